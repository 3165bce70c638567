//! The steps of an estimate, one by one: for benches, and to look at what a step gives.

use goodform_pose::{Pose, Vec2};

use crate::detector::{Detection, Detector, QuarterTurns};
use crate::error::ModelError;
use crate::estimator::open_networks;
use crate::frame::Frame;
use crate::landmarks::{INPUT, decode};
use crate::registry::{Manifest, Registry};
use crate::roi::Roi;
use crate::session::{Network, SessionOptions};
use crate::warp::{Border, warp};

/// The parts of [`crate::Estimator`] without what it remembers from frame to frame.
pub struct Stages {
    detector: Detector,
    network: Network,
    range: [f32; 2],
    /// What the network said last: landmarks, presence, heatmap, metres.
    said: [Vec<f32>; 4],
}

impl Stages {
    /// Opens the detector and the landmark network `manifest`.
    ///
    /// # Errors
    /// What [`Registry::weights`] and the engine say.
    pub fn open(
        registry: &mut Registry,
        manifest: &Manifest,
        options: &SessionOptions,
    ) -> Result<Self, ModelError> {
        let (detector, network) = open_networks(registry, manifest, options)?;
        Ok(Self {
            detector,
            network,
            range: manifest.input.range,
            said: Default::default(),
        })
    }

    /// The square around the surest person. Missing: `None` where nobody is found.
    ///
    /// # Errors
    /// [`ModelError::Session`] if the engine fails.
    pub fn detect(&mut self, frame: &Frame) -> Result<Option<Roi>, ModelError> {
        let found = self.detector.detect(frame, QuarterTurns(0))?;
        Ok(found.first().and_then(Detection::roi))
    }

    /// Turns the square upright into the network's input.
    pub fn warp(&mut self, frame: &Frame, roi: &Roi) {
        let crop = roi.image_from_crop(INPUT);
        let input = &mut self.network.input;
        warp(
            frame,
            &crop,
            INPUT as usize,
            self.range,
            Border::Nearest,
            input,
        );
    }

    /// Runs the landmark network on its input and keeps what it says.
    ///
    /// # Errors
    /// [`ModelError::Session`] if the engine fails.
    pub fn run(&mut self) -> Result<(), ModelError> {
        let said = &mut self.said;
        let outputs = ["landmarks", "presence", "heatmap", "world_landmarks"];
        self.network.run(outputs, |numbers| {
            for (kept, numbers) in said.iter_mut().zip(numbers) {
                kept.clear();
                kept.extend_from_slice(numbers);
            }
        })?;
        Ok(())
    }

    /// The pose in what the network said last. Missing: `None` before the first run.
    pub fn decode(&self, frame: &Frame, roi: &Roi) -> Option<Pose> {
        let [landmarks, presence, heatmap, metres] = &self.said;
        let size = Vec2::new(frame.width as f32, frame.height as f32);
        decode([landmarks, presence, heatmap, metres], roi, size).map(|decoded| decoded.pose)
    }
}
