//! What a desktop knows of Goodform: the entries in its menu, the icon, the kinds of file a programme and a patient's are.

use std::path::Path;
use std::process::Command;

use super::files::{PLAIN, copy, make};
use crate::Outcome;
use crate::process::quietly;

/// The sizes of icon that desktops ask for. Units: px.
const ICON_SIZES: [u32; 7] = [16, 24, 32, 48, 64, 128, 256];

/// Puts it all below `share`.
pub(crate) fn put(root: &Path, share: &Path) -> Outcome<()> {
    let ours = root.join("xtask").join("desktop");
    for (name, place) in [
        ("goodform.desktop", "applications"),
        ("goodform-therapist.desktop", "applications"),
        ("goodform.xml", "mime/packages"),
        ("goodform.metainfo.xml", "metainfo"),
        ("goodform.svg", "icons/hicolor/scalable/apps"),
    ] {
        copy(&ours.join(name), &share.join(place).join(name), PLAIN)?;
    }
    for size in ICON_SIZES {
        let folder = share.join(format!("icons/hicolor/{size}x{size}/apps"));
        make(&folder)?;
        let size = size.to_string();
        quietly(
            Command::new("rsvg-convert")
                .args(["--width", &size, "--height", &size, "--output"])
                .arg(folder.join("goodform.png"))
                .arg(ours.join("goodform.svg")),
        )?;
    }
    let entries = ["goodform.desktop", "goodform-therapist.desktop"];
    let entries = entries.map(|entry| share.join("applications").join(entry));
    quietly(Command::new("desktop-file-validate").args(entries)).map(drop)
}
