//! `goodform-datasets`: draws labelled clips of the figure.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "it is a program of the command line"
)]

mod render;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use goodform_datasets::Movement;

/// Labelled movement: drawn, with its truth.
#[derive(Debug, Parser)]
#[command(name = "goodform-datasets", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Draw a clip of the figure with the truth of every frame.
    Render(Box<RenderArgs>),
    /// List the movements and their faults.
    Movements,
}

/// `render`.
#[derive(Debug, Args)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
struct RenderArgs {
    /// What the figure does: an id of `goodform-datasets movements`.
    movement: String,
    /// The folder: `frames/`, `track.json` and `truth.json` are made in it.
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// How far the figure is turned: 0 faces you, 90 shows its right side; else the movement's best.
    #[arg(long, allow_hyphen_values = true)]
    yaw: Option<f32>,
    /// A fault the figure makes, by id; may be given more than once.
    #[arg(long)]
    fault: Vec<String>,
    /// Size of the faults: 1 as their file has them.
    #[arg(long, default_value_t = 1.0)]
    size: f32,
    /// Repetitions.
    #[arg(long, default_value_t = 5)]
    repetitions: u32,
    /// Phases take so many times as long.
    #[arg(long, default_value_t = 1.0)]
    tempo: f64,
    /// Share of the movement's range.
    #[arg(long, default_value_t = 1.0)]
    range: f32,
    /// Share of repetitions that follow a false start, 0 to 1.
    #[arg(long, default_value_t = 0.0)]
    false_starts: f32,
    /// Restlessness between repetitions, 0 to 1.
    #[arg(long, default_value_t = 0.0)]
    fidget: f32,
    /// How much repetitions differ, 0 to 1.
    #[arg(long, default_value_t = 0.0)]
    vary: f32,
    /// Show getting into the start pose and out of it.
    #[arg(long)]
    transitions: bool,
    /// Everything that chance decides; also who it is and the room, unless it is 0.
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Light: bright, dim or behind.
    #[arg(long, default_value = "bright", value_parser = ["bright", "dim", "behind"])]
    light: String,
    /// Noise of the camera, in steps of 255.
    #[arg(long, default_value_t = 0.0)]
    noise: f32,
    /// Blur of the lens, in px.
    #[arg(long, default_value_t = 0)]
    blur: usize,
    /// Somebody stands behind.
    #[arg(long)]
    second_person: bool,
    /// A chair stands in front.
    #[arg(long)]
    obstacle: bool,
    /// Frames a second.
    #[arg(long, default_value_t = 30.0)]
    fps: f64,
    /// Width of the picture. Units: px.
    #[arg(long, default_value_t = 640, value_parser = clap::value_parser!(u32).range(16..=4096))]
    width: u32,
    /// Height of the picture. Units: px.
    #[arg(long, default_value_t = 480, value_parser = clap::value_parser!(u32).range(16..=4096))]
    height: u32,
    /// The truth only, without pictures.
    #[arg(long)]
    no_frames: bool,
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Render(args) => render::render(&args).map(|said| println!("{said}")),
        Command::Movements => list(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn list() -> Result<(), render::RenderError> {
    for id in Movement::ids() {
        if let Some(movement) = Movement::builtin(id)? {
            let faults: Vec<&str> = movement.fault_ids().collect();
            println!("{id:24} {}", faults.join(", "));
        }
    }
    Ok(())
}
