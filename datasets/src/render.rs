//! Draws a clip of the figure: pictures, a track of its landmarks, the truth of every frame.

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use goodform_datasets::{
    FaultChoice, Figure, FigureMotion, FigureOptions, Light, Movement, MovementError,
    MovementTrack, Person, Scene, TrackOptions,
};
use goodform_pose::kinematics::JointAngles;
use serde::Serialize;

use super::RenderArgs;

/// Why a clip cannot be drawn, and what to do.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RenderError {
    #[error("there is no movement \"{id}\"; there are: {known}")]
    NoMovement { id: String, known: String },
    #[error(transparent)]
    Movement(#[from] MovementError),
    #[error("frames a second must be above 0 and at most 240, not {0}")]
    Fps(f64),
    #[error("{} cannot be written ({reason}); choose another folder", path.display())]
    Write { reason: String, path: PathBuf },
}

/// The truth of a clip, as `truth.json` has it.
#[derive(Serialize)]
struct ClipTruth<'a> {
    movement: &'a str,
    fps: f64,
    width: u32,
    height: u32,
    yaw_deg: f32,
    seed: u64,
    height_m: f32,
    girth: f32,
    repetitions: Vec<RepetitionLine<'a>>,
    /// Begin and end. Units: s.
    false_starts_s: &'a [(f64, f64)],
    frames: Vec<FrameTruth>,
}

#[derive(Serialize)]
struct RepetitionLine<'a> {
    start_s: f64,
    reach_s: f64,
    turn_s: f64,
    end_s: f64,
    side: Option<&'static str>,
    faults: &'a [String],
}

/// The truth of a frame; its landmarks are in `track.json`, at the same place.
#[derive(Serialize)]
struct FrameTruth {
    time_s: f64,
    phase: String,
    repetition: Option<usize>,
    repetitions_done: u32,
    faults: Vec<String>,
    angles_deg: Option<AnglesTruth>,
}

/// The angles of a frame, of the left and the right side. Units: degrees.
#[derive(Serialize)]
struct AnglesTruth {
    trunk: f32,
    trunk_side: f32,
    trunk_twist: f32,
    pelvis: f32,
    head: f32,
    hip: [f32; 2],
    hip_out: [f32; 2],
    knee: [f32; 2],
    ankle: [f32; 2],
    arm: [f32; 2],
    arm_plane: [f32; 2],
    elbow: [f32; 2],
}

impl From<&JointAngles> for AnglesTruth {
    fn from(angles: &JointAngles) -> Self {
        Self {
            trunk: angles.trunk.lean_deg,
            trunk_side: angles.trunk.side_deg,
            trunk_twist: angles.trunk.twist_deg,
            pelvis: angles.trunk.pelvis_deg,
            head: angles.head.flex_deg,
            hip: angles.legs.map(|leg| leg.hip_deg),
            hip_out: angles.legs.map(|leg| leg.out_deg),
            knee: angles.legs.map(|leg| leg.knee_deg),
            ankle: angles.legs.map(|leg| leg.ankle_deg),
            arm: angles.arms.map(|arm| arm.lift_deg),
            arm_plane: angles.arms.map(|arm| arm.plane_deg),
            elbow: angles.arms.map(|arm| arm.elbow_deg),
        }
    }
}

/// Draws the clip that was asked for; what to tell about it.
pub(crate) fn render(args: &RenderArgs) -> Result<String, RenderError> {
    if !(args.fps > 0.0 && args.fps <= 240.0) {
        return Err(RenderError::Fps(args.fps));
    }
    let options = options(args)?;
    let (person, yaw_deg) = (options.person, options.view.yaw_deg);
    let mut figure = Figure::new(options)?;
    let Some(track) = figure.track().cloned() else {
        return Ok("nothing to draw".to_owned());
    };
    let frames_folder = args.out.join("frames");
    std::fs::create_dir_all(&frames_folder).map_err(|error| failed(&frames_folder, &error))?;
    let frames = (track.seconds() * args.fps).floor() as u64;
    let mut rgb = Vec::new();
    let mut truths = Vec::new();
    for index in 0..=frames {
        let t_s = index as f64 / args.fps;
        truths.extend(truth_of(&track, t_s));
        if !args.no_frames {
            figure.render(t_s, &mut rgb);
            let path = frames_folder.join(format!("frame_{index:06}.png"));
            write_png(&path, &rgb, (args.width, args.height))?;
        }
    }
    let poses = track.track(figure.camera(), args.fps).to_json();
    write(&args.out.join("track.json"), poses)?;
    let truth = ClipTruth {
        movement: &args.movement,
        fps: args.fps,
        width: args.width,
        height: args.height,
        yaw_deg,
        seed: args.seed,
        height_m: person.body.height_m,
        girth: person.body.girth,
        repetitions: track.repetitions().iter().map(line_of).collect(),
        false_starts_s: track.false_starts(),
        frames: truths,
    };
    write(&args.out.join("truth.json"), serde_json::to_string(&truth))?;
    Ok(format!(
        "{} frames, {} repetitions, {:.1} s: {}",
        frames + 1,
        track.repetitions().len(),
        track.seconds(),
        args.out.display()
    ))
}

fn line_of(repetition: &goodform_datasets::RepetitionTruth) -> RepetitionLine<'_> {
    RepetitionLine {
        start_s: repetition.start_s,
        reach_s: repetition.reach_s,
        turn_s: repetition.turn_s,
        end_s: repetition.end_s,
        side: repetition.side.map(goodform_pose::Side::name),
        faults: &repetition.faults,
    }
}

fn truth_of(track: &MovementTrack, t_s: f64) -> Option<FrameTruth> {
    let moment = track.moment(t_s)?;
    Some(FrameTruth {
        time_s: t_s,
        phase: moment.phase.to_owned(),
        repetition: moment.repetition,
        repetitions_done: moment.repetitions_done,
        faults: moment.faults.to_vec(),
        angles_deg: moment.angles().as_ref().map(AnglesTruth::from),
    })
}

fn options(args: &RenderArgs) -> Result<FigureOptions, RenderError> {
    let movement = Movement::builtin(&args.movement)?.ok_or_else(|| RenderError::NoMovement {
        id: args.movement.clone(),
        known: Movement::ids().collect::<Vec<_>>().join(", "),
    })?;
    let best = movement.yaws_deg.first().copied().unwrap_or(90.0);
    let fault = |id: &String| FaultChoice {
        size: args.size,
        ..FaultChoice::always(id)
    };
    let how = TrackOptions {
        repetitions: args.repetitions,
        tempo: args.tempo,
        range: args.range,
        faults: args.fault.iter().map(fault).collect(),
        false_starts: args.false_starts,
        fidget: args.fidget,
        vary: args.vary,
        transitions: args.transitions,
        seed: args.seed,
        ..TrackOptions::default()
    };
    let somebody = args.seed != 0;
    let options = FigureOptions {
        width: args.width,
        height: args.height,
        fps: args.fps,
        scene: Scene {
            light: match args.light.as_str() {
                "dim" => Light::dim(),
                "behind" => Light::behind(),
                _ => Light::default(),
            },
            room_seed: somebody.then_some(args.seed),
            blur_px: args.blur,
            noise: args.noise,
            second_person: args.second_person,
            obstacle: args.obstacle,
        },
        motion: FigureMotion::Exercise(Box::new(movement.clone()), Box::new(how)),
        ..FigureOptions::exercise(movement, args.yaw.unwrap_or(best))
    };
    Ok(if somebody {
        options.with_person(Person::of_seed(args.seed))
    } else {
        options
    })
}

fn failed(path: &Path, error: &dyn std::fmt::Display) -> RenderError {
    RenderError::Write {
        reason: error.to_string(),
        path: path.to_owned(),
    }
}

fn write(path: &Path, text: Result<String, serde_json::Error>) -> Result<(), RenderError> {
    let text = text.map_err(|error| failed(path, &error))?;
    std::fs::write(path, text).map_err(|error| failed(path, &error))
}

fn write_png(path: &Path, rgb: &[u8], (width, height): (u32, u32)) -> Result<(), RenderError> {
    let file = File::create(path).map_err(|error| failed(path, &error))?;
    let mut encoder = png::Encoder::new(BufWriter::new(file), width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder
        .write_header()
        .map_err(|error| failed(path, &error))?;
    writer
        .write_image_data(rgb)
        .map_err(|error| failed(path, &error))
}
