//! Reads a webcam for a while and says what came: `camera_probe [INDEX|list] [SECONDS]`.

#![allow(
    clippy::print_stdout,
    reason = "a tool for the desk, it talks on stdout"
)]

use std::time::{Duration, Instant};

use goodform::street::{CameraSource, FrameSource, list_cameras};
use goodform_models::Frame;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let selector = arguments.next();
    let seconds = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(8);
    for camera in list_cameras() {
        println!("{} {} {:?}", camera.index, camera.name, camera.trouble);
        camera
            .formats
            .iter()
            .for_each(|mode| println!("    {mode}"));
    }
    let started = Instant::now();
    let mut source = CameraSource::open(selector.and_then(|index| index.parse().ok()))?;
    println!(
        "{:6.2} s opened {:?} in {:?}",
        started.elapsed().as_secs_f64(),
        source.description(),
        source.mode()
    );
    let (mut frame, mut second, mut count, mut total, mut light) = (Frame::default(), 0, 0, 0, 0.0);
    let mut buffers = std::collections::BTreeSet::new();
    while started.elapsed() < Duration::from_secs(seconds) {
        match source.read(&mut frame) {
            Ok(_) => (count, total) = (count + 1, total + 1),
            Err(error) => println!("{:6.2} s {error}", started.elapsed().as_secs_f64()),
        }
        buffers.insert(frame.pixels.as_ptr() as usize);
        source
            .take_warnings()
            .iter()
            .for_each(|warning| println!("warning: {warning}"));
        if started.elapsed().as_secs() > second {
            second = started.elapsed().as_secs();
            let sum: u64 = frame.pixels.iter().map(|byte| u64::from(*byte)).sum();
            light = sum as f64 / frame.pixels.len().max(1) as f64;
            println!(
                "{second:6} s: {count} frames, the last {} at {:.3} s, {}x{}, mean {light:.0}",
                frame.index,
                frame.captured_at.as_seconds(),
                frame.width,
                frame.height
            );
            count = 0;
        }
    }
    println!(
        "total {total} frames read, {} sent, {} buffers, light {light:.0}",
        frame.index + 1,
        buffers.len()
    );
    Ok(())
}
