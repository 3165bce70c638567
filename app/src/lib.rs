//! Goodform: an offline exercise coach. Library of the program `goodform`.

pub mod cli;
pub mod clinic;
pub mod paper;
pub mod reading;
pub mod records;
pub mod report;
pub mod settings;
pub mod sound;
pub mod store;
pub mod street;
pub mod studio;
mod typefaces;
pub mod ui;
