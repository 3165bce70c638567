//! The drawn figure as somebody who follows a written word: a test moves it while it looks at the window, as a person
//! would. What it is to do stands in a file that may change at any time.

use std::path::PathBuf;
use std::time::Instant;

use goodform_datasets::{
    Figure, FigureMotion, FigureOptions, Gesture, Movement, MovementError, MovementTrack,
    TrackOptions, View,
};
use goodform_models::Frame;
use goodform_pose::Side;

use super::figure::{drawn, stamp};
use super::source::{FrameSource, Read, SourceDescription, SourceError};

/// A hand begins to rise about then, and has gone up by then. Units: s of the gesture, which waits 1.5 before it and
/// rises in 0.9.
const RISE_S: [f64; 2] = [1.3, 3.0];
/// Whoever reads what the window shows stands so.
const READS: &str = "squat";

/// What the figure does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    /// Faces the camera, with one hand up or none.
    Faces(Option<Side>),
    /// Is in the position and the view its movement begins in, with one hand up or none.
    Waits(Option<Side>),
    /// Does its repetitions once, then stays.
    Works,
    /// Has got up.
    IsUp,
}

impl Act {
    fn from_word(word: &str) -> Self {
        match word.trim() {
            "left" => Self::Faces(Some(Side::Left)),
            "right" => Self::Faces(Some(Side::Right)),
            "there" => Self::Waits(None),
            "there-left" => Self::Waits(Some(Side::Left)),
            "there-right" => Self::Waits(Some(Side::Right)),
            "work" => Self::Works,
            "up" => Self::IsUp,
            _ => Self::Faces(None),
        }
    }
}

/// A figure before a camera that raises the one hand or the other, or none.
struct Hands {
    none: Figure,
    raised: [Figure; 2],
}

impl Hands {
    fn new(movement: &Movement, yaw_deg: f32) -> Result<Self, MovementError> {
        let raised = |side| {
            let raise = movement.gesture(Gesture::RaisedHand(side));
            figure(raise, (movement, yaw_deg), (1, false))
        };
        Ok(Self {
            none: figure(movement.clone(), (movement, yaw_deg), (1, false))?,
            raised: [raised(Side::Left)?, raised(Side::Right)?],
        })
    }

    fn now(&mut self, hand: Option<Side>, at_s: f64) -> (&mut Figure, f64) {
        let ([left, right], [from_s, up_s]) = (&mut self.raised, RISE_S);
        match hand {
            None => (&mut self.none, at_s.min(0.5)),
            Some(Side::Left) => (left, (from_s + at_s).min(up_s)),
            Some(Side::Right) => (right, (from_s + at_s).min(up_s)),
        }
    }
}

/// The figure moving so, before the camera of a movement.
fn figure(
    moves: Movement,
    (before, yaw_deg): (&Movement, f32),
    (repetitions, transitions): (u32, bool),
) -> Result<Figure, MovementError> {
    let how = TrackOptions {
        repetitions,
        transitions,
        ..TrackOptions::default()
    };
    Figure::new(FigureOptions {
        view: View::of(before, yaw_deg),
        motion: FigureMotion::Exercise(Box::new(moves), Box::new(how)),
        ..FigureOptions::walk(yaw_deg)
    })
}

/// Renders what the file says, frame by frame.
pub struct PuppetSource {
    word: PathBuf,
    faces: Hands,
    waits: Hands,
    works: Figure,
    comes: Figure,
    act: Act,
    /// When it began with it. Units: s.
    since_s: f64,
    began: Option<Instant>,
    last_s: f64,
    description: SourceDescription,
    next: u64,
}

impl PuppetSource {
    /// A figure before the camera of `movement`, whose set has so many repetitions, and that does what stands in `word`.
    ///
    /// # Errors
    /// [`MovementError`]: the figure cannot do it.
    pub fn new(
        movement: &Movement,
        repetitions: u32,
        word: PathBuf,
    ) -> Result<Self, MovementError> {
        let yaw_deg = movement.yaws_deg.first().copied().unwrap_or_default();
        let reads = Movement::builtin(READS)?;
        let seen = (movement, yaw_deg);
        Ok(Self {
            word,
            faces: Hands::new(reads.as_ref().unwrap_or(movement), 0.0)?,
            waits: Hands::new(movement, yaw_deg)?,
            works: figure(movement.clone(), seen, (repetitions, false))?,
            comes: figure(movement.clone(), seen, (0, true))?,
            act: Act::Faces(None),
            since_s: 0.0,
            began: None,
            last_s: 0.0,
            description: drawn(&FigureOptions::walk(yaw_deg)),
            next: 0,
        })
    }

    /// The figure of the moment, and the time within it. Units: s.
    fn now(&mut self, at_s: f64) -> (&mut Figure, f64) {
        match self.act {
            Act::Faces(hand) => self.faces.now(hand, at_s),
            Act::Waits(hand) => self.waits.now(hand, at_s),
            Act::Works => (&mut self.works, at_s),
            Act::IsUp => {
                let end_s = self.comes.track().map_or(0.0, MovementTrack::seconds);
                (&mut self.comes, end_s)
            }
        }
    }
}

impl FrameSource for PuppetSource {
    fn description(&self) -> &SourceDescription {
        &self.description
    }

    fn read(&mut self, frame: &mut Frame) -> Result<Read, SourceError> {
        // As a live camera: where drawing takes long there are fewer frames, and time goes on.
        let began = *self.began.get_or_insert_with(Instant::now);
        let at_s = (self.next as f64 / self.description.fps).max(began.elapsed().as_secs_f64());
        let at_s = at_s.max(self.last_s + 1.0 / self.description.fps);
        self.last_s = at_s;
        // A file that is just being written, or is not there, says nothing: it stays.
        let word = std::fs::read_to_string(&self.word).unwrap_or_default();
        let act = Act::from_word(&word);
        if act != self.act {
            (self.act, self.since_s) = (act, at_s);
        }
        let within_s = at_s - self.since_s;
        let (figure, within_s) = self.now(within_s);
        figure.render(within_s, &mut frame.pixels);
        stamp(frame, &self.description, (at_s, self.next));
        self.next += 1;
        Ok(Read::Frame)
    }
}
