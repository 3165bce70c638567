//! What can go wrong with a network or its files.

use std::path::PathBuf;

/// Why a network cannot be used, in words for the person.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ModelError {
    /// No manifest has this id, short name or path.
    #[error("there is no model \"{name}\"; known are: {known}")]
    Unknown {
        /// What was asked for.
        name: String,
        /// The short names there are.
        known: String,
    },
    /// The manifest cannot be read as one.
    #[error("the model description {path} cannot be used: {reason}")]
    Manifest {
        /// What is wrong and where.
        reason: String,
        /// The file.
        path: PathBuf,
    },
    /// The weights are not on this machine.
    #[error(
        "the weights of \"{id}\" are not on this computer; fetch {file} and run: goodform models add {file}"
    )]
    NotInstalled {
        /// The model.
        id: String,
        /// The file's name.
        file: String,
    },
    /// The weights are not those the manifest names.
    #[error("this is not the expected file (its checksum differs from that of {expected}): {path}")]
    Checksum {
        /// The file or files it was compared with.
        expected: String,
        /// The file.
        path: PathBuf,
    },
    /// A file cannot be read or written.
    #[error("{doing}: {source}: {path}")]
    File {
        /// What was tried, and what to do.
        doing: &'static str,
        /// What the system said.
        source: std::io::Error,
        /// The file.
        path: PathBuf,
    },
    /// The engine refuses the network.
    #[error("the network \"{id}\" cannot be run by {engine}: {reason}")]
    Session {
        /// The model.
        id: String,
        /// The engine's name.
        engine: String,
        /// What the engine said.
        reason: String,
    },
    /// The engine asked for is not to be had.
    #[error(
        "ONNX Runtime cannot be used: {reason}; run 'cargo xtask run' once, or use --engine tract"
    )]
    NoRuntime {
        /// What was found or not found.
        reason: String,
    },
    /// Another engine was chosen earlier in this process.
    #[error("the engine {running} already runs in this program; start it again to use {asked}")]
    EngineChosen {
        /// The one that runs.
        running: &'static str,
        /// The one asked for.
        asked: &'static str,
    },
}
