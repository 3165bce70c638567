//! Writes a clip with the skeleton, the count and the cue drawn in.

use std::path::{Path, PathBuf};

use goodform_models::{Frame, PixelOrder};
use goodform_pose::{BONES, Landmark, Pose};
use opencv::core::{Mat, Point, Scalar, Size};
use opencv::prelude::*;
use opencv::{imgcodecs, imgproc, videoio};

use super::step::Step;

/// Landmarks less sure than this are drawn faint. Source: `keypoint_conf_min` of the exercise library.
const SURE: f32 = 0.5;

/// Draws on frames and writes them to a clip (`.mp4`) or a picture (`.png`, `.jpg`: the last frame).
pub struct Annotator {
    target: PathBuf,
    part: PathBuf,
    writer: Option<videoio::VideoWriter>,
    canvas: Mat,
    fps: f64,
}

impl Annotator {
    /// Prepares to write to `target`, at `fps` frames a second.
    ///
    /// # Errors
    /// A sentence if the folder is not there or cannot be written.
    pub fn create(target: &Path, fps: f64) -> Result<Self, String> {
        let name = target.file_name().ok_or("the output needs a file name")?;
        if target.exists() && !target.is_file() {
            return Err(format!(
                "{} cannot be written: it is no file",
                target.display()
            ));
        }
        let part = target.with_file_name(format!(
            ".part-{}-{}",
            std::process::id(),
            name.to_string_lossy()
        ));
        std::fs::write(&part, [])
            .map_err(|e| format!("{} cannot be written: {e}", target.display()))?;
        let fps = if fps > 0.0 { fps } else { 30.0 };
        Ok(Self {
            target: target.to_owned(),
            part,
            writer: None,
            canvas: Mat::default(),
            fps,
        })
    }

    /// Draws what the street said of a frame.
    ///
    /// # Errors
    /// A sentence if the file cannot be written.
    pub fn add(&mut self, frame: &Frame, step: &Step, cue: Option<&str>) -> Result<(), String> {
        self.draw(frame, step, cue)
            .map_err(|e| format!("{} cannot be drawn: {}", self.target.display(), e.message))
    }

    fn draw(&mut self, frame: &Frame, step: &Step, cue: Option<&str>) -> opencv::Result<()> {
        let (w, h) = (
            i32::try_from(frame.width).unwrap_or(1),
            i32::try_from(frame.height).unwrap_or(1),
        );
        let raw = Mat::new_rows_cols_with_bytes::<opencv::core::Vec3b>(h, w, &frame.pixels)?;
        match frame.order {
            PixelOrder::Bgr => raw.copy_to(&mut self.canvas)?,
            PixelOrder::Rgb => {
                imgproc::cvt_color_def(&raw, &mut self.canvas, imgproc::COLOR_RGB2BGR)?;
            }
        }
        let unit = (f64::from(h.max(w)) / 640.0).max(0.5);
        if let Some(pose) = &step.pose {
            skeleton(&mut self.canvas, pose, unit)?;
        }
        let driving = step
            .update
            .driving
            .map_or_else(String::new, |value| format!("  {value:.0} deg"));
        plate(
            &mut self.canvas,
            &format!("{}{driving}", step.update.count),
            34.0 * unit,
            1.4 * unit,
        )?;
        if let Some(cue) = cue {
            plate(
                &mut self.canvas,
                cue,
                f64::from(h) - 16.0 * unit,
                0.7 * unit,
            )?;
        }
        if self.is_picture() {
            return Ok(());
        }
        if self.writer.is_none() {
            let fourcc = videoio::VideoWriter::fourcc('m', 'p', '4', 'v')?;
            // The encoder tells the format by the name, so the part keeps the ending.
            let writer = videoio::VideoWriter::new(
                &*self.part.to_string_lossy(),
                fourcc,
                self.fps,
                Size::new(w, h),
                true,
            )?;
            if !writer.is_opened()? {
                return Err(opencv::Error::new(
                    opencv::core::StsError,
                    "the encoder does not open; use a name ending in .mp4",
                ));
            }
            self.writer = Some(writer);
        }
        if let Some(writer) = &mut self.writer {
            writer.write(&self.canvas)?;
        }
        Ok(())
    }

    fn is_picture(&self) -> bool {
        self.target.extension().is_some_and(|e| {
            ["png", "jpg", "jpeg"]
                .iter()
                .any(|known| e.eq_ignore_ascii_case(known))
        })
    }

    /// Closes the file and puts it in its place.
    ///
    /// # Errors
    /// A sentence if it cannot be put there.
    pub fn finish(mut self) -> Result<(), String> {
        let failed =
            |why: String, target: &Path| format!("{} cannot be written: {why}", target.display());
        if self.is_picture() && !self.canvas.empty() {
            let done = imgcodecs::imwrite_def(&*self.part.to_string_lossy(), &self.canvas);
            done.map_err(|e| failed(e.message, &self.target))?;
        }
        if let Some(mut writer) = self.writer.take() {
            writer
                .release()
                .map_err(|e| failed(e.message, &self.target))?;
        }
        std::fs::rename(&self.part, &self.target).map_err(|e| failed(e.to_string(), &self.target))
    }
}

impl Drop for Annotator {
    fn drop(&mut self) {
        // After `finish` it is no longer there; after an error nothing half-written stays.
        let _ = std::fs::remove_file(&self.part);
    }
}

fn skeleton(canvas: &mut Mat, pose: &Pose, unit: f64) -> opencv::Result<()> {
    let at = |landmark: Landmark| {
        let p = pose.image(landmark).position;
        Point::new(
            p.x.clamp(-1e4, 1e4).round() as i32,
            p.y.clamp(-1e4, 1e4).round() as i32,
        )
    };
    let casing = Scalar::new(18.0, 15.0, 11.0, 0.0);
    let (sure, unsure) = (
        Scalar::new(243.0, 186.0, 98.0, 0.0),
        Scalar::new(150.0, 150.0, 150.0, 0.0),
    );
    for (width, cased) in [(6.0, true), (3.0, false)] {
        for (a, b) in BONES {
            let is_sure = pose.confidence(a).min(pose.confidence(b)) >= SURE;
            let colour = if cased {
                casing
            } else if is_sure {
                sure
            } else {
                unsure
            };
            let width = if is_sure { width } else { width / 3.0 };
            imgproc::line(
                canvas,
                at(a),
                at(b),
                colour,
                (width * unit).round().max(1.0) as i32,
                imgproc::LINE_AA,
                0,
            )?;
        }
    }
    for landmark in Landmark::ALL
        .into_iter()
        .filter(|landmark| landmark.is_body())
    {
        let filled = if pose.confidence(landmark) >= SURE {
            imgproc::FILLED
        } else {
            1
        };
        imgproc::circle(
            canvas,
            at(landmark),
            (3.0 * unit).round() as i32,
            Scalar::all(255.0),
            filled,
            imgproc::LINE_AA,
            0,
        )?;
    }
    Ok(())
}

fn plate(canvas: &mut Mat, text: &str, baseline: f64, scale: f64) -> opencv::Result<()> {
    let ascii: String = text
        .chars()
        .map(|c| if c.is_ascii() { c } else { '?' })
        .collect();
    let at = Point::new((12.0 * scale) as i32, baseline as i32);
    for (colour, width) in [
        (Scalar::new(18.0, 15.0, 11.0, 0.0), 8.0),
        (Scalar::all(255.0), 2.0),
    ] {
        let thick = (width * scale).round().max(1.0) as i32;
        imgproc::put_text(
            canvas,
            &ascii,
            at,
            imgproc::FONT_HERSHEY_SIMPLEX,
            scale,
            colour,
            thick,
            imgproc::LINE_AA,
            false,
        )?;
    }
    Ok(())
}
