//! The network that is measured, and what tells one version of it from another.

use std::fmt::Write as _;
use std::path::Path;

use goodform::store::data_folder;
use goodform_models::{
    Engine, EngineChoice, Estimator, Manifest, Registry, SessionOptions, choose,
};
use sha2::{Digest, Sha256};

use super::AccuracyError;

/// A fingerprint of the source that turns pixels into poses, made when this was built: if a letter of it
/// changes, what was seen before is void.
const EYES: &str = env!("GOODFORM_EYES");

/// A network and the engine it runs on.
pub struct Network {
    manifest: Manifest,
    options: SessionOptions,
    engine: Engine,
}

impl Network {
    /// Finds a network by its id.
    ///
    /// # Errors
    /// There is none of that id, or no engine.
    pub fn find(id: &str) -> Result<Self, AccuracyError> {
        let manifest = registry()?.find(id).map_err(model_error)?;
        let options = SessionOptions {
            engine: EngineChoice::Auto,
            threads: 0,
            user_folder: data_folder(),
        };
        let engine = choose(options.engine, options.user_folder.as_deref()).map_err(model_error)?;
        Ok(Self {
            manifest,
            options,
            engine,
        })
    }

    /// Its id.
    pub fn id(&self) -> &str {
        &self.manifest.id
    }

    /// The engine it runs on.
    pub fn engine(&self) -> String {
        self.engine.name.to_string()
    }

    /// Opens it.
    ///
    /// # Errors
    /// What the engine says.
    pub fn estimator(&self) -> Result<Estimator, AccuracyError> {
        Estimator::open(&mut registry()?, &self.manifest, &self.options).map_err(model_error)
    }

    /// What is seen of a film depends on this: the film, the weights, the engine, our code.
    ///
    /// # Errors
    /// The film cannot be read.
    pub fn key(&self, film: &Path) -> Result<String, AccuracyError> {
        let bytes = std::fs::read(film).map_err(|error| AccuracyError::file(film, &error))?;
        let mut hash = Sha256::new();
        hash.update(&bytes);
        hash.update(&self.manifest.sha256);
        hash.update(self.engine());
        hash.update(EYES);
        let digest = hash.finalize();
        let mut key = String::new();
        for byte in digest.iter().take(16) {
            // Writing to a text cannot fail.
            let _ = write!(key, "{byte:02x}");
        }
        Ok(key)
    }
}

fn registry() -> Result<Registry, AccuracyError> {
    let folder = data_folder().map(|folder| folder.join("models"));
    Registry::builtin(folder).map_err(model_error)
}

fn model_error(error: impl std::fmt::Display) -> AccuracyError {
    AccuracyError::Street(error.to_string())
}
