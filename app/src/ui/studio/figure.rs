//! The skeleton of a moment, with the value of the measure that is looked at.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align, CornerRadius, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo};
use goodform_pose::{Landmark, Pose, Track};

use crate::ui::layout::{PictureMap, contain};
use crate::ui::pen::{Pen, Type};
use crate::ui::replay::head;
use crate::ui::skeleton::skeleton;
use crate::ui::texts::Texts;
use crate::ui::theme::sizes;
use crate::ui::view::{Banner, SessionView};

/// The pose of a recording nearest to a moment.
pub(super) fn pose_at(track: &Track, at_s: f64) -> Option<&Pose> {
    let frames = track.frames.iter().flatten();
    let off = |at: &goodform_pose::Timestamp| (at.as_seconds() - at_s).abs();
    let nearest = frames.min_by(|(a, _), (b, _)| off(a).total_cmp(&off(b)))?;
    Some(&nearest.1)
}

/// Draws the moment into a part of the frame; `said`: the value there.
pub(super) fn figure(
    ui: &Ui,
    pen: &Pen<'_>,
    (pose, judged, said): (Option<&Pose>, &'static [Landmark], &str),
    place: [f32; 4],
    texts: &Texts,
) {
    let colours = &pen.theme.palette;
    let space = pen.frame.rect(place);
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_PICTURE));
    pen.painter
        .rect_filled(space, corner, colours.inset.solid());
    let image = ui.interact(space, ui.scope_id().with("studio-figure"), Sense::hover());
    let name = texts.with_text("studio-figure", "value", said);
    image.widget_info(|| WidgetInfo::labeled(Role::Image, true, &*name));
    let Some(pose) = pose else { return };
    let map = zoomed(pose, space.shrink(pen.frame.px(20.0)));
    let clipped = Pen {
        painter: pen.painter.with_clip_rect(space),
        ..pen.scaled(0.62)
    };
    let banner = Banner::Finished;
    let mut view = SessionView::waiting("", &banner);
    view.judged = judged;
    head(&clipped, pose, map);
    skeleton(&clipped, &view, pose, map);
    if !said.is_empty() {
        tag(pen, said, space);
    }
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

fn tag(pen: &Pen<'_>, said: &str, space: Rect) {
    let colours = &pen.theme.palette;
    let kind = Type::new(&pen.theme.fonts.label, 34.0, colours.surface.solid());
    let wide = pen.lay(said, &kind, f32::INFINITY).size().x;
    let size = Vec2::new(wide + pen.frame.px(40.0), pen.frame.px(58.0));
    let corner = space.right_bottom() - size - Vec2::splat(pen.frame.px(24.0));
    let rect = Rect::from_min_size(corner, size);
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
