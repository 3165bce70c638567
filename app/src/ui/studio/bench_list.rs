//! The bench in large letters: one column, what the step is about first.

use eframe::egui::Ui;
use goodform_exercises::Key;

use super::bench::Bench;
use super::bench_bar::{measures, square};
use super::bench_page::{BLANK, BenchAction, Eyes, Step, again, curves, moment, panel, shown};
use super::names::key_name;
use super::reps::reps;
use super::try_panel::{Trials, results};
use crate::ui::button::{Face, Look};
use crate::ui::field::Field;
use crate::ui::flow::{Flow, Page};
use crate::ui::icons;
use crate::ui::pen::Pen;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// Height of the curves, and of the moment beneath them. Px of the design.
const CURVES: f32 = 640.0;
const MOMENT: [f32; 2] = [560.0, 430.0];
/// So many measures are offered above the curves, and the one that is shown; all of them are in the list of the second
/// step. Own choice: two lines.
const FEW: usize = 6;
/// The buttons that take back and do again, at the left of the foot. Px of the design.
const UNDO: [[f32; 3]; 2] = [[64.0, 912.0, 120.0], [208.0, 912.0, 120.0]];

/// Draws it into all of `ui`.
pub(super) fn list(
    ui: &mut Ui,
    pen: &Pen<'_>,
    (bench, eyes, trials): (&Bench, &Eyes, &Trials),
    texts: &Texts,
    theme: &Theme,
) -> Option<BenchAction> {
    let page = Page {
        pen: pen.clone(),
        edges: [64.0, 1856.0],
        span: [40.0, 880.0],
    };
    // Each step begins at its top.
    let done = page.column(ui, eyes.step.id(), |flow| {
        let named = name_field(flow, bench, texts);
        flow.gap(16.0);
        let step = steps(flow, eyes.step, texts);
        flow.gap(32.0);
        let parts = match eyes.step {
            Step::Look => {
                let panel = panel(flow, (bench, eyes), texts);
                flow.gap(24.0);
                let rep = reps(flow, bench, eyes.take, texts).map(BenchAction::Rep);
                flow.gap(24.0);
                let drawn = drawing(flow, bench, eyes, texts);
                panel.or(rep).or(drawn)
            }
            Step::Shape => {
                let drawn = drawing(flow, bench, eyes, texts);
                let panel = panel(flow, (bench, eyes), texts);
                flow.gap(24.0);
                let rep = reps(flow, bench, eyes.take, texts).map(BenchAction::Rep);
                drawn.or(panel).or(rep)
            }
            Step::Cues => {
                let chosen = measure(flow, bench, eyes, texts);
                let panel = panel(flow, (bench, eyes), texts);
                flow.gap(24.0);
                let drawn = drawing(flow, bench, eyes, texts);
                chosen.or(panel).or(drawn)
            }
            Step::TryOut => {
                let panel = panel(flow, (bench, eyes), texts);
                flow.gap(32.0);
                let has_recording = bench.takes() > 0;
                results(flow, (trials, has_recording), &bench.made.template, texts);
                flow.gap(24.0);
                panel
            }
        };
        let again = again(flow, bench.material.draft.is_some(), texts);
        named.or(step).or(parts).or(again)
    });
    done.or(foot(ui, &page, bench, (texts, theme)))
}

fn name_field(flow: &mut Flow<'_, '_>, bench: &Bench, texts: &Texts) -> Option<BenchAction> {
    let mut name = bench.now().name.clone();
    let label = texts.get("studio-name");
    let of = Field {
        name: &label,
        ..BLANK
    };
    let size = 40.0 * flow.pen.text.min(1.4);
    let changed = flow.title_field((&of, size), &mut name).changed;
    changed.then_some(BenchAction::Name(name))
}

fn steps(flow: &mut Flow<'_, '_>, now: Step, texts: &Texts) -> Option<BenchAction> {
    let words = Step::ALL.map(|(_, id)| texts.get(id).into_owned());
    let words = words.each_ref().map(String::as_str);
    let now = Step::ALL.iter().position(|(step, _)| *step == now);
    let picked = flow.choices("studio-steps", ("", ""), &words, now)?;
    Step::ALL
        .get(picked)
        .map(|(step, _)| BenchAction::Step(*step))
}

/// The measures that are looked at, to choose one of.
fn measure(
    flow: &mut Flow<'_, '_>,
    bench: &Bench,
    eyes: &Eyes,
    texts: &Texts,
) -> Option<BenchAction> {
    let now = shown(bench, eyes);
    let all = measures(bench, eyes).into_iter().enumerate();
    let few = all.filter(|(place, key)| *place < FEW || Some(*key) == now);
    let keys: Vec<Key> = few.map(|(_, key)| key).collect();
    let words: Vec<String> = keys.iter().map(|key| key_name(*key, texts)).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let now = keys.iter().position(|key| Some(*key) == now);
    let picked = flow.choices("studio-tabs", ("", ""), &words, now);
    flow.gap(24.0);
    picked
        .and_then(|place| keys.get(place))
        .map(|key| BenchAction::Measure(*key))
}

/// The measures, the curves of one of them, and the moment under the pointer.
fn drawing(
    flow: &mut Flow<'_, '_>,
    bench: &Bench,
    eyes: &Eyes,
    texts: &Texts,
) -> Option<BenchAction> {
    // Where words are written the measure has been chosen above.
    let chosen = if eyes.step == Step::Cues {
        None
    } else {
        measure(flow, bench, eyes, texts)
    };
    let (pen, width) = (flow.pen.clone(), flow.width);
    let place = [0.0, flow.y, width, CURVES];
    let drawn = curves(flow.ui, &pen, (bench, eyes), place, texts);
    flow.gap(CURVES + 24.0);
    let [wide, high] = MOMENT;
    let place = [0.0, flow.y, wide, high];
    moment(flow.ui, &pen, (bench, eyes), place, texts);
    flow.gap(high + 30.0);
    chosen.or(drawn)
}

/// Saving, going back, and the way of each step back and forth.
fn foot(
    ui: &mut Ui,
    page: &Page<'_>,
    bench: &Bench,
    (texts, theme): (&Texts, &Theme),
) -> Option<BenchAction> {
    let (save, enter) = (texts.get("studio-save"), texts.get("key-enter"));
    let (back, escape) = (texts.get("before-back"), texts.get("key-escape"));
    let colours = &theme.palette;
    let face = Face {
        icon: None,
        word: &save,
        key: Some(&enter),
        look: Look::main(colours),
    };
    let (saves, left) = page.foot(ui, ("studio-save", &face), 1856.0, 360.0);
    let face = Face {
        icon: None,
        word: &back,
        key: Some(&escape),
        look: Look::plain(colours),
    };
    let (backs, _) = page.foot(ui, ("studio-back", &face), left - 24.0, 240.0);
    let [undo, redo] = UNDO;
    let of = (icons::UNDO, "studio-undo", bench.can_undo());
    let undoes = square(ui, &page.pen, of, undo, texts);
    let of = (icons::REDO, "studio-redo", bench.can_redo());
    let redoes = square(ui, &page.pen, of, redo, texts);
    let saves = saves && bench.made.trouble.is_none();
    let all = [
        (saves, BenchAction::Save),
        (backs, BenchAction::Back),
        (undoes, BenchAction::Undo),
        (redoes, BenchAction::Redo),
    ];
    let mut pressed = all.into_iter().filter(|(is_pressed, _)| *is_pressed);
    pressed.next().map(|(_, action)| action)
}
