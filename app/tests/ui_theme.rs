//! The constants of the theme are those of `assets/tokens.toml`, and saved pictures are whole.

use std::collections::BTreeMap;

use goodform::ui::{DARK, HIGH_CONTRAST, LIGHT, PICTURE, Rgb, sizes, write_png};

const TOKENS: &str = include_str!("../assets/tokens.toml");

/// `section.name` to the text after the equals sign. The file uses no more of TOML than this.
fn tokens() -> BTreeMap<String, String> {
    let mut section = "";
    let mut found = BTreeMap::new();
    for line in TOKENS.lines() {
        if let Some(name) = line.strip_prefix('[') {
            section = name.split(']').next().unwrap_or_default();
        } else if let Some((name, value)) = line.split_once(" = ") {
            found.insert(format!("{section}.{name}"), value.to_owned());
        }
    }
    found
}

fn hex(colour: Rgb) -> String {
    format!("\"#{:06X}\"", colour.0)
}

#[test]
fn colours_are_those_of_the_file() {
    let file = tokens();
    for (section, palette) in [
        ("light", LIGHT),
        ("dark", DARK),
        ("contrast", HIGH_CONTRAST),
    ] {
        let colours = palette.tokens();
        let prefix = format!("{section}.");
        assert_eq!(
            file.keys().filter(|name| name.starts_with(&prefix)).count(),
            colours.len()
        );
        for (name, colour) in colours {
            assert_eq!(
                file[&format!("{section}.{name}")],
                hex(colour),
                "{section}.{name}"
            );
        }
    }
    for (name, colour) in PICTURE.tokens() {
        assert_eq!(
            file[&format!("picture.{name}")],
            hex(colour),
            "picture.{name}"
        );
    }
}

#[test]
fn sizes_are_those_of_the_file() {
    let file = tokens();
    let one = [
        ("picture.casing_each_side", sizes::CASING_EACH_SIDE),
        ("picture.line", sizes::LINE),
        ("picture.line_plain", sizes::LINE_PLAIN),
        ("picture.joint", sizes::JOINT),
        ("session.count", sizes::COUNT),
        ("session.cue", sizes::CUE),
        ("session.cue_line", sizes::CUE_LINE),
        ("session.cue_max_width", sizes::CUE_MAX_WIDTH),
        ("session.rest", sizes::REST),
        ("session.check", sizes::CHECK),
        ("session.of_n", sizes::OF_N),
        ("session.plate", sizes::PLATE),
        ("shape.radius_button", sizes::RADIUS_BUTTON),
        ("shape.radius_picture", sizes::RADIUS_PICTURE),
        ("shape.radius_card", sizes::RADIUS_CARD),
        ("shape.border", sizes::BORDER),
        ("shape.focus_ring", sizes::FOCUS_RING),
        ("shape.focus_gap", sizes::FOCUS_GAP),
        ("motion_ms.banner_min_show", sizes::BANNER_MIN_SHOW),
    ];
    for (name, size) in one {
        assert_eq!(file[name], size.to_string(), "{name}");
    }
    let four = [
        ("session.top_bar", sizes::TOP_BAR),
        ("session.picture", sizes::PICTURE),
        ("session.instrument", sizes::INSTRUMENT),
        ("session.banner", sizes::BANNER),
    ];
    for (name, rect) in four {
        assert_eq!(
            file[name],
            format!("[{}]", rect.map(|side| side.to_string()).join(", "))
        );
    }
}

#[test]
fn a_picture_is_written_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shot.png");
    write_png(&path, [2, 1], &[255, 0, 0, 255, 0, 255, 0, 255]).unwrap();
    assert!(std::fs::read(&path).unwrap().starts_with(b"\x89PNG"));
    let broken = folder.path().join("broken.png");
    assert!(write_png(&broken, [2, 1], &[255, 0, 0]).is_err());
    assert!(!broken.exists());
    assert!(write_png(&folder.path().join("no/such/folder.png"), [1, 1], &[0; 4]).is_err());
}
