//! From picture to tensor in one pass: turn, scale, colour order and range, written once.

use crate::frame::{Frame, PixelOrder};
use crate::roi::Affine;

/// What is read beyond the picture's edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Border {
    /// Black, as MediaPipe's detector has it.
    Black,
    /// The nearest pixel, as MediaPipe's landmark crop has it.
    Nearest,
}

/// Fills `tensor` (height x width x RGB) with the part of `frame` that `image_from_crop` shows.
///
/// Bilinear; `range` is what black and white become. Degenerate: a frame that is not whole gives black.
pub(crate) fn warp(
    frame: &Frame,
    image_from_crop: &Affine,
    width: usize,
    range: [f32; 2],
    border: Border,
    tensor: &mut [f32],
) {
    let [low, high] = range;
    let sampler = Sampler::new(frame, border, low, (high - low) / 255.0);
    if !frame.is_whole() || !image_from_crop.origin.is_finite() {
        tensor.fill(low);
        return;
    }
    for (y, row) in tensor.chunks_exact_mut(width * 3).enumerate() {
        let start = image_from_crop.origin + image_from_crop.y_axis * y as f32;
        let step = image_from_crop.x_axis;
        let end = start + step * width as f32;
        if sampler.inside(start.x, start.y) && sampler.inside(end.x, end.y) {
            for (x, pixel) in row.chunks_exact_mut(3).enumerate() {
                let at = start + step * x as f32;
                sampler.fast(at.x, at.y, pixel);
            }
        } else {
            for (x, pixel) in row.chunks_exact_mut(3).enumerate() {
                let at = start + step * x as f32;
                sampler.bordered(at.x, at.y, pixel);
            }
        }
    }
}

struct Sampler<'a> {
    pixels: &'a [u8],
    stride: usize,
    width: i32,
    height: i32,
    border: Border,
    low: f32,
    gain: f32,
    swap: bool,
}

impl<'a> Sampler<'a> {
    fn new(frame: &'a Frame, border: Border, low: f32, gain: f32) -> Self {
        Self {
            pixels: &frame.pixels,
            stride: frame.width as usize * 3,
            width: i32::try_from(frame.width).unwrap_or(i32::MAX),
            height: i32::try_from(frame.height).unwrap_or(i32::MAX),
            border,
            low,
            gain,
            swap: frame.order == PixelOrder::Bgr,
        }
    }

    /// Whether the four pixels around the point exist, with a pixel to spare for rounding along a row.
    fn inside(&self, x: f32, y: f32) -> bool {
        x >= 1.0 && y >= 1.0 && x < self.width as f32 - 2.0 && y < self.height as f32 - 2.0
    }

    #[inline]
    fn fast(&self, x: f32, y: f32, out: &mut [f32]) {
        let (x0, y0) = (x as usize, y as usize);
        let at = y0 * self.stride + x0 * 3;
        let upper = self.pixels.get(at..at + 6);
        let lower = self.pixels.get(at + self.stride..at + self.stride + 6);
        if let (Some(upper), Some(lower)) = (upper, lower) {
            let (fx, fy) = (x - x0 as f32, y - y0 as f32);
            self.blend(upper, lower, fx, fy, out);
        }
    }

    #[inline]
    fn blend(&self, upper: &[u8], lower: &[u8], fx: f32, fy: f32, out: &mut [f32]) {
        let (&[a0, a1, a2, b0, b1, b2], &[c0, c1, c2, d0, d1, d2]) = (upper, lower) else {
            return;
        };
        let [r, g, b] = out else { return };
        let mix = |a: u8, b: u8, c: u8, d: u8| {
            let (a, b, c, d) = (f32::from(a), f32::from(b), f32::from(c), f32::from(d));
            let top = a + (b - a) * fx;
            let bottom = c + (d - c) * fx;
            (top + (bottom - top) * fy) * self.gain + self.low
        };
        let (first, third) = (mix(a0, b0, c0, d0), mix(a2, b2, c2, d2));
        *g = mix(a1, b1, c1, d1);
        (*r, *b) = if self.swap {
            (third, first)
        } else {
            (first, third)
        };
    }

    fn bordered(&self, x: f32, y: f32, out: &mut [f32]) {
        let (x, y) = (x.clamp(-1e6, 1e6), y.clamp(-1e6, 1e6));
        let (x0, y0) = (x.floor(), y.floor());
        let (fx, fy) = (x - x0, y - y0);
        let (x0, y0) = (x0 as i32, y0 as i32);
        let ([a, b, c], [d, e, f]) = (self.pixel(x0, y0), self.pixel(x0 + 1, y0));
        let ([g, h, i], [j, k, l]) = (self.pixel(x0, y0 + 1), self.pixel(x0 + 1, y0 + 1));
        self.blend(&[a, b, c, d, e, f], &[g, h, i, j, k, l], fx, fy, out);
    }

    fn pixel(&self, x: i32, y: i32) -> [u8; 3] {
        let outside = x < 0 || y < 0 || x >= self.width || y >= self.height;
        if outside && self.border == Border::Black {
            return [0; 3];
        }
        let x = x.clamp(0, self.width - 1) as usize;
        let y = y.clamp(0, self.height - 1) as usize;
        let at = y * self.stride + x * 3;
        match self.pixels.get(at..at + 3) {
            Some(&[a, b, c]) => [a, b, c],
            _ => [0; 3],
        }
    }
}

#[cfg(test)]
mod tests {
    use glam::Vec2;

    use super::{Affine, Border, warp};
    use crate::frame::{Frame, PixelOrder};

    fn ramp(order: PixelOrder) -> Frame {
        let mut frame = Frame {
            order,
            ..Frame::default()
        };
        frame.resize(8, 8);
        for (i, pixel) in frame.pixels.chunks_exact_mut(3).enumerate() {
            let value = (i % 8 * 30) as u8;
            pixel.copy_from_slice(&[value, (i / 8 * 30) as u8, 7]);
        }
        frame
    }

    const SAME: Affine = Affine {
        x_axis: Vec2::X,
        y_axis: Vec2::Y,
        origin: Vec2::ZERO,
    };

    #[test]
    fn a_crop_of_the_whole_picture_is_the_picture() {
        let frame = ramp(PixelOrder::Rgb);
        let mut tensor = vec![0.0; 8 * 8 * 3];
        warp(&frame, &SAME, 8, [0.0, 255.0], Border::Nearest, &mut tensor);
        for (value, byte) in tensor.iter().zip(&frame.pixels) {
            assert!((value - f32::from(*byte)).abs() < 1e-3);
        }
    }

    #[test]
    fn halves_are_mixed_and_colours_exchanged() {
        let frame = ramp(PixelOrder::Bgr);
        let mut tensor = vec![0.0; 4 * 4 * 3];
        let shifted = Affine {
            origin: Vec2::new(2.5, 1.5),
            ..SAME
        };
        warp(
            &frame,
            &shifted,
            4,
            [0.0, 255.0],
            Border::Nearest,
            &mut tensor,
        );
        assert!((tensor[0] - 7.0).abs() < 1e-3 && (tensor[1] - 45.0).abs() < 1e-3);
        assert!((tensor[2] - 75.0).abs() < 1e-3);
    }

    #[test]
    fn beyond_the_edge_is_black_or_the_nearest_pixel() {
        let frame = ramp(PixelOrder::Rgb);
        let mut tensor = vec![9.0; 2 * 2 * 3];
        let away = Affine {
            origin: Vec2::new(20.0, 20.0),
            ..SAME
        };
        warp(&frame, &away, 2, [-1.0, 1.0], Border::Black, &mut tensor);
        assert!(tensor.iter().all(|v| (v + 1.0).abs() < 1e-6));
        warp(&frame, &away, 2, [0.0, 255.0], Border::Nearest, &mut tensor);
        assert!((tensor[0] - 210.0).abs() < 1e-3 && (tensor[1] - 210.0).abs() < 1e-3);
    }

    #[test]
    fn a_broken_frame_gives_black() {
        let frame = Frame {
            width: 8,
            height: 8,
            ..Frame::default()
        };
        let mut tensor = vec![9.0; 12];
        warp(&frame, &SAME, 2, [-1.0, 1.0], Border::Black, &mut tensor);
        assert!(tensor.iter().all(|v| (v + 1.0).abs() < 1e-6));
    }
}
