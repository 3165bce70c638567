//! The last weeks: a calm calendar, and what became more or less.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, CornerRadius, Key, Modifiers, Sense, StrokeKind, Ui, WidgetInfo};
use jiff::civil::Date;

use super::dates::{long_name, shown_days};
use super::digest::Digest;
use super::plots::{Plot, answer, paint_plot};
use super::weeks_list::weeks_list;
use crate::ui::button::{Face, Look, button};
use crate::ui::choice::{Choice, choice};
use crate::ui::flow::{LIST_FROM, followed};
use crate::ui::icons;
use crate::ui::page_keys::{PageKey, page_key};
use crate::ui::pen::{Pen, Type};
use crate::ui::texts::Texts;
use crate::ui::theme::{Theme, sizes};

/// From one day of the calendar to the next. Px of the design.
pub(super) const STEP: f32 = 92.0;
/// Upper left corner of the calendar's days. Px of the design.
pub(super) const CORNER: [f32; 2] = [96.0, 296.0];

/// What is shown.
pub(super) struct WeeksView<'a> {
    pub(super) digest: &'a Digest,
    /// Days a week that are planned. Missing: nobody said.
    pub(super) planned: Option<u32>,
    /// The name of the exercise that is plotted, and its place.
    pub(super) exercise: &'a str,
    pub(super) chosen: usize,
    pub(super) plot: Plot,
    pub(super) trouble: Option<&'a str>,
}

/// What the person did.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum WeeksAction {
    Day(Date),
    Plot(Plot),
    /// The next exercise, or the one before.
    Turn(i32),
    Save,
    DeleteAll,
    Back,
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn weeks_screen(
    ui: &mut Ui,
    view: &WeeksView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<WeeksAction> {
    let typed = keys(ui, view);
    if theme.text >= LIST_FROM {
        return typed.or(weeks_list(ui, view, texts, theme));
    }
    let pen = Pen::for_page(ui, theme);
    heading(ui, &pen, view, texts);
    if view.digest.sets == 0 {
        empty(ui, &pen, texts);
        return typed.or(buttons(ui, &pen, view, texts));
    }
    let day = calendar(ui, &pen, view.digest, texts);
    let turned = plots(ui, &pen, view, texts);
    typed.or(day).or(turned).or(buttons(ui, &pen, view, texts))
}

fn keys(ui: &Ui, view: &WeeksView<'_>) -> Option<WeeksAction> {
    if let Some(key) = page_key(ui) {
        return Some(match key {
            PageKey::Main if view.digest.sets > 0 => WeeksAction::Save,
            _ => WeeksAction::Back,
        });
    }
    let bound = [
        (Key::ArrowRight, WeeksAction::Turn(1)),
        (Key::ArrowLeft, WeeksAction::Turn(-1)),
        (Key::Num1, WeeksAction::Plot(Plot::Count)),
        (Key::Num2, WeeksAction::Plot(Plot::Range)),
        (Key::Num3, WeeksAction::Plot(Plot::Pain)),
    ];
    ui.ctx().input_mut(|input| {
        bound
            .into_iter()
            .find(|(key, _)| input.consume_key(Modifiers::NONE, *key))
            .map(|(_, action)| action)
    })
}

fn heading(ui: &Ui, pen: &Pen<'_>, view: &WeeksView<'_>, texts: &Texts) {
    let colours = &pen.theme.palette;
    let title = texts.get("history-title");
    let kind = Type::new(&pen.theme.fonts.heading, 64.0, colours.ink.solid());
    pen.line(&title, &kind, (96.0, 116.0), Align::Min);
    pen.name(ui, "history-title", &title, [96.0, 52.0, 1000.0, 80.0]);
    let line = week_line(view.digest, view.planned, texts);
    let kind = Type::new(&pen.theme.fonts.text, 36.0, colours.ink2.solid());
    pen.line(&line, &kind, (96.0, 182.0), Align::Min);
    pen.name(ui, "history-week", &line, [96.0, 146.0, 1000.0, 48.0]);
    if let Some(trouble) = view.trouble {
        let kind = Type::new(&pen.theme.fonts.text, 28.0, colours.stop_text.solid());
        pen.paragraph(trouble, &kind, (1120.0, 60.0), 704.0);
        pen.name(ui, "history-trouble", trouble, [1120.0, 52.0, 704.0, 140.0]);
    }
}

/// "2 of 3 planned days this week"; more than planned is as good.
pub(super) fn week_line(digest: &Digest, planned: Option<u32>, texts: &Texts) -> String {
    match planned {
        Some(planned) if planned > 0 => {
            let numbers = [("done", digest.this_week), ("planned", planned)];
            texts.with_numbers("history-week-planned", numbers)
        }
        _ => texts
            .with_number("history-week", "done", digest.this_week)
            .into_owned(),
    }
}

fn empty(ui: &Ui, pen: &Pen<'_>, texts: &Texts) {
    let colours = &pen.theme.palette;
    let rect = pen.frame.rect([96.0, 260.0, 1728.0, 400.0]);
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_CARD));
    let border = pen.stroke(sizes::BORDER, colours.hairline.solid());
    let ground = colours.surface.solid();
    pen.painter
        .rect(rect, corner, ground, border, StrokeKind::Inside);
    let soft = colours.primary_soft.solid();
    let middle = pen.frame.at(246.0, 460.0);
    pen.painter.circle_filled(middle, pen.frame.px(70.0), soft);
    let ink = colours.primary.solid();
    pen.icon_at(icons::CHART, false, (middle, 76.0), ink);
    let text = texts.get("history-empty");
    let kind = Type::new(&pen.theme.fonts.text, 44.0, colours.ink.solid());
    pen.paragraph(&text, &kind, (376.0, 400.0), 1380.0);
    pen.name(ui, "history-empty", &text, [376.0, 390.0, 1400.0, 160.0]);
}

/// Five weeks of days; those on which something was done can be chosen.
pub(super) fn calendar(
    ui: &Ui,
    pen: &Pen<'_>,
    digest: &Digest,
    texts: &Texts,
) -> Option<WeeksAction> {
    let colours = &pen.theme.palette;
    let kind = Type::new(&pen.theme.fonts.text, 28.0, colours.ink2.solid());
    for weekday in 1..=7_u8 {
        let id = format!("weekday-short-{weekday}");
        let x = CORNER[0] + STEP * (f32::from(weekday) - 0.5);
        let at = (x, CORNER[1] - 22.0);
        pen.line(&texts.get(&id), &kind, at, Align::Center);
    }
    let mut chosen = None;
    for (place, day) in shown_days(digest.today).enumerate() {
        let (column, row) = ((place % 7) as f32, (place / 7) as f32);
        let corner = [CORNER[0] + STEP * column, CORNER[1] + STEP * row];
        if cell(ui, pen, (digest, day), corner, texts) {
            chosen = Some(WeeksAction::Day(day));
        }
    }
    chosen
}

fn cell(
    ui: &Ui,
    pen: &Pen<'_>,
    (digest, day): (&Digest, Date),
    [left, top]: [f32; 2],
    texts: &Texts,
) -> bool {
    let colours = &pen.theme.palette;
    let is_done = digest.done.contains(&day);
    let is_today = day == digest.today;
    let rect = pen
        .frame
        .rect([left + 4.0, top + 4.0, STEP - 8.0, STEP - 8.0]);
    let id = ui.scope_id().with(("day", day.to_string()));
    let sense = if is_done {
        Sense::click()
    } else {
        Sense::hover()
    };
    let response = ui.interact(rect, id, sense);
    let mut name = long_name(day, texts);
    for (holds, id) in [(is_today, "history-today"), (is_done, "history-done")] {
        if holds {
            name = format!("{name}, {}", texts.get(id));
        }
    }
    let role = if is_done { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &name));
    let corner = CornerRadius::same(pen.radius(16.0));
    let fill = if is_done {
        colours.band_soft
    } else {
        colours.bg
    };
    let edge = match (is_done, (is_done && response.hovered()) || is_today) {
        (_, true) => pen.stroke(5.0, colours.ink.solid()),
        (true, false) => pen.stroke(3.0, colours.band.solid()),
        (false, false) => pen.stroke(2.0, colours.hairline.solid()),
    };
    pen.painter
        .rect(rect, corner, fill.solid(), edge, StrokeKind::Inside);
    if response.has_focus() {
        pen.focus_ring(rect, 16.0);
    }
    let ink = if is_done { colours.ink } else { colours.ink2 };
    let kind = Type::new(&pen.theme.fonts.label, 26.0, ink.solid());
    let number = day.day().to_string();
    pen.line(&number, &kind, (left + 16.0, top + 36.0), Align::Min);
    if is_done {
        let middle = pen.frame.at(left + 60.0, top + 58.0);
        let fill = colours.band.solid();
        pen.painter.circle_filled(middle, pen.frame.px(21.0), fill);
        let ink = colours.surface.solid();
        pen.icon_at(icons::CHECK, false, (middle, 26.0), ink);
    }
    followed(response).clicked()
}

fn plots(ui: &Ui, pen: &Pen<'_>, view: &WeeksView<'_>, texts: &Texts) -> Option<WeeksAction> {
    let colours = &pen.theme.palette;
    let card = pen.frame.rect([792.0, 236.0, 1032.0, 660.0]);
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_CARD));
    let border = pen.stroke(sizes::BORDER, colours.hairline.solid());
    let ground = colours.surface.solid();
    pen.painter
        .rect(card, corner, ground, border, StrokeKind::Inside);
    let mut action = None;
    for (number, plot) in Plot::ALL.into_iter().enumerate() {
        let word = texts.get(plot.id());
        let of = Choice::worded(("history-plot", number), &word, plot == view.plot);
        let place = [816.0 + 332.0 * number as f32, 260.0, 320.0, 68.0];
        if choice(ui, pen, &of, place).clicked() {
            action = Some(WeeksAction::Plot(plot));
        }
    }
    if view.plot == Plot::Pain {
        let kind = Type::new(&pen.theme.fonts.heading, 34.0, colours.ink.solid());
        let title = texts.get("plot-pain-title");
        pen.line(&title, &kind, (1308.0, 388.0), Align::Center);
        pen.name(ui, "plot-pain-title", &title, [816.0, 350.0, 984.0, 52.0]);
    } else {
        action = action.or(turner(ui, pen, view, texts));
    }
    let said = answer(view.plot, view.digest, view.chosen, texts);
    let kind = Type::new(&pen.theme.fonts.text, 32.0, colours.ink.solid());
    pen.line(&said, &kind, (1308.0, 448.0), Align::Center);
    pen.name(ui, "history-answer", &said, [816.0, 416.0, 984.0, 44.0]);
    let part = pen.within([806.0, 462.0, 1004.0, 440.0]);
    paint_plot(&part, view.plot, view.digest, view.chosen, texts);
    action
}

/// The exercise's name between two buttons, where there is more than one.
fn turner(ui: &Ui, pen: &Pen<'_>, view: &WeeksView<'_>, texts: &Texts) -> Option<WeeksAction> {
    let colours = &pen.theme.palette;
    let kind = Type::new(&pen.theme.fonts.heading, 34.0, colours.ink.solid());
    pen.line(view.exercise, &kind, (1308.0, 388.0), Align::Center);
    pen.name(
        ui,
        "history-exercise",
        view.exercise,
        [920.0, 350.0, 776.0, 52.0],
    );
    if view.digest.exercises.len() < 2 {
        return None;
    }
    let mut action = None;
    for (by, icon, id, left) in [
        (-1, icons::ARROW_LEFT, "history-previous", 816.0),
        (1, icons::ARROW_RIGHT, "history-next", 1728.0),
    ] {
        let rect = pen.frame.rect([left, 342.0, 72.0, 68.0]);
        let response = ui.interact(rect, ui.scope_id().with(id), Sense::click());
        let name = texts.get(id);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &*name));
        let edge = if response.hovered() {
            colours.ink
        } else {
            colours.outline
        };
        let border = pen.stroke(sizes::BORDER, edge.solid());
        let corner = CornerRadius::same(pen.radius(sizes::RADIUS_BUTTON));
        let ground = colours.surface.solid();
        pen.painter
            .rect(rect, corner, ground, border, StrokeKind::Inside);
        if response.has_focus() {
            pen.focus_ring(rect, sizes::RADIUS_BUTTON);
        }
        pen.icon_at(icon, false, (rect.center(), 36.0), colours.ink.solid());
        if response.clicked() {
            action = Some(WeeksAction::Turn(by));
        }
    }
    action
}

fn buttons(ui: &Ui, pen: &Pen<'_>, view: &WeeksView<'_>, texts: &Texts) -> Option<WeeksAction> {
    let colours = &pen.theme.palette;
    let (enter, escape) = (texts.get("key-enter"), texts.get("key-escape"));
    let mut action = None;
    let word = texts.get("before-back");
    let is_empty = view.digest.sets == 0;
    let back = Face {
        icon: None,
        word: &word,
        key: Some(&escape),
        look: if is_empty {
            Look::main(colours)
        } else {
            Look::plain(colours)
        },
    };
    let spot = (1824.0, 948.0, 84.0);
    let (back, left) = button(ui, pen, ("history-back", &back), spot, 240.0);
    if back.clicked() {
        action = Some(WeeksAction::Back);
    }
    if is_empty {
        return action;
    }
    let word = texts.get("history-save");
    let face = Face {
        icon: Some((icons::EXPORT, false)),
        word: &word,
        key: Some(&enter),
        look: Look::main(colours),
    };
    let spot = (756.0, 948.0, 84.0);
    let (save, _) = button(ui, pen, ("history-save", &face), spot, 660.0);
    if save.clicked() {
        action = Some(WeeksAction::Save);
    }
    let word = texts.get("history-delete-all");
    let face = Face {
        icon: Some((icons::TRASH, false)),
        word: &word,
        key: None,
        look: Look::quiet(colours),
    };
    let spot = (left - 24.0, 948.0, 84.0);
    let (delete, _) = button(ui, pen, ("history-delete-all", &face), spot, 0.0);
    if delete.clicked() {
        action = Some(WeeksAction::DeleteAll);
    }
    action
}
