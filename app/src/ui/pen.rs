//! Drawing by the design's numbers: text on its baseline, icons on their ink, dashed frames, cased lines.

use std::f32::consts::FRAC_PI_2;
use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{
    Align, Color32, CornerRadius, FontFamily, FontId, Galley, Painter, Pos2, Rect, Sense, Shape,
    Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2,
};

use super::layout::SessionFrame;
use super::theme::{Theme, sizes};

/// A painter that knows the session frame and the theme. All lengths are px of the design.
#[derive(Clone)]
pub(super) struct Pen<'a> {
    pub(super) painter: Painter,
    pub(super) frame: SessionFrame,
    pub(super) theme: &'a Theme,
    /// So much larger texts are than usual: 1 on the screens of an exercise, which are read from 3 m.
    pub(super) text: f32,
}

/// Which letters, how large, in what colour. Size in px of the design.
#[derive(Debug, Clone)]
pub(super) struct Type {
    pub(super) family: FontFamily,
    pub(super) size: f32,
    pub(super) colour: Color32,
    /// Between letters, px of the design.
    pub(super) tracking: f32,
}

impl Type {
    pub(super) fn new(family: &FontFamily, size: f32, colour: Color32) -> Self {
        Self {
            family: family.clone(),
            size,
            colour,
            tracking: 0.0,
        }
    }

    #[must_use]
    pub(super) fn tracked(self, tracking: f32) -> Self {
        Self { tracking, ..self }
    }
}

impl<'a> Pen<'a> {
    /// A pen for all of `ui`, on the theme's ground.
    pub(super) fn for_page(ui: &Ui, theme: &'a Theme) -> Self {
        let window = ui.max_rect();
        let painter = ui.painter().clone();
        painter.rect_filled(window, CornerRadius::ZERO, theme.palette.bg.solid());
        Self {
            painter,
            frame: SessionFrame::fit(window),
            theme,
            text: 1.0,
        }
    }

    /// A pen for what is painted over a page that is there already.
    pub(super) fn over(ui: &Ui, theme: &'a Theme) -> Self {
        Self {
            painter: ui.painter().clone(),
            frame: SessionFrame::fit(ui.max_rect()),
            theme,
            text: 1.0,
        }
    }

    /// The same for a page that is read up close: its texts are as large as was set.
    pub(super) fn for_desk(ui: &Ui, theme: &'a Theme) -> Self {
        Self {
            text: theme.text,
            ..Self::for_page(ui, theme)
        }
    }
}

impl<'a> Pen<'a> {
    /// A pen for a page that is as wide as the design and as high as it needs, on the theme's ground.
    pub(super) fn for_tall_page(ui: &Ui, theme: &'a Theme) -> Self {
        let page = ui.max_rect();
        let painter = ui.painter().clone();
        painter.rect_filled(page, CornerRadius::ZERO, theme.palette.bg.solid());
        Self {
            painter,
            frame: SessionFrame::at_top(page),
            theme,
            text: 1.0,
        }
    }

    /// The same pen, everything smaller or larger by a factor.
    #[must_use]
    pub(super) fn scaled(&self, by: f32) -> Self {
        Self {
            frame: self.frame.scaled(by),
            ..self.clone()
        }
    }
}

impl Pen<'_> {
    /// Names what was painted at a place, for screen readers and for tests.
    pub(super) fn name(&self, ui: &Ui, id: &str, text: &str, place: [f32; 4]) {
        let rect = self.frame.rect(place);
        let response = ui.interact(rect, ui.scope_id().with(id), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    }

    /// The ring around what has the focus, in the window's coordinates; `radius` in px of the design.
    pub(super) fn focus_ring(&self, rect: Rect, radius: f32) {
        let ring = self.stroke(sizes::FOCUS_RING, self.theme.palette.ink.solid());
        let corner = CornerRadius::same(self.radius(radius + sizes::FOCUS_GAP));
        let outside = rect.expand(self.frame.px(sizes::FOCUS_GAP));
        self.painter
            .rect_stroke(outside, corner, ring, StrokeKind::Outside);
    }

    /// The same pen with its origin at a part of the frame.
    #[must_use]
    pub(super) fn within(&self, part: [f32; 4]) -> Self {
        Self {
            frame: self.frame.within(part),
            ..self.clone()
        }
    }

    /// Lays a text out; `wrap` is the widest a line may be, px of the design.
    pub(super) fn lay(&self, text: &str, kind: &Type, wrap: f32) -> Arc<Galley> {
        let font_id = FontId::new(self.frame.px(kind.size), kind.family.clone());
        let format = TextFormat {
            extra_letter_spacing: self.frame.px(kind.tracking),
            ..TextFormat::simple(font_id, kind.colour)
        };
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap.max_width = self.frame.px(wrap);
        job.halign = Align::LEFT;
        self.painter.layout_job(job)
    }

    /// How wide a text is in one line. Px of the design.
    pub(super) fn wide(&self, text: &str, kind: &Type) -> f32 {
        self.lay(text, kind, f32::INFINITY).size().x / self.frame.px(1.0)
    }

    /// The first of some sizes of letters that fits, else the smallest; `kind` names the letters, which are as large.
    pub(super) fn fitting(
        kind: &Type,
        sizes: impl IntoIterator<Item = f32>,
        fits: impl Fn(&Type) -> bool,
    ) -> Type {
        let mut last = kind.clone();
        for size in sizes {
            last.size = size;
            if fits(&last) {
                break;
            }
        }
        last
    }

    /// The letters in which a text in one line is at most so wide.
    pub(super) fn fit_wide(
        &self,
        text: &str,
        kind: &Type,
        sizes: impl IntoIterator<Item = f32>,
        width: f32,
    ) -> Type {
        Self::fitting(kind, sizes, |kind| self.wide(text, kind) <= width)
    }

    /// The letters in which a text in lines at most `wrap` wide is at most so high, and how high it is.
    pub(super) fn fit_tall(
        &self,
        text: &str,
        kind: &Type,
        sizes: impl IntoIterator<Item = f32>,
        [wrap, height]: [f32; 2],
    ) -> (Type, f32) {
        let kind = Self::fitting(kind, sizes, |kind| self.tall(text, kind, wrap) <= height);
        let tall = self.tall(text, &kind, wrap);
        (kind, tall)
    }

    /// How high a text is in lines at most `wrap` wide. Px of the design.
    pub(super) fn tall(&self, text: &str, kind: &Type, wrap: f32) -> f32 {
        self.lay(text, kind, wrap).size().y / self.frame.px(1.0)
    }

    /// The beginning of a text in one line, with a sign where it goes on, its upper left corner at `at`.
    pub(super) fn shortened(&self, text: &str, kind: &Type, at: (f32, f32), wrap: f32) {
        let font_id = FontId::new(self.frame.px(kind.size), kind.family.clone());
        let format = TextFormat::simple(font_id, kind.colour);
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap = TextWrapping::truncate_at_width(self.frame.px(wrap));
        let galley = self.painter.layout_job(job);
        self.painter
            .galley(self.frame.at(at.0, at.1), galley, kind.colour);
    }

    /// One line with its baseline at `y`; `align` says which part of it stands at `x`.
    pub(super) fn line(&self, text: &str, kind: &Type, at: (f32, f32), align: Align) {
        let galley = self.lay(text, kind, f32::INFINITY);
        let baseline = baseline_of(&galley);
        let width = galley.size().x;
        let shift = match align {
            Align::Min => 0.0,
            Align::Center => width / 2.0,
            Align::Max => width,
        };
        let place = self.frame.at(at.0, at.1) - vec2(shift, baseline);
        self.painter.galley(place, galley, kind.colour);
    }

    /// A text in lines at most `wrap` wide, its upper left corner at `at`; gives its height. All px of the design.
    pub(super) fn paragraph(&self, text: &str, kind: &Type, at: (f32, f32), wrap: f32) -> f32 {
        let galley = self.lay(text, kind, wrap);
        let height = galley.size().y / self.frame.px(1.0);
        let corner = self.frame.at(at.0, at.1);
        self.painter.galley(corner, galley, kind.colour);
        height
    }

    /// An icon with the middle of its ink at a point of the window; `size` in px of the design.
    pub(super) fn icon_at(
        &self,
        icon: char,
        filled: bool,
        (middle, size): (Pos2, f32),
        colour: Color32,
    ) {
        let fonts = &self.theme.fonts;
        let family = if filled {
            &fonts.icon_fill
        } else {
            &fonts.icon
        };
        let mut letters = [0; 4];
        let galley = self.lay(
            icon.encode_utf8(&mut letters),
            &Type::new(family, size, colour),
            f32::INFINITY,
        );
        let place = middle - galley.mesh_bounds.center().to_vec2();
        self.painter.galley(place, galley, colour);
    }

    /// An icon with the middle of its ink at a point of the design.
    pub(super) fn icon(
        &self,
        icon: char,
        filled: bool,
        (x, y, size): (f32, f32, f32),
        colour: Color32,
    ) {
        self.icon_at(icon, filled, (self.frame.at(x, y), size), colour);
    }

    /// A stroke of a width in px of the design.
    pub(super) fn stroke(&self, width: f32, colour: Color32) -> Stroke {
        Stroke::new(self.frame.px(width), colour)
    }

    /// A corner radius of the design.
    pub(super) fn radius(&self, radius: f32) -> u8 {
        self.frame.px(radius).round() as u8
    }

    /// A rectangle with round corners and a border inside it, in the window's coordinates; lengths in px of the design.
    pub(super) fn framed(
        &self,
        rect: Rect,
        radius: f32,
        fill: Color32,
        (width, edge): (f32, Color32),
    ) {
        let corner = CornerRadius::same(self.radius(radius));
        let border = self.stroke(width, edge);
        self.painter
            .rect(rect, corner, fill, border, StrokeKind::Inside);
    }

    /// A line with round ends, in the window's coordinates; `width` in px of the design.
    pub(super) fn round_line(&self, [from, to]: [Pos2; 2], width: f32, colour: Color32) {
        let stroke = self.stroke(width, colour);
        self.painter.line_segment([from, to], stroke);
        for end in [from, to] {
            self.painter.circle_filled(end, stroke.width / 2.0, colour);
        }
    }

    /// A dashed frame with round corners, in the window's coordinates; lengths in px of the design.
    pub(super) fn dashed_frame(
        &self,
        rect: Rect,
        radius: f32,
        (dash, gap): (f32, f32),
        stroke: Stroke,
    ) {
        let outline = rounded_outline(rect, self.frame.px(radius));
        let dashes = Shape::dashed_line(&outline, stroke, self.frame.px(dash), self.frame.px(gap));
        self.painter.extend(dashes);
    }
}

/// From the top of a galley to the baseline of its first line.
fn baseline_of(galley: &Galley) -> f32 {
    galley.rows.first().map_or(0.0, |row| {
        row.pos.y + row.glyphs.first().map_or(0.0, |glyph| glyph.pos.y)
    })
}

/// The corners of a diamond around a point.
pub(super) fn diamond(middle: Pos2, reach: f32) -> Vec<Pos2> {
    [Vec2::UP, Vec2::RIGHT, Vec2::DOWN, Vec2::LEFT]
        .map(|way| middle + way * reach)
        .to_vec()
}

/// Points along a rounded rectangle, closed.
fn rounded_outline(rect: Rect, radius: f32) -> Vec<Pos2> {
    const STEPS: u8 = 8;
    let inner = rect.shrink(radius);
    let corners = [
        (inner.right_top(), -FRAC_PI_2),
        (inner.right_bottom(), 0.0),
        (inner.left_bottom(), FRAC_PI_2),
        (inner.left_top(), 2.0 * FRAC_PI_2),
    ];
    let mut points = Vec::with_capacity(4 * (usize::from(STEPS) + 1) + 1);
    for (middle, from) in corners {
        for step in 0..=STEPS {
            let angle = from + FRAC_PI_2 * f32::from(step) / f32::from(STEPS);
            points.push(middle + Vec2::angled(angle) * radius);
        }
    }
    points.extend(points.first().copied());
    points
}
