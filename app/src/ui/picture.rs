//! The live picture: one texture filled anew for each frame, and the plate on it.

use std::sync::Arc;

use eframe::egui::{
    Align, Color32, ColorImage, Context, CornerRadius, ImageData, Rect, TextureHandle,
    TextureOptions, Vec2, vec2,
};
use eframe::epaint::RectShape;
use goodform_exercises::Reason;
use goodform_models::{Frame, PixelOrder};

use super::layout::{PictureMap, contain};
use super::pen::{Pen, Type};
use super::skeleton::skeleton;
use super::texts::Texts;
use super::theme::{PICTURE, sizes};
use super::view::{PictureView, SessionView};

/// How high the plate at the foot of the picture is. Units: px of the design.
pub(super) const PLATE_HEIGHT: f32 = 84.0;

/// Free on each side of its text. Units: px of the design.
pub(super) const PLATE_MARGIN: f32 = 20.0;
/// Sizes its text may have, the largest that fits is taken.
const PLATE_SIZES: [f32; 3] = [1.0, 0.8, PLATE_LEAST];
/// The smallest of them: 30 px of 1080, read from 3 m with glasses.
pub(super) const PLATE_LEAST: f32 = 0.62;

/// The one texture the live picture lives in.
#[derive(Default)]
pub struct PictureTexture {
    handle: Option<TextureHandle>,
    image: Arc<ColorImage>,
    size: [f32; 2],
}

impl PictureTexture {
    /// Puts a frame's picture into the texture. A frame that is not whole changes nothing.
    pub fn show(&mut self, ctx: &Context, frame: &Frame) {
        if !frame.is_whole() {
            return;
        }
        // A card's textures have a largest side; egui panics beyond it.
        let limit = ctx.input(|input| input.max_texture_side).max(1);
        let step = (frame.width.max(frame.height) as usize)
            .div_ceil(limit)
            .max(1);
        // The last picture's memory is free again once it was uploaded; until then take new.
        if Arc::get_mut(&mut self.image).is_none() {
            self.image = Arc::default();
        }
        fill(Arc::make_mut(&mut self.image), frame, step);
        self.size = [frame.width as f32, frame.height as f32];
        let data = ImageData::Color(Arc::clone(&self.image));
        match &mut self.handle {
            Some(handle) => handle.set(data, TextureOptions::LINEAR),
            None => {
                self.handle = Some(ctx.load_texture("live picture", data, TextureOptions::LINEAR));
            }
        }
    }

    /// The picture, once there is one.
    pub fn view(&self) -> Option<PictureView> {
        let handle = self.handle.as_ref()?;
        Some(PictureView {
            texture: handle.id(),
            size: self.size,
        })
    }
}

/// Turns the frame's bytes into egui's pixels, taking every `step`-th.
fn fill(image: &mut ColorImage, frame: &Frame, step: usize) {
    let (width, height) = (frame.width as usize, frame.height as usize);
    let size = [width.div_ceil(step), height.div_ceil(step)];
    image.size = size;
    image.source_size = vec2(size[0] as f32, size[1] as f32);
    image.pixels.clear();
    image.pixels.reserve(size[0] * size[1]);
    let (pixels, _) = frame.pixels.as_chunks::<3>();
    for row in pixels.chunks(width.max(1)).step_by(step) {
        let row = row.iter().step_by(step);
        match frame.order {
            PixelOrder::Rgb => {
                image
                    .pixels
                    .extend(row.map(|&[r, g, b]| Color32::from_rgb(r, g, b)));
            }
            PixelOrder::Bgr => {
                image
                    .pixels
                    .extend(row.map(|&[b, g, r]| Color32::from_rgb(r, g, b)));
            }
        }
    }
}

/// Draws picture, skeleton and plate in their place; `pen` has the whole frame.
pub(super) fn picture(pen: &Pen<'_>, view: &SessionView<'_>, texts: &Texts) {
    let space = pen.frame.rect(sizes::PICTURE);
    let corners = CornerRadius::same(pen.radius(sizes::RADIUS_PICTURE));
    let colours = &pen.theme.palette;
    pen.painter
        .rect_filled(space, corners, colours.inset.solid());
    let Some(shown) = view.picture else {
        let kind = Type::new(&pen.theme.fonts.text, 40.0, colours.ink2.solid());
        pen.line(
            &texts.get("picture-waiting"),
            &kind,
            (560.0, 420.0),
            Align::Center,
        );
        return;
    };
    let size = Vec2::from(shown.size);
    let map = PictureMap {
        target: contain(space, size),
        size,
        mirror: view.mirror,
    };
    paint_texture(pen, space, map, (shown, corners));
    let clipped = Pen {
        painter: pen.painter.with_clip_rect(map.target),
        ..pen.clone()
    };
    if let Some(pose) = view.pose {
        skeleton(&clipped, view, pose, map);
    }
    let why = view.unjudged().map(|reason| texts.get(plate_id(reason)));
    if let Some(text) = view.caption.or(why.as_deref()) {
        plate(pen, text);
    }
}

pub(super) fn paint_texture(
    pen: &Pen<'_>,
    space: Rect,
    map: PictureMap,
    (shown, corners): (PictureView, CornerRadius),
) {
    // Bars beside the picture keep the round corners for themselves.
    let bar = (space.size() - map.target.size()).max_elem();
    let corners = if bar > f32::from(corners.nw) {
        CornerRadius::ZERO
    } else {
        corners
    };
    let shape = RectShape::filled(map.target, corners, Color32::WHITE)
        .with_texture(shown.texture, map.uv());
    pen.painter.add(shape);
}

/// Where the plate is, in the design.
pub(super) fn plate_place() -> [f32; 4] {
    let [x, y, width, height] = sizes::PICTURE;
    [x, y + height - PLATE_HEIGHT, width, PLATE_HEIGHT]
}

fn plate(pen: &Pen<'_>, text: &str) {
    let place = plate_place();
    let round = pen.radius(sizes::RADIUS_PICTURE);
    let corners = CornerRadius {
        nw: 0,
        ne: 0,
        sw: round,
        se: round,
    };
    pen.painter
        .rect_filled(pen.frame.rect(place), corners, PICTURE.casing.solid());
    // A whole sentence may be longer than a word on the view: it is made smaller, never cut.
    let kind_of = |part: f32| {
        Type::new(
            &pen.theme.fonts.label,
            sizes::PLATE * part,
            PICTURE.plain.solid(),
        )
    };
    let fits = |part: &f32| {
        let width = pen.lay(text, &kind_of(*part), f32::INFINITY).size().x;
        width <= pen.frame.px(place[2] - 2.0 * PLATE_MARGIN)
    };
    let part = PLATE_SIZES.into_iter().find(fits).unwrap_or(PLATE_LEAST);
    pen.line(
        text,
        &kind_of(part),
        (place[0] + place[2] / 2.0, place[1] + 58.0),
        Align::Center,
    );
}

/// The text that says why nothing is judged.
pub(super) const fn plate_id(reason: Reason) -> &'static str {
    match reason {
        Reason::NoPerson => "plate-no-person",
        Reason::OutOfFrame => "plate-out-of-frame",
        Reason::TooNear => "plate-too-near",
        Reason::TooFar => "plate-too-far",
        Reason::LowLight => "plate-low-light",
        Reason::LimbHidden => "plate-limb-hidden",
        Reason::Turned => "plate-turned",
        Reason::NotInPosture | Reason::Unfinished => "plate-not-in-posture",
    }
}
