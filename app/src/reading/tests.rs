//! Weeks against a programme, changes against their errors, two dates.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that fails should say so at once"
)]

use jiff::civil::date;

use super::{Brought, Reading, Week, compare, days_with};
use crate::records::progress::Change;
use crate::records::{KeptHurt, KeptRepetition, KeptReport, KeptSession, KeptSet, Planned};

/// A session of one set: repetitions of a range, the second of each three with a fault, the third not judged.
fn session(id: i64, day: &str, range: f64, pain: [u8; 2]) -> KeptSession {
    let repetitions = (1..=3).map(|index| KeptRepetition {
        index,
        rom_deg: (index < 3).then_some(range),
        rom_error_deg: (index < 3).then_some(5.0),
        verdict: match index {
            1 => "right".to_owned(),
            2 => "faulty".to_owned(),
            _ => "cannot_judge:turned".to_owned(),
        },
        faults: if index == 2 {
            vec!["too_shallow".to_owned()]
        } else {
            Vec::new()
        },
        ..KeptRepetition::default()
    });
    let begun = format!("{day}T09:00:00+01:00");
    KeptSession {
        id,
        begun: begun.clone(),
        pain_before: Some(pain[0]),
        pain_after: Some(pain[1]),
        effort: Some(4),
        sets: vec![KeptSet {
            id: id * 10,
            begun,
            exercise: "squat".to_owned(),
            ended: true,
            done: 3,
            report: KeptReport {
                repetitions: repetitions.collect(),
                ..KeptReport::default()
            },
            ..KeptSet::default()
        }],
        ..KeptSession::default()
    }
}

fn brought(sessions: Vec<KeptSession>) -> Brought {
    Brought {
        until: Some(date(2026, 11, 26)),
        plans: vec![Planned {
            on: "2026-11-09".to_owned(),
            days: 3,
            weekdays: vec![1, 3, 5],
            ..Planned::default()
        }],
        sessions,
        ..Brought::default()
    }
}

/// Three weeks: before the programme, a whole one, and one that is told until its Thursday.
fn three_weeks(ranges: [f64; 2]) -> Brought {
    let days = [
        ("2026-11-04", ranges[0]),
        ("2026-11-06", ranges[0]),
        ("2026-11-09", ranges[0]),
        ("2026-11-11", ranges[1]),
        ("2026-11-12", ranges[1]),
        ("2026-11-23", ranges[1]),
    ];
    let sessions = (1..).zip(days);
    let mut sessions: Vec<KeptSession> = sessions
        .map(|(id, (day, range))| session(id, day, range, [5, 4]))
        .collect();
    sessions.reverse();
    brought(sessions)
}

fn asked(week: &Week) -> Option<u32> {
    week.kept.map(|kept| kept.asked)
}

#[test]
fn weeks_are_held_against_the_programme_of_their_time() {
    let reading = Reading::of(&three_weeks([60.0, 62.0]));
    let weeks: Vec<_> = reading
        .weeks
        .iter()
        .map(|week| (week.monday.to_string(), week.done, asked(week)))
        .collect();
    assert_eq!(
        weeks,
        [
            ("2026-11-02".to_owned(), 2, None),
            ("2026-11-09".to_owned(), 3, Some(3)),
            // Nothing was done: it is told all the same.
            ("2026-11-16".to_owned(), 0, Some(3)),
            // Told until Thursday: Friday is not asked for yet.
            ("2026-11-23".to_owned(), 1, Some(2)),
        ]
    );
    let kept = reading.kept.unwrap();
    assert_eq!((kept.done, kept.asked, kept.others), (3, 8, 1));
    assert_eq!(reading.weeks[1].kept.unwrap().others, 1);
    assert_eq!((reading.days, reading.sets), (6, 6));
    let first = reading.weeks[1].days;
    assert!(first[0].is_done && first[0].is_asked && !first[3].is_asked && first[3].is_done);
    assert!(!first[4].is_done && first[4].is_asked);
    assert!(reading.weeks[3].days[4].is_outside);
}

#[test]
fn without_a_programme_nothing_is_asked_for() {
    let mut told = three_weeks([60.0, 62.0]);
    told.plans.clear();
    let reading = Reading::of(&told);
    assert_eq!(reading.kept, None);
    assert!(reading.weeks.iter().all(|week| week.kept.is_none()));
    // Where the person chooses the days, a part of a week asks for a part of them.
    let mut free = three_weeks([60.0, 62.0]);
    free.plans[0].weekdays.clear();
    let asked: Vec<_> = Reading::of(&free).weeks.iter().map(asked).collect();
    assert_eq!(asked, [None, Some(3), Some(3), Some(1)]);
}

#[test]
fn a_programme_is_held_against_its_own_days_alone() {
    // Wednesday of the second week: from the person's own choice to named days.
    let mut told = three_weeks([60.0, 62.0]);
    told.plans[0].weekdays.clear();
    told.plans.push(Planned {
        on: "2026-11-11".to_owned(),
        days: 2,
        weekdays: vec![3, 5],
        ..Planned::default()
    });
    let reading = Reading::of(&told);
    assert!(reading.has_named);
    let second = reading.weeks[1].kept.unwrap();
    // Two days of the first ask for none yet; Wednesday was done, Friday was not, Thursday is named by none.
    assert_eq!((second.done, second.asked, second.others), (2, 2, 1));
    assert!(!reading.weeks[1].days[0].is_asked && reading.weeks[1].days[2].is_asked);
    // Told until Thursday, on which nothing was done yet: only Wednesday is over.
    let last = reading.weeks[3].kept.unwrap();
    assert_eq!((last.done, last.asked, last.others), (0, 1, 1));
    // Nothing is asked for before the first exercise, however early the programme was written.
    let mut late = three_weeks([60.0, 62.0]);
    late.plans[0].on = "2026-10-01".to_owned();
    late.sessions
        .retain(|one| one.begun.as_str() > "2026-11-13");
    let first = Reading::of(&late).weeks[0].clone();
    assert_eq!(first.monday, date(2026, 11, 23));
    let mut friday = brought(vec![session(1, "2026-11-13", 60.0, [3, 3])]);
    friday.until = Some(date(2026, 11, 15));
    friday.plans[0].on = "2026-10-01".to_owned();
    let kept = Reading::of(&friday).weeks[0].kept.unwrap();
    assert_eq!((kept.done, kept.asked, kept.others), (1, 1, 0));
}

#[test]
fn more_days_in_one_week_make_up_for_none_in_another() {
    let days = ["2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12"];
    let mut told = brought(
        (1..)
            .zip(days)
            .map(|(id, day)| session(id, day, 60.0, [3, 3]))
            .collect(),
    );
    told.plans[0].weekdays.clear();
    told.until = Some(date(2026, 11, 22));
    let reading = Reading::of(&told);
    assert_eq!(reading.weeks[0].kept.unwrap().done, 4);
    let kept = reading.kept.unwrap();
    // The last day is not over yet: six of seven days ask for two of three.
    assert_eq!((kept.done, kept.asked), (3, 5));
}

#[test]
fn a_change_smaller_than_its_error_is_none() {
    // The error of one reading is 5°: less than 13.9° cannot be told from none.
    for (to, change) in [
        (72.0, Change::None),
        (75.0, Change::More(15.0)),
        (45.0, Change::Less(15.0)),
    ] {
        let reading = Reading::of(&three_weeks([60.0, to]));
        let squat = reading.exercise("squat").unwrap();
        assert_eq!(squat.range, change, "{to}");
        assert!((squat.least_deg.unwrap() - 13.86).abs() < 0.1);
    }
    assert_eq!(Reading::of(&three_weeks([60.0, 60.0])).pain, Change::None);
    let one = brought(vec![session(1, "2026-11-23", 60.0, [3, 3])]);
    let reading = Reading::of(&one);
    assert_eq!(reading.exercise("squat").unwrap().range, Change::Unknown);
}

#[test]
fn what_was_not_judged_is_told_as_such() {
    let mut told = three_weeks([60.0, 62.0]);
    told.sessions[0].sets[0].correction = 2;
    told.sessions[0].sets[0].hurts.push(KeptHurt {
        at_s: 9.0,
        place: Some("lower_back".to_owned()),
        strength: Some(4),
    });
    told.moved.insert(told.sessions[0].sets[0].id);
    let reading = Reading::of(&told);
    let squat = reading.exercise("squat").unwrap();
    assert_eq!((squat.judged.judged(), squat.judged.all()), (12, 18));
    assert_eq!(squat.judged.percent(), Some(67));
    assert_eq!(squat.judged.unseen["turned"], 6);
    assert_eq!((reading.by_hand, squat.by_hand, squat.said), (1, 1, 20));
    assert_eq!(squat.faults.len(), 1);
    assert_eq!((squat.faults[0].times, squat.faults[0].latest), (6, [1, 2]));
    let [hurt] = reading.hurts.as_slice() else {
        panic!("{:?}", reading.hurts);
    };
    assert!(hurt.is_moved && hurt.day == date(2026, 11, 23));
    assert!(reading.weeks[3].days[0].has_hurt);
}

#[test]
fn two_dates_stand_side_by_side_whichever_comes_first() {
    let told = three_weeks([60.0, 80.0]);
    let days = days_with(&told);
    assert_eq!(days.len(), 6);
    let ends = [days[0], days[5]];
    let compared = compare(&told, ends);
    let [(id, sides, change)] = compared.exercises.as_slice() else {
        panic!("{:?}", compared.exercises);
    };
    assert_eq!((id.as_str(), *change), ("squat", Change::More(20.0)));
    assert!(sides.iter().all(Option::is_some));
    assert_eq!(compared.pain, [[Some(5), Some(4)]; 2]);
    let back = compare(&told, [ends[1], ends[0]]);
    assert_eq!(back.exercises[0].2, Change::Less(20.0));
    // One day against itself says nothing of a change.
    let same = compare(&told, [ends[0], ends[0]]);
    assert_eq!(same.exercises[0].2, Change::Unknown);
}

#[test]
fn dates_that_are_none_and_years_apart_are_borne() {
    let mut told = three_weeks([60.0, 62.0]);
    told.sessions.push(session(90, "not a day!", 60.0, [1, 1]));
    told.sessions.push(session(91, "0001-01-01", 60.0, [1, 1]));
    told.plans[0].on = "some day".to_owned();
    let reading = Reading::of(&told);
    assert!(reading.weeks.len() <= 531, "{}", reading.weeks.len());
    assert_eq!(reading.kept, None);
    assert_eq!(Reading::of(&Brought::default()).weeks.len(), 0);
}
