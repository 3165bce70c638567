//! One person's labelled repetitions of a movement as a set, seen by a virtual camera.

use goodform_datasets::{LabelledTrack, Repetitions, VirtualCamera, join};
use goodform_exercises::{Exercise, Prescription};
use goodform_pose::Track;

/// From a recording's end to the next one's beginning. Units: s. Source: own choice: a short rest.
const BRIDGE_S: f64 = 0.6;

/// The recordings one after another, seen with the person turned by that yaw; and what is true of them.
/// Missing: `None` without times, depth or repetitions.
pub(super) fn seen(
    tracks: &[LabelledTrack],
    yaw_deg: f32,
    seed: u64,
) -> Option<(Track, Repetitions)> {
    let joined = join(tracks, BRIDGE_S)?;
    let camera = VirtualCamera {
        // People of some sets stood aslant to the sensor.
        yaw_deg: yaw_deg - joined.facing_deg().unwrap_or_default(),
        ..VirtualCamera::default()
    };
    Some((camera.see(&joined, Some(seed))?, joined.repetitions?))
}

/// The exercise as the people of the set do it: some raise one arm where the library raises both.
pub(super) fn as_done(exercise: &Exercise, track: &LabelledTrack) -> Option<Exercise> {
    let named = ["left", "right"]
        .iter()
        .any(|side| track.movement.ends_with(side));
    let changes = Prescription {
        one_side: named || track.movement == "standing shoulder abduction",
        ..Prescription::default()
    };
    exercise.prescribed(&changes).ok()
}
