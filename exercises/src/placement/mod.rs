//! Finding the right place before a set: four checks, one instruction at a time, and an end to it.
//!
//! Whether the camera hangs askew is not among them: one person who leans and one camera that is tilted look alike.

mod limits;
mod space;
mod steady;
mod told;

use goodform_pose::measure::{Measure, middle_in_image, trunk_in_image};
use goodform_pose::{Landmark, Pose, Side, Timestamp, Vec2};

use crate::exercise::{Combine, Exercise, Limit, View};
use crate::gesture::{SURE, is_in_picture};
use crate::posture::worst_kept;
use crate::progress::VISIBLE;
use crate::room::Room;
use crate::view::ViewGate;

use limits::can_count;
pub use limits::{BodyPart, Limits};
use space::{Misfit, Space};
use steady::Steady;
pub use told::{Floor, Instruction, Placed, Standing, Wanted};

/// An instruction stays at least so long: it takes that to read it. Units: s. Source: design, banner.
const STAYS_S: f64 = 2.0;
/// All must be well for so long before the set may begin. Units: s. Own choice: who walks through the right place is not
/// there yet.
const READY_S: f64 = 1.5;
/// Who was ready is so until something was amiss for so long: a hand is raised meanwhile. Units: s. Own choice.
const UNREADY_S: f64 = 1.0;
/// After so long without a further check passed the room is taken to be too small. Units: s. Own choice: three walks
/// to the laptop and back would be longer, one step is shorter.
const TRIED_S: f64 = 20.0;
/// Hips that are higher over the ankles are those of who stands; who kneels has them at 0.9. Units: trunk lengths.
/// Source: body proportions [K], between kneeling and standing at 1.7.
const KNEELING: f32 = 1.25;
/// A trunk that leans further lies, or is on its way. Units: degrees. Source: the library's standing, 45 at most.
const LYING_DEG: f32 = 45.0;
/// Still on the floor for so long, who has both hands there may begin. Units: s. Source: clinical research, section 7:
/// "start pose still for 2 s".
const STILL_S: f64 = 2.0;
/// The middle of the trunk has moved when it is so far from where it was. Units: trunk lengths. Own choice: breathing
/// and the network's error move it by less than a tenth.
const MOVED: f32 = 0.2;

/// From a shin this long on, no tilt brings a whole person into the picture: they are as high as four shins. Share of the
/// picture's height. Source: body proportions [K].
const NEAR_SHIN: f32 = 0.25;

/// Follows a person who looks for the right place.
#[derive(Debug, Clone)]
pub struct Placement {
    exercise: Exercise,
    upright: Vec<Limit>,
    space: Space,
    side: Option<Side>,
    room: Room,
    gate: ViewGate,
    checks: [Steady<Standing>; 4],
    misfit: Steady<Option<Misfit>>,
    down: Steady<bool>,
    told: (Instruction, Timestamp),
    /// Legs are seen and no trunk: what brings the rest into the picture.
    cut: Option<Instruction>,
    turn_to: Option<Side>,
    well_since: Option<Timestamp>,
    amiss_since: Option<Timestamp>,
    still: Option<(Vec2, Timestamp)>,
    is_ready: bool,
    /// The most checks that were passed, and since when.
    best: (usize, Option<Timestamp>),
    is_limited: bool,
}

/// What one pose says.
#[derive(Debug, Clone, Copy)]
struct Looked {
    checks: [Standing; 4],
    misfit: Option<Misfit>,
    is_hidden: bool,
    is_far: bool,
    is_down: bool,
}

impl Placement {
    /// Looks for the place of an exercise; `side`: the side it is done on, where it is done on one.
    pub fn of(exercise: &Exercise, side: Option<Side>) -> Self {
        Self {
            space: Space::of(exercise),
            upright: upright(),
            exercise: exercise.clone(),
            side,
            room: Room::default(),
            gate: ViewGate::default(),
            checks: [Steady::new(Standing::Unknown); 4],
            misfit: Steady::new(None),
            down: Steady::new(false),
            told: (Instruction::StepIn, Timestamp::default()),
            cut: None,
            turn_to: None,
            well_since: None,
            amiss_since: None,
            still: None,
            is_ready: false,
            best: (0, None),
            is_limited: false,
        }
    }

    /// Begins anew, for the next set.
    pub fn begin(&mut self) {
        *self = Self::of(&self.exercise, self.side);
    }

    /// Takes the pose of a moment, or that nobody was seen, and whether it is too dark to see well.
    pub fn observe(&mut self, pose: Option<&Pose>, is_dark: bool, at: Timestamp) -> Placed {
        let whole = pose.filter(|pose| is_in_picture(pose));
        self.cut = match whole {
            Some(_) => None,
            None => pose.and_then(legs_alone),
        };
        let pose = whole;
        if let Some(pose) = pose {
            self.room.observe(pose, at);
            self.gate.observe(pose, at);
        } else {
            self.gate.reset();
            self.room = Room::default();
        }
        let looked = self.look(pose, is_dark);
        let [body, view, distance, light] = self.settle(looked.checks, at);
        let misfit = self.misfit.take(looked.misfit, at);
        let is_down = self.down.take(looked.is_down, at);
        let passed = [body, view, distance, light];
        let is_well = pose.is_some() && passed.iter().all(|one| *one == Standing::Passed);
        self.take_readiness(is_well, at);
        let wanted = self.wanted();
        let next = self.next(pose, passed, (misfit, is_down, looked), wanted, is_dark);
        self.take_patience(passed, next, at);
        if pose.is_none() {
            // Who is not seen whole has not tried yet.
            (self.best, self.is_limited) = ((0, Some(at)), false);
        }
        self.tell(next, pose, at);
        Placed {
            body,
            view,
            distance,
            light,
            wanted,
            instruction: self.told.0,
            may_begin: pose.is_some() && (self.is_ready || self.is_limited),
            is_still: self.is_still(is_well, pose, at),
            starts_itself: self.has_no_hand(),
            is_upright: pose.is_some_and(|pose| worst_kept(pose, &self.upright) > Some(0.5)),
        }
    }

    /// Raw checks of one moment.
    fn look(&self, pose: Option<&Pose>, is_dark: bool) -> Looked {
        let light = if is_dark {
            Standing::Failed
        } else {
            Standing::Passed
        };
        let mut looked = Looked {
            checks: [
                Standing::Unknown,
                Standing::Unknown,
                Standing::Unknown,
                light,
            ],
            misfit: None,
            is_hidden: false,
            is_far: false,
            is_down: false,
        };
        let Some(pose) = pose else {
            return looked;
        };
        looked.is_far = self.room.refuses().is_some();
        looked.is_down = self.is_down(pose);
        let said = |is: bool| {
            if is {
                Standing::Passed
            } else {
                Standing::Failed
            }
        };
        if !looked.is_down {
            // Where a body on the floor will be is not told by one that stands.
            looked.checks = [
                Standing::Unknown,
                Standing::Unknown,
                said(!looked.is_far),
                light,
            ];
            return looked;
        }
        looked.misfit = self.space.misfit(pose);
        looked.is_hidden = looked.misfit.is_none() && !can_count(&self.exercise, pose);
        let is_near = looked.misfit == Some(Misfit::TooLarge);
        let is_seen = match self.exercise.views.first() {
            Some(view @ (View::Side | View::Front)) => self.gate.is(*view),
            _ => true,
        };
        looked.checks = [
            said(looked.misfit.is_none() && !looked.is_hidden),
            said(is_seen),
            said(!looked.is_far && !is_near),
            light,
        ];
        looked
    }

    /// Whether the person is on the floor as far as it can be seen, or need not be.
    fn is_down(&self, pose: &Pose) -> bool {
        let Some(floor) = self.exercise.floor() else {
            return true;
        };
        let seen = |measure: Measure| {
            let on = |side| measure.if_visible(pose, side, VISIBLE);
            on(Side::Left)
                .into_iter()
                .chain(on(Side::Right))
                .reduce(f32::max)
        };
        let stands = seen(Measure::HipOverAnkle).is_some_and(|height| height > KNEELING);
        let is_upright = seen(Measure::TrunkTilt3d).is_some_and(|tilt| tilt < LYING_DEG);
        !stands && (floor == Floor::Knees || !is_upright)
    }

    fn settle(&mut self, now: [Standing; 4], at: Timestamp) -> [Standing; 4] {
        let mut told = now;
        for (check, told) in self.checks.iter_mut().zip(&mut told) {
            *told = check.take(*told, at);
        }
        told
    }

    fn take_readiness(&mut self, is_well: bool, at: Timestamp) {
        if is_well {
            self.amiss_since = None;
            let since = *self.well_since.get_or_insert(at);
            self.is_ready |= at.seconds_since(since) >= READY_S;
        } else {
            self.well_since = None;
            let since = *self.amiss_since.get_or_insert(at);
            self.is_ready &= at.seconds_since(since) < UNREADY_S;
        }
    }

    /// The side to turn: the one that is worked, else the nearer one, and then the same until it is done.
    fn wanted(&mut self) -> Wanted {
        match self.exercise.views.first() {
            Some(View::Side) => {
                let near = self.gate.near();
                let side = match (self.side, self.gate.is(View::Side)) {
                    (Some(side), _) => side,
                    (None, true) => near,
                    (None, false) => *self.turn_to.get_or_insert(near),
                };
                if self.gate.is(View::Side) {
                    self.turn_to = None;
                }
                Wanted::Side(side)
            }
            Some(View::Front) => Wanted::Front,
            _ => Wanted::Any,
        }
    }

    /// The first thing that is amiss.
    fn next(
        &self,
        pose: Option<&Pose>,
        [body, view, distance, light]: [Standing; 4],
        (misfit, is_down, looked): (Option<Misfit>, bool, Looked),
        wanted: Wanted,
        is_dark: bool,
    ) -> Instruction {
        let is_amiss = |check: Standing| check == Standing::Failed;
        if pose.is_none() {
            return match (is_dark, self.cut) {
                (true, _) => Instruction::MoreLight,
                (false, Some(what_to_do)) => what_to_do,
                (false, None) => Instruction::StepIn,
            };
        }
        if is_amiss(distance) && looked.is_far {
            return Instruction::Nearer;
        }
        if let Some(floor) = self.exercise.floor().filter(|_| !is_down) {
            return Instruction::GetDown(floor);
        }
        if is_amiss(body) || is_amiss(distance) {
            return match misfit {
                Some(Misfit::TooLarge) => Instruction::Back,
                Some(Misfit::Aside) => Instruction::Middle,
                Some(Misfit::Low) => Instruction::TiltDown,
                Some(Misfit::High) => Instruction::TiltUp,
                None => Instruction::MakeRoom,
            };
        }
        match wanted {
            Wanted::Side(side) if is_amiss(view) => return Instruction::TurnSide(side),
            Wanted::Front if is_amiss(view) => return Instruction::TurnFront,
            _ => {}
        }
        if is_amiss(light) {
            return Instruction::MoreLight;
        }
        if self.is_ready {
            Instruction::Ready
        } else {
            Instruction::Stay
        }
    }

    /// Whether the room is too small: nothing got better for long.
    fn take_patience(&mut self, checks: [Standing; 4], next: Instruction, at: Timestamp) {
        let passed = checks
            .iter()
            .filter(|one| **one == Standing::Passed)
            .count();
        let waits = matches!(
            next,
            Instruction::StepIn | Instruction::GetDown(_) | Instruction::Stay | Instruction::Ready
        );
        let (best, since) = self.best;
        if waits || passed > best || since.is_none() {
            self.best = (passed.max(best), Some(at));
        } else if since.is_some_and(|since| at.seconds_since(since) >= TRIED_S) {
            self.is_limited = true;
        }
        // Nobody is told to begin who is not there, or not down yet.
        self.is_limited &= !matches!(next, Instruction::StepIn | Instruction::GetDown(_));
    }

    /// Changes what is told, when it has been told for long enough.
    fn tell(&mut self, next: Instruction, pose: Option<&Pose>, at: Timestamp) {
        let next = match (next, pose) {
            (Instruction::Ready | Instruction::Stay, _) | (_, None) => next,
            (_, Some(pose)) if self.is_limited => {
                if matches!(self.told.0, Instruction::Limited(_)) {
                    // What it says is said once, not anew with each pose.
                    return;
                }
                Instruction::Limited(Limits::of(&self.exercise, &self.gate, pose))
            }
            _ => next,
        };
        let (told, since) = self.told;
        let is_first = since == Timestamp::default();
        if told == next {
            if is_first {
                self.told.1 = at;
            }
            return;
        }
        // That all is well may be said at once.
        let is_good = matches!(next, Instruction::Ready);
        if is_first || is_good || at.seconds_since(since) >= STAYS_S {
            self.told = (next, at);
        }
    }

    fn has_no_hand(&self) -> bool {
        let floor = self.exercise.floor();
        floor.is_some_and(|floor| !floor.frees_a_hand())
    }

    /// Whether who cannot raise a hand has been still on the floor for long enough.
    fn is_still(&mut self, is_well: bool, pose: Option<&Pose>, at: Timestamp) -> bool {
        let may = (is_well || self.is_limited) && self.has_no_hand();
        let Some(pose) = pose.filter(|_| may) else {
            self.still = None;
            return false;
        };
        let middle = middle_in_image(pose, Landmark::LeftHip)
            .midpoint(middle_in_image(pose, Landmark::LeftShoulder));
        let far = MOVED * trunk_in_image(pose).length();
        let (place, since) = *self.still.get_or_insert((middle, at));
        if middle.distance(place) > far {
            self.still = Some((middle, at));
            return false;
        }
        at.seconds_since(since) >= READY_S + STILL_S
    }
}

/// What to do where a low camera sees legs and too little else to be in the picture. Missing: it sees no legs.
fn legs_alone(pose: &Pose) -> Option<Instruction> {
    let height = pose.frame_size().y;
    let seen = |one: Landmark| {
        let at = pose.image(one);
        let is_seen = pose.confidence(one) >= SURE && (0.0..=height).contains(&at.position.y);
        is_seen.then_some(at.position.y)
    };
    let shin = |side| {
        let [knee, ankle] = [Landmark::LeftKnee, Landmark::LeftAnkle].map(|one| one.on(side));
        Some(seen(ankle)? - seen(knee)?)
    };
    let shins = Side::BOTH.into_iter().filter_map(shin);
    let longest = shins.reduce(f32::max)?;
    Some(if longest > NEAR_SHIN * height {
        Instruction::Back
    } else {
        Instruction::TiltUp
    })
}

/// Standing or sitting upright, by the library's own limits.
fn upright() -> Vec<Limit> {
    let limit = |measure, combine, min, max| Limit {
        measure,
        combine,
        min,
        max,
    };
    vec![
        // As the postures "upright" and "on_feet" of the library.
        limit(Measure::TrunkTilt3d, Combine::Midline, None, Some(40.0)),
        limit(Measure::HipOverAnkle, Combine::Larger, Some(0.4), None),
        limit(Measure::KneeOverAnkle, Combine::Larger, Some(0.3), None),
    ]
}
