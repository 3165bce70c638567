//! ONNX Runtime, the faster of the two engines: its shared library in the git-ignored `runtime/`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::wheel::{self, Staging, Wheel};

/// The library as the program looks for it.
const LIBRARY: &str = "libonnxruntime.so";
/// Says which wheel the library came from and how large it is.
const MARKER: &str = "onnxruntime.version";

/// Where newer builds send what they see of the program, in the words that stand in their library.
const REPORTS_TO: &[u8] = b"events.data.microsoft.com";

/// The wheel for this processor; `None` where none is pinned.
///
/// 1.28 is the last that cannot go online: since 1.29 the Linux builds hold an HTTP client, and ask for its
/// server's address before anybody can tell them not to (seen with strace, 1.32).
fn pinned(arch: &str) -> Option<Wheel> {
    (arch == "x86_64").then_some(Wheel {
        name: "onnxruntime",
        version: "1.28.0",
        platform: "manylinux_2_28_x86_64",
        sha256: "a166b78ee04f3a37fa1ef82034b6a3ce96d9684e582d4d30b296de83e9998bb5",
    })
}

/// Puts ONNX Runtime in place unless it is there. The program runs without it, more slowly, so
/// whatever goes wrong is said and nothing stops. Gives the library's path where it is in place.
pub(crate) fn prepare(root: &Path) -> Option<PathBuf> {
    let Some(wheel) = pinned(std::env::consts::ARCH) else {
        println!(
            "No ONNX Runtime is pinned for {} processors: the embedded engine (tract) serves, more slowly.",
            std::env::consts::ARCH
        );
        return None;
    };
    let folder = root.join("runtime");
    match install(&folder, &wheel) {
        Ok(library) => Some(library),
        Err(sentence) => {
            println!("ONNX Runtime could not be fetched: {sentence}");
            println!(
                "Going on with the embedded engine (tract), which is slower; the next run tries again."
            );
            None
        }
    }
}

fn install(folder: &Path, wheel: &Wheel) -> Outcome<PathBuf> {
    let library = folder.join(LIBRARY);
    if in_place(folder, wheel) {
        return Ok(library);
    }
    println!(
        "Fetching ONNX Runtime {} (about 20 MB, MIT licence) into runtime/ ...",
        wheel.version
    );
    fs::create_dir_all(folder)
        .map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    let staging = Staging::new(folder, wheel.name)?;
    let files = wheel::fetch(wheel, &staging)?.join("onnxruntime");
    let fetched = files
        .join("capi")
        .join(format!("{LIBRARY}.{}", wheel.version));
    let size = size_of(&fetched)
        .ok_or_else(|| format!("the wheel holds no capi/{LIBRARY}.{}", wheel.version))?;
    if reports(&fs::read(&fetched).map_err(|error| format!("cannot read the library: {error}"))?) {
        return Err(format!(
            "ONNX Runtime {} sends reports over the network: it is not used",
            wheel.version
        ));
    }
    wheel::put(
        &files.join("LICENSE"),
        &folder.join("LICENSE-onnxruntime.txt"),
    )?;
    wheel::put(
        &files.join("ThirdPartyNotices.txt"),
        &folder.join("ThirdPartyNotices-onnxruntime.txt"),
    )?;
    wheel::put(&fetched, &library)?;
    let marker = files.join(MARKER);
    fs::write(&marker, mark(wheel, size))
        .map_err(|error| format!("cannot write {}: {error}", marker.display()))?;
    wheel::put(&marker, &folder.join(MARKER))?;
    Ok(library)
}

/// Whether a library holds the address of a place it reports to.
fn reports(library: &[u8]) -> bool {
    library
        .windows(REPORTS_TO.len())
        .any(|bytes| bytes == REPORTS_TO)
}

fn in_place(folder: &Path, wheel: &Wheel) -> bool {
    let marker = fs::read_to_string(folder.join(MARKER)).ok();
    let size = size_of(&folder.join(LIBRARY));
    matches!((marker, size), (Some(marker), Some(size)) if marker == mark(wheel, size))
}

fn mark(wheel: &Wheel, size: u64) -> String {
    format!(
        "{} {}\nwheel sha256 {}\nlibrary {size} bytes\n",
        wheel.name, wheel.version, wheel.sha256
    )
}

fn size_of(file: &Path) -> Option<u64> {
    fs::metadata(file).ok().map(|metadata| metadata.len())
}

#[cfg(test)]
mod tests {
    use super::{mark, pinned, reports};

    #[test]
    fn a_library_that_reports_is_known_by_its_address() {
        assert!(reports(b"\0https://mobile.events.data.microsoft.com/\0"));
        assert!(!reports(b"\0onnx.ai\0"));
    }

    #[test]
    fn the_marker_changes_with_the_wheel_and_with_the_library() {
        let wheel = pinned("x86_64").expect("x86_64 is pinned");
        assert_ne!(
            mark(&wheel, 1),
            mark(&wheel, 2),
            "a truncated library is noticed"
        );
        assert!(mark(&wheel, 1).contains(wheel.sha256) && mark(&wheel, 1).contains(wheel.version));
    }

    #[test]
    fn other_processors_are_left_to_the_embedded_engine() {
        assert!(pinned("aarch64").is_none());
    }
}
