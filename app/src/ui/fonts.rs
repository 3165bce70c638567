//! The fonts that ship with the program, and their names inside egui.

use std::sync::Arc;

use eframe::egui::{Context, FontData, FontDefinitions, FontFamily};

use crate::typefaces::{MONO_400, NEXT_400, NEXT_600, NEXT_700, NEXT_800};

/// The font families by their job. Cloning one is cheap.
#[derive(Debug, Clone)]
pub struct Fonts {
    /// Running text (400).
    pub text: FontFamily,
    /// Labels (600).
    pub label: FontFamily,
    /// Headings and the cue (700).
    pub heading: FontFamily,
    /// Big numbers (800).
    pub number: FontFamily,
    /// Figures in columns.
    pub mono: FontFamily,
    /// Icons in outline.
    pub icon: FontFamily,
    /// Icons filled.
    pub icon_fill: FontFamily,
}

impl Default for Fonts {
    fn default() -> Self {
        let named = |name: &str| FontFamily::Name(name.into());
        Self {
            text: named("next-400"),
            label: named("next-600"),
            heading: named("next-700"),
            number: named("next-800"),
            mono: named("mono-400"),
            icon: named("phosphor-bold"),
            icon_fill: named("phosphor-fill"),
        }
    }
}

static FILES: [(&str, &[u8]); 7] = [
    ("next-400", NEXT_400),
    ("next-600", NEXT_600),
    ("next-700", NEXT_700),
    ("next-800", NEXT_800),
    ("mono-400", MONO_400),
    (
        "phosphor-bold",
        include_bytes!("../../assets/icons/Phosphor-Bold-subset.ttf"),
    ),
    (
        "phosphor-fill",
        include_bytes!("../../assets/icons/Phosphor-Fill-subset.ttf"),
    ),
];

/// Makes the fonts known to egui, each as a family of its own.
///
/// egui's own fonts stay behind them: a camera's name may hold letters ours lack.
pub fn install_fonts(ctx: &Context) {
    let mut definitions = FontDefinitions::default();
    let fallback = definitions
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    for (name, bytes) in FILES {
        definitions
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let mut chain = vec![name.to_owned()];
        chain.extend(fallback.iter().cloned());
        definitions
            .families
            .insert(FontFamily::Name(name.into()), chain);
    }
    for (family, name) in [
        (FontFamily::Proportional, "next-400"),
        (FontFamily::Monospace, "mono-400"),
    ] {
        definitions
            .families
            .entry(family)
            .or_default()
            .insert(0, name.to_owned());
    }
    ctx.set_fonts(definitions);
}
