//! The skeleton of a kept set, with the count and the verdict of each moment. No picture of the person is there.

use eframe::egui::accesskit::Role;
use eframe::egui::{
    Align, Color32, CornerRadius, Key, Modifiers, Rect, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};
use goodform_exercises::DrivingScale;
use goodform_pose::{Landmark, Pose};

use super::button::{Face, Look, button, button_width};
use super::flow::LIST_FROM;
use super::icons;
use super::layout::{PictureMap, contain};
use super::pen::{Pen, Type};
use super::rep_chart::{Said, mark};
use super::skeleton::skeleton;
use super::texts::Texts;
use super::theme::{PICTURE, Theme, sizes};
use super::trace::Span;
use super::view::{Banner, SessionView};
use crate::records::Retrace;

/// Where everything lies. Px of the design.
struct Places {
    /// Where the skeleton moves, where time runs.
    stage: [f32; 4],
    time: [f32; 4],
    /// The count: middle, baseline, size; and what it is of: middle, baseline.
    count: [f32; 3],
    of: [f32; 2],
    /// Left edge, top, and foot of what was said.
    words: [f32; 3],
    /// Top of the two rows of buttons, and their height. Usually they are one.
    rows: [f32; 2],
    button: f32,
}

const USUAL: Places = Places {
    stage: [48.0, 120.0, 1240.0, 698.0],
    time: [72.0, 866.0, 1776.0, 40.0],
    count: [1580.0, 330.0, 210.0],
    of: [1580.0, 412.0],
    words: [1336.0, 474.0, 850.0],
    rows: [960.0; 2],
    button: 84.0,
};
/// In large letters words and buttons take of the skeleton's room, which stays a picture.
const LARGE: Places = Places {
    stage: [48.0, 112.0, 800.0, 450.0],
    time: [72.0, 620.0, 1776.0, 40.0],
    count: [1010.0, 230.0, 150.0],
    of: [1300.0, 230.0],
    words: [896.0, 276.0, 580.0],
    rows: [722.0, 884.0],
    button: 136.0,
};
/// The right edge of what was said. Px of the design.
const RIGHT: f32 = 1824.0;

/// Whether the letters are large.
fn is_large(pen: &Pen<'_>) -> bool {
    pen.text >= LIST_FROM
}

fn places(pen: &Pen<'_>) -> &'static Places {
    if is_large(pen) { &LARGE } else { &USUAL }
}

/// A cue is shown for so long. Units: s. Own choice.
const CUE_S: f64 = 4.0;

/// What is drawn.
pub(super) struct ReplayView<'a> {
    pub(super) exercise: &'a str,
    pub(super) kept: &'a Retrace,
    /// The landmarks the verdict stands at.
    pub(super) judged: &'a [Landmark],
    pub(super) mirror: bool,
    /// Somebody else than the person watches: a therapist.
    pub(super) is_of_other: bool,
    /// The moment. Units: s.
    pub(super) at_s: f64,
    pub(super) plays: bool,
}

impl ReplayView<'_> {
    /// The id of words for the person, or of those about them.
    const fn id(&self, [own, of]: [&'static str; 2]) -> &'static str {
        if self.is_of_other { of } else { own }
    }
}

/// What the person did.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum ReplayAction {
    Back,
    /// Plays, or stands still.
    Play,
    /// So many small steps.
    Step(i32),
    /// To a moment. Units: s.
    Go(f64),
    Next,
    Previous,
    /// To where it hurt.
    NextHurt,
}

/// Draws it into all of `ui` and gives what the person did, keys included.
pub(super) fn replay_screen(
    ui: &Ui,
    view: &ReplayView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<ReplayAction> {
    let typed = keys(ui);
    let mut pen = Pen::for_desk(ui, theme);
    if !is_large(&pen) {
        pen.text = 1.0;
    }
    let colours = &theme.palette;
    // A title grows less than what is read: it is large already.
    let size = 40.0 * pen.text.min(1.4);
    let kind = Type::new(&theme.fonts.heading, size, colours.ink.solid());
    pen.line(view.exercise, &kind, (48.0, 77.0), Align::Min);
    let title = texts.with_text("replay-title", "exercise", view.exercise);
    pen.name(ui, "replay-title", &title, [48.0, 28.0, 1000.0, 72.0]);
    stage(ui, &pen, view, texts);
    moment(ui, &pen, view, texts);
    let dragged = time(ui, &pen, view, texts);
    typed.or(dragged).or(buttons(ui, &pen, view, texts))
}

fn keys(ui: &Ui) -> Option<ReplayAction> {
    let bound = [
        (Key::Escape, ReplayAction::Back),
        (Key::Space, ReplayAction::Play),
        (Key::ArrowRight, ReplayAction::Step(1)),
        (Key::ArrowLeft, ReplayAction::Step(-1)),
        (Key::N, ReplayAction::Next),
        (Key::P, ReplayAction::Previous),
        (Key::ArrowDown, ReplayAction::Next),
        (Key::ArrowUp, ReplayAction::Previous),
        (Key::H, ReplayAction::NextHurt),
    ];
    ui.ctx().input_mut(|input| {
        bound
            .into_iter()
            .find(|(key, _)| input.consume_key(Modifiers::NONE, *key))
            .map(|(_, action)| action)
    })
}

fn stage(ui: &Ui, pen: &Pen<'_>, view: &ReplayView<'_>, texts: &Texts) {
    let space = pen.frame.rect(places(pen).stage);
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_PICTURE));
    let ground = pen.theme.palette.inset.solid();
    pen.painter.rect_filled(space, corner, ground);
    let image = ui.interact(space, ui.scope_id().with("replay-stage"), Sense::hover());
    let name = texts.get(view.id(["replay-stage", "replay-stage-of"]));
    image.widget_info(|| WidgetInfo::labeled(Role::Image, true, &*name));
    let Some(moment) = view.kept.at(view.at_s) else {
        return;
    };
    let size = moment.pose.frame_size();
    let size = Vec2::new(size.x, size.y);
    let map = PictureMap {
        target: contain(space, size),
        size,
        mirror: view.mirror,
    };
    let clipped = Pen {
        painter: pen.painter.with_clip_rect(space),
        ..pen.clone()
    };
    let banner = Banner::Finished;
    let mut seen = SessionView::waiting(view.exercise, &banner);
    seen.judged = view.judged;
    seen.scale = DrivingScale {
        start: 0.0,
        target_from: 0.0,
        target_to: 0.0,
    };
    if let Some(update) = &moment.update {
        seen.judging = update.judging;
        seen.phase = update.phase;
        seen.driving = update.driving;
        seen.scale = update.scale;
    }
    head(&clipped, &moment.pose, map);
    skeleton(&clipped, &seen, &moment.pose, map);
}

/// A disc for the head: without a picture the ears alone are no face.
pub(super) fn head(pen: &Pen<'_>, pose: &Pose, map: PictureMap) {
    let at = |landmark: Landmark| {
        let position = pose.image(landmark).position;
        map.at(position.x, position.y)
    };
    let (left, right) = (at(Landmark::LeftEar), at(Landmark::RightEar));
    let middle = left + (right - left) / 2.0;
    let shoulders = at(Landmark::LeftShoulder)
        + (at(Landmark::RightShoulder) - at(Landmark::LeftShoulder)) / 2.0;
    // From the middle of the shoulders to the ears is about one and a half of a head's half width.
    let radius = middle.distance(shoulders) * 0.5;
    if radius.is_finite() && middle.is_finite() {
        let edge = pen.stroke(sizes::CASING_EACH_SIDE * 1.5, PICTURE.casing.solid());
        pen.painter
            .circle(middle, radius, PICTURE.plain.solid(), edge);
    }
}

/// What was said of this moment.
enum Word {
    Repetition(u32, Said),
    Hold,
    Between,
}

fn word(view: &ReplayView<'_>) -> Word {
    let report = &view.kept.set.report;
    let inside = |from: f64, to: f64| (from..=to).contains(&view.at_s);
    let repetition = report
        .repetitions
        .iter()
        .find(|one| inside(one.start_s, one.end_s));
    if let Some(one) = repetition {
        return Word::Repetition(one.index, Span::of_kept(one).said);
    }
    let held = report
        .holds
        .iter()
        .any(|one| inside(one.start_s, one.end_s));
    if held { Word::Hold } else { Word::Between }
}

/// On the right: the count, and what was said.
fn moment(ui: &Ui, pen: &Pen<'_>, view: &ReplayView<'_>, texts: &Texts) {
    let colours = &pen.theme.palette;
    let count = view.kept.count_at(view.at_s);
    let [x, y, size] = places(pen).count;
    let kind = Type::new(&pen.theme.fonts.number, size, colours.ink.solid());
    pen.line(&count.to_string(), &kind, (x, y), Align::Center);
    let all = view.kept.set.done;
    let of = texts.with_number("of-target", "target", all);
    let kind = Type::new(&pen.theme.fonts.heading, 56.0, colours.ink.solid());
    let [of_x, of_y] = places(pen).of;
    pen.line(&of, &kind, (of_x, of_y), Align::Center);
    let name = texts.with_number("count-name", "count", count);
    let place = [x - 244.0, y - 180.0, 488.0, 280.0];
    pen.name(ui, "replay-count", &name, place);
    let (said, text) = match word(view) {
        Word::Repetition(number, said) => {
            let id = match said {
                Said::Right => "replay-right",
                Said::Adjust => "replay-adjust",
                Said::Unseen | Said::Half => "replay-unseen",
            };
            (Some(said), texts.with_number(id, "number", number))
        }
        Word::Hold => (None, texts.get(view.id(["replay-hold", "replay-hold-of"]))),
        Word::Between => (None, texts.get("replay-between")),
    };
    let remark = remark(pen, view, texts);
    let [left, top, foot] = places(pen).words;
    let size = fitting(pen, &text, remark.as_ref(), foot - top);
    let by = size / WORDS;
    let indent = 76.0 * by;
    if let Some(said) = said {
        let part = pen.within([left + 28.0 * by, top + 24.0 * by, 0.0, 0.0]);
        mark(&part.scaled(by), said, (0.0, 0.0));
    }
    let kind = Type::new(&pen.theme.fonts.label, size, colours.ink.solid());
    let begin = left + if said.is_some() { indent } else { 0.0 };
    let height = pen.paragraph(&text, &kind, (begin, top), RIGHT - begin);
    let place = [left, top - 10.0, RIGHT - left, height + 10.0];
    pen.name(ui, "replay-verdict", &text, place);
    let Some(remark) = remark else {
        return;
    };
    let top = top + height + 24.0;
    let middle = (left + 28.0 * by, top + 22.0 * by, 40.0 * by);
    pen.icon(remark.icon, false, middle, remark.sign);
    let kind = remark.kind(pen, size);
    let width = RIGHT - left - indent;
    let height = pen.paragraph(&remark.text, &kind, (left + indent, top), width);
    pen.name(
        ui,
        remark.id,
        &remark.text,
        [left, top, RIGHT - left, height],
    );
}

/// The usual size of what was said. Px of the design.
const WORDS: f32 = 34.0;

/// What the person said, or the coach, around this moment.
struct Remark {
    id: &'static str,
    text: String,
    icon: char,
    sign: Color32,
    ink: Color32,
    is_strong: bool,
}

impl Remark {
    fn kind(&self, pen: &Pen<'_>, size: f32) -> Type {
        let fonts = &pen.theme.fonts;
        let family = if self.is_strong {
            &fonts.label
        } else {
            &fonts.text
        };
        Type::new(family, size, self.ink)
    }
}

fn remark(pen: &Pen<'_>, view: &ReplayView<'_>, texts: &Texts) -> Option<Remark> {
    let colours = &pen.theme.palette;
    let set = &view.kept.set;
    let recent = |at_s: f64| (0.0..CUE_S).contains(&(view.at_s - at_s));
    let hurts = set
        .hurts
        .iter()
        .any(|hurt| recent(hurt.at_s + 0.3) || recent(hurt.at_s - 0.3));
    if hurts {
        return Some(Remark {
            id: "replay-hurt",
            text: texts
                .get(view.id(["replay-hurt", "replay-hurt-of"]))
                .into_owned(),
            icon: icons::HAND,
            sign: colours.stop_text.solid(),
            ink: colours.stop_text.solid(),
            is_strong: true,
        });
    }
    let cue = set.report.cues.iter().rev().find(|cue| recent(cue.t_s))?;
    let text = texts.cue_say(&cue.id).unwrap_or_else(|| cue.text.clone());
    Some(Remark {
        id: "replay-cue",
        text: if view.is_of_other {
            texts.with_text("replay-cue-of", "cue", &text).into_owned()
        } else {
            text
        },
        icon: icons::LIGHTBULB,
        sign: colours.adjust_text.solid(),
        ink: colours.ink.solid(),
        is_strong: false,
    })
}

/// The largest size, up to the one that was set, at which both have their room. Px of the design.
fn fitting(pen: &Pen<'_>, text: &str, remark: Option<&Remark>, room: f32) -> f32 {
    let [left, ..] = places(pen).words;
    let height = |size: f32| {
        let width = RIGHT - left - 76.0 * size / WORDS;
        let kind = Type::new(&pen.theme.fonts.label, size, Color32::BLACK);
        let said = pen.lay(text, &kind, width).size().y;
        let more = remark.map_or(0.0, |remark| {
            let kind = remark.kind(pen, size);
            pen.lay(&remark.text, &kind, width).size().y + pen.frame.px(24.0)
        });
        (said + more) / pen.frame.px(1.0)
    };
    let sizes = [1.0, 0.9, 0.8, 0.7, 0.6].map(|by| (WORDS * pen.text * by).max(WORDS));
    let fits = |size: &f32| height(*size) <= room;
    sizes.into_iter().find(fits).unwrap_or(WORDS)
}

/// Where time runs: a line with every repetition on it; pressing goes there.
fn time(ui: &Ui, pen: &Pen<'_>, view: &ReplayView<'_>, texts: &Texts) -> Option<ReplayAction> {
    let colours = &pen.theme.palette;
    let [first_s, last_s] = view.kept.span_s();
    let length_s = (last_s - first_s).max(0.1);
    let [left, top, width, height] = places(pen).time;
    let middle = top + height / 2.0;
    let x = |at_s: f64| {
        let share = ((at_s - first_s) / length_s).clamp(0.0, 1.0);
        left + width * share as f32
    };
    let bar = pen.frame.rect([left, middle - 7.0, width, 14.0]);
    let edge = pen.stroke(2.0, colours.outline.solid());
    let ground = colours.inset.solid();
    pen.painter
        .rect(bar, pen.radius(7.0), ground, edge, StrokeKind::Inside);
    let gone = Rect::from_min_max(bar.min, pen.frame.at(x(view.at_s), middle + 7.0));
    let ink = colours.primary.solid();
    pen.painter.rect_filled(gone, pen.radius(7.0), ink);
    let report = &view.kept.set.report;
    for one in &report.repetitions {
        let said = Span::of_kept(one).said;
        small_mark(pen, said, (x(one.turn_s), middle));
    }
    for one in &report.holds {
        let ends = [one.start_s, one.end_s].map(|at_s| pen.frame.at(x(at_s), middle - 24.0));
        pen.round_line(ends, 8.0, colours.band.solid());
    }
    for hurt in &view.kept.set.hurts {
        let place = (x(hurt.at_s), middle - 40.0, 40.0);
        pen.icon(icons::OCTAGON, true, place, colours.stop.solid());
    }
    let knob = pen.frame.at(x(view.at_s), middle);
    let edge = pen.stroke(5.0, colours.surface.solid());
    pen.painter.circle(knob, pen.frame.px(20.0), ink, edge);
    let rect = pen.frame.rect([left, top - 14.0, width, height + 28.0]);
    let response = ui.interact(
        rect,
        ui.scope_id().with("replay-time"),
        Sense::click_and_drag(),
    );
    let seconds = (view.at_s - first_s).clamp(0.0, 86_400.0) as u32;
    let name = texts.with_number("replay-time", "seconds", seconds);
    response.widget_info(|| WidgetInfo::labeled(Role::Slider, true, &*name));
    if response.has_focus() {
        pen.focus_ring(rect, 14.0);
    }
    let pressed = response.is_pointer_button_down_on() || response.clicked();
    let pointer = response.interact_pointer_pos().filter(|_| pressed)?;
    let share = (pointer.x - bar.left()) / bar.width().max(1.0);
    Some(ReplayAction::Go(
        first_s + length_s * f64::from(share.clamp(0.0, 1.0)),
    ))
}

/// A mark that fits on the line.
fn small_mark(pen: &Pen<'_>, said: Said, (x, y): (f32, f32)) {
    let colours = &pen.theme.palette;
    let middle = pen.frame.at(x, y);
    match said {
        Said::Right => {
            let edge = pen.stroke(3.0, colours.surface.solid());
            let fill = colours.band.solid();
            pen.painter.circle(middle, pen.frame.px(13.0), fill, edge);
        }
        Said::Adjust => {
            let points = super::pen::diamond(middle, pen.frame.px(17.0));
            let edge = pen.stroke(3.0, colours.surface.solid());
            let fill = colours.adjust.solid();
            let shape = eframe::egui::Shape::convex_polygon(points, fill, edge);
            pen.painter.add(shape);
        }
        Said::Unseen | Said::Half => {
            let edge: Stroke = pen.stroke(4.0, colours.outline.solid());
            let fill = colours.surface.solid();
            pen.painter.circle(middle, pen.frame.px(11.0), fill, edge);
        }
    }
}

fn buttons(ui: &Ui, pen: &Pen<'_>, view: &ReplayView<'_>, texts: &Texts) -> Option<ReplayAction> {
    let colours = &pen.theme.palette;
    let (space, escape) = (texts.get("key-space"), texts.get("key-escape"));
    let (icon, play) = if view.plays {
        (icons::PAUSE, texts.get("replay-pause"))
    } else {
        (icons::PLAY, texts.get("replay-play"))
    };
    let press = |id: &str, face: &Face<'_>, spot, least| button(ui, pen, (id, face), spot, least);
    let face = |icon, word, key, look| Face {
        icon,
        word,
        key,
        look,
    };
    let plain = Look::plain(colours);
    let play = face(
        Some((icon, true)),
        &*play,
        Some(&*space),
        Look::main(colours),
    );
    let ([upper, lower], tall) = (places(pen).rows, places(pen).button);
    let wide = is_large(pen);
    let least = if wide { 700.0 } else { 468.0 };
    let spot = (if wide { 748.0 } else { 540.0 }, lower, tall);
    let (play, _) = press("replay-play", &play, spot, least);
    let (previous, next) = (texts.get("replay-previous"), texts.get("replay-next"));
    let (n, p, h) = (texts.get("key-n"), texts.get("key-p"), texts.get("key-h"));
    let previous = face(
        Some((icons::ARROW_LEFT, false)),
        &*previous,
        Some(&*p),
        plain,
    );
    // One beside the other: in large letters as wide as their words.
    let beside = |edge: f32, face: &Face<'_>| edge + button_width(pen, face).max(326.0);
    let previous_right = beside(if wide { 48.0 } else { 564.0 }, &previous);
    let spot = (previous_right, upper, tall);
    let (previous, _) = press("replay-previous", &previous, spot, 326.0);
    let next = face(Some((icons::ARROW_RIGHT, false)), &*next, Some(&*n), plain);
    let next_right = beside(previous_right + 24.0, &next);
    let (next, _) = press("replay-next", &next, (next_right, upper, tall), 326.0);
    let back = texts.get("before-back");
    let back = face(None, &*back, Some(&*escape), Look::quiet(colours));
    let (back, left) = press("replay-back", &back, (1848.0, lower, tall), 0.0);
    let mut action = None;
    if !view.kept.set.hurts.is_empty() {
        let word = texts.get("replay-hurts");
        let look = Look {
            ink: colours.stop_text.solid(),
            border: colours.stop.solid(),
            ..plain
        };
        let face = face(None, &*word, Some(&*h), look);
        let right = if wide { 1848.0 } else { left - 16.0 };
        let (hurts, _) = press("replay-hurts", &face, (right, upper, tall), 0.0);
        action = hurts.clicked().then_some(ReplayAction::NextHurt);
    }
    let pressed = [
        (play, ReplayAction::Play),
        (previous, ReplayAction::Previous),
        (next, ReplayAction::Next),
        (back, ReplayAction::Back),
    ];
    let pressed = pressed.into_iter().find(|(one, _)| one.clicked());
    pressed.map(|(_, action)| action).or(action)
}
