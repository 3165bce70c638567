//! What was said, without what was around it: trimmed, without rumble, as loud as every other sentence.
//!
//! The same as `levelled` in `xtask/src/sounds.py` does for built-in sentences, for a room instead of a voice without one.

use std::ops::Range;

use super::{RATE, VOICE_LEVEL};

/// Loudness is looked at in steps of 5 ms, over 20 ms: shorter than a sound of speech, longer than a turn of a low voice.
const STEP: usize = RATE as usize / 200;
const WINDOW: usize = 4;
/// Quieter than the loudest moment by so much is silence. Units: dB. Source: `SILENCE_DB` of `xtask/src/sounds.py`.
const SILENCE_DB: f32 = -42.0;
/// And what stands out of the room by less is the room. Units: dB. Own choice: a fan varies by 3 to 5.
const ROOM_DB: f32 = 9.0;
/// Whatever the room is like, what is so near to the loudest moment is speech. Units: dB. Own choice: the quietest
/// sounds of a sentence lie 20 to 25 below the loudest.
const SPEECH_DB: f32 = -22.0;
/// Nothing so quiet is speech before a microphone. Units: dB of full scale. Own choice: a quiet voice at a laptop lies
/// about -40, the noise of its microphone at -60 and below.
const UNHEARD_DB: f32 = -55.0;
/// Shorter alone is no word: the click of a key or of a mouse, which every recording ends with. Units: steps; 60 ms,
/// where a click has 25 with the window. Own choice.
const WORD: usize = 12;
/// What is shorter belongs to the word it is nearer to than this: the t at the end of "lift". Units: steps; 150 ms.
const NEAR: usize = 30;
/// Left before and after the words. Units: s. Source: `xtask/src/sounds.py`, with room for a consonant.
const AROUND_S: [f32; 2] = [0.04, 0.1];
/// No peak goes above it. Units: dB of full scale. Source: `PEAK_DB` there.
const PEAK_DB: f32 = -2.0;
/// It swells and fades for so long. Units: s. Source: there.
const EDGES_S: [f32; 2] = [0.005, 0.03];
/// Below is rumble. Units: Hz. Source: there.
const RUMBLE_HZ: f32 = 70.0;

/// What was said in it, at [`VOICE_LEVEL`]. Missing: nothing was.
pub(super) fn tidied(heard: &[f32]) -> Option<Vec<f32>> {
    let clear = without_rumble(heard);
    let (words, share) = words(&powers(&clear))?;
    let [lead, tail] = AROUND_S.map(|seconds| (seconds * RATE as f32) as usize);
    let first = (words.start * STEP).saturating_sub(lead);
    let last = (words.end * STEP + tail).min(clear.len());
    let mut spoken = clear.get(first..last)?.to_vec();
    // Twice: what a held peak took is given back.
    for _ in 0..2 {
        level(&mut spoken, share)?;
        hold_peaks(&mut spoken);
    }
    fade(&mut spoken);
    Some(spoken)
}

fn decibels(db: f32) -> f32 {
    10.0_f32.powf(db / 10.0)
}

/// A Butterworth filter of second order.
fn without_rumble(heard: &[f32]) -> Vec<f32> {
    let turn = std::f64::consts::TAU * f64::from(RUMBLE_HZ) / f64::from(RATE);
    let (sin, cos) = turn.sin_cos();
    let alpha = sin / std::f64::consts::SQRT_2;
    let (outer, inner) = (f64::midpoint(1.0, cos), -(1.0 + cos));
    let all = 1.0 + alpha;
    let [mut x1, mut x2, mut y1, mut y2] = [0.0_f64; 4];
    heard
        .iter()
        .map(|sample| {
            let x = f64::from(*sample);
            let fed = outer * x + inner * x1 + outer * x2;
            let y = (fed + 2.0 * cos * y1 - (1.0 - alpha) * y2) / all;
            (x2, x1, y2, y1) = (x1, x, y1, y);
            y as f32
        })
        .collect()
}

/// The power of each step, over the window that begins with it.
fn powers(clear: &[f32]) -> Vec<f32> {
    let steps: Vec<f32> = clear
        .chunks(STEP)
        .map(|step| step.iter().map(|one| one * one).sum::<f32>() / STEP as f32)
        .collect();
    let over = |place: usize| {
        let begin = place.saturating_sub(WINDOW / 2);
        let part = steps.get(begin..(begin + WINDOW).min(steps.len()));
        part.unwrap_or_default().iter().sum::<f32>() / WINDOW as f32
    };
    (0..steps.len()).map(over).collect()
}

/// From the first word to the last, in steps, and which share of the loudest power a sound of speech has at least.
fn words(powers: &[f32]) -> Option<(Range<usize>, f32)> {
    let loudest = powers.iter().fold(0.0_f32, |most, one| most.max(*one));
    let mut sorted = powers.to_vec();
    sorted.sort_by(f32::total_cmp);
    // The quietest tenth is the room: nobody speaks without a breath.
    let room = sorted.get(sorted.len() / 10).copied()?;
    let speech = room * decibels(ROOM_DB);
    if loudest < decibels(UNHEARD_DB) || loudest < speech {
        return None;
    }
    let least = (loudest * decibels(SILENCE_DB)).max(speech);
    let least = least.min(loudest * decibels(SPEECH_DB));
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (place, power) in powers.iter().enumerate() {
        if *power < least {
            continue;
        }
        match runs.last_mut() {
            Some(run) if run.end == place => run.end = place + 1,
            _ => runs.push(place..place + 1),
        }
    }
    let is_word = |run: &Range<usize>| run.len() >= WORD;
    let mut first = runs.iter().position(is_word)?;
    let mut last = runs.iter().rposition(is_word)?;
    let near = |a: usize, b: usize| {
        let (a, b) = (runs.get(a)?, runs.get(b)?);
        (b.start.saturating_sub(a.end) <= NEAR).then_some(())
    };
    while first > 0 && near(first - 1, first).is_some() {
        first -= 1;
    }
    while near(last, last + 1).is_some() {
        last += 1;
    }
    let words = runs.get(first)?.start..runs.get(last)?.end;
    Some((words, least / loudest))
}

/// Brings what is said to [`VOICE_LEVEL`]: what has this share of the loudest power.
fn level(spoken: &mut [f32], share: f32) -> Option<()> {
    let own = powers(spoken);
    let least = share * own.iter().fold(0.0_f32, |most, one| most.max(*one));
    let said: Vec<f32> = own.into_iter().filter(|power| *power >= least).collect();
    let mean = said.iter().sum::<f32>() / said.len() as f32;
    if !mean.is_normal() {
        return None;
    }
    let gain = (decibels(VOICE_LEVEL) / mean).sqrt();
    for sample in spoken {
        *sample *= gain;
    }
    Some(())
}

/// Turns down around what is louder than [`PEAK_DB`], softly.
fn hold_peaks(spoken: &mut [f32]) {
    let limit = decibels(PEAK_DB).sqrt();
    let rooms: Vec<f32> = spoken
        .chunks(STEP)
        .map(|step| {
            let peak = step.iter().fold(0.0_f32, |most, one| most.max(one.abs()));
            (limit / peak.max(1e-9)).min(1.0)
        })
        .collect();
    // Between two steps it goes from the one to the other: each is as low as its neighbours need.
    let held = |place: usize| {
        let near = rooms.get(place.saturating_sub(1)..(place + 2).min(rooms.len()));
        near.unwrap_or_default()
            .iter()
            .fold(1.0_f32, |least, one| least.min(*one))
    };
    let held: Vec<f32> = (0..rooms.len()).map(held).collect();
    for (place, sample) in spoken.iter_mut().enumerate() {
        let at = (place as f32 / STEP as f32 - 0.5).max(0.0);
        let (step, part) = (at as usize, at.fract());
        let now = held.get(step).copied().unwrap_or(1.0);
        let next = held.get(step + 1).copied().unwrap_or(now);
        *sample *= now + (next - now) * part;
    }
}

fn fade(spoken: &mut [f32]) {
    let [swell, fall] = EDGES_S.map(|seconds| (seconds * RATE as f32) as usize);
    for (place, sample) in spoken.iter_mut().take(swell).enumerate() {
        *sample *= place as f32 / swell as f32;
    }
    for (place, sample) in spoken.iter_mut().rev().take(fall).enumerate() {
        *sample *= place as f32 / fall as f32;
    }
}

#[cfg(test)]
mod tests {
    use super::{PEAK_DB, decibels, tidied};
    use crate::sound::{RATE, Speech, VOICE_LEVEL};
    use crate::ui::Language;

    /// Noise of a room, always the same. Units: dB of full scale.
    fn room(seconds: f32, db: f32) -> Vec<f32> {
        let mut state = 1_u32;
        let size = (3.0 * decibels(db)).sqrt();
        (0..(seconds * RATE as f32) as usize)
            .map(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (state as f32 / u32::MAX as f32 * 2.0 - 1.0) * size
            })
            .collect()
    }

    fn said() -> Vec<f32> {
        let clip = Speech::of(Language::English, None).clip("7").0;
        clip.expect("it is spoken").to_vec()
    }

    /// A sentence in a room, from 1.5 s on, at a part of its loudness.
    fn spoken_in(room: &mut [f32], part: f32) -> f32 {
        let said = said();
        let at = (1.5 * RATE as f32) as usize;
        for (sample, one) in room.iter_mut().skip(at).zip(&said) {
            *sample += part * one;
        }
        said.len() as f32 / RATE as f32
    }

    /// The level of what is said: its loud part. Units: dB.
    fn level(spoken: &[f32]) -> f32 {
        let powers = super::powers(spoken);
        let most = powers.iter().fold(0.0_f32, |most, one| most.max(*one));
        let loud: Vec<f32> = powers
            .into_iter()
            .filter(|one| *one >= most * decibels(super::SILENCE_DB))
            .collect();
        10.0 * (loud.iter().sum::<f32>() / loud.len() as f32).log10()
    }

    #[test]
    fn loud_and_quiet_voices_in_quiet_and_loud_rooms_come_out_alike() {
        for (part, noise) in [(1.0, -80.0), (3.0, -70.0), (0.1, -70.0), (0.5, -45.0)] {
            let mut heard = room(4.0, noise);
            let seconds = spoken_in(&mut heard, part);
            let spoken = tidied(&heard).expect("something was said");
            let found = spoken.len() as f32 / RATE as f32;
            assert!(
                (found - seconds).abs() < 0.25,
                "{part} {noise}: {found} {seconds}"
            );
            assert!(
                (level(&spoken) - VOICE_LEVEL).abs() < 1.5,
                "{}",
                level(&spoken)
            );
            let peak = spoken.iter().fold(0.0_f32, |most, one| most.max(one.abs()));
            assert!(peak <= decibels(PEAK_DB).sqrt() + 0.02, "{peak}");
        }
    }

    #[test]
    fn the_key_that_stops_it_is_not_kept() {
        let mut heard = room(5.0, -70.0);
        let seconds = spoken_in(&mut heard, 0.5);
        for at_s in [0.1, 4.5] {
            let at = (at_s * RATE as f32) as usize;
            for (place, sample) in heard
                .iter_mut()
                .skip(at)
                .take(RATE as usize / 100)
                .enumerate()
            {
                *sample += if place % 40 < 20 { 0.5 } else { -0.5 };
            }
        }
        let spoken = tidied(&heard).expect("something was said");
        assert!((spoken.len() as f32 / RATE as f32 - seconds).abs() < 0.25);
    }

    #[test]
    fn a_room_without_a_voice_is_silence() {
        assert_eq!(tidied(&[]), None);
        assert_eq!(tidied(&[0.0; 1000]), None);
        assert_eq!(tidied(&room(3.0, -70.0)), None);
        // A fan beside the microphone.
        assert_eq!(tidied(&room(3.0, -30.0)), None);
        assert_eq!(tidied(&vec![f32::NAN; RATE as usize]), None);
    }
}
