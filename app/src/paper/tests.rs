//! What a document holds, seen by its bytes.

use std::io::Read as _;

use super::{About, Align, Face, Ink, Letters, Paper};

fn about() -> About {
    About {
        title: "Exercises for Anna".to_owned(),
        author: "R. Weber".to_owned(),
        language: "en".to_owned(),
        on: "2026-11-29".to_owned(),
    }
}

fn drawn() -> Vec<u8> {
    let mut paper = Paper::new(about());
    let text = Letters::black(Face::Text, 14.0);
    let height = paper.paragraph("Push the floor away. AVAVA", text, [40.0, 40.0], 80.0);
    assert!((height - 3.0 * text.line_height()).abs() < 0.01, "{height}");
    paper.rect(
        [40.0, 100.0, 50.0, 20.0],
        Some(Ink::SHADE),
        Some((1.0, Ink::BLACK)),
    );
    paper.polyline(&[[40.0, 130.0], [90.0, 140.0]], 2.0, Ink::BLACK);
    paper.circle([60.0, 200.0], 10.0, None, Some((1.0, Ink::GREY)));
    let photo = paper.photo([2, 1], &[255, 0, 0, 0, 0, 255]).expect("whole");
    assert_eq!(paper.photo([2, 1], &[255, 0, 0, 0, 0, 255]), Some(photo));
    assert_eq!(paper.photo([2, 2], &[255, 0, 0, 0, 0, 255]), None);
    paper.picture(photo, [40.0, 220.0, 100.0, 50.0]);
    paper.next_page();
    paper.line("Жанна", text, [300.0, 40.0], Align::Middle);
    assert_eq!(paper.pages(), 2);
    paper.finish().expect("our fonts can be cut down")
}

/// Every packed part of a file, as text.
fn unpacked(bytes: &[u8]) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = bytes;
    while let Some(begin) = find(rest, b"stream\n") {
        let packed = &rest[begin + 7..];
        let end = find(packed, b"endstream").expect("its end");
        let mut part = Vec::new();
        let read = flate2::read::ZlibDecoder::new(&packed[..end]).read_to_end(&mut part);
        read.expect("packed by us");
        parts.push(String::from_utf8_lossy(&part).into_owned());
        rest = &packed[end + 9..];
    }
    parts
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|part| part == what)
}

#[test]
fn the_same_calls_give_the_same_bytes() {
    assert_eq!(drawn(), drawn());
}

#[test]
fn a_document_says_what_it_is_and_carries_only_its_letters() {
    let bytes = drawn();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let text = String::from_utf8_lossy(&bytes);
    for part in [
        "Exercises for Anna",
        "R. Weber",
        "/Lang (en)",
        "D:20261129",
        "/Count 2",
        "GOODFO+AtkinsonHyperlegibleNext-Regular",
        "GOODFO+Ubuntu-Light",
    ] {
        assert!(text.contains(part), "{part}");
    }
    assert!(!text.contains("HyperlegibleMono"), "nobody asked for it");
    // A whole face alone has 48 kB.
    assert!(bytes.len() < 30_000, "{}", bytes.len());
}

#[test]
fn letters_can_be_selected() {
    let parts = unpacked(&drawn());
    let meanings: String = parts
        .iter()
        .filter(|part| part.contains("begincmap"))
        .cloned()
        .collect();
    for letter in "PushteflorawyAVЖ ".chars() {
        let code = format!("> <{:04X}>", u32::from(letter));
        assert!(meanings.contains(&code), "{letter}");
    }
}

#[test]
fn letters_are_kerned() {
    let paper = Paper::new(about());
    let text = Letters::black(Face::Text, 10.0);
    let [pair, one, other] = ["AV", "A", "V"].map(|text_of| paper.width_of(text_of, text));
    assert!(pair < one + other, "{pair} {one} {other}");
}

#[test]
fn a_word_too_wide_for_a_line_is_broken() {
    let paper = Paper::new(about());
    let text = Letters::black(Face::Text, 10.0);
    let lines = paper.lines_of("a Rumpfdrehungsuebung b\n\nc", text, 40.0);
    assert!(lines.len() >= 5, "{lines:?}");
    assert!(
        lines.iter().all(|line| paper.width_of(line, text) <= 41.0),
        "{lines:?}"
    );
    assert_eq!(lines.concat().replace(' ', ""), "aRumpfdrehungsuebungbc");
    assert_eq!(lines.iter().rev().nth(1).map(String::as_str), Some(""));
}
