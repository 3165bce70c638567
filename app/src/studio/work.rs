//! Work that is begun: what was recorded and what was changed since, as a file, so that a kill loses none of it.

use goodform_exercises::{
    Band, Choice, HANDLES, Key, Limb, Marks, Retouch, Spoken, Strictness, View, Way,
};
use goodform_pose::measure::Measure;
use serde::{Deserialize, Serialize};

/// The version of the layout.
pub const WORK_VERSION: u32 = 1;

/// Work that is begun.
#[derive(Debug, Clone, PartialEq)]
pub struct Work {
    /// The exercise of the library. Missing: a movement of their own, or a template that was opened.
    pub exercise: Option<String>,
    /// The files of its recordings, beside this one.
    pub recordings: Vec<String>,
    /// The text of the template that was opened, where the work began with one.
    pub base: Option<String>,
    /// What was changed.
    pub retouch: Retouch,
}

#[derive(Serialize, Deserialize)]
struct File {
    goodform_studio: u32,
    exercise: Option<String>,
    recordings: Vec<String>,
    base: Option<String>,
    name: String,
    walls: [f32; 2],
    phases: [String; 3],
    views: Vec<String>,
    range: f32,
    strictness: String,
    choice: Vec<FileChoice>,
    band: Vec<FileBand>,
    mark: Vec<FileMark>,
    cue: Vec<FileCue>,
}

#[derive(Serialize, Deserialize)]
struct FileChoice {
    kept: bool,
    trim_s: Option<[f64; 2]>,
}

#[derive(Serialize, Deserialize)]
struct FileBand {
    measure: String,
    limb: Limb,
    shift: [f32; HANDLES.len()],
    widen: [f32; HANDLES.len()],
}

#[derive(Serialize, Deserialize)]
#[allow(clippy::struct_excessive_bools, reason = "as a curve has them")]
struct FileMark {
    measure: String,
    limb: Limb,
    drives: bool,
    counts: bool,
    told: bool,
}

#[derive(Serialize, Deserialize)]
struct FileCue {
    measure: String,
    limb: Limb,
    way: Way,
    show: String,
    say: String,
    /// Bytes of a sound file.
    sound: Vec<u8>,
    /// The words it was made of. Work of an older Goodform has none.
    #[serde(default)]
    spoken: String,
}

const VIEWS: [(View, &str); 4] = [
    (View::Side, "side"),
    (View::Front, "front"),
    (View::FootEnd, "foot_end"),
    (View::None, "none"),
];

/// The text of its file.
///
/// # Errors
/// What the writer says of a number that is none.
pub fn work_to_toml(work: &Work) -> Result<String, String> {
    let own = &work.retouch;
    let view_name = |view: &View| {
        let known = VIEWS.iter().find(|(known, _)| known == view);
        known.map(|(_, name)| (*name).to_owned())
    };
    let file = File {
        goodform_studio: WORK_VERSION,
        exercise: work.exercise.clone(),
        recordings: work.recordings.clone(),
        base: work.base.clone(),
        name: own.name.clone(),
        walls: own.walls,
        phases: own.phases.clone(),
        views: own.views.iter().filter_map(view_name).collect(),
        range: own.amplitude,
        strictness: own.strictness.name().to_owned(),
        choice: own.choices.iter().map(file_choice).collect(),
        band: own.bands.iter().map(file_band).collect(),
        mark: own.marks.iter().copied().map(file_mark).collect(),
        cue: own.cues.iter().map(file_cue).collect(),
    };
    toml::to_string(&file).map_err(|error| error.to_string())
}

const fn file_choice(choice: &Choice) -> FileChoice {
    FileChoice {
        kept: choice.kept,
        trim_s: choice.trim_s,
    }
}

fn file_band(((measure, limb), band): &(Key, Band)) -> FileBand {
    FileBand {
        measure: measure.name().to_owned(),
        limb: *limb,
        shift: band.shift,
        widen: band.widen,
    }
}

fn file_mark(((measure, limb), marks): (Key, Marks)) -> FileMark {
    FileMark {
        measure: measure.name().to_owned(),
        limb,
        drives: marks.drives,
        counts: marks.counts,
        told: marks.told,
    }
}

fn file_cue(cue: &Spoken) -> FileCue {
    FileCue {
        measure: cue.measure.name().to_owned(),
        limb: cue.limb,
        way: cue.way,
        show: cue.show.clone(),
        say: cue.say.clone(),
        sound: cue.sound.clone(),
        spoken: cue.sound_says.clone(),
    }
}

/// Reads the text of its file. What it says of measures that are none is left out.
///
/// # Errors
/// One plain sentence.
pub fn work_from_toml(text: &str) -> Result<Work, String> {
    let broken = "what was begun in the studio cannot be read; its recordings are still there";
    let file: File = toml::from_str(text).map_err(|_| broken.to_owned())?;
    if file.goodform_studio > WORK_VERSION {
        return Err("what was begun in the studio was begun by a newer Goodform".to_owned());
    }
    let numbers = file
        .band
        .iter()
        .flat_map(|band| band.shift.iter().chain(&band.widen));
    let mut numbers = numbers.copied().chain(file.walls).chain([file.range]);
    if !numbers.all(|number| number.is_finite() && number.abs() < 1e6) {
        return Err(broken.to_owned());
    }
    let view = |name: &String| {
        let known = VIEWS.iter().find(|(_, known)| known == name);
        known.map(|(view, _)| *view)
    };
    let key = |measure: &str, limb: Limb| Some((Measure::from_name(measure)?, limb));
    let trim = |choice: &FileChoice| Choice {
        kept: choice.kept,
        trim_s: choice
            .trim_s
            .filter(|trim| trim.iter().all(|at| at.is_finite())),
    };
    let band = |band: &FileBand| {
        let known = Band {
            shift: band.shift,
            widen: band.widen,
        };
        Some((key(&band.measure, band.limb)?, known))
    };
    let mark = |mark: &FileMark| {
        let known = Marks {
            drives: mark.drives,
            counts: mark.counts,
            told: mark.told,
        };
        Some((key(&mark.measure, mark.limb)?, known))
    };
    let cue = |cue: FileCue| {
        Some(Spoken {
            measure: Measure::from_name(&cue.measure)?,
            limb: cue.limb,
            way: cue.way,
            show: cue.show,
            say: cue.say,
            sound: cue.sound,
            sound_says: cue.spoken,
        })
    };
    Ok(Work {
        exercise: file.exercise,
        recordings: file.recordings,
        base: file.base,
        retouch: Retouch {
            choices: file.choice.iter().map(trim).collect(),
            walls: file.walls.map(|wall| wall.clamp(0.5, 0.97)),
            name: file.name,
            bands: file.band.iter().filter_map(band).collect(),
            marks: file.mark.iter().filter_map(mark).collect(),
            phases: file.phases,
            views: file.views.iter().filter_map(view).collect(),
            cues: file.cue.into_iter().filter_map(cue).collect(),
            amplitude: file.range.clamp(0.4, 1.2),
            strictness: Strictness::from_name(&file.strictness).unwrap_or_default(),
        },
    })
}

#[cfg(test)]
mod tests {
    use goodform_exercises::{Handle, Limb, Marks, Retouch, Spoken, View, Way};
    use goodform_pose::measure::Measure;

    use super::{Work, work_from_toml, work_to_toml};

    #[test]
    fn work_comes_back_as_it_was() {
        let key = (Measure::KneeFlex, Limb::Near);
        let mut retouch = Retouch {
            name: "Squat, \"slow\"".to_owned(),
            choices: vec![goodform_exercises::Choice {
                kept: true,
                trim_s: Some([1.5, 4.25]),
            }],
            views: vec![View::Side],
            cues: vec![Spoken {
                measure: Measure::KneeFlex,
                limb: Limb::Near,
                way: Way::Less,
                show: "A little\nfurther".to_owned(),
                say: String::new(),
                sound: vec![1, 2, 3],
                sound_says: "A bit further".to_owned(),
            }],
            ..Retouch::default()
        };
        retouch.band(key).pull(1, Handle::Upper, 3.0);
        let marks = Marks {
            drives: true,
            counts: true,
            told: false,
        };
        retouch.mark(key, marks);
        let work = Work {
            exercise: Some("squat".to_owned()),
            recordings: vec!["take-1.poses".to_owned()],
            base: None,
            retouch,
        };
        let text = work_to_toml(&work).expect("written");
        assert_eq!(work_from_toml(&text).as_ref(), Ok(&work));
        // As an older Goodform wrote it: nobody knows the words of its sound.
        let older = text.replace("spoken = \"A bit further\"\n", "");
        assert_ne!(older, text);
        let read = work_from_toml(&older).expect("readable");
        assert!(read.retouch.cues[0].sound_says.is_empty());
        for cut in (0..text.len()).step_by(31) {
            // Whatever is cut off is refused or read; nothing breaks.
            let _ = work_from_toml(text.get(..cut).unwrap_or(&text));
        }
    }
}
