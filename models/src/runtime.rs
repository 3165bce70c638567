//! Finds the engine that runs the networks: ONNX Runtime where it is, the embedded one elsewhere.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::error::ModelError;

/// Which engine is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EngineChoice {
    /// ONNX Runtime if it can be had, else the embedded engine.
    #[default]
    Auto,
    /// ONNX Runtime or nothing.
    OnnxRuntime,
    /// The embedded engine.
    Tract,
}

/// The engine a process runs; there is one a process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Engine {
    /// `onnxruntime` or `tract`.
    pub name: &'static str,
    /// The shared library, for ONNX Runtime.
    pub library: Option<PathBuf>,
    /// Why the faster engine is not used and how to get it, where that is so.
    pub advice: Option<String>,
}

static CHOSEN: Mutex<Option<(Engine, ort::environment::Environment)>> = Mutex::new(None);

const LIBRARY: &str = if cfg!(target_os = "windows") {
    "onnxruntime.dll"
} else if cfg!(target_os = "macos") {
    "libonnxruntime.dylib"
} else {
    "libonnxruntime.so"
};

/// Where ONNX Runtime is looked for, in order; `user_folder` is the user's data folder.
pub fn search_places(user_folder: Option<&Path>) -> Vec<PathBuf> {
    let mut places = Vec::new();
    if let Some(named) = std::env::var_os("ORT_DYLIB_PATH").filter(|value| !value.is_empty()) {
        places.push(PathBuf::from(named));
    }
    let beside = std::env::current_exe()
        .ok()
        .and_then(|exe| exe.parent().map(Path::to_owned));
    if let Some(folder) = &beside {
        places.push(folder.join(LIBRARY));
    }
    places.push(Path::new("runtime").join(LIBRARY));
    // A program built in target/ finds the runtime/ of its own checkout from any folder.
    places.extend(
        beside
            .iter()
            .flat_map(|folder| folder.ancestors())
            .skip(1)
            .take(4)
            .map(|folder| folder.join("runtime").join(LIBRARY)),
    );
    places.extend(user_folder.map(|folder| folder.join("runtime").join(LIBRARY)));
    let system = [
        "/usr/local/lib",
        "/usr/lib/x86_64-linux-gnu",
        "/usr/lib/aarch64-linux-gnu",
        "/usr/lib64",
        "/usr/lib",
    ];
    places.extend(system.map(|folder| Path::new(folder).join(LIBRARY)));
    places
}

/// Chooses the engine of this process, once; later calls give the same one.
///
/// # Errors
/// [`ModelError::NoRuntime`] when ONNX Runtime was asked for and cannot be had;
/// [`ModelError::EngineChosen`] when another one already runs.
pub fn choose(choice: EngineChoice, user_folder: Option<&Path>) -> Result<Engine, ModelError> {
    with_environment(choice, user_folder, |engine, _| Ok(engine.clone()))
}

pub(crate) fn with_environment<T>(
    choice: EngineChoice,
    user_folder: Option<&Path>,
    then: impl FnOnce(&Engine, &ort::environment::Environment) -> Result<T, ModelError>,
) -> Result<T, ModelError> {
    let mut chosen = CHOSEN.lock().unwrap_or_else(PoisonError::into_inner);
    if chosen.is_none() {
        *chosen = Some(start(choice, user_folder)?);
    }
    let Some((engine, environment)) = chosen.as_ref() else {
        return Err(ModelError::NoRuntime {
            reason: "no engine could be started".to_owned(),
        });
    };
    let asked = match choice {
        EngineChoice::Auto => engine.name,
        EngineChoice::OnnxRuntime => "onnxruntime",
        EngineChoice::Tract => "tract",
    };
    if asked != engine.name {
        return Err(ModelError::EngineChosen {
            running: engine.name,
            asked,
        });
    }
    then(engine, environment)
}

type Started = (Engine, ort::environment::Environment);

fn start(choice: EngineChoice, user_folder: Option<&Path>) -> Result<Started, ModelError> {
    let reason = if choice == EngineChoice::Tract {
        None
    } else {
        match start_onnxruntime(user_folder) {
            Ok(started) => return Ok(started),
            Err(reason) if choice == EngineChoice::OnnxRuntime => {
                return Err(ModelError::NoRuntime { reason });
            }
            Err(reason) => Some(reason),
        }
    };
    ort::set_api(ort_tract::api());
    let environment =
        ort::init()
            .with_name("goodform")
            .build()
            .map_err(|e| ModelError::NoRuntime {
                reason: format!("the embedded engine does not start: {e}"),
            })?;
    let advice = reason.map(|reason| {
        format!("the slower embedded engine is used, because {reason}; 'cargo xtask run' installs the faster one")
    });
    Ok((
        Engine {
            name: "tract",
            library: None,
            advice,
        },
        environment,
    ))
}

fn start_onnxruntime(user_folder: Option<&Path>) -> Result<Started, String> {
    let mut refused = Vec::new();
    for place in search_places(user_folder) {
        if !place.is_file() {
            continue;
        }
        let path = place.canonicalize().unwrap_or(place);
        match ort::init_from(&path) {
            Ok(builder) => match builder.with_name("goodform").with_telemetry(false).build() {
                Ok(environment) => {
                    let engine = Engine {
                        name: "onnxruntime",
                        library: Some(path),
                        advice: None,
                    };
                    return Ok((engine, environment));
                }
                Err(error) => refused.push(format!("{}: {error}", path.display())),
            },
            Err(error) => refused.push(format!("{}: {error}", path.display())),
        }
    }
    if refused.is_empty() {
        Err("ONNX Runtime was not found".to_owned())
    } else {
        Err(format!(
            "the ONNX Runtime found cannot be used ({})",
            refused.join("; ")
        ))
    }
}
