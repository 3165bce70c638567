//! Where everything on the sheet stands: the largest letters and pictures with which it is one page.

use super::content::{Card, Content};
use super::size::{AIR, GAP, LEAST, MARGIN, SIZES, Size, Stand, WIDTH};
use crate::paper::{A4, Face, Ink, Letters, Paper};

/// Exercises stand no further apart than this, however much room there is. Units: pt. Own choice.
const MOST_GAP: f32 = 26.0;
/// Around the words of the box at the foot. Units: pt.
const INSET: [f32; 2] = [12.0, 8.0];
/// Below the head, and below the days. Units: pt.
const BELOW: f32 = 8.0;
/// Pages are made alike in steps of so much. Units: share of a page.
const STEP: f32 = 0.05;

/// Something that is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Mark {
    /// A line of text, its upper left corner.
    Line(String, Letters, [f32; 2]),
    /// The beginning of a movement (0) or its turn (1): of which exercise, and left, top, width, height.
    Picture(usize, usize, [f32; 4]),
    /// A box: its place, its ground, the width and colour of its edge.
    Box([f32; 4], Option<Ink>, (f32, Ink)),
    /// A line between exercises, from a point so far to the right.
    Rule([f32; 2], f32),
}

/// A sheet, ready to be drawn.
pub(super) struct Laid {
    pub(super) pages: Vec<Vec<Mark>>,
}

/// One exercise in lines, at a size.
struct Block {
    lines: Vec<(String, Letters)>,
    pictures: Option<usize>,
}

/// A part of a block: which, and its lines from one to another. All of it but where it alone is longer than a page.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Piece {
    block: usize,
    lines: [usize; 2],
    height: f32,
}

/// What stands in one column.
type Column = Vec<Piece>;

/// The words a later page is known by: which it is, of so many.
pub(super) type PageWords<'a> = &'a dyn Fn(usize, usize) -> String;

/// Lays a sheet out on as few pages as it can be, as large as they let it be.
pub(super) fn laid(paper: &Paper, content: &Content, said: PageWords<'_>) -> Laid {
    let sizes = || SIZES.iter().filter(|size| goes(size, content));
    let made = |size: &Size| Bench::new(paper, content, *size, said).pages();
    let mut best: Option<Laid> = None;
    for size in sizes() {
        let pages = made(size);
        if pages.len() == 1 {
            return Laid { pages };
        }
        // Of those with the fewest pages the largest, which comes first.
        if best
            .as_ref()
            .is_none_or(|best| pages.len() < best.pages.len())
        {
            best = Some(Laid { pages });
        }
    }
    best.unwrap_or(Laid { pages: Vec::new() })
}

/// Whether it can be one page.
pub(super) fn is_one(paper: &Paper, content: &Content) -> bool {
    let smallest = SIZES.iter().filter(|size| size.body <= LEAST);
    let none = |_: usize, _: usize| String::new();
    smallest
        .filter(|size| goes(size, content))
        .any(|size| Bench::new(paper, content, *size, &none).pages().len() == 1)
}

fn goes(size: &Size, content: &Content) -> bool {
    let [least, most] = size.exercises;
    (least..=most).contains(&content.cards.len())
}

/// A sheet that is laid out at one size.
struct Bench<'a> {
    paper: &'a Paper,
    content: &'a Content,
    size: Size,
    said: PageWords<'a>,
    blocks: Vec<Block>,
    /// Where the exercises end. Units: pt.
    end: f32,
}

impl<'a> Bench<'a> {
    fn new(paper: &'a Paper, content: &'a Content, size: Size, said: PageWords<'a>) -> Self {
        let block = |card: &Card| block(paper, card, size);
        let mut bench = Self {
            paper,
            content,
            size,
            said,
            blocks: content.cards.iter().map(block).collect(),
            end: 0.0,
        };
        bench.end = A4[1] - MARGIN - bench.foot_height() - GAP;
        bench
    }

    fn pages(&self) -> Vec<Vec<Mark>> {
        // How much the head of a page takes does not hang on how many there are.
        let tops = [true, false].map(|is_first| self.head(is_first, (1, 2), &mut Vec::new()));
        let rooms = tops.map(|top| self.end - top);
        let columns = self.filled(rooms, 1.0);
        let count = self.pages_of(&columns);
        let mut columns = columns;
        let mut share = 1.0 - STEP;
        // A last page with one exercise on it looks forgotten.
        while count > 1 && share > 0.3 {
            let other = self.filled(rooms, share);
            if self.pages_of(&other) > count {
                break;
            }
            columns = other;
            share -= STEP;
        }
        let mut pages = Vec::new();
        for (number, page) in columns.chunks(self.size.columns).enumerate() {
            let mut marks = Vec::new();
            let top = self.head(number == 0, (number + 1, count), &mut marks);
            let page = if number + 1 == count {
                self.balanced(page, self.end - top)
            } else {
                page.to_vec()
            };
            self.columns(&page, top, &mut marks);
            self.foot(&mut marks);
            pages.push(marks);
        }
        pages
    }

    fn pages_of(&self, columns: &[Column]) -> usize {
        columns.len().div_ceil(self.size.columns).max(1)
    }

    /// What a block's pictures take above its words, and the least it is high.
    fn picture_room(&self, block: &Block) -> [f32; 2] {
        let [_, tall] = self.size.picture();
        match (block.pictures, self.size.stand) {
            (None, _) => [0.0, 0.0],
            (_, Stand::Above) => [tall + AIR, tall],
            _ => [0.0, tall],
        }
    }

    fn piece(&self, number: usize) -> Option<Piece> {
        let block = self.blocks.get(number)?;
        let [above, least] = self.picture_room(block);
        let words = block.lines.iter().map(|(_, of)| of.line_height());
        Some(Piece {
            block: number,
            lines: [0, block.lines.len()],
            height: (above + words.sum::<f32>()).max(least),
        })
    }

    /// One column after the other, each as full as a share of its room lets it be; `rooms`: of the first page, of later ones.
    fn filled(&self, [first, later]: [f32; 2], share: f32) -> Vec<Column> {
        let room = |column: usize| {
            if column < self.size.columns {
                first
            } else {
                later
            }
        };
        let (mut done, mut column, mut used) = (Vec::new(), Column::new(), 0.0);
        for number in 0..self.blocks.len() {
            let mut rest = self.piece(number);
            while let Some(piece) = rest.take() {
                let room = room(done.len());
                let gap = if column.is_empty() { 0.0 } else { GAP };
                let fits = used + gap + piece.height <= room * share;
                if fits || (column.is_empty() && piece.height <= room) {
                    used += gap + piece.height;
                    column.push(piece);
                } else if column.is_empty() {
                    // Longer than a column: this alone is cut, between two lines.
                    let [one, other] = self.cut(piece, room);
                    column.extend(one);
                    done.push(std::mem::take(&mut column));
                    (rest, used) = (other, 0.0);
                } else {
                    done.push(std::mem::take(&mut column));
                    (rest, used) = (Some(piece), 0.0);
                }
            }
        }
        if !column.is_empty() {
            done.push(column);
        }
        done
    }

    /// As many lines of a piece as have room, and the others. One line at least: somewhere it must go on.
    fn cut(&self, piece: Piece, room: f32) -> [Option<Piece>; 2] {
        let Some(block) = self.blocks.get(piece.block) else {
            return [None, None];
        };
        let [from, to] = piece.lines;
        let [above, least] = if from == 0 {
            self.picture_room(block)
        } else {
            [0.0; 2]
        };
        let mut height = above;
        let mut end = from;
        for (_, letters) in block.lines.iter().take(to).skip(from) {
            if height + letters.line_height() > room && end > from {
                break;
            }
            height += letters.line_height();
            end += 1;
        }
        let left = block.lines.iter().take(to).skip(end);
        let rest = Piece {
            lines: [end, to],
            height: left.map(|(_, letters)| letters.line_height()).sum(),
            ..piece
        };
        let first = Piece {
            lines: [from, end],
            height: height.max(least),
            ..piece
        };
        [Some(first), (end < to).then_some(rest)]
    }

    /// The columns of the last page, as alike in height as they can be.
    fn balanced(&self, page: &[Column], room: f32) -> Vec<Column> {
        let all: Vec<Piece> = page.iter().flatten().copied().collect();
        if self.size.columns < 2 || all.len() < 2 {
            return page.to_vec();
        }
        let higher = |split: usize| {
            let (left, right) = all.split_at(split);
            height(left).max(height(right))
        };
        let best = (1..=all.len()).min_by(|one, other| higher(*one).total_cmp(&higher(*other)));
        let split = best.filter(|split| higher(*split) <= room);
        split.map_or_else(
            || page.to_vec(),
            |split| {
                let (left, right) = all.split_at(split);
                vec![left.to_vec(), right.to_vec()]
            },
        )
    }

    /// Puts columns below a point: as far apart as there is room, and alike in both.
    fn columns(&self, columns: &[Column], top: f32, marks: &mut Vec<Mark>) {
        let room = self.end - top;
        let spare = |column: &Column| {
            let gaps = column.len().saturating_sub(1);
            let left = (room - height(column)).max(0.0);
            (gaps > 0).then_some(left / gaps as f32)
        };
        let spare = columns.iter().filter_map(spare);
        let gap = (GAP + spare.fold(f32::INFINITY, f32::min)).min(MOST_GAP);
        for (number, column) in columns.iter().enumerate() {
            let left = self.size.left(number);
            let mut y = top;
            for (place, piece) in column.iter().enumerate() {
                if place > 0 {
                    marks.push(Mark::Rule([left, y + gap / 2.0], self.size.column()));
                    y += gap;
                }
                self.put(*piece, [left, y], marks);
                y += piece.height;
            }
        }
    }

    fn put(&self, piece: Piece, [left, top]: [f32; 2], marks: &mut Vec<Mark>) {
        let Some(block) = self.blocks.get(piece.block) else {
            return;
        };
        let [from, to] = piece.lines;
        let [wide, tall] = self.size.picture();
        let mut y = top;
        if let Some(of) = block.pictures.filter(|_| from == 0) {
            let spot = |number: usize| [left + number as f32 * (wide + AIR), top, wide, tall];
            if self.size.stand == Stand::TurnBeside {
                marks.push(Mark::Picture(of, 1, spot(0)));
            } else {
                marks.extend([0, 1].map(|number| Mark::Picture(of, number, spot(number))));
            }
            y += self.picture_room(block)[0];
        }
        let x = left + words_left(block, self.size);
        for (line, letters) in block.lines.iter().take(to).skip(from) {
            marks.push(Mark::Line(line.clone(), *letters, [x, y]));
            y += letters.line_height();
        }
    }

    /// The head of a page, and on the first the days; gives where the exercises begin.
    fn head(&self, is_first: bool, (page, of): (usize, usize), marks: &mut Vec<Mark>) -> f32 {
        let (content, size) = (self.content, self.size);
        let mut y = MARGIN;
        let by = if of > 1 {
            format!("{}. {}", content.by, (self.said)(page, of))
        } else {
            content.by.clone()
        };
        let grey = size.body().in_ink(Ink::GREY);
        y = self.text(&content.title, size.title(is_first), [MARGIN, y], marks);
        y = self.text(&by, grey, [MARGIN, y], marks);
        if !is_first {
            return y + BELOW;
        }
        if !content.note.is_empty() {
            y = self.text(&content.note, size.body(), [MARGIN, y + 3.0], marks);
        }
        y += BELOW;
        if let Some(tick) = &content.tick {
            let label = size.orderly(Face::Label);
            y = self.text(tick, label, [MARGIN, y], marks) + 2.0;
        }
        self.days(y, marks);
        y + size.day() + BELOW + 4.0
    }

    /// The days in a row, with a box to tick in each.
    fn days(&self, top: f32, marks: &mut Vec<Mark>) {
        let (step, tall) = (WIDTH / 7.0, self.size.day());
        for (number, (name, is_on)) in self.content.days.iter().enumerate() {
            let left = MARGIN + step * number as f32;
            let fill = is_on.then_some(Ink::SHADE);
            let edge = (if *is_on { 1.2 } else { 0.6 }, Ink::LINE);
            marks.push(Mark::Box([left, top, step, tall], fill, edge));
            let letters = if *is_on {
                self.size.orderly(Face::Label)
            } else {
                self.size.orderly(Face::Text).in_ink(Ink::GREY)
            };
            let y = top + (tall - letters.line_height()) / 2.0;
            marks.push(Mark::Line(name.clone(), letters, [left + 8.0, y]));
            if *is_on {
                let side = tall - 14.0;
                let tick = [left + step - side - 8.0, top + 7.0, side, side];
                marks.push(Mark::Box(tick, Some(Ink::WHITE), (1.2, Ink::BLACK)));
            }
        }
    }

    fn foot_lines(&self) -> Vec<(String, Letters)> {
        let inside = WIDTH - 2.0 * INSET[0];
        let faces = [Face::Label, Face::Text, Face::Text];
        let texts = self.content.foot.iter().zip(faces);
        let lines = |(text, face): (&String, Face)| {
            let letters = self.size.orderly(face);
            let lines = self.paper.lines_of(text, letters, inside);
            lines.into_iter().map(move |line| (line, letters))
        };
        texts.flat_map(lines).collect()
    }

    fn foot_height(&self) -> f32 {
        let lines = self.foot_lines();
        let heights = lines.iter().map(|(_, letters)| letters.line_height());
        heights.sum::<f32>() + 2.0 * INSET[1]
    }

    /// When to stop, and where help is found: at the foot of every page, where the eye looks for it.
    fn foot(&self, marks: &mut Vec<Mark>) {
        let height = self.foot_height();
        let top = A4[1] - MARGIN - height;
        let place = [MARGIN, top, WIDTH, height];
        marks.push(Mark::Box(place, None, (1.6, Ink::BLACK)));
        let mut y = top + INSET[1];
        for (line, letters) in self.foot_lines() {
            marks.push(Mark::Line(line, letters, [MARGIN + INSET[0], y]));
            y += letters.line_height();
        }
    }

    /// A text from margin to margin; gives where it ends.
    fn text(&self, text: &str, letters: Letters, [x, y]: [f32; 2], marks: &mut Vec<Mark>) -> f32 {
        let mut y = y;
        for line in self.paper.lines_of(text, letters, WIDTH) {
            marks.push(Mark::Line(line, letters, [x, y]));
            y += letters.line_height();
        }
        y
    }
}

/// How high pieces are one below the other.
fn height(pieces: &[Piece]) -> f32 {
    let heights = pieces.iter().map(|piece| piece.height).sum::<f32>();
    heights + GAP * pieces.len().saturating_sub(1) as f32
}

/// The lines of an exercise.
fn block(paper: &Paper, card: &Card, size: Size) -> Block {
    let mut block = Block {
        lines: Vec::new(),
        pictures: card.pictures,
    };
    let width = size.column() - words_left(&block, size);
    let dose = Letters {
        face: Face::Label,
        ..size.body()
    };
    let texts = [
        (&card.name, size.name()),
        (&card.dose, dose),
        (&card.note, size.body()),
    ];
    for (text, letters) in texts.into_iter().filter(|(text, _)| !text.is_empty()) {
        let lines = paper.lines_of(text, letters, width);
        block
            .lines
            .extend(lines.into_iter().map(|line| (line, letters)));
    }
    block
}

/// How far right of its column's edge the words of an exercise stand. Units: pt.
fn words_left(block: &Block, size: Size) -> f32 {
    let [wide, _] = size.picture();
    match (block.pictures, size.stand) {
        (None, _) | (_, Stand::Above) => 0.0,
        (_, Stand::Beside) => 2.0 * (wide + AIR) + 7.0,
        (_, Stand::TurnBeside) => wide + AIR + 5.0,
    }
}
