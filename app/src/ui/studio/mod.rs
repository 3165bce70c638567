//! The studio: a therapist shows a movement, and it becomes a template.

mod asked;
mod bench;
mod bench_bar;
mod bench_list;
mod bench_page;
mod chart;
mod choose;
mod cue_panel;
mod figure;
mod live;
mod names;
mod older;
mod pages;
mod quality;
mod recast;
mod reps;
mod saved;
mod shape_panel;
mod step_row;
mod try_panel;
mod trying;
mod versus;
mod voice;
mod voice_page;
mod wait;
mod work;
mod workshop;

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::mpsc::{Receiver, TryRecvError};
use std::time::Duration;

use eframe::egui::{Context, Ui};
use goodform_exercises::{Key, Retouch, Way};

use self::bench::Bench;
use self::bench_page::{BenchAction, Eyes, bench_screen};
use self::choose::{ChooseAction, ChooseView, choose_screen};
use self::cue_panel::CueAction;
use self::live::{Live, LiveEnd};
use self::pages::{against, compared};
use self::recast::Recast;
use self::saved::Sharing;
use self::try_panel::Trials;
use self::versus::Versus;
use self::voice_page::Speaking;
use self::wait::waiting;
use super::archive::{Awaited, Place, arrived as come};
use super::texts::Texts;
use super::theme::Theme;
use super::therapist::Tool;
use crate::studio::{Shelved, Tried};

pub use workshop::{Begun, Listed, Material, Remark, Stage, StandIn, Subject, Workshop};

/// While something is awaited the window looks so often whether it is there.
const LOOK: Duration = Duration::from_millis(50);
/// Repetitions of a recording, where nobody has said otherwise. Source: issue, "record three repetitions".
const USUAL: u32 = 3;

/// Where the person is.
enum Page {
    Choose,
    /// The camera opens; what lay on the bench before waits.
    Opening(Subject, Awaited<Stage>, Option<Box<Bench>>),
    Live(Subject, Box<Live>, Option<Box<Bench>>),
    /// Something is being read, or the repetitions are being found.
    Making(Awaited<Material>, Option<Box<Bench>>),
    Bench(Box<Bench>),
    /// The template is tried out before the camera.
    Trying(Box<Bench>, Option<Box<Live>>, Option<Awaited<Stage>>),
    Saving(Box<Bench>, Awaited<PathBuf>),
    /// Another template is chosen to be compared with.
    Against(
        Box<Bench>,
        Option<Vec<Shelved>>,
        Option<Awaited<Vec<Shelved>>>,
    ),
    Versus(Box<Bench>, Box<Versus>),
    /// It is said which exercise was recorded.
    Recast(Box<Bench>, Recast),
    /// A sound is chosen for the words to one way of a measure.
    Sounds(Box<Bench>, (Key, Way), Sounds),
    /// These words are spoken before the microphone.
    Voice(Box<Bench>, (Key, Way), Box<Speaking>),
    Saved(Box<Saved>),
    Files(Option<Vec<Listed>>, Option<Awaited<Vec<Listed>>>),
    Shelf(Option<Vec<Shelved>>, Option<Awaited<Vec<Shelved>>>),
}

/// Sound files that can be chosen.
#[derive(Default)]
struct Sounds {
    files: Option<Vec<Listed>>,
    looking: Option<Awaited<Vec<Listed>>>,
    reading: Option<Awaited<Vec<u8>>>,
}

/// A template that was saved.
struct Saved {
    bench: Box<Bench>,
    file: PathBuf,
    places: Vec<Place>,
    looking: Option<Awaited<Vec<Place>>>,
    writing: Option<(usize, Awaited<PathBuf>)>,
    sharing: Sharing,
}

/// The studio.
pub struct StudioApp {
    shop: Rc<dyn Workshop>,
    exercises: Option<Vec<(String, String)>>,
    page: Page,
    eyes: Eyes,
    repetitions: u32,
    begun: Vec<Begun>,
    /// Something was deleted and can be brought back.
    has_deleted: bool,
    /// What the template was tried out on, of which changes, and what is still awaited.
    tried: (Trials, Option<Retouch>, Option<Awaited<Tried>>),
    looking: Option<Awaited<Vec<Begun>>>,
    trouble: Option<String>,
}

impl StudioApp {
    /// The studio of a workshop; `file`: what it opens at once.
    pub fn new(shop: Rc<dyn Workshop>, file: Option<&Path>) -> Self {
        let page = file.map_or(Page::Choose, |file| {
            Page::Making(shop.open(file.to_owned(), &Subject::Own), None)
        });
        Self {
            looking: Some(shop.begun()),
            shop,
            exercises: None,
            page,
            eyes: Eyes::default(),
            repetitions: USUAL,
            begun: Vec::new(),
            has_deleted: false,
            tried: Default::default(),
            trouble: None,
        }
    }

    fn take_begun(&mut self, ctx: &Context) {
        match self.looking.as_ref().map(Receiver::try_recv) {
            Some(Err(TryRecvError::Empty)) => ctx.request_repaint_after(LOOK),
            Some(Ok(Ok(begun))) => {
                (self.begun, self.looking) = (begun, None);
                ctx.request_repaint();
            }
            Some(_) => self.looking = None,
            None => {}
        }
    }

    /// The exercises of the library, by the names that are read. They are taken out of the studio, and put back by who
    /// has drawn them.
    fn exercises(&mut self, texts: &Texts) -> Vec<(String, String)> {
        self.exercises.take().unwrap_or_else(|| {
            let named = |(id, name): (String, String)| {
                let name = texts.exercise_name(&id, &name).into_owned();
                (id, name)
            };
            let mut all: Vec<_> = self.shop.exercises().into_iter().map(named).collect();
            all.sort_by_cached_key(|(_, name)| sorted_as(name));
            all
        })
    }

    /// What a template is called where nobody has named it.
    fn proposed(&self, subject: &Subject, texts: &Texts) -> String {
        let parts = [
            ("what", subject_name(subject, texts)),
            ("day", self.shop.today()),
        ];
        let parts = parts.each_ref().map(|(name, text)| (*name, text.as_str()));
        self.shop
            .free_name(texts.with_texts("studio-proposed", parts))
    }

    fn choose(&mut self, ui: &mut Ui, (texts, theme): (&Texts, &Theme)) -> (Page, bool) {
        let exercises = self.exercises(texts);
        let view = ChooseView {
            exercises: &exercises,
            repetitions: self.repetitions,
            begun: &self.begun,
            // What is still being deleted cannot be brought back yet.
            has_deleted: self.has_deleted && self.looking.is_none(),
            trouble: self.trouble.as_deref(),
        };
        let action = choose_screen(ui, &view, texts, theme);
        self.exercises = Some(exercises);
        let Some(action) = action else {
            return (Page::Choose, false);
        };
        ui.ctx().request_repaint();
        self.trouble = None;
        let page = match action {
            ChooseAction::Back => return (Page::Choose, true),
            ChooseAction::Record(subject) => self.record(subject, None),
            ChooseAction::Repetitions(count) => {
                self.repetitions = count;
                Page::Choose
            }
            ChooseAction::GoOn(file) => Page::Making(self.shop.go_on(file), None),
            ChooseAction::Forget(file) => {
                self.begun.retain(|one| one.file != file);
                self.has_deleted = true;
                self.looking = Some(self.shop.forget(file));
                Page::Choose
            }
            ChooseAction::BringBack => {
                self.has_deleted = false;
                self.looking = Some(self.shop.bring_back());
                Page::Choose
            }
            ChooseAction::Files => Page::Files(None, Some(self.shop.files())),
            ChooseAction::Templates => Page::Shelf(None, Some(self.shop.templates())),
        };
        (page, false)
    }

    /// `before`: what lies on the bench, where something is recorded anew.
    fn record(&self, subject: Subject, before: Option<Box<Bench>>) -> Page {
        let stage = self.shop.stage(&subject, self.repetitions);
        Page::Opening(subject, stage, before)
    }

    /// Nothing was recorded: back to the bench, where something lies there, else to the first page.
    fn back(&mut self, ui: &Ui, before: Option<Box<Bench>>) -> Page {
        self.shop.leave();
        ui.ctx().request_repaint();
        if let Some(bench) = before {
            // It is kept again in the place of what was not recorded.
            drop(self.shop.take_back(bench.work()));
            return Page::Bench(bench);
        }
        self.looking = Some(self.shop.begun());
        Page::Choose
    }

    fn opening(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        (subject, stage, before): (Subject, Awaited<Stage>, Option<Box<Bench>>),
    ) -> Page {
        match stage.try_recv() {
            Ok(Ok(stage)) => {
                ui.ctx().request_repaint();
                let name = subject_name(&subject, texts);
                let live = Live::new(ui.ctx(), stage, &name, self.repetitions);
                Page::Live(subject, Box::new(live), before)
            }
            Err(TryRecvError::Empty) => {
                if waiting(ui, ("before-opening", None), texts, theme) {
                    return self.back(ui, before);
                }
                Page::Opening(subject, stage, before)
            }
            Ok(Err(trouble)) => {
                let told = trouble_said("studio-no-camera", &trouble, texts);
                self.failed(ui, &told, before)
            }
            Err(TryRecvError::Disconnected) => {
                self.failed(ui, &texts.get("studio-no-thread"), before)
            }
        }
    }

    /// Keeps what lies on the bench, or waits for what is recorded anew.
    fn keep(&self) {
        if let Page::Bench(bench)
        | Page::Opening(_, _, Some(bench))
        | Page::Live(_, _, Some(bench))
        | Page::Making(_, Some(bench))
        | Page::Trying(bench, ..)
        | Page::Against(bench, ..)
        | Page::Versus(bench, _)
        | Page::Recast(bench, _)
        | Page::Sounds(bench, ..)
        | Page::Voice(bench, ..) = &self.page
        {
            self.shop.keep(bench.work());
        }
    }

    /// Back to the first page, where a trouble is told. What comes from elsewhere is a sentence, or the id of one.
    fn told(&mut self, ui: &Ui, trouble: &str) -> Page {
        self.shop.leave();
        ui.ctx().request_repaint();
        self.trouble = Some(trouble.to_owned()).filter(|trouble| !trouble.is_empty());
        self.looking = Some(self.shop.begun());
        Page::Choose
    }

    /// The same, where something was recorded anew: what lay on the bench before can be gone on with.
    fn failed(&mut self, ui: &Ui, trouble: &str, before: Option<Box<Bench>>) -> Page {
        self.shop.leave();
        let page = self.told(ui, trouble);
        if let Some(before) = before {
            self.looking = Some(self.shop.take_back(before.work()));
        }
        page
    }

    fn live(
        &mut self,
        ui: &Ui,
        (texts, theme): (&Texts, &Theme),
        (subject, mut live, before): (Subject, Box<Live>, Option<Box<Bench>>),
    ) -> Page {
        match live.show(ui, texts, theme) {
            None => Page::Live(subject, live, before),
            Some(LiveEnd::Left) => self.back(ui, before),
            Some(LiveEnd::Dropped) => {
                let is_first = before.is_none();
                let page = self.back(ui, before);
                if is_first {
                    // It is not kept, as the button says, and can be brought back all the same.
                    self.has_deleted = true;
                    self.looking = Some(self.shop.let_go());
                }
                page
            }
            Some(LiveEnd::Recorded) => {
                ui.ctx().request_repaint();
                Page::Making(self.shop.develop(&subject), before)
            }
        }
    }

    fn making(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        (material, before): (Awaited<Material>, Option<Box<Bench>>),
    ) -> Page {
        match material.try_recv() {
            Ok(Ok(material)) => {
                let name = self.proposed(&material.subject, texts);
                let mut bench = Bench::new(material, &name);
                if let Some(before) = before {
                    bench.take_over(before.now());
                }
                if bench.material.draft.is_some() && bench.now().cues.is_empty() {
                    propose(&mut bench, texts);
                }
                self.eyes = Eyes::default();
                (self.begun, self.has_deleted) = (Vec::new(), false);
                ui.ctx().request_repaint();
                Page::Bench(Box::new(bench))
            }
            Err(TryRecvError::Empty) => {
                let looked = self.shop.looked();
                if waiting(ui, ("studio-making", looked), texts, theme) {
                    // What was recorded is on the disk, and is offered there.
                    return self.back(ui, before);
                }
                Page::Making(material, before)
            }
            Ok(Err(trouble)) => {
                let told = trouble_said("studio-unread", &trouble, texts);
                self.failed(ui, &told, before)
            }
            Err(TryRecvError::Disconnected) => {
                self.failed(ui, &texts.get("studio-no-thread"), before)
            }
        }
    }

    fn bench(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        mut bench: Box<Bench>,
    ) -> Page {
        self.try_out(ui.ctx(), &bench);
        self.eyes.is_unheard |= self.shop.is_unheard();
        let looked = (&*bench, &self.eyes, &self.tried.0);
        let action = bench_screen(ui, looked, texts, theme);
        if let Some(action) = action {
            ui.ctx().request_repaint();
            match action {
                BenchAction::Save => {
                    bench.unsaved.clear();
                    let saving = self.shop.save(bench.made.template.clone());
                    return Page::Saving(bench, saving);
                }
                BenchAction::Back => {
                    self.shop.keep(bench.work());
                    self.looking = Some(self.shop.begun());
                    return Page::Choose;
                }
                BenchAction::Again => {
                    let subject = bench.material.subject.clone();
                    return self.record(subject, Some(bench));
                }
                BenchAction::TryLive => {
                    let (template, exercise) = (bench.made.template.clone(), bench.exercise());
                    let stage = self.shop.stage_try(template, exercise);
                    return Page::Trying(bench, None, Some(stage));
                }
                BenchAction::Against => {
                    return Page::Against(bench, None, Some(self.shop.templates()));
                }
                BenchAction::Recast => return Page::Recast(bench, Recast::default()),
                BenchAction::Copy => {
                    let name = texts.with_text("studio-copy-name", "name", &bench.now().name);
                    let name = name.into_owned();
                    bench.change(None, |now| now.name = name);
                }
                BenchAction::Cue(CueAction::Sound(key, way)) => {
                    let sounds = Sounds {
                        looking: Some(self.shop.sounds()),
                        ..Sounds::default()
                    };
                    return Page::Sounds(bench, (key, way), sounds);
                }
                BenchAction::Cue(CueAction::Record(key, way)) => {
                    return self.speak(bench, (key, way));
                }
                BenchAction::Cue(CueAction::Play(key, way)) => {
                    self.hear(ui.ctx(), &bench, (key, way));
                }
                other => work::work(&mut bench, &mut self.eyes, other),
            }
        }
        if std::mem::take(&mut bench.is_new) {
            self.shop.keep(bench.work());
        }
        Page::Bench(bench)
    }

    fn saving(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        (bench, saving): (Box<Bench>, Awaited<PathBuf>),
    ) -> Page {
        match saving.try_recv() {
            Ok(Ok(file)) => {
                ui.ctx().request_repaint();
                (self.begun, self.has_deleted) = (Vec::new(), false);
                Page::Saved(Box::new(Saved {
                    bench,
                    file,
                    places: Vec::new(),
                    looking: Some(self.shop.places()),
                    writing: None,
                    sharing: Sharing::Asking,
                }))
            }
            Err(TryRecvError::Empty) => {
                waiting(ui, ("before-opening", None), texts, theme);
                Page::Saving(bench, saving)
            }
            Ok(Err(trouble)) => {
                Self::unsaved(ui, bench, trouble_said("studio-unsaved", &trouble, texts))
            }
            Err(TryRecvError::Disconnected) => {
                Self::unsaved(ui, bench, texts.get("studio-no-thread").into_owned())
            }
        }
    }

    /// The work stays on the bench, where it is said why it could not be saved.
    fn unsaved(ui: &Ui, mut bench: Box<Bench>, told: String) -> Page {
        ui.ctx().request_repaint();
        bench.unsaved = told;
        Page::Bench(bench)
    }
}

/// A trouble in the person's words: it is the id of a text, or a plain sentence in English. `head` says the same in every
/// language, without the sentence's details.
fn trouble_said(head: &str, trouble: &str, texts: &Texts) -> String {
    let known = texts.get(trouble);
    if trouble.is_empty() || known != trouble {
        return known.into_owned();
    }
    texts.with_text(head, "why", trouble).into_owned()
}

/// How a name stands among others: "Ü" beside "U", as in a German dictionary.
fn sorted_as(name: &str) -> String {
    let plain = |letter: char| match letter {
        'ä' => 'a',
        'ö' => 'o',
        'ü' => 'u',
        letter => letter,
    };
    name.to_lowercase().chars().map(plain).collect()
}

/// What is recorded, in the person's words.
fn subject_name(subject: &Subject, texts: &Texts) -> String {
    match subject {
        Subject::Exercise(id) => texts.exercise_name(id, id).into_owned(),
        Subject::Own => texts.get("studio-own").into_owned(),
    }
}

/// What is told where nobody has written anything: who stays short of the movement is asked for a little more.
fn propose(bench: &mut Bench, texts: &Texts) {
    let Some((measure, limb)) = bench.driver() else {
        return;
    };
    let show = texts.get("studio-proposed-cue").into_owned();
    bench.propose(goodform_exercises::Spoken {
        measure,
        limb,
        way: goodform_exercises::Way::Less,
        show,
        say: String::new(),
        sound: Vec::new(),
        sound_says: String::new(),
    });
}

impl Tool for StudioApp {
    fn show(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) -> bool {
        self.take_begun(ui.ctx());
        let page = std::mem::replace(&mut self.page, Page::Choose);
        let words = (texts, theme);
        let (page, is_over) = match page {
            Page::Choose => self.choose(ui, words),
            Page::Opening(subject, stage, before) => {
                (self.opening(ui, words, (subject, stage, before)), false)
            }
            Page::Live(subject, live, before) => {
                (self.live(ui, words, (subject, live, before)), false)
            }
            Page::Making(material, before) => (self.making(ui, words, (material, before)), false),
            Page::Bench(bench) => (self.bench(ui, words, bench), false),
            Page::Trying(bench, live, stage) => {
                (self.trying(ui, words, (bench, live, stage)), false)
            }
            Page::Against(bench, all, looking) => {
                (against(ui, words, (bench, all, looking)), false)
            }
            Page::Recast(bench, of) => (self.recast(ui, words, (bench, of)), false),
            Page::Versus(bench, versus) => (compared(ui, words, (bench, versus)), false),
            Page::Sounds(bench, of, sounds) => (self.sounds(ui, words, (bench, of, sounds)), false),
            Page::Voice(bench, of, speaking) => {
                (self.voice(ui, words, (bench, of, speaking)), false)
            }
            Page::Saving(bench, saving) => (self.saving(ui, words, (bench, saving)), false),
            Page::Saved(saved) => (self.saved(ui, words, saved), false),
            Page::Files(files, looking) => (self.files(ui, words, (files, looking)), false),
            Page::Shelf(shelved, looking) => (self.shelf(ui, words, (shelved, looking)), false),
        };
        self.page = page;
        is_over
    }

    fn takes_files(&self) -> bool {
        true
    }

    fn dropped(&mut self, files: Vec<PathBuf>) {
        let Some(file) = files.into_iter().next() else {
            return;
        };
        if let Page::Sounds(_, _, sounds) = &mut self.page {
            sounds.reading = Some(self.shop.sound(file));
            return;
        }
        self.shop.leave();
        self.keep();
        self.page = Page::Making(self.shop.open(file, &Subject::Own), None);
    }

    fn closing(&mut self) {
        self.shop.leave();
        self.keep();
    }
}
