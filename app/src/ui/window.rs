//! Opening the window and waiting until it is closed.

use std::sync::{Arc, OnceLock, PoisonError};

use eframe::egui::{ViewportBuilder, vec2};

use super::app::{SessionApp, SessionInputs};
use super::notice::{Notice, NoticeApp};
use super::patient::{PatientApp, PatientInputs};
use super::shot::Outcome;
use super::texts::{Language, Texts};
use super::theme::Theme;
use super::therapist::{TherapistApp, TherapistInputs};
use crate::settings::Settings;

/// Why there is no window, or no picture of it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum UiError {
    /// The system gives no window.
    #[error(
        "no window can be opened ({0}); on a machine without a display use `goodform run --headless`"
    )]
    NoWindow(String),
    /// The picture of the window was not saved.
    #[error("the picture of the window was not saved: {0}")]
    Screenshot(String),
}

/// Opens the patient's window and returns when it is closed. To be called on the main thread.
///
/// # Errors
/// [`UiError`] where there is no display.
pub fn run_patient(inputs: PatientInputs) -> Result<(), UiError> {
    let title = Texts::of(inputs.language).get("window-title").into_owned();
    eframe::run_native(
        &title,
        options(&title),
        Box::new(move |creation| Ok(Box::new(PatientApp::new(&creation.egui_ctx, inputs)))),
    )
    .map_err(|error| UiError::NoWindow(error.to_string()))
}

/// Opens the therapist's window and returns when it is closed. To be called on the main thread.
///
/// # Errors
/// [`UiError`] where there is no display.
pub fn run_therapist(inputs: TherapistInputs) -> Result<(), UiError> {
    let texts = Texts::of(inputs.language);
    let title = texts.get("therapist-window").into_owned();
    eframe::run_native(
        &title,
        options(&title),
        Box::new(move |creation| Ok(Box::new(TherapistApp::new(&creation.egui_ctx, inputs)))),
    )
    .map_err(|error| UiError::NoWindow(error.to_string()))
}

/// Shows a small window with one thing to say and returns when it is closed. To be called on the main thread.
///
/// # Errors
/// [`UiError`] where there is no display.
pub fn run_notice(notice: Notice, language: Language, settings: &Settings) -> Result<(), UiError> {
    let title = Texts::of(language).get("window-title").into_owned();
    let mut options = options(&title);
    options.viewport = options.viewport.with_inner_size(NOTICE_SIZE);
    let theme = Theme::set(settings);
    let own = move |creation: &eframe::CreationContext<'_>| {
        NoticeApp::new(&creation.egui_ctx, notice, (language, theme))
    };
    eframe::run_native(
        &title,
        options,
        Box::new(move |creation| Ok(Box::new(own(creation)))),
    )
    .map_err(|error| UiError::NoWindow(error.to_string()))
}

/// The size of a window that has one thing to say. Units: px; own choice, it fits every screen that Goodform fits.
const NOTICE_SIZE: [f32; 2] = [1120.0, 630.0];

/// The picture of the window in lists and bars, where the system has none from the menu's entry.
const ICON: &[u8] = include_bytes!("../../assets/icons/goodform-128.png");

fn options(title: &str) -> eframe::NativeOptions {
    // Without its picture the window is as good.
    let icon = eframe::icon_data::from_png_bytes(ICON).unwrap_or_default();
    let viewport = ViewportBuilder::default()
        .with_title(title)
        .with_app_id("goodform")
        .with_icon(icon)
        .with_inner_size(vec2(1920.0, 1080.0))
        .with_min_inner_size(vec2(640.0, 360.0));
    eframe::NativeOptions {
        viewport,
        ..eframe::NativeOptions::default()
    }
}

/// Opens the exercise window and returns when it is closed. To be called on the main thread.
///
/// The street runs on its own thread: it puts snapshots and wakes the window by
/// [`SessionInputs::waker`].
///
/// # Errors
/// [`UiError`] where there is no display, or the asked-for picture could not be saved.
pub fn run_window(inputs: SessionInputs) -> Result<(), UiError> {
    let title = Texts::of(inputs.language).get("window-title").into_owned();
    let asked = inputs.screenshot.is_some();
    let kept: Arc<OnceLock<Outcome>> = Arc::default();
    let keep = Arc::clone(&kept);
    eframe::run_native(
        &title,
        options(&title),
        Box::new(move |creation| {
            let app = SessionApp::new(&creation.egui_ctx, inputs);
            if let Some(outcome) = app.shot_outcome() {
                let _ = keep.set(outcome);
            }
            Ok(Box::new(app))
        }),
    )
    .map_err(|error| UiError::NoWindow(error.to_string()))?;
    if !asked {
        return Ok(());
    }
    let saved = kept.get().and_then(|outcome| {
        outcome
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
    });
    match saved {
        Some(Ok(())) => Ok(()),
        Some(Err(reason)) => Err(UiError::Screenshot(reason)),
        None => Err(UiError::Screenshot(
            "the window was closed before".to_owned(),
        )),
    }
}
