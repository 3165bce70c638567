//! Which shared libraries travel in the folder, and which are the computer's own.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;
use crate::process::quietly;

/// What becomes of a library that the program needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It travels.
    Carry,
    /// The computer's own is used.
    System,
    /// It stays behind, and a stand-in answers "no" for it.
    LeaveOut,
}

/// The computer's own, by the beginning of their names, and why. Every desktop has them.
const SYSTEM: &[(&str, &str)] = &[
    ("ld-linux", "the loader, one with the C library"),
    (
        "libc.so",
        "one in a process; a newer one runs what was built on an older one",
    ),
    ("libm.so", "the C library"),
    ("libdl.so", "the C library"),
    ("libpthread.so", "the C library"),
    ("librt.so", "the C library"),
    ("libresolv.so", "the C library"),
    ("libutil.so", "the C library"),
    (
        "libstdc++.so",
        "the graphics driver is C++ too: they share one, and it may need the newer",
    ),
    ("libgcc_s.so", "goes with libstdc++"),
    (
        "libGL",
        "fits the computer's graphics driver and nothing else; libGLX and libGLdispatch too",
    ),
    ("libEGL", "the graphics driver"),
    ("libOpenGL", "the graphics driver"),
    ("libgbm", "the graphics driver"),
    (
        "libdrm",
        "the graphics driver, which may need a newer one than ours",
    ),
    (
        "libX",
        "speaks with the screen; shared with the graphics driver",
    ),
    (
        "libxcb",
        "speaks with the screen; shared with the graphics driver",
    ),
    ("libxkbcommon", "reads the computer's own keyboard tables"),
    (
        "libwayland-",
        "speaks with the screen; shared with the graphics driver",
    ),
    (
        "libexpat.so",
        "the graphics driver reads its settings with it",
    ),
    ("libz.so", "the graphics driver uses it"),
    ("libzstd.so", "the graphics driver uses it"),
    ("libffi.so", "the graphics driver and Wayland use it"),
    ("libudev.so", "speaks with the running system"),
    ("libsystemd.so", "speaks with the running system"),
    ("libdbus-1.so", "speaks with the running system"),
    (
        "libasound.so",
        "loads the computer's own sound plugins, which must fit it",
    ),
    ("libpulse", "speaks with the computer's sound server"),
];

/// What Debian's OpenCV and ffmpeg are linked with and Goodform never asks for, and how much that saves.
/// Reading and writing clips as we do (H.264, HEVC, VP9, AV1, MJPEG; MPEG-4 when drawing) needs none of it.
/// Sizes are of Debian 12, with what only they need.
const LEFT_OUT: &[(&str, &str)] = &[
    ("libgdal.so", "maps from satellites, as pictures: 66 MB"),
    ("libgdcm", "X-ray pictures (DICOM): 9 MB"),
    ("libcodec2.so", "speech over amateur radio: 17 MB"),
    ("librsvg-2.so", "drawings (SVG) as clips: 11 MB"),
    ("libcairo.so", "paints those drawings, with letters: 7 MB"),
    (
        "libx265.so",
        "writing HEVC; reading it is in ffmpeg itself: 16 MB",
    ),
    ("libSvtAv1Enc.so", "writing AV1: 7 MB"),
    ("librav1e.so", "writing AV1, once more: 3 MB"),
];

/// What becomes of the library of that name.
pub(crate) fn fate(name: &str) -> Fate {
    let is_of = |list: &[(&str, &str)]| list.iter().any(|(start, _)| name.starts_with(start));
    if is_of(LEFT_OUT) {
        Fate::LeaveOut
    } else if is_of(SYSTEM) {
        Fate::System
    } else {
        Fate::Carry
    }
}

/// The list and its reasons, for who wonders what is in the folder.
pub(crate) fn reasons() -> String {
    let lines = |list: &[(&str, &str)]| -> String {
        let line = |(name, reason): &(&str, &str)| format!("  {name}*  {reason}\n");
        list.iter().map(line).collect()
    };
    format!(
        "The libraries in lib/ are Debian's, unchanged but for where they look for each other.\n\n\
         The computer's own are used for\n\n{}\n\
         Left out, with a stand-in that answers no (lib/libgoodform-absent.so):\n\n{}",
        lines(SYSTEM),
        lines(LEFT_OUT)
    )
}

/// A library that travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Carried {
    /// The name it is asked for by.
    pub(crate) name: String,
    /// Where it lies on this computer.
    pub(crate) path: PathBuf,
}

/// What a program needs.
#[derive(Debug, Default)]
pub(crate) struct Needs {
    pub(crate) carried: Vec<Carried>,
    /// Those left out: needed by name and path.
    pub(crate) left_out: Vec<Carried>,
}

/// Follows what `program` needs, and what that needs, as far as it travels.
pub(crate) fn needs(program: &Path) -> Outcome<Needs> {
    let known = resolved(&quietly(Command::new("ldd").arg(program))?);
    let mut found = Needs::default();
    let mut open = needed_by(program)?;
    while let Some(name) = open.pop() {
        let seen = |list: &[Carried]| list.iter().any(|library| library.name == name);
        let fate = fate(&name);
        if fate == Fate::System || seen(&found.carried) || seen(&found.left_out) {
            continue;
        }
        let path = known
            .iter()
            .find(|library| library.name == name)
            .map(|library| library.path.clone())
            .ok_or_else(|| format!("{name} is needed and not installed here"))?;
        let library = Carried { name, path };
        if fate == Fate::LeaveOut {
            found.left_out.push(library);
        } else {
            open.extend(needed_by(&library.path)?);
            found.carried.push(library);
        }
    }
    found.carried.sort_by(|a, b| a.name.cmp(&b.name));
    found.left_out.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

/// The libraries that a file names itself.
pub(crate) fn needed_by(file: &Path) -> Outcome<Vec<String>> {
    quietly(
        Command::new("readelf")
            .args(["--dynamic", "--wide"])
            .arg(file),
    )
    .map(|said| needed(&said))
}

/// From `readelf --dynamic`.
fn needed(said: &str) -> Vec<String> {
    let name = |line: &str| {
        let (_, after) = line.split_once("(NEEDED)")?;
        let (_, inside) = after.split_once('[')?;
        Some(inside.split(']').next()?.to_owned())
    };
    said.lines().filter_map(name).collect()
}

/// From `ldd`: what each name is found as.
fn resolved(said: &str) -> Vec<Carried> {
    let library = |line: &str| {
        let (name, after) = line.split_once(" => ")?;
        let path = after.split(" (").next()?.trim();
        path.starts_with('/').then(|| Carried {
            name: name.trim().to_owned(),
            path: PathBuf::from(path),
        })
    };
    said.lines().filter_map(library).collect()
}

#[cfg(test)]
mod tests {
    use super::{Fate, fate, needed, reasons, resolved};

    #[test]
    fn the_drivers_libraries_stay_and_the_decoders_travel() {
        for name in [
            "libc.so.6",
            "libGLX.so.0",
            "libX11.so.6",
            "libstdc++.so.6",
            "libasound.so.2",
        ] {
            assert_eq!(fate(name), Fate::System, "{name}");
        }
        for name in [
            "libopencv_core.so.406",
            "libavcodec.so.59",
            "libcrypto.so.3",
            "libxml2.so.2",
        ] {
            assert_eq!(fate(name), Fate::Carry, "{name}");
        }
        assert_eq!(fate("libgdal.so.32"), Fate::LeaveOut);
        assert!(reasons().contains("libgdal.so*  maps"), "{}", reasons());
    }

    #[test]
    fn names_and_paths_are_read() {
        let said =
            " 0x01 (NEEDED)   Shared library: [libm.so.6]\n 0x1d (RUNPATH) Library runpath: [a]\n";
        assert_eq!(needed(said), ["libm.so.6"]);
        let said = "\tlinux-vdso.so.1 (0x7f)\n\tliba.so.1 => /lib/liba.so.1 (0x7f)\n\tlibb.so => not found\n";
        let found = resolved(said);
        assert_eq!(found.len(), 1);
        assert!(
            found
                .iter()
                .all(|one| one.name == "liba.so.1" && one.path.ends_with("liba.so.1"))
        );
    }
}
