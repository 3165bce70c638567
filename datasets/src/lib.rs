//! Recorded and drawn movement whose truth is known: labelled data sets, a virtual camera that shows them
//! from anywhere, and the drawn figure.
//!
//! It knows no networks, no exercises and no window; exercises and faults are plain names here.

mod body;
mod camera;
mod card;
mod chance;
mod cone;
mod draw;
mod effects;
mod error;
mod figure;
mod furniture;
mod gait;
mod head;
mod join;
mod labelled;
mod lanes;
mod light;
mod march;
mod movements;
mod person;
mod room;
mod sets;
mod shading;
mod shadow;
mod text;
mod virtual_camera;

pub use camera::{Camera, View};
pub use card::{Card, CardError};
pub use error::DatasetError;
pub use figure::{Figure, FigureMotion, FigureOptions, FigureTruth, Scene};
pub use join::join;
pub use labelled::{Label, LabelledFrame, LabelledTrack, Repetitions, Span, Timing};
pub use light::Light;
pub use movements::{
    FaultChoice, Gesture, Moment, Movement, MovementError, MovementTrack, Prop, RepetitionTruth,
    Sides, TrackOptions,
};
pub use person::{Hair, Person};
pub use sets::{Clip, ClipKind, Reading, Recording, Set, list, read, read_clips};
pub use virtual_camera::{NOISE, Noise, VirtualCamera, with_noise};
