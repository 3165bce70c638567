//! The drawn figure: a person of rounded cones in a room, ray-marched only where they are.

use glam::Vec3;

use crate::body::{Cone, Joints};
use crate::movement::{FigureMovement, repetitions_done, stance};
use crate::room::Camera;

/// What is drawn, and how.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureOptions {
    /// Width of the picture. Units: px.
    pub width: u32,
    /// Height of the picture. Units: px.
    pub height: u32,
    /// Frames a second.
    pub fps: f64,
    /// What it does.
    pub movement: FigureMovement,
    /// How far it is turned. Units: degrees; 0 faces the camera, 90 shows its right side; a walk
    /// crosses the picture at 90.
    pub yaw_deg: f32,
    /// Its height. Units: m.
    pub height_m: f32,
    /// It squats less deep than it should.
    pub too_shallow: bool,
}

impl Default for FigureOptions {
    fn default() -> Self {
        Self {
            width: 640,
            height: 480,
            fps: 30.0,
            movement: FigureMovement::Squat,
            yaw_deg: 30.0,
            height_m: 1.72,
            too_shallow: false,
        }
    }
}

/// What is true of the figure at a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FigureTruth {
    /// Bend of the knees. Units: degrees.
    pub knee_flex_deg: f32,
    /// Squats that are back at the start.
    pub repetitions_done: u32,
}

/// Draws the figure, frame by frame; the same time gives the same bytes.
#[derive(Debug, Clone)]
pub struct Figure {
    options: FigureOptions,
    camera: Camera,
    room: Vec<u8>,
    cones: Vec<Cone>,
    near: Vec<Cone>,
}

/// Rays give up after so many steps; what is still open then is an edge.
const MAX_STEPS: u32 = 40;
/// Closer than this counts as hit. Units: m.
const TOUCH_M: f32 = 0.001;
/// Side of the tiles whose cones are gathered together. Units: px.
const TILE: u32 = 8;

impl Figure {
    /// A figure with its room.
    pub fn new(options: FigureOptions) -> Self {
        let camera = Camera::new(options.yaw_deg, options.width, options.height);
        let mut room = Vec::with_capacity(options.width as usize * options.height as usize * 3);
        for y in 0..options.height {
            for x in 0..options.width {
                room.extend(bytes(camera.room(camera.ray(x, y))));
            }
        }
        Self {
            options,
            camera,
            room,
            cones: Vec::with_capacity(64),
            near: Vec::with_capacity(64),
        }
    }

    /// What is true at `t_s` seconds.
    pub fn truth(&self, t_s: f64) -> FigureTruth {
        let now = stance(self.options.movement, self.options.too_shallow, t_s);
        let knee_flex_deg = Joints::new(&now, self.options.height_m).knee_flex_deg();
        FigureTruth {
            knee_flex_deg,
            repetitions_done: repetitions_done(self.options.movement, t_s),
        }
    }

    /// Draws the moment `t_s` seconds into `rgb`: rows from the top, three bytes a pixel.
    pub fn render(&mut self, t_s: f64, rgb: &mut Vec<u8>) {
        rgb.clear();
        rgb.extend_from_slice(&self.room);
        let now = stance(self.options.movement, self.options.too_shallow, t_s);
        let joints = Joints::new(&now, self.options.height_m).turned(now.heading);
        let mut cones = std::mem::take(&mut self.cones);
        cones.clear();
        joints.cones(&mut cones);
        self.shadow(&joints, rgb);
        self.body(&cones, rgb);
        self.cones = cones;
    }

    /// A soft shadow where feet and body are over the floor.
    fn shadow(&self, joints: &Joints, rgb: &mut [u8]) {
        let [left, right] = joints.ankle;
        let under = joints.pelvis;
        let Some((x0, x1, y0, y1)) = self.bounds(&[
            (Vec3::new(under.x - 0.5, 0.0, under.z - 0.5), 0.35),
            (Vec3::new(under.x + 0.5, 0.0, under.z + 0.5), 0.35),
            (Vec3::new(left.x, 0.0, left.z), 0.5),
            (Vec3::new(right.x, 0.0, right.z), 0.5),
        ]) else {
            return;
        };
        let width = self.options.width as usize;
        for y in y0..y1 {
            for x in x0..x1 {
                let Some(at) = self.camera.floor(self.camera.ray(x, y)) else {
                    continue;
                };
                let near = |p: Vec3, radius: f32| {
                    let d = (at.x - p.x).hypot(at.z - p.z) / radius;
                    (-d * d).exp()
                };
                let toes = Vec3::X * 0.07 * (joints.knee[0].x - joints.pelvis.x).signum();
                let dark = 0.30 * near(under, 0.38)
                    + 0.32 * near(left + toes, 0.13)
                    + 0.32 * near(right + toes, 0.13);
                let at = (y as usize * width + x as usize) * 3;
                if let Some(pixel) = rgb.get_mut(at..at + 3) {
                    darken(pixel, dark.min(0.6));
                }
            }
        }
    }

    /// The pixels that spheres cover: x from, x to, y from, y to.
    fn bounds(&self, spheres: &[(Vec3, f32)]) -> Option<(u32, u32, u32, u32)> {
        let (mut x0, mut x1, mut y0, mut y1) = (f32::MAX, f32::MIN, f32::MAX, f32::MIN);
        for (center, radius) in spheres {
            let (x, y, scale) = self.camera.project(*center)?;
            let r = radius * scale + 2.0;
            (x0, x1) = (x0.min(x - r), x1.max(x + r));
            (y0, y1) = (y0.min(y - r), y1.max(y + r));
        }
        let clip = |v: f32, limit: u32| v.clamp(0.0, limit as f32) as u32;
        let (w, h) = (self.options.width, self.options.height);
        Some((
            clip(x0, w),
            clip(x1 + 1.0, w),
            clip(y0, h),
            clip(y1 + 1.0, h),
        ))
    }

    fn body(&mut self, cones: &[Cone], rgb: &mut [u8]) {
        let Some((mut x0, mut x1, mut y0, mut y1)) = cones
            .iter()
            .filter_map(|cone| self.bounds(&[(cone.a, cone.radius_a), (cone.b, cone.radius_b)]))
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1), a.2.min(b.2), a.3.max(b.3)))
        else {
            return;
        };
        (x0, y0) = (x0 / TILE * TILE, y0 / TILE * TILE);
        (x1, y1) = (x1.min(self.options.width), y1.min(self.options.height));
        let mut near = std::mem::take(&mut self.near);
        for ty in (y0..y1).step_by(TILE as usize) {
            for tx in (x0..x1).step_by(TILE as usize) {
                self.gather(cones, tx, ty, &mut near);
                if near.is_empty() {
                    continue;
                }
                self.tile(
                    &near,
                    (tx, (tx + TILE).min(x1)),
                    (ty, (ty + TILE).min(y1)),
                    rgb,
                );
            }
        }
        self.near = near;
    }

    fn tile(&self, near: &[Cone], xs: (u32, u32), ys: (u32, u32), rgb: &mut [u8]) {
        for y in ys.0..ys.1 {
            for x in xs.0..xs.1 {
                self.pixel(near, x, y, rgb);
            }
        }
    }

    /// The cones that rays of the tile can meet.
    fn gather(&self, cones: &[Cone], tx: u32, ty: u32, near: &mut Vec<Cone>) {
        near.clear();
        let middle = self.camera.ray(tx + TILE / 2, ty + TILE / 2);
        let eye = self.camera.eye;
        near.extend(cones.iter().filter(|cone| {
            // Distance between the ray and the cone's axis, sampled: cones are short and the margin covers it.
            let reach = cone.radius_a.max(cone.radius_b);
            let length = (cone.b - cone.a).length();
            let steps = (length / reach.max(0.03)).ceil().clamp(1.0, 12.0);
            (0..=steps as u32).any(|step| {
                let from = cone.a.lerp(cone.b, step as f32 / steps) - eye;
                let along = from.dot(middle);
                let off = (from - middle * along).length();
                off < reach + length / steps * 0.5 + self.camera.pixel() * along * TILE as f32
            })
        }));
    }

    fn pixel(&self, cones: &[Cone], x: u32, y: u32, rgb: &mut [u8]) {
        let (eye, ray, width) = (self.camera.eye, self.camera.ray(x, y), self.camera.pixel());
        let nearest = |p: Vec3| {
            cones
                .iter()
                .map(|cone| cone.distance(p))
                .fold(f32::MAX, f32::min)
        };
        let first = cones
            .iter()
            .map(|c| (c.a - eye).length().min((c.b - eye).length()) - c.radius_a.max(c.radius_b));
        let mut t = (first.fold(f32::MAX, f32::min) - 0.02).max(0.1);
        let (mut hit, mut closest, mut closest_t) = (false, f32::MAX, t);
        for _ in 0..MAX_STEPS {
            let d = nearest(eye + ray * t);
            let relative = d / (t * width);
            if relative < closest {
                (closest, closest_t) = (relative, t);
            }
            if d < TOUCH_M {
                hit = true;
                break;
            }
            t += d;
            if d > 1.2 || t > 9.0 {
                break;
            }
        }
        let cover = if hit { 1.0 } else { 1.0 - closest };
        if cover <= 0.0 {
            return;
        }
        let point = eye + ray * if hit { t } else { closest_t };
        let colour = shade(cones, point, ray);
        let at = (y as usize * self.options.width as usize + x as usize) * 3;
        if let Some(pixel) = rgb.get_mut(at..at + 3) {
            for (byte, new) in pixel.iter_mut().zip(bytes(colour)) {
                *byte = (f32::from(*byte) + (f32::from(new) - f32::from(*byte)) * cover) as u8;
            }
        }
    }
}

/// How far cloth smooths over a hollow. Units: m.
const CLOTH_M: f32 = 0.02;

fn shade(cones: &[Cone], point: Vec3, ray: Vec3) -> Vec3 {
    let Some(cone) = cones
        .iter()
        .min_by(|a, b| a.distance(point).total_cmp(&b.distance(point)))
    else {
        return Vec3::ZERO;
    };
    // Cloth spans the hollows between limbs: normals of the same cloth are blended nearby.
    let mut normal = Vec3::ZERO;
    for other in cones.iter().filter(|other| other.colour == cone.colour) {
        let along = other.b - other.a;
        let t = ((point - other.a).dot(along) / along.length_squared().max(1e-9)).clamp(0.0, 1.0);
        let weight = (-other.distance(point).max(0.0) / CLOTH_M).exp();
        normal += (point - other.a - along * t).normalize_or_zero() * weight;
    }
    let normal = normal.normalize_or_zero();
    // Key light from above beside the camera, fill from the other side, a little from the floor.
    let side = ray.cross(Vec3::Y).normalize_or_zero();
    let key = (-ray * 0.55 + Vec3::Y * 0.65 - side * 0.5).normalize();
    let lit = 0.50
        + 0.46 * normal.dot(key).max(0.0)
        + 0.10 * normal.dot(side).max(0.0)
        + 0.06 * (-normal.y).max(0.0);
    let edge = 1.0 - 0.16 * (1.0 - normal.dot(-ray).max(0.0)).powi(3);
    cone.colour * lit * edge
}

fn darken(pixel: &mut [u8], by: f32) {
    for byte in pixel {
        *byte = (f32::from(*byte) * (1.0 - by)) as u8;
    }
}

fn bytes(colour: Vec3) -> [u8; 3] {
    (colour.clamp(Vec3::ZERO, Vec3::ONE) * 255.0)
        .to_array()
        .map(|v| v as u8)
}

#[cfg(test)]
mod tests {
    use super::{Figure, FigureMovement, FigureOptions};

    #[test]
    fn the_same_moment_gives_the_same_picture_and_another_one_another() {
        let options = FigureOptions {
            width: 160,
            height: 120,
            ..FigureOptions::default()
        };
        let (mut one, mut two) = (Vec::new(), Vec::new());
        let mut figure = Figure::new(options.clone());
        figure.render(3.0, &mut one);
        Figure::new(options).render(3.0, &mut two);
        assert_eq!(one.len(), 160 * 120 * 3);
        assert!(one == two);
        figure.render(3.6, &mut two);
        assert!(one != two);
    }

    #[test]
    fn the_angle_measured_on_the_joints_is_the_one_put_in() {
        let figure = Figure::new(FigureOptions {
            width: 16,
            height: 16,
            ..FigureOptions::default()
        });
        let bottom = figure.truth(1.5 + 2.2);
        assert!((bottom.knee_flex_deg - 95.0).abs() < 0.05, "{bottom:?}");
    }

    #[test]
    fn a_walker_leaves_the_picture_and_comes_back() {
        let options = FigureOptions {
            width: 160,
            height: 120,
            movement: FigureMovement::Walk,
            yaw_deg: 90.0,
            ..FigureOptions::default()
        };
        let mut figure = Figure::new(options);
        let empty = figure.room.clone();
        let mut now = Vec::new();
        figure.render(0.0, &mut now);
        let away = now.iter().zip(&empty).filter(|(a, b)| a != b).count();
        figure.render(2.2, &mut now);
        let there = now.iter().zip(&empty).filter(|(a, b)| a != b).count();
        assert!(there > 1500 && away < there / 3, "{away} {there}");
    }
}
