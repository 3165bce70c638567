//! How large the sheet's letters and pictures may be: from large to the smallest that is still read.

use crate::paper::{A4, Face, Letters};

/// Around what is printed: home printers leave 6 mm white. Units: pt.
pub(super) const MARGIN: f32 = 36.0;
/// From margin to margin. Units: pt.
pub(super) const WIDTH: f32 = A4[0] - 2.0 * MARGIN;
/// No letter is smaller. Source: UKAAF G003, "Creating clear print and large print documents", 3.1, after the RNIB: 12 pt at
/// least, 14 pt better. Units: pt.
pub(super) const LEAST: f32 = 12.0;
/// What stands on every sheet, days and when to stop, takes no more room than these letters need. Units: pt.
const MOST_ORDERLY: f32 = 14.0;
/// How wide a picture is for its height. Units: times.
pub(super) const SHAPE: f32 = 92.0 / 62.0;
/// Between two pictures, and between them and their words. Units: pt.
pub(super) const AIR: f32 = 5.0;
/// Between exercises at least. Units: pt.
pub(super) const GAP: f32 = 9.0;
/// Between columns. Units: pt.
const GUTTER: f32 = 24.0;

/// Where the two pictures of an exercise stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stand {
    /// Left of the words.
    Beside,
    /// Over the words.
    Above,
    /// Left of the words, the turn of the movement alone.
    TurnBeside,
}

/// One size of a sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Size {
    pub(super) columns: usize,
    /// Running text. Units: pt.
    pub(super) body: f32,
    /// How high a picture is. Units: pt.
    pub(super) picture: f32,
    pub(super) stand: Stand,
    /// It looks lost with more exercises than that, and with fewer than that.
    pub(super) exercises: [usize; 2],
}

const fn size(columns: usize, body: f32, picture: f32, stand: Stand) -> Size {
    let exercises = match (columns, stand) {
        (1, Stand::Above) => [1, 2],
        (1, _) => [1, usize::MAX],
        _ => [4, usize::MAX],
    };
    Size {
        columns,
        body,
        picture,
        stand,
        exercises,
    }
}

/// All sizes, the best first: large letters before large pictures, one column before two. Own choice; a picture of 14 mm
/// still shows who stands and who lies at arm's length, looked at on paper of that size.
pub(super) const SIZES: [Size; 19] = [
    size(1, 18.0, 160.0, Stand::Above),
    size(1, 18.0, 138.0, Stand::Above),
    size(1, 18.0, 108.0, Stand::Beside),
    size(1, 16.0, 130.0, Stand::Above),
    size(1, 16.0, 96.0, Stand::Beside),
    size(1, 16.0, 82.0, Stand::Beside),
    size(2, 16.0, 80.0, Stand::Above),
    size(1, 14.0, 82.0, Stand::Beside),
    size(1, 14.0, 70.0, Stand::Beside),
    size(2, 14.0, 80.0, Stand::Above),
    size(1, 14.0, 60.0, Stand::Beside),
    size(2, 14.0, 60.0, Stand::Above),
    size(1, 13.0, 56.0, Stand::Beside),
    size(2, 13.0, 56.0, Stand::Above),
    size(1, LEAST, 52.0, Stand::Beside),
    size(2, LEAST, 56.0, Stand::Above),
    size(1, LEAST, 40.0, Stand::Beside),
    size(2, LEAST, 42.0, Stand::Above),
    size(2, LEAST, 48.0, Stand::TurnBeside),
];

impl Size {
    /// How wide a column is. Units: pt.
    pub(super) fn column(self) -> f32 {
        if self.columns == 1 {
            WIDTH
        } else {
            (WIDTH - GUTTER) / 2.0
        }
    }

    /// Where a column begins. Units: pt.
    pub(super) fn left(self, column: usize) -> f32 {
        MARGIN + column as f32 * (self.column() + GUTTER)
    }

    /// Width and height of a picture: where two stand side by side over their words, no wider than their column.
    pub(super) fn picture(self) -> [f32; 2] {
        let widest = (self.column() - AIR) / 2.0;
        let wide = (self.picture * SHAPE).min(widest);
        [wide, wide / SHAPE]
    }

    pub(super) const fn body(self) -> Letters {
        Letters::black(Face::Text, self.body)
    }

    /// The name of an exercise.
    pub(super) const fn name(self) -> Letters {
        Letters::black(Face::Heading, self.body + 2.0)
    }

    /// The head of the sheet, and of its later pages.
    pub(super) const fn title(self, is_first: bool) -> Letters {
        let larger = if is_first { 10.0 } else { 4.0 };
        Letters::black(Face::Heading, self.body + larger)
    }

    /// Days, and when to stop.
    pub(super) const fn orderly(self, face: Face) -> Letters {
        let size = if self.body < MOST_ORDERLY {
            self.body
        } else {
            MOST_ORDERLY
        };
        Letters::black(face, size)
    }

    /// How high the boxes of the days are. Units: pt.
    pub(super) const fn day(self) -> f32 {
        if self.body < MOST_ORDERLY { 30.0 } else { 36.0 }
    }
}
