//! The sheet for the fridge: one page with what is done, on which days, and when to stop.

use goodform_exercises::{Days, Exercise, Item, Weekday};
use goodform_models::Frame;

use crate::cli::programme::Opened;
use crate::paper::{A4, About, Align, Face, Ink, Letters, Paper};
use crate::ui::{Texts, begun_large, day_name, days_words, dose_words, movement_name};

/// The beginning of a movement and its turn.
pub(super) type Pictures = [Frame; 2];

/// Around what is printed: home printers leave 6 mm white. Units: pt.
const MARGIN: f32 = 36.0;
/// Letters that are read at arm's length without glasses by most: 14 pt and more. Source: large print, RNIB clear print
/// guidance, 14 pt. Units: pt.
const BODY: f32 = 14.0;
/// How high a picture is where so many exercises or fewer share the page: six and their notes have room on one. Units: pt.
const PICTURES: [(usize, f32); 4] = [(3, 112.0), (4, 86.0), (5, 72.0), (usize::MAX, 62.0)];
/// How wide a picture is for its height. Units: times.
const SHAPE: f32 = 92.0 / 62.0;
/// Between exercises. Units: pt.
const GAP: f32 = 9.0;

/// Draws the sheet of a programme; `pictures` draws an exercise of the library by its id.
///
/// # Errors
/// One plain sentence.
pub(super) fn sheet(
    opened: &Opened,
    texts: &Texts,
    language: &str,
    pictures: impl Fn(&str) -> Option<Pictures>,
) -> Result<Vec<u8>, String> {
    let programme = &opened.programme;
    let title = if programme.person.trim().is_empty() {
        texts.get("sheet-title").into_owned()
    } else {
        texts
            .with_text("sheet-title-for", "person", &programme.person)
            .into_owned()
    };
    let paper = Paper::new(About {
        title: title.clone(),
        author: programme.by.clone(),
        language: language.to_owned(),
        on: programme.on.clone(),
    });
    let fits = |(most, _): &&(usize, f32)| programme.items.len() <= *most;
    let tall = PICTURES.iter().find(fits).map_or(62.0, |(_, tall)| *tall);
    let mut page = Sheet {
        paper,
        y: MARGIN,
        picture: [tall * SHAPE, tall],
        texts,
        title: &title,
    };
    page.head(&title, opened);
    page.days(&programme.days);
    for (place, (item, exercise)) in programme.items.iter().zip(&opened.exercises).enumerate() {
        page.exercise(place, (item, exercise), pictures(&exercise.id).as_ref());
    }
    page.foot(&programme.by);
    page.paper.finish().map_err(|error| error.to_string())
}

struct Sheet<'a> {
    paper: Paper,
    /// Where the next thing begins. Units: pt.
    y: f32,
    /// Width and height of a picture. Units: pt.
    picture: [f32; 2],
    texts: &'a Texts,
    /// What stands at the head.
    title: &'a str,
}

impl Sheet<'_> {
    const WIDTH: f32 = A4[0] - 2.0 * MARGIN;

    /// Begins a page where so much has no room any more.
    fn room(&mut self, height: f32) {
        if self.y + height > A4[1] - MARGIN && self.y > MARGIN {
            self.paper.next_page();
            self.y = MARGIN;
            // A page that fell off the fridge is known by its head.
            let page = self.paper.pages() as u32;
            let said = self.texts.with_number("sheet-page", "page", page);
            let said = format!("{}, {said}", self.title);
            let letters = body().in_ink(Ink::GREY);
            let height = self
                .paper
                .paragraph(&said, letters, [MARGIN, self.y], Self::WIDTH);
            self.y += height + 6.0;
        }
    }

    /// A text over a width; long ones go on on the next page.
    fn text(&mut self, text: &str, letters: Letters, left: f32, width: f32) {
        for line in self.paper.lines_of(text, letters, width) {
            self.room(letters.line_height());
            self.y += self.paper.paragraph(&line, letters, [left, self.y], width);
        }
    }

    fn head(&mut self, title: &str, opened: &Opened) {
        let heading = Letters::black(Face::Heading, 24.0);
        self.text(title, heading, MARGIN, Self::WIDTH);
        let programme = &opened.programme;
        let seconds: f64 = programme
            .items
            .iter()
            .zip(&opened.exercises)
            .map(|(item, exercise)| item.seconds(exercise))
            .sum();
        let minutes = (seconds / 60.0).ceil() as u32;
        let minutes = self.texts.with_number("home-minutes", "minutes", minutes);
        let by = format!(
            "{}, {}. {}",
            programme.by,
            programme.on,
            begun_large(&minutes)
        );
        self.text(&by, body().in_ink(Ink::GREY), MARGIN, Self::WIDTH);
        if !programme.note.trim().is_empty() {
            self.y += 3.0;
            self.text(&programme.note, body(), MARGIN, Self::WIDTH);
        }
        self.y += 6.0;
    }

    /// The days in a table, with a box to tick below each.
    fn days(&mut self, days: &Days) {
        let step = Self::WIDTH / 7.0;
        let label = Letters::black(Face::Label, BODY);
        self.room(46.0);
        if let Days::AWeek(_) = days {
            let said = format!(
                "{}: {}",
                days_words(self.texts, days),
                self.texts.get("sheet-tick")
            );
            self.text(&said, label, MARGIN, Self::WIDTH);
        }
        for (number, day) in Weekday::ALL.into_iter().enumerate() {
            let left = MARGIN + step * number as f32;
            let is_on = match days {
                Days::Weekdays(named) => named.contains(&day),
                Days::AWeek(_) => true,
            };
            let fill = is_on.then_some(Ink::SHADE);
            let frame = Some((if is_on { 1.2 } else { 0.6 }, Ink::LINE));
            self.paper.rect([left, self.y, step, 36.0], fill, frame);
            let name = day_name(self.texts, day);
            let letters = if is_on {
                label
            } else {
                body().in_ink(Ink::GREY)
            };
            let at = [left + 8.0, self.y + 23.0];
            self.paper.line(&name, letters, at, Align::Left);
            if is_on {
                // A box to tick.
                let tick = [left + step - 28.0, self.y + 8.0, 20.0, 20.0];
                self.paper
                    .rect(tick, Some(Ink::WHITE), Some((1.2, Ink::BLACK)));
            }
        }
        self.y += 36.0 + 10.0;
    }

    fn exercise(
        &mut self,
        place: usize,
        (item, exercise): (&Item, &Exercise),
        pictures: Option<&Pictures>,
    ) {
        let [wide, tall] = self.picture;
        let name = movement_name(self.texts, &item.movement, exercise);
        let name = format!("{}. {name}", place + 1);
        let dose = begun_large(&dose_words(self.texts, item, exercise));
        let label = Letters::black(Face::Heading, 16.0);
        let left = MARGIN + pictures.map_or(0.0, |_| 2.0 * (wide + 5.0) + 7.0);
        let width = A4[0] - MARGIN - left;
        let note = item.note.trim();
        let head =
            self.paper.height_of(&name, label, width) + self.paper.height_of(&dose, body(), width);
        let words = head
            + if note.is_empty() {
                0.0
            } else {
                self.paper.height_of(note, body(), width)
            };
        let height = words.max(if pictures.is_some() { tall } else { 0.0 });
        // A long note may go on on the next page; the pictures stay with their name.
        self.room(height.min(A4[1] / 2.0));
        let top = self.y;
        for (number, frame) in pictures.into_iter().flatten().enumerate() {
            let spot = [MARGIN + number as f32 * (wide + 5.0), top, wide, tall];
            self.figure(frame, spot);
        }
        let pages = self.paper.pages();
        self.text(&name, label, left, width);
        self.text(&dose, body(), left, width);
        if !note.is_empty() {
            self.text(note, body(), left, width);
        }
        if self.paper.pages() == pages && pictures.is_some() {
            self.y = self.y.max(top + tall);
        }
        self.y += GAP;
    }

    fn figure(&mut self, frame: &Frame, spot: [f32; 4]) {
        let (size, rgb) = around(frame, spot[2] / spot[3]);
        if let Some(photo) = self.paper.photo(size, &rgb) {
            self.paper.picture(photo, spot);
        }
        self.paper.rect(spot, None, Some((0.6, Ink::LINE)));
    }

    /// When to stop, and where help is found.
    fn foot(&mut self, by: &str) {
        let inside = Self::WIDTH - 24.0;
        let help = self.texts.with_text("sheet-help", "by", by).into_owned();
        let [stop, doctor] =
            ["sheet-stop", "sheet-doctor"].map(|id| self.texts.get(id).into_owned());
        let label = Letters::black(Face::Label, BODY);
        let all = [(stop, label), (doctor, body()), (help, body())];
        let heights = all
            .iter()
            .map(|(text, letters)| self.paper.height_of(text, *letters, inside));
        let height = heights.sum::<f32>() + 16.0;
        self.room(height);
        // At the foot of the page, where the eye looks for it.
        self.y = A4[1] - MARGIN - height;
        let place = [MARGIN, self.y, Self::WIDTH, height];
        self.paper.rect(place, None, Some((1.6, Ink::BLACK)));
        self.y += 8.0;
        for (text, letters) in all {
            self.text(&text, letters, MARGIN + 12.0, inside);
        }
    }
}

const fn body() -> Letters {
    Letters::black(Face::Text, BODY)
}

/// The part of a picture in which the figure is, of a shape, with a little room around it.
fn around(frame: &Frame, shape: f32) -> ([u32; 2], Vec<u8>) {
    let (width, height) = (frame.width as usize, frame.height as usize);
    let pixel = |x: usize, y: usize| {
        frame
            .pixels
            .get((y * width + x) * 3..(y * width + x) * 3 + 3)
    };
    // The figure is what differs from the ground beside it in the same line.
    let differs = |x: usize, y: usize| {
        let (Some(here), Some(edge)) = (pixel(x, y), pixel(1, y)) else {
            return false;
        };
        let apart = here
            .iter()
            .zip(edge)
            .map(|(a, b)| i32::from(*a) - i32::from(*b));
        apart.map(i32::abs).sum::<i32>() > 90
    };
    let mut edges = [width, height, 0, 0];
    for y in (0..height).step_by(2) {
        for x in (0..width).step_by(2) {
            if differs(x, y) {
                edges = [
                    edges[0].min(x),
                    edges[1].min(y),
                    edges[2].max(x),
                    edges[3].max(y),
                ];
            }
        }
    }
    let [left, top, right, bottom] = edges.map(|edge| edge as f32);
    if left >= right || top >= bottom {
        return ([frame.width, frame.height], frame.pixels.clone());
    }
    let tall = ((bottom - top) * 1.12)
        .max((right - left) * 1.12 / shape)
        .min(height as f32);
    let wide = (tall * shape).min(width as f32);
    let from = |middle: f32, size: f32, whole: usize| {
        (middle - size / 2.0).clamp(0.0, (whole as f32 - size).max(0.0)) as usize
    };
    let x0 = from(f32::midpoint(left, right), wide, width);
    let y0 = from(f32::midpoint(top, bottom), tall, height);
    let (wide, tall) = (wide as usize, tall as usize);
    let mut rgb = Vec::with_capacity(wide * tall * 3);
    for y in y0..y0 + tall {
        let start = (y * width + x0) * 3;
        rgb.extend_from_slice(
            frame
                .pixels
                .get(start..start + wide * 3)
                .unwrap_or_default(),
        );
    }
    ([wide as u32, tall as u32], rgb)
}
