//! What leaves exercises of the programme out: asked of the therapist about the person, and what follows from an answer.

use eframe::egui::Ui;
use goodform_exercises::{
    Answer, Applies, Contraindication, Exercise, LONGEST_QUESTION, contraindications,
};

use super::check::{CheckAction, CheckView, Part, Reason, Said, check_screen};
use super::draft::{Change, Text};
use super::known::movable_of;
use super::place::Saving;
use super::words::movement_name;
use super::{PlannerApp, Stage};
use crate::ui::flow::Page;
use crate::ui::hands::unmark;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

/// What is typed on the page, and what it says.
#[derive(Default)]
pub(super) struct Asked {
    /// A question that is being typed.
    pub(super) question: String,
    /// A word from the program.
    pub(super) word: Option<String>,
    /// The reason that is missing is to have the focus.
    pub(super) to_reason: bool,
    /// All that is asked was in sight.
    pub(super) is_seen: bool,
}

impl PlannerApp {
    pub(super) fn check(&mut self, ui: &mut Ui, texts: &Texts, theme: &Theme) -> Stage {
        let reasons = self.reasons(texts);
        let ask = &self.draft.now().ask;
        let is_reason = |question: &&String| reasons.iter().any(|one| one.at_home == **question);
        let own: Vec<String> = ask.iter().filter(|one| !is_reason(one)).cloned().collect();
        let unnamed = self.unnamed(texts);
        let view = CheckView {
            reasons: &reasons,
            own: &own,
            unnamed: unnamed.as_deref(),
            is_full: ask.len() >= goodform_exercises::MOST_QUESTIONS,
        };
        let action = check_screen(ui, &view, &mut self.asked, texts, theme);
        let Some(action) = action else {
            return Stage::Check;
        };
        ui.ctx().request_repaint();
        self.asked.word = None;
        match action {
            CheckAction::Answer(place, said) => {
                if let Some(reason) = reasons.get(place) {
                    self.answer(reason, said);
                }
            }
            CheckAction::Because(place, note) => {
                let first = reasons.get(place).and_then(|reason| reason.parts.first());
                let mut answers = self.draft.now().answers.iter();
                let place = answers.position(|one| first.is_some_and(|f| f.about == one.about));
                if let Some(place) = place {
                    self.change(Change::Type(Text::Because(place), note));
                }
            }
            CheckAction::Do(change) => self.change(change),
            CheckAction::ReadOn => Page::read_on(ui.ctx()),
            CheckAction::RestNo => self.answer_rest(&reasons),
            CheckAction::GoOn => return self.go_on_from_check(ui, &reasons, texts),
            CheckAction::Back => return Stage::Plan,
        }
        Stage::Check
    }

    fn answer(&mut self, reason: &Reason, said: Said) {
        let applies = match said {
            Said::Nothing | Said::AtHome => None,
            Said::No => Some(Applies::No),
            Said::LeftOut => Some(Applies::LeftOut),
            Said::Kept => Some(Applies::Kept),
        };
        let answer = |part: &Part| Answer {
            about: part.about.clone(),
            exercises: part.names.clone(),
            applies: applies.unwrap_or(Applies::No),
            note: reason.note.clone(),
        };
        self.change(Change::Answer {
            about: reason.parts.iter().map(|part| part.about.clone()).collect(),
            answers: match applies {
                Some(_) => reason.parts.iter().map(answer).collect(),
                None => Vec::new(),
            },
            question: reason.at_home.clone(),
            is_asked: said == Said::AtHome,
        });
    }

    /// What nobody answered does not apply.
    fn answer_rest(&mut self, reasons: &[Reason]) {
        for reason in reasons.iter().filter(|one| one.said == Said::Nothing) {
            self.answer(reason, Said::No);
        }
    }

    /// On to saving, unless a reason is missing, or all exercises are left out.
    fn go_on_from_check(&mut self, ui: &Ui, reasons: &[Reason], texts: &Texts) -> Stage {
        let lacks_why = |one: &&Reason| one.said == Said::Kept && one.note.trim().is_empty();
        if reasons.iter().any(|one| lacks_why(&one)) {
            self.asked.word = Some(texts.get("plan-lacks-why").into_owned());
            self.asked.to_reason = true;
            return Stage::Check;
        }
        self.answer_rest(reasons);
        // The reason is one for all lines that ask the same.
        for reason in reasons.iter().filter(|one| one.said == Said::Kept) {
            self.answer(reason, Said::Kept);
        }
        let out: Vec<String> = reasons
            .iter()
            .filter(|one| one.said == Said::LeftOut)
            .flat_map(|one| one.parts.iter().flat_map(|part| part.names.clone()))
            .collect();
        if !out.is_empty() {
            self.open = None;
        }
        let parts = reasons.iter().flat_map(|one| &one.parts);
        let about = parts.map(|part| part.about.clone()).collect();
        self.change(Change::LeaveOut { out, about });
        if self.draft.now().items.is_empty() {
            self.word = Some(texts.get("plan-all-out").into_owned());
            self.is_choosing = true;
            return Stage::Plan;
        }
        unmark(ui.ctx());
        self.places_to_come = Some((self.inputs.places)());
        self.place = 0;
        self.find_fit();
        Stage::Place(Saving::Asking)
    }

    /// What is asked, each question once.
    fn reasons(&self, texts: &Texts) -> Vec<Reason> {
        let named = self.named(texts);
        let known = named.iter().flatten().map(|(_, exercise)| exercise);
        let mut all: Vec<(String, Vec<Contraindication<'_>>)> = Vec::new();
        for one in contraindications(known) {
            let question = texts.contraindication(one.what).question;
            match all.iter_mut().find(|(known, _)| *known == question) {
                Some((_, same)) => same.push(one),
                None => all.push((question, vec![one])),
            }
        }
        let reason = |(question, of)| self.reason(question, of, &named, texts);
        all.into_iter().map(reason).collect()
    }

    fn reason(
        &self,
        question: String,
        of: Vec<Contraindication<'_>>,
        named: &[Option<(String, Exercise)>],
        texts: &Texts,
    ) -> Reason {
        let programme = self.draft.now();
        let (mut parts, mut exercises, mut why) = (Vec::new(), Vec::new(), Vec::new());
        let mut at_home = String::new();
        for one in of {
            let asked = texts.contraindication(one.what);
            why.push(format!("{}. {}", one.exercises.join(", "), asked.why));
            at_home = asked.at_home;
            for name in &one.exercises {
                if !exercises.contains(name) {
                    exercises.push(*name);
                }
            }
            parts.push(Part {
                about: one.what.to_owned(),
                names: names(one.what, named),
            });
        }
        let exercises = exercises.join(", ");
        // At home nothing else says which exercise is meant.
        let whole = format!("{exercises}: {at_home}");
        if whole.chars().count() <= LONGEST_QUESTION {
            at_home = whole;
        }
        // What was answered for one line and not for another is asked again.
        let answers = parts.iter().map(|part| programme.answer(&part.about));
        let answers: Option<Vec<&Answer>> = answers.collect();
        let first = answers.as_ref().and_then(|answers| answers.first());
        let is_one = |applies: Applies| {
            let mut all = answers.iter().flatten();
            all.all(|answer| answer.applies == applies)
        };
        let said = match first.map(|answer| answer.applies) {
            Some(applies) if !is_one(applies) => Said::Nothing,
            Some(Applies::No) => Said::No,
            Some(Applies::LeftOut) => Said::LeftOut,
            Some(Applies::Kept) => Said::Kept,
            None if programme.ask.contains(&at_home) => Said::AtHome,
            None => Said::Nothing,
        };
        Reason {
            note: first.map(|answer| answer.note.clone()).unwrap_or_default(),
            parts,
            question,
            why: why.join(". "),
            at_home,
            exercises,
            said,
        }
    }

    /// What each item names, and its exercise under the name it is known by. Missing: nobody here knows it.
    fn named(&self, texts: &Texts) -> Vec<Option<(String, Exercise)>> {
        let items = self.draft.now().items.iter();
        items
            .map(|item| {
                let known = movable_of(item, self.draft.now(), &self.shelf)?;
                let exercise = known.exercise.clone();
                let name = movement_name(texts, &item.movement, &exercise).into_owned();
                let of = item.movement.name().to_owned();
                Some((of, Exercise { name, ..exercise }))
            })
            .collect()
    }

    /// Exercises of which the library names nothing that leaves them out. Missing: there is none.
    fn unnamed(&self, texts: &Texts) -> Option<String> {
        let mut names: Vec<String> = Vec::new();
        for (_, exercise) in self.named(texts).into_iter().flatten() {
            if exercise.contraindications.is_empty() && !names.contains(&exercise.name) {
                names.push(exercise.name);
            }
        }
        (!names.is_empty()).then(|| names.join(", "))
    }
}

/// What the items name whose exercises a line of the library leaves out.
fn names(about: &str, named: &[Option<(String, Exercise)>]) -> Vec<String> {
    let has_it = |exercise: &Exercise| exercise.contraindications.iter().any(|one| one == about);
    let mut names: Vec<String> = Vec::new();
    for (name, _) in named.iter().flatten().filter(|(_, one)| has_it(one)) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}
