//! Which of a camera's modes to run it in; nokhwa's own choosers do not fit (see `stack.md`).

use std::cmp::Reverse;

use super::list::CameraMode;
use crate::street::pixels::Coding;

/// Wanted. Units: frames a second.
const FPS: u32 = 30;
/// Below this the motion is too coarse to judge. Units: frames a second.
const LEAST_FPS: u32 = 25;
/// Widths that show a whole body well and decode fast. Units: px.
const WIDTHS: std::ops::RangeInclusive<u32> = 640..=1280;
/// More lines than that cost time and show nothing more. Units: px.
const HEIGHT: u32 = 720;

/// The modes in the order in which to try them: good ones first, then those that still serve.
pub(super) fn ranked(mut modes: Vec<CameraMode>) -> Vec<CameraMode> {
    modes.retain(|mode| mode.width > 0 && mode.height > 0 && mode.fps > 0);
    modes.sort_by_key(|mode| {
        let good = mode.fps >= LEAST_FPS && WIDTHS.contains(&mode.width);
        // A compressed picture may be large; raw ones fill the cable.
        let width = if mode.coding == Coding::Mjpeg {
            *WIDTHS.end()
        } else {
            *WIDTHS.start()
        };
        (
            !good,
            mode.fps.abs_diff(FPS),
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
            fps,
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
