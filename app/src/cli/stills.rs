//! Pictures of the exercises: the figure does them, stands in the middle of them, or says hello.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::time::Duration;

use goodform_datasets::Movement;
use goodform_exercises::{CountedBy, Exercise, Template};
use goodform_models::{Frame, PixelOrder};

use super::keeping::aside;
use super::run::{FigureWish, figure_doing};
use crate::street::{Demonstration, FrameSource, Paced, likeness};
use crate::ui::Waker;

/// So long each still picture stands where nothing moves. Own choice.
const SLIDE: Duration = Duration::from_secs(3);

/// What the figure is to do: an exercise of the library, or a therapist's own movement.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Subject {
    id: String,
    /// Missing: the exercise is of the library.
    template: Option<Arc<Template>>,
}

impl Subject {
    /// An exercise as it is asked for, and its template where it has one.
    pub(crate) fn new(exercise: &Exercise, template: Option<&Template>) -> Self {
        let is_own = |template: &&Template| matches!(template.counted_by, CountedBy::Own(_));
        Self {
            id: exercise.id.clone(),
            template: template.filter(is_own).cloned().map(Arc::new),
        }
    }

    /// An exercise of the library.
    fn of_library(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            template: None,
        }
    }

    /// What the figure does. Missing: it cannot do it.
    pub(crate) fn movement(&self) -> Option<Movement> {
        match &self.template {
            Some(template) => likeness(template),
            None => Movement::builtin(&self.id).ok()?,
        }
    }
}

/// The figure does it, again and again; `calm`: its beginning and its turn alone, as still pictures.
pub(super) fn show(subject: &Subject, calm: bool, waker: &Waker) -> Option<Demonstration> {
    // What nobody can draw is not waited for.
    let movement = subject.movement()?;
    let waker = waker.clone();
    if calm {
        let pictures = move || {
            let moments = [Moment::Start, Moment::Turn].into_iter();
            moments
                .filter_map(|moment| still_of(movement.clone(), 1, moment))
                .collect()
        };
        return Demonstration::slides(pictures, SLIDE, move || waker.wake()).ok();
    }
    let make = move || -> Option<Box<dyn FrameSource>> {
        let source = figure_doing(movement, FigureWish::default());
        Some(Box::new(Paced::new(source.ok()?)))
    };
    Demonstration::start(make, move || waker.wake()).ok()
}

/// Which moment of a repetition a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    Start,
    Turn,
}

/// A picture that is wanted: what it is for, what the figure does, and so many times smaller than it is drawn.
pub(crate) type Wanted<K> = (K, Subject, u32);

/// Draws each on a thread of its own, in order.
pub(crate) fn stills<K: Send + 'static>(
    wanted: Vec<Wanted<K>>,
    waker: Waker,
) -> Receiver<(K, Frame)> {
    let (sender, receiver) = sync_channel(wanted.len().max(1));
    let draw = move || {
        for (of, subject, shrink) in wanted {
            let Some(frame) = still(&subject, shrink, Moment::Turn) else {
                continue;
            };
            if sender.send((of, frame)).is_err() {
                break;
            }
            waker.wake();
        }
    };
    // Without a thread nothing has pictures; everything else works.
    let _ = std::thread::Builder::new()
        .name("stills".to_owned())
        .spawn(draw);
    receiver
}

/// The figure at a moment of what it does.
pub(crate) fn still(subject: &Subject, shrink: u32, moment: Moment) -> Option<Frame> {
    still_of(subject.movement()?, shrink, moment)
}

fn still_of(movement: Movement, shrink: u32, moment: Moment) -> Option<Frame> {
    let yaw = movement.yaws_deg.first().copied()?;
    let options = goodform_datasets::FigureOptions::exercise(movement, yaw);
    drawn(options, shrink, moment)
}

/// The figure at a moment of its first repetition.
fn drawn(
    mut options: goodform_datasets::FigureOptions,
    shrink: u32,
    moment: Moment,
) -> Option<Frame> {
    options.width /= shrink;
    options.height /= shrink;
    let mut frame = Frame {
        width: options.width,
        height: options.height,
        order: PixelOrder::Rgb,
        ..Frame::default()
    };
    let mut figure = goodform_datasets::Figure::new(options).ok()?;
    let at_s = match moment {
        Moment::Start => 0.0,
        Moment::Turn => figure.track()?.repetitions().first()?.turn_s,
    };
    figure.render(at_s, &mut frame.pixels);
    Some(frame)
}

/// Somebody says hello.
pub(super) fn hello(waker: Waker) -> Receiver<Frame> {
    aside(
        "hello",
        move || waker.wake(),
        || still(&Subject::of_library("shoulder_abduction"), 1, Moment::Turn),
    )
}
