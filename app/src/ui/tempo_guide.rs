//! Where in the tempo of an exercise a body is to be, and where it is: no drawing, and no clock but that of the poses.

use goodform_exercises::{CoachUpdate, Judging, Phase, Ways};
use goodform_pose::Timestamp;

/// The box is so high, against the way from start to target. Own choice, as the design draws it: 116 px of the 440 between the ends.
const BOX: f32 = 116.0 / 440.0;

/// What the bar shows at one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TempoView {
    /// Where to be, from the start (0) to the target (1).
    pub pace: f32,
    /// Where the person is, as far. Missing: that is not seen.
    pub you: Option<f32>,
    /// How the person is with the tempo.
    pub with: With,
    /// Target and start are below one another, the target below.
    pub sinks: bool,
    /// Which way it goes now. Missing: nothing moves yet.
    pub falls: Option<bool>,
}

/// How a person is with the tempo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum With {
    /// In the box, or near enough for the coach.
    Tempo,
    /// Further than the coach bears.
    Ahead,
    /// Less far than the coach bears.
    Behind,
    /// Nothing is said of it: the movement has not begun, or it is at its target, where time is not judged.
    Unsaid,
}

/// Follows the parts of a repetition. The person leads: the box sets off when they do, and turns when they do.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct TempoGuide {
    /// The way that is gone, and when in its tempo it would have begun.
    way: Option<(Phase, Timestamp)>,
    /// What to add to that moment where the way began in the middle. Units: s.
    lead_s: f64,
}

impl TempoGuide {
    /// Takes what the coach says of a moment.
    pub(super) fn note(&mut self, ways: Ways, update: &CoachUpdate) {
        let phase = update.phase;
        if !matches!(phase, Phase::Out | Phase::Back) {
            self.way = None;
            return;
        }
        if self.way.is_some_and(|(gone, _)| gone == phase) {
            return;
        }
        // The coach is sure of a movement a little after it began: so far it has gone by then.
        let gone = along(update).unwrap_or_default();
        self.lead_s = match phase {
            Phase::Back => f64::from(1.0 - gone) * ways.back_s,
            _ => f64::from(gone) * ways.out_s,
        };
        self.way = Some((phase, update.at));
    }

    /// What to show of a moment. `stands`: the box stands at the end of each way, where movement is to be little.
    pub(super) fn view(&self, ways: Ways, update: &CoachUpdate, stands: bool) -> Option<TempoView> {
        if update.judging != Judging::Judged {
            return None;
        }
        let you = along(update);
        let mut view = TempoView {
            pace: 0.0,
            you,
            with: With::Unsaid,
            sinks: ways.sinks,
            falls: None,
        };
        let Some((phase, since)) = self.way else {
            return Some(view);
        };
        let gone_s = update.at.seconds_since(since).max(0.0) + self.lead_s;
        let is_back = phase == Phase::Back;
        let whole_s = if is_back { ways.back_s } else { ways.out_s };
        let [least, most] = Ways::borne(gone_s, whole_s);
        let pace = if is_back {
            1.0 - Ways::along(gone_s, ways.back_s)
        } else {
            // Who stays at the target is led back when its time is over.
            let back_s = gone_s - ways.out_s - ways.top_s;
            Ways::along(gone_s, ways.out_s) - Ways::along(back_s, ways.back_s)
        };
        view.pace = match (stands, is_back) {
            (true, true) => 0.0,
            (true, false) => 1.0,
            (false, _) => pace,
        };
        view.falls = Some(ways.sinks != is_back);
        let Some(you) = you else { return Some(view) };
        let is_near = (you - pace).abs() <= BOX / 2.0;
        let way = if is_back { 1.0 - you } else { you };
        view.with = match way {
            // At the target a way out is over: how long a person stays there is theirs.
            way if !is_back && way >= 1.0 => With::Unsaid,
            _ if stands => With::Unsaid,
            _ if is_near => With::Tempo,
            way if way > most => With::Ahead,
            way if way < least => With::Behind,
            _ => With::Tempo,
        };
        Some(view)
    }
}

/// How far from the start to where the target zone begins, 0 to 1. Missing: it is not seen, or there is no zone.
fn along(update: &CoachUpdate) -> Option<f32> {
    let scale = update.scale;
    let part = (update.driving? - scale.start) / (scale.target_from - scale.start);
    part.is_finite().then(|| part.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use goodform_exercises::{CoachUpdate, DrivingScale, Judging, Phase, Reason, Ways};
    use goodform_pose::Timestamp;

    use super::{TempoGuide, TempoView, With};

    const SQUAT: Ways = Ways {
        out_s: 2.0,
        top_s: 0.5,
        back_s: 1.5,
        sinks: true,
    };

    fn moment(at_s: f64, phase: Phase, part: f32) -> CoachUpdate {
        CoachUpdate {
            at: Timestamp::from_seconds(at_s),
            count: 0,
            phase,
            judging: Judging::Judged,
            driving: Some(10.0 + 50.0 * part),
            judged: None,
            scale: DrivingScale {
                start: 10.0,
                target_from: 60.0,
                target_to: 110.0,
            },
            counted: None,
            closed: None,
            held_s: None,
            cue: None,
        }
    }

    /// A repetition whose way out takes so long; what is seen halfway down and halfway up.
    fn halfway(out_s: f64, back_s: f64) -> [TempoView; 2] {
        let mut guide = TempoGuide::default();
        let mut seen = Vec::new();
        for tick in 0_u32..=200 {
            let t = f64::from(tick) / 200.0;
            let update = moment(t * out_s, Phase::Out, t as f32);
            // The coach is sure after a tenth of the way.
            if tick >= 20 {
                guide.note(SQUAT, &update);
            }
            if tick == 100 {
                seen.push(guide.view(SQUAT, &update, false).expect("judged"));
            }
        }
        for tick in 0_u32..=100 {
            let t = f64::from(tick) / 200.0;
            let update = moment(out_s + t * back_s, Phase::Back, 1.0 - t as f32);
            guide.note(SQUAT, &update);
            if tick == 100 {
                seen.push(guide.view(SQUAT, &update, false).expect("judged"));
            }
        }
        [seen[0], seen[1]]
    }

    #[test]
    fn in_tempo_the_box_is_where_the_person_is() {
        let [down, up] = halfway(2.0, 1.5);
        for view in [down, up] {
            assert_eq!(view.with, With::Tempo);
            assert!((view.pace - 0.5).abs() < 0.02, "{view:?}");
        }
        assert_eq!((down.falls, up.falls), (Some(true), Some(false)));
    }

    #[test]
    fn only_what_costs_in_the_score_is_outside() {
        // The coach bears 0.4 to 2.5 times.
        let parts = |out_s, back_s| halfway(out_s, back_s).map(|view| view.with);
        assert_eq!(parts(1.2, 0.9), [With::Tempo; 2]);
        assert_eq!(parts(4.0, 3.0), [With::Tempo; 2]);
        assert_eq!(parts(0.4, 0.3), [With::Ahead; 2]);
        assert_eq!(parts(9.0, 7.0), [With::Behind; 2]);
    }

    #[test]
    fn before_a_movement_and_at_the_target_nothing_is_said() {
        let mut guide = TempoGuide::default();
        let ready = moment(0.0, Phase::Ready, 0.1);
        guide.note(SQUAT, &ready);
        let view = guide.view(SQUAT, &ready, false).expect("judged");
        assert_eq!(
            (view.with, view.pace, view.falls),
            (With::Unsaid, 0.0, None)
        );
        guide.note(SQUAT, &moment(1.0, Phase::Out, 0.1));
        let stays = moment(9.0, Phase::Out, 1.2);
        guide.note(SQUAT, &stays);
        let view = guide.view(SQUAT, &stays, false).expect("judged");
        assert_eq!(view.with, With::Unsaid);
        assert!(view.pace < 0.01, "it leads back: {view:?}");
    }

    #[test]
    fn where_nothing_is_judged_there_is_no_bar() {
        let mut guide = TempoGuide::default();
        let mut update = moment(1.0, Phase::Out, 0.5);
        update.judging = Judging::CannotJudge(Reason::Turned);
        guide.note(SQUAT, &update);
        assert_eq!(guide.view(SQUAT, &update, false), None);
    }

    #[test]
    fn with_little_movement_the_box_stands_and_nothing_is_said() {
        let mut guide = TempoGuide::default();
        guide.note(SQUAT, &moment(0.0, Phase::Out, 0.0));
        let early = moment(0.2, Phase::Out, 0.9);
        let view = guide.view(SQUAT, &early, true).expect("judged");
        assert_eq!((view.pace, view.with), (1.0, With::Unsaid));
    }
}
