//! A kept set, moment by moment: the skeleton, and what the coach said of it.

use std::path::Path;

use goodform_exercises::{Coach, CoachUpdate, Exercise, Strictness, Template};
use goodform_pose::{Landmark, Pose, Track};

use super::error::RecordsError;
use super::pose_file::read_pose_file;
use super::records_file::Records;
use super::rows::KeptSet;
use crate::street::Unwritten;

/// One moment of a kept set.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptMoment {
    /// When. Units: s of the set's source, as in its report.
    pub at_s: f64,
    /// What was seen.
    pub pose: Pose,
    /// What the coach says of it. Missing: the exercise is in no library here.
    pub update: Option<CoachUpdate>,
}

/// A set with its moments, as they were kept.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Retrace {
    /// The set as it stands in the records: its count and verdicts are those that were told at the time.
    pub set: KeptSet,
    /// Its moments, in order.
    pub moments: Vec<KeptMoment>,
    /// The landmarks the judged measure is made of; none where nothing is judged.
    pub judged: &'static [Landmark],
}

impl Retrace {
    /// The moments of `track`, each with what the coach of `exercise` says of it.
    pub fn of(set: KeptSet, track: Track, exercise: Option<&Exercise>) -> Self {
        Self::followed(set, track, exercise, None)
    }

    /// The same, of an exercise that is compared with a template: where nothing else is judged, it is what drives it.
    pub fn with_template(
        set: KeptSet,
        track: Track,
        exercise: &Exercise,
        template: &Template,
    ) -> Self {
        Self::followed(set, track, Some(exercise), Some(template))
    }

    fn followed(
        set: KeptSet,
        track: Track,
        exercise: Option<&Exercise>,
        template: Option<&Template>,
    ) -> Self {
        // What was told at the time is told again: by the rules as strictly as they were.
        let strictness = set.strictness.as_deref().and_then(Strictness::from_name);
        let strictness = strictness.unwrap_or_default();
        let mut coach = exercise.map(|one| {
            let coach = Coach::with_strictness(one, strictness);
            match template {
                Some(template) => coach.with_template(template),
                None => coach,
            }
        });
        let moments = track.frames.into_iter().flatten().map(|(at, pose)| {
            let update = coach.as_mut().map(|coach| coach.observe(Some(&pose), at));
            KeptMoment {
                at_s: at.as_seconds(),
                pose,
                update,
            }
        });
        let judge = exercise.and_then(|exercise| exercise.judge.as_ref());
        let judge = judge.map(|judge| judge.measure);
        let driving = || {
            let mut curves = template?.curves.iter();
            curves.find(|curve| curve.drives).map(|curve| curve.measure)
        };
        let judge = judge.or_else(driving);
        Self {
            moments: moments.collect(),
            judged: judge.map_or(&[], |measure| measure.landmarks()),
            set,
        }
    }

    /// Reads a set of the records in `folder`.
    ///
    /// # Errors
    /// [`RecordsError`]: there is no such set, or no movement was kept of it.
    pub fn open(
        folder: &Path,
        set: i64,
        exercise: impl Fn(&str) -> Option<Exercise>,
    ) -> Result<Self, RecordsError> {
        let kept = Records::open(folder)?.set(set)?;
        let kept = kept.ok_or(RecordsError::Deleted)?;
        // Only a name, never a way out of the folder.
        let name = kept.poses.as_deref().map(Path::new);
        let name = name.and_then(Path::file_name).unwrap_or_default();
        let path = folder.join(name);
        let unread = |reason: String| RecordsError::Poses {
            path: path.clone(),
            reason,
            why: Unwritten::Other,
        };
        let bytes = std::fs::read(&path).map_err(|error| unread(error.to_string()))?;
        let (track, _) = read_pose_file(&bytes).map_err(unread)?;
        let exercise = exercise(&kept.exercise);
        Ok(Self::of(kept, track, exercise.as_ref()))
    }

    /// The first and the last second. Units: s.
    pub fn span_s(&self) -> [f64; 2] {
        let at = |moment: Option<&KeptMoment>| moment.map_or(0.0, |moment| moment.at_s);
        [at(self.moments.first()), at(self.moments.last())]
    }

    /// The moment that was seen last at that second. Missing: there is none.
    pub fn at(&self, at_s: f64) -> Option<&KeptMoment> {
        let after = self.moments.partition_point(|moment| moment.at_s <= at_s);
        self.moments
            .get(after.saturating_sub(1))
            .or_else(|| self.moments.first())
    }

    /// Repetitions and holds counted until that second.
    pub fn count_at(&self, at_s: f64) -> u32 {
        let report = &self.set.report;
        let turned = report.repetitions.iter().map(|one| one.turn_s);
        let held = report.holds.iter().map(|one| one.start_s);
        let done = turned.chain(held).filter(|done_s| *done_s <= at_s).count();
        u32::try_from(done).unwrap_or(u32::MAX)
    }
}
