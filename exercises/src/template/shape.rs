//! The shape of a movement: way out, target and way back, each in twenty points, whatever time they took.

use goodform_pose::Side;

use super::follow::Channel;
use super::samples::Samples;

/// Points a phase. Source: clinical note, template from 1-5 repetitions.
pub const POINTS: usize = 20;
/// Phases: out, top, back.
pub(crate) const PHASES: usize = 3;
/// At the target from this share of the furthest progress on, where the therapist has not said otherwise. As the
/// coach has it. [K]
pub(crate) const TOP_SHARE: f32 = 0.9;
/// The way out begins, and the way back ends, at this share. [K]
const START_SHARE: f32 = 0.1;
/// A value that is missing for longer than this share of a phase is missing there.
const GAP: f32 = 0.25;

/// One measure over the phases. Missing: not a number.
pub(crate) type Line = [[f32; POINTS]; PHASES];

/// How a movement is cut into its phases.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Cut {
    /// At the target from this share of the furthest progress on, and down to this one. Units: shares.
    pub(crate) walls: [f32; 2],
    /// From when to when it goes, where somebody has said so. Units: s.
    pub(crate) within_s: Option<[f64; 2]>,
}

impl Cut {
    /// As nobody has changed it.
    pub(crate) const USUAL: Self = Self {
        walls: [TOP_SHARE; 2],
        within_s: None,
    };
}

/// The shape of one movement.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shape {
    /// One line a channel.
    pub(crate) lines: Vec<Line>,
    /// How long each phase took. Units: s.
    pub(crate) seconds: [f64; PHASES],
    /// Share of the moments in which each channel was seen.
    pub(crate) seen: Vec<f32>,
    /// When it began, came to the target, left it, and was back. Units: s.
    pub(crate) bounds_s: [f64; 4],
    /// How far along it was, as the lines. Units: 1 is the target near enough to count.
    pub(crate) progress: Line,
}

impl Shape {
    /// The shape of what was sampled; `None` where it never leaves the start, or is too short.
    pub(crate) fn of(samples: &Samples, channels: usize, cut: &Cut) -> Option<Self> {
        let times = samples.times();
        let bounds = bounds(samples.progress(), times, cut)?;
        let time = |place: usize| times.get(place).copied();
        let [start, reach, leave, end] = bounds;
        let spans = [(start, reach), (reach, leave), (leave, end)];
        let mut seconds = [0.0; PHASES];
        for (seconds, (from, to)) in seconds.iter_mut().zip(spans) {
            *seconds = time(to)? - time(from)?;
        }
        let moments = (end - start + 1) as f32;
        let mut lines = Vec::with_capacity(channels);
        let mut seen = Vec::with_capacity(channels);
        for channel in 0..channels {
            let value = |place: usize| samples.value(place, channel);
            let known = (start..=end)
                .filter(|place| value(*place).is_finite())
                .count();
            seen.push(known as f32 / moments);
            lines.push(spans.map(|(from, to)| resampled(times, from, to, value)));
        }
        let along = |place: usize| samples.progress().get(place).copied().unwrap_or(f32::NAN);
        Some(Self {
            lines,
            seconds,
            seen,
            bounds_s: [time(start)?, time(reach)?, time(leave)?, time(end)?],
            progress: spans.map(|(from, to)| resampled(times, from, to, along)),
        })
    }

    /// The lines of the channels, as if the left side had moved.
    pub(crate) fn seen_as(&self, channels: &[Channel], side: Option<Side>) -> Self {
        let is_right = side == Some(Side::Right);
        let place = |channel: &Channel| match channel {
            Channel::Plain(place) | Channel::Lateral(place) => *place,
            Channel::Moving([left, right]) => *if is_right { right } else { left },
        };
        let places: Vec<usize> = channels.iter().map(place).collect();
        let mut shape = self.only(&places);
        for (line, channel) in shape.lines.iter_mut().zip(channels) {
            if is_right && matches!(channel, Channel::Lateral(_)) {
                *line = line.map(|phase| phase.map(|value| -value));
            }
        }
        shape
    }

    /// The same movement, of these channels only.
    pub(crate) fn only(&self, channels: &[usize]) -> Self {
        let lines = channels
            .iter()
            .filter_map(|channel| self.lines.get(*channel));
        let seen = channels
            .iter()
            .filter_map(|channel| self.seen.get(*channel));
        Self {
            lines: lines.copied().collect(),
            seen: seen.copied().collect(),
            ..*self
        }
    }
}

/// Start, first and last moment at the target, end.
fn bounds(progress: &[f32], times: &[f64], cut: &Cut) -> Option<[usize; 4]> {
    let [first, last] = match cut.within_s {
        Some([from_s, to_s]) => [
            times.partition_point(|at| *at < from_s - 1e-6),
            times
                .partition_point(|at| *at <= to_s + 1e-6)
                .checked_sub(1)?,
        ],
        None => [0, progress.len().checked_sub(1)?],
    };
    let part = progress.get(first..=last)?;
    let peak = part.iter().copied().fold(f32::NAN, f32::max);
    if part.len() < 4 || peak.is_nan() || peak <= 0.0 {
        return None;
    }
    let [reach, leave] = cut.walls;
    let at_start = |value: &f32| *value <= START_SHARE * peak;
    let reach = part.iter().position(|value| *value >= reach * peak)?;
    let leave = part.iter().rposition(|value| *value >= leave * peak)?;
    let [start, end] = match cut.within_s {
        // Somebody has said where it begins and ends.
        Some(_) => [0, part.len() - 1],
        None => [
            part.iter().take(reach).rposition(at_start).unwrap_or(0),
            part.iter()
                .skip(leave)
                .position(at_start)
                .map_or(part.len() - 1, |after| leave + after),
        ],
    };
    let is_whole = start < reach && reach <= leave && leave < end;
    is_whole.then(|| [start, reach, leave, end].map(|place| first + place))
}

/// Twenty points evenly in time between two places.
fn resampled(times: &[f64], from: usize, to: usize, value: impl Fn(usize) -> f32) -> [f32; POINTS] {
    let time = |place: usize| times.get(place).copied().unwrap_or_default();
    let (begin, span) = (time(from), time(to) - time(from));
    let longest = f64::from(GAP) * span + 1e-9;
    let mut points = [f32::NAN; POINTS];
    let mut before: Option<usize> = None;
    let mut place = from;
    for (number, point) in points.iter_mut().enumerate() {
        let at = begin + span * number as f64 / (POINTS - 1) as f64;
        while place <= to && time(place) <= at + 1e-9 {
            if value(place).is_finite() {
                before = Some(place);
            }
            place += 1;
        }
        let after = (place..=to).find(|place| value(*place).is_finite());
        *point = match (before, after) {
            (Some(a), Some(b)) if time(b) - time(a) <= longest.max(0.2) => {
                let share = ((at - time(a)) / (time(b) - time(a))) as f32;
                value(a) + (value(b) - value(a)) * share
            }
            (Some(a), _) if at - time(a) <= longest => value(a),
            (_, Some(b)) if time(b) - at <= longest => value(b),
            _ => f32::NAN,
        };
    }
    points
}

#[cfg(test)]
mod tests {
    use goodform_pose::Timestamp;

    use super::{Cut, POINTS, Shape};
    use crate::template::samples::Samples;

    /// 1 s out, 0.5 s held, 2 s back; the value is ten times the progress.
    fn movement(fps: f64, hidden: bool) -> Samples {
        let mut samples = Samples::new(1);
        for moment in 0..=(3.5 * fps) as u32 {
            let t = f64::from(moment) / fps;
            let progress = t.min(1.0).min((3.5 - t) / 2.0).max(0.0) as f32;
            let value = if hidden && t > 0.2 && t < 0.9 {
                f32::NAN
            } else {
                progress * 10.0
            };
            samples.push(Timestamp::from_seconds(t), progress, &[value]);
        }
        samples
    }

    #[test]
    fn phases_are_found_and_stretched_at_any_frame_rate() {
        for fps in [10.0, 30.0, 60.0] {
            let shape = Shape::of(&movement(fps, false), 1, &Cut::USUAL).expect("moves");
            let [out, top, back] = shape.lines[0];
            assert!((shape.seconds[0] - 0.8).abs() < 0.21 && (shape.seconds[2] - 1.6).abs() < 0.31);
            assert!(out[0] <= 1.1 && (out[POINTS - 1] - 9.0).abs() <= 1.0);
            assert!(out.windows(2).all(|pair| pair[1] >= pair[0]));
            assert!(top.iter().all(|value| *value >= 8.9));
            assert!(back.windows(2).all(|pair| pair[1] <= pair[0]));
        }
    }

    #[test]
    fn what_is_hidden_for_long_stays_missing() {
        let shape = Shape::of(&movement(30.0, true), 1, &Cut::USUAL).expect("moves");
        let missing = shape.lines[0][0]
            .iter()
            .filter(|value| value.is_nan())
            .count();
        assert!(missing > 5, "{missing}");
        assert!(shape.seen[0] < 0.85);
    }

    #[test]
    fn a_movement_is_cut_where_somebody_says() {
        let whole = movement(30.0, false);
        let walls = Cut {
            walls: [0.5, 0.7],
            ..Cut::USUAL
        };
        let shape = Shape::of(&whole, 1, &walls).expect("moves");
        let [.., leave, _] = shape.bounds_s;
        assert!((shape.bounds_s[1] - 0.5).abs() < 0.05 && (leave - 2.1).abs() < 0.05);
        let trimmed = Cut {
            within_s: Some([0.3, 3.0]),
            ..Cut::USUAL
        };
        let shape = Shape::of(&whole, 1, &trimmed).expect("moves");
        assert!((shape.bounds_s[0] - 0.3).abs() < 0.05 && (shape.bounds_s[3] - 3.0).abs() < 0.05);
        let nothing = Cut {
            within_s: Some([3.4, 0.1]),
            ..Cut::USUAL
        };
        assert!(Shape::of(&whole, 1, &nothing).is_none());
    }

    #[test]
    fn nothing_has_no_shape() {
        let mut samples = Samples::new(0);
        assert!(Shape::of(&samples, 0, &Cut::USUAL).is_none());
        for moment in 0..20 {
            samples.push(Timestamp::from_seconds(f64::from(moment)), 0.0, &[]);
        }
        assert!(Shape::of(&samples, 0, &Cut::USUAL).is_none());
    }
}
