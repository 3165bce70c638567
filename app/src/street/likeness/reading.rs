//! What a template's measures tell of the body at the start and at the turn of a repetition.

use goodform_exercises::{CountedBy, Curve, Limb, Template, View};
use goodform_pose::measure::Measure;

use super::rest::Rest;

/// Arms of who leans so far are told by the trunk, not by what is upright. Units: degrees. Own choice.
const LEANS_DEG: f32 = 20.0;

/// The measures of a template at one moment.
pub(super) struct Reading<'a> {
    pub(super) template: &'a Template,
    pub(super) at_turn: bool,
}

impl Reading<'_> {
    /// A line at this moment: at its beginning, or in the middle of the target. Missing: it was not seen there.
    fn at(&self, curve: &Curve) -> Option<f32> {
        let [out, top, _] = &curve.centre;
        let value = if self.at_turn {
            top.get(top.len() / 2)
        } else {
            out.first()
        };
        value.copied().filter(|value| value.is_finite())
    }

    fn of(&self, measure: Measure, limbs: &[Limb]) -> Option<f32> {
        let mut curves = self.template.curves.iter();
        let curve = curves.find(|one| one.measure == measure && limbs.contains(&one.limb))?;
        self.at(curve)
    }

    /// A measure, left and right: both alike, or the limb that moves and the one that rests.
    pub(super) fn sides(&self, measure: Measure) -> Option<[f32; 2]> {
        let both = self.of(measure, &[Limb::Both, Limb::Mid, Limb::Near]);
        let moving = self.of(measure, &[Limb::Moving, Limb::Front]);
        let resting = self.of(measure, &[Limb::Resting, Limb::Rear]);
        match (moving.or(both), resting.or(both)) {
            (Some(left), Some(right)) => Some([left, right]),
            (Some(one), None) | (None, Some(one)) => Some([one; 2]),
            (None, None) => None,
        }
    }

    pub(super) fn mean(&self, measure: Measure) -> Option<f32> {
        self.sides(measure)
            .map(|[left, right]| f32::midpoint(left, right))
    }

    /// Whether hips, knees and arms were all seen: a body of which a part is guessed does something else.
    pub(super) fn is_enough(&self) -> bool {
        let needed = [
            Measure::HipOverAnkle,
            Measure::HipFlex3d,
            Measure::KneeFlex3d,
            Measure::ShoulderExt3d,
        ];
        let mut needed = needed.into_iter();
        needed.all(|measure| self.mean(measure).is_some())
    }

    /// The lean of the trunk from upright, forward positive. Missing: it was not seen.
    fn lean(&self) -> Option<f32> {
        let in_space = self.mean(Measure::TrunkBack3d).map(|back| -back);
        // From the side the picture shows it too, where a body that hides its other half is not seen in space.
        let in_picture = || self.mean(Measure::TrunkIncl);
        let is_side = self.template.view == View::Side;
        in_space.or_else(|| in_picture().filter(|_| is_side))
    }

    /// How far the trunk is from upright. Missing: it was not seen.
    pub(super) fn tilt(&self) -> Option<f32> {
        let tilt = self.mean(Measure::TrunkTilt3d);
        let tilt = tilt.or_else(|| self.lean().map(f32::abs));
        tilt.or_else(|| self.usually(Measure::TrunkTilt3d))
    }

    /// What a measure of the posture was in the middle of the recorded repetitions.
    pub(super) fn usually(&self, measure: Measure) -> Option<f32> {
        let CountedBy::Own(own) = &self.template.counted_by else {
            return None;
        };
        let limit = own.posture.iter().find(|limit| limit.measure == measure)?;
        Some(f32::midpoint(limit.min?, limit.max?))
    }

    /// The angles that are told, by the names that movement files have for them. Units: degrees.
    pub(super) fn angles(&self, rest: Rest) -> Vec<(String, f32)> {
        let mut all: Vec<(String, f32)> = Vec::new();
        let trunk = self.trunk(rest);
        if let Some(lean) = trunk {
            all.push(("trunk".to_owned(), lean));
            if rest.is_upright() {
                // Who bows still looks ahead, half of the way.
                all.push(("head".to_owned(), -lean / 2.0));
            }
        }
        if rest.is_upright() && self.template.view == View::Front {
            let side = self.mean(Measure::TrunkSide2d);
            all.extend(side.map(|side| ("trunk_side".to_owned(), side)));
        }
        let twist = self.mean(Measure::TrunkTwist3d);
        all.extend(twist.map(|twist| ("twist".to_owned(), twist)));
        let mut both = |name: &str, values: Option<[f32; 2]>| {
            for (side, value) in ["left", "right"].iter().zip(values.into_iter().flatten()) {
                all.push((format!("{name}_{side}"), value));
            }
        };
        both("knee", self.sides(Measure::KneeFlex3d));
        both("hip", self.hips(rest, trunk));
        if rest != Rest::OnSide {
            both("hip_out", self.sides(Measure::LegSide3d));
        }
        both("elbow", self.sides(Measure::ElbowFlex3d));
        let arms = self.arms(rest, trunk);
        both("arm", arms.map(|arms| arms.map(|[lift, _]| lift)));
        both("arm_plane", arms.map(|arms| arms.map(|[_, plane]| plane)));
        all
    }

    /// The lean of the trunk, forward positive. Missing: as the posture has it.
    fn trunk(&self, rest: Rest) -> Option<f32> {
        let lean = self.lean();
        match rest {
            Rest::Standing | Rest::Sitting | Rest::OnFloor | Rest::Kneeling => {
                lean.or_else(|| self.tilt())
            }
            Rest::OnBack => self.tilt().map(|tilt| -tilt),
            Rest::OnHandsAndKnees | Rest::OnFront => self.tilt(),
            Rest::OnSide => None,
        }
    }

    /// The thighs against the trunk, forward positive.
    fn hips(&self, rest: Rest, trunk: Option<f32>) -> Option<[f32; 2]> {
        let thighs = self.sides(Measure::ThighBack3d);
        match (thighs, trunk) {
            (Some(thighs), Some(lean)) if rest.is_upright() => Some(thighs.map(|back| lean - back)),
            // Who lies may bend either way: the picture from the side shows which.
            _ => {
                let near = self.of(Measure::HipFlex, &[Limb::Near]);
                let near = near.filter(|_| self.template.view == View::Side);
                near.map_or_else(|| self.sides(Measure::HipFlex3d), |near| Some([near; 2]))
            }
        }
    }

    /// How far the upper arms are lifted off the trunk's line, and where to: 0 to the side, 90 ahead.
    fn arms(&self, rest: Rest, trunk: Option<f32>) -> Option<[[f32; 2]; 2]> {
        let ahead = self.sides(Measure::ShoulderExt3d);
        let leans = trunk.is_some_and(|lean| lean.abs() > LEANS_DEG);
        if !rest.is_upright() || leans {
            return ahead.map(|ahead| ahead.map(in_plane));
        }
        let Some(lifts) = self.sides(Measure::ArmLift3d) else {
            return ahead.map(|ahead| ahead.map(in_plane));
        };
        let [left, right] = ahead.unwrap_or([0.0; 2]);
        let [one, other] = lifts;
        Some([(one, left), (other, right)].map(|(lift, ahead)| {
            // Of a lifted arm, what is not ahead is aside.
            let part = (-ahead).to_radians().tan() * lift.to_radians().cos();
            let whole = lift.to_radians().sin().max(0.05);
            let is_level = lift.to_radians().cos().abs() < 0.2;
            let plane = if is_level {
                if (45.0..=135.0).contains(&-ahead) {
                    90.0
                } else {
                    0.0
                }
            } else {
                (part / whole).clamp(-1.0, 1.0).asin().to_degrees()
            };
            [lift, plane]
        }))
    }
}

/// An arm that moves in the trunk's own plane: `ahead` as it is measured, behind positive.
fn in_plane(ahead: f32) -> [f32; 2] {
    if ahead > 0.0 {
        [ahead, -90.0]
    } else {
        [-ahead, 90.0]
    }
}
