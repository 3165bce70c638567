//! From the landmark network's numbers to a pose and to the next frame's crop.

use glam::{Mat2, Vec2, Vec3};
use goodform_pose::{ImageLandmark, LANDMARK_COUNT, Pose};

use crate::detector::sigmoid;
use crate::roi::Roi;

/// Side of the network's input. Units: px.
pub(crate) const INPUT: f32 = 256.0;
/// Keypoints the network gives: 33 landmarks, two alignment points, four hand points.
const KEYPOINTS: usize = 39;
/// Side of the heatmap. Units: cells.
const HEATMAP: usize = 64;
/// Half the window around a keypoint in which the heatmap moves it. Units: cells. Source: MediaPipe
/// 0.10.21 `RefineLandmarksFromHeatmapCalculator`. Its graph says `kernel_size` 7, which would be 3;
/// what it gives is met to 0.003 px by 4, and by no other window (3 is off by 0.3 px on average).
const REFINE_RADIUS: usize = 4;
/// The heatmap moves a keypoint only if it is this sure somewhere in the window.
/// Source: MediaPipe, `min_confidence_to_refine` 0.5.
const REFINE_MIN: f32 = 0.5;

/// What one run of the landmark network says.
pub(crate) struct Decoded {
    /// Whether there is a person in the crop at all. 0-1.
    pub(crate) presence: f32,
    pub(crate) pose: Pose,
    /// Middle of the hips and a point on the body's circle: where to look in the next frame.
    pub(crate) alignment: [Vec2; 2],
}

/// Reads the network's four outputs: `landmarks` 195, `presence` 1, `heatmap` 64x64x39, `world` 117.
///
/// Missing: `None` where an output has not its size.
pub(crate) fn decode(outputs: [&[f32]; 4], roi: &Roi, frame_size: Vec2) -> Option<Decoded> {
    let [landmarks, presence, heatmap, world] = outputs;
    let whole = landmarks.len() == KEYPOINTS * 5
        && world.len() == KEYPOINTS * 3
        && heatmap.len() == HEATMAP * HEATMAP * KEYPOINTS;
    let presence = *presence.first()?;
    if !whole {
        return None;
    }
    let image_from_crop = roi.image_from_crop(INPUT);
    let mut image = [ImageLandmark::default(); LANDMARK_COUNT];
    let mut alignment = [Vec2::ZERO; 2];
    for (index, numbers) in landmarks.chunks_exact(5).enumerate() {
        let &[x, y, _, visibility, in_crop] = numbers else {
            continue;
        };
        let refined = refine(heatmap, index, Vec2::new(x, y) / INPUT) * INPUT;
        let position = image_from_crop.apply(refined);
        if let Some(point) = image.get_mut(index) {
            let (visibility, presence) = (sigmoid(visibility), sigmoid(in_crop));
            *point = ImageLandmark {
                position,
                visibility,
                presence,
            };
        } else if let Some(point) = alignment.get_mut(index - LANDMARK_COUNT) {
            *point = position;
        }
    }
    // The crop was turned upright before the network saw it; the metres are turned back.
    let turn = Mat2::from_angle(roi.rotation);
    let mut metres = [Vec3::ZERO; LANDMARK_COUNT];
    for (point, numbers) in metres.iter_mut().zip(world.chunks_exact(3)) {
        let &[x, y, z] = numbers else { continue };
        *point = (turn * Vec2::new(x, y)).extend(z);
    }
    Some(Decoded {
        presence,
        pose: Pose::new(image, metres, frame_size),
        alignment,
    })
}

/// Moves a keypoint to the weighted middle of its heatmap's window. Units: parts of the crop, 0-1.
fn refine(heatmap: &[f32], keypoint: usize, at: Vec2) -> Vec2 {
    let cell = at * HEATMAP as f32;
    // Cut towards zero, as MediaPipe does: a keypoint just outside belongs to the first cell.
    let cell = cell.trunc();
    let in_map = cell.cmpge(Vec2::ZERO).all() && cell.cmplt(Vec2::splat(HEATMAP as f32)).all();
    if !in_map {
        return at;
    }
    let (column, row) = (cell.x as usize, cell.y as usize);
    let columns = column.saturating_sub(REFINE_RADIUS)..(column + REFINE_RADIUS + 1).min(HEATMAP);
    let (mut sum, mut weighted, mut surest) = (0.0_f32, Vec2::ZERO, 0.0_f32);
    for y in row.saturating_sub(REFINE_RADIUS)..(row + REFINE_RADIUS + 1).min(HEATMAP) {
        for x in columns.clone() {
            let raw = heatmap
                .get((y * HEATMAP + x) * KEYPOINTS + keypoint)
                .copied()
                .unwrap_or(f32::MIN);
            let confidence = sigmoid(raw);
            sum += confidence;
            surest = surest.max(confidence);
            weighted += Vec2::new(x as f32, y as f32) * confidence;
        }
    }
    if surest >= REFINE_MIN && sum > 0.0 {
        weighted / sum / HEATMAP as f32
    } else {
        at
    }
}

#[cfg(test)]
mod tests {
    use glam::Vec2;
    use goodform_pose::Landmark;

    use super::{HEATMAP, KEYPOINTS, decode, refine};
    use crate::roi::Roi;

    #[test]
    fn a_sure_heatmap_moves_the_keypoint_and_an_unsure_one_does_not() {
        let mut heatmap = vec![-20.0; HEATMAP * HEATMAP * KEYPOINTS];
        let at = Vec2::new(10.2, 20.7) / HEATMAP as f32;
        assert_eq!(refine(&heatmap, 5, at), at);
        heatmap[(21 * HEATMAP + 12) * KEYPOINTS + 5] = 20.0;
        let moved = refine(&heatmap, 5, at) * HEATMAP as f32;
        assert!((moved - Vec2::new(12.0, 21.0)).length() < 1e-3);
        assert_eq!(
            refine(&heatmap, 5, Vec2::new(1.2, 0.5)),
            Vec2::new(1.2, 0.5)
        );
    }

    #[test]
    fn metres_are_turned_back_with_the_crop() {
        let mut world = vec![0.0; KEYPOINTS * 3];
        world[Landmark::Nose.index() * 3 + 1] = -0.6; // above the hips in the upright crop
        let heatmap = vec![-20.0; HEATMAP * HEATMAP * KEYPOINTS];
        let landmarks = vec![128.0; KEYPOINTS * 5];
        let rotation = std::f32::consts::FRAC_PI_2; // lying, head to the right
        let roi = Roi {
            center: Vec2::splat(100.0),
            size: 50.0,
            rotation,
        };
        let decoded = decode(
            [&landmarks, &[0.9], &heatmap, &world],
            &roi,
            Vec2::splat(200.0),
        )
        .expect("whole");
        let nose = decoded.pose.world(Landmark::Nose);
        assert!((nose.x - 0.6).abs() < 1e-5 && nose.y.abs() < 1e-5);
        assert!((decoded.pose.image(Landmark::Nose).position - roi.center).length() < 1e-3);
        assert!(decode([&[], &[0.9], &heatmap, &world], &roi, Vec2::ONE).is_none());
    }
}
