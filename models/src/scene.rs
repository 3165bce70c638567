//! Notices a cut: another scene must not be searched where the last one's person was.

use crate::frame::Frame;

const SIDE: usize = 12;
/// A scene has changed when the coarse picture differs by more than this from the last one's, on
/// average. Units: grey levels of 255. Walking through the picture changes it by up to 10, a zoom or
/// a hand-held camera by up to 20 (seen on home clips); cuts start near 40.
const CUT_LEVELS: f32 = 35.0;

/// A coarse grey picture of the last frame.
#[derive(Debug, Default)]
pub(crate) struct Scene {
    last: Option<[f32; SIDE * SIDE]>,
}

impl Scene {
    /// Whether this frame shows another scene than the last one.
    pub(crate) fn changed(&mut self, frame: &Frame) -> bool {
        let now = coarse(frame);
        let cut = self.last.is_some_and(|last| {
            let difference: f32 = last.iter().zip(&now).map(|(a, b)| (a - b).abs()).sum();
            difference / (SIDE * SIDE) as f32 > CUT_LEVELS
        });
        self.last = Some(now);
        cut
    }

    pub(crate) fn forget(&mut self) {
        self.last = None;
    }
}

/// Mean green of 16 pixels in each cell: enough to tell scenes apart, too few to cost anything.
fn coarse(frame: &Frame) -> [f32; SIDE * SIDE] {
    let (width, height) = (frame.width as usize, frame.height as usize);
    let mut cells = [0.0; SIDE * SIDE];
    for (index, cell) in cells.iter_mut().enumerate() {
        let (row, column) = (index / SIDE, index % SIDE);
        let mut sum = 0.0;
        for sample in 0..16 {
            let y = (row * 4 + sample / 4) * height / (SIDE * 4);
            let x = (column * 4 + sample % 4) * width / (SIDE * 4);
            sum += frame
                .pixels
                .get((y * width + x) * 3 + 1)
                .map_or(0.0, |green| f32::from(*green));
        }
        *cell = sum / 16.0;
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::Scene;
    use crate::frame::Frame;

    fn grey(level: u8) -> Frame {
        let mut frame = Frame::default();
        frame.resize(64, 48);
        frame.pixels.fill(level);
        frame
    }

    #[test]
    fn a_cut_is_seen_once_and_a_flicker_is_not() {
        let mut scene = Scene::default();
        assert!(!scene.changed(&grey(40)));
        assert!(!scene.changed(&grey(60)));
        assert!(scene.changed(&grey(160)));
        assert!(!scene.changed(&grey(160)));
        scene.forget();
        assert!(!scene.changed(&grey(0)));
    }
}
