//! A reading on paper: the same words and drawings as in the window, on A4 pages.

use jiff::civil::Date;

use super::{charts, words};
use crate::paper::{A4, About, Align, Face, Ink as Colour, Letters, Paper};
use crate::reading::sketch::{Ink, Mark, Sketch, Stands};
use crate::reading::{Brought, ExerciseReading, Reading};
use crate::ui::texts::{Language, Texts};
use crate::ui::theme::LIGHT;

/// Around what is written. Units: pt.
const MARGIN: f32 = 51.0;
/// How wide what is written is. Units: pt.
const WIDTH: f32 = A4[0] - 2.0 * MARGIN;
/// Where a page is full. Units: pt.
const FOOT: f32 = A4[1] - 66.0;
/// What the line above an exercise takes. Units: pt.
const RULE: f32 = 10.0;
/// Below an exercise. Units: pt.
const AFTER: f32 = 16.0;
/// From a drawing's px to the paper: its letters are 10 pt high, and two exercises stand on a page. Units: pt each px.
const SCALE: f32 = 0.42;

/// The pages as PDF.
///
/// # Errors
/// What the writer of the document says.
pub fn report_pages(brought: &Brought, today: Date, language: Language) -> Result<Vec<u8>, String> {
    let texts = Texts::of(language);
    let reading = Reading::of(brought);
    let who = words::who(brought, &texts);
    let about = About {
        title: who.clone(),
        author: String::new(),
        language: language.code().to_owned(),
        on: today.to_string(),
    };
    let foot = format!("{who}. Goodform {}", words::day_and_year(today, &texts));
    let sheet_of = |about| Sheet {
        paper: Paper::new(about),
        y: MARGIN,
        foot: foot.clone(),
    };
    let mut sheet = sheet_of(about.clone());
    first(&mut sheet, brought, &reading, &texts);
    for one in &reading.exercises {
        // Written once on a sheet that is thrown away: an exercise stands on one page where it has room on one.
        let mut tried = sheet_of(about.clone());
        exercise(&mut tried, &reading, one, &texts);
        if tried.paper.pages() == 1 {
            sheet.room(tried.y - MARGIN - AFTER + RULE);
        }
        exercise(&mut sheet, &reading, one, &texts);
    }
    sheet.write_foot();
    sheet.paper.finish().map_err(|error| error.to_string())
}

fn first(sheet: &mut Sheet, brought: &Brought, reading: &Reading, texts: &Texts) {
    sheet.text(
        &words::who(brought, texts),
        Letters::black(Face::Heading, 22.0),
    );
    sheet.aside(&words::span(brought, reading, texts));
    sheet.y += 8.0;
    sheet.text(
        &words::changed(reading, texts),
        Letters::black(Face::Label, 13.0),
    );
    sheet.y += 4.0;
    sheet.body(&words::kept(reading, texts).join(" "));
    if reading.judged.judged() > 0 {
        sheet.body(&words::form(&reading.judged, texts).join(" "));
    }
    sheet.body(&words::judged(&reading.judged, texts));
    sheet.y += 6.0;
    if reading.hurts.is_empty() {
        sheet.body(&texts.get("reader-hurts-none"));
    } else {
        sheet.head(&texts.get("reader-hurts"));
        for moment in &reading.hurts {
            let [head, text] = words::hurt(moment, reading, texts);
            sheet.body(&format!("{head}. {text}"));
        }
    }
    sheet.y += 10.0;
    if reading.weeks.is_empty() {
        sheet.body(&texts.get("reader-done-none"));
        return;
    }
    sheet.drawing(
        &texts.get("reader-adherence"),
        &charts::days(reading, texts),
    );
    sheet.drawing(&texts.get("reader-felt"), &charts::felt(reading, texts));
}

fn exercise(sheet: &mut Sheet, reading: &Reading, one: &ExerciseReading, texts: &Texts) {
    // The head of an exercise does not stand alone at a page's foot: its drawing goes with it.
    sheet.room(if one.least_deg.is_some() {
        270.0
    } else {
        140.0
    });
    // At the top of a page there is nothing it would part it from.
    if sheet.y > MARGIN {
        sheet
            .paper
            .rect([MARGIN, sheet.y, WIDTH, 0.8], Some(Colour::LINE), None);
        sheet.y += RULE;
    }
    let name = words::exercise_name(&one.id, &one.name, texts);
    sheet.text(&name, Letters::black(Face::Heading, 16.0));
    sheet.body(&words::in_short(one, texts));
    if let Some([sets, count]) = one.asked {
        sheet.aside(&texts.with_numbers("reader-asked", [("sets", sets), ("count", count)]));
    }
    sheet.y += 6.0;
    if let Some(least) = one.least_deg {
        let drawn = charts::ranges(reading, one, texts);
        sheet.drawing(&texts.get("reader-exercise-range"), &drawn);
        sheet.y -= 6.0;
        sheet.aside(&texts.with_number("reader-least", "least", words::whole(least)));
        sheet.y += 6.0;
    }
    if let Some(right) = words::right_times(one, texts) {
        sheet.named(&texts.get("reader-right"), &right);
        sheet.y += 4.0;
        sheet.head(&texts.get("reader-faults"));
        if one.faults.is_empty() {
            sheet.body(&texts.get("reader-faults-none"));
        }
        for kind in &one.faults {
            let said = words::fault_times(kind, one, texts);
            sheet.body(&format!("{}: {said}", words::fault(&kind.id, texts)));
        }
        sheet.y += 4.0;
    }
    if let Some(holds) = one.holds {
        sheet.named(&texts.get("reader-holds"), &words::holds(&holds, texts));
        sheet.y += 4.0;
    }
    sheet.body(&words::share(one, texts));
    sheet.y += AFTER;
}

/// Pages that are written from the top down.
struct Sheet {
    paper: Paper,
    y: f32,
    foot: String,
}

impl Sheet {
    /// Goes to the next page where so much has no room. Units: pt.
    fn room(&mut self, height: f32) {
        if self.y + height > FOOT && self.y > MARGIN {
            self.write_foot();
            self.paper.next_page();
            self.y = MARGIN;
        }
    }

    fn write_foot(&mut self) {
        let letters = Letters::black(Face::Text, 9.0).in_ink(Colour::GREY);
        let y = A4[1] - 36.0;
        self.paper
            .line(&self.foot, letters, [MARGIN, y], Align::Left);
        let number = self.paper.pages().to_string();
        self.paper
            .line(&number, letters, [A4[0] - MARGIN, y], Align::Right);
    }

    fn text(&mut self, text: &str, letters: Letters) {
        let height = self.paper.height_of(text, letters, WIDTH);
        self.room(height);
        self.y += self.paper.paragraph(text, letters, [MARGIN, self.y], WIDTH);
    }

    fn head(&mut self, text: &str) {
        // A head goes with what it is of.
        self.room(48.0);
        self.text(text, Letters::black(Face::Label, 12.0));
    }

    fn body(&mut self, text: &str) {
        self.text(text, Letters::black(Face::Text, 11.0));
    }

    /// What it is of and what is said of it, in one line.
    fn named(&mut self, head: &str, text: &str) {
        self.body(&format!("{head}: {text}"));
    }

    fn aside(&mut self, text: &str) {
        self.text(text, Letters::black(Face::Text, 10.0).in_ink(Colour::GREY));
    }

    fn drawing(&mut self, head: &str, sketch: &Sketch) {
        let height = sketch.size[1] * SCALE;
        self.room(height + 24.0);
        self.head(head);
        self.y += 4.0;
        for mark in &sketch.marks {
            self.mark(mark);
        }
        self.y += height + 12.0;
    }

    fn mark(&mut self, mark: &Mark) {
        let y = self.y;
        let at = |[left, top]: [f32; 2]| [MARGIN + left * SCALE, y + top * SCALE];
        let edged =
            |edge: Option<(f32, Ink)>| edge.map(|(width, ink)| (width * SCALE, colour(ink)));
        match mark {
            Mark::Line { ends, width, ink } => {
                let ends = ends.map(at);
                self.paper.polyline(&ends, width * SCALE, colour(*ink));
            }
            Mark::Filled { corners, ink } => {
                let corners: Vec<[f32; 2]> = corners.iter().copied().map(at).collect();
                self.paper.polygon(&corners, Some(colour(*ink)), None);
            }
            Mark::Disc {
                middle,
                radius,
                fill,
                edge,
            } => {
                let fill = fill.map(colour);
                self.paper
                    .circle(at(*middle), radius * SCALE, fill, edged(*edge));
            }
            Mark::Text {
                at: place,
                size,
                ink,
                stands,
                is_strong,
                text,
            } => {
                let face = if *is_strong { Face::Label } else { Face::Text };
                let letters = Letters::black(face, size * SCALE).in_ink(colour(*ink));
                let align = match stands {
                    Stands::Left => Align::Left,
                    Stands::Middle => Align::Middle,
                    Stands::Right => Align::Right,
                };
                self.paper.line(text, letters, at(*place), align);
            }
        }
    }
}

/// The light theme's colours; the paper is white.
const fn colour(ink: Ink) -> Colour {
    let solid = match ink {
        Ink::Surface => return Colour::WHITE,
        Ink::Letters => LIGHT.ink,
        Ink::Soft => LIGHT.ink2,
        Ink::Band => LIGHT.band,
        Ink::Adjust => LIGHT.adjust,
        Ink::Stop => LIGHT.stop,
        Ink::Primary => LIGHT.primary,
        Ink::Outline => LIGHT.outline,
        Ink::Hairline => LIGHT.hairline,
    };
    let [_, red, green, blue] = solid.0.to_be_bytes();
    Colour([red, green, blue])
}
