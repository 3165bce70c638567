//! The stand-in for libraries that are left out: it has the names that are asked for, and answers "no".
//!
//! Debian's libraries want every name when they are loaded, whether it is ever called or not. A function that
//! gives nothing back is what a reader of pictures gets that cannot read one.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::libraries::{Carried, Fate, fate, needed_by};
use crate::Outcome;
use crate::process::quietly;

/// The stand-in's name.
pub(crate) const STAND_IN: &str = "libgoodform-absent.so";

/// A name of the dynamic table of a file.
#[derive(Debug, PartialEq, Eq)]
struct Symbol {
    name: String,
    is_function: bool,
    is_defined: bool,
    is_versioned: bool,
}

/// Makes the stand-in in `folder`, and lets the libraries there ask it.
pub(crate) fn stand_in(folder: &Path, left_out: &[Carried], workshop: &Path) -> Outcome<()> {
    let mut wanted = BTreeSet::new();
    let entries =
        fs::read_dir(folder).map_err(|e| format!("cannot list {}: {e}", folder.display()))?;
    for entry in entries.filter_map(Result::ok) {
        let file = entry.path();
        let absent: Vec<String> = needed_by(&file)?
            .into_iter()
            .filter(|name| fate(name) == Fate::LeaveOut)
            .collect();
        if absent.is_empty() {
            continue;
        }
        let asked = symbols(&table(&file)?);
        for library in left_out.iter().filter(|one| absent.contains(&one.name)) {
            wanted.extend(shared(
                &asked,
                &symbols(&table(&library.path)?),
                &library.name,
            )?);
        }
        redirect(&file, &absent)?;
    }
    if wanted.is_empty() {
        return Ok(());
    }
    let source = workshop.join("absent.c");
    fs::write(&source, code(&wanted))
        .map_err(|e| format!("cannot write {}: {e}", source.display()))?;
    quietly(
        Command::new("cc")
            .args(["-shared", "-fPIC", "-nostdlib", "-O1", "-s"])
            .arg(format!("-Wl,-soname,{STAND_IN}"))
            .arg("-o")
            .arg(folder.join(STAND_IN))
            .arg(&source),
    )?;
    Ok(())
}

/// The first of them becomes the stand-in, the others are asked for no more.
fn redirect(file: &Path, absent: &[String]) -> Outcome<()> {
    let mut patch = Command::new("patchelf");
    for (place, name) in absent.iter().enumerate() {
        if place == 0 {
            patch.args(["--replace-needed", name, STAND_IN]);
        } else {
            patch.args(["--remove-needed", name]);
        }
    }
    quietly(patch.arg(file)).map(drop)
}

fn table(file: &Path) -> Outcome<String> {
    quietly(
        Command::new("readelf")
            .args(["--dyn-syms", "--wide"])
            .arg(file),
    )
}

/// From `readelf --dyn-syms`: number, value, size, kind, binding, visibility, section, name.
fn symbols(said: &str) -> Vec<Symbol> {
    let symbol = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let &[number, _, _, kind, _, _, section, named, ..] = words.as_slice() else {
            return None;
        };
        number.strip_suffix(':')?.parse::<u64>().ok()?;
        let (name, version) = named.split_once('@').unwrap_or((named, ""));
        Some(Symbol {
            name: name.to_owned(),
            is_function: kind == "FUNC",
            is_defined: section != "UND",
            is_versioned: !version.is_empty(),
        })
    };
    said.lines().filter_map(symbol).collect()
}

/// What one file asks of a library.
fn shared(asked: &[Symbol], offered: &[Symbol], library: &str) -> Outcome<Vec<String>> {
    let mut names = Vec::new();
    for symbol in asked.iter().filter(|symbol| !symbol.is_defined) {
        let Some(there) = offered
            .iter()
            .find(|one| one.is_defined && one.name == symbol.name)
        else {
            continue;
        };
        let is_plain = symbol
            .name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_');
        if !there.is_function || symbol.is_versioned || !is_plain {
            return Err(format!(
                "{library} cannot be left out: {} is more than a plain function; take it off the list in libraries.rs",
                symbol.name
            ));
        }
        names.push(symbol.name.clone());
    }
    Ok(names)
}

fn code(names: &BTreeSet<String>) -> String {
    let function = |name: &String| format!("void *{name}(void) {{ return 0; }}\n");
    names.iter().map(function).collect()
}

#[cfg(test)]
mod tests {
    use super::{code, shared, symbols};

    const ASKED: &str = "   Num:    Value          Size Type    Bind   Vis      Ndx Name\n\
        \x20    7: 0000000000000000     0 FUNC    GLOBAL DEFAULT  UND GDALOpen\n\
        \x20    8: 0000000000000000     0 FUNC    GLOBAL DEFAULT  UND xmlFree@LIBXML2_2.4.30 (3)\n\
        \x20    9: 0000000000001000    10 FUNC    GLOBAL DEFAULT   12 ours\n";

    #[test]
    fn only_what_is_asked_for_and_offered_is_stood_in_for() {
        let offered = "  3: 0000000000001000 10 FUNC GLOBAL DEFAULT 12 GDALOpen\n  4: 0000000000001000 10 FUNC GLOBAL DEFAULT 12 GDALClose\n";
        let names =
            shared(&symbols(ASKED), &symbols(offered), "libgdal.so").expect("plain functions");
        assert_eq!(names, ["GDALOpen"]);
        assert_eq!(
            code(&names.into_iter().collect()),
            "void *GDALOpen(void) { return 0; }\n"
        );
    }

    #[test]
    fn what_is_no_plain_function_is_refused() {
        let versioned = "  3: 0000000000001000 10 FUNC GLOBAL DEFAULT 12 xmlFree@@LIBXML2_2.4.30\n";
        let said =
            shared(&symbols(ASKED), &symbols(versioned), "libxml2.so").expect_err("versioned");
        assert!(said.contains("libxml2.so cannot be left out"), "{said}");
        let variable = "  3: 0000000000001000 8 OBJECT GLOBAL DEFAULT 12 GDALOpen\n";
        assert!(shared(&symbols(ASKED), &symbols(variable), "libgdal.so").is_err());
    }
}
