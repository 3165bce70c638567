//! Draws the body into the picture, tile by tile, marching only where it is.

use glam::{Vec2, Vec3};

use crate::camera::Camera;
use crate::cone::Cone;
use crate::lanes::{LANES, Lanes, Points, Rays};
use crate::march::{distance, march, surface};
use crate::room;
use crate::shading::{Shading, Spot};

/// Side of the tiles whose cones are gathered together. Units: px; one row of it is one set of lanes.
const TILE: usize = LANES;
/// Half the diagonal of a tile. Units: px.
const TILE_REACH: f32 = 5.8;
/// How far around a point the surface is looked for that shades it. Units: m.
const OPEN_M: f32 = 0.06;
/// What the smooth union may add to a surface at most. Units: m.
const SWELL_M: f32 = 0.03;
/// Steps with the whole tile before its rays go their own ways.
const TILE_STEPS: u32 = 8;

/// A cone with the pixels it can cover: x from, x to, y from, y to.
#[derive(Debug, Clone, Copy)]
struct Boxed {
    cone: Cone,
    low: Vec2,
    high: Vec2,
}

/// Room for the work of a frame, kept so that drawing allocates nothing.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scratch {
    boxed: Vec<Boxed>,
    /// Cones that may shade what is seen in a tile.
    around: Vec<Cone>,
    /// Cones that rays of a tile can meet.
    near: Vec<Cone>,
}

impl Scratch {
    pub(crate) fn with_capacity(cones: usize) -> Self {
        Self {
            boxed: Vec::with_capacity(cones),
            around: Vec::with_capacity(cones),
            near: Vec::with_capacity(cones),
        }
    }
}

/// Draws `cones`, ordered by material, into `rgb`.
pub(crate) fn body(
    camera: &Camera,
    shading: &Shading<'_>,
    cones: &[Cone],
    (width, height): (u32, u32),
    scratch: &mut Scratch,
    rgb: &mut [u8],
) {
    enclose(camera, cones, &mut scratch.boxed);
    let (mut low, mut high) = (Vec2::MAX, Vec2::MIN);
    for boxed in &scratch.boxed {
        (low, high) = (low.min(boxed.low), high.max(boxed.high));
    }
    let size = Vec2::new(width as f32, height as f32);
    let (low, high) = (low.clamp(Vec2::ZERO, size), high.clamp(Vec2::ZERO, size));
    let tiles = |from: f32, to: f32| from as usize / TILE..(to.ceil() as usize).div_ceil(TILE);
    for ty in tiles(low.y, high.y) {
        for tx in tiles(low.x, high.x) {
            let corner = Vec2::new((tx * TILE) as f32, (ty * TILE) as f32);
            let middle = corner + (TILE as f32 - 1.0) / 2.0;
            let Some((start, far)) = gather(camera, middle, scratch) else {
                continue;
            };
            let tile = Tile {
                camera,
                shading,
                near: &scratch.near,
                around: &scratch.around,
                start,
                far,
            };
            tile.draw(corner, (width as usize, height as usize), rgb);
        }
    }
}

fn enclose(camera: &Camera, cones: &[Cone], boxed: &mut Vec<Boxed>) {
    boxed.clear();
    boxed.extend(cones.iter().filter_map(|cone| {
        let (a, scale_a) = camera.project(cone.a)?;
        let (b, scale_b) = camera.project(cone.b())?;
        let reach = |radius: f32, scale: f32| (radius + OPEN_M) * scale * 1.15 + 2.0;
        let (a_reach, b_reach) = (reach(cone.radius, scale_a), reach(cone.radius_b(), scale_b));
        Some(Boxed {
            cone: *cone,
            low: (a - a_reach).min(b - b_reach),
            high: (a + a_reach).max(b + b_reach),
        })
    }));
}

/// Gathers the cones of the tile around `middle`; where its rays start and where they may end.
fn gather(camera: &Camera, middle: Vec2, scratch: &mut Scratch) -> Option<(f32, f32)> {
    scratch.around.clear();
    scratch.near.clear();
    let (eye, ray) = (camera.eye, camera.ray(middle.x, middle.y));
    let half = Vec2::splat(TILE as f32 / 2.0);
    let (from, to) = (middle - half, middle + half);
    let (mut start, mut far) = (f32::MAX, 0.0_f32);
    for boxed in &scratch.boxed {
        if boxed.low.cmpgt(to).any() || boxed.high.cmplt(from).any() {
            continue;
        }
        let cone = &boxed.cone;
        let (a, b) = ((cone.a - eye).dot(ray), (cone.b() - eye).dot(ray));
        let off = cone.off_line(eye, ray) - TILE_REACH * camera.pixel() * a.max(b);
        if off > OPEN_M {
            continue;
        }
        scratch.around.push(*cone);
        if off < cone.blend.min(SWELL_M) {
            scratch.near.push(*cone);
            start = start.min(a.min(b) - cone.thickest() - SWELL_M);
            far = far.max(a.max(b) + cone.thickest() + SWELL_M);
        }
    }
    if scratch.near.is_empty() {
        return None;
    }
    let mut start = start.max(0.05);
    for _ in 0..TILE_STEPS {
        let p = eye + ray * start;
        let free = scratch
            .near
            .iter()
            .map(|cone| {
                let from = p - cone.a;
                let t = (from.dot(cone.along) * cone.per_length2).clamp(0.0, 1.0);
                (from - cone.along * t).length() - (cone.radius + cone.widening * t)
            })
            .fold(f32::MAX, f32::min);
        let step = free - SWELL_M - TILE_REACH * camera.pixel() * start;
        if step < 0.005 || start > far {
            break;
        }
        start += step;
    }
    (start <= far).then_some((start, far))
}

/// One tile of the picture with the cones that matter to it.
struct Tile<'a> {
    camera: &'a Camera,
    shading: &'a Shading<'a>,
    near: &'a [Cone],
    around: &'a [Cone],
    start: f32,
    far: f32,
}

impl Tile<'_> {
    fn draw(&self, corner: Vec2, (width, height): (usize, usize), rgb: &mut [u8]) {
        let (x0, y0) = (corner.x as usize, corner.y as usize);
        for y in y0..(y0 + TILE).min(height) {
            let from = (y * width + x0) * 3;
            let to = (y * width + (x0 + TILE).min(width)) * 3;
            if let Some(row) = rgb.get_mut(from..to) {
                self.row(corner.x, y as f32, row);
            }
        }
    }

    /// Draws up to eight pixels from (`x`, `y`) on.
    fn row(&self, x: f32, y: f32, pixels: &mut [u8]) {
        let rays = self.rays(x, y);
        let met = march(self.near, &rays, self.start, self.far, self.camera.pixel());
        if met.hit.contains(&true) {
            let cover = met.hit.map(|hit| if hit { 1.0 } else { 0.0 });
            self.blend(&rays, &met.t, &cover, pixels);
        }
        if met.edge_cover.iter().any(|cover| *cover > 0.0) {
            self.blend(&rays, &met.edge_t, &met.edge_cover, pixels);
        }
    }

    fn rays(&self, x: f32, y: f32) -> Rays {
        let eye = self.camera.eye;
        let mut rays = Rays {
            eye,
            ray: Points::ZERO,
            end: [f32::MAX; LANES],
        };
        for (lane, end) in rays.end.iter_mut().enumerate() {
            let ray = self.camera.ray(x + lane as f32, y);
            if ray.y < -1e-4 {
                *end = -eye.y / ray.y;
            }
            rays.ray.set(lane, ray);
        }
        rays
    }

    /// Lays the surface at `t` over the pixels, as much as `cover` says.
    fn blend(&self, rays: &Rays, t: &Lanes, cover: &Lanes, pixels: &mut [u8]) {
        let at = rays.at(t);
        let found = surface(self.near, &at);
        let mut out = Points::ZERO;
        for lane in 0..LANES {
            out.set(
                lane,
                at.get(lane) + found.normal.get(lane).normalize_or(Vec3::Y) * OPEN_M,
            );
        }
        let room = distance(self.around, &out);
        let lanes = t.iter().zip(cover).zip(room.iter().zip(&found.material));
        let lanes = lanes.zip(pixels.chunks_exact_mut(3)).enumerate();
        for (lane, (((t, cover), (room, material)), pixel)) in lanes {
            if *cover <= 0.0 {
                continue;
            }
            // The floor is bright: it darkens less than another limb does.
            let over_floor = (out.get(lane).y / OPEN_M).max(0.55);
            let open = (room / OPEN_M).min(over_floor).clamp(0.0, 1.0);
            let colour = self.shading.colour(&Spot {
                at: at.get(lane),
                ray: rays.ray.get(lane),
                t: *t,
                normal: found.normal.get(lane).normalize_or(Vec3::Y),
                material: *material,
                open,
            });
            for (byte, new) in pixel.iter_mut().zip(room::bytes(colour)) {
                let old = f32::from(*byte);
                *byte = (old + (f32::from(new) - old) * cover + 0.5) as u8;
            }
        }
    }
}
