//! The 33 named points of a body.

/// A side of the person's own body, also in a mirrored picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// The person's left.
    Left,
    /// The person's right.
    Right,
}

impl Side {
    /// Both sides, left first.
    pub const BOTH: [Self; 2] = [Self::Left, Self::Right];

    /// The opposite side.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }

    /// `left` or `right`, as written in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
        }
    }
}

/// A named anatomical point, in the order of the 33-point layout of BlazePose.
///
/// Source: Bazarevsky et al. 2020, BlazePose, arXiv:2006.10204.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
#[allow(missing_docs, reason = "each variant says what it is")]
pub enum Landmark {
    Nose,
    LeftEyeInner,
    LeftEye,
    LeftEyeOuter,
    RightEyeInner,
    RightEye,
    RightEyeOuter,
    LeftEar,
    RightEar,
    MouthLeft,
    MouthRight,
    LeftShoulder,
    RightShoulder,
    LeftElbow,
    RightElbow,
    LeftWrist,
    RightWrist,
    LeftPinky,
    RightPinky,
    LeftIndex,
    RightIndex,
    LeftThumb,
    RightThumb,
    LeftHip,
    RightHip,
    LeftKnee,
    RightKnee,
    LeftAnkle,
    RightAnkle,
    LeftHeel,
    RightHeel,
    LeftFootIndex,
    RightFootIndex,
}

use Landmark as L;

impl Landmark {
    /// All landmarks in their order.
    pub const ALL: [Self; 33] = [
        L::Nose,
        L::LeftEyeInner,
        L::LeftEye,
        L::LeftEyeOuter,
        L::RightEyeInner,
        L::RightEye,
        L::RightEyeOuter,
        L::LeftEar,
        L::RightEar,
        L::MouthLeft,
        L::MouthRight,
        L::LeftShoulder,
        L::RightShoulder,
        L::LeftElbow,
        L::RightElbow,
        L::LeftWrist,
        L::RightWrist,
        L::LeftPinky,
        L::RightPinky,
        L::LeftIndex,
        L::RightIndex,
        L::LeftThumb,
        L::RightThumb,
        L::LeftHip,
        L::RightHip,
        L::LeftKnee,
        L::RightKnee,
        L::LeftAnkle,
        L::RightAnkle,
        L::LeftHeel,
        L::RightHeel,
        L::LeftFootIndex,
        L::RightFootIndex,
    ];

    /// Its place in the order, 0 to 32.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The same point on the other side; points of the midline are their own mirror.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            L::Nose => L::Nose,
            L::LeftEyeInner => L::RightEyeInner,
            L::LeftEye => L::RightEye,
            L::LeftEyeOuter => L::RightEyeOuter,
            L::RightEyeInner => L::LeftEyeInner,
            L::RightEye => L::LeftEye,
            L::RightEyeOuter => L::LeftEyeOuter,
            L::LeftEar => L::RightEar,
            L::RightEar => L::LeftEar,
            L::MouthLeft => L::MouthRight,
            L::MouthRight => L::MouthLeft,
            L::LeftShoulder => L::RightShoulder,
            L::RightShoulder => L::LeftShoulder,
            L::LeftElbow => L::RightElbow,
            L::RightElbow => L::LeftElbow,
            L::LeftWrist => L::RightWrist,
            L::RightWrist => L::LeftWrist,
            L::LeftPinky => L::RightPinky,
            L::RightPinky => L::LeftPinky,
            L::LeftIndex => L::RightIndex,
            L::RightIndex => L::LeftIndex,
            L::LeftThumb => L::RightThumb,
            L::RightThumb => L::LeftThumb,
            L::LeftHip => L::RightHip,
            L::RightHip => L::LeftHip,
            L::LeftKnee => L::RightKnee,
            L::RightKnee => L::LeftKnee,
            L::LeftAnkle => L::RightAnkle,
            L::RightAnkle => L::LeftAnkle,
            L::LeftHeel => L::RightHeel,
            L::RightHeel => L::LeftHeel,
            L::LeftFootIndex => L::RightFootIndex,
            L::RightFootIndex => L::LeftFootIndex,
        }
    }

    /// The left or right point of the pair that `self`, a left point, stands for.
    ///
    /// `Landmark::LeftKnee.on(Side::Right)` is the right knee: rules are written once, for the left.
    #[must_use]
    pub const fn on(self, side: Side) -> Self {
        match side {
            Side::Left => self,
            Side::Right => self.mirrored(),
        }
    }

    /// Whether it belongs to the body below the head: shoulders, arms, hips, legs.
    pub const fn is_body(self) -> bool {
        self.index() >= L::LeftShoulder.index()
    }
}

/// The pairs of landmarks a drawn skeleton joins.
pub const BONES: [(Landmark, Landmark); 20] = [
    (L::LeftShoulder, L::RightShoulder),
    (L::LeftHip, L::RightHip),
    (L::LeftShoulder, L::LeftHip),
    (L::RightShoulder, L::RightHip),
    (L::LeftShoulder, L::LeftElbow),
    (L::RightShoulder, L::RightElbow),
    (L::LeftElbow, L::LeftWrist),
    (L::RightElbow, L::RightWrist),
    (L::LeftWrist, L::LeftIndex),
    (L::RightWrist, L::RightIndex),
    (L::LeftHip, L::LeftKnee),
    (L::RightHip, L::RightKnee),
    (L::LeftKnee, L::LeftAnkle),
    (L::RightKnee, L::RightAnkle),
    (L::LeftAnkle, L::LeftHeel),
    (L::RightAnkle, L::RightHeel),
    (L::LeftHeel, L::LeftFootIndex),
    (L::RightHeel, L::RightFootIndex),
    (L::LeftAnkle, L::LeftFootIndex),
    (L::RightAnkle, L::RightFootIndex),
];

#[cfg(test)]
mod tests {
    use super::{Landmark, Side};

    #[test]
    fn order_and_mirror_agree() {
        for (place, landmark) in Landmark::ALL.into_iter().enumerate() {
            assert_eq!(landmark.index(), place);
            assert_eq!(landmark.mirrored().mirrored(), landmark);
            let name = format!("{landmark:?}");
            let twin = format!("{:?}", landmark.mirrored());
            let swapped = name
                .replace("Left", "#")
                .replace("Right", "Left")
                .replace('#', "Right");
            assert_eq!(twin, swapped);
        }
    }

    #[test]
    fn a_rule_written_for_the_left_reads_the_right() {
        assert_eq!(Landmark::LeftKnee.on(Side::Right), Landmark::RightKnee);
        assert_eq!(Landmark::LeftKnee.on(Side::Left), Landmark::LeftKnee);
        assert_eq!(Landmark::Nose.on(Side::Right), Landmark::Nose);
    }
}
