//! The figure does a therapist's own movement, as far as the measures of its template tell.
//!
//! A template keeps no skeleton. It keeps how far joints bend and how the trunk stands in space, from which a body that
//! looks alike can be posed: how it rests (standing, sitting, kneeling, lying), then trunk, legs and arms. What no measure
//! tells, such as which hand does what behind the other, stays as the posture has it.

mod reading;
mod rest;

use std::fmt::Write as _;

use goodform_datasets::Movement;
use goodform_exercises::{Combine, CountedBy, Signal, Template, View};

use reading::Reading;
use rest::Rest;

/// What the two moments of a repetition are called.
const MOMENTS: [&str; 2] = ["start", "turn"];

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
