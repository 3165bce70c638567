//! The figure does a therapist's own movement, as far as the measures of its template tell.
//!
//! A template keeps no skeleton. It keeps how far joints bend and how the trunk stands in space, from which a body that
//! looks alike can be posed: how it rests (standing, sitting, kneeling, lying), then trunk, legs and arms. What no measure
//! tells, such as which hand does what behind the other, stays as the posture has it.

use std::fmt::Write as _;

use goodform_datasets::Movement;
use goodform_exercises::{Combine, CountedBy, Curve, Limb, Signal, Template, View};
use goodform_pose::measure::Measure;

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
/// Arms of who leans so far are told by the trunk, not by what is upright. Units: degrees. Own choice.
const LEANS_DEG: f32 = 20.0;
/// Hips of who lies are lifted off the floor from here. Units: trunk lengths. Own choice.
const LIFTED: f32 = 0.2;

/// What the two moments of a repetition are called.
const MOMENTS: [&str; 2] = ["start", "turn"];

/// How a body rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rest {
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
    const fn like(self) -> &'static str {
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

    const fn is_upright(self) -> bool {
        matches!(
            self,
            Self::Standing | Self::Sitting | Self::OnFloor | Self::Kneeling
        )
    }
}

/// The movement of a template that the library has not. Missing: the library has it, or the template says too little of how
/// the body stands.
pub(crate) fn likeness(template: &Template) -> Option<Movement> {
    let CountedBy::Own(own) = &template.counted_by else {
        return None;
    };
    // What one limb does is kept as the mean of both: which one it was nobody can tell, and no figure is better than one
    // that does something else.
    let is_one_sided =
        |signal: &Signal| matches!(signal.combine, Combine::Either | Combine::Difference);
    if own.count.signals.iter().any(is_one_sided) {
        return None;
    }
    let read = MOMENTS.map(|moment| Reading {
        template,
        at_turn: moment == "turn",
    });
    if !read.iter().all(Reading::is_enough) {
        return None;
    }
    let rests = [read[0].rest()?, read[1].rest()?];
    let text = file(template, &read, rests);
    Movement::parse("likeness.toml", &text).ok()
}
fn file(template: &Template, read: &[Reading<'_>; 2], rests: [Rest; 2]) -> String {
    let yaw = match template.view {
        View::Side => 90,
        View::Front => 0,
        View::FootEnd | View::None => 60,
    };
    let is_low = rests.iter().all(|rest| !rest.is_upright());
    let [height, distance, aim] = if is_low {
        [0.6, 2.7, 0.35]
    } else {
        [1.0, 3.6, 0.95]
    };
    let props = if rests.contains(&Rest::Sitting) {
        "\"chair\""
    } else if rests.contains(&Rest::Standing) {
        ""
    } else {
        "\"mat\""
    };
    let mut out = format!(
        "id = \"likeness\"\nsource = \"the measures of a therapist's template\"\nsides = \"both\"\nprops = [{props}]\n\
         start = \"start\"\nturn = \"turn\"\nrest_s = 1.0\n[view]\nyaws_deg = [{yaw}]\nheight_m = {height}\n\
         distance_m = {distance}\naim_m = {aim}\n"
    );
    for ((name, read), rest) in MOMENTS.iter().zip(read).zip(rests) {
        let like = rest.like();
        let contacts = read
            .contacts(rest)
            .map_or_else(String::new, |contacts| format!("contacts = [{contacts}]\n"));
        let angles: Vec<String> = read
            .angles(rest)
            .into_iter()
            .map(|(name, degrees)| format!("{name} = {degrees:.1}"))
            .collect();
        let _ = writeln!(
            out,
            "[poses.{name}]\nlike = \"{like}\"\n{contacts}angles = {{ {} }}",
            angles.join(", ")
        );
    }
    let [way_out, top, back] = template.seconds.map(|seconds| seconds.clamp(0.4, 20.0));
    for (name, to, seconds) in [
        ("out", "turn", way_out),
        ("top", "turn", top),
        ("back", "start", back),
    ] {
        let _ = writeln!(
            out,
            "[[phases]]\nname = \"{name}\"\nto = \"{to}\"\nseconds = {seconds:.2}"
        );
    }
    out
}

/// The measures of a template at one moment.
struct Reading<'a> {
    template: &'a Template,
    at_turn: bool,
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
    fn sides(&self, measure: Measure) -> Option<[f32; 2]> {
        let both = self.of(measure, &[Limb::Both, Limb::Mid, Limb::Near]);
        let moving = self.of(measure, &[Limb::Moving, Limb::Front]);
        let resting = self.of(measure, &[Limb::Resting, Limb::Rear]);
        match (moving.or(both), resting.or(both)) {
            (Some(left), Some(right)) => Some([left, right]),
            (Some(one), None) | (None, Some(one)) => Some([one; 2]),
            (None, None) => None,
        }
    }

    fn mean(&self, measure: Measure) -> Option<f32> {
        self.sides(measure)
            .map(|[left, right]| f32::midpoint(left, right))
    }

    /// Whether hips, knees and arms were all seen: a body of which a part is guessed does something else.
    fn is_enough(&self) -> bool {
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
    fn tilt(&self) -> Option<f32> {
        let tilt = self.mean(Measure::TrunkTilt3d);
        let tilt = tilt.or_else(|| self.lean().map(f32::abs));
        tilt.or_else(|| self.usually(Measure::TrunkTilt3d))
    }

    /// What a measure of the posture was in the middle of the recorded repetitions.
    fn usually(&self, measure: Measure) -> Option<f32> {
        let CountedBy::Own(own) = &self.template.counted_by else {
            return None;
        };
        let limit = own.posture.iter().find(|limit| limit.measure == measure)?;
        Some(f32::midpoint(limit.min?, limit.max?))
    }

    fn rest(&self) -> Option<Rest> {
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
    fn contacts(&self, rest: Rest) -> Option<String> {
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

    /// The angles that are told, by the names that movement files have for them. Units: degrees.
    fn angles(&self, rest: Rest) -> Vec<(String, f32)> {
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

#[cfg(test)]
mod tests {
    use goodform_datasets::{Figure, FigureOptions, Movement};
    use goodform_exercises::{Recorded, Template, make_own};
    use goodform_pose::Timestamp;
    use goodform_pose::kinematics::JointAngles;

    use super::likeness;

    /// A joint drawn so near shows the same movement; a template's line begins a little way into it. Units: degrees. Own
    /// choice, looked at.
    const NEAR_DEG: f32 = 30.0;

    /// A template of what the figure does, as if it were in no library.
    fn recorded(id: &str) -> Template {
        let movement = Movement::builtin(id).expect("valid").expect("known");
        let yaw = movement.yaws_deg[0];
        let figure = Figure::new(FigureOptions::exercise(movement, yaw)).expect("drawn");
        let seconds = figure.track().expect("a track").seconds();
        let frames: Vec<_> = (0..(seconds * 30.0) as u32)
            .map(|index| {
                let at = f64::from(index) / 30.0;
                Some((Timestamp::from_seconds(at), figure.truth(at).pose))
            })
            .collect();
        let recordings: [Recorded<'_>; 1] = [&frames];
        make_own("mine", None, &recordings).unwrap_or_else(|error| panic!("{id}: {error}"))
    }

    /// The angles at the start and the turn.
    fn ends(movement: Movement) -> [JointAngles; 2] {
        let figure = Figure::new(FigureOptions::exercise(movement, 90.0)).expect("drawn");
        let turn_s = figure.track().expect("a track").repetitions()[0].turn_s;
        [0.0, turn_s].map(|at| figure.truth(at).angles.expect("posed"))
    }

    /// How far joints are from where they should be, where that is too far: trunk, knees, hips, arms, each the mean of both
    /// sides.
    fn apart(drawn: &JointAngles, real: &JointAngles) -> impl Iterator<Item = (&'static str, f32)> {
        let read = |of: &JointAngles| {
            let [left, right] = of.legs;
            let arms = of.arms.map(|arm| arm.lift_deg);
            [
                of.trunk.lean_deg,
                f32::midpoint(left.knee_deg, right.knee_deg),
                f32::midpoint(left.hip_deg, right.hip_deg),
                f32::midpoint(arms[0], arms[1]),
            ]
        };
        let far = read(drawn).into_iter().zip(read(real));
        let far = far.map(|(drawn, real)| (drawn - real).abs());
        let named = ["trunk", "knees", "hips", "arms"].into_iter().zip(far);
        named.filter(|(_, far)| *far > NEAR_DEG)
    }

    #[test]
    fn the_figure_does_what_was_recorded() {
        let mut off = Vec::new();
        for id in [
            "squat",
            "hip_hinge",
            "sit_to_stand",
            "shoulder_abduction",
            "arm_raise",
            "bridge",
            "cat_cow",
            "plank",
            "push_up",
            "superman",
        ] {
            let drawn = likeness(&recorded(id)).unwrap_or_else(|| panic!("{id} is not drawn"));
            let real = Movement::builtin(id).expect("valid").expect("known");
            let (drawn, real) = (ends(drawn), ends(real));
            for (moment, (drawn, real)) in drawn.iter().zip(&real).enumerate() {
                let far = apart(drawn, real);
                off.extend(far.map(|(name, far)| format!("{id} {moment} {name}: {far:.0} off")));
            }
        }
        assert!(off.is_empty(), "{off:#?}");
    }

    #[test]
    fn what_one_limb_does_is_not_guessed() {
        for id in ["standing_march", "bird_dog", "standing_hip_abduction"] {
            assert_eq!(likeness(&recorded(id)), None, "{id}");
        }
    }

    #[test]
    fn what_the_library_has_is_not_guessed() {
        let mut template = recorded("squat");
        template.counted_by = goodform_exercises::CountedBy::Library("squat".to_owned());
        assert_eq!(likeness(&template), None);
        let mut blind = recorded("squat");
        blind.curves.clear();
        assert_eq!(likeness(&blind), None);
    }
}
