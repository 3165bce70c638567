//! What may be judged, and the range that was reached: by the angle in the picture, from the side.

use goodform_pose::measure::{Measure, near_side, out_of_side_view_deg};
use goodform_pose::smoothing::share_after;
use goodform_pose::{Landmark, Pose, Side, Timestamp};

use crate::library::Judged;
use crate::update::Reason;

/// Landmarks less sure than this are not judged. Source: exercise library, `keypoint_conf_min`.
const SURE: f32 = 0.5;
/// Judging stops beyond the larger of these angles out of the side view and begins again within the
/// smaller. Units: degrees. A segment at 45 degrees reads 1.8 low at 20 degrees of yaw, 4.1 at 30,
/// 9.7 at 45: within 30 the view adds less than the measure's own error of 5. Source: geometry [M].
const VIEW_IN_DEG: f32 = 25.0;
const VIEW_OUT_DEG: f32 = 35.0;
/// Smoothing of the view: the network's depth is noisy. Units: s.
const VIEW_S: f64 = 0.5;
/// A segment shorter in the picture than this share of its length seen before points at the camera.
/// Source: exercise library, `foreshortening_gate`.
const FORESHORTENED: f32 = 0.5;
/// Below this share of judged frames a repetition is not judged. Source: coverage rule, clinical note.
const MIN_COVERAGE: f64 = 0.7;
/// The peak is the median of this share of the time at the top, not the largest sample.
/// Source: clinical note, peak = median of the top 10 %.
const TOP_SHARE: f64 = 0.1;

/// Seconds spent at each whole degree: the range of a repetition without keeping its samples.
#[derive(Debug, Clone)]
pub(crate) struct RangeTally {
    seconds: [f64; 181],
    judged_s: f64,
    total_s: f64,
    missing: Option<Reason>,
}

impl Default for RangeTally {
    fn default() -> Self {
        Self {
            seconds: [0.0; 181],
            judged_s: 0.0,
            total_s: 0.0,
            missing: None,
        }
    }
}

impl RangeTally {
    pub(crate) fn add(&mut self, judged: Result<f32, Reason>, seconds: f64) {
        self.total_s += seconds;
        match judged {
            Ok(value) => {
                if let Some(slot) = self
                    .seconds
                    .get_mut(value.clamp(0.0, 180.0).round() as usize)
                {
                    *slot += seconds;
                    self.judged_s += seconds;
                }
            }
            Err(reason) => self.missing = Some(reason),
        }
    }

    /// Smallest value and peak, if enough of the repetition could be judged.
    pub(crate) fn range(&self) -> Result<(f32, f32), Reason> {
        if self.judged_s <= 0.0 || self.judged_s < MIN_COVERAGE * self.total_s {
            return Err(self.missing.unwrap_or(Reason::LimbHidden));
        }
        let peak = self.at_share_from_top(TOP_SHARE / 2.0);
        let rest = self.at_share_from_top(1.0 - TOP_SHARE / 2.0);
        Ok((rest, peak))
    }

    fn at_share_from_top(&self, share: f64) -> f32 {
        let mut left = share * self.judged_s;
        for (degrees, seconds) in self.seconds.iter().enumerate().rev() {
            left -= seconds;
            if left <= 0.0 && *seconds > 0.0 {
                return degrees as f32;
            }
        }
        0.0
    }
}

/// Decides frame by frame what can be judged.
#[derive(Debug, Clone)]
pub(crate) struct Judge {
    measure: Measure,
    view: Option<(Timestamp, f32)>,
    is_side: bool,
    lengths: [f32; 2],
}

impl Judge {
    pub(crate) fn new(judged: &Judged) -> Self {
        Self {
            measure: judged.measure,
            view: None,
            is_side: false,
            lengths: [0.0; 2],
        }
    }

    pub(crate) fn reset(&mut self) {
        (self.view, self.is_side, self.lengths) = (None, false, [0.0; 2]);
    }

    /// The judged angle of this frame, or why there is none.
    pub(crate) fn observe(&mut self, pose: &Pose, at: Timestamp) -> Result<f32, Reason> {
        self.look(pose, at);
        if !self.is_side {
            return Err(Reason::Turned);
        }
        let side = near_side(pose);
        if !self
            .measure
            .landmarks()
            .iter()
            .all(|l| in_frame(pose, l.on(side)))
        {
            return Err(Reason::OutOfFrame);
        }
        if self.is_foreshortened(pose, side) {
            return Err(Reason::Turned);
        }
        self.measure
            .if_confident(pose, side, SURE)
            .ok_or(Reason::LimbHidden)
    }

    fn look(&mut self, pose: &Pose, at: Timestamp) {
        let Some(now) = out_of_side_view_deg(pose) else {
            return;
        };
        let view = self.view.map_or(now, |(last, view)| {
            let share = share_after(at.seconds_since(last), VIEW_S);
            view + (now - view) * share
        });
        self.view = Some((at, view));
        self.is_side = view
            <= if self.is_side {
                VIEW_OUT_DEG
            } else {
                VIEW_IN_DEG
            };
    }

    /// Whether thigh or shank points at the camera: their length against the longest seen.
    fn is_foreshortened(&mut self, pose: &Pose, side: Side) -> bool {
        let at = |landmark: Landmark| pose.image(landmark.on(side)).position;
        let now = [
            at(Landmark::LeftHip).distance(at(Landmark::LeftKnee)),
            at(Landmark::LeftKnee).distance(at(Landmark::LeftAnkle)),
        ];
        let mut short = false;
        for (longest, length) in self.lengths.iter_mut().zip(now) {
            *longest = longest.max(length);
            short |= length < FORESHORTENED * *longest;
        }
        short
    }
}

fn in_frame(pose: &Pose, landmark: Landmark) -> bool {
    let at = pose.image(landmark).position;
    at.cmpge(goodform_pose::Vec2::ZERO).all() && at.cmple(pose.frame_size()).all()
}

#[cfg(test)]
mod tests {
    use super::RangeTally;
    use crate::update::Reason;

    #[test]
    fn the_peak_is_the_median_of_the_top_tenth_and_not_a_spike() {
        let mut tally = RangeTally::default();
        for degree in 0..100 {
            tally.add(Ok(degree as f32), 0.03);
        }
        tally.add(Ok(170.0), 0.03);
        let (rest, peak) = tally.range().expect("judged");
        assert!(
            (peak - 95.0).abs() <= 1.0 && (rest - 5.0).abs() <= 1.0,
            "{rest} {peak}"
        );
    }

    #[test]
    fn too_little_seen_is_not_judged() {
        let mut tally = RangeTally::default();
        tally.add(Ok(80.0), 1.0);
        tally.add(Err(Reason::Turned), 1.0);
        assert_eq!(tally.range(), Err(Reason::Turned));
        assert_eq!(RangeTally::default().range(), Err(Reason::LimbHidden));
    }
}
