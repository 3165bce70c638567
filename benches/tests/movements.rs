//! What the figure does is named as the library names it: every exercise and every fault.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails should say so at once"
)]

use goodform_datasets::Movement;
use goodform_exercises::Library;

/// Movements that are no exercise.
const NO_EXERCISE: &[&str] = &["stand"];

/// Exercises the figure does and the library does not know yet. This list only shrinks.
const NOT_YET: &[&str] = &[
    "sit_to_stand",
    "bridge",
    "bird_dog",
    "hip_hinge",
    "prone_press_up",
    "split_squat",
    "shoulder_abduction",
    "standing_side_bend",
    "standing_hip_abduction",
    "plank",
    "side_bridge",
    "push_up",
    "cat_cow",
];

/// Faults the figure makes and the library's exercise does not know yet. This list only shrinks.
const FAULTS_NOT_YET: &[(&str, &str)] = &[
    ("squat", "trunk_lean"),
    ("squat", "heels_up"),
    ("squat", "knees_in"),
    ("squat", "weight_shift"),
    ("squat", "rushed"),
];

#[test]
fn every_movement_and_fault_exists_in_the_library() {
    let library = Library::builtin().expect("valid");
    for id in Movement::ids().filter(|id| !NO_EXERCISE.contains(id)) {
        let Some(exercise) = library.find(id) else {
            assert!(
                NOT_YET.contains(&id),
                "the library has no exercise \"{id}\""
            );
            continue;
        };
        assert!(
            !NOT_YET.contains(&id),
            "\"{id}\" is in the library now: shorten NOT_YET"
        );
        let movement = Movement::builtin(id).expect("valid").expect("there");
        for fault in movement.fault_ids() {
            let known = exercise.faults.iter().any(|known| known.id == fault);
            let awaited = FAULTS_NOT_YET.contains(&(id, fault));
            assert!(
                known || awaited,
                "\"{id}\" has no fault \"{fault}\" in the library"
            );
            assert!(
                !(known && awaited),
                "\"{id}\" has \"{fault}\" in the library now: shorten FAULTS_NOT_YET"
            );
        }
    }
}
