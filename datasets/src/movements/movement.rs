//! A movement, checked: poses, phases, faults.

use goodform_pose::kinematics::{JointAngles, Stance};

use super::angle_name::change;

/// How the sides of the body share a movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sides {
    /// Both at once.
    #[default]
    Both,
    /// Left and right in turn.
    Alternate,
    /// All of one side, then all of the other.
    Each,
}

/// A thing a movement needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prop {
    /// A mat on the floor.
    Mat,
    /// A chair under the seat.
    Chair,
    /// A chair to hold on to, in front.
    ChairBack,
    /// A step in front of the feet.
    Step,
}

/// Angles and what they rest on.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Posture {
    pub(crate) angles: JointAngles,
    pub(crate) stance: Stance,
    /// Ahead and to the right of the movement's start. Units: m.
    pub(crate) at_m: [f32; 2],
}

impl Posture {
    pub(crate) fn mirrored(&self) -> Self {
        let [ahead, right] = self.at_m;
        Self {
            angles: self.angles.mirrored(),
            stance: self.stance.mirrored(),
            at_m: [ahead, -right],
        }
    }
}

/// A way to a pose.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Step {
    pub(crate) phase: String,
    /// Place of the pose in [`Movement::poses`].
    pub(crate) to: usize,
    pub(crate) seconds: f64,
}

/// One change a fault makes, at size 1.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Change {
    /// Adds to an angle of a pose.
    Add { pose: usize, angle: String, by: f32 },
    /// Moves a pose a share of the way to another.
    Toward { pose: usize, to: usize, share: f32 },
    /// Makes a phase so many times as long.
    Times { phase: String, times: f64 },
}

/// A fault: a named change of the movement.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fault {
    pub(crate) id: String,
    pub(crate) during: Vec<String>,
    pub(crate) changes: Vec<Change>,
}

/// A movement of the collection, checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Movement {
    /// The id of the exercise.
    pub id: String,
    /// How the sides share it.
    pub sides: Sides,
    /// What it needs.
    pub props: Vec<Prop>,
    /// The views it may be judged from, best first. Units: degrees of yaw; 0 faces the camera, 90
    /// shows the right side.
    pub yaws_deg: Vec<f32>,
    /// Where the camera stands and what it looks at: height and distance of the eye, height of what it
    /// looks at. Units: m.
    pub eye_m: [f32; 3],
    pub(crate) poses: Vec<Posture>,
    pub(crate) start: usize,
    pub(crate) turn: usize,
    pub(crate) rest_s: f64,
    pub(crate) phases: Vec<Step>,
    pub(crate) enter: Vec<Step>,
    pub(crate) faults: Vec<Fault>,
}

impl Movement {
    /// The ids of its faults.
    pub fn fault_ids(&self) -> impl Iterator<Item = &str> {
        self.faults.iter().map(|fault| fault.id.as_str())
    }

    /// Height of the seat of its start. Units: m; 0 where nobody sits.
    pub(crate) fn seat_m(&self) -> f32 {
        let start = self.poses.get(self.start);
        start.map_or(0.0, |posture| posture.stance.support.seat_m)
    }

    /// Makes a fault of that size in poses and phases.
    pub(crate) fn apply(fault: &Fault, size: f32, poses: &mut [Posture], phases: &mut [Step]) {
        for step in &fault.changes {
            match step {
                Change::Add { pose, angle, by } => {
                    if let Some(posture) = poses.get_mut(*pose) {
                        change(posture, angle, |value| *value += by * size);
                    }
                }
                Change::Toward { pose, to, share } => {
                    let target = poses.get(*to).map(|posture| posture.angles);
                    if let (Some(posture), Some(target)) = (poses.get_mut(*pose), target) {
                        posture.angles = posture.angles.toward(&target, share * size);
                    }
                }
                Change::Times { phase, times } => {
                    for step in phases.iter_mut().filter(|step| step.phase == *phase) {
                        step.seconds *= times.powf(f64::from(size));
                    }
                }
            }
        }
    }
}
