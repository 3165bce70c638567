//! The text of a programme's file.

use std::fmt::Write as _;

use goodform_pose::Side;

use super::carried::literal;
use super::{Answer, Days, FORMAT, Item, Movement, Programme, Weekday};
use crate::template::quoted;

const HEAD: &str = "\
# A programme of exercises for one person, for Goodform. docs/programme.md explains every line.
# It may be changed in any text editor; `goodform programme check FILE` says whether it can be read.
";

impl Programme {
    /// The text of its file. It reads back as the same programme if the programme is one that can be read.
    pub fn to_toml(&self) -> String {
        let version = if !self.answers.is_empty() {
            3
        } else if self.ask.is_empty() && self.templates.is_empty() {
            1
        } else {
            2
        };
        let mut out = format!("{HEAD}format = \"{FORMAT}\"\nversion = {version}\n");
        write_text(&mut out, "person", &self.person);
        write_text(&mut out, "by", &self.by);
        write_text(&mut out, "on", &self.on);
        write_text(&mut out, "note", &self.note);
        let days = match &self.days {
            Days::AWeek(days) => days.to_string(),
            Days::Weekdays(days) => {
                let names: Vec<String> =
                    days.iter().map(|day| quoted(Weekday::name(*day))).collect();
                format!("[{}]", names.join(", "))
            }
        };
        let _ = writeln!(out, "days = {days}");
        if !self.ask.is_empty() {
            let _ = writeln!(
                out,
                "# Asked before the first exercise: who says yes talks with their therapist first."
            );
            let _ = writeln!(out, "ask = [");
            for question in &self.ask {
                let _ = writeln!(out, "  {},", quoted(question));
            }
            let _ = writeln!(out, "]");
        }
        for item in &self.items {
            write_item(&mut out, item);
        }
        write_answers(&mut out, &self.answers);
        for carried in &self.templates {
            let (file, text) = (quoted(&carried.file), literal(&carried.text));
            let _ = writeln!(out, "\n[[template]]\nfile = {file}\ntext = {text}");
        }
        out
    }
}

fn write_answers(out: &mut String, answers: &[Answer]) {
    if !answers.is_empty() {
        let _ = writeln!(
            out,
            "\n# What the therapist asked before it was given, and the answers. The person is not shown them."
        );
    }
    for answer in answers {
        let (about, applies) = (quoted(&answer.about), answer.applies.name());
        let _ = writeln!(out, "\n[[answer]]\nabout = {about}");
        if !answer.exercises.is_empty() {
            let names: Vec<String> = answer.exercises.iter().map(|name| quoted(name)).collect();
            let _ = writeln!(out, "exercises = [{}]", names.join(", "));
        }
        let _ = writeln!(out, "applies = \"{applies}\"");
        write_text(out, "note", &answer.note);
    }
}

fn write_item(out: &mut String, item: &Item) {
    let key = match item.movement {
        Movement::Library(_) => "exercise",
        Movement::Template(_) => "template",
    };
    let _ = writeln!(out, "\n[[item]]\n{key} = {}", quoted(item.movement.name()));
    let counts = [
        ("sets", item.sets),
        ("repetitions", item.repetitions),
        ("range_percent", item.range_percent),
    ];
    for (key, count) in counts {
        if let Some(count) = count {
            let _ = writeln!(out, "{key} = {count}");
        }
    }
    for (key, seconds) in [("hold_s", item.hold_s), ("rest_s", item.rest_s)] {
        if let Some(seconds) = seconds {
            let _ = writeln!(out, "{key} = {seconds}");
        }
    }
    if let Some(side) = item.side {
        let _ = writeln!(out, "side = \"{}\"", side_name(side));
    }
    if let Some(strictness) = item.strictness {
        let _ = writeln!(out, "strictness = \"{}\"", strictness.name());
    }
    write_text(out, "note", &item.note);
}

fn write_text(out: &mut String, key: &str, text: &str) {
    if !text.is_empty() {
        let _ = writeln!(out, "{key} = {}", quoted(text));
    }
}

/// A side, as files have it.
pub(super) const fn side_name(side: Side) -> &'static str {
    match side {
        Side::Left => "left",
        Side::Right => "right",
    }
}
