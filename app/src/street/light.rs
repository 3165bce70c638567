//! Whether a frame is too dark to see a person in.

use goodform_models::Frame;
use goodform_pose::{Landmark, Pose, Vec2};

/// The brighter parts of a person - face, hands, light clothes - are darker than this in a dark room. Units: levels
/// of 255. [K] a webcam's own noise is 5-10 levels; what lies a few times above it is drowned in it.
const DARK: u8 = 30;
/// So large a share of the places looked at is darker. Dark clothes alone are not a dark room.
const SHARE: f32 = 0.8;
/// Places looked at across and down where nobody is seen.
const GRID: u32 = 16;

/// Whether the person, or where nobody is seen the whole picture, is too dark.
///
/// Degenerate: a frame without pixels is not dark. It reads a few hundred pixels.
pub(super) fn is_dark(frame: &Frame, pose: Option<&Pose>) -> bool {
    let (mut seen, mut dark) = (0_u32, 0_u32);
    let mut look = |at: Vec2| {
        if let Some(level) = level(frame, at) {
            seen += 1;
            dark += u32::from(level < DARK);
        }
    };
    if let Some(pose) = pose {
        for landmark in Landmark::ALL {
            look(pose.image(landmark).position);
        }
    } else {
        let size = Vec2::new(frame.width as f32, frame.height as f32);
        for place in 0..GRID * GRID {
            let (column, row) = (place % GRID, place / GRID);
            let share = Vec2::new(column as f32 + 0.5, row as f32 + 0.5) / GRID as f32;
            look(size * share);
        }
    }
    seen > 0 && dark as f32 >= SHARE * seen as f32
}

/// Brightness at a place. Missing: `None` outside the frame. The order of red and blue does not matter to it.
fn level(frame: &Frame, at: Vec2) -> Option<u8> {
    let inside = at.x >= 0.0 && at.y >= 0.0;
    let (x, y) = (at.x as usize, at.y as usize);
    if !inside || x >= frame.width as usize || y >= frame.height as usize {
        return None;
    }
    let first = (y * frame.width as usize + x) * 3;
    let [one, green, other] = frame.pixels.get(first..first + 3)? else {
        return None;
    };
    let sum = u16::from(*one) + 2 * u16::from(*green) + u16::from(*other);
    u8::try_from(sum / 4).ok()
}

#[cfg(test)]
mod tests {
    use goodform_models::Frame;

    use super::{DARK, is_dark};

    fn frame(level: u8) -> Frame {
        let mut frame = Frame::default();
        frame.resize(64, 48);
        frame.pixels.fill(level);
        frame
    }

    #[test]
    fn a_dark_room_is_dark_and_a_lit_one_is_not() {
        assert!(is_dark(&frame(DARK - 1), None));
        assert!(!is_dark(&frame(DARK), None));
        assert!(!is_dark(&Frame::default(), None));
        // A lamp in a corner does not light the room; half a lit room does.
        let mut lamp = frame(4);
        lamp.pixels
            .iter_mut()
            .take(64 * 3 * 8)
            .for_each(|level| *level = 220);
        assert!(is_dark(&lamp, None));
        lamp.pixels
            .iter_mut()
            .take(64 * 3 * 24)
            .for_each(|level| *level = 220);
        assert!(!is_dark(&lamp, None));
    }
}
