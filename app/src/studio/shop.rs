//! The studio's work on threads: the camera, the tape, the disk.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use goodform_exercises::{Draft, Exercise, Gestures, Library, MakeError, Recorded, Template, find};
use goodform_pose::Track;

use super::desk::Desk;
use super::ender::Ender;
use super::reading::{opened_template, read_recording};
use super::tape::{RecordedPoses, Tape};
use super::work::Work;
use crate::sound::{OpenEar, SoundDesk};
use crate::street::{FrameSource, Latest, LiveStreet, Outline, PoseSource, Street};
use crate::ui::{Awaited, Material, Place, Remark, Stage, Subject, Waker, Workshop as _};

/// The folder of what is begun, within the therapist's own folder.
const STUDIO: &str = "studio";
/// The file of the work that is begun.
pub(super) const WORK: &str = "work.toml";
/// How the files of recordings end.
pub(super) const POSES: &str = ".poses.gz";
/// So often the repetitions of a movement that no exercise counts are looked for. Own choice: a second is not felt as
/// waiting by who has just come to a standstill.
const LOOK: Duration = Duration::from_millis(700);
/// Repetitions the figure does where a template is tried out before it. Own choice.
pub(super) const TRIED: u32 = 8;

/// What a recording is made from.
pub struct Source {
    /// The pictures.
    pub frames: Box<dyn FrameSource>,
    /// Who is in them.
    pub poses: Box<dyn PoseSource>,
    /// The network's name.
    pub model: String,
    /// Whether the picture is shown as a mirror.
    pub mirror: bool,
}

/// Opens a camera, or what stands in for it, for so many repetitions of an exercise.
pub type Opener = Arc<dyn Fn(&Subject, u32) -> Result<Source, String> + Send + Sync>;
/// Looks at a clip; it tells how far it is, in percent where that is known, and ends where nobody waits any more.
pub type Seer =
    Arc<dyn Fn(&Path, &dyn Fn(Option<u32>) -> bool) -> Result<Track, String> + Send + Sync>;
/// Folders that people know.
pub type Places = fn() -> Vec<Place>;

/// What a camera is opened for.
pub(super) struct Staging {
    pub(super) subject: Subject,
    /// The template that is tried out, and what counts it. Missing: something is recorded.
    pub(super) template: Option<(Template, Arc<Exercise>)>,
}

/// A camera that is open.
pub(super) struct Running {
    pub(super) live: LiveStreet,
    pub(super) tape: Tape,
    head: Track,
    pub(super) file: String,
    /// The disk does not take the recording.
    unkept: bool,
}

impl Running {
    /// Closes the camera and ends its tape, with all that listens to it. It takes as long as a camera takes.
    pub(super) fn close(self) {
        self.live.stop();
        // Nobody wants the recording: whether it is whole is of no matter.
        let _ = self.tape.cut(Track::default());
    }
}

/// All the studio works with.
#[derive(Clone)]
pub struct Shop {
    pub(super) folder: PathBuf,
    open: Opener,
    see: Seer,
    pub(super) places: Places,
    /// Missing: hands are not looked for.
    gestures: Option<Gestures>,
    pub(super) waker: Waker,
    running: Arc<Mutex<Option<Running>>>,
    /// Raised whenever another camera is wanted, or none: what was begun before is stale.
    pub(super) turn: Arc<AtomicU64>,
    /// How much of a clip has been looked at, in percent; above a hundred: nobody knows.
    pub(super) looked: Arc<AtomicU32>,
    pub(super) desk: Arc<Desk>,
    /// The microphone and the loudspeaker. Missing: there are none.
    pub(super) sound: Option<(OpenEar, SoundDesk)>,
}

impl Shop {
    /// A shop in the therapist's own folder.
    pub fn new(
        folder: PathBuf,
        (open, see, places): (Opener, Seer, Places),
        gestures: Option<Gestures>,
        waker: Waker,
    ) -> Self {
        let desk = Arc::new(Desk::open(folder.join(STUDIO).join(WORK)));
        Self {
            folder,
            open,
            see,
            places,
            gestures,
            waker,
            running: Arc::default(),
            turn: Arc::default(),
            looked: Arc::new(AtomicU32::new(u32::MAX)),
            desk,
            sound: None,
        }
    }

    /// The same with a microphone for the words of cues, and a loudspeaker to hear them.
    #[must_use]
    pub fn with_sound(self, ear: OpenEar, desk: SoundDesk) -> Self {
        let sound = Some((ear, desk));
        Self { sound, ..self }
    }

    pub(super) fn studio(&self) -> PathBuf {
        self.folder.join(STUDIO)
    }

    pub(super) fn running(&self) -> MutexGuard<'_, Option<Running>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does something slow on a thread of its own.
    pub(super) fn aside<T: Send + 'static>(
        &self,
        name: &str,
        work: impl FnOnce(&Self) -> Result<T, String> + Send + 'static,
    ) -> Awaited<T> {
        let (sender, receiver) = sync_channel(1);
        let own = self.clone();
        let work = move || {
            // Whoever asked may have gone on.
            let _ = sender.send(work(&own));
            own.waker.wake();
        };
        // Without a thread the sender is dropped, and who waits is told so.
        let _ = std::thread::Builder::new()
            .name(name.to_owned())
            .spawn(work);
        receiver
    }

    /// Opens the camera. It may take as long as a camera takes.
    pub(super) fn staged(
        &self,
        what: &Staging,
        repetitions: u32,
        turn: u64,
    ) -> Result<Stage, String> {
        // One camera at a time.
        let before = self.running().take();
        if let Some(before) = before {
            before.close();
        }
        let (subject, template) = (&what.subject, what.template.as_ref());
        let exercise = match template {
            Some((_, exercise)) => (**exercise).clone(),
            None => counted(subject)?,
        };
        let source = (self.open)(subject, repetitions)?;
        let tape = Tape::new();
        let head = Track {
            clip: source.frames.description().name.clone(),
            fps: source.frames.description().fps,
            model: source.model,
            ..Track::default()
        };
        let (file, kept) = if template.is_some() {
            (String::new(), Ok(()))
        } else {
            self.set_aside()?;
            self.new_recording(&tape, &head)
        };
        if kept.is_ok() && template.is_none() {
            // A kill from now on loses a second of the recording, and not that there is one.
            self.desk.keep(Work {
                exercise: subject.exercise().map(str::to_owned),
                recordings: vec![file.clone()],
                base: None,
                retouch: goodform_exercises::Retouch::default(),
            });
        }
        let hands = Ender::new();
        let poses = RecordedPoses::new(source.poses, tape.clone(), hands.clone());
        let poses = Box::new(poses);
        let street = Street::with_template(poses, &exercise, template.map(|(one, _)| one))
            .watching(None, self.gestures.clone().unwrap_or_else(Gestures::off));
        let waker = self.waker.clone();
        let live = LiveStreet::waiting(source.frames, street, move || waker.wake())
            .map_err(|error| error.to_string())?;
        let remote = live.remote();
        let (rolling, is_kept) = (tape.clone(), template.is_none());
        let (listening, gestures) = (hands.clone(), self.gestures.clone());
        let is_unknown = matches!(subject, Subject::Own) && template.is_none();
        let found = is_unknown.then(|| finder(&tape, &self.waker));
        let stage = Stage {
            snapshots: live.snapshots(),
            notices: live.notices(),
            tape: tape.clone(),
            roll: Box::new(move || {
                if is_kept {
                    rolling.roll();
                }
                if let Some(gestures) = &gestures {
                    listening.begin(gestures.clone());
                }
                remote.begin(goodform_ended());
            }),
            found,
            outline: Outline::of(&exercise.id).map(Arc::new),
            mirror: source.mirror,
            gestures: self.gestures.is_some(),
            hand: self.gestures.as_ref().and_then(Gestures::hand),
            hands,
        };
        let running = Running {
            live,
            tape,
            head,
            file,
            unkept: kept.is_err(),
        };
        let mut open = self.running();
        if self.is_turn(turn) {
            *open = Some(running);
            drop(open);
            return Ok(stage);
        }
        drop(open);
        // Whoever went away meanwhile is not filmed.
        running.close();
        Err(String::new())
    }

    /// A file for the next recording, and whether the disk takes it.
    fn new_recording(&self, tape: &Tape, head: &Track) -> (String, Result<(), String>) {
        let folder = self.studio();
        let made = std::fs::create_dir_all(&folder).map_err(|error| error.to_string());
        let name = (1..100_000_u32)
            .map(|number| format!("take-{number}{POSES}"))
            .find(|name| !folder.join(name).exists())
            .unwrap_or_default();
        let kept = made.and_then(|()| tape.load(&folder.join(&name), head));
        (name, kept)
    }

    /// The recording that has just been made.
    pub(super) fn cut(&self) -> Result<(String, Track, bool), String> {
        let running = self.running().take().ok_or_else(String::new)?;
        let Running {
            live,
            tape,
            head,
            file,
            unkept,
        } = running;
        live.stop();
        let was_ended = tape.is_ended();
        let (track, written) = tape.cut(head);
        let unkept = unkept || written.is_err();
        if was_ended && !unkept {
            // The file has what came after its end, too. It goes when the work is saved.
            if let Some(shorter) = self.taken_over(&track) {
                return Ok((shorter, track, false));
            }
        }
        Ok((file, track, unkept))
    }

    /// Recordings and what is in them.
    pub(super) fn material(
        &self,
        subject: Subject,
        tracks: Vec<(String, Arc<Track>)>,
        retouch: Option<goodform_exercises::Retouch>,
        remark: Option<Remark>,
    ) -> Result<Material, String> {
        let recordings: Vec<Recorded<'_>> = tracks
            .iter()
            .map(|(_, track)| track.frames.as_slice())
            .collect();
        let draft = match &subject {
            Subject::Exercise(id) => Draft::of_exercise("", &exercise(id)?, &recordings),
            Subject::Own => Draft::of_own("", None, &recordings),
        };
        let draft = draft.map_err(|error| made_id(&error))?;
        let choices = match &retouch {
            Some(known) if known.choices.len() == draft.takes().len() => known.choices.clone(),
            _ => draft.choices(),
        };
        let walls = retouch.as_ref().map(|known| known.walls);
        let usual = goodform_exercises::Retouch::default().walls;
        let cutting = draft.cut(&choices, walls.unwrap_or(usual));
        let mut base = draft.template(&cutting).map_err(|error| made_id(&error))?;
        base.made.on = self.today();
        if let Some((_, track)) = tracks.first() {
            base.made.model.clone_from(&track.model);
        }
        let clips = tracks.iter().map(|(_, track)| track.clip.clone());
        base.made.from = clips.collect();
        Ok(Material {
            subject,
            exercise: Arc::new(draft.exercise().clone()),
            stand_in: None,
            tracks,
            draft: Some(Arc::new(draft)),
            base: Arc::new(base),
            retouch,
            remark,
        })
    }

    /// Takes a recording from elsewhere into the studio's folder.
    fn taken_over(&self, track: &Track) -> Option<String> {
        let tape = Tape::new();
        let (name, kept) = self.new_recording(&tape, track);
        kept.ok()?;
        tape.roll();
        for frame in &track.frames {
            tape.put(frame.clone(), [track.width, track.height]);
        }
        tape.cut(Track::default()).1.ok().map(|()| name)
    }

    /// Whether nobody has gone another way since.
    fn is_turn(&self, turn: u64) -> bool {
        self.turn.load(Ordering::SeqCst) == turn
    }

    /// Opens a file, unless somebody has gone another way since that turn.
    pub(super) fn opened(
        &self,
        file: &Path,
        subject: Subject,
        turn: u64,
    ) -> Result<Material, String> {
        let is_template = file.extension().is_some_and(|end| end == "toml");
        if is_template {
            let opened = opened_template(file)?;
            self.set_aside()?;
            return Ok(opened);
        }
        let (track, whole) = self.seen(file, turn)?;
        if !self.is_turn(turn) {
            // What lies on the bench now is not set aside for it.
            return Err(String::new());
        }
        let remark = (!whole).then_some(Remark::Cut);
        let kept = self.taken_over(&track);
        let remark = remark.or(kept.is_none().then_some(Remark::Unkept));
        let tracks = vec![(kept.unwrap_or_default(), Arc::new(track))];
        let opened = self.material(subject, tracks, None, remark)?;
        self.set_aside()?;
        Ok(opened)
    }

    /// A track or a clip as poses.
    fn seen(&self, file: &Path, turn: u64) -> Result<(Track, bool), String> {
        let is_track = file
            .extension()
            .is_some_and(|end| end == "json" || end == "gz");
        if is_track {
            return read_recording(file);
        }
        let seen = (self.see)(file, &|percent| {
            self.looked
                .store(percent.unwrap_or(u32::MAX), Ordering::Relaxed);
            self.is_turn(turn)
        });
        self.looked.store(u32::MAX, Ordering::Relaxed);
        seen.map(|track| (track, true))
    }
}

/// The id of the text that says why nothing can be made: the window knows the person's language.
fn made_id(error: &MakeError) -> String {
    match error {
        MakeError::NoRepetition => "studio-nothing-repeats",
        MakeError::NoneKept => "studio-none-kept",
        _ => "studio-nothing-seen",
    }
    .to_owned()
}

/// The report of the recording's set is not asked for.
fn goodform_ended() -> crate::street::Ended {
    crate::street::Ended::default()
}

fn exercise(id: &str) -> Result<Exercise, String> {
    let library = Library::builtin().map_err(|error| error.to_string())?;
    let found = library.find(id).cloned();
    found.ok_or_else(|| format!("the library has no exercise \"{id}\""))
}

/// What stands in for an exercise where there is none: anything may be done, from any view.
fn counted(subject: &Subject) -> Result<Exercise, String> {
    match subject {
        Subject::Exercise(id) => exercise(id),
        Subject::Own => {
            let mut free = exercise("squat")?;
            free.posture.clear();
            free.views.clear();
            free.faults.clear();
            free.judge = None;
            "own".clone_into(&mut free.id);
            Ok(free)
        }
    }
}

/// Looks for the repetitions of a movement that no exercise counts, while its tape rolls.
fn finder(tape: &Tape, waker: &Waker) -> Arc<Latest<u32>> {
    let found: Arc<Latest<u32>> = Arc::default();
    let (out, tape, waker) = (Arc::clone(&found), tape.clone(), waker.clone());
    let look = move || {
        while !tape.is_cut() && !out.is_over() {
            std::thread::sleep(LOOK);
            if tape.rolls() {
                let drivers = find(&tape.frames());
                let count = drivers.first().map_or(0, |best| best.repetitions.len());
                out.put(u32::try_from(count).unwrap_or(u32::MAX));
                waker.wake();
            }
        }
    };
    // Without a thread the recording is stopped by hand.
    let _ = std::thread::Builder::new()
        .name("finding".to_owned())
        .spawn(look);
    found
}
