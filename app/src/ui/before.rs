//! Before an exercise: the figure shows it, and in words how to stand, where the camera goes, what it cannot see.

use eframe::egui::accesskit::Role;
use eframe::egui::{
    Align, CornerRadius, InputState, Key, Modifiers, Rect, Sense, Ui, Vec2, WidgetInfo,
};

use super::button::{Face, Look, button, button_width};
use super::flow::Page;
use super::icons;
use super::layout::{PictureMap, contain};
use super::page_keys::{PageKey, page_key};
use super::pen::{Pen, Type};
use super::picture::paint_texture;
use super::texts::Texts;
use super::theme::{Theme, sizes};
use super::view::PictureView;

/// The figure doing an exercise.
#[derive(Clone, Copy)]
pub enum Pictured {
    /// It is being drawn.
    Coming,
    /// Its latest picture.
    There(PictureView),
    /// Nobody can draw it.
    Never,
}

/// What the screen is drawn from.
pub struct BeforeView<'a> {
    /// The exercise's name.
    pub name: &'a str,
    /// How much of it.
    pub dose: &'a str,
    /// How it begins.
    pub position: &'a str,
    /// How it goes. Empty: its figure alone shows it.
    pub way: &'a str,
    /// How to stand or lie, and where the camera goes.
    pub setup: &'a str,
    /// What the camera cannot see.
    pub cannot_see: &'a str,
    /// What the therapist has to say. Missing: empty.
    pub note: &'a str,
    /// Who should leave it out, and when to stop.
    pub care: &'a [String],
    /// The figure doing it.
    pub picture: Pictured,
    /// Its words of care are new to the person.
    pub care_is_new: bool,
    /// The camera is being opened.
    pub is_opening: bool,
    /// The camera has no part in it: it is written down by hand.
    pub is_diary: bool,
    /// Why the camera did not open, in words.
    pub trouble: Option<&'a str>,
}

/// What the person did before an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BeforeAction {
    /// Begins.
    Begin,
    /// Begins without the camera: counted by hand or by the clock.
    Without,
    /// Goes back.
    Back,
    /// Says it again.
    Again,
}

/// Draws the screen into all of `ui` and gives what the person did, keys included.
pub fn before_screen(
    ui: &mut Ui,
    view: &BeforeView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<BeforeAction> {
    let typed = keys(ui, view.is_diary);
    let pen = Pen::for_desk(ui, theme);
    heading(ui, &pen, view);
    demonstration(ui, &pen, view, texts);
    words(ui, &pen, view, texts);
    typed.or(buttons(ui, &pen, view, texts))
}

fn keys(ui: &Ui, is_diary: bool) -> Option<BeforeAction> {
    let again = |input: &mut InputState| input.consume_key(Modifiers::NONE, Key::R);
    if ui.ctx().input_mut(again) {
        return Some(BeforeAction::Again);
    }
    let without = |input: &mut InputState| input.consume_key(Modifiers::NONE, Key::C);
    if !is_diary && ui.ctx().input_mut(without) {
        return Some(BeforeAction::Without);
    }
    Some(match page_key(ui)? {
        PageKey::Main => BeforeAction::Begin,
        PageKey::Back => BeforeAction::Back,
    })
}

fn heading(ui: &Ui, pen: &Pen<'_>, view: &BeforeView<'_>) {
    let colours = &pen.theme.palette;
    let kind = Type::new(&pen.theme.fonts.heading, 40.0, colours.ink.solid());
    pen.line(view.name, &kind, (48.0, 77.0), Align::Min);
    let width = pen.wide(view.name, &kind);
    let under = Type::new(&pen.theme.fonts.text, 32.0, colours.ink2.solid());
    pen.line(view.dose, &under, (48.0 + width + 28.0, 76.0), Align::Min);
    let spoken = format!("{}, {}", view.name, view.dose);
    pen.name(ui, "before-name", &spoken, [48.0, 28.0, 1200.0, 72.0]);
}

fn demonstration(ui: &Ui, pen: &Pen<'_>, view: &BeforeView<'_>, texts: &Texts) {
    let space = pen.frame.rect(sizes::PICTURE);
    let corners = CornerRadius::same(pen.radius(sizes::RADIUS_PICTURE));
    pen.painter
        .rect_filled(space, corners, pen.theme.palette.inset.solid());
    let is_never = matches!(view.picture, Pictured::Never);
    if let Pictured::There(shown) = view.picture {
        let size = Vec2::from(shown.size);
        let map = PictureMap {
            target: contain(space, size),
            size,
            mirror: false,
        };
        paint_texture(pen, space, map, (shown, corners));
    }
    if is_never {
        blank(pen, space, texts);
    }
    let said = texts.get(if is_never {
        "before-no-picture"
    } else {
        "before-picture"
    });
    let image = ui.interact(space, ui.scope_id().with("before-picture"), Sense::hover());
    image.widget_info(|| WidgetInfo::labeled(Role::Image, true, &*said));
}

/// Where no picture comes: said, so that nobody waits for one.
fn blank(pen: &Pen<'_>, space: Rect, texts: &Texts) {
    let colour = pen.theme.palette.ink2.solid();
    let middle = space.center() - Vec2::new(0.0, pen.frame.px(50.0));
    pen.icon_at(icons::REPEAT, false, (middle, 120.0), colour);
    let kind = Type::new(&pen.theme.fonts.text, 30.0 * pen.text, colour);
    let galley = pen.lay(&texts.get("before-no-picture"), &kind, 800.0);
    let below = space.center() + Vec2::new(-galley.size().x / 2.0, pen.frame.px(40.0));
    pen.painter.galley(below, galley, colour);
}

/// Each thought with its sign: position, movement, camera, what cannot be seen, the therapist's word. In larger letters what to
/// take care of stands before them, since its ground has no room to grow.
fn words(ui: &mut Ui, pen: &Pen<'_>, view: &BeforeView<'_>, texts: &Texts) {
    let is_large = pen.text > 1.0;
    let page = Page {
        pen: pen.clone(),
        edges: [1120.0, 1872.0],
        span: [116.0, if is_large { 884.0 } else { 708.0 }],
    };
    let colours = &pen.theme.palette;
    let (plain, stop) = (colours.ink2.solid(), colours.stop_text.solid());
    page.column(ui, "before", |flow| {
        if let Some(trouble) = view.trouble {
            let head = texts.get("before-trouble");
            flow.thought((icons::WARNING, stop), ("before-trouble", &head, trouble));
            flow.gap(20.0);
        }
        if is_large && !view.care.is_empty() {
            let head = texts.get("before-care");
            let text = view.care.join("\n");
            let sign = (icons::WARNING_OCTAGON, stop);
            flow.thought(sign, ("before-care", &head, &text));
            flow.gap(20.0);
        }
        for (icon, id, text) in [
            (icons::LIGHTBULB, "before-note", view.note),
            (icons::FLAG, "before-position", view.position),
            (icons::REPEAT, "before-way", view.way),
            (icons::EYE, "before-setup", view.setup),
            (icons::EYE_SLASH, "before-cannot-see", view.cannot_see),
        ] {
            if !text.is_empty() {
                flow.thought((icon, plain), (id, &texts.get(id), text));
                flow.gap(20.0);
            }
        }
    });
    if !is_large {
        care(ui, pen, view, texts);
    }
}

/// Who leaves it out, and when to stop: on its own ground under the picture.
fn care(ui: &Ui, pen: &Pen<'_>, view: &BeforeView<'_>, texts: &Texts) {
    if view.care.is_empty() {
        return;
    }
    let colours = &pen.theme.palette;
    // What was read before is still there, and calmer.
    let ground = if view.care_is_new {
        colours.stop_soft
    } else {
        colours.inset
    };
    let place = [48.0, 718.0, 1824.0, 172.0];
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_CARD));
    pen.painter
        .rect_filled(pen.frame.rect(place), corner, ground.solid());
    let mark = (108.0, 804.0, 52.0);
    pen.icon(
        icons::WARNING_OCTAGON,
        false,
        mark,
        colours.stop_text.solid(),
    );
    // A line each: what is read in one go is not weighed.
    let text = view.care.join("\n");
    // All of it is said: smaller before it would leave its ground.
    let kind = Type::new(&pen.theme.fonts.text, 28.0, colours.ink.solid());
    let sizes = [28.0, 26.0, 24.0, 22.0];
    let (kind, tall) = pen.fit_tall(&text, &kind, sizes, [1660.0, 160.0]);
    pen.paragraph(&text, &kind, (168.0, 804.0 - tall / 2.0), 1660.0);
    let spoken = format!("{}: {}", texts.get("before-care"), view.care.join(" "));
    pen.name(ui, "before-care", &spoken, place);
}

fn buttons(ui: &Ui, pen: &Pen<'_>, view: &BeforeView<'_>, texts: &Texts) -> Option<BeforeAction> {
    let colours = &pen.theme.palette;
    let main = Look::main(colours);
    let plain = Look::plain(colours);
    let (enter, escape) = (texts.get("key-enter"), texts.get("key-escape"));
    let begin = texts.get(if view.is_opening {
        "before-opening"
    } else if view.is_diary {
        "before-diary"
    } else {
        "before-begin"
    });
    let face = Face {
        icon: Some((icons::PLAY, true)),
        word: &begin,
        key: (!view.is_opening).then_some(&*enter),
        look: main,
    };
    let spot = (1872.0, 904.0, 136.0);
    let (begin, left) = button(ui, pen, ("before-begin", &face), spot, 520.0);
    let word = texts.get("before-back");
    let face = Face {
        icon: None,
        word: &word,
        key: Some(&escape),
        look: plain,
    };
    let spot = (left - 24.0, 904.0, 136.0);
    let (back, left) = button(ui, pen, ("before-back", &face), spot, 280.0);
    let without = !view.is_diary && without(ui, pen, left - 24.0, texts);
    if begin.clicked() && !view.is_opening {
        Some(BeforeAction::Begin)
    } else if without {
        Some(BeforeAction::Without)
    } else if back.clicked() {
        Some(BeforeAction::Back)
    } else {
        None
    }
}

/// The quiet way on: no camera, nothing judged.
fn without(ui: &Ui, pen: &Pen<'_>, right: f32, texts: &Texts) -> bool {
    let (word, key) = (texts.get("before-without"), texts.get("key-c"));
    let mut face = Face {
        icon: Some((icons::HAND, false)),
        word: &word,
        key: Some(&key),
        look: Look::plain(&pen.theme.palette),
    };
    // In the largest letters the key's own sign is left out before the word is.
    if button_width(pen, &face) > right - 48.0 {
        (face.key, face.icon) = (None, None);
    }
    let (answer, _) = button(
        ui,
        pen,
        ("before-without", &face),
        (right, 904.0, 136.0),
        0.0,
    );
    answer.clicked()
}
