//! The window: theme, texts, the exercise screen, and the loop that shows snapshots.
//!
//! egui appears only here. A screen is drawn by pure functions from a plain [`SessionView`]; only
//! [`SessionApp`] knows that snapshots come from a street.

mod advice;
mod after;
mod app;
mod archive;
mod banner;
mod before;
mod board;
mod body_map;
mod button;
mod by_hand;
mod by_hand_clock;
mod by_hand_page;
mod choice;
mod column;
mod corner;
mod cue_bar;
mod curve_chart;
mod degrees;
mod ending;
mod ending_list;
mod felt;
mod felt_list;
#[allow(
    dead_code,
    reason = "each tool of the therapist takes what it needs of it"
)]
mod field;
mod flow;
mod flow_answers;
mod fonts;
mod goniometer;
mod grown;
mod hand_hint;
mod handed;
mod hands;
mod hands_sign;
mod hearing;
mod history;
mod home;
mod home_list;
mod home_word;
mod icons;
mod layout;
mod lead;
mod lead_bar;
mod library;
mod look_page;
mod measured;
mod notice;
mod other_side;
mod own_questions;
mod page_keys;
mod pain;
mod pain_list;
mod patient;
mod pen;
mod picture;
mod placing;
mod planner;
mod player;
mod range_bar;
mod raster;
mod reader;
mod rep_chart;
mod replay;
mod resting;
mod ring;
mod session;
mod set_end;
mod settings_page;
mod shot;
mod skeleton;
mod speaker;
mod stand;
mod stepper;
mod steps;
mod studio;
mod tempo_bar;
mod tempo_guide;
mod texts;
mod theme;
mod therapist;
mod toast;
mod topbar;
mod trace;
mod trouble;
mod view;
mod waker;
mod window;

pub use advice::{Advice, advice_after, advice_before, advice_next_morning};
pub use after::{AfterInputs, Asks};
pub use app::{SessionApp, SessionInputs, UiCommand};
pub use archive::{Archive, Awaited, ByHandDesk, ByHandWord, Deletion, Place, PlaceKind, SaveAs};
pub use before::{BeforeAction, BeforeView, Pictured, before_screen};
pub use board::BannerBoard;
pub use ending::{EndingAction, EndingView, ending_screen};
pub use felt::{FeltAction, Question, advice_screen, felt_screen};
pub use fonts::{Fonts, install_fonts};
pub use goniometer::{
    GoniometerAction, GoniometerCamera, GoniometerInputs, GoniometerTool, GoniometerView,
    OpenCamera, SaveReadings, goniometer_screen,
};
pub use history::{HistoryApp, poster};
pub use home::{HomeAction, HomeCard, HomeView, home_screen};
pub use home_word::TherapistWord;
pub use lead::{LeadIn, SetPlan};
pub use lead_bar::LeadAction;
pub use library::{LibraryAction, LibraryRow, library_screen};
pub use measured::Measuring;
pub use notice::{Notice, notice_screen};
pub use pain::{PLACES, PainAction, PainAnswers, pain_screen};
pub use patient::{
    Begin, CamerasToCome, DoseSides, Offer, Opened, PatientApp, PatientInputs, PatientItem,
    Renewed, Week,
};
pub use picture::PictureTexture;
pub use placing::{LeadView, placing_screen};
pub use planner::{
    DrawPictures, FitSheet, Found, Keeping, Movable, OpenProgramme, PlannerApp, PlannerInputs,
    SaveProgramme, SheetFit, SheetWord, ShowSheet, Taken, begun_large, day_name, days_words,
    dose_words, movement_name,
};
pub use raster::raster;
pub use reader::{
    Asked, ClinicState, Consulting, Course, FoundFile, Into, OpenClinic, Opener, Origin, ReaderApp,
    ReportAs, report_pages,
};
pub use session::{SessionAction, session_screen};
pub use settings_page::{SettingsAction, SettingsTab, SettingsView, settings_screen};
pub use shot::{png_bytes, write_png};
pub use speaker::Speaker;
pub use steps::{Steps, StepsEnd};
pub use studio::{Begun, Listed, Material, Remark, Stage, StandIn, StudioApp, Subject, Workshop};
pub use tempo_guide::{TempoView, With};
pub use texts::{Language, Texts};
pub use theme::{DARK, HIGH_CONTRAST, LIGHT, PICTURE, Palette, PictureColours, Rgb, Theme, sizes};
pub use therapist::{OpenTool, TherapistApp, TherapistInputs, Tool, ToolKind};
pub use trouble::camera_not_opened;
pub use view::{Banner, CornerFigures, Mark, PictureView, SessionView};
pub use waker::Waker;
pub use window::{UiError, run_notice, run_patient, run_therapist, run_window};
