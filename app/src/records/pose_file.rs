//! The poses of a set, in a compressed file that is readable up to its last second whenever the writer was killed.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;
use goodform_pose::{Pose, Timestamp, Track, frame_line, head_line, read_lines};

use super::error::RecordsError;

/// So often what was written is brought to the disk.
const SYNC: Duration = Duration::from_millis(500);
/// The first bytes of a compressed file.
const MAGIC: [u8; 2] = [0x1f, 0x8b];
/// Longer texts are not read: an hour at 60 frames a second has 200 MB. Units: bytes.
const MOST: u64 = 512 << 20;

/// A file of poses that is being written.
pub struct PoseFile {
    path: PathBuf,
    out: GzEncoder<File>,
    line: String,
    synced: Instant,
}

impl PoseFile {
    /// Makes the file; `head` says what a track says beside its frames.
    ///
    /// # Errors
    /// [`RecordsError::Poses`]
    pub fn create(path: &Path, head: &Track) -> Result<Self, RecordsError> {
        let failed = |error: std::io::Error| RecordsError::Poses {
            path: path.to_owned(),
            reason: error.to_string(),
            why: (&error).into(),
        };
        let file = File::create_new(path).map_err(failed)?;
        let mut out = GzEncoder::new(file, Compression::fast());
        let head = head_line(head)?;
        writeln!(out, "{head}").map_err(failed)?;
        let mut file = Self {
            path: path.to_owned(),
            out,
            line: String::new(),
            synced: Instant::now(),
        };
        file.sync()?;
        Ok(file)
    }

    /// Writes a frame, and twice a second brings what was written to the disk.
    ///
    /// # Errors
    /// [`RecordsError::Poses`]: what was brought there before is safe.
    pub fn write(&mut self, at: Timestamp, pose: Option<&Pose>) -> Result<(), RecordsError> {
        frame_line(&mut self.line, at, pose);
        self.out
            .write_all(self.line.as_bytes())
            .map_err(|error| self.failed(&error))?;
        if self.synced.elapsed() >= SYNC {
            self.sync()?;
        }
        Ok(())
    }

    fn sync(&mut self) -> Result<(), RecordsError> {
        self.out
            .flush()
            .and_then(|()| self.out.get_ref().sync_data())
            .map_err(|error| self.failed(&error))?;
        self.synced = Instant::now();
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    /// [`RecordsError::Poses`]: what was brought to the disk before is safe.
    pub fn finish(mut self) -> Result<(), RecordsError> {
        self.out
            .try_finish()
            .and_then(|()| self.out.get_ref().sync_all())
            .map_err(|error| self.failed(&error))
    }

    fn failed(&self, error: &std::io::Error) -> RecordsError {
        RecordsError::Poses {
            path: self.path.clone(),
            reason: error.to_string(),
            why: error.into(),
        }
    }
}

/// Whether these bytes begin such a file.
pub fn is_pose_file(bytes: &[u8]) -> bool {
    bytes.starts_with(&MAGIC)
}

/// Reads the poses in `bytes`, and whether the file was whole: of one whose writer was killed, all up to its last
/// second.
///
/// # Errors
/// What is wrong with it, in words.
pub fn read_pose_file(bytes: &[u8]) -> Result<(Track, bool), String> {
    let mut text = Vec::new();
    // What was read before an error is good: the end is missing.
    let whole = MultiGzDecoder::new(bytes)
        .take(MOST)
        .read_to_end(&mut text)
        .is_ok();
    let text = match String::from_utf8(text) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    };
    let (track, all) = read_lines(&text).map_err(|error| error.to_string())?;
    Ok((track, whole && all))
}
