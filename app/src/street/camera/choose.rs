//! Which of a camera's modes to run it in.
//!
//! nokhwa's own choosers look at size first and once took 320x180 in a coding nobody reads.

use std::cmp::Reverse;

use super::list::CameraMode;
use crate::street::pixels::Coding;

/// Wanted. Units: frames a second.
const FPS: f64 = 30.0;
/// Below this the motion is too coarse to judge. Units: frames a second.
const LEAST_FPS: f64 = 25.0;
/// Widths that show a whole body well and decode fast. Units: px.
const WIDTHS: std::ops::RangeInclusive<u32> = 640..=1280;
/// More lines than that cost time and show nothing more. Units: px.
const HEIGHT: u32 = 720;

/// The modes in the order in which to try them: good ones first, then those that still serve.
pub(super) fn ranked(mut modes: Vec<CameraMode>) -> Vec<CameraMode> {
    modes.retain(|mode| mode.width > 0 && mode.height > 0 && mode.fps() > 0.0);
    modes.sort_by_key(|mode| {
        // Whole numbers: 29.97 is as good as 30.
        let fps = mode.fps().round();
        let good = fps >= LEAST_FPS && WIDTHS.contains(&mode.width);
        // A compressed picture may be large; raw ones fill the cable.
        let width = if mode.coding == Coding::Mjpeg {
            *WIDTHS.end()
        } else {
            *WIDTHS.start()
        };
        (
            !good,
            (fps - FPS).abs() as u32,
            !WIDTHS.contains(&mode.width),
            mode.coding,
            mode.width.abs_diff(width),
            mode.height > HEIGHT,
            Reverse(mode.height),
        )
    });
    modes.dedup();
    modes
}

#[cfg(test)]
mod tests {
    use super::{CameraMode, Coding, ranked};

    fn mode(coding: Coding, width: u32, height: u32, fps: u32) -> CameraMode {
        CameraMode {
            coding,
            width,
            height,
            interval: (1, fps),
        }
    }

    #[test]
    fn a_webcam_runs_in_its_large_compressed_mode() {
        let modes = vec![
            mode(Coding::Yuyv, 1280, 720, 10),
            mode(Coding::Yuyv, 640, 480, 30),
            mode(Coding::Mjpeg, 1920, 1080, 30),
            mode(Coding::Mjpeg, 640, 480, 60),
            mode(Coding::Mjpeg, 1280, 960, 30),
            mode(Coding::Mjpeg, 1280, 720, 30),
            mode(Coding::Mjpeg, 640, 480, 30),
        ];
        let ranked = ranked(modes);
        assert_eq!(ranked[0], mode(Coding::Mjpeg, 1280, 720, 30));
        assert_eq!(ranked[1], mode(Coding::Mjpeg, 1280, 960, 30));
        assert_eq!(ranked[3], mode(Coding::Yuyv, 640, 480, 30));
        assert_eq!(ranked[6], mode(Coding::Yuyv, 1280, 720, 10));
    }

    #[test]
    fn a_rate_that_is_no_whole_number_is_as_good() {
        let ntsc = CameraMode {
            interval: (1001, 30_000),
            ..mode(Coding::Mjpeg, 1280, 720, 30)
        };
        let modes = vec![mode(Coding::Yuyv, 640, 480, 30), ntsc];
        assert_eq!(ranked(modes)[0], ntsc);
        assert_eq!(ntsc.to_string(), "1280x720 MJPEG at 29.97 frames a second");
    }

    #[test]
    fn raw_pictures_are_taken_small_but_not_tiny() {
        let modes = vec![
            mode(Coding::Yuyv, 320, 180, 30),
            mode(Coding::Nv12, 1280, 720, 30),
            mode(Coding::Yuyv, 640, 360, 30),
            mode(Coding::Yuyv, 640, 480, 30),
        ];
        assert_eq!(ranked(modes)[0], mode(Coding::Yuyv, 640, 480, 30));
    }

    #[test]
    fn what_only_serves_is_still_taken() {
        let modes = vec![
            mode(Coding::Yuyv, 320, 240, 15),
            mode(Coding::Yuyv, 0, 0, 30),
        ];
        assert_eq!(ranked(modes), [mode(Coding::Yuyv, 320, 240, 15)]);
    }
}
