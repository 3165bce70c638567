//! The tempo beside the ring, as a screen reader meets it.

use egui_kittest::kittest::Queryable as _;
use goodform::settings::Settings;
use goodform::sound::SoundDesk;
use goodform_exercises::{Judging, Phase, Reason, Ways};
use goodform_pose::Timestamp;

use super::{Window, all_names, snapshot, window_in};

const WAYS: Ways = Ways {
    out_s: 2.0,
    top_s: 0.5,
    back_s: 1.5,
    sinks: true,
};

fn window(reduced_motion: bool) -> Window {
    let settings = Settings {
        reduced_motion,
        ..Settings::default()
    };
    window_in(SoundDesk::silent(), settings, Some(WAYS))
}

/// One moment of a squat that began at 1 s: so many degrees on the way from 10 to 60.
fn see(window: &mut Window, at_s: f64, phase: Phase, degrees: f32) {
    let mut seen = snapshot(Judging::Judged, 0);
    seen.update.at = Timestamp::from_seconds(at_s);
    seen.update.phase = phase;
    seen.update.driving = Some(degrees);
    window.snapshots.put(seen);
    window.harness.run_steps(2);
}

#[test]
fn the_bar_says_how_the_person_is_with_the_tempo() {
    for (at_s, degrees, said) in [
        (2.0, 35.0, "Tempo: with the box"),
        (1.2, 58.0, "Tempo: a little slower"),
        (4.5, 20.0, "Tempo: a little quicker"),
    ] {
        let mut window = window(false);
        see(&mut window, 0.5, Phase::Ready, 10.0);
        window.harness.get_by_label("Tempo");
        see(&mut window, 1.0, Phase::Out, 10.0);
        see(&mut window, at_s, Phase::Out, degrees);
        window.harness.get_by_label(said);
    }
}

#[test]
fn with_reduced_motion_nothing_is_said_of_the_tempo() {
    let mut window = window(true);
    see(&mut window, 1.0, Phase::Out, 10.0);
    see(&mut window, 1.2, Phase::Out, 58.0);
    window.harness.get_by_label("Tempo");
}

#[test]
fn without_a_tempo_or_a_verdict_there_is_no_bar() {
    let mut unseen = snapshot(Judging::CannotJudge(Reason::Turned), 2);
    unseen.update.phase = Phase::Out;
    let mut turned = window(false);
    turned.snapshots.put(unseen);
    turned.harness.run_steps(2);
    let mut held = window_in(SoundDesk::silent(), Settings::default(), None);
    see(&mut held, 1.0, Phase::Out, 35.0);
    for window in [&turned, &held] {
        let names = all_names(&window.harness);
        assert!(
            !names.iter().any(|name| name.starts_with("Tempo")),
            "{names:?}"
        );
    }
}
