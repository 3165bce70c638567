//! Single repetitions put one after another, as a person would do them.

use glam::Vec3;
use goodform_pose::{ImageLandmark, LANDMARK_COUNT, Landmark, Pose, Timestamp};

use crate::labelled::{Label, LabelledFrame, LabelledTrack, Repetitions, Span, Timing};

/// Rate of the frames between two recordings. Units: frames a second. Source: the sensors' own.
const BRIDGE_FPS: f64 = 30.0;

/// One track out of several, with `bridge_s` seconds from the end of each to the beginning of the next,
/// in which every landmark that both have goes over smoothly. The frames between are made, not recorded;
/// they belong to no repetition.
///
/// Missing: `None` for no tracks, or for tracks without times or depth.
pub fn join(tracks: &[LabelledTrack], bridge_s: f64) -> Option<LabelledTrack> {
    let (first, rest) = tracks.split_first()?;
    let mut joined = LabelledTrack {
        frames: Vec::new(),
        repetitions: None,
        timing: Timing::Stamped,
        ..first.clone()
    };
    if rest.iter().any(|track| track.label != first.label) {
        joined.label = Label::Unlabelled;
    }
    let mut truth = Some(Repetitions::default());
    for track in tracks {
        if !track.is_in_space() {
            return None;
        }
        let start_s = append(&mut joined.frames, track, bridge_s)?;
        truth = truth.zip(track.repetitions.as_ref()).map(|(mut all, own)| {
            let moved = |span: &Span| Span {
                from_s: span.from_s + start_s,
                to_s: span.to_s + start_s,
            };
            all.count += own.count;
            all.tolerance += own.tolerance;
            all.spans.extend(own.spans.iter().map(moved));
            all.turns.extend(own.turns.iter().map(moved));
            all
        });
    }
    joined.repetitions = truth;
    Some(joined)
}

/// Appends a recording; answers when it begins. Units: s.
fn append(frames: &mut Vec<LabelledFrame>, track: &LabelledTrack, bridge_s: f64) -> Option<f64> {
    let next = track.frames.first()?;
    let begins = next.at?.as_seconds();
    let start_s = match frames.last() {
        None => 0.0,
        Some(last) => {
            let (from, ends) = (last.clone(), last.at?.as_seconds());
            let steps = (bridge_s * BRIDGE_FPS).round().max(1.0) as u32;
            for step in 1..steps {
                let at = f64::from(step) / BRIDGE_FPS;
                let share = (at / bridge_s) as f32;
                frames.push(between(&from, next, share, ends + at));
            }
            ends + f64::from(steps) / BRIDGE_FPS
        }
    };
    for frame in &track.frames {
        let at = Timestamp::from_seconds(frame.at?.as_seconds() - begins + start_s);
        frames.push(LabelledFrame {
            at: Some(at),
            ..frame.clone()
        });
    }
    Some(start_s)
}

fn between(from: &LabelledFrame, to: &LabelledFrame, share: f32, at_s: f64) -> LabelledFrame {
    let smooth = share * share * (3.0 - 2.0 * share);
    let mut image = [ImageLandmark::default(); LANDMARK_COUNT];
    for (point, landmark) in image.iter_mut().zip(Landmark::ALL) {
        let (a, b) = (from.pose.image(landmark), to.pose.image(landmark));
        *point = if a.visibility <= b.visibility { a } else { b };
    }
    let world: [Vec3; LANDMARK_COUNT] =
        Landmark::ALL.map(|l| from.pose.world(l).lerp(to.pose.world(l), smooth));
    LabelledFrame {
        at: Some(Timestamp::from_seconds(at_s)),
        pose: Pose::new(image, world, from.pose.frame_size()),
        origin: from.origin.lerp(to.origin, smooth),
        label: None,
    }
}

#[cfg(test)]
mod tests {
    use super::join;
    use crate::virtual_camera::tests::standing;

    #[test]
    fn repetitions_add_up_and_time_runs_forward() {
        let one = standing(30, 0.0);
        let joined = join(&[one.clone(), standing(30, 0.2), one], 0.5).expect("in space");
        let truth = joined.repetitions.as_ref().expect("known");
        assert_eq!((truth.count, truth.spans.len()), (3, 3));
        let times: Vec<f64> = joined
            .frames
            .iter()
            .map(|frame| frame.at.expect("timed").as_seconds())
            .collect();
        assert!(times.windows(2).all(|pair| pair[1] > pair[0]), "{times:?}");
        let length = 3.0 * 29.0 / 30.0 + 2.0 * 0.5;
        assert!((times[times.len() - 1] - length).abs() < 1e-5);
        let biggest_step = joined
            .frames
            .windows(2)
            .map(|pair| (pair[1].origin - pair[0].origin).length())
            .fold(0.0, f32::max);
        assert!(biggest_step < 0.03, "{biggest_step}");
        assert_eq!(join(&[], 0.5), None);
    }
}
