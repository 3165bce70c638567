//! What a person has set for themselves: kept in one small file that can be read.

mod asked;
mod file;

use goodform_exercises::Strictness;
use goodform_pose::Side;

use crate::ui::Language;

pub use asked::{Asked, Due, read_asked, was_away, write_asked};
pub use file::{SettingsFile, read, write};

/// How much is said aloud. What is said is always shown too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum VoiceMode {
    /// Guidance, cues and numbers.
    #[default]
    Full,
    /// Numbers alone.
    Counts,
    /// Nothing.
    Off,
}

/// Whose voice speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum VoiceFrom {
    /// The spoken sentences that are built in, and the recordings that replace them.
    #[default]
    BuiltIn,
    /// The computer's own voice.
    Computer,
}

/// The colours of the window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Look {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
    /// Black and white, with borders.
    HighContrast,
}

/// The hand that is raised to begin.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum GestureHand {
    /// The one or the other.
    #[default]
    Either,
    /// The left one.
    Left,
    /// The right one.
    Right,
}

/// Sizes of text that can be chosen. Units: percent. 200 is what the web's guidelines ask for (WCAG 2.2, 1.4.4).
pub const TEXT_SIZES: [u32; 5] = [100, 125, 150, 175, 200];

/// All that can be set.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Settings {
    /// The language. Missing: that of the computer.
    pub language: Option<Language>,
    /// The number of the camera. Missing: the best one that is found.
    pub camera: Option<u32>,
    /// The picture is shown as in a mirror.
    pub mirror: bool,
    /// How much is said aloud.
    pub voice: VoiceMode,
    /// Whose voice it is.
    pub voice_from: VoiceFrom,
    /// Every spoken sentence is shown as it is said, not in its short form alone.
    pub full_captions: bool,
    /// Knocks and tones.
    pub sounds: bool,
    /// How strictly form is judged where a programme says nothing.
    pub strictness: Strictness,
    /// Size of texts read up close. Units: percent, one of [`TEXT_SIZES`].
    pub text_size: u32,
    /// The colours.
    pub look: Look,
    /// Nothing moves that need not.
    pub reduced_motion: bool,
    /// Whether raised hands and crossed arms are looked for.
    pub gestures: bool,
    /// The hand that begins.
    pub gesture_hand: GestureHand,
    /// Every page is steered with two raised hands: the camera looks for them on all of them.
    pub hands_free: bool,
    /// Figures for developers in a corner.
    pub developer: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            camera: None,
            mirror: true,
            voice: VoiceMode::Full,
            voice_from: VoiceFrom::BuiltIn,
            full_captions: false,
            sounds: true,
            strictness: Strictness::default(),
            text_size: 100,
            look: Look::Light,
            reduced_motion: false,
            gestures: true,
            gesture_hand: GestureHand::Either,
            hands_free: false,
            developer: false,
        }
    }
}

impl Settings {
    /// The hand that takes what is marked, where every page is steered with two hands; the other moves the mark.
    /// Missing: the pages are steered by keyboard and mouse.
    pub fn taking_hand(&self) -> Option<Side> {
        let takes = match self.gesture_hand {
            GestureHand::Left => Side::Left,
            GestureHand::Either | GestureHand::Right => Side::Right,
        };
        (self.hands_free && self.gestures).then_some(takes)
    }
}
