//! What the studio opens: the camera or the figure, clips, and folders that people know.

use std::rc::Rc;
use std::sync::Arc;

use goodform_pose::{Side, Track};

use super::super::args::{ModelArgs, RunArgs, TherapistArgs};
use super::super::run::{choose_source, gestures};
use super::super::setup::open;
use super::super::shelf::places;
use super::super::track::see;
use super::bench::Bench;
use crate::settings::{GestureHand, Settings, VoiceMode};
use crate::sound::{SoundDesk, microphone};
use crate::street::{ClipSource, Routine};
use crate::studio::{Opener, Seer, Shop, Source};
use crate::ui::{Language, OpenTool, StudioApp, Tool};

/// The movement the figure shows where a movement of their own is recorded.
const OWN: &str = "squat";

/// What opens the studio.
pub(super) fn opener(bench: &Bench) -> OpenTool {
    let bench = bench.clone();
    Box::new(move |_, file| {
        let folder = bench.folder.clone().unwrap_or_default();
        let seams = (
            source(&bench.args, &bench.settings, bench.language),
            seer(&bench.args.model),
            places as crate::studio::Places,
        );
        let hands = bench.settings.gestures.then(|| gestures(&bench.settings));
        // It opens no loudspeaker before there is something to hear.
        let desk = SoundDesk::start(bench.language, (VoiceMode::Off, false), None);
        let shop =
            Shop::new(folder, seams, hands, bench.waker.clone()).with_sound(microphone(), desk);
        Box::new(StudioApp::new(Rc::new(shop), file)) as Box<dyn Tool>
    })
}

fn source(args: &TherapistArgs, settings: &Settings, language: Language) -> Opener {
    let (args, settings) = (args.clone(), settings.clone());
    Arc::new(move |subject, repetitions| {
        let id = subject.exercise().unwrap_or(OWN);
        let hand = match settings.gesture_hand {
            GestureHand::Left => Side::Left,
            GestureHand::Either | GestureHand::Right => Side::Right,
        };
        let is_free = free_hand(id);
        let wanted = RunArgs {
            figure: args.figure.then(|| id.to_owned()),
            routine: Some(Routine {
                repetitions,
                sets: 1,
                hand: is_free.then_some(hand),
            }),
            exercise: Some(id.to_owned()),
            language: Some(language),
            camera: settings.camera.filter(|_| !args.figure),
            settings: settings.clone(),
            model: args.model.clone(),
            forget: true,
            no_stand_in: true,
            ..RunArgs::default()
        };
        let chosen = choose_source(&wanted).map_err(|error| error.to_string())?;
        let (frames, poses, model, mirror) = chosen;
        Ok(Source {
            frames,
            poses,
            model,
            mirror,
        })
    })
}

/// Whether who does the exercise can raise a hand before it.
fn free_hand(id: &str) -> bool {
    let library = goodform_exercises::Library::builtin().ok();
    let exercise = library.and_then(|library| library.find(id).cloned());
    let floor = exercise.and_then(|exercise| exercise.floor());
    floor.is_none_or(goodform_exercises::Floor::frees_a_hand)
}

/// A clip as the network sees it.
fn seer(model: &ModelArgs) -> Seer {
    let model = model.clone();
    Arc::new(move |file, told| -> Result<Track, String> {
        let mut source = ClipSource::open(file).map_err(|error| error.to_string())?;
        let mut opened = open(&model).map_err(|error| error.to_string())?;
        let all = source.frame_count_hint();
        let goes_on = |done: usize| {
            let percent = all.map(|all| done as u64 * 100 / all.max(1));
            told(percent.map(|percent| percent.min(100) as u32))
        };
        see(&mut source, &mut opened, &goes_on).map_err(|error| error.to_string())
    })
}
