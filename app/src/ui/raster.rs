//! Paints a page without a window or a graphics card: for pictures that are saved, on any thread.

use std::collections::HashMap;

use eframe::egui::epaint::{Primitive, Vertex};
use eframe::egui::{
    Color32, ColorImage, Context, ImageData, Pos2, RawInput, Rect, TextureId, TexturesDelta, Ui,
    Vec2, pos2,
};

use super::fonts::install_fonts;

/// Draws `page` at a size in px and gives its pixels: red, green, blue, opacity.
pub fn raster(size: [usize; 2], mut page: impl FnMut(&Ui)) -> Vec<u8> {
    let ctx = Context::default();
    install_fonts(&ctx);
    let mut textures = Textures::default();
    let input = || RawInput {
        screen_rect: Some(Rect::from_min_size(
            Pos2::ZERO,
            Vec2::new(size[0] as f32, size[1] as f32),
        )),
        ..RawInput::default()
    };
    // Fonts that were installed hold from the second picture on.
    let mut first = ctx.run_ui(input(), |ui| page(ui));
    textures.take(&mut first.textures_delta);
    let mut second = ctx.run_ui(input(), |ui| page(ui));
    textures.take(&mut second.textures_delta);
    let mut canvas = Canvas::new(size);
    for part in ctx.tessellate(second.shapes, 1.0) {
        // Callbacks are for a graphics card; none of our pages has one.
        let Primitive::Mesh(mesh) = part.primitive else {
            continue;
        };
        let Some(texture) = textures.0.get(&mesh.texture_id) else {
            continue;
        };
        for corners in mesh.indices.as_chunks::<3>().0 {
            let vertex = |index: u32| mesh.vertices.get(index as usize);
            let [a, b, c] = *corners;
            if let (Some(a), Some(b), Some(c)) = (vertex(a), vertex(b), vertex(c)) {
                canvas.triangle([a, b, c], part.clip_rect, texture);
            }
        }
    }
    canvas.bytes()
}

#[derive(Default)]
struct Textures(HashMap<TextureId, ColorImage>);

impl Textures {
    /// Takes what has changed, and says so to who asks for it.
    fn take(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in &delta.set {
            for change in changes {
                let ImageData::Color(image) = &change.image;
                match (change.pos, self.0.get_mut(id)) {
                    (Some(at), Some(whole)) => patch(whole, image, at),
                    _ => {
                        self.0.insert(*id, (**image).clone());
                    }
                }
            }
        }
        delta.clear();
    }
}

/// Puts a part into an image.
fn patch(whole: &mut ColorImage, part: &ColorImage, [left, top]: [usize; 2]) {
    let across = whole.size[0];
    for (row, line) in part.pixels.chunks(part.size[0].max(1)).enumerate() {
        let from = (top + row) * across + left;
        if let Some(into) = whole.pixels.get_mut(from..from + line.len()) {
            into.copy_from_slice(line);
        }
    }
}

/// Pixels with their opacity already in the colours.
struct Canvas {
    size: [usize; 2],
    pixels: Vec<[f32; 4]>,
}

impl Canvas {
    fn new(size: [usize; 2]) -> Self {
        Self {
            size,
            pixels: vec![[0.0; 4]; size[0] * size[1]],
        }
    }

    fn triangle(&mut self, [a, b, c]: [&Vertex; 3], clip: Rect, texture: &ColorImage) {
        let area = cross(a.pos, b.pos, c.pos);
        if area.abs() < 1e-6 {
            return;
        }
        let all = Rect::from_points(&[a.pos, b.pos, c.pos]).intersect(clip);
        let limit = |value: f32, most: usize| (value.max(0.0) as usize).min(most);
        let [width, height] = self.size;
        let rows = limit(all.top().floor(), height)..limit(all.bottom().ceil(), height);
        let columns = limit(all.left().floor(), width)..limit(all.right().ceil(), width);
        for y in rows {
            for x in columns.clone() {
                let at = pos2(x as f32 + 0.5, y as f32 + 0.5);
                let weights = [
                    cross(at, b.pos, c.pos) / area,
                    cross(at, c.pos, a.pos) / area,
                    cross(at, a.pos, b.pos) / area,
                ];
                // On an edge that two triangles share both paint: seen at most where they are translucent.
                if weights.iter().any(|weight| *weight < 0.0) || !clip.contains(at) {
                    continue;
                }
                let mix = |of: fn(&Vertex) -> [f32; 4]| mixed([of(a), of(b), of(c)], weights);
                let colour = mix(|vertex| premultiplied(vertex.color));
                let [u, v, ..] = mix(|vertex| [vertex.uv.x, vertex.uv.y, 0.0, 0.0]);
                self.blend(y * width + x, colour, sample(texture, u, v));
            }
        }
    }

    fn blend(&mut self, place: usize, colour: [f32; 4], texel: [f32; 4]) {
        let Some(pixel) = self.pixels.get_mut(place) else {
            return;
        };
        let opacity = colour[3] * texel[3];
        for ((under, over), shade) in pixel.iter_mut().zip(colour).zip(texel) {
            *under = over * shade + *under * (1.0 - opacity);
        }
    }

    fn bytes(&self) -> Vec<u8> {
        let byte = |value: f32| (value.clamp(0.0, 1.0) * 255.0).round() as u8;
        self.pixels
            .iter()
            .flat_map(|[red, green, blue, _]| [byte(*red), byte(*green), byte(*blue), 255])
            .collect()
    }
}

/// Values of three corners, each by its weight.
fn mixed(corners: [[f32; 4]; 3], weights: [f32; 3]) -> [f32; 4] {
    let mut sums = [0.0; 4];
    for (corner, weight) in corners.into_iter().zip(weights) {
        for (sum, part) in sums.iter_mut().zip(corner) {
            *sum += part * weight;
        }
    }
    sums
}

fn cross(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

fn premultiplied(colour: Color32) -> [f32; 4] {
    colour.to_array().map(|part| f32::from(part) / 255.0)
}

/// The texture between its four nearest pixels.
fn sample(texture: &ColorImage, u: f32, v: f32) -> [f32; 4] {
    let [width, height] = texture.size;
    let x = u * width as f32 - 0.5;
    let y = v * height as f32 - 0.5;
    let at = |x: f32, y: f32| {
        let limit = |value: f32, most: usize| (value.max(0.0) as usize).min(most.saturating_sub(1));
        let place = limit(y, height) * width + limit(x, width);
        premultiplied(texture.pixels.get(place).copied().unwrap_or_default())
    };
    let (left, top) = (x.floor(), y.floor());
    let (across, down) = (x - left, y - top);
    let corners = [
        (at(left, top), (1.0 - across) * (1.0 - down)),
        (at(left + 1.0, top), across * (1.0 - down)),
        (at(left, top + 1.0), (1.0 - across) * down),
        (at(left + 1.0, top + 1.0), across * down),
    ];
    let mut mixed = [0.0; 4];
    for (colour, weight) in corners {
        for (sum, part) in mixed.iter_mut().zip(colour) {
            *sum += part * weight;
        }
    }
    mixed
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Color32, CornerRadius, Rect, pos2};

    use super::raster;

    #[test]
    fn a_page_is_painted_where_it_says() {
        let bytes = raster([40, 20], |ui| {
            let ground = Rect::from_min_max(pos2(0.0, 0.0), pos2(40.0, 20.0));
            let painter = ui.painter();
            painter.rect_filled(ground, CornerRadius::ZERO, Color32::WHITE);
            let left = Rect::from_min_max(pos2(0.0, 0.0), pos2(20.0, 20.0));
            painter.rect_filled(left, CornerRadius::ZERO, Color32::from_rgb(200, 10, 20));
        });
        let pixel = |x: usize, y: usize| bytes.get((y * 40 + x) * 4..(y * 40 + x) * 4 + 4);
        assert_eq!(bytes.len(), 40 * 20 * 4);
        assert_eq!(pixel(5, 10), Some([200, 10, 20, 255].as_slice()));
        assert_eq!(pixel(35, 10), Some([255, 255, 255, 255].as_slice()));
    }
}
