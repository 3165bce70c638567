//! A difference in words: where, when, how much and which way.

use goodform_pose::measure::{Measure, Unit};

use super::Deviation;
use crate::exercise::Part;
use crate::rule::Limb;

impl Deviation {
    /// A sentence for the person, in English: "your trunk leaned 14 degrees more than your therapist's on the
    /// way down".
    ///
    /// Units: degrees, or hundredths of a body length.
    pub fn words(&self) -> String {
        let (what, more, less) = subject(self.measure);
        let way = if self.amount >= 0.0 { more } else { less };
        let limb = match self.limb {
            Limb::Near => "near ",
            Limb::Far => "far ",
            Limb::Moving => "working ",
            Limb::Resting => "resting ",
            Limb::Front => "front ",
            Limb::Rear => "back ",
            Limb::Lower => "lower ",
            Limb::Lead => "leading ",
            Limb::Both | Limb::Mid => "",
        };
        let size = self.amount.abs();
        let (size, unit) = if self.measure.unit() == Unit::Degrees {
            (format!("{size:.0}"), "degrees")
        } else {
            (
                format!("{:.0}", size * 100.0),
                "hundredths of a body length",
            )
        };
        let when = match (self.part, self.at >= 0.5) {
            (Part::Out, false) => "at the beginning",
            (Part::Out, true) => "on the way out",
            (Part::Top, _) => "at the far end",
            (Part::Back, false) => "on the way back",
            (Part::Back, true) => "at the end",
        };
        // Two words for the two ways say the direction by themselves.
        let than = if more != less || self.amount >= 0.0 {
            "more"
        } else {
            "less"
        };
        format!("your {limb}{what} {way} {size} {unit} {than} than your therapist's {when}")
    }
}

/// What a measure speaks of, and what it does where it is larger and where it is smaller.
fn subject(measure: Measure) -> (&'static str, &'static str, &'static str) {
    use Measure as M;
    match measure {
        M::KneeFlex | M::KneeFlex3d => ("knee", "bent", "bent"),
        M::HipFlex | M::HipFlex3d => ("hip", "bent", "bent"),
        M::ElbowFlex | M::ElbowFlex3d => ("elbow", "bent", "bent"),
        M::AnkleDf => ("ankle", "bent", "bent"),
        M::ShoulderElev | M::ArmLift3d | M::ArmFloor => ("arm", "rose", "rose"),
        M::ShoulderExt | M::ShoulderExt3d => ("arm", "went back", "went forward"),
        M::HeadTrunk | M::FacePitch3d => ("head", "dropped", "lifted"),
        M::TrunkIncl | M::TrunkTilt3d => ("trunk", "leaned", "leaned"),
        M::TrunkBack3d => ("trunk", "leaned back", "leaned forward"),
        M::TrunkFloor => ("trunk", "rose", "rose"),
        M::TrunkLat | M::TrunkSide2d | M::ShoulderShift => {
            ("trunk", "went to the side", "went to the other side")
        }
        M::TrunkTwist3d => ("trunk", "turned", "turned the other way"),
        M::ThighIncl | M::ThighLift3d | M::LegFloor => ("thigh", "rose", "rose"),
        M::ThighBack3d => ("thigh", "went back", "went forward"),
        M::ShankIncl => ("shin", "leaned forward", "leaned back"),
        M::PelvisObl => ("hips", "tilted", "tilted the other way"),
        M::ShoulderObl => ("shoulders", "tilted", "tilted the other way"),
        M::HipAbd | M::LegSide3d => ("leg", "went out", "went out"),
        M::Fppa => ("knee", "fell in", "went out"),
        M::KneeGap | M::KneesApart3d => ("knees", "were apart", "were apart"),
        M::FeetApart3d => ("feet", "were apart", "were apart"),
        M::BodyLine | M::BodyLineKnee | M::HipLift3d => ("hips", "dropped", "rose"),
        M::BodyLine3d | M::BodyLineKnee3d => ("body", "bent", "bent"),
        M::HipBack => ("hips", "went back", "went back"),
        M::HipShift => ("hips", "went to the side", "went to the other side"),
        M::HipOverAnkle | M::HipOverKnee | M::HipOverElbow => ("hips", "were high", "were high"),
        M::AnkleOverHip | M::FootLift | M::FootLift3d => ("foot", "rose", "rose"),
        M::KneeOverAnkle => ("knee", "was high", "was high"),
        M::HeelRise | M::HeelOverToe => ("heel", "rose", "rose"),
        M::ElbowUnderShoulder => (
            "elbow",
            "was away from under the shoulder",
            "was away from under the shoulder",
        ),
        M::EarShoulder => ("neck", "was long", "was long"),
        M::HandSupport => (
            "hand",
            "was away from its support",
            "was away from its support",
        ),
        M::ShoulderOverWrist | M::ShoulderOverElbow | M::EndsOverHip => {
            ("shoulders", "were high", "were high")
        }
        M::KneeRoll | M::KneeRoll3d => ("knees", "turned", "turned the other way"),
        M::Balance3d => ("weight", "was forward", "was forward"),
        M::ChestUp => ("chest", "faced up", "faced up"),
        M::ShoulderWidth | M::HipWidth | M::TrunkLength | M::HipRise2d | M::ChestToCamera => {
            ("body", "turned", "turned")
        }
    }
}

#[cfg(test)]
mod tests {
    use goodform_pose::measure::Measure;

    use crate::exercise::Part;
    use crate::rule::Limb;
    use crate::template::Deviation;

    #[test]
    fn a_difference_is_said_as_a_person_would() {
        let lean = Deviation {
            measure: Measure::TrunkIncl,
            limb: Limb::Near,
            part: Part::Out,
            at: 0.8,
            amount: 14.2,
            tolerance: 10.0,
        };
        let words = lean.words();
        assert!(words.contains("trunk leaned 14 degrees more"), "{words}");
        assert!(words.contains("on the way out"), "{words}");
        let knee = Deviation {
            measure: Measure::KneeFlex,
            part: Part::Top,
            amount: -20.0,
            ..lean
        };
        assert!(
            knee.words().contains("knee bent 20 degrees less"),
            "{}",
            knee.words()
        );
        for measure in Measure::ALL {
            let words = Deviation { measure, ..lean }.words();
            assert!(
                !words.contains('{') && words.starts_with("your "),
                "{words}"
            );
        }
    }
}
