//! Measures of the whole: so far the tidy test, which refuses a broken wall (`tests/tidy.rs`).
