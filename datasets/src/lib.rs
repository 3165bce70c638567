//! Recorded and drawn movement whose truth is known. So far: the drawn figure.
//!
//! It knows no networks, no exercises and no window; exercises and faults are plain names here.

mod body;
mod figure;
mod movement;
mod room;

pub use figure::{Figure, FigureOptions, FigureTruth};
pub use movement::FigureMovement;
