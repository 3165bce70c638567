//! Which crate may use which, and where the libraries of the outside world may appear.

use super::source;

/// What a check found wrong: `path:line: what, and what to do`.
pub type Complaints = Vec<String>;

/// The folders of our crates, the crate in each, and those of ours it may name.
const CRATES: &[(&str, &str, &[&str])] = &[
    ("pose", "goodform-pose", &[]),
    ("models", "goodform-models", &["goodform-pose"]),
    ("exercises", "goodform-exercises", &["goodform-pose"]),
    ("datasets", "goodform-datasets", &["goodform-pose"]),
    (
        "app",
        "goodform",
        &[
            "goodform-pose",
            "goodform-models",
            "goodform-exercises",
            "goodform-datasets",
        ],
    ),
    (
        "benches",
        "goodform-benches",
        &[
            "goodform",
            "goodform-pose",
            "goodform-models",
            "goodform-exercises",
            "goodform-datasets",
        ],
    ),
    ("xtask", "xtask", &[]),
];

/// Libraries of the outside world, the one crate that may depend on them, and where in the source
/// they may be named.
const OUTSIDE: &[(&str, &str, &[&str])] = &[
    (
        "ort",
        "models",
        &["models/src/session.rs", "models/src/runtime.rs"],
    ),
    (
        "ort_tract",
        "models",
        &["models/src/session.rs", "models/src/runtime.rs"],
    ),
    ("egui", "app", UI),
    ("eframe", "app", UI),
    ("egui_kittest", "app", UI),
    ("nokhwa", "app", &["app/src/street/"]),
    ("v4l", "app", &["app/src/street/"]),
    ("opencv", "app", &["app/src/street/"]),
    ("rodio", "app", &["app/src/sound/"]),
    ("alsa", "app", &["app/src/sound/"]),
    ("ropus", "app", &["app/src/sound/"]),
];
const UI: &[&str] = &[
    "app/src/ui/",
    "app/src/main.rs",
    "app/tests/",
    "app/examples/",
];

/// Crates that know no disk, no clock and no threads.
const PURE: &[&str] = &["pose/", "exercises/"];
const IMPURE: &[&str] = &[
    "std::fs",
    "std::thread",
    "std::time::Instant",
    "std::time::SystemTime",
];
/// Ways to the same by another road.
const IMPURE_WORDS: &[&str] = &["Instant", "SystemTime"];

const NETWORK: &[&str] = &["std::net"];
const NETWORK_WORDS: &[&str] = &["TcpStream", "TcpListener", "UdpSocket", "ToSocketAddrs"];

/// A manifest may name only the crates of ours, and of the outside world, that its folder may know.
pub fn manifest(path: &str, text: &str) -> Complaints {
    let Some((folder, _, allowed)) = CRATES.iter().find(|(folder, ..)| {
        path.strip_prefix(folder)
            .is_some_and(|rest| rest == "/Cargo.toml")
    }) else {
        return Vec::new();
    };
    let manifest: toml::Table = match text.parse() {
        Ok(manifest) => manifest,
        Err(error) => return vec![format!("{path}: not TOML: {error}")],
    };
    let mut wrong = Vec::new();
    for name in dependencies(&manifest) {
        let ours = CRATES.iter().any(|(_, package, _)| *package == name);
        if ours && !allowed.contains(&name.as_str()) {
            wrong.push(format!("{path}: {folder} must not depend on {name}"));
        }
        let outside = OUTSIDE
            .iter()
            .find(|(library, ..)| *library == name.replace('-', "_"));
        if let Some((_, home, _)) = outside
            && home != folder
        {
            wrong.push(format!("{path}: only {home} may depend on {name}"));
        }
    }
    wrong
}

/// The packages a manifest depends on, for whatever purpose and target, by their real names.
fn dependencies(manifest: &toml::Table) -> Vec<String> {
    let mut names = Vec::new();
    for (key, value) in manifest {
        let Some(table) = value.as_table() else {
            continue;
        };
        if key.ends_with("dependencies") {
            for (name, value) in table {
                let real = value.get("package").and_then(toml::Value::as_str);
                names.push(real.unwrap_or(name).to_owned());
            }
        } else if key == "target" {
            let targets = table.values().filter_map(toml::Value::as_table);
            names.extend(targets.flat_map(dependencies));
        }
    }
    names
}

/// A Rust file may name only what its place in the house allows.
pub fn rust(path: &str, text: &str) -> Complaints {
    let code = source::code(text);
    // A build script runs where the program is built, and lists the library's files.
    let pure = PURE.iter().any(|folder| path.starts_with(folder))
        && !is_test(path)
        && !path.ends_with("/build.rs");
    let mut wrong = Vec::new();
    for (named, line) in source::paths(&code) {
        let head = named.split("::").next().unwrap_or_default();
        for (library, _, places) in OUTSIDE {
            if head == *library && !places.iter().any(|place| path.starts_with(place)) {
                wrong.push(format!(
                    "{path}:{line}: {library} may be named only in {}",
                    places.join(", ")
                ));
            }
        }
        if leads_to(&named, NETWORK, NETWORK_WORDS) {
            wrong.push(format!(
                "{path}:{line}: {named}: goodform has no networking"
            ));
        }
        if path.starts_with("benches/") && begins(&named, "goodform::ui") {
            wrong.push(format!("{path}:{line}: benches must not know goodform::ui"));
        }
        if path.starts_with("app/src/street/") && begins(&named, "crate::ui") {
            wrong.push(format!(
                "{path}:{line}: the street must not know the window"
            ));
        }
    }
    if pure {
        for (named, line) in source::paths(&source::without_tests(&code)) {
            if leads_to(&named, IMPURE, IMPURE_WORDS) || named == "std" || named == "std::*" {
                wrong.push(format!(
                    "{path}:{line}: {named}: pose and exercises know no disk, no clock, no threads"
                ));
            }
        }
    }
    wrong
}

/// Whether a file holds tests and nothing else.
fn is_test(path: &str) -> bool {
    path.contains("/tests/") || path.contains("/benches/") || path.ends_with("/tests.rs")
}

fn begins(named: &str, path: &str) -> bool {
    named
        .strip_prefix(path)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

fn leads_to(named: &str, paths: &[&str], words: &[&str]) -> bool {
    paths.iter().any(|path| begins(named, path))
        || named.split("::").any(|segment| words.contains(&segment))
}

#[cfg(test)]
mod tests {
    use super::{manifest, rust};

    #[track_caller]
    fn refused(wrong: &[String], part: &str) {
        assert_eq!(wrong.len(), 1, "{wrong:?}");
        assert!(wrong[0].contains(part), "{wrong:?}");
    }

    #[test]
    fn a_wing_that_knows_another_is_refused() {
        let bad =
            "[dependencies]\ngoodform-pose.workspace = true\ngoodform-models.workspace = true\n";
        refused(
            &manifest("exercises/Cargo.toml", bad),
            "must not depend on goodform-models",
        );
        assert!(manifest("app/Cargo.toml", bad).is_empty());
    }

    #[test]
    fn the_ground_floor_knows_nobody() {
        let bad =
            "[dev-dependencies]\nfigure = { package = \"goodform-datasets\", path = \"x\" }\n";
        refused(
            &manifest("pose/Cargo.toml", bad),
            "must not depend on goodform-datasets",
        );
    }

    #[test]
    fn dependencies_of_one_system_count_too() {
        let bad = "[target.'cfg(unix)'.build-dependencies]\ngoodform = { path = \"../app\" }\n";
        refused(
            &manifest("xtask/Cargo.toml", bad),
            "must not depend on goodform",
        );
    }

    #[test]
    fn libraries_of_the_outside_world_have_one_home() {
        refused(
            &manifest(
                "exercises/Cargo.toml",
                "[dependencies]\nort-tract = \"1\"\n",
            ),
            "only models",
        );
        refused(
            &manifest("models/Cargo.toml", "[dependencies]\negui = \"1\"\n"),
            "only app",
        );
    }

    #[test]
    fn networks_stay_in_their_session() {
        refused(
            &rust("models/src/estimator.rs", "use ort::session::Session;"),
            "ort may be named",
        );
        assert!(rust("models/src/session.rs", "use ort::session::Session;").is_empty());
        assert!(rust("models/src/estimator.rs", "let sort = 1; // ort::init()").is_empty());
    }

    #[test]
    fn the_window_stays_in_the_window() {
        refused(
            &rust("app/src/street/mod.rs", "fn f(ui: &mut egui::Ui) {}"),
            "egui may be named",
        );
        refused(
            &rust("app/src/cli/run.rs", "eframe::run_native();"),
            "eframe may be named",
        );
        refused(
            &rust("app/src/street/mod.rs", "use crate::ui::Board;"),
            "the street must not",
        );
        assert!(rust("app/src/ui/board.rs", "use egui::Ui;").is_empty());
    }

    #[test]
    fn cameras_and_clips_stay_on_the_street() {
        refused(
            &rust("app/src/ui/app.rs", "use nokhwa::Camera;"),
            "nokhwa may be named",
        );
        refused(
            &rust("datasets/src/figure.rs", "use opencv::core::Mat;"),
            "opencv may be named",
        );
        assert!(rust("app/src/street/clip.rs", "use opencv::core::Mat;").is_empty());
    }

    #[test]
    fn pure_crates_know_no_disk_clock_or_threads() {
        for bad in [
            "use std::fs;",
            "use std::{collections::HashMap, fs::File};",
            "let now = std::time::Instant::now();",
            "use std::time; fn f() { time::SystemTime::now(); }",
            "std::thread::sleep(x);",
            "use std as s;",
        ] {
            refused(
                &rust("pose/src/track.rs", bad),
                "no disk, no clock, no threads",
            );
            refused(
                &rust("exercises/src/coach.rs", bad),
                "no disk, no clock, no threads",
            );
            assert!(rust("app/src/store.rs", bad).is_empty());
        }
        let tested = "#[cfg(test)]\nmod tests { use std::fs; }";
        assert!(rust("pose/src/track.rs", tested).is_empty());
        assert!(rust("exercises/tests/log.rs", "use std::fs;").is_empty());
        assert!(rust("pose/src/time.rs", "use std::time::Duration;").is_empty());
    }

    #[test]
    fn nobody_goes_online() {
        refused(
            &rust("app/src/store.rs", "use std::net::TcpStream;"),
            "no networking",
        );
        refused(
            &rust("xtask/src/main.rs", "use std::{net::UdpSocket, fs};"),
            "no networking",
        );
        refused(
            &rust("app/src/a.rs", "fn f(s: TcpStream) {}"),
            "no networking",
        );
    }

    #[test]
    fn benches_do_not_know_the_window() {
        refused(
            &rust("benches/src/lib.rs", "use goodform::{street, ui::Board};"),
            "goodform::ui",
        );
        assert!(rust("benches/src/lib.rs", "use goodform::street::Latest;").is_empty());
    }
}
