//! One file for the therapist: what was done and how it moved, compressed; `docs/therapist-file.md` describes it.
//!
//! It is a gzip stream of lines: a head, the sessions as JSON, then for each set that has poses a line that names it and
//! the lines of its pose file.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Read, Write};
use std::path::Path;

use flate2::Compression;
use flate2::read::{GzDecoder, MultiGzDecoder};
use flate2::write::GzEncoder;
use goodform_pose::{Track, read_lines};
use serde::{Deserialize, Serialize};

use super::error::RecordsError;
use super::planned::Planned;
use super::rows::KeptSession;

/// The version that is written, and the latest that is read.
pub const THERAPIST_FILE_VERSION: u32 = 1;
/// How the name of such a file ends.
pub const THERAPIST_FILE_END: &str = "goodform";
/// More than this is not unpacked: it holds some years of daily sets. Units: bytes. Own choice.
const MOST: u64 = 1 << 30;
/// A longer line is none of ours: the sessions of ten years. The movement of one set is shorter, too. Units: bytes. Own
/// choice.
const LONGEST: u64 = 64 << 20;
/// What is said of a file that is none of ours.
pub const FOREIGN_FILE: &str = "this is no file of Goodform for a therapist";
/// What is said of one that was made later than this program.
pub const NEWER_FILE: &str = "this file was made by a newer Goodform; get that one to read it";
/// What is said of one that is not whole.
pub const BROKEN_FILE: &str = "this file is damaged or broken off; ask for it to be sent anew";
/// So much is unpacked at a time: most of the file is passed over. Units: bytes. Own choice.
const BLOCK: usize = 64 << 10;

/// The first line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Head {
    goodform_therapist_file: u32,
    made: String,
    program: String,
    /// The text of the programme that is followed. Missing: none is, or an older Goodform made the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    programme: Option<String>,
    /// Missing: the person follows no programme, or the file is of a Goodform that did not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    planned: Option<Planned>,
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
    /// What the programme asks for that the person follows. Missing: none, or not told.
    pub planned: Option<Planned>,
    /// The sessions, the latest first.
    pub sessions: Vec<KeptSession>,
    /// The poses, by the number of their set.
    pub poses: Vec<(i64, Track)>,
}

/// What such a file says without its movements: those are looked up one by one, since all of them are large.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TherapistHead {
    /// When it was made: local time with its offset, ISO 8601.
    pub made: String,
    /// The text of the programme that was followed when it was made. Missing: none, or not told.
    pub programme: Option<String>,
    /// What the programme asks for that the person follows. Missing: none, or not told.
    pub planned: Option<Planned>,
    /// The sessions, the latest first.
    pub sessions: Vec<KeptSession>,
}

/// Writes the sessions, and the poses that lie in `folder`, to `out`. Poses that cannot be read are left out.
///
/// # Errors
/// What the writer says.
pub fn write_therapist_file(
    out: impl Write,
    folder: &Path,
    sessions: &[KeptSession],
    planned: Option<&Planned>,
) -> std::io::Result<()> {
    write_therapist_file_of(out, folder, sessions, (planned, None))
}

/// The same with the text of the programme that is followed.
///
/// # Errors
/// What the writer says.
pub fn write_therapist_file_of(
    out: impl Write,
    folder: &Path,
    sessions: &[KeptSession],
    (planned, programme): (Option<&Planned>, Option<&str>),
) -> std::io::Result<()> {
    let mut out = GzEncoder::new(out, Compression::default());
    let head = Head {
        goodform_therapist_file: THERAPIST_FILE_VERSION,
        made: jiff::ZonedDateTime::now().to_string(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        programme: programme.map(str::to_owned),
        planned: planned.cloned(),
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
    let (mut lines, head, sessions) = begin(source)?;
    let mut poses = Vec::new();
    while let Some(title) = lines.title()? {
        poses.push((title.poses_of, lines.track(title.lines)?));
    }
    Ok(TherapistFile {
        made: head.made,
        program: head.program,
        programme: head.programme,
        planned: head.planned,
        sessions,
        poses,
    })
}

/// Reads the beginning of such a file: all of what was done, and nothing of how it moved.
///
/// # Errors
/// As [`read_therapist_file`], as far as it is read.
pub fn read_sessions(source: impl Read) -> Result<TherapistHead, RecordsError> {
    let (_, head, sessions) = begin(source)?;
    Ok(TherapistHead {
        made: head.made,
        programme: head.programme,
        planned: head.planned,
        sessions,
    })
}

/// Looks whether such a file is whole; gives the sets of which the movement is there.
///
/// # Errors
/// As [`read_therapist_file`].
pub fn check_therapist_file(source: impl Read) -> Result<BTreeSet<i64>, RecordsError> {
    let (mut lines, ..) = begin(source)?;
    let mut moved = BTreeSet::new();
    while let Some(title) = lines.title()? {
        for _ in 0..title.lines {
            lines.skip()?;
        }
        moved.insert(title.poses_of);
    }
    Ok(moved)
}

/// Reads the movement of one set of such a file, and the text of the programme that was followed when it was made.
/// Missing: none was kept of the set; nobody told of a programme.
///
/// # Errors
/// As [`read_therapist_file`], as far as it is read.
pub fn read_movement(
    source: impl Read,
    set: i64,
) -> Result<(Option<Track>, Option<String>), RecordsError> {
    let (mut lines, head, _) = begin(source)?;
    while let Some(title) = lines.title()? {
        if title.poses_of == set {
            return Ok((Some(lines.track(title.lines)?), head.programme));
        }
        for _ in 0..title.lines {
            lines.skip()?;
        }
    }
    Ok((None, head.programme))
}

/// Hands the movements of such a file on as they are kept: the number of the set, and its lines.
///
/// # Errors
/// As [`read_therapist_file`], and what `take` says.
pub fn each_movement<E: From<RecordsError>>(
    source: impl Read,
    mut take: impl FnMut(i64, &str) -> Result<(), E>,
) -> Result<(), E> {
    let (mut lines, ..) = begin(source)?;
    while let Some(title) = lines.title()? {
        take(title.poses_of, &lines.block(title.lines)?)?;
    }
    Ok(())
}

type Begun<R> = (Lines<std::io::Take<GzDecoder<R>>>, Head, Vec<KeptSession>);

/// The head and the sessions; what follows are movements.
fn begin<R: Read>(source: R) -> Result<Begun<R>, RecordsError> {
    let limited = GzDecoder::new(source).take(MOST);
    let mut lines = Lines(BufReader::with_capacity(BLOCK, limited));
    let foreign = || RecordsError::TherapistFile(FOREIGN_FILE);
    let head = lines.next().map_err(|_| foreign())?.ok_or_else(foreign)?;
    let head: Head = serde_json::from_str(&head).map_err(|_| foreign())?;
    if head.goodform_therapist_file > THERAPIST_FILE_VERSION {
        return Err(RecordsError::TherapistFile(NEWER_FILE));
    }
    let sessions = lines.next()?.ok_or_else(broken)?;
    let sessions = serde_json::from_str(&sessions).map_err(|_| broken())?;
    Ok((lines, head, sessions))
}

fn broken() -> RecordsError {
    RecordsError::TherapistFile(BROKEN_FILE)
}

/// The lines of a stream, none longer than [`LONGEST`].
struct Lines<R: Read>(BufReader<R>);

impl<R: Read> Lines<R> {
    /// The next line without its end. Missing: the stream has ended, as it should.
    fn next(&mut self) -> Result<Option<String>, RecordsError> {
        let mut bytes = Vec::new();
        let read = (&mut self.0).take(LONGEST).read_until(b'\n', &mut bytes);
        match read {
            Ok(0) => return Ok(None),
            Ok(_) if bytes.last() == Some(&b'\n') => {}
            // The end of a line is missing, or it is longer than any of ours.
            Ok(_) | Err(_) => return Err(broken()),
        }
        bytes.pop();
        String::from_utf8(bytes).map(Some).map_err(|_| broken())
    }

    /// Passes over a line.
    fn skip(&mut self) -> Result<(), RecordsError> {
        let passed = (&mut self.0).take(LONGEST).skip_until(b'\n');
        // The stream has ended too early, or a line has no end.
        match passed {
            Ok(passed) if passed > 0 && (passed as u64) < LONGEST => Ok(()),
            _ => Err(broken()),
        }
    }

    /// What stands before the lines of a set. Missing: the file is at its end.
    fn title(&mut self) -> Result<Option<PosesOf>, RecordsError> {
        let line = self.next()?;
        line.map(|line| serde_json::from_str(&line).map_err(|_| broken()))
            .transpose()
    }

    /// So many lines, each with its end.
    fn block(&mut self, lines: u64) -> Result<String, RecordsError> {
        let mut text = String::new();
        for _ in 0..lines {
            text.push_str(&self.next()?.ok_or_else(broken)?);
            text.push('\n');
            if text.len() as u64 > LONGEST {
                return Err(broken());
            }
        }
        Ok(text)
    }

    /// So many lines, as poses.
    fn track(&mut self, lines: u64) -> Result<Track, RecordsError> {
        let text = self.block(lines)?;
        let (track, _) = read_lines(&text).map_err(|_| broken())?;
        Ok(track)
    }
}
