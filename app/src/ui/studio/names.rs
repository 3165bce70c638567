//! Measures, phases and values in the person's words.

use goodform_exercises::Limb;
use goodform_pose::measure::{Measure, Unit};

use crate::ui::texts::Texts;

/// What a measure speaks of, as the end of its text's id.
const fn subject(measure: Measure) -> &'static str {
    use Measure as M;
    match measure {
        M::KneeFlex | M::KneeFlex3d => "knee-bend",
        M::HipFlex | M::HipFlex3d => "hip-bend",
        M::ElbowFlex | M::ElbowFlex3d => "elbow-bend",
        M::AnkleDf => "ankle-bend",
        M::ShoulderElev | M::ArmLift3d | M::ArmFloor => "arm-lift",
        M::ShoulderExt | M::ShoulderExt3d => "arm-back",
        M::HeadTrunk | M::FacePitch3d | M::EarShoulder => "head",
        M::TrunkIncl | M::TrunkTilt3d | M::TrunkFloor => "trunk-lean",
        M::TrunkBack3d => "trunk-back",
        M::TrunkLat | M::TrunkSide2d | M::ShoulderShift => "trunk-side",
        M::TrunkTwist3d => "trunk-twist",
        M::ThighIncl | M::ThighLift3d | M::LegFloor => "thigh-lift",
        M::ThighBack3d => "thigh-back",
        M::ShankIncl => "shin-lean",
        M::PelvisObl | M::HipShift => "hips-side",
        M::ShoulderObl => "shoulders-level",
        M::HipAbd | M::LegSide3d => "leg-side",
        M::Fppa | M::KneeRoll | M::KneeRoll3d => "knee-track",
        M::KneeGap | M::KneesApart3d => "knees-apart",
        M::FeetApart3d => "feet-apart",
        M::BodyLine | M::BodyLineKnee | M::BodyLine3d | M::BodyLineKnee3d => "body-line",
        M::HipLift3d
        | M::HipOverAnkle
        | M::HipOverKnee
        | M::HipOverElbow
        | M::EndsOverHip
        | M::ShoulderOverWrist
        | M::ShoulderOverElbow => "hip-height",
        M::HipBack => "hips-back",
        M::AnkleOverHip | M::FootLift | M::FootLift3d | M::KneeOverAnkle => "foot-height",
        M::HeelRise | M::HeelOverToe => "heel",
        M::ElbowUnderShoulder | M::HandSupport => "hand-place",
        M::Balance3d => "balance",
        M::ChestUp
        | M::ShoulderWidth
        | M::HipWidth
        | M::TrunkLength
        | M::HipRise2d
        | M::ChestToCamera => "facing",
    }
}

/// The name of a measure.
pub(super) fn measure_name(measure: Measure, texts: &Texts) -> String {
    texts
        .get(&format!("studio-measure-{}", subject(measure)))
        .into_owned()
}

/// The name of a measure on a limb, where the limb is told apart.
pub(super) fn key_name((measure, limb): (Measure, Limb), texts: &Texts) -> String {
    let name = measure_name(measure, texts);
    let id = match limb {
        Limb::Moving => "studio-limb-moving",
        Limb::Resting => "studio-limb-resting",
        Limb::Front | Limb::Lead => "studio-limb-front",
        Limb::Rear => "studio-limb-rear",
        Limb::Far | Limb::Lower | Limb::Near | Limb::Both | Limb::Mid => return name,
    };
    texts.with_text(id, "measure", &name).into_owned()
}

/// A value with its unit.
pub(super) fn value(measure: Measure, value: f32) -> String {
    if measure.unit() == Unit::Degrees {
        format!("{value:.0}°")
    } else {
        format!("{value:.2}")
    }
}

/// The name of a phase, in the therapist's words where there are any.
pub(super) fn phase_name(phase: usize, own: &[String; 3], texts: &Texts) -> String {
    let usual = ["studio-phase-out", "studio-phase-top", "studio-phase-back"];
    match own.get(phase) {
        Some(name) if !name.is_empty() => name.clone(),
        _ => texts
            .get(usual.get(phase).copied().unwrap_or_default())
            .into_owned(),
    }
}
