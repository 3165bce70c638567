//! A template's file, opened: with the exercise that counts it.

use std::path::Path;

use goodform_exercises::{CountedBy, Exercise, Library, Template, TemplateFile};

use super::{CliError, say_error};

/// A template and the exercise that counts it.
pub(crate) struct Chosen {
    pub(crate) template: Template,
    pub(crate) exercise: Exercise,
    /// Somebody has changed the file by hand since it was written.
    pub(crate) is_changed: bool,
}

/// Reads a template file and finds what counts it.
pub(crate) fn choose(file: &Path) -> Result<Chosen, CliError> {
    chosen(file, &text_of(file)?)
}

/// The same of a text that was read from the file.
pub(crate) fn chosen(file: &Path, text: &str) -> Result<Chosen, CliError> {
    let TemplateFile {
        template,
        is_changed,
    } = parsed(file, text)?;
    if is_changed {
        say_error(&format!(
            "{} was changed by hand since it was written",
            file.display()
        ));
    }
    let library = Library::builtin().map_err(|e| CliError::Failed(e.to_string()))?;
    let exercise = template.exercise(&library).ok_or_else(|| {
        let id = match &template.counted_by {
            CountedBy::Library(id) => id.as_str(),
            CountedBy::Own(_) => "",
        };
        CliError::Use(format!(
            "{}: the library has no exercise \"{id}\"; take out that line and make the template anew",
            file.display()
        ))
    })?;
    Ok(Chosen {
        template,
        exercise,
        is_changed,
    })
}

/// Reads a template file.
pub(crate) fn read_template(file: &Path) -> Result<TemplateFile, CliError> {
    parsed(file, &text_of(file)?)
}

fn text_of(file: &Path) -> Result<String, CliError> {
    let unreadable = |e: std::io::Error| {
        CliError::Use(format!(
            "{} cannot be read ({e}); choose another file",
            file.display()
        ))
    };
    std::fs::read_to_string(file).map_err(unreadable)
}

fn parsed(file: &Path, text: &str) -> Result<TemplateFile, CliError> {
    Template::from_toml(&file.display().to_string(), text).map_err(|error| match error {
        goodform_exercises::TemplateError::Wrong(wrong) => CliError::Use(wrong.said()),
        newer => CliError::usage(newer),
    })
}
