//! What a template file says in the therapist's words: the phases, the views, what is told.

#![allow(
    clippy::result_large_err,
    reason = "as in the rest of the file: a mistake is made once, when a file is opened"
)]

use std::fmt::Write as _;

use serde::Deserialize;
use toml::Spanned;

use super::file::{limb_name, quoted, view_name};
use super::shape::{PHASES, TOP_SHARE};
use super::{Spoken, Template, Way};
use crate::check::{Checker, LibraryError};
use crate::exercise::View;
use crate::rule::Limb;

/// Where a phase may begin. Units: shares of the way. Below a half it is nearer the start than the target; at the very
/// end there is no target left.
const WALLS: std::ops::RangeInclusive<f32> = 0.5..=0.97;
/// Letters of a phase's name: it stands in a box of a picture. Own choice.
const NAME: usize = 24;
/// Letters of what is shown and of what is said. Source: design, "a cue has two texts"; with room for other languages.
const SHOW: usize = 60;
const SAY: usize = 120;
/// Letters of a sound as a file has it: ten words as Ogg are 20 KB. Own choice.
const SOUND: usize = 400_000;
/// Cues of a template. Own choice: two a measure for eight measures.
pub(super) const CUES: usize = 16;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct FilePhases {
    #[serde(default)]
    reach: Option<Spanned<f32>>,
    #[serde(default)]
    leave: Option<Spanned<f32>>,
    #[serde(default)]
    names: Option<Spanned<Vec<String>>>,
    #[serde(default)]
    views: Vec<View>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileCue {
    measure: Spanned<String>,
    limb: Limb,
    way: Way,
    show: Spanned<String>,
    #[serde(default)]
    say: Option<Spanned<String>>,
    #[serde(default)]
    sound: Option<Spanned<String>>,
    #[serde(default)]
    spoken: Option<Spanned<String>>,
}

type Phases = ([f32; PHASES - 1], [String; PHASES], Vec<View>);

impl FilePhases {
    pub(super) fn read(self, checker: &Checker<'_>) -> Result<Phases, LibraryError> {
        let wall = |given: &Option<Spanned<f32>>| {
            let Some(given) = given else {
                return Ok(TOP_SHARE);
            };
            if WALLS.contains(given.get_ref()) {
                return Ok(*given.get_ref());
            }
            let wrong = format!("a target that begins at {} of the way", given.get_ref());
            Err(checker.wrong(given.span(), wrong, "a share between 0.5 and 0.97"))
        };
        let walls = [wall(&self.reach)?, wall(&self.leave)?];
        let mut names = [const { String::new() }; PHASES];
        if let Some(given) = self.names {
            let is_fit = given.get_ref().len() == PHASES
                && given.get_ref().iter().all(|name| is_line(name, NAME));
            if !is_fit {
                let wrong = "names that are not three short ones".to_owned();
                let remedy =
                    "name the way out, the target and the way back, 24 letters each at most";
                return Err(checker.wrong(given.span(), wrong, remedy));
            }
            for (name, given) in names.iter_mut().zip(given.into_inner()) {
                *name = given;
            }
        }
        Ok((walls, names, self.views))
    }
}

/// Whether a text is one that can stand on a screen: so many letters at most, and no signs that are none.
fn is_line(text: &str, most: usize) -> bool {
    text.chars().count() <= most && !text.chars().any(|c| c.is_control() && c != '\n')
}

impl FileCue {
    pub(super) fn read(&self, checker: &Checker<'_>) -> Result<Spoken, LibraryError> {
        let text = |given: &Spanned<String>, most: usize| {
            if is_line(given.get_ref(), most) {
                return Ok(given.get_ref().clone());
            }
            let wrong = "words that do not fit on the screen".to_owned();
            let remedy = format!("{most} letters at most");
            Err(checker.wrong(given.span(), wrong, &remedy))
        };
        let words = |given: &Option<Spanned<String>>| {
            let known = given.as_ref();
            known.map_or_else(|| Ok(String::new()), |given| text(given, SAY))
        };
        if self.show.get_ref().trim().is_empty() {
            let wrong = "a cue without words".to_owned();
            return Err(checker.wrong(self.show.span(), wrong, "say what is shown"));
        }
        let sound = match &self.sound {
            None => Vec::new(),
            Some(given) => {
                let bytes = (given.get_ref().len() <= SOUND)
                    .then(|| from_base64(given.get_ref()))
                    .flatten();
                bytes.ok_or_else(|| {
                    let wrong = "a sound that cannot be read".to_owned();
                    checker.wrong(
                        given.span(),
                        wrong,
                        "take out that line, or add the sound anew",
                    )
                })?
            }
        };
        Ok(Spoken {
            measure: checker.measure(&self.measure)?,
            limb: self.limb,
            way: self.way,
            show: text(&self.show, SHOW)?,
            say: words(&self.say)?,
            sound_says: words(&self.spoken)?,
            sound,
        })
    }
}

pub(super) fn write_phases(template: &Template, body: &mut String) {
    let [reach, leave] = template.walls.map(|wall| (wall * 1e3).round() / 1e3);
    let _ = writeln!(
        body,
        "\n[phases]\n# The target begins at this share of the way, and ends at this one.\nreach = {reach:?}\nleave = {leave:?}"
    );
    if template.phases.iter().any(|name| !name.is_empty()) {
        let names: Vec<String> = template.phases.iter().map(|name| quoted(name)).collect();
        let _ = writeln!(body, "names = [{}]", names.join(", "));
    }
    if !template.views.is_empty() {
        let views = template.views.iter().map(|view| quoted(view_name(*view)));
        let views: Vec<String> = views.collect();
        let _ = writeln!(
            body,
            "# It is judged from these alone.\nviews = [{}]",
            views.join(", ")
        );
    }
}

pub(super) fn write_cues(cues: &[Spoken], body: &mut String) {
    for cue in cues {
        let way = match cue.way {
            Way::Less => "less",
            Way::More => "more",
        };
        let _ = writeln!(
            body,
            "\n[[cue]]\nmeasure = \"{}\"\nlimb = \"{}\"\n# Where it goes less, or more, than here.\nway = \"{way}\"\nshow = {}",
            cue.measure.name(),
            limb_name(cue.limb),
            quoted(&cue.show),
        );
        if !cue.say.is_empty() {
            let _ = writeln!(body, "say = {}", quoted(&cue.say));
        }
        if !cue.sound.is_empty() {
            let _ = writeln!(body, "sound = \"{}\"", to_base64(&cue.sound));
        }
        if !cue.sound_says.is_empty() {
            let _ = writeln!(
                body,
                "# The words it had when its sound was made.\nspoken = {}",
                quoted(&cue.sound_says)
            );
        }
    }
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Bytes as letters. Source: RFC 4648, section 4.
fn to_base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |place: usize| u32::from(three.get(place).copied().unwrap_or(0));
        let all = at(0) << 16 | at(1) << 8 | at(2);
        for letter in 0..4_usize {
            let six = (all >> (18 - 6 * letter)) & 63;
            let known = LETTERS.get(six as usize).copied().unwrap_or(b'=');
            text.push(if letter <= three.len() {
                char::from(known)
            } else {
                '='
            });
        }
    }
    text
}

/// And back. Missing: it is none.
fn from_base64(text: &str) -> Option<Vec<u8>> {
    let letters = text.trim_end_matches('=').as_bytes();
    let mut bytes = Vec::with_capacity(letters.len() * 3 / 4);
    for four in letters.chunks(4) {
        let mut all = 0_u32;
        for letter in four {
            let six = LETTERS.iter().position(|known| known == letter)?;
            all = all << 6 | u32::try_from(six).ok()?;
        }
        let [_, a, b, c] = (all << (6 * (4 - four.len()))).to_be_bytes();
        let whole = four.len().checked_sub(1)?;
        bytes.extend([a, b, c].into_iter().take(whole));
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{from_base64, to_base64};

    #[test]
    fn bytes_come_back_from_letters() {
        // RFC 4648, section 10.
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(to_base64(bytes.as_bytes()), text);
            assert_eq!(from_base64(text).as_deref(), Some(bytes.as_bytes()));
        }
        assert_eq!(from_base64("a b"), None);
    }
}
