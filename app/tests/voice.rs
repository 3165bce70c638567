//! The computer's own voice, played by a program that writes down what it is given.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say so at once"
)]

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use goodform::settings::{VoiceFrom, VoiceMode};
use goodform::sound::{Channel, ComputerVoice, Fake, Played, Rank, SoundDesk, SoundTrouble};
use goodform::ui::Language;

/// It writes down what it is to say and what it has said; it cannot speak where a file called `mute` lies beside it.
const PROGRAM: &str = r#"#!/bin/sh
here=$(dirname "$0")
case "$1" in
-O) echo "OUTPUT MODULES"; echo "espeak-ng"; [ ! -e "$here/dumb" ] ;;
--cancel) echo "cancel" >>"$here/log" ;;
*)
  for said; do :; done
  echo "$*" >>"$here/args"
  echo "begins $said" >>"$here/log"
  [ ! -e "$here/mute" ] || exit 1
  case "$said" in *long*) sleep 5 ;; *) sleep 0.05 ;; esac
  echo "said $said" >>"$here/log"
esac
"#;

struct Room {
    folder: tempfile::TempDir,
    fake: Fake,
    desk: SoundDesk,
}

fn room(language: Language) -> Room {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("spd-say");
    std::fs::write(&program, PROGRAM).unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let (fake, path) = (Fake::default(), folder.path().to_owned());
    let find = Arc::new(move || ComputerVoice::find_in(path.as_os_str()));
    let desk = SoundDesk::with_voice(
        language,
        (VoiceMode::Full, true),
        None,
        (fake.opener(), find),
    );
    Room { folder, fake, desk }
}

impl Room {
    fn log(&self) -> Vec<String> {
        read(&self.folder.path().join("log"))
    }

    fn is_spoken(&self) -> bool {
        let voice = |(_, one): &(Instant, Played)| matches!(one, Played::Began(Channel::Voice, _));
        self.fake.played().iter().any(voice)
    }

    fn touch(&self, name: &str) {
        std::fs::write(self.folder.path().join(name), "").unwrap();
    }

    fn chosen(&self) {
        self.desk.set_voice(VoiceFrom::Computer);
        until("it is found", || self.desk.voices().computer().is_some());
        // The finder's answer is one message behind what it says.
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn read(path: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

fn until(what: &str, mut so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !so() {
        assert!(
            start.elapsed() < Duration::from_secs(8),
            "not in time: {what}"
        );
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn it_says_exactly_the_words_one_after_the_other() {
    let room = room(Language::German);
    room.chosen();
    // No file says this: a name a therapist gave, and what would be an option.
    room.desk
        .say("--wait Übung \"Käfer\" $HOME. Und weiter.", Rank::Tell);
    room.desk.count(7);
    until("all is said", || room.log().len() >= 6);
    let log = room.log();
    for said in ["--wait Übung \"Käfer\" $HOME.", "Und weiter.", "7"] {
        let begins = log
            .iter()
            .position(|line| *line == format!("begins {said}"));
        let begins = begins.expect("it is said");
        assert_eq!(log[begins + 1], format!("said {said}"), "{log:?}");
    }
    let args = read(&room.folder.path().join("args"));
    assert!(
        args.iter().all(|line| line.contains("--language de -- ")),
        "{args:?}"
    );
    assert!(!room.is_spoken(), "one voice at a time");
}

#[test]
fn what_is_urgent_cuts_it_off_and_so_does_the_bell() {
    let room = room(Language::English);
    room.chosen();
    room.desk.say("a long story", Rank::Tell);
    until("it begins", || room.log().len() == 1);
    let asked = Instant::now();
    room.desk.say("Stop there", Rank::Safety);
    until("it is cut off", || {
        room.log().contains(&"begins Stop there".to_owned())
    });
    assert!(
        asked.elapsed() < Duration::from_secs(1),
        "{:?}",
        asked.elapsed()
    );
    assert_eq!(room.log()[1], "cancel", "the service falls silent first");
    until("it is said", || {
        room.log().contains(&"said Stop there".to_owned())
    });
    room.desk.say("another long story", Rank::Tell);
    until("it begins", || {
        room.log()
            .last()
            .is_some_and(|line| line.contains("another"))
    });
    room.desk.hush();
    until("silence", || {
        room.log().last().is_some_and(|line| line == "cancel")
    });
    assert!(
        !room.log().iter().any(|line| line.starts_with("said a")),
        "{:?}",
        room.log()
    );
}

#[test]
fn one_that_falls_silent_is_told_and_the_usual_voice_takes_over() {
    let room = room(Language::English);
    room.chosen();
    room.touch("mute");
    room.desk.count(3);
    until("the usual voice", || room.is_spoken());
    assert_eq!(room.desk.trouble(), Some(SoundTrouble::NoComputerVoice));
    room.desk.count(4);
    std::thread::sleep(Duration::from_millis(200));
    let log = room.log();
    assert_eq!(log, ["begins 3"], "it is not asked again");
}

#[test]
fn without_one_it_is_not_offered_and_the_usual_voice_speaks() {
    let room = room(Language::English);
    room.touch("dumb");
    assert_eq!(room.desk.voices().computer(), None, "nobody looked");
    room.desk.look_for_voice();
    until("it is looked for", || {
        room.desk.voices().computer().is_some()
    });
    assert_eq!(room.desk.voices().computer(), Some(false));
    room.desk.set_voice(VoiceFrom::Computer);
    room.desk.count(2);
    until("the usual voice", || room.is_spoken());
    assert_eq!(room.desk.trouble(), Some(SoundTrouble::NoComputerVoice));
    assert!(room.log().is_empty());
}
