//! From names on the command line to an exercise, a network and an engine.

use goodform_exercises::{Exercise, Library, Mode, Template};
use goodform_models::{
    Engine, EngineChoice, Estimator, Manifest, ModelError, Registry, SessionOptions, choose,
};

use super::args::{EngineArg, ModelArgs, WantedArgs};
use super::{CliError, say_error};
use crate::store::data_folder;

/// The registry with the user's own weights.
pub(crate) fn registry() -> Result<Registry, CliError> {
    let folder = data_folder().map(|folder| folder.join("models"));
    Registry::builtin(folder).map_err(|e| CliError::Failed(e.to_string()))
}

/// The exercise of that id, where a camera has a part in it.
pub(crate) fn exercise(id: &str) -> Result<Exercise, CliError> {
    let library = Library::builtin().map_err(|e| CliError::Failed(e.to_string()))?;
    let known: Vec<_> = library.exercises().map(|e| e.id.clone()).collect();
    let found = library.find(id).cloned().ok_or_else(|| {
        CliError::Use(format!(
            "there is no exercise \"{id}\"; known are: {}",
            known.join(", ")
        ))
    })?;
    if found.mode == Mode::Diary {
        return Err(CliError::Use(format!(
            "{} is written down by hand, the camera is off for it; choose another exercise",
            found.name
        )));
    }
    Ok(found)
}

/// What is to be done: an exercise of the library, or a template with what counts it.
pub(crate) fn wanted(args: &WantedArgs) -> Result<(Exercise, Option<Template>), CliError> {
    if let Some(file) = &args.template {
        let chosen = super::template_file::choose(file)?;
        return Ok((chosen.exercise, Some(chosen.template)));
    }
    let id = args.exercise.as_deref();
    let id = id.ok_or_else(|| CliError::Use("name an exercise or a template".to_owned()))?;
    Ok((exercise(id)?, None))
}

/// An opened network.
pub(crate) struct Opened {
    pub(crate) estimator: Estimator,
    pub(crate) manifest: Manifest,
    pub(crate) engine: Engine,
}

/// Opens the network; says once where the slower engine has to serve.
pub(crate) fn open(args: &ModelArgs) -> Result<Opened, CliError> {
    let mut registry = registry()?;
    let manifest = registry.find(&args.model).map_err(CliError::usage)?;
    let options = SessionOptions {
        engine: choice(args.engine),
        threads: usize::from(args.threads),
        user_folder: data_folder(),
    };
    let engine = choose(options.engine, options.user_folder.as_deref()).map_err(CliError::usage)?;
    if let Some(advice) = &engine.advice {
        say_error(advice);
    }
    let estimator =
        Estimator::open(&mut registry, &manifest, &options).map_err(|error| match error {
            ModelError::Session { .. } => CliError::Failed(error.to_string()),
            other => CliError::usage(other),
        })?;
    Ok(Opened {
        estimator,
        manifest,
        engine,
    })
}

pub(crate) const fn choice(engine: EngineArg) -> EngineChoice {
    match engine {
        EngineArg::Auto => EngineChoice::Auto,
        EngineArg::Onnxruntime => EngineChoice::OnnxRuntime,
        EngineArg::Tract => EngineChoice::Tract,
    }
}
