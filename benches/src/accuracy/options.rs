//! What is measured, and where the report goes.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};

/// A part of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// Counting and silence on clips.
    Clips,
    /// Counting from every side, recorded and drawn.
    Sides,
    /// Angles, recorded and drawn.
    Angles,
    /// Clips, altered.
    Robustness,
    /// Right against wrong.
    Judgement,
}

/// Measures how exact Goodform is and writes one report: Markdown, HTML and JSON, with plots.
#[derive(Debug, Clone, Parser)]
#[command(name = "cargo xtask accuracy", version)]
pub struct Options {
    /// Folder of labelled data sets (docs/accuracy.md describes the shapes); without it,
    /// ../shared/labelled where that is, else the excerpts in the repository
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Folder of clips with a clips.csv; without it, ../shared/clips where that is
    #[arg(long, value_name = "DIR")]
    pub clips: Option<PathBuf>,
    /// Folder the report is written to
    #[arg(long, value_name = "DIR", default_value = "out/accuracy")]
    pub out: PathBuf,
    /// A few clips and views only, at most three minutes, compared with benches/budgets.toml
    #[arg(long)]
    pub quick: bool,
    /// Keep what the network saw of each film here, and use it as long as film, network and code are the same
    #[arg(long, value_name = "DIR")]
    pub cache: Option<PathBuf>,
    /// Use track files made by `goodform track` (CLIP.json) instead of looking at the films; films
    /// without one are left out
    #[arg(long, value_name = "DIR")]
    pub tracks: Option<PathBuf>,
    /// The network
    #[arg(long, value_name = "ID", default_value = "full")]
    pub model: String,
    /// Further networks, on drawn figures only
    #[arg(
        long,
        value_name = "ID,..",
        value_delimiter = ',',
        default_value = "lite"
    )]
    pub also: Vec<String>,
    /// Only clips whose name contains this
    #[arg(long, value_name = "WORD")]
    pub only: Option<String>,
    /// Only these parts; without it, all
    #[arg(long, value_name = "PART,..", value_delimiter = ',')]
    pub part: Vec<Part>,
}

impl Options {
    /// Whether a part is wanted.
    pub fn wants(&self, part: Part) -> bool {
        self.part.is_empty() || self.part.contains(&part)
    }
}
