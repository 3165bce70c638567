//! What was seen of a film, kept in a file until film, network or code change.

use std::path::{Path, PathBuf};

use goodform_exercises::Exercise;
use goodform_pose::{ImageLandmark, LANDMARK_COUNT, Pose, Timestamp, Vec2, Vec3};

use super::AccuracyError;
use super::network::Network;
use super::observed::{Observed, Sighting, see_clip};

/// What every file begins with; the digit is the layout's version.
const MAGIC: &[u8; 8] = b"gf-seen1";
/// Numbers of a pose: four in the picture, three in space, for each landmark; then the frame's size.
const NUMBERS: usize = LANDMARK_COUNT * 7 + 2;

/// What was seen of a film: from the cache where it has it, else from the street.
///
/// # Errors
/// As [`see_clip`]; a cache that cannot be written.
pub fn see_cached(
    film: &Path,
    network: &Network,
    exercise: &Exercise,
    cache: Option<&Path>,
) -> Result<Sighting, AccuracyError> {
    let Some(folder) = cache else {
        return see_clip(film, network, exercise);
    };
    let path: PathBuf = folder.join(network.key(film)?);
    if let Some(frames) = std::fs::read(&path).ok().and_then(|bytes| unpack(&bytes)) {
        return Ok(Sighting {
            frames,
            ..Sighting::default()
        });
    }
    let sighting = see_clip(film, network, exercise)?;
    std::fs::create_dir_all(folder).map_err(|error| AccuracyError::file(folder, &error))?;
    goodform::store::write_whole(&path, &pack(&sighting.frames)).map_err(AccuracyError::Street)?;
    Ok(sighting)
}

fn pack(frames: &[Observed]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    for frame in frames {
        bytes.extend(frame.at.as_micros().to_le_bytes());
        bytes.push(u8::from(frame.restarted) * 2 + u8::from(frame.pose.is_some()));
        let Some(pose) = &frame.pose else { continue };
        let mut put = |number: f32| bytes.extend(number.to_le_bytes());
        for point in pose.image_landmarks() {
            put(point.position.x);
            put(point.position.y);
            put(point.visibility);
            put(point.presence);
        }
        for at in pose.world_landmarks() {
            at.to_array().into_iter().for_each(&mut put);
        }
        put(pose.frame_size().x);
        put(pose.frame_size().y);
    }
    bytes
}

/// `None` for a file that is cut off or of another layout: it is made anew.
fn unpack(bytes: &[u8]) -> Option<Vec<Observed>> {
    let mut rest = bytes.strip_prefix(MAGIC.as_slice())?;
    let mut frames = Vec::new();
    while !rest.is_empty() {
        let (at, after) = rest.split_first_chunk::<8>()?;
        let (flags, after) = after.split_first()?;
        rest = after;
        let mut pose = None;
        if flags & 1 == 1 {
            let (numbers, after) = rest.split_at_checked(NUMBERS * 4)?;
            rest = after;
            pose = Some(unpack_pose(numbers)?);
        }
        frames.push(Observed {
            at: Timestamp::from_micros(i64::from_le_bytes(*at)),
            pose,
            restarted: flags & 2 == 2,
        });
    }
    Some(frames)
}

fn unpack_pose(bytes: &[u8]) -> Option<Pose> {
    let mut numbers = bytes
        .as_chunks::<4>()
        .0
        .iter()
        .map(|number| f32::from_le_bytes(*number));
    let mut image = [ImageLandmark::default(); LANDMARK_COUNT];
    for point in &mut image {
        *point = ImageLandmark {
            position: Vec2::new(numbers.next()?, numbers.next()?),
            visibility: numbers.next()?,
            presence: numbers.next()?,
        };
    }
    let mut world = [Vec3::ZERO; LANDMARK_COUNT];
    for at in &mut world {
        *at = Vec3::new(numbers.next()?, numbers.next()?, numbers.next()?);
    }
    let size = Vec2::new(numbers.next()?, numbers.next()?);
    Some(Pose::new(image, world, size))
}

#[cfg(test)]
mod tests {
    use goodform_pose::{ImageLandmark, LANDMARK_COUNT, Pose, Timestamp, Vec2, Vec3};

    use super::{Observed, pack, unpack};

    #[test]
    fn what_was_seen_comes_back_bit_by_bit_and_a_cut_file_is_refused() {
        let point = ImageLandmark {
            position: Vec2::new(1.5, 0.1),
            visibility: 0.3,
            presence: 1.0,
        };
        let pose = Pose::new(
            [point; LANDMARK_COUNT],
            [Vec3::new(0.1, -0.2, 0.3); LANDMARK_COUNT],
            Vec2::new(640.0, 480.0),
        );
        let seen = |micros, pose, restarted| Observed {
            at: Timestamp::from_micros(micros),
            pose,
            restarted,
        };
        let frames = vec![seen(0, None, true), seen(33_367, Some(pose), false)];
        let bytes = pack(&frames);
        assert_eq!(unpack(&bytes), Some(frames));
        assert_eq!(unpack(&bytes[..bytes.len() - 1]), None);
        assert_eq!(unpack(b"another file"), None);
    }
}
