//! Goodform: an offline exercise coach.

pub mod street;
pub mod ui;
