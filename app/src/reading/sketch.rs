//! A drawing as a list of marks, so that the window and the paper draw the same one.

/// Which of the theme's colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "the names are the theme's, letters are its ink"
)]
pub enum Ink {
    Letters,
    Soft,
    Band,
    Adjust,
    Stop,
    Primary,
    Outline,
    Hairline,
    Surface,
}

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Stands {
    Left,
    Middle,
    Right,
}

/// One mark. Lengths in px of the design, from the upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A straight line.
    Line {
        /// From, to.
        ends: [[f32; 2]; 2],
        /// Its width.
        width: f32,
        /// Its colour.
        ink: Ink,
    },
    /// A polygon without dents, filled.
    Filled {
        /// Its corners.
        corners: Vec<[f32; 2]>,
        /// Its colour.
        ink: Ink,
    },
    /// A disc or a ring.
    Disc {
        /// Its middle.
        middle: [f32; 2],
        /// Its radius.
        radius: f32,
        /// Its ground. Missing: none.
        fill: Option<Ink>,
        /// Width and colour of its edge. Missing: none.
        edge: Option<(f32, Ink)>,
    },
    /// A line of text on its baseline.
    Text {
        /// Where.
        at: [f32; 2],
        /// Its size.
        size: f32,
        /// Its colour.
        ink: Ink,
        /// What of it stands there.
        stands: Stands,
        /// In the heavier letters.
        is_strong: bool,
        /// What it says.
        text: String,
    },
}

/// A drawing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sketch {
    /// Width and height. Px of the design.
    pub size: [f32; 2],
    /// Its marks, those below first.
    pub marks: Vec<Mark>,
}

impl Sketch {
    /// An empty one.
    pub const fn new(size: [f32; 2]) -> Self {
        Self {
            size,
            marks: Vec::new(),
        }
    }

    /// Draws a line.
    pub fn line(&mut self, ends: [[f32; 2]; 2], width: f32, ink: Ink) {
        self.marks.push(Mark::Line { ends, width, ink });
    }

    /// Draws a disc.
    pub fn disc(&mut self, middle: [f32; 2], radius: f32, fill: Ink) {
        self.marks.push(Mark::Disc {
            middle,
            radius,
            fill: Some(fill),
            edge: None,
        });
    }

    /// Draws a ring on a ground.
    pub fn ring(&mut self, middle: [f32; 2], radius: f32, (width, ink): (f32, Ink)) {
        self.marks.push(Mark::Disc {
            middle,
            radius,
            fill: Some(Ink::Surface),
            edge: Some((width, ink)),
        });
    }

    /// Draws a filled polygon around a middle, its first corner turned by `turn` (radians) from the right.
    pub fn corners(&mut self, [x, y]: [f32; 2], radius: f32, (count, turn): (u8, f32), ink: Ink) {
        let corner = |number: u8| {
            let angle = turn + std::f32::consts::TAU * f32::from(number) / f32::from(count);
            [x + radius * angle.cos(), y + radius * angle.sin()]
        };
        let corners = (0..count).map(corner).collect();
        self.marks.push(Mark::Filled { corners, ink });
    }

    /// Writes a line.
    pub fn text(&mut self, at: [f32; 2], (size, ink): (f32, Ink), stands: Stands, text: &str) {
        self.write(at, (size, ink, false), stands, text);
    }

    /// The same in heavier letters.
    pub fn strong(&mut self, at: [f32; 2], (size, ink): (f32, Ink), stands: Stands, text: &str) {
        self.write(at, (size, ink, true), stands, text);
    }

    fn write(
        &mut self,
        at: [f32; 2],
        (size, ink, is_strong): (f32, Ink, bool),
        stands: Stands,
        text: &str,
    ) {
        self.marks.push(Mark::Text {
            at,
            size,
            ink,
            stands,
            is_strong,
            text: text.to_owned(),
        });
    }
}
