//! A raised hand ends a recording: who stands before the camera alone need not come to the computer.
//!
//! An exercise lifts arms, too. So a hand is heard only where the movement is over and is none with a raised hand: at
//! least one repetition was seen, no hand was up before the first one was over, hips, knees and ankles are where they
//! were when the hand came up, and the trunk is as it was when the recording began: a bend to the side lifts one arm.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use goodform_exercises::Gestures;
use goodform_pose::{Landmark, Pose, Timestamp, Vec2};

/// While a hand is held up what carries the body stays within this. Units: lengths of the trunk in the picture. Own
/// choice: two standard errors of a place that is seen, 0.04, twice; a squat moves the hips by 0.6.
const STILL: f32 = 0.15;
/// From an arm that hangs to a hand over the head. Units: s. Own choice: the drawn figure takes 0.8, an old arm a second.
const LIFT_S: f64 = 1.0;
/// What carries the body.
const CARRIES: [Landmark; 3] = [Landmark::LeftHip, Landmark::LeftKnee, Landmark::LeftAnkle];
/// Landmarks less sure than this tell nothing. Source: exercise library, `keypoint_conf_min` [K].
const SURE: f32 = 0.5;

/// What a hand has said of the recording.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct HandSaid {
    /// When a hand was up for the first time, held or not.
    pub first_up: Option<Timestamp>,
    /// When the hand came up that was held while the body stayed.
    pub ended: Option<Timestamp>,
}

impl HandSaid {
    /// Where the recording ends, before the arm was lifted. Missing: nobody has ended it. `first_over`: when the first
    /// repetition was over.
    pub fn end(self, first_over: Option<Timestamp>) -> Option<Timestamp> {
        let (first_up, over) = (self.first_up?, first_over?);
        let is_own = first_up.seconds_since(over) > 0.0;
        let ended = self.ended.filter(|_| is_own)?;
        let before = Timestamp::from_seconds(ended.as_seconds() - LIFT_S);
        Some(if before.seconds_since(over) > 0.0 {
            before
        } else {
            over
        })
    }
}

#[derive(Debug, Default)]
struct Inner {
    gestures: Option<Gestures>,
    said: HandSaid,
    raised: u32,
    /// When the hand came up that is up now, and where the body was then.
    up: Option<(Timestamp, Vec<(Landmark, Vec2)>)>,
    has_moved: bool,
    /// From the hips to the shoulders when the recording began, in the picture.
    start: Option<Vec2>,
}

/// Listens to hands while something is recorded. Cheap to clone; all clones are the same one.
#[derive(Debug, Clone, Default)]
pub struct Ender(Arc<Mutex<Inner>>);

impl Ender {
    /// Listens to nothing before it begins.
    pub fn new() -> Self {
        Self::default()
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Listens from the next pose on; the hand that began the recording must come down first.
    pub fn begin(&self, gestures: Gestures) {
        *self.inner() = Inner {
            gestures: Some(gestures),
            ..Inner::default()
        };
    }

    /// What was said so far.
    pub fn said(&self) -> HandSaid {
        self.inner().said
    }

    /// Takes the pose of a moment.
    pub fn observe(&self, pose: Option<&Pose>, at: Timestamp) {
        let mut inner = self.inner();
        if inner.start.is_none() {
            inner.start = pose.and_then(trunk);
        }
        let start = inner.start;
        let Some(gestures) = inner.gestures.as_mut() else {
            return;
        };
        let said = gestures.observe(pose, at);
        let is_held = said.raised > inner.raised;
        inner.raised = said.raised;
        // A movement may begin with an arm up, which is no gesture before it has come down.
        if pose.is_some_and(Gestures::is_one_up) {
            inner.said.first_up.get_or_insert(at);
        }
        if said.raising <= 0.0 && !is_held {
            (inner.up, inner.has_moved) = (None, false);
            return;
        }
        let up = inner.up.get_or_insert_with(|| {
            let here = pose.map(carried).unwrap_or_default();
            (at, here)
        });
        let (since, moved) = (up.0, pose.is_some_and(|pose| has_moved(&up.1, pose)));
        let nobody_seen = up.1.is_empty();
        // Whoever bends is in the movement.
        let leans = match (start, pose.and_then(trunk)) {
            (Some(start), Some(now)) => now.distance(start) > STILL * start.length(),
            _ => true,
        };
        inner.has_moved |= moved || nobody_seen || leans;
        if is_held && !inner.has_moved {
            inner.said.ended = Some(since);
        }
    }
}

/// From the hips to the shoulders in the picture. Missing: they are not seen.
fn trunk(pose: &Pose) -> Option<Vec2> {
    let middle = |left: Landmark| {
        let both = [left, left.mirrored()];
        let sure = both.iter().any(|one| pose.confidence(*one) >= SURE);
        let [left, right] = both.map(|one| pose.image(one).position);
        sure.then(|| left.midpoint(right))
    };
    Some(middle(Landmark::LeftShoulder)? - middle(Landmark::LeftHip)?)
}

/// Where what carries the body is.
fn carried(pose: &Pose) -> Vec<(Landmark, Vec2)> {
    let all = CARRIES.into_iter().flat_map(|one| [one, one.mirrored()]);
    all.filter(|one| pose.confidence(*one) >= SURE)
        .map(|one| (one, pose.image(one).position))
        .collect()
}

fn has_moved(before: &[(Landmark, Vec2)], pose: &Pose) -> bool {
    let trunk = trunk(pose).map_or(0.0, Vec2::length);
    before.iter().any(|(landmark, was)| {
        let is_sure = pose.confidence(*landmark) >= SURE;
        is_sure && pose.image(*landmark).position.distance(*was) > STILL * trunk
    })
}

#[cfg(test)]
mod tests {
    use goodform_datasets::{
        Figure, FigureMotion, FigureOptions, Gesture, Movement, TrackOptions, View,
    };
    use goodform_exercises::Gestures;
    use goodform_pose::{Side, Timestamp};

    use super::{Ender, HandSaid};

    fn figure(movement: Movement, repetitions: u32) -> Figure {
        let yaw_deg = movement.yaws_deg.first().copied().expect("seen");
        let how = TrackOptions {
            repetitions,
            ..TrackOptions::default()
        };
        Figure::new(FigureOptions {
            view: View::of(&movement, yaw_deg),
            motion: FigureMotion::Exercise(Box::new(movement), Box::new(how)),
            ..FigureOptions::walk(yaw_deg)
        })
        .expect("possible")
    }

    /// What the hands say in these movements, one after the other, and when each of them begins. Units: s.
    fn heard(figures: &[Figure]) -> (HandSaid, Vec<f64>) {
        let ender = Ender::new();
        ender.begin(Gestures::of(None));
        let (mut at_s, mut begins) = (0.0, Vec::new());
        for figure in figures {
            begins.push(at_s);
            let seconds = figure.track().expect("a track").seconds();
            for frame in 0..(seconds * 30.0) as u32 {
                let pose = figure.truth(f64::from(frame) / 30.0).pose;
                ender.observe(Some(&pose), Timestamp::from_seconds(at_s));
                at_s += 1.0 / 30.0;
            }
        }
        (ender.said(), begins)
    }

    fn movement(id: &str) -> Movement {
        Movement::builtin(id).expect("valid").expect("there")
    }

    #[test]
    fn a_hand_after_the_last_repetition_ends_it_before_the_arm_was_lifted() {
        for id in ["squat", "hip_hinge"] {
            let hand = movement(id).gesture(Gesture::RaisedHand(Side::Left));
            let (said, begins) = heard(&[figure(movement(id), 3), figure(hand, 1)]);
            let over = Some(Timestamp::from_seconds(begins[1] / 2.0));
            let end = said.end(over).expect("it was ended").as_seconds();
            assert!(
                (begins[1] - 0.6..begins[1] + 2.0).contains(&end),
                "{id}: {end} {begins:?}"
            );
            assert_eq!(said.end(None), None, "no repetition was seen");
        }
    }

    #[test]
    fn no_movement_of_the_library_ends_itself() {
        let mut looked = 0;
        for id in Movement::ids() {
            let of = movement(id);
            let (said, _) = heard(&[figure(of, 3)]);
            let seconds = figure(movement(id), 1).track().expect("a track").seconds();
            let over = Some(Timestamp::from_seconds(seconds));
            assert_eq!(said.end(over), None, "{id}: {said:?}");
            looked += 1;
        }
        assert!(looked > 20, "{looked}");
    }

    #[test]
    fn a_movement_with_a_raised_hand_is_not_ended_by_one() {
        let hand = || movement("squat").gesture(Gesture::RaisedHand(Side::Left));
        let (said, begins) = heard(&[figure(hand(), 1), figure(hand(), 1), figure(hand(), 1)]);
        assert!(said.ended.is_some(), "it looks like one");
        assert_eq!(said.end(Some(Timestamp::from_seconds(begins[1]))), None);
    }
}
