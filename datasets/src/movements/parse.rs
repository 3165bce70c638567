//! Reads and checks a movement file.

use std::collections::BTreeMap;
use std::ops::Range;

use goodform_pose::kinematics::{Contact, Settle, Stance, Support};
use toml::Spanned;

use super::angle_name::{change, nearest, split};
use super::builtin::POSTURES;
use super::error::MovementError;
use super::file::{File, FileChange, FileFault, FilePose, FileStep, Postures};
use super::movement::{Change, Fault, Movement, Posture, Prop, Sides, Step};

/// Longer chains of `like` go in a circle.
const LIKE_DEPTH: u32 = 8;
const CONTACTS: [(&str, Contact); 7] = [
    ("foot", Contact::Foot),
    ("toes", Contact::Toes),
    ("knee", Contact::Knee),
    ("hip", Contact::Hip),
    ("hand", Contact::Hand),
    ("elbow", Contact::Elbow),
    ("shoulder", Contact::Shoulder),
];

type Poses = BTreeMap<String, Spanned<FilePose>>;

struct Checker<'a> {
    file: &'a str,
    text: &'a str,
    own: &'a Poses,
    shared: &'a Poses,
    /// Names of poses in the order in which they were asked for, with what they are.
    found: Vec<(String, Posture)>,
}

/// Reads and checks one movement file; `file` names it in messages.
///
/// # Errors
/// [`MovementError::File`] with line, column and remedy.
pub(super) fn parse(file: &str, text: &str) -> Result<Movement, MovementError> {
    let read: File = read(file, text, "compare the file with movements/squat.toml")?;
    let (shared_file, shared_text) = POSTURES;
    let shared: Postures = self::read(shared_file, shared_text, "see its head")?;
    let mut checker = Checker {
        file,
        text,
        own: &read.poses,
        shared: &shared.poses,
        found: Vec::new(),
    };
    checker.movement(&read)
}

fn read<T: serde::de::DeserializeOwned>(
    file: &str,
    text: &str,
    remedy: &str,
) -> Result<T, MovementError> {
    toml::from_str(text).map_err(|error| {
        let span = error.span().unwrap_or(0..0);
        MovementError::at(file, text, span, error.message(), remedy)
    })
}

impl Checker<'_> {
    fn wrong(
        &self,
        span: Range<usize>,
        wrong: impl Into<String>,
        remedy: impl Into<String>,
    ) -> MovementError {
        MovementError::at(self.file, self.text, span, wrong, remedy)
    }

    fn movement(&mut self, read: &File) -> Result<Movement, MovementError> {
        if read.source.get_ref().trim().is_empty() {
            let span = read.source.span();
            return Err(self.wrong(
                span,
                "the source is empty",
                "say where the numbers come from",
            ));
        }
        let start = self.pose(&read.start)?;
        let turn = self.pose(&read.turn)?;
        let phases = self.steps(read.phases.get_ref())?;
        let enter = self.steps(&read.enter)?;
        if !phases.is_empty() && phases.iter().all(|step| step.to != turn) {
            let span = read.turn.span();
            return Err(self.wrong(
                span,
                "no phase goes to the turn",
                "name the pose of a phase",
            ));
        }
        if phases.last().is_some_and(|step| step.to != start) {
            let span = read.phases.span();
            let wrong = "the last phase does not lead back to the start";
            return Err(self.wrong(span, wrong, "add a phase to the start pose"));
        }
        let faults = read
            .faults
            .iter()
            .map(|fault| self.fault(fault, &phases))
            .collect::<Result<_, _>>()?;
        let (height, distance) = (&read.view.height_m, &read.view.distance_m);
        for length in [height, distance] {
            if !(0.05..10.0).contains(length.get_ref()) {
                return Err(self.wrong(length.span(), "no such room", "metres, 0.05 to 10"));
            }
        }
        if read.view.yaws_deg.get_ref().is_empty() {
            let span = read.view.yaws_deg.span();
            return Err(self.wrong(span, "no view is named", "name at least one yaw, as [90.0]"));
        }
        Ok(Movement {
            id: read.id.clone(),
            sides: self.sides(read.sides.as_ref())?,
            props: self.props(&read.props)?,
            yaws_deg: read.view.yaws_deg.get_ref().clone(),
            eye_m: [*height.get_ref(), *distance.get_ref(), read.view.aim_m],
            poses: self.found.iter().map(|(_, posture)| *posture).collect(),
            start,
            turn,
            rest_s: read.rest_s.max(0.0),
            phases,
            enter,
            faults,
        })
    }

    fn sides(&self, name: Option<&Spanned<String>>) -> Result<Sides, MovementError> {
        let Some(name) = name else {
            return Ok(Sides::Both);
        };
        match name.get_ref().as_str() {
            "both" => Ok(Sides::Both),
            "alternate" => Ok(Sides::Alternate),
            "each" => Ok(Sides::Each),
            other => {
                let wrong = format!("sides cannot be \"{other}\"");
                Err(self.wrong(name.span(), wrong, "write both, alternate or each"))
            }
        }
    }

    fn props(&self, names: &[Spanned<String>]) -> Result<Vec<Prop>, MovementError> {
        let prop = |name: &Spanned<String>| match name.get_ref().as_str() {
            "mat" => Ok(Prop::Mat),
            "chair" => Ok(Prop::Chair),
            "chair_back" => Ok(Prop::ChairBack),
            "step" => Ok(Prop::Step),
            other => {
                let wrong = format!("there is no thing \"{other}\"");
                Err(self.wrong(name.span(), wrong, "write mat, chair, chair_back or step"))
            }
        };
        names.iter().map(prop).collect()
    }

    /// The place of a pose, which is checked when it is first asked for.
    fn pose(&mut self, name: &Spanned<String>) -> Result<usize, MovementError> {
        if let Some(place) = self
            .found
            .iter()
            .position(|(known, _)| known == name.get_ref())
        {
            return Ok(place);
        }
        let posture = self.resolve(name, LIKE_DEPTH)?;
        self.found.push((name.get_ref().clone(), posture));
        Ok(self.found.len() - 1)
    }

    fn resolve(&self, name: &Spanned<String>, depth: u32) -> Result<Posture, MovementError> {
        let found = self
            .own
            .get(name.get_ref())
            .or_else(|| self.shared.get(name.get_ref()));
        let (Some(pose), true) = (found, depth > 0) else {
            let known = self.own.keys().chain(self.shared.keys());
            let known = known.map(String::as_str).collect::<Vec<_>>().join(", ");
            let wrong = format!(
                "there is no pose \"{}\", or it is like itself",
                name.get_ref()
            );
            return Err(self.wrong(name.span(), wrong, format!("there are: {known}")));
        };
        let pose = pose.get_ref();
        let mut posture = match &pose.like {
            Some(like) => self.resolve(like, depth - 1)?,
            None => Posture {
                stance: Stance::new(Settle::Height, Support::default()),
                ..Posture::default()
            },
        };
        if let Some(contacts) = &pose.contacts {
            self.contacts(contacts, &mut posture.stance.support)?;
        }
        if let Some(settle) = &pose.settle {
            posture.stance.settle = match settle.get_ref().as_str() {
                "height" => Settle::Height,
                "pitch" => Settle::Pitch,
                "roll" => Settle::Roll,
                other => {
                    let wrong = format!("a body cannot settle by \"{other}\"");
                    return Err(self.wrong(settle.span(), wrong, "write height, pitch or roll"));
                }
            };
        }
        posture.stance.support.seat_m = pose.seat_m.unwrap_or(posture.stance.support.seat_m);
        posture.at_m = pose.at_m.unwrap_or(posture.at_m);
        for (angle, value) in &pose.angles {
            let number = self.number(value)?;
            self.known_angle(angle, &mut posture, |slot| *slot = number)?;
        }
        Ok(posture)
    }

    fn contacts(
        &self,
        names: &[Spanned<String>],
        support: &mut Support,
    ) -> Result<(), MovementError> {
        for (_, contact) in CONTACTS {
            support.set(contact, [0.0; 2]);
        }
        for name in names {
            let (plain, [left, right]) = split(name.get_ref());
            let Some((_, contact)) = CONTACTS.into_iter().find(|(known, _)| *known == plain) else {
                let known = CONTACTS.map(|(known, _)| known).join(", ");
                let wrong = format!("nothing rests on \"{}\"", name.get_ref());
                return Err(self.wrong(name.span(), wrong, format!("write one of: {known}")));
            };
            let [had_left, had_right] = support.weight(contact);
            let weight = |had: f32, named: bool| if named { 1.0 } else { had };
            support.set(contact, [weight(had_left, left), weight(had_right, right)]);
        }
        Ok(())
    }

    fn number(&self, value: &Spanned<f32>) -> Result<f32, MovementError> {
        if value.get_ref().abs() <= 360.0 {
            return Ok(*value.get_ref());
        }
        Err(self.wrong(
            value.span(),
            "no angle is that large",
            "write degrees, -360 to 360",
        ))
    }

    fn known_angle(
        &self,
        name: &Spanned<String>,
        posture: &mut Posture,
        by: impl Fn(&mut f32),
    ) -> Result<(), MovementError> {
        if change(posture, name.get_ref(), by) {
            return Ok(());
        }
        let wrong = format!("there is no angle \"{}\"", name.get_ref());
        let remedy = format!("did you mean \"{}\"?", nearest(name.get_ref()));
        Err(self.wrong(name.span(), wrong, remedy))
    }

    fn steps(&mut self, steps: &[FileStep]) -> Result<Vec<Step>, MovementError> {
        let mut checked = Vec::with_capacity(steps.len());
        for step in steps {
            if !(0.05..600.0).contains(step.seconds.get_ref()) {
                let span = step.seconds.span();
                return Err(self.wrong(span, "no phase takes that long", "seconds, 0.05 to 600"));
            }
            checked.push(Step {
                phase: step.name.clone(),
                to: self.pose(&step.to)?,
                seconds: *step.seconds.get_ref(),
            });
        }
        Ok(checked)
    }

    fn fault(&mut self, fault: &FileFault, phases: &[Step]) -> Result<Fault, MovementError> {
        let phase = |name: &Spanned<String>| {
            if phases.iter().any(|step| step.phase == *name.get_ref()) {
                return Ok(name.get_ref().clone());
            }
            let known = phases
                .iter()
                .map(|step| step.phase.as_str())
                .collect::<Vec<_>>();
            let wrong = format!("there is no phase \"{}\"", name.get_ref());
            let remedy = format!("there are: {}", known.join(", "));
            Err(self.wrong(name.span(), wrong, remedy))
        };
        let during = fault.during.iter().map(phase).collect::<Result<_, _>>()?;
        let mut changes = Vec::new();
        for change in &fault.changes {
            if let (Some(name), Some(times)) = (&change.phase, change.times) {
                let phase = phase(name)?;
                changes.push(Change::Times { phase, times });
            }
        }
        for change in &fault.changes {
            self.pose_change(change, &mut changes)?;
        }
        Ok(Fault {
            id: fault.id.clone(),
            during,
            changes,
        })
    }

    fn pose_change(
        &mut self,
        change: &FileChange,
        changes: &mut Vec<Change>,
    ) -> Result<(), MovementError> {
        let Some(name) = &change.pose else {
            return Ok(());
        };
        let pose = self.pose(name)?;
        for (angle, by) in &change.add {
            self.known_angle(angle, &mut Posture::default(), |_| ())?;
            changes.push(Change::Add {
                pose,
                angle: angle.get_ref().clone(),
                by: self.number(by)?,
            });
        }
        if let Some(toward) = &change.toward {
            changes.push(Change::Toward {
                pose,
                to: self.pose(toward)?,
                share: change.share.unwrap_or(0.5),
            });
        }
        Ok(())
    }
}
