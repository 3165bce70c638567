//! What a person's hand does on the bench becomes a change. No drawing here.

use goodform_exercises::{Choice, HANDLES, Handle, Key, Retouch, Spoken, Way};

use super::bench::{Bench, Touched};
use super::bench_page::{BenchAction, Eyes, shown};
use super::chart::ChartAction;
use super::cue_panel::CueAction;
use super::reps::RepAction;
use super::shape_panel::ShapeAction;

/// The share of the range that can be asked for: as a template's file takes it.
const RANGE: [f32; 2] = [0.4, 1.2];
/// The shortest repetition that is left of one that is trimmed. Units: s. Source: shortest of the exercise library.
const SHORTEST_S: f64 = 0.7;

/// Does it.
pub(super) fn work(bench: &mut Bench, eyes: &mut Eyes, action: BenchAction) {
    // What is looked at stays, whatever the change makes of what would be looked at first.
    eyes.key = shown(bench, eyes);
    match action {
        BenchAction::Step(step) => {
            eyes.step = step;
            bench.settle();
        }
        BenchAction::Undo => look_at(eyes, bench.undo()),
        BenchAction::Redo => look_at(eyes, bench.redo()),
        BenchAction::Name(name) => bench.change(Some("name"), |now| now.name = name),
        BenchAction::Rep(RepAction::Choose(take)) => eyes.take = take,
        BenchAction::Rep(RepAction::Keep(take)) => bench.change(None, |now| {
            if let Some(choice) = now.choices.get_mut(take) {
                choice.kept = !choice.kept;
            }
        }),
        BenchAction::Next(by) => {
            let last = bench.takes().saturating_sub(1);
            eyes.take = eyes.take.saturating_add_signed(by as isize).min(last);
        }
        BenchAction::Measure(key) => (eyes.key, eyes.handle) = (Some(key), None),
        BenchAction::Chart(action) => chart(bench, eyes, action),
        BenchAction::Shape(action) => shape(bench, eyes, action),
        BenchAction::Cue(action) => cue(bench, action),
        BenchAction::Save
        | BenchAction::Again
        | BenchAction::Against
        | BenchAction::Copy
        | BenchAction::Recast
        | BenchAction::Back
        | BenchAction::TryLive => {}
    }
}

/// A step back or forth is seen: its measure, its handle, its repetition.
fn look_at(eyes: &mut Eyes, touched: Touched) {
    if let Some(key) = touched.key {
        if eyes.key != Some(key) {
            eyes.handle = None;
        }
        eyes.key = Some(key);
    }
    if let Some(place) = touched.handle {
        let edge = eyes.handle.map_or(Handle::Upper, |(_, edge)| edge);
        eyes.handle = Some((place, edge));
    }
    eyes.take = touched.take.unwrap_or(eyes.take);
}

fn chart(bench: &mut Bench, eyes: &mut Eyes, action: ChartAction) {
    let Some(key) = shown(bench, eyes) else {
        return;
    };
    match action {
        ChartAction::Scrub(at) => eyes.at = at,
        ChartAction::Choose(place, edge) => {
            eyes.handle = Some((place, edge));
            bench.settle();
        }
        ChartAction::Pull(place, edge, by) => {
            eyes.handle = Some((place, edge));
            bench.change(Some("pull"), |now| now.band(key).pull(place, edge, by));
        }
        ChartAction::Wall(wall, share) => {
            let at = bench
                .made
                .cutting
                .as_ref()
                .map(|cutting| cutting.wall_at(f64::from(share.clamp(0.02, 0.98))));
            if let Some(at) = at {
                bench.change(Some("wall"), |now| {
                    if let Some(known) = now.walls.get_mut(wall) {
                        *known = at;
                    }
                });
            }
        }
        ChartAction::Settle => bench.settle(),
    }
}

fn shape(bench: &mut Bench, eyes: &mut Eyes, action: ShapeAction) {
    let key = shown(bench, eyes);
    match action {
        ShapeAction::Handle(place, edge) => {
            eyes.handle = Some((place.min(HANDLES.len() - 1), edge));
        }
        ShapeAction::Aim(place, by) => {
            band(bench, key, |now, key| now.band(key).aim(place, by));
        }
        ShapeAction::Allow(place, by) => {
            band(bench, key, |now, key| now.band(key).allow(place, by));
        }
        ShapeAction::Marks(key, marks) => bench.change(None, |now| now.mark(key, marks)),
        ShapeAction::Look(key) => (eyes.key, eyes.handle) = (Some(key), None),
        ShapeAction::Trim(take, is_start, by_s) => trim(bench, take, is_start, by_s),
        ShapeAction::Untrim(take) => bench.change(None, |now| {
            if let Some(choice) = now.choices.get_mut(take) {
                choice.trim_s = None;
            }
        }),
        ShapeAction::Phase(place, name) => bench.change(Some("phase"), |now| {
            if let Some(known) = now.phases.get_mut(place) {
                *known = name;
            }
        }),
        ShapeAction::Range(by) => bench.change(None, |now| {
            let hundredths = ((now.amplitude + by) * 100.0).round() / 100.0;
            now.amplitude = hundredths.clamp(RANGE[0], RANGE[1]);
        }),
        ShapeAction::Strictness(strictness) => {
            bench.change(None, |now| now.strictness = strictness);
        }
    }
}

fn band(bench: &mut Bench, key: Option<Key>, act: impl FnOnce(&mut Retouch, Key)) {
    if let Some(key) = key {
        bench.change(None, |now| act(now, key));
    }
}

fn trim(bench: &mut Bench, take: usize, is_start: bool, by_s: f64) {
    let Some([begin_s, .., end_s]) = bench.bounds_s(take) else {
        return;
    };
    let draft = bench.material.draft.as_ref();
    let Some([from_s, to_s]) = draft.and_then(|draft| Some(draft.takes().get(take)?.span_s()))
    else {
        return;
    };
    let [begin_s, end_s] = if is_start {
        [
            (begin_s + by_s).clamp(from_s, (end_s - SHORTEST_S).max(from_s)),
            end_s,
        ]
    } else {
        [
            begin_s,
            (end_s + by_s).clamp((begin_s + SHORTEST_S).min(to_s), to_s),
        ]
    };
    bench.change(None, |now| {
        if let Some(choice) = now.choices.get_mut(take) {
            *choice = Choice {
                trim_s: Some([begin_s, end_s]),
                ..*choice
            };
        }
    });
}

fn cue(bench: &mut Bench, action: CueAction) {
    match action {
        CueAction::Show(key, way, text) => bench.change(Some("show"), |now| {
            with_cue(now, (key, way), |cue| cue.reword(|cue| cue.show = text));
        }),
        CueAction::Say(key, way, text) => bench.change(Some("say"), |now| {
            with_cue(now, (key, way), |cue| cue.reword(|cue| cue.say = text));
        }),
        CueAction::Silent(key, way) => bench.change(None, |now| {
            with_cue(now, (key, way), |cue| cue.speak(Vec::new()));
        }),
        // A sound comes from a file or the microphone: other pages give it.
        CueAction::Sound(..) | CueAction::Record(..) | CueAction::Play(..) => {}
        CueAction::View(view) => bench.change(None, |now| now.views = view.into_iter().collect()),
    }
}

/// Changes a cue, which is made where there is none; one without words is none.
pub(super) fn with_cue(now: &mut Retouch, (key, way): (Key, Way), act: impl FnOnce(&mut Spoken)) {
    let place = now
        .cues
        .iter()
        .position(|cue| ((cue.measure, cue.limb), cue.way) == (key, way));
    let mut cue = place.map_or_else(
        || Spoken {
            measure: key.0,
            limb: key.1,
            way,
            show: String::new(),
            say: String::new(),
            sound: Vec::new(),
            sound_says: String::new(),
        },
        |place| now.cues.remove(place),
    );
    act(&mut cue);
    if !cue.show.trim().is_empty() {
        let place = place.unwrap_or(now.cues.len()).min(now.cues.len());
        now.cues.insert(place, cue);
    }
}
