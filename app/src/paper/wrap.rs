//! A text in lines that fit.

use super::letters::{Case, Face};

/// Letters fill a line by less than that, and fit in any case. Units: shares of its width. Own choice: kerning is a twentieth
/// of a letter.
const SURELY: f32 = 0.85;

/// Breaks a text into lines at most `width` wide: at spaces, inside a word only where the word alone is too wide.
/// A line break in the text stays one. Units: em.
pub(super) fn wrap(case: &Case, text: &str, face: Face, width: f32) -> Vec<String> {
    let mut lines = Vec::new();
    for part in text.lines() {
        let mut line = String::new();
        let mut used = 0.0;
        let space = case.width(" ", face);
        for word in part.split([' ', '\t']).filter(|word| !word.is_empty()) {
            let wide = case.width(word, face);
            let gap = if line.is_empty() { 0.0 } else { space };
            if used + gap + wide <= width {
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(word);
                used += gap + wide;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            (line, used) = broken(case, (word, wide), face, width, &mut lines);
        }
        lines.push(line);
    }
    lines
}

/// The end of a word after as many whole lines of it as it needs, and how wide it is.
fn broken(
    case: &Case,
    (word, wide): (&str, f32),
    face: Face,
    width: f32,
    lines: &mut Vec<String>,
) -> (String, f32) {
    if wide <= width {
        return (word.to_owned(), wide);
    }
    let (mut line, mut used) = (String::new(), 0.0);
    for letter in word.chars() {
        let end = line.len();
        line.push(letter);
        used += case.width(letter.encode_utf8(&mut [0; 4]), face);
        if used > width * SURELY {
            // Letters side by side may need more room than each by itself.
            used = used.max(case.width(&line, face));
        }
        if used > width && end > 0 {
            line.truncate(end);
            lines.push(std::mem::take(&mut line));
            line.push(letter);
            used = case.width(&line, face);
        }
    }
    (line, used)
}
