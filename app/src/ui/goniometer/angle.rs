//! The angle on the picture: the line of zero, the limb, and the arc between them.

use eframe::egui::{Pos2, Shape, pos2};
use goodform_exercises::{Aim, Joint, View};
use goodform_pose::measure::near_side;
use goodform_pose::{Landmark, Pose, Side, Vec2};

use crate::ui::layout::PictureMap;
use crate::ui::pen::Pen;
use crate::ui::theme::{PICTURE, sizes};

/// The arc is drawn at this share of the limb.
const ARC: f32 = 0.45;
/// Points along the arc.
const STEPS: u8 = 24;
/// A click means the joint that is so near. Px of the design: twice a thumb.
const NEAR: f32 = 70.0;

/// Draws the angle over the skeleton.
pub(super) fn angle(pen: &Pen<'_>, pose: &Pose, aim: Aim, map: PictureMap) {
    let side = if aim.joint.is_sided() {
        aim.side
    } else {
        near_side(pose)
    };
    let Some(sketch) = aim.joint.sketch(pose, side) else {
        return;
    };
    let at = |place: Vec2| map.at(place.x, place.y);
    let reach = sketch.limb.length();
    let vertex = at(sketch.vertex);
    let zero = at(sketch.vertex + sketch.zero.normalize_or_zero() * reach);
    let end = at(sketch.vertex + sketch.limb);
    if let Some(root) = sketch.root {
        cased(pen, [at(root), vertex], sizes::LINE_PLAIN);
    }
    dashed(pen, [vertex, zero]);
    let arc = arc(sketch.vertex, sketch.zero, sketch.limb, at);
    let wide = sizes::LINE_PLAIN + 2.0 * sizes::CASING_EACH_SIDE;
    let casing = pen.stroke(wide, PICTURE.casing.solid());
    let colour = PICTURE.adjust.solid();
    pen.painter.add(Shape::line(arc.clone(), casing));
    pen.painter
        .add(Shape::line(arc, pen.stroke(sizes::LINE_PLAIN, colour)));
    cased(pen, [vertex, end], sizes::LINE);
    let edge = pen.stroke(4.0, PICTURE.casing.solid());
    pen.painter
        .circle(vertex, pen.frame.px(sizes::JOINT / 2.0), colour, edge);
}

fn cased(pen: &Pen<'_>, ends: [Pos2; 2], width: f32) {
    let casing = width + 2.0 * sizes::CASING_EACH_SIDE;
    pen.round_line(ends, casing, PICTURE.casing.solid());
    pen.round_line(ends, width, PICTURE.adjust.solid());
}

fn dashed(pen: &Pen<'_>, ends: [Pos2; 2]) {
    let (dash, gap) = (pen.frame.px(24.0), pen.frame.px(16.0));
    let casing = pen.stroke(
        sizes::LINE_PLAIN + 2.0 * sizes::CASING_EACH_SIDE,
        PICTURE.casing.solid(),
    );
    pen.painter
        .extend(Shape::dashed_line(&ends, casing, dash, gap));
    let line = pen.stroke(sizes::LINE_PLAIN, PICTURE.plain.solid());
    pen.painter
        .extend(Shape::dashed_line(&ends, line, dash, gap));
}

/// Points from the line of zero to the limb, the short way round.
fn arc(vertex: Vec2, zero: Vec2, limb: Vec2, at: impl Fn(Vec2) -> Pos2) -> Vec<Pos2> {
    let radius = ARC * limb.length();
    let from = zero.to_angle();
    let turn = zero.angle_to(limb);
    (0..=STEPS)
        .map(|step| {
            let share = f32::from(step) / f32::from(STEPS);
            at(vertex + Vec2::from_angle(from + turn * share) * radius)
        })
        .collect()
}

/// What is meant by a click at a point of the window. Missing: no joint is near.
pub(super) fn clicked(
    pen: &Pen<'_>,
    pose: &Pose,
    (aim, map): (Aim, PictureMap),
    click: Pos2,
) -> Option<Aim> {
    let out = goodform_pose::measure::out_of_side_view_deg(pose).unwrap_or_default();
    let view = if out > 45.0 { View::Front } else { View::Side };
    let near = near_side(pose);
    let place = |landmark: Landmark| {
        let at = pose.image(landmark).position;
        map.at(at.x, at.y)
    };
    let mut best: Option<(f32, Aim)> = None;
    let mut offer = |at: Pos2, joint: Joint, side: Side| {
        // From the side one limb hides the other: the nearer one is meant where both are as near.
        let behind = if view == View::Side && side != near {
            pen.frame.px(12.0)
        } else {
            0.0
        };
        let distance = at.distance(click) + behind;
        if distance <= pen.frame.px(NEAR) && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, Aim { joint, side, ..aim }));
        }
    };
    for landmark in Landmark::ALL {
        if let Some(joint) = Joint::at(landmark, view) {
            let is_left = !landmark.index().is_multiple_of(2);
            let side = if is_left { Side::Left } else { Side::Right };
            offer(place(landmark), joint, side);
        }
    }
    let trunk = if view == View::Front {
        Joint::TrunkSideBend
    } else {
        Joint::TrunkInclination
    };
    let corners = [
        Landmark::LeftShoulder,
        Landmark::RightShoulder,
        Landmark::LeftHip,
        Landmark::RightHip,
    ];
    let [a, b, c, d] = corners.map(place);
    let middle = pos2((a.x + b.x + c.x + d.x) / 4.0, (a.y + b.y + c.y + d.y) / 4.0);
    offer(middle, trunk, near);
    best.map(|(_, aim)| aim)
}
