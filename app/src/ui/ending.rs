//! The end of a set: what went well, one thing to try, every repetition, the range with its error.

use std::borrow::Cow;

use eframe::egui::{Align, Ui};
use goodform_exercises::{Cue, Repetition, Report, Verdict, WentWell};

use super::button::{Face, Look, button, button_width};
use super::curve_chart::{curve_chart, has_curves};
use super::degrees;
use super::ending_list::ending_list;
use super::flow::LIST_FROM;
use super::icons;
use super::page_keys::page_key;
use super::pen::{Pen, Type};
use super::range_bar::{RangeBar, range_bar};
use super::rep_chart::{RepChart, rep_chart, rep_strip};
use super::stepper::{stepper, stepper_keys};
use super::texts::Texts;
use super::theme::{Theme, sizes};
use super::trace::RepCurve;

/// Above the buttons and what is said beside them. Px of the design.
const FIGURES_END: f32 = 934.0;

/// What the end of a set is told from.
pub struct EndingView<'a> {
    /// The exercise's name.
    pub exercise: &'a str,
    /// What comes after it.
    pub follows: Follows,
    /// All the coach kept.
    pub report: &'a Report,
    /// So many more, or fewer, the person says it were.
    pub correction: i32,
    /// Every repetition's way; none where nothing was noted of it.
    pub(super) curves: &'a [RepCurve],
    /// Whether it is kept on this computer.
    pub is_kept: bool,
    /// Whether its movement can be watched.
    pub can_watch: bool,
    /// The zone the judged angle should reach. Units: degrees. Missing: none is judged.
    pub zone_deg: Option<[f32; 2]>,
    /// The error of a range. Units: degrees. Missing: as the zone.
    pub error_deg: Option<f32>,
    /// What went wrong, in words.
    pub trouble: Option<&'a str>,
}

/// What comes after the end of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Follows {
    /// The rest before another set.
    Rest,
    /// This exercise is done.
    Nothing,
}

/// What the person did at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndingAction {
    /// Done.
    Finish,
    /// Delete what was kept of this set.
    Delete,
    /// Watch the movement again.
    Watch,
    /// The count is to change by that.
    Count(i32),
}

impl EndingView<'_> {
    /// The id of the word on the main button.
    pub(super) const fn on_id(&self) -> &'static str {
        match self.follows {
            Follows::Rest => "end-rest",
            Follows::Nothing => "end-finish",
        }
    }

    /// Where the judged repetitions turned: the mean. Units: degrees.
    pub(super) fn mean_peak(&self) -> Option<f32> {
        self.mean(|one| one.peak_deg)
    }

    /// How far the judged repetitions moved, each from its own start to where it turned: the mean, as in the history and
    /// in what is saved for others. Units: degrees.
    pub(super) fn mean_range(&self) -> Option<f32> {
        self.mean(|one| one.rom_deg)
    }

    fn mean(&self, of: impl Fn(&Repetition) -> Option<f32>) -> Option<f32> {
        let values = self.report.repetitions.iter().filter_map(of);
        let (count, sum) = values.fold((0.0, 0.0), |(count, sum), one| (count + 1.0, sum + one));
        (count > 0.0 && self.error_deg.is_some()).then(|| sum / count)
    }

    /// So many it were, as the person says. Missing: time in a position was counted, which is not corrected.
    pub(super) fn said(&self) -> Option<u32> {
        let is_counted = self.report.in_position_s <= 0.0;
        is_counted.then(|| self.report.done().saturating_add_signed(self.correction))
    }

    /// Repetitions and holds that could be judged.
    fn judged(&self) -> u32 {
        let verdicts = self.report.repetitions.iter().map(|one| &one.verdict);
        let all = verdicts.chain(self.report.holds.iter().map(|one| &one.verdict));
        let judged = all.filter(|verdict| matches!(verdict, Verdict::Judged { .. }));
        u32::try_from(judged.count()).unwrap_or(u32::MAX)
    }
}

/// Draws the screen into all of `ui` and gives what the person did, keys included.
pub fn ending_screen(
    ui: &mut Ui,
    view: &EndingView<'_>,
    texts: &Texts,
    theme: &Theme,
) -> Option<EndingAction> {
    // Enter and Esc both leave: there is nothing to go back to.
    let typed = page_key(ui).map(|_| EndingAction::Finish);
    let typed = typed.or(counted_by_key(ui, view).map(EndingAction::Count));
    if theme.text >= LIST_FROM {
        return typed.or(ending_list(ui, view, texts, theme));
    }
    let pen = Pen::for_page(ui, theme);
    heading(ui, &pen, view, texts);
    let corrected = correction(ui, &pen, view, texts);
    card(ui, &pen, view, texts);
    thoughts(ui, &pen, view, texts);
    let pressed = buttons(ui, &pen, view, texts);
    typed.or(corrected.map(EndingAction::Count)).or(pressed)
}

/// The id of the title.
pub(super) fn title_id(view: &EndingView<'_>) -> &'static str {
    let position_s = view.report.in_position_s.max(0.0) as u32;
    if view.report.done() > 0 || position_s > 0 {
        "end-title"
    } else {
        "end-title-none"
    }
}

fn heading(ui: &Ui, pen: &Pen<'_>, view: &EndingView<'_>, texts: &Texts) {
    let colours = &pen.theme.palette;
    let title = texts.get(title_id(view));
    let kind = Type::new(&pen.theme.fonts.heading, 64.0, colours.ink.solid());
    pen.line(&title, &kind, (96.0, 110.0), Align::Min);
    pen.name(ui, "end-title", &title, [96.0, 48.0, 1200.0, 76.0]);
    let line = count_line(view, texts);
    let kind = Type::new(&pen.theme.fonts.text, 34.0, colours.ink2.solid());
    pen.line(&line, &kind, (96.0, 168.0), Align::Min);
    pen.name(ui, "end-count", &line, [96.0, 136.0, 1700.0, 44.0]);
    if let Some(trouble) = view.trouble {
        let kind = Type::new(&pen.theme.fonts.text, 26.0, colours.stop_text.solid());
        pen.paragraph(trouble, &kind, (1010.0, 948.0), 500.0);
        pen.name(ui, "end-trouble", trouble, [960.0, 940.0, 580.0, 110.0]);
    }
}

/// The exercise, how many it were, and whether it is kept.
pub(super) fn count_line(view: &EndingView<'_>, texts: &Texts) -> String {
    let done = view.report.done();
    let position_s = view.report.in_position_s.max(0.0) as u32;
    let said = done.saturating_add_signed(view.correction);
    let count = if view.correction != 0 {
        Cow::Owned(texts.with_numbers("count-corrected", [("seen", done), ("said", said)]))
    } else if position_s > 0 {
        texts.with_number("end-position", "seconds", position_s)
    } else if view.report.holds.is_empty() {
        texts.with_number("count-name", "count", done)
    } else {
        texts.with_number("end-holds", "count", done)
    };
    let kept = texts.get(if view.is_kept {
        "end-kept"
    } else {
        "end-not-kept"
    });
    format!("{}: {count}. {kept}", view.exercise)
}

/// The keys that correct the count, where something was counted.
fn counted_by_key(ui: &Ui, view: &EndingView<'_>) -> Option<i32> {
    let said = view.said()?;
    stepper_keys(ui).filter(|by| said > 0 || *by > 0)
}

/// Two buttons at the top, where something was counted.
fn correction(ui: &Ui, pen: &Pen<'_>, view: &EndingView<'_>, texts: &Texts) -> Option<i32> {
    let said = view.said()?;
    let colours = &pen.theme.palette;
    let kind = Type::new(&pen.theme.fonts.text, 32.0, colours.ink2.solid());
    let asked = texts.get("count-asked");
    pen.line(&asked, &kind, (1518.0, 108.0), Align::Max);
    let number = Type::new(&pen.theme.fonts.number, 60.0, colours.ink.solid());
    pen.line(&said.to_string(), &number, (1685.0, 118.0), Align::Center);
    let name = texts.with_number("count-name", "count", said);
    pen.name(ui, "count-said", &name, [1630.0, 60.0, 110.0, 76.0]);
    let places = [[1548.0, 60.0, 76.0, 76.0], [1750.0, 60.0, 76.0, 76.0]];
    stepper(ui, pen, places, texts).filter(|by| said > 0 || *by > 0)
}

fn card(ui: &Ui, pen: &Pen<'_>, view: &EndingView<'_>, texts: &Texts) {
    let colours = &pen.theme.palette;
    let place = [96.0, 212.0, 1096.0, 700.0];
    let rect = pen.frame.rect(place);
    pen.framed(
        rect,
        sizes::RADIUS_CARD,
        colours.surface.solid(),
        (sizes::BORDER, colours.hairline.solid()),
    );
    let title = texts.get(chart_title(view));
    let kind = Type::new(&pen.theme.fonts.label, 30.0, colours.ink.solid());
    pen.line(&title, &kind, (140.0, 276.0), Align::Min);
    let said = chart(&pen.within([140.0, 300.0, 1008.0, 570.0]), view, texts);
    pen.name(ui, "end-each", &format!("{title}: {said}"), place);
}

/// The zone the curves are drawn to. Units: degrees. Missing: there is none, or nothing was noted.
fn curves_zone_deg(view: &EndingView<'_>) -> Option<[f32; 2]> {
    view.zone_deg.filter(|_| has_curves(view.curves))
}

/// The id of what the chart shows.
pub(super) fn chart_title(view: &EndingView<'_>) -> &'static str {
    if curves_zone_deg(view).is_some() {
        "end-each-curve"
    } else if view.report.holds.is_empty() {
        "end-each"
    } else {
        "end-each-hold"
    }
}

/// Every repetition or hold, 1008 wide and 570 high; gives what it says.
pub(super) fn chart(pen: &Pen<'_>, view: &EndingView<'_>, texts: &Texts) -> String {
    let chart = RepChart {
        repetitions: &view.report.repetitions,
        holds: &view.report.holds,
        attempts: &view.report.attempts,
        zone_deg: view.zone_deg,
    };
    if let Some(zone_deg) = curves_zone_deg(view) {
        curve_chart(pen, view.curves, zone_deg, texts);
        rep_strip(pen, &chart, 560.0, texts)
    } else {
        rep_chart(pen, &chart, texts)
    }
}

/// What went well, one thing to try, the range, and how much could be judged.
fn thoughts(ui: &Ui, pen: &Pen<'_>, view: &EndingView<'_>, texts: &Texts) {
    let colours = &pen.theme.palette;
    let mut top = 212.0;
    if let Some(well) = view.report.summary.went_well {
        let text = texts.get(well_id(well));
        let look = (icons::CHECK, colours.band.solid(), colours.surface.solid());
        let head = ("end-went-well", colours.band_text.solid());
        top = thought(ui, pen, (head, &text), look, top, texts);
    }
    if let Some(cue) = &view.report.summary.to_try {
        let text = to_try(cue, texts);
        let look = (
            icons::LIGHTBULB,
            colours.adjust_soft.solid(),
            colours.adjust_text.solid(),
        );
        let head = ("end-try", colours.adjust_text.solid());
        top = thought(ui, pen, (head, &text), look, top, texts);
    }
    if let (Some(range), Some(error)) = (view.mean_range(), view.error_deg) {
        let strong = Type::new(&pen.theme.fonts.label, 30.0, colours.ink.solid());
        let said = texts.get("end-range");
        pen.line(&said, &strong, (1256.0, top + 34.0), Align::Min);
        let number = degrees::range(range, error);
        let big = Type::new(&pen.theme.fonts.number, 44.0, colours.ink.solid());
        pen.line(&number, &big, (1826.0, top + 36.0), Align::Max);
        let mut spoken = format!("{said}: {number}");
        if let Some(bar) = range_bar_of(view) {
            let [furthest, aim] = bar.words(texts);
            spoken = format!("{spoken}. {furthest}. {aim}");
            range_bar(&pen.within([1256.0, top + 46.0, 570.0, 130.0]), bar, texts);
        }
        pen.name(ui, "end-range", &spoken, [1256.0, top, 570.0, 176.0]);
        top += 188.0;
    }
    let small = Type::new(&pen.theme.fonts.text, 27.0, colours.ink2.solid());
    for (id, text) in figures(view, texts) {
        let height = pen.tall(&text, &small, 570.0);
        // The foot of the page is the buttons'; the history has every figure.
        if top + height > FIGURES_END {
            break;
        }
        pen.paragraph(&text, &small, (1256.0, top), 570.0);
        pen.name(ui, id, &text, [1256.0, top, 570.0, height]);
        top += height + 10.0;
    }
}

/// Where the repetitions turned, against the zone. Missing: none was judged, or there is no zone.
pub(super) fn range_bar_of(view: &EndingView<'_>) -> Option<RangeBar> {
    Some(RangeBar {
        reached: view.mean_peak()?,
        error: view.error_deg?,
        zone: view.zone_deg?,
    })
}

/// Tempo, holds, and how much could be judged, each with its id.
pub(super) fn figures(view: &EndingView<'_>, texts: &Texts) -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    let mut say = |id: &'static str, text: &str| all.push((id, text.to_owned()));
    if let Some(held_s) = longest_hold_s(view.report) {
        say(
            "end-longest",
            &texts.with_number("end-longest", "seconds", held_s),
        );
    }
    if let Some([out, back]) = tempo_tenths(view.report) {
        let (out, back) = (tenths(out, texts), tenths(back, texts));
        let parts = [("out", &*out), ("back", &*back)];
        say("end-tempo", &texts.with_texts("end-tempo", parts));
    }
    if view.report.done() > 0 {
        say(
            "end-judged",
            &texts.with_number("end-judged", "count", view.judged()),
        );
    }
    if let Some(percent) = seen_percent(view.report) {
        say(
            "end-seen",
            &texts.with_number("end-seen", "percent", percent),
        );
    }
    all
}

/// A number with one decimal, as the language writes it.
fn tenths(tenths: u32, texts: &Texts) -> String {
    let mark = texts.get("decimal-mark");
    format!("{}{mark}{}", tenths / 10, tenths % 10)
}

/// The longest hold. Units: whole s. Missing: nothing was held.
fn longest_hold_s(report: &Report) -> Option<u32> {
    let longest = report.holds.iter().map(|one| one.in_band_s);
    longest
        .reduce(f64::max)
        .map(|seconds| seconds.clamp(0.0, 86_400.0) as u32)
}

/// How long the way there and the way back took, at the median. Units: tenths of a second. Missing: no repetition was
/// seen to its end.
fn tempo_tenths(report: &Report) -> Option<[u32; 2]> {
    let closed = || report.repetitions.iter().filter(|one| one.closed);
    let median = |mut all: Vec<f64>| {
        all.sort_by(f64::total_cmp);
        let middle = all.get(all.len() / 2)?;
        Some((middle.clamp(0.0, 600.0) * 10.0).round() as u32)
    };
    let out = closed().map(|one| one.turn.seconds_since(one.start));
    let back = closed().map(|one| one.end.seconds_since(one.turn));
    Some([median(out.collect())?, median(back.collect())?])
}

/// Share of the time of repetitions and holds in which the coach could judge. Units: percent. Missing: nothing was done.
fn seen_percent(report: &Report) -> Option<u32> {
    let repetitions = report.repetitions.iter().map(|one| (one.start, one.end));
    let holds = report.holds.iter().map(|one| (one.start, one.end));
    let (mut all_s, mut unseen_s) = (0.0, 0.0);
    for (start, end) in repetitions.chain(holds) {
        all_s += end.seconds_since(start).max(0.0);
        for span in &report.cannot_judge {
            let from = start.seconds_since(span.from).max(0.0);
            let to = end
                .seconds_since(span.from)
                .min(span.to.seconds_since(span.from));
            unseen_s += (to - from).max(0.0);
        }
    }
    let share = 100.0 * (1.0 - unseen_s / all_s);
    (all_s > 0.0).then(|| share.clamp(0.0, 100.0).round() as u32)
}

/// The words of the one thing to try.
pub(super) fn to_try(cue: &Cue, texts: &Texts) -> String {
    let text = texts.cue_say(&cue.id);
    text.unwrap_or_else(|| cue.text.trim_end_matches('.').to_owned())
}

type Head<'a> = (&'a str, eframe::egui::Color32);

/// One thought with its sign; gives where the next one begins.
fn thought(
    ui: &Ui,
    pen: &Pen<'_>,
    ((id, colour), text): (Head<'_>, &str),
    (icon, ground, ink): (char, eframe::egui::Color32, eframe::egui::Color32),
    top: f32,
    texts: &Texts,
) -> f32 {
    let middle = pen.frame.at(1292.0, top + 44.0);
    pen.painter
        .circle_filled(middle, pen.frame.px(36.0), ground);
    pen.icon_at(icon, false, (middle, 40.0), ink);
    let head = Type::new(&pen.theme.fonts.label, 30.0, colour);
    let word = texts.get(id);
    pen.line(&word, &head, (1354.0, top + 32.0), Align::Min);
    let kind = Type::new(&pen.theme.fonts.text, 34.0, pen.theme.palette.ink.solid());
    let height = pen.paragraph(text, &kind, (1354.0, top + 50.0), 480.0);
    let below = top + 50.0 + height + 28.0;
    pen.name(
        ui,
        id,
        &format!("{word}: {text}"),
        [1256.0, top, 570.0, below - top],
    );
    let line = pen.stroke(2.0, pen.theme.palette.hairline.solid());
    let ends = [pen.frame.at(1256.0, below), pen.frame.at(1826.0, below)];
    pen.painter.line_segment(ends, line);
    below + 28.0
}

pub(super) const fn well_id(well: WentWell) -> &'static str {
    match well {
        WentWell::AllRight => "well-all-right",
        WentWell::Range => "well-range",
        WentWell::Tempo => "well-tempo",
        WentWell::Steadiness => "well-steadiness",
        WentWell::Done => "well-done",
    }
}

fn buttons(ui: &Ui, pen: &Pen<'_>, view: &EndingView<'_>, texts: &Texts) -> Option<EndingAction> {
    let colours = &pen.theme.palette;
    let main = Look::main(colours);
    let quiet = Look::quiet(colours);
    let (word, key) = (texts.get(view.on_id()), texts.get("key-enter"));
    let face = Face {
        icon: None,
        word: &word,
        key: Some(&key),
        look: main,
    };
    let (finish, _) = button(ui, pen, ("end-finish", &face), (560.0, 948.0, 84.0), 464.0);
    let mut watch_clicked = false;
    if view.can_watch {
        let word = texts.get("end-watch");
        let face = Face {
            icon: Some((icons::PLAY, false)),
            word: &word,
            key: None,
            look: Look::plain(colours),
        };
        let spot = (584.0 + button_width(pen, &face), 948.0, 84.0);
        let (watch, _) = button(ui, pen, ("end-watch", &face), spot, 0.0);
        watch_clicked = watch.clicked();
    }
    let mut delete_clicked = false;
    if view.is_kept {
        let word = texts.get("end-delete");
        let face = Face {
            icon: Some((icons::TRASH, false)),
            word: &word,
            key: None,
            look: quiet,
        };
        let (delete, _) = button(ui, pen, ("end-delete", &face), (1826.0, 948.0, 84.0), 0.0);
        delete_clicked = delete.clicked();
    }
    if finish.clicked() {
        Some(EndingAction::Finish)
    } else if watch_clicked {
        Some(EndingAction::Watch)
    } else if delete_clicked {
        Some(EndingAction::Delete)
    } else {
        None
    }
}
