//! Just enough reading of Rust: code without comments, strings and tests, and the paths it names.

/// A path such as `std::fs::read`, and the line it stands on, from 1.
pub type Named = (String, usize);

/// The code of a file with comments and string contents blanked, line by line as it was.
pub fn code(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let end = token_end(&chars, at);
        let blank = end > at + 1 && matches!(chars[at], '/' | '"' | 'r' | 'b' | 'c' | '\'');
        for &char in &chars[at..end] {
            out.push(if blank && char != '\n' { ' ' } else { char });
        }
        at = end;
    }
    out
}

/// Where the comment, string or character that begins at `at` ends; else the next character.
fn token_end(chars: &[char], at: usize) -> usize {
    let next = |offset: usize| chars.get(at + offset).copied().unwrap_or('\n');
    let in_word = at > 0 && is_word(chars[at - 1]);
    match chars[at] {
        '/' if next(1) == '/' => line_end(chars, at),
        '/' if next(1) == '*' => block_comment_end(chars, at),
        '"' => string_end(chars, at),
        'b' | 'c' if !in_word && next(1) == '"' => string_end(chars, at + 1),
        'r' if !in_word && matches!(next(1), '"' | '#') => raw_string_end(chars, at + 1, at),
        'b' | 'c' if !in_word && next(1) == 'r' && matches!(next(2), '"' | '#') => {
            raw_string_end(chars, at + 2, at)
        }
        '\'' if next(1) == '\\' => {
            let rest = &chars[(at + 3).min(chars.len())..];
            rest.iter()
                .position(|&char| char == '\'')
                .map_or(chars.len(), |found| at + 4 + found)
        }
        '\'' if next(2) == '\'' => at + 3,
        _ => at + 1,
    }
}

fn line_end(chars: &[char], at: usize) -> usize {
    chars[at..]
        .iter()
        .position(|&char| char == '\n')
        .map_or(chars.len(), |found| at + found)
}

fn block_comment_end(chars: &[char], mut at: usize) -> usize {
    let mut depth = 0_usize;
    while at + 1 < chars.len() {
        match (chars[at], chars[at + 1]) {
            ('/', '*') => depth += 1,
            ('*', '/') => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return at;
        }
    }
    chars.len()
}

fn string_end(chars: &[char], quote: usize) -> usize {
    let mut at = quote + 1;
    while at < chars.len() && chars[at] != '"' {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(chars.len())
}

/// `marks` is where the `#`s or the quote begin; not a raw string (`r#fn`) is one character.
fn raw_string_end(chars: &[char], marks: usize, start: usize) -> usize {
    let hashes = chars[marks..]
        .iter()
        .take_while(|&&char| char == '#')
        .count();
    if chars.get(marks + hashes) != Some(&'"') {
        return start + 1;
    }
    let mut at = marks + hashes + 1;
    while at < chars.len() {
        let closed = chars[at] == '"'
            && chars[at + 1..]
                .iter()
                .take(hashes)
                .filter(|&&char| char == '#')
                .count()
                == hashes;
        if closed {
            return at + 1 + hashes;
        }
        at += 1;
    }
    chars.len()
}

fn is_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

/// `code` with every item under `#[cfg(test)]` blanked.
pub fn without_tests(code: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let mut out = code.to_owned();
    while let Some(start) = out.find(MARK) {
        let rest = &out[start..];
        let end = match rest.find(['{', ';']) {
            Some(at) if rest[at..].starts_with('{') => closing_brace(rest, at),
            Some(at) => at + 1,
            None => rest.len(),
        };
        let blank: String = rest[..end]
            .chars()
            .map(|char| if char == '\n' { '\n' } else { ' ' })
            .collect();
        out = format!("{}{blank}{}", &out[..start], &out[start + end..]);
    }
    out
}

fn closing_brace(text: &str, open: usize) -> usize {
    let mut depth = 0_i32;
    for (at, char) in text[open..].char_indices() {
        match char {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return open + at + 1;
        }
    }
    text.len()
}

/// Words and punctuation of blanked code, with their lines.
fn tokens(code: &str) -> Vec<Named> {
    let mut all = Vec::new();
    for (line, text) in code.lines().enumerate() {
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let length = if is_word(first) {
                rest.find(|char| !is_word(char)).unwrap_or(rest.len())
            } else if rest.starts_with("::") {
                2
            } else {
                first.len_utf8()
            };
            if !first.is_whitespace() {
                all.push((rest[..length].to_owned(), line + 1));
            }
            rest = &rest[length..];
        }
    }
    all
}

/// Every path that blanked code names, with the groups of `use` written out: `use std::{fs, io};`
/// names `std::fs` and `std::io`. Single words are paths too.
pub fn paths(code: &str) -> Vec<Named> {
    let tokens = tokens(code);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        at = tree(&tokens, at, "", &mut found).max(at + 1);
    }
    found
}

/// Reads one path, or one tree of a `use`, from `at`; the answer is where it ends.
fn tree(tokens: &[Named], mut at: usize, before: &str, found: &mut Vec<Named>) -> usize {
    let word_at = |at: usize| tokens.get(at).map_or("", |(word, _)| word.as_str());
    let mut path = before.to_owned();
    let line = tokens.get(at).map_or(0, |(_, line)| *line);
    let mut open = true;
    loop {
        let word = word_at(at);
        if open && (word.starts_with(is_word) || (word == "*" && !path.is_empty())) {
            path = if path.is_empty() {
                word.to_owned()
            } else {
                format!("{path}::{word}")
            };
            open = false;
        } else if word == "::" && word_at(at + 1) != "<" {
            open = true;
        } else if open && word == "{" && !path.is_empty() {
            return group(tokens, at + 1, &path, found);
        } else {
            break;
        }
        at += 1;
    }
    if path.starts_with(is_word) && path != before {
        found.push((path, line));
    }
    at
}

fn group(tokens: &[Named], mut at: usize, before: &str, found: &mut Vec<Named>) -> usize {
    while let Some((word, _)) = tokens.get(at) {
        match word.as_str() {
            "}" => return at + 1,
            "," => at += 1,
            // `{self as name}` and `{name as other}`: the new name is of no interest.
            "as" => at += 2,
            _ => at = tree(tokens, at, before, found).max(at + 1),
        }
    }
    at
}

/// The modules a file declares: `mod name;` and `mod name { .. }`.
pub fn declared_modules(code: &str) -> Vec<Named> {
    tokens(code)
        .windows(2)
        .filter(|pair| pair[0].0 == "mod")
        .map(|pair| pair[1].clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{code, declared_modules, paths, without_tests};

    fn names(text: &str) -> Vec<String> {
        paths(&without_tests(&code(text)))
            .into_iter()
            .map(|(path, _)| path)
            .collect()
    }

    #[test]
    fn comments_and_strings_name_nothing() {
        let text = r##"
            // std::fs
            /* std::fs /* std::fs */ std::fs */
            let a = "std::fs \" std::fs"; let b = r#"std::fs " std::fs"#; let c = '"'; let d = b"std::fs";
            fn e<'a>(x: &'a str) -> char { '\'' }
            let f = std::thread::current();
        "##;
        let found = names(text);
        assert!(!found.iter().any(|path| path == "std::fs"), "{found:?}");
        assert!(
            found.contains(&"std::thread::current".to_owned()),
            "{found:?}"
        );
    }

    #[test]
    fn groups_are_written_out() {
        let found = names("use std::{fs, io::{self, Read as _}, time::Instant};");
        for path in [
            "std::fs",
            "std::io::self",
            "std::io::Read",
            "std::time::Instant",
        ] {
            assert!(found.contains(&path.to_owned()), "{path} in {found:?}");
        }
    }

    #[test]
    fn tests_are_set_apart_and_lines_are_kept() {
        let text = "fn a() {}\n#[cfg(test)]\nmod tests {\n  use std::fs;\n}\nuse std::io;\n";
        assert_eq!(
            paths(&without_tests(&code(text))).last().unwrap(),
            &("std::io".to_owned(), 6)
        );
        assert!(!names(text).contains(&"std::fs".to_owned()));
        assert!(!names("#[cfg(test)]\nmod tests;\nfn b() {}").contains(&"tests".to_owned()));
    }

    #[test]
    fn modules_are_found() {
        let found = declared_modules("pub mod street;\nmod utils { }\n");
        assert_eq!(found, [("street".to_owned(), 1), ("utils".to_owned(), 2)]);
    }
}
