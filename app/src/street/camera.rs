//! A live webcam: found by nokhwa, run by Video4Linux on Linux and by nokhwa elsewhere.
//!
//! The camera belongs to a thread of its own, because a camera that stays but sends nothing may block
//! its reader without limit. The thread hands on the newest picture; [`CameraSource::read`] waits for
//! it with a watchdog, and opens the camera anew after it has gone or fallen silent.

mod capture;
mod choose;
mod device;
#[cfg(target_os = "linux")]
mod linux;
mod list;
#[cfg_attr(
    target_os = "linux",
    allow(
        dead_code,
        reason = "runs elsewhere; built here so that it stays whole"
    )
)]
mod portable;

use std::time::{Duration, Instant};

use goodform_models::Frame;

pub use self::list::{CameraListing, CameraMode, list_cameras};

use self::capture::{Session, silent};
use super::{FrameSource, Read, SourceDescription, SourceError, Trouble};

/// How long one call of [`CameraSource::read`] looks for a camera that has gone.
const LOOK_FOR: Duration = Duration::from_millis(1500);
/// How long it waits between two looks.
const LOOK_EVERY: Duration = Duration::from_millis(250);

/// A webcam. Late pictures are dropped; their numbers are counted.
///
/// Its errors may all recover: reading again opens a camera that fell silent, and one that was pulled
/// and came back, under whatever number it then has. Its clock goes on.
#[derive(Debug)]
pub struct CameraSource {
    description: SourceDescription,
    index: u32,
    started: Instant,
    session: Option<Session>,
    next_index: u64,
    troubles: Vec<Trouble>,
}

impl CameraSource {
    /// Opens the camera of that number, or the first that delivers pictures.
    ///
    /// # Errors
    /// [`SourceError::NoCamera`], [`SourceError::Busy`], or what else keeps it from opening.
    pub fn open(selector: Option<u32>) -> Result<Self, SourceError> {
        let started = Instant::now();
        let start = |index: u32, name: &str| Session::start(index, name, started, 0);
        let (session, index, name) = pick(&list::nodes(), selector, start)?;
        Ok(Self::with(session, index, name, started))
    }

    /// Opens the camera of that number, or another one where it is not there: that is told by the source itself.
    ///
    /// # Errors
    /// As [`CameraSource::open`].
    pub fn open_or_other(selector: Option<u32>) -> Result<Self, SourceError> {
        match Self::open(selector) {
            Err(SourceError::NotThere { .. }) => {
                let mut other = Self::open(None)?;
                let name = other.description.name.clone();
                other.troubles.push(Trouble::OtherCamera { name });
                Ok(other)
            }
            opened => opened,
        }
    }

    fn with(session: Session, index: u32, name: String, started: Instant) -> Self {
        let (width, height, fps) = session
            .mode()
            .map_or((0, 0, 0.0), |mode| (mode.width, mode.height, mode.fps()));
        let description = SourceDescription {
            name,
            width,
            height,
            fps,
            live: true,
        };
        Self {
            description,
            index,
            started,
            session: Some(session),
            next_index: 0,
            troubles: Vec::new(),
        }
    }

    /// The mode the camera runs in; `None` while it is gone.
    pub fn mode(&self) -> Option<CameraMode> {
        self.session.as_ref()?.mode()
    }

    /// The number it has now, or had before it went.
    pub const fn index(&self) -> u32 {
        self.index
    }

    /// Looks for the camera by its name and opens it, for a while.
    fn reopen(&mut self) -> Result<Session, SourceError> {
        let name = self.description.name.clone();
        let deadline = Instant::now() + LOOK_FOR;
        let mut trouble = SourceError::Gone { name: name.clone() };
        loop {
            let mut nodes = list::nodes();
            nodes.retain(|(_, found)| *found == name);
            // The number it had is the likeliest; a webcam's other nodes bear its name too.
            nodes.sort_by_key(|(index, _)| index.abs_diff(self.index));
            for (index, _) in nodes {
                match Session::start(index, &name, self.started, self.next_index) {
                    Ok(session) => {
                        self.index = index;
                        return Ok(session);
                    }
                    Err(error @ SourceError::Busy { .. }) => trouble = error,
                    Err(_) => {}
                }
            }
            if Instant::now() >= deadline {
                return Err(trouble);
            }
            std::thread::sleep(LOOK_EVERY);
        }
    }

    /// Whether a silent camera is no longer at its place, so that waiting for it is in vain.
    fn has_moved(&self) -> bool {
        !list::nodes()
            .iter()
            .any(|(index, name)| *index == self.index && *name == self.description.name)
    }
}

impl FrameSource for CameraSource {
    fn description(&self) -> &SourceDescription {
        &self.description
    }

    fn read(&mut self, frame: &mut Frame) -> Result<Read, SourceError> {
        // Taken out, so that a dead camera is let go before anyone looks for it.
        let session = match self.session.take() {
            Some(session) => session,
            None => self.reopen()?,
        };
        if session.next(frame) {
            self.next_index = frame.index + 1;
            (self.description.width, self.description.height) = (frame.width, frame.height);
            self.session = Some(session);
            return Ok(Read::Frame);
        }
        if let Some(trouble) = session.trouble() {
            return Err(trouble);
        }
        let name = self.description.name.clone();
        if self.has_moved() {
            return Err(SourceError::Gone { name });
        }
        // Its thread sits in the driver's wait and cannot be called back (not on Linux, where the wait
        // has an end); it goes on by itself when pictures come again or the camera is pulled.
        self.session = Some(session);
        Err(silent(&name))
    }

    fn take_troubles(&mut self) -> Vec<Trouble> {
        std::mem::take(&mut self.troubles)
    }
}

/// Opens the camera of that number, or the first that opens. Of several troubles the first real one is told.
fn pick<S>(
    nodes: &[(u32, String)],
    selector: Option<u32>,
    mut open: impl FnMut(u32, &str) -> Result<S, SourceError>,
) -> Result<(S, u32, String), SourceError> {
    let mut trouble = SourceError::NoCamera;
    if let Some(number) = selector.filter(|_| !nodes.is_empty()) {
        trouble = SourceError::NotThere { number };
    }
    let wanted = |node: &&(u32, String)| selector.is_none_or(|number| number == node.0);
    for (index, name) in nodes.iter().filter(wanted) {
        let is_first = matches!(
            trouble,
            SourceError::NoCamera | SourceError::NotThere { .. }
        );
        match open(*index, name) {
            Ok(opened) => return Ok((opened, *index, name.clone())),
            // A computer's metadata and output nodes fail too: the first real trouble is told.
            Err(error) if is_first => trouble = error,
            Err(_) => {}
        }
    }
    Err(trouble)
}

#[cfg(test)]
mod tests {
    use super::{SourceError, pick};

    fn two() -> Vec<(u32, String)> {
        vec![(0, "built in".to_owned()), (2, "on a cable".to_owned())]
    }

    #[test]
    fn of_two_cameras_the_chosen_one_is_opened() {
        let opened = pick(&two(), Some(2), |index, _| Ok(index));
        assert_eq!(opened, Ok((2, 2, "on a cable".to_owned())));
        let first = pick(&two(), None, |index, _| Ok(index));
        assert_eq!(first, Ok((0, 0, "built in".to_owned())));
    }

    #[test]
    fn one_that_does_not_open_leads_to_the_next_unless_it_was_chosen() {
        let busy = |index: u32, name: &str| match index {
            0 => Err(SourceError::Busy { name: name.into() }),
            _ => Ok(index),
        };
        assert_eq!(pick(&two(), None, busy).map(|found| found.1), Ok(2));
        let taken = Err(SourceError::Busy {
            name: "built in".to_owned(),
        });
        assert_eq!(pick(&two(), Some(0), busy), taken);
    }

    #[test]
    fn one_that_is_not_there_is_told_from_none_at_all() {
        let open = |index: u32, _: &str| Ok(index);
        let gone = Err(SourceError::NotThere { number: 7 });
        assert_eq!(pick(&two(), Some(7), open), gone);
        assert_eq!(pick(&[], Some(7), open), Err(SourceError::NoCamera));
        assert_eq!(pick(&[], None, open), Err(SourceError::NoCamera));
    }
}
