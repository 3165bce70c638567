//! All landmarks of one person at one instant.

use glam::{Vec2, Vec3};

use crate::landmark::Landmark;

/// How many landmarks a pose has.
pub const LANDMARK_COUNT: usize = Landmark::ALL.len();

/// A landmark in the picture.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ImageLandmark {
    /// Where it is. Units: px of the frame. It may lie outside the frame: the network guesses there.
    pub position: Vec2,
    /// How likely it is that the point is seen, not hidden by the body or a thing. 0-1.
    pub visibility: f32,
    /// How likely it is that the point lies inside the network's crop. 0-1.
    pub presence: f32,
}

/// All landmarks of one person at one instant, in the picture and in metres.
///
/// Shapes: 33 points each, in the order of [`Landmark`]. Missing: a pose is whole; what the network
/// is unsure of says so by its confidence, see [`Pose::confidence`].
#[derive(Debug, Clone, PartialEq)]
pub struct Pose {
    image: [ImageLandmark; LANDMARK_COUNT],
    world: [Vec3; LANDMARK_COUNT],
    frame_size: Vec2,
}

impl Pose {
    /// A pose from its landmarks in the picture (px), in metres, and the frame's width and height (px).
    #[allow(
        clippy::large_types_passed_by_value,
        reason = "both are moved into the pose; a reference would only copy them later"
    )]
    pub const fn new(
        image: [ImageLandmark; LANDMARK_COUNT],
        world: [Vec3; LANDMARK_COUNT],
        frame_size: Vec2,
    ) -> Self {
        Self {
            image,
            world,
            frame_size,
        }
    }

    /// The landmark in the picture.
    #[allow(
        clippy::indexing_slicing,
        reason = "the index of a Landmark is below 33 by construction"
    )]
    pub fn image(&self, landmark: Landmark) -> ImageLandmark {
        self.image[landmark.index()]
    }

    /// The landmark in metres from the middle of the hips, see the crate's conventions.
    #[allow(
        clippy::indexing_slicing,
        reason = "the index of a Landmark is below 33 by construction"
    )]
    pub fn world(&self, landmark: Landmark) -> Vec3 {
        self.world[landmark.index()]
    }

    /// All landmarks in the picture, in order.
    pub const fn image_landmarks(&self) -> &[ImageLandmark; LANDMARK_COUNT] {
        &self.image
    }

    /// All landmarks in metres, in order.
    pub const fn world_landmarks(&self) -> &[Vec3; LANDMARK_COUNT] {
        &self.world
    }

    /// Width and height of the frame, in px.
    pub const fn frame_size(&self) -> Vec2 {
        self.frame_size
    }

    /// How far the landmark can be trusted: the smaller of visibility and presence, 0 outside the frame.
    ///
    /// Degenerate: a position that is not a number gives 0.
    pub fn confidence(&self, landmark: Landmark) -> f32 {
        let point = self.image(landmark);
        let inside =
            point.position.cmpge(Vec2::ZERO).all() && point.position.cmple(self.frame_size).all();
        if inside {
            point.visibility.min(point.presence)
        } else {
            0.0
        }
    }

    /// The same pose seen in a mirror: the picture flipped, left and right exchanged.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let width = self.frame_size.x;
        Self {
            image: Landmark::ALL.map(|landmark| {
                let twin = self.image(landmark.mirrored());
                let position = Vec2::new(width - twin.position.x, twin.position.y);
                ImageLandmark { position, ..twin }
            }),
            world: Landmark::ALL.map(|landmark| {
                let twin = self.world(landmark.mirrored());
                Vec3::new(-twin.x, twin.y, twin.z)
            }),
            frame_size: self.frame_size,
        }
    }
}

#[cfg(test)]
mod tests {
    use glam::{Vec2, Vec3};

    use super::{ImageLandmark, LANDMARK_COUNT, Pose};
    use crate::landmark::Landmark;

    fn pose_at(position: Vec2) -> Pose {
        let point = ImageLandmark {
            position,
            visibility: 0.9,
            presence: 0.7,
        };
        Pose::new(
            [point; LANDMARK_COUNT],
            [Vec3::X; LANDMARK_COUNT],
            Vec2::new(640.0, 480.0),
        )
    }

    #[test]
    fn confidence_is_the_weaker_score_and_nothing_outside_the_frame() {
        let knee = Landmark::LeftKnee;
        assert!((pose_at(Vec2::new(10.0, 10.0)).confidence(knee) - 0.7).abs() < 1e-6);
        assert!(pose_at(Vec2::new(-1.0, 10.0)).confidence(knee).abs() < 1e-6);
        assert!(pose_at(Vec2::new(10.0, 481.0)).confidence(knee).abs() < 1e-6);
        assert!(pose_at(Vec2::NAN).confidence(knee).abs() < 1e-6);
    }

    #[test]
    fn mirroring_twice_changes_nothing() {
        let pose = pose_at(Vec2::new(100.0, 50.0));
        assert_eq!(pose.mirrored().mirrored(), pose);
        assert!((pose.mirrored().image(Landmark::Nose).position.x - 540.0).abs() < 1e-4);
    }
}
