//! A fingerprint of everything that turns pixels into poses: what was seen before is void when it changes.

#![allow(
    clippy::expect_used,
    reason = "a build that cannot read its own source must stop"
)]

use std::fs;
use std::path::Path;

fn main() {
    let folder = Path::new("../models/src");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    fingerprint(folder, &mut hash);
    println!("cargo::rustc-env=GOODFORM_EYES={hash:016x}");
}

/// FNV-1a over names and contents, in the order of the names.
fn fingerprint(folder: &Path, hash: &mut u64) {
    let entries = fs::read_dir(folder).expect("the source of the models is there");
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            fingerprint(&path, hash);
            continue;
        }
        let name = path.to_string_lossy().into_owned().into_bytes();
        for byte in name
            .into_iter()
            .chain(fs::read(&path).expect("a source file"))
        {
            *hash = (*hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}
