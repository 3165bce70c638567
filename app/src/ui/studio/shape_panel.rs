//! Numbers beside the curves: the chosen handle, what a measure is for, where a repetition begins and ends, how much is
//! asked for, and what the phases are called.

use goodform_exercises::{HANDLES, Handle, Key, Marks, Strictness};

use super::bench::Bench;
use super::bench_page::{Eyes, shown, told};
use super::chart::one_step;
use super::names::{key_name, phase_name, value};
use crate::ui::field::Field;
use crate::ui::flow::{Flow, Voice};
use crate::ui::texts::Texts;

/// Letters of a phase's name: what a template's file takes.
const PHASE: usize = 24;

/// What the person did.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum ShapeAction {
    /// Another handle.
    Handle(usize, Handle),
    /// The middle of the band at a handle.
    Aim(usize, f32),
    /// Its half width.
    Allow(usize, f32),
    /// What a measure is for.
    Marks(Key, Marks),
    /// A measure is looked at.
    Look(Key),
    /// The beginning, or the end, of a repetition. Units: s.
    Trim(usize, bool, f64),
    /// The whole of it again.
    Untrim(usize),
    Phase(usize, String),
    /// Share of the range. Units: hundredths.
    Range(f32),
    Strictness(Strictness),
}

pub(super) fn panel(
    flow: &mut Flow<'_, '_>,
    bench: &Bench,
    eyes: &Eyes,
    texts: &Texts,
) -> Option<ShapeAction> {
    let key = shown(bench, eyes)?;
    let mut done = band(flow, bench, (eyes, key), texts);
    flow.gap(28.0);
    flow.rule();
    flow.gap(20.0);
    done = uses(flow, bench, key, texts).or(done);
    flow.gap(24.0);
    flow.rule();
    flow.gap(20.0);
    done = trim(flow, bench, eyes.take, texts).or(done);
    done = asked(flow, bench, texts).or(done);
    flow.gap(24.0);
    flow.rule();
    flow.gap(20.0);
    done = phases(flow, bench, texts).or(done);
    flow.gap(24.0);
    flow.rule();
    flow.gap(20.0);
    more(flow, bench, key, texts).or(done)
}

const PLACES: [&str; HANDLES.len()] = [
    "studio-place-out",
    "studio-place-reach",
    "studio-place-leave",
    "studio-place-back",
];

fn band(
    flow: &mut Flow<'_, '_>,
    bench: &Bench,
    (eyes, key): (&Eyes, Key),
    texts: &Texts,
) -> Option<ShapeAction> {
    let template = &bench.made.template;
    let mut curves = template.curves.iter();
    let curve = curves.find(|curve| (curve.measure, curve.limb) == key)?;
    let (place, edge) = eyes.handle.unwrap_or((1, Handle::Upper));
    let id = PLACES.get(place).copied().unwrap_or_default();
    flow.text("studio-place", &texts.get(id), Voice::Head);
    flow.gap(12.0);
    let (phase, point) = HANDLES.get(place).copied()?;
    let middle = *curve.centre.get(phase)?.get(point)?;
    let width = *curve.tolerance.get(phase)?.get(point)?;
    let step = one_step(curve);
    let mut done = None;
    let aim = value(curve.measure, middle);
    if let Some(by) = flow.step_row("studio-aim", (&texts.get("studio-aim"), &aim), texts) {
        done = Some(ShapeAction::Aim(place, by * step));
    }
    flow.gap(12.0);
    let allow = format!("± {}", value(curve.measure, width));
    if let Some(by) = flow.step_row("studio-allow", (&texts.get("studio-allow"), &allow), texts) {
        done = Some(ShapeAction::Allow(place, by * step));
    }
    flow.gap(12.0);
    let number = (place + 1).to_string();
    if let Some(by) = flow.step_row(
        "studio-handle",
        (&texts.get("studio-handle"), &number),
        texts,
    ) {
        let last = HANDLES.len() - 1;
        let next = if by > 0.0 {
            (place + 1).min(last)
        } else {
            place.saturating_sub(1)
        };
        done = Some(ShapeAction::Handle(next, edge));
    }
    done
}

fn uses(flow: &mut Flow<'_, '_>, bench: &Bench, key: Key, texts: &Texts) -> Option<ShapeAction> {
    let mut curves = bench.made.template.curves.iter();
    let curve = curves.find(|curve| (curve.measure, curve.limb) == key)?;
    let marks = Marks {
        drives: curve.drives,
        counts: curve.counts,
        told: curve.told,
    };
    flow.text("studio-measure", &key_name(key, texts), Voice::Head);
    flow.gap(8.0);
    let mut done = None;
    // Only what moves can be the movement.
    if curve.way().is_some()
        && flow.tick(
            ("studio-use", 0),
            &texts.get("studio-use-drives"),
            marks.drives,
        )
    {
        done = Some(Marks {
            drives: !marks.drives,
            counts: true,
            ..marks
        });
    }
    if flow.tick(
        ("studio-use", 1),
        &texts.get("studio-use-counts"),
        marks.counts,
    ) {
        let counts = !marks.counts;
        done = Some(Marks {
            counts,
            told: marks.told && counts,
            drives: marks.drives && counts,
        });
    }
    if flow.tick(("studio-use", 2), &texts.get("studio-use-told"), marks.told) {
        let told = !marks.told;
        done = Some(Marks {
            told,
            counts: marks.counts || told,
            ..marks
        });
    }
    done.map(|marks| ShapeAction::Marks(key, marks))
}

fn trim(flow: &mut Flow<'_, '_>, bench: &Bench, take: usize, texts: &Texts) -> Option<ShapeAction> {
    let [begin_s, .., end_s] = bench.bounds_s(take)?;
    let number = u32::try_from(take + 1).unwrap_or(0);
    let head = texts.with_number("studio-trim", "number", number);
    flow.text("studio-trim", &head, Voice::Head);
    flow.gap(12.0);
    let seconds =
        |at: f64| texts.with_decimals("studio-seconds", [("seconds", (at * 10.0).round() / 10.0)]);
    let mut done = None;
    let label = texts.get("studio-begins");
    if let Some(by) = flow.step_row("studio-begins", (&label, &seconds(begin_s)), texts) {
        done = Some(ShapeAction::Trim(take, true, f64::from(by) * 0.1));
    }
    flow.gap(12.0);
    let label = texts.get("studio-ends");
    if let Some(by) = flow.step_row("studio-ends", (&label, &seconds(end_s)), texts) {
        done = Some(ShapeAction::Trim(take, false, f64::from(by) * 0.1));
    }
    let choice = bench.now().choices.get(take);
    if choice.is_some_and(|choice| choice.trim_s.is_some()) {
        flow.gap(12.0);
        let word = texts.get("studio-untrim");
        let face = crate::ui::button::Face {
            icon: None,
            word: &word,
            key: None,
            look: crate::ui::button::Look::plain(&flow.pen.theme.palette),
        };
        if flow.button("studio-untrim", &face) {
            done = Some(ShapeAction::Untrim(take));
        }
    }
    flow.gap(24.0);
    flow.rule();
    flow.gap(20.0);
    done
}

const STRICT: [(Strictness, &str); 3] = [
    (Strictness::Gentle, "studio-gentle"),
    (Strictness::Usual, "studio-usual"),
    (Strictness::Exact, "studio-exact"),
];

/// How much is asked for, and how strictly.
fn asked(flow: &mut Flow<'_, '_>, bench: &Bench, texts: &Texts) -> Option<ShapeAction> {
    let template = &bench.made.template;
    let mut done = None;
    let range = format!("{:.0} %", template.amplitude * 100.0);
    if let Some(by) = flow.step_row("studio-range", (&texts.get("studio-range"), &range), texts) {
        done = Some(ShapeAction::Range(by * 0.05));
    }
    flow.gap(16.0);
    let words = STRICT.map(|(_, id)| texts.get(id).into_owned());
    let words = words.each_ref().map(String::as_str);
    let now = STRICT
        .iter()
        .position(|(one, _)| *one == template.strictness);
    let label = texts.get("studio-strictness");
    let picked = flow.choices("studio-strictness", (&label, ""), &words, now);
    let picked = picked.and_then(|place| STRICT.get(place));
    picked
        .map(|(one, _)| ShapeAction::Strictness(*one))
        .or(done)
}

fn phases(flow: &mut Flow<'_, '_>, bench: &Bench, texts: &Texts) -> Option<ShapeAction> {
    flow.text("studio-phases", &texts.get("studio-phases"), Voice::Head);
    let mut done = None;
    let none = [const { String::new() }; 3];
    for (place, name) in bench.now().phases.iter().enumerate() {
        flow.gap(12.0);
        let usual = phase_name(place, &none, texts);
        let label = texts.with_text("studio-phase-name", "usual", &usual);
        let of = Field {
            id: ("studio-phase-name", place),
            name: &label,
            hint: &usual,
            rows: 1,
            most: PHASE,
        };
        let (mut text, width) = (name.clone(), flow.width);
        if flow.bare_field(&of, &mut text, [0.0, width]).changed {
            done = Some(ShapeAction::Phase(place, text));
        }
    }
    done
}

/// All measures that were seen: what is not told can be looked at, and taken in.
fn more(flow: &mut Flow<'_, '_>, bench: &Bench, key: Key, texts: &Texts) -> Option<ShapeAction> {
    flow.text(
        "studio-measures",
        &texts.get("studio-measures"),
        Voice::Head,
    );
    flow.text(
        "studio-measures-about",
        &texts.get("studio-measures-about"),
        Voice::Aside,
    );
    let known = told(bench);
    let all = bench.made.template.curves.iter();
    let names: Vec<String> = all
        .map(|curve| key_name((curve.measure, curve.limb), texts))
        .collect();
    let mut done = None;
    for (place, curve) in bench.made.template.curves.iter().enumerate() {
        let own = (curve.measure, curve.limb);
        let mut name = key_name(own, texts);
        if names.iter().filter(|known| **known == name).count() > 1 {
            // The measure's own name tells those apart that are called the same.
            name = format!("{name} ({})", curve.measure.name());
        }
        flow.gap(8.0);
        let of = crate::ui::choice::Choice {
            id: ("studio-more", place),
            word: &name,
            name: &name,
            chosen: own == key,
            centred: false,
        };
        let small = flow.pen.text;
        // Long names in a narrow column.
        flow.pen.text *= if known.contains(&own) { 1.0 } else { 0.9 };
        if flow.answer(&of, [0.0, flow.width]) {
            done = Some(ShapeAction::Look(own));
        }
        flow.pen.text = small;
    }
    done
}
