//! The drawn figure before a camera from beginning to end: it comes to its place, raises a hand, does its sets, gets up.

use goodform_datasets::{
    Figure, FigureMotion, FigureOptions, Gesture, Movement, MovementError, MovementTrack,
    TrackOptions, View,
};
use goodform_models::Frame;
use goodform_pose::Side;

use super::figure::{drawn, stamp};
use super::source::{FrameSource, Read, SourceDescription, SourceError};

/// The figure stays in its place for so long before it raises a hand. Units: s. Longer than readiness takes.
const SETTLES_S: f64 = 4.0;
/// After a raised hand the countdown is waited for. Units: s.
const COUNTS_S: f64 = 3.4;
/// After a set the end is looked at, and in a rest one rests. Units: s.
const LOOKS_S: f64 = 5.0;
/// Without a hand to raise it waits until the set begins by itself. Units: s.
const STAYS_S: f64 = 9.0;

/// What a routine is made of.
#[derive(Debug, Clone, Copy)]
pub struct Routine {
    /// Repetitions of a set, as they are counted.
    pub repetitions: u32,
    /// Sets.
    pub sets: u32,
    /// The hand that is raised. Missing: the start leaves none free.
    pub hand: Option<Side>,
}

/// A stretch of one figure's time.
#[derive(Debug, Clone, Copy)]
struct Part {
    figure: usize,
    from_s: f64,
    seconds: f64,
    /// The figure stands still in its first moment but for breath and sway.
    stays: bool,
}

/// Which of the figures does what.
const COMES: usize = 0;
const RAISES: usize = 1;
const WORKS: usize = 2;

/// Renders the routine frame by frame. After the last set the figure has got up and stays.
pub struct RoutineSource {
    figures: [Figure; 3],
    parts: Vec<Part>,
    description: SourceDescription,
    next: u64,
}

impl RoutineSource {
    /// The routine of a movement, seen from where it is seen best.
    ///
    /// # Errors
    /// [`MovementError`]: the figure cannot do it.
    pub fn new(movement: &Movement, routine: Routine) -> Result<Self, MovementError> {
        let yaw_deg = movement.yaws_deg.first().copied().unwrap_or_default();
        let made = |movement: &Movement, repetitions: u32, transitions: bool| {
            let how = TrackOptions {
                repetitions,
                transitions,
                ..TrackOptions::default()
            };
            Figure::new(FigureOptions {
                // All of them before the same camera.
                view: View::of(movement, yaw_deg),
                motion: FigureMotion::Exercise(Box::new(movement.clone()), Box::new(how)),
                ..FigureOptions::walk(yaw_deg)
            })
        };
        let hand = routine.hand.unwrap_or(Side::Right);
        let raise = movement.gesture(Gesture::RaisedHand(hand));
        let camera = FigureOptions::walk(yaw_deg);
        let mut raises = FigureOptions {
            view: View::of(movement, yaw_deg),
            ..camera.clone()
        };
        let once = TrackOptions {
            repetitions: 1,
            ..TrackOptions::default()
        };
        raises.motion = FigureMotion::Exercise(Box::new(raise), Box::new(once));
        let figures = [
            made(movement, 0, true)?,
            Figure::new(raises)?,
            made(movement, routine.repetitions, false)?,
        ];
        Ok(Self {
            parts: parts(&figures, routine),
            figures,
            description: drawn(&camera),
            next: 0,
        })
    }

    /// The part of a moment, and the time within its figure.
    fn place(&self, mut at_s: f64) -> (usize, f64) {
        for part in &self.parts {
            if at_s < part.seconds {
                let within = if part.stays { at_s.min(0.5) } else { at_s };
                return (part.figure, part.from_s + within);
            }
            at_s -= part.seconds;
        }
        let [comes, ..] = &self.figures;
        (COMES, whole_s(comes))
    }
}

/// The whole time of a figure. Units: s.
fn whole_s(figure: &Figure) -> f64 {
    figure.track().map_or(0.0, MovementTrack::seconds)
}

/// When the figure has come to its place, and when it leaves it again. Units: s.
fn comes_s(figure: &Figure) -> [f64; 2] {
    let Some(track) = figure.track() else {
        return [0.0; 2];
    };
    let phase = |step: u32| {
        let at_s = f64::from(step) / 10.0;
        let moment = track.moment(at_s);
        (at_s, moment.map_or("", |moment| moment.phase).to_owned())
    };
    let steps = (whole_s(figure) * 10.0) as u32;
    let phases: Vec<(f64, String)> = (0..=steps).map(phase).collect();
    let come = phases.iter().find(|(_, phase)| phase != "enter");
    let leave = phases.iter().find(|(_, phase)| phase == "leave");
    let come_s = come.map_or(0.0, |(at_s, _)| *at_s);
    [come_s, leave.map_or(whole_s(figure), |(at_s, _)| *at_s)]
}

fn parts(figures: &[Figure; 3], routine: Routine) -> Vec<Part> {
    let [comes, raises, works] = figures;
    let [come_s, leave_s] = comes_s(comes);
    let part = |figure: usize, from_s: f64, seconds: f64, stays: bool| Part {
        figure,
        from_s,
        seconds,
        stays,
    };
    let stay = |seconds: f64| part(WORKS, 0.0, seconds, true);
    let raise = part(RAISES, 0.0, whole_s(raises), false);
    let mut parts = vec![part(COMES, 0.0, come_s, false)];
    for set in 0..routine.sets {
        // The first hand after a set leaves what is shown at its end, the second ends the rest.
        let hands = if set == 0 { 1 } else { 2 };
        for _ in 0..hands {
            parts.push(stay(if set == 0 { SETTLES_S } else { LOOKS_S }));
            match routine.hand {
                Some(_) => parts.push(raise),
                None => parts.push(stay(STAYS_S)),
            }
        }
        parts.push(stay(COUNTS_S));
        parts.push(part(WORKS, 0.0, whole_s(works), false));
    }
    parts.push(stay(LOOKS_S));
    if routine.hand.is_some() {
        parts.push(raise);
    }
    parts.push(stay(LOOKS_S));
    parts.push(part(COMES, leave_s, whole_s(comes) - leave_s, false));
    parts
}

impl FrameSource for RoutineSource {
    fn description(&self) -> &SourceDescription {
        &self.description
    }

    fn read(&mut self, frame: &mut Frame) -> Result<Read, SourceError> {
        let seconds = self.next as f64 / self.description.fps;
        let (figure, at_s) = self.place(seconds);
        if let Some(figure) = self.figures.get_mut(figure) {
            figure.render(at_s, &mut frame.pixels);
        }
        stamp(frame, &self.description, (seconds, self.next));
        self.next += 1;
        Ok(Read::Frame)
    }
}

#[cfg(test)]
mod tests {
    use goodform_datasets::Movement;
    use goodform_pose::measure::trunk;
    use goodform_pose::{Landmark, Pose, Side};

    use super::{Routine, RoutineSource};

    fn pose(source: &RoutineSource, at_s: f64) -> Pose {
        let (figure, within_s) = source.place(at_s);
        source.figures[figure].truth(within_s).pose
    }

    #[test]
    fn it_comes_raises_a_hand_does_its_sets_and_gets_up() {
        let bridge = Movement::builtin("bridge").expect("valid").expect("there");
        let routine = Routine {
            repetitions: 2,
            sets: 2,
            hand: Some(Side::Right),
        };
        let source = RoutineSource::new(&bridge, routine).expect("possible");
        let whole_s: f64 = source.parts.iter().map(|part| part.seconds).sum();
        let stands = |pose: &Pose| trunk(pose).y < -0.4;
        assert!(stands(&pose(&source, 0.0)), "it stands first");
        assert!(stands(&pose(&source, whole_s + 60.0)), "and at last");
        let (mut raised, mut was_up) = (0, false);
        for tenth in 0..(whole_s * 10.0) as u32 {
            let pose = pose(&source, f64::from(tenth) / 10.0);
            let arm = pose.world(Landmark::RightShoulder).y - pose.world(Landmark::RightWrist).y;
            let is_up = !stands(&pose) && arm > 0.35;
            raised += u32::from(is_up && !was_up);
            was_up = is_up;
        }
        // Before the first set, after it twice, and after the last.
        assert_eq!(raised, 4);
    }
}
