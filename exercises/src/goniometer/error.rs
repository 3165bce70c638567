//! How far off an angle may be: what was measured of it, widened by what this moment shows.

use goodform_pose::measure::Measure;
use goodform_pose::{Pose, Side};

use super::joint::Joint;

/// 95 of 100 errors of a known spread lie within so many of its standard deviations.
const Z95: f32 = 1.96;
/// A trunk that leans further lies: there the network has its own, larger errors. Units: degrees. Source: the
/// library's standing, 45 at most.
const LYING_DEG: f32 = 45.0;
/// Nobody is turned by more than this where an angle is read; beyond it a picture cannot be stretched back. Units:
/// degrees. Source: the view gate, 35.
const MOST_TURNED_DEG: f32 = 45.0;

/// A number that is farther off than this share of the joint's range tells nobody anything: it cannot part a joint that
/// moves well from one that hardly does. Source: own choice.
const MOST: f32 = 0.25;
/// What is taken of the error where none is stated, to measure it. Units: degrees.
const UNKNOWN_DEG: f32 = 30.0;

/// What is known of a joint's error by itself. Units: degrees. Missing: it was not measured, and is not stated.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Errors {
    /// 95 of 100 readings of people who stand or sit are that near.
    pub upright: Option<f32>,
    /// And of those who lie, kneel on hands or are bent down.
    pub lying: Option<f32>,
}

/// The error of a joint that is seen well and held still: the larger of what its measure states, 1.96 standard errors,
/// and of what was measured on drawn people of known angles through the real network, and then checked on others
/// (docs/goniometer.md; a test measures both anew).
pub fn stated(joint: Joint) -> Errors {
    let (upright, lying) = match joint {
        Joint::HipFlexion => (12.0, Some(14.0)),
        Joint::HipAbduction | Joint::TrunkSideBend => (4.0, None),
        Joint::KneeFlexion => (8.0, Some(20.0)),
        Joint::AnkleDorsiflexion => (14.0, Some(57.0)),
        Joint::TrunkInclination => (8.0, Some(8.0)),
        Joint::ShoulderFlexion => (12.0, Some(15.0)),
        Joint::ShoulderAbduction => (7.0, None),
        Joint::ElbowFlexion => (14.0, None),
        Joint::HeadFlexion => (24.0, None),
    };
    let least = Z95 * joint.measure().sem();
    Errors {
        upright: Some(least.max(upright)),
        lying: lying.map(|lying| least.max(lying)),
    }
}

/// Whether the trunk is so far from upright.
pub(super) fn lies(pose: &Pose, side: Side) -> bool {
    let tilt = Measure::TrunkTilt3d.value(pose, side);
    tilt.is_some_and(|tilt| tilt > LYING_DEG)
}

/// Whether an error leaves the joint's number of use.
pub fn is_of_use(joint: Joint, error_deg: f32) -> bool {
    error_deg <= MOST * joint.range_deg()
}

/// What a moment shows of how well it is seen.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Moment {
    /// So much the picture would read otherwise, were the person not turned. Units: degrees.
    view_deg: f32,
    /// How sure the network is of the landmark it is least sure of: 0-1.
    sure: f32,
    is_lying: bool,
}

impl Moment {
    /// `turned_deg`: out of the view the joint is measured from.
    pub(super) fn of(pose: &Pose, (joint, side): (Joint, Side), turned_deg: f32) -> Self {
        let turned = turned_deg.clamp(0.0, MOST_TURNED_DEG).to_radians();
        let as_seen = joint.sketch(pose, side);
        let as_is = joint.stretched(pose, side, turned.cos().recip());
        let view_deg = as_seen
            .zip(as_is)
            .map_or(0.0, |(seen, is)| (seen.angle_deg() - is.angle_deg()).abs());
        let needs = joint.measure().needs(side);
        let sure = needs.map(|landmark| pose.confidence(landmark));
        Self {
            view_deg,
            sure: sure.fold(1.0, f32::min),
            is_lying: lies(pose, side),
        }
    }

    pub(super) const fn is_lying(self) -> bool {
        self.is_lying
    }

    /// What is known of the joint's error in this posture.
    pub(super) fn known(self, joint: Joint) -> Option<f32> {
        let known = stated(joint);
        if self.is_lying {
            known.lying
        } else {
            known.upright
        }
    }

    /// The error of the joint at this moment where its values spread so much: independent parts add as squares.
    /// Landmarks of half the confidence make what is known of the error half as large again: own choice, checked by
    /// the readings that are counted in docs/goniometer.md. Units: degrees.
    pub(super) fn error_deg(self, joint: Joint, spread_deg: f32) -> f32 {
        let known = self.known(joint).unwrap_or(UNKNOWN_DEG) * (2.0 - self.sure.clamp(0.0, 1.0));
        known.hypot(self.view_deg).hypot(Z95 * spread_deg)
    }
}
