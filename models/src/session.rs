//! The one place where a network is opened and run.

use std::path::Path;
use std::time::Instant;

use ort::session::builder::GraphOptimizationLevel;
use ort::session::{HasSelectedOutputs, OutputSelector, RunOptions, Session};
use ort::value::{Tensor, TensorElementType, TensorRef, ValueType};

use crate::error::ModelError;
use crate::registry::{Manifest, Registry};
use crate::runtime::{EngineChoice, with_environment};

/// An opened network with its input tensor, which is written in place before every run.
pub(crate) struct Network {
    id: String,
    engine: &'static str,
    session: Session,
    /// Where the answers go, where the engine writes into what it is given.
    answers: Option<RunOptions<HasSelectedOutputs>>,
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
            let answers = if engine.name == "onnxruntime" {
                Some(answers(&session).map_err(|e| refused(e.to_string()))?)
            } else {
                None
            };
            let (width, height) = (manifest.input.width, manifest.input.height);
            Ok(Self {
                id: manifest.id.clone(),
                engine: engine.name,
                session,
                answers,
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
        let run = match &self.answers {
            Some(answers) => self.session.run_with_options(ort::inputs![tensor], answers),
            None => self.session.run(ort::inputs![tensor]),
        };
        let outputs = run.map_err(|e| refused(e.to_string()))?;
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

/// Room for every answer whose size is known, taken once.
///
/// `ort` 2.0.0-rc.14 asks for the type of each answer that the engine allocates and never gives it back
/// (`Value::from_session_output_ptr`): about 200 bytes an answer and run, 60 MB in half an hour. An answer that is
/// written into our own room is not asked. The embedded engine does not write into what it is given and keeps the loss.
fn answers(session: &Session) -> ort::Result<RunOptions<HasSelectedOutputs>> {
    let mut selector = OutputSelector::default();
    for output in session.outputs() {
        let ValueType::Tensor { ty, shape, .. } = output.dtype() else {
            continue;
        };
        let numbers: Option<Vec<usize>> = shape.iter().map(|n| usize::try_from(*n).ok()).collect();
        let Some(sizes) = numbers.filter(|_| *ty == TensorElementType::Float32) else {
            continue;
        };
        let room = vec![0.0_f32; sizes.iter().product()];
        selector = selector.preallocate(output.name(), Tensor::from_array((sizes, room))?);
    }
    Ok(RunOptions::new()?.with_outputs(selector))
}
