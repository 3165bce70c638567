//! How the body of a template rests: on its feet, a seat, its knees, the floor.

use goodform_pose::measure::Measure;

use super::reading::Reading;

/// A trunk that leans further lies, or rests on its hands. Units: degrees from upright. Own choice: bows of standing people
/// in the library go to 80, and are told by their hips, which are high.
const LEVEL_DEG: f32 = 50.0;
/// Hips so high over the ankles are a standing person's, however far they bow. Units: trunk lengths. The library's: standing
/// 1.2 to 1.7, on a chair 1.0 to 1.2.
const STANDING: f32 = 1.2;
/// Hips so high over the knees are nobody's who sits, and are whose who rests on hands and knees. Units: trunk lengths. The
/// library's: hands and knees 0.6 to 0.95.
const OVER_KNEES: f32 = 0.45;
/// Knees so low beside the ankles are knelt on. Units: trunk lengths. The library's: kneeling -0.5 to -0.2.
const KNELT: f32 = 0.1;
/// Shanks that lean so far forward are a squat's, not a seat's. Units: degrees. Own choice: seated they stand upright.
const SQUATS_DEG: f32 = 15.0;
/// A weight no further behind the feet than that is carried by them. Units: as the measure has it. Own choice.
const OVER_FEET: f32 = 0.25;
/// A chest that faces up, or down, so far. Units: share. The library's: on the back over 0.85, on the front under -0.9, on
/// the side about -0.1.
const FACING: f32 = 0.35;
/// Hips so low beside the ankles sit on the floor. Units: trunk lengths. The library's: on a chair 1.0 to 1.2.
const FLOOR: f32 = 0.5;
/// A knee bent so far puts the foot of who lies on the floor, where the ankle is no higher than the hip. Units: degrees. Own
/// choice.
const FOOT_DOWN_DEG: f32 = 45.0;
/// Hips of who lies are lifted off the floor from here. Units: trunk lengths. Own choice.
const LIFTED: f32 = 0.2;

/// How a body rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rest {
    Standing,
    Sitting,
    OnFloor,
    Kneeling,
    OnHandsAndKnees,
    OnBack,
    OnFront,
    OnSide,
}

impl Rest {
    /// Its posture among those that every movement may name.
    pub(super) const fn like(self) -> &'static str {
        match self {
            Self::Standing => "stand",
            Self::Sitting => "sit_chair",
            Self::OnFloor => "sit_floor",
            Self::Kneeling => "kneel",
            Self::OnHandsAndKnees => "all_fours",
            Self::OnBack => "supine",
            Self::OnFront => "prone",
            Self::OnSide => "side_lying",
        }
    }

    pub(super) const fn is_upright(self) -> bool {
        matches!(
            self,
            Self::Standing | Self::Sitting | Self::OnFloor | Self::Kneeling
        )
    }
}

impl Reading<'_> {
    /// Missing: too little of it was seen.
    pub(super) fn rest(&self) -> Option<Rest> {
        let tilt = self.tilt()?;
        let hips = self.mean(Measure::HipOverAnkle);
        let over_knees = self.mean(Measure::HipOverKnee);
        let knees = self.mean(Measure::KneeOverAnkle);
        if hips.is_some_and(|hips| hips >= STANDING) {
            return Some(Rest::Standing);
        }
        if tilt < LEVEL_DEG {
            return Some(if hips.is_some_and(|hips| hips < FLOOR && !self.kneels()) {
                Rest::OnFloor
            } else if knees.is_some_and(|knees| knees < KNELT) {
                Rest::Kneeling
            } else if over_knees.is_some_and(|over| over < OVER_KNEES) && self.sits() {
                Rest::Sitting
            } else {
                Rest::Standing
            });
        }
        let chest = self.mean(Measure::ChestUp);
        let chest = chest.or_else(|| self.usually(Measure::ChestUp))?;
        Some(if chest > FACING {
            Rest::OnBack
        } else if chest > -FACING {
            Rest::OnSide
        } else if over_knees.is_some_and(|over| over > OVER_KNEES) {
            Rest::OnHandsAndKnees
        } else {
            Rest::OnFront
        })
    }

    /// Who kneels has the hips over the knees.
    fn kneels(&self) -> bool {
        let over_knees = self.mean(Measure::HipOverKnee);
        over_knees.is_some_and(|over| over > OVER_KNEES)
    }

    /// Who is as low as a seat sits on one, unless the weight stays over the feet, as in a squat.
    fn sits(&self) -> bool {
        let shanks = self.mean(Measure::ShankIncl);
        let balance = self.mean(Measure::Balance3d);
        let is_over = balance.map_or_else(
            || shanks.is_some_and(|shanks| shanks > SQUATS_DEG),
            |balance| balance > -OVER_FEET,
        );
        !is_over
    }

    /// What rests, where it is other than the posture has it.
    pub(super) fn contacts(&self, rest: Rest) -> Option<String> {
        if rest == Rest::OnFront {
            let hips = self.mean(Measure::HipOverAnkle).unwrap_or_default();
            let elbows = self.mean(Measure::ShoulderOverElbow).unwrap_or_default();
            let wrists = self.mean(Measure::ShoulderOverWrist).unwrap_or_default();
            // Elbows that are as low as the hands rest with them.
            let is_on_elbows = wrists - elbows < LIFTED / 2.0;
            let held = if is_on_elbows { "elbow" } else { "hand" };
            return (hips > LIFTED / 2.0 && wrists > LIFTED / 2.0)
                .then(|| format!("\"{held}\", \"toes\""));
        }
        if rest != Rest::OnBack {
            return None;
        }
        let is_lifted = self
            .mean(Measure::HipLift3d)
            .is_some_and(|lift| lift > LIFTED);
        let knees = self.sides(Measure::KneeFlex3d).unwrap_or_default();
        let ankles = self.sides(Measure::AnkleOverHip).unwrap_or([1.0; 2]);
        let mut all = vec!["\"shoulder\""];
        if !is_lifted {
            all.push("\"hip\"");
        }
        let is_down = |side: usize| {
            let [knee, ankle] = [knees, ankles].map(|of| of.get(side).copied().unwrap_or(0.0));
            knee > FOOT_DOWN_DEG && ankle < LIFTED
        };
        match [0, 1].map(is_down) {
            [true, true] => all.push("\"foot\""),
            [true, false] => all.push("\"foot_left\""),
            [false, true] => all.push("\"foot_right\""),
            [false, false] => {}
        }
        Some(all.join(", "))
    }
}
