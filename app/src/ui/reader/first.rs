//! The first page of what a patient brought: understood in ten seconds.

use eframe::egui::Ui;

use super::rows::{Fact, drawing, open_row, plates};
use super::{charts, words};
use crate::reading::{Brought, Reading};
use crate::ui::button::{Face, Look, button_width};
use crate::ui::flow::{Flow, LIST_FROM, Page, Voice};
use crate::ui::icons;
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::pen::Type;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// Left and right edge of the page, and where its right half begins. Px of the design.
const EDGES: [f32; 2] = [72.0, 1848.0];
const HALF: f32 = 984.0;

/// What is shown.
pub(super) struct FirstView<'a> {
    pub(super) brought: &'a Brought,
    pub(super) reading: &'a Reading,
    /// A movement is being read.
    pub(super) is_reading: bool,
    pub(super) trouble: Option<&'a str>,
    /// What was just added. Missing: nothing.
    pub(super) said: Option<&'a str>,
    /// So many files were dropped with it, and are not open.
    pub(super) others: u32,
    /// It is a patient of the database, not a file.
    pub(super) is_patient: bool,
    /// What stands on the button that leaves it.
    pub(super) leave: &'a str,
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FirstAction {
    /// Opened an exercise, by its place.
    Exercise(usize),
    /// Wants to see a moment, by its place among those that hurt.
    Hurt(usize),
    Compare,
    Save,
    /// Adds the file to a patient.
    Keep,
    /// Deletes the patient.
    Delete,
    Back,
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn first_screen(
    ui: &mut Ui,
    view: &FirstView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<FirstAction> {
    let typed = page_key(ui).map(|key| match key {
        PageKey::Main => FirstAction::Save,
        PageKey::Back => FirstAction::Back,
    });
    let title = words::who(view.brought, texts);
    let mut page = Page::open(ui, theme, &title, EDGES);
    // What came up is read first, and every patient from the top.
    let id = if view.trouble.is_some() || view.said.is_some() {
        "reader-told".to_owned()
    } else {
        format!("reader-first {title}")
    };
    let id = id.as_str();
    let pressed = if theme.text >= LIST_FROM {
        page.column(ui, id, |flow| {
            told(flow, view, texts);
            flow.text("reader-span", &span(view, texts), Voice::Aside);
            flow.gap(16.0);
            flow.text(
                "reader-changed",
                &words::changed(view.reading, texts),
                Voice::Head,
            );
            flow.gap(16.0);
            for fact in facts(view.reading, texts) {
                flow.said(fact.id, &fact.number, &fact.of);
            }
            flow.gap(24.0);
            let hurt = hurts(flow, view.reading, texts);
            let exercise = exercises(flow, view.reading, texts);
            weeks(flow, view.reading, texts);
            let compares = comparing(flow, view, texts);
            let keeps = keeping(flow, view, texts);
            hurt.or(exercise).or(compares).or(keeps)
        })
    } else {
        head(ui, &mut page, view, texts);
        page.edges[1] = HALF - 48.0;
        page.column(ui, "reader-weeks", |flow| weeks(flow, view.reading, texts));
        page.edges = [HALF, EDGES[1]];
        page.column(ui, id, |flow| {
            told(flow, view, texts);
            let hurt = hurts(flow, view.reading, texts);
            let exercise = exercises(flow, view.reading, texts);
            hurt.or(exercise).or(keeping(flow, view, texts))
        })
    };
    typed.or(pressed).or(foot(ui, &page, view, texts))
}

fn span(view: &FirstView<'_>, texts: &Texts) -> String {
    words::span(view.brought, view.reading, texts)
}

/// Who, what changed, and four facts, above the two columns.
fn head(ui: &Ui, page: &mut Page<'_>, view: &FirstView<'_>, texts: &Texts) {
    let (pen, [left, right]) = (&page.pen, EDGES);
    let colours = &pen.theme.palette;
    let width = right - left;
    let kind = Type::new(&pen.theme.fonts.text, 26.0 * pen.text, colours.ink2.solid());
    let mut top = page.span[0] - 16.0;
    let line = span(view, texts);
    let height = pen.paragraph(&line, &kind, (left, top), width);
    pen.name(ui, "reader-span", &line, [left, top, width, height]);
    top += height + 12.0;
    let kind = Type::new(&pen.theme.fonts.label, 34.0 * pen.text, colours.ink.solid());
    let line = words::changed(view.reading, texts);
    let height = pen.paragraph(&line, &kind, (left, top), width);
    pen.name(ui, "reader-changed", &line, [left, top, width, height]);
    top += height + 20.0;
    plates(ui, pen, &facts(view.reading, texts), EDGES, top);
    page.span[0] = top + 128.0 + 20.0;
}

fn facts(reading: &Reading, texts: &Texts) -> Vec<Fact> {
    let word = |id: &str| texts.get(id).into_owned();
    let unknown = || texts.get("reader-unknown").into_owned();
    let [number, of] = words::kept(reading, texts);
    let mut facts = vec![Fact {
        id: "reader-fact-kept",
        number,
        of,
        is_marked: false,
    }];
    let pain = reading.pain_ends.map_or_else(unknown, |(from, to)| {
        let ends = [from, to].map(|pain| words::tenth(pain, texts));
        let [from, to] = &ends;
        texts.with_texts("reader-from-to", [("from", from), ("to", to)])
    });
    facts.push(Fact {
        id: "reader-fact-pain",
        number: pain,
        of: word("reader-fact-pain"),
        is_marked: false,
    });
    let times = u32::try_from(reading.hurts.len()).unwrap_or(u32::MAX);
    let times = texts.with_number("reader-fact-hurts", "times", times);
    facts.push(Fact {
        id: "reader-fact-hurts",
        number: reading.hurts.len().to_string(),
        of: times.into_owned(),
        is_marked: !reading.hurts.is_empty(),
    });
    // How well it went, and never without how much of it that is said of.
    let [number, of] = words::form(&reading.judged, texts);
    facts.push(Fact {
        id: "reader-fact-form",
        number,
        of,
        is_marked: false,
    });
    facts
}

/// What came up, and what is being read.
fn told(flow: &mut Flow<'_, '_>, view: &FirstView<'_>, texts: &Texts) {
    if let Some(trouble) = view.trouble {
        let ink = flow.pen.theme.palette.stop_text.solid();
        flow.thought((icons::WARNING, ink), ("reader-trouble", "", trouble));
        flow.gap(20.0);
    } else if let Some(said) = view.said {
        let ink = flow.pen.theme.palette.band_text.solid();
        flow.thought((icons::CHECK, ink), ("reader-said", "", said));
        flow.gap(20.0);
    } else if view.is_reading {
        flow.text("reader-reading", &texts.get("reader-reading"), Voice::Aside);
        flow.gap(12.0);
    }
    if view.others > 0 {
        let ink = flow.pen.theme.palette.primary.solid();
        let said = texts.with_number("reader-others", "files", view.others + 1);
        flow.thought((icons::EXPORT, ink), ("reader-others", "", &said));
        flow.gap(20.0);
    }
}

fn hurts(flow: &mut Flow<'_, '_>, reading: &Reading, texts: &Texts) -> Option<FirstAction> {
    if reading.hurts.is_empty() {
        return None;
    }
    flow.text("reader-hurts", &texts.get("reader-hurts"), Voice::Head);
    flow.gap(10.0);
    let mut wanted = None;
    for (place, moment) in reading.hurts.iter().enumerate() {
        let [head, text] = words::hurt(moment, reading, texts);
        if moment.is_moved {
            let row = ("reader-hurt", place);
            if open_row(flow, row, Some(icons::OCTAGON), [&head, &text]) {
                wanted = Some(FirstAction::Hurt(place));
            }
        } else {
            flow.said(&format!("reader-hurt-{place}"), &head, &text);
        }
        flow.gap(12.0);
    }
    flow.gap(16.0);
    wanted
}

fn exercises(flow: &mut Flow<'_, '_>, reading: &Reading, texts: &Texts) -> Option<FirstAction> {
    flow.text("reader-done", &texts.get("reader-done"), Voice::Head);
    flow.gap(10.0);
    if reading.exercises.is_empty() {
        flow.text(
            "reader-done-none",
            &texts.get("reader-done-none"),
            Voice::Body,
        );
    }
    let mut wanted = None;
    for (place, one) in reading.exercises.iter().enumerate() {
        let name = words::exercise_name(&one.id, &one.name, texts);
        let text = words::in_short(one, texts);
        if open_row(flow, ("reader-exercise", place), None, [&name, &text]) {
            wanted = Some(FirstAction::Exercise(place));
        }
        flow.gap(12.0);
    }
    flow.gap(16.0);
    wanted
}

/// In large letters the foot has no room for it.
fn comparing(flow: &mut Flow<'_, '_>, view: &FirstView<'_>, texts: &Texts) -> Option<FirstAction> {
    if view.reading.sets == 0 {
        return None;
    }
    let word = texts.get("reader-compare");
    let face = Face {
        icon: None,
        word: &word,
        key: None,
        look: Look::plain(&flow.pen.theme.palette),
    };
    let pressed = flow.button("reader-compare", &face);
    flow.gap(16.0);
    pressed.then_some(FirstAction::Compare)
}

/// A file can be kept with the patients, a patient be deleted.
fn keeping(flow: &mut Flow<'_, '_>, view: &FirstView<'_>, texts: &Texts) -> Option<FirstAction> {
    let colours = &flow.pen.theme.palette;
    let (id, icon, look, action) = if view.is_patient {
        let look = Look::quiet(colours);
        ("patients-delete", icons::TRASH, look, FirstAction::Delete)
    } else {
        let look = Look::plain(colours);
        ("reader-keep", icons::LOCK, look, FirstAction::Keep)
    };
    let word = if view.others > 0 {
        texts.with_number("reader-keep-all", "files", view.others + 1)
    } else {
        texts.get(id)
    };
    let face = Face {
        icon: Some((icon, false)),
        word: &word,
        key: None,
        look,
    };
    let pressed = flow.button(id, &face);
    flow.gap(12.0);
    pressed.then_some(action)
}

/// The days of the weeks, pain and effort.
fn weeks(flow: &mut Flow<'_, '_>, reading: &Reading, texts: &Texts) {
    if reading.weeks.is_empty() {
        return;
    }
    let width = flow.width;
    let head = texts.get("reader-adherence");
    let days = charts::days(reading, texts);
    drawing(flow, "reader-adherence", &head, &days);
    let by = flow.pen.text.min(width / days.size[0]);
    let begin = flow.y - 28.0 - days.size[1] * by;
    for (row, (place, week)) in charts::shown(&reading.weeks)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .enumerate()
    {
        let [x, y, wide, high] = charts::row_place(row).map(|length| length * by);
        let spot = [x, begin + y, wide, high];
        let said = words::week(week, texts);
        flow.pen
            .name(flow.ui, &format!("reader-week-{place}"), &said, spot);
    }
    let head = texts.get("reader-felt");
    drawing(flow, "reader-felt", &head, &charts::felt(reading, texts));
}

fn foot(ui: &Ui, page: &Page<'_>, view: &FirstView<'_>, texts: &Texts) -> Option<FirstAction> {
    let colours = &page.pen.theme.palette;
    let (enter, escape) = (texts.get("key-enter"), texts.get("key-escape"));
    let [save, compare] = ["reader-save", "reader-compare"].map(|id| texts.get(id));
    let face = |icon, word, key, look| Face {
        icon,
        word,
        key,
        look,
    };
    let back = face(None, view.leave, Some(&*escape), Look::quiet(colours));
    let (back, left) = page.foot(ui, ("reader-back", &back), EDGES[1], 0.0);
    let mut action = back.then_some(FirstAction::Back);
    if view.reading.sets == 0 {
        return action;
    }
    let mut left = left;
    if page.pen.text < LIST_FROM {
        let compare = face(None, &*compare, None, Look::plain(colours));
        let (compare, edge) = page.foot(ui, ("reader-compare", &compare), left - 24.0, 0.0);
        left = edge;
        if compare {
            action = Some(FirstAction::Compare);
        }
    }
    let icon = Some((icons::EXPORT, false));
    let save = face(icon, &*save, Some(&*enter), Look::main(colours));
    let needs = button_width(&page.pen, &save);
    let right = (EDGES[0] + needs.max(620.0)).min(left - 24.0);
    let (save, _) = page.foot(ui, ("reader-save", &save), right, right - EDGES[0]);
    if save {
        action = Some(FirstAction::Save);
    }
    action
}
