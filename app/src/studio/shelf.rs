//! The therapist's own templates, one file each.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use goodform_exercises::{Template, TemplateError, TemplateFile};

use crate::store::write_whole;

/// The folder of the templates within the therapist's own folder.
pub const TEMPLATES_FOLDER: &str = "templates";
/// Where earlier versions of a template lie, within that folder.
const EARLIER: &str = "earlier";
/// How a template's file ends.
pub(super) const END: &str = ".goodform.toml";
/// A larger file is no template: one of sixteen measures with sixteen sounds has 7 MB. Units: bytes.
pub const MOST_BYTES: u64 = 16 << 20;
/// So many are listed. Own choice: nobody looks through more.
const MOST: usize = 500;

/// A template that lies there.
#[derive(Debug, Clone)]
pub struct Shelved {
    /// Its file.
    pub file: PathBuf,
    /// What it is, or one plain sentence why it cannot be read.
    pub template: Result<Box<Template>, String>,
}

/// Reads a template's file.
///
/// # Errors
/// One plain sentence: what is wrong, where, and what to do.
pub fn read_template(file: &Path) -> Result<TemplateFile, String> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let unreadable =
        |reason: &str| format!("{name} cannot be read ({reason}); choose another file");
    let size = std::fs::metadata(file).map_err(|error| unreadable(&error.to_string()))?;
    if size.is_dir() {
        return Err(unreadable("it is a folder"));
    }
    if size.len() > MOST_BYTES {
        return Err(unreadable("it is far larger than any template"));
    }
    let mut bytes = Vec::new();
    let opened = std::fs::File::open(file);
    // A pipe has no size: what comes out of it has an end all the same.
    let read = opened.and_then(|opened| opened.take(MOST_BYTES).read_to_end(&mut bytes));
    read.map_err(|error| unreadable(&error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|_| unreadable("it is no text"))?;
    Template::from_toml(&name, &text).map_err(|error| match error {
        TemplateError::Wrong(wrong) => wrong.said(),
        newer => newer.to_string(),
    })
}

/// The templates in a therapist's folder, the newest first. No folder: none.
pub fn list_templates(folder: &Path) -> Vec<Shelved> {
    let Ok(entries) = std::fs::read_dir(folder.join(TEMPLATES_FOLDER)) else {
        return Vec::new();
    };
    let mut files: Vec<(std::time::SystemTime, PathBuf)> = entries
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().ends_with(END))
        .filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.path())))
        .collect();
    files.sort_by(|a, b| b.cmp(a));
    let read = |(_, file): (_, PathBuf)| Shelved {
        template: read_template(&file).map(|read| Box::new(read.template)),
        file,
    };
    files.into_iter().take(MOST).map(read).collect()
}

/// A name as a file has it: letters, digits and single lines between them.
pub(crate) fn file_stem(name: &str) -> String {
    let parts = name.split(|c: char| !c.is_alphanumeric());
    let parts: Vec<String> = parts
        .filter(|part| !part.is_empty())
        .map(str::to_lowercase)
        .collect();
    let stem: String = parts.join("-").chars().take(60).collect();
    if stem.is_empty() {
        "template".to_owned()
    } else {
        stem
    }
}

/// A name that no template on the shelf has: the one that was thought of, or with a number behind it.
pub(super) fn free_name(folder: &Path, name: &str) -> String {
    let folder = folder.join(TEMPLATES_FOLDER);
    let is_free = |name: &String| !folder.join(format!("{}{END}", file_stem(name))).exists();
    let names = (1..100_u32).map(|number| match number {
        1 => name.to_owned(),
        number => format!("{name} ({number})"),
    });
    let mut names = names.filter(is_free);
    names.next().unwrap_or_else(|| name.to_owned())
}

/// Keeps a template in a therapist's folder, whole or not at all. One of the same name that lies there, and is another,
/// is moved to the earlier ones.
///
/// # Errors
/// One plain sentence: what was there before is untouched.
pub fn keep_template(folder: &Path, template: &Template) -> Result<PathBuf, String> {
    let folder = folder.join(TEMPLATES_FOLDER);
    let stem = file_stem(&template.name);
    let file = folder.join(format!("{stem}{END}"));
    let made = |folder: &Path| {
        std::fs::create_dir_all(folder)
            .map_err(|error| format!("{} cannot be made ({error})", folder.display()))
    };
    made(&folder)?;
    let text = template.to_toml();
    if let Ok(before) = std::fs::read(&file)
        && before != text.as_bytes()
    {
        let earlier = folder.join(EARLIER);
        made(&earlier)?;
        let free = (1..10_000_u32)
            .map(|number| earlier.join(format!("{stem}.{number}{END}")))
            .find(|file| !file.exists());
        if let Some(free) = free {
            write_whole(&free, &before)?;
        }
    }
    write_whole(&file, text.as_bytes())?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::{END, TEMPLATES_FOLDER, file_stem, free_name};

    #[test]
    fn a_second_recording_of_a_day_has_a_name_of_its_own() {
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = folder.path().join(TEMPLATES_FOLDER);
        std::fs::create_dir_all(&shelf).expect("made");
        for named in [
            "Squat, 2026-11-30",
            "Squat, 2026-11-30 (2)",
            "Squat, 2026-11-30 (3)",
        ] {
            let name = free_name(folder.path(), "Squat, 2026-11-30");
            assert_eq!(name, named);
            let file = shelf.join(format!("{}{END}", file_stem(&name)));
            std::fs::write(file, "there").expect("written");
        }
    }

    #[test]
    fn names_are_file_names_anywhere() {
        assert_eq!(file_stem("Squat, Mrs. A's depth"), "squat-mrs-a-s-depth");
        assert_eq!(file_stem("../../etc/passwd"), "etc-passwd");
        assert_eq!(file_stem("Kniebeuge für Frau Öz"), "kniebeuge-für-frau-öz");
        assert_eq!(file_stem(" \0 "), "template");
    }
}
