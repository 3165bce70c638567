//! From samples to a small file: Ogg Opus, as the built-in sounds are.

use ogg::writing::{PacketWriteEndInfo, PacketWriter};
use ropus::{Application, Bitrate, Channels, Encoder};

use super::RATE;

/// Units: bit/s. Opus says speech well from 12 000 on (RFC 6716, section 2.1.1); a microphone's noise takes more than
/// a clean voice does, which has 16 000 in `xtask/src/sounds.py`. Ten seconds are 30 KB.
const BITRATE: u32 = 24_000;
/// A packet has 20 ms, as Opus likes best.
const PACKET: usize = RATE as usize / 50;
/// The largest packet of Opus. Units: bytes. Source: RFC 6716, section 3.2.
const LARGEST: usize = 1275;
/// The number of the stream in its file: there is no other.
const STREAM: u32 = 1;

/// An Ogg Opus file of samples: mono, at [`RATE`]. Missing: nothing is in them.
pub(super) fn ogg_opus(samples: &[f32]) -> Option<Vec<u8>> {
    if samples.is_empty() {
        return None;
    }
    let encoder =
        Encoder::builder(RATE, Channels::Mono, Application::Voip).bitrate(Bitrate::Bits(BITRATE));
    let mut encoder = encoder.build().ok()?;
    let skip = encoder.lookahead();
    let mut out = PacketWriter::new(Vec::new());
    let (own_page, goes_on) = (
        PacketWriteEndInfo::EndPage,
        PacketWriteEndInfo::NormalPacket,
    );
    out.write_packet(head(u16::try_from(skip).ok()?), STREAM, own_page, 0)
        .ok()?;
    out.write_packet(tags(), STREAM, own_page, 0).ok()?;
    // The first samples that come out are the encoder's own; as many more must go in.
    let end = samples.len() as u64 + u64::from(skip);
    let packets = end.div_ceil(PACKET as u64);
    let mut packet = [0_u8; LARGEST];
    let mut part = [0.0_f32; PACKET];
    for number in 0..packets {
        let begin = usize::try_from(number).ok()? * PACKET;
        for (place, sample) in part.iter_mut().enumerate() {
            *sample = samples.get(begin + place).copied().unwrap_or(0.0);
        }
        let size = encoder.encode_float(&part, &mut packet).ok()?;
        let data = packet.get(..size)?.to_vec();
        let (info, at) = if number + 1 == packets {
            // The last page says where the sound ends within its packet.
            (PacketWriteEndInfo::EndStream, end)
        } else {
            (goes_on, (number + 1) * PACKET as u64)
        };
        out.write_packet(data, STREAM, info, at).ok()?;
    }
    Some(out.into_inner())
}

/// RFC 7845, section 5.1: version 1, one channel, the samples to be thrown away, the rate, no gain, no mapping.
fn head(skip: u16) -> Vec<u8> {
    let mut head = b"OpusHead\x01\x01".to_vec();
    head.extend(skip.to_le_bytes());
    head.extend(RATE.to_le_bytes());
    head.extend([0, 0, 0]);
    head
}

/// RFC 7845, section 5.2: who wrote it, and no words: a recording names nobody.
fn tags() -> Vec<u8> {
    let by = b"goodform";
    let mut tags = b"OpusTags".to_vec();
    tags.extend((by.len() as u32).to_le_bytes());
    tags.extend(by);
    tags.extend(0_u32.to_le_bytes());
    tags
}

#[cfg(test)]
mod tests {
    use super::ogg_opus;
    use crate::sound::{RATE, Speech, decode};
    use crate::ui::Language;

    #[test]
    fn what_is_packed_is_unpacked_as_long_and_as_loud() {
        let clip = Speech::of(Language::English, None)
            .clip("12")
            .0
            .expect("spoken");
        for samples in [&clip[..], &clip[..1000], &clip[..1]] {
            let file = ogg_opus(samples).expect("packed");
            let read = decode(&file).expect("readable");
            assert_eq!(read.len(), samples.len());
        }
        let read = decode(&ogg_opus(&clip).expect("packed")).expect("readable");
        let together: f32 = clip.iter().zip(read.iter()).map(|(a, b)| a * b).sum();
        let powers = [&clip, &read].map(|one| one.iter().map(|one| one * one).sum::<f32>());
        let alike = together / (powers[0] * powers[1]).sqrt();
        assert!(alike > 0.9, "{alike}");
        let seconds = clip.len() as f32 / RATE as f32;
        let file = ogg_opus(&clip).expect("packed").len() as f32;
        assert!(
            file < 1000.0 + seconds * 6000.0,
            "{file} bytes in {seconds} s"
        );
        assert_eq!(ogg_opus(&[]), None);
    }
}
