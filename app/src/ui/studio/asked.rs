//! What a template asks for and tells, read from its bands: where no recording is there to be tried out.

use goodform_exercises::{Curve, HANDLES, Spoken, Template, Way};

use super::names::{key_name, value};
use super::older::head;
use crate::ui::flow::{Flow, Voice};
use crate::ui::icons;
use crate::ui::texts::Texts;

/// The handle where the target begins.
const REACH: usize = 1;

/// Lays every measure that is told into a column: how far it goes, and what is said where it does not.
pub(super) fn asked(flow: &mut Flow<'_, '_>, template: &Template, texts: &Texts) {
    let good = flow.pen.theme.palette.band_text.solid();
    flow.gap(20.0);
    flow.rule();
    flow.gap(16.0);
    flow.text("studio-asked", &texts.get("studio-asked"), Voice::Head);
    let told = template.curves.iter().filter(|curve| curve.told);
    for (place, curve) in told.enumerate() {
        flow.gap(12.0);
        let name = key_name((curve.measure, curve.limb), texts);
        let [Some(aim), Some(allow)] = [&curve.centre, &curve.tolerance].map(|lines| {
            let (phase, point) = HANDLES.get(REACH).copied()?;
            lines.get(phase)?.get(point).copied()
        }) else {
            continue;
        };
        let [aim, allow] = [aim, allow].map(|one| value(curve.measure, one));
        let parts = [
            ("measure", name.as_str()),
            ("aim", &*aim),
            ("allow", &*allow),
        ];
        let of = texts.with_texts("studio-asked-one", parts);
        let ways = [Way::Less, Way::More];
        let said = if ways
            .iter()
            .any(|way| cue_of(template, curve, *way).is_some())
        {
            ways.map(|way| answer(template, curve, way, texts))
                .join(". ")
        } else {
            texts.get("studio-i-say-nothing").into_owned()
        };
        let id = format!("studio-asked-{place}");
        flow.thought((icons::FLAG, good), (&id, &of, &said));
    }
}

fn cue_of<'a>(template: &'a Template, curve: &Curve, way: Way) -> Option<&'a Spoken> {
    let key = (curve.measure, curve.limb, way);
    let mut cues = template.cues.iter();
    cues.find(|cue| (cue.measure, cue.limb, cue.way) == key)
}

/// What is said where a measure goes that way.
fn answer(template: &Template, curve: &Curve, way: Way, texts: &Texts) -> String {
    let when = texts.get(head(way).0);
    match cue_of(template, curve, way) {
        Some(cue) => {
            let show = cue.show.replace('\n', " ");
            texts.with_texts("studio-asked-said", [("when", &*when), ("cue", &*show)])
        }
        None => texts
            .with_text("studio-asked-silent", "when", &when)
            .into_owned(),
    }
}
