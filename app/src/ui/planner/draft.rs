//! The programme that is being made: every change can be taken back.

use std::collections::BTreeSet;

use goodform_exercises::{
    Answer, Applies, Carried, Days, Exercise, Item, Movement, Programme, Strictness, Weekday,
};
use goodform_pose::Side;

use super::known::{movable_of, without_clash};

/// Changes that can be taken back. Units: changes. Own choice: more than anybody goes back.
const MOST_BACK: usize = 200;

/// A movement that can be chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Movable {
    /// What an item names.
    pub movement: Movement,
    /// What is done, under the name it is known by.
    pub exercise: Exercise,
    /// Its template's file. Missing: it is of the library.
    pub carried: Option<Carried>,
}

/// A number of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Dial {
    Sets,
    Repetitions,
    Hold,
    Rest,
    Range,
}

impl Dial {
    pub(super) const ALL: [Self; 5] = [
        Self::Sets,
        Self::Repetitions,
        Self::Hold,
        Self::Rest,
        Self::Range,
    ];

    /// Its name in the language files.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Sets => "plan-sets",
            Self::Repetitions => "plan-repetitions",
            Self::Hold => "plan-hold",
            Self::Rest => "plan-rest",
            Self::Range => "plan-range",
        }
    }
}

/// What is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Text {
    Person,
    By,
    Note,
    /// Of one item.
    ItemNote(usize),
    /// Of one answer: why what it leaves out stays.
    Because(usize),
}

/// A change.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Change {
    Add(Box<Movable>),
    Remove(usize),
    /// An item by so many places.
    Move(usize, i32),
    Twice(usize),
    Turn(usize, Dial, i32),
    Side(usize, Option<Side>),
    Strictness(usize, Strictness),
    Type(Text, String),
    Days(Days),
    Weekday(Weekday),
    /// A question is asked at home, or not any more.
    Ask(String, bool),
    /// What was answered about lines of the library: here, or by a question at home.
    Answer {
        about: Vec<String>,
        answers: Vec<Answer>,
        question: String,
        is_asked: bool,
    },
    /// Items are left out by what they name; answers about anything else than `about` go, unless something was left out.
    LeaveOut {
        out: Vec<String>,
        about: Vec<String>,
    },
}

/// The programme, and what it was before.
pub(super) struct Draft {
    now: Programme,
    before: Vec<Programme>,
    after: Vec<Programme>,
    /// What was typed into last: letter after letter is one change.
    typing: Option<Text>,
}

impl Draft {
    pub(super) const fn new(now: Programme) -> Self {
        Self {
            now,
            before: Vec::new(),
            after: Vec::new(),
            typing: None,
        }
    }

    /// Begins with another programme; what was made before it is gone back to by undoing.
    pub(super) fn begin(&mut self, programme: Programme) {
        let before = std::mem::replace(self, Self::new(programme)).now;
        if !before.items.is_empty() && before != self.now {
            self.before.push(before);
        }
    }

    pub(super) const fn now(&self) -> &Programme {
        &self.now
    }

    pub(super) fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.after.is_empty()
    }

    /// Takes the last change back; gives whether there was one.
    pub(super) fn undo(&mut self) -> bool {
        let Some(before) = self.before.pop() else {
            return false;
        };
        self.after.push(std::mem::replace(&mut self.now, before));
        self.typing = None;
        true
    }

    /// Does what was taken back again; gives whether there was something.
    pub(super) fn redo(&mut self) -> bool {
        let Some(after) = self.after.pop() else {
            return false;
        };
        self.before.push(std::mem::replace(&mut self.now, after));
        self.typing = None;
        true
    }

    /// Changes it; gives whether anything is other than before. `known` has the exercise of an item.
    pub(super) fn change(&mut self, change: Change, known: &[Movable]) -> bool {
        let typed = match &change {
            Change::Type(text, _) => Some(*text),
            _ => None,
        };
        let mut next = self.now.clone();
        apply(&mut next, change, known);
        if next == self.now {
            return false;
        }
        let goes_on = typed.is_some() && typed == self.typing;
        self.typing = typed;
        let before = std::mem::replace(&mut self.now, next);
        if !goes_on {
            self.before.push(before);
            if self.before.len() > MOST_BACK {
                self.before.remove(0);
            }
        }
        self.after.clear();
        true
    }
}

fn apply(programme: &mut Programme, change: Change, known: &[Movable]) {
    match change {
        Change::Add(movable) => add(programme, *movable),
        Change::Remove(place) => {
            if place < programme.items.len() {
                programme.items.remove(place);
            }
            drop_unused(programme);
        }
        Change::Move(place, by) => {
            let to = place.saturating_add_signed(by as isize);
            if place < programme.items.len() && to < programme.items.len() {
                programme.items.swap(place, to);
            }
        }
        Change::Twice(place) => {
            if let Some(item) = programme.items.get(place).cloned() {
                programme.items.insert(place + 1, item);
            }
        }
        Change::Turn(place, dial, by) => {
            let turned = programme.items.get(place);
            let turned = turned.and_then(|item| turned_by(item, programme, known, (dial, by)));
            if let (Some(item), Some(turned)) = (programme.items.get_mut(place), turned) {
                *item = turned;
            }
        }
        Change::Side(place, side) => {
            if let Some(item) = programme.items.get_mut(place) {
                item.side = side;
            }
        }
        Change::Strictness(place, strictness) => {
            if let Some(item) = programme.items.get_mut(place) {
                item.strictness = (strictness != Strictness::Usual).then_some(strictness);
            }
        }
        Change::Type(text, to) => write(programme, text, to),
        Change::Days(days) => programme.days = days,
        Change::Weekday(day) => programme.days = toggled(&programme.days, day),
        Change::Ask(question, is_asked) => ask(programme, question, is_asked),
        Change::Answer {
            about,
            answers,
            question,
            is_asked,
        } => {
            let is_same = |known: &Answer| about.contains(&known.about);
            programme.answers.retain(|known| !is_same(known));
            programme.answers.extend(answers);
            ask(programme, question, is_asked);
        }
        Change::LeaveOut { out, about } => {
            let is_out = |item: &Item| out.iter().any(|name| *name == item.movement.name());
            programme.items.retain(|item| !is_out(item));
            let says_something = |answer: &Answer| {
                answer.applies == Applies::LeftOut || about.contains(&answer.about)
            };
            programme.answers.retain(says_something);
            drop_unused(programme);
        }
    }
}

fn ask(programme: &mut Programme, question: String, is_asked: bool) {
    let is_there = programme.ask.contains(&question);
    if is_there && !is_asked {
        programme.ask.retain(|known| *known != question);
    } else if !is_there && is_asked && programme.ask.len() < goodform_exercises::MOST_QUESTIONS {
        programme.ask.push(question);
    }
}

fn add(programme: &mut Programme, movable: Movable) {
    let movable = without_clash(movable, programme);
    if let Some(carried) = movable.carried
        && programme.carried(&carried.file).is_none()
    {
        programme.templates.push(carried);
    }
    programme.items.push(Item::new(movable.movement));
}

/// A template that no item asks for any more goes.
fn drop_unused(programme: &mut Programme) {
    let items = &programme.items;
    let is_used = |carried: &Carried| {
        items
            .iter()
            .any(|item| matches!(&item.movement, Movement::Template(file) if *file == carried.file))
    };
    programme.templates.retain(is_used);
}

fn write(programme: &mut Programme, text: Text, to: String) {
    let place = match text {
        Text::Person => &mut programme.person,
        Text::By => &mut programme.by,
        Text::Note => &mut programme.note,
        Text::ItemNote(place) => match programme.items.get_mut(place) {
            Some(item) => &mut item.note,
            None => return,
        },
        Text::Because(place) => match programme.answers.get_mut(place) {
            Some(answer) => &mut answer.note,
            None => return,
        },
    };
    *place = to;
}

/// The last day that is named stays: a programme without a day is none.
fn toggled(days: &Days, day: Weekday) -> Days {
    let mut named: BTreeSet<Weekday> = match days {
        Days::Weekdays(named) => named.clone(),
        Days::AWeek(_) => BTreeSet::new(),
    };
    if !named.remove(&day) || named.is_empty() {
        named.insert(day);
    }
    Days::Weekdays(named)
}

/// The exercise an item asks for, as it is asked for. Missing: nobody knows it.
pub(super) fn exercise_of(
    item: &Item,
    programme: &Programme,
    known: &[Movable],
) -> Option<Exercise> {
    let of = movable_of(item, programme, known)?;
    let asked = item.exercise(&of.exercise);
    Some(asked.unwrap_or_else(|_| of.exercise.clone()))
}

/// What a dial shows. Units: sets, repetitions, s, s, per cent. Missing: it means nothing here.
pub(super) fn dial_value(item: &Item, exercise: &Exercise, dial: Dial) -> Option<u32> {
    let whole = |seconds: f64| seconds.round().max(0.0) as u32;
    let is_watched = !exercise.count.signals.is_empty() || exercise.judge.is_some();
    match dial {
        Dial::Sets => Some(exercise.dose.sets.max(1)),
        Dial::Repetitions => Some(exercise.dose.reps.max(1)),
        Dial::Hold => Some(whole(exercise.dose.hold_s)),
        Dial::Rest => Some(whole(exercise.dose.rest_s)),
        Dial::Range => is_watched.then(|| item.range_percent.unwrap_or(100)),
    }
}

/// So far a press turns a dial: fine where numbers are small. Units: the dial's. [K]
const fn step(dial: Dial, value: u32) -> u32 {
    match dial {
        Dial::Repetitions if value >= 20 => 5,
        Dial::Hold if value >= 10 => 5,
        Dial::Sets | Dial::Repetitions | Dial::Hold => 1,
        Dial::Rest => 15,
        Dial::Range => 5,
    }
}

/// An item with a dial turned. Missing: it means nothing for its exercise.
fn turned_by(
    item: &Item,
    programme: &Programme,
    known: &[Movable],
    (dial, by): (Dial, i32),
) -> Option<Item> {
    let exercise = exercise_of(item, programme, known)?;
    let value = dial_value(item, &exercise, dial)?;
    let way = step(
        dial,
        if by < 0 {
            value.saturating_sub(1)
        } else {
            value
        },
    );
    let to = if by < 0 {
        value.saturating_sub(way)
    } else {
        value.saturating_add(way)
    };
    let mut next = item.clone();
    match dial {
        Dial::Sets => next.sets = Some(to.clamp(1, 10)),
        Dial::Repetitions => next.repetitions = Some(to.clamp(1, 100)),
        Dial::Hold => next.hold_s = (to > 0).then_some(f64::from(to.min(600))),
        Dial::Rest => next.rest_s = Some(f64::from(to.min(600))),
        Dial::Range => {
            let to = to.clamp(60, 100);
            next.range_percent = (to < 100).then_some(to);
        }
    }
    // What means nothing for this exercise is left as it is.
    let of = movable_of(item, programme, known)?;
    next.exercise(&of.exercise).is_ok().then_some(next)
}

#[cfg(test)]
mod tests {
    use super::{Change, Dial, Draft, Movable, Text, dial_value, exercise_of};
    use goodform_exercises::{Carried, Days, Library, Movement, Programme, Weekday};

    fn known() -> Vec<Movable> {
        let library = Library::builtin().expect("valid");
        let own = Movable {
            movement: Movement::Template("a.goodform.toml".to_owned()),
            exercise: library.find("squat").expect("known").clone(),
            carried: Some(Carried {
                file: "a.goodform.toml".to_owned(),
                text: String::new(),
            }),
        };
        let all = library.exercises().map(|exercise| Movable {
            movement: Movement::Library(exercise.id.clone()),
            exercise: exercise.clone(),
            carried: None,
        });
        all.chain(std::iter::once(own)).collect()
    }

    fn add(draft: &mut Draft, known: &[Movable], name: &str) {
        let one = known.iter().find(|one| one.movement.name() == name);
        let one = Box::new(one.expect("known").clone());
        assert!(draft.change(Change::Add(one), known));
    }

    #[test]
    fn every_change_is_taken_back_and_done_again() {
        let known = known();
        let mut draft = Draft::new(Programme::empty("R. Weber", "2026-11-30"));
        let begun = draft.now().clone();
        add(&mut draft, &known, "bridge");
        add(&mut draft, &known, "a.goodform.toml");
        assert_eq!(draft.now().templates.len(), 1);
        for (dial, by) in [
            (Dial::Sets, 1),
            (Dial::Hold, -1),
            (Dial::Range, -1),
            (Dial::Rest, 1),
        ] {
            assert!(draft.change(Change::Turn(0, dial, by), &known), "{dial:?}");
        }
        for text in ["A", "An", "Anna"] {
            draft.change(Change::Type(Text::Person, text.to_owned()), &known);
        }
        draft.change(Change::Weekday(Weekday::Monday), &known);
        draft.change(Change::Weekday(Weekday::Monday), &known);
        assert_eq!(draft.now().days, Days::Weekdays([Weekday::Monday].into()));
        draft.change(Change::Move(0, 1), &known);
        draft.change(Change::Ask("Numb?".to_owned(), true), &known);
        draft.change(Change::Remove(0), &known);
        assert!(draft.now().templates.is_empty(), "nothing asks for it");
        let made = draft.now().clone();
        let mut steps = 0;
        while draft.undo() {
            steps += 1;
        }
        // Three letters of a name are one change.
        assert_eq!((steps, draft.now()), (11, &begun));
        while draft.redo() {}
        assert_eq!(draft.now(), &made);
    }

    #[test]
    fn a_dial_stops_where_it_means_nothing() {
        let known = known();
        let mut draft = Draft::new(Programme::empty("me", "2026-11-30"));
        add(&mut draft, &known, "walking");
        assert!(!draft.change(Change::Turn(0, Dial::Range, -1), &known));
        add(&mut draft, &known, "bridge");
        for _ in 0..20 {
            draft.change(Change::Turn(1, Dial::Range, -1), &known);
            draft.change(Change::Turn(1, Dial::Sets, 1), &known);
        }
        let item = &draft.now().items[1];
        let exercise = exercise_of(item, draft.now(), &known).expect("known");
        assert_eq!(dial_value(item, &exercise, Dial::Range), Some(60));
        assert_eq!(dial_value(item, &exercise, Dial::Sets), Some(10));
        assert!(!draft.change(Change::Remove(9), &known));
    }

    #[test]
    fn two_of_one_name_are_two_and_each_item_means_its_own() {
        let mut known = known();
        let mut other = known.last().expect("own").clone();
        let library = Library::builtin().expect("valid");
        other.exercise = library.find("bridge").expect("known").clone();
        other.carried.as_mut().expect("own").text = "other".to_owned();
        known.push(other.clone());
        let mut draft = Draft::new(Programme::empty("me", "2026-11-30"));
        add(&mut draft, &known, "a.goodform.toml");
        for _ in 0..2 {
            assert!(draft.change(Change::Add(Box::new(other.clone())), &known));
        }
        let files: Vec<&str> = draft.now().templates.iter().map(|one| &*one.file).collect();
        assert_eq!(files, ["a.goodform.toml", "a 2.goodform.toml"]);
        let ids = draft.now().items.iter().map(|item| {
            let exercise = exercise_of(item, draft.now(), &known);
            exercise.expect("known").id
        });
        assert_eq!(ids.collect::<Vec<_>>(), ["squat", "bridge", "bridge"]);
    }
}
