//! What happened to the camera, the disk or the computer, in the person's language.

use super::texts::Texts;
use crate::street::{SourceError, Trouble, Unwritten};

/// One sentence: what happened and what to do.
pub(super) fn words(trouble: &Trouble, texts: &Texts) -> String {
    match trouble {
        Trouble::Source(error) => camera_words(error, texts),
        Trouble::Black => texts.get("trouble-black").into_owned(),
        Trouble::SlowCamera { fps } => texts
            .with_number("trouble-slow-camera", "fps", *fps)
            .into_owned(),
        Trouble::SlowComputer { fps } => texts
            .with_number("trouble-slow-computer", "fps", *fps)
            .into_owned(),
        Trouble::Slept => texts.get("trouble-slept").into_owned(),
        Trouble::OtherCamera { name } => texts
            .with_text("trouble-other-camera", "name", name)
            .into_owned(),
        Trouble::NotKept { why, .. } => texts
            .get(match why {
                Unwritten::Full => "trouble-full",
                Unwritten::ReadOnly => "trouble-read-only",
                Unwritten::Other => "trouble-not-kept",
            })
            .into_owned(),
        Trouble::PosesNotKept { why, .. } => texts
            .get(match why {
                Unwritten::Full => "trouble-poses-full",
                _ => "trouble-poses",
            })
            .into_owned(),
        Trouble::Said(text) => text.clone(),
    }
}

/// What is read of a camera that goes in the middle of an exercise.
fn camera_words(error: &SourceError, texts: &Texts) -> String {
    let (id, name) = match error {
        SourceError::Gone { name } => ("trouble-camera-gone", name),
        SourceError::Busy { name } => ("trouble-camera-busy", name),
        SourceError::Camera { name, .. } => ("trouble-camera-silent", name),
        other => return camera_not_opened(other, texts),
    };
    texts.with_text(id, "name", name).into_owned()
}

/// What is read of a camera that does not open.
pub fn camera_not_opened(error: &SourceError, texts: &Texts) -> String {
    match error {
        SourceError::NoCamera | SourceError::NotThere { .. } => {
            texts.get("camera-none").into_owned()
        }
        SourceError::Busy { name } => texts.with_text("camera-busy", "name", name).into_owned(),
        SourceError::Gone { name } | SourceError::Camera { name, .. } => {
            texts.with_text("camera-gone", "name", name).into_owned()
        }
        other => other.to_string(),
    }
}
