//! What the picture says beside the pose: a cut, another person, somebody who walks.

use goodform_pose::measure::{middle_in_image, trunk_in_image};
use goodform_pose::smoothing::share_after;
use goodform_pose::{Landmark, Pose, Timestamp};

use crate::exercise::Counting;
use crate::walk::Steps;

/// A torso that travels sideways faster than this walks. Units: trunk lengths a second.
/// Source: walking has a median of 2.2, exercises at most 1.03 [M].
const MAX_TRAVEL: f32 = 1.8;
/// Time over which travel is measured. Units: s. Shorter ones read tracking noise as travel.
const TRAVEL_S: f64 = 0.3;
/// A torso that moves further than this between two samples is another shot or another person.
/// Units: trunk lengths. Source: during exercise at most 0.22 [M].
const CUT_JUMP: f32 = 1.0;
/// So does one whose size changes by more than this factor. Source: a zoom of 1.31 went on [M].
const CUT_ZOOM: f32 = 1.35;
/// Time between two samples up to which jump and zoom are taken as signs of a cut. Units: s.
const CUT_WITHIN_S: f64 = 0.2;
/// How slowly the remembered trunk length shrinks: leaning shortens it in the picture. Units: s.
const SCALE_S: f64 = 3.0;

#[derive(Debug, Clone, Copy)]
struct Torso {
    at: Timestamp,
    x: f32,
    y: f32,
    length: f32,
    /// The longest the trunk was of late: leaning does not change the scale.
    scale: f32,
}

/// What the torso's place in the picture tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seen {
    /// The same person, staying.
    Staying,
    /// The same person, walking through the picture or on the spot.
    Travelling,
    /// Another scene or another person: start anew.
    Cut,
}

/// Follows the torso's place and size in the picture.
#[derive(Debug, Clone)]
pub(crate) struct Scene {
    last: Option<Torso>,
    anchor: Option<Torso>,
    speed: f32,
    /// Where stepping belongs to the exercise it says nothing.
    steps: Option<Steps>,
}

impl Scene {
    pub(crate) fn of(count: &Counting) -> Self {
        Self {
            last: None,
            anchor: None,
            speed: 0.0,
            steps: (!count.steps).then(Steps::default),
        }
    }

    pub(crate) fn reset(&mut self) {
        *self = Self {
            last: None,
            anchor: None,
            speed: 0.0,
            steps: self.steps.map(|_| Steps::default()),
        };
    }

    pub(crate) fn observe(&mut self, pose: &Pose, at: Timestamp) -> Seen {
        let now = self.torso(pose, at);
        if let Some(last) = self.last.replace(now) {
            let seconds = at.seconds_since(last.at);
            let jump = (now.x - last.x).hypot(now.y - last.y) / last.scale.max(1.0);
            let zoom = (now.length / last.length.max(1.0)).max(last.length / now.length.max(1.0));
            let zoomed = zoom > CUT_ZOOM && jump > CUT_JUMP / 4.0;
            if seconds <= CUT_WITHIN_S && (jump > CUT_JUMP || zoomed) {
                self.reset();
                self.last = Some(Torso {
                    scale: now.length,
                    ..now
                });
                return Seen::Cut;
            }
        }
        self.measure_travel(&now);
        let steps = self.steps.as_mut();
        let walks = steps.is_some_and(|steps| steps.observe(pose, at));
        if self.speed > MAX_TRAVEL || walks {
            Seen::Travelling
        } else {
            Seen::Staying
        }
    }

    fn torso(&self, pose: &Pose, at: Timestamp) -> Torso {
        let middle = middle_in_image(pose, Landmark::LeftHip)
            .midpoint(middle_in_image(pose, Landmark::LeftShoulder));
        let length = trunk_in_image(pose).length();
        let scale = self.last.map_or(length, |last| {
            let share = share_after(at.seconds_since(last.at), SCALE_S);
            length.max(last.scale + (length - last.scale) * share)
        });
        Torso {
            at,
            x: middle.x,
            y: middle.y,
            length,
            scale,
        }
    }

    fn measure_travel(&mut self, now: &Torso) {
        let anchor = *self.anchor.get_or_insert(*now);
        let seconds = now.at.seconds_since(anchor.at);
        if seconds >= TRAVEL_S {
            self.speed = (now.x - anchor.x).abs() / now.scale.max(1.0) / seconds as f32;
            self.anchor = Some(*now);
        }
    }
}
