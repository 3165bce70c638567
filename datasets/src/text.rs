//! Text files of numbers, plain or gzipped, and their rows.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;

use crate::error::DatasetError;

/// No file of a data set is longer, unpacked. Units: bytes. It keeps a foreign or hostile archive from
/// filling the memory; the longest known file has 9 MB.
const LONGEST: u64 = 256 << 20;
/// Folders within folders that are looked into.
const DEEPEST: usize = 8;

/// One row of numbers and the line it stands in, from 1.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    pub(crate) line: usize,
    pub(crate) values: Vec<f32>,
}

/// The text of a file, unpacked where its name ends in `.gz`.
///
/// # Errors
/// It cannot be read, is no text, is damaged, or is too long.
pub(crate) fn read(path: &Path) -> Result<String, DatasetError> {
    let file = File::open(path).map_err(|error| DatasetError::unreadable(path, &error))?;
    let mut bytes = Vec::new();
    let packed = path.extension().is_some_and(|end| end == "gz");
    let result = if packed {
        GzDecoder::new(file)
            .take(LONGEST + 1)
            .read_to_end(&mut bytes)
    } else {
        file.take(LONGEST + 1).read_to_end(&mut bytes)
    };
    result.map_err(|error| DatasetError::unreadable(path, &error))?;
    if bytes.len() as u64 > LONGEST {
        return Err(DatasetError::foreign(
            path,
            "it is longer than any recording",
        ));
    }
    String::from_utf8(bytes).map_err(|_| DatasetError::foreign(path, "it is no text"))
}

/// The rows of a file of `columns` numbers a line; empty lines are passed over.
///
/// # Errors
/// The first line that has another number of columns, or holds what is no number.
pub(crate) fn rows(
    path: &Path,
    text: &str,
    separator: Separator,
    columns: usize,
) -> Result<Vec<Row>, DatasetError> {
    let mut rows = Vec::new();
    for (number, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let values = numbers(path, number + 1, separator.fields(line))?;
        if values.len() != columns {
            return Err(DatasetError::line(
                path,
                number + 1,
                format!("{} numbers where {columns} are expected", values.len()),
            ));
        }
        rows.push(Row {
            line: number + 1,
            values,
        });
    }
    if rows.is_empty() {
        return Err(DatasetError::foreign(path, "it holds no rows"));
    }
    Ok(rows)
}

/// What stands between the numbers of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Separator {
    /// A comma; one may stand at the end.
    Comma,
    /// Blanks.
    Blank,
}

impl Separator {
    pub(crate) fn fields<'a>(self, line: &'a str) -> Box<dyn Iterator<Item = &'a str> + 'a> {
        match self {
            Self::Comma => {
                let line = line.trim();
                Box::new(line.strip_suffix(',').unwrap_or(line).split(','))
            }
            Self::Blank => Box::new(line.split_whitespace()),
        }
    }
}

/// Fields as numbers.
///
/// # Errors
/// A field that is no finite number.
pub(crate) fn numbers<'a>(
    path: &Path,
    line: usize,
    fields: impl Iterator<Item = &'a str>,
) -> Result<Vec<f32>, DatasetError> {
    fields
        .map(|field| {
            let number = field.trim().parse::<f32>().ok().filter(|v| v.is_finite());
            number.ok_or_else(|| {
                let shown: String = field.trim().chars().take(24).collect();
                DatasetError::line(path, line, format!("\"{shown}\" is not a number"))
            })
        })
        .collect()
}

/// Every file below a folder, in the order of their names.
///
/// # Errors
/// The folder cannot be listed.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>, DatasetError> {
    let mut found = Vec::new();
    gather(folder, DEEPEST, &mut found)?;
    found.sort_unstable();
    Ok(found)
}

fn gather(folder: &Path, deep: usize, found: &mut Vec<PathBuf>) -> Result<(), DatasetError> {
    let entries =
        std::fs::read_dir(folder).map_err(|error| DatasetError::unreadable(folder, &error))?;
    for entry in entries {
        let entry = entry.map_err(|error| DatasetError::unreadable(folder, &error))?;
        let path = entry.path();
        if path.is_dir() {
            if deep > 0 {
                gather(&path, deep - 1, found)?;
            }
        } else {
            found.push(path);
        }
    }
    Ok(())
}

/// The name of a file without its folder and its endings `.gz` and `.txt`, `.csv`, `.json`.
pub(crate) fn stem(path: &Path) -> &str {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let name = name.strip_suffix(".gz").unwrap_or(name);
    [".txt", ".csv", ".json"]
        .iter()
        .find_map(|end| name.strip_suffix(end))
        .unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::path::Path;

    use flate2::{Compression, write::GzEncoder};

    use super::{Separator, read, rows, stem};

    #[test]
    fn rows_say_where_they_are_broken() {
        let path = Path::new("a.txt");
        let good = rows(path, "1,2\n\n3,4,\n", Separator::Comma, 2).expect("whole");
        assert_eq!((good[1].line, good[1].values.clone()), (3, vec![3.0, 4.0]));
        for (text, says) in [
            ("1,2\n3,x\n", "a.txt:2: \"x\" is not a number"),
            ("1,2\n3\n", "a.txt:2: 1 numbers where 2 are expected"),
            ("1,nan\n", "a.txt:1: \"nan\" is not a number"),
            ("\n\n", "a.txt: it holds no rows"),
        ] {
            let error = rows(path, text, Separator::Comma, 2).expect_err("broken");
            assert_eq!(error.to_string(), says);
        }
    }

    #[test]
    fn a_packed_file_is_unpacked_and_a_cut_one_is_refused() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("a.txt.gz");
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(b"1 2\n").expect("packed");
        let bytes = packed.finish().expect("packed");
        std::fs::write(&path, &bytes).expect("written");
        assert_eq!(read(&path).expect("read"), "1 2\n");
        std::fs::write(&path, &bytes[..bytes.len() - 9]).expect("written");
        assert!(read(&path).is_err());
        std::fs::write(&path, b"no archive").expect("written");
        assert!(read(&path).is_err());
        assert_eq!(stem(&path), "a");
    }
}
