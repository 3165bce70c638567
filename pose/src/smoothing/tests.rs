//! Tests of smoothing.

use super::{MedianByTime, OneEuro, Smoother};
use crate::Timestamp;

fn at(seconds: f64) -> Timestamp {
    Timestamp::from_seconds(seconds)
}

#[test]
fn one_glitch_disappears_at_30_fps_and_peaks_survive_at_10() {
    let mut median = MedianByTime::default();
    let seen: Vec<f32> = [1.0, 2.0, 99.0, 3.0, 4.0]
        .into_iter()
        .enumerate()
        .map(|(i, v)| median.push(v, at(i as f64 / 30.0)))
        .collect();
    assert!(seen.iter().all(|v| *v < 5.0), "{seen:?}");
    let mut slow = MedianByTime::default();
    for (i, v) in [1.0_f32, 90.0, 1.0].into_iter().enumerate() {
        assert!((slow.push(v, at(i as f64 / 10.0)) - v).abs() < 1e-6);
    }
}

#[test]
fn a_swing_looks_alike_at_any_frame_rate() {
    let peak_at = |fps: f64| {
        let mut smoother = Smoother::new(6.0);
        let samples = (0..(4.0 * fps) as usize).map(|i| {
            let t = i as f64 / fps;
            let raw = 45.0 - 45.0 * (std::f64::consts::PI * t).cos();
            smoother.push(Some(raw as f32), at(t)).expect("a sample")
        });
        samples.fold(0.0_f32, f32::max)
    };
    for fps in [10.0, 15.0, 30.0, 60.0] {
        let peak = peak_at(fps);
        assert!((82.0..=91.0).contains(&peak), "{fps} fps: {peak}");
    }
}

#[test]
fn rest_is_quieter_than_the_samples() {
    let mut filter = OneEuro::new(6.0);
    let mut spread = 0.0_f32;
    for i in 0..120 {
        let noise = if i % 2 == 0 { 3.0 } else { -3.0 };
        let smooth = filter.push(noise, at(f64::from(i) / 30.0));
        if i > 30 {
            spread = spread.max(smooth.abs());
        }
    }
    assert!(spread < 1.2, "{spread}");
}

#[test]
fn gaps_are_bridged_then_unknown_then_forgotten() {
    let mut smoother = Smoother::new(5.0);
    assert_eq!(smoother.push(Some(10.0), at(0.0)), Some(10.0));
    assert_eq!(smoother.push(None, at(0.2)), Some(10.0));
    assert_eq!(smoother.push(None, at(0.3)), None);
    assert_eq!(smoother.push(Some(f32::NAN), at(0.4)), None);
    assert_eq!(smoother.push(Some(80.0), at(1.3)), Some(80.0));
    assert_eq!(smoother.push(Some(20.0), at(1.0)), Some(80.0));
}
