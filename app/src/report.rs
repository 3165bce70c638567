//! The object that `--json` prints: a contract that scripts rely on.

use std::collections::BTreeMap;

use goodform_exercises::{AttemptReason, Deviation, Part, Reason, Report, TemplateScore, Verdict};
use goodform_pose::Timestamp;
use serde::Serialize;

use crate::street::{Analysis, Percentiles};

/// One analysed source. What is not known is empty or absent, never invented.
#[derive(Debug, Clone, Serialize)]
pub struct JsonReport {
    /// The source's name.
    pub clip: String,
    /// The exercise's id.
    pub exercise: String,
    /// The network's id, or the track's.
    pub model: String,
    /// The engine; empty for a replayed track.
    pub engine: String,
    /// Frames read.
    pub frames: u64,
    /// Frames with a pose.
    pub frames_with_pose: u64,
    /// Length. Units: s.
    pub duration_s: f64,
    /// Counted repetitions.
    pub repetitions: Vec<JsonRepetition>,
    /// Movements begun and not counted.
    pub attempts: Vec<JsonAttempt>,
    /// Holds.
    pub holds: Vec<JsonHold>,
    /// Time in the position of an exercise of which nothing is counted. Units: s.
    #[serde(skip_serializing_if = "is_none_s")]
    pub in_position_s: f64,
    /// Cues given.
    pub cues: Vec<JsonCue>,
    /// Spans that could not be judged.
    pub cannot_judge: Vec<JsonSpan>,
    /// What the person should know.
    pub warnings: Vec<String>,
    /// Times by stage; absent for a replayed track.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub latency_ms: BTreeMap<&'static str, Percentiles>,
}

/// A counted repetition.
#[derive(Debug, Clone, Serialize)]
#[allow(missing_docs, reason = "the fields are described in docs/cli.md")]
pub struct JsonRepetition {
    pub index: u32,
    pub start_s: f64,
    pub turn_s: f64,
    pub end_s: f64,
    pub closed: bool,
    pub side: Option<&'static str>,
    pub peak_deg: Option<f64>,
    pub rom_deg: Option<f64>,
    pub rom_error_deg: Option<f64>,
    pub score: Option<f64>,
    pub verdict: String,
    pub faults: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<JsonCompared>,
}

/// A repetition against its template.
#[derive(Debug, Clone, Serialize)]
#[allow(missing_docs, reason = "the fields are described in docs/cli.md")]
pub struct JsonCompared {
    pub score: Option<f64>,
    pub is_right: Option<bool>,
    pub differences: Vec<JsonDifference>,
}

/// One way in which a repetition differed from its template.
#[derive(Debug, Clone, Serialize)]
#[allow(missing_docs, reason = "the fields are described in docs/cli.md")]
pub struct JsonDifference {
    pub measure: &'static str,
    pub part: &'static str,
    pub amount: f64,
    pub tolerance: f64,
    pub words: String,
}

impl JsonCompared {
    fn of(compared: &TemplateScore) -> Self {
        let difference = |one: &Deviation| JsonDifference {
            measure: one.measure.name(),
            part: match one.part {
                Part::Out => "out",
                Part::Top => "top",
                Part::Back => "back",
            },
            amount: rounded(f64::from(one.amount)),
            tolerance: rounded(f64::from(one.tolerance)),
            words: one.words(),
        };
        Self {
            score: compared.score.total().map(|v| rounded(f64::from(v))),
            is_right: compared.is_right(),
            differences: compared.deviations.iter().map(difference).collect(),
        }
    }
}

/// A movement begun and not counted.
#[derive(Debug, Clone, Serialize)]
#[allow(missing_docs, reason = "the fields are described in docs/cli.md")]
pub struct JsonAttempt {
    pub start_s: f64,
    pub end_s: f64,
    pub reason: &'static str,
}

/// A hold.
#[derive(Debug, Clone, Serialize)]
#[allow(clippy::struct_field_names, reason = "the names are the contract's")]
#[allow(missing_docs, reason = "the fields are described in docs/cli.md")]
pub struct JsonHold {
    pub start_s: f64,
    pub end_s: f64,
    pub in_band_s: f64,
}

/// A cue.
#[derive(Debug, Clone, Serialize)]
#[allow(missing_docs, reason = "the fields are described in docs/cli.md")]
pub struct JsonCue {
    pub t_s: f64,
    pub id: String,
    pub text: String,
}

/// A span that could not be judged.
#[derive(Debug, Clone, Serialize)]
#[allow(missing_docs, reason = "the fields are described in docs/cli.md")]
pub struct JsonSpan {
    pub from_s: f64,
    pub to_s: f64,
    pub reason: &'static str,
}

/// A reason as files and scripts have it.
pub const fn reason_name(reason: Reason) -> &'static str {
    match reason {
        Reason::NoPerson => "no_person",
        Reason::OutOfFrame => "out_of_frame",
        Reason::TooNear => "too_near",
        Reason::TooFar => "too_far",
        Reason::LowLight => "low_light",
        Reason::LimbHidden => "limb_hidden",
        Reason::Turned => "turned",
        Reason::NotInPosture => "not_in_posture",
        Reason::Unfinished => "unfinished",
    }
}

const fn attempt_name(reason: AttemptReason) -> &'static str {
    match reason {
        AttemptReason::TooSmall => "too_small",
        AttemptReason::TooFast => "too_fast",
        AttemptReason::Unlike => "unlike",
        AttemptReason::Interrupted => "interrupted",
    }
}

/// Whether there is no time to tell.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_none_s(seconds: &f64) -> bool {
    *seconds <= 0.0
}

// Three decimals: a millisecond, a thousandth of a degree; the same bytes on every machine.
fn rounded(value: f64) -> f64 {
    (value * 1e3).round() / 1e3
}

fn seconds(at: Timestamp) -> f64 {
    rounded(at.as_seconds())
}

/// Who and what was analysed.
#[derive(Debug, Clone, Default)]
pub struct Subject {
    /// The source's name.
    pub clip: String,
    /// The exercise's id.
    pub exercise: String,
    /// The network's id.
    pub model: String,
    /// The engine's name.
    pub engine: String,
    /// The error of a repetition's range. Units: degrees. Missing: no range is judged.
    pub range_error_deg: Option<f64>,
}

impl JsonReport {
    /// The object for one analysed source.
    pub fn new(subject: &Subject, analysis: &Analysis, report: &Report) -> Self {
        let in_degrees = subject.range_error_deg;
        let repetitions = report.repetitions.iter().map(|r| {
            let (verdict, faults) = match &r.verdict {
                Verdict::Judged { faults } if faults.is_empty() => ("right".to_owned(), Vec::new()),
                Verdict::Judged { faults } => ("faulty".to_owned(), faults.clone()),
                Verdict::CannotJudge(reason) => {
                    (format!("cannot_judge:{}", reason_name(*reason)), Vec::new())
                }
            };
            JsonRepetition {
                index: r.index,
                start_s: seconds(r.start),
                turn_s: seconds(r.turn),
                end_s: seconds(r.end),
                closed: r.closed,
                side: r.side.map(goodform_pose::Side::name),
                // What is no angle is not told in degrees.
                peak_deg: in_degrees.and(r.peak_deg).map(|v| rounded(f64::from(v))),
                rom_deg: in_degrees.and(r.rom_deg).map(|v| rounded(f64::from(v))),
                rom_error_deg: r.rom_deg.and(in_degrees).map(rounded),
                score: r.score.total().map(|v| rounded(f64::from(v))),
                verdict,
                faults,
                template: r.compared.as_ref().map(JsonCompared::of),
            }
        });
        Self {
            clip: subject.clip.clone(),
            exercise: subject.exercise.clone(),
            model: subject.model.clone(),
            engine: subject.engine.clone(),
            frames: analysis.frames,
            frames_with_pose: analysis.frames_with_pose,
            duration_s: rounded(analysis.duration_s),
            repetitions: repetitions.collect(),
            attempts: report
                .attempts
                .iter()
                .map(|a| JsonAttempt {
                    start_s: seconds(a.start),
                    end_s: seconds(a.end),
                    reason: attempt_name(a.reason),
                })
                .collect(),
            holds: report
                .holds
                .iter()
                .map(|h| JsonHold {
                    start_s: seconds(h.start),
                    end_s: seconds(h.end),
                    in_band_s: rounded(h.in_band_s),
                })
                .collect(),
            in_position_s: rounded(report.in_position_s),
            cues: report
                .cues
                .iter()
                .map(|c| JsonCue {
                    t_s: seconds(c.at),
                    id: c.cue.id.clone(),
                    text: c.cue.text.clone(),
                })
                .collect(),
            cannot_judge: report
                .cannot_judge
                .iter()
                .map(|u| JsonSpan {
                    from_s: seconds(u.from),
                    to_s: seconds(u.to),
                    reason: reason_name(u.reason),
                })
                .collect(),
            warnings: analysis.warnings.clone(),
            latency_ms: latencies(analysis),
        }
    }

    /// Leaves the times out: a replay gives the same bytes on every machine.
    #[must_use]
    pub fn without_latency(mut self) -> Self {
        self.latency_ms.clear();
        self
    }

    /// A short report for people.
    pub fn text(&self) -> String {
        use std::fmt::Write as _;
        let mut out = String::new();
        let n = self.repetitions.len() + self.holds.len();
        let _ = writeln!(out, "{}: {n} x {}", self.clip, self.exercise);
        for r in &self.repetitions {
            let range = r.rom_deg.map_or_else(
                || "range not judged".to_owned(),
                |v| match r.rom_error_deg {
                    Some(error) => format!("range {v:.0} +-{error:.0} deg"),
                    None => format!("range {v:.0} deg"),
                },
            );
            let open = if r.closed { "" } else { ", return not seen" };
            let said = if r.faults.is_empty() {
                r.verdict.clone()
            } else {
                r.faults.join(", ")
            };
            let _ = writeln!(
                out,
                "  {:>2}  {:6.1} s  turn {:6.1} s  {range}, {said}{open}",
                r.index, r.start_s, r.turn_s
            );
            if let Some(compared) = &r.template {
                let score = compared.score.map_or_else(
                    || "not comparable".to_owned(),
                    |score| format!("{score:.0} of 100 against the template"),
                );
                let worst = compared.differences.first();
                let worst = worst.map_or(String::new(), |one| format!(": {}", one.words));
                let _ = writeln!(out, "      {score}{worst}");
            }
        }
        for hold in &self.holds {
            let _ = writeln!(
                out,
                "  held {:.1} to {:.1} s, {:.1} s of it in form",
                hold.start_s, hold.end_s, hold.in_band_s
            );
        }
        if self.in_position_s > 0.0 {
            let _ = writeln!(out, "  in position for {:.0} s", self.in_position_s);
        }
        for a in &self.attempts {
            let _ = writeln!(
                out,
                "  not counted {:.1} to {:.1} s: {}",
                a.start_s,
                a.end_s,
                a.reason.replace('_', " ")
            );
        }
        for c in &self.cues {
            let _ = writeln!(out, "  {:.1} s  \"{}\"", c.t_s, c.text);
        }
        for u in &self.cannot_judge {
            let _ = writeln!(
                out,
                "  not judged {:.1} to {:.1} s: {}",
                u.from_s,
                u.to_s,
                u.reason.replace('_', " ")
            );
        }
        let _ = writeln!(
            out,
            "{} frames, a person in {}, {:.1} s",
            self.frames, self.frames_with_pose, self.duration_s
        );
        if let Some(total) = self.latency_ms.get("total") {
            let _ = writeln!(
                out,
                "frame to cue {:.1} ms (median), {:.1} ms (95 of 100), {} on {}",
                total.p50, total.p95, self.model, self.engine
            );
        }
        for warning in &self.warnings {
            let _ = writeln!(out, "note: {warning}");
        }
        out
    }
}

/// The times of an analysis, stage by stage.
pub fn latencies(analysis: &Analysis) -> BTreeMap<&'static str, Percentiles> {
    let t = &analysis.timings;
    [
        ("total", t.percentiles(|s| s.total)),
        ("detect", t.percentiles(|s| s.detect)),
        ("preprocess", t.percentiles(|s| s.preprocess)),
        ("network", t.percentiles(|s| s.network)),
        ("decode", t.percentiles(|s| s.decode)),
        ("coach", t.percentiles(|s| s.coach)),
    ]
    .into_iter()
    .filter_map(|(name, p)| Some((name, p?)))
    .collect()
}
