//! The shape of a movement: way out, target and way back, each in twenty points, whatever time they took.

use goodform_pose::Side;

use super::follow::Channel;
use super::samples::Samples;

/// Points a phase. Source: clinical note, template from 1-5 repetitions.
pub const POINTS: usize = 20;
/// Phases: out, top, back.
pub(crate) const PHASES: usize = 3;
/// At the target from this share of the furthest progress on. As the coach has it. [K]
const TOP_SHARE: f32 = 0.9;
/// The way out begins, and the way back ends, at this share. [K]
const START_SHARE: f32 = 0.1;
/// A value that is missing for longer than this share of a phase is missing there.
const GAP: f32 = 0.25;

/// One measure over the phases. Missing: not a number.
pub(crate) type Line = [[f32; POINTS]; PHASES];

/// The shape of one movement.
#[derive(Debug, Clone)]
pub(crate) struct Shape {
    /// One line a channel.
    pub(crate) lines: Vec<Line>,
    /// How long each phase took. Units: s.
    pub(crate) seconds: [f64; PHASES],
    /// Share of the moments in which each channel was seen.
    pub(crate) seen: Vec<f32>,
}

impl Shape {
    /// The shape of what was sampled; `None` where it never leaves the start, or is too short.
    pub(crate) fn of(samples: &Samples, channels: usize) -> Option<Self> {
        let bounds = bounds(samples.progress())?;
        let times = samples.times();
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
        Some(Self {
            lines,
            seconds,
            seen,
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
            seconds: self.seconds,
        }
    }
}

/// Start, first and last moment at the target, end.
fn bounds(progress: &[f32]) -> Option<[usize; 4]> {
    let peak = progress.iter().copied().fold(f32::NAN, f32::max);
    if progress.len() < 4 || peak.is_nan() || peak <= 0.0 {
        return None;
    }
    let at_top = |value: &f32| *value >= TOP_SHARE * peak;
    let at_start = |value: &f32| *value <= START_SHARE * peak;
    let reach = progress.iter().position(at_top)?;
    let leave = progress.iter().rposition(at_top)?;
    let start = progress.iter().take(reach).rposition(at_start).unwrap_or(0);
    let end = progress
        .iter()
        .skip(leave)
        .position(at_start)
        .map_or(progress.len() - 1, |after| leave + after);
    (start < reach && leave < end).then_some([start, reach, leave, end])
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

    use super::{POINTS, Shape};
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
            let shape = Shape::of(&movement(fps, false), 1).expect("moves");
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
        let shape = Shape::of(&movement(30.0, true), 1).expect("moves");
        let missing = shape.lines[0][0]
            .iter()
            .filter(|value| value.is_nan())
            .count();
        assert!(missing > 5, "{missing}");
        assert!(shape.seen[0] < 0.85);
    }

    #[test]
    fn nothing_has_no_shape() {
        let mut samples = Samples::new(0);
        assert!(Shape::of(&samples, 0).is_none());
        for moment in 0..20 {
            samples.push(Timestamp::from_seconds(f64::from(moment)), 0.0, &[]);
        }
        assert!(Shape::of(&samples, 0).is_none());
    }
}
