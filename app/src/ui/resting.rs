//! Around a set: the countdown, the rest before the next one, and getting up from the floor after the last.

use eframe::egui::{Align, CornerRadius, Key, Pos2, StrokeKind, Ui, Vec2};
use goodform_exercises::{Floor, Report, Verdict};

use super::cue_bar::{CueBar, Mood, cue_bar};
use super::handed::handed;
use super::icons;
use super::lead::RestClock;
use super::lead_bar::{LeadAction, LeadBar, LeadButton, lead_bar};
use super::pen::{Pen, Type, diamond};
use super::placing::{LeadView, keys, live_picture};
use super::texts::Texts;
use super::theme::{Theme, sizes};

/// The closed ring: its middle in the window, its radius, its width. Px of the design.
pub(super) const MIDDLE: (f32, f32) = (1492.0, 408.0);
pub(super) const RADIUS: f32 = 252.0;
const WIDTH: f32 = 46.0;
/// Marks in a row of the card; a longer set shows its last ones.
const MARKS: usize = 10;

/// Draws the countdown into all of `ui`.
pub(super) fn countdown_screen(
    ui: &Ui,
    view: &LeadView<'_>,
    number: u32,
    texts: &Texts,
    theme: &Theme,
) -> Option<LeadAction> {
    let typed = keys(ui, &[(Key::Space, LeadAction::Wait)]);
    let pen = Pen::for_page(ui, theme);
    let buttons: [LeadButton; 1] = [(LeadAction::Wait, "lead-wait", "key-space")];
    let about = of_set(view, "lead-set", texts);
    let pressed = bar(ui, &pen, (view.name, &about, &buttons), texts);
    let bare = LeadView {
        outline: None,
        ..*view
    };
    live_picture(ui, &pen, &bare, texts);
    ring(&pen, number as f32 / 3.0);
    let ink = pen.theme.palette.ink.solid();
    let kind = Type::new(&pen.theme.fonts.number, sizes::COUNT, ink);
    let (x, y) = MIDDLE;
    let baseline = y + 0.334 * sizes::COUNT;
    pen.line(&number.to_string(), &kind, (x, baseline), Align::Center);
    let name = texts.with_number("lead-countdown-name", "seconds", number);
    pen.name(ui, "lead-countdown", &name, sizes::INSTRUMENT);
    let wait = texts.get(if view.gestures {
        "lead-wait-hand"
    } else {
        "lead-wait-key"
    });
    let cue = CueBar {
        mood: Mood::Ready,
        icon: icons::TIMER,
        show: &texts.get("stage-countdown"),
        aside: &wait,
    };
    cue_bar(ui, &pen, &cue);
    typed.or(pressed)
}

/// Draws the rest into all of `ui`.
pub(super) fn rest_screen(
    ui: &Ui,
    view: &LeadView<'_>,
    (clock, now): (RestClock, f64),
    (report, correction): (&Report, i32),
    (texts, theme): (&Texts, &Theme),
) -> Option<LeadAction> {
    let typed = keys(
        ui,
        &[
            (Key::Space, LeadAction::Wait),
            (Key::N, LeadAction::GoOn),
            (Key::T, LeadAction::MoreRest),
            (Key::H, LeadAction::Hurts),
        ],
    );
    let pen = Pen::for_page(ui, theme);
    let buttons: [LeadButton; 3] = [
        (LeadAction::Hurts, "hurts", "key-h"),
        (LeadAction::MoreRest, "lead-more-rest", "key-t"),
        (LeadAction::GoOn, "lead-go-on", "key-n"),
    ];
    let [set, sets] = view.set;
    let before = [set.saturating_sub(1), sets];
    let about = of_set(
        &LeadView {
            set: before,
            ..*view
        },
        "lead-set-done",
        texts,
    );
    let pressed = bar(ui, &pen, (view.name, &about, &buttons), texts);
    done(ui, &pen, (view, report, correction), texts);
    time(ui, &pen, (clock, now), texts);
    let show = rest_id(clock, view.gestures);
    let aside = if clock.is_held() { "lead-held" } else { "" };
    let aside = handed(aside, view.hand);
    let aside = texts.get(aside);
    let show = handed(show, view.hand);
    let cue = CueBar {
        mood: Mood::Ready,
        icon: if clock.is_held() {
            icons::PAUSE
        } else {
            icons::HAND
        },
        show: &texts.get(show),
        aside: &aside,
    };
    cue_bar(ui, &pen, &cue);
    typed.or(pressed)
}

/// Draws the getting up into all of `ui`; there is no clock on it.
pub(super) fn getting_up_screen(
    ui: &Ui,
    view: &LeadView<'_>,
    floor: Floor,
    texts: &Texts,
    theme: &Theme,
) -> Option<LeadAction> {
    let typed = keys(ui, &[(Key::Space, LeadAction::GoOn)]);
    let pen = Pen::for_page(ui, theme);
    let buttons: [LeadButton; 1] = [(LeadAction::GoOn, "lead-get-up-done", "key-enter")];
    let about = texts.get("lead-get-up");
    let pressed = bar(ui, &pen, (view.name, &about, &buttons), texts);
    let bare = LeadView {
        outline: None,
        ..*view
    };
    if view.picture.is_some() {
        live_picture(ui, &pen, &bare, texts);
    } else {
        calm(ui, &pen, texts);
    }
    let (x, y) = MIDDLE;
    let colours = &pen.theme.palette;
    let soft = colours.primary_soft.solid();
    pen.painter.circle(
        pen.frame.at(x, y),
        pen.frame.px(RADIUS),
        soft,
        pen.stroke(4.0, colours.primary.solid()),
    );
    pen.icon(
        icons::ARROW_UP,
        false,
        (x, y, 260.0),
        colours.primary.solid(),
    );
    let show = get_up_id(floor);
    let cue = CueBar {
        mood: Mood::Calm,
        icon: icons::HAND_HEART,
        show: &texts.get(show),
        aside: &texts.get("lead-get-up-aside"),
    };
    cue_bar(ui, &pen, &cue);
    typed.or(pressed)
}

/// Where no camera looks: large words in place of the picture.
fn calm(ui: &Ui, pen: &Pen<'_>, texts: &Texts) {
    let colours = &pen.theme.palette;
    let place = sizes::PICTURE;
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_PICTURE));
    let ground = colours.inset.solid();
    pen.painter
        .rect_filled(pen.frame.rect(place), corner, ground);
    let said = texts.get("lead-get-up-aside");
    let kind = Type::new(&pen.theme.fonts.heading, 72.0, colours.ink.solid());
    let [left, top, width, height] = place;
    let wrap = width - 144.0;
    let tall = pen.tall(&said, &kind, wrap);
    let at = (left + 72.0, top + (height - tall) / 2.0);
    pen.paragraph(&said, &kind, at, wrap);
    pen.name(ui, "lead-get-up-aside", &said, place);
}

/// What is told in a rest.
pub(super) const fn rest_id(clock: RestClock, gestures: bool) -> &'static str {
    match (clock.is_held(), gestures) {
        (true, _) => "stage-rest-held",
        (false, true) => "stage-rest-hand",
        (false, false) => "stage-rest-key",
    }
}

/// How to get up from there.
pub(super) const fn get_up_id(floor: Floor) -> &'static str {
    match floor {
        Floor::Back => "stage-get-up-back",
        Floor::Front => "stage-get-up-front",
        Floor::Side => "stage-get-up-side",
        Floor::Hands => "stage-get-up-hands",
        Floor::Knees => "stage-get-up-knees",
    }
}

fn bar(
    ui: &Ui,
    pen: &Pen<'_>,
    (name, about, buttons): (&str, &str, &[LeadButton]),
    texts: &Texts,
) -> Option<LeadAction> {
    let bar = LeadBar {
        name,
        about,
        buttons,
        ..LeadBar::USUAL
    };
    lead_bar(ui, pen, &bar, texts)
}

fn of_set(view: &LeadView<'_>, id: &str, texts: &Texts) -> String {
    let [set, sets] = view.set;
    if sets == 0 {
        return String::new();
    }
    texts.with_numbers(id, [("set", set), ("sets", sets)])
}

/// What the set before came to, and what comes next.
fn done(
    ui: &Ui,
    pen: &Pen<'_>,
    (view, report, correction): (&LeadView<'_>, &Report, i32),
    texts: &Texts,
) {
    let colours = &pen.theme.palette;
    let place = sizes::PICTURE;
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_CARD));
    let border = pen.stroke(sizes::BORDER, colours.hairline.solid());
    let fill = colours.surface.solid();
    pen.painter.rect(
        pen.frame.rect(place),
        corner,
        fill,
        border,
        StrokeKind::Inside,
    );
    let said = report.done().saturating_add_signed(correction);
    let count = if report.in_position_s > 0.0 {
        texts.with_number("end-position", "seconds", report.in_position_s as u32)
    } else if report.holds.is_empty() {
        texts.with_number("count-name", "count", said)
    } else {
        texts.with_number("end-holds", "count", said)
    };
    let [left, top, width, _] = place;
    let strong = Type::new(&pen.theme.fonts.heading, 76.0, colours.ink.solid());
    pen.line(&count, &strong, (left + 72.0, top + 136.0), Align::Min);
    let next = of_set(view, "lead-set-next", texts);
    let plain = Type::new(&pen.theme.fonts.text, 48.0, colours.ink.solid());
    pen.line(&next, &plain, (left + 72.0, top + 224.0), Align::Min);
    marks(pen, (left + 72.0, top + 320.0), report);
    let (icon, id) = if view.is_seen {
        (icons::EYE, "lead-seen")
    } else {
        (icons::EYE_SLASH, "lead-unseen")
    };
    let seen = texts.get(id);
    pen.icon(
        icon,
        false,
        (left + 100.0, top + 474.0, 56.0),
        colours.ink2.solid(),
    );
    let kind = Type::new(&pen.theme.fonts.label, 40.0, colours.ink.solid());
    pen.paragraph(&seen, &kind, (left + 160.0, top + 448.0), width - 220.0);
    let name = format!("{count}. {next}. {seen}");
    pen.name(ui, "lead-done", &name, place);
}

/// A tick where it was right, a diamond where there was something to try, a plain disc where it was not judged.
fn marks(pen: &Pen<'_>, (left, y): (f32, f32), report: &Report) {
    let colours = &pen.theme.palette;
    let verdicts = report.repetitions.iter().map(|one| &one.verdict);
    let all: Vec<_> = verdicts
        .chain(report.holds.iter().map(|one| &one.verdict))
        .collect();
    let first = all.len().saturating_sub(MARKS);
    for (place, verdict) in all.into_iter().skip(first).enumerate() {
        let x = left + 36.0 + 88.0 * place as f32;
        let middle = pen.frame.at(x, y);
        match verdict {
            Verdict::Judged { faults } if faults.is_empty() => {
                let fill = colours.band.solid();
                pen.painter.circle_filled(middle, pen.frame.px(36.0), fill);
                pen.icon(icons::CHECK, false, (x, y, 44.0), colours.surface.solid());
            }
            Verdict::Judged { .. } => {
                let edge = pen.stroke(5.0, colours.adjust.solid());
                let points = diamond(middle, pen.frame.px(42.0));
                let fill = colours.adjust_soft.solid();
                let shape = eframe::egui::Shape::convex_polygon(points, fill, edge);
                pen.painter.add(shape);
            }
            Verdict::CannotJudge(_) => {
                let fill = colours.outline.solid();
                pen.painter.circle_filled(middle, pen.frame.px(30.0), fill);
            }
        }
    }
}

/// The ring that empties, with the seconds in it.
fn time(ui: &Ui, pen: &Pen<'_>, (clock, now): (RestClock, f64), texts: &Texts) {
    ring(pen, clock.share(now));
    let seconds = clock.left_s(now).ceil() as u32;
    let ink = pen.theme.palette.ink.solid();
    // Three digits must still fit inside the ring.
    let size = if seconds < 100 {
        sizes::REST
    } else {
        0.68 * sizes::REST
    };
    let kind = Type::new(&pen.theme.fonts.number, size, ink);
    let (x, y) = MIDDLE;
    pen.line(&seconds.to_string(), &kind, (x, y + 60.0), Align::Center);
    let word = Type::new(&pen.theme.fonts.heading, 64.0, ink);
    let said = texts.get("lead-rest-word");
    pen.line(&said, &word, (x, y + 152.0), Align::Center);
    let name = texts.with_number("lead-rest-name", "seconds", seconds);
    pen.name(ui, "lead-rest", &name, sizes::INSTRUMENT);
}

/// A closed ring, filled from its top to the right so far.
pub(super) fn ring(pen: &Pen<'_>, share: f32) {
    let colours = &pen.theme.palette;
    let (x, y) = MIDDLE;
    let middle = pen.frame.at(x, y);
    let (radius, width) = (pen.frame.px(RADIUS), pen.frame.px(WIDTH));
    for (wide, colour) in [(WIDTH + 4.0, colours.outline), (WIDTH, colours.inset)] {
        let stroke = pen.stroke(wide, colour.solid());
        pen.painter.circle_stroke(middle, radius, stroke);
    }
    let share = share.clamp(0.0, 1.0);
    if share <= 0.0 {
        return;
    }
    let steps = (share * 120.0).ceil().clamp(2.0, 120.0) as u16;
    let at = |step: u16| -> Pos2 {
        let turn = share * f32::from(step) / f32::from(steps);
        let angle = (turn - 0.25) * std::f32::consts::TAU;
        middle + Vec2::angled(angle) * radius
    };
    let points: Vec<Pos2> = (0..=steps).map(at).collect();
    let fill = colours.primary.solid();
    for end in [points.first(), points.last()].into_iter().flatten() {
        pen.painter.circle_filled(*end, width / 2.0, fill);
    }
    pen.painter.line(points, pen.stroke(WIDTH, fill));
}
