//! What a right and another repetition would be told: each trial, and what was said to it.

use goodform_exercises::{Deviation, Template};

use super::asked::asked;
use super::names::{key_name, phase_name, value};
use crate::studio::{Trial, Tried, TriedOne};
use crate::ui::button::{Face, Look};
use crate::ui::flow::{Flow, Voice};
use crate::ui::icons;
use crate::ui::texts::Texts;

/// So many differences of a repetition are told. Own choice: the worst ones; the patient hears of one.
const TOLD: usize = 2;

/// What the trials gave so far.
#[derive(Default)]
pub(super) struct Trials {
    pub(super) done: Vec<Tried>,
    /// More come.
    pub(super) is_busy: bool,
    pub(super) trouble: Option<String>,
}

/// Lays the trials into a column.
pub(super) fn results(
    flow: &mut Flow<'_, '_>,
    (trials, has_recording): (&Trials, bool),
    template: &Template,
    texts: &Texts,
) {
    flow.text("studio-try", &texts.get("studio-try"), Voice::Head);
    let has_trials = trials.is_busy || !trials.done.is_empty();
    let about = match (has_recording, has_trials) {
        (true, _) => "studio-try-about",
        (false, true) => "studio-try-figure-alone",
        (false, false) => "studio-try-nothing",
    };
    flow.text("studio-try-about", &texts.get(about), Voice::Aside);
    if !has_recording {
        asked(flow, template, texts);
    }
    for (place, tried) in trials.done.iter().enumerate() {
        flow.gap(20.0);
        flow.rule();
        flow.gap(16.0);
        let head = trial_name(&tried.trial, texts);
        flow.text(&format!("studio-trial-{place}"), &head, Voice::Head);
        if tried.done.is_empty() {
            let none = texts.get("studio-try-none");
            flow.text(&format!("studio-tried-none-{place}"), &none, Voice::Body);
        }
        for (number, one) in tried.done.iter().enumerate() {
            flow.gap(8.0);
            line(flow, (place, number), one, template, texts);
        }
    }
    if trials.is_busy {
        flow.gap(20.0);
        flow.text("studio-trying", &texts.get("studio-trying"), Voice::Aside);
    }
    if let Some(trouble) = &trials.trouble {
        let colour = flow.pen.theme.palette.adjust_text.solid();
        flow.gap(20.0);
        flow.thought(
            (icons::WARNING, colour),
            ("studio-try-trouble", "", trouble),
        );
    }
}

fn trial_name(trial: &Trial, texts: &Texts) -> String {
    match trial {
        Trial::Own => texts.get("studio-trial-own").into_owned(),
        Trial::Scaled(percent) => texts
            .with_number("studio-trial-scaled", "percent", *percent)
            .into_owned(),
        Trial::Figure(None) => texts.get("studio-trial-figure").into_owned(),
        Trial::Figure(Some(fault)) => {
            // The figure's mistake is named by what the library says to it, which every language has.
            let usual = texts
                .cue_show(fault)
                .unwrap_or_else(|| fault.replace('_', " "));
            let usual = usual.replace('\n', " ");
            texts
                .with_text("studio-trial-fault", "usual", &usual)
                .into_owned()
        }
    }
}

/// One repetition: how it was, and what is told.
fn line(
    flow: &mut Flow<'_, '_>,
    (place, number): (usize, usize),
    one: &TriedOne,
    template: &Template,
    texts: &Texts,
) {
    let colours = &flow.pen.theme.palette;
    let (icon, colour, said) = match (one.is_right, one.is_short) {
        (_, true) => (
            icons::MINUS,
            colours.adjust_text,
            texts.get("studio-tried-short"),
        ),
        (Some(true), _) => (
            icons::CHECK,
            colours.band_text,
            texts.get("studio-tried-right"),
        ),
        (None, _) => (
            icons::EYE_SLASH,
            colours.ink2,
            texts.get("studio-tried-unseen"),
        ),
        (Some(false), _) => (
            icons::WARNING,
            colours.adjust_text,
            texts.get("studio-tried-other"),
        ),
    };
    let colour = colour.solid();
    let count = (number + 1).to_string();
    let parts = [("number", count.as_str()), ("how", &*said)];
    let head = texts.with_texts("studio-tried", parts);
    let off = one.deviations.iter().take(TOLD);
    let off: Vec<String> = off.map(|off| off_said(off, template, texts)).collect();
    let told = match &one.cue {
        Some(cue) => {
            let show = texts.cue_show(&cue.id).unwrap_or_else(|| cue.text.clone());
            let show = show.replace('\n', " ");
            texts.with_text("studio-i-say", "cue", &show).into_owned()
        }
        None if one.is_right == Some(true) => String::new(),
        // The same is not said again at once.
        None if template.answer(&one.deviations).is_some() => {
            texts.get("studio-i-said").into_owned()
        }
        None => texts.get("studio-i-say-nothing").into_owned(),
    };
    let about: Vec<String> = off
        .into_iter()
        .chain([told])
        .filter(|text| !text.is_empty())
        .collect();
    let id = format!("studio-tried-{place}-{number}");
    flow.thought((icon, colour), (&id, &head, &about.join(". ")));
}

/// A difference in words: the measure, how much more or less, and where.
fn off_said(off: &Deviation, template: &Template, texts: &Texts) -> String {
    let phase = goodform_exercises::Part::ALL
        .iter()
        .position(|part| *part == off.part)
        .unwrap_or(0);
    let id = if off.amount >= 0.0 {
        "studio-off-more"
    } else {
        "studio-off-less"
    };
    let parts = [
        ("measure", key_name((off.measure, off.limb), texts)),
        ("by", value(off.measure, off.amount.abs())),
        ("phase", phase_name(phase, &template.phases, texts)),
    ];
    let parts = parts.each_ref().map(|(name, text)| (*name, text.as_str()));
    texts.with_texts(id, parts)
}

/// Beside the trials: trying it oneself, live. Gives whether it is wanted.
pub(super) fn live(flow: &mut Flow<'_, '_>, texts: &Texts) -> bool {
    flow.text(
        "studio-try-live",
        &texts.get("studio-try-live"),
        Voice::Head,
    );
    flow.text(
        "studio-try-live-about",
        &texts.get("studio-try-live-about"),
        Voice::Aside,
    );
    flow.gap(20.0);
    let word = texts.get("studio-try-now");
    let face = Face {
        icon: Some((icons::PLAY, false)),
        word: &word,
        key: None,
        look: Look::plain(&flow.pen.theme.palette),
    };
    flow.button("studio-try-now", &face)
}
