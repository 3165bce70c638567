//! Home has the therapist's word, in every size of letters, however long it is.

use egui_kittest::kittest::Queryable as _;
use goodform::ui::{Language, TherapistWord};

use super::common::{SIZES, Setup, of_size, patient_of};

fn shows(language: Language, text_size: u32, note: &str, said: &str) {
    let mut patient = patient_of(Setup {
        language,
        settings: of_size(text_size),
        word: TherapistWord {
            by: "Anna Keller".to_owned(),
            note: note.to_owned(),
        },
        ..Setup::default()
    });
    patient.harness.run();
    patient.harness.get_by_label(said);
}

#[test]
fn the_therapist_is_named_and_their_note_stands_on_home() {
    let note = "Slowly, and breathe on.";
    for text_size in SIZES {
        let said = "From Anna Keller: Slowly, and breathe on.";
        shows(Language::English, text_size, note, said);
        let said = "Von Anna Keller: Slowly, and breathe on.";
        shows(Language::German, text_size, note, said);
        shows(Language::German, text_size, " ", "Von Anna Keller");
        // Longer than the foot of home: all of it is there.
        let long = "Every other day is enough. ".repeat(40);
        let said = format!("From Anna Keller: {}", long.trim());
        shows(Language::English, text_size, &long, &said);
    }
}

#[test]
fn nobody_speaks_where_nobody_wrote_it() {
    let mut patient = patient_of(Setup::default());
    patient.harness.run();
    let word = patient.harness.query_by_label_contains("From ");
    assert!(word.is_none());
}
