//! Pictures of the exercises: the figure does them, stands in the middle of them, or says hello.

use std::sync::mpsc::{Receiver, sync_channel};
use std::time::Duration;

use goodform_models::{Frame, PixelOrder};

use super::keeping::aside;
use super::run::{FigureWish, figure};
use crate::street::{Demonstration, FrameSource, Paced};
use crate::ui::Waker;

/// So long each still picture stands where nothing moves. Own choice.
const SLIDE: Duration = Duration::from_secs(3);

/// The figure does it, again and again; `calm`: its beginning and its turn alone, as still pictures.
pub(super) fn show(id: &str, calm: bool, waker: &Waker) -> Option<Demonstration> {
    let (waker, id) = (waker.clone(), id.to_owned());
    if calm {
        let pictures = move || {
            let moments = [Moment::Start, Moment::Turn].into_iter();
            moments.filter_map(|moment| still(&id, 1, moment)).collect()
        };
        return Demonstration::slides(pictures, SLIDE, move || waker.wake()).ok();
    }
    let make = move || -> Option<Box<dyn FrameSource>> {
        let source = figure(FigureWish {
            movement: &id,
            yaw_deg: None,
            fault: None,
            person: None,
            seconds: None,
        });
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

/// A picture that is wanted: what it is for, the exercise by its id, and so many times smaller than the figure is drawn.
pub(crate) type Wanted<K> = (K, String, u32);

/// Draws each on a thread of its own, in order.
pub(crate) fn stills<K: Send + 'static>(
    wanted: Vec<Wanted<K>>,
    waker: Waker,
) -> Receiver<(K, Frame)> {
    let (sender, receiver) = sync_channel(wanted.len().max(1));
    let draw = move || {
        for (of, id, shrink) in wanted {
            let Some(frame) = still(&id, shrink, Moment::Turn) else {
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

/// Whether the figure can do it.
pub(crate) fn is_drawn(id: &str) -> bool {
    matches!(goodform_datasets::Movement::builtin(id), Ok(Some(_)))
}

pub(crate) fn still(id: &str, shrink: u32, moment: Moment) -> Option<Frame> {
    let movement = goodform_datasets::Movement::builtin(id).ok()??;
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
        || still("shoulder_abduction", 1, Moment::Turn),
    )
}
