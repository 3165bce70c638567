//! What was recorded, on the bench: repetitions at the left, curves in the middle, the moment and what is known of it at
//! the right. In large letters all of it stands below one another.

use eframe::egui::{Align, Key as Button, Modifiers, Ui};
use goodform_exercises::{Handle, Key};

use super::bench::Bench;
use super::bench_bar::{bar, tabs};
use super::bench_list::list;
use super::chart::{ChartAction, ChartView, Drawn, chart, ends};
use super::cue_panel::CueAction;
use super::figure::{Shown, figure, pose_at};
use super::names::value;
use super::older::older;
use super::quality::quality;
use super::reps::{RepAction, is_kept, reps};
use super::try_panel::{Trials, live, results};
use crate::ui::field::{Field, typing};
use crate::ui::flow::{Flow, LIST_FROM, Page, Voice};
use crate::ui::icons;
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::pen::{Pen, Type};
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// Letters of a name.
const NAME: usize = 60;
/// Texts beside the curves are so much smaller than on a page that is read alone: design, Type, "pro".
const SMALL: f32 = 0.8;
/// Where the parts lie. Px of the design.
const LEFT: [f32; 2] = [40.0, 424.0];
const RIGHT: [f32; 2] = [1470.0, 1880.0];
const CHART: [f32; 4] = [440.0, 216.0, 1000.0, 820.0];
const FIGURE: [f32; 4] = [1480.0, 132.0, 392.0, 300.0];
const TABS: [f32; 2] = [440.0, 132.0];

/// The steps of the bench.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Looks right?
    Look,
    Shape,
    Cues,
    TryOut,
}

impl Step {
    pub(super) const ALL: [(Self, &'static str); 4] = [
        (Self::Look, "studio-step-look"),
        (Self::Shape, "studio-step-shape"),
        (Self::Cues, "studio-step-cues"),
        (Self::TryOut, "studio-step-try"),
    ];

    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Look => "studio-right-look",
            Self::Shape => "studio-right-shape",
            Self::Cues => "studio-right-cues",
            Self::TryOut => "studio-right-try",
        }
    }
}

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Eyes {
    pub(super) step: Step,
    /// The repetition that is chosen.
    pub(super) take: usize,
    /// The measure that is shown. Missing: the one that drives.
    pub(super) key: Option<Key>,
    /// The moment under the pointer. Units: share of the whole time.
    pub(super) at: f32,
    pub(super) handle: Option<(usize, Handle)>,
    /// A sound was to be heard, and no loudspeaker is there.
    pub(super) is_unheard: bool,
}

impl Default for Eyes {
    fn default() -> Self {
        Self {
            step: Step::Look,
            take: 0,
            key: None,
            at: 0.5,
            handle: None,
            is_unheard: false,
        }
    }
}

/// What the person did.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum BenchAction {
    Step(Step),
    Save,
    Again,
    Back,
    Undo,
    Redo,
    Name(String),
    Rep(RepAction),
    Next(i32),
    Measure(Key),
    Chart(ChartAction),
    Shape(super::shape_panel::ShapeAction),
    Cue(super::cue_panel::CueAction),
    /// Compare it with another one.
    Against,
    /// Make a copy of it.
    Copy,
    /// It is of another exercise.
    Recast,
    /// Try it out before the camera.
    TryLive,
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn bench_screen(
    ui: &mut Ui,
    (bench, eyes, trials): (&Bench, &Eyes, &Trials),
    texts: &Texts,
    theme: &Theme,
) -> Option<BenchAction> {
    let typed = keys(ui, bench, eyes);
    let pen = Pen::for_desk(ui, theme);
    let drawn = if theme.text >= LIST_FROM {
        list(ui, &pen, (bench, eyes, trials), texts, theme)
    } else {
        desk(ui, &pen, (bench, eyes, trials), texts)
    };
    typed.or(drawn)
}

fn keys(ui: &Ui, bench: &Bench, eyes: &Eyes) -> Option<BenchAction> {
    let (ctrl, shift) = (Modifiers::COMMAND, Modifiers::COMMAND | Modifiers::SHIFT);
    let is_typing = typing(ui);
    let can_save = bench.made.trouble.is_none();
    if !is_typing {
        let undone = ui.ctx().input_mut(|input| {
            if input.consume_key(shift, Button::Z) || input.consume_key(ctrl, Button::Y) {
                return Some(BenchAction::Redo);
            }
            input
                .consume_key(ctrl, Button::Z)
                .then_some(BenchAction::Undo)
        });
        if undone.is_some() {
            return undone;
        }
    }
    if ui
        .ctx()
        .input_mut(|input| input.consume_key(ctrl, Button::S))
        && can_save
    {
        return Some(BenchAction::Save);
    }
    if is_typing {
        return None;
    }
    let take = eyes.take;
    let bound = [
        (Button::OpenBracket, BenchAction::Next(-1)),
        (Button::CloseBracket, BenchAction::Next(1)),
        (Button::A, BenchAction::Rep(RepAction::Keep(take))),
        (Button::Home, BenchAction::Chart(ChartAction::Scrub(0.0))),
        (Button::End, BenchAction::Chart(ChartAction::Scrub(1.0))),
    ];
    let pressed = ui.ctx().input_mut(|input| {
        bound
            .into_iter()
            .find(|(key, _)| input.consume_key(Modifiers::NONE, *key))
            .map(|(_, action)| action)
    });
    pressed.or_else(|| match page_key(ui)? {
        PageKey::Main => can_save.then_some(BenchAction::Save),
        PageKey::Back => Some(BenchAction::Back),
    })
}

/// The usual layout: three columns beneath a bar.
fn desk(
    ui: &mut Ui,
    pen: &Pen<'_>,
    (bench, eyes, trials): (&Bench, &Eyes, &Trials),
    texts: &Texts,
) -> Option<BenchAction> {
    let top = bar(ui, pen, (bench, eyes), texts);
    let small = Pen {
        text: pen.text * SMALL,
        ..pen.clone()
    };
    let column = |edges: [f32; 2], span: [f32; 2]| Page {
        pen: small.clone(),
        edges,
        span,
    };
    let left = column(LEFT, [124.0, 1048.0]).column(ui, "studio-left", |flow| {
        let done = reps(flow, bench, eyes.take, texts).map(BenchAction::Rep);
        done.or(again(flow, bench.material.draft.is_some(), texts))
    });
    let (measures, middle) = if eyes.step == Step::TryOut {
        let [left, _, width, _] = CHART;
        let edges = [left + 8.0, left + width - 8.0];
        column(edges, [124.0, 1048.0]).column(ui, "studio-middle", |flow| {
            results(
                flow,
                (trials, bench.takes() > 0),
                &bench.made.template,
                texts,
            );
        });
        (None, None)
    } else {
        (
            tabs(ui, pen, (bench, eyes), (TABS, CHART[2]), texts),
            curves(ui, pen, (bench, eyes), CHART, texts),
        )
    };
    moment(ui, pen, (bench, eyes), FIGURE, texts);
    // Each step begins at its top.
    let right = column(RIGHT, [452.0, 1048.0])
        .column(ui, eyes.step.id(), |flow| panel(flow, (bench, eyes), texts));
    top.or(left).or(measures).or(middle).or(right)
}

/// What stands beneath the moment: by the step.
pub(super) fn panel(
    flow: &mut Flow<'_, '_>,
    (bench, eyes): (&Bench, &Eyes),
    texts: &Texts,
) -> Option<BenchAction> {
    if let Some(trouble) = &bench.made.trouble {
        let colour = flow.pen.theme.palette.adjust_text.solid();
        let text = texts.get(trouble_id(trouble));
        flow.thought((icons::WARNING, colour), ("studio-cannot", "", &text));
        flow.gap(24.0);
    }
    if !bench.unsaved.is_empty() {
        let colour = flow.pen.theme.palette.adjust_text.solid();
        flow.thought(
            (icons::WARNING, colour),
            ("studio-unsaved", "", &bench.unsaved),
        );
        flow.gap(24.0);
    }
    match eyes.step {
        Step::Look => {
            let wanted = older(flow, &bench.now().cues, texts);
            flow.text("studio-look", &texts.get("studio-look"), Voice::Head);
            flow.gap(16.0);
            match &bench.made.quality {
                Some(known) => quality(flow, known, texts),
                None => flow.text("studio-opened", &texts.get("studio-opened"), Voice::Body),
            }
            wanted.map(|(key, way)| BenchAction::Cue(CueAction::Record(key, way)))
        }
        Step::Shape => super::shape_panel::panel(flow, bench, eyes, texts).map(BenchAction::Shape),
        Step::Cues => super::cue_panel::panel(flow, bench, eyes, texts).map(BenchAction::Cue),
        Step::TryOut => live(flow, texts).then_some(BenchAction::TryLive),
    }
}

pub(super) const fn trouble_id(trouble: &goodform_exercises::MakeError) -> &'static str {
    match trouble {
        goodform_exercises::MakeError::NoneKept => "studio-none-kept",
        _ => "studio-nothing-seen",
    }
}

/// What can be done with the whole of it; `is_recorded`: its recording is there.
pub(super) fn again(
    flow: &mut Flow<'_, '_>,
    is_recorded: bool,
    texts: &Texts,
) -> Option<BenchAction> {
    flow.gap(20.0);
    let recast = is_recorded.then_some((
        Some((icons::LIST, false)),
        "studio-recast-one",
        BenchAction::Recast,
    ));
    let buttons = [
        (
            Some((icons::WEBCAM, false)),
            "studio-again",
            BenchAction::Again,
        ),
        (
            Some((icons::CHART, false)),
            "studio-against",
            BenchAction::Against,
        ),
        (Some((icons::PLUS, false)), "studio-copy", BenchAction::Copy),
    ];
    flow.button_list(texts, buttons.into_iter().chain(recast))
}

/// The name of the template, which can be typed into.
pub(super) const BLANK: Field<'static> = Field {
    id: ("studio-name", 0),
    name: "",
    hint: "",
    rows: 1,
    most: NAME,
};

/// The measure that is shown.
pub(super) fn shown(bench: &Bench, eyes: &Eyes) -> Option<Key> {
    let curves = &bench.made.template.curves;
    let is_there = |key: &Key| {
        curves
            .iter()
            .any(|curve| (curve.measure, curve.limb) == *key)
    };
    eyes.key.filter(is_there).or_else(|| bench.first())
}

/// Measures that are looked at: what drives first, then what is told.
pub(super) fn told(bench: &Bench) -> Vec<Key> {
    let curves = &bench.made.template.curves;
    let drives = curves.iter().filter(|curve| curve.drives);
    let told = curves.iter().filter(|curve| !curve.drives && curve.told);
    drives
        .chain(told)
        .map(|curve| (curve.measure, curve.limb))
        .collect()
}

pub(super) fn curves(
    ui: &Ui,
    pen: &Pen<'_>,
    (bench, eyes): (&Bench, &Eyes),
    place: [f32; 4],
    texts: &Texts,
) -> Option<BenchAction> {
    let key = shown(bench, eyes)?;
    let template = &bench.made.template;
    let mut curves = template.curves.iter();
    let curve = curves.find(|curve| (curve.measure, curve.limb) == key)?;
    let drawn = |take: usize| {
        Some(Drawn {
            line: bench.line(take, key)?,
            kept: is_kept(bench, take),
            is_chosen: take == eyes.take,
        })
    };
    let lines: Vec<Drawn> = (0..bench.takes()).filter_map(drawn).collect();
    let view = ChartView {
        template,
        curve,
        lines: &lines,
        at: eyes.at,
        handle: eyes.handle,
        can_shape: eyes.step == Step::Shape,
    };
    let id = match (curve.drives, curve.told) {
        (true, true) => "studio-drives-told",
        (true, false) => "studio-drives",
        (false, true) => "studio-told",
        (false, false) if curve.counts => "studio-scored",
        _ => "studio-unused",
    };
    let done = chart(ui, pen, &view, place, texts).map(BenchAction::Chart);
    let [left, top, _, height] = place;
    let size = 24.0 * pen.text.min(1.3);
    let kind = Type::new(&pen.theme.fonts.text, size, pen.theme.palette.ink2.solid());
    let hint = texts.get(if view.can_shape {
        "studio-pull"
    } else {
        "studio-point"
    });
    let text = format!("{}. {hint}", texts.get(id));
    let y = top + height - 30.0;
    pen.line(&text, &kind, (left + 40.0, y), Align::Min);
    pen.name(
        ui,
        "studio-use",
        &text,
        [left + 40.0, y - 30.0, 900.0, 40.0],
    );
    done
}

/// The skeleton of the moment under the pointer, in the repetition that is chosen.
pub(super) fn moment(
    ui: &Ui,
    pen: &Pen<'_>,
    (bench, eyes): (&Bench, &Eyes),
    place: [f32; 4],
    texts: &Texts,
) {
    let Some(key) = shown(bench, eyes) else {
        return;
    };
    let ends = ends(&bench.made.template);
    let inner = ends.iter().skip(1).take(2);
    let phase = inner.filter(|end| eyes.at >= **end).count();
    let from = ends.get(phase).copied().unwrap_or(0.0);
    let to = ends.get(phase + 1).copied().unwrap_or(1.0);
    let share = ((eyes.at - from) / (to - from).max(1e-3)).clamp(0.0, 1.0);
    let template = &bench.made.template;
    let mut curves = template.curves.iter();
    let own = curves.find(|curve| (curve.measure, curve.limb) == key);
    // Without a recording the template's own line is what there is.
    let line = bench
        .line(eyes.take, key)
        .or_else(|| own.map(|curve| curve.centre));
    let points = line.as_ref().and_then(|line| line.get(phase));
    let level = points.and_then(|points| {
        let point = (share * (points.len() - 1) as f32).round() as usize;
        points.get(point).copied()
    });
    let level = level.filter(|level| level.is_finite());
    let said = level.map_or_else(String::new, |level| value(key.0, level));
    let moment = |bounds: [f64; 4]| {
        let (from_s, to_s) = (bounds.get(phase)?, bounds.get(phase + 1)?);
        Some(from_s + (to_s - from_s) * f64::from(share))
    };
    let draft = bench.material.draft.as_ref();
    let recording = draft.and_then(|draft| draft.takes().get(eyes.take));
    let recorded = recording.and_then(|take| {
        let (_, track) = bench.material.tracks.get(take.recording)?;
        pose_at(track, moment(bench.bounds_s(eyes.take)?)?)
    });
    let stand_in = bench.material.stand_in.as_ref();
    let drawn = stand_in.and_then(|known| pose_at(&known.track, moment(known.bounds_s)?));
    let (shown, whose) = match (recorded.or(drawn), &line) {
        (Some(pose), _) => {
            let whose = if recorded.is_some() {
                ""
            } else {
                "studio-figure-drawn"
            };
            (Shown::Pose(pose, key.0.landmarks()), whose)
        }
        (None, Some(line)) if draft.is_none() => (
            Shown::Line(template, line, eyes.at, level),
            "studio-figure-line",
        ),
        (None, _) => (Shown::Nothing, ""),
    };
    let whose = if whose.is_empty() {
        whose.into()
    } else {
        texts.get(whose)
    };
    figure(ui, pen, (shown, &said, &whose), place, texts);
}
