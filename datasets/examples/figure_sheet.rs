//! Draws a sheet of the figure, side by side, as a PPM file, and prints how long a frame takes.
#![allow(clippy::print_stdout, reason = "it is what an example is for")]

use std::time::Instant;

use goodform_datasets::{Figure, FigureMovement, FigureOptions};

fn main() -> std::io::Result<()> {
    let Some(path) = std::env::args().nth(1) else {
        println!("usage: figure_sheet OUT.ppm");
        return Ok(());
    };
    let (w, h) = (480, 480);
    let mut rows: Vec<u8> = Vec::new();
    let mut rgb = Vec::new();
    for yaw_deg in [0.0, 45.0, 90.0] {
        let moments = [
            (FigureMovement::Squat, 0.5),
            (FigureMovement::Squat, 2.5),
            (FigureMovement::Squat, 3.7),
            (FigureMovement::Walk, 1.7),
        ];
        let pictures: Vec<Vec<u8>> = moments
            .iter()
            .map(|(movement, t)| {
                let mut figure = Figure::new(FigureOptions {
                    width: w,
                    height: h,
                    yaw_deg,
                    movement: *movement,
                    ..FigureOptions::default()
                });
                figure.render(*t, &mut rgb);
                rgb.clone()
            })
            .collect();
        for y in 0..h as usize {
            for picture in &pictures {
                rows.extend(
                    picture
                        .chunks_exact(w as usize * 3)
                        .nth(y)
                        .unwrap_or_default(),
                );
            }
        }
    }
    let mut file = format!("P6 {} {} 255\n", w * 4, h * 3).into_bytes();
    file.extend(rows);
    std::fs::write(path, file)?;
    let mut figure = Figure::new(FigureOptions::default());
    let mut times: Vec<f64> = (0..60)
        .map(|frame| {
            let started = Instant::now();
            figure.render(1.5 + f64::from(frame) / 12.0, &mut rgb);
            started.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |place: usize| times.get(place).copied().unwrap_or_default();
    println!(
        "640x480: {:.1} ms a frame (median), {:.1} ms at most",
        at(30),
        at(59)
    );
    Ok(())
}
