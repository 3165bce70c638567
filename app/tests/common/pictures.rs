//! Pages painted without a graphics card and held against pictures that were looked at.
//!
//! After a change that is meant to be seen: `GOODFORM_BLESS=1 cargo test -p goodform --test ui_pictures`, and
//! `ui_pictures_desk`; then look at `app/tests/pictures/` before it is kept.

use std::path::{Path, PathBuf};

use eframe::egui::Ui;
use goodform::ui::{png_bytes, raster};

/// The window of the smallest screen that is promised. Units: px.
const SIZE: [usize; 2] = [1366, 768];
/// Pictures are kept at half of that.
const SHRINK: usize = 2;
/// Side of the squares that are compared. Units: px of the kept picture.
const SQUARE: usize = 8;
/// How far a square's mean may be off. Units: of 255. Edges of letters fall otherwise on another processor by one or
/// two; a letter that moved by a pixel is off by more than ten.
pub(crate) const MOST_OFF: f64 = 6.0;

/// A picture at half size, red, green and blue.
fn halved(rgba: &[u8]) -> ([usize; 2], Vec<u8>) {
    let [width, height] = SIZE.map(|side| side / SHRINK);
    let mut small = Vec::with_capacity(width * height * 3);
    for y in 0..height {
        for x in 0..width {
            for colour in 0..3 {
                let at = |dx: usize, dy: usize| {
                    let place = (y * SHRINK + dy) * SIZE[0] + x * SHRINK + dx;
                    u32::from(rgba[place * 4 + colour])
                };
                let sum = at(0, 0) + at(1, 0) + at(0, 1) + at(1, 1);
                small.push(u8::try_from(sum / 4).unwrap());
            }
        }
    }
    ([width, height], small)
}

fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/pictures")
        .join(format!("{name}.png"))
}

fn read(path: &Path) -> Option<Vec<u8>> {
    let file = std::io::BufReader::new(std::fs::File::open(path).ok()?);
    let mut reader = png::Decoder::new(file).read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut bytes).unwrap();
    bytes.truncate(info.buffer_size());
    let pixels = bytes.chunks_exact(info.color_type.samples());
    Some(pixels.flat_map(|pixel| pixel[..3].to_vec()).collect())
}

/// The square that is off the most, and by how much.
pub(crate) fn worst([width, height]: [usize; 2], one: &[u8], other: &[u8]) -> ([usize; 2], f64) {
    assert_eq!(one.len(), other.len(), "another size");
    let mut worst = ([0, 0], 0.0);
    for top in (0..height - SQUARE).step_by(SQUARE) {
        for left in (0..width - SQUARE).step_by(SQUARE) {
            let mut sum = 0.0;
            for y in top..top + SQUARE {
                let row = (y * width + left) * 3;
                let both = one[row..row + SQUARE * 3]
                    .iter()
                    .zip(&other[row..row + SQUARE * 3]);
                sum += both.map(|(a, b)| f64::from(a.abs_diff(*b))).sum::<f64>();
            }
            let off = sum / (SQUARE * SQUARE * 3) as f64;
            if off > worst.1 {
                worst = ([left, top], off);
            }
        }
    }
    worst
}

pub(crate) fn hold_against(name: &str, page: impl FnMut(&mut Ui)) {
    let (size, now) = halved(&raster(SIZE, page));
    let path = kept(name);
    let rgba: Vec<u8> = now
        .chunks_exact(3)
        .flat_map(|pixel| [pixel[0], pixel[1], pixel[2], 255])
        .collect();
    if std::env::var_os("GOODFORM_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, png_bytes(size, &rgba).unwrap()).unwrap();
        return;
    }
    let before = read(&path).unwrap_or_else(|| panic!("{name}: there is no picture of it"));
    let (square, off) = worst(size, &before, &now);
    if off > MOST_OFF {
        let seen = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
        std::fs::write(&seen, png_bytes(size, &rgba).unwrap()).unwrap();
        panic!(
            "{name}: {off:.1} of 255 off at {square:?}; it is now as {}",
            seen.display()
        );
    }
}
