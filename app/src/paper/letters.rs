//! Letters: which glyphs a text is made of, how wide each is, and what stands in where a face lacks one.

use harfrust::{ShapeOptions, ShaperData, UnicodeBuffer};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::Ink;
use crate::typefaces::{MONO_400, NEXT_400, NEXT_600, NEXT_700, NEXT_800};

/// A face of the letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Face {
    /// Running text.
    Text,
    /// Labels.
    Label,
    /// Headings.
    Heading,
    /// Big numbers.
    Number,
    /// Figures in columns.
    Mono,
    /// For letters the others lack, Greek and Cyrillic; nobody asks for it.
    Beside,
}

impl Face {
    pub(super) const ALL: [Self; 6] = [
        Self::Text,
        Self::Label,
        Self::Heading,
        Self::Number,
        Self::Mono,
        Self::Beside,
    ];

    pub(super) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Text => NEXT_400,
            Self::Label => NEXT_600,
            Self::Heading => NEXT_700,
            Self::Number => NEXT_800,
            Self::Mono => MONO_400,
            Self::Beside => epaint_default_fonts::UBUNTU_LIGHT,
        }
    }

    /// Its name inside a file.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Text => "AtkinsonHyperlegibleNext-Regular",
            Self::Label => "AtkinsonHyperlegibleNext-SemiBold",
            Self::Heading => "AtkinsonHyperlegibleNext-Bold",
            Self::Number => "AtkinsonHyperlegibleNext-ExtraBold",
            Self::Mono => "AtkinsonHyperlegibleMono-Regular",
            Self::Beside => "Ubuntu-Light",
        }
    }
}

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Letters {
    /// The face.
    pub face: Face,
    /// Units: pt.
    pub size: f32,
    /// The colour.
    pub ink: Ink,
}

impl Letters {
    /// A line is so much higher than its letters: design.md, Type, body. Units: times the size.
    const LINE: f32 = 1.32;

    /// Black letters.
    pub const fn black(face: Face, size: f32) -> Self {
        Self {
            face,
            size,
            ink: Ink::BLACK,
        }
    }

    /// The same in another colour.
    #[must_use]
    pub const fn in_ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    /// From one line to the next. Units: pt.
    pub fn line_height(self) -> f32 {
        self.size * Self::LINE
    }
}

/// One glyph of a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    /// The face it is of.
    pub(super) face: Face,
    /// Its number in that face.
    pub(super) id: u16,
    /// To the next one. Units: em.
    pub(super) advance: f32,
    /// How wide the face says it is, without kerning. Units: em.
    pub(super) width: f32,
    /// The text it stands for; empty where the glyph before has it.
    pub(super) text: String,
}

/// One face, ready to be laid out.
struct Known {
    face: Face,
    font: FontRef<'static>,
    data: ShaperData,
    units: f32,
}

/// All faces, ready to be laid out.
pub(super) struct Case {
    known: Vec<Known>,
}

impl Case {
    pub(super) fn new() -> Self {
        let known = Face::ALL.into_iter().filter_map(|face| {
            let font = FontRef::new(face.bytes()).ok()?;
            let units = font.metrics(Size::unscaled(), LocationRef::default());
            Some(Known {
                face,
                data: ShaperData::new(&font),
                units: f32::from(units.units_per_em).max(1.0),
                font,
            })
        });
        Self {
            known: known.collect(),
        }
    }

    fn known(&self, face: Face) -> Option<&Known> {
        self.known.iter().find(|known| known.face == face)
    }

    /// The glyphs of one line.
    pub(super) fn glyphs(&self, text: &str, face: Face) -> Vec<Glyph> {
        let mut glyphs = Vec::new();
        let mut run = (face, String::new());
        for letter in text.chars() {
            // A line holds no line break and nothing that steers.
            let letter = if letter.is_control() { ' ' } else { letter };
            let of = self.face_for(letter, face);
            if of != run.0 {
                self.shape(&run, &mut glyphs);
                run = (of, String::new());
            }
            run.1.push(letter);
        }
        self.shape(&run, &mut glyphs);
        glyphs
    }

    /// How wide a line is. Units: em.
    pub(super) fn width(&self, text: &str, face: Face) -> f32 {
        let glyphs = self.glyphs(text, face);
        glyphs.iter().map(|glyph| glyph.advance).sum()
    }

    /// The face that has the letter. Where none has it, the one that was asked for shows an empty box.
    fn face_for(&self, letter: char, face: Face) -> Face {
        let has = |face: Face| {
            let known = self.known(face);
            known.is_some_and(|known| known.font.charmap().map(letter).is_some())
        };
        if !has(face) && has(Face::Beside) {
            return Face::Beside;
        }
        face
    }

    fn shape(&self, (face, text): &(Face, String), glyphs: &mut Vec<Glyph>) {
        let Some(known) = self.known(*face).filter(|_| !text.is_empty()) else {
            return;
        };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaper = known.data.shaper(&known.font).build();
        let shaped = shaper.shape(buffer, ShapeOptions::new());
        let widths = known
            .font
            .glyph_metrics(Size::unscaled(), LocationRef::default());
        let mut starts: Vec<usize> = shaped
            .glyph_infos()
            .iter()
            .map(|i| i.cluster as usize)
            .collect();
        starts.sort_unstable();
        starts.dedup();
        let mut last = None;
        let infos = shaped.glyph_infos().iter();
        for (info, place) in infos.zip(shaped.glyph_positions()) {
            let start = info.cluster as usize;
            let end = starts.iter().find(|other| **other > start);
            let meant = text.get(start..end.copied().unwrap_or(text.len()));
            let meant = meant.filter(|_| last != Some(start)).unwrap_or_default();
            last = Some(start);
            let id = u16::try_from(info.glyph_id).unwrap_or(0);
            let width = widths.advance_width(skrifa::GlyphId::from(id));
            glyphs.push(Glyph {
                face: *face,
                id,
                advance: place.x_advance as f32 / known.units,
                width: width.unwrap_or_default() / known.units,
                text: meant.to_owned(),
            });
        }
    }
}
