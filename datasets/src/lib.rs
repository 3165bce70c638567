//! Recorded and drawn movement whose truth is known. So far: the drawn figure.
//!
//! It knows no networks, no exercises and no window; exercises and faults are plain names here.

mod body;
mod camera;
mod chance;
mod cone;
mod draw;
mod figure;
mod gait;
mod head;
mod lanes;
mod march;
mod movement;
mod movements;
mod room;
mod shading;
mod shadow;
mod skeleton;
mod truth;

pub use camera::{Camera, View};
pub use figure::{Figure, FigureOptions};
pub use movement::{FigureMovement, FigurePhase};
pub use movements::{
    FaultChoice, Moment, Movement, MovementError, MovementTrack, Prop, RepetitionTruth, Sides,
    TrackOptions,
};
pub use truth::FigureTruth;
