//! What the therapist wants asked before the first exercise of a programme: once, and what follows from a yes.

use eframe::egui::Ui;

use super::flow::Page;
use super::grown::Reading;
use super::icons;
use super::page_keys::{PageKey, page_key};
use super::steps::{Said, answers, back_button, plain, read, read_on, talk_first};
use super::texts::Texts;
use super::theme::Theme;

/// A page takes no answer for so long: the hand that chose the exercise may press twice. Units: s. Own choice, as the
/// first steps have it.
const SETTLE_S: f64 = 0.7;

/// The questions, or the advice after a yes.
#[derive(Default)]
pub(super) struct OwnQuestions {
    is_advice: bool,
    /// Since when the page is open. Units: s of the window. Missing: it is just being opened.
    since: Option<f64>,
}

/// How they end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OwnEnd {
    /// None of them fits, or the therapist said that it is fine.
    Fine,
    /// One of them fits: no exercise until a therapist was asked.
    NeedsHelp,
    /// The person went away without an answer.
    Left,
}

impl OwnQuestions {
    /// An answer was given that is to be talked over first.
    pub(super) const fn advises(&self) -> bool {
        self.is_advice
    }

    /// Draws one picture of it.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        questions: &[String],
        texts: &Texts,
        theme: &Theme,
    ) -> Option<OwnEnd> {
        let now = ui.input(|input| input.time);
        let is_ready = now - *self.since.get_or_insert(now) >= SETTLE_S;
        let was_advice = self.is_advice;
        let end = if was_advice {
            talk_first(ui, texts, theme).and_then(|said| match said {
                Said::Main => Some(OwnEnd::NeedsHelp),
                Said::Other => Some(OwnEnd::Fine),
                Said::Away => {
                    self.is_advice = false;
                    None
                }
            })
        } else {
            self.ask(ui, questions, texts, theme)
        };
        if !is_ready {
            self.is_advice = was_advice;
            return None;
        }
        if self.is_advice != was_advice {
            self.since = None;
            ui.ctx().request_repaint();
        }
        end
    }

    fn ask(
        &mut self,
        ui: &mut Ui,
        questions: &[String],
        texts: &Texts,
        theme: &Theme,
    ) -> Option<OwnEnd> {
        let typed = page_key(ui);
        let title = texts.get("own-ask-title");
        let page = Page::open(ui, theme, &title, [96.0, 1824.0]);
        let sign = (icons::STETHOSCOPE, theme.palette.primary.solid());
        let asked = questions.iter().enumerate();
        let asked: Vec<_> = asked
            .map(|(place, question)| (format!("own-ask-{place}"), question))
            .collect();
        let intro = texts.get("own-ask-intro");
        let reading = Reading {
            intro: Some(("ask-intro", &intro)),
            thoughts: &plain(sign, &asked),
        };
        let is_read = read(ui, &page, "own-ask", &reading);
        let is_back = typed == Some(PageKey::Back);
        if !is_read {
            read_on(ui, &page, texts, typed);
            return is_back.then_some(OwnEnd::Left);
        }
        let (none, some) = (texts.get("ask-none"), texts.get("ask-some"));
        match answers(ui, &page, (&none, &some)) {
            Some(true) => return Some(OwnEnd::Fine),
            Some(false) => self.is_advice = true,
            None => {}
        }
        (back_button(ui, &page, texts) || is_back).then_some(OwnEnd::Left)
    }
}
