//! The one place where a network is opened and run.

use std::path::Path;
use std::time::Instant;

use ort::session::Session;
use ort::session::builder::GraphOptimizationLevel;
use ort::value::TensorRef;

use crate::error::ModelError;
use crate::registry::{Manifest, Registry};
use crate::runtime::{EngineChoice, with_environment};

/// An opened network with its input tensor, which is written in place before every run.
pub(crate) struct Network {
    id: String,
    engine: &'static str,
    session: Session,
    shape: [i64; 4],
    /// The input. Shapes: height x width x 3.
    pub(crate) input: Vec<f32>,
}

/// How a network is to be opened.
#[derive(Debug, Clone, Default)]
pub struct SessionOptions {
    /// The engine.
    pub engine: EngineChoice,
    /// Threads a run may use; only ONNX Runtime heeds it.
    pub threads: usize,
    /// The user's data folder, one of the places where ONNX Runtime may be.
    pub user_folder: Option<std::path::PathBuf>,
}

impl Network {
    pub(crate) fn open(
        registry: &Registry,
        manifest: &Manifest,
        options: &SessionOptions,
    ) -> Result<Self, ModelError> {
        let weights = registry.weights(manifest)?;
        let folder = options.user_folder.as_deref().map(Path::new);
        with_environment(options.engine, folder, |engine, environment| {
            let refused = |reason: String| ModelError::Session {
                id: manifest.id.clone(),
                engine: engine.name.to_owned(),
                reason,
            };
            // ONNX Runtime does so by itself; the embedded engine does nothing unless told, and takes
            // four times as long.
            let mut builder = Session::builder(environment)
                .map_err(|e| refused(e.to_string()))?
                .with_optimization_level(GraphOptimizationLevel::All)
                .map_err(|e| refused(e.to_string()))?;
            if engine.name == "onnxruntime" {
                builder = builder
                    .with_intra_threads(options.threads.max(1))
                    .map_err(|e| refused(e.to_string()))?;
            }
            let session = builder
                .commit_from_memory(&weights)
                .map_err(|e| refused(e.to_string()))?;
            let (width, height) = (manifest.input.width, manifest.input.height);
            Ok(Self {
                id: manifest.id.clone(),
                engine: engine.name,
                session,
                shape: [1, i64::from(height), i64::from(width), 3],
                input: vec![0.0; width as usize * height as usize * 3],
            })
        })
    }

    /// Runs the network on its input and hands the outputs of the given names to `read`; the time
    /// given back, in ms, is that of the run alone.
    pub(crate) fn run<const N: usize, T>(
        &mut self,
        names: [&str; N],
        read: impl FnOnce([&[f32]; N]) -> T,
    ) -> Result<(T, f32), ModelError> {
        let (id, engine) = (&self.id, self.engine);
        let refused = |reason: String| ModelError::Session {
            id: id.clone(),
            engine: engine.to_owned(),
            reason,
        };
        let tensor = TensorRef::from_array_view((self.shape, self.input.as_slice()))
            .map_err(|e| refused(e.to_string()))?;
        let started = Instant::now();
        let outputs = self
            .session
            .run(ort::inputs![tensor])
            .map_err(|e| refused(e.to_string()))?;
        let network_ms = started.elapsed().as_secs_f32() * 1e3;
        let mut views: [&[f32]; N] = [&[]; N];
        for (view, name) in views.iter_mut().zip(names) {
            let value = outputs
                .get(name)
                .ok_or_else(|| refused(format!("it has no output \"{name}\"")))?;
            let (_, numbers) = value
                .try_extract_tensor::<f32>()
                .map_err(|e| refused(e.to_string()))?;
            *view = numbers;
        }
        Ok((read(views), network_ms))
    }
}
