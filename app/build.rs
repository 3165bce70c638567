//! Lists the sounds, so that a new one is a file and no code, and the program speaks on every machine.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a build script talks to cargo by printing and reads the folder it lists; a failed build should say so at once"
)]

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=sounds");
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let sounds = Path::new(&root).join("sounds");
    let mut manifests: Vec<String> = names(&sounds, "toml");
    manifests.sort();
    let mut list = String::from("const MANIFESTS: &[(&str, &str)] = &[\n");
    for name in &manifests {
        let path = sounds.join(format!("{name}.toml"));
        let path = path.to_str().expect("cargo gives readable paths");
        writeln!(list, "    ({name:?}, include_str!({path:?})),").expect("a string takes text");
    }
    list.push_str(
        "];\n/// Sorted by language and name.\nconst SOUNDS: &[(&str, &str, &[u8])] = &[\n",
    );
    for language in &manifests {
        let folder = sounds.join(language);
        let mut files = names(&folder, "ogg");
        files.sort();
        for name in &files {
            let path = folder.join(format!("{name}.ogg"));
            let path = path.to_str().expect("cargo gives readable paths");
            writeln!(
                list,
                "    ({language:?}, {name:?}, include_bytes!({path:?})),"
            )
            .expect("a string takes text");
        }
    }
    list.push_str("];\n");
    let out = env::var("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join("sounds.rs"), list).expect("the build folder is writable");
}

/// The names of a folder's files of one kind, without their ending; none where there is no folder.
fn names(folder: &Path, ending: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| {
            let name = name.strip_suffix(ending)?.strip_suffix('.')?;
            (!name.starts_with('.')).then(|| name.to_owned())
        })
        .collect()
}
