//! The banner: one thing to read from across the room, its kind told by frame, icon and colour.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Color32, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};
use eframe::epaint::{PathShape, PathStroke};
use goodform_exercises::{Cue, Phase, Reason};

use super::icons;
use super::pen::{Pen, Type};
use super::texts::Texts;
use super::theme::sizes;
use super::view::Banner;

/// Sizes the text may have, largest first: a text too long for the design is made smaller, never cut.
const STEPS: [f32; 4] = [1.0, 0.8, 0.62, 0.46];
const TEXT_LEFT: f32 = 352.0;

/// Draws the banner and gives it its accessible name, as a live region.
pub(super) fn banner(ui: &Ui, pen: &Pen<'_>, shown: &Banner, texts: &Texts) {
    let rect = pen.frame.rect(sizes::BANNER);
    paint_ground(pen, rect, shown);
    paint_icon(pen, shown);
    let show = words(shown, texts);
    paint_words(pen, &show);

    let name = said_of(shown, texts).unwrap_or_else(|| show.replace('\n', " "));
    let response = ui.interact(rect, ui.scope_id().with("banner"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// What is shown, its lines broken as the language's file breaks them.
fn words(shown: &Banner, texts: &Texts) -> String {
    match shown {
        Banner::Adjust(cue) => texts
            .cue_show(&cue.id)
            .unwrap_or_else(|| library_words(cue)),
        Banner::View(reason) => texts.get(view_id(*reason)).into_owned(),
        Banner::Phase(phase) => texts.get(phase_id(*phase)).into_owned(),
        Banner::Good => texts.get("banner-good").into_owned(),
        Banner::OtherSide => texts.get("banner-other-side").into_owned(),
        Banner::Paused => texts.get("banner-paused").into_owned(),
        Banner::Finished => texts.get("banner-finished").into_owned(),
    }
}

/// What the voice says of it; `None` where it says nothing.
pub(super) fn said_of(shown: &Banner, texts: &Texts) -> Option<String> {
    match shown {
        Banner::Adjust(cue) => Some(texts.cue_say(&cue.id).unwrap_or_else(|| library_words(cue))),
        Banner::View(reason) => Some(texts.said(view_id(*reason))),
        Banner::OtherSide => Some(texts.said("banner-other-side")),
        Banner::Paused => Some(texts.said("banner-paused")),
        Banner::Phase(_) | Banner::Good | Banner::Finished => None,
    }
}

/// A cue that no language file has yet: the library's own words, which end in a full stop.
fn library_words(cue: &Cue) -> String {
    cue.text.trim_end_matches('.').to_owned()
}

const fn view_id(reason: Reason) -> &'static str {
    match reason {
        Reason::NoPerson => "banner-no-person",
        Reason::OutOfFrame => "banner-out-of-frame",
        Reason::TooNear => "banner-too-near",
        Reason::TooFar => "banner-too-far",
        Reason::LowLight => "banner-low-light",
        Reason::LimbHidden => "banner-limb-hidden",
        Reason::Turned => "banner-turned",
        Reason::NotInPosture | Reason::Unfinished => "banner-not-in-posture",
    }
}

const fn phase_id(phase: Phase) -> &'static str {
    match phase {
        Phase::Waiting => "phase-waiting",
        Phase::Ready => "phase-ready",
        Phase::Out => "phase-out",
        Phase::Back => "phase-back",
    }
}

fn paint_ground(pen: &Pen<'_>, rect: Rect, shown: &Banner) {
    let colours = &pen.theme.palette;
    let radius = pen.radius(sizes::RADIUS_CARD);
    // Where fills are as black as the ground, a border says where the banner is: design.md, Colour.
    if colours.surface == colours.bg && !matches!(shown, Banner::Adjust(_)) {
        let stroke = pen.stroke(4.0, colours.outline.solid());
        pen.painter
            .rect_stroke(rect, radius, stroke, StrokeKind::Inside);
    }
    match shown {
        Banner::Good => {
            pen.painter
                .rect_filled(rect, radius, colours.band_soft.solid());
        }
        Banner::Adjust(_) => {
            pen.painter
                .rect_filled(rect, radius, colours.adjust_soft.solid());
            let stroke = pen.stroke(6.0, colours.adjust.solid());
            let inner = rect.shrink(pen.frame.px(4.0));
            pen.dashed_frame(inner, sizes::RADIUS_CARD, (30.0, 16.0), stroke);
        }
        Banner::View(_) | Banner::OtherSide => {
            let stroke = pen.stroke(4.0, colours.outline.solid());
            pen.painter.rect(
                rect,
                radius,
                colours.surface.solid(),
                stroke,
                StrokeKind::Inside,
            );
        }
        Banner::Phase(_) | Banner::Paused | Banner::Finished => {}
    }
}

fn paint_icon(pen: &Pen<'_>, shown: &Banner) {
    let colours = &pen.theme.palette;
    let [left, top, _, height] = sizes::BANNER;
    let (x, y) = (left + 56.0 + 100.0, top + height / 2.0);
    let middle = pen.frame.at(x, y);
    let disc = |fill: Color32, edge: Stroke| {
        pen.painter
            .circle(middle, pen.frame.px(100.0) - edge.width / 2.0, fill, edge);
    };
    match shown {
        Banner::Good => {
            disc(colours.band.solid(), Stroke::NONE);
            pen.icon(icons::CHECK, false, (x, y, 120.0), colours.surface.solid());
        }
        Banner::Adjust(_) => {
            soft_diamond(pen, middle);
            pen.icon(
                icons::ARROW_DOWN,
                false,
                (x, y, 120.0),
                colours.adjust_text.solid(),
            );
        }
        Banner::View(_) | Banner::OtherSide => {
            disc(
                colours.inset.solid(),
                pen.stroke(4.0, colours.outline.solid()),
            );
            let icon = if *shown == Banner::OtherSide {
                icons::REPEAT
            } else {
                icons::EYE
            };
            pen.icon(icon, false, (x, y, 120.0), colours.ink.solid());
        }
        Banner::Phase(phase) => {
            disc(colours.inset.solid(), Stroke::NONE);
            let icon = match phase {
                Phase::Out => icons::ARROW_DOWN,
                Phase::Back => icons::ARROW_UP,
                Phase::Waiting | Phase::Ready => icons::TIMER,
            };
            pen.icon(icon, false, (x, y, 104.0), colours.ink2.solid());
        }
        Banner::Paused | Banner::Finished => {
            disc(colours.primary_soft.solid(), Stroke::NONE);
            let icon = if *shown == Banner::Paused {
                icons::PAUSE
            } else {
                icons::FLAG
            };
            pen.icon(icon, true, (x, y, 104.0), colours.primary.solid());
        }
    }
}

/// A diamond with round corners: its own path, because a turned rectangle would not be crisp.
fn soft_diamond(pen: &Pen<'_>, middle: Pos2) {
    const STEPS: u8 = 6;
    let colours = &pen.theme.palette;
    let (half, radius) = (pen.frame.px(82.0), pen.frame.px(26.0));
    // Corners of a square of 164, turned by 45 degrees.
    let reach = (half - radius) * std::f32::consts::SQRT_2;
    let mut points = Vec::with_capacity(4 * (usize::from(STEPS) + 1));
    for corner in 0..4_u8 {
        let way = f32::from(corner) * 90.0;
        let turn = middle + Vec2::angled(way.to_radians()) * reach;
        for step in 0..=STEPS {
            let angle = (way - 45.0 + 90.0 * f32::from(step) / f32::from(STEPS)).to_radians();
            points.push(turn + Vec2::angled(angle) * radius);
        }
    }
    let edge = PathStroke::new(pen.frame.px(7.0), colours.adjust.solid());
    pen.painter.add(PathShape {
        points,
        closed: true,
        fill: colours.surface.solid(),
        stroke: edge,
    });
}

/// The letters of the banner, at a part of their size.
pub(super) fn letters(pen: &Pen<'_>, part: f32) -> Type {
    let ink = pen.theme.palette.ink.solid();
    Type::new(&pen.theme.fonts.heading, sizes::CUE * part, ink).tracked(-1.5 * part)
}

fn paint_words(pen: &Pen<'_>, text: &str) {
    paint_words_at_most(pen, text, 1.0);
}

/// Whether words stand in two lines that are read from 3 m: none of their letters smaller than 100 px at 1080. Source:
/// design, Type.
pub(super) fn fits_at_size(pen: &Pen<'_>, text: &str) -> bool {
    let galley = pen.lay(
        text,
        &letters(pen, 100.0 / sizes::CUE),
        sizes::CUE_MAX_WIDTH,
    );
    galley.rows.len() <= 2 && galley.size().x <= pen.frame.px(sizes::CUE_MAX_WIDTH + 1.0)
}

/// The same, no larger than a part of their size.
pub(super) fn paint_words_at_most(pen: &Pen<'_>, text: &str, most: f32) {
    let fitting = |part: f32, wrap: f32| {
        let galley = pen.lay(text, &letters(pen, part), wrap);
        (galley.rows.len() <= 2 && galley.size().x <= pen.frame.px(sizes::CUE_MAX_WIDTH + 1.0))
            .then_some((galley, part))
    };
    // First as the file breaks it; then smaller and broken where it must.
    let unwrapped = fitting(most, f32::INFINITY);
    let found = unwrapped.or_else(|| {
        STEPS
            .into_iter()
            .filter(|part| *part <= most)
            .find_map(|part| fitting(part, sizes::CUE_MAX_WIDTH))
    });
    let Some((galley, part)) = found else {
        return;
    };
    let line = pen.frame.px(sizes::CUE_LINE * part);
    let [_, top, _, height] = sizes::BANNER;
    let middle = pen
        .frame
        .at(sizes::BANNER[0] + TEXT_LEFT - 48.0, top + height / 2.0);
    // Capitals are 0.668 of the size: the middle of the block is that of its capitals.
    let cap = pen.frame.px(0.668 * sizes::CUE * part);
    let lines = galley.rows.len() as f32;
    let mut baseline = middle.y + (cap - (lines - 1.0) * line) / 2.0;
    let kind = letters(pen, part);
    for row in text_rows(&galley) {
        let place = (
            TEXT_LEFT,
            (baseline - pen.frame.at(0.0, 0.0).y) / pen.frame.px(1.0),
        );
        pen.line(&row, &kind, place, eframe::egui::Align::Min);
        baseline += line;
    }
}

fn text_rows(galley: &eframe::egui::Galley) -> impl Iterator<Item = String> + '_ {
    galley
        .rows
        .iter()
        .map(|row| row.text().trim_end().to_owned())
}
