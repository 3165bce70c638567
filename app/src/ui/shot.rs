//! A picture of the window, saved as PNG.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use eframe::egui::{ColorImage, Context};

use crate::street::Latest;

/// So long without a new picture of the source, and it is given up. Loading a network takes seconds.
const PATIENCE: Duration = Duration::from_secs(30);

/// How the saving ended; empty while it has not.
pub(super) type Outcome = Arc<Mutex<Option<Result<(), String>>>>;

/// One picture to be taken at a second of the source.
pub(super) struct Shot {
    path: PathBuf,
    at_s: f64,
    asked: bool,
    /// The source's last second seen, and when.
    heard: (Option<f64>, Instant),
    taken: Arc<Latest<Arc<ColorImage>>>,
    outcome: Outcome,
}

impl Shot {
    pub(super) fn new(path: PathBuf, at_s: f64) -> Self {
        Self {
            path,
            at_s,
            asked: false,
            heard: (None, Instant::now()),
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
    /// there, and gives up where the source stands still. Gives whether all is done.
    pub(super) fn step(&mut self, ctx: &Context, now_s: Option<f64>, over: bool) -> bool {
        if let Some(image) = self.taken.take() {
            self.end(write_png(&self.path, image.size, image.as_raw()).map_err(|e| e.to_string()));
            return true;
        }
        if self.heard.0 != now_s {
            self.heard = (now_s, Instant::now());
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
        let left = PATIENCE.saturating_sub(self.heard.1.elapsed());
        if left.is_zero() {
            let seconds = PATIENCE.as_secs();
            self.end(Err(format!(
                "no picture came for {seconds} s; look at the camera or the clip, and try again"
            )));
            return true;
        }
        ctx.request_repaint_after(left);
        false
    }

    fn end(&self, saved: Result<(), String>) {
        *self.outcome.lock().unwrap_or_else(PoisonError::into_inner) = Some(saved);
    }
}

/// A picture (four bytes a pixel: red, green, blue, opacity) as the bytes of a PNG.
///
/// # Errors
/// What the encoder said.
pub fn png_bytes(size: [usize; 2], rgba: &[u8]) -> std::io::Result<Vec<u8>> {
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
    Ok(bytes)
}

/// Writes a picture (four bytes a pixel: red, green, blue, opacity) as PNG: whole or not at all.
///
/// # Errors
/// What the system or the encoder said.
pub fn write_png(path: &Path, size: [usize; 2], rgba: &[u8]) -> std::io::Result<()> {
    let bytes = png_bytes(size, rgba)?;
    crate::store::write_whole(path, &bytes).map_err(std::io::Error::other)
}
