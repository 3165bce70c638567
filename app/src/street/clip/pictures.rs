//! A folder of pictures, or one picture, read in the order of their names.

use std::cmp::Ordering;
use std::path::{Path, PathBuf};

use opencv::core::{Mat, MatTraitConst};
use opencv::imgcodecs::{IMREAD_COLOR, imread};

use super::look::is_picture;

/// The pictures of a folder.
#[derive(Debug)]
pub(super) struct Pictures {
    paths: Vec<PathBuf>,
    next: usize,
    skipped: u64,
}

impl Pictures {
    /// Lists the PNG and JPEG files of a folder; a picture's own path lists it alone.
    ///
    /// # Errors
    /// One clause: what is wrong and what to do.
    pub(super) fn list(path: &Path) -> Result<Self, String> {
        let mut paths = Vec::new();
        if path.is_dir() {
            let entries = std::fs::read_dir(path).map_err(|error| {
                format!("this folder cannot be read ({error}); check its permissions")
            })?;
            paths.extend(
                entries
                    .filter_map(|entry| Some(entry.ok()?.path()))
                    .filter(|p| is_picture(p)),
            );
            if paths.is_empty() {
                return Err("this folder holds no pictures; use PNG or JPEG pictures".into());
            }
            paths.sort_by(|a, b| by_name(&a.to_string_lossy(), &b.to_string_lossy()));
        } else {
            paths.push(path.into());
        }
        Ok(Self {
            paths,
            next: 0,
            skipped: 0,
        })
    }

    /// How many pictures were listed.
    pub(super) const fn count(&self) -> u64 {
        self.paths.len() as u64
    }

    /// How many of them could not be read so far.
    pub(super) const fn skipped(&self) -> u64 {
        self.skipped
    }

    /// Decodes the next picture that can be read; `false` at the end.
    pub(super) fn read(&mut self, picture: &mut Mat) -> bool {
        while let Some(path) = self.paths.get(self.next) {
            self.next += 1;
            match imread(path, IMREAD_COLOR) {
                Ok(decoded) if !decoded.empty() => {
                    *picture = decoded;
                    return true;
                }
                _ => self.skipped += 1,
            }
        }
        false
    }
}

/// Orders names as people number them: `shot_9` before `shot_10`.
fn by_name(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (a, b);
    loop {
        let (digits_a, digits_b) = (digits(a), digits(b));
        if !digits_a.is_empty() && !digits_b.is_empty() {
            let (x, y) = (
                digits_a.trim_start_matches('0'),
                digits_b.trim_start_matches('0'),
            );
            let order = x.len().cmp(&y.len()).then_with(|| x.cmp(y));
            if order.is_ne() {
                return order;
            }
            a = a.strip_prefix(digits_a).unwrap_or_default();
            b = b.strip_prefix(digits_b).unwrap_or_default();
            continue;
        }
        let (mut rest_a, mut rest_b) = (a.chars(), b.chars());
        match (rest_a.next(), rest_b.next()) {
            (Some(x), Some(y)) if x == y => (a, b) = (rest_a.as_str(), rest_b.as_str()),
            (x, y) => return x.cmp(&y),
        }
    }
}

fn digits(text: &str) -> &str {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::by_name;

    #[test]
    fn names_are_ordered_as_people_number_them() {
        let mut names = ["b1.png", "a10.png", "a9.png", "a", "a09b.png", "a9.jpg"];
        names.sort_by(|a, b| by_name(a, b));
        assert_eq!(
            names,
            ["a", "a9.jpg", "a9.png", "a09b.png", "a10.png", "b1.png"]
        );
    }
}
