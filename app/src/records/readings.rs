//! A list of joint angles that were read: a file a person can read, and a table for a spreadsheet.

use goodform_exercises::{How, Joint, Reading};
use goodform_pose::Side;
use serde::{Deserialize, Serialize};

use super::table::{MARK, TableStyle};

/// The version of the file.
pub const READINGS_VERSION: u32 = 1;
/// A list has at most so many: a day of one reading a minute. Own choice.
pub const MOST_READINGS: usize = 500;
/// A file is at most so large. Units: bytes. Twice what the longest list with the longest notes has.
const MOST_BYTES: usize = 1 << 20;
/// A note has at most so many letters. Own choice: one line.
pub const MOST_NOTE: usize = 200;

/// The first row of the table.
const COLUMNS: [&str; 9] = [
    "time",
    "joint",
    "side",
    "angle_deg",
    "error_deg",
    "spread_deg",
    "turned_deg",
    "taken",
    "note",
];

/// One reading of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptReading {
    /// What was measured.
    pub joint: Joint,
    /// The person's own side. Missing: the joint is of the midline.
    pub side: Option<Side>,
    /// Units: degrees.
    pub value_deg: f32,
    /// The true one is that near in 95 of 100 cases. Units: degrees.
    pub error_deg: f32,
    /// How much the values spread meanwhile. Units: degrees.
    pub spread_deg: f32,
    /// How far out of the joint's view the person was turned. Units: degrees.
    pub turned_deg: f32,
    /// Why it was taken.
    pub how: How,
    /// When, as `2026-11-30T14:05:09`.
    pub at: String,
    /// What was typed to it.
    pub note: String,
}

/// A list of readings. It names nobody.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Readings {
    /// When it was begun, as `2026-11-30T14:05:09`; its file is named by it.
    pub began: String,
    /// The readings, the oldest first.
    pub list: Vec<KeptReading>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    began: String,
    #[serde(default, rename = "reading")]
    readings: Vec<Row>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    at: String,
    joint: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    side: Option<String>,
    value_deg: f64,
    error_deg: f64,
    spread_deg: f64,
    turned_deg: f64,
    how: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

#[derive(Deserialize)]
struct Head {
    version: u32,
}

impl KeptReading {
    /// A reading that was just taken.
    pub fn of(reading: &Reading, at: String) -> Self {
        Self {
            joint: reading.joint,
            side: reading.joint.is_sided().then_some(reading.side),
            value_deg: reading.value_deg,
            error_deg: reading.error_deg,
            spread_deg: reading.spread_deg,
            turned_deg: reading.turned_deg,
            how: reading.how,
            at,
            note: String::new(),
        }
    }
}

const fn side_name(side: Side) -> &'static str {
    match side {
        Side::Left => "left",
        Side::Right => "right",
    }
}

/// To a tenth: what is behind it means nothing.
fn tenths(value: f32) -> f64 {
    f64::from((value * 10.0).round()) / 10.0
}

impl Readings {
    /// The file's text.
    pub fn to_toml(&self) -> String {
        let readings = self.list.iter().map(|one| Row {
            at: one.at.clone(),
            joint: one.joint.name().to_owned(),
            side: one.side.map(|side| side_name(side).to_owned()),
            value_deg: tenths(one.value_deg),
            error_deg: tenths(one.error_deg),
            spread_deg: tenths(one.spread_deg),
            turned_deg: tenths(one.turned_deg),
            how: one.how.name().to_owned(),
            note: one.note.clone(),
        });
        let file = File {
            version: READINGS_VERSION,
            began: self.began.clone(),
            readings: readings.collect(),
        };
        // Plain numbers and texts can always be written.
        toml::to_string(&file).unwrap_or_default()
    }

    /// Reads a file's text.
    ///
    /// # Errors
    /// One sentence: it is too large, newer, or not what we write.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.len() > MOST_BYTES {
            return Err("this list is too large to be one of Goodform's".to_owned());
        }
        let broken = |error: toml::de::Error| {
            let first = error
                .message()
                .lines()
                .next()
                .unwrap_or_default()
                .to_owned();
            format!("this list of angles cannot be read: {first}")
        };
        let head: Head = toml::from_str(text).map_err(broken)?;
        if head.version > READINGS_VERSION {
            return Err(
                "this list of angles was made by a newer Goodform; use that one to open it"
                    .to_owned(),
            );
        }
        let file: File = toml::from_str(text).map_err(broken)?;
        if file.readings.len() > MOST_READINGS {
            return Err(format!("a list has at most {MOST_READINGS} readings"));
        }
        let list = file
            .readings
            .into_iter()
            .map(read)
            .collect::<Result<_, _>>()?;
        Ok(Self {
            began: file.began,
            list,
        })
    }

    /// A table for a spreadsheet, a row a reading.
    ///
    /// Units: in the names of the columns.
    pub fn to_table(&self, style: TableStyle) -> String {
        let mut out = String::from(MARK);
        style.row(&mut out, &COLUMNS.map(str::to_owned));
        for one in &self.list {
            let number = |value: f32| style.number(f64::from(value), 1);
            let row = [
                one.at.clone(),
                one.joint.name().to_owned(),
                one.side.map_or("", side_name).to_owned(),
                number(one.value_deg),
                number(one.error_deg),
                number(one.spread_deg),
                number(one.turned_deg),
                one.how.name().to_owned(),
                one.note.clone(),
            ];
            style.row(&mut out, &row);
        }
        out
    }
}

fn read(row: Row) -> Result<KeptReading, String> {
    let strange =
        |what: &str| format!("this list of angles cannot be read: \"{what}\" is not known");
    let side = match row.side.as_deref() {
        None => None,
        Some("left") => Some(Side::Left),
        Some("right") => Some(Side::Right),
        Some(other) => return Err(strange(other)),
    };
    let numbers = [row.value_deg, row.error_deg, row.spread_deg, row.turned_deg];
    if let Some(number) = numbers
        .into_iter()
        .find(|one| !one.is_finite() || one.abs() > 1e4)
    {
        return Err(strange(&number.to_string()));
    }
    let [value_deg, error_deg, spread_deg, turned_deg] = numbers.map(|number| number as f32);
    Ok(KeptReading {
        joint: Joint::from_name(&row.joint).ok_or_else(|| strange(&row.joint))?,
        how: How::from_name(&row.how).ok_or_else(|| strange(&row.how))?,
        side,
        value_deg,
        error_deg,
        spread_deg,
        turned_deg,
        at: row.at,
        note: row.note,
    })
}

#[cfg(test)]
mod tests {
    use goodform_exercises::{How, Joint};
    use goodform_pose::Side;

    use super::{KeptReading, Readings, TableStyle};

    fn list() -> Readings {
        let reading = |side, value_deg, note: &str| KeptReading {
            joint: Joint::KneeFlexion,
            side: Some(side),
            value_deg,
            error_deg: 9.8,
            spread_deg: 0.5,
            turned_deg: 3.0,
            how: How::Still,
            at: "2026-11-30T14:05:09".to_owned(),
            note: note.to_owned(),
        };
        let mut list = vec![
            reading(Side::Left, 84.0, "passive, \"soft\" end"),
            reading(Side::Right, -4.5, "=1+1"),
        ];
        list.push(KeptReading {
            joint: Joint::TrunkInclination,
            side: None,
            ..reading(Side::Left, 12.0, "")
        });
        Readings {
            began: "2026-11-30T14:00:00".to_owned(),
            list,
        }
    }

    #[test]
    fn a_file_leads_back_and_a_person_can_read_it() {
        let text = list().to_toml();
        assert_eq!(Readings::parse(&text), Ok(list()));
        assert!(
            text.contains("joint = \"knee_flexion\"\nside = \"left\"\nvalue_deg = 84.0"),
            "{text}"
        );
    }

    #[test]
    fn what_is_not_ours_gives_one_sentence() {
        let newer = list()
            .to_toml()
            .replace("version = 1", "version = 9\nmore = 1");
        for (text, word) in [
            (newer.as_str(), "newer"),
            ("", "cannot be read"),
            ("version = 1\nbegan = 3", "cannot be read"),
            (&list().to_toml().replace("knee_flexion", "tail"), "tail"),
            (&list().to_toml().replace("84.0", "nan"), "NaN"),
            (&"x".repeat(2 << 20), "too large"),
        ] {
            let said = Readings::parse(text).expect_err("refused");
            assert!(said.contains(word) && !said.contains('\n'), "{said}");
        }
    }

    #[test]
    fn a_table_keeps_texts_texts() {
        let csv = list().to_table(TableStyle::POINTS);
        let rows: Vec<&str> = csv.lines().collect();
        assert_eq!(rows.len(), 4);
        assert!(
            rows[1].ends_with("held_still,\"passive, \"\"soft\"\" end\""),
            "{csv}"
        );
        assert!(rows[2].ends_with(",'=1+1"), "{csv}");
        assert!(rows[3].contains("trunk_inclination,,12.0,9.8"), "{csv}");
        let german = list().to_table(TableStyle::COMMAS);
        assert!(german.contains("trunk_inclination;;12,0;9,8"), "{german}");
    }
}
