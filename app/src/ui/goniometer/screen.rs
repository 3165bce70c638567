//! The page of the goniometer: picture, number, what is held and the furthest; below, what to measure and what was read.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, CornerRadius, Rect, Sense, StrokeKind, Ui, Vec2, WidgetInfo, pos2};
use goodform_exercises::{Aim, Gauged, Joint};
use goodform_pose::{Pose, Side};

use super::angle::{angle, clicked};
use super::kept::kept;
use super::keys::key;
use super::words::{
    degrees, error, joint_and_side, joint_word, refusal_words, side_id, side_of, with_error,
};
use crate::records::Readings;
use crate::ui::button::{Face, Look, button, button_width};
use crate::ui::flow::{Flow, Page};
use crate::ui::icons;
use crate::ui::layout::{PictureMap, contain};
use crate::ui::pen::{Pen, Type};
use crate::ui::picture::paint_texture;
use crate::ui::skeleton::skeleton;
use crate::ui::texts::Texts;
use crate::ui::theme::{Theme, sizes};
use crate::ui::view::{Banner, PictureView, SessionView};

/// Where the picture is. Px of the design.
const PICTURE: [f32; 4] = [48.0, 32.0, 944.0, 531.0];
/// Where the number is.
const NUMBER: [f32; 4] = [1024.0, 32.0, 848.0, 531.0];
/// Where what is chosen and what was read begins, and ends.
const SPAN: [f32; 2] = [588.0, 928.0];
/// Where the buttons are.
const FOOT: [f32; 2] = [948.0, 100.0];

/// What the goniometer's page is drawn from.
pub struct GoniometerView<'a> {
    /// What is measured.
    pub aim: Aim,
    /// What the last frame gave. Missing: nothing was seen yet.
    pub gauged: Option<Gauged>,
    /// The pose in the picture.
    pub pose: Option<&'a Pose>,
    /// The picture; none before the first frame.
    pub picture: Option<PictureView>,
    /// What keeps the camera from giving one.
    pub trouble: Option<&'a str>,
    /// The camera is closed; it can be opened again.
    pub is_closed: bool,
    /// What was read.
    pub readings: &'a Readings,
    /// The reading whose note is written. Missing: the last one.
    pub noted: Option<usize>,
    /// A list of earlier today that may be gone on with.
    pub earlier: Option<&'a Readings>,
    /// A reading was deleted and can come back.
    pub can_undo: bool,
    /// What was done, in one sentence.
    pub said: Option<&'a str>,
}

/// What the person did.
#[derive(Debug, Clone, PartialEq)]
pub enum GoniometerAction {
    /// Back to the door.
    Back,
    /// Take a reading now.
    Freeze,
    /// Open the camera again.
    TryAgain,
    /// Measure this.
    Aim(Aim),
    /// The furthest goes into the list.
    KeepFurthest,
    /// The furthest begins anew.
    ForgetFurthest,
    /// Delete the reading at that place.
    Delete(usize),
    /// What was deleted comes back.
    Undo,
    /// Copy the list as a line of text.
    Copy,
    /// Save it as a table.
    Save,
    /// Begin another list; this one stays in its file.
    NewList,
    /// Go on with the list of earlier today.
    GoOn,
    /// The note to the reading at that place is being written.
    Noting(usize),
    /// What was typed to it.
    Note(usize, String),
}

/// Draws the page into all of `ui` and gives what the person did, keys included.
pub fn goniometer_screen(
    ui: &mut Ui,
    view: &GoniometerView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<GoniometerAction> {
    let typed = key(ui, view);
    let pen = Pen::for_desk(ui, theme);
    let pointed = picture(ui, &pen, view, texts);
    number(ui, &pen, view, texts);
    let page = |edges: [f32; 2]| Page {
        pen: pen.clone(),
        edges,
        span: SPAN,
    };
    let chosen = page([48.0, 992.0]).column(ui, "gonio-choose", |flow| choose(flow, view, texts));
    let listed = page([1024.0, 1872.0]).column(ui, "gonio-kept", |flow| kept(flow, view, texts));
    let pressed = foot(ui, &pen, view, texts);
    typed.or(pressed).or(pointed).or(chosen).or(listed)
}

fn foot(
    ui: &Ui,
    pen: &Pen<'_>,
    view: &GoniometerView<'_>,
    texts: &Texts,
) -> Option<GoniometerAction> {
    let colours = &pen.theme.palette;
    let [top, height] = FOOT;
    let (back, escape, space) = (
        texts.get("gonio-back"),
        texts.get("key-escape"),
        texts.get("key-space"),
    );
    let face = Face {
        icon: Some((icons::ARROW_LEFT, false)),
        word: &back,
        key: Some(&escape),
        look: Look::quiet(colours),
    };
    let width = button_width(pen, &face);
    let (left, _) = button(
        ui,
        pen,
        ("gonio-back", &face),
        (48.0 + width, top, height),
        width,
    );
    let (word, action) = if view.is_closed {
        ("gonio-again", GoniometerAction::TryAgain)
    } else {
        ("gonio-freeze", GoniometerAction::Freeze)
    };
    let word = texts.get(word);
    let face = Face {
        icon: Some((icons::CHECK, false)),
        word: &word,
        key: Some(&space),
        look: Look::main(colours),
    };
    let (main, _) = button(ui, pen, ("gonio-main", &face), (1872.0, top, height), 420.0);
    if left.clicked() {
        Some(GoniometerAction::Back)
    } else {
        main.clicked().then_some(action)
    }
}

/// The live picture with the angle; a click in it chooses the joint.
fn picture(
    ui: &Ui,
    pen: &Pen<'_>,
    view: &GoniometerView<'_>,
    texts: &Texts,
) -> Option<GoniometerAction> {
    let space = pen.frame.rect(PICTURE);
    let corners = CornerRadius::same(pen.radius(sizes::RADIUS_PICTURE));
    let colours = &pen.theme.palette;
    pen.painter
        .rect_filled(space, corners, colours.inset.solid());
    let response = ui.interact(space, ui.scope_id().with("gonio-picture"), Sense::CLICK);
    let name = texts.get("gonio-picture");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &*name));
    let Some(shown) = view.picture else {
        let kind = Type::new(&pen.theme.fonts.text, 40.0, colours.ink2.solid());
        let [x, y, width, height] = PICTURE;
        let at = (x + width / 2.0, y + height / 2.0);
        if view.trouble.is_none() {
            pen.line(&texts.get("picture-waiting"), &kind, at, Align::Center);
        }
        return None;
    };
    let size = Vec2::from(shown.size);
    let map = PictureMap {
        target: contain(space, size),
        size,
        mirror: false,
    };
    paint_texture(pen, space, map, (shown, corners));
    let pose = view.pose?;
    let clipped = Pen {
        painter: pen.painter.with_clip_rect(map.target),
        ..pen.clone()
    };
    let banner = Banner::Paused;
    skeleton(&clipped, &SessionView::waiting("", &banner), pose, map);
    if view.gauged.is_some_and(|gauged| gauged.angle.is_ok()) {
        angle(&clipped, pose, view.aim, map);
    }
    let click = response
        .clicked()
        .then(|| response.interact_pointer_pos())
        .flatten()?;
    clicked(pen, pose, (view.aim, map), click).map(GoniometerAction::Aim)
}

/// What is measured, its number or why there is none, how still it is, what was held, and the furthest.
fn number(ui: &Ui, pen: &Pen<'_>, view: &GoniometerView<'_>, texts: &Texts) {
    let [left, top, width, _] = NUMBER;
    let colours = &pen.theme.palette;
    let name = joint_and_side(view.aim.joint, side_of(view.aim), texts);
    let angle = view.gauged.and_then(|gauged| gauged.angle.ok());
    let name = if angle.is_some_and(|angle| angle.lies) {
        texts
            .with_text("gonio-of-lying", "joint", &name)
            .into_owned()
    } else {
        name
    };
    let kind = fitting(pen, &name, (52.0, width), colours.ink.solid());
    pen.line(&name, &kind, (left, top + 46.0), Align::Min);
    pen.name(ui, "gonio-name", &name, [left, top, width, 60.0]);
    let read = match (view.trouble, view.gauged) {
        (Some(trouble), _) => Err(trouble.to_owned()),
        (None, None) => Err(texts.get("gonio-looking").into_owned()),
        (None, Some(gauged)) => gauged
            .angle
            .map_err(|refusal| refusal_words(refusal, view.aim, texts)),
    };
    let spoken = match &read {
        Ok(angle) => {
            let value = degrees(angle.value_deg);
            let kind = Type::new(&pen.theme.fonts.heading, 290.0, colours.ink.solid());
            pen.line(&value, &kind, (left - 8.0, top + 282.0), Align::Min);
            let off = error(angle.error_deg);
            let kind = Type::new(&pen.theme.fonts.heading, 110.0, colours.ink.solid());
            pen.line(&off, &kind, (left + width, top + 282.0), Align::Max);
            with_error(angle.value_deg, angle.error_deg)
        }
        Err(why) => {
            sentence(pen, why, [left, top + 76.0, width, 220.0]);
            why.clone()
        }
    };
    pen.name(ui, "gonio-value", &spoken, [left, top + 70.0, width, 230.0]);
    stillness(ui, pen, view, texts);
    let held = view.gauged.and_then(|gauged| gauged.taken);
    let held = held.filter(|one| {
        one.joint == view.aim.joint && side_of(view.aim).is_none_or(|side| side == one.side)
    });
    let furthest = view.gauged.and_then(|gauged| gauged.furthest);
    for (place, (id, reading)) in [("gonio-held", held), ("gonio-furthest", furthest)]
        .into_iter()
        .enumerate()
    {
        let x = left + 432.0 * place as f32;
        let value = reading.map(|one| with_error(one.value_deg, one.error_deg));
        let value = value.unwrap_or_else(|| texts.get("gonio-none").into_owned());
        card(
            ui,
            pen,
            (id, &texts.get(id), &value),
            [x, top + 392.0, 416.0, 139.0],
        );
    }
}

/// A sentence as large as it has room.
fn sentence(pen: &Pen<'_>, text: &str, [left, top, width, height]: [f32; 4]) {
    let ink = pen.theme.palette.ink.solid();
    let kind = Type::new(&pen.theme.fonts.heading, 72.0, ink);
    let sizes = [72.0, 60.0, 48.0, 40.0, 34.0];
    let (kind, _) = pen.fit_tall(text, &kind, sizes, [width, height]);
    pen.paragraph(text, &kind, (left, top), width);
}

/// Letters of that size, or smaller where the line has no room.
fn fitting(
    pen: &Pen<'_>,
    text: &str,
    (size, width): (f32, f32),
    ink: eframe::egui::Color32,
) -> Type {
    let kind = Type::new(&pen.theme.fonts.heading, size, ink);
    let wide = pen.wide(text, &kind);
    Type {
        size: size * (width / wide.max(1.0)).min(1.0),
        ..kind
    }
}

/// A bar that fills while the joint is held still.
fn stillness(ui: &Ui, pen: &Pen<'_>, view: &GoniometerView<'_>, texts: &Texts) {
    let [left, top, width, _] = NUMBER;
    let colours = &pen.theme.palette;
    let share = view.gauged.map_or(0.0, |gauged| gauged.still);
    let place = [left, top + 312.0, width, 24.0];
    let rect = pen.frame.rect(place);
    let corner = CornerRadius::same(pen.radius(12.0));
    let edge = pen.stroke(sizes::BORDER, colours.outline.solid());
    pen.painter.rect(
        rect,
        corner,
        colours.inset.solid(),
        edge,
        StrokeKind::Inside,
    );
    let full = Rect::from_min_max(
        rect.min,
        pos2(rect.min.x + rect.width() * share, rect.max.y),
    );
    pen.painter
        .rect_filled(full, corner, colours.primary.solid());
    let is_readable = view.gauged.is_some_and(|gauged| gauged.angle.is_ok());
    let id = match (is_readable, share >= 0.95) {
        (false, _) => "gonio-still-none",
        (true, true) => "gonio-still-yes",
        (true, false) => "gonio-still-not",
    };
    let word = texts.get(id);
    let kind = fitting(pen, &word, (32.0, width), colours.ink.solid());
    pen.line(&word, &kind, (left, top + 376.0), Align::Min);
    pen.name(ui, "gonio-still", &word, [left, top + 340.0, width, 44.0]);
}

/// A value with its name over it.
fn card(ui: &Ui, pen: &Pen<'_>, (id, name, value): (&str, &str, &str), place: [f32; 4]) {
    let [left, top, width, _] = place;
    let colours = &pen.theme.palette;
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_BUTTON));
    pen.painter
        .rect_filled(pen.frame.rect(place), corner, colours.surface.solid());
    let kind = fitting(pen, name, (30.0, width - 40.0), colours.ink2.solid());
    pen.line(name, &kind, (left + 20.0, top + 40.0), Align::Min);
    let kind = fitting(pen, value, (78.0, width - 40.0), colours.ink.solid());
    pen.line(value, &kind, (left + 20.0, top + 116.0), Align::Min);
    pen.name(ui, id, &format!("{name}: {value}"), place);
}

/// What is measured, on which side, and how readings are taken.
fn choose(
    flow: &mut Flow<'_, '_>,
    view: &GoniometerView<'_>,
    texts: &Texts,
) -> Option<GoniometerAction> {
    let aim = view.aim;
    let mut wanted = None;
    if aim.joint.is_sided() {
        let words = [Side::Left, Side::Right].map(|side| texts.get(side_id(side)));
        let words = words.each_ref().map(|word| &**word);
        let chosen = usize::from(aim.side == Side::Right);
        if let Some(place) = flow.choices("gonio-side", ("", ""), &words, Some(chosen)) {
            let side = if place == 0 { Side::Left } else { Side::Right };
            wanted = Some(Aim { side, ..aim });
        }
        flow.gap(20.0);
    }
    let words = Joint::ALL.map(|joint| joint_word(joint, texts));
    let words = words.each_ref().map(String::as_str);
    let chosen = Joint::ALL.into_iter().position(|joint| joint == aim.joint);
    if let Some(joint) = flow
        .choices("gonio-joint", ("", ""), &words, chosen)
        .and_then(|place| Joint::ALL.get(place).copied())
    {
        wanted = Some(Aim { joint, ..aim });
    }
    flow.gap(28.0);
    let words = ["gonio-by-itself-yes", "gonio-by-itself-no"].map(|id| texts.get(id));
    let words = words.each_ref().map(|word| &**word);
    let label = texts.get("gonio-by-itself");
    let chosen = usize::from(!aim.by_itself);
    if let Some(place) = flow.choices("gonio-by-itself", (&label, ""), &words, Some(chosen)) {
        let by_itself = place == 0;
        wanted = Some(Aim { by_itself, ..aim });
    }
    flow.gap(28.0);
    let mut action = wanted.map(GoniometerAction::Aim);
    for (id, key, does) in [
        (
            "gonio-keep-furthest",
            "key-m",
            GoniometerAction::KeepFurthest,
        ),
        (
            "gonio-forget-furthest",
            "key-r",
            GoniometerAction::ForgetFurthest,
        ),
    ] {
        if plain_button(flow, texts, (id, Some(key), icons::FLAG)) {
            action = Some(does);
        }
        flow.gap(12.0);
    }
    action
}

/// An ordinary button of a column.
pub(super) fn plain_button(
    flow: &mut Flow<'_, '_>,
    texts: &Texts,
    (id, key, icon): (&str, Option<&str>, char),
) -> bool {
    let word = texts.get(id);
    let key = key.map(|key| texts.get(key));
    let face = Face {
        icon: Some((icon, false)),
        word: &word,
        key: key.as_deref(),
        look: Look::plain(&flow.pen.theme.palette),
    };
    flow.button(id, &face)
}
