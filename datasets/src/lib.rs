//! Recorded and drawn movement whose truth is known. So far: the drawn figure.
//!
//! It knows no networks, no exercises and no window; exercises and faults are plain names here.

mod body;
mod camera;
mod chance;
mod cone;
mod draw;
mod effects;
mod figure;
mod furniture;
mod gait;
mod head;
mod lanes;
mod light;
mod march;
mod movements;
mod person;
mod room;
mod shading;
mod shadow;

pub use camera::{Camera, View};
pub use figure::{Figure, FigureMotion, FigureOptions, FigureTruth, Scene};
pub use light::Light;
pub use movements::{
    FaultChoice, Moment, Movement, MovementError, MovementTrack, Prop, RepetitionTruth, Sides,
    TrackOptions,
};
pub use person::{Hair, Person};
