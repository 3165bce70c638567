//! How the patient's window begins: alone, with the programme of a file, and heard where nobody reads a terminal.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use super::args::{HomeArgs, TherapistArgs, ToolArg};
use super::found::ENDING;
use super::instance::{Claim, claim};
use super::{CliError, own, patient, programme, therapist};
use crate::records::THERAPIST_FILE_END;
use crate::settings::{self, Settings};
use crate::ui::{Language, Notice, Texts, run_notice};

/// Why no window of exercises opened.
enum Stopped {
    /// Another one is open.
    Taken,
    /// The file is something else than a programme.
    NoProgramme(PathBuf),
    /// The programme cannot be used.
    Broken(CliError),
    /// Anything else, in its own words.
    Said(CliError),
}

impl Stopped {
    fn notice(&self, texts: &Texts) -> Notice {
        let (title, text) = match self {
            Self::Taken => ("notice-taken", texts.get("notice-taken-text").into_owned()),
            Self::NoProgramme(file) => {
                let name = file.file_name().unwrap_or(file.as_os_str());
                let name = name.to_string_lossy();
                let text = texts.with_text("notice-no-programme-text", "file", &name);
                ("notice-no-programme", text.into_owned())
            }
            Self::Broken(error) => {
                let text = texts.with_text("notice-broken-text", "error", &error.to_string());
                ("notice-broken", text.into_owned())
            }
            Self::Said(error) => ("notice-stopped", error.to_string()),
        };
        Notice {
            title: texts.get(title).into_owned(),
            text,
        }
    }

    fn into_error(self) -> CliError {
        let notice = self.notice(&Texts::english());
        match self {
            Self::Said(error) | Self::Broken(error) => error,
            Self::Taken => CliError::Failed(notice.line()),
            Self::NoProgramme(_) => CliError::Use(notice.line()),
        }
    }
}

/// `goodform FILE`: what a click on a programme starts, or on what a patient brought.
pub(crate) fn file(file: PathBuf, hands_free: bool) -> Result<(), CliError> {
    let is_word = file.extension().is_none() && file.components().count() == 1;
    if is_word && !file.exists() {
        return Err(CliError::Use(format!(
            "\"{}\" is neither a command nor a file; `goodform help` lists the commands",
            file.display()
        )));
    }
    if is_brought(&file) {
        return therapist::therapist(&TherapistArgs {
            tool: Some(ToolArg::Reader),
            file: Some(file),
            ..TherapistArgs::default()
        });
    }
    home(&HomeArgs {
        programme: Some(file),
        follow: true,
        hands_free,
        ..HomeArgs::default()
    })
}

/// Opens the window; what keeps it from opening is said in a small window of its own where there is no terminal.
pub(crate) fn home(args: &HomeArgs) -> Result<(), CliError> {
    let (language, own) = look(args);
    open(args).map_err(|stopped| {
        if !std::io::stderr().is_terminal() {
            let notice = stopped.notice(&Texts::of(language));
            // Without a display there is nothing to show it on, and the standard error has it all the same.
            let _ = run_notice(notice, language, &own);
        }
        stopped.into_error()
    })
}

fn open(args: &HomeArgs) -> Result<(), Stopped> {
    let _alone = alone(args)?;
    if let Some(file) = &args.programme
        && let Err(error) = programme::open(file)
    {
        return Err(match file {
            file if !file.exists() => Stopped::Said(error),
            file if has_its_name(file) => Stopped::Broken(error),
            file => Stopped::NoProgramme(file.clone()),
        });
    }
    patient::patient(args).map_err(Stopped::Said)
}

/// Keeps others from opening a second window. Who keeps nothing is in nobody's way.
fn alone(args: &HomeArgs) -> Result<Option<Claim>, Stopped> {
    if args.forget {
        return Ok(None);
    }
    let folder = own::records_folder(args.records.as_deref()).map_err(Stopped::Said)?;
    match claim(&folder) {
        Claim::Taken => Err(Stopped::Taken),
        free @ Claim::Free(_) => Ok(Some(free)),
    }
}

/// A file with a programme's name is told where it is not right; any other, that it is none.
fn has_its_name(file: &Path) -> bool {
    let name = file.file_name().map(|name| name.to_string_lossy());
    name.is_some_and(|name| name.to_lowercase().ends_with(ENDING))
}

/// A patient's file is read in the therapist's window, which says itself what is wrong with one.
fn is_brought(file: &Path) -> bool {
    let ending = file.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case(THERAPIST_FILE_END))
}

/// The language and the colours of what is said before the window is there.
fn look(args: &HomeArgs) -> (Language, Settings) {
    let file = own::settings_file(args.settings.as_deref());
    let own = file.and_then(|file| settings::read(&file).ok());
    let own = own.unwrap_or_default();
    let language = args.language.or(own.language);
    (language.unwrap_or_else(Language::of_environment), own)
}

#[cfg(test)]
mod tests {
    use super::{CliError, Stopped, file, has_its_name, is_brought};
    use crate::ui::{Language, Texts};
    use std::path::{Path, PathBuf};

    #[test]
    fn a_programme_is_known_by_its_name() {
        assert!(has_its_name(Path::new("a/Back.GOODFORM.toml")));
        assert!(!has_its_name(Path::new("a/photo.jpg")) && !has_its_name(Path::new("a.toml")));
    }

    #[test]
    fn what_a_patient_brought_is_known_by_its_name_and_a_programme_is_none() {
        assert!(is_brought(Path::new("a/Anna.Goodform")));
        assert!(!is_brought(Path::new("a/back.goodform.toml")));
        assert!(!is_brought(Path::new("goodform")));
    }

    #[test]
    fn a_word_that_is_no_command_is_told_so() {
        let said = file(PathBuf::from("hmoe"), false).expect_err("no such command");
        assert!(said.to_string().contains("`goodform help`"), "{said}");
    }

    #[test]
    fn every_reason_has_its_words_in_every_language() {
        let reasons = [
            Stopped::Taken,
            Stopped::NoProgramme(PathBuf::from("a/photo.jpg")),
            Stopped::Broken(CliError::Use("line 2".to_owned())),
            Stopped::Said(CliError::Use("the file is empty".to_owned())),
        ];
        for language in Language::ALL {
            let texts = Texts::of(language);
            let said: Vec<_> = reasons.iter().map(|one| one.notice(&texts)).collect();
            assert!(said.iter().all(|one| !one.title.starts_with("notice-")));
            assert!(said.iter().all(|one| !one.text.starts_with("notice-")));
            assert!(said.iter().any(|one| one.text.contains("photo.jpg")));
        }
    }
}
