//! The report as a text of headings, paragraphs, tables and plots, before it becomes Markdown or HTML.

/// A part of the text.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading; 1 is the title.
    Heading(u8, String),
    /// A paragraph.
    Text(String),
    /// A table; the first row is its head.
    Table(Vec<Vec<String>>),
    /// A plot, as SVG, with its name (of the file) and what it shows.
    Plot {
        /// Name of the file, without ending.
        name: String,
        /// What it shows.
        caption: String,
        /// The picture.
        svg: String,
    },
}

/// A text, part by part.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// Its parts.
    pub blocks: Vec<Block>,
}

impl Document {
    /// Appends a heading.
    pub fn heading(&mut self, level: u8, text: impl Into<String>) {
        self.blocks.push(Block::Heading(level, text.into()));
    }

    /// Appends a paragraph.
    pub fn text(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Text(text.into()));
    }

    /// Appends a table; one without rows says so.
    pub fn table(&mut self, head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) {
        let mut table = vec![head.iter().map(|name| (*name).to_owned()).collect()];
        table.extend(rows);
        if table.len() == 1 {
            self.text("Nothing to show: the data for it was not here.");
        } else {
            self.blocks.push(Block::Table(table));
        }
    }

    /// Appends a plot.
    pub fn plot(&mut self, name: &str, caption: &str, svg: String) {
        self.blocks.push(Block::Plot {
            name: name.to_owned(),
            caption: caption.to_owned(),
            svg,
        });
    }
}
