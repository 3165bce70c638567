//! The file: its pages, the letters and pictures they use, and whom it is from.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Date, Filter, Finish as _, Name, Pdf, Rect, Ref, Str, TextStr};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::A4;
use super::document::{Paper, Pixels, Used, face_name, picture_name};
use super::letters::Face;

/// What a viewer says of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Its title.
    pub title: String,
    /// Who wrote it. Missing: empty.
    pub author: String,
    /// The code of its language, as `de`.
    pub language: String,
    /// The day it was written on, as `2026-11-29`. Missing: anything else.
    pub on: String,
}

/// Why a document could not be written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PaperError {
    /// The letters of a face cannot be put in.
    #[error("the letters {face} cannot be put into the document ({reason})")]
    Letters {
        /// The face.
        face: &'static str,
        /// What the font's reader says.
        reason: String,
    },
}

/// The glyphs are numbered by us.
const SYSTEM: SystemInfo<'static> = SystemInfo {
    registry: Str(b"Adobe"),
    ordering: Str(b"Identity"),
    supplement: 0,
};

/// Gives each object the next number.
struct Numbers(i32);

impl Numbers {
    fn next(&mut self) -> Ref {
        self.0 += 1;
        Ref::new(self.0)
    }
}

pub(super) fn write(paper: Paper) -> Result<Vec<u8>, PaperError> {
    let mut numbers = Numbers(0);
    let [catalog, tree, info] = [(); 3].map(|()| numbers.next());
    let mut pdf = Pdf::new();
    let about = &paper.about;
    pdf.catalog(catalog)
        .pages(tree)
        .lang(TextStr(&about.language))
        .viewer_preferences()
        .display_doc_title(true);
    let mut said = pdf.document_info(info);
    said.title(TextStr(&about.title));
    if !about.author.is_empty() {
        said.author(TextStr(&about.author));
    }
    said.creator(TextStr("Goodform"));
    if let Some(day) = day(&about.on) {
        said.creation_date(day);
    }
    said.finish();
    let mut faces = Vec::new();
    for (face, used) in &paper.used {
        let id = font(&mut pdf, &mut numbers, *face, used)?;
        faces.push((face_name(*face), id));
    }
    let pictures: Vec<(String, Ref)> = paper
        .pictures
        .iter()
        .enumerate()
        .map(|(place, pixels)| (picture_name(place), picture(&mut pdf, &mut numbers, pixels)))
        .collect();
    let pages: Vec<Ref> = paper.pages.iter().map(|_| numbers.next()).collect();
    pdf.pages(tree)
        .kids(pages.iter().copied())
        .count(i32::try_from(pages.len()).unwrap_or(i32::MAX));
    for (content, id) in paper.pages.into_iter().zip(pages) {
        let drawn = numbers.next();
        let mut page = pdf.page(id);
        page.parent(tree)
            .media_box(Rect::new(0.0, 0.0, A4[0], A4[1]))
            .contents(drawn);
        let mut resources = page.resources();
        let mut fonts = resources.fonts();
        for (name, id) in &faces {
            fonts.pair(Name(name.as_bytes()), *id);
        }
        fonts.finish();
        let mut objects = resources.x_objects();
        for (name, id) in &pictures {
            objects.pair(Name(name.as_bytes()), *id);
        }
        objects.finish();
        resources.finish();
        page.finish();
        let packed = packed(&content.finish());
        pdf.stream(drawn, &packed).filter(Filter::FlateDecode);
    }
    Ok(pdf.finish())
}

fn picture(pdf: &mut Pdf, numbers: &mut Numbers, pixels: &Pixels) -> Ref {
    let id = numbers.next();
    let bytes = packed(&pixels.rgb);
    let [width, height] = pixels
        .size
        .map(|side| i32::try_from(side).unwrap_or(i32::MAX));
    let mut image = pdf.image_xobject(id, &bytes);
    image.filter(Filter::FlateDecode);
    image
        .width(width)
        .height(height)
        .bits_per_component(8)
        .interpolate(true);
    image.color_space().device_rgb();
    id
}

/// Puts in the letters of a face that were used, and what each stands for, so that text can be selected.
fn font(pdf: &mut Pdf, numbers: &mut Numbers, face: Face, used: &Used) -> Result<Ref, PaperError> {
    let [id, cid, described, file, meaning] = [(); 5].map(|()| numbers.next());
    let failed = |reason: String| PaperError::Letters {
        face: face.name(),
        reason,
    };
    let subset = subsetter::subset(face.bytes(), 0, &used.glyphs);
    let subset = packed(&subset.map_err(|error| failed(error.to_string()))?);
    // Six letters before the name say that it is a part of the font.
    let name = format!("GOODFO+{}", face.name());
    let name = Name(name.as_bytes());
    pdf.type0_font(id)
        .base_font(name)
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(cid)
        .to_unicode(meaning);
    let mut parts = pdf.cid_font(cid);
    parts
        .subtype(CidFontType::Type2)
        .base_font(name)
        .system_info(SYSTEM)
        .font_descriptor(described)
        .default_width(0.0)
        .cid_to_gid_map_predefined(Name(b"Identity"));
    let mut widths = parts.widths();
    for (code, width) in &used.widths {
        widths.consecutive(*code, [width * 1000.0]);
    }
    widths.finish();
    parts.finish();
    let read = FontRef::new(face.bytes()).map_err(|error| failed(error.to_string()))?;
    let metrics = read.metrics(Size::unscaled(), LocationRef::default());
    let per_mille = 1000.0 / f32::from(metrics.units_per_em).max(1.0);
    let bounds = metrics.bounds.unwrap_or_default();
    let corners = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max];
    let [left, low, right, high] = corners.map(|edge| edge * per_mille);
    pdf.font_descriptor(described)
        .name(name)
        .flags(FontFlags::SYMBOLIC)
        .bbox(Rect::new(left, low, right, high))
        .italic_angle(0.0)
        .ascent(metrics.ascent * per_mille)
        .descent(metrics.descent * per_mille)
        .cap_height(metrics.cap_height.unwrap_or(metrics.ascent) * per_mille)
        // A viewer needs it only where it has to draw letters of its own.
        .stem_v(80.0)
        .font_file2(file);
    pdf.stream(file, &subset).filter(Filter::FlateDecode);
    let mut meant = UnicodeCmap::<u16>::new(Name(b"Goodform"), SYSTEM);
    for (code, text) in used.texts.iter().filter(|(_, text)| !text.is_empty()) {
        meant.pair_with_multiple(*code, text.chars());
    }
    let meant = packed(&meant.finish());
    pdf.stream(meaning, &meant).filter(Filter::FlateDecode);
    Ok(id)
}

/// A day of the calendar. Missing: the text is none.
fn day(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    Some(Date::new(year).month(month).day(day))
}

/// Packed as PDF wants it. Into memory nothing is refused.
fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut pack = ZlibEncoder::new(Vec::new(), Compression::default());
    let written = pack.write_all(bytes);
    debug_assert!(written.is_ok(), "memory takes all");
    pack.finish().unwrap_or_default()
}
