//! What the studio's window asks for, on threads.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::sync_channel;

use goodform_exercises::{CountUnit, Exercise, Library, Template};

use super::Shelved;
use super::reading::{is_recording, is_sound, listed, of_template, read_sound, subject_of};
use super::shelf::{END, file_stem, free_name, keep_template, list_templates};
use super::shop::{Shop, Staging, TRIED, WORK};
use super::trial::{Spans, Trial, Tried, try_out};
use super::work::Work;
use crate::sound::{EarTrouble, Listening, SoundTrouble};
use crate::store::{free_of, written};
use crate::street::Unwritten;
use crate::ui::{Awaited, Begun, Listed, Material, Place, Remark, Stage, Subject, Workshop};

impl Workshop for Shop {
    fn exercises(&self) -> Vec<(String, String)> {
        let Ok(library) = Library::builtin() else {
            return Vec::new();
        };
        let repeated = library
            .exercises()
            .filter(|one| one.count.unit == CountUnit::Reps);
        repeated
            .map(|one| (one.id.clone(), one.name.clone()))
            .collect()
    }

    fn stage(&self, subject: &Subject, repetitions: u32) -> Awaited<Stage> {
        let turn = self.turn.fetch_add(1, Ordering::SeqCst) + 1;
        let what = Staging {
            subject: subject.clone(),
            template: None,
        };
        self.aside("opening", move |own| own.staged(&what, repetitions, turn))
    }

    fn stage_try(&self, template: Template, exercise: Arc<Exercise>) -> Awaited<Stage> {
        let turn = self.turn.fetch_add(1, Ordering::SeqCst) + 1;
        let what = Staging {
            subject: subject_of(&template),
            template: Some((template, exercise)),
        };
        self.aside("opening", move |own| own.staged(&what, TRIED, turn))
    }

    fn try_out(
        &self,
        template: Template,
        exercise: Arc<Exercise>,
        trials: Vec<Trial>,
        recordings: Vec<Spans>,
    ) -> Awaited<Tried> {
        let (sender, receiver) = sync_channel(trials.len().max(1));
        let waker = self.waker.clone();
        let work = move || {
            for trial in &trials {
                let tried = try_out(&template, &exercise, trial, &recordings);
                if sender.send(tried).is_err() {
                    // Something was changed meanwhile: these are old.
                    return;
                }
                waker.wake();
            }
        };
        let _ = std::thread::Builder::new()
            .name("trying out".to_owned())
            .spawn(work);
        receiver
    }

    fn leave(&self) {
        self.turn.fetch_add(1, Ordering::SeqCst);
        let running = self.running().take();
        // A camera takes its time to close: nobody waits for it.
        let close = move || {
            if let Some(running) = running {
                running.close();
            }
        };
        let _ = std::thread::Builder::new()
            .name("closing".to_owned())
            .spawn(close);
    }

    fn develop(&self, subject: &Subject) -> Awaited<Material> {
        let subject = subject.clone();
        self.aside("developing", move |own| {
            let (file, track, unkept) = own.cut()?;
            let remark = unkept.then_some(Remark::Unkept);
            own.material(subject, vec![(file, Arc::new(track))], None, remark)
        })
    }

    fn open(&self, file: PathBuf, subject: &Subject) -> Awaited<Material> {
        let subject = subject.clone();
        let turn = self.turn.fetch_add(1, Ordering::SeqCst) + 1;
        self.aside("reading", move |own| own.opened(&file, subject, turn))
    }

    fn recast(&self, material: &Material, subject: &Subject) -> Awaited<Material> {
        let (tracks, remark) = (material.tracks.clone(), material.remark);
        let subject = subject.clone();
        self.aside("recasting", move |own| {
            own.material(subject, tracks, None, remark)
        })
    }

    fn looked(&self) -> Option<u32> {
        let percent = self.looked.load(Ordering::Relaxed);
        (percent <= 100).then_some(percent)
    }

    fn files(&self) -> Awaited<Vec<Listed>> {
        self.aside("looking", |own| {
            let mut found = Vec::new();
            for place in (own.places)() {
                found.extend(listed(&place, is_recording));
            }
            Ok(found)
        })
    }

    fn sounds(&self) -> Awaited<Vec<Listed>> {
        self.aside("looking", |own| {
            let places = (own.places)();
            let found = places.iter().flat_map(|place| listed(place, is_sound));
            Ok(found.collect())
        })
    }

    fn sound(&self, file: PathBuf) -> Awaited<Vec<u8>> {
        self.aside("sound", move |_| read_sound(&file).map_err(str::to_owned))
    }

    fn listen(&self) -> Listening {
        let known = self.sound.as_ref().map(|(ear, _)| Arc::clone(ear));
        let ear = known.unwrap_or_else(|| Arc::new(|| Err(EarTrouble::None)));
        let waker = self.waker.clone();
        Listening::begin(ear, move || waker.wake())
    }

    fn play(&self, sound: &[u8]) {
        if let Some((_, desk)) = &self.sound {
            desk.play(sound);
        }
    }

    fn is_unheard(&self) -> bool {
        let trouble = self.sound.as_ref().and_then(|(_, desk)| desk.trouble());
        trouble == Some(SoundTrouble::NoLoudspeaker)
    }

    fn begun(&self) -> Awaited<Vec<Begun>> {
        self.aside("begun", |own| Ok(own.all_begun()))
    }

    fn go_on(&self, file: String) -> Awaited<Material> {
        self.aside("going on", move |own| {
            own.lay_out(&file)?;
            let begun = own.begun_work(WORK)?;
            let (work, tracks, whole) = begun.ok_or_else(String::new)?;
            let retouch =
                (!work.retouch.choices.is_empty() || work.base.is_some()).then_some(work.retouch);
            if let Some(base) = work.base.filter(|_| tracks.is_empty()) {
                let read = Template::from_toml(WORK, &base).map_err(|error| error.to_string())?;
                let material = of_template(read.template, None)?;
                return Ok(Material {
                    retouch,
                    ..material
                });
            }
            let subject = work.exercise.map_or(Subject::Own, Subject::Exercise);
            let remark = (!whole && retouch.is_none()).then_some(Remark::Cut);
            own.material(subject, tracks, retouch, remark)
        })
    }

    fn keep(&self, work: Work) {
        self.desk.keep(work);
    }

    fn take_back(&self, work: Work) -> Awaited<Vec<Begun>> {
        self.aside("taking back", move |own| {
            own.take_back(&work);
            Ok(own.all_begun())
        })
    }

    fn forget(&self, file: String) -> Awaited<Vec<Begun>> {
        self.aside("forgetting", move |own| {
            own.delete(&file);
            Ok(own.all_begun())
        })
    }

    fn let_go(&self) -> Awaited<Vec<Begun>> {
        self.forget(WORK.to_owned())
    }

    fn bring_back(&self) -> Awaited<Vec<Begun>> {
        self.aside("bringing back", |own| {
            own.undelete();
            Ok(own.all_begun())
        })
    }

    fn save(&self, template: Template) -> Awaited<PathBuf> {
        self.aside("saving", move |own| {
            let file = keep_template(&own.folder, &template)?;
            own.clear();
            Ok(file)
        })
    }

    fn templates(&self) -> Awaited<Vec<Shelved>> {
        self.aside("shelf", |own| Ok(list_templates(&own.folder)))
    }

    fn places(&self) -> Awaited<Vec<Place>> {
        self.aside("places", |own| Ok((own.places)()))
    }

    fn share(&self, template: Template, folder: PathBuf) -> Awaited<PathBuf> {
        self.aside("sharing", move |_| {
            let text = template.to_toml();
            let stem = file_stem(&template.name);
            // Another file of that name stays as it is.
            let names = (1..1000_u32).map(|number| match number {
                1 => format!("{stem}{END}"),
                number => format!("{stem}-{number}{END}"),
            });
            let files = names.map(|name| folder.join(name));
            let file = free_of(files, text.as_bytes()).ok_or("save-unwritten")?;
            written(&file, text.as_bytes()).map_err(|error| {
                match Unwritten::from(&error) {
                    Unwritten::Full => "studio-disk-full",
                    Unwritten::ReadOnly | Unwritten::Other => "save-unwritten",
                }
                .to_owned()
            })?;
            Ok(file)
        })
    }

    fn free_name(&self, name: String) -> String {
        free_name(&self.folder, &name)
    }

    fn today(&self) -> String {
        jiff::ZonedDateTime::now().date().to_string()
    }
}
