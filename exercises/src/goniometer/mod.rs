//! A goniometer: the angle of one joint now, how far off it may be, and what it was while it was held still.
//!
//! It takes poses with their times and gives plain values. It never guesses: from where an angle cannot be read it
//! gives the reason instead of a number.

mod error;
mod joint;
mod reading;
mod still;
#[cfg(test)]
mod tests;

use goodform_pose::measure::Measure;
use goodform_pose::smoothing::{Smoother, share_after};
use goodform_pose::{Pose, Side, Timestamp};

use crate::exercise::View;
use crate::gesture::Gestures;
use crate::rule::Limb;
use crate::update::Reason;
use crate::view::ViewGate;

pub use error::{Errors, stated};
use error::{LYING_DEG, Moment};
pub use joint::{Joint, Sketch};
pub use reading::{Difference, How, Reading, compare};
use still::{Still, Stillness};

/// A reading is taken by itself again when the angle has left the last one by so much. Units: degrees. Own choice:
/// twice what is still, so that one who holds still is read once.
const LEFT_DEG: f32 = 8.0;
/// Or when it could not be read for so long. Units: s. Own choice: another person, another start.
const LOST_S: f64 = 1.0;
/// What is shown of the error is smoothed over this: whole degrees that flicker cannot be read. Units: s. Own choice.
const ERROR_S: f64 = 0.5;
/// A reading that is asked for is the middle of so long. Units: s. Own choice: long enough for the trembling of the
/// network, short enough for what is meant by "now".
const ASKED_S: f64 = 0.5;
/// The elbow lies in the picture where each of its segments shows so much of its length: 0.82 is 35 degrees out of
/// it, what the view gate allows a person to be turned. Units: share. Source: geometry.
const IN_PICTURE: f32 = 0.82;

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aim {
    /// The joint and its movement.
    pub joint: Joint,
    /// The person's own side; a joint of the midline has none, and this says nothing there.
    pub side: Side,
    /// Readings are taken by themselves where it is held still.
    pub by_itself: bool,
}

impl Default for Aim {
    fn default() -> Self {
        Self {
            joint: Joint::KneeFlexion,
            side: Side::Right,
            by_itself: true,
        }
    }
}

/// An angle now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Angle {
    /// Units: degrees; signs and zero as [`Joint`] says.
    pub value_deg: f32,
    /// The true one is that near in 95 of 100 cases. Units: degrees.
    pub error_deg: f32,
}

/// What a moment gave. Cheap to copy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gauged {
    /// What was measured.
    pub aim: Aim,
    /// The angle, or why there is none.
    pub angle: Result<Angle, Reason>,
    /// How much of the time it takes it has been held still: 0-1.
    pub still: f32,
    /// The last reading that was taken.
    pub taken: Option<Reading>,
    /// How many were taken so far: whoever sees every third moment misses none.
    pub count: u32,
    /// The furthest since [`Goniometer::forget_furthest`].
    pub furthest: Option<Reading>,
}

/// Measures one joint, pose by pose. It allocates nothing.
#[derive(Debug, Clone)]
pub struct Goniometer {
    aim: Aim,
    gate: ViewGate,
    gestures: Gestures,
    raised: u32,
    live: Smoother,
    stillness: Stillness,
    error_deg: Option<f32>,
    /// A reading may be taken by itself.
    is_armed: bool,
    seen_at: Option<Timestamp>,
    at: Option<Timestamp>,
    taken: Option<Reading>,
    count: u32,
    furthest: Option<Reading>,
}

impl Goniometer {
    /// Begins to measure; a raised hand takes a reading where `hands` says so.
    pub fn of(aim: Aim, hands: bool) -> Self {
        Self {
            gestures: if hands {
                Gestures::of(free_hand(aim))
            } else {
                Gestures::off()
            },
            aim,
            gate: ViewGate::default(),
            raised: 0,
            live: Smoother::new(aim.joint.measure().sem()),
            stillness: Stillness::default(),
            error_deg: None,
            is_armed: true,
            seen_at: None,
            at: None,
            taken: None,
            count: 0,
            furthest: None,
        }
    }

    /// Measures something else from now on. What was taken stays taken; the furthest is another joint's.
    pub fn aim(&mut self, aim: Aim, hands: bool) {
        let is_same = aim.joint == self.aim.joint && aim.side == self.aim.side;
        if is_same {
            self.aim = aim;
            return;
        }
        let mut other = Self::of(aim, hands);
        other.gate = self.gate.clone();
        (other.taken, other.count) = (self.taken, self.count);
        *self = other;
    }

    /// The furthest begins anew.
    pub const fn forget_furthest(&mut self) {
        self.furthest = None;
    }

    /// Takes the pose of a moment, or that nobody was seen, and whether it is too dark to see well.
    pub fn observe(&mut self, pose: Option<&Pose>, is_dark: bool, at: Timestamp) -> Gauged {
        let since = self
            .at
            .replace(at)
            .map_or(0.0, |last| at.seconds_since(last));
        match pose {
            Some(pose) => self.gate.observe(pose, at),
            None => self.gate.reset(),
        }
        let read = pose
            .ok_or(Reason::NoPerson)
            .and_then(|pose| Ok((pose, self.read(pose, is_dark)?)));
        let angle = read.map(|(pose, raw)| self.follow(pose, raw, (at, since)));
        if angle.is_err() {
            self.lose(at);
        }
        let raised = self.gestures.observe(pose, at).raised;
        let is_raised = std::mem::replace(&mut self.raised, raised) < raised;
        if is_raised {
            self.take(How::Hand);
        } else if self.is_armed && self.aim.by_itself && self.stillness.is_still() {
            self.take(How::Still);
        }
        Gauged {
            aim: self.aim,
            angle,
            still: self.stillness.share(),
            taken: self.taken,
            count: self.count,
            furthest: self.furthest,
        }
    }

    /// Takes a reading now, where the angle can be read.
    pub fn take(&mut self, how: How) {
        let still = match how {
            How::Still => self.stillness.whole(),
            _ => self.stillness.last(ASKED_S),
        };
        let Some((still, at)) = still.zip(self.at) else {
            return;
        };
        let reading = self.reading(how, still, at);
        self.taken = Some(reading);
        self.count += 1;
        self.is_armed = false;
    }

    /// The raw angle, or why it cannot be read from here.
    fn read(&self, pose: &Pose, is_dark: bool) -> Result<f32, Reason> {
        let (joint, side) = (self.aim.joint, self.aim.side);
        let is_seen_so = match joint.view() {
            View::Side => {
                self.gate.is(View::Side) && (!joint.is_sided() || self.gate.near() == side)
            }
            View::Front => self.gate.is(View::Front),
            _ => true,
        };
        if !is_seen_so {
            return Err(Reason::Turned);
        }
        // Who lies is not seen from the front by a camera that stands: the plumb line is across the body.
        let tilt = Measure::TrunkTilt3d.value(pose, side).unwrap_or_default();
        if joint.view() == View::Front && tilt > LYING_DEG {
            return Err(Reason::Turned);
        }
        let raw = self
            .gate
            .read(pose, joint.measure(), Limb::Moving, Some(self.read_side()))?;
        if joint == Joint::ElbowFlexion && !lies_in_picture(pose, joint.measure(), side) {
            return Err(Reason::Turned);
        }
        if is_dark {
            return Err(Reason::LowLight);
        }
        Ok(joint.value(raw))
    }

    /// A joint of the midline is read on the side that is seen.
    fn read_side(&self) -> Side {
        if self.aim.joint.is_sided() {
            self.aim.side
        } else {
            self.gate.near()
        }
    }

    fn follow(&mut self, pose: &Pose, raw: f32, (at, since): (Timestamp, f64)) -> Angle {
        let side = self.read_side();
        let moment = Moment::of(pose, (self.aim.joint, side), self.turned_deg());
        self.seen_at = Some(at);
        self.stillness
            .push(at, raw, moment, pose, (self.aim.joint, side));
        let value_deg = self.live.push(at, Some(raw)).unwrap_or(raw);
        if let Some(taken) = &self.taken {
            let is_other = taken.joint != self.aim.joint || taken.side != self.aim.side;
            self.is_armed |= is_other || (value_deg - taken.value_deg).abs() >= LEFT_DEG;
        }
        // What the smoothed value lags behind, or trembles by, is not known better now.
        let now = moment.error_deg(self.aim.joint, (raw - value_deg).abs());
        let shown = self.error_deg.map_or(now, |error| {
            error + (now - error) * share_after(since, ERROR_S)
        });
        self.error_deg = Some(shown);
        let angle = Angle {
            value_deg,
            error_deg: shown,
        };
        if self
            .furthest
            .is_none_or(|furthest| value_deg > furthest.value_deg)
        {
            self.furthest = Some(Reading {
                value_deg,
                error_deg: now,
                spread_deg: (raw - value_deg).abs(),
                ..self.blank(How::Furthest, at)
            });
        }
        angle
    }

    /// Out of the view it is measured from. Units: degrees.
    fn turned_deg(&self) -> f32 {
        let out = self.gate.out_of_side_deg().unwrap_or_default();
        match self.aim.joint.view() {
            View::Side => out,
            View::Front => 90.0 - out,
            _ => 0.0,
        }
    }

    fn lose(&mut self, at: Timestamp) {
        self.stillness.reset();
        self.error_deg = None;
        let lost_s = self.seen_at.map_or(0.0, |seen| at.seconds_since(seen));
        if lost_s >= LOST_S {
            self.is_armed = true;
        }
    }

    fn reading(&self, how: How, still: Still, at: Timestamp) -> Reading {
        Reading {
            value_deg: still.median_deg,
            error_deg: still.moment.error_deg(self.aim.joint, still.spread_deg),
            spread_deg: still.spread_deg,
            ..self.blank(how, at)
        }
    }

    fn blank(&self, how: How, at: Timestamp) -> Reading {
        Reading {
            joint: self.aim.joint,
            side: self.aim.side,
            value_deg: 0.0,
            error_deg: 0.0,
            spread_deg: 0.0,
            turned_deg: self.turned_deg(),
            how,
            at,
        }
    }
}

/// The hand that may be raised for a reading: not the one of an arm that is measured.
fn free_hand(aim: Aim) -> Option<Side> {
    aim.joint.is_of_arm().then(|| aim.side.other())
}

/// Whether both segments of the measure lie in the picture's plane.
fn lies_in_picture(pose: &Pose, measure: Measure, side: Side) -> bool {
    measure.landmarks().windows(2).all(|pair| {
        let &[from, to] = pair else { return false };
        let bone = pose.world(to.on(side)) - pose.world(from.on(side));
        bone.truncate().length() >= IN_PICTURE * bone.length()
    })
}
