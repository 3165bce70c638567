//! The figure shows a movement: frames for a picture that nobody is looked for in.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

use goodform_models::Frame;

use super::latest::Latest;
use super::source::{FrameSource, Read};

/// A movement that is being shown. Dropping it ends it.
pub struct Demonstration {
    frames: Arc<Latest<Arc<Frame>>>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Demonstration {
    /// Starts reading `source`, which keeps its own time; `wake` is called after each frame.
    ///
    /// # Errors
    /// What the system says when it gives no thread.
    pub fn start(
        mut source: Box<dyn FrameSource>,
        wake: impl Fn() + Send + 'static,
    ) -> std::io::Result<Self> {
        let frames: Arc<Latest<Arc<Frame>>> = Arc::default();
        let stop = Arc::new(AtomicBool::new(false));
        let (out, until) = (Arc::clone(&frames), Arc::clone(&stop));
        let show = move || {
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
