//! Waking the window from another thread.

use std::sync::{Arc, OnceLock};

use eframe::egui::Context;

/// Wakes the window when something new is there to show. Cheap to clone; any thread may call it.
///
/// Before the window is up, and after it is gone, waking does nothing: the first picture is drawn
/// anyway.
#[derive(Clone, Default)]
pub struct Waker(Arc<OnceLock<Context>>);

impl Waker {
    /// Asks for one new picture.
    pub fn wake(&self) {
        if let Some(ctx) = self.0.get() {
            ctx.request_repaint();
        }
    }

    /// Ties it to the window that is now up.
    pub(super) fn tie(&self, ctx: &Context) {
        // A second window would be a second set of inputs: the first tie holds.
        let _ = self.0.set(ctx.clone());
    }
}
