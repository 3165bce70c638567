//! The first steps: hello, the questions that a doctor would ask, camera and sound, one raised hand. And the short
//! questions that come back.

use eframe::egui::{Color32, Ui};
use goodform_exercises::Gestured;

use super::button::{Face, Look, button_width};
use super::flow::{Flow, Page};
use super::grown::{Reading, Thought};
use super::hands::unmark;
use super::icons;
use super::look_page::{LookPage, LookStep};
use super::page_keys::{PageKey, page_key};
use super::patient::Opened;
use super::picture::PictureTexture;
use super::stand::paint_figure;
use super::texts::Texts;
use super::theme::Theme;
use crate::settings::{Due, Settings};

/// Where the column of a page with a picture beside it begins. Px of the design.
const BESIDE: f32 = 860.0;

/// Which page is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Hello,
    Urgent,
    AskFirst,
    Look,
    Hand,
    Short,
    /// An answer needs help at once.
    HelpNow,
    /// An answer is to be talked over with a doctor or therapist first.
    TalkFirst,
}

/// How the first steps end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepsEnd {
    /// All was answered so that exercise is fine.
    Fine,
    /// All was answered, and this was the whole of the first steps.
    First,
    /// An answer needs a doctor: no exercise today.
    NeedsHelp,
    /// The person went away without an answer.
    Left,
}

/// What the first steps ask of the world outside.
pub(super) struct Ways<'a> {
    /// Opens the camera, to look whether it works.
    pub(super) open: &'a dyn Fn() -> Opened,
    /// Closes it.
    pub(super) close: &'a dyn Fn(),
    /// Lets the voice be heard.
    pub(super) hear: &'a dyn Fn(),
}

/// The first steps, or the short questions.
pub struct Steps {
    step: Step,
    why: Due,
    /// The page the advice came from.
    asked_on: Step,
    look: LookPage,
    /// The back is worse today, by the person's own word.
    is_worse: bool,
    /// Since when the page is open. Units: s of the window. Missing: it is just being opened.
    since: Option<f64>,
}

/// So long a page takes no answer: a second click of the same hand belongs to the page before. Units: s. Own choice,
/// over the half second in which two clicks count as one gesture.
const SETTLE_S: f64 = 0.7;

impl Steps {
    /// Begins what is due.
    pub fn new(why: Due) -> Self {
        let step = if why == Due::First {
            Step::Hello
        } else {
            Step::Short
        };
        Self {
            step,
            why,
            asked_on: step,
            look: LookPage::default(),
            is_worse: false,
            since: None,
        }
    }

    /// The short questions for whose back is worse today.
    pub(super) fn worse() -> Self {
        Self {
            is_worse: true,
            ..Self::new(Due::AfterHurt)
        }
    }

    /// The first steps are gone through, again or for the first time.
    pub(super) fn is_first(&self) -> bool {
        self.why == Due::First
    }

    /// An answer was given that needs a doctor or a word with one.
    pub(super) fn advises(&self) -> bool {
        matches!(self.step, Step::HelpNow | Step::TalkFirst)
    }

    /// Whether this page has a camera of its own.
    pub(super) const fn has_camera(&self) -> bool {
        matches!(self.step, Step::Look | Step::Hand)
    }

    /// Whether somebody is seen by it, and what their hands have said. Missing: it shows nothing yet.
    pub(super) fn seen_hands(&self) -> Option<(bool, Gestured)> {
        self.look.seen_hands()
    }

    /// A number that is another one on another page.
    pub(super) const fn page_number(&self) -> u16 {
        self.step as u16
    }

    /// Draws one picture of it; `ways` lead out of it.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        (texts, theme, settings): (&Texts, &Theme, &Settings),
        figure: &PictureTexture,
        ways: &Ways<'_>,
    ) -> Option<StepsEnd> {
        let now = ui.input(|input| input.time);
        let is_ready = now - *self.since.get_or_insert(now) >= SETTLE_S;
        let (step, since) = (self.step, self.since);
        let end = self.page(ui, (texts, theme, settings), figure, (ways, is_ready));
        if !is_ready {
            // The hand that pressed on the page before has not answered this one.
            (self.step, self.since) = (step, since);
            return None;
        }
        end
    }

    fn page(
        &mut self,
        ui: &mut Ui,
        (texts, theme, settings): (&Texts, &Theme, &Settings),
        figure: &PictureTexture,
        (ways, is_ready): (&Ways<'_>, bool),
    ) -> Option<StepsEnd> {
        match self.step {
            Step::Hello => self.hello(ui, texts, theme, figure),
            Step::Urgent => self.ask(ui, texts, theme, &URGENT),
            Step::AskFirst => self.ask(ui, texts, theme, &ASK_FIRST),
            Step::Short => self.ask(ui, texts, theme, &SHORT),
            Step::HelpNow => advice(ui, texts, theme, &HELP_NOW).and_then(|said| match said {
                Said::Main => Some(StepsEnd::NeedsHelp),
                Said::Other | Said::Away => self.go(ui, self.asked_on),
            }),
            Step::TalkFirst => advice(ui, texts, theme, &TALK_FIRST).and_then(|said| match said {
                Said::Main => Some(StepsEnd::NeedsHelp),
                Said::Away => self.go(ui, self.asked_on),
                Said::Other => self.go(ui, Step::Look),
            }),
            Step::Look | Step::Hand => {
                let of = (texts, theme, settings);
                let hand = self.step == Step::Hand;
                let wanted = self.look.show(ui, of, hand, ways).filter(|_| is_ready);
                match wanted? {
                    LookStep::On if hand => {
                        self.look.leave(ways.close);
                        Some(StepsEnd::First)
                    }
                    LookStep::On => self.go(ui, Step::Hand),
                    LookStep::Back if hand => self.go(ui, Step::Look),
                    LookStep::Back => {
                        self.look.leave(ways.close);
                        self.go(ui, Step::AskFirst)
                    }
                }
            }
        }
    }

    /// The window closes.
    pub(super) fn closing(&mut self, close: &dyn Fn()) {
        self.look.leave(close);
    }

    fn go(&mut self, ui: &Ui, step: Step) -> Option<StepsEnd> {
        self.step = step;
        self.since = None;
        unmark(ui.ctx());
        ui.ctx().request_repaint();
        None
    }

    fn hello(
        &mut self,
        ui: &mut Ui,
        texts: &Texts,
        theme: &Theme,
        figure: &PictureTexture,
    ) -> Option<StepsEnd> {
        let typed = page_key(ui);
        let title = texts.get("hello-title");
        let page = Page::open(ui, theme, &title, [BESIDE, 1824.0]);
        paint_figure(ui, &page.pen, figure.view(), texts);
        let ink = theme.palette.primary.solid();
        let said = [
            (icons::EYE, ["hello-watch", "hello-watch-aside"]),
            (icons::LOCK, ["hello-stays", "hello-stays-aside"]),
            (icons::HAND_HEART, ["hello-feel", "hello-feel-aside"]),
        ]
        .map(|(icon, ids)| (icon, ids[0], ids.map(|id| texts.get(id))));
        let thoughts = said.each_ref().map(|(icon, id, [head, text])| Thought {
            sign: (*icon, ink),
            id,
            head,
            text,
        });
        read(
            ui,
            &page,
            "hello",
            &Reading {
                intro: None,
                thoughts: &thoughts,
            },
        );
        let next = texts.get("steps-next");
        let leave = texts.get("home-leave");
        let (main, quiet) = feet(ui, &page, texts, (&next, &leave));
        match (typed, main, quiet) {
            (Some(PageKey::Main), ..) | (_, true, _) => self.go(ui, Step::Urgent),
            (Some(PageKey::Back), ..) | (.., true) => Some(StepsEnd::Left),
            _ => None,
        }
    }

    /// One page of questions: none of them fits, or one does.
    fn ask(
        &mut self,
        ui: &mut Ui,
        texts: &Texts,
        theme: &Theme,
        questions: &Questions,
    ) -> Option<StepsEnd> {
        let typed = page_key(ui);
        let title = texts.get(questions.title);
        let page = Page::open(ui, theme, &title, [96.0, 1824.0]);
        let intro = texts.get(match self.why {
            Due::AfterHurt if self.is_worse => "ask-intro-worse",
            Due::AfterHurt => "ask-intro-hurt",
            Due::First | Due::Weekly => questions.intro,
        });
        let sign = (icons::STETHOSCOPE, theme.palette.primary.solid());
        let asked: Vec<_> = questions
            .items
            .iter()
            .map(|id| (*id, texts.get(id)))
            .collect();
        let is_read = read(
            ui,
            &page,
            questions.title,
            &Reading {
                intro: Some(("ask-intro", &intro)),
                thoughts: &plain(sign, &asked),
            },
        );
        if !is_read {
            read_on(ui, &page, texts, typed);
            return (typed == Some(PageKey::Back))
                .then(|| self.back(ui))
                .flatten();
        }
        // Enter says that none fits only where it was moved to: an answer is never given by accident.
        let none = texts.get("ask-none");
        let some = texts.get("ask-some");
        let answer = answers(ui, &page, (&none, &some));
        let typed = typed.or(back_button(ui, &page, texts).then_some(PageKey::Back));
        match (typed, answer) {
            (_, Some(true)) => match (self.step, self.why) {
                (Step::Urgent, _) => self.go(ui, Step::AskFirst),
                (Step::AskFirst, _) => self.go(ui, Step::Look),
                _ => Some(StepsEnd::Fine),
            },
            (_, Some(false)) => {
                self.asked_on = self.step;
                self.go(ui, questions.then)
            }
            (Some(PageKey::Back), _) => self.back(ui),
            _ => None,
        }
    }

    fn back(&mut self, ui: &Ui) -> Option<StepsEnd> {
        match self.step {
            Step::Urgent => self.go(ui, Step::Hello),
            Step::AskFirst => self.go(ui, Step::Urgent),
            _ => Some(StepsEnd::Left),
        }
    }
}

/// Lays what is read of a page; gives whether its end is in sight.
pub(super) fn read(ui: &mut Ui, page: &Page<'_>, id: &str, reading: &Reading<'_>) -> bool {
    let height = page.column_height();
    let lay = |flow: &mut Flow<'_, '_>| flow.reading(reading, height);
    page.column_to_its_end(ui, id, lay).1
}

/// Texts under one sign, each with its id.
pub(super) fn plain<'t, I: AsRef<str>, T: AsRef<str>>(
    sign: (char, Color32),
    texts: &'t [(I, T)],
) -> Vec<Thought<'t>> {
    let thought = |(id, text): &'t (I, T)| Thought {
        sign,
        id: id.as_ref(),
        head: "",
        text: text.as_ref(),
    };
    texts.iter().map(thought).collect()
}

/// A page of questions. Source: clinical note, red-flag screen, after AHCPR and Finucane 2020.
struct Questions {
    title: &'static str,
    intro: &'static str,
    items: &'static [&'static str],
    then: Step,
}

const URGENT: Questions = Questions {
    title: "ask-urgent-title",
    intro: "ask-intro",
    items: &[
        "ask-bladder",
        "ask-numb",
        "ask-legs",
        "ask-fall",
        "ask-fever",
        "ask-belly",
    ],
    then: Step::HelpNow,
};

const ASK_FIRST: Questions = Questions {
    title: "ask-first-title",
    intro: "ask-first-intro",
    items: &[
        "ask-cancer",
        "ask-weight",
        "ask-night",
        "ask-bones",
        "ask-immune",
        "ask-age",
        "ask-surgery",
        "ask-pregnant",
        "ask-morning",
    ],
    then: Step::TalkFirst,
};

const SHORT: Questions = Questions {
    title: "ask-short-title",
    intro: "ask-short-intro",
    items: &["ask-short-bladder", "ask-legs", "ask-fever"],
    then: Step::HelpNow,
};

/// A page of advice.
struct Advice {
    title: &'static str,
    thoughts: &'static [&'static str],
    main: &'static str,
    other: &'static str,
}

const HELP_NOW: Advice = Advice {
    title: "help-now-title",
    thoughts: &["help-now-call", "help-now-tell", "help-now-wait"],
    main: "help-close",
    other: "help-mistake",
};

const TALK_FIRST: Advice = Advice {
    title: "talk-first-title",
    thoughts: &["talk-first-call", "talk-first-why", "talk-first-then"],
    main: "help-close",
    other: "talk-first-allowed",
};

/// The page for who needs help at once, outside of the questions; gives whether it was read.
pub(super) fn help_now(ui: &mut Ui, texts: &Texts, theme: &Theme) -> Option<bool> {
    advice(ui, texts, theme, &HELP_NOW).map(|said| !matches!(said, Said::Other))
}

/// The page for what is to be talked over with a doctor or therapist first.
pub(super) fn talk_first(ui: &mut Ui, texts: &Texts, theme: &Theme) -> Option<Said> {
    advice(ui, texts, theme, &TALK_FIRST)
}

/// How a page of advice was left.
pub(super) enum Said {
    Main,
    Other,
    Away,
}

/// The button that goes on to the end of a page, which is read before it is answered.
pub(super) fn read_on(ui: &Ui, page: &Page<'_>, texts: &Texts, typed: Option<PageKey>) {
    let on = texts.get("ask-read-on");
    let face = Face {
        icon: Some((icons::ARROW_DOWN, false)),
        word: &on,
        key: None,
        look: Look::main(&page.pen.theme.palette),
    };
    let (on, _) = page.foot(ui, ("ask-read-on", &face), 1824.0, 560.0);
    if on || typed == Some(PageKey::Main) {
        Page::read_on(ui.ctx());
    }
}

fn advice(ui: &mut Ui, texts: &Texts, theme: &Theme, of: &Advice) -> Option<Said> {
    let typed = page_key(ui);
    let title = texts.get(of.title);
    let page = Page::open(ui, theme, &title, [96.0, 1824.0]);
    let sign = (icons::STETHOSCOPE, theme.palette.stop_text.solid());
    let said: Vec<_> = of.thoughts.iter().map(|id| (*id, texts.get(id))).collect();
    let thoughts = plain(sign, &said);
    let reading = Reading {
        intro: None,
        thoughts: &thoughts,
    };
    read(ui, &page, of.title, &reading);
    let (main, other) = (texts.get(of.main), texts.get(of.other));
    let (main, other) = feet(ui, &page, texts, (&main, &other));
    let back = back_button(ui, &page, texts);
    match (typed, main, other) {
        (Some(PageKey::Main), ..) | (_, true, _) => Some(Said::Main),
        (_, _, true) => Some(Said::Other),
        (Some(PageKey::Back), ..) => Some(Said::Away),
        _ => back.then_some(Said::Away),
    }
}

/// The main button and a quiet one beside it.
pub(super) fn feet(
    ui: &Ui,
    page: &Page<'_>,
    texts: &Texts,
    (main, quiet): (&str, &str),
) -> (bool, bool) {
    let colours = &page.pen.theme.palette;
    let enter = texts.get("key-enter");
    let face = Face {
        icon: Some((icons::ARROW_RIGHT, false)),
        word: main,
        key: Some(&enter),
        look: Look::main(colours),
    };
    let (main, left) = page.foot(ui, ("steps-main", &face), 1824.0, 420.0);
    let face = Face {
        icon: None,
        word: quiet,
        key: None,
        look: Look::plain(colours),
    };
    let (quiet, _) = page.foot(ui, ("steps-quiet", &face), left - 32.0, 0.0);
    (main, quiet)
}

/// Back, small at the left, with its key.
pub(super) fn back_button(ui: &Ui, page: &Page<'_>, texts: &Texts) -> bool {
    let (word, key) = (texts.get("before-back"), texts.get("key-escape"));
    let face = Face {
        icon: None,
        word: &word,
        key: Some(&key),
        look: Look::quiet(&page.pen.theme.palette),
    };
    let width = button_width(&page.pen, &face);
    let (back, _) = page.foot(ui, ("steps-back", &face), 64.0 + width, width);
    back
}

/// "None of these" and "one or more": of the same size, neither is the easy one.
pub(super) fn answers(ui: &Ui, page: &Page<'_>, (none, some): (&str, &str)) -> Option<bool> {
    let colours = &page.pen.theme.palette;
    let face = |word| Face {
        icon: None,
        word,
        key: None,
        look: Look::plain(colours),
    };
    let (some, left) = page.foot(ui, ("ask-some", &face(some)), 1824.0, 560.0);
    let (none, _) = page.foot(ui, ("ask-none", &face(none)), left - 32.0, 560.0);
    match (none, some) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}
