//! What a column is answered with and looked at: answers, a scale of numbers, buttons in a line, a picture.

use eframe::egui::Ui;

use super::button::{Face, Look, button, button_width};
use super::choice::{Choice, choice};
use super::flow::{CONTROL, Flow, GAP, Voice, followed};
use super::pen::Pen;
use super::texts::Texts;

/// The last number of a scale. Units: points. Source: numeric rating scale and CR-10 [F].
const MOST: u8 = 10;

impl<'a> Flow<'_, 'a> {
    /// One answer with a name of its own, from `left` on and `width` wide.
    pub(super) fn answer(&mut self, of: &Choice<'_>, [left, width]: [f32; 2]) -> bool {
        let height = CONTROL * self.pen.text;
        let response = choice(self.ui, &self.pen, of, [left, self.y, width, height]);
        self.y += height;
        followed(response).clicked()
    }

    /// Ordinary buttons, one below the other: their icons, the ids of their words, what each wants.
    pub(super) fn button_list<T>(
        &mut self,
        texts: &Texts,
        asked: impl IntoIterator<Item = (Option<(char, bool)>, &'static str, T)>,
    ) -> Option<T> {
        let look = Look::plain(&self.pen.theme.palette);
        let mut wanted = None;
        for (icon, id, wants) in asked {
            let word = texts.get(id);
            let face = Face {
                icon,
                word: &word,
                key: None,
                look,
            };
            if self.button(id, &face) {
                wanted = Some(wants);
            }
            self.gap(16.0);
        }
        wanted
    }

    /// The numbers 0 to 10 in one line, each with its name; gives the one that was chosen now.
    pub(super) fn scale(
        &mut self,
        id: &'static str,
        chosen: Option<u8>,
        name: impl Fn(u8) -> String,
    ) -> Option<u8> {
        let height = CONTROL * self.pen.text;
        let step = (self.width + GAP) / (f32::from(MOST) + 1.0);
        let mut picked = None;
        for number in 0..=MOST {
            let of = Choice {
                id: (id, usize::from(number)),
                word: &number.to_string(),
                name: &name(number),
                chosen: chosen == Some(number),
                centred: true,
            };
            let place = [step * f32::from(number), self.y, step - GAP, height];
            if followed(choice(self.ui, &self.pen, &of, place)).clicked() {
                picked = Some(number);
            }
        }
        self.y += height;
        picked
    }

    /// What the two ends of a scale mean, each below its own.
    pub(super) fn ends(&mut self, ends: [(&str, &str); 2]) {
        let kind = self.kind(Voice::Aside);
        let half = (self.width - 2.0 * GAP) / 2.0;
        let mut lowest: f32 = 0.0;
        for ((id, text), is_last) in ends.into_iter().zip([false, true]) {
            let size = self.pen.lay(text, &kind, half).size() / self.pen.frame.px(1.0);
            let left = if is_last { self.width - size.x } else { 0.0 };
            // A hair wider than it was laid: it must break at the same words.
            self.pen
                .paragraph(text, &kind, (left, self.y), size.x + 1.0);
            self.pen
                .name(self.ui, id, text, [left, self.y, size.x, size.y]);
            lowest = lowest.max(size.y);
        }
        self.y += lowest;
    }

    /// A head and what is said to it, without a sign.
    pub(super) fn said(&mut self, id: &str, head: &str, text: &str) {
        let (top, width) = (self.y, self.width);
        self.paint_text(head, Voice::Head, 0.0, width);
        self.paint_text(text, Voice::Aside, 0.0, width);
        let spoken = format!("{head}: {text}");
        self.pen
            .name(self.ui, id, &spoken, [0.0, top, width, self.y - top]);
    }

    /// Buttons side by side, one below the other where they have no room, each with its name where that is not its
    /// word; gives the place of the one that was pressed.
    pub(super) fn buttons(&mut self, buttons: &[(&str, Face<'_>, &str)]) -> Option<usize> {
        let height = CONTROL * self.pen.text;
        let (mut left, mut pressed) = (0.0, None);
        for (place, (id, face, name)) in buttons.iter().enumerate() {
            let width = button_width(&self.pen, face);
            if left > 0.0 && left + width > self.width {
                (left, self.y) = (0.0, self.y + height + GAP);
            }
            let spot = (left + width, self.y, height);
            let (response, _) = button(self.ui, &self.pen, (id, face), spot, width);
            if !name.is_empty() {
                let ctx = self.ui.ctx();
                ctx.accesskit_node_builder(response.id, |node| node.set_label(*name));
            }
            if followed(response).clicked() {
                pressed = Some(place);
            }
            left += width + GAP;
        }
        self.y += height;
        pressed
    }

    /// A picture of a size of its own, which grows with the text as far as the column is wide.
    pub(super) fn picture<R>(
        &mut self,
        [width, height]: [f32; 2],
        paint: impl FnOnce(&Ui, &Pen<'a>) -> R,
    ) -> R {
        let by = self.pen.text.min(self.width / width);
        let pen = Pen {
            text: 1.0,
            ..self.pen.within([0.0, self.y, 0.0, 0.0]).scaled(by)
        };
        let given = paint(self.ui, &pen);
        self.y += height * by;
        given
    }
}
