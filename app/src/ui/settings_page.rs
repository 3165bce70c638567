//! The settings: seven short lists; what is changed holds at once.

use eframe::egui::Ui;
use goodform_exercises::Strictness;

use super::button::{Face, Look as ButtonLook};
use super::choice::{Choice, choice};
use super::flow::{Flow, LIST_FROM, Page, Voice};
use super::icons;
use super::page_keys::page_key;
use super::texts::{Language, Texts};
use super::theme::Theme;
use crate::settings::{GestureHand, Look, Settings, TEXT_SIZES, VoiceFrom, VoiceMode};

/// A list of settings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SettingsTab {
    /// Text, colours, voice, sounds.
    #[default]
    SeeAndHear,
    /// Which camera, and the mirror.
    Camera,
    /// How strictly form is looked at.
    Coaching,
    /// Raised hands.
    Hands,
    /// What is kept.
    Data,
    /// The language.
    Language,
    /// Figures for developers.
    Developer,
}

impl SettingsTab {
    /// All, in their order, with their icons and the ids of their words.
    const ALL: [(Self, char, &'static str); 7] = [
        (Self::SeeAndHear, icons::EYE, "set-tab-see"),
        (Self::Camera, icons::WEBCAM, "set-tab-camera"),
        (Self::Coaching, icons::SLIDERS, "set-tab-coaching"),
        (Self::Hands, icons::HAND, "set-tab-hands"),
        (Self::Data, icons::LOCK, "set-tab-data"),
        (Self::Language, icons::GLOBE, "set-tab-language"),
        (Self::Developer, icons::GAUGE, "set-tab-developer"),
    ];
}

/// What the settings are drawn from.
pub struct SettingsView<'a> {
    /// What is set.
    pub settings: &'a Settings,
    /// The list that is open.
    pub tab: SettingsTab,
    /// The computer has a voice of its own.
    pub computer_voice: bool,
    /// The cameras that were found, by number and name. Missing: they are still looked for.
    pub cameras: Option<&'a [(u32, String)]>,
    /// Where what is done is kept. Empty: nowhere.
    pub folder: &'a str,
    /// The programme that is followed, in words. Empty: the gentle beginning.
    pub programme: &'a str,
    /// Deleting everything was asked for and is to be confirmed.
    pub is_deleting: bool,
    /// What went wrong last, in words.
    pub trouble: Option<&'a str>,
}

/// What the person did in the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingsAction {
    /// Set something.
    Change(Box<Settings>),
    /// Opened a list.
    Tab(SettingsTab),
    /// Wants to hear the voice.
    HearVoice,
    /// Wants to hear a tone.
    HearSound,
    /// Wants to see what was done.
    History,
    /// Follows the gentle beginning again.
    DropProgramme,
    /// Wants the first questions and checks again.
    FirstSteps,
    /// Wants to delete everything; asks first.
    AskDelete,
    /// Deletes everything.
    Delete,
    /// Deletes nothing.
    KeepAll,
    /// Back home.
    Back,
}

/// Draws the settings into all of `ui` and gives what the person did, keys included.
pub fn settings_screen(
    ui: &mut Ui,
    view: &SettingsView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<SettingsAction> {
    let typed = page_key(ui).map(|_| {
        if view.is_deleting {
            SettingsAction::KeepAll
        } else {
            SettingsAction::Back
        }
    });
    let is_list = theme.text >= LIST_FROM;
    let title = texts.get("set-title");
    let mut page = Page::open(ui, theme, &title, [96.0, 1824.0]);
    let mut action = None;
    if !is_list {
        action = tabs(ui, &page, view, texts);
        page.edges = [620.0, 1824.0];
    }
    let column = page.column(ui, "settings", |flow| {
        let mut action = None;
        if is_list {
            let words: Vec<_> = SettingsTab::ALL.map(|(_, _, id)| texts.get(id)).to_vec();
            let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
            let open = SettingsTab::ALL
                .iter()
                .position(|(tab, ..)| *tab == view.tab);
            let picked = flow.choices("settings-tab", ("", ""), &words, open);
            action = picked
                .and_then(|place| SettingsTab::ALL.get(place))
                .map(|(tab, ..)| SettingsAction::Tab(*tab));
            flow.gap(32.0);
        }
        action.or(list(flow, view, texts))
    });
    let back = texts.get("set-back");
    let escape = texts.get("key-escape");
    let face = Face {
        icon: None,
        word: &back,
        key: Some(&escape),
        look: ButtonLook::main(&theme.palette),
    };
    let (left, _) = page.foot(ui, ("settings-back", &face), 1824.0, 360.0);
    typed
        .or(action)
        .or(column)
        .or(left.then_some(SettingsAction::Back))
}

fn tabs(
    ui: &Ui,
    page: &Page<'_>,
    view: &SettingsView<'_>,
    texts: &Texts,
) -> Option<SettingsAction> {
    let pen = &page.pen;
    let height = 72.0 * pen.text;
    let mut top = page.span[0] + 12.0;
    let mut action = None;
    for (place, (tab, icon, id)) in SettingsTab::ALL.into_iter().enumerate() {
        let word = texts.get(id);
        let chosen = tab == view.tab;
        let of = Choice {
            id: ("settings-tab", place),
            word: "",
            name: &word,
            chosen: false,
            centred: true,
        };
        let response = choice(ui, pen, &of, [96.0, top, 460.0, height]);
        if chosen {
            let colours = &pen.theme.palette;
            let rect = pen.frame.rect([96.0, top, 460.0, height]);
            let corner = eframe::egui::CornerRadius::same(pen.radius(20.0));
            let border = pen.stroke(5.0, colours.primary.solid());
            let inside = eframe::egui::StrokeKind::Inside;
            pen.painter
                .rect(rect, corner, colours.primary_soft.solid(), border, inside);
        }
        tab_face(page, (icon, &word), top + height / 2.0);
        if response.clicked() {
            action = Some(SettingsAction::Tab(tab));
        }
        top += height + 14.0;
    }
    action
}

fn tab_face(page: &Page<'_>, (icon, word): (char, &str), middle: f32) {
    let pen = &page.pen;
    let ink = pen.theme.palette.ink.solid();
    let size = 34.0 * pen.text;
    pen.icon(icon, false, (124.0 + size / 2.0, middle, size), ink);
    let kind = super::pen::Type::new(&pen.theme.fonts.label, 28.0 * pen.text, ink);
    let at = (140.0 + size, middle + 10.0 * pen.text);
    pen.line(word, &kind, at, eframe::egui::Align::Min);
}

/// A row between two rules.
fn row<T>(
    flow: &mut Flow<'_, '_>,
    texts: &Texts,
    (id, aside): (&'static str, &str),
    options: &[(&str, T)],
    chosen: &T,
) -> Option<T>
where
    T: PartialEq + Clone,
{
    let label = texts.get(id);
    let words: Vec<&str> = options.iter().map(|(word, _)| *word).collect();
    let place = options.iter().position(|(_, value)| value == chosen);
    let picked = flow.choices(id, (&label, aside), &words, place);
    flow.gap(20.0);
    flow.rule();
    flow.gap(20.0);
    picked
        .and_then(|place| options.get(place))
        .map(|(_, value)| value.clone())
}

fn switch(
    flow: &mut Flow<'_, '_>,
    texts: &Texts,
    (id, aside): (&'static str, &str),
    is_on: bool,
) -> Option<bool> {
    let (on, off) = (texts.get("set-on"), texts.get("set-off"));
    let options = [(&*off, false), (&*on, true)];
    row(flow, texts, (id, aside), &options, &is_on)
}

fn list(flow: &mut Flow<'_, '_>, view: &SettingsView<'_>, texts: &Texts) -> Option<SettingsAction> {
    match view.tab {
        SettingsTab::SeeAndHear => see_and_hear(flow, view, texts),
        SettingsTab::Camera => camera(flow, view, texts),
        SettingsTab::Coaching => coaching(flow, view.settings, texts),
        SettingsTab::Hands => hands(flow, view.settings, texts),
        SettingsTab::Data => data(flow, view, texts),
        SettingsTab::Language => language(flow, view.settings, texts),
        SettingsTab::Developer => developer(flow, view.settings, texts),
    }
}

/// The settings with one of them changed.
fn with(settings: &Settings, change: impl FnOnce(&mut Settings)) -> SettingsAction {
    let mut settings = settings.clone();
    change(&mut settings);
    SettingsAction::Change(Box::new(settings))
}

fn see_and_hear(
    flow: &mut Flow<'_, '_>,
    view: &SettingsView<'_>,
    texts: &Texts,
) -> Option<SettingsAction> {
    let settings = view.settings;
    let sizes = TEXT_SIZES.map(|size| (format!("{size} %"), size));
    let sizes: Vec<(&str, u32)> = sizes.iter().map(|(word, size)| (&**word, *size)).collect();
    let keys = texts.get("set-text-size-keys");
    let at = ("set-text-size", &*keys);
    let text_size = row(flow, texts, at, &sizes, &settings.text_size)
        .map(|size| with(settings, |new| new.text_size = size));
    let words = ["set-light", "set-dark", "set-contrast"].map(|id| texts.get(id));
    let [light, dark, contrast] = &words;
    let looks = [
        (&**light, Look::Light),
        (&**dark, Look::Dark),
        (&**contrast, Look::HighContrast),
    ];
    let look = row(flow, texts, ("set-colours", ""), &looks, &settings.look)
        .map(|look| with(settings, |new| new.look = look));
    let words = ["set-off", "set-voice-counts", "set-voice-full"].map(|id| texts.get(id));
    let [off, counts, full] = &words;
    let voices = [
        (&**off, VoiceMode::Off),
        (&**counts, VoiceMode::Counts),
        (&**full, VoiceMode::Full),
    ];
    let voice = row(flow, texts, ("set-voice", ""), &voices, &settings.voice)
        .map(|voice| with(settings, |new| new.voice = voice));
    let voice_from = voice_from(flow, view, texts);
    let aside = texts.get("set-sounds-aside");
    let sounds = switch(flow, texts, ("set-sounds", &aside), settings.sounds)
        .map(|on| with(settings, |new| new.sounds = on));
    let captions = switch(flow, texts, ("set-captions", ""), settings.full_captions)
        .map(|on| with(settings, |new| new.full_captions = on));
    let aside = texts.get("set-calm-aside");
    let at = ("set-calm", &*aside);
    let calm = switch(flow, texts, at, settings.reduced_motion)
        .map(|on| with(settings, |new| new.reduced_motion = on));
    let hear = hear(flow, texts);
    text_size
        .or(look)
        .or(voice)
        .or(voice_from)
        .or(sounds)
        .or(captions)
        .or(calm)
        .or(hear)
}

/// Offered only where the computer has one, or where it was chosen and has gone: so that it can be left again.
fn voice_from(
    flow: &mut Flow<'_, '_>,
    view: &SettingsView<'_>,
    texts: &Texts,
) -> Option<SettingsAction> {
    let settings = view.settings;
    if !view.computer_voice && settings.voice_from == VoiceFrom::BuiltIn {
        return None;
    }
    let words = ["set-voice-own", "set-voice-computer"].map(|id| texts.get(id));
    let [own, computer] = &words;
    let options = [
        (&**own, VoiceFrom::BuiltIn),
        (&**computer, VoiceFrom::Computer),
    ];
    let aside = texts.get("set-voice-from-aside");
    let at = ("set-voice-from", &*aside);
    row(flow, texts, at, &options, &settings.voice_from)
        .map(|from| with(settings, |new| new.voice_from = from))
}

fn hear(flow: &mut Flow<'_, '_>, texts: &Texts) -> Option<SettingsAction> {
    let icon = Some((icons::SPEAKER, false));
    let asked = [
        (icon, "set-hear-voice", SettingsAction::HearVoice),
        (icon, "set-hear-sound", SettingsAction::HearSound),
    ];
    flow.button_list(texts, asked)
}

fn camera(
    flow: &mut Flow<'_, '_>,
    view: &SettingsView<'_>,
    texts: &Texts,
) -> Option<SettingsAction> {
    let settings = view.settings;
    let automatic = texts.get("set-camera-any");
    let mut options: Vec<(&str, Option<u32>)> = vec![(&automatic, None)];
    let found = view.cameras.unwrap_or_default();
    options.extend(found.iter().map(|(number, name)| (&**name, Some(*number))));
    let aside = texts.get(match view.cameras {
        None => "set-camera-looking",
        Some([]) => "set-camera-none",
        Some(_) => "set-camera-next",
    });
    let camera = row(
        flow,
        texts,
        ("set-camera", &aside),
        &options,
        &settings.camera,
    )
    .map(|camera| with(settings, |new| new.camera = camera));
    let aside = texts.get("set-mirror-aside");
    let mirror = switch(flow, texts, ("set-mirror", &aside), settings.mirror)
        .map(|on| with(settings, |new| new.mirror = on));
    camera.or(mirror)
}

fn coaching(flow: &mut Flow<'_, '_>, settings: &Settings, texts: &Texts) -> Option<SettingsAction> {
    let words = ["set-gentle", "set-usual", "set-exact"].map(|id| texts.get(id));
    let options: Vec<(&str, Strictness)> = words
        .iter()
        .map(AsRef::as_ref)
        .zip(Strictness::ALL)
        .collect();
    let aside = texts.get("set-strictness-aside");
    let at = ("set-strictness", &*aside);
    let strictness = row(flow, texts, at, &options, &settings.strictness)
        .map(|strictness| with(settings, |new| new.strictness = strictness));
    let icon = Some((icons::REPEAT, false));
    let again = [(icon, "set-first-steps", SettingsAction::FirstSteps)];
    strictness.or(flow.button_list(texts, again))
}

fn hands(flow: &mut Flow<'_, '_>, settings: &Settings, texts: &Texts) -> Option<SettingsAction> {
    let aside = texts.get("set-gestures-aside");
    let gestures = switch(flow, texts, ("set-gestures", &aside), settings.gestures).map(|on| {
        with(settings, |new| {
            (new.gestures, new.hands_free) = (on, on && new.hands_free);
        })
    });
    let words = ["set-hand-either", "set-hand-left", "set-hand-right"].map(|id| texts.get(id));
    let [either, left, right] = &words;
    let options = [
        (&**either, GestureHand::Either),
        (&**left, GestureHand::Left),
        (&**right, GestureHand::Right),
    ];
    let hand = row(
        flow,
        texts,
        ("set-hand", ""),
        &options,
        &settings.gesture_hand,
    )
    .map(|hand| with(settings, |new| new.gesture_hand = hand));
    let aside = texts.get("set-hands-free-aside");
    let is_free = settings.taking_hand().is_some();
    let free = switch(flow, texts, ("set-hands-free", &aside), is_free).map(|on| {
        with(settings, |new| {
            (new.hands_free, new.gestures) = (on, on || new.gestures);
        })
    });
    gestures.or(hand).or(free)
}

fn data(flow: &mut Flow<'_, '_>, view: &SettingsView<'_>, texts: &Texts) -> Option<SettingsAction> {
    let ink = flow.pen.theme.palette.primary.solid();
    let head = texts.get("set-kept");
    let folder = if view.folder.is_empty() {
        texts.get("end-not-kept").into_owned()
    } else {
        view.folder.to_owned()
    };
    flow.thought((icons::LOCK, ink), ("set-kept", &head, &folder));
    flow.gap(24.0);
    let head = texts.get("set-programme");
    let programme = if view.programme.is_empty() {
        texts.get("set-programme-starter").into_owned()
    } else {
        view.programme.to_owned()
    };
    flow.thought((icons::LIST, ink), ("set-programme", &head, &programme));
    flow.gap(32.0);
    if let Some(trouble) = view.trouble {
        let amber = flow.pen.theme.palette.adjust_text.solid();
        flow.thought((icons::WARNING, amber), ("set-trouble", "", trouble));
        flow.gap(24.0);
    }
    if view.is_deleting {
        return ask_delete(flow, texts);
    }
    let with = |icon| Some((icon, false));
    let mut asked = vec![(with(icons::CHART), "set-history", SettingsAction::History)];
    if !view.programme.is_empty() {
        asked.push((
            with(icons::LIST),
            "set-programme-drop",
            SettingsAction::DropProgramme,
        ));
    }
    if !view.folder.is_empty() {
        asked.push((with(icons::TRASH), "set-delete", SettingsAction::AskDelete));
    }
    flow.button_list(texts, asked)
}

fn ask_delete(flow: &mut Flow<'_, '_>, texts: &Texts) -> Option<SettingsAction> {
    let question = texts.get("set-delete-question");
    flow.text("set-delete-question", &question, Voice::Head);
    flow.gap(20.0);
    let with = |icon| Some((icon, false));
    let asked = [
        (with(icons::CHECK), "set-delete-no", SettingsAction::KeepAll),
        (with(icons::TRASH), "set-delete-yes", SettingsAction::Delete),
    ];
    flow.button_list(texts, asked)
}

fn language(flow: &mut Flow<'_, '_>, settings: &Settings, texts: &Texts) -> Option<SettingsAction> {
    let own = texts.get("set-language-computer");
    let mut options: Vec<(&str, Option<Language>)> = vec![(&own, None)];
    options.extend(Language::ALL.map(|language| (language.name(), Some(language))));
    row(
        flow,
        texts,
        ("set-language", ""),
        &options,
        &settings.language,
    )
    .map(|language| with(settings, |new| new.language = language))
}

fn developer(
    flow: &mut Flow<'_, '_>,
    settings: &Settings,
    texts: &Texts,
) -> Option<SettingsAction> {
    let aside = texts.get("set-developer-aside");
    let corner = switch(flow, texts, ("set-developer", &aside), settings.developer)
        .map(|on| with(settings, |new| new.developer = on));
    let version = texts.with_text("set-version", "version", env!("CARGO_PKG_VERSION"));
    flow.text("set-version", &version, Voice::Aside);
    corner
}
