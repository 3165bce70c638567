//! Lists the data files of a folder for a build script, so that a new one is a file and no code.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

/// Writes `builtin.rs`: the name and the text of every TOML file of `folder` but `postures.toml`, in order.
pub(crate) fn list_files(folder: &str) {
    println!("cargo::rerun-if-changed={folder}");
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let folder = Path::new(&root).join(folder);
    let mut names: Vec<String> = fs::read_dir(&folder)
        .expect("the folder is there")
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
