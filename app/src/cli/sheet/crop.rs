//! The part of a picture in which the figure is.

use goodform_models::Frame;

/// A pixel is of the figure where its three colours differ by more from the ground's than this. Own choice, looked at.
const DIFFERS: i32 = 90;
/// Room around the figure. Units: times its size.
const ROOM: f32 = 1.12;

/// The part of a picture in which the figure is, of a shape, with a little room around it.
pub(super) fn around(frame: &Frame, shape: f32) -> ([u32; 2], Vec<u8>) {
    let (width, height) = (frame.width as usize, frame.height as usize);
    let pixel = |x: usize, y: usize| {
        frame
            .pixels
            .get((y * width + x) * 3..(y * width + x) * 3 + 3)
    };
    // The figure is what differs from the ground beside it in the same line.
    let differs = |x: usize, y: usize| {
        let (Some(here), Some(edge)) = (pixel(x, y), pixel(1, y)) else {
            return false;
        };
        let apart = here
            .iter()
            .zip(edge)
            .map(|(a, b)| i32::from(*a) - i32::from(*b));
        apart.map(i32::abs).sum::<i32>() > DIFFERS
    };
    let mut edges = [width, height, 0, 0];
    for y in (0..height).step_by(2) {
        for x in (0..width).step_by(2) {
            if differs(x, y) {
                edges = [
                    edges[0].min(x),
                    edges[1].min(y),
                    edges[2].max(x),
                    edges[3].max(y),
                ];
            }
        }
    }
    let [left, top, right, bottom] = edges.map(|edge| edge as f32);
    if left >= right || top >= bottom {
        return ([frame.width, frame.height], frame.pixels.clone());
    }
    let tall = ((bottom - top) * ROOM)
        .max((right - left) * ROOM / shape)
        .min(height as f32);
    let wide = (tall * shape).min(width as f32);
    let from = |middle: f32, size: f32, whole: usize| {
        (middle - size / 2.0).clamp(0.0, (whole as f32 - size).max(0.0)) as usize
    };
    let x0 = from(f32::midpoint(left, right), wide, width);
    let y0 = from(f32::midpoint(top, bottom), tall, height);
    let (wide, tall) = (wide as usize, tall as usize);
    let mut rgb = Vec::with_capacity(wide * tall * 3);
    for y in y0..y0 + tall {
        let start = (y * width + x0) * 3;
        rgb.extend_from_slice(
            frame
                .pixels
                .get(start..start + wide * 3)
                .unwrap_or_default(),
        );
    }
    ([wide as u32, tall as u32], rgb)
}
