//! The session frame: one layout at 1920x1080, scaled to the window so that the angle stays the same.

use eframe::egui::{Pos2, Rect, Vec2, pos2, vec2};

/// Where the 1920x1080 frame lies in the window, and how large.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct SessionFrame {
    origin: Pos2,
    scale: f32,
}

impl SessionFrame {
    /// The size the design is drawn at.
    const DESIGN: Vec2 = vec2(1920.0, 1080.0);

    /// The largest frame that fits, centred.
    pub(super) fn fit(window: Rect) -> Self {
        let ratio = window.size() / Self::DESIGN;
        // A window being minimised can be empty; fonts of size 0 are refused by egui.
        let scale = ratio.min_elem().max(0.05);
        let origin = window.center() - Self::DESIGN * scale / 2.0;
        Self { origin, scale }
    }

    /// The frame at the top of a page that is as wide as it likes.
    pub(super) fn at_top(page: Rect) -> Self {
        Self {
            origin: page.min,
            scale: (page.width() / Self::DESIGN.x).max(0.05),
        }
    }

    /// The same frame, everything smaller or larger by a factor.
    pub(super) fn scaled(self, by: f32) -> Self {
        Self {
            scale: self.scale * by,
            ..self
        }
    }

    /// The same frame with its origin moved to a point of the design: for parts with their own grid.
    pub(super) fn within(self, [x, y, ..]: [f32; 4]) -> Self {
        Self {
            origin: self.at(x, y),
            ..self
        }
    }

    /// The same scale with its origin at a point of the window: for what scrolls.
    pub(super) const fn at_corner(self, origin: Pos2) -> Self {
        Self { origin, ..self }
    }

    /// A point of the design in the window.
    pub(super) fn at(self, x: f32, y: f32) -> Pos2 {
        self.origin + vec2(x, y) * self.scale
    }

    /// A rectangle of the design (x, y, width, height) in the window.
    pub(super) fn rect(self, [x, y, width, height]: [f32; 4]) -> Rect {
        Rect::from_min_size(self.at(x, y), vec2(width, height) * self.scale)
    }

    /// A length of the design in the window.
    pub(super) fn px(self, length: f32) -> f32 {
        length * self.scale
    }
}

/// Where a picture of `size` px lies when it is shown whole inside `space`.
pub(super) fn contain(space: Rect, size: Vec2) -> Rect {
    if size.min_elem() <= 0.0 {
        return Rect::from_center_size(space.center(), Vec2::ZERO);
    }
    let scale = (space.size() / size).min_elem();
    Rect::from_center_size(space.center(), size * scale)
}

/// From the picture's pixels to the window, turned over where the picture is shown as a mirror.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct PictureMap {
    /// Where the picture lies in the window.
    pub(super) target: Rect,
    /// Its size in its own pixels.
    pub(super) size: Vec2,
    /// Whether left and right change places on the screen.
    pub(super) mirror: bool,
}

impl PictureMap {
    /// Where a pixel of the picture is in the window.
    pub(super) fn at(self, x: f32, y: f32) -> Pos2 {
        let part = vec2(x, y) / self.size.max(Vec2::splat(1.0));
        let across = if self.mirror { 1.0 - part.x } else { part.x };
        self.target.min + vec2(across, part.y) * self.target.size()
    }

    /// The texture's corners to paint at the target's.
    pub(super) fn uv(self) -> Rect {
        let (left, right) = if self.mirror { (1.0, 0.0) } else { (0.0, 1.0) };
        Rect::from_min_max(pos2(left, 0.0), pos2(right, 1.0))
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Rect, pos2, vec2};

    use super::{PictureMap, SessionFrame, contain};

    #[test]
    fn the_frame_keeps_its_shape_in_any_window() {
        let wide = SessionFrame::fit(Rect::from_min_size(pos2(0.0, 0.0), vec2(2560.0, 1080.0)));
        assert_eq!(wide.at(0.0, 0.0), pos2(320.0, 0.0));
        assert!((wide.px(10.0) - 10.0).abs() < 1e-4);
        let small = SessionFrame::fit(Rect::from_min_size(pos2(0.0, 0.0), vec2(960.0, 540.0)));
        assert_eq!(small.at(1920.0, 1080.0), pos2(960.0, 540.0));
        let none = SessionFrame::fit(Rect::from_min_size(pos2(0.0, 0.0), vec2(0.0, 0.0)));
        assert!(none.px(1.0) > 0.0);
    }

    #[test]
    fn a_mirrored_point_lands_on_the_other_side() {
        let space = Rect::from_min_size(pos2(0.0, 0.0), vec2(200.0, 100.0));
        let target = contain(space, vec2(100.0, 100.0));
        assert_eq!(
            target,
            Rect::from_min_size(pos2(50.0, 0.0), vec2(100.0, 100.0))
        );
        let map = PictureMap {
            target,
            size: vec2(100.0, 100.0),
            mirror: true,
        };
        assert_eq!(map.at(10.0, 20.0), pos2(140.0, 20.0));
        assert_eq!(
            PictureMap {
                mirror: false,
                ..map
            }
            .at(10.0, 20.0),
            pos2(60.0, 20.0)
        );
    }
}
