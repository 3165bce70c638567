//! The drawings of the reader, for the window and for paper: days of the weeks, ranges, pain and effort.

use super::words::short_day;
use crate::reading::sketch::{Ink, Sketch, Stands};
use crate::reading::{DayMark, ExerciseReading, Reading, Week};
use crate::ui::texts::Texts;

/// Draws a mark around its middle.
type Painter = fn(&mut Sketch, [f32; 2]);

/// Weeks that are drawn: the last ones. Own choice: three months.
pub(super) const SHOWN: usize = 12;
/// From one week to the next in the drawing of the days, and the line of words above. Px of the design.
pub(super) const ROW: f32 = 50.0;
const HEAD: f32 = 44.0;
/// Where the days begin, and from one to the next. Px of the design.
const DAYS: [f32; 2] = [200.0, 62.0];
/// How wide the drawings are. Px of the design.
const WIDTH: f32 = 840.0;
/// Where the points of a plot lie: left, top, width, height. Px of the design.
const FIELD: [f32; 4] = [76.0, 40.0, 740.0, 236.0];
/// Letters of the drawings. Px of the design.
const SMALL: f32 = 24.0;
/// Between lines of the range's axis. Units: degrees.
const STEP_DEG: f64 = 30.0;
/// The strongest pain and effort that can be said. Units: points.
const WORST: f64 = 10.0;

/// The weeks that are drawn, with their places among all.
pub(super) fn shown(weeks: &[Week]) -> impl Iterator<Item = (usize, &Week)> {
    let from = weeks.len().saturating_sub(SHOWN);
    weeks.iter().enumerate().skip(from)
}

/// Where a week's row of [`days`] lies. Px of the design.
pub(super) fn row_place(number: usize) -> [f32; 4] {
    [0.0, HEAD + ROW * number as f32, WIDTH, ROW]
}

/// A row a week, the latest first: which days were done, which were asked for, and where it hurt.
pub(super) fn days(reading: &Reading, texts: &Texts) -> Sketch {
    let rows = shown(&reading.weeks).count();
    let foot = HEAD + ROW * rows as f32;
    let mut sketch = Sketch::new([WIDTH, foot + 48.0]);
    for weekday in 0..7_u8 {
        let id = format!("weekday-short-{}", weekday + 1);
        let at = [DAYS[0] + DAYS[1] * (f32::from(weekday) + 0.5), 28.0];
        sketch.text(at, (SMALL, Ink::Soft), Stands::Middle, &texts.get(&id));
    }
    let latest_first: Vec<_> = shown(&reading.weeks).collect();
    for (row, (_, week)) in latest_first.into_iter().rev().enumerate() {
        let middle = HEAD + ROW * (row as f32 + 0.5);
        let day = short_day(week.monday, texts);
        sketch.text([0.0, middle + 8.0], (SMALL, Ink::Soft), Stands::Left, &day);
        for (number, day) in week.days.iter().enumerate() {
            let x = DAYS[0] + DAYS[1] * (number as f32 + 0.5);
            day_mark(&mut sketch, [x, middle], *day);
        }
        let text = match week.kept {
            Some(kept) => {
                let numbers = [("done", kept.done), ("asked", kept.asked)];
                let of = texts.with_numbers("reader-of", numbers);
                match kept.others {
                    0 => of,
                    others => format!("{of} + {others}"),
                }
            }
            None => week.done.to_string(),
        };
        let at = [DAYS[0] + DAYS[1] * 7.0 + 24.0, middle + 8.0];
        sketch.strong(at, (SMALL, Ink::Letters), Stands::Left, &text);
    }
    let [done, asked] = [true, false].map(|is_done| DayMark {
        is_done,
        is_asked: !is_done,
        ..DayMark::default()
    });
    let mut x = 0.0;
    for (mark, id, width) in [
        (done, "reader-mark-done", 140.0),
        (asked, "reader-mark-asked", 230.0),
    ]
    .into_iter()
    .filter(|(_, id, _)| reading.has_named || *id != "reader-mark-asked")
    {
        day_mark(&mut sketch, [x + 20.0, foot + 24.0], mark);
        let at = [x + 52.0, foot + 32.0];
        sketch.text(at, (SMALL, Ink::Letters), Stands::Left, &texts.get(id));
        x += width;
    }
    hurt_mark(&mut sketch, [x + 20.0, foot + 24.0]);
    let at = [x + 44.0, foot + 32.0];
    sketch.text(
        at,
        (SMALL, Ink::Letters),
        Stands::Left,
        &texts.get("reader-hurts"),
    );
    if reading.kept.is_some_and(|kept| kept.others > 0) {
        let at = [x + 240.0, foot + 32.0];
        let text = texts.get("reader-mark-others");
        sketch.text(at, (SMALL, Ink::Letters), Stands::Left, &text);
    }
    sketch
}

/// An octagon.
fn hurt_mark(sketch: &mut Sketch, middle: [f32; 2]) {
    sketch.corners(middle, 12.0, (8, 0.4), Ink::Surface);
    sketch.corners(middle, 9.5, (8, 0.4), Ink::Stop);
}

/// Asked for: a ring. Done: a disc with a tick, within the ring on a day that was asked for. Neither: a small dot.
fn day_mark(sketch: &mut Sketch, [x, y]: [f32; 2], day: DayMark) {
    if day.is_outside {
        return;
    }
    if day.is_asked {
        sketch.ring([x, y], 20.5, (3.0, Ink::Outline));
    }
    if day.is_done {
        sketch.disc([x, y], 16.0, Ink::Band);
        let tick = [[x - 8.0, y], [x - 2.0, y + 6.0], [x + 8.0, y - 6.0]];
        sketch.line([tick[0], tick[1]], 4.0, Ink::Surface);
        sketch.line([tick[1], tick[2]], 4.0, Ink::Surface);
    } else if !day.is_asked {
        sketch.disc([x, y], 4.0, Ink::Outline);
    }
    if day.has_hurt {
        hurt_mark(sketch, [x + 18.0, y - 14.0]);
    }
}

/// Across: where a week of so many stands.
fn across(number: usize, weeks: usize) -> f32 {
    FIELD[0] + FIELD[2] * (number as f32 + 0.5) / weeks.max(1) as f32
}

fn up(share: f64) -> f32 {
    FIELD[1] + FIELD[3] * (1.0 - share.clamp(0.0, 1.0) as f32)
}

/// Lines across with their numbers, and the weeks below.
fn grid(
    sketch: &mut Sketch,
    weeks: &[(usize, &Week)],
    lines: impl Iterator<Item = (f64, String)>,
    texts: &Texts,
) {
    for (share, word) in lines {
        let ends = [[FIELD[0], up(share)], [FIELD[0] + FIELD[2], up(share)]];
        sketch.line(ends, 2.0, Ink::Hairline);
        let at = [FIELD[0] - 12.0, up(share) + 8.0];
        sketch.text(at, (SMALL, Ink::Soft), Stands::Right, &word);
    }
    let floor = FIELD[1] + FIELD[3];
    let ends = [[FIELD[0], floor], [FIELD[0] + FIELD[2], floor]];
    sketch.line(ends, 3.0, Ink::Outline);
    // The words need their room: of many weeks every second or third is named, the last one always.
    let every = weeks.len().div_ceil(6).max(1);
    for (number, (_, week)) in weeks.iter().enumerate() {
        let x = across(number, weeks.len());
        sketch.line([[x, floor], [x, floor + 8.0]], 3.0, Ink::Outline);
        if (weeks.len() - 1 - number).is_multiple_of(every) {
            let day = short_day(week.monday, texts);
            let at = [x, floor + 36.0];
            sketch.text(at, (SMALL - 2.0, Ink::Soft), Stands::Middle, &day);
        }
    }
}

/// The range of every week with its error.
pub(super) fn ranges(reading: &Reading, exercise: &ExerciseReading, texts: &Texts) -> Sketch {
    let mut sketch = Sketch::new([WIDTH, 330.0]);
    let weeks: Vec<_> = shown(&reading.weeks).collect();
    let values: Vec<(usize, f64, f64)> = weeks
        .iter()
        .enumerate()
        .filter_map(|(number, (place, _))| {
            let (range, error) = exercise.weeks.get(place)?.range_deg?;
            Some((number, range, error))
        })
        .collect();
    let highest = values.iter().map(|(_, range, error)| range + error);
    let steps = (highest.fold(0.0, f64::max) / STEP_DEG)
        .ceil()
        .clamp(1.0, 12.0);
    let most = steps * STEP_DEG;
    let lines = (0..=steps as u8).map(|step| {
        let value = f64::from(step) * STEP_DEG;
        (value / most, format!("{value:.0}°"))
    });
    grid(&mut sketch, &weeks, lines, texts);
    for (number, range, error) in &values {
        let x = across(*number, weeks.len());
        let ends = [range - error, range + error].map(|value| up(value / most));
        sketch.line([[x, ends[0]], [x, ends[1]]], 4.0, Ink::Letters);
        for end in ends {
            sketch.line([[x - 9.0, end], [x + 9.0, end]], 4.0, Ink::Letters);
        }
        sketch.disc([x, up(range / most)], 11.0, Ink::Band);
    }
    if let Some((number, range, error)) = values.last() {
        let text = format!("{range:.0}° ± {error:.0}°");
        let x = across(*number, weeks.len()).min(FIELD[0] + FIELD[2] - 60.0);
        let y = (up((range + error) / most) - 12.0).max(26.0);
        sketch.strong([x, y], (26.0, Ink::Letters), Stands::Middle, &text);
    }
    sketch
}

/// Pain before and after, and effort, of every week.
pub(super) fn felt(reading: &Reading, texts: &Texts) -> Sketch {
    let mut sketch = Sketch::new([WIDTH, 376.0]);
    let weeks: Vec<_> = shown(&reading.weeks).collect();
    let lines = [0.0, 5.0, 10.0].map(|value| (value / WORST, format!("{value:.0}")));
    grid(&mut sketch, &weeks, lines.into_iter(), texts);
    for (number, (_, week)) in weeks.iter().enumerate() {
        let x = across(number, weeks.len());
        if let (Some(from), Some(to)) = (week.pain_before, week.pain_after) {
            let ends = [[x, up(from / WORST)], [x, up(to / WORST)]];
            sketch.line(ends, 3.0, Ink::Outline);
        }
        if let Some(effort) = week.effort {
            effort_mark(&mut sketch, [x + 26.0, up(effort / WORST)]);
        }
        if let Some(pain) = week.pain_before {
            before_mark(&mut sketch, [x, up(pain / WORST)]);
        }
        if let Some(pain) = week.pain_after {
            after_mark(&mut sketch, [x, up(pain / WORST)]);
        }
    }
    let foot = 362.0;
    let mut x = FIELD[0];
    let legend: [(&str, Painter, f32); 3] = [
        ("reader-pain-before", before_mark, 250.0),
        ("reader-pain-after", after_mark, 270.0),
        ("reader-effort", effort_mark, 200.0),
    ];
    for (id, mark, width) in legend {
        mark(&mut sketch, [x + 14.0, foot - 8.0]);
        let at = [x + 40.0, foot];
        sketch.text(at, (SMALL, Ink::Letters), Stands::Left, &texts.get(id));
        x += width;
    }
    sketch
}

fn before_mark(sketch: &mut Sketch, middle: [f32; 2]) {
    sketch.ring(middle, 12.0, (4.0, Ink::Primary));
}

fn after_mark(sketch: &mut Sketch, middle: [f32; 2]) {
    sketch.disc(middle, 7.5, Ink::Primary);
}

/// A square on its corner.
fn effort_mark(sketch: &mut Sketch, middle: [f32; 2]) {
    sketch.corners(middle, 11.0, (4, 0.0), Ink::Adjust);
}
