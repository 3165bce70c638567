//! Finding the right place: the live picture with an outline to step into, four checks, and one thing to do.

use eframe::egui::{Color32, Key, Modifiers, Pos2, Rect, Shape, Stroke, Ui, Vec2, pos2};
use goodform_exercises::{BodyPart, Floor, Instruction, Limits, Placed, Standing, Wanted};
use goodform_pose::{Pose, Side};

use super::cue_bar::{CueBar, Mood, cue_bar};
use super::handed::handed;
use super::icons;
use super::layout::contain;
use super::lead_bar::{LeadAction, LeadBar, LeadButton, lead_bar};
use super::pen::{Pen, Type, diamond};
use super::picture::picture;
use super::texts::Texts;
use super::theme::{Theme, sizes};
use super::view::{Banner, PictureView, SessionView};

/// Height of a check's row: four of them beside the picture. Px of the design.
const ROW: f32 = sizes::INSTRUMENT[3] / 4.0;

/// What the screens around a set are drawn from.
#[derive(Debug, Clone, Copy)]
pub struct LeadView<'a> {
    /// The exercise's name.
    pub name: &'a str,
    /// Which set, of how many. None: it is no set.
    pub set: [u32; 2],
    /// Where the person is. Missing: nothing was seen yet.
    pub placed: Option<Placed>,
    /// Whether somebody is seen.
    pub is_seen: bool,
    /// The pose seen in the picture.
    pub pose: Option<&'a Pose>,
    /// The picture; none before the first frame.
    pub picture: Option<PictureView>,
    /// Whether the picture is shown as a mirror.
    pub mirror: bool,
    /// Where to stand or lie, seen from the right or the front.
    pub outline: Option<PictureView>,
    /// Hands are looked for.
    pub gestures: bool,
    /// The one hand that begins. Missing: either does.
    pub hand: Option<Side>,
}

/// Draws the screen into all of `ui` and gives what the person did, keys included.
pub fn placing_screen(
    ui: &Ui,
    view: &LeadView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<LeadAction> {
    let typed = keys(ui, &[(Key::Space, LeadAction::GoOn)]);
    let pen = Pen::for_page(ui, theme);
    let may_begin = view.placed.is_some_and(|placed| placed.may_begin);
    let go_on = if may_begin {
        "lead-start"
    } else {
        "lead-start-anyway"
    };
    let buttons: [LeadButton; 1] = [(LeadAction::GoOn, go_on, "key-enter")];
    let bar = LeadBar {
        name: view.name,
        about: &texts.get("lead-place"),
        buttons: &buttons,
        ..LeadBar::USUAL
    };
    let pressed = lead_bar(ui, &pen, &bar, texts);
    live_picture(ui, &pen, view, texts);
    checks(ui, &pen, view, texts);
    instruction(ui, &pen, view, texts);
    typed.or(pressed)
}

/// Takes the keys of these screens; Enter goes on where no button has the focus.
pub(super) fn keys(ui: &Ui, more: &[(Key, LeadAction)]) -> Option<LeadAction> {
    let nothing_focused = ui.ctx().memory(|memory| memory.focused().is_none());
    ui.ctx().input_mut(|input| {
        if input.consume_key(Modifiers::NONE, Key::Escape) {
            return Some(LeadAction::Stop);
        }
        if nothing_focused && input.consume_key(Modifiers::NONE, Key::Enter) {
            return Some(LeadAction::GoOn);
        }
        more.iter()
            .find(|(key, _)| input.consume_key(Modifiers::NONE, *key))
            .map(|(_, action)| *action)
    })
}

/// The picture with the skeleton, and while the place is looked for the outline.
pub(super) fn live_picture(ui: &Ui, pen: &Pen<'_>, view: &LeadView<'_>, texts: &Texts) {
    let banner = Banner::Paused;
    let mut shown = SessionView::waiting(view.name, &banner);
    (shown.pose, shown.picture, shown.mirror) = (view.pose, view.picture, view.mirror);
    picture(pen, &shown, texts);
    pen.name(
        ui,
        "lead-picture",
        &texts.get("picture-name"),
        sizes::PICTURE,
    );
    let (Some(outline), Some(live)) = (view.outline, view.picture) else {
        return;
    };
    let wants_left = view
        .placed
        .is_some_and(|placed| placed.wanted == Wanted::Side(Side::Left));
    let within = contain(pen.frame.rect(sizes::PICTURE), Vec2::from(live.size));
    let target = contain(within, Vec2::from(outline.size));
    // It is drawn from the right side.
    let is_turned = wants_left != view.mirror;
    let (left, right) = if is_turned { (1.0, 0.0) } else { (0.0, 1.0) };
    let uv = Rect::from_min_max(pos2(left, 0.0), pos2(right, 1.0));
    pen.painter
        .image(outline.texture, target, uv, Color32::WHITE);
}

fn checks(ui: &Ui, pen: &Pen<'_>, view: &LeadView<'_>, texts: &Texts) {
    let Some(placed) = view.placed else { return };
    let side = match placed.wanted {
        Wanted::Side(Side::Left) => "lead-check-left",
        Wanted::Side(Side::Right) => "lead-check-right",
        Wanted::Front => "lead-check-front",
        Wanted::Any => "lead-check-any",
    };
    let rows = [
        (placed.body, "lead-check-body"),
        (placed.view, side),
        (placed.distance, "lead-check-distance"),
        (placed.light, "lead-check-light"),
    ];
    let [left, top, width, _] = sizes::INSTRUMENT;
    let colours = &pen.theme.palette;
    for (place, (standing, id)) in rows.into_iter().enumerate() {
        let y = top + ROW * place as f32;
        if place > 0 {
            let line = [pen.frame.at(left, y), pen.frame.at(left + width, y)];
            let stroke = pen.stroke(3.0, colours.hairline.solid());
            pen.painter.line_segment(line, stroke);
        }
        mark(pen, (left + 56.0, y + ROW / 2.0), standing);
        let text = texts.get(id);
        let kind = Type::new(&pen.theme.fonts.label, sizes::CHECK, colours.ink.solid());
        let kind = pen.fit_wide(&text, &kind, [sizes::CHECK, 44.0, 36.0], width - 132.0);
        let baseline = y + ROW / 2.0 + 0.334 * kind.size;
        pen.line(
            &text,
            &kind,
            (left + 132.0, baseline),
            eframe::egui::Align::Min,
        );
        let said = match standing {
            Standing::Passed => "lead-passed",
            Standing::Failed => "lead-failed",
            Standing::Unknown => "lead-unknown",
        };
        let name = texts.with_text(said, "check", &text);
        pen.name(ui, id, &name, [left, y, width, ROW]);
    }
}

/// A tick in a disc, a warning in a diamond, or a question in a ring.
fn mark(pen: &Pen<'_>, (x, y): (f32, f32), standing: Standing) {
    let colours = &pen.theme.palette;
    let middle = pen.frame.at(x, y);
    match standing {
        Standing::Passed => {
            pen.painter
                .circle_filled(middle, pen.frame.px(42.0), colours.band.solid());
            pen.icon(icons::CHECK, false, (x, y, 52.0), colours.surface.solid());
        }
        Standing::Failed => {
            let edge = pen.stroke(5.0, colours.adjust.solid());
            let points = diamond(middle, pen.frame.px(52.0));
            let fill = colours.adjust_soft.solid();
            pen.painter.add(Shape::convex_polygon(points, fill, edge));
            pen.icon(
                icons::WARNING,
                false,
                (x, y, 46.0),
                colours.adjust_text.solid(),
            );
        }
        Standing::Unknown => {
            dotted_ring(pen, middle);
            let kind = Type::new(&pen.theme.fonts.heading, 48.0, colours.ink2.solid());
            pen.line("?", &kind, (x, y + 16.0), eframe::egui::Align::Center);
        }
    }
}

fn dotted_ring(pen: &Pen<'_>, middle: Pos2) {
    const DOTS: u8 = 16;
    for dot in 0..DOTS {
        let angle = std::f32::consts::TAU * f32::from(dot) / f32::from(DOTS);
        let at = middle + Vec2::angled(angle) * pen.frame.px(40.0);
        let fill = pen.theme.palette.outline.solid();
        pen.painter
            .circle(at, pen.frame.px(4.0), fill, Stroke::NONE);
    }
}

/// The text of what is told now; the one that begins asks for the hand or the key.
pub(super) fn told_id(view: &LeadView<'_>) -> &'static str {
    let told = view
        .placed
        .map_or(Instruction::StepIn, |placed| placed.instruction);
    match told {
        Instruction::Ready => handed(ready_id(view), view.hand),
        other => instruction_id(other),
    }
}

fn ready_id(view: &LeadView<'_>) -> &'static str {
    let is_auto = view.placed.is_some_and(|placed| placed.starts_itself);
    match (is_auto, view.gestures) {
        (true, _) => "stage-ready-still",
        (false, true) => "stage-ready-hand",
        (false, false) => "stage-ready-key",
    }
}

fn instruction(ui: &Ui, pen: &Pen<'_>, view: &LeadView<'_>, texts: &Texts) {
    let told = view
        .placed
        .map_or(Instruction::StepIn, |placed| placed.instruction);
    let ready = handed(ready_id(view), view.hand);
    let (mood, icon) = match told {
        Instruction::Ready | Instruction::Limited(_) => (Mood::Ready, icons::HAND),
        Instruction::Stay => (Mood::Calm, icons::CHECK),
        Instruction::GetDown(_) => (Mood::Calm, icons::ARROW_DOWN),
        Instruction::TiltDown => (Mood::Ask, icons::ARROW_DOWN),
        Instruction::TiltUp => (Mood::Ask, icons::ARROW_UP),
        Instruction::MoreLight => (Mood::Ask, icons::LIGHTBULB),
        Instruction::TurnSide(_) | Instruction::TurnFront => (Mood::Ask, icons::REPEAT),
        _ => (Mood::Ask, icons::EYE),
    };
    let (show, aside) = match told {
        Instruction::Ready => (texts.get(ready).into_owned(), String::new()),
        Instruction::Limited(limits) => {
            let how = texts.get(ready).replace('\n', " ");
            (limited(limits, texts), how)
        }
        other => (texts.get(instruction_id(other)).into_owned(), String::new()),
    };
    let bar = CueBar {
        mood,
        icon,
        show: &show,
        aside: &aside,
    };
    cue_bar(ui, pen, &bar);
}

const fn instruction_id(told: Instruction) -> &'static str {
    match told {
        Instruction::StepIn => "stage-step-in",
        Instruction::MoreLight => "stage-more-light",
        Instruction::GetDown(Floor::Back) => "stage-get-down-back",
        Instruction::GetDown(Floor::Front) => "stage-get-down-front",
        Instruction::GetDown(Floor::Side) => "stage-get-down-side",
        Instruction::GetDown(Floor::Hands) => "stage-get-down-hands",
        Instruction::GetDown(Floor::Knees) => "stage-get-down-knees",
        Instruction::Back => "stage-back",
        Instruction::Nearer => "stage-nearer",
        Instruction::Middle => "stage-middle",
        Instruction::TiltDown => "stage-tilt-down",
        Instruction::TiltUp => "stage-tilt-up",
        Instruction::TurnSide(Side::Left) => "stage-turn-left",
        Instruction::TurnSide(Side::Right) => "stage-turn-right",
        Instruction::TurnFront => "stage-turn-front",
        Instruction::MakeRoom => "stage-make-room",
        Instruction::Stay => "stage-stay",
        Instruction::Ready => "stage-ready-hand",
        Instruction::Limited(_) => "stage-limited-count",
    }
}

/// What cannot be judged from here, in words.
fn limited(limits: Limits, texts: &Texts) -> String {
    if !limits.can_count {
        return texts.get("lead-limited-few").into_owned();
    }
    let parts: Vec<String> = limits
        .parts()
        .map(|part| texts.get(part_id(part)).into_owned())
        .collect();
    match parts.split_last() {
        None => texts.get("stage-limited-count").into_owned(),
        Some((only, [])) => texts
            .with_text("lead-limited-parts", "parts", only)
            .into_owned(),
        Some((last, others)) => {
            let listed = others
                .iter()
                .skip(1)
                .fold(others.first().cloned().unwrap_or_default(), |list, one| {
                    texts.with_two("lead-list", &list, one)
                });
            let all = texts.with_two("lead-two", &listed, last);
            texts
                .with_text("lead-limited-parts", "parts", &all)
                .into_owned()
        }
    }
}

/// The id of the word for a part of the body.
pub(super) const fn part_id(part: BodyPart) -> &'static str {
    match part {
        BodyPart::Back => "lead-part-back",
        BodyPart::Hips => "lead-part-hips",
        BodyPart::Knees => "lead-part-knees",
        BodyPart::Feet => "lead-part-feet",
        BodyPart::Arms => "lead-part-arms",
        BodyPart::Head => "lead-part-head",
    }
}
