//! Lists the exercise files, so that a new exercise is a file and no code.

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
    println!("cargo::rerun-if-changed=library");
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let folder = Path::new(&root).join("library");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .expect("the library is there")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| Path::new(name).extension().is_some_and(|end| end == "toml"))
        .filter(|name| name != "postures.toml")
        .collect();
    names.sort();
    let mut list = String::from("const BUILTIN: &[(&str, &str)] = &[\n");
    for name in &names {
        let path = folder.join(name);
        let path = path.to_str().expect("cargo gives readable paths");
        writeln!(list, "    ({name:?}, include_str!({path:?})),").expect("a string takes text");
    }
    list.push_str("];\n");
    let out = env::var("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join("builtin.rs"), list).expect("the build folder is writable");
}
