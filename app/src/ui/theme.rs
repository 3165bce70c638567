//! Colours and sizes: `assets/tokens.toml` as constants; a test keeps the two equal.

use eframe::egui::Color32;

use super::fonts::Fonts;
use crate::settings::{Look, Settings};

/// A colour as the token file writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(
    /// `0xRRGGBB`.
    pub u32,
);

impl Rgb {
    /// The colour for egui.
    pub const fn solid(self) -> Color32 {
        let [_, red, green, blue] = self.0.to_be_bytes();
        Color32::from_rgb(red, green, blue)
    }
}

macro_rules! colours {
    ($(#[$note:meta])* $name:ident { $($token:ident),* $(,)? }) => {
        $(#[$note])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each token says what it is; design.md says where it may stand")]
        pub struct $name { $(pub $token: Rgb),* }

        impl $name {
            /// Each token's name in the file and its colour.
            pub fn tokens(&self) -> Vec<(&'static str, Rgb)> {
                vec![$((stringify!($token), self.$token)),*]
            }
        }
    };
}

colours!(
    /// The colours of one theme.
    Palette {
        bg, surface, inset, hairline, outline, ink, ink2, primary, on_primary, primary_soft, band,
        band_text, band_soft, adjust, adjust_text, adjust_soft, stop, stop_text, stop_soft,
        stop_fill, on_stop,
    }
);

colours!(
    /// The colours over the live picture, the same in every theme.
    PictureColours { casing, band, adjust, stop, plain }
);

/// The light theme.
pub const LIGHT: Palette = Palette {
    bg: Rgb(0xF7_F2EA),
    surface: Rgb(0xFF_FDF9),
    inset: Rgb(0xEE_E6DA),
    hairline: Rgb(0xDC_D1C1),
    outline: Rgb(0x7D_7365),
    ink: Rgb(0x1E_2326),
    ink2: Rgb(0x4A_4A46),
    primary: Rgb(0x12_504B),
    on_primary: Rgb(0xFF_FFFF),
    primary_soft: Rgb(0xDD_EAE6),
    band: Rgb(0x00_72B2),
    band_text: Rgb(0x00_4B78),
    band_soft: Rgb(0xDD_ECF6),
    adjust: Rgb(0xBA_6F00),
    adjust_text: Rgb(0x6A_3F00),
    adjust_soft: Rgb(0xFC_EBCD),
    stop: Rgb(0xB8_3A0C),
    stop_text: Rgb(0x8A_2500),
    stop_soft: Rgb(0xFB_E1D6),
    stop_fill: Rgb(0x9C_2F07),
    on_stop: Rgb(0xFF_FFFF),
};

/// The dark theme.
pub const DARK: Palette = Palette {
    bg: Rgb(0x15_191B),
    surface: Rgb(0x1E_2427),
    inset: Rgb(0x2A_3236),
    hairline: Rgb(0x36_3F43),
    outline: Rgb(0x8F_9894),
    ink: Rgb(0xF6_F1E8),
    ink2: Rgb(0xC9_C5BB),
    primary: Rgb(0xA9_DECF),
    on_primary: Rgb(0x0C_2320),
    primary_soft: Rgb(0x21_403B),
    band: Rgb(0x5D_B7F0),
    band_text: Rgb(0xA6_D8FA),
    band_soft: Rgb(0x17_3447),
    adjust: Rgb(0xF0_AE2E),
    adjust_text: Rgb(0xFF_D58A),
    adjust_soft: Rgb(0x3D_2F12),
    stop: Rgb(0xFF_8A5E),
    stop_text: Rgb(0xFF_B99C),
    stop_soft: Rgb(0x45_241A),
    stop_fill: Rgb(0xFF_B199),
    on_stop: Rgb(0x3A_0F02),
};

/// The high contrast theme.
pub const HIGH_CONTRAST: Palette = Palette {
    bg: Rgb(0),
    surface: Rgb(0),
    inset: Rgb(0),
    hairline: Rgb(0xFF_FFFF),
    outline: Rgb(0xFF_FFFF),
    ink: Rgb(0xFF_FFFF),
    ink2: Rgb(0xFF_FFFF),
    primary: Rgb(0xFF_FFFF),
    on_primary: Rgb(0),
    primary_soft: Rgb(0),
    band: Rgb(0x5C_C4FF),
    band_text: Rgb(0x8F_D6FF),
    band_soft: Rgb(0),
    adjust: Rgb(0xFF_C328),
    adjust_text: Rgb(0xFF_D76B),
    adjust_soft: Rgb(0),
    stop: Rgb(0xFF_8F66),
    stop_text: Rgb(0xFF_B396),
    stop_soft: Rgb(0),
    stop_fill: Rgb(0xFF_8F66),
    on_stop: Rgb(0),
};

/// Colours over the live picture.
pub const PICTURE: PictureColours = PictureColours {
    casing: Rgb(0x0B_0F12),
    band: Rgb(0x62_BAF3),
    adjust: Rgb(0xFF_B524),
    stop: Rgb(0xFF_8250),
    plain: Rgb(0xFF_FFFF),
};

/// Sizes at 1920x1080, under the names of the token file. Units: px.
pub mod sizes {
    /// Casing on each side of a line over the picture.
    pub const CASING_EACH_SIDE: f32 = 3.5;
    /// A judged line over the picture.
    pub const LINE: f32 = 11.0;
    /// A line without a verdict.
    pub const LINE_PLAIN: f32 = 6.0;
    /// A joint, across.
    pub const JOINT: f32 = 28.0;
    /// The count.
    pub const COUNT: f32 = 320.0;
    /// The cue.
    pub const CUE: f32 = 152.0;
    /// From one line of the cue to the next.
    pub const CUE_LINE: f32 = 148.0;
    /// The widest a line of the cue may be.
    pub const CUE_MAX_WIDTH: f32 = 1464.0;
    /// The seconds of a rest.
    pub const REST: f32 = 290.0;
    /// A check of the right place.
    pub const CHECK: f32 = 52.0;
    /// "of 10".
    pub const OF_N: f32 = 84.0;
    /// Text on the plate in the picture.
    pub const PLATE: f32 = 48.0;
    /// Where the top bar is: x, y, width, height.
    pub const TOP_BAR: [f32; 4] = [48.0, 28.0, 1824.0, 72.0];
    /// Where the picture is.
    pub const PICTURE: [f32; 4] = [48.0, 120.0, 1024.0, 576.0];
    /// Where the instrument is.
    pub const INSTRUMENT: [f32; 4] = [1112.0, 120.0, 760.0, 576.0];
    /// Where the banner is.
    pub const BANNER: [f32; 4] = [48.0, 716.0, 1824.0, 336.0];
    /// Corner radius of a button.
    pub const RADIUS_BUTTON: f32 = 20.0;
    /// Corner radius of the picture.
    pub const RADIUS_PICTURE: f32 = 24.0;
    /// Corner radius of cards and banners.
    pub const RADIUS_CARD: f32 = 28.0;
    /// Border of a control.
    pub const BORDER: f32 = 3.0;
    /// Width of the focus ring.
    pub const FOCUS_RING: f32 = 5.0;
    /// Gap between a control and its focus ring.
    pub const FOCUS_GAP: f32 = 5.0;
    /// How long a banner stays at least. Units: ms.
    pub const BANNER_MIN_SHOW: f32 = 2000.0;
}

/// What drawing needs: colours and font families.
#[derive(Debug, Clone)]
pub struct Theme {
    /// The colours.
    pub palette: Palette,
    /// The font families, as [installed](super::install_fonts).
    pub fonts: Fonts,
    /// So much larger texts read up close are than usual, 1 to 2.
    pub text: f32,
}

impl Theme {
    /// The light theme.
    pub fn light() -> Self {
        Self::of(Look::Light)
    }

    /// The theme a person has set.
    pub fn set(settings: &Settings) -> Self {
        Self {
            text: settings.text_size as f32 / 100.0,
            ..Self::of(settings.look)
        }
    }

    /// The theme that was chosen.
    pub fn of(look: Look) -> Self {
        Self {
            palette: match look {
                Look::Light => LIGHT,
                Look::Dark => DARK,
                Look::HighContrast => HIGH_CONTRAST,
            },
            fonts: Fonts::default(),
            text: 1.0,
        }
    }
}
