//! Measures of the whole: how exact it is ([`accuracy`]) and whether the house is in order
//! (`tests/tidy.rs`).

pub mod accuracy;
