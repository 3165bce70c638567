//! Where frames come from: a camera, a clip, a folder of pictures, the figure.

use goodform_models::Frame;

use super::trouble::Trouble;

/// What a source is, for people and for files.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SourceDescription {
    /// A name a person recognises: the camera's, the clip's file name, `figure`.
    pub name: String,
    /// Width of its frames. Units: px.
    pub width: u32,
    /// Height of its frames. Units: px.
    pub height: u32,
    /// Its nominal rate. Units: frames a second. 0 where the source does not say.
    pub fps: f64,
    /// Whether frames arrive in real time and the newest wins (a camera), or each is wanted (a clip).
    pub live: bool,
}

/// What one call of [`FrameSource::read`] brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Read {
    /// The frame handed in was filled.
    Frame,
    /// The source is at its end; further calls say so again.
    End,
}

/// Why a source gives no frame, in words for the person: what happened and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SourceError {
    /// The file is not there, empty, or holds no picture that can be read.
    #[error("{reason}: {path}")]
    Unreadable {
        /// One clause: what is wrong and what to do.
        reason: String,
        /// The file.
        path: std::path::PathBuf,
    },
    /// A clip breaks off; what was read before it stands.
    #[error("the clip breaks off after {frames} frames; the result is that of its readable part")]
    BreaksOff {
        /// Frames read before the break.
        frames: u64,
    },
    /// No camera answers.
    #[error("no camera was found; connect one and try again")]
    NoCamera,
    /// The camera of that number is not there, and another one is.
    #[error(
        "the camera \"{number}\" cannot be used: there is no camera of that number; \"goodform cameras\" lists them"
    )]
    NotThere {
        /// The number.
        number: u32,
    },
    /// Another program holds the camera.
    #[error("the camera \"{name}\" is used by another program; close that program and try again")]
    Busy {
        /// The camera's name.
        name: String,
    },
    /// The camera has gone; reading again tries to open it anew.
    #[error("the camera \"{name}\" was disconnected; plug it in again, counting goes on by itself")]
    Gone {
        /// The camera's name.
        name: String,
    },
    /// The camera cannot be used for another reason.
    #[error("the camera \"{name}\" cannot be used: {reason}")]
    Camera {
        /// The camera's name.
        name: String,
        /// What the system said.
        reason: String,
    },
}

impl SourceError {
    /// Whether reading again can succeed: a camera may come back, a broken file does not.
    pub const fn may_recover(&self) -> bool {
        matches!(
            self,
            Self::NoCamera
                | Self::NotThere { .. }
                | Self::Busy { .. }
                | Self::Gone { .. }
                | Self::Camera { .. }
        )
    }
}

/// A source of frames. One thread reads it; a read may block until a frame arrives.
pub trait FrameSource: Send {
    /// What the source is.
    fn description(&self) -> &SourceDescription;

    /// Fills `frame` with the next picture, its time and its number, reusing its buffer.
    ///
    /// # Errors
    /// [`SourceError`], in words for the person. After one that [may recover](SourceError::may_recover)
    /// the next call tries again; after any other it returns [`Read::End`].
    fn read(&mut self, frame: &mut Frame) -> Result<Read, SourceError>;

    /// Things worth telling that stop nothing (guessed timestamps, a dark picture), since the last call.
    fn take_warnings(&mut self) -> Vec<String> {
        Vec::new()
    }

    /// The same, of what the window has words for in every language.
    fn take_troubles(&mut self) -> Vec<Trouble> {
        Vec::new()
    }
}
