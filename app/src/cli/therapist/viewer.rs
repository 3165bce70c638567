//! A file is opened with the program the system has for it.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// What opens files, by the system.
const OPENER: &str = if cfg!(target_os = "macos") {
    "open"
} else if cfg!(target_os = "windows") {
    "explorer"
} else {
    "xdg-open"
};
/// Who has nothing to open a file with says so sooner; who still runs then shows it. Units: time. Seen: without a viewer
/// xdg-open ends within 0.2 s; without a desktop it stays as long as the viewer does.
const GIVES_UP: Duration = Duration::from_secs(3);
/// So often it is looked whether it has ended.
const LOOK: Duration = Duration::from_millis(50);

/// Opens a file with the program the system has for it; it waits only until that is clear.
pub(super) fn open_with_system(file: &Path) -> Result<(), String> {
    opened_by(OPENER, file, GIVES_UP)
}

fn opened_by(opener: &str, file: &Path, gives_up: Duration) -> Result<(), String> {
    let mut command = Command::new(opener);
    command.arg(file).stdin(Stdio::null());
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(|error| error.to_string())?;
    let since = Instant::now();
    while since.elapsed() < gives_up {
        if let Some(ended) = child.try_wait().map_err(|error| error.to_string())? {
            // The explorer says 1 also when it went well.
            return if ended.success() || cfg!(target_os = "windows") {
                Ok(())
            } else {
                Err(ended.to_string())
            };
        }
        std::thread::sleep(LOOK);
    }
    let_run(child);
    Ok(())
}

/// Waits for its end elsewhere: a program that nobody waited for stays in the system's list. Where no thread can be had it
/// stays there until we end.
fn let_run(mut child: Child) {
    let wait = move || child.wait();
    let named = std::thread::Builder::new().name("viewer".to_owned());
    let _ = named.spawn(wait);
}

#[cfg(all(test, unix))]
mod tests {
    use std::path::Path;
    use std::time::{Duration, Instant};

    use super::opened_by;

    #[test]
    fn what_stays_open_is_not_waited_for_and_what_fails_says_so() {
        let short = Duration::from_millis(200);
        assert!(opened_by("true", Path::new("a.pdf"), short).is_ok());
        assert!(opened_by("false", Path::new("a.pdf"), short).is_err());
        assert!(opened_by("no-such-viewer", Path::new("a.pdf"), short).is_err());
        let since = Instant::now();
        assert!(opened_by("sleep", Path::new("20"), short).is_ok());
        assert!(since.elapsed() < Duration::from_secs(10));
    }
}
