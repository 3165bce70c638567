//! The plots of one exercise on one page, as a picture for others.

use eframe::egui::{Align, CornerRadius, StrokeKind, Ui};

use super::dates::day_of;
use super::digest::Digest;
use super::exercise_name;
use super::plots::{Plot, answer, paint_plot};
use super::weeks::{calendar, week_line};
use crate::records::KeptSession;
use crate::ui::pen::{Pen, Type};
use crate::ui::raster::raster;
use crate::ui::shot::png_bytes;
use crate::ui::texts::{Language, Texts};
use crate::ui::theme::{Theme, sizes};

/// Exercises on the page; of more the ones done last. Own choice: a page that can still be read.
const MOST: usize = 6;
/// How high the calendar and the pain are, and each exercise. Px.
const HEAD: f32 = 960.0;
const ROW: f32 = 660.0;

/// The page as PNG: the calendar, the pain, and for each exercise how many and how far.
///
/// # Errors
/// What the encoder says.
pub fn poster(
    sessions: &[KeptSession],
    today: &str,
    planned: Option<u32>,
    language: Language,
) -> Result<Vec<u8>, String> {
    let (texts, theme) = (Texts::of(language), Theme::light());
    let digest = Digest::of(sessions, day_of(today).unwrap_or_default());
    let rows = digest.exercises.len().min(MOST);
    let height = HEAD + ROW * rows as f32;
    let size = [1920, height as usize];
    let bytes = raster(size, |ui| {
        page(ui, &digest, planned, (&texts, &theme), rows);
    });
    png_bytes(size, &bytes).map_err(|error| error.to_string())
}

fn page(
    ui: &Ui,
    digest: &Digest,
    planned: Option<u32>,
    (texts, theme): (&Texts, &Theme),
    rows: usize,
) {
    let pen = Pen::for_tall_page(ui, theme);
    let colours = &theme.palette;
    let title = Type::new(&theme.fonts.heading, 64.0, colours.ink.solid());
    let line = texts.get("history-title");
    pen.line(&line, &title, (96.0, 116.0), Align::Min);
    let text = Type::new(&theme.fonts.text, 36.0, colours.ink2.solid());
    let line = week_line(digest, planned, texts);
    pen.line(&line, &text, (96.0, 182.0), Align::Min);
    let day = super::dates::long_name(digest.today, texts);
    let line = format!("{day} {}", digest.today.year());
    pen.line(&line, &text, (1824.0, 116.0), Align::Max);
    calendar(ui, &pen, digest, texts);
    plot(
        &pen,
        (Plot::Pain, 0),
        "plot-pain-title",
        [792.0, 236.0],
        digest,
        texts,
    );
    for place in 0..rows {
        let top = HEAD + ROW * place as f32 - 20.0;
        let name = digest
            .exercises
            .get(place)
            .map_or(String::new(), |one| exercise_name(&one.exercise, texts));
        let heading = Type::new(&theme.fonts.heading, 44.0, colours.ink.solid());
        pen.line(&name, &heading, (96.0, top), Align::Min);
        // Two plots side by side: each a little smaller than on the screen.
        let small = pen.within([96.0, top + 32.0, 0.0, 0.0]).scaled(0.83);
        plot(
            &small,
            (Plot::Count, place),
            Plot::Count.id(),
            [0.0, 0.0],
            digest,
            texts,
        );
        plot(
            &small,
            (Plot::Range, place),
            Plot::Range.id(),
            [1050.0, 0.0],
            digest,
            texts,
        );
    }
}

/// A card with a plot and what it says.
fn plot(
    pen: &Pen<'_>,
    (plot, place): (Plot, usize),
    title: &str,
    [left, top]: [f32; 2],
    digest: &Digest,
    texts: &Texts,
) {
    let colours = &pen.theme.palette;
    let card = pen.frame.rect([left, top, 1032.0, 660.0]);
    let corner = CornerRadius::same(pen.radius(sizes::RADIUS_CARD));
    let border = pen.stroke(sizes::BORDER, colours.hairline.solid());
    let ground = colours.surface.solid();
    pen.painter
        .rect(card, corner, ground, border, StrokeKind::Inside);
    let kind = Type::new(&pen.theme.fonts.label, 36.0, colours.ink.solid());
    let middle = left + 516.0;
    pen.line(
        &texts.get(title),
        &kind,
        (middle, top + 64.0),
        Align::Center,
    );
    let said = answer(plot, digest, place, texts);
    let kind = Type::new(&pen.theme.fonts.text, 32.0, colours.ink.solid());
    pen.line(&said, &kind, (middle, top + 122.0), Align::Center);
    let part = pen.within([left + 14.0, top + 176.0, 1004.0, 440.0]);
    paint_plot(&part, plot, digest, place, texts);
}
