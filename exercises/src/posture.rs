//! Whether the person is in the exercise's posture: evidence weighed over time, not a door that slams.

use goodform_pose::measure::{Measure, middle_in_image, trunk_in_image};
use goodform_pose::smoothing::share_after;
use goodform_pose::{Landmark, Pose, Side, Timestamp};

use crate::library::{Combine, Limit};

/// Landmarks less visible than this say nothing. Low, because a far limb in side view is placed well
/// enough to count. Source: exercise library, `visibility_min` [M].
pub(crate) const VISIBLE: f32 = 0.2;
/// How long evidence counts. Units: s. Source: exercise library, `posture_window_s`.
const WINDOW_S: f64 = 0.5;
/// The posture is taken as held from this share of good evidence on, and as lost below the lower one.
/// Between them it stays what it was: one hidden ankle does not slam the door.
const HELD: f32 = 0.6;
const LOST: f32 = 0.3;
/// A torso that travels sideways faster than this walks. Units: trunk lengths a second.
/// Source: walking has a median of 2.2, exercises at most 1.03 [M].
const MAX_TRAVEL: f32 = 1.8;
/// Time over which travel is measured. Units: s. Shorter ones read tracking noise as travel.
const TRAVEL_S: f64 = 0.3;
/// A torso that moves further than this between two samples is another shot or another person.
/// Units: trunk lengths. Source: during exercise at most 0.22 [M].
const CUT_JUMP: f32 = 1.0;
/// So does one whose size changes by more than this factor. Source: a zoom of 1.31 went on [M].
const CUT_ZOOM: f32 = 1.35;
/// Time between two samples up to which jump and zoom are taken as signs of a cut. Units: s.
const CUT_WITHIN_S: f64 = 0.2;
/// How slowly the remembered trunk length shrinks: leaning shortens it in the picture. Units: s.
const SCALE_S: f64 = 3.0;

/// The value of a measure, its two sides joined.
pub(crate) fn combined(
    pose: &Pose,
    measure: Measure,
    combine: Combine,
    visible: f32,
) -> Option<f32> {
    let on = |side| measure.if_visible(pose, side, visible);
    match combine {
        Combine::Midline => on(Side::Left),
        Combine::Both | Combine::Smaller => Some(on(Side::Left)?.min(on(Side::Right)?)),
        Combine::Larger => match (on(Side::Left), on(Side::Right)) {
            (Some(left), Some(right)) => Some(left.max(right)),
            (one, other) => one.or(other),
        },
    }
}

/// What a sample says of the posture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Held {
    /// In posture.
    Yes,
    /// Not in posture.
    No,
    /// Another scene or another person: start anew.
    Cut,
}

#[derive(Debug, Clone)]
pub(crate) struct PostureGate {
    limits: Vec<Limit>,
    evidence: Option<f32>,
    held: bool,
    last: Option<Torso>,
    anchor: Option<Torso>,
    speed: f32,
}

#[derive(Debug, Clone, Copy)]
struct Torso {
    at: Timestamp,
    x: f32,
    y: f32,
    length: f32,
    /// The longest the trunk was of late: leaning does not change the scale.
    scale: f32,
}

impl PostureGate {
    pub(crate) fn new(limits: &[Limit]) -> Self {
        Self {
            limits: limits.to_vec(),
            evidence: None,
            held: false,
            last: None,
            anchor: None,
            speed: 0.0,
        }
    }

    pub(crate) fn reset(&mut self) {
        (self.evidence, self.held) = (None, false);
        (self.last, self.anchor, self.speed) = (None, None, 0.0);
    }

    pub(crate) fn observe(&mut self, pose: &Pose, at: Timestamp) -> Held {
        let now = self.torso(pose, at);
        if let Some(last) = self.last.replace(now) {
            let seconds = at.seconds_since(last.at);
            let jump = (now.x - last.x).hypot(now.y - last.y) / last.scale.max(1.0);
            let zoom = (now.length / last.length.max(1.0)).max(last.length / now.length.max(1.0));
            let zoomed = zoom > CUT_ZOOM && jump > CUT_JUMP / 4.0;
            if seconds <= CUT_WITHIN_S && (jump > CUT_JUMP || zoomed) {
                self.reset();
                self.last = Some(Torso {
                    scale: now.length,
                    ..now
                });
                return Held::Cut;
            }
            self.weigh(self.travels(), pose, share_after(seconds, WINDOW_S / 2.0));
        } else {
            self.weigh(false, pose, 1.0);
        }
        self.measure_travel(&now);
        if self.held { Held::Yes } else { Held::No }
    }

    fn weigh(&mut self, travels: bool, pose: &Pose, weight: f32) {
        // What cannot be seen says nothing for or against; a limit that is broken says no.
        let mut seen = self.limits.iter().filter_map(|limit| {
            let value = combined(pose, limit.measure, limit.combine, VISIBLE)?;
            let above = limit.min.is_none_or(|min| value >= min);
            Some(above && limit.max.is_none_or(|max| value <= max))
        });
        if let Some(first) = seen.next() {
            let within = first && seen.all(|within| within);
            let says = if within && !travels { 1.0 } else { 0.0 };
            let before = self.evidence.unwrap_or(says);
            self.evidence = Some(before + (says - before) * weight);
        }
        let evidence = self.evidence.unwrap_or(0.0);
        self.held = evidence >= if self.held { LOST } else { HELD };
    }

    fn torso(&self, pose: &Pose, at: Timestamp) -> Torso {
        let middle = middle_in_image(pose, Landmark::LeftHip)
            .midpoint(middle_in_image(pose, Landmark::LeftShoulder));
        let length = trunk_in_image(pose).length();
        let scale = self.last.map_or(length, |last| {
            let share = share_after(at.seconds_since(last.at), SCALE_S);
            length.max(last.scale + (length - last.scale) * share)
        });
        Torso {
            at,
            x: middle.x,
            y: middle.y,
            length,
            scale,
        }
    }

    fn measure_travel(&mut self, now: &Torso) {
        let anchor = *self.anchor.get_or_insert(*now);
        let seconds = now.at.seconds_since(anchor.at);
        if seconds >= TRAVEL_S {
            self.speed = (now.x - anchor.x).abs() / now.scale.max(1.0) / seconds as f32;
            self.anchor = Some(*now);
        }
    }

    fn travels(&self) -> bool {
        self.speed > MAX_TRAVEL
    }
}
