//! Tells a closed shutter: a picture that is black all over for a while.

use goodform_models::Frame;
use goodform_pose::Timestamp;

use super::trouble::Trouble;

/// Below this mean brightness a picture is black. Units: of 255.
const BLACK: f64 = 8.0;
/// A dark room still has noise and lights; a shutter has nearly none. Units: of 255, squared.
const FLAT: f64 = 6.0;
/// How long it must stay so. Units: s.
const FOR: f64 = 2.0;
/// How many pixels are looked at.
const SAMPLES: usize = 1024;

/// Watches for black pictures.
#[derive(Debug, Default)]
pub(super) struct DarkWatch {
    since: Option<Timestamp>,
    told: bool,
}

impl DarkWatch {
    /// Looks at a picture; tells the first time it has been black for long.
    pub(super) fn look(&mut self, frame: &Frame) -> Option<Trouble> {
        if !is_black(frame) {
            *self = Self::default();
            return None;
        }
        let since = *self.since.get_or_insert(frame.captured_at);
        if self.told || frame.captured_at.seconds_since(since) < FOR {
            return None;
        }
        self.told = true;
        Some(Trouble::Black)
    }
}

fn is_black(frame: &Frame) -> bool {
    let step = (frame.pixels.len() / 3 / SAMPLES).max(1);
    let (mut count, mut sum, mut squares) = (0.0, 0.0, 0.0);
    for pixel in frame.pixels.chunks_exact(3).step_by(step) {
        let &[a, green, b] = pixel else { continue };
        let luma = f64::from(2 * u32::from(a) + 4 * u32::from(green) + 2 * u32::from(b)) / 8.0;
        (count, sum, squares) = (count + 1.0, sum + luma, squares + luma * luma);
    }
    let mean = sum / f64::max(count, 1.0);
    mean < BLACK && squares / f64::max(count, 1.0) - mean * mean < FLAT
}

#[cfg(test)]
mod tests {
    use goodform_models::Frame;
    use goodform_pose::Timestamp;

    use super::DarkWatch;

    fn frame(seconds: f64, shade: u8, lamp: u8) -> Frame {
        let mut frame = Frame {
            captured_at: Timestamp::from_seconds(seconds),
            ..Frame::default()
        };
        frame.resize(64, 48);
        frame.pixels.fill(shade);
        frame.pixels[..64 * 3].fill(lamp);
        frame
    }

    #[test]
    fn a_closed_shutter_is_told_once_and_again_after_it_was_open() {
        let mut watch = DarkWatch::default();
        let mut words = 0;
        for tenth in 0..100 {
            let shade = if (50..60).contains(&tenth) { 90 } else { 2 };
            words += usize::from(
                watch
                    .look(&frame(f64::from(tenth) / 10.0, shade, shade))
                    .is_some(),
            );
        }
        assert_eq!(words, 2);
    }

    #[test]
    fn a_dark_room_with_a_lamp_is_no_closed_shutter() {
        let mut watch = DarkWatch::default();
        for second in 0..10 {
            assert_eq!(watch.look(&frame(f64::from(second), 3, 200)), None);
        }
    }
}
