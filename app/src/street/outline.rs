//! The outline of somebody in the start of an exercise: where to stand or lie.

use goodform_datasets::{Figure, FigureOptions, Movement};

/// How wide the white line is, and its dark casing on either side. Units: px of a picture 640 wide. Source: design,
/// lines over the picture.
const LINE: usize = 3;
const CASING: usize = 2;
/// How much the body is whitened. Units: of 255. Source: design, picture 04.
const WHITENED: u8 = 88;
/// The moment that is drawn: before the first repetition. Units: s.
const START_S: f64 = 0.5;

/// An outline as a picture with its alpha.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// Width and height. Units: px.
    pub size: [usize; 2],
    /// Four bytes a pixel, rows from the top.
    pub rgba: Vec<u8>,
}

impl Outline {
    /// The figure's, in the start of a movement, its right side or its front to the camera. It takes as long as two
    /// pictures of the figure.
    ///
    /// Missing: the figure cannot do it.
    pub fn of(movement: &str) -> Option<Self> {
        let movement = Movement::builtin(movement).ok()??;
        let yaw_deg = movement.yaws_deg.first().copied()?;
        let options = FigureOptions::exercise(movement, yaw_deg);
        let size = [options.width as usize, options.height as usize];
        let mut figure = Figure::new(options).ok()?;
        let body = figure.silhouette(START_S);
        let outer = grown(&body, size, CASING);
        let line = shrunk(&body, size, LINE);
        let inner = shrunk(&line, size, CASING);
        let parts = outer.iter().zip(&body).zip(line.iter().zip(&inner));
        let rgba =
            parts.flat_map(
                |((outer, body), (line, inner))| match (outer, body, line, inner) {
                    (_, _, _, true) => [255, 255, 255, WHITENED],
                    (_, true, false, _) => [255, 255, 255, 255],
                    (true, ..) | (_, _, true, _) => [11, 15, 18, 255],
                    _ => [0; 4],
                },
            );
        Some(Self {
            size,
            rgba: rgba.collect(),
        })
    }
}

/// The mask made larger by so many pixels to each side.
fn grown(mask: &[bool], size: [usize; 2], by: usize) -> Vec<bool> {
    let across = spread(mask, size, by, true);
    spread(&across, size, by, false)
}

fn shrunk(mask: &[bool], size: [usize; 2], by: usize) -> Vec<bool> {
    let outside: Vec<bool> = mask.iter().map(|is| !is).collect();
    let grown = grown(&outside, size, by);
    grown.into_iter().map(|is| !is).collect()
}

/// Spreads along rows, or along columns.
fn spread(mask: &[bool], [width, height]: [usize; 2], by: usize, along_rows: bool) -> Vec<bool> {
    let at = |x: usize, y: usize| mask.get(y * width + x).copied().unwrap_or(false);
    let mut spread = Vec::with_capacity(mask.len());
    for y in 0..height {
        for x in 0..width {
            let (place, end) = if along_rows { (x, width) } else { (y, height) };
            let mut near = place.saturating_sub(by)..(place + by + 1).min(end);
            spread.push(near.any(|one| if along_rows { at(one, y) } else { at(x, one) }));
        }
    }
    spread
}

#[cfg(test)]
mod tests {
    use super::Outline;

    #[test]
    fn an_outline_stands_in_the_middle_and_leaves_the_rest_clear() {
        let outline = Outline::of("squat").expect("the figure squats");
        let [width, height] = outline.size;
        assert_eq!(outline.rgba.len(), width * height * 4);
        let alpha = |x: usize, y: usize| outline.rgba[(y * width + x) * 4 + 3];
        assert_eq!(alpha(2, 2), 0);
        let across = (width / 4..width * 3 / 4).filter(|x| alpha(*x, height / 2) > 0);
        assert!(across.count() > 20, "a body's width in the middle");
        let drawn = outline.rgba.chunks(4).filter(|pixel| pixel[3] > 0).count();
        let share = drawn as f64 / (width * height) as f64;
        assert!((0.03..0.3).contains(&share), "{share}");
        assert_eq!(Outline::of("handstand"), None);
    }
}
