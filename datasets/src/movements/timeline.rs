//! When what is done: repetitions, pauses, false starts, fidgeting, and the truth of each.

use goodform_pose::Side;
use goodform_pose::kinematics::{Body, JointAngles, Settle};

use super::error::MovementError;
use super::movement::{Fault, Movement, Posture, Sides, Step};
use crate::chance::Chance;
use crate::gait;

/// Standing, or lying, as the movement begins before the first repetition. Units: s.
const LEAD_S: f64 = 1.5;
/// Changing sides takes so long. Units: s.
const CHANGE_SIDES_S: f64 = 2.0;
/// A false start goes this share of the way to the first pose, and takes so long. Units: -, s.
const FALSE_START: (f32, f64) = (0.28, 1.4);

/// Steps that lead to the start, and how far before it the last one ends. Units: -, m.
const WALK_STEPS: u32 = 2;
pub(super) const WALK_SHORT_M: f32 = 0.25;

/// A fault that is made, and how much of it.
#[derive(Debug, Clone, PartialEq)]
pub struct FaultChoice {
    /// Its id.
    pub id: String,
    /// Its size: 1 is as the file has it, 0 is none.
    pub size: f32,
    /// Every so manieth repetition has it: 1 all, 2 the second, fourth ...
    pub every: u32,
}

impl FaultChoice {
    /// The fault as its file has it, in every repetition.
    pub fn always(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            size: 1.0,
            every: 1,
        }
    }
}

/// How a movement is done.
#[derive(Debug, Clone, PartialEq)]
pub struct TrackOptions {
    /// How many repetitions; alternating sides count each.
    pub repetitions: u32,
    /// The side that begins, or the only one that works with [`TrackOptions::one_side`].
    pub side: Side,
    /// Only `side` works.
    pub one_side: bool,
    /// Phases take so many times as long: 0.5 is quick, 2 is slow.
    pub tempo: f64,
    /// Share of the movement's range: 1 as the file has it.
    pub range: f32,
    /// Phases that hold the end last so long, where given. Units: s.
    pub hold_s: Option<f64>,
    /// The faults that are made.
    pub faults: Vec<FaultChoice>,
    /// How much less the right side moves than the left, 0-1.
    pub asymmetry: f32,
    /// Share of repetitions that follow a false start, 0-1.
    pub false_starts: f32,
    /// Looking around and shifting between repetitions, 0-1.
    pub fidget: f32,
    /// How much repetitions differ from each other in time and range, 0-1: 0.1 is a tenth.
    pub vary: f32,
    /// Getting into the start pose is shown before, and getting up after it.
    pub transitions: bool,
    /// The body that does it.
    pub body: Body,
    /// How bent with age: 0 upright, 1 very bent.
    pub stoop: f32,
    /// What chance does comes from this: the same seed gives the same track.
    pub seed: u64,
}

impl Default for TrackOptions {
    fn default() -> Self {
        Self {
            repetitions: 5,
            side: Side::Left,
            one_side: false,
            tempo: 1.0,
            range: 1.0,
            hold_s: None,
            faults: Vec::new(),
            asymmetry: 0.0,
            false_starts: 0.0,
            fidget: 0.0,
            vary: 0.0,
            transitions: false,
            body: Body::default(),
            stoop: 0.0,
            seed: 0,
        }
    }
}

/// What is true of a repetition. Units: s from the track's start.
#[derive(Debug, Clone, PartialEq)]
pub struct RepetitionTruth {
    /// The start pose is left.
    pub start_s: f64,
    /// The end pose is reached: a hold begins.
    pub reach_s: f64,
    /// The end pose is left again: the movement turns back.
    pub turn_s: f64,
    /// The start pose is reached again.
    pub end_s: f64,
    /// The side that works; `None` where both do.
    pub side: Option<Side>,
    /// The ids of the faults made.
    pub faults: Vec<String>,
}

/// A way from one posture to the next.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Segment {
    pub(super) start_s: f64,
    pub(super) end_s: f64,
    pub(super) from: Placed,
    pub(super) to: Placed,
    pub(super) phase: String,
    /// Place in [`Timeline::repetitions`] of the repetition it belongs to.
    pub(super) repetition: Option<usize>,
    /// Faults that show.
    pub(super) faults: Vec<String>,
    /// How much is fidgeted meanwhile, 0-1.
    pub(super) fidget: f32,
}

/// A posture, and the pose and side whose place on the floor it keeps.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placed {
    pub(super) posture: Posture,
    pub(super) place: usize,
}

/// Everything that is done, in order.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Timeline {
    pub(super) segments: Vec<Segment>,
    pub(super) repetitions: Vec<RepetitionTruth>,
    /// Until then the person walks to the start, where nothing else is shown. Units: s.
    pub(super) walked_s: f64,
    /// Begin and end of false starts. Units: s.
    pub(super) false_starts: Vec<(f64, f64)>,
    /// The postures whose contacts are the places on the floor.
    pub(super) places: Vec<Posture>,
}

/// Builds a timeline step by step.
struct Builder<'a> {
    movement: &'a Movement,
    options: &'a TrackOptions,
    line: Timeline,
    now: Placed,
    t: f64,
    chance: Chance,
    /// The side that works now.
    side: Side,
}

/// Lays out a movement in time.
///
/// # Errors
/// [`MovementError::NoFault`] for a fault the movement does not have.
pub(super) fn lay_out(
    movement: &Movement,
    options: &TrackOptions,
) -> Result<Timeline, MovementError> {
    let faults = chosen(movement, options)?;
    let first = options.side;
    let start = posture(movement, options, movement.start, Some(first));
    let mut builder = Builder {
        movement,
        options,
        line: Timeline::default(),
        now: Placed {
            posture: start,
            place: 0,
        },
        t: 0.0,
        chance: Chance::new(options.seed, 1),
        side: first,
    };
    builder.line.places.push(start);
    builder.now = builder.placed(start);
    if options.transitions {
        builder.enter();
    }
    let other = builder.now;
    let pause = LEAD_S * f64::from(1.0 + options.fidget);
    builder.go(other, pause, "rest", None, options.fidget);
    for index in 0..options.repetitions {
        builder.repetition(index, &faults);
    }
    if options.transitions {
        builder.leave();
    } else {
        let last = builder.now;
        builder.go(last, 1.0, "rest", None, 0.0);
    }
    Ok(builder.line)
}

fn chosen<'a>(
    movement: &'a Movement,
    options: &'a TrackOptions,
) -> Result<Vec<(&'a Fault, &'a FaultChoice)>, MovementError> {
    let find = |choice: &'a FaultChoice| {
        let known = movement.faults.iter().find(|fault| fault.id == choice.id);
        known
            .map(|fault| (fault, choice))
            .ok_or_else(|| MovementError::NoFault {
                movement: movement.id.clone(),
                fault: choice.id.clone(),
                known: movement.fault_ids().collect::<Vec<_>>().join(", "),
            })
    };
    options.faults.iter().map(find).collect()
}

/// A pose of the movement as this person takes it.
fn posture(
    movement: &Movement,
    options: &TrackOptions,
    place: usize,
    side: Option<Side>,
) -> Posture {
    let posture = movement.poses.get(place).copied().unwrap_or_default();
    personal(posture, options, side)
}

fn personal(mut posture: Posture, options: &TrackOptions, side: Option<Side>) -> Posture {
    let trunk = &mut posture.angles.trunk;
    // Lying down nobody stoops: what bends is the way the spine is carried upright.
    let upright = trunk.lean_deg.to_radians().cos() * trunk.side_deg.to_radians().cos();
    let stoop = options.stoop * upright.max(0.0);
    trunk.curl_deg += 28.0 * stoop;
    trunk.lean_deg += 7.0 * stoop;
    posture.angles.head.flex_deg -= 4.0 * stoop;
    for leg in &mut posture.angles.legs {
        leg.hip_deg += 10.0 * stoop;
        leg.knee_deg += 6.0 * stoop;
    }
    if side == Some(Side::Right) {
        posture.mirrored()
    } else {
        posture
    }
}

impl Builder<'_> {
    /// A posture with its own place on the floor.
    fn placed(&mut self, posture: Posture) -> Placed {
        let found = self.line.places.iter().position(|known| *known == posture);
        let place = found.unwrap_or_else(|| {
            self.line.places.push(posture);
            self.line.places.len() - 1
        });
        Placed { posture, place }
    }

    fn go(&mut self, to: Placed, seconds: f64, phase: &str, rep: Option<usize>, fidget: f32) {
        let (from, start_s) = (self.now, self.t);
        self.t += seconds.max(0.0);
        self.now = to;
        self.line.segments.push(Segment {
            start_s,
            end_s: self.t,
            from,
            to,
            phase: phase.to_owned(),
            repetition: rep,
            faults: Vec::new(),
            fidget,
        });
    }

    fn enter(&mut self) {
        let start = self.now;
        if self.movement.enter.is_empty() {
            self.walk_in();
        }
        let mut steps = self.movement.enter.iter();
        let Some(first) = steps.next() else {
            return;
        };
        self.now = self.step_pose(first);
        let rest = self.now;
        self.go(rest, first.seconds, "enter", None, 0.0);
        for step in steps {
            let to = self.step_pose(step);
            self.go(to, step.seconds, "enter", None, 0.0);
        }
        self.go(start, 1.2, "enter", None, 0.0);
    }

    /// A few steps from behind to the start of who stands there.
    fn walk_in(&mut self) {
        let start = self.now;
        let stance = &start.posture.stance;
        if stance.settle != Settle::Height || stance.support.seat_m > 0.0 {
            return;
        }
        let stride = self.placed(Posture {
            angles: gait::stride(0.0, true, 0.0),
            stance: *stance,
            at_m: [-WALK_SHORT_M, 0.0],
        });
        self.t = gait::walk_s(WALK_STEPS);
        self.line.walked_s = self.t;
        self.now = stride;
        self.go(start, 1.0, "enter", None, 0.0);
    }

    fn leave(&mut self) {
        let rest = self.now;
        self.go(rest, 0.8, "rest", None, 0.0);
        for step in self.movement.enter.iter().rev() {
            let to = self.step_pose(step);
            self.go(to, step.seconds, "leave", None, 0.0);
        }
    }

    fn step_pose(&mut self, step: &Step) -> Placed {
        let posture = posture(self.movement, self.options, step.to, Some(self.side));
        self.placed(posture)
    }

    fn side_of(&self, index: u32) -> Option<Side> {
        let first = self.options.side;
        let second_half = index >= self.options.repetitions.div_ceil(2);
        match self.movement.sides {
            Sides::Both => None,
            _ if self.options.one_side => Some(first),
            Sides::Alternate if index % 2 == 1 => Some(first.other()),
            Sides::Each if second_half => Some(first.other()),
            _ => Some(first),
        }
    }

    fn repetition(&mut self, index: u32, faults: &[(&Fault, &FaultChoice)]) {
        let (movement, options) = (self.movement, self.options);
        let side = self.side_of(index);
        let mut poses: Vec<Posture> = movement.poses.clone();
        let mut phases = movement.phases.clone();
        let mut made = Vec::new();
        for (fault, choice) in faults {
            if (index + 1).is_multiple_of(choice.every.max(1)) {
                Movement::apply(fault, choice.size, &mut poses, &mut phases);
                made.push(*fault);
            }
        }
        self.take_start(&poses, side, index);
        self.side = side.unwrap_or(self.side);
        if self.chance.between(0.0, 1.0) < options.false_starts {
            self.false_start(&poses, &phases, side);
        }
        let range = options.range * (1.0 + options.vary * self.chance.around());
        let tempo = options.tempo * f64::from((options.vary * self.chance.around()).exp());
        let rep = self.line.repetitions.len();
        let start_s = self.t;
        let (mut reach_s, mut turn_s) = (start_s, start_s);
        for step in &phases {
            let (to, holds) = (self.reached(&poses, step, side, range), self.holds(step));
            let seconds = match options.hold_s {
                Some(seconds) if holds => seconds,
                _ => step.seconds * tempo,
            };
            self.go(to, seconds, &step.phase, Some(rep), 0.0);
            if step.to == movement.turn {
                turn_s = self.t;
                if !holds {
                    reach_s = self.t;
                }
            }
            let shown = made
                .iter()
                .filter(|fault| fault.during.contains(&step.phase));
            let shown = shown.map(|fault| fault.id.clone()).collect();
            if let Some(segment) = self.line.segments.last_mut() {
                segment.faults = shown;
            }
        }
        self.line.repetitions.push(RepetitionTruth {
            start_s,
            reach_s,
            turn_s,
            end_s: self.t,
            side,
            faults: made.iter().map(|fault| fault.id.clone()).collect(),
        });
        let rest = self.now;
        let pause = movement.rest_s * tempo * f64::from(1.0 + 2.0 * options.fidget);
        self.go(rest, pause, "rest", None, options.fidget);
    }

    /// Whether a step stays in the end pose that the step before it reached.
    fn holds(&self, step: &Step) -> bool {
        let before = self.movement.phases.iter();
        let before = before.take_while(|other| other.phase != step.phase).last();
        step.to == self.movement.turn && before.is_some_and(|other| other.to == step.to)
    }

    /// The pose a step leads to, with the person's range and asymmetry.
    fn reached(
        &mut self,
        poses: &[Posture],
        step: &Step,
        side: Option<Side>,
        range: f32,
    ) -> Placed {
        let at = |place: usize| poses.get(place).copied().unwrap_or_default();
        let (start, mut to) = (at(self.movement.start), at(step.to));
        if step.to != self.movement.start {
            to.angles = start.angles.toward(&to.angles, range);
            let less = |from: &JointAngles, to: &JointAngles| {
                from.toward(to, 1.0 - self.options.asymmetry)
            };
            let lame = less(&start.angles, &to.angles);
            let ([_, leg], [_, arm]) = (lame.legs, lame.arms);
            let ([left_leg, _], [left_arm, _]) = (to.angles.legs, to.angles.arms);
            to.angles.legs = [left_leg, leg];
            to.angles.arms = [left_arm, arm];
        }
        to.angles = to.angles.within_limits();
        let posture = personal(to, self.options, side);
        // Who steps somewhere else puts the feet down there; otherwise they stay where they are.
        let stands = |posture: &Posture| (posture.at_m, posture.stance.support.step_m);
        let here = self.line.places.get(self.now.place);
        if here.is_some_and(|here| stands(here) != stands(&posture)) {
            return self.placed(posture);
        }
        Placed {
            posture,
            place: self.now.place,
        }
    }

    /// Takes the start pose of this repetition: the other side's, or one with a fault in it.
    fn take_start(&mut self, poses: &[Posture], side: Option<Side>, index: u32) {
        let mut start = poses.get(self.movement.start).copied().unwrap_or_default();
        start.angles = start.angles.within_limits();
        let start = personal(start, self.options, side);
        if start == self.now.posture {
            return;
        }
        // Nobody rolls over through a side bridge: one gets up in between.
        let movement = self.movement;
        if let (Settle::Roll, Some(step)) =
            (start.stance.settle, movement.enter.iter().rev().nth(1))
            && index > 0
        {
            let up = self.step_pose(step);
            self.go(up, step.seconds, "rest", None, 0.0);
        }
        let to = self.placed(start);
        let seconds = if index == 0 { 0.8 } else { CHANGE_SIDES_S };
        self.go(to, seconds, "rest", None, 0.0);
    }

    fn false_start(&mut self, poses: &[Posture], phases: &[Step], side: Option<Side>) {
        let Some(first) = phases.first() else {
            return;
        };
        let (share, seconds) = FALSE_START;
        let (back, began) = (self.now, self.t);
        let to = self.reached(poses, first, side, share);
        self.go(to, seconds / 2.0, "false_start", None, 0.0);
        self.go(back, seconds / 2.0, "false_start", None, 0.0);
        self.line.false_starts.push((began, self.t));
        self.go(back, 0.8, "rest", None, 0.0);
    }
}
