//! The bytes of a camera, made into a picture.

use goodform_models::{Frame, PixelOrder};
use yuv::{
    YuvBiPlanarImage, YuvConversionMode, YuvPackedImage, YuvRange, YuvStandardMatrix,
    yuv_nv12_to_rgb, yuyv422_to_rgb,
};
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

/// How a camera writes its pictures; the three that webcams offer and we read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Coding {
    /// One JPEG picture after another.
    Mjpeg,
    /// Two pixels in four bytes: Y0 U Y1 V.
    Yuyv,
    /// All brightness, then a quarter of the colour.
    Nv12,
}

impl std::fmt::Display for Coding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(match self {
            Self::Mjpeg => "MJPEG",
            Self::Yuyv => "YUYV",
            Self::Nv12 => "NV12",
        })
    }
}

/// Why bytes are no picture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a picture of the camera is damaged ({0})")]
pub(super) struct Damaged(String);

/// Decodes `bytes` into `frame` as RGB, reusing its buffer. Its size and pixels change, nothing else.
///
/// `width` and `height` are what the camera was set to; a JPEG picture's own size wins.
///
/// # Errors
/// [`Damaged`] where the bytes are cut off or no such picture; `frame` then holds an unfinished one.
pub(super) fn decode(
    coding: Coding,
    bytes: &[u8],
    (width, height): (u32, u32),
    frame: &mut Frame,
) -> Result<(), Damaged> {
    frame.order = PixelOrder::Rgb;
    match coding {
        Coding::Mjpeg => jpeg(bytes, frame),
        Coding::Yuyv => {
            frame.resize(width, height);
            let image = YuvPackedImage {
                yuy: bytes,
                yuy_stride: width * 2,
                width,
                height,
            };
            // What webcams send, by the USB video class and by habit.
            let (range, matrix) = (YuvRange::Limited, YuvStandardMatrix::Bt601);
            yuyv422_to_rgb(&image, &mut frame.pixels, width * 3, range, matrix)
                .map_err(|error| Damaged(error.to_string()))
        }
        Coding::Nv12 => nv12(bytes, (width, height), frame),
    }
}

/// A camera's buffer is longer than its picture; the decoder stops where the picture ends.
fn jpeg(bytes: &[u8], frame: &mut Frame) -> Result<(), Damaged> {
    if !bytes.starts_with(&[0xff, 0xd8]) {
        return Err(Damaged("no JPEG picture".into()));
    }
    let damaged = |error: zune_jpeg::errors::DecodeErrors| Damaged(error.to_string());
    let options = DecoderOptions::new_fast().jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(damaged)?;
    let (width, height) = decoder
        .dimensions()
        .ok_or_else(|| Damaged("its size is missing".into()))?;
    let (Ok(width), Ok(height)) = (u32::try_from(width), u32::try_from(height)) else {
        return Err(Damaged("its size is nonsense".into()));
    };
    frame.resize(width, height);
    if decoder.output_buffer_size() != Some(frame.pixels.len()) {
        return Err(Damaged("it has no colours".into()));
    }
    decoder.decode_into(&mut frame.pixels).map_err(damaged)
}

fn nv12(bytes: &[u8], (width, height): (u32, u32), frame: &mut Frame) -> Result<(), Damaged> {
    frame.resize(width, height);
    let luma = width as usize * height as usize;
    let Some((y_plane, uv_plane)) = bytes.split_at_checked(luma) else {
        return Err(Damaged("it is cut off".into()));
    };
    let image = YuvBiPlanarImage {
        y_plane,
        y_stride: width,
        uv_plane,
        uv_stride: width.next_multiple_of(2),
        width,
        height,
    };
    let (range, matrix) = (YuvRange::Limited, YuvStandardMatrix::Bt601);
    yuv_nv12_to_rgb(
        &image,
        &mut frame.pixels,
        width * 3,
        range,
        matrix,
        YuvConversionMode::Balanced,
    )
    .map_err(|error| Damaged(error.to_string()))
}

#[cfg(test)]
mod tests {
    use goodform_models::Frame;
    use opencv::core::{CV_8UC3, Mat, Scalar, Vector};
    use opencv::imgcodecs::imencode;

    use super::{Coding, decode};

    fn is_red(frame: &Frame) -> bool {
        frame.is_whole()
            && frame
                .pixels
                .chunks_exact(3)
                .all(|p| p[0] > 240 && p[1] < 12 && p[2] < 12)
    }

    // Pure red in BT.601: Y 81, U 90, V 240 of the limited range.

    #[test]
    fn a_red_picture_is_red_in_each_coding() {
        let mut frame = Frame::default();
        decode(
            Coding::Yuyv,
            &[81, 90, 81, 240].repeat(8 * 6 / 2),
            (8, 6),
            &mut frame,
        )
        .unwrap();
        assert!(is_red(&frame) && (frame.width, frame.height) == (8, 6));

        let mut nv12 = vec![81; 8 * 6];
        nv12.extend([90, 240].repeat(8 * 6 / 4));
        decode(Coding::Nv12, &nv12, (8, 6), &mut frame).unwrap();
        assert!(is_red(&frame));

        let red = Scalar::new(0.0, 0.0, 255.0, 0.0);
        let picture = Mat::new_rows_cols_with_default(48, 64, CV_8UC3, red).unwrap();
        let mut jpeg = Vector::new();
        assert!(imencode(".jpg", &picture, &mut jpeg, &Vector::new()).unwrap());
        // As nokhwa hands it: the whole mapped buffer, zeros after the picture.
        let mut buffer: Vec<u8> = jpeg.as_slice().to_vec();
        let end = buffer.len();
        buffer.resize(end + 5000, 0);
        decode(Coding::Mjpeg, &buffer, (1, 1), &mut frame).unwrap();
        assert!(is_red(&frame) && (frame.width, frame.height) == (64, 48));

        assert!(decode(Coding::Mjpeg, &buffer[..30], (64, 48), &mut frame).is_err());
    }

    #[test]
    fn cut_off_and_empty_buffers_are_damaged() {
        let mut frame = Frame::default();
        for coding in [Coding::Mjpeg, Coding::Yuyv, Coding::Nv12] {
            for length in [0, 3, 40] {
                assert!(
                    decode(coding, &vec![0; length], (8, 6), &mut frame).is_err(),
                    "{coding} {length}"
                );
            }
        }
    }
}
