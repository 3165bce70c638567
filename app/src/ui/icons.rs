//! Code points of the Phosphor icons in our two subsets; the same in both weights.

pub(super) const ARROW_DOWN: char = '\u{e03e}';
pub(super) const ARROW_LEFT: char = '\u{e058}';
pub(super) const ARROW_RIGHT: char = '\u{e06c}';
pub(super) const ARROW_UP: char = '\u{e08e}';
pub(super) const CHART: char = '\u{e156}';
pub(super) const CHECK: char = '\u{e182}';
pub(super) const EXPORT: char = '\u{eaf0}';
pub(super) const EYE: char = '\u{e220}';
pub(super) const EYE_SLASH: char = '\u{e224}';
pub(super) const FLAG: char = '\u{e244}';
pub(super) const LIGHTBULB: char = '\u{e2dc}';
pub(super) const MINUS: char = '\u{e32a}';
pub(super) const OCTAGON: char = '\u{e38e}';
pub(super) const PAUSE: char = '\u{e39e}';
pub(super) const HAND: char = '\u{e57e}';
pub(super) const PLUS: char = '\u{e3d4}';
pub(super) const PLAY: char = '\u{e3d0}';
pub(super) const TRASH: char = '\u{e4a6}';
pub(super) const TIMER: char = '\u{e492}';
pub(super) const WARNING: char = '\u{e4e0}';
pub(super) const WARNING_OCTAGON: char = '\u{e4e4}';
