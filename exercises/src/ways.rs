//! The tempo an exercise is to be done in, for whoever shows it or lets it be heard.

use crate::exercise::{CountUnit, Exercise, Part};
use crate::score::{TEMPO_LEAST, TEMPO_MOST};

/// A way that is shorter cannot be followed with the eyes. Units: s. Own choice: three quarters of a second is about
/// the time from seeing a mark set off to having gone after it.
const LEAST_WAY_S: f64 = 0.75;
/// So the way out is named where the body sinks or leans on it; all others rise, open or turn.
const DOWNWARDS: [&str; 8] = [
    "down",
    "lower",
    "hinge",
    "sit_back",
    "slide_down",
    "round",
    "lean",
    "bend",
];

/// How long each part of a repetition is to take, and which way the body goes on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ways {
    /// From the start to the target. Units: s.
    pub out_s: f64,
    /// At the target. Units: s.
    pub top_s: f64,
    /// From the target to the start. Units: s.
    pub back_s: f64,
    /// On the way out the body goes down.
    pub sinks: bool,
}

impl Ways {
    /// The tempo of an exercise of repetitions. Missing: it is held or only timed, its file names no times, or they are
    /// too short to be followed.
    pub fn of(exercise: &Exercise) -> Option<Self> {
        let seconds = |part| -> f64 {
            let phases = exercise.phases.iter();
            let of_part = phases.filter(|phase| phase.part == Some(part));
            of_part.map(|phase| phase.seconds).sum()
        };
        let outs = exercise.phases.iter();
        let mut outs = outs.filter(|phase| phase.part == Some(Part::Out));
        // Sitting down and standing up: the last word on the way out is where the body goes.
        let sinks = outs
            .next_back()
            .is_some_and(|phase| DOWNWARDS.contains(&phase.name.as_str()));
        let ways = Self {
            out_s: seconds(Part::Out),
            top_s: seconds(Part::Top),
            back_s: seconds(Part::Back),
            sinks,
        };
        let is_followed = ways.out_s >= LEAST_WAY_S && ways.back_s >= LEAST_WAY_S;
        (is_followed && exercise.count.unit == CountUnit::Reps).then_some(ways)
    }

    /// A whole repetition. Units: s.
    pub fn whole_s(&self) -> f64 {
        self.out_s + self.top_s + self.back_s
    }

    /// How far along a way of `whole_s` a body in that tempo is after `seconds`: 0 to 1, evenly.
    pub fn along(seconds: f64, whole_s: f64) -> f32 {
        (seconds / whole_s.max(0.01)).clamp(0.0, 1.0) as f32
    }

    /// The least and the furthest along a way that still cost nothing in the coach's own score of the tempo.
    pub fn borne(seconds: f64, whole_s: f64) -> [f32; 2] {
        let [least, most] = [f64::from(TEMPO_LEAST), f64::from(TEMPO_MOST)];
        [
            Self::along(seconds, whole_s * most),
            Self::along(seconds, whole_s * least),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::{DOWNWARDS, Ways};
    use crate::exercise::Part;
    use crate::library::Library;

    /// Where on the way out the body rises, opens, turns or is drawn in.
    const OTHERS: [&str; 14] = [
        "up",
        "lift",
        "reach",
        "extend",
        "open",
        "draw_in",
        "roll",
        "press",
        "pull",
        "rise",
        "turn",
        "bend_back",
        "out",
        "back",
    ];

    #[test]
    fn every_way_out_of_the_library_has_its_direction() {
        let library = Library::builtin().expect("it is built in");
        for exercise in library.exercises() {
            if Ways::of(exercise).is_none() {
                continue;
            }
            let out = exercise.phases.iter().rev();
            let mut out = out.filter(|phase| phase.part == Some(Part::Out));
            let name = out.next().map(|phase| phase.name.as_str());
            let known =
                name.is_some_and(|name| DOWNWARDS.contains(&name) || OTHERS.contains(&name));
            assert!(known, "{}: {name:?}", exercise.id);
        }
    }

    #[test]
    fn a_squat_sinks_a_chair_rises_and_a_plank_has_no_tempo() {
        let library = Library::builtin().expect("it is built in");
        let of = |id: &str| Ways::of(library.find(id).expect("in the library"));
        let squat = of("squat").expect("a tempo");
        assert!(squat.sinks && (squat.out_s - 2.0).abs() < 1e-9);
        assert!(!of("sit_to_stand").expect("a tempo").sinks);
        assert!(of("hip_hinge").expect("a tempo").sinks);
        for without in ["plank", "jumping_jack", "pelvic_tilt_supine", "walking"] {
            assert_eq!(of(without), None, "{without}");
        }
    }

    #[test]
    fn what_is_borne_lies_around_the_tempo() {
        let [least, most] = Ways::borne(1.0, 2.0);
        let in_tempo = Ways::along(1.0, 2.0);
        assert!(least < in_tempo && in_tempo < most);
        assert!((least - 0.2).abs() < 1e-6 && (most - 1.0).abs() < 1e-6);
    }
}
