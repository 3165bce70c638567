//! A first look at a file, so that what is wrong with it can be said in plain words.

use std::fs::File;
use std::io::{ErrorKind, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use crate::street::SourceError;

/// Why a path does not lead to a file.
pub(super) fn missing(path: &Path, error: &std::io::Error) -> SourceError {
    let reason = match error.kind() {
        ErrorKind::NotFound => "there is no such file; check its name".into(),
        ErrorKind::PermissionDenied => "this file may not be opened; check its permissions".into(),
        _ => format!("this file cannot be opened ({error}); check its name"),
    };
    SourceError::Unreadable {
        reason,
        path: path.into(),
    }
}

/// Whether the file's name is that of a single picture.
pub(super) fn is_picture(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default();
    ["png", "jpg", "jpeg"]
        .iter()
        .any(|known| extension.eq_ignore_ascii_case(known))
}

/// Tells an empty file, a text and a cut-off mp4 before a decoder is troubled with them.
///
/// # Errors
/// One clause: what is wrong and what to do.
pub(super) fn check_video(path: &Path) -> Result<(), String> {
    let cannot = |error: std::io::Error| match error.kind() {
        ErrorKind::PermissionDenied => "this file may not be opened; check its permissions".into(),
        _ => format!("this file cannot be read ({error})"),
    };
    let mut file = File::open(path).map_err(cannot)?;
    if !file.metadata().map_err(cannot)?.is_file() {
        return Err("this is not a file; give a video, a GIF or a folder of pictures".into());
    }
    let mut head = Vec::with_capacity(1024);
    file.by_ref()
        .take(1024)
        .read_to_end(&mut head)
        .map_err(cannot)?;
    if head.is_empty() {
        return Err("this file is empty; copy the video again".into());
    }
    if is_text(&head) {
        return Err("this is not a video; give a video, a GIF or a folder of pictures".into());
    }
    if head.get(4..8) == Some(b"ftyp") && !has_index(&mut file).map_err(cannot)? {
        return Err("this video is cut off and cannot be opened; copy it again".into());
    }
    Ok(())
}

/// Whether the bytes are written text: a decoder would try to play some texts as pictures.
fn is_text(head: &[u8]) -> bool {
    // The end may cut a character in two, so only the part before it has to be valid.
    let valid = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => head
            .get(..error.valid_up_to())
            .and_then(|part| std::str::from_utf8(part).ok())
            .unwrap_or(""),
        Err(_) => return false,
    };
    // GIF and some others begin with letters but go on with control bytes.
    !valid
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{1b}'))
}

/// Whether an mp4 file has its index (`moov`), without which no frame can be found.
fn has_index(file: &mut File) -> std::io::Result<bool> {
    let length = file.metadata()?.len();
    let mut at = 0_u64;
    while at + 8 <= length {
        file.seek(SeekFrom::Start(at))?;
        let mut header = [0_u8; 16];
        let read = file.read(&mut header)?;
        let [a, b, c, d, kind @ .., _, _, _, _, _, _, _, _] = header;
        if &kind == b"moov" || &kind == b"moof" {
            return Ok(true);
        }
        let size = match u32::from_be_bytes([a, b, c, d]) {
            // A box to the end of the file, and one whose size follows as 64 bits.
            0 => return Ok(false),
            1 if read == 16 => header
                .last_chunk()
                .map_or(0, |wide| u64::from_be_bytes(*wide)),
            size => u64::from(size),
        };
        if size < 8 {
            return Ok(false);
        }
        at = at.saturating_add(size);
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::is_text;

    #[test]
    fn texts_are_told_from_containers() {
        assert!(is_text("Übungen für zuhause\n1. Kniebeuge\n".as_bytes()));
        assert!(is_text(&"Übungen".as_bytes()[..1]));
        assert!(!is_text(b"GIF89a\x40\x01\xf0\x00\xf7"));
        assert!(!is_text(b"\x00\x00\x00\x20ftypisom\x00\x00\x02\x00"));
        assert!(!is_text(&[0x1a, 0x45, 0xdf, 0xa3, 0x9f]));
    }
}
