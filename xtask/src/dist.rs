//! `cargo xtask dist`: a folder and a Debian package that start where nothing is installed but a desktop.
//!
//! The package leaves the libraries to the release it is for; the folder carries them. What stands in
//! both: the program, ONNX Runtime beside it, the entry for the menu, the licences. Networks, words, fonts,
//! sounds and exercises are inside the program.

mod absent;
mod files;
mod libraries;
mod menu;
mod notices;
mod package;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::machine::{self, Purpose};
use crate::process::{cargo, quietly, visibly};
use crate::{Outcome, runtime};
use files::{PLAIN, RUN, copy, make, remove};

/// The version of the whole workspace.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What both forms are made of, ready to be copied.
struct Parts {
    /// The program, without what only a debugger reads.
    program: PathBuf,
    /// ONNX Runtime.
    runtime: PathBuf,
}

pub(crate) fn dist(root: &Path, packages: bool, out: &Path) -> Outcome<ExitCode> {
    if packages {
        machine::prepare(Purpose::Dist)?;
    }
    let runtime = runtime::prepare(root)
        .ok_or("without ONNX Runtime there is nothing to pack; it is told above why")?;
    println!("Building Goodform in release ...");
    let built =
        visibly(cargo(root).args(["build", "--locked", "--release", "--package", "goodform"]))?;
    if !built.success() {
        return Err("Goodform did not build; the compiler's message is above".to_owned());
    }
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), Into::into);
    let target = root.join(target);
    let workshop = target.join("dist");
    make(&workshop)?;
    let out = &root.join(out);
    make(out)?;
    let parts = Parts {
        program: stripped(&target.join("release").join("goodform"), &workshop)?,
        runtime,
    };
    println!("Packing ...");
    let folder = folder(root, &parts, &workshop, out)?;
    println!(
        "{}  {} MB",
        folder.display(),
        files::size(&folder) / 1_000_000
    );
    let package = package::build(root, &parts, &workshop, out)?;
    let size = std::fs::metadata(&package).map_or(0, |about| about.len());
    println!("{}  {} MB", package.display(), size / 1_000_000);
    println!("xtask/tools/prove_dist.sh shows that they start on a bare desktop.");
    Ok(ExitCode::SUCCESS)
}

fn stripped(program: &Path, workshop: &Path) -> Outcome<PathBuf> {
    let to = workshop.join("goodform");
    copy(program, &to, RUN)?;
    quietly(
        Command::new("strip")
            .args(["--strip-unneeded", "--remove-section=.comment"])
            .arg(&to),
    )?;
    Ok(to)
}

/// The folder that carries what it needs. It is made aside and moved into place when it is whole.
fn folder(root: &Path, parts: &Parts, workshop: &Path, out: &Path) -> Outcome<PathBuf> {
    let name = format!(
        "goodform-{VERSION}-{}-{}",
        std::env::consts::OS,
        std::env::consts::ARCH
    );
    let making = workshop.join(&name);
    remove(&making)?;
    let program = making.join("goodform");
    copy(&parts.program, &program, RUN)?;
    copy(&parts.runtime, &making.join("libonnxruntime.so"), PLAIN)?;
    let needs = libraries::needs(&parts.program)?;
    let lib = making.join("lib");
    for library in &needs.carried {
        copy(&library.path, &lib.join(&library.name), PLAIN)?;
    }
    absent::stand_in(&lib, &needs.left_out, workshop)?;
    look_for_libraries(&program, "$ORIGIN/lib")?;
    for library in &needs.carried {
        look_for_libraries(&lib.join(&library.name), "$ORIGIN")?;
    }
    menu::put(root, &making.join("share"))?;
    for (name, rights) in [
        ("add-to-menu.sh", RUN),
        ("README.txt", PLAIN),
        ("LIESMICH.txt", PLAIN),
    ] {
        let from = root.join("xtask").join("desktop").join(name);
        copy(&from, &making.join(name), rights)?;
    }
    notices::put(root, &making.join("licences"))?;
    notices::put_of_libraries(&making.join("licences"), &needs.carried)?;
    let place = out.join(name);
    remove(&place)?;
    std::fs::rename(&making, &place)
        .or_else(|_| {
            quietly(Command::new("mv").arg(&making).arg(&place))
                .map(drop)
                .map_err(std::io::Error::other)
        })
        .map_err(|e| format!("cannot move the folder to {}: {e}", place.display()))?;
    Ok(place)
}

/// Each file names the place of its libraries itself: nothing has to be set before the program starts, and
/// the computer's own programs see nothing of it.
fn look_for_libraries(file: &Path, place: &str) -> Outcome<()> {
    quietly(
        Command::new("patchelf")
            .args(["--set-rpath", place])
            .arg(file),
    )
    .map(drop)
}
