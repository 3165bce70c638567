//! Sounds of which the words have changed since they were spoken: told where a template is looked at, worked on and saved.

use goodform_exercises::{Key, Spoken, Way};

use super::names::key_name;
use crate::ui::button::{Face, Look};
use crate::ui::flow::Flow;
use crate::ui::icons;
use crate::ui::texts::Texts;

/// What a sound says and what it should say now. Missing: it says its words, or nobody knows what it says.
pub(super) fn said(cue: &Spoken, texts: &Texts) -> Option<String> {
    let older = cue.older_words()?;
    let parts = [("said", older), ("now", &*cue.words())];
    Some(texts.with_texts("studio-sound-older", parts))
}

/// The words over a cue, and what tells its ids apart.
pub(super) const fn head(way: Way) -> (&'static str, &'static str) {
    match way {
        Way::Less => ("studio-cue-less", "less"),
        Way::More => ("studio-cue-more", "more"),
    }
}

/// Every sound of older words, each with the way to record it anew. Gives the one that is wanted.
pub(super) fn older(flow: &mut Flow<'_, '_>, cues: &[Spoken], texts: &Texts) -> Option<(Key, Way)> {
    let care = flow.pen.theme.palette.adjust_text.solid();
    let mut wanted = None;
    for (place, cue) in cues.iter().enumerate() {
        let Some(text) = said(cue, texts) else {
            continue;
        };
        let key = (cue.measure, cue.limb);
        let of = format!("{}. {}", key_name(key, texts), texts.get(head(cue.way).0));
        let id = format!("studio-older-{place}");
        flow.thought((icons::WARNING, care), (&id, &of, &text));
        flow.gap(12.0);
        let word = texts.get("studio-sound-anew");
        let face = Face {
            icon: Some((icons::MICROPHONE, false)),
            word: &word,
            key: None,
            look: Look::plain(&flow.pen.theme.palette),
        };
        let (id, name) = (format!("{id}-anew"), format!("{word}. {of}"));
        if flow
            .buttons(&[(id.as_str(), face, name.as_str())])
            .is_some()
        {
            wanted = Some((key, cue.way));
        }
        flow.gap(24.0);
    }
    wanted
}
