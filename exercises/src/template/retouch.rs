//! What a therapist changes of a recorded template by hand: bands, what is driven and told, names, views, words.
//!
//! The changes are kept beside the recording and put onto the template that is made of it: a repetition that is dropped
//! later takes none of them away.

use goodform_pose::measure::Measure;

use super::shape::{PHASES, POINTS, TOP_SHARE};
use super::{Choice, Curve, Spoken, Template};
use crate::exercise::View;
use crate::faults::Strictness;
use crate::rule::Limb;

/// Where the band has handles: phase and point. Before, at both ends of, and after the target.
pub const HANDLES: [(usize, usize); 4] = [(0, 10), (1, 0), (1, POINTS - 1), (2, POINTS - 11)];

/// Which edge of the band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handle {
    /// The upper one.
    Upper,
    /// The lower one.
    Lower,
}

/// What a measure is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marks {
    /// It is the movement itself.
    pub drives: bool,
    /// It is compared.
    pub counts: bool,
    /// The person is told of it.
    pub told: bool,
}

/// A measure on a limb.
pub type Key = (Measure, Limb);

/// How a band was changed at each of its handles: by so much its middle, by so much its half width. Units: the
/// measure's.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Band {
    /// How far the middle was moved.
    pub shift: [f32; HANDLES.len()],
    /// How much wider it was made.
    pub widen: [f32; HANDLES.len()],
}

/// All that was changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Retouch {
    /// What is done with each repetition.
    pub choices: Vec<Choice>,
    /// At the target from this share of the way on, and down to this one.
    pub walls: [f32; PHASES - 1],
    /// Its name.
    pub name: String,
    /// Bands, by their measure.
    pub bands: Vec<(Key, Band)>,
    /// What measures are for, where that was changed.
    pub marks: Vec<(Key, Marks)>,
    /// The therapist's words for the phases; empty: the usual ones.
    pub phases: [String; PHASES],
    /// The views it may be judged from; empty: any that shows it.
    pub views: Vec<View>,
    /// What is told.
    pub cues: Vec<Spoken>,
    /// Share of the range that is asked for.
    pub amplitude: f32,
    /// How strictly it is compared.
    pub strictness: Strictness,
}

impl Default for Retouch {
    fn default() -> Self {
        Self {
            choices: Vec::new(),
            walls: [TOP_SHARE; PHASES - 1],
            name: String::new(),
            bands: Vec::new(),
            marks: Vec::new(),
            phases: [const { String::new() }; PHASES],
            views: Vec::new(),
            cues: Vec::new(),
            amplitude: 1.0,
            strictness: Strictness::Usual,
        }
    }
}

impl Retouch {
    /// Nothing changed of a template that is there.
    pub fn of(template: &Template) -> Self {
        Self {
            walls: template.walls,
            name: template.name.clone(),
            phases: template.phases.clone(),
            views: template.views.clone(),
            cues: template.cues.clone(),
            amplitude: template.amplitude,
            strictness: template.strictness,
            ..Self::default()
        }
    }

    /// Puts the changes onto a template.
    pub fn apply(&self, template: &mut Template) {
        template.name.clone_from(&self.name);
        template.phases.clone_from(&self.phases);
        template.views.clone_from(&self.views);
        template.cues.clone_from(&self.cues);
        (template.amplitude, template.strictness) = (self.amplitude, self.strictness);
        for curve in &mut template.curves {
            let key = (curve.measure, curve.limb);
            if let Some((_, band)) = self.bands.iter().find(|(known, _)| *known == key) {
                band.apply(curve);
            }
            if let Some((_, marks)) = self.marks.iter().find(|(known, _)| *known == key) {
                (curve.drives, curve.counts, curve.told) = (marks.drives, marks.counts, marks.told);
            }
        }
    }

    /// The changes of a measure's band, to be changed.
    pub fn band(&mut self, key: Key) -> &mut Band {
        let place = self.bands.iter().position(|(known, _)| *known == key);
        let place = place.unwrap_or_else(|| {
            self.bands.push((key, Band::default()));
            self.bands.len() - 1
        });
        // It is there: it was found or pushed.
        #[allow(clippy::indexing_slicing, reason = "found or pushed just above")]
        &mut self.bands[place].1
    }

    /// Says what a measure is for.
    pub fn mark(&mut self, key: Key, marks: Marks) {
        self.marks.retain(|(known, _)| *known != key);
        self.marks.push((key, marks));
    }
}

impl Band {
    /// Moves an edge at a handle by so much; the other edge stays.
    pub fn pull(&mut self, handle: usize, edge: Handle, by: f32) {
        let half = match edge {
            Handle::Upper => by / 2.0,
            Handle::Lower => -by / 2.0,
        };
        self.aim(handle, by / 2.0);
        self.allow(handle, half);
    }

    /// Moves the middle at a handle.
    pub fn aim(&mut self, handle: usize, by: f32) {
        if let Some(shift) = self.shift.get_mut(handle) {
            *shift += by;
        }
    }

    /// Makes it wider at a handle, on both sides.
    pub fn allow(&mut self, handle: usize, by: f32) {
        if let Some(widen) = self.widen.get_mut(handle) {
            *widen += by;
        }
    }

    fn apply(&self, curve: &mut Curve) {
        // Below its own error a band would call noise a mistake.
        let least = curve.measure.sem();
        let [first, .., last] = self.widen;
        for phase in 0..PHASES {
            for point in 0..POINTS {
                let at = phase * POINTS + point;
                let shift = between(&self.shift, at, [0.0; 2]);
                let widen = between(&self.widen, at, [first, last]);
                if let Some(value) = curve.centre.get_mut(phase).and_then(|l| l.get_mut(point)) {
                    *value += shift;
                }
                if let Some(width) = curve
                    .tolerance
                    .get_mut(phase)
                    .and_then(|l| l.get_mut(point))
                {
                    *width = (*width + widen).max(least);
                }
            }
        }
    }
}

/// The value between handles, without a corner; at both ends what is given.
fn between(values: &[f32; HANDLES.len()], at: usize, [start, end]: [f32; 2]) -> f32 {
    let places = HANDLES.map(|(phase, point)| phase * POINTS + point);
    let last = PHASES * POINTS - 1;
    let mut before = (0, start);
    let all = places.into_iter().zip(values.iter().copied());
    for (place, value) in all.chain([(last, end)]) {
        if at <= place {
            let (from, known) = before;
            let share = (at - from.min(at)) as f32 / (place - from).max(1) as f32;
            let eased = share * share * (3.0 - 2.0 * share);
            return known + (value - known) * eased;
        }
        before = (place, value);
    }
    end
}

#[cfg(test)]
mod tests {
    use super::{Band, HANDLES, Handle, POINTS, between};

    #[test]
    fn a_handle_moves_its_own_place_most_and_the_start_stays() {
        let values = [0.0, 10.0, 0.0, 0.0];
        let at = |handle: usize| HANDLES[handle].0 * POINTS + HANDLES[handle].1;
        assert!((between(&values, at(1), [0.0; 2]) - 10.0).abs() < 1e-6);
        assert!(between(&values, at(0), [0.0; 2]).abs() < 1e-6);
        assert!(between(&values, 0, [0.0; 2]).abs() < 1e-6);
        let half = between(&values, usize::midpoint(at(0), at(1)), [0.0; 2]);
        assert!((half - 5.0).abs() < 1e-6, "{half}");
    }

    #[test]
    fn an_edge_moves_and_the_other_stays() {
        let mut band = Band::default();
        band.pull(2, Handle::Upper, 4.0);
        assert_eq!((band.shift[2], band.widen[2]), (2.0, 2.0));
        band.pull(2, Handle::Lower, 4.0);
        assert_eq!((band.shift[2], band.widen[2]), (4.0, 0.0));
    }
}
