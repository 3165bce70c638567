//! Gestures: a raised hand, forearms crossed before the chest, somebody who has left the picture.
//!
//! They are looked for before a set, at rest and in a pause, never in a set: an exercise lifts arms too.

use goodform_pose::measure::trunk;
use goodform_pose::{Landmark, Pose, Side, Timestamp, Vec3};

use crate::room::trunk_px;

/// So long a gesture is held. Units: s. The clinical research names 1.2 for the raised hand and 1 for crossed arms
/// (section 7); what a countdown of three seconds follows may be as short as the shorter [K].
const HELD_S: f64 = 1.0;
/// So long it may look otherwise in between: a trembling hand or one frame misread does not begin it anew. Units: s.
/// Own choice, a few frames of a slow camera.
const TREMBLE_S: f64 = 0.25;
/// So long it must have been seen not to be made before it can be: a hand that is up when looking begins, as at the
/// end of an exercise, says nothing. Units: s. Own choice.
const CLEAR_S: f64 = 0.4;
/// While the hand that moves on stays up it moves on again so often. Units: s. Own choice: a mark that has moved is seen,
/// and a wrist has come down below the nose, before the next time: 1 for the eye and the hand of an old person, 0.5 for
/// the arm, 0.3 for a slow computer. At 1.5 a figure that looks at the window kept passing its mark.
const AGAIN_S: f64 = 2.0;
/// One frame tells of no more time than this. Units: s. Own choice: the frame before last of a camera of 5 a second.
const FRAME_S: f64 = 0.3;
/// Landmarks less sure than this tell nothing. Source: exercise library, `keypoint_conf_min` [K].
pub(crate) const SURE: f32 = 0.5;
/// A raised hand may be less sure: seen from the side the network trusts nothing of the far arm, and what is guessed
/// lies at the body. Source: the least that is counted by, `VISIBLE` [M].
const SURE_UP: f32 = 0.2;
/// A raised wrist is so much higher than the nose: two standard errors of a height, 0.04 trunk lengths, and a hand at
/// the brow is none. Units: m. Source: the measures' own error.
const OVER_NOSE_M: f32 = 0.08;
/// And so much higher than its shoulder: who lies has the nose hardly above it, and an arm is 0.5 m long. Units: m.
/// Source: body proportions [K], half of the arm.
const OVER_SHOULDER_M: f32 = 0.25;
/// The other wrist is down where it is not so much higher than its shoulder. Units: m. Own choice: a hand beneath the
/// head of who lies is down.
const OTHER_OVER_SHOULDER_M: f32 = 0.12;
/// Wrists have crossed when each is beyond the middle of the chest and the left one is so much further right than the
/// right one. Units: m. A forearm of 0.25 from an elbow at the side passes the middle by 0.05 to 0.1; hands that only
/// touch pass it by nothing. Source: body proportions [K].
const PASSED_M: f32 = 0.06;
/// Where along the trunk crossed wrists are, 0 the hips and 1 the shoulders: hands in the lap are none. [K]
const CHEST: [f32; 2] = [0.4, 1.25];
/// They are not behind the back by more than this, nor stretched away before it. Units: m. [K]
const BEFORE_M: [f32; 2] = [-0.10, 0.50];

/// So long nobody is seen before somebody has left. Units: s. Source: clinical research, section 7.
const GONE_S: f64 = 3.0;
/// So long somebody is seen before they are back. Units: s. Own choice: longer than a ghost of the network.
const BACK_S: f64 = 0.5;

/// What the hands have said so far. Counts, not events: whoever looks at every third of them misses none.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Gestured {
    /// How often a hand was raised.
    pub raised: u32,
    /// How often the forearms were crossed.
    pub crossed: u32,
    /// How much of its time a hand that is up now has been: 0-1.
    pub raising: f32,
    /// How often the other hand has moved on; none where both hands mean the same.
    pub stepped: u32,
    /// How much of its time until it moves on the other hand has been up: 0-1.
    pub stepping: f32,
}

/// Looks for gestures, pose by pose.
///
/// Up is the picture's, not the body's: who lies on the back raises a hand to the ceiling, and arms that lie stretched
/// beyond the head, as in many exercises on the floor, are none.
#[derive(Debug, Clone, Default)]
pub struct Gestures {
    /// The hand that counts; either where it is not said.
    hand: Option<Side>,
    /// The hand that moves on. Missing: none does.
    steps: Option<Side>,
    is_off: bool,
    raised: Held,
    stepped: Held,
    crossed: Held,
    said: Gestured,
    last: Option<Timestamp>,
}

impl Gestures {
    /// Looks for a raised `hand`, the one or the other where none is named, and for crossed arms.
    pub fn of(hand: Option<Side>) -> Self {
        Self {
            hand,
            ..Self::default()
        }
    }

    /// Looks for two hands that mean two things: `takes` is raised to take, the other to move on, again and again while
    /// it stays up. And for crossed arms.
    pub fn two_handed(takes: Side) -> Self {
        Self {
            steps: Some(takes.other()),
            ..Self::of(Some(takes))
        }
    }

    /// Looks for nothing.
    pub fn off() -> Self {
        Self {
            is_off: true,
            ..Self::default()
        }
    }

    /// The hand that counts; either where none is named.
    pub const fn hand(&self) -> Option<Side> {
        self.hand
    }

    /// Whether one hand is up in this moment, whichever it is and however long.
    pub fn is_one_up(pose: &Pose) -> bool {
        one_hand_up(pose, None) == Some(true)
    }

    /// Begins anew: a hand that is up now must come down first. What was said stays said.
    pub fn begin(&mut self) {
        [self.raised, self.stepped, self.crossed] = [Held::default(); 3];
        self.last = None;
        (self.said.raising, self.said.stepping) = (0.0, 0.0);
    }

    /// What was said so far.
    pub const fn said(&self) -> Gestured {
        self.said
    }

    /// Takes the pose of a moment, or that nobody was seen.
    pub fn observe(&mut self, pose: Option<&Pose>, at: Timestamp) -> Gestured {
        if self.is_off {
            return self.said;
        }
        let last = self.last.replace(at);
        let seconds = last.map_or(0.0, |last| at.seconds_since(last));
        let seconds = seconds.clamp(0.0, FRAME_S);
        let is_up = pose.and_then(|pose| one_hand_up(pose, self.hand));
        self.said.raised += u32::from(self.raised.observe(is_up, seconds));
        if let Some(steps) = self.steps {
            let is_up = pose.and_then(|pose| one_hand_up(pose, Some(steps)));
            if self.stepped.observe(is_up, seconds) {
                self.said.stepped += 1;
                self.stepped = Held::again();
            }
            self.said.stepping = self.stepped.share();
        }
        let is_crossed = pose.and_then(arms_crossed);
        self.said.crossed += u32::from(self.crossed.observe(is_crossed, seconds));
        self.said.raising = self.raised.share();
        self.said
    }
}

/// Whether something is shown long enough.
#[derive(Debug, Clone, Copy, Default)]
struct Held {
    is_armed: bool,
    shown_s: f64,
    /// How long it has not been shown, and how long it was not to be told.
    clear_s: f64,
    unknown_s: f64,
}

impl Held {
    /// Gives whether it was just shown long enough.
    fn observe(&mut self, is_shown: Option<bool>, seconds: f64) -> bool {
        match is_shown {
            Some(true) => {
                (self.clear_s, self.unknown_s) = (0.0, 0.0);
                if self.is_armed {
                    self.shown_s += seconds;
                }
            }
            Some(false) => {
                self.clear_s += seconds;
                self.is_armed |= self.clear_s >= CLEAR_S;
            }
            None => self.unknown_s += seconds,
        }
        if self.clear_s + self.unknown_s > TREMBLE_S {
            self.shown_s = 0.0;
        }
        let fires = self.shown_s >= HELD_S;
        if fires {
            *self = Self::default();
        }
        fires
    }

    /// It goes on being shown: the next time comes sooner or later than the first.
    fn again() -> Self {
        Self {
            is_armed: true,
            shown_s: HELD_S - AGAIN_S,
            ..Self::default()
        }
    }

    fn share(&self) -> f32 {
        (self.shown_s / HELD_S).max(0.0) as f32
    }
}

/// Whether one hand is up and the other is not. `None`: it cannot be told.
fn one_hand_up(pose: &Pose, hand: Option<Side>) -> Option<bool> {
    let up = |side| is_up(pose, side);
    let wanted = Side::BOTH
        .into_iter()
        .filter(|side| hand.is_none_or(|hand| hand == *side));
    let mut told = None;
    for side in wanted {
        match up(side) {
            Some(true) if is_down(pose, side.other()) => return Some(true),
            Some(_) => told = Some(false),
            None => {}
        }
    }
    told
}

/// How much higher the one is than the other. Units: m, in the picture and in space; the smaller of both counts.
fn over(pose: &Pose, upper: Landmark, lower: Landmark) -> f32 {
    let in_space = pose.world(lower).y - pose.world(upper).y;
    let whole = trunk(pose).length();
    let px = pose.image(lower).position.y - pose.image(upper).position.y;
    // A trunk that points at the camera tells no scale: there the metres must do.
    match trunk_px(pose) {
        Some(trunk) if trunk > 1.0 => in_space.min(px * whole / trunk),
        _ => in_space,
    }
}

fn is_up(pose: &Pose, side: Side) -> Option<bool> {
    let [wrist, elbow, shoulder] = [
        Landmark::LeftWrist,
        Landmark::LeftElbow,
        Landmark::LeftShoulder,
    ]
    .map(|landmark| landmark.on(side));
    let sure = |landmark| pose.confidence(landmark) >= SURE;
    if pose.confidence(wrist) >= SURE_UP {
        let is_over = over(pose, wrist, Landmark::Nose) >= OVER_NOSE_M
            && over(pose, wrist, shoulder) >= OVER_SHOULDER_M;
        return Some(is_over);
    }
    // The hand has left the picture above: the elbow tells, where it is as high as the nose.
    let is_guessed_up = over(pose, wrist, Landmark::Nose) >= 0.0;
    if sure(elbow) && pose.image(wrist).position.y < 0.0 {
        return Some(is_guessed_up && over(pose, elbow, Landmark::Nose) >= 0.0);
    }
    // A hand that the body hides is not up: nothing hides one that is.
    (!is_guessed_up).then_some(false)
}

/// Whether the other hand is down; one that is not seen does not hinder.
fn is_down(pose: &Pose, side: Side) -> bool {
    let (wrist, shoulder) = (
        Landmark::LeftWrist.on(side),
        Landmark::LeftShoulder.on(side),
    );
    pose.confidence(wrist) < SURE || over(pose, wrist, shoulder) < OTHER_OVER_SHOULDER_M
}

/// Whether the forearms cross before the chest. `None`: a wrist is not seen.
fn arms_crossed(pose: &Pose) -> Option<bool> {
    let middle = |left: Landmark| pose.world(left).midpoint(pose.world(left.mirrored()));
    let wrists = [Landmark::LeftWrist, Landmark::RightWrist];
    if wrists.iter().any(|wrist| pose.confidence(*wrist) < SURE) {
        return None;
    }
    let (hips, shoulders) = (middle(Landmark::LeftHip), middle(Landmark::LeftShoulder));
    let length = (shoulders - hips).length();
    let up = (shoulders - hips).try_normalize()?;
    let across = pose.world(Landmark::LeftShoulder) - pose.world(Landmark::RightShoulder);
    let left = (across - up * across.dot(up)).try_normalize()?;
    let front = left.cross(up);
    let place = |wrist: Landmark| {
        let at: Vec3 = pose.world(wrist) - hips;
        (at.dot(left), at.dot(up) / length, at.dot(front))
    };
    let [left_wrist, right_wrist] = wrists.map(place);
    let before = |(_, height, ahead): (f32, f32, f32)| {
        let [low, high] = CHEST;
        let [behind, away] = BEFORE_M;
        (low..=high).contains(&height) && (behind..=away).contains(&ahead)
    };
    let has_crossed =
        left_wrist.0 < 0.0 && right_wrist.0 > 0.0 && right_wrist.0 - left_wrist.0 >= PASSED_M;
    Some(has_crossed && before(left_wrist) && before(right_wrist))
}

/// Follows whether somebody is in the picture.
#[derive(Debug, Clone, Copy, Default)]
pub struct Presence {
    last: Option<Timestamp>,
    seen_s: f64,
    unseen_s: f64,
    is_gone: bool,
}

impl Presence {
    /// Takes the pose of a moment, or that nobody was seen. Gives whether they have left the picture.
    pub fn observe(&mut self, pose: Option<&Pose>, at: Timestamp) -> bool {
        let last = self.last.replace(at);
        // A camera that sent nothing for a while says nothing of the person.
        let seconds = last.map_or(0.0, |last| at.seconds_since(last));
        let seconds = seconds.clamp(0.0, FRAME_S);
        if pose.is_some_and(is_in_picture) {
            (self.seen_s, self.unseen_s) = (self.seen_s + seconds, 0.0);
            self.is_gone &= self.seen_s < BACK_S;
        } else {
            (self.seen_s, self.unseen_s) = (0.0, self.unseen_s + seconds);
            self.is_gone |= self.unseen_s >= GONE_S;
        }
        self.is_gone
    }
}

/// Whether a trunk is seen: two of its four corners.
pub(crate) fn is_in_picture(pose: &Pose) -> bool {
    let corners = [Landmark::LeftShoulder, Landmark::LeftHip];
    let all = corners.into_iter().flat_map(|one| [one, one.mirrored()]);
    all.filter(|corner| pose.confidence(*corner) >= SURE)
        .count()
        >= 2
}
