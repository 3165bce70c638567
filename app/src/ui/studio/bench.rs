//! What lies on the bench: the material, what was changed of it, and the way back. No drawing here.

use std::sync::Arc;

use goodform_exercises::{
    Cutting, Exercise, Key, Library, MakeError, Odd, POINTS, Quality, Recorded, Retouch, Template,
};
use goodform_pose::measure::{Measure, Unit};

use super::workshop::Material;
use crate::studio::{Spans, Work};

/// So many changes can be taken back. Own choice: nobody takes back more.
const UNDO: usize = 200;

/// A line of sixty points.
pub(super) type Line = [[f32; POINTS]; 3];

/// What is worked on.
pub(super) struct Bench {
    pub(super) material: Material,
    now: Retouch,
    before: Vec<Retouch>,
    after: Vec<Retouch>,
    /// What the changes make of the material.
    pub(super) made: Made,
    /// Changes of the same kind in one go are one change: dragging, typing, holding a key.
    going: Option<&'static str>,
    /// It was changed since it was kept.
    pub(super) is_new: bool,
    /// Why it could not be saved just now. Empty: nothing went amiss.
    pub(super) unsaved: String,
}

/// What came of the changes.
pub(super) struct Made {
    /// The template as it would be saved.
    pub(super) template: Template,
    /// The same before any band was changed: the median of what is kept.
    pub(super) plain: Template,
    /// Why it cannot be saved.
    pub(super) trouble: Option<MakeError>,
    pub(super) cutting: Option<Cutting>,
    /// How each repetition is not like the others.
    pub(super) odd: Vec<Option<Odd>>,
    pub(super) quality: Option<Quality>,
}

/// What a step touched. Missing: nothing of that kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Touched {
    pub(super) key: Option<Key>,
    /// The handle of its band.
    pub(super) handle: Option<usize>,
    /// The repetition.
    pub(super) take: Option<usize>,
}

impl Touched {
    fn between(a: &Retouch, b: &Retouch) -> Self {
        let mut touched = Self::default();
        // What one has and the other has not, or has otherwise.
        let band = |of: &Retouch, key: Key| {
            let mut bands = of.bands.iter();
            let known = bands.find(|(known, _)| *known == key);
            known.map(|(_, band)| *band).unwrap_or_default()
        };
        for (key, _) in a.bands.iter().chain(&b.bands) {
            let (one, other) = (band(a, *key), band(b, *key));
            let shifts = one.shift.iter().zip(&other.shift);
            let mut pairs = shifts.zip(one.widen.iter().zip(&other.widen));
            let apart = |(a, b): (&f32, &f32)| (a - b).abs() > f32::EPSILON;
            let handle = pairs.position(|(shift, widen)| apart(shift) || apart(widen));
            if handle.is_some() {
                (touched.key, touched.handle) = (Some(*key), handle);
            }
        }
        let odd_mark = |from: &Retouch, to: &Retouch| {
            let mut marks = from.marks.iter().filter(|mark| !to.marks.contains(mark));
            marks.next().map(|(key, _)| *key)
        };
        let odd_cue = |from: &Retouch, to: &Retouch| {
            let mut cues = from.cues.iter().filter(|cue| !to.cues.contains(cue));
            cues.next().map(|cue| (cue.measure, cue.limb))
        };
        touched.key = touched
            .key
            .or_else(|| odd_mark(a, b).or_else(|| odd_mark(b, a)))
            .or_else(|| odd_cue(a, b).or_else(|| odd_cue(b, a)));
        let choices = a.choices.iter().zip(&b.choices);
        touched.take = { choices }.position(|(one, other)| one != other);
        touched
    }
}

impl Bench {
    /// Lays material on the bench under a name.
    pub(super) fn new(mut material: Material, name: &str) -> Self {
        let choices = material.draft.as_ref().map(|draft| draft.choices());
        let choices = choices.unwrap_or_default();
        let known = material.retouch.take();
        let mut now = known.unwrap_or_else(|| Retouch::of(&material.base));
        if now.choices.len() != choices.len() {
            now.choices = choices;
        }
        if now.name.is_empty() {
            name.clone_into(&mut now.name);
        }
        let made = make(&material, &now, None);
        Self {
            material,
            now,
            before: Vec::new(),
            after: Vec::new(),
            made,
            going: None,
            is_new: true,
            unsaved: String::new(),
        }
    }

    pub(super) const fn now(&self) -> &Retouch {
        &self.now
    }

    /// Changes something. `kind`: the same one right after is part of the same change; missing: it is a change of its
    /// own.
    pub(super) fn change(&mut self, kind: Option<&'static str>, act: impl FnOnce(&mut Retouch)) {
        let mut next = self.now.clone();
        act(&mut next);
        if next == self.now {
            return;
        }
        let goes_on = kind.is_some() && self.going == kind;
        self.going = kind;
        let before = std::mem::replace(&mut self.now, next);
        self.after.clear();
        if !goes_on {
            if self.before.len() >= UNDO {
                self.before.remove(0);
            }
            self.before.push(before.clone());
        }
        self.renew(&before);
    }

    /// What was written for the recording before holds for this one, too; what was drawn of it does not.
    pub(super) fn take_over(&mut self, before: &Retouch) {
        self.now.name.clone_from(&before.name);
        self.now.cues.clone_from(&before.cues);
        self.now.phases.clone_from(&before.phases);
        self.now.views.clone_from(&before.views);
        self.now.marks.clone_from(&before.marks);
        (self.now.amplitude, self.now.strictness) = (before.amplitude, before.strictness);
        self.made.template = self.made.plain.clone();
        self.now.apply(&mut self.made.template);
    }

    /// Something that nobody has asked for, and that is no change of theirs: it cannot be taken back by a step.
    pub(super) fn propose(&mut self, cue: goodform_exercises::Spoken) {
        self.now.cues.push(cue);
        self.made.template.cues.clone_from(&self.now.cues);
    }

    /// A change that was going on has ended.
    pub(super) const fn settle(&mut self) {
        self.going = None;
    }

    pub(super) const fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    pub(super) const fn can_redo(&self) -> bool {
        !self.after.is_empty()
    }

    /// Takes the last step back and gives what it touched.
    pub(super) fn undo(&mut self) -> Touched {
        let Some(before) = self.before.pop() else {
            return Touched::default();
        };
        let (now, touched) = self.go_to(before);
        self.after.push(now);
        touched
    }

    /// Does it again and gives what it touched.
    pub(super) fn redo(&mut self) -> Touched {
        let Some(after) = self.after.pop() else {
            return Touched::default();
        };
        let (now, touched) = self.go_to(after);
        self.before.push(now);
        touched
    }

    /// Puts another state in the place of what is there; gives what was there, and what differs.
    fn go_to(&mut self, other: Retouch) -> (Retouch, Touched) {
        let now = std::mem::replace(&mut self.now, other);
        self.renew(&now);
        self.going = None;
        let touched = Touched::between(&now, &self.now);
        (now, touched)
    }

    /// Makes the template anew; `before`: what was there.
    fn renew(&mut self, before: &Retouch) {
        let is_cut_same =
            before.choices == self.now.choices && is_same(before.walls, self.now.walls);
        let old = is_cut_same.then_some(&mut self.made);
        if let Some(made) = old {
            made.template = made.plain.clone();
            self.now.apply(&mut made.template);
        } else {
            self.made = make(&self.material, &self.now, Some(&self.made));
        }
        self.is_new = true;
    }

    /// The work, to be kept.
    pub(super) fn work(&self) -> Work {
        let base = self
            .material
            .draft
            .is_none()
            .then(|| self.material.base.to_toml());
        Work {
            exercise: self.material.subject.exercise().map(str::to_owned),
            recordings: self
                .material
                .tracks
                .iter()
                .map(|(name, _)| name.clone())
                .filter(|name| !name.is_empty())
                .collect(),
            base,
            retouch: self.now.clone(),
        }
    }

    /// How many repetitions were found.
    pub(super) fn takes(&self) -> usize {
        self.material
            .draft
            .as_ref()
            .map_or(0, |draft| draft.takes().len())
    }

    /// A repetition's line of a measure.
    pub(super) fn line(&self, place: usize, key: Key) -> Option<Line> {
        let draft = self.material.draft.as_ref()?;
        draft.line(place, self.made.cutting.as_ref()?, key)
    }

    /// When a repetition begins, comes to its target, leaves it and is back. Units: s of its recording.
    pub(super) fn bounds_s(&self, place: usize) -> Option<[f64; 4]> {
        self.made.cutting.as_ref()?.bounds_s(place)
    }

    /// What counts it.
    pub(super) fn exercise(&self) -> Arc<Exercise> {
        let library = Library::builtin().ok();
        let counted = library.and_then(|library| self.made.template.exercise(&library));
        counted.map_or_else(|| Arc::clone(&self.material.exercise), Arc::new)
    }

    /// The recordings and the repetitions in them.
    pub(super) fn spans(&self) -> Vec<Spans> {
        let takes = self.material.draft.as_ref().map(|draft| draft.takes());
        let of = |recording: usize| {
            let own = takes.into_iter().flatten().enumerate();
            let own = own.filter(|(_, take)| take.recording == recording);
            let spans = own.filter_map(|(place, _)| self.bounds_s(place));
            spans.map(|[from_s, .., to_s]| [from_s, to_s]).collect()
        };
        let tracks = self.material.tracks.iter().enumerate();
        tracks
            .map(|(place, (_, track))| (Arc::clone(track), of(place)))
            .collect()
    }

    /// The measure that is looked at first: the one that drives; where that is no angle, the angle that moves most and is
    /// told, since a therapist thinks in degrees.
    pub(super) fn first(&self) -> Option<Key> {
        let is_angle = |(measure, _): &Key| measure.unit() == Unit::Degrees;
        let driver = self.driver();
        if driver.as_ref().is_some_and(is_angle) {
            return driver;
        }
        let told = self.made.template.curves.iter().filter(|curve| curve.told);
        let moved = told.filter_map(|curve| {
            let (way, ..) = curve.way()?;
            let key = (curve.measure, curve.limb);
            // What cannot be trusted is not what is looked at first.
            let is_sure = !self.is_doubted(curve.measure);
            is_angle(&key).then_some((is_sure, way.abs(), key))
        });
        let most = moved
            .max_by(|(sure, a, _), (other, b, _)| sure.cmp(other).then_with(|| a.total_cmp(b)));
        match most {
            Some((true, _, key)) => Some(key),
            most => driver.or_else(|| most.map(|(.., key)| key)),
        }
    }

    fn is_doubted(&self, measure: Measure) -> bool {
        let quality = self.made.quality.as_ref();
        let mut doubts = quality.into_iter().flat_map(|known| &known.doubts);
        doubts.any(|doubt| doubt.measure == measure)
    }

    /// The measure that drives, else the first.
    pub(super) fn driver(&self) -> Option<Key> {
        let curves = &self.made.template.curves;
        let drives = curves
            .iter()
            .find(|curve| curve.drives)
            .or_else(|| curves.first());
        drives.map(|curve| (curve.measure, curve.limb))
    }
}

/// Whether walls are where they were: they are clamped, never computed anew.
fn is_same(before: [f32; 2], now: [f32; 2]) -> bool {
    before
        .iter()
        .zip(now)
        .all(|(before, now)| (before - now).abs() < f32::EPSILON)
}

fn make(material: &Material, now: &Retouch, before: Option<&Made>) -> Made {
    let Some(draft) = &material.draft else {
        let plain = (*material.base).clone();
        let mut template = plain.clone();
        now.apply(&mut template);
        return Made {
            template,
            plain,
            trouble: None,
            cutting: None,
            odd: Vec::new(),
            quality: None,
        };
    };
    let cutting = draft.cut(&now.choices, now.walls);
    let (mut plain, trouble) = match draft.template(&cutting) {
        Ok(template) => (template, None),
        // What was there before is shown on, and cannot be saved.
        Err(error) => {
            let before = before.map_or_else(|| (*material.base).clone(), |one| one.plain.clone());
            (before, Some(error))
        }
    };
    plain.made = goodform_exercises::Made {
        spans_s: plain.made.spans_s.clone(),
        left_out: plain.made.left_out,
        ..material.base.made.clone()
    };
    let mut template = plain.clone();
    now.apply(&mut template);
    let recordings: Vec<Recorded<'_>> = material
        .tracks
        .iter()
        .map(|(_, track)| track.frames.as_slice())
        .collect();
    Made {
        odd: draft.odds(&cutting),
        quality: Some(Quality::of(&recordings, draft, &cutting, &plain)),
        template,
        plain,
        trouble,
        cutting: Some(cutting),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use goodform_exercises::{Handle, Marks, Spoken, Way};

    use goodform_datasets::{Figure, FigureOptions, Movement};
    use goodform_exercises::{Library, make};
    use goodform_pose::Timestamp;

    use super::{Bench, Touched};
    use crate::ui::studio::workshop::{Material, Subject};

    fn bench() -> Bench {
        let squat = Movement::builtin("squat").expect("valid").expect("there");
        let options = FigureOptions::exercise(squat, 90.0);
        let figure = Figure::new(options).expect("possible");
        let frame = |frame: u32| {
            let at_s = f64::from(frame) / 30.0;
            let pose = figure.truth(at_s).pose;
            Some((Timestamp::from_seconds(at_s), pose))
        };
        let frames: Vec<_> = (0..600).map(frame).collect();
        let library = Library::builtin().expect("valid");
        let squat = library.find("squat").expect("known");
        let exercise = Arc::new(squat.clone());
        let template = make("Mine", squat, &[&frames]).expect("made");
        let material = Material {
            subject: Subject::Own,
            tracks: Vec::new(),
            draft: None,
            stand_in: None,
            base: Arc::new(template),
            retouch: None,
            exercise,
            remark: None,
        };
        Bench::new(material, "Mine")
    }

    #[test]
    fn every_change_is_taken_back_and_done_again() {
        let mut bench = bench();
        let first = bench.now().clone();
        bench.change(None, |now| now.amplitude = 0.8);
        // Typing is one change.
        for letter in ["a", "ab", "abc"] {
            bench.change(Some("name"), |now| letter.clone_into(&mut now.name));
        }
        bench.settle();
        bench.change(Some("name"), |now| "abcd".clone_into(&mut now.name));
        let last = bench.now().clone();
        bench.undo();
        assert_eq!(bench.now().name, "abc");
        bench.undo();
        assert_eq!(bench.undo(), Touched::default(), "no measure was touched");
        assert_eq!(bench.now(), &first);
        assert!(!bench.can_undo() && bench.can_redo());
        for _ in 0..3 {
            bench.redo();
        }
        assert_eq!(bench.now(), &last);
        assert!((bench.made.template.amplitude - 0.8).abs() < 1e-6);
        bench.undo();
        bench.change(None, |now| now.amplitude = 0.7);
        assert!(!bench.can_redo(), "another way was taken");
    }

    #[test]
    fn a_step_back_and_forth_tells_what_it_touched() {
        let mut bench = bench();
        let keys: Vec<_> = bench.made.template.curves.iter().take(3).collect();
        let keys: Vec<_> = keys.iter().map(|one| (one.measure, one.limb)).collect();
        bench.change(None, |now| now.band(keys[0]).pull(2, Handle::Upper, 3.0));
        bench.change(None, |now| {
            let marks = Marks {
                drives: false,
                counts: true,
                told: false,
            };
            now.mark(keys[1], marks);
        });
        bench.change(None, |now| {
            now.cues.push(Spoken {
                measure: keys[2].0,
                limb: keys[2].1,
                way: Way::More,
                show: "Less".to_owned(),
                say: String::new(),
                sound: Vec::new(),
                sound_says: String::new(),
            });
        });
        for key in [keys[2], keys[1], keys[0]] {
            assert_eq!(bench.undo().key, Some(key));
        }
        let touched = bench.redo();
        assert_eq!((touched.key, touched.handle), (Some(keys[0]), Some(2)));
        assert_eq!(bench.redo().key, Some(keys[1]));
        assert_eq!(bench.redo().key, Some(keys[2]));
    }
}
