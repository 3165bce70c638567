//! Spans of time that could not be judged, without their flickers.

use goodform_pose::Timestamp;

use crate::update::{Reason, Unjudged};

/// Shorter spans are not told, and so long judging may come back within one span. Units: s. [K]
const SPAN_S: f64 = 0.5;

/// Collects spans.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Spans {
    open: Option<Unjudged>,
}

impl Spans {
    /// Takes why a moment cannot be judged, or that it can; gives a span that has ended.
    pub(crate) fn observe(&mut self, at: Timestamp, reason: Option<Reason>) -> Option<Unjudged> {
        let Some(open) = &mut self.open else {
            self.open = reason.map(|reason| Unjudged {
                from: at,
                to: at,
                reason,
            });
            return None;
        };
        if reason == Some(open.reason) {
            open.to = at;
            return None;
        }
        if at.seconds_since(open.to) < SPAN_S {
            return None;
        }
        let ended = self.end();
        self.observe(at, reason);
        ended
    }

    /// Ends the open span; gives it if it lasted.
    pub(crate) fn end(&mut self) -> Option<Unjudged> {
        self.open
            .take()
            .filter(|span| span.to.seconds_since(span.from) >= SPAN_S)
    }
}
