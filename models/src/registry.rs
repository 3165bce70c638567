//! The list of known networks: one manifest a file, validated when it is read.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::error::ModelError;

/// What a network is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// Finds where a person is.
    Detector,
    /// Finds a person's landmarks.
    Landmarks,
}

/// How a network's numbers become boxes or landmarks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Codec {
    /// 2254 anchors with four alignment points.
    BlazeposeDetector,
    /// 39 landmarks with visibility, presence and heatmap; 33 of them in metres.
    BlazeposeLandmarks,
}

/// The licences of a network's parts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Licences {
    /// Of the code that made it.
    pub code: String,
    /// Of the weights.
    pub weights: String,
    /// Of the pictures it was trained on.
    pub data: String,
}

/// What a network wants to be fed.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputSpec {
    /// The input's name.
    pub name: String,
    /// Width. Units: px.
    pub width: u32,
    /// Height. Units: px.
    pub height: u32,
    /// The order of the dimensions; `nhwc` is the one known.
    pub layout: String,
    /// The order of a pixel's colours; `rgb` is the one known.
    pub colour: String,
    /// What black and white become.
    pub range: [f32; 2],
}

/// A network's manifest.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Its name in reports and files.
    pub id: String,
    /// Its name on the command line.
    pub short: String,
    /// What it is for.
    pub task: Task,
    /// The file of its weights.
    pub file: String,
    /// The file's SHA-256, 64 hexadecimal digits.
    pub sha256: String,
    /// How its numbers are read.
    pub codec: Codec,
    /// The layout of its keypoints.
    pub keypoints: String,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Its licences.
    pub licence: Licences,
    /// Its input.
    pub input: InputSpec,
}

const BUILTIN: [(&str, &str); 4] = [
    (
        "registry/blazepose_detector.toml",
        include_str!("../registry/blazepose_detector.toml"),
    ),
    (
        "registry/blazepose_lite.toml",
        include_str!("../registry/blazepose_lite.toml"),
    ),
    (
        "registry/blazepose_full.toml",
        include_str!("../registry/blazepose_full.toml"),
    ),
    (
        "registry/blazepose_heavy.toml",
        include_str!("../registry/blazepose_heavy.toml"),
    ),
];

/// The weights that travel inside the program: nothing can be missing at a patient's home.
const SHIPPED: [(&str, &[u8]); 3] = [
    (
        "blazepose_detector.onnx",
        include_bytes!("../weights/blazepose_detector.onnx"),
    ),
    (
        "blazepose_landmark_lite.onnx",
        include_bytes!("../weights/blazepose_landmark_lite.onnx"),
    ),
    (
        "blazepose_landmark_full.onnx",
        include_bytes!("../weights/blazepose_landmark_full.onnx"),
    ),
];

/// Where a network's weights are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Availability {
    /// Inside the program.
    Shipped,
    /// In a folder of the user's.
    Installed,
    /// Not on this machine.
    Missing,
}

/// The known networks and the folder where the user's own weights lie.
#[derive(Debug, Clone)]
pub struct Registry {
    manifests: Vec<(Manifest, Option<PathBuf>)>,
    user_folder: Option<PathBuf>,
}

impl Registry {
    /// The networks this program knows; `user_folder` holds weights that were added later.
    ///
    /// # Errors
    /// [`ModelError::Manifest`] if a built-in manifest is broken (a test refuses that).
    pub fn builtin(user_folder: Option<PathBuf>) -> Result<Self, ModelError> {
        let manifests = BUILTIN
            .iter()
            .map(|(path, text)| parse(Path::new(path), text).map(|manifest| (manifest, None)))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            manifests,
            user_folder,
        })
    }

    /// All manifests, in order.
    pub fn manifests(&self) -> impl Iterator<Item = &Manifest> {
        self.manifests.iter().map(|(manifest, _)| manifest)
    }

    /// The network by id or short name, or from a manifest file whose path ends in `.toml`.
    ///
    /// # Errors
    /// [`ModelError::Unknown`], or what is wrong with the file.
    pub fn find(&mut self, name: &str) -> Result<Manifest, ModelError> {
        if let Some(found) = self.manifests().find(|m| m.id == name || m.short == name) {
            return Ok(found.clone());
        }
        let path = Path::new(name);
        if path
            .extension()
            .is_some_and(|e| e.eq_ignore_ascii_case("toml"))
        {
            let text = std::fs::read_to_string(path).map_err(|source| ModelError::File {
                doing: "the model description cannot be read",
                source,
                path: path.to_owned(),
            })?;
            let manifest = parse(path, &text)?;
            let folder = path.parent().map(Path::to_owned);
            self.manifests.push((manifest.clone(), folder));
            return Ok(manifest);
        }
        let known: Vec<_> = self
            .manifests()
            .filter(|m| m.task == Task::Landmarks)
            .map(|m| m.short.as_str())
            .collect();
        Err(ModelError::Unknown {
            name: name.to_owned(),
            known: known.join(", "),
        })
    }

    /// Where the weights are.
    pub fn availability(&self, manifest: &Manifest) -> Availability {
        if shipped(manifest).is_some() {
            Availability::Shipped
        } else if self.candidates(manifest).iter().any(|path| path.is_file()) {
            Availability::Installed
        } else {
            Availability::Missing
        }
    }

    /// The weights' bytes, their checksum compared with the manifest's.
    ///
    /// # Errors
    /// [`ModelError::NotInstalled`], [`ModelError::Checksum`] or [`ModelError::File`].
    pub fn weights(
        &self,
        manifest: &Manifest,
    ) -> Result<std::borrow::Cow<'static, [u8]>, ModelError> {
        if let Some(bytes) = shipped(manifest) {
            return Ok(bytes.into());
        }
        let Some(path) = self
            .candidates(manifest)
            .into_iter()
            .find(|path| path.is_file())
        else {
            let (id, file) = (manifest.id.clone(), manifest.file.clone());
            return Err(ModelError::NotInstalled { id, file });
        };
        let bytes = read(&path)?;
        if sha256_hex(&bytes) != manifest.sha256 {
            return Err(ModelError::Checksum {
                expected: manifest.file.clone(),
                path,
            });
        }
        Ok(bytes.into())
    }

    /// Copies a file of weights into the user's folder, if it is one the registry names.
    ///
    /// # Errors
    /// [`ModelError::Checksum`] where no manifest knows the file; [`ModelError::File`] where it
    /// cannot be read or written: nothing half-written is left.
    pub fn add(&self, path: &Path) -> Result<(Manifest, PathBuf), ModelError> {
        let bytes = read(path)?;
        let digest = sha256_hex(&bytes);
        let Some(manifest) = self.manifests().find(|m| m.sha256 == digest) else {
            let names: Vec<_> = self.manifests().map(|m| m.file.as_str()).collect();
            return Err(ModelError::Checksum {
                expected: names.join(", "),
                path: path.to_owned(),
            });
        };
        let unwritable = |source, path: &Path| ModelError::File {
            doing: "the file cannot be kept; check free space and permissions",
            source,
            path: path.to_owned(),
        };
        let folder = self.user_folder.as_deref().ok_or_else(|| {
            let source = std::io::Error::other("this account has no data folder");
            unwritable(source, path)
        })?;
        let target = folder.join(&manifest.file);
        std::fs::create_dir_all(folder).map_err(|source| unwritable(source, folder))?;
        let write = || -> std::io::Result<()> {
            let mut file = atomic_write_file::AtomicWriteFile::open(&target)?;
            std::io::Write::write_all(&mut file, &bytes)?;
            file.commit()
        };
        write().map_err(|source| unwritable(source, &target))?;
        Ok((manifest.clone(), target))
    }

    fn candidates(&self, manifest: &Manifest) -> Vec<PathBuf> {
        let beside = self
            .manifests
            .iter()
            .filter(|(m, _)| m.id == manifest.id)
            .filter_map(|(_, folder)| folder.as_deref());
        beside
            .chain(self.user_folder.as_deref())
            .map(|f| f.join(&manifest.file))
            .collect()
    }
}

fn shipped(manifest: &Manifest) -> Option<&'static [u8]> {
    let (_, bytes) = SHIPPED.iter().find(|(file, _)| *file == manifest.file)?;
    Some(bytes)
}

fn read(path: &Path) -> Result<Vec<u8>, ModelError> {
    std::fs::read(path).map_err(|source| ModelError::File {
        doing: "the file cannot be read",
        source,
        path: path.to_owned(),
    })
}

/// The SHA-256 of `bytes` in lower-case hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes)
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

fn parse(path: &Path, text: &str) -> Result<Manifest, ModelError> {
    let wrong = |reason: String| ModelError::Manifest {
        reason,
        path: path.to_owned(),
    };
    let manifest: Manifest = toml::from_str(text).map_err(|e| wrong(e.to_string()))?;
    if manifest.sha256.len() != 64 || !manifest.sha256.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(wrong("sha256 must be 64 hexadecimal digits".to_owned()));
    }
    if manifest.input.layout != "nhwc" || manifest.input.colour != "rgb" {
        return Err(wrong(
            "only layout \"nhwc\" and colour \"rgb\" are known".to_owned(),
        ));
    }
    let expected = match manifest.codec {
        Codec::BlazeposeDetector => (Task::Detector, 224),
        Codec::BlazeposeLandmarks => (Task::Landmarks, 256),
    };
    if (manifest.task, manifest.input.width, manifest.input.height)
        != (expected.0, expected.1, expected.1)
    {
        return Err(wrong(format!(
            "this codec needs an input of {0} x {0} px and its own task",
            expected.1
        )));
    }
    if manifest.sources.is_empty() {
        return Err(wrong(
            "sources must say where the network comes from".to_owned(),
        ));
    }
    Ok(manifest)
}

#[cfg(test)]
mod tests {
    use super::{Availability, Registry, SHIPPED, sha256_hex};

    #[test]
    fn shipped_weights_are_those_of_their_manifests() {
        let registry = Registry::builtin(None).expect("valid");
        for (file, bytes) in SHIPPED {
            let manifest = registry
                .manifests()
                .find(|m| m.file == file)
                .expect("has a manifest");
            assert_eq!(sha256_hex(bytes), manifest.sha256, "{file}");
        }
    }

    #[test]
    fn heavy_is_listed_and_missing_and_a_foreign_file_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut registry = Registry::builtin(Some(folder.path().join("models"))).expect("valid");
        let heavy = registry.find("heavy").expect("listed");
        assert_eq!(registry.availability(&heavy), Availability::Missing);
        let said = registry.weights(&heavy).expect_err("missing").to_string();
        assert!(
            said.contains("goodform models add blazepose_landmark_heavy.onnx"),
            "{said}"
        );
        let foreign = folder.path().join("x.onnx");
        std::fs::write(&foreign, b"not a network").expect("written");
        registry.add(&foreign).expect_err("refused");
        assert!(!folder.path().join("models").exists());
    }

    #[test]
    fn unknown_names_are_answered_with_the_known_ones() {
        let mut registry = Registry::builtin(None).expect("valid");
        let said = registry.find("huge").expect_err("unknown").to_string();
        assert_eq!(
            said,
            "there is no model \"huge\"; known are: lite, full, heavy"
        );
    }
}
