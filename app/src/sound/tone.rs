//! The tones: made of soft sines, between 200 and 1000 Hz, with nothing above 2 kHz.
//!
//! Older ears lose the high tones first (ISO 7029); below 1 kHz a person of 75 hears nearly what everybody hears.
//! A tone differs from the next by its melody, never by its height alone.

use std::f32::consts::TAU;

use super::{Clip, RATE, VOICE_LEVEL};

/// The tones, by what they tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    /// A repetition was counted: one soft wooden knock.
    Count,
    /// It was counted and reached the target: the knock, then a fifth up.
    InBand,
    /// A second of a hold: a quiet tick.
    HoldTick,
    /// The hold is done: two rising notes.
    HoldEnd,
    /// One thing to do otherwise: one low round note.
    Adjust,
    /// Something keeps me from seeing: two equal middle notes.
    View,
    /// It begins: three equal notes and one an octave up, in 1.5 s.
    Start,
    /// One note of a countdown: the equal notes of [`Tone::Start`].
    Countdown,
    /// Its end: the note an octave up.
    Go,
    /// The rest is over: two soft notes.
    RestOver,
    /// Stop, or "this hurts": one low bell. Everything else falls silent.
    Bell,
}

/// The voice is so much louder than a tone. Units: dB. Source: design, Sound.
pub const VOICE_OVER_TONES_DB: f32 = 12.0;
/// A tick is so much quieter than the other tones: it comes every second. Units: dB. Own choice.
const TICK_DOWN_DB: f32 = 6.0;
/// The level of a tone is that of its loudest moment of this length. Units: s.
const LEVEL_WINDOW_S: f32 = 0.05;
/// So long is every sound taken to nothing at its end: an end that is cut clicks. Units: s.
const END_S: f32 = 0.02;

/// One note of a tone.
#[derive(Debug, Clone, Copy)]
struct Note {
    /// When it begins. Units: s.
    at: f32,
    /// Its pitch. Units: Hz.
    hz: f32,
    /// How long it takes to swell. Units: s. Below 4 ms a sine begins with a click.
    attack: f32,
    /// In this time it falls to a third. Units: s.
    decay: f32,
    /// Strength against the others, and of the octave above it.
    strength: [f32; 2],
}

const fn round(at: f32, hz: f32, decay: f32) -> Note {
    Note {
        at,
        hz,
        attack: 0.02,
        decay,
        strength: [1.0, 0.12],
    }
}

const fn knock(at: f32, hz: f32, decay: f32) -> Note {
    Note {
        at,
        hz,
        attack: 0.006,
        decay,
        strength: [1.0, 0.3],
    }
}

impl Tone {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Count,
        Self::InBand,
        Self::HoldTick,
        Self::HoldEnd,
        Self::Adjust,
        Self::View,
        Self::Start,
        Self::Countdown,
        Self::Go,
        Self::RestOver,
        Self::Bell,
    ];

    /// Its name, for lists and files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::InBand => "in-band",
            Self::HoldTick => "hold-tick",
            Self::HoldEnd => "hold-end",
            Self::Adjust => "adjust",
            Self::View => "view",
            Self::Start => "start",
            Self::Countdown => "countdown",
            Self::Go => "go",
            Self::RestOver => "rest-over",
            Self::Bell => "bell",
        }
    }

    /// A tone by its name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tone| tone.name() == name)
    }

    /// The voice waits so long for it: first the note, then the word. Units: s. Own choice, by ear and by how long
    /// each is loud.
    pub const fn lead_s(self) -> f64 {
        match self {
            Self::HoldTick | Self::Bell => 0.0,
            Self::Count | Self::Countdown => 0.12,
            Self::InBand | Self::Go => 0.3,
            Self::Adjust | Self::View => 0.4,
            Self::HoldEnd | Self::RestOver => 0.5,
            Self::Start => 1.3,
        }
    }

    fn notes(self) -> &'static [Note] {
        // A4 is 440 Hz; a fifth is 3:2, a fourth 4:3, an octave 2:1.
        match self {
            Self::Count => const { &[knock(0.0, 420.0, 0.035)] },
            Self::InBand => const { &[knock(0.0, 420.0, 0.035), round(0.12, 630.0, 0.11)] },
            Self::HoldTick => const { &[knock(0.0, 500.0, 0.018)] },
            Self::HoldEnd => const { &[round(0.0, 440.0, 0.09), round(0.2, 587.0, 0.16)] },
            Self::Adjust => const { &[round(0.0, 220.0, 0.16)] },
            Self::View => const { &[round(0.0, 392.0, 0.07), round(0.22, 392.0, 0.07)] },
            Self::Start => {
                const {
                    &[
                        round(0.0, 440.0, 0.07),
                        round(0.35, 440.0, 0.07),
                        round(0.7, 440.0, 0.07),
                        round(1.05, 880.0, 0.15),
                    ]
                }
            }
            Self::Countdown => const { &[round(0.0, 440.0, 0.07)] },
            Self::Go => const { &[round(0.0, 880.0, 0.15)] },
            Self::RestOver => const { &[round(0.0, 523.0, 0.12), round(0.28, 392.0, 0.16)] },
            // A bell's overtones are not whole multiples; these stay below 1 kHz.
            Self::Bell => {
                const {
                    &[
                        knock(0.0, 220.0, 0.55),
                        Note {
                            strength: [0.35, 0.0],
                            ..knock(0.0, 528.0, 0.3)
                        },
                        Note {
                            strength: [0.15, 0.0],
                            ..knock(0.0, 790.0, 0.15)
                        },
                    ]
                }
            }
        }
    }

    /// Its samples: mono, at [`RATE`], at its level.
    pub fn samples(self) -> Clip {
        let notes = self.notes();
        // Six times the decay is 52 dB down.
        let length_s = notes
            .iter()
            .map(|note| note.at + note.attack + 6.0 * note.decay)
            .fold(0.0, f32::max);
        let length = (length_s * RATE as f32) as usize;
        let mut samples: Vec<f32> = (0..length)
            .map(|place| {
                let t = place as f32 / RATE as f32;
                let end = ((length_s - t) / END_S).min(1.0);
                notes.iter().map(|note| note.value(t)).sum::<f32>() * end
            })
            .collect();
        let wanted = VOICE_LEVEL
            - VOICE_OVER_TONES_DB
            - if self == Self::HoldTick {
                TICK_DOWN_DB
            } else {
                0.0
            };
        let gain = 10_f32.powf(wanted / 20.0) / loudest(&samples).max(f32::MIN_POSITIVE);
        for sample in &mut samples {
            *sample *= gain;
        }
        samples.into()
    }
}

impl Note {
    fn value(&self, t: f32) -> f32 {
        let t = t - self.at;
        if t < 0.0 {
            return 0.0;
        }
        // Half a cosine up, then an exponential down.
        let swell = if t < self.attack {
            0.5 - 0.5 * (t / self.attack * TAU / 2.0).cos()
        } else {
            1.0
        };
        let fall = (-(t - self.attack).max(0.0) / self.decay).exp();
        let [first, octave] = self.strength;
        let wave = first * (TAU * self.hz * t).sin() + octave * (TAU * 2.0 * self.hz * t).sin();
        swell * fall * wave
    }
}

/// The effective value of the loudest moment.
pub fn loudest(samples: &[f32]) -> f32 {
    let window = (LEVEL_WINDOW_S * RATE as f32) as usize;
    let level = |part: &[f32]| {
        let power: f32 = part.iter().map(|sample| sample * sample).sum();
        (power / window as f32).sqrt()
    };
    let step = (window / 4).max(1);
    (0..samples.len().max(1))
        .step_by(step)
        .filter_map(|from| samples.get(from..samples.len().min(from + window)))
        .map(level)
        .fold(0.0, f32::max)
}

#[cfg(test)]
mod tests {
    use super::{TICK_DOWN_DB, Tone, VOICE_OVER_TONES_DB, loudest};
    use crate::sound::{RATE, VOICE_LEVEL};

    /// Power at a frequency (Goertzel), of a whole sound.
    fn power(samples: &[f32], hz: f32) -> f64 {
        let turn = f64::from(hz) / f64::from(RATE) * std::f64::consts::TAU;
        let (mut one, mut two) = (0.0_f64, 0.0_f64);
        for sample in samples {
            let now = f64::from(*sample) + 2.0 * turn.cos() * one - two;
            (two, one) = (one, now);
        }
        one * one + two * two - 2.0 * turn.cos() * one * two
    }

    fn band(samples: &[f32], from: u16, to: u16) -> f64 {
        (from..to)
            .step_by(5)
            .map(|hz| power(samples, f32::from(hz)))
            .sum()
    }

    #[test]
    fn nothing_sounds_above_two_kilohertz_and_most_lies_between_200_and_1000() {
        for tone in Tone::ALL {
            let samples = tone.samples();
            let (low, middle) = (band(&samples, 20, 180), band(&samples, 180, 1000));
            let high = band(&samples, 2000, 8000);
            let down_db = 10.0 * (high / middle).log10();
            assert!(down_db < -50.0, "{}: {down_db} dB above 2 kHz", tone.name());
            assert!(low < 0.1 * middle, "{}: {low} {middle}", tone.name());
            let upper = band(&samples, 1000, 2000);
            assert!(upper < 0.1 * middle, "{}: {upper} {middle}", tone.name());
        }
    }

    #[test]
    fn nothing_clicks() {
        for tone in Tone::ALL {
            let samples = tone.samples();
            let largest = samples.iter().fold(0.0_f32, |most, s| most.max(s.abs()));
            assert!(samples[0].abs() < 1e-4 * largest + 1e-9, "{}", tone.name());
            let last = samples[samples.len() - 1].abs();
            assert!(
                last < 1e-3 * largest,
                "{}: {last} of {largest}",
                tone.name()
            );
            // A sine of 1 kHz moves by 0.13 of its height a sample: more is an edge.
            let edge = samples.windows(2).map(|two| (two[1] - two[0]).abs());
            assert!(edge.fold(0.0, f32::max) < 0.2 * largest, "{}", tone.name());
        }
    }

    #[test]
    fn the_voice_is_twelve_decibels_over_the_tones() {
        for tone in Tone::ALL {
            let level = 20.0 * loudest(&tone.samples()).log10();
            let down = if tone == Tone::HoldTick {
                TICK_DOWN_DB
            } else {
                0.0
            };
            let wanted = VOICE_LEVEL - VOICE_OVER_TONES_DB - down;
            assert!((level - wanted).abs() < 0.1, "{}: {level}", tone.name());
        }
    }

    #[test]
    fn no_two_tones_are_alike_and_each_is_found_by_its_name() {
        for (place, tone) in Tone::ALL.into_iter().enumerate() {
            assert_eq!(Tone::from_name(tone.name()), Some(tone));
            for other in Tone::ALL.into_iter().skip(place + 1) {
                assert_ne!(tone.samples(), other.samples());
            }
        }
    }
}
