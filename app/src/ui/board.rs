//! Which one banner is shown: view before adjust before good before the phase word.

use goodform_exercises::{CoachUpdate, Judging, Phase, Reason, Report};
use goodform_pose::Timestamp;

use super::theme::sizes;
use super::view::{Banner, Place, place};

/// How long a banner stays at least. Units: s.
const MIN_SHOW_S: f64 = sizes::BANNER_MIN_SHOW as f64 / 1000.0;
/// How long a cue stays while nothing else is to say. Units: s.
const CUE_S: f64 = 4.0;
/// How long the view must be bad before the person is asked to change something. Units: s.
const UNSEEN_S: f64 = 0.4;

/// Chooses the banner from what the coach says, moment by moment.
///
/// It reads cues from the report, not from the moment they were given in: a window may miss that one.
#[derive(Debug, Clone)]
pub struct BannerBoard {
    shown: Banner,
    since: Timestamp,
    unseen: Option<(Reason, Timestamp)>,
    begun: bool,
}

impl Default for BannerBoard {
    fn default() -> Self {
        Self {
            shown: Banner::Phase(Phase::Waiting),
            since: Timestamp::default(),
            unseen: None,
            begun: false,
        }
    }
}

impl BannerBoard {
    /// What is shown.
    pub const fn banner(&self) -> &Banner {
        &self.shown
    }

    /// Takes one moment in.
    pub fn update(&mut self, update: &CoachUpdate, report: &Report) {
        let now = update.at;
        if now < self.since {
            // The source began anew.
            *self = Self::default();
        }
        self.note_view(update.judging, now);
        let wanted = self.wanted(update, report);
        self.begun = true;
        if wanted == self.shown {
            return;
        }
        let stays_s = if rank(&self.shown) == 0 {
            0.0
        } else {
            MIN_SHOW_S
        };
        if rank(&wanted) > rank(&self.shown) || now.seconds_since(self.since) >= stays_s {
            self.shown = wanted;
            self.since = now;
        }
    }

    fn note_view(&mut self, judging: Judging, now: Timestamp) {
        self.unseen = match (judging, self.unseen) {
            (Judging::Judged, _) => None,
            (Judging::CannotJudge(reason), Some((_, since))) => Some((reason, since)),
            (Judging::CannotJudge(reason), None) => Some((reason, now)),
        };
    }

    fn wanted(&self, update: &CoachUpdate, report: &Report) -> Banner {
        if let Some((reason, since)) = self.unseen {
            let settled = update.at.seconds_since(since) >= UNSEEN_S || !self.begun;
            // Until then nothing is said of a movement that is not judged.
            return if settled {
                Banner::View(reason)
            } else {
                self.unless_verdict(update.phase)
            };
        }
        let in_band = update
            .driving
            .is_some_and(|value| place(value, update.scale) == Place::In);
        let cue = report.cues.last().filter(|given| {
            let age_s = update.at.seconds_since(given.at);
            (0.0..if in_band { MIN_SHOW_S } else { CUE_S }).contains(&age_s)
        });
        match cue {
            Some(given) => Banner::Adjust(given.cue.clone()),
            None if in_band => Banner::Good,
            None => Banner::Phase(update.phase),
        }
    }

    fn unless_verdict(&self, phase: Phase) -> Banner {
        match &self.shown {
            kept @ (Banner::View(_) | Banner::Phase(_)) => kept.clone(),
            _ => Banner::Phase(phase),
        }
    }
}

const fn rank(banner: &Banner) -> u8 {
    match banner {
        Banner::Phase(_) | Banner::Paused | Banner::Finished => 0,
        Banner::Good => 1,
        Banner::Adjust(_) => 2,
        Banner::View(_) | Banner::OtherSide => 3,
    }
}

#[cfg(test)]
mod tests {
    use goodform_exercises::{
        CoachUpdate, Cue, DrivingScale, GivenCue, Judging, Phase, Reason, Report, Severity,
    };
    use goodform_pose::Timestamp;

    use super::{Banner, BannerBoard};

    fn moment(at_s: f64, driving: f32) -> CoachUpdate {
        CoachUpdate {
            at: Timestamp::from_seconds(at_s),
            count: 0,
            phase: Phase::Out,
            judging: Judging::Judged,
            driving: Some(driving),
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

    fn unseen(at_s: f64) -> CoachUpdate {
        CoachUpdate {
            judging: Judging::CannotJudge(Reason::LimbHidden),
            ..moment(at_s, 30.0)
        }
    }

    #[test]
    fn a_cue_stays_two_seconds_and_gives_way_to_good() {
        let cue = Cue {
            id: "too_shallow".into(),
            text: "Sit back a little more".into(),
            severity: Severity::Coach,
            expires: Timestamp::from_seconds(1e6),
        };
        let given = GivenCue {
            at: Timestamp::from_seconds(1.0),
            cue: cue.clone(),
        };
        let report = Report {
            cues: vec![given],
            ..Report::default()
        };
        let mut board = BannerBoard::default();
        board.update(&moment(1.1, 30.0), &report);
        assert_eq!(board.banner(), &Banner::Adjust(cue.clone()));
        board.update(&moment(2.0, 80.0), &report);
        assert_eq!(board.banner(), &Banner::Adjust(cue));
        board.update(&moment(3.2, 80.0), &report);
        assert_eq!(board.banner(), &Banner::Good);
        board.update(&moment(5.3, 30.0), &report);
        assert_eq!(board.banner(), &Banner::Phase(Phase::Out));
    }

    #[test]
    fn one_lost_frame_asks_for_nothing_and_a_lasting_loss_does() {
        let report = Report::default();
        let mut board = BannerBoard::default();
        board.update(&moment(0.0, 30.0), &report);
        board.update(&unseen(0.1), &report);
        assert_eq!(board.banner(), &Banner::Phase(Phase::Out));
        board.update(&unseen(0.6), &report);
        assert_eq!(board.banner(), &Banner::View(Reason::LimbHidden));
        board.update(&moment(0.7, 80.0), &report);
        assert_eq!(board.banner(), &Banner::View(Reason::LimbHidden));
        board.update(&moment(2.7, 80.0), &report);
        assert_eq!(board.banner(), &Banner::Good);
    }

    #[test]
    fn a_person_never_seen_is_asked_at_once() {
        let mut board = BannerBoard::default();
        board.update(&unseen(0.0), &Report::default());
        assert_eq!(board.banner(), &Banner::View(Reason::LimbHidden));
    }
}
