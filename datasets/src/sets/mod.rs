//! One adapter a data set, all into [`LabelledTrack`].

mod clips;
mod csv;
mod exercise_correction;
mod irds;
mod keraal;
mod kimore;
mod kinect;
mod landmark_names;
mod turns;
mod ui_prmd;
mod ui_prmd_vicon;

use std::path::{Path, PathBuf};

pub use clips::{Clip, ClipKind, read_clips};

use crate::error::DatasetError;
use crate::labelled::{Label, LabelledTrack};
use crate::text;

/// A data set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Set {
    /// UI-PRMD, Kinect.
    UiPrmdKinect,
    /// UI-PRMD, Vicon.
    UiPrmdVicon,
    /// IntelliRehabDS, Kinect.
    Irds,
    /// KERAAL, by five sensors and networks.
    Keraal,
    /// KIMORE, Kinect.
    Kimore,
    /// Exercise-Correction, landmarks of MediaPipe.
    ExerciseCorrection,
}

impl Set {
    /// All sets.
    pub const ALL: [Self; 6] = [
        Self::UiPrmdKinect,
        Self::UiPrmdVicon,
        Self::Irds,
        Self::Keraal,
        Self::Kimore,
        Self::ExerciseCorrection,
    ];

    /// Its name in files; the name of its card.
    pub const fn name(self) -> &'static str {
        match self {
            Self::UiPrmdKinect => "ui_prmd_kinect",
            Self::UiPrmdVicon => "ui_prmd_vicon",
            Self::Irds => "irds",
            Self::Keraal => "keraal",
            Self::Kimore => "kimore",
            Self::ExerciseCorrection => "exercise_correction",
        }
    }

    /// The folder it is looked for in, below the folder of all sets.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::UiPrmdKinect | Self::UiPrmdVicon => "ui_prmd",
            Self::Irds => "irds",
            Self::Keraal => "keraal",
            Self::Kimore => "kimore",
            Self::ExerciseCorrection => "exercise_correction",
        }
    }
}

impl std::fmt::Display for Set {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.name())
    }
}

/// A recording as its file's name tells it, before it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// The data set.
    pub set: Set,
    /// What saw it: `kinect`, `vicon`, or a network.
    pub sensor: &'static str,
    /// Who moves, by the set's own name.
    pub subject: String,
    /// What is done, in the set's words.
    pub movement: String,
    /// The exercise of the library it is, where it is one.
    pub exercise: Option<String>,
    /// What is said of it.
    pub label: Label,
    /// Its file.
    pub path: PathBuf,
}

/// What a folder held.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// What could be read, in the order of the files' names.
    pub tracks: Vec<LabelledTrack>,
    /// What could not, file by file and line by line.
    pub problems: Vec<DatasetError>,
}

/// Names the recordings of a set below `folder`, without reading them. A set whose folder is not there
/// has none.
///
/// # Errors
/// The folder is there and cannot be listed.
pub fn list(set: Set, folder: &Path) -> Result<Vec<Recording>, DatasetError> {
    let folder = folder.join(set.folder());
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let named: fn(&Path) -> Option<Recording> = match set {
        Set::UiPrmdKinect => ui_prmd::named,
        Set::UiPrmdVicon => ui_prmd_vicon::named,
        Set::Irds => irds::named,
        Set::Keraal => keraal::named,
        Set::Kimore => kimore::named,
        Set::ExerciseCorrection => exercise_correction::named,
    };
    let files = text::files_below(&folder)?;
    Ok(files.iter().filter_map(|path| named(path)).collect())
}

/// Reads the recordings of a set below `folder` that `keep` picks.
///
/// A file or row that cannot be read is told in [`Reading::problems`]; the rest is read.
///
/// # Examples
/// The correct squats of one person, seen from 60 degrees as a network would see them:
///
/// ```
/// use goodform_datasets::{Label, Set, VirtualCamera, join, read};
///
/// let labelled = std::path::Path::new("../shared/labelled");
/// let reading = read(Set::UiPrmdKinect, labelled, |recording| {
///     recording.subject == "s01"
///         && recording.movement == "deep squat"
///         && recording.label == Label::Correct
/// });
/// for problem in &reading.problems {
///     eprintln!("{problem}");
/// }
/// // Each file is one repetition: ten in a row, with half a second from one to the next.
/// if let Some(set) = join(&reading.tracks, 0.5) {
///     let view = VirtualCamera { yaw_deg: 60.0, ..VirtualCamera::default() };
///     let seen = view.see(&set, Some(7)).expect("it has depth");
///     assert_eq!(set.repetitions.expect("known").count, 10);
///     assert!(seen.frames.iter().flatten().count() > 300);
///     // for (at, pose) in seen.frames.iter().flatten() { coach.observe(Some(pose), *at); }
/// }
/// ```
pub fn read(set: Set, folder: &Path, keep: impl Fn(&Recording) -> bool) -> Reading {
    let mut reading = Reading::default();
    match list(set, folder) {
        Ok(recordings) => {
            for recording in recordings.iter().filter(|recording| keep(recording)) {
                recording.read_into(&mut reading);
            }
        }
        Err(error) => reading.problems.push(error),
    }
    reading
}

impl Recording {
    /// Reads its file; what cannot be read goes to the problems.
    pub fn read_into(&self, reading: &mut Reading) {
        if self.set == Set::ExerciseCorrection {
            // Its rows stand each for themselves: a broken one takes no other with it.
            exercise_correction::read(self, reading);
            return;
        }
        let track = match self.set {
            Set::UiPrmdKinect => ui_prmd::read(self),
            Set::UiPrmdVicon => ui_prmd_vicon::read(self),
            Set::Irds => irds::read(self),
            Set::Keraal => keraal::read(self),
            Set::Kimore | Set::ExerciseCorrection => kimore::read(self),
        };
        match track {
            Ok(track) => reading.tracks.push(track),
            Err(problem) => reading.problems.push(problem),
        }
    }

    /// A track of this recording without frames.
    fn track(&self, timing: crate::labelled::Timing) -> LabelledTrack {
        LabelledTrack {
            set: self.set,
            sensor: self.sensor,
            subject: self.subject.clone(),
            movement: self.movement.clone(),
            exercise: self.exercise.clone(),
            label: self.label.clone(),
            timing,
            repetitions: None,
            frames: Vec::new(),
            path: self.path.clone(),
        }
    }
}
