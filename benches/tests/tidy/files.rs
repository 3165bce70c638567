//! What every file must keep to: its length, its names, what it gives away, what it must tell.

use toml::{Table, Value};

use super::source;
use super::walls::Complaints;

/// Beyond this a file holds more than one subject.
const MAX_LINES: usize = 600;
const CODE: &[&str] = &[".rs", ".py", ".sh"];

/// Names that say nothing about what is inside.
const EMPTY_NAMES: &[&str] = &[
    "utils", "util", "helpers", "helper", "manager", "data", "info", "kp", "lm",
];

/// Folders of one machine. Written in parts, so that this file does not name them.
const MACHINE_PATHS: &[&str] = &[
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/wo", "rk/"),
    concat!("/Us", "ers/"),
    concat!("/tm", "p/"),
];
/// Where packages come from is the business of each machine's settings.
const REGISTRY_HOSTS: &[&str] = &[
    concat!("crates", ".io"),
    concat!("pypi", ".org"),
    concat!("pythonhosted", ".org"),
    concat!("npmjs", ".org"),
    concat!("deb.debian", ".org"),
    concat!("proxy.golang", ".org"),
];

/// Code files are short enough to be read at once.
pub fn length(path: &str, text: &str) -> Complaints {
    let lines = text.lines().count();
    if CODE.iter().any(|end| path.ends_with(end)) && lines > MAX_LINES {
        return vec![format!(
            "{path}: {lines} lines; split it, {MAX_LINES} are allowed"
        )];
    }
    Vec::new()
}

/// Modules are named for their subject.
pub fn module_names(path: &str, text: &str) -> Complaints {
    let Some(stem) = path.strip_suffix(".rs") else {
        return Vec::new();
    };
    let mut wrong: Complaints = stem
        .split('/')
        .filter(|part| EMPTY_NAMES.contains(part))
        .map(|part| format!("{path}: `{part}` says nothing; name the module for its subject"))
        .collect();
    wrong.extend(
        source::declared_modules(&source::code(text))
            .into_iter()
            .filter(|(name, _)| EMPTY_NAMES.contains(&name.as_str()))
            .map(|(name, line)| {
                format!("{path}:{line}: `mod {name}` says nothing; name it for its subject")
            }),
    );
    wrong
}

/// No file tells where it was made or where packages are fetched.
pub fn gives_nothing_away(path: &str, text: &str) -> Complaints {
    if path.ends_with("Cargo.lock") {
        return Vec::new();
    }
    let mut wrong = Vec::new();
    for (line, content) in text.lines().enumerate() {
        for machine in MACHINE_PATHS
            .iter()
            .filter(|machine| begins_a_path(content, machine))
        {
            wrong.push(format!(
                "{path}:{}: {machine} is a folder of one machine",
                line + 1
            ));
        }
        for host in REGISTRY_HOSTS
            .iter()
            .filter(|host| content.contains(**host))
        {
            wrong.push(format!(
                "{path}:{}: {host} is the address of a registry",
                line + 1
            ));
        }
    }
    wrong
}

/// Whether `folder` stands in `line` as the beginning of a path: not within one, as in `a/work/b`.
fn begins_a_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line.get(..at).and_then(|before| before.chars().next_back());
        !before.is_some_and(|char| char.is_alphanumeric() || "._-~}/*".contains(char))
    })
}

/// A model tells its hash and its three licences.
pub fn model(path: &str, text: &str) -> Complaints {
    if !(path.starts_with("models/registry/") && path.ends_with(".toml")) {
        return Vec::new();
    }
    let card = match table(path, text) {
        Ok(card) => card,
        Err(wrong) => return wrong,
    };
    let mut wrong = Vec::new();
    let hash = card
        .get("sha256")
        .and_then(Value::as_str)
        .unwrap_or_default();
    if hash.len() != 64
        || !hash
            .chars()
            .all(|char| matches!(char, '0'..='9' | 'a'..='f'))
    {
        wrong.push(format!("{path}: `sha256` must be 64 hex digits"));
    }
    for of in ["code", "weights", "data"] {
        let licence = card.get("licence").and_then(|licences| licences.get(of));
        if !licence.is_some_and(says_something) {
            wrong.push(format!("{path}: `licence.{of}` is missing"));
        }
    }
    if !card.get("sources").is_some_and(says_something) {
        wrong.push(format!("{path}: `sources` is missing"));
    }
    wrong
}

/// An exercise tells where its numbers come from.
pub fn exercise(path: &str, text: &str) -> Complaints {
    if !(path.starts_with("exercises/library/") && path.ends_with(".toml")) {
        return Vec::new();
    }
    match table(path, text) {
        Ok(card) if names_a_source(&card) => Vec::new(),
        Ok(_) => vec![format!(
            "{path}: no `source`: say where its numbers come from"
        )],
        Err(wrong) => wrong,
    }
}

/// Whether a table, or one inside it, has a `source` or `sources` that says something.
fn names_a_source(table: &Table) -> bool {
    table.iter().any(|(key, value)| match value {
        _ if key == "source" || key == "sources" => says_something(value),
        Value::Table(inner) => names_a_source(inner),
        Value::Array(all) => all.iter().filter_map(Value::as_table).any(names_a_source),
        _ => false,
    })
}

fn says_something(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(all) => !all.is_empty() && all.iter().all(says_something),
        Value::Table(table) => !table.is_empty(),
        _ => false,
    }
}

fn table(path: &str, text: &str) -> Result<Table, Complaints> {
    text.parse()
        .map_err(|error| vec![format!("{path}: not TOML: {error}")])
}

#[cfg(test)]
mod tests {
    use super::{MACHINE_PATHS, REGISTRY_HOSTS};
    use super::{exercise, gives_nothing_away, length, model, module_names};

    #[test]
    fn a_long_file_is_refused() {
        assert_eq!(length("pose/src/angle.rs", &"\n".repeat(601)).len(), 1);
        assert!(length("pose/src/angle.rs", &"\n".repeat(600)).is_empty());
        assert!(length("Cargo.lock", &"\n".repeat(6000)).is_empty());
    }

    #[test]
    fn names_that_say_nothing_are_refused() {
        assert_eq!(module_names("app/src/utils.rs", "").len(), 1);
        assert_eq!(module_names("app/src/data/a.rs", "").len(), 1);
        assert_eq!(module_names("app/src/lib.rs", "pub mod helpers;").len(), 1);
        assert!(module_names("datasets/src/lib.rs", "mod figure; // mod utils").is_empty());
    }

    #[test]
    fn folders_of_a_machine_are_refused() {
        for folder in MACHINE_PATHS {
            let line = format!("see {folder}someone/notes");
            assert_eq!(gives_nothing_away("README.md", &line).len(), 1, "{line}");
        }
        assert!(gives_nothing_away("README.md", "src/work/street.rs").is_empty());
    }

    #[test]
    fn registry_addresses_are_refused() {
        for host in REGISTRY_HOSTS {
            let line = format!("index = \"https://{host}/simple\"");
            assert_eq!(
                gives_nothing_away("app/Cargo.toml", &line).len(),
                1,
                "{line}"
            );
            assert!(gives_nothing_away("Cargo.lock", &line).is_empty());
        }
    }

    #[test]
    fn a_model_without_hash_or_licence_is_refused() {
        let good = format!(
            "sha256 = \"{}\"\nsources = [\"paper\"]\n[licence]\ncode = \"MIT\"\nweights = \"MIT\"\ndata = \"CC0-1.0\"\n",
            "0a".repeat(32)
        );
        let path = "models/registry/a.toml";
        assert!(model(path, &good).is_empty());
        for (from, to) in [
            ("0a0a", "0a"),
            ("0a0a", "zz0a"),
            ("weights = \"MIT\"", ""),
            ("\"CC0-1.0\"", "\" \""),
            ("[\"paper\"]", "[]"),
            ("sha256", "sha1"),
        ] {
            assert_eq!(
                model(path, &good.replacen(from, to, 1)).len(),
                1,
                "{from} -> {to}"
            );
        }
        assert_eq!(model(path, "sha256 =").len(), 1);
        assert!(model("app/Cargo.toml", "").is_empty());
    }

    #[test]
    fn an_exercise_without_a_source_is_refused() {
        let path = "exercises/library/a.toml";
        assert_eq!(exercise(path, "id = \"a\"\n").len(), 1);
        assert_eq!(exercise(path, "source = \"\"\n").len(), 1);
        assert_eq!(exercise(path, "sources = []\n").len(), 1);
        assert!(exercise(path, "sources = [\"a paper\"]\n").is_empty());
        assert!(exercise(path, "[count]\nsource = \"a paper\"\n").is_empty());
    }
}
