//! What can be typed.

mod windows;

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::settings::Settings;
use crate::street::Routine;
use crate::ui::Language;

pub use windows::{HomeArgs, TherapistArgs, ToolArg};

/// Goodform: counts exercises in front of a camera and says one thing at a time. Offline.
#[derive(Debug, Parser)]
#[command(name = "goodform", version, about, after_help = EXAMPLES)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Cli {
    /// What to do; without it the window opens.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Steer every page from a distance, with two raised hands. It is set from now on; the settings turn it off.
    #[arg(long)]
    pub hands_free: bool,
    /// A programme, or a patient's file for the therapist (.goodform), as a click on it opens it.
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
}

const EXAMPLES: &str = "Examples:
  goodform                                        today's exercises, before the webcam
  goodform back.goodform.toml                     those of a programme
  goodform run --figure squat --yaw 45            ... on the drawn figure
  goodform run --clip squat.mp4 --exercise squat  ... on a clip, in real time
  goodform analyze squat.mp4 --exercise squat --json
  goodform track squat.mp4 --out squat.json
  goodform replay squat.json --exercise squat
  goodform doctor                                 what is missing, and what to do";

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Today's exercises: the patient's window.
    Home(HomeArgs),
    /// The therapist's window: record a movement, make a programme, read what a patient brought.
    Therapist(TherapistArgs),
    /// Coach live: from the webcam, a clip in real time, a track or the drawn figure.
    Run(Box<RunArgs>),
    /// Count and judge a whole clip.
    Analyze(AnalyzeArgs),
    /// Write the poses of a clip to a file.
    Track(TrackArgs),
    /// Run the coach on a track file.
    Replay(ReplayArgs),
    /// Make, show or check a template of a therapist's own movement.
    Template {
        #[command(subcommand)]
        /// What to do.
        action: TemplateAction,
    },
    /// Show or check a programme: what a therapist asks of one person.
    Programme {
        #[command(subcommand)]
        /// What to do.
        action: ProgrammeAction,
    },
    /// How far the range of the same person in the same place differs from one recording to the next.
    Repeatability(RepeatabilityArgs),
    /// Show, export or delete what was kept of past exercises.
    History(HistoryArgs),
    /// List the cameras and what they can do.
    Cameras {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// List the networks, or add the weights of one.
    Models(ModelsArgs),
    /// List the exercises.
    Exercises {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// List, play or export what is heard, or write what a whole set sounds like.
    Sounds {
        #[command(subcommand)]
        /// What to do.
        action: SoundsAction,
    },
    /// Check camera, engine, networks, display and sound, and say what to do.
    Doctor,
    /// Time the stages of the street.
    Bench(BenchArgs),
    /// One combination of a bench, in a process of its own.
    #[command(hide = true)]
    BenchOne(BenchOneArgs),
}

/// Past exercises.
#[derive(Debug, Args)]
pub struct HistoryArgs {
    /// The folder of the records; without it the user's own.
    #[arg(long, value_name = "DIR")]
    pub records: Option<PathBuf>,
    /// As JSON.
    #[arg(long, conflicts_with_all = ["export", "delete", "delete_all"])]
    pub json: bool,
    /// Write all of it to a file: `.json` all, `.csv` a row a repetition, `.png` a picture of the plots, `.goodform` one
    /// file for the therapist, with the movement.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["delete", "delete_all"])]
    pub export: Option<PathBuf>,
    /// List what such a file for a therapist holds.
    #[arg(long, value_name = "FILE.goodform", conflicts_with_all = ["export", "delete", "delete_all", "records"])]
    pub from: Option<PathBuf>,
    /// Delete the session of that number, with its poses.
    #[arg(long, value_name = "SESSION", conflicts_with = "delete_all")]
    pub delete: Option<i64>,
    /// Delete everything that was kept.
    #[arg(long)]
    pub delete_all: bool,
}

/// Which engine runs the networks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum EngineArg {
    /// ONNX Runtime if it is there, else the embedded one.
    #[default]
    Auto,
    /// ONNX Runtime.
    Onnxruntime,
    /// The embedded engine.
    Tract,
}

/// The network and how it runs.
#[derive(Debug, Clone, Args)]
pub struct ModelArgs {
    /// lite, full, heavy, or the path of a model description (.toml).
    #[arg(long, default_value = "full")]
    pub model: String,
    /// The engine.
    #[arg(long, value_enum, default_value = "auto")]
    pub engine: EngineArg,
    /// Threads the network may use.
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u16).range(1..=64))]
    pub threads: u16,
}

impl Default for ModelArgs {
    fn default() -> Self {
        Self {
            model: "full".to_owned(),
            engine: EngineArg::Auto,
            threads: 2,
        }
    }
}

/// What is counted: an exercise, or the movement of a template.
#[derive(Debug, Args)]
pub struct WantedArgs {
    /// The exercise's id, see `goodform exercises`.
    #[arg(
        long,
        required_unless_present = "template",
        conflicts_with = "template"
    )]
    pub exercise: Option<String>,
    /// A template: its movement is counted, and compared with it.
    #[arg(long, value_name = "FILE.goodform.toml")]
    pub template: Option<PathBuf>,
}

/// `analyze`.
#[derive(Debug, Args)]
pub struct AnalyzeArgs {
    /// A clip, a GIF or a folder of pictures.
    pub clip: PathBuf,
    #[command(flatten)]
    /// What is counted.
    pub wanted: WantedArgs,
    #[command(flatten)]
    /// The network.
    pub model: ModelArgs,
    /// Print one JSON object.
    #[arg(long)]
    pub json: bool,
    /// Write the poses to this track file too.
    #[arg(long, value_name = "OUT.json")]
    pub track: Option<PathBuf>,
    /// Write the clip with skeleton, count and cue drawn in.
    #[arg(long, value_name = "OUT.mp4")]
    pub annotate: Option<PathBuf>,
}

/// `track`.
#[derive(Debug, Args)]
pub struct TrackArgs {
    /// A clip, a GIF or a folder of pictures.
    pub clip: PathBuf,
    /// The track file.
    #[arg(long, value_name = "FILE.json")]
    pub out: PathBuf,
    #[command(flatten)]
    /// The network.
    pub model: ModelArgs,
}

/// `replay`.
#[derive(Debug, Args)]
pub struct ReplayArgs {
    /// A track file.
    pub track: PathBuf,
    #[command(flatten)]
    /// What is counted.
    pub wanted: WantedArgs,
    /// Print one JSON object.
    #[arg(long)]
    pub json: bool,
}

/// What can be done with templates.
#[derive(Debug, Subcommand)]
pub enum TemplateAction {
    /// Make one of one to five repetitions: clips or track files.
    Make(TemplateMakeArgs),
    /// Show what is in it.
    Show {
        /// The template.
        file: PathBuf,
    },
    /// Check that it can be read and used.
    Check {
        /// The template.
        file: PathBuf,
    },
}

/// What can be done with programmes.
#[derive(Debug, Subcommand)]
pub enum ProgrammeAction {
    /// Show what it asks for, and how long a day of it takes.
    Show {
        /// The programme.
        file: PathBuf,
    },
    /// Check that it can be read and used; show what it asks for, and what to ask before.
    Check {
        /// The programme.
        file: PathBuf,
    },
    /// Print its sheet for the fridge, as PDF.
    Sheet {
        /// The programme.
        file: PathBuf,
        /// Where the sheet is written to.
        #[arg(long)]
        out: PathBuf,
        /// The language of the sheet; without it that of LANG, else English.
        #[arg(long, value_parser = languages())]
        language: Option<Language>,
    },
}

/// What can be done with sounds.
#[derive(Debug, Subcommand)]
pub enum SoundsAction {
    /// List every sentence and every tone.
    List {
        /// The language; without it all of them.
        #[arg(long, value_parser = languages())]
        language: Option<Language>,
        /// One line a sentence: language, id, sentence, with tabs between; for `cargo xtask sounds`.
        #[arg(long)]
        tabs: bool,
    },
    /// Play sentences and tones over the loudspeaker.
    Play(SoundsPlayArgs),
    /// Write one sentence or tone as a WAV file.
    Export {
        /// The name of a sound or a tone, or a sentence.
        what: String,
        /// The file.
        #[arg(long, value_name = "FILE.wav")]
        out: PathBuf,
        /// The language.
        #[arg(long, value_parser = languages(), default_value = "en")]
        language: Language,
    },
    /// Write what would be heard during a set, as a WAV file.
    Render(SoundsRenderArgs),
}

/// `sounds play`.
#[derive(Debug, Args)]
pub struct SoundsPlayArgs {
    /// Names of sounds or tones, or sentences.
    #[arg(required = true)]
    pub what: Vec<String>,
    /// The language.
    #[arg(long, value_parser = languages(), default_value = "en")]
    pub language: Language,
}

/// `sounds render`.
#[derive(Debug, Args)]
pub struct SoundsRenderArgs {
    /// A track file; without it the figure does the exercise.
    #[arg(long)]
    pub track: Option<PathBuf>,
    /// The exercise's id.
    #[arg(long, default_value = "squat")]
    pub exercise: String,
    /// A fault the figure makes, by id.
    #[arg(long, conflicts_with = "track")]
    pub fault: Option<String>,
    /// How many repetitions the figure does.
    #[arg(long, default_value_t = 5, conflicts_with = "track")]
    pub repetitions: u32,
    /// The WAV file.
    #[arg(long, value_name = "FILE.wav")]
    pub out: PathBuf,
    /// The language.
    #[arg(long, value_parser = languages(), default_value = "en")]
    pub language: Language,
    /// Numbers alone are said.
    #[arg(long)]
    pub counts: bool,
    /// No tones.
    #[arg(long)]
    pub no_tones: bool,
}

/// `template make`.
#[derive(Debug, Args)]
pub struct TemplateMakeArgs {
    /// Clips, or track files (.json).
    #[arg(required = true)]
    pub recordings: Vec<PathBuf>,
    /// The template file.
    #[arg(long, value_name = "FILE.goodform.toml")]
    pub out: PathBuf,
    /// Its name; without it, that of the first recording.
    #[arg(long)]
    pub name: Option<String>,
    /// The exercise of the library it is; without it the repetitions are found by what moves.
    #[arg(long)]
    pub exercise: Option<String>,
    /// The measure that drives it, where the one that is found is not the right one.
    #[arg(long, value_name = "MEASURE", conflicts_with = "exercise")]
    pub driver: Option<String>,
    /// Who made it.
    #[arg(long)]
    pub by: Option<String>,
    #[command(flatten)]
    /// The network.
    pub model: ModelArgs,
}

/// `repeatability`.
#[derive(Debug, Args)]
pub struct RepeatabilityArgs {
    /// Track files of the same person, place and exercise; two at least.
    #[arg(required = true, num_args = 2..)]
    pub tracks: Vec<PathBuf>,
    /// The exercise's id.
    #[arg(long)]
    pub exercise: String,
    /// Print one JSON object.
    #[arg(long)]
    pub json: bool,
}

/// `models`.
#[derive(Debug, Args)]
pub struct ModelsArgs {
    /// As JSON.
    #[arg(long)]
    pub json: bool,
    #[command(subcommand)]
    /// What to do with them.
    pub action: Option<ModelsAction>,
}

/// What can be done with networks.
#[derive(Debug, Subcommand)]
pub enum ModelsAction {
    /// Keep a file of weights, if its checksum is that of a known network.
    Add {
        /// The file.
        file: PathBuf,
    },
}

/// `run`.
#[derive(Debug, Args, Default)]
#[command(group = clap::ArgGroup::new("source").multiple(false))]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
pub struct RunArgs {
    /// The number of a camera, see `goodform cameras`.
    #[arg(long, group = "source")]
    pub camera: Option<u32>,
    /// A clip, in real time.
    #[arg(long, group = "source")]
    pub clip: Option<PathBuf>,
    /// A track file, in real time.
    #[arg(long, group = "source")]
    pub track: Option<PathBuf>,
    /// The drawn figure doing an exercise, by id, or walk, or stand.
    #[arg(long, group = "source")]
    pub figure: Option<String>,
    /// How far the figure is turned: 0 faces you, 90 shows its side. Degrees; where it is not given, as the
    /// exercise is best seen.
    #[arg(long, allow_hyphen_values = true)]
    pub yaw: Option<f32>,
    /// A fault the figure makes, by id.
    #[arg(long)]
    pub fault: Option<String>,
    /// Somebody else than the usual figure, in another room: any number.
    #[arg(long)]
    pub person: Option<u64>,
    /// The exercise's id; where it is not given, the one the figure does, else squat.
    #[arg(long)]
    pub exercise: Option<String>,
    #[command(flatten)]
    /// The network.
    pub model: ModelArgs,
    /// Without a window: counts and cues are printed as they come.
    #[arg(long)]
    pub headless: bool,
    /// Headless: the JSON object of `analyze` at the end.
    #[arg(long, requires = "headless")]
    pub json: bool,
    /// Headless: end after so many seconds.
    #[arg(long)]
    pub seconds: Option<f64>,
    /// Headless: leave an annotated picture and the JSON in this folder.
    #[arg(long, requires = "headless")]
    pub out: Option<PathBuf>,
    /// Save a picture of the window and end.
    #[arg(
        long,
        value_name = "OUT.png",
        requires = "at",
        conflicts_with = "headless"
    )]
    pub screenshot: Option<PathBuf>,
    /// When the picture of the window is taken. Seconds of the source.
    #[arg(long, requires = "screenshot")]
    pub at: Option<f64>,
    /// Write how fast the window was to this file, and close at the source's end.
    #[arg(long, value_name = "OUT.json", conflicts_with = "headless")]
    pub measure: Option<PathBuf>,
    /// The window's language; without it, that of LANG where we speak it, else English.
    #[arg(long, value_parser = languages())]
    pub language: Option<Language>,
    /// Show frame rate and times in a corner.
    #[arg(long)]
    pub developer: bool,
    /// Keep what is done in this folder. What is done before a camera is kept without it, in the user's own folder.
    #[arg(long, value_name = "DIR")]
    pub records: Option<PathBuf>,
    /// Keep nothing.
    #[arg(long, conflicts_with = "records")]
    pub forget: bool,
    /// The right place is found and a raised hand waited for before the set begins.
    #[arg(long, conflicts_with = "headless")]
    pub placement: bool,
    /// The figure does all of a patient's part: it comes, raises a hand, does its sets, gets up.
    #[arg(skip)]
    pub routine: Option<Routine>,
    /// The figure does what stands in this file.
    #[arg(skip)]
    pub figure_does: Option<PathBuf>,
    /// Where there is no camera, say so: no figure does a patient's exercise.
    #[arg(skip)]
    pub no_stand_in: bool,
    /// What the person has set.
    #[arg(skip)]
    pub settings: Settings,
}

/// The languages, by their codes.
fn languages() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::code))
        .try_map(|code| Language::from_code(&code).ok_or("no such language"))
}

/// `bench`.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("bench_source").multiple(false))]
pub struct BenchArgs {
    /// Time on this clip.
    #[arg(long, group = "bench_source")]
    pub clip: Option<PathBuf>,
    /// Time on the drawn figure: an exercise by id, walk or stand.
    #[arg(long, group = "bench_source")]
    pub figure: Option<String>,
    /// Networks.
    #[arg(long, value_delimiter = ',', default_value = "lite,full")]
    pub models: Vec<String>,
    /// Engines.
    #[arg(
        long,
        value_delimiter = ',',
        value_enum,
        default_value = "onnxruntime,tract"
    )]
    pub engines: Vec<EngineArg>,
    /// Threads.
    #[arg(long, value_delimiter = ',', default_value = "1,2")]
    pub threads: Vec<u16>,
    /// Frames that are timed.
    #[arg(long, default_value_t = 200)]
    pub frames: u64,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// One combination of `bench`.
#[derive(Debug, Args)]
pub struct BenchOneArgs {
    /// A clip; the figure without one.
    #[arg(long)]
    pub clip: Option<PathBuf>,
    /// The figure's movement.
    #[arg(long, default_value = "squat")]
    pub figure: String,
    #[command(flatten)]
    /// The network.
    pub model: ModelArgs,
    /// Frames that are timed.
    #[arg(long, default_value_t = 200)]
    pub frames: u64,
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory as _, Parser as _};

    use super::{Cli, Command};
    use crate::ui::Language;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_file_alone_is_a_programme_to_open() {
        let cli = Cli::try_parse_from(["goodform", "a b.goodform.toml"]).expect("a file");
        assert!(cli.command.is_none());
        assert_eq!(cli.file.as_deref(), Some("a b.goodform.toml".as_ref()));
        let cli = Cli::try_parse_from(["goodform", "doctor"]).expect("a command");
        assert!(cli.file.is_none() && matches!(cli.command, Some(Command::Doctor)));
        assert!(Cli::try_parse_from(["goodform", "a.goodform.toml", "b.goodform.toml"]).is_err());
    }

    #[test]
    fn every_language_can_be_asked_for() {
        for language in Language::ALL {
            let asked = ["goodform", "run", "--language", language.code()];
            let cli = Cli::try_parse_from(asked).expect("known");
            assert!(
                matches!(cli.command, Some(Command::Run(run)) if run.language == Some(language))
            );
        }
        assert!(Cli::try_parse_from(["goodform", "run", "--language", "tlh"]).is_err());
    }
}
