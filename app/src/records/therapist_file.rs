//! One file for the therapist: what was done and how it moved, compressed; `docs/therapist-file.md` describes it.
//!
//! It is a gzip stream of lines: a head, the sessions as JSON, then for each set that has poses a line that names it and
//! the lines of its pose file.

use std::io::{BufRead as _, BufReader, Read, Write};
use std::path::Path;

use flate2::Compression;
use flate2::read::{GzDecoder, MultiGzDecoder};
use flate2::write::GzEncoder;
use goodform_pose::{Track, read_lines};
use serde::{Deserialize, Serialize};

use super::error::RecordsError;
use super::rows::KeptSession;

/// The version that is written, and the latest that is read.
pub const THERAPIST_FILE_VERSION: u32 = 1;
/// How the name of such a file ends.
pub const THERAPIST_FILE_END: &str = "goodform";
/// More than this is not unpacked: it holds some years of daily sets. Units: bytes. Own choice.
const MOST: u64 = 1 << 30;
/// A longer line is none of ours: the sessions of ten years. Units: bytes. Own choice.
const LONGEST: u64 = 64 << 20;

/// The first line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Head {
    goodform_therapist_file: u32,
    made: String,
    program: String,
    /// The text of the programme that is followed. Missing: none is, or an older Goodform made the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    programme: Option<String>,
}

/// Before the poses of a set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct PosesOf {
    poses_of: i64,
    lines: u64,
}

/// What such a file says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TherapistFile {
    /// When it was made: local time with its offset, ISO 8601.
    pub made: String,
    /// The version of the program that made it.
    pub program: String,
    /// The text of the programme that was followed when it was made, as `docs/programme.md` describes it.
    pub programme: Option<String>,
    /// The sessions, the latest first.
    pub sessions: Vec<KeptSession>,
    /// The poses, by the number of their set.
    pub poses: Vec<(i64, Track)>,
}

/// Writes the sessions, and the poses that lie in `folder`, to `out`. Poses that cannot be read are left out.
///
/// # Errors
/// What the writer says.
pub fn write_therapist_file(
    out: impl Write,
    folder: &Path,
    sessions: &[KeptSession],
) -> std::io::Result<()> {
    write_therapist_file_of(out, folder, sessions, None)
}

/// The same with the text of the programme that is followed.
///
/// # Errors
/// What the writer says.
pub fn write_therapist_file_of(
    out: impl Write,
    folder: &Path,
    sessions: &[KeptSession],
    programme: Option<&str>,
) -> std::io::Result<()> {
    let mut out = GzEncoder::new(out, Compression::default());
    let head = Head {
        goodform_therapist_file: THERAPIST_FILE_VERSION,
        made: jiff::ZonedDateTime::now().to_string(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        programme: programme.map(str::to_owned),
    };
    writeln!(out, "{}", serde_json::to_string(&head)?)?;
    writeln!(out, "{}", serde_json::to_string(sessions)?)?;
    for set in sessions.iter().flat_map(|session| &session.sets) {
        let Some(text) = set.poses.as_deref().and_then(|name| unpack(folder, name)) else {
            continue;
        };
        let lines: Vec<&str> = text.lines().collect();
        let title = PosesOf {
            poses_of: set.id,
            lines: lines.len() as u64,
        };
        writeln!(out, "{}", serde_json::to_string(&title)?)?;
        for line in lines {
            writeln!(out, "{line}")?;
        }
    }
    out.finish()?.flush()
}

/// The lines of a pose file, as far as they are whole.
fn unpack(folder: &Path, name: &str) -> Option<String> {
    let file = std::fs::File::open(folder.join(Path::new(name).file_name()?)).ok()?;
    let mut bytes = Vec::new();
    // Of a set whose program was killed the end is missing: what was read before is good.
    let _ = MultiGzDecoder::new(BufReader::new(file))
        .take(LONGEST)
        .read_to_end(&mut bytes);
    let end = bytes.iter().rposition(|byte| *byte == b'\n')?;
    bytes.truncate(end + 1);
    String::from_utf8(bytes).ok()
}

/// Reads such a file.
///
/// # Errors
/// One plain sentence: it is foreign, made by a newer program, broken off, or larger than any of ours.
pub fn read_therapist_file(source: impl Read) -> Result<TherapistFile, RecordsError> {
    let limited = GzDecoder::new(source).take(MOST);
    let mut lines = Lines(BufReader::new(limited));
    let foreign = || RecordsError::TherapistFile("this is no file of Goodform for a therapist");
    let head = lines.next().map_err(|_| foreign())?.ok_or_else(foreign)?;
    let head: Head = serde_json::from_str(&head).map_err(|_| foreign())?;
    if head.goodform_therapist_file > THERAPIST_FILE_VERSION {
        return Err(RecordsError::TherapistFile(
            "this file was made by a newer Goodform; get that one to read it",
        ));
    }
    let broken = || {
        RecordsError::TherapistFile(
            "this file is damaged or broken off; ask for it to be sent anew",
        )
    };
    let sessions = lines.next()?.ok_or_else(broken)?;
    let mut read = TherapistFile {
        made: head.made,
        program: head.program,
        programme: head.programme,
        sessions: serde_json::from_str(&sessions).map_err(|_| broken())?,
        poses: Vec::new(),
    };
    while let Some(title) = lines.next()? {
        let title: PosesOf = serde_json::from_str(&title).map_err(|_| broken())?;
        let mut text = String::new();
        for _ in 0..title.lines {
            text.push_str(&lines.next()?.ok_or_else(broken)?);
            text.push('\n');
        }
        let (track, _) = read_lines(&text).map_err(|_| broken())?;
        read.poses.push((title.poses_of, track));
    }
    Ok(read)
}

/// The lines of a stream, none longer than [`LONGEST`].
struct Lines<R: Read>(BufReader<R>);

impl<R: Read> Lines<R> {
    /// The next line without its end. Missing: the stream has ended, as it should.
    fn next(&mut self) -> Result<Option<String>, RecordsError> {
        let mut bytes = Vec::new();
        let broken = RecordsError::TherapistFile(
            "this file is damaged or broken off; ask for it to be sent anew",
        );
        let read = (&mut self.0).take(LONGEST).read_until(b'\n', &mut bytes);
        match read {
            Ok(0) => return Ok(None),
            Ok(_) if bytes.last() == Some(&b'\n') => {}
            // The end of a line is missing, or it is longer than any of ours.
            Ok(_) | Err(_) => return Err(broken),
        }
        bytes.pop();
        String::from_utf8(bytes).map(Some).map_err(|_| broken)
    }
}
