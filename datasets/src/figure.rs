//! The drawn figure: a friendly person of rounded cones in a plain room.

use glam::Vec2;

use crate::body;
use crate::camera::{Camera, View};
use crate::cone::{Cone, Placement};
use crate::draw::{self, Scratch};
use crate::movement::{FigureMovement, Stance, progress, stance};
use crate::room;
use crate::shading::Shading;
use crate::shadow;
use crate::skeleton::{HEIGHT_M, Skeleton};
use crate::truth::{self, FigureTruth};

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
            height_m: HEIGHT_M,
            too_shallow: false,
        }
    }
}

/// More cones than a body has.
const CONES: usize = 128;

/// Draws the figure, frame by frame; the same time gives the same bytes.
#[derive(Debug, Clone)]
pub struct Figure {
    options: FigureOptions,
    camera: Camera,
    room: Vec<u8>,
    cones: Vec<Cone>,
    scratch: Scratch,
}

impl Figure {
    /// A figure with its room.
    pub fn new(options: FigureOptions) -> Self {
        let view = View {
            yaw_deg: options.yaw_deg,
            ..View::default()
        };
        let camera = Camera::new(&view, options.width, options.height);
        let room = room::picture(&camera, options.width, options.height);
        Self {
            options,
            camera,
            room,
            cones: Vec::with_capacity(CONES),
            scratch: Scratch::with_capacity(CONES),
        }
    }

    /// What is true at `t_s` seconds.
    pub fn truth(&self, t_s: f64) -> FigureTruth {
        let now = self.stance(t_s);
        let skeleton = Skeleton::new(&now);
        let knees_flex_deg = skeleton.knees_deg();
        let [left, right] = knees_flex_deg;
        let (repetitions_done, phase) = progress(self.options.movement, t_s);
        let frame_size = Vec2::new(self.options.width as f32, self.options.height as f32);
        FigureTruth {
            pose: truth::pose(&skeleton, self.placement(&now), &self.camera, frame_size),
            knees_flex_deg,
            knee_flex_deg: left.max(right),
            trunk_lean_deg: now.trunk,
            repetitions_done,
            phase,
        }
    }

    /// Draws the moment `t_s` seconds into `rgb`: rows from the top, three bytes a pixel. The
    /// buffer is reused; once it is large enough nothing is allocated.
    pub fn render(&mut self, t_s: f64, rgb: &mut Vec<u8>) {
        rgb.clear();
        rgb.extend_from_slice(&self.room);
        let now = self.stance(t_s);
        let (skeleton, placement) = (Skeleton::new(&now), self.placement(&now));
        body::cones(&skeleton, placement, &mut self.cones);
        let size = (self.options.width, self.options.height);
        shadow::draw(&self.camera, &skeleton, placement, size, rgb);
        let shading = Shading::new(&self.camera, &skeleton, placement);
        draw::body(
            &self.camera,
            &shading,
            &self.cones,
            size,
            &mut self.scratch,
            rgb,
        );
    }

    fn stance(&self, t_s: f64) -> Stance {
        let options = &self.options;
        stance(options.movement, options.too_shallow, options.yaw_deg, t_s)
    }

    fn placement(&self, now: &Stance) -> Placement {
        Placement::new(self.options.height_m / HEIGHT_M, now.heading, now.along)
    }
}
