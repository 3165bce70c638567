//! A picture as a camera or a clip gives it.

use goodform_pose::Timestamp;

/// In which order the three bytes of a pixel stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PixelOrder {
    /// Red, green, blue.
    #[default]
    Rgb,
    /// Blue, green, red, as OpenCV decodes.
    Bgr,
}

/// One picture: rows from the top, three bytes a pixel, no padding between rows.
///
/// Shapes: `pixels.len() == width * height * 3`; [`Frame::is_whole`] tells. Buffers are reused from
/// frame to frame: a source resizes and overwrites the one it is handed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frame {
    /// Width. Units: px.
    pub width: u32,
    /// Height. Units: px.
    pub height: u32,
    /// The order of a pixel's bytes.
    pub order: PixelOrder,
    /// The bytes.
    pub pixels: Vec<u8>,
    /// When it was taken, in the source's own time.
    pub captured_at: Timestamp,
    /// Its number in the source, from 0; a camera's dropped frames are counted too.
    pub index: u64,
}

impl Frame {
    /// Makes the buffer fit `width` x `height` px, keeping its memory where it suffices.
    pub fn resize(&mut self, width: u32, height: u32) {
        (self.width, self.height) = (width, height);
        self.pixels.resize(width as usize * height as usize * 3, 0);
    }

    /// Whether it holds at least one pixel and exactly as many bytes as its size asks for.
    pub fn is_whole(&self) -> bool {
        let bytes = self.width as usize * self.height as usize * 3;
        bytes > 0 && self.pixels.len() == bytes
    }
}
