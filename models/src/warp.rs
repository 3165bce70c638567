//! From picture to tensor in one pass: turn, scale, colour order and range, written once.
//!
//! Positions are rounded to 1/32 px and mixed pixels to whole levels, as `OpenCV`'s `warpPerspective` up
//! to 4.11 does and therefore MediaPipe: the network sees the same picture in both.

use std::ops::Range;

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
    let gain = (high - low) / 255.0;
    let first = Line::first(image_from_crop).filter(|_| frame.is_whole());
    let Some(mut line) = first else {
        tensor.fill(low);
        return;
    };
    let picture = Picture::new(frame, border);
    let mut bytes = vec![0; width * 3];
    for row in tensor.chunks_exact_mut(width * 3) {
        picture.read(&line, &mut bytes);
        for (value, byte) in row.iter_mut().zip(&bytes) {
            *value = f32::from(*byte) * gain + low;
        }
        line.x += line.next_row[0];
        line.y += line.next_row[1];
    }
}

/// Bits behind the point of a position. Whole sums of steps are exact to far less than 1/32 px.
const POINT: u32 = 32;
/// Bits of a position between two pixels: 32 steps. Source: `OpenCV`, `INTER_BITS`.
const STEPS: u32 = 5;
/// Farther from the picture's corner nothing sensible lies. Units: px.
const FAR: f32 = 1e6;

/// Where a row of the crop lies in the picture. Units: 1 / 2^32 px, half a 1/32 px added to round.
#[derive(Debug, Clone, Copy)]
struct Line {
    x: i64,
    y: i64,
    /// To the next pixel of the row, and to the first pixel of the next row.
    next: [i64; 2],
    next_row: [i64; 2],
}

impl Line {
    /// Missing: `None` where the crop is no number or is not near any picture.
    fn first(crop: &Affine) -> Option<Self> {
        let parts = [crop.origin, crop.x_axis, crop.y_axis];
        if !parts.iter().all(|v| v.abs().max_element() < FAR) {
            return None;
        }
        let fixed = |px: f32| (f64::from(px) * (1_u64 << POINT) as f64).round() as i64;
        let half_step = 1 << (POINT - STEPS - 1);
        Some(Self {
            x: fixed(crop.origin.x) + half_step,
            y: fixed(crop.origin.y) + half_step,
            next: [fixed(crop.x_axis.x), fixed(crop.x_axis.y)],
            next_row: [fixed(crop.y_axis.x), fixed(crop.y_axis.y)],
        })
    }

    /// The position of pixel `column`. Units: 1/32 px.
    fn at(&self, column: i64) -> [i64; 2] {
        let [dx, dy] = self.next;
        let shift = POINT - STEPS;
        [
            (self.x + dx * column) >> shift,
            (self.y + dy * column) >> shift,
        ]
    }
}

/// The pixels `k` of `count` for which `0 <= start + k * step < limit`.
fn span(start: i64, step: i64, limit: i64, count: i64) -> Range<i64> {
    // Seen from its other end, a falling row rises.
    let (start, rise) = if step < 0 {
        (limit - 1 - start, -step)
    } else {
        (start, step)
    };
    if rise == 0 {
        let inside = (0..limit).contains(&start);
        return 0..if inside { count } else { 0 };
    }
    let from = -start.div_euclid(rise);
    let to = (limit - 1 - start).div_euclid(rise) + 1;
    let from = from.clamp(0, count);
    from..to.clamp(from, count)
}

struct Picture<'a> {
    pixels: &'a [u8],
    stride: usize,
    width: i64,
    height: i64,
    border: Border,
    /// Where red, green and blue stand in a mixed pixel.
    shifts: [u32; 3],
}

impl<'a> Picture<'a> {
    fn new(frame: &'a Frame, border: Border) -> Self {
        let [first, second, third] = LANES.map(|lane| lane + 2 * STEPS);
        Self {
            pixels: &frame.pixels,
            stride: frame.width as usize * 3,
            width: i64::from(frame.width),
            height: i64::from(frame.height),
            border,
            shifts: match frame.order {
                PixelOrder::Rgb => [first, second, third],
                PixelOrder::Bgr => [third, second, first],
            },
        }
    }

    /// Reads a row of the crop.
    fn read(&self, line: &Line, out: &mut [u8]) {
        let count = i64::try_from(out.len() / 3).unwrap_or(0);
        let ([dx, dy], limit) = (line.next, |side: i64| (side - 1) << POINT);
        let across = span(line.x, dx, limit(self.width), count);
        let down = span(line.y, dy, limit(self.height), count);
        let from = across.start.max(down.start);
        let inside = from..across.end.min(down.end).max(from);
        for (column, pixel) in (0..count).zip(out.chunks_exact_mut(3)) {
            let [x, y] = line.at(column);
            let four = if inside.contains(&column) {
                self.four(x >> STEPS, y >> STEPS)
            } else {
                None
            };
            let four = four.unwrap_or_else(|| self.four_at_border(x >> STEPS, y >> STEPS));
            let mixed = mix(four, x, y);
            for (byte, shift) in pixel.iter_mut().zip(self.shifts) {
                *byte = (mixed >> shift) as u8;
            }
        }
    }

    /// The four pixels around a position; `None` where eight bytes of a row are not to be had.
    #[inline]
    fn four(&self, x: i64, y: i64) -> Option<[u64; 4]> {
        let at = y as usize * self.stride + x as usize * 3;
        let upper = self.pixels.get(at..)?.first_chunk()?;
        let lower = self.pixels.get(at + self.stride..)?.first_chunk()?;
        let (upper, lower) = (u64::from_le_bytes(*upper), u64::from_le_bytes(*lower));
        Some([upper, upper >> 24, lower, lower >> 24].map(spread))
    }

    /// The four pixels around a position of which some are beyond the edge.
    #[inline]
    fn four_at_border(&self, x: i64, y: i64) -> [u64; 4] {
        let across = |x: i64| x.clamp(0, self.width - 1);
        let down = |y: i64| y.clamp(0, self.height - 1);
        let (left, right) = (across(x), across(x + 1));
        let (upper, lower) = (down(y), down(y + 1));
        let all = [(left, upper), (right, upper), (left, lower), (right, lower)];
        let mut four = all.map(|(x, y)| self.pixel(x, y));
        if self.border == Border::Black {
            let (first, second) = (left != x, right != x + 1);
            let (above, below) = (upper != y, lower != y + 1);
            let beyond = [
                first || above,
                second || above,
                first || below,
                second || below,
            ];
            for (pixel, beyond) in four.iter_mut().zip(beyond) {
                *pixel = if beyond { 0 } else { *pixel };
            }
        }
        four
    }

    /// A pixel of the picture, spread over the lanes.
    #[inline]
    fn pixel(&self, x: i64, y: i64) -> u64 {
        let at = y as usize * self.stride + x as usize * 3;
        match self.pixels.get(at..at + 3) {
            Some(&[a, b, c]) => u64::from(a) | u64::from(b) << LANES[1] | u64::from(c) << LANES[2],
            _ => 0,
        }
    }
}

/// Where the three colours stand in a 64-bit number, so that one product weighs all of them: 8 bits of
/// colour and 10 of weight fit the 21 between two lanes.
const LANES: [u32; 3] = [0, 21, 42];

/// The three low bytes, one a lane.
#[inline]
const fn spread(pixel: u64) -> u64 {
    (pixel & 0xff) | (pixel & 0xff00) << 13 | (pixel & 0x00ff_0000) << 26
}

/// Bilinear over all three lanes; each holds the colour times 32 x 32, rounded by what is added.
#[inline]
const fn mix([a, b, c, d]: [u64; 4], x: i64, y: i64) -> u64 {
    const HALF: u64 = spread(0x0001_0101) << (2 * STEPS - 1);
    let mask = (1 << STEPS) - 1;
    let (right, down) = ((x & mask) as u64, (y & mask) as u64);
    // A lane that borrows from its neighbour gets it back: the sums are right where they end.
    let upper = (a << STEPS).wrapping_add(b.wrapping_sub(a).wrapping_mul(right));
    let lower = (c << STEPS).wrapping_add(d.wrapping_sub(c).wrapping_mul(right));
    (upper << STEPS)
        .wrapping_add(lower.wrapping_sub(upper).wrapping_mul(down))
        .wrapping_add(HALF)
}

#[cfg(test)]
mod tests {
    use glam::Vec2;

    use super::{Affine, Border, span, warp};
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

    /// The same in real numbers: positions in 1/32 px, levels rounded.
    fn slowly(frame: &Frame, crop: &Affine, column: usize, row: usize) -> [f32; 3] {
        let at = crop.apply(Vec2::new(column as f32, row as f32));
        let at = ((at * 32.0) + 0.5).floor() / 32.0;
        let (from, part) = (at.floor(), at - at.floor());
        let pixel = |x: f32, y: f32, colour: usize| {
            let x = x.clamp(0.0, frame.width as f32 - 1.0) as usize;
            let y = y.clamp(0.0, frame.height as f32 - 1.0) as usize;
            f32::from(frame.pixels[(y * frame.width as usize + x) * 3 + colour])
        };
        [0, 1, 2].map(|colour| {
            let upper = pixel(from.x, from.y, colour) * (1.0 - part.x)
                + pixel(from.x + 1.0, from.y, colour) * part.x;
            let lower = pixel(from.x, from.y + 1.0, colour) * (1.0 - part.x)
                + pixel(from.x + 1.0, from.y + 1.0, colour) * part.x;
            (upper * (1.0 - part.y) + lower * part.y + 0.5).floor()
        })
    }

    #[test]
    fn turned_crops_over_every_edge_are_what_real_numbers_give() {
        let mut frame = Frame::default();
        frame.resize(37, 23);
        for (i, byte) in frame.pixels.iter_mut().enumerate() {
            *byte = (i * i % 251) as u8;
        }
        for turn in 0..16 {
            let axis = Vec2::from_angle(turn as f32 * 0.39) * 1.7;
            let crop = Affine {
                x_axis: axis,
                y_axis: axis.perp(),
                origin: Vec2::new(18.3, 11.7) - (axis + axis.perp()) * 16.0,
            };
            let mut tensor = vec![0.0; 32 * 32 * 3];
            let range = [0.0, 255.0];
            warp(&frame, &crop, 32, range, Border::Nearest, &mut tensor);
            let mut unlike = 0;
            for (i, pixel) in tensor.chunks_exact(3).enumerate() {
                let slow = slowly(&frame, &crop, i % 32, i / 32);
                unlike += usize::from((0..3).any(|c| (slow[c] - pixel[c]).abs() > 0.01));
            }
            // A position between two steps may be rounded either way.
            assert!(unlike <= 3, "turn {turn}: {unlike} of 1024 pixels");
        }
    }

    #[test]
    fn a_span_is_what_trying_every_pixel_gives() {
        for start in -20..20 {
            for step in -7..8 {
                let tried = (0..9).filter(|k| (0..13).contains(&(start + k * step)));
                let found = span(start, step, 13, 9);
                assert!(tried.eq(found), "from {start} by {step}");
            }
        }
    }
}
