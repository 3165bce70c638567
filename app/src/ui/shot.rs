//! A picture of the window, saved as PNG.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use atomic_write_file::AtomicWriteFile;
use eframe::egui::{ColorImage, Context};

use crate::street::Latest;

/// How the saving ended; empty while it has not.
pub(super) type Outcome = Arc<Mutex<Option<Result<(), String>>>>;

/// One picture to be taken at a second of the source.
pub(super) struct Shot {
    path: PathBuf,
    at_s: f64,
    asked: bool,
    taken: Arc<Latest<Arc<ColorImage>>>,
    outcome: Outcome,
}

impl Shot {
    pub(super) fn new(path: PathBuf, at_s: f64) -> Self {
        Self {
            path,
            at_s,
            asked: false,
            taken: Arc::default(),
            outcome: Outcome::default(),
        }
    }

    /// Whether the picture was asked for, so that what is shown must stay.
    pub(super) const fn asked(&self) -> bool {
        self.asked
    }

    pub(super) fn outcome(&self) -> Outcome {
        Arc::clone(&self.outcome)
    }

    /// Asks for the picture when its second has come (or the source is over), saves it once it is
    /// there. Gives whether all is done.
    pub(super) fn step(&mut self, ctx: &Context, now_s: Option<f64>, over: bool) -> bool {
        if let Some(image) = self.taken.take() {
            let saved =
                write_png(&self.path, image.size, image.as_raw()).map_err(|e| e.to_string());
            *self.outcome.lock().unwrap_or_else(PoisonError::into_inner) = Some(saved);
            return true;
        }
        let due = over || now_s.is_some_and(|now_s| now_s >= self.at_s);
        if due && !self.asked {
            self.asked = true;
            let (taken, waker) = (Arc::clone(&self.taken), ctx.clone());
            ctx.request_screenshot(move |image| {
                taken.put(image);
                waker.request_repaint();
            });
        }
        false
    }
}

/// Writes a picture (four bytes a pixel: red, green, blue, opacity) as PNG: whole or not at all.
///
/// # Errors
/// What the system or the encoder said.
pub fn write_png(path: &Path, size: [usize; 2], rgba: &[u8]) -> std::io::Result<()> {
    let side = |length: usize| u32::try_from(length).map_err(std::io::Error::other);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, side(size[0])?, side(size[1])?);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().map_err(std::io::Error::other)?;
    writer
        .write_image_data(rgba)
        .map_err(std::io::Error::other)?;
    writer.finish().map_err(std::io::Error::other)?;
    let mut file = AtomicWriteFile::open(path)?;
    file.write_all(&bytes)?;
    file.commit()
}
