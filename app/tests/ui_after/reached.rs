//! All that can be pressed after a set and over the weeks is reached by keyboard, in every size of letters.

use super::{Key, Language, Looking, SIZES, begin, common, kept, looking, press, repetitions, see};
use common::pressed_and_reached;

fn opened(text_size: u32) -> Looking {
    let mut looking = looking(Language::English, text_size, kept);
    looking.patient.harness.run();
    looking
}

fn keys(looking: &mut Looking, keys: &[Key]) {
    for key in keys {
        looking.patient.harness.key_press(*key);
        looking.patient.harness.run_steps(4);
    }
}

/// Fails where a control is not reached, or where there are fewer than there should be.
fn reached(looking: &mut Looking, page: &str, text_size: u32, least: usize) {
    let [all, reached] = pressed_and_reached(&mut looking.patient);
    assert!(all.len() >= least, "{page} at {text_size} %: {all:?}");
    let missed: Vec<_> = all.difference(&reached).collect();
    assert!(missed.is_empty(), "{page} at {text_size} %: {missed:?}");
}

#[test]
fn what_was_done_over_the_weeks() {
    for text_size in SIZES {
        for (page, way, least) in [
            // Two days, three plots, saving, deleting, going back.
            ("weeks", vec![], 8),
            // Two sets of one name, watched and deleted; the day, going back.
            ("day", vec!["Sunday 29 November, today, done"], 4),
            // Four kinds, two places, saving, going back.
            ("save", vec!["Save for your therapist"], 8),
            ("question", vec!["Delete everything"], 2),
        ] {
            let mut looking = opened(text_size);
            keys(&mut looking, &[Key::D]);
            for name in way {
                press(&mut looking.patient, name);
            }
            reached(&mut looking, page, text_size, least);
        }
    }
}

#[test]
fn how_it_felt_where_it_hurts_and_how_it_ended() {
    for text_size in SIZES {
        let mut looking = opened(text_size);
        keys(&mut looking, &[Key::Enter, Key::Num3]);
        // The numbers and two buttons.
        reached(&mut looking, "felt", text_size, 13);
        press(&mut looking.patient, "Skip this");
        let doing = begin(&mut looking.patient);
        see(&mut looking.patient, &doing, &repetitions(3, true), 4.0);
        keys(&mut looking, &[Key::H]);
        // Nine places, the numbers, the alarm and two buttons.
        reached(&mut looking, "pain", text_size, 23);
        let mut looking = opened(text_size);
        keys(&mut looking, &[Key::Enter, Key::Escape]);
        let doing = begin(&mut looking.patient);
        see(&mut looking.patient, &doing, &repetitions(3, true), 4.0);
        keys(&mut looking, &[Key::Escape]);
        let _ = doing.ended.set(std::sync::Arc::new(repetitions(3, true)));
        looking.patient.harness.run_steps(3);
        // One fewer, one more, watching, deleting, finishing.
        reached(&mut looking, "ending", text_size, 5);
    }
}
