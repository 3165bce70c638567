//! Measures of the whole: the tidy test, which refuses a broken wall (`tests/tidy.rs`), and the time of
//! each stage of a frame's way (`benches/stages.rs`).
