//! The skeleton over the picture: cased lines and joints, verdicts by shape as well as colour.

use eframe::egui::{Align2, Color32, FontId, Pos2, Shape};
use goodform_exercises::Reason;
use goodform_pose::{BONES, Landmark, Pose};

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

/// Whether the verdict on the movement is shown at this joint: the legs, so far.
const fn carries_verdict(joint: Landmark) -> bool {
    matches!(
        joint,
        Landmark::LeftHip
            | Landmark::RightHip
            | Landmark::LeftKnee
            | Landmark::RightKnee
            | Landmark::LeftAnkle
            | Landmark::RightAnkle
    )
}

/// The thighs and the shanks, not the line between the hips.
fn bone_carries_verdict(from: Landmark, to: Landmark) -> bool {
    let between_hips = from == to.mirrored();
    carries_verdict(from) && carries_verdict(to) && !between_hips
}

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
    let mark_of = |carries: bool| if carries { verdict } else { Mark::Plain };
    let limbs = BONES.into_iter().filter_map(|(from, to)| {
        let ends = [place(pose, from, map)?, place(pose, to, map)?];
        let faint = pose.confidence(from).min(pose.confidence(to)) < SURE;
        Some(Limb {
            ends,
            mark: mark_of(bone_carries_verdict(from, to)),
            faint,
        })
    });
    for limb in limbs.clone().chain(neck(pose, map)) {
        let width = limb.width() + 2.0 * sizes::CASING_EACH_SIDE;
        pen.round_line(limb.ends, width, shade(PICTURE.casing, limb.faint));
    }
    for limb in limbs.chain(neck(pose, map)) {
        draw_limb(pen, &limb);
    }
    for joint in JOINTS {
        if let Some(middle) = place(pose, joint, map) {
            let faint = pose.confidence(joint) < SURE;
            draw_joint(pen, middle, mark_of(carries_verdict(joint)), faint);
        }
    }
    if matches!(
        view.unjudged(),
        Some(Reason::LimbHidden | Reason::OutOfFrame)
    ) {
        for joint in [Landmark::LeftKnee, Landmark::RightKnee] {
            if pose.confidence(joint) < SURE
                && let Some(middle) = place(pose, joint, map)
                && map.target.contains(middle)
            {
                not_seen(pen, middle);
            }
        }
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
