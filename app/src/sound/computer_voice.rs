//! The computer's own voice, asked through the program every system has for it: nothing is linked, nothing shipped.
//!
//! A program of its own can be ended in the middle of a word, and one that hangs or dies takes nothing along.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::ui::Language;

/// So long a program may take to say that it can speak. Own choice: a speech service that has to be started takes one or
/// two seconds.
const ANSWERS_WITHIN: Duration = Duration::from_secs(6);
/// So long it may take to fall silent. Own choice: measured 20 ms.
const SILENT_WITHIN: Duration = Duration::from_millis(500);
/// Between two looks at a program.
const LOOK: Duration = Duration::from_millis(10);
/// A sentence that takes longer hangs. Units: s. Own choice: the longest takes 12.
pub(super) const LONGEST_S: f64 = 30.0;
/// What the Windows program reads the sentence from: words are never part of a command there.
const SAID: &str = "GOODFORM_SAYS";

/// How a system's voice is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Speech Dispatcher: what Linux desktops bring, with the voice the person has set there.
    SpeechDispatcher,
    /// eSpeak NG alone.
    Espeak,
    /// macOS.
    #[cfg_attr(
        not(target_os = "macos"),
        allow(dead_code, reason = "for another system")
    )]
    Say,
    /// Windows, through its own scripting program.
    #[cfg_attr(not(windows), allow(dead_code, reason = "for another system"))]
    Sapi,
}

#[cfg(target_os = "macos")]
const KINDS: &[Kind] = &[Kind::Say];
#[cfg(windows)]
const KINDS: &[Kind] = &[Kind::Sapi];
#[cfg(not(any(target_os = "macos", windows)))]
const KINDS: &[Kind] = &[Kind::SpeechDispatcher, Kind::Espeak];

impl Kind {
    const fn program(self) -> &'static str {
        match self {
            Self::SpeechDispatcher => "spd-say",
            Self::Espeak => "espeak-ng",
            Self::Say => "say",
            Self::Sapi => "powershell.exe",
        }
    }

    /// What tells whether it can speak.
    const fn check(self) -> &'static [&'static str] {
        match self {
            Self::SpeechDispatcher => &["-O"],
            Self::Espeak => &["--version"],
            Self::Say => &["-v", "?"],
            Self::Sapi => &[
                "-NoProfile",
                "-Command",
                "Add-Type -AssemblyName System.Speech; (New-Object System.Speech.Synthesis.SpeechSynthesizer).GetInstalledVoices().Count",
            ],
        }
    }

    /// The sentence, at 140 to 160 words a minute: as the built-in voice (`xtask/src/sounds.py`).
    fn speaks(self, command: &mut Command, sentence: &str, language: Language) {
        let code = language.code();
        match self {
            Self::SpeechDispatcher => command
                .args(["--application-name", "goodform", "--wait"])
                .args(["--rate", "-15", "--language", code, "--", sentence]),
            Self::Espeak => command.args(["-s", "145", "-v", code, "--", sentence]),
            Self::Say => {
                let voice = match language {
                    Language::English => "Samantha",
                    Language::German => "Anna",
                };
                command.args(["-r", "150", "-v", voice, "--", sentence])
            }
            Self::Sapi => {
                let culture = match language {
                    Language::English => "en-US",
                    Language::German => "de-DE",
                };
                let script = format!(
                    "$ErrorActionPreference='Stop'; Add-Type -AssemblyName System.Speech; \
                     $s=New-Object System.Speech.Synthesis.SpeechSynthesizer; \
                     $s.SelectVoiceByHints('NotSet','NotSet',0,[Globalization.CultureInfo]'{culture}'); \
                     $s.Rate=-1; $s.Speak($env:{SAID})"
                );
                command
                    .env(SAID, sentence)
                    .args(["-NoProfile", "-Command", &script])
            }
        };
    }
}

/// The computer's own voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComputerVoice {
    program: PathBuf,
    kind: Kind,
}

/// How far a sentence has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spoken {
    /// It is being said.
    Still,
    /// It was said.
    Done,
    /// It could not be said.
    Mute,
}

impl ComputerVoice {
    /// Looks for it; it takes as long as a speech service takes to start.
    ///
    /// Missing: there is none, or none that answers.
    pub fn find() -> Option<Self> {
        Self::find_in(&std::env::var_os("PATH")?)
    }

    /// Looks for it in these folders, as `PATH` lists them.
    pub fn find_in(path: &OsStr) -> Option<Self> {
        let found = KINDS.iter().filter_map(|kind| {
            let program = std::env::split_paths(path)
                .map(|folder| folder.join(kind.program()))
                .find(|program| program.is_file())?;
            let kind = *kind;
            Some(Self { program, kind })
        });
        found.into_iter().find(Self::answers)
    }

    /// The program that speaks.
    pub fn program(&self) -> &Path {
        &self.program
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    fn answers(&self) -> bool {
        let started = self.command().args(self.kind.check()).spawn();
        started.is_ok_and(|child| ends_well(child, ANSWERS_WITHIN))
    }

    /// Begins to say a sentence.
    pub(super) fn speak(&self, sentence: &str, language: Language) -> std::io::Result<Child> {
        let mut command = self.command();
        self.kind.speaks(&mut command, sentence, language);
        command.spawn()
    }

    /// Ends it in the middle of a word. Waits until it is silent, which takes a moment: what is said next would end too.
    pub(super) fn hush(&self, mut child: Child) {
        // One that has ended by itself cannot be ended.
        let _ = child.kill();
        let _ = child.wait();
        if self.kind == Kind::SpeechDispatcher {
            // The service goes on speaking for a program that is gone.
            let silenced = self.command().arg("--cancel").spawn();
            let _ = silenced.is_ok_and(|child| ends_well(child, SILENT_WITHIN));
        }
    }
}

/// How far a sentence has come.
pub(super) fn spoken(child: &mut Child) -> Spoken {
    match child.try_wait() {
        Ok(None) => Spoken::Still,
        Ok(Some(status)) if status.success() => Spoken::Done,
        Ok(Some(_)) | Err(_) => Spoken::Mute,
    }
}

/// Whether a program ends in time, and well; one that does not is ended.
fn ends_well(mut child: Child, within: Duration) -> bool {
    let until = Instant::now() + within;
    loop {
        match spoken(&mut child) {
            Spoken::Done => return true,
            Spoken::Still if Instant::now() < until => std::thread::sleep(LOOK),
            Spoken::Still => break,
            Spoken::Mute => return false,
        }
    }
    // One that has ended meanwhile cannot be ended.
    let _ = child.kill();
    let _ = child.wait();
    false
}

#[cfg(test)]
mod tests {
    use super::ComputerVoice;

    #[test]
    fn without_a_program_there_is_no_voice() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(ComputerVoice::find_in(folder.path().as_os_str()), None);
        std::fs::write(folder.path().join("spd-say"), "not a program").expect("written");
        assert_eq!(ComputerVoice::find_in(folder.path().as_os_str()), None);
    }
}
