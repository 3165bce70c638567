//! `goodform sounds`: what is heard, one by one, and what a whole set sounds like.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use goodform_datasets::{
    Camera, FaultChoice, Movement, MovementTrack, TrackOptions, View, with_noise,
};
use goodform_pose::Track;

use super::args::{SoundsAction, SoundsPlayArgs, SoundsRenderArgs};
use super::setup::exercise;
use super::track::read_track;
use super::{CliError, say};
use crate::settings::{Settings, VoiceMode};
use crate::sound::{
    Channel, Clip, LARGEST_NUMBER, RATE, SoundDesk, Soundtrack, Speech, Tone, lines, loudspeaker,
    manifest, seconds, wav_bytes,
};
use crate::store::{data_folder, write_whole};
use crate::street::{FrameSource as _, Read, ReplayedPoses, Street, TrackSource};
use crate::ui::{BannerBoard, Language, Speaker};

/// Moments a second of the figure's track. Units: Hz.
const FIGURE_FPS: f64 = 30.0;
/// The size of its picture. Units: px.
const FIGURE_PX: (u32, u32) = (640, 480);

pub(crate) fn sounds(action: &SoundsAction) -> Result<(), CliError> {
    match action {
        SoundsAction::List { language, tabs } => {
            list(*language, *tabs);
            Ok(())
        }
        SoundsAction::Play(args) => play(args),
        SoundsAction::Export {
            what,
            out,
            language,
        } => {
            let clip = find(what, *language)?;
            write_wav(out, &clip)
        }
        SoundsAction::Render(args) => render(args),
    }
}

fn list(language: Option<Language>, tabs: bool) {
    let wanted = Language::ALL
        .into_iter()
        .filter(|one| language.is_none_or(|language| language == *one));
    for language in wanted {
        if tabs {
            for line in lines(language) {
                say(&format!(
                    "{}\t{}\t{}",
                    language.code(),
                    line.id,
                    line.sentence
                ));
            }
            continue;
        }
        let list = manifest(language);
        say(&format!("{}: {}", language.name(), list.voice));
        if let Some(folder) = own_folder() {
            let folder = folder.join(language.code());
            say(&format!("Your own recordings: {}", folder.display()));
        }
        let speech = Speech::of(language, own_folder().as_deref());
        for line in lines(language) {
            let name = speech.name(&line.sentence).unwrap_or("(no sound yet)");
            let own = match speech.own(&line.sentence) {
                Some(Ok(_)) => " (your own recording)".to_owned(),
                Some(Err(unread)) => format!(" (your own recording is left out: {})", unread.why),
                None => String::new(),
            };
            say(&format!("  {name}: {}{own}", line.sentence));
        }
    }
    if !tabs {
        let names: Vec<&str> = Tone::ALL.into_iter().map(Tone::name).collect();
        say(&format!("Tones: {}", names.join(", ")));
    }
}

/// The folder of recordings that replace sounds.
fn own_folder() -> Option<std::path::PathBuf> {
    data_folder().map(|folder| folder.join("sounds"))
}

/// A desk before the loudspeaker, as a person has set it.
pub(crate) fn sound_desk(language: Language, settings: &Settings) -> SoundDesk {
    let desk = SoundDesk::start(language, (settings.voice, settings.sounds), own_folder());
    desk.set_voice(settings.voice_from);
    desk
}

/// A tone by its name, a sound by its name, or a sentence as it stands.
fn find(what: &str, language: Language) -> Result<Clip, CliError> {
    if let Some(tone) = Tone::from_name(what) {
        return Ok(tone.samples());
    }
    let list = manifest(language);
    let sentence = list.sounds.get(what).map_or(what, String::as_str);
    let mut speech = Speech::of(language, own_folder().as_deref());
    let (clip, unread) = speech.clip(sentence);
    if let Some(unread) = unread {
        super::say_error(&format!(
            "{} cannot be read: {}",
            unread.file.display(),
            unread.why
        ));
    }
    clip.ok_or_else(|| {
        CliError::Use(format!(
            "nothing is called \"{what}\" in {}; `goodform sounds list` shows all names and sentences",
            language.name()
        ))
    })
}

fn write_wav(out: &Path, samples: &[f32]) -> Result<(), CliError> {
    write_whole(out, &wav_bytes(samples, RATE)).map_err(CliError::Use)?;
    say(&format!("{}: {:.1} s", out.display(), seconds(samples)));
    Ok(())
}

fn play(args: &SoundsPlayArgs) -> Result<(), CliError> {
    let clips: Vec<Clip> = args
        .what
        .iter()
        .map(|what| find(what, args.language))
        .collect::<Result<_, _>>()?;
    let mut output = loudspeaker()().ok_or_else(|| {
        CliError::Failed("no loudspeaker can be opened; `goodform doctor` tells more".to_owned())
    })?;
    for clip in clips {
        output.play(Channel::Voice, &clip);
        // The device is a little behind.
        std::thread::sleep(Duration::from_secs_f64(seconds(&clip) + 0.4));
    }
    Ok(())
}

/// The figure's joints, or a track that was recorded.
fn movement_of(args: &SoundsRenderArgs) -> Result<Track, CliError> {
    if let Some(path) = &args.track {
        return read_track(path);
    }
    let broken = |error: &dyn std::fmt::Display| CliError::Use(error.to_string());
    let movement = Movement::builtin(&args.exercise).map_err(|error| broken(&error))?;
    let movement = movement.ok_or_else(|| {
        CliError::Use(format!(
            "the figure cannot do \"{}\"; give a --track",
            args.exercise
        ))
    })?;
    let how = TrackOptions {
        repetitions: args.repetitions.clamp(1, LARGEST_NUMBER),
        faults: args
            .fault
            .as_deref()
            .map(FaultChoice::always)
            .into_iter()
            .collect(),
        ..TrackOptions::default()
    };
    let drawn = MovementTrack::new(&movement, &how).map_err(|error| broken(&error))?;
    let yaw_deg = movement.yaws_deg.first().copied().unwrap_or(0.0);
    let camera = Camera::new(&View::of(&movement, yaw_deg), FIGURE_PX.0, FIGURE_PX.1);
    Ok(with_noise(&drawn.track(&camera, FIGURE_FPS), 1))
}

fn render(args: &SoundsRenderArgs) -> Result<(), CliError> {
    let exercise = exercise(&args.exercise)?;
    let track = Arc::new(movement_of(args)?);
    let voice = if args.counts {
        VoiceMode::Counts
    } else {
        VoiceMode::Full
    };
    let mut soundtrack = Soundtrack::new(args.language, (voice, !args.no_tones));
    let mut speaker = Speaker::new(args.language, &exercise.id, exercise.dose.hold_s);
    let mut board = BannerBoard::default();
    let mut street = Street::new(Box::new(ReplayedPoses(Arc::clone(&track))), &exercise);
    let mut source = TrackSource::new(track);
    let mut frame = goodform_models::Frame::default();
    while source.read(&mut frame).map_err(CliError::usage)? == Read::Frame {
        let step = street
            .step(&frame)
            .map_err(|error| CliError::Failed(error.to_string()))?;
        soundtrack.go_on(frame.captured_at.as_seconds());
        board.update(&step.update, street.report());
        speaker.update(&step.update, board.banner(), &mut soundtrack);
    }
    let end = frame.captured_at.as_seconds();
    speaker.finish(street.finish(), &mut soundtrack);
    soundtrack.go_on(end + 10.0);
    for heard in soundtrack.heard() {
        let kind = match heard.channel {
            Channel::Voice => "voice",
            Channel::Tones => "tone ",
        };
        say(&format!(
            "{:7.2} s  {kind}  {:5.2} s  {}",
            heard.at, heard.takes, heard.what
        ));
    }
    for sentence in soundtrack.unspoken() {
        super::say_error(&format!("no sound says: {sentence}"));
    }
    write_wav(&args.out, soundtrack.samples())
}
