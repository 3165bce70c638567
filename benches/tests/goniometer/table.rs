//! What came of the readings, joint by joint, and whether it is what was stated.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use goodform_exercises::{Joint, is_of_use, stated};

/// What came of a joint: each reading's error and the error it stated.
#[derive(Default)]
pub(crate) struct Errs(Vec<(f32, f32)>);

/// By joint, and whether the person lies.
pub(crate) type Table = BTreeMap<(Joint, bool), Errs>;

/// What is stated is taken to hold in so many.
const SHARE: f64 = 0.95;
/// What chance brings this seldom is no chance.
const SELDOM: f64 = 0.05;

impl Errs {
    pub(crate) fn add(&mut self, off_deg: f32, said_deg: f32) {
        self.0.push((off_deg, said_deg));
    }

    fn inside(&self) -> usize {
        let holds = |(off, said): &&(f32, f32)| off.abs() <= *said;
        self.0.iter().filter(holds).count()
    }

    fn bias(&self) -> f32 {
        self.0.iter().map(|(off, _)| off).sum::<f32>() / self.0.len() as f32
    }

    fn largest(&self) -> f32 {
        self.0
            .iter()
            .fold(0.0, |most, (off, _)| most.max(off.abs()))
    }

    /// The error that would be stated of these readings: what 95 of 100 others are within, with a confidence of 95 in
    /// 100, whatever their distribution (Wilks 1941). Of 59 readings that is the largest, of 93 the second, of 124 the
    /// third; of fewer than 59 the largest serves, and the confidence is less.
    fn to_state(&self) -> f32 {
        let mut off: Vec<f32> = self.0.iter().map(|(off, _)| off.abs()).collect();
        off.sort_by(|one, other| other.total_cmp(one));
        let all = off.len();
        // So many may lie outside: as long as chance alone brings as few only seldom.
        let mut outside = 0;
        while outside < all && 1.0 - chance_of(outside + 1, all) <= SELDOM {
            outside += 1;
        }
        off[outside.saturating_sub(1)]
    }

    fn cells(&self) -> String {
        if self.0.is_empty() {
            return "| 0 | | |".to_owned();
        }
        format!(
            "| {} | {:+.1}° | {:.1}° |",
            self.0.len(),
            self.bias(),
            self.largest()
        )
    }
}

fn posture(lies: bool) -> &'static str {
    if lies { "lying, bent down" } else { "upright" }
}

fn own(joint: Joint, lies: bool) -> f32 {
    let stated = stated(joint);
    let own = if lies { stated.lying } else { stated.upright };
    own.expect("what is shown is stated")
}

/// The readings the errors were taken from, the same through noise alone, and those they are checked on.
pub(crate) fn both(taken: &Table, noisy: &Table, checked: &Table) -> String {
    let mut text = "| joint | posture | taken from | mean error | largest | to be stated | and by noise alone | stated | checked on | mean error | largest | hold what they say |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n".to_owned();
    for ((joint, lies), from) in taken {
        let key = (*joint, *lies);
        let on = &checked[&key];
        let own = own(*joint, *lies);
        let shown = if is_of_use(*joint, own) {
            ""
        } else {
            ", no number is shown"
        };
        let _ = writeln!(
            text,
            "| {} | {} {} {:.1}° | {:.1}° | {own:.1}°{shown} {} {} of {} |",
            joint.name().replace('_', " "),
            posture(*lies),
            from.cells(),
            from.to_state(),
            noisy[&key].to_state(),
            on.cells(),
            on.inside(),
            on.0.len(),
        );
    }
    text
}

/// What is stated is no less than is to be stated of what it is taken from.
pub(crate) fn states_what_it_should(taken: &Table) {
    let less: Vec<String> = taken
        .iter()
        .filter(|((joint, lies), from)| own(*joint, *lies) < from.to_state())
        .map(|((joint, lies), from)| {
            let posture = posture(*lies);
            format!("{} {posture}: {:.2}", joint.name(), from.to_state())
        })
        .collect();
    assert!(
        less.is_empty(),
        "less is stated than was measured: {less:?}"
    );
}

/// How likely an error that holds in 95 of 100 is missed as often as that, or more often.
fn chance_of(missed: usize, of: usize) -> f64 {
    let mut one = SHARE.powi(i32::try_from(of).expect("few"));
    let mut fewer = 0.0;
    for count in 0..missed {
        fewer += one;
        one *= (of - count) as f64 / (count + 1) as f64 * (1.0 - SHARE) / SHARE;
    }
    1.0 - fewer
}

/// Every joint's stated error holds: in 95 of 100 where there are at least `many` readings, and else as far as so few
/// can tell.
pub(crate) fn hold(table: &Table, many: usize) {
    let mut amiss = Vec::new();
    for ((joint, lies), errs) in table {
        let (inside, all) = (errs.inside(), errs.0.len());
        let by_share = inside as f64 >= SHARE * all as f64;
        let by_chance = chance_of(all - inside, all) >= SELDOM;
        let holds = if all >= many { by_share } else { by_chance };
        if !holds {
            amiss.push(format!(
                "{} (lying: {lies}): {inside} of {all}",
                joint.name()
            ));
        }
    }
    assert!(amiss.is_empty(), "less holds than is said: {amiss:?}");
    let all: usize = table.values().map(|errs| errs.0.len()).sum();
    assert!(all >= 100, "only {all} readings were taken");
}

#[test]
fn what_is_stated_leaves_as_many_outside_as_the_number_of_readings_allows() {
    let of = |count: u16| Errs((1..=count).map(|off| (f32::from(off), 0.0)).collect());
    // Published: 59, 93 and 124 readings for the largest, the second and the third.
    for (count, stated) in [
        (20, 20.0),
        (59, 59.0),
        (92, 92.0),
        (93, 92.0),
        (123, 122.0),
        (124, 122.0),
    ] {
        assert!((of(count).to_state() - stated).abs() < 0.1, "{count}");
    }
}

#[test]
fn few_readings_are_judged_by_what_chance_brings() {
    assert!((chance_of(0, 12) - 1.0).abs() < 1e-9);
    assert!((chance_of(1, 12) - 0.4596).abs() < 1e-3);
    assert!((chance_of(2, 12) - 0.1184).abs() < 1e-3);
    assert!(chance_of(3, 12) < SELDOM);
}
