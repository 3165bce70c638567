//! A goniometer on the street: it measures on the thread that thinks, and is aimed from the window.

use std::sync::{Arc, Mutex, PoisonError};

use goodform_exercises::{Aim, Gauged, Goniometer, How};
use goodform_pose::{Pose, Timestamp};

/// What is asked of it. Counts, so that none is lost between two frames.
#[derive(Debug, Clone, Copy, Default)]
struct Wish {
    aim: Aim,
    takes: u32,
    forgets: u32,
}

/// Aims a [`Gauge`] from another thread. Cheap to clone; it never waits long.
#[derive(Debug, Clone, Default)]
pub struct GaugeRemote(Arc<Mutex<Wish>>);

impl GaugeRemote {
    fn with<T>(&self, act: impl FnOnce(&mut Wish) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Measures this from the next frame on.
    pub fn aim(&self, aim: Aim) {
        self.with(|wish| wish.aim = aim);
    }

    /// A reading is taken at the next frame.
    pub fn take(&self) {
        self.with(|wish| wish.takes += 1);
    }

    /// The furthest begins anew.
    pub fn forget_furthest(&self) {
        self.with(|wish| wish.forgets += 1);
    }
}

/// Measures a joint in every pose that passes.
#[derive(Debug)]
pub struct Gauge {
    goniometer: Goniometer,
    remote: GaugeRemote,
    /// What of the wishes is done.
    done: Wish,
    hands: bool,
}

impl Gauge {
    /// Measures what `remote` says; a raised hand takes a reading where `hands` says so.
    pub fn of(remote: GaugeRemote, hands: bool) -> Self {
        let done = remote.with(|wish| *wish);
        Self {
            goniometer: Goniometer::of(done.aim, hands),
            remote,
            done,
            hands,
        }
    }

    pub(super) fn observe(&mut self, pose: Option<&Pose>, is_dark: bool, at: Timestamp) -> Gauged {
        let wish = self.remote.with(|wish| *wish);
        let done = std::mem::replace(&mut self.done, wish);
        if wish.aim != done.aim {
            self.goniometer.aim(wish.aim, self.hands);
        }
        if wish.forgets != done.forgets {
            self.goniometer.forget_furthest();
        }
        if wish.takes != done.takes {
            self.goniometer.take(How::Asked);
        }
        self.goniometer.observe(pose, is_dark, at)
    }
}
