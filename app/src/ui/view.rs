//! What the exercise screen is drawn from: plain values, so that tests can make them up.

use eframe::egui::TextureId;
use goodform_exercises::{Cue, DrivingScale, Judging, Phase, Reason, Repetition};
use goodform_pose::{Landmark, Pose};

use super::tempo_guide::TempoView;
use crate::street::Notice;

/// What stands in the banner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Banner {
    /// The word for where in the repetition the person is.
    Phase(Phase),
    /// In the target zone.
    Good,
    /// One thing to do otherwise.
    Adjust(Cue),
    /// What to change so that the movement can be judged.
    View(Reason),
    /// One side is done: the other is next.
    OtherSide,
    /// The person has paused.
    Paused,
    /// The source is at its end.
    Finished,
}

/// How the judged limbs and the knob are marked: by shape as well as by colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// In the target zone: blue, solid, circle.
    InBand,
    /// On the way, not there: orange, dashed, diamond.
    Below,
    /// No verdict: thin, white.
    Plain,
}

/// The live picture as a texture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PictureView {
    /// The texture.
    pub texture: TextureId,
    /// Width and height of the frame. Units: px.
    pub size: [f32; 2],
}

/// Figures for the developer corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CornerFigures<'a> {
    /// Analysed frames a second.
    pub fps: f32,
    /// From frame to answer. Units: ms.
    pub total_ms: f32,
    /// The landmark network. Units: ms.
    pub network_ms: f32,
    /// Frames never analysed.
    pub dropped: u64,
    /// The engine's name.
    pub engine: &'a str,
    /// The source's name.
    pub source: &'a str,
}

/// Everything the exercise screen shows at one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SessionView<'a> {
    /// The exercise's name.
    pub exercise: &'a str,
    /// Repetitions, as the person says.
    pub count: u32,
    /// Repetitions as the coach counted them, where the person says otherwise.
    pub seen: Option<u32>,
    /// Whether the count can be corrected by hand.
    pub can_correct: bool,
    /// How long the position that is held now has been. Units: s. Missing: none is.
    pub held_s: Option<f64>,
    /// Repetitions to do; 0 for no end.
    pub target: u32,
    /// Whether this moment is judged.
    pub judging: Judging,
    /// Where in the repetition.
    pub phase: Phase,
    /// The landmarks the judged measure is made of, those of one side: there the verdict is drawn.
    pub judged: &'a [Landmark],
    /// The driving measure.
    pub driving: Option<f32>,
    /// Its start and target zone.
    pub scale: DrivingScale,
    /// The tempo. Missing: there is none, or this moment is not judged.
    pub tempo: Option<TempoView>,
    /// The repetitions so far.
    pub repetitions: &'a [Repetition],
    /// What stands in the banner.
    pub banner: &'a Banner,
    /// The pose seen in the picture.
    pub pose: Option<&'a Pose>,
    /// The picture; none before the first frame.
    pub picture: Option<PictureView>,
    /// Whether the picture is shown as a mirror.
    pub mirror: bool,
    /// Whether the person has paused.
    pub paused: bool,
    /// Something to tell.
    pub notice: Option<&'a Notice>,
    /// What stands on the picture's plate in place of why nothing is judged.
    pub caption: Option<&'a str>,
    /// The developer corner, where it is open.
    pub corner: Option<CornerFigures<'a>>,
}

impl<'a> SessionView<'a> {
    /// The screen before the first frame.
    pub const fn waiting(exercise: &'a str, banner: &'a Banner) -> Self {
        Self {
            exercise,
            count: 0,
            seen: None,
            can_correct: false,
            held_s: None,
            target: 0,
            judging: Judging::Judged,
            phase: Phase::Waiting,
            judged: &[],
            driving: None,
            scale: DrivingScale {
                start: 0.0,
                target_from: 0.0,
                target_to: 0.0,
            },
            tempo: None,
            repetitions: &[],
            banner,
            pose: None,
            picture: None,
            mirror: false,
            paused: false,
            notice: None,
            caption: None,
            corner: None,
        }
    }

    /// Whole seconds of the position that is held now.
    pub fn held_seconds(&self) -> Option<u32> {
        // A hold of a day is not shown in full.
        self.held_s.map(|held| held.clamp(0.0, 86_400.0) as u32)
    }

    /// How the judged limbs are marked now.
    pub fn mark(&self) -> Mark {
        match (self.judging, self.driving) {
            (Judging::Judged, Some(value)) => match place(value, self.scale) {
                Place::In => Mark::InBand,
                // On the way back nothing is still to be reached.
                Place::Below if self.phase == Phase::Out => Mark::Below,
                Place::Below | Place::Beyond => Mark::Plain,
            },
            _ => Mark::Plain,
        }
    }

    /// Whether the plate is in the picture.
    pub const fn has_plate(&self) -> bool {
        self.caption.is_some() || self.unjudged().is_some()
    }

    /// Why nothing is judged now.
    pub const fn unjudged(&self) -> Option<Reason> {
        match self.judging {
            Judging::CannotJudge(reason) => Some(reason),
            Judging::Judged => None,
        }
    }
}

/// Where a value lies against the target zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Below,
    In,
    Beyond,
}

/// Where a value lies. The measure may grow or shrink on its way to the target.
pub(super) fn place(value: f32, scale: DrivingScale) -> Place {
    let way = if scale.target_to < scale.start {
        -1.0
    } else {
        1.0
    };
    let (value, from, to) = (value * way, scale.target_from * way, scale.target_to * way);
    // A scale without a zone, or a value that is no number, is never "in".
    if value >= from && value <= to && from < to {
        Place::In
    } else if value > to && from < to {
        Place::Beyond
    } else {
        Place::Below
    }
}

/// How far along the ring a value lies, 0-1: rest at 0, the end of the target zone at 0.8.
pub(super) fn fraction(value: f32, scale: DrivingScale) -> f32 {
    let span = scale.target_to - scale.start;
    let part = 0.8 * (value - scale.start) / span;
    if part.is_finite() {
        part.clamp(0.0, 1.0)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use goodform_exercises::DrivingScale;

    use super::{Place, fraction, place};

    #[test]
    fn a_measure_may_grow_or_shrink_to_its_target() {
        let bend = DrivingScale {
            start: 10.0,
            target_from: 60.0,
            target_to: 110.0,
        };
        assert_eq!(place(30.0, bend), Place::Below);
        assert_eq!(place(60.0, bend), Place::In);
        assert_eq!(place(111.0, bend), Place::Beyond);
        assert!((fraction(110.0, bend) - 0.8).abs() < 1e-6);
        let stretch = DrivingScale {
            start: 90.0,
            target_from: 20.0,
            target_to: 0.0,
        };
        assert_eq!(place(30.0, stretch), Place::Below);
        assert_eq!(place(10.0, stretch), Place::In);
        assert!((fraction(0.0, stretch) - 0.8).abs() < 1e-6);
    }

    #[test]
    fn a_scale_without_a_zone_says_nothing() {
        let none = DrivingScale {
            start: 0.0,
            target_from: 0.0,
            target_to: 0.0,
        };
        assert_eq!(place(50.0, none), Place::Below);
        assert!(fraction(50.0, none).abs() < 1e-6);
        assert!(fraction(f32::NAN, none).abs() < 1e-6);
    }
}
