//! `goodform cameras | models | exercises`: what there is.

use goodform_exercises::Library;
use goodform_models::{Availability, Task};

use super::args::{ModelsAction, ModelsArgs};
use super::setup::registry;
use super::{CliError, say, say_json};
use crate::street::list_cameras;

pub(crate) fn cameras(json: bool) -> Result<(), CliError> {
    let cameras = list_cameras();
    if json {
        let list: Vec<_> = cameras
            .iter()
            .map(|camera| {
                let formats: Vec<String> = camera.formats.iter().map(ToString::to_string).collect();
                serde_json::json!({ "index": camera.index, "name": camera.name, "formats": formats })
            })
            .collect();
        return say_json(&list);
    }
    if cameras.is_empty() {
        say("no camera was found; connect one, or use: goodform run --figure squat");
    }
    for camera in cameras {
        let formats: Vec<String> = camera.formats.iter().map(ToString::to_string).collect();
        say(&format!(
            "{:>2}  {}\n      {}",
            camera.index,
            camera.name,
            formats.join("\n      ")
        ));
    }
    Ok(())
}

pub(crate) fn models(args: &ModelsArgs) -> Result<(), CliError> {
    let registry = registry()?;
    if let Some(ModelsAction::Add { file }) = &args.action {
        let (manifest, path) = registry.add(file).map_err(CliError::usage)?;
        say(&format!("{} is kept in {}", manifest.id, path.display()));
        return Ok(());
    }
    let where_it_is = |manifest| match registry.availability(manifest) {
        Availability::Shipped => "shipped",
        Availability::Installed => "installed",
        Availability::Missing => "missing",
    };
    if args.json {
        let list: Vec<_> = registry
            .manifests()
            .map(|m| {
                serde_json::json!({
                    "id": m.id, "short": m.short, "file": m.file, "sha256": m.sha256,
                    "task": if m.task == Task::Detector { "detector" } else { "landmarks" },
                    "licence": m.licence.weights, "availability": where_it_is(m),
                })
            })
            .collect();
        return say_json(&list);
    }
    for m in registry.manifests() {
        let advice = match registry.availability(m) {
            Availability::Missing => format!(
                "missing; fetch {0} and run: goodform models add {0}",
                m.file
            ),
            _ => where_it_is(m).to_owned(),
        };
        say(&format!(
            "{:<9} {:<20} {:<11} {advice}",
            m.short, m.id, m.licence.weights
        ));
    }
    Ok(())
}

pub(crate) fn exercises(json: bool) -> Result<(), CliError> {
    let library = Library::builtin().map_err(|e| CliError::Failed(e.to_string()))?;
    if json {
        let list: Vec<_> = library
            .exercises()
            .map(|e| serde_json::json!({ "id": e.id, "name": e.name, "grade": e.grade.to_string(), "mode": e.mode.to_string(), "views": views(e) }))
            .collect();
        return say_json(&list);
    }
    for e in library.exercises() {
        say(&format!(
            "{:<20} {:<32} grade {}  {}  seen from: {}",
            e.id,
            e.name,
            e.grade,
            e.mode,
            views(e).join(", ")
        ));
    }
    Ok(())
}

/// From where it may be judged, in words.
fn views(exercise: &goodform_exercises::Exercise) -> Vec<String> {
    exercise.views.iter().map(ToString::to_string).collect()
}
