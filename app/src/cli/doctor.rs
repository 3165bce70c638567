//! `goodform doctor`: what is there, what is missing, and what to do.

use std::path::Path;

use goodform_models::{Availability, EngineChoice, Task, choose};

use super::setup::registry;
use super::{CliError, say};
use crate::sound::{loudspeaker, manifest};
use crate::store::data_folder;
use crate::street::list_cameras;
use crate::ui::Language;

/// What a check found: whether it is well, and one sentence.
struct Finding {
    part: &'static str,
    well: bool,
    said: String,
}

pub(crate) fn doctor() -> Result<(), CliError> {
    let findings = [camera(), engine(), models()?, display(), sound(), folder()];
    for finding in &findings {
        let mark = if finding.well { "ok   " } else { "LOOK " };
        say(&format!("{mark} {:<8} {}", finding.part, finding.said));
    }
    Ok(())
}

fn camera() -> Finding {
    let cameras = list_cameras();
    let names: Vec<_> = cameras.iter().map(|c| c.name.as_str()).collect();
    let said = if names.is_empty() {
        "no camera was found; connect one; until then the drawn figure stands in".to_owned()
    } else {
        names.join(", ")
    };
    Finding {
        part: "camera",
        well: !names.is_empty(),
        said,
    }
}

fn engine() -> Finding {
    let (well, said) = match choose(EngineChoice::Auto, data_folder().as_deref()) {
        Ok(engine) => match (engine.advice, engine.library) {
            (Some(advice), _) => (false, advice),
            (None, Some(library)) => (true, format!("ONNX Runtime, {}", library.display())),
            (None, None) => (true, engine.name.to_owned()),
        },
        Err(error) => (false, error.to_string()),
    };
    Finding {
        part: "engine",
        well,
        said,
    }
}

fn models() -> Result<Finding, CliError> {
    let registry = registry()?;
    let mut there = Vec::new();
    let mut well = true;
    for manifest in registry.manifests().filter(|m| m.task == Task::Landmarks) {
        if registry.availability(manifest) == Availability::Missing {
            continue;
        }
        match registry.weights(manifest) {
            Ok(_) => there.push(manifest.short.clone()),
            Err(error) => {
                well = false;
                there.push(error.to_string());
            }
        }
    }
    Ok(Finding {
        part: "models",
        well,
        said: there.join(", "),
    })
}

fn display() -> Finding {
    let name = ["WAYLAND_DISPLAY", "DISPLAY"]
        .into_iter()
        .find(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
    let said = name.map_or_else(
        || "no display: start Goodform from the desktop, or use --headless".to_owned(),
        |name| format!("there ({name})"),
    );
    Finding {
        part: "display",
        well: name.is_some(),
        said,
    }
}

fn sound() -> Finding {
    let there = loudspeaker()().is_some();
    let sounds: Vec<String> = Language::ALL
        .into_iter()
        .map(|language| format!("{} {}", manifest(language).sounds.len(), language.name()))
        .collect();
    let sounds = sounds.join(" and ");
    let said = if there {
        format!(
            "a loudspeaker can be opened; {sounds} sentences; `goodform sounds play say-sound-check` speaks"
        )
    } else {
        format!(
            "no loudspeaker can be opened: connect one or turn one on in the system's settings; until then \
             all is shown ({sounds} sentences are there)"
        )
    };
    Finding {
        part: "sound",
        well: there,
        said,
    }
}

fn folder() -> Finding {
    let Some(folder) = data_folder() else {
        return Finding {
            part: "folder",
            well: false,
            said: "this account has no home folder; nothing can be kept".to_owned(),
        };
    };
    let existing = folder
        .ancestors()
        .find(|path| path.is_dir())
        .unwrap_or_else(|| Path::new("/"));
    let probe = existing.join(".goodform-probe");
    let well = crate::store::check_writable(&probe).is_ok();
    let said = if well {
        folder.display().to_string()
    } else {
        format!(
            "{} cannot be written; check its permissions",
            folder.display()
        )
    };
    Finding {
        part: "folder",
        well,
        said,
    }
}
