//! Measures of the whole: how exact it is ([`accuracy`]), how long each stage of a frame's way takes
//! (`benches/stages.rs`), and whether the house is in order (`tests/tidy.rs`).

pub mod accuracy;
