//! Who stands before the camera, beside what the coach says: the right place, gestures, and whether they are there.

use goodform_exercises::{Exercise, Gauged, Gestured, Gestures, Placed, Placement, Presence};
use goodform_pose::{Pose, Side, Timestamp};

use super::gauge::Gauge;

/// What is told of who stands before the camera. Cheap to copy.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Watched {
    /// What the hands have said so far, outside of sets.
    pub gestured: Gestured,
    /// Where they are. Missing: a set is going on, or is paused.
    pub placed: Option<Placed>,
    /// They have left the picture.
    pub is_gone: bool,
    /// A set is going on, paused or not.
    pub in_set: bool,
    /// The angle of the joint that is measured. Missing: none is.
    pub gauged: Option<Gauged>,
}

/// Follows who stands before the camera.
pub(super) struct Watch {
    placement: Placement,
    gestures: Gestures,
    presence: Presence,
    gauge: Option<Gauge>,
}

impl Watch {
    pub(super) fn of(exercise: &Exercise, side: Option<Side>) -> Self {
        Self {
            placement: Placement::of(exercise, side),
            gestures: Gestures::default(),
            presence: Presence::default(),
            gauge: None,
        }
    }

    pub(super) fn set_gestures(&mut self, gestures: Gestures) {
        self.gestures = gestures;
    }

    pub(super) fn set_gauge(&mut self, gauge: Gauge) {
        self.gauge = Some(gauge);
    }

    /// A set has ended: who was well placed may have moved.
    pub(super) fn begin(&mut self) {
        self.placement.begin();
        self.listen();
    }

    /// Gestures are looked for from now on: what the hands do at this moment belongs to what was before.
    pub(super) fn listen(&mut self) {
        self.gestures.begin();
    }

    /// A moment before a set or at rest.
    pub(super) fn waiting(&mut self, pose: Option<&Pose>, is_dark: bool, at: Timestamp) -> Watched {
        Watched {
            gestured: self.gestures.observe(pose, at),
            placed: Some(self.placement.observe(pose, is_dark, at)),
            is_gone: self.presence.observe(pose, at),
            in_set: false,
            gauged: self
                .gauge
                .as_mut()
                .map(|gauge| gauge.observe(pose, is_dark, at)),
        }
    }

    /// A moment of a pause.
    pub(super) fn paused(&mut self, pose: Option<&Pose>, at: Timestamp) -> Watched {
        Watched {
            gestured: self.gestures.observe(pose, at),
            placed: None,
            is_gone: self.presence.observe(pose, at),
            in_set: true,
            gauged: None,
        }
    }

    /// A moment of a set: no gesture is looked for.
    pub(super) fn in_set(&mut self, pose: Option<&Pose>, at: Timestamp) -> Watched {
        Watched {
            gestured: self.gestures.said(),
            placed: None,
            is_gone: self.presence.observe(pose, at),
            in_set: true,
            gauged: None,
        }
    }
}
