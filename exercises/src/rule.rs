//! Rules: what is a fault, in a small grammar that a therapist can read.
//!
//! `cond ((and|or) cond)*`, where `cond = expr (<|>|==) number`, or a share of the target
//! (`0.7*target`), or the target and so many units (`target - 12`).
//! `expr` is a measure, on a limb if need be (`knee_flex@front`), or the difference of two
//! (`trunk_incl - shank_incl`), plain or as `abs(..)`, `d(..)` (change since the start),
//! `rel(..)` (ratio to the start), `max(..)`, `min(..)`, `std(..)` over the phase or the repetition.
//! `and` binds closer than `or`.

use goodform_pose::measure::{Measure, Unit};
use serde::{Deserialize, Serialize};

/// Which limb a measure is read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limb {
    /// The side nearer the camera.
    Near,
    /// The other.
    Far,
    /// Both sides: the mean.
    Both,
    /// The midline.
    Mid,
    /// The limb that moves.
    Moving,
    /// The limb that rests.
    Resting,
    /// The leg in front.
    Front,
    /// The leg behind.
    Rear,
    /// The side nearer the floor.
    Lower,
    /// The leg whose knee is higher: on a step, the one that leads. Where both are level: the nearer one.
    Lead,
}

/// A number of the moment or of the repetition that is not a measure of a pose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Quantity {
    /// A measure on a limb.
    Measure(Measure, Limb),
    /// Difference of two measures.
    Difference(Measure, Limb, Measure, Limb),
    /// How long the phase took. Units: s.
    PhaseSeconds,
    /// How long the repetition took. Units: s.
    CycleSeconds,
    /// Left against right of the judged measure, without sign.
    Asymmetry,
}

/// What is taken of a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Taken {
    /// Its value.
    Value,
    /// Its size.
    Size,
    /// Its change since the start of the repetition or hold.
    Change,
    /// The size of that change.
    ChangeSize,
    /// Its ratio to the value at the start.
    Ratio,
    /// Its largest value.
    Max,
    /// The largest change since the start.
    MaxChange,
    /// Its smallest value.
    Min,
    /// Its standard deviation.
    Spread,
}

/// Which way a comparison goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Than {
    /// Less.
    Less,
    /// More.
    More,
}

/// What is compared with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bound {
    /// A number in the quantity's unit.
    Number(f32),
    /// That share of the target.
    OfTarget(f32),
    /// The target and so much.
    TargetAnd(f32),
}

impl Bound {
    /// Its value, given the target.
    pub fn value(self, target: f32) -> f32 {
        match self {
            Self::Number(number) => number,
            Self::OfTarget(share) => share * target,
            Self::TargetAnd(more) => target + more,
        }
    }
}

/// One comparison.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Condition {
    /// What is looked at.
    pub quantity: Quantity,
    /// What is taken of it.
    pub taken: Taken,
    /// Which way.
    pub than: Than,
    /// With what.
    pub bound: Bound,
}

/// A rule: any of its groups, all conditions of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule(pub Vec<Vec<Condition>>);

impl Rule {
    /// All its conditions.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        self.0.iter().flatten()
    }

    /// Reads a rule.
    ///
    /// # Errors
    /// What is wrong with it, and a remedy.
    pub fn parse(text: &str) -> Result<Self, RuleMistake> {
        let groups = text
            .split(" or ")
            .map(|group| group.split(" and ").map(condition).collect())
            .collect::<Result<Vec<Vec<_>>, _>>()?;
        Ok(Self(groups))
    }
}

/// A mistake in a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleMistake {
    /// What is wrong.
    pub wrong: String,
    /// What to do.
    pub remedy: String,
}

fn mistake(wrong: String, remedy: impl Into<String>) -> RuleMistake {
    RuleMistake {
        wrong,
        remedy: remedy.into(),
    }
}

fn condition(text: &str) -> Result<Condition, RuleMistake> {
    let at = text.find(['<', '>']).ok_or_else(|| {
        mistake(
            format!("\"{}\" compares nothing", text.trim()),
            "write a measure, < or >, and a number",
        )
    })?;
    let (left, right) = text.split_at(at);
    let than = if right.starts_with('<') {
        Than::Less
    } else {
        Than::More
    };
    let (quantity, taken) = taken(left.trim())?;
    let bound = bound(right.get(1..).unwrap_or_default().trim())?;
    Ok(Condition {
        quantity,
        taken,
        than,
        bound,
    })
}

fn taken(text: &str) -> Result<(Quantity, Taken), RuleMistake> {
    // Longest first: `abs(d(` before `abs(`.
    const WRAPPED: [(&str, Taken); 8] = [
        ("abs(d(", Taken::ChangeSize),
        ("max(d(", Taken::MaxChange),
        ("abs(", Taken::Size),
        ("d(", Taken::Change),
        ("rel(", Taken::Ratio),
        ("max(", Taken::Max),
        ("min(", Taken::Min),
        ("std(", Taken::Spread),
    ];
    for (open, taken) in WRAPPED {
        if let Some(rest) = text.strip_prefix(open) {
            let inner = rest.trim_end_matches(')');
            if rest.len() - inner.len() != open.matches('(').count() {
                return Err(mistake(
                    format!("\"{text}\" has a bracket too many or too few"),
                    "close each bracket once",
                ));
            }
            return Ok((quantity(inner)?, taken));
        }
    }
    Ok((quantity(text)?, Taken::Value))
}

fn quantity(text: &str) -> Result<Quantity, RuleMistake> {
    if let Some((a, b)) = text.split_once(" - ") {
        let (Quantity::Measure(a, limb_a), Quantity::Measure(b, limb_b)) =
            (quantity(a)?, quantity(b)?)
        else {
            return Err(mistake(
                format!("\"{text}\" takes a time from a time"),
                "only measures can be subtracted",
            ));
        };
        if a.unit() != b.unit() {
            return Err(mistake(
                format!("{} and {} have different units", a.name(), b.name()),
                "subtract like from like",
            ));
        }
        return Ok(Quantity::Difference(a, limb_a, b, limb_b));
    }
    match text.trim() {
        "phase_s" => return Ok(Quantity::PhaseSeconds),
        "cycle_s" => return Ok(Quantity::CycleSeconds),
        "asym" => return Ok(Quantity::Asymmetry),
        _ => {}
    }
    let (name, limb) = text.trim().split_once('@').unwrap_or((text.trim(), ""));
    let measure = Measure::from_name(name).ok_or_else(|| {
        let near = nearest(name);
        mistake(
            format!("there is no measure \"{name}\""),
            format!("did you mean \"{near}\"?"),
        )
    })?;
    let limb = match limb {
        "" if measure.is_sided() => Limb::Near,
        "" => Limb::Mid,
        "near" => Limb::Near,
        "far" => Limb::Far,
        "both" => Limb::Both,
        "moving" => Limb::Moving,
        "resting" => Limb::Resting,
        "front" => Limb::Front,
        "rear" => Limb::Rear,
        "lower" => Limb::Lower,
        "lead" => Limb::Lead,
        other => {
            return Err(mistake(
                format!("there is no limb \"{other}\""),
                "one of near, far, both, moving, resting, front, rear, lower, lead",
            ));
        }
    };
    Ok(Quantity::Measure(measure, limb))
}

/// The known measure whose name looks most like it.
pub(crate) fn nearest(name: &str) -> &'static str {
    crate::nearest::nearest(name, Measure::ALL.iter().map(|m| m.name())).unwrap_or_default()
}

fn bound(text: &str) -> Result<Bound, RuleMistake> {
    let number = |text: &str| -> Result<f32, RuleMistake> {
        text.replace(' ', "")
            .parse()
            .ok()
            .filter(|n: &f32| n.is_finite())
            .ok_or_else(|| {
                mistake(
                    format!("\"{text}\" is not a number"),
                    "write a number, 0.7*target, or target - 12",
                )
            })
    };
    if let Some(share) = text.strip_suffix("*target") {
        return Ok(Bound::OfTarget(number(share)?));
    }
    if let Some(more) = text.strip_prefix("target") {
        return Ok(Bound::TargetAnd(number(more)?));
    }
    Ok(Bound::Number(number(text)?))
}

impl Quantity {
    /// Its unit's standard error, or the least time that means anything. Units: the quantity's.
    pub fn sem(self) -> f32 {
        match self {
            Self::Measure(measure, _) => measure.sem(),
            Self::Difference(a, _, b, _) => a.sem().hypot(b.sem()),
            // One frame at ten frames a second.
            Self::PhaseSeconds | Self::CycleSeconds => 0.1,
            // Two angles of 4 degrees each.
            Self::Asymmetry => 6.0,
        }
    }

    /// Whether its plain value is only a number of pixels.
    pub fn is_pixels(self) -> bool {
        matches!(self, Self::Measure(measure, _) if measure.unit() == Unit::Pixels)
    }
}

#[cfg(test)]
mod tests {
    use goodform_pose::measure::Measure;

    use super::{Bound, Limb, Quantity, Rule, Taken, Than};

    #[test]
    fn the_grammar_is_read() {
        let rule =
            Rule::parse("trunk_incl > 52 or trunk_incl - shank_incl > 32").expect("readable");
        assert_eq!(rule.0.len(), 2);
        let rule = Rule::parse("min(head_trunk) < -47 and min(trunk_incl) > -8").expect("readable");
        let [group] = rule.0.as_slice() else {
            panic!("one group")
        };
        assert_eq!(group.len(), 2);
        assert_eq!(group[0].bound, Bound::Number(-47.0));
        let rule = Rule::parse("max(knee_flex@front) < target - 12").expect("readable");
        let condition = rule.conditions().next().expect("one");
        assert_eq!(
            condition.quantity,
            Quantity::Measure(Measure::KneeFlex, Limb::Front)
        );
        assert_eq!((condition.taken, condition.than), (Taken::Max, Than::Less));
        assert_eq!(condition.bound, Bound::TargetAnd(-12.0));
        assert!((condition.bound.value(60.0) - 48.0).abs() < 1e-6);
        let rule = Rule::parse("abs(d(trunk_incl)) > 12").expect("readable");
        assert_eq!(
            rule.conditions().next().expect("one").taken,
            Taken::ChangeSize
        );
    }

    #[test]
    fn mistakes_are_named() {
        for (rule, wrong) in [
            ("knee_flexx > 3", "there is no measure"),
            ("knee_flex@tail > 3", "there is no limb"),
            ("knee_flex", "compares nothing"),
            ("knee_flex > much", "is not a number"),
            ("abs(d(knee_flex) > 3", "bracket"),
            ("knee_flex - knee_gap > 3", "different units"),
        ] {
            let mistake = Rule::parse(rule).expect_err(rule);
            assert!(mistake.wrong.contains(wrong), "{rule}: {}", mistake.wrong);
            assert!(!mistake.remedy.is_empty());
        }
    }
}
