//! From a file's bytes to samples: Ogg Opus, as the built-in sounds are, and plain WAV, as people record them.

use std::io::Cursor;

use ogg::PacketReader;
use ropus::{Channels, DecodeMode, Decoder};

use super::{Clip, RATE};

/// The longest sound that is read. Units: s. Own choice: the longest sentence takes 12.
const LONGEST_S: usize = 60;
/// The longest packet of Opus is 120 ms.
const PACKET: usize = RATE as usize * 120 / 1000;

/// Why a sound cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// It is neither of the two kinds.
    #[error("it is neither Ogg Opus nor WAV")]
    Kind,
    /// It is one, and broken or of a form that is not read here.
    #[error("{0}")]
    Broken(String),
    /// It is longer than a sentence can be.
    #[error("it is longer than {LONGEST_S} seconds")]
    Long,
    /// Nothing is in it.
    #[error("nothing is in it")]
    Empty,
}

/// Reads a sound: mono, at [`RATE`].
///
/// # Errors
/// Why it cannot be read.
pub fn decode(bytes: &[u8]) -> Result<Clip, DecodeError> {
    let samples = match bytes.get(..4) {
        Some(b"OggS") => opus(bytes)?,
        Some(b"RIFF") => wav(bytes)?,
        _ => return Err(DecodeError::Kind),
    };
    if samples.is_empty() {
        return Err(DecodeError::Empty);
    }
    Ok(samples.into())
}

fn broken(error: impl std::fmt::Display) -> DecodeError {
    DecodeError::Broken(error.to_string())
}

/// RFC 7845: a header, comments, then packets; the first samples are thrown away.
fn opus(bytes: &[u8]) -> Result<Vec<f32>, DecodeError> {
    let mut packets = PacketReader::new(Cursor::new(bytes));
    let head = packets
        .read_packet()
        .map_err(broken)?
        .ok_or(DecodeError::Empty)?
        .data;
    let (Some(b"OpusHead"), Some(&channels), Some(&[low, high])) = (
        head.get(..8),
        head.get(9),
        head.get(10..12).and_then(|part| part.first_chunk::<2>()),
    ) else {
        return Err(DecodeError::Kind);
    };
    let skip = usize::from(u16::from_le_bytes([low, high]));
    let channels = match channels {
        1 | 2 => usize::from(channels),
        _ => return Err(broken("it has more than two channels")),
    };
    let _comments = packets.read_packet().map_err(broken)?;
    let kind = if channels == 2 {
        Channels::Stereo
    } else {
        Channels::Mono
    };
    let mut decoder = Decoder::new(RATE, kind).map_err(broken)?;
    let mut buffer = vec![0.0_f32; PACKET * channels];
    let mut samples = Vec::new();
    let mut end = None;
    while let Some(packet) = packets.read_packet().map_err(broken)? {
        if packet.data.is_empty() {
            continue;
        }
        let length = decoder
            .decode_float(&packet.data, &mut buffer, DecodeMode::Normal)
            .map_err(broken)?;
        let part = buffer.get(..length * channels).unwrap_or_default();
        samples.extend(part.chunks_exact(channels).map(mean));
        if samples.len() > LONGEST_S * RATE as usize {
            return Err(DecodeError::Long);
        }
        if packet.last_in_stream() {
            end = usize::try_from(packet.absgp_page()).ok();
        }
    }
    // The last page says where the sound ends; the packets are longer.
    samples.truncate(end.unwrap_or(usize::MAX));
    samples.drain(..skip.min(samples.len()));
    Ok(samples)
}

fn mean(channels: &[f32]) -> f32 {
    channels.iter().sum::<f32>() / channels.len() as f32
}

/// What the `fmt ` part of a WAV file says.
struct Format {
    channels: usize,
    rate: u32,
}

fn wav(bytes: &[u8]) -> Result<Vec<f32>, DecodeError> {
    let mut rest = bytes.get(12..).unwrap_or_default();
    let mut format = None;
    while let Some((head, after)) = rest.split_at_checked(8) {
        let size = head
            .get(4..8)
            .and_then(|size| size.first_chunk::<4>())
            .map_or(0, |size| u32::from_le_bytes(*size) as usize);
        // A recorder that was cut off leaves a size that is too large.
        let (body, next) = after.split_at(size.min(after.len()));
        match head.get(..4) {
            Some(b"fmt ") => format = Some(wav_format(body)?),
            Some(b"data") => {
                let format = format.ok_or_else(|| broken("its parts are in no order"))?;
                return wav_samples(body, &format);
            }
            _ => {}
        }
        // Parts begin at even places.
        rest = next.get(size % 2..).unwrap_or_default();
    }
    Err(DecodeError::Empty)
}

fn wav_format(body: &[u8]) -> Result<Format, DecodeError> {
    let small = |at: usize| {
        let two = body.get(at..at + 2).and_then(|two| two.first_chunk::<2>());
        two.map_or(0, |two| u16::from_le_bytes(*two))
    };
    let rate = u32::from(small(4)) | (u32::from(small(6)) << 16);
    // 1 is plain numbers; 0xFFFE says the same in more words.
    if !matches!(small(0), 1 | 0xFFFE) || small(14) != 16 {
        return Err(broken("only WAV of 16 bits is read; save it as 16-bit PCM"));
    }
    if !(8000..=192_000).contains(&rate) || !matches!(small(2), 1 | 2) {
        return Err(broken(
            "only WAV in mono or stereo, of 8 to 192 kHz, is read",
        ));
    }
    Ok(Format {
        channels: usize::from(small(2)),
        rate,
    })
}

fn wav_samples(body: &[u8], format: &Format) -> Result<Vec<f32>, DecodeError> {
    let frames: Vec<f32> = body
        .chunks_exact(2 * format.channels)
        .map(|frame| {
            let values = frame.as_chunks::<2>().0.iter();
            let sum: f32 = values
                .map(|two| f32::from(i16::from_le_bytes(*two)) / 32768.0)
                .sum();
            sum / format.channels as f32
        })
        .collect();
    if frames.len() > LONGEST_S * format.rate as usize {
        return Err(DecodeError::Long);
    }
    Ok(at_our_rate(&frames, format.rate))
}

/// The same at [`RATE`].
pub(super) fn at_our_rate(frames: &[f32], rate: u32) -> Vec<f32> {
    let step = f64::from(rate) / f64::from(RATE);
    let length = (frames.len() as f64 / step) as usize;
    let between = |place: usize| {
        let at = place as f64 * step;
        let part = at.fract() as f32;
        let first = frames.get(at as usize).copied().unwrap_or(0.0);
        let second = frames.get(at as usize + 1).copied().unwrap_or(first);
        first + (second - first) * part
    };
    (0..length).map(between).collect()
}

#[cfg(test)]
mod tests {
    use super::{DecodeError, decode};
    use crate::sound::RATE;
    use crate::sound::wav::wav_bytes;

    #[test]
    fn a_recording_is_read_whatever_its_rate() {
        let sine = |rate: u32| -> Vec<f32> {
            let turn = std::f32::consts::TAU * 300.0 / rate as f32;
            (0..rate)
                .map(|place| 0.5 * (place as f32 * turn).sin())
                .collect()
        };
        for rate in [16_000, 22_050, 44_100, RATE] {
            let clip = decode(&wav_bytes(&sine(rate), rate)).expect("read");
            assert!(clip.len().abs_diff(RATE as usize) < 4, "{}", clip.len());
            let crossings = clip.windows(2).filter(|two| two[0] < 0.0 && two[1] >= 0.0);
            assert!(crossings.count().abs_diff(300) < 2);
        }
    }

    #[test]
    fn what_is_no_sound_is_refused() {
        assert_eq!(decode(b""), Err(DecodeError::Kind));
        assert_eq!(decode(b"ID3 and so on"), Err(DecodeError::Kind));
        assert_eq!(decode(b"RIFF....WAVE"), Err(DecodeError::Empty));
        assert!(decode(b"OggS").is_err());
        let long = vec![0.0; 61 * 8000];
        assert_eq!(decode(&wav_bytes(&long, 8000)), Err(DecodeError::Long));
    }

    #[test]
    fn broken_files_are_refused_or_read_and_never_harm() {
        let whole = crate::sound::speech::built_in("en", "number-1").expect("it is built in");
        for cut in (0..whole.len()).step_by(37) {
            let _ = decode(&whole[..cut]);
            let mut changed = whole.to_vec();
            changed[cut] ^= 0x55;
            let _ = decode(&changed);
        }
        let good = wav_bytes(&[0.1; 100], RATE);
        for cut in 0..good.len() {
            let _ = decode(&good[..cut]);
            let mut changed = good.clone();
            changed[cut] = 0xFF;
            let _ = decode(&changed);
        }
    }
}
