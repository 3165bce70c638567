//! Draws sheets of the figure as PPM files.
//!
//! `figure_sheet FOLDER [MOVEMENT...]`: a movement's start, way and turn in its views; `people`; `time` prints how long a frame takes.
#![allow(clippy::print_stdout, reason = "it is what an example is for")]

use std::time::Instant;

use goodform_datasets::{
    FaultChoice, Figure, FigureMotion, FigureOptions, Light, Movement, Person, Scene, TrackOptions,
};

type Failure = Box<dyn std::error::Error>;

fn picture(options: FigureOptions, t_s: f64) -> Result<Vec<u8>, Failure> {
    let mut rgb = Vec::new();
    Figure::new(options)?.render(t_s, &mut rgb);
    Ok(rgb)
}

/// Joins pictures of the same size, `across` a row.
fn sheet(
    path: &str,
    pictures: &[Vec<u8>],
    across: usize,
    (w, h): (usize, usize),
) -> std::io::Result<()> {
    let mut file = format!(
        "P6 {} {} 255\n",
        w * across,
        h * pictures.len().div_ceil(across)
    )
    .into_bytes();
    for row in pictures.chunks(across) {
        for y in 0..h {
            for place in 0..across {
                let line = row
                    .get(place)
                    .and_then(|p| p.get(y * w * 3..(y + 1) * w * 3));
                file.extend_from_slice(line.unwrap_or(&vec![0; w * 3]));
            }
        }
    }
    std::fs::write(path, file)
}

fn movement_sheet(folder: &str, movement: &Movement) -> Result<(), Failure> {
    let mut pictures = Vec::new();
    for yaw in &movement.yaws_deg {
        let options = FigureOptions::exercise(movement.clone(), *yaw);
        let figure = Figure::new(options.clone())?;
        let Some(first) = figure.track().and_then(|track| track.repetitions().first()) else {
            return Ok(());
        };
        let way = first.start_s + (first.reach_s - first.start_s) * 0.5;
        for t_s in [first.start_s, way, first.turn_s] {
            pictures.push(picture(options.clone(), t_s)?);
        }
    }
    sheet(
        &format!("{folder}/{}.ppm", movement.id),
        &pictures,
        3,
        (640, 480),
    )?;
    let mut faults = Vec::new();
    for id in movement.fault_ids() {
        let how = TrackOptions {
            faults: vec![FaultChoice {
                id: id.to_owned(),
                size: 1.0,
                every: 1,
            }],
            ..TrackOptions::default()
        };
        let yaw = movement.yaws_deg.first().copied().unwrap_or(90.0);
        let options = FigureOptions {
            motion: FigureMotion::Exercise(Box::new(movement.clone()), Box::new(how)),
            ..FigureOptions::exercise(movement.clone(), yaw)
        };
        let figure = Figure::new(options.clone())?;
        let first = figure.track().and_then(|track| track.repetitions().first());
        let (reach, turn) = first.map_or((0.0, 0.0), |first| (first.reach_s, first.turn_s));
        faults.push(picture(options, f64::midpoint(reach, turn))?);
    }
    Ok(sheet(
        &format!("{folder}/{}_faults.ppm", movement.id),
        &faults,
        3,
        (640, 480),
    )?)
}

fn people_sheet(folder: &str) -> Result<(), Failure> {
    let mut pictures = Vec::new();
    let ids: Vec<&str> = Movement::ids().collect();
    for seed in 0..12_u64 {
        let id = ids
            .get(seed as usize % ids.len())
            .copied()
            .unwrap_or("squat");
        let Some(movement) = Movement::builtin(id)? else {
            continue;
        };
        let yaw = movement.yaws_deg.first().copied().unwrap_or(90.0);
        let options = FigureOptions {
            scene: Scene {
                light: match seed % 4 {
                    2 => Light::dim(),
                    3 => Light::behind(),
                    _ => Light::default(),
                },
                room_seed: Some(seed),
                blur_px: usize::from(seed % 5 == 4),
                noise: if seed % 3 == 2 { 7.0 } else { 0.0 },
                second_person: seed % 4 == 1,
                obstacle: seed % 6 == 5,
            },
            ..FigureOptions::exercise(movement, yaw)
        };
        let options = options.with_person(Person::of_seed(seed));
        pictures.push(picture(options, 3.2)?);
    }
    Ok(sheet(
        &format!("{folder}/people.ppm"),
        &pictures,
        4,
        (640, 480),
    )?)
}

fn main() -> Result<(), Failure> {
    let mut words = std::env::args().skip(1);
    let Some(folder) = words.next() else {
        println!("usage: figure_sheet FOLDER [MOVEMENT... | people]");
        return Ok(());
    };
    let wanted: Vec<String> = words.collect();
    let all = wanted.is_empty();
    for id in Movement::ids().filter(|id| all || wanted.iter().any(|name| name == id)) {
        if let Some(movement) = Movement::builtin(id)? {
            movement_sheet(&folder, &movement)?;
        }
    }
    if wanted.iter().any(|name| name == "time") {
        return time_frames();
    }
    if all || wanted.iter().any(|name| name == "people") {
        people_sheet(&folder)?;
    }
    Ok(())
}

/// Prints how long frames take.
fn time_frames() -> Result<(), Failure> {
    for id in ["squat", "bridge", "plank"] {
        let Some(movement) = Movement::builtin(id)? else {
            continue;
        };
        let mut figure = Figure::new(FigureOptions::exercise(movement, 90.0))?;
        let mut rgb = Vec::new();
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
            "{id} 640x480: {:.1} ms a frame (median), {:.1} ms least, {:.1} ms at most",
            at(30),
            at(0),
            at(59)
        );
    }
    Ok(())
}
