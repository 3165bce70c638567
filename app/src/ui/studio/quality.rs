//! How good the recording is, in plain words.

use goodform_exercises::{Doubted, Quality, Spread, View};

use super::names::{measure_name, value};
use crate::ui::flow::Flow;
use crate::ui::icons;
use crate::ui::placing::part_id;
use crate::ui::texts::Texts;

/// So many doubts are told, and how many more there are. Own choice: more is not read in five minutes.
const DOUBTS: usize = 4;
/// Seen for so much of the time, a person was seen all the time. Source: clinical note, coverage 90 %.
const SEEN: f32 = 0.9;

/// Lays what is to be known of the recording into a column.
pub(super) fn quality(flow: &mut Flow<'_, '_>, quality: &Quality, texts: &Texts) {
    let colours = &flow.pen.theme.palette;
    let (good, care) = (colours.band_text.solid(), colours.adjust_text.solid());
    let view = view_said(quality, texts);
    flow.thought((icons::WEBCAM, good), ("studio-quality-view", "", &view));
    flow.gap(16.0);
    let (icon, colour, seen) = seen_said(quality, texts);
    let colour = if colour { good } else { care };
    flow.thought((icon, colour), ("studio-quality-seen", "", &seen));
    flow.gap(16.0);
    let (is_alike, spread) = spread_said(quality.spread.as_ref(), texts);
    let (icon, colour) = if is_alike {
        (icons::CHECK, good)
    } else {
        (icons::WARNING, care)
    };
    flow.thought((icon, colour), ("studio-quality-spread", "", &spread));
    for (place, doubt) in quality.doubts.iter().take(DOUBTS).enumerate() {
        let name = measure_name(doubt.measure, texts);
        let why = match doubt.why {
            Doubted::View(View::Front) => texts.with_text("studio-doubt-front", "measure", &name),
            Doubted::View(_) => texts.with_text("studio-doubt-side", "measure", &name),
            Doubted::Hidden(share) => {
                let percent = (share * 100.0).round().to_string();
                let parts = [("measure", name.as_str()), ("percent", percent.as_str())];
                texts.with_texts("studio-doubt-hidden", parts).into()
            }
            Doubted::Varies(by) => {
                let by = value(doubt.measure, by);
                let parts = [("measure", name.as_str()), ("by", by.as_str())];
                texts.with_texts("studio-doubt-varies", parts).into()
            }
        };
        flow.gap(16.0);
        let id = format!("studio-doubt-{place}");
        flow.thought((icons::EYE_SLASH, care), (&id, "", &why));
    }
    if quality.doubts.is_empty() {
        flow.gap(16.0);
        let none = texts.get("studio-doubt-none");
        flow.thought((icons::CHECK, good), ("studio-doubt-none", "", &none));
    } else if quality.doubts.len() > DOUBTS {
        let more = u32::try_from(quality.doubts.len() - DOUBTS).unwrap_or(u32::MAX);
        let text = texts.with_number("studio-doubt-more", "count", more);
        flow.gap(16.0);
        flow.text("studio-doubt-more", &text, crate::ui::flow::Voice::Aside);
    }
}

fn view_said(quality: &Quality, texts: &Texts) -> String {
    let id = match quality.view {
        View::Side => "studio-view-side",
        View::Front => "studio-view-front",
        View::FootEnd | View::None => "studio-view-none",
    };
    let turned = quality.turned_deg.map(|deg| match quality.view {
        View::Front => (90.0 - deg).abs(),
        _ => deg,
    });
    let turned = turned.map_or(0, |deg| deg.round().clamp(0.0, 90.0) as u32);
    texts.with_number(id, "turned", turned).into_owned()
}

fn seen_said(quality: &Quality, texts: &Texts) -> (char, bool, String) {
    if quality.seen < SEEN {
        let percent = (quality.seen * 100.0).round() as u32;
        let text = texts.with_number("studio-seen-person", "percent", percent);
        return (icons::WARNING, false, text.into_owned());
    }
    if quality.hidden.is_empty() {
        return (
            icons::CHECK,
            true,
            texts.get("studio-seen-all").into_owned(),
        );
    }
    let parts: Vec<String> = quality
        .hidden
        .iter()
        .map(|(part, _)| texts.get(part_id(*part)).into_owned())
        .collect();
    let text = texts.with_text("studio-seen-not", "parts", &parts.join(", "));
    (icons::EYE_SLASH, false, text.into_owned())
}

fn spread_said(spread: Option<&Spread>, texts: &Texts) -> (bool, String) {
    let Some(spread) = spread else {
        return (false, texts.get("studio-spread-none").into_owned());
    };
    let peaks: Vec<String> = spread
        .peaks
        .iter()
        .map(|peak| value(spread.measure, *peak))
        .collect();
    // What two readings of the same movement differ by in one of twenty.
    let is_alike =
        f64::from(spread.apart) <= goodform_exercises::least_change(f64::from(spread.error));
    let id = if is_alike {
        "studio-spread-alike"
    } else {
        "studio-spread-apart"
    };
    let parts = [
        ("measure", measure_name(spread.measure, texts)),
        ("peaks", peaks.join(", ")),
        ("apart", value(spread.measure, spread.apart)),
        ("error", value(spread.measure, spread.error)),
    ];
    let parts = parts.each_ref().map(|(name, text)| (*name, text.as_str()));
    (is_alike, texts.with_texts(id, parts))
}
