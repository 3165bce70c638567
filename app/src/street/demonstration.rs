//! The figure shows a movement: frames for a picture that nobody is looked for in.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use goodform_models::Frame;

use super::latest::Latest;
use super::source::{FrameSource, Read};

/// Who leaves waits no longer than that. Below what is felt as a delay (0.1 s).
const STOP_WITHIN: Duration = Duration::from_millis(50);

/// A movement that is being shown. Dropping it ends it.
pub struct Demonstration {
    frames: Arc<Latest<Arc<Frame>>>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Demonstration {
    /// Makes a source on a thread of its own, since that takes its time, and reads it; it keeps its own time. `wake` is
    /// called after each frame. Where none can be made nothing is shown.
    ///
    /// # Errors
    /// What the system says when it gives no thread.
    pub fn start(
        make: impl FnOnce() -> Option<Box<dyn FrameSource>> + Send + 'static,
        wake: impl Fn() + Send + 'static,
    ) -> std::io::Result<Self> {
        let frames: Arc<Latest<Arc<Frame>>> = Arc::default();
        let stop = Arc::new(AtomicBool::new(false));
        let (out, until) = (Arc::clone(&frames), Arc::clone(&stop));
        let show = move || {
            let Some(mut source) = make() else { return };
            while !until.load(Ordering::Relaxed) {
                let mut frame = Frame::default();
                if !matches!(source.read(&mut frame), Ok(Read::Frame)) {
                    break;
                }
                out.put(Arc::new(frame));
                wake();
            }
        };
        let thread = std::thread::Builder::new()
            .name("demonstration".to_owned())
            .spawn(show)?;
        Ok(Self {
            frames,
            stop,
            thread: Some(thread),
        })
    }

    /// Shows still pictures one after the other, each for `each`, again and again: for whom movement is too much.
    ///
    /// # Errors
    /// What the system says when it gives no thread.
    pub fn slides(
        pictures: impl FnOnce() -> Vec<Frame> + Send + 'static,
        each: Duration,
        wake: impl Fn() + Send + 'static,
    ) -> std::io::Result<Self> {
        let frames: Arc<Latest<Arc<Frame>>> = Arc::default();
        let stop = Arc::new(AtomicBool::new(false));
        let (out, until) = (Arc::clone(&frames), Arc::clone(&stop));
        let show = move || {
            let pictures: Vec<Arc<Frame>> = pictures().into_iter().map(Arc::new).collect();
            for picture in pictures.iter().cycle() {
                if until.load(Ordering::Relaxed) {
                    break;
                }
                out.put(Arc::clone(picture));
                wake();
                let shown = Instant::now();
                while shown.elapsed() < each && !until.load(Ordering::Relaxed) {
                    std::thread::sleep(STOP_WITHIN);
                }
            }
        };
        let thread = std::thread::Builder::new()
            .name("demonstration".to_owned())
            .spawn(show)?;
        Ok(Self {
            frames,
            stop,
            thread: Some(thread),
        })
    }

    /// The newest frame, if one came since the last question.
    pub fn take(&self) -> Option<Arc<Frame>> {
        self.frames.take()
    }
}

impl Drop for Demonstration {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            // It only draws; what it did is gone with it.
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use goodform_models::Frame;

    use super::Demonstration;

    #[test]
    fn still_pictures_follow_each_other_and_end_at_once() {
        let pictures = [1, 2].map(|width| Frame {
            width,
            ..Frame::default()
        });
        let shown =
            Demonstration::slides(move || pictures.to_vec(), Duration::from_millis(60), || ());
        let shown = shown.expect("a thread");
        let mut widths = Vec::new();
        let began = Instant::now();
        while widths.len() < 3 && began.elapsed() < Duration::from_secs(20) {
            widths.extend(shown.take().map(|frame| frame.width));
            std::thread::sleep(Duration::from_millis(5));
        }
        assert_eq!(widths, [1, 2, 1]);
    }
}
