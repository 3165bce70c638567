//! What leaves exercises of the programme out: asked of the therapist about the person, and what follows from an answer.

use eframe::egui::Ui;
use goodform_exercises::{
    Answer, Applies, Contraindication, Exercise, LONGEST_QUESTION, contraindications,
};

use super::check::{CheckAction, CheckView, Reason, Said, check_screen};
use super::draft::{Change, Text};
use super::place::Saving;
use super::words::movement_name;
use super::{PlannerApp, Stage};
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
                let about = reasons.get(place).map(|reason| &reason.about);
                let answers = self.draft.now().answers.iter();
                let known = answers.map(|answer| Some(&answer.about));
                if let Some(place) = known.clone().position(|one| one == about) {
                    self.change(Change::Type(Text::Because(place), note));
                }
            }
            CheckAction::Do(change) => self.change(change),
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
        let before = self.draft.now().answer(&reason.about);
        let note = before.map(|answer| answer.note.clone()).unwrap_or_default();
        self.change(Change::Answer {
            about: reason.about.clone(),
            answer: applies.map(|applies| Answer {
                about: reason.about.clone(),
                exercises: reason.names.clone(),
                applies,
                note,
            }),
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
        let out: Vec<String> = reasons
            .iter()
            .filter(|one| one.said == Said::LeftOut)
            .flat_map(|one| one.names.iter().cloned())
            .collect();
        if !out.is_empty() {
            self.open = None;
        }
        let about = reasons.iter().map(|one| one.about.clone()).collect();
        self.change(Change::LeaveOut { out, about });
        if self.draft.now().items.is_empty() {
            self.word = Some(texts.get("plan-all-out").into_owned());
            self.is_choosing = true;
            return Stage::Plan;
        }
        unmark(ui.ctx());
        self.places_to_come = Some((self.inputs.places)());
        self.place = 0;
        Stage::Place(Saving::Asking)
    }

    fn reasons(&self, texts: &Texts) -> Vec<Reason> {
        let named = self.named(texts);
        let known = named.iter().flatten().map(|(_, exercise)| exercise);
        let all: Vec<Contraindication<'_>> = contraindications(known);
        all.iter()
            .map(|one| self.reason(one, &named, texts))
            .collect()
    }

    fn reason(
        &self,
        of: &Contraindication<'_>,
        named: &[Option<(String, Exercise)>],
        texts: &Texts,
    ) -> Reason {
        let programme = self.draft.now();
        let exercises = of.exercises.join(", ");
        let asked = texts.contraindication(of.what);
        // At home nothing else says which exercise is meant.
        let whole = format!("{exercises}: {}", asked.at_home);
        let is_short = whole.chars().count() <= LONGEST_QUESTION;
        let at_home = if is_short { whole } else { asked.at_home };
        let has_it = |exercise: &Exercise| exercise.contraindications.iter().any(|c| c == of.what);
        let mut names: Vec<String> = Vec::new();
        for (name, _) in named.iter().flatten().filter(|(_, one)| has_it(one)) {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        let answer = programme.answer(of.what);
        let said = match answer.map(|answer| answer.applies) {
            Some(Applies::No) => Said::No,
            Some(Applies::LeftOut) => Said::LeftOut,
            Some(Applies::Kept) => Said::Kept,
            None if programme.ask.contains(&at_home) => Said::AtHome,
            None => Said::Nothing,
        };
        Reason {
            about: of.what.to_owned(),
            question: asked.question,
            why: asked.why,
            at_home,
            exercises,
            names,
            said,
            note: answer.map(|answer| answer.note.clone()).unwrap_or_default(),
        }
    }

    /// What each item names, and its exercise under the name it is known by. Missing: nobody here knows it.
    fn named(&self, texts: &Texts) -> Vec<Option<(String, Exercise)>> {
        let items = self.draft.now().items.iter();
        items
            .map(|item| {
                let known = self
                    .shelf
                    .iter()
                    .find(|one| one.movement == item.movement)?;
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
