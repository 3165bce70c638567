//! What a camera does to a picture: blur and noise.

use crate::chance::Chance;

/// Blurs a picture by the mean of `2 radius + 1` pixels along rows, then along columns.
pub(crate) fn blur(rgb: &mut [u8], width: usize, radius: usize, scratch: &mut Vec<u8>) {
    if radius == 0 || width == 0 {
        return;
    }
    let height = rgb.len() / 3 / width;
    for (count, step, length, next) in
        [(height, 3, width, width * 3), (width, width * 3, height, 3)]
    {
        scratch.clear();
        scratch.extend_from_slice(rgb);
        for line in 0..count {
            for channel in 0..3 {
                smear(scratch, rgb, line * next + channel, (step, length), radius);
            }
        }
    }
}

/// The running mean along one line of one colour; beyond its ends the last pixels go on.
fn smear(from: &[u8], to: &mut [u8], first: usize, (step, length): (usize, usize), radius: usize) {
    let at = |place: usize| {
        let place = place.saturating_sub(radius).min(length.saturating_sub(1));
        u32::from(from.get(first + place * step).copied().unwrap_or(0))
    };
    let count = 2 * radius + 1;
    let mut sum: u32 = (0..count).map(at).sum();
    for place in 0..length {
        if let Some(byte) = to.get_mut(first + place * step) {
            *byte = ((sum + count as u32 / 2) / count as u32) as u8;
        }
        sum = sum + at(place + count) - at(place);
    }
}

/// Adds noise of about that many steps of 255 to every byte; each frame has its own.
pub(crate) fn noise(rgb: &mut [u8], amount: f32, seed: u64) {
    let mut chance = Chance::new(seed, 7);
    let scale = (amount * 256.0 / 74.0) as i32;
    for bytes in rgb.chunks_mut(4) {
        let bits = chance.bits();
        for (place, byte) in bytes.iter_mut().enumerate() {
            // The sum of two bytes less their mean: a tent with a deviation of 104 / sqrt 2.
            let two = (bits >> (16 * place)) & 0xFFFF;
            let tent = (two & 0xFF) as i32 + (two >> 8) as i32 - 255;
            *byte = (i32::from(*byte) + ((tent * scale) >> 8)).clamp(0, 255) as u8;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{blur, noise};

    #[test]
    fn blur_keeps_the_mean_and_flattens_an_edge() {
        let mut rgb: Vec<u8> = (0..20 * 10)
            .flat_map(|i| [if i % 20 < 10 { 0 } else { 200 }; 3])
            .collect();
        blur(&mut rgb, 20, 2, &mut Vec::new());
        assert_eq!(rgb[0], 0);
        assert_eq!(rgb[19 * 3], 200);
        assert!((60..100).contains(&rgb[9 * 3]), "{}", rgb[9 * 3]);
    }

    #[test]
    fn noise_is_as_strong_as_it_says_and_the_same_for_its_seed() {
        let noisy = |seed| {
            let mut rgb = vec![128_u8; 3000];
            noise(&mut rgb, 8.0, seed);
            rgb
        };
        assert_eq!(noisy(1), noisy(1));
        assert_ne!(noisy(1), noisy(2));
        let square: f32 = noisy(1)
            .iter()
            .map(|v| (f32::from(*v) - 128.0).powi(2))
            .sum();
        let deviation = (square / 3000.0).sqrt();
        assert!((6.0..13.0).contains(&deviation), "{deviation}");
    }
}
