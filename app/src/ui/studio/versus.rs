//! Two templates beside each other: their curves over one another, and what differs in words.

use eframe::egui::Ui;
use goodform_exercises::{Key, Strictness, Template, TemplateDifference};

use super::chart::{ChartView, Drawn, chart};
use super::names::{key_name, phase_name, value};
use crate::ui::button::{Face, Look};
use crate::ui::choice::Choice;
use crate::ui::flow::{LIST_FROM, Page, Voice};
use crate::ui::icons;
use crate::ui::page_keys::page_key;
use crate::ui::pen::{Pen, Type};
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// So many measures that are the same are named. Own choice.
const SAME: usize = 6;

/// What is compared.
pub(super) struct Versus {
    pub(super) other: Template,
    /// The measure that is drawn.
    pub(super) key: Option<Key>,
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum VersusAction {
    Measure(Key),
    Back,
}

/// Measures that both have and one of them tells.
fn shared(a: &Template, b: &Template) -> Vec<Key> {
    let has = |key: &Key| b.curves.iter().find(|one| (one.measure, one.limb) == *key);
    let keys = a.curves.iter().filter_map(|one| {
        let key = (one.measure, one.limb);
        let other = has(&key)?;
        (one.told || other.told).then_some((one.drives, key))
    });
    let mut keys: Vec<(bool, Key)> = keys.collect();
    keys.sort_by_key(|(drives, _)| !drives);
    keys.into_iter().map(|(_, key)| key).collect()
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn versus_screen(
    ui: &mut Ui,
    (own, versus): (&Template, &Versus),
    texts: &Texts,
    theme: &Theme,
) -> Option<VersusAction> {
    let typed = page_key(ui).map(|_| VersusAction::Back);
    let parts = [
        ("first", own.name.as_str()),
        ("second", versus.other.name.as_str()),
    ];
    let title = texts.with_texts("studio-versus", parts);
    let page = Page::open(ui, theme, &title, [96.0, 1856.0]);
    let keys = shared(own, &versus.other);
    let now = versus
        .key
        .filter(|key| keys.contains(key))
        .or(keys.first().copied());
    let is_list = theme.text >= LIST_FROM;
    let [top, foot] = page.span;
    let (edges, span) = if is_list {
        ([96.0, 1856.0], page.span)
    } else {
        ([1060.0, 1856.0], page.span)
    };
    let small = Page {
        pen: Pen {
            text: page.pen.text * if is_list { 1.0 } else { 0.85 },
            ..page.pen.clone()
        },
        edges,
        span,
    };
    if !is_list {
        let place = [96.0, top, 930.0, foot - top - 16.0];
        drawn(ui, &page.pen, (own, &versus.other, now), place, texts);
    }
    let chosen = small.column(ui, "studio-versus", |flow| {
        if is_list {
            let place = [0.0, flow.y, flow.width, 620.0];
            let pen = flow.pen.clone();
            drawn(flow.ui, &pen, (own, &versus.other, now), place, texts);
            flow.gap(650.0);
        }
        words(flow, (own, &versus.other), texts);
        flow.gap(28.0);
        flow.text(
            "studio-versus-draw",
            &texts.get("studio-versus-draw"),
            Voice::Head,
        );
        let mut chosen = None;
        for (place, key) in keys.iter().enumerate() {
            flow.gap(8.0);
            let name = key_name(*key, texts);
            let of = Choice::worded(("studio-versus-key", place), &name, Some(*key) == now);
            if flow.answer(&of, [0.0, flow.width]) {
                chosen = Some(VersusAction::Measure(*key));
            }
        }
        chosen
    });
    let (back, escape) = (texts.get("before-back"), texts.get("key-escape"));
    let face = Face {
        icon: None,
        word: &back,
        key: Some(&escape),
        look: Look::main(&theme.palette),
    };
    let (backs, _) = page.foot(ui, ("studio-versus-back", &face), 1824.0, 320.0);
    chosen.or(typed).or(backs.then_some(VersusAction::Back))
}

/// The one with its band, the other as a line over it.
fn drawn(
    ui: &Ui,
    pen: &Pen<'_>,
    (own, other, key): (&Template, &Template, Option<Key>),
    place: [f32; 4],
    texts: &Texts,
) {
    let Some(key) = key else { return };
    let of = |template: &Template| {
        let mut curves = template.curves.iter();
        curves.find(|one| (one.measure, one.limb) == key).cloned()
    };
    let (Some(curve), Some(line)) = (of(own), of(other)) else {
        return;
    };
    let lines = [Drawn {
        line: line.centre,
        kept: false,
        is_chosen: true,
    }];
    let view = ChartView {
        template: own,
        curve: &curve,
        lines: &lines,
        at: 0.5,
        handle: None,
        can_shape: false,
    };
    // What is pointed at is of no matter here.
    let _ = chart(ui, pen, &view, place, texts);
    let [left, top, width, height] = place;
    let name = texts.with_texts(
        "studio-versus-chart",
        [
            ("measure", key_name(key, texts).as_str()),
            ("second", other.name.as_str()),
        ],
    );
    let colours = &pen.theme.palette;
    let kind = Type::new(&pen.theme.fonts.text, 26.0, colours.ink2.solid());
    let sizes = [26.0 * pen.text.min(1.3), 26.0, 22.0];
    let kind = pen.fit_wide(&name, &kind, sizes, width - 80.0);
    let y = top + height - 24.0;
    let at = (left + 40.0, y - kind.size);
    pen.shortened(&name, &kind, at, width - 80.0);
    let place = [left + 40.0, y - 40.0, width - 80.0, 48.0];
    pen.name(ui, "studio-versus-chart", &name, place);
}

fn words(
    flow: &mut crate::ui::flow::Flow<'_, '_>,
    (own, other): (&Template, &Template),
    texts: &Texts,
) {
    let (found, same) = TemplateDifference::between(own, other);
    let colours = &flow.pen.theme.palette;
    let (differs, alike) = (colours.adjust_text.solid(), colours.band_text.solid());
    flow.text(
        "studio-versus-differs",
        &texts.get("studio-versus-differs"),
        Voice::Head,
    );
    flow.gap(8.0);
    if found.is_empty() {
        let none = texts.get("studio-versus-none");
        flow.thought((icons::CHECK, alike), ("studio-versus-none", "", &none));
    }
    for (place, one) in found.iter().enumerate() {
        flow.gap(8.0);
        let text = said(one, own, texts);
        let id = format!("studio-difference-{place}");
        flow.thought((icons::SLIDERS, differs), (&id, "", &text));
    }
    if !same.is_empty() {
        let names: Vec<String> = same
            .iter()
            .take(SAME)
            .map(|key| key_name(*key, texts))
            .collect();
        let text = texts.with_text("studio-versus-same", "measures", &names.join(", "));
        flow.gap(12.0);
        flow.thought((icons::CHECK, alike), ("studio-versus-same", "", &text));
    }
}

/// A difference in words.
fn said(one: &TemplateDifference, own: &Template, texts: &Texts) -> String {
    let strict = |strictness: Strictness| {
        let id = match strictness {
            Strictness::Gentle => "studio-gentle",
            Strictness::Usual => "studio-usual",
            Strictness::Exact => "studio-exact",
        };
        texts.get(id).into_owned()
    };
    let (id, what, [first, second]) = match one {
        TemplateDifference::Reach(key, pair) => (
            "studio-differs-reach",
            key_name(*key, texts),
            pair.map(|one| value(key.0, one)),
        ),
        TemplateDifference::Start(key, pair) => (
            "studio-differs-start",
            key_name(*key, texts),
            pair.map(|one| value(key.0, one)),
        ),
        TemplateDifference::Width(key, pair) => (
            "studio-differs-width",
            key_name(*key, texts),
            pair.map(|one| value(key.0, one)),
        ),
        TemplateDifference::Time(phase, pair) => (
            "studio-differs-time",
            phase_name(*phase, &own.phases, texts),
            pair.map(|one| format!("{one:.1}")),
        ),
        TemplateDifference::Told(key, is_first) => {
            let id = if *is_first {
                "studio-differs-first"
            } else {
                "studio-differs-second"
            };
            (id, key_name(*key, texts), [const { String::new() }; 2])
        }
        TemplateDifference::Range(pair) => (
            "studio-differs-range",
            String::new(),
            pair.map(|one| format!("{:.0} %", one * 100.0)),
        ),
        TemplateDifference::Strictness(pair) => {
            ("studio-differs-strict", String::new(), pair.map(strict))
        }
        TemplateDifference::Cues(pair) => (
            "studio-differs-cues",
            String::new(),
            pair.map(|one| one.to_string()),
        ),
    };
    let parts = [
        ("what", what.as_str()),
        ("first", first.as_str()),
        ("second", second.as_str()),
    ];
    texts.with_texts(id, parts)
}
