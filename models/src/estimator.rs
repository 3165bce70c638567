//! From frames to the pose of one person, followed from frame to frame.

use std::time::Instant;

use glam::Vec2;
use goodform_pose::{Landmark, Pose, Timestamp};

use crate::detector::{Detection, Detector, QuarterTurns};
use crate::error::ModelError;
use crate::frame::Frame;
use crate::landmarks::{INPUT, decode};
use crate::registry::{Manifest, Registry};
use crate::roi::Roi;
use crate::scene::Scene;
use crate::session::{Network, SessionOptions};
use crate::steady::Steady;
use crate::warp::{Border, warp};

/// Below this the network sees nobody in the crop. Source: MediaPipe, `min_tracking_confidence` 0.5.
const MIN_PRESENCE: f32 = 0.5;
/// For so long after losing the person only somebody in the same place and of the same size is
/// taken for them; afterwards the search begins anew. Units: s. Longer keeps strangers out longer
/// and finds a person who changed places later. Source: own choice; people step out of a picture
/// and back within some seconds.
const WAIT_FOR_SAME_S: f64 = 2.0;
/// A body's middle moves less than this between two frames. Units: sides of its square a second.
/// Running across the picture is about 2; a jump to another person is 10 and more.
const MAX_SPEED: f32 = 5.0;
/// A body's size in the picture changes by less than this factor between neighbouring frames.
const MAX_ZOOM: f32 = 1.6;

/// How long the parts of an estimate took. Units: ms.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct EstimatorTimes {
    /// Finding the person; 0 where the last frame told where to look.
    pub detect: f32,
    /// Crop, turn, normalise.
    pub preprocess: f32,
    /// The landmark network alone.
    pub network: f32,
    /// From its numbers to a pose.
    pub decode: f32,
}

/// What one frame gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// The person's pose, where one was found.
    pub pose: Option<Pose>,
    /// The scene or the person may be another than before: what is remembered of the movement is void.
    pub restarted: bool,
    /// How long it took.
    pub times: EstimatorTimes,
}

/// Follows one person through the frames of a source. All state about pixels lives here.
pub struct Estimator {
    detector: Detector,
    network: Network,
    range: [f32; 2],
    scene: Scene,
    steady: Steady,
    followed: Option<Followed>,
    turn: u8,
}

#[derive(Debug, Clone, Copy)]
struct Followed {
    /// Where to look next; `None` while the person is lost.
    next: Option<Roi>,
    last: Roi,
    seen_at: Timestamp,
}

/// Opens the detector and the landmark network `manifest`.
pub(crate) fn open_networks(
    registry: &mut Registry,
    manifest: &Manifest,
    options: &SessionOptions,
) -> Result<(Detector, Network), ModelError> {
    let detector = registry.find("blazepose_detector")?;
    Ok((
        Detector::open(registry, &detector, options)?,
        Network::open(registry, manifest, options)?,
    ))
}

impl Estimator {
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
            scene: Scene::default(),
            steady: Steady::default(),
            followed: None,
            turn: 0,
        })
    }

    /// Forgets the person: the next frame is searched as the first one was.
    pub fn reset(&mut self) {
        self.followed = None;
        self.scene.forget();
    }

    /// One run of the landmark network on the crop it saw last: the least any street can take.
    /// Units of the answer: ms.
    ///
    /// # Errors
    /// [`ModelError::Session`] if the engine fails.
    pub fn time_network(&mut self) -> Result<f32, ModelError> {
        let ((), network_ms) = self.network.run(["presence"], |_| ())?;
        Ok(network_ms)
    }

    /// The pose of the followed person in this frame.
    ///
    /// # Errors
    /// [`ModelError::Session`] if the engine fails on a network it ran before.
    pub fn estimate(&mut self, frame: &Frame) -> Result<Estimate, ModelError> {
        let mut times = EstimatorTimes::default();
        if !frame.is_whole() {
            return Ok(Estimate {
                pose: None,
                restarted: false,
                times,
            });
        }
        let mut restarted = false;
        if self.scene.changed(frame) {
            self.followed = None;
            restarted = true;
        }
        let at = frame.captured_at;
        if let Some(followed) = self.followed
            && followed.next.is_none()
            && at.seconds_since(followed.seen_at) > WAIT_FOR_SAME_S
        {
            self.followed = None;
            restarted = true;
        }
        if let Some(roi) = self.followed.and_then(|followed| followed.next)
            && let Some((pose, next)) = self.look(frame, &roi, &mut times)?
            && self.is_same(&next, frame)
        {
            self.follow(roi, next, at);
            return Ok(Estimate {
                pose: Some(pose),
                restarted,
                times,
            });
        }
        if let Some(followed) = &mut self.followed {
            followed.next = None;
        }
        self.steady.reset();
        let started = Instant::now();
        let found = self.search(frame)?;
        times.detect = started.elapsed().as_secs_f32() * 1e3;
        if let Some(roi) = found
            && let Some((pose, next)) = self.look(frame, &roi, &mut times)?
        {
            self.follow(roi, next, at);
            return Ok(Estimate {
                pose: Some(pose),
                restarted,
                times,
            });
        }
        Ok(Estimate {
            pose: None,
            restarted,
            times,
        })
    }

    /// Runs the landmark network on the square; the pose and where to look next, if somebody is there.
    fn look(
        &mut self,
        frame: &Frame,
        roi: &Roi,
        times: &mut EstimatorTimes,
    ) -> Result<Option<(Pose, Roi)>, ModelError> {
        let started = Instant::now();
        let crop = roi.image_from_crop(INPUT);
        warp(
            frame,
            &crop,
            INPUT as usize,
            self.range,
            Border::Nearest,
            &mut self.network.input,
        );
        times.preprocess += started.elapsed().as_secs_f32() * 1e3;
        let size = frame_size(frame);
        let outputs = ["landmarks", "presence", "heatmap", "world_landmarks"];
        let ((decoded, decode_ms), network_ms) = self.network.run(outputs, |numbers| {
            let started = Instant::now();
            let decoded = decode(numbers, roi, size);
            (decoded, started.elapsed().as_secs_f32() * 1e3)
        })?;
        times.network += network_ms;
        times.decode += decode_ms;
        let found = decoded.filter(|decoded| decoded.presence >= MIN_PRESENCE);
        let Some(decoded) = found else {
            self.steady.reset();
            return Ok(None);
        };
        let [hips, top] = self.steady.push(frame.captured_at, decoded.alignment);
        let next = Roi::from_alignment(hips, top).filter(|next| next.is_usable(size));
        Ok(next
            .map(|next| (decoded.pose, next))
            .filter(|(pose, _)| is_in_picture(pose)))
    }

    /// The square of the person to follow: the one followed before, else the largest and most central.
    fn search(&mut self, frame: &Frame) -> Result<Option<Roi>, ModelError> {
        let size = frame_size(frame);
        // A lying or upside-down person is often missed upright: one turned look a frame, in turn,
        // bounds the cost of an empty picture to two detections.
        self.turn = self.turn % 3 + 1;
        let aspect = [QuarterTurns(0), QuarterTurns(self.turn)];
        for turns in aspect {
            let followed = self.followed;
            let found = self.detector.detect(frame, turns)?;
            let best = found
                .iter()
                .filter_map(|detection| Some((detection, detection.roi()?)))
                .filter(|(_, roi)| roi.is_usable(size))
                .filter(|(_, roi)| followed.is_none_or(|f| is_near(&f.last, roi)))
                .max_by(|a, b| salience(a, size).total_cmp(&salience(b, size)));
            if let Some((_, roi)) = best {
                return Ok(Some(roi));
            }
        }
        Ok(None)
    }

    /// Whether the body found is the followed one: it has not jumped nor changed its size.
    fn is_same(&self, next: &Roi, frame: &Frame) -> bool {
        let Some(followed) = self.followed else {
            return true;
        };
        let seconds = frame.captured_at.seconds_since(followed.seen_at) as f32;
        let moved = next.center.distance(followed.last.center) / followed.last.size;
        let zoom = (next.size / followed.last.size).max(followed.last.size / next.size);
        // Slow cameras see larger steps: the bound grows with the time between the frames.
        moved <= 0.25 + MAX_SPEED * seconds.clamp(0.0, 0.5)
            && zoom <= MAX_ZOOM.powf(1.0 + 10.0 * seconds.clamp(0.0, 0.5))
    }

    fn follow(&mut self, seen: Roi, next: Roi, at: Timestamp) {
        let last = Roi {
            center: next.center,
            size: next.size,
            rotation: seen.rotation,
        };
        self.followed = Some(Followed {
            next: Some(next),
            last,
            seen_at: at,
        });
    }
}

fn frame_size(frame: &Frame) -> Vec2 {
    Vec2::new(frame.width as f32, frame.height as f32)
}

/// A body of which neither hips nor shoulders are in the picture is a guess.
fn is_in_picture(pose: &Pose) -> bool {
    let torso = [
        Landmark::LeftShoulder,
        Landmark::RightShoulder,
        Landmark::LeftHip,
        Landmark::RightHip,
    ];
    torso.iter().any(|landmark| {
        let at = pose.image(*landmark).position;
        at.cmpge(Vec2::ZERO).all() && at.cmple(pose.frame_size()).all()
    })
}

fn is_near(last: &Roi, roi: &Roi) -> bool {
    let zoom = (roi.size / last.size).max(last.size / roi.size);
    roi.center.distance(last.center) <= 0.5 * last.size && zoom <= 2.0
}

/// How much a person looks like the one in front of the camera: large and central.
fn salience((detection, roi): &(&Detection, Roi), size: Vec2) -> f32 {
    let off_center = (roi.center - size / 2.0).length() / size.length();
    detection.score * roi.size * (1.0 - off_center)
}
