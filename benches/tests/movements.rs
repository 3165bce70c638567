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
const NOT_YET: &[&str] = &[];

/// Faults the figure makes and the library's exercise does not know yet. This list only shrinks.
const FAULTS_NOT_YET: &[(&str, &str)] = &[];

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
        for fault in &exercise.faults {
            let is_made = movement.fault_ids().any(|made| made == fault.id);
            assert!(
                is_made,
                "the figure cannot make \"{}\" of \"{id}\"",
                fault.id
            );
        }
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
