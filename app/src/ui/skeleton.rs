//! The skeleton over the picture: cased lines and joints, verdicts by shape as well as colour.

use eframe::egui::{Align2, Color32, FontId, Pos2, Shape};
use goodform_exercises::Reason;
use goodform_pose::{BONES, Landmark, Pose, Side};

use super::layout::PictureMap;
use super::pen::{Pen, diamond};
use super::theme::{PICTURE, Rgb, sizes};
use super::view::{Mark, SessionView};

/// Below this a landmark is drawn faint.
const SURE: f32 = 0.5;
const FAINT: f32 = 0.32;

/// The joints that are drawn.
const JOINTS: [Landmark; 12] = [
    Landmark::LeftShoulder,
    Landmark::RightShoulder,
    Landmark::LeftElbow,
    Landmark::RightElbow,
    Landmark::LeftWrist,
    Landmark::RightWrist,
    Landmark::LeftHip,
    Landmark::RightHip,
    Landmark::LeftKnee,
    Landmark::RightKnee,
    Landmark::LeftAnkle,
    Landmark::RightAnkle,
];

/// Whether the verdict on the movement is shown at this joint: where the judged angle lies, on both
/// sides.
fn carries_verdict(judged: &[Landmark], joint: Landmark) -> bool {
    judged.contains(&joint) || judged.contains(&joint.mirrored())
}

/// For a knee the thighs and the shanks, not the line between the hips.
fn bone_carries_verdict(judged: &[Landmark], from: Landmark, to: Landmark) -> bool {
    let across = from == to.mirrored();
    carries_verdict(judged, from) && carries_verdict(judged, to) && !across
}

#[derive(Clone)]
struct Limb {
    ends: [Pos2; 2],
    mark: Mark,
    faint: bool,
}

impl Limb {
    fn width(&self) -> f32 {
        if self.mark == Mark::Plain {
            sizes::LINE_PLAIN
        } else {
            sizes::LINE
        }
    }
}

/// Draws the skeleton of the pose on the picture it came from.
pub(super) fn skeleton(pen: &Pen<'_>, view: &SessionView<'_>, pose: &Pose, map: PictureMap) {
    let verdict = view.mark();
    let far = far_side(pose);
    // From the side one leg hides the other: the verdict stands on the near one only.
    let mark_of = |joint: Landmark, carries: bool| {
        let hidden = far == Some(side_of(joint));
        if carries && !hidden {
            verdict
        } else {
            Mark::Plain
        }
    };
    let limbs = BONES.into_iter().filter_map(|(from, to)| {
        let ends = [place(pose, from, map)?, place(pose, to, map)?];
        let faint = pose.confidence(from).min(pose.confidence(to)) < SURE;
        Some(Limb {
            ends,
            mark: mark_of(from, bone_carries_verdict(view.judged, from, to)),
            faint,
        })
    });
    // What has no verdict lies under what has one: the far leg never hides the near one.
    for plain in [true, false] {
        let layer = limbs.clone().chain(neck(pose, map));
        let layer = layer.filter(|limb| (limb.mark == Mark::Plain) == plain);
        for limb in layer.clone() {
            let width = limb.width() + 2.0 * sizes::CASING_EACH_SIDE;
            pen.round_line(limb.ends, width, shade(PICTURE.casing, limb.faint));
        }
        layer.for_each(|limb| draw_limb(pen, &limb));
        for joint in JOINTS {
            let mark = mark_of(joint, carries_verdict(view.judged, joint));
            if (mark == Mark::Plain) == plain
                && let Some(middle) = place(pose, joint, map)
            {
                draw_joint(pen, middle, mark, pose.confidence(joint) < SURE);
            }
        }
    }
    if matches!(
        view.unjudged(),
        Some(Reason::LimbHidden | Reason::OutOfFrame | Reason::TooNear | Reason::LowLight)
    ) {
        // In the middle of the judged angle; two points have no middle, and the second is the limb's.
        let joint = view.judged.get(1).copied();
        for joint in joint.into_iter().flat_map(|j| [j, j.mirrored()]) {
            if pose.confidence(joint) < SURE
                && far != Some(side_of(joint))
                && let Some(middle) = place(pose, joint, map)
                && map.target.contains(middle)
            {
                not_seen(pen, middle);
            }
        }
    }
}

/// The side a point below the head is on: in the layout left and right take turns, left first.
const fn side_of(joint: Landmark) -> Side {
    if joint.index().is_multiple_of(2) {
        Side::Right
    } else {
        Side::Left
    }
}

/// The side turned away from the camera, where the body is clearly seen from the side.
fn far_side(pose: &Pose) -> Option<Side> {
    let across = pose.world(Landmark::LeftHip) - pose.world(Landmark::RightHip);
    if across.z.abs() <= 1.5 * across.x.abs() {
        None
    } else if across.z > 0.0 {
        Some(Side::Left)
    } else {
        Some(Side::Right)
    }
}

/// From between the shoulders to between the ears.
fn neck(pose: &Pose, map: PictureMap) -> Option<Limb> {
    let middle_of = |left: Landmark| {
        let right = left.mirrored();
        let (a, b) = (place(pose, left, map)?, place(pose, right, map)?);
        Some((
            a + (b - a) / 2.0,
            pose.confidence(left).max(pose.confidence(right)),
        ))
    };
    let (shoulders, sure_below) = middle_of(Landmark::LeftShoulder)?;
    let (ears, sure_above) = middle_of(Landmark::LeftEar)?;
    let faint = sure_below.min(sure_above) < SURE;
    Some(Limb {
        ends: [shoulders, ears],
        mark: Mark::Plain,
        faint,
    })
}

fn draw_limb(pen: &Pen<'_>, limb: &Limb) {
    let colour = shade(colour_of(limb.mark), limb.faint);
    if limb.mark == Mark::Below {
        let stroke = pen.stroke(limb.width(), colour);
        let (dash, gap) = (2.2 * sizes::LINE, 1.1 * sizes::LINE);
        let dashes = Shape::dashed_line(&limb.ends, stroke, pen.frame.px(dash), pen.frame.px(gap));
        pen.painter.extend(dashes);
    } else {
        pen.round_line(limb.ends, limb.width(), colour);
    }
}

fn draw_joint(pen: &Pen<'_>, middle: Pos2, mark: Mark, faint: bool) {
    let fill = shade(colour_of(mark), faint);
    let edge = pen.stroke(4.0, shade(PICTURE.casing, faint));
    match mark {
        Mark::Below => {
            let points = diamond(middle, pen.frame.px(sizes::JOINT * 0.72));
            pen.painter.add(Shape::convex_polygon(points, fill, edge));
        }
        Mark::InBand => {
            pen.painter
                .circle(middle, pen.frame.px(sizes::JOINT / 2.0), fill, edge);
        }
        Mark::Plain => {
            pen.painter
                .circle(middle, pen.frame.px(sizes::JOINT * 0.32), fill, edge);
        }
    }
}

/// A "?" in a dotted circle: the joint is there, the camera does not see it.
fn not_seen(pen: &Pen<'_>, middle: Pos2) {
    const DOTS: u8 = 16;
    let radius = pen.frame.px(30.0);
    pen.painter
        .circle_filled(middle, radius, PICTURE.casing.solid());
    for dot in 0..DOTS {
        let angle = std::f32::consts::TAU * f32::from(dot) / f32::from(DOTS);
        let place = middle + eframe::egui::Vec2::angled(angle) * radius;
        pen.painter
            .circle_filled(place, pen.frame.px(3.0), PICTURE.plain.solid());
    }
    let font = FontId::new(pen.frame.px(40.0), pen.theme.fonts.heading.clone());
    pen.painter.text(
        middle,
        Align2::CENTER_CENTER,
        "?",
        font,
        PICTURE.plain.solid(),
    );
}

fn place(pose: &Pose, landmark: Landmark, map: PictureMap) -> Option<Pos2> {
    let position = pose.image(landmark).position;
    let at = map.at(position.x, position.y);
    at.is_finite().then_some(at)
}

const fn colour_of(mark: Mark) -> Rgb {
    match mark {
        Mark::InBand => PICTURE.band,
        Mark::Below => PICTURE.adjust,
        Mark::Plain => PICTURE.plain,
    }
}

fn shade(colour: Rgb, faint: bool) -> Color32 {
    if faint {
        colour.solid().gamma_multiply(FAINT)
    } else {
        colour.solid()
    }
}

#[cfg(test)]
mod tests {
    use goodform_pose::{ImageLandmark, LANDMARK_COUNT, Landmark, Pose, Side, measure::Measure};

    use super::{bone_carries_verdict, far_side, side_of};

    #[test]
    fn the_verdict_lies_on_the_judged_limbs() {
        let knee = Measure::KneeFlex.landmarks();
        assert!(bone_carries_verdict(
            knee,
            Landmark::LeftHip,
            Landmark::LeftKnee
        ));
        assert!(bone_carries_verdict(
            knee,
            Landmark::RightKnee,
            Landmark::RightAnkle
        ));
        assert!(!bone_carries_verdict(
            knee,
            Landmark::LeftHip,
            Landmark::RightHip
        ));
        assert!(!bone_carries_verdict(
            knee,
            Landmark::LeftShoulder,
            Landmark::LeftHip
        ));
        let arm = Measure::ShoulderElev.landmarks();
        assert!(bone_carries_verdict(
            arm,
            Landmark::RightShoulder,
            Landmark::RightElbow
        ));
        assert!(!bone_carries_verdict(
            arm,
            Landmark::LeftHip,
            Landmark::LeftKnee
        ));
    }

    #[test]
    fn sides_are_those_of_the_names() {
        for joint in Landmark::ALL.into_iter().filter(|joint| joint.is_body()) {
            let left = format!("{joint:?}").starts_with("Left");
            assert_eq!(side_of(joint) == Side::Left, left, "{joint:?}");
        }
    }

    #[test]
    fn a_far_side_is_named_from_the_side_only() {
        let seen = |left_hip: [f32; 3]| {
            let mut world = [[0.0; 3].into(); LANDMARK_COUNT];
            world[Landmark::LeftHip.index()] = left_hip.into();
            far_side(&Pose::new(
                [ImageLandmark::default(); LANDMARK_COUNT],
                world,
                [1.0, 1.0].into(),
            ))
        };
        assert_eq!(seen([0.2, 0.0, 0.05]), None);
        assert_eq!(seen([0.05, 0.0, 0.2]), Some(Side::Left));
        assert_eq!(seen([0.05, 0.0, -0.2]), Some(Side::Right));
    }
}
