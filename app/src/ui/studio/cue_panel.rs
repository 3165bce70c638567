//! What is told in the therapist's own words, and from where the movement may be judged.

use goodform_exercises::{Key, View, Way};

use super::bench::Bench;
use super::bench_page::{Eyes, shown};
use super::names::key_name;
use super::older::{head, said};
use crate::ui::banner::fits_at_size;
use crate::ui::button::{Face, Look};
use crate::ui::field::Field;
use crate::ui::flow::{Flow, Voice};
use crate::ui::icons;
use crate::ui::texts::Texts;

/// Letters of what is shown and said: what a template's file takes.
const SHOW: usize = 60;
const SAY: usize = 120;
/// Words that are said at most. Source: design, "say (<= 10 words)".
const WORDS: usize = 10;

/// What the person did.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum CueAction {
    /// What is shown where a measure goes that way.
    Show(Key, Way, String),
    /// What is said.
    Say(Key, Way, String),
    /// It is to be spoken before the microphone.
    Record(Key, Way),
    /// Its sound is to be heard.
    Play(Key, Way),
    /// A sound file is to be chosen.
    Sound(Key, Way),
    /// Its sound is taken away.
    Silent(Key, Way),
    /// A view it may be judged from, or any.
    View(Option<View>),
}

pub(super) fn panel(
    flow: &mut Flow<'_, '_>,
    bench: &Bench,
    eyes: &Eyes,
    texts: &Texts,
) -> Option<CueAction> {
    let key = shown(bench, eyes)?;
    let name = key_name(key, texts);
    flow.text("studio-cues", &name, Voice::Head);
    flow.text(
        "studio-cues-about",
        &texts.get("studio-cues-about"),
        Voice::Aside,
    );
    let mut done = None;
    for way in [Way::Less, Way::More] {
        flow.gap(24.0);
        done = one(flow, bench, (key, way), texts).or(done);
    }
    if eyes.is_unheard {
        let care = flow.pen.theme.palette.adjust_text.solid();
        let text = texts.get("studio-voice-unheard");
        flow.gap(16.0);
        flow.thought((icons::SPEAKER, care), ("studio-unheard", "", &text));
    }
    flow.gap(28.0);
    flow.rule();
    flow.gap(20.0);
    views(flow, bench, texts).or(done)
}

fn one(
    flow: &mut Flow<'_, '_>,
    bench: &Bench,
    (key, way): (Key, Way),
    texts: &Texts,
) -> Option<CueAction> {
    let mut cues = bench.now().cues.iter();
    let known = cues.find(|cue| ((cue.measure, cue.limb), cue.way) == (key, way));
    let (head, id) = head(way);
    let head = texts.get(head);
    flow.text(&format!("studio-cue-{id}"), &head, Voice::Body);
    flow.gap(8.0);
    let mut show = known.map_or_else(String::new, |cue| cue.show.clone());
    let mut say = known.map_or_else(String::new, |cue| cue.say.clone());
    let shown_name = texts.with_text("studio-cue-shown", "when", &head);
    let said_name = texts.with_text("studio-cue-said", "when", &head);
    let place = usize::from(way == Way::More);
    let width = flow.width;
    let hint = texts.get("studio-cue-hint");
    let mut done = None;
    let label = |flow: &mut Flow<'_, '_>, part: &str| {
        let word = texts.get(part);
        flow.text(&format!("{part}-{id}"), &word, Voice::Aside);
        // Room for the ring of the focus.
        flow.gap(12.0);
    };
    label(flow, "studio-cue-label-shown");
    let of = Field {
        id: ("studio-show", place),
        name: &shown_name,
        hint: &hint,
        rows: 2,
        most: SHOW,
    };
    if flow.bare_field(&of, &mut show, [0.0, width]).changed {
        done = Some(CueAction::Show(key, way, show.clone()));
    }
    if show.is_empty() {
        return done;
    }
    flow.gap(16.0);
    fit(flow, id, &show, texts);
    flow.gap(12.0);
    let flat = show.replace('\n', " ");
    let same = texts.with_text("studio-cue-same", "words", &flat);
    label(flow, "studio-cue-label-said");
    let of = Field {
        id: ("studio-say", place),
        name: &said_name,
        hint: &same,
        // All of what is said is seen: it may be longer than the field is wide.
        rows: 2,
        most: SAY,
    };
    if flow.bare_field(&of, &mut say, [0.0, width]).changed {
        done = Some(CueAction::Say(key, way, say.clone()));
    }
    flow.gap(16.0);
    let spoken = if say.is_empty() { &flat } else { &say };
    let words = spoken.split_whitespace().count();
    let has_sound = known.is_some_and(|cue| !cue.sound.is_empty());
    let older = known.and_then(|cue| said(cue, texts));
    if let Some(older) = &older {
        let care = flow.pen.theme.palette.adjust_text.solid();
        let id = format!("studio-older-{id}");
        flow.thought((icons::WARNING, care), (&id, "", older));
        flow.gap(8.0);
    }
    let note = match (words > WORDS, has_sound) {
        (true, _) => Some("studio-say-long"),
        (false, true) if older.is_some() => None,
        (false, true) => Some("studio-say-sound"),
        (false, false) => Some("studio-say-silent"),
    };
    if let Some(note) = note {
        let text = texts.get(note);
        flow.text(&format!("studio-say-note-{id}"), &text, Voice::Aside);
        flow.gap(8.0);
    }
    sounds(flow, (key, way, id), (has_sound, older.is_some()), texts).or(done)
}

/// What can be done about the sound of a cue; `id` tells the two ways of a measure apart.
fn sounds(
    flow: &mut Flow<'_, '_>,
    (key, way, id): (Key, Way, &str),
    (has_sound, is_older): (bool, bool),
    texts: &Texts,
) -> Option<CueAction> {
    let play = (icons::PLAY, "studio-sound-play", CueAction::Play(key, way));
    let speak = |word| (icons::MICROPHONE, word, CueAction::Record(key, way));
    let file = (
        icons::SPEAKER,
        "studio-sound-add",
        CueAction::Sound(key, way),
    );
    let away = (
        icons::TRASH,
        "studio-sound-away",
        CueAction::Silent(key, way),
    );
    let offered = match (has_sound, is_older) {
        // What is to be done comes first.
        (true, true) => vec![speak("studio-sound-anew"), play, away],
        (true, false) => vec![play, speak("studio-sound-anew"), away],
        (false, _) => vec![speak("studio-sound-record"), file],
    };
    let when = texts.get(head(way).0);
    let words: Vec<[String; 2]> = offered
        .iter()
        .map(|(_, word, _)| {
            let word = texts.get(word).into_owned();
            let name = format!("{word}, {when}");
            [word, name]
        })
        .collect();
    let look = Look::plain(&flow.pen.theme.palette);
    let ids: Vec<String> = offered
        .iter()
        .map(|(_, word, _)| format!("{word}-{id}"))
        .collect();
    let parts = offered.iter().zip(&words).zip(&ids);
    let buttons: Vec<_> = parts
        .map(|(((icon, ..), [word, name]), id)| {
            let face = Face {
                icon: Some((*icon, false)),
                word,
                key: None,
                look,
            };
            (id.as_str(), face, name.as_str())
        })
        .collect();
    let pressed = flow.buttons(&buttons)?;
    offered.into_iter().nth(pressed).map(|(.., action)| action)
}

/// Whether what is shown fits on the screen: by the real letters, as the bar draws them.
fn fit(flow: &mut Flow<'_, '_>, id: &str, show: &str, texts: &Texts) {
    let colours = &flow.pen.theme.palette;
    let words = u32::try_from(show.split_whitespace().count()).unwrap_or(0);
    let (icon, colour, text) = if fits_at_size(&flow.pen, show) {
        let text = texts.with_number("studio-show-fits", "words", words);
        (icons::CHECK, colours.band_text, text)
    } else {
        let text = texts.get("studio-show-long");
        (icons::WARNING, colours.adjust_text, text)
    };
    let colour = colour.solid();
    flow.thought((icon, colour), (&format!("studio-fit-{id}"), "", &text));
}

const VIEWS: [(Option<View>, &str); 3] = [
    (None, "studio-views-any"),
    (Some(View::Side), "studio-views-side"),
    (Some(View::Front), "studio-views-front"),
];

fn views(flow: &mut Flow<'_, '_>, bench: &Bench, texts: &Texts) -> Option<CueAction> {
    flow.text("studio-views", &texts.get("studio-views"), Voice::Head);
    flow.gap(12.0);
    let words = VIEWS.map(|(_, id)| texts.get(id).into_owned());
    let words = words.each_ref().map(String::as_str);
    let now = bench.now().views.first().copied();
    let chosen = VIEWS.iter().position(|(view, _)| *view == now);
    let picked = flow.choices("studio-views", ("", ""), &words, chosen)?;
    VIEWS.get(picked).map(|(view, _)| CueAction::View(*view))
}
