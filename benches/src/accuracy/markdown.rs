//! The report as Markdown.

use std::fmt::Write as _;

use super::document::{Block, Document};

/// The text; plots are files beside it.
pub fn markdown(document: &Document) -> String {
    let mut out = String::new();
    for block in &document.blocks {
        // Writing to a text cannot fail.
        let _ = match block {
            Block::Heading(level, text) => {
                writeln!(out, "{} {text}\n", "#".repeat(usize::from(*level)))
            }
            Block::Text(text) => writeln!(out, "{text}\n"),
            Block::Table(rows) => {
                table(rows, &mut out);
                writeln!(out)
            }
            Block::Plot { name, caption, .. } => writeln!(out, "![{caption}]({name}.svg)\n"),
        };
    }
    out
}

fn table(rows: &[Vec<String>], out: &mut String) {
    for (number, row) in rows.iter().enumerate() {
        let cells: Vec<String> = row.iter().map(|cell| cell.replace('|', "\\|")).collect();
        let _ = writeln!(out, "| {} |", cells.join(" | "));
        if number == 0 {
            let _ = writeln!(out, "|{}", "---|".repeat(row.len()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::markdown;
    use crate::accuracy::document::Document;

    #[test]
    fn a_table_has_a_head_and_an_empty_one_says_so() {
        let mut document = Document::default();
        document.heading(2, "A");
        document.table(&["x", "y"], [vec!["1".to_owned(), "a|b".to_owned()]]);
        document.table(&["x"], []);
        let text = markdown(&document);
        assert!(
            text.starts_with("## A\n\n| x | y |\n|---|---|\n| 1 | a\\|b |\n\n"),
            "{text}"
        );
        assert!(text.contains("Nothing to show"));
    }
}
