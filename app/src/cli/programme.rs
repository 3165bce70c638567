//! The file of a programme, opened: with its templates, and the exercise of each item as it is asked for.

use std::collections::BTreeMap;
use std::path::Path;

use goodform_exercises::{
    Carried, Exercise, Item, LARGEST_PROGRAMME, Library, Movement, Programme, ProgrammeError,
    Template,
};

use super::{CliError, template_file};

/// A programme and the exercise of each of its items, as they are asked for.
pub(crate) struct Opened {
    pub(crate) programme: Programme,
    pub(crate) exercises: Vec<Exercise>,
    /// The templates it asks for, by the names of their files, as they are asked for.
    pub(crate) templates: Templates,
    /// Its file, with every template inside: letter for letter where it had them.
    pub(crate) text: String,
}

/// Templates by the names of their files.
pub(crate) type Templates = BTreeMap<String, Template>;

/// The gentle starter, for whom nobody has written a programme yet.
pub(crate) fn starter() -> Result<Opened, CliError> {
    let library = Library::builtin().map_err(|e| CliError::Failed(e.to_string()))?;
    let programme = Programme::starter(&library).map_err(|e| CliError::Failed(e.to_string()))?;
    let text = programme.to_toml();
    opened(programme, text, &library)
}

/// Reads a programme and the templates inside and beside it.
pub(crate) fn open(file: &Path) -> Result<Opened, CliError> {
    let library = Library::builtin().map_err(|e| CliError::Failed(e.to_string()))?;
    let mut text = read(file)?;
    let read_as = Programme::parse(&file.display().to_string(), &text, &library);
    let mut programme = read_as.map_err(said_plainly)?;
    if carry_beside(&mut programme, file.parent().unwrap_or(Path::new("")))? {
        text = programme.to_toml();
    }
    opened(programme, text, &library)
}

/// Reads a text of a file that somebody may have sent.
pub(crate) fn read(file: &Path) -> Result<String, CliError> {
    use std::io::Read as _;
    let unreadable = |e: std::io::Error| {
        CliError::Use(format!(
            "{} cannot be read ({e}); choose another file",
            file.display()
        ))
    };
    let mut text = String::new();
    let opened = std::fs::File::open(file).map_err(unreadable)?;
    let mut limited = opened.take(LARGEST_PROGRAMME as u64 + 1);
    limited.read_to_string(&mut text).map_err(unreadable)?;
    if text.len() > LARGEST_PROGRAMME {
        let said = format!(
            "{} is larger than any programme; choose another file",
            file.display()
        );
        return Err(CliError::Use(said));
    }
    Ok(text)
}

/// A mistake in a file, in one sentence with what to do.
pub(crate) fn said_plainly(error: ProgrammeError) -> CliError {
    match error {
        ProgrammeError::Wrong(wrong) => CliError::Use(plain(&wrong.said())),
        newer => CliError::usage(newer),
    }
}

/// Takes templates that lie beside the file into the programme; gives whether there were any.
fn carry_beside(programme: &mut Programme, folder: &Path) -> Result<bool, CliError> {
    let mut found = false;
    for item in &programme.items {
        let Movement::Template(name) = &item.movement else {
            continue;
        };
        if programme.templates.iter().any(|known| known.file == *name) {
            continue;
        }
        let path = folder.join(name);
        if !path.is_file() {
            return Err(CliError::Use(plain(&format!(
                "the programme asks for the template {name}, which is not beside it; put it into the same folder, or take out its item"
            ))));
        }
        // Read first, as far as a file may go; then refused here where it cannot be used.
        let text = read(&path)?;
        template_file::chosen(&path, &text)?;
        programme.templates.push(Carried {
            file: name.clone(),
            text,
        });
        found = true;
    }
    Ok(found)
}

/// A programme that carries its templates, with its exercises.
pub(crate) fn opened(
    programme: Programme,
    text: String,
    library: &Library,
) -> Result<Opened, CliError> {
    let items = programme.items.iter();
    let mut templates = Templates::new();
    let exercises = items
        .map(|item| asked(item, &programme, library, &mut templates))
        .collect::<Result<_, _>>()?;
    Ok(Opened {
        programme,
        exercises,
        templates,
        text,
    })
}

/// The exercise of an item as it is asked for; its template, where it has one, is put to the others.
pub(crate) fn asked(
    item: &Item,
    programme: &Programme,
    library: &Library,
    templates: &mut Templates,
) -> Result<Exercise, CliError> {
    let unknown = || CliError::Use(format!("there is no exercise \"{}\"", item.movement.name()));
    match &item.movement {
        Movement::Library(_) => {
            let exercise = item.in_library(library).ok_or_else(unknown)?;
            item.exercise(exercise).map_err(CliError::usage)
        }
        Movement::Template(name) => {
            let carried = programme.carried(name).and_then(Carried::template);
            let read = carried.ok_or_else(unknown)?;
            let asked = item.with_template(read.template, library);
            let (template, exercise) = asked.map_err(CliError::usage)?.ok_or_else(|| {
                let said = format!(
                    "the template {name} counts by an exercise that the library has no more; take out its item, or make the template anew"
                );
                CliError::Use(plain(&said))
            })?;
            // The person knows it by the name its therapist gave it.
            let known_as = template.name.clone();
            templates.insert(name.clone(), template);
            Ok(Exercise {
                name: known_as,
                ..exercise
            })
        }
    }
}

/// On one line, and without what would steer a terminal: the file is somebody else's.
pub(crate) fn plain(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|c: char| c.is_control() || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{CliError, open, plain};

    #[test]
    fn a_template_that_is_not_there_is_asked_for() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a.goodform.toml");
        let text = "format = \"goodform programme\"\nversion = 1\nby = \"me\"\non = \"2026-11-29\"\ndays = 2\n[[item]]\ntemplate = \"b.goodform.toml\"\n";
        std::fs::write(&file, text).expect("writable");
        let Err(CliError::Use(said)) = open(&file) else {
            panic!("it is not there");
        };
        assert!(
            said.contains("b.goodform.toml, which is not beside it"),
            "{said}"
        );
        std::fs::write(&file, text.replace("days = 2", "days = 9")).expect("writable");
        let Err(CliError::Use(said)) = open(&file) else {
            panic!("a week has seven days");
        };
        assert!(said.contains("line 5, column 8"), "{said}");
    }

    #[test]
    fn a_file_does_not_steer_the_terminal() {
        assert_eq!(plain("a\u{1b}[2J\nb  c"), "a [2J b c");
    }
}
