//! Six weeks as they may have been, to look at: improving, with a week away.

use goodform::records::{
    KeptHold, KeptHurt, KeptRepetition, KeptSession, KeptSet, Planned, PlannedItem,
};
use jiff::ToSpan as _;
use jiff::civil::date;

use super::brought::{planned, sessions};

/// Of somebody who is getting on: three exercises on planned and on other days, faults that become fewer, a week away, a
/// count put right, two moments that hurt. The latest first.
pub fn six_weeks() -> Vec<KeptSession> {
    let monday = date(2026, 10, 19);
    let done: [i64; 18] = [
        0, 2, 4, 7, 9, 12, 14, 16, 18, 28, 30, 31, 33, 35, 37, 38, 39, 40,
    ];
    let days = done.map(|day| monday.checked_add(day.days()).unwrap().to_string());
    let days: Vec<&str> = days.iter().map(String::as_str).collect();
    let mut all = sessions(&days, [52.0, 78.0]);
    let last = all.len() - 1;
    for (place, session) in all.iter_mut().rev().enumerate() {
        session.pain_before = Some([5, 5, 4, 4, 3, 3, 2][place * 6 / last]);
        session.pain_after = (place % 5 != 3).then_some([5, 4, 4, 3, 3, 2, 1][place * 6 / last]);
        session.effort = Some([7, 6, 6, 5, 5, 4][place * 5 / last]);
        let pattern = session.sets.remove(0);
        let ids = (session.id * 10..).zip(["squat", "squat", "bridge", "bridge", "own_knee_bow"]);
        session.sets = ids
            .map(|(id, exercise)| {
                let mut set = KeptSet {
                    id,
                    exercise: exercise.to_owned(),
                    hurts: Vec::new(),
                    ..pattern.clone()
                };
                fill(&mut set, place, place as f64 / last as f64);
                set
            })
            .collect();
    }
    for (place, at_s, strength) in [(4, 7.5, 5), (12, 10.0, 3)] {
        all[place].sets[1].hurts.push(KeptHurt {
            at_s,
            place: Some("lower_back".to_owned()),
            strength: Some(strength),
        });
    }
    all[2].sets[0].correction = 2;
    all
}

/// What was done in a set of the session at that place, so late in the six weeks. Units: share.
fn fill(set: &mut KeptSet, place: usize, late: f64) {
    let count = if place < 6 { 6 } else { 8 };
    set.done = count;
    set.seconds = f64::from(count) * 4.0;
    if set.exercise == "bridge" {
        let hold = |number: u32| KeptHold {
            start_s: f64::from(number) * 4.0,
            end_s: f64::from(number) * 4.0 + 2.0 + late,
            in_band_s: 1.5 + late,
        };
        set.report.holds = (0..count).map(hold).collect();
        set.report.repetitions.clear();
        return;
    }
    let jitter = [0.0, 3.0, -2.0, 1.0, -3.0][place % 5];
    let faulty = f64::from(count) * (0.6 - 0.5 * late);
    let first = set.report.repetitions[0].clone();
    let repetition = |index: u32| {
        let start_s = f64::from(index) * 4.0 - 3.0;
        let is_hidden = index == count && place % 4 == 1;
        let fault = (f64::from(index) <= faulty && !is_hidden)
            .then_some(["trunk_lean", "too_shallow"][index as usize % 2]);
        let verdict = match fault {
            Some(_) => "faulty",
            None if is_hidden => "cannot_judge:limb_hidden",
            None => "right",
        };
        KeptRepetition {
            index,
            start_s,
            turn_s: start_s + 1.5,
            end_s: start_s + 3.0,
            rom_deg: first
                .rom_deg
                .filter(|_| !is_hidden)
                .map(|range| range + jitter),
            rom_error_deg: first.rom_error_deg.filter(|_| !is_hidden),
            verdict: verdict.to_owned(),
            faults: fault.into_iter().map(str::to_owned).collect(),
            ..first.clone()
        }
    };
    set.report.repetitions = (1..=count).map(repetition).collect();
}

/// What was asked for in them.
pub fn asked(person: &str) -> Planned {
    let item = |(id, name, sets): (&str, &str, u32)| PlannedItem {
        exercise: id.to_owned(),
        name: name.to_owned(),
        sets,
        repetitions: 8,
        hold_s: 0.0,
    };
    Planned {
        on: "2026-10-18".to_owned(),
        items: [
            ("squat", "Squat", 2),
            ("bridge", "Bridge", 2),
            ("own_knee_bow", "Knee bow", 1),
        ]
        .map(item)
        .to_vec(),
        ..planned(person)
    }
}

/// The last session on every day of more than half a year.
pub fn many(of: &KeptSession) -> Vec<KeptSession> {
    let first = date(2026, 1, 5);
    let session = |day: i64| {
        let date = first.checked_add(day.days()).unwrap();
        let begun = format!("{date}T09:00:00.25+01:00");
        let sets = (day * 10 + 10..).zip(&of.sets);
        KeptSession {
            id: day + 1,
            begun: begun.clone(),
            sets: sets
                .map(|(id, set)| KeptSet {
                    id,
                    begun: begun.clone(),
                    ..set.clone()
                })
                .collect(),
            ..of.clone()
        }
    };
    (0..200).rev().map(session).collect()
}
