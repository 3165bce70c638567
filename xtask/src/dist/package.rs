//! The Debian package, for the release that it is built on: that one's libraries are asked for by name.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::files::{PLAIN, RUN, copy, make, read, remove, size, write};
use super::{Parts, VERSION, menu, notices};
use crate::Outcome;
use crate::process::quietly;

/// What the window opens by name while it runs, so that no tool can see it in the program.
const OPENED_BY_NAME: &[&str] = &[
    "libegl1",
    "libgl1",
    "libwayland-client0",
    "libx11-6",
    "libx11-xcb1",
    "libxcursor1",
    "libxi6",
    "libxkbcommon-x11-0",
    "libxkbcommon0",
    "libxrandr2",
];

/// Where the program lies; ONNX Runtime is looked for beside it.
const HOME: &str = "usr/lib/goodform";

/// Builds it in `workshop` and leaves it in `out`. Gives its path.
pub(crate) fn build(root: &Path, parts: &Parts, workshop: &Path, out: &Path) -> Outcome<PathBuf> {
    let tree = workshop.join("package");
    remove(&tree)?;
    let home = tree.join(HOME);
    copy(&parts.program, &home.join("goodform"), RUN)?;
    copy(&parts.runtime, &home.join("libonnxruntime.so"), PLAIN)?;
    make(&tree.join("usr/bin"))?;
    std::os::unix::fs::symlink("../lib/goodform/goodform", tree.join("usr/bin/goodform"))
        .map_err(|e| format!("cannot link the program: {e}"))?;
    menu::put(root, &tree.join("usr/share"))?;
    documents(root, &tree.join("usr/share/doc/goodform"), workshop)?;
    let manual = tree.join("usr/share/man/man1/goodform.1");
    copy(&root.join("xtask/desktop/goodform.1"), &manual, PLAIN)?;
    compress(&manual)?;
    let depends = depends(&home, workshop)?;
    let control = control(&arch()?, size(&tree).div_ceil(1024), &depends);
    write(&tree.join("DEBIAN/control"), &control, PLAIN)?;
    let file = out.join(format!("goodform_{VERSION}_{}.deb", arch()?));
    quietly(
        Command::new("dpkg-deb")
            .args(["--root-owner-group", "-Zxz", "--build"])
            .arg(&tree)
            .arg(&file),
    )?;
    Ok(file)
}

fn documents(root: &Path, folder: &Path, workshop: &Path) -> Outcome<()> {
    let texts = workshop.join("licences");
    remove(&texts)?;
    notices::put(root, &texts)?;
    // Debian keeps the Apache licence once for all packages.
    let ours = read(&root.join("NOTICE"))?;
    let mit = read(&root.join("LICENSE-MIT"))?;
    write(&folder.join("copyright"), &copyright(&ours, &mit), PLAIN)?;
    for name in [
        "LICENSE-onnxruntime.txt",
        "ThirdPartyNotices-onnxruntime.txt",
        "rust-crates.txt",
    ]
    .into_iter()
    .chain([
        "OFL-AtkinsonHyperlegibleNext.txt",
        "OFL-AtkinsonHyperlegibleMono.txt",
        "MIT-Phosphor.txt",
    ]) {
        // Debian knows where licences are: the names must not look as if they were more of them.
        let to = folder.join(name.replace("LICENSE-onnxruntime", "onnxruntime"));
        copy(&texts.join(name), &to, PLAIN)?;
        compress(&to)?;
    }
    let when = quietly(
        Command::new("git")
            .current_dir(root)
            .args(["log", "-1", "--format=%aD"]),
    )?;
    let changes = folder.join("changelog");
    write(&changes, &changelog(when.trim()), PLAIN)?;
    compress(&changes)?;
    copy(&root.join("CHANGELOG.md"), &folder.join("NEWS.md"), PLAIN)?;
    compress(&folder.join("NEWS.md"))
}

fn compress(file: &Path) -> Outcome<()> {
    quietly(
        Command::new("gzip")
            .args(["-9", "--no-name", "--force"])
            .arg(file),
    )
    .map(drop)
}

/// The processor as Debian calls it.
fn arch() -> Outcome<String> {
    quietly(Command::new("dpkg").arg("--print-architecture")).map(|said| said.trim().to_owned())
}

/// The packages of the libraries that the program is linked with, each at least of the version it needs.
fn depends(home: &Path, workshop: &Path) -> Outcome<String> {
    // dpkg-shlibdeps wants to stand beside a folder as packagers have it.
    let place = workshop.join("shlibdeps");
    write(
        &place.join("debian/control"),
        "Source: goodform\n\nPackage: goodform\nArchitecture: any\n",
        PLAIN,
    )?;
    let said = quietly(
        Command::new("dpkg-shlibdeps")
            .current_dir(&place)
            .arg("-O")
            .args(["goodform", "libonnxruntime.so"].map(|name| home.join(name))),
    )?;
    let found = said
        .lines()
        .find_map(|line| line.strip_prefix("shlibs:Depends="))
        .ok_or("dpkg-shlibdeps found no libraries")?;
    Ok(all_depends(found))
}

fn all_depends(found: &str) -> String {
    let known: Vec<&str> = found
        .split(", ")
        .map(|one| one.split(' ').next().unwrap_or(one))
        .collect();
    let more = OPENED_BY_NAME.iter().filter(|name| !known.contains(*name));
    std::iter::once(found)
        .chain(more.copied())
        .collect::<Vec<_>>()
        .join(", ")
}

fn control(arch: &str, size_kib: u64, depends: &str) -> String {
    format!(
        "Package: goodform\n\
         Version: {VERSION}\n\
         Architecture: {arch}\n\
         Maintainer: The Goodform authors <goodform@localhost>\n\
         Installed-Size: {size_kib}\n\
         Depends: {depends}\n\
         Recommends: libgl1-mesa-dri\n\
         Section: education\n\
         Priority: optional\n\
         Description: exercise coach for physiotherapy at home\n \
         A webcam sees you, Goodform counts your repetitions and says one short thing\n \
         at a time. It shows each exercise first, and keeps what you did.\n \
         .\n \
         Pictures never leave the computer: the program has no networking. It is not\n \
         a medical device and does not replace a physiotherapist.\n"
    )
}

fn copyright(notice: &str, mit: &str) -> String {
    format!(
        "{notice}\n\
         The licences of the Rust crates inside the program are in rust-crates.txt.gz, those of ONNX Runtime in\n\
         onnxruntime.txt.gz and ThirdPartyNotices-onnxruntime.txt.gz, beside this file.\n\n\
         On Debian systems the Apache License 2.0 (LICENSE-APACHE) is in /usr/share/common-licenses/Apache-2.0.\n\
         The MIT licence of Goodform:\n\n{mit}"
    )
}

fn changelog(when: &str) -> String {
    format!(
        "goodform ({VERSION}) unstable; urgency=medium\n\n  * What changed is told in NEWS.md.gz, in the words of who uses it.\n\n \
         -- The Goodform authors <goodform@localhost>  {when}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::{all_depends, changelog, control, copyright};

    #[test]
    fn what_is_opened_by_name_is_asked_for_once() {
        let all = all_depends("libc6 (>= 2.34), libx11-6");
        assert!(
            all.starts_with("libc6 (>= 2.34), libx11-6, libegl1, "),
            "{all}"
        );
        assert_eq!(all.matches("libx11-6").count(), 1);
    }

    #[test]
    fn the_control_file_has_its_fields_and_its_folds() {
        let text = control("amd64", 12, "libc6");
        for line in [
            "Architecture: amd64",
            "Installed-Size: 12",
            "Depends: libc6",
            " .",
        ] {
            assert!(
                text.lines().any(|one| one == line),
                "{line:?} is not in\n{text}"
            );
        }
        assert!(
            text.lines()
                .all(|line| line.starts_with(' ') || line.contains(": "))
        );
        assert!(
            changelog("Mon, 1 Jan 2026")
                .ends_with("\n -- The Goodform authors <goodform@localhost>  Mon, 1 Jan 2026\n")
        );
    }

    #[test]
    fn the_copyright_names_where_the_licences_are() {
        let text = copyright("ours", "theirs");
        assert!(text.starts_with("ours\n") && text.ends_with("theirs"));
        assert!(text.contains("common-licenses/Apache-2.0"));
    }
}
