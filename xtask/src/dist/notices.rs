//! The licences of what is packed: ours, those of the crates inside, of ONNX Runtime, of the libraries.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::files::{PLAIN, copy, make, read, write};
use super::libraries::{Carried, reasons};
use crate::Outcome;
use crate::process::{cargo, quietly};

/// Beginnings of the names of files that hold a licence, in small letters.
const LICENCE_NAMES: &[&str] = &["licen", "copying", "notice", "copyright", "unlicense"];

/// Where Debian keeps the licence of each package.
const DEBIAN_DOCS: &str = "/usr/share/doc";

/// Puts what holds for every form of Goodform into `folder`.
pub(crate) fn put(root: &Path, folder: &Path) -> Outcome<()> {
    for name in ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"] {
        copy(&root.join(name), &folder.join(name), PLAIN)?;
    }
    for name in [
        "LICENSE-onnxruntime.txt",
        "ThirdPartyNotices-onnxruntime.txt",
    ] {
        copy(&root.join("runtime").join(name), &folder.join(name), PLAIN)?;
    }
    let assets = root.join("app").join("assets");
    for (place, name) in [
        ("fonts", "OFL-AtkinsonHyperlegibleNext.txt"),
        ("fonts", "OFL-AtkinsonHyperlegibleMono.txt"),
        ("icons", "MIT-Phosphor.txt"),
    ] {
        copy(&assets.join(place).join(name), &folder.join(name), PLAIN)?;
    }
    write(&folder.join("rust-crates.txt"), &crates(root)?, PLAIN)
}

/// A crate of the program.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Crate {
    name: String,
    version: String,
    licence: String,
    source: String,
}

/// Every crate that is in the program, its licence, and the texts that came with it.
fn crates(root: &Path) -> Outcome<String> {
    let listed = quietly(cargo(root).args([
        "tree",
        "--locked",
        "--package",
        "goodform",
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--format",
        "{p}|{l}|{r}",
    ]))?;
    let described = quietly(cargo(root).args(["metadata", "--locked", "--format-version", "1"]))?;
    let folders = folders(&described);
    let all: BTreeSet<Crate> = listed.lines().filter_map(one_crate).collect();
    let mut text = String::from(
        "Crates inside the program goodform, with the licence each states. The texts that came with them are below;\n\
         a crate that came without one is under the usual text of the licence it states.\n\n",
    );
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for one in &all {
        let Crate {
            name,
            version,
            licence,
            source,
        } = one;
        let _ = writeln!(text, "{name} {version}: {licence}  {source}");
        let here = format!("{name}-{version}");
        let folder = folders.iter().find(|folder| folder.ends_with(&here));
        for licence in folder.map(|folder| licences(folder)).unwrap_or_default() {
            texts.entry(licence).or_default().push(here.clone());
        }
    }
    for (licence, names) in texts {
        let line = "-".repeat(72);
        let _ = write!(text, "\n{line}\n{}\n\n{licence}\n", names.join(", "));
    }
    Ok(text)
}

/// A line of `cargo tree`; `None` for our own crates.
fn one_crate(line: &str) -> Option<Crate> {
    let mut parts = line.trim_end_matches(" (*)").split('|');
    let mut words = parts.next()?.split_whitespace();
    let name = words.next()?.to_owned();
    let version = words.next()?.strip_prefix('v')?.to_owned();
    // Ours have the path they lie at behind the version.
    if words.any(|word| word.starts_with("(/")) {
        return None;
    }
    let mut next = || parts.next().unwrap_or_default().trim().to_owned();
    Some(Crate {
        name,
        version,
        licence: next(),
        source: next(),
    })
}

/// The folders of all crates, from `cargo metadata`.
fn folders(described: &str) -> Vec<PathBuf> {
    let manifests = described.split("\"manifest_path\":\"").skip(1);
    manifests
        .filter_map(|rest| rest.split('"').next())
        .filter_map(|path| Path::new(path).parent().map(Path::to_path_buf))
        .collect()
}

/// The texts of licences in a crate's folder and in that of its fonts.
fn licences(folder: &Path) -> Vec<String> {
    let inside = [folder.to_path_buf(), folder.join("fonts")];
    let files = inside.iter().filter_map(|place| fs::read_dir(place).ok());
    let mut paths: Vec<PathBuf> = files
        .flatten()
        .filter_map(Result::ok)
        .map(|e| e.path())
        .collect();
    paths.sort();
    paths
        .iter()
        .filter(|path| is_licence(path))
        .filter_map(|path| fs::read_to_string(path).ok())
        .map(|text| text.trim().replace("\r\n", "\n"))
        .collect()
}

fn is_licence(path: &Path) -> bool {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().to_lowercase());
    let name = name.unwrap_or_default();
    let is_font_text = path
        .parent()
        .is_some_and(|folder| folder.ends_with("fonts"))
        && Path::new(&name)
            .extension()
            .is_some_and(|ending| ending == "txt");
    is_font_text || LICENCE_NAMES.iter().any(|start| name.starts_with(start))
}

/// The licences of the libraries that travel, and which sources of Debian they are made from.
pub(crate) fn put_of_libraries(folder: &Path, carried: &[Carried]) -> Outcome<()> {
    let mut packages = BTreeSet::new();
    for library in carried {
        packages.insert(package_of(&library.path)?);
    }
    let own = folder.join("libraries");
    make(&own)?;
    for package in &packages {
        let name = package.split(':').next().unwrap_or(package);
        let text = Path::new(DEBIAN_DOCS).join(name).join("copyright");
        copy(&text, &own.join(format!("{name}.txt")), PLAIN)?;
    }
    let said = quietly(
        Command::new("dpkg-query")
            .args([
                "--show",
                "--showformat",
                "${Package} ${Version}, source ${source:Package} ${source:Version}\n",
            ])
            .args(&packages),
    )?;
    let system = read(Path::new("/etc/os-release"))?;
    let release = system
        .lines()
        .find_map(|line| line.strip_prefix("PRETTY_NAME="));
    let text = format!(
        "{}\nThey come from these packages of {}. Each one's licence is beside this file, in libraries/. Some of them,\n\
         ffmpeg and x264 among them, are under the GNU General Public License: whoever passes this folder on\n\
         passes their sources on too, or says where they are. They are the source packages named here, which\n\
         Debian keeps.\n\n{said}",
        reasons(),
        release.unwrap_or("Debian").trim_matches('"')
    );
    write(&folder.join("libraries.txt"), &text, PLAIN)
}

/// The package a library came with, by its name as it is linked or as it lies.
fn package_of(path: &Path) -> Outcome<String> {
    let real =
        fs::canonicalize(path).map_err(|e| format!("cannot follow {}: {e}", path.display()))?;
    // Debian moved /lib into /usr/lib, and its lists still name some files by the old place.
    let old = real
        .strip_prefix("/usr")
        .ok()
        .map(|rest| Path::new("/").join(rest));
    let asked = [Some(real.clone()), old].into_iter().flatten();
    let said = asked
        .filter_map(|path| quietly(Command::new("dpkg-query").arg("--search").arg(path)).ok())
        .find_map(|said| said.lines().next().and_then(owner));
    said.ok_or_else(|| {
        format!(
            "{} belongs to no package: its licence is unknown",
            real.display()
        )
    })
}

/// From `package:arch: /path`.
fn owner(line: &str) -> Option<String> {
    line.split_once(": ").map(|(package, _)| package.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{folders, is_licence, one_crate, owner};
    use std::path::Path;

    #[test]
    fn crates_of_others_are_listed_and_ours_are_not() {
        let one = one_crate("clap v4.6.9|MIT OR Apache-2.0|somewhere (*)").expect("a crate");
        assert_eq!((one.name.as_str(), one.version.as_str()), ("clap", "4.6.9"));
        assert_eq!(
            (one.licence.as_str(), one.source.as_str()),
            ("MIT OR Apache-2.0", "somewhere")
        );
        assert!(one_crate("serde_derive v1.0.1 (proc-macro)|MIT|").is_some());
        assert_eq!(one_crate("goodform-pose v0.1.0 (/a/pose)|MIT|"), None);
    }

    #[test]
    fn folders_licences_and_owners_are_found() {
        let said = r#"{"packages":[{"manifest_path":"/r/clap-4.6.9/Cargo.toml","x":1}]}"#;
        assert!(
            folders(said)
                .iter()
                .any(|folder| folder.ends_with("clap-4.6.9"))
        );
        assert!(is_licence(Path::new("a/LICENSE-MIT")) && is_licence(Path::new("a/fonts/OFL.txt")));
        assert!(!is_licence(Path::new("a/src.rs")) && !is_licence(Path::new("a/readme.txt")));
        assert_eq!(
            owner("libz1:amd64: /usr/lib/libz.so.1").as_deref(),
            Some("libz1:amd64")
        );
    }
}
