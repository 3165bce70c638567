//! Sheets of paper as PDF: text that can be selected, pictures, lines. It knows no window, no disk and no clock.
//!
//! Everything is measured in points (1/72 inch) from the upper left corner of a page, y downwards. The same calls
//! give the same bytes.

mod document;
mod letters;
mod wrap;
mod write;

#[cfg(test)]
mod tests;

pub use document::{Align, Paper, Photo};
pub use letters::{Face, Letters};
pub use write::{About, PaperError};

/// Width and height of A4. Units: pt. Source: ISO 216, 210 mm x 297 mm.
pub const A4: [f32; 2] = [595.28, 841.89];

/// A colour on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink(pub [u8; 3]);

impl Ink {
    /// Letters.
    pub const BLACK: Self = Self([0; 3]);
    /// Paper itself.
    pub const WHITE: Self = Self([255; 3]);
    /// What is said beside; 9:1 on white.
    pub const GREY: Self = Self([70; 3]);
    /// Lines that order.
    pub const LINE: Self = Self([140; 3]);
    /// A ground that letters stand on.
    pub const SHADE: Self = Self([236; 3]);

    /// As PDF has it: 0 to 1.
    fn shares(self) -> [f32; 3] {
        self.0.map(|part| f32::from(part) / 255.0)
    }
}
