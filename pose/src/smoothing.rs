//! Smoothing.
