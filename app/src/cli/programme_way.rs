//! The way of a programme: its file, the patient's folder, the patient's file for the therapist, and back.

use goodform_exercises::{
    Answer, Applies, Carried, CountedBy, Curve, Days, Item, Library, Limb, Made, Movement, POINTS,
    Programme, Strictness, Template, View, Weekday,
};
use goodform_pose::measure::Measure;
use proptest::prelude::*;

use super::found::follow_in;
use super::programme::open;
use crate::records::{read_therapist_file, write_therapist_file_of};

const TEMPLATE: &str = "reach.goodform.toml";

/// A therapist's own bow.
fn template() -> String {
    let curve = Curve {
        measure: Measure::TrunkTilt3d,
        limb: Limb::Mid,
        counts: true,
        drives: true,
        told: true,
        centre: [[10.0; POINTS], [45.0; POINTS], [10.0; POINTS]],
        tolerance: [[30.0; POINTS]; 3],
    };
    let template = Template {
        name: "Bow".to_owned(),
        counted_by: CountedBy::Library("hip_hinge".to_owned()),
        view: View::Side,
        curves: vec![curve],
        seconds: [1.5, 0.5, 1.5],
        repetitions: 3,
        amplitude: 1.0,
        strictness: Strictness::Usual,
        walls: [0.9; 2],
        phases: ["Bow down", "", "Come up"].map(str::to_owned),
        views: vec![View::Side],
        cues: Vec::new(),
        made: Made::default(),
    };
    template.to_toml()
}

fn item() -> impl Strategy<Value = Item> {
    const IDS: [&str; 5] = [
        "bridge",
        "knee_to_chest",
        "standing_march",
        "squat",
        TEMPLATE,
    ];
    let counts = (
        proptest::option::of(1..=10_u32),
        proptest::option::of(1..=100_u32),
        proptest::option::of(60..=100_u32),
    );
    let times = (
        proptest::option::of(0.2..=600.0_f64),
        proptest::option::of(0.0..=600.0_f64),
    );
    let strictness = proptest::option::of(proptest::sample::select(&Strictness::ALL[..]));
    (
        proptest::sample::select(&IDS[..]),
        counts,
        times,
        strictness,
        any::<String>(),
    )
        .prop_map(|(id, counts, times, strictness, note)| Item {
            sets: counts.0,
            repetitions: counts.1,
            range_percent: counts.2,
            hold_s: times.0,
            rest_s: times.1,
            strictness,
            note,
            ..Item::new(if id == TEMPLATE {
                Movement::Template(id.to_owned())
            } else {
                Movement::Library(id.to_owned())
            })
        })
}

fn answers() -> impl Strategy<Value = Vec<Answer>> {
    let applies = proptest::sample::select(Applies::ALL.to_vec());
    let one = (applies, any::<String>());
    proptest::collection::btree_map("[^\u{0}]{1,40}", one, 0..4).prop_map(|all| {
        let answer = all.into_iter().map(|(about, (applies, note))| Answer {
            about: format!("{about} pain"),
            exercises: vec!["bridge".to_owned()],
            applies,
            note: format!("{note} because"),
        });
        answer.collect()
    })
}

fn programme(template: String) -> impl Strategy<Value = Programme> {
    let named = proptest::collection::btree_set(proptest::sample::select(&Weekday::ALL[..]), 1..7);
    let days = prop_oneof![
        (1..=7_u32).prop_map(Days::AWeek),
        named.prop_map(Days::Weekdays)
    ];
    let ask = proptest::collection::vec("[^\u{0}]{1,40}".prop_map(|text| format!("{text}?")), 0..4);
    let items = proptest::collection::vec(item(), 1..8);
    (
        any::<String>(),
        any::<String>(),
        any::<String>(),
        days,
        (ask, answers()),
        items,
    )
        .prop_map(
            move |(person, by, note, days, (ask, answers), items)| Programme {
                person,
                by: format!("{by} me"),
                on: "2026-11-30".to_owned(),
                note,
                days,
                ask,
                answers,
                templates: vec![Carried {
                    file: TEMPLATE.to_owned(),
                    text: template.clone(),
                }],
                items,
            },
        )
}

#[test]
fn a_programme_loses_nothing_on_its_way_to_a_patient_and_back() {
    let library = Library::builtin().expect("valid");
    let template = template();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let same = runner.run(&programme(template), |made| {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("programme Anna.goodform.toml");
        std::fs::write(&file, made.to_toml()).expect("written");
        let kept = follow_in(&file, &folder.path().join("own"));
        let kept = kept.map_err(|error| TestCaseError::fail(error.to_string()))?;
        let opened = open(&kept).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(&opened.programme, &made);
        prop_assert_eq!(opened.exercises.len(), made.items.len());
        let mut brought = Vec::new();
        write_therapist_file_of(&mut brought, folder.path(), &[], (None, Some(&opened.text)))
            .expect("into memory");
        let read = read_therapist_file(&*brought).expect("whole");
        let back = Programme::parse("back", &read.programme.expect("there"), &library);
        prop_assert_eq!(back.expect("valid"), made);
        Ok(())
    });
    same.expect("the same");
}
