//! The letters that ship with the program, for the window and for paper. Their licences lie beside them.

/// Running text.
pub(crate) static NEXT_400: &[u8] =
    include_bytes!("../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf");
/// Labels.
pub(crate) static NEXT_600: &[u8] =
    include_bytes!("../assets/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf");
/// Headings.
pub(crate) static NEXT_700: &[u8] =
    include_bytes!("../assets/fonts/AtkinsonHyperlegibleNext_700Bold.ttf");
/// Big numbers.
pub(crate) static NEXT_800: &[u8] =
    include_bytes!("../assets/fonts/AtkinsonHyperlegibleNext_800ExtraBold.ttf");
/// Figures in columns.
pub(crate) static MONO_400: &[u8] =
    include_bytes!("../assets/fonts/AtkinsonHyperlegibleMono_400Regular.ttf");
