//! The report as one HTML page that needs nothing beside it.

use std::fmt::Write as _;

use super::document::{Block, Document};

const STYLE: &str = "\
body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;\
color:#16212b;background:#fbfaf7}\
h1,h2,h3{line-height:1.2}h2{margin-top:2.5rem;border-top:1px solid #d8d3c8;padding-top:1rem}\
table{border-collapse:collapse;margin:1rem 0;font-size:14px;display:block;overflow-x:auto}\
th,td{padding:.25rem .6rem;border-bottom:1px solid #e4dfd4;text-align:left;vertical-align:top}\
th{background:#f0ece2;position:sticky;top:0}\
tr:hover td{background:#f5f1e8}figure{margin:1.5rem 0;overflow-x:auto}\
figcaption{font-size:14px;color:#4c5a66}svg{max-width:100%;height:auto}\
nav a{margin-right:1rem}";

/// The page.
pub fn html(document: &Document) -> String {
    let mut out = String::from("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    let title = document.blocks.iter().find_map(|block| match block {
        Block::Heading(1, text) => Some(text.as_str()),
        _ => None,
    });
    let title = escaped(title.unwrap_or("Report"));
    let _ = writeln!(
        out,
        "<meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>\
         <style>{STYLE}</style></head><body>"
    );
    let mut sections = 0;
    for block in &document.blocks {
        let _ = match block {
            Block::Heading(level, text) => {
                sections += 1;
                let level = (*level).clamp(1, 6);
                let text = escaped(text);
                let heading = writeln!(out, "<h{level} id=\"s{sections}\">{text}</h{level}>");
                if level == 1 {
                    contents(document, &mut out);
                }
                heading
            }
            Block::Text(text) => writeln!(out, "<p>{}</p>", escaped(text)),
            Block::Table(rows) => {
                table(rows, &mut out);
                Ok(())
            }
            Block::Plot { caption, svg, .. } => writeln!(
                out,
                "<figure>{svg}<figcaption>{}</figcaption></figure>",
                escaped(caption)
            ),
        };
    }
    out.push_str("</body></html>\n");
    out
}

fn contents(document: &Document, out: &mut String) {
    out.push_str("<nav>");
    let headings = document.blocks.iter().filter_map(|block| match block {
        Block::Heading(level, text) => Some((level, text)),
        _ => None,
    });
    for (number, (level, text)) in headings.enumerate() {
        if *level == 2 {
            let _ = write!(out, "<a href=\"#s{}\">{}</a>", number + 1, escaped(text));
        }
    }
    out.push_str("</nav>\n");
}

fn table(rows: &[Vec<String>], out: &mut String) {
    out.push_str("<table>");
    for (number, row) in rows.iter().enumerate() {
        let tag = if number == 0 { "th" } else { "td" };
        out.push_str("<tr>");
        for cell in row {
            let _ = write!(out, "<{tag}>{}</{tag}>", escaped(cell));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table>\n");
}

/// Text that cannot be taken for markup.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::html;
    use crate::accuracy::document::Document;

    #[test]
    fn a_page_needs_nothing_beside_it_and_shows_what_it_is_given() {
        let mut document = Document::default();
        document.heading(1, "R & D");
        document.heading(2, "Plots");
        document.text("a <b>");
        document.plot("p", "what", "<svg></svg>".to_owned());
        let page = html(&document);
        assert!(page.contains("<title>R &amp; D</title>") && page.contains("a &lt;b&gt;"));
        assert!(page.contains("<a href=\"#s2\">Plots</a>") && page.contains("id=\"s2\""));
        assert!(page.contains("<svg></svg>") && !page.contains("src=") && !page.contains("http"));
    }
}
