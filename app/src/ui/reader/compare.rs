//! Two dates side by side; a difference smaller than its error is none.

use eframe::egui::Ui;
use jiff::civil::Date;

use super::words;
use crate::reading::{Compared, DaySummary, Reading};
use crate::ui::button::{Face, Look};
use crate::ui::flow::{Flow, Page, Voice};
use crate::ui::icons;
use crate::ui::page_keys::page_key;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// What is shown.
pub(super) struct CompareView<'a> {
    pub(super) reading: &'a Reading,
    /// Missing: there are not two dates.
    pub(super) compared: Option<([Date; 2], &'a Compared)>,
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CompareAction {
    /// Another date on a side: so many days on.
    Turn(usize, i32),
    Back,
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn compare_screen(
    ui: &mut Ui,
    view: &CompareView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<CompareAction> {
    let typed = page_key(ui).map(|_| CompareAction::Back);
    let title = texts.get("reader-compare-title");
    let page = Page::open(ui, theme, &title, [72.0, 1848.0]);
    let pressed = page.column(ui, "reader-compare", |flow| {
        let Some((dates, compared)) = view.compared else {
            flow.text(
                "reader-compare-few",
                &texts.get("reader-compare-few"),
                Voice::Body,
            );
            return None;
        };
        let turned = dates_row(flow, dates, texts);
        flow.gap(24.0);
        felt(flow, compared, texts);
        for (id, sides, change) in &compared.exercises {
            flow.rule();
            flow.gap(16.0);
            let name = words::name_of(view.reading, id, texts);
            let is_both = sides.iter().all(Option::is_some);
            // Of an exercise whose range nobody saw there is no range to compare, however many days there are.
            let mut seen = sides.iter().flatten();
            let is_ranged = seen.any(|side| side.range_deg.is_some());
            let said = if is_both && is_ranged {
                words::range_change(*change, texts)
            } else {
                String::new()
            };
            let head = if said.is_empty() {
                name
            } else {
                format!("{name}: {said}")
            };
            flow.text(&format!("reader-compared-{id}"), &head, Voice::Head);
            flow.gap(6.0);
            let texts_of = sides
                .each_ref()
                .map(|side| side_words(side.as_ref(), texts));
            two(flow, &format!("reader-sides-{id}"), &texts_of);
            flow.gap(20.0);
        }
        turned
    });
    let (back, enter) = (texts.get("before-back"), texts.get("key-enter"));
    let face = Face {
        icon: None,
        word: &back,
        key: Some(&enter),
        look: Look::main(&theme.palette),
    };
    let (back, _) = page.foot(ui, ("reader-back", &face), 1848.0, 240.0);
    typed.or(pressed).or(back.then_some(CompareAction::Back))
}

/// Two texts, each over its half.
fn two(flow: &mut Flow<'_, '_>, id: &str, said: &[String; 2]) {
    let half = flow.width / 2.0;
    let (top, mut lowest) = (flow.y, flow.y);
    for (place, text) in said.iter().enumerate() {
        flow.y = top;
        let left = half * place as f32;
        flow.text_at(
            &format!("{id}-{place}"),
            text,
            Voice::Body,
            left,
            half - 32.0,
        );
        lowest = lowest.max(flow.y);
    }
    flow.y = lowest;
}

fn dates_row(flow: &mut Flow<'_, '_>, dates: [Date; 2], texts: &Texts) -> Option<CompareAction> {
    let names = dates.map(|date| words::day_and_year(date, texts));
    let mut wanted = None;
    for (side, id) in ["reader-date-first", "reader-date-second"]
        .into_iter()
        .enumerate()
    {
        let (top, half) = (flow.y, flow.width / 2.0);
        let left = half * side as f32;
        let name = names.get(side).map_or("", String::as_str);
        let label = texts.get(id);
        flow.text_at(
            id,
            &format!("{label}: {name}"),
            Voice::Head,
            left,
            half - 32.0,
        );
        flow.gap(8.0);
        let [earlier, later] = ["reader-earlier", "reader-later"].map(|id| texts.get(id));
        let look = Look::plain(&flow.pen.theme.palette);
        let face = |icon, word| Face {
            icon: Some((icon, false)),
            word,
            key: None,
            look,
        };
        let spoken = [&earlier, &later].map(|word| format!("{label}: {word}"));
        let [earlier_name, later_name] = &spoken;
        let ids = ["earlier", "later"].map(|of| format!("{id}-{of}"));
        let [earlier_id, later_id] = &ids;
        let buttons = [
            (
                earlier_id.as_str(),
                face(icons::ARROW_LEFT, &*earlier),
                earlier_name.as_str(),
            ),
            (
                later_id.as_str(),
                face(icons::ARROW_RIGHT, &*later),
                later_name.as_str(),
            ),
        ];
        // Each side has its own half of the column.
        let (pen, width) = (flow.pen.clone(), flow.width);
        let y = flow.y;
        flow.pen = pen.within([left, 0.0, 0.0, 0.0]);
        flow.width = half - 32.0;
        if let Some(place) = flow.buttons(&buttons) {
            let by = if place == 0 { -1 } else { 1 };
            wanted = Some(CompareAction::Turn(side, by));
        }
        let foot = flow.y;
        (flow.pen, flow.width) = (pen, width);
        flow.y = if side == 0 { top } else { foot.max(y) };
    }
    wanted
}

fn felt(flow: &mut Flow<'_, '_>, compared: &Compared, texts: &Texts) {
    flow.text(
        "reader-compare-pain",
        &texts.get("reader-compare-pain"),
        Voice::Head,
    );
    flow.gap(6.0);
    let said: [String; 2] = std::array::from_fn(|side| {
        let [before, after] = compared.pain.get(side).copied().unwrap_or_default();
        let number = |of: Option<u8>| {
            let unsaid = || texts.get("reader-unknown").into_owned();
            of.map_or_else(unsaid, |of| of.to_string())
        };
        let mut said = if before.or(after).is_none() {
            texts.get("reader-compare-unsaid").into_owned()
        } else {
            let both = [number(before), number(after)];
            let [before, after] = &both;
            let parts = [("before", before.as_str()), ("after", after.as_str())];
            texts.with_texts("reader-both-of-ten", parts)
        };
        if let Some(effort) = compared.effort.get(side).copied().flatten() {
            let effort = texts.with_number("day-effort", "effort", u32::from(effort));
            said = format!("{said}. {effort}");
        }
        said
    });
    two(flow, "reader-felt", &said);
    flow.gap(20.0);
}

fn side_words(side: Option<&DaySummary>, texts: &Texts) -> String {
    let Some(side) = side else {
        return texts.get("reader-compare-none").into_owned();
    };
    let numbers = [("sets", side.sets), ("count", side.said)];
    let mut said = vec![texts.with_numbers("reader-sets", numbers)];
    if let Some(range) = side.range_deg {
        said.push(words::degrees(range));
    }
    if let Some(longest) = side.longest_s {
        let longest = words::whole(longest);
        said.push(
            texts
                .with_number("reader-longest", "seconds", longest)
                .into_owned(),
        );
    }
    if side.judged.judged() > 0 {
        let numbers = [
            ("right", side.judged.right),
            ("judged", side.judged.judged()),
        ];
        said.push(texts.with_numbers("reader-right-of", numbers));
    }
    if side.judged.all() > 0 {
        said.push(words::judged(&side.judged, texts));
    }
    if side.hurts > 0 {
        said.push(texts.get("day-hurt").into_owned());
    }
    said.join(". ")
}
