//! Finds people: 2254 anchors, four alignment points each.

use glam::Vec2;

use crate::error::ModelError;
use crate::frame::Frame;
use crate::registry::{Manifest, Registry};
use crate::roi::{Affine, Roi};
use crate::session::{Network, SessionOptions};
use crate::warp::{Border, warp};

/// Side of the detector's input. Units: px.
const INPUT: f32 = 224.0;
/// A person is believed from this score on. Raising it loses people in the dark and lying ones,
/// lowering it finds coats. Source: MediaPipe `pose_detection_cpu`, `min_score_thresh` 0.5.
const MIN_SCORE: f32 = 0.5;
/// Boxes that overlap more than this are one person. Source: MediaPipe, `min_suppression_threshold` 0.3.
const SAME_PERSON_IOU: f32 = 0.3;
/// Stride and anchors a cell of each group of layers. Source: MediaPipe `pose_detection_cpu`
/// (strides 8, 16, 32, 32, 32, two anchors a layer, fixed size).
const GROUPS: [(usize, usize); 3] = [(28, 2), (14, 2), (7, 6)];
/// How many candidates are kept before joining them; a person gives some tens.
const MAX_CANDIDATES: usize = 256;

/// A person found in a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Detection {
    pub(crate) score: f32,
    /// Corners of the face box. Units: px of the picture.
    pub(crate) from: Vec2,
    pub(crate) to: Vec2,
    /// Middle of the hips and a point on the body's circle. Units: px of the picture.
    pub(crate) hips: Vec2,
    pub(crate) top: Vec2,
}

impl Detection {
    pub(crate) fn roi(&self) -> Option<Roi> {
        Roi::from_alignment(self.hips, self.top)
    }
}

/// How the picture is turned before it is shown to the detector, in quarter turns clockwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct QuarterTurns(pub(crate) u8);

pub(crate) struct Detector {
    network: Network,
    range: [f32; 2],
    anchors: Vec<Vec2>,
    candidates: Vec<Detection>,
    found: Vec<Detection>,
}

impl Detector {
    pub(crate) fn open(
        registry: &Registry,
        manifest: &Manifest,
        options: &SessionOptions,
    ) -> Result<Self, ModelError> {
        Ok(Self {
            network: Network::open(registry, manifest, options)?,
            range: manifest.input.range,
            anchors: anchors(),
            candidates: Vec::with_capacity(MAX_CANDIDATES),
            found: Vec::with_capacity(16),
        })
    }

    /// The people in the picture, seen with the picture turned by `turns`; the surest first.
    pub(crate) fn detect(
        &mut self,
        frame: &Frame,
        turns: QuarterTurns,
    ) -> Result<&[Detection], ModelError> {
        let size = Vec2::new(frame.width as f32, frame.height as f32);
        let whole = Roi {
            center: size / 2.0,
            size: size.max_element(),
            rotation: std::f32::consts::FRAC_PI_2 * f32::from(turns.0),
        };
        let image_from_crop = whole.image_from_crop(INPUT);
        warp(
            frame,
            &image_from_crop,
            INPUT as usize,
            self.range,
            Border::Black,
            &mut self.network.input,
        );
        let (anchors, candidates) = (&self.anchors, &mut self.candidates);
        candidates.clear();
        self.network.run(["boxes", "scores"], |[boxes, scores]| {
            decode(anchors, boxes, scores, &image_from_crop, candidates);
        })?;
        join(&mut self.candidates, &mut self.found);
        Ok(&self.found)
    }
}

fn anchors() -> Vec<Vec2> {
    let mut anchors = Vec::with_capacity(2254);
    for (cells, per_cell) in GROUPS {
        for y in 0..cells {
            for x in 0..cells {
                let center = (Vec2::new(x as f32, y as f32) + 0.5) / cells as f32;
                anchors.extend(std::iter::repeat_n(center * INPUT, per_cell));
            }
        }
    }
    anchors
}

fn decode(
    anchors: &[Vec2],
    boxes: &[f32],
    scores: &[f32],
    image_from_crop: &Affine,
    out: &mut Vec<Detection>,
) {
    for ((anchor, numbers), score) in anchors.iter().zip(boxes.chunks_exact(12)).zip(scores) {
        let score = sigmoid(score.clamp(-100.0, 100.0));
        if score < MIN_SCORE || out.len() == MAX_CANDIDATES {
            continue;
        }
        let &[x, y, w, h, hips_x, hips_y, top_x, top_y, ..] = numbers else {
            continue;
        };
        let center = *anchor + Vec2::new(x, y);
        let half = Vec2::new(w, h) / 2.0;
        // Corners are mapped as they are: turned by whole quarters, a box stays a box.
        let (a, b) = (
            image_from_crop.apply(center - half),
            image_from_crop.apply(center + half),
        );
        out.push(Detection {
            score,
            from: a.min(b),
            to: a.max(b),
            hips: image_from_crop.apply(*anchor + Vec2::new(hips_x, hips_y)),
            top: image_from_crop.apply(*anchor + Vec2::new(top_x, top_y)),
        });
    }
}

/// Joins overlapping candidates into their score-weighted mean. Source: MediaPipe
/// `NonMaxSuppressionCalculator`, algorithm WEIGHTED.
fn join(candidates: &mut Vec<Detection>, found: &mut Vec<Detection>) {
    found.clear();
    candidates.sort_unstable_by(|a, b| b.score.total_cmp(&a.score));
    while let Some(best) = candidates.first().copied() {
        let (mut total, mut mean) = (
            0.0,
            Detection {
                score: best.score,
                from: Vec2::ZERO,
                to: Vec2::ZERO,
                hips: Vec2::ZERO,
                top: Vec2::ZERO,
            },
        );
        candidates.retain(|other| {
            if iou(&best, other) <= SAME_PERSON_IOU {
                return true;
            }
            total += other.score;
            mean.from += other.from * other.score;
            mean.to += other.to * other.score;
            mean.hips += other.hips * other.score;
            mean.top += other.top * other.score;
            false
        });
        if total <= 0.0 {
            // A box without area overlaps not even itself; dropping it ends the loop.
            candidates.remove(0);
            continue;
        }
        for point in [&mut mean.from, &mut mean.to, &mut mean.hips, &mut mean.top] {
            *point /= total;
        }
        found.push(mean);
    }
}

fn iou(a: &Detection, b: &Detection) -> f32 {
    let area = |from: Vec2, to: Vec2| {
        let side = (to - from).max(Vec2::ZERO);
        side.x * side.y
    };
    let shared = area(a.from.max(b.from), a.to.min(b.to));
    let joined = area(a.from, a.to) + area(b.from, b.to) - shared;
    if joined > 0.0 { shared / joined } else { 0.0 }
}

pub(crate) fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}

#[cfg(test)]
mod tests {
    use glam::Vec2;

    use super::{Detection, anchors, join};

    fn at(x: f32, score: f32) -> Detection {
        let (from, to) = (Vec2::new(x, 0.0), Vec2::new(x + 10.0, 10.0));
        Detection {
            score,
            from,
            to,
            hips: from,
            top: to,
        }
    }

    #[test]
    fn there_are_as_many_anchors_as_the_network_has_boxes() {
        let anchors = anchors();
        assert_eq!(anchors.len(), 2254);
        assert_eq!(anchors[0], Vec2::splat(4.0));
        assert_eq!(anchors[2253], Vec2::splat(208.0));
    }

    #[test]
    fn overlapping_boxes_become_their_weighted_mean_and_distant_ones_stay() {
        let mut found = Vec::new();
        join(
            &mut vec![at(0.0, 0.6), at(2.0, 0.9), at(100.0, 0.7)],
            &mut found,
        );
        assert_eq!(found.len(), 2);
        assert!((found[0].from.x - (0.9 * 2.0) / 1.5).abs() < 1e-4);
        assert!((found[1].from.x - 100.0).abs() < 1e-4);
    }

    #[test]
    fn a_box_without_area_does_not_hang_the_search() {
        let mut found = Vec::new();
        let flat = Detection {
            to: Vec2::ZERO,
            ..at(0.0, 0.9)
        };
        join(&mut vec![flat], &mut found);
        assert!(found.is_empty());
    }
}
