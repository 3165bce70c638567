//! Pages that are drawn on.

use std::collections::BTreeMap;

use pdf_writer::types::{LineCapStyle, LineJoinStyle};
use pdf_writer::{Content, Name, Str};
use subsetter::GlyphRemapper;

use super::letters::{Case, Face, Glyph, Letters};
use super::wrap::wrap;
use super::write::{About, PaperError, write};
use super::{A4, Ink};

/// Which part of a line stands at the given place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Align {
    Left,
    Middle,
    Right,
}

/// A picture that was put in; it may be drawn many times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Photo {
    pub(super) place: usize,
    /// Width and height. Units: px.
    pub size: [u32; 2],
}

/// The letters of a face that were used.
#[derive(Default)]
pub(super) struct Used {
    pub(super) glyphs: GlyphRemapper,
    /// How wide each is, by its number in the file. Units: em.
    pub(super) widths: BTreeMap<u16, f32>,
    /// What each stands for, by its number in the file.
    pub(super) texts: BTreeMap<u16, String>,
}

/// The pixels of a picture.
pub(super) struct Pixels {
    pub(super) size: [u32; 2],
    pub(super) rgb: Vec<u8>,
}

/// A document of A4 pages that is being drawn.
pub struct Paper {
    pub(super) about: About,
    pub(super) pages: Vec<Content>,
    pub(super) used: BTreeMap<Face, Used>,
    pub(super) pictures: Vec<Pixels>,
    case: Case,
}

impl Paper {
    /// Begins a document with its first page, empty.
    pub fn new(about: About) -> Self {
        Self {
            about,
            pages: vec![Content::new()],
            used: BTreeMap::new(),
            pictures: Vec::new(),
            case: Case::new(),
        }
    }

    /// Begins the next page.
    pub fn next_page(&mut self) {
        self.pages.push(Content::new());
    }

    /// Pages so far.
    pub fn pages(&self) -> usize {
        self.pages.len()
    }

    /// The document as a file.
    ///
    /// # Errors
    /// [`PaperError`]: a font of ours cannot be cut down (a test refuses that).
    pub fn finish(self) -> Result<Vec<u8>, PaperError> {
        write(self)
    }

    /// Draws on the last page, between a saved state and its return.
    fn draw(&mut self, draw: impl FnOnce(&mut Content)) {
        if let Some(page) = self.pages.last_mut() {
            page.save_state();
            draw(page);
            page.restore_state();
        }
    }

    /// A box: left, top, width, height; filled, framed with a line of a width, or both.
    pub fn rect(&mut self, place: [f32; 4], fill: Option<Ink>, line: Option<(f32, Ink)>) {
        let [left, top, width, height] = place;
        self.draw(|page| {
            set_inks(page, fill, line);
            page.rect(left, A4[1] - top - height, width, height);
            paint(page, [fill.is_some(), line.is_some()]);
        });
    }

    /// A line through points, with round ends.
    pub fn polyline(&mut self, points: &[[f32; 2]], width: f32, ink: Ink) {
        self.draw(|page| {
            set_inks(page, None, Some((width, ink)));
            trace(page, points);
            page.stroke();
        });
    }

    /// The same in dashes. Units: pt for dash and gap.
    pub fn dashed(&mut self, points: &[[f32; 2]], (width, ink): (f32, Ink), dashes: [f32; 2]) {
        self.draw(|page| {
            set_inks(page, None, Some((width, ink)));
            page.set_dash_pattern(dashes, 0.0);
            trace(page, points);
            page.stroke();
        });
    }

    /// An area with straight edges: filled, framed, or both.
    pub fn polygon(&mut self, points: &[[f32; 2]], fill: Option<Ink>, line: Option<(f32, Ink)>) {
        self.draw(|page| {
            set_inks(page, fill, line);
            trace(page, points);
            page.close_path();
            paint(page, [fill.is_some(), line.is_some()]);
        });
    }

    /// A disc or a ring around a point.
    pub fn circle(
        &mut self,
        middle: [f32; 2],
        radius: f32,
        fill: Option<Ink>,
        line: Option<(f32, Ink)>,
    ) {
        // So far a curve's handles reach for a quarter of a circle.
        const REACH: f32 = 0.552_285;
        let ([x, y], r, h) = ([middle[0], A4[1] - middle[1]], radius, radius * REACH);
        self.draw(|page| {
            set_inks(page, fill, line);
            page.move_to(x + r, y);
            page.cubic_to(x + r, y + h, x + h, y + r, x, y + r);
            page.cubic_to(x - h, y + r, x - r, y + h, x - r, y);
            page.cubic_to(x - r, y - h, x - h, y - r, x, y - r);
            page.cubic_to(x + h, y - r, x + r, y - h, x + r, y);
            page.close_path();
            paint(page, [fill.is_some(), line.is_some()]);
        });
    }

    /// Puts a picture in, row by row, three bytes a pixel. Missing: there are too few bytes, or none.
    pub fn photo(&mut self, size: [u32; 2], rgb: &[u8]) -> Option<Photo> {
        let bytes = size[0] as usize * size[1] as usize * 3;
        let rgb = rgb.get(..bytes).filter(|rgb| !rgb.is_empty())?;
        let same = |known: &Pixels| known.size == size && known.rgb == rgb;
        let place = self.pictures.iter().position(same).unwrap_or_else(|| {
            self.pictures.push(Pixels {
                size,
                rgb: rgb.to_vec(),
            });
            self.pictures.len() - 1
        });
        Some(Photo { place, size })
    }

    /// Draws a picture into a box: left, top, width, height.
    pub fn picture(&mut self, photo: Photo, [left, top, width, height]: [f32; 4]) {
        self.draw(|page| {
            page.transform([width, 0.0, 0.0, height, left, A4[1] - top - height]);
            page.x_object(Name(picture_name(photo.place).as_bytes()));
        });
    }

    /// How wide a line of text is. Units: pt.
    pub fn width_of(&self, text: &str, letters: Letters) -> f32 {
        self.case.width(text, letters.face) * letters.size
    }

    /// How high a text is in lines at most `width` wide. Units: pt.
    pub fn height_of(&self, text: &str, letters: Letters, width: f32) -> f32 {
        let lines = wrap(&self.case, text, letters.face, width / letters.size);
        lines.len() as f32 * letters.line_height()
    }

    /// The lines of a text that are at most `width` wide.
    pub fn lines_of(&self, text: &str, letters: Letters, width: f32) -> Vec<String> {
        wrap(&self.case, text, letters.face, width / letters.size)
    }

    /// A text in lines at most `width` wide, its upper left corner at a place. Gives its height.
    pub fn paragraph(
        &mut self,
        text: &str,
        letters: Letters,
        [x, top]: [f32; 2],
        width: f32,
    ) -> f32 {
        let lines = self.lines_of(text, letters, width);
        for (number, line) in lines.iter().enumerate() {
            // The letters stand in the middle of their line: two thirds of an em above the baseline.
            let middle = letters.line_height() * (number as f32 + 0.5);
            let baseline = top + middle + letters.size * 0.33;
            self.line(line, letters, [x, baseline], Align::Left);
        }
        lines.len() as f32 * letters.line_height()
    }

    /// One line of text with its baseline at `y`; it is not broken.
    pub fn line(&mut self, text: &str, letters: Letters, [x, y]: [f32; 2], align: Align) {
        let glyphs = self.case.glyphs(text, letters.face);
        let width = glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * letters.size;
        let mut at = match align {
            Align::Left => x,
            Align::Middle => x - width / 2.0,
            Align::Right => x - width,
        };
        for run in glyphs.chunk_by(|one, other| one.face == other.face) {
            self.run(run, letters, [at, A4[1] - y]);
            at += run.iter().map(|glyph| glyph.advance).sum::<f32>() * letters.size;
        }
    }

    /// Glyphs of one face, from a place of the file's own coordinates on.
    fn run(&mut self, glyphs: &[Glyph], letters: Letters, [x, y]: [f32; 2]) {
        let Some(face) = glyphs.first().map(|glyph| glyph.face) else {
            return;
        };
        let used = self.used.entry(face).or_default();
        let coded: Vec<([u8; 2], f32)> = glyphs
            .iter()
            .map(|glyph| {
                let code = used.glyphs.remap(glyph.id);
                used.widths.insert(code, glyph.width);
                let text = used.texts.entry(code).or_default();
                if text.is_empty() {
                    text.clone_from(&glyph.text);
                }
                (code.to_be_bytes(), (glyph.width - glyph.advance) * 1000.0)
            })
            .collect();
        let (size, ink) = (letters.size, letters.ink);
        self.draw(|page| {
            set_inks(page, Some(ink), None);
            page.begin_text();
            page.set_font(Name(face_name(face).as_bytes()), size);
            page.next_line(x, y);
            let mut show = page.show_positioned();
            let mut items = show.items();
            for (code, kern) in coded {
                items.show(Str(&code));
                if kern.abs() > 0.5 {
                    items.adjust(kern);
                }
            }
            drop(items);
            drop(show);
            page.end_text();
        });
    }
}

/// The name of a face among the resources of every page.
pub(super) fn face_name(face: Face) -> String {
    format!("F{}", face as usize)
}

/// The name of a picture there.
pub(super) fn picture_name(place: usize) -> String {
    format!("P{place}")
}

fn set_inks(page: &mut Content, fill: Option<Ink>, line: Option<(f32, Ink)>) {
    if let Some(ink) = fill {
        let [r, g, b] = ink.shares();
        page.set_fill_rgb(r, g, b);
    }
    if let Some((width, ink)) = line {
        let [r, g, b] = ink.shares();
        page.set_stroke_rgb(r, g, b);
        page.set_line_width(width);
        page.set_line_cap(LineCapStyle::RoundCap);
        page.set_line_join(LineJoinStyle::RoundJoin);
    }
}

fn trace(page: &mut Content, points: &[[f32; 2]]) {
    for (number, [x, y]) in points.iter().enumerate() {
        if number == 0 {
            page.move_to(*x, A4[1] - y);
        } else {
            page.line_to(*x, A4[1] - y);
        }
    }
}

/// Fills what was traced, or draws its edge, or both.
fn paint(page: &mut Content, parts: [bool; 2]) {
    match parts {
        [true, true] => page.fill_nonzero_and_stroke(),
        [true, false] => page.fill_nonzero(),
        [false, true] => page.stroke(),
        [false, false] => page.end_path(),
    };
}
