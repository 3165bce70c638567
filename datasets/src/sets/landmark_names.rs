//! Landmarks by the names that files of other makers give them.

use goodform_pose::Landmark;

/// The landmark of a name such as `left_foot_index` or `Left_foot_index`.
pub(super) fn parse(name: &str) -> Option<Landmark> {
    let plain = |name: &str| name.replace('_', "").to_ascii_lowercase();
    let wanted = plain(name);
    Landmark::ALL
        .into_iter()
        .find(|landmark| plain(&format!("{landmark:?}")) == wanted)
}

#[cfg(test)]
mod tests {
    use goodform_pose::Landmark;

    use super::parse;

    #[test]
    fn names_of_mediapipe_and_keraal_are_known() {
        assert_eq!(parse("left_foot_index"), Some(Landmark::LeftFootIndex));
        assert_eq!(parse("Mouth_right"), Some(Landmark::MouthRight));
        assert_eq!(parse("Right_eye_inner"), Some(Landmark::RightEyeInner));
        assert_eq!(parse("nose"), Some(Landmark::Nose));
        assert_eq!(parse("tail"), None);
    }
}
