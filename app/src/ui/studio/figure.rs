//! The skeleton of a moment, with the value of the measure that is looked at.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, Align2, CornerRadius, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo};
use goodform_exercises::Template;
use goodform_pose::{Landmark, Pose, Track};

use super::bench::Line;
use super::chart::reference;
use crate::ui::layout::{PictureMap, contain};
use crate::ui::pen::{Pen, Type};
use crate::ui::replay::head;
use crate::ui::skeleton::skeleton;
use crate::ui::texts::Texts;
use crate::ui::theme::sizes;
use crate::ui::view::{Banner, SessionView};

/// Height of the value's tag. Px of the design.
const TAG: f32 = 58.0;
/// Where it may stand, the usual place first.
const CORNERS: [Align2; 4] = [
    Align2::RIGHT_BOTTOM,
    Align2::LEFT_BOTTOM,
    Align2::RIGHT_TOP,
    Align2::LEFT_TOP,
];

/// The pose of a recording nearest to a moment.
pub(super) fn pose_at(track: &Track, at_s: f64) -> Option<&Pose> {
    let frames = track.frames.iter().flatten();
    let off = |at: &goodform_pose::Timestamp| (at.as_seconds() - at_s).abs();
    let nearest = frames.min_by(|(a, _), (b, _)| off(a).total_cmp(&off(b)))?;
    Some(&nearest.1)
}

/// What stands in the picture of a moment.
pub(super) enum Shown<'a> {
    /// Somebody who was recorded, or the drawn figure in their place.
    Pose(&'a Pose, &'static [Landmark]),
    /// The template's own line: no picture of it is there.
    Line(&'a Template, &'a Line, f32, Option<f32>),
    Nothing,
}

/// Draws the moment into a part of the frame; `said`: the value there, `whose`: of what it is where it is no recording.
pub(super) fn figure(
    ui: &Ui,
    pen: &Pen<'_>,
    (shown, said, whose): (Shown<'_>, &str, &str),
    place: [f32; 4],
    texts: &Texts,
) {
    let colours = &pen.theme.palette;
    let [left, top, width, height] = place;
    let space = pen.frame.rect(place);
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_PICTURE));
    pen.painter
        .rect_filled(space, corner, colours.inset.solid());
    let image = ui.interact(space, ui.scope_id().with("studio-figure"), Sense::hover());
    let name = texts.with_text("studio-figure", "value", said);
    let name = if whose.is_empty() {
        name.into_owned()
    } else {
        format!("{name}. {whose}")
    };
    image.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    let mut head_room = 0.0;
    if !whose.is_empty() {
        let kind = Type::new(
            &pen.theme.fonts.text,
            24.0 * pen.text.min(1.3),
            colours.ink.solid(),
        );
        head_room = 16.0 + pen.paragraph(whose, &kind, (left + 20.0, top + 14.0), width - 40.0);
    }
    let (pose, judged) = match shown {
        Shown::Pose(pose, judged) => (pose, judged),
        Shown::Line(template, line, at, level) => {
            let field = [
                left + 36.0,
                top + 28.0 + head_room,
                width - 72.0,
                height - 56.0 - head_room - TAG,
            ];
            reference(pen, (template, line), (at, level), field);
            tag(pen, said, (&[], space));
            return;
        }
        Shown::Nothing => return,
    };
    let room = pen
        .frame
        .rect([left, top + head_room, width, height - head_room]);
    let map = zoomed(pose, room.shrink(pen.frame.px(20.0)));
    let clipped = Pen {
        painter: pen.painter.with_clip_rect(space),
        ..pen.scaled(0.62)
    };
    let banner = Banner::Finished;
    let mut view = SessionView::waiting("", &banner);
    view.judged = judged;
    head(&clipped, pose, map);
    skeleton(&clipped, &view, pose, map);
    let points = pose.image_landmarks().iter().map(|one| one.position);
    let points = points.filter(|at| at.is_finite());
    let joints: Vec<Pos2> = points.map(|at| map.at(at.x, at.y)).collect();
    tag(pen, said, (&joints, room));
}

/// The person, and not the room around them, fills the space.
fn zoomed(pose: &Pose, space: Rect) -> PictureMap {
    let points = pose.image_landmarks().iter().map(|one| one.position);
    let points = points.filter(|at| at.is_finite());
    let mut body = Rect::NOTHING;
    for at in points {
        body.extend_with(Pos2::new(at.x, at.y));
    }
    // Room for the head, which lies above its landmarks.
    let body = body.expand(body.height().max(1.0) * 0.08);
    let shown = contain(space, body.size());
    let by = shown.width() / body.width().max(1.0);
    let size = pose.frame_size();
    let size = Vec2::new(size.x.max(1.0), size.y.max(1.0));
    let corner = shown.min - body.min.to_vec2() * by;
    let target = Rect::from_min_size(corner, size * by);
    PictureMap {
        target,
        size,
        mirror: false,
    }
}

/// The value, in the first corner of a room where it hides none of these joints.
fn tag(pen: &Pen<'_>, said: &str, (joints, room): (&[Pos2], Rect)) {
    if said.is_empty() {
        return;
    }
    let colours = &pen.theme.palette;
    let kind = Type::new(&pen.theme.fonts.label, 34.0, colours.surface.solid());
    let wide = pen.wide(said, &kind) + 40.0;
    let size = Vec2::new(pen.frame.px(wide), pen.frame.px(TAG));
    let inner = room.shrink(pen.frame.px(20.0));
    let places = CORNERS.map(|corner| corner.align_size_within_rect(size, inner));
    let is_free = |place: &&Rect| {
        let around = place.expand(pen.frame.px(14.0));
        !joints.iter().any(|joint| around.contains(*joint))
    };
    let [first, ..] = &places;
    let rect = *places.iter().find(is_free).unwrap_or(first);
    pen.painter.rect_filled(
        rect,
        CornerRadius::same(pen.radius(14.0)),
        colours.ink.solid(),
    );
    let unit = 1.0 / pen.frame.px(1.0);
    let middle = rect.center() - pen.frame.at(0.0, 0.0);
    pen.line(
        said,
        &kind,
        (middle.x * unit, middle.y * unit + 12.0),
        Align::Center,
    );
}
