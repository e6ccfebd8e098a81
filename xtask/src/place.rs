//! Where things lie. No path of a machine, only paths below the workspace and its target folder.

use std::env;
use std::path::{Path, PathBuf};

/// Which of the two builds: quick to compile, or small and fast to run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Build {
    /// Profile `dev`: optimised a little, no link-time optimisation.
    Quick,
    /// Profiles `wasm` and `release`: what is handed out.
    Real,
}

impl Build {
    /// `Real` when `--release` stands among the arguments.
    pub fn of(arguments: &[String]) -> Build {
        if arguments.iter().any(|argument| argument == "--release") { Build::Real } else { Build::Quick }
    }

    /// Cargo's name of the profile for the two wasm files.
    pub fn wasm_profile(self) -> &'static str {
        match self {
            Build::Quick => "dev",
            Build::Real => "wasm",
        }
    }

    /// Cargo's name of the folder which that profile writes to.
    pub fn wasm_folder(self) -> &'static str {
        match self {
            Build::Quick => "debug",
            Build::Real => "wasm",
        }
    }
}

/// The workspace's folder.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Cargo's target folder.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The assembled site: everything a browser may ask for.
pub fn site(build: Build) -> PathBuf {
    target().join(match build {
        Build::Quick => "site",
        Build::Real => "site-release",
    })
}

/// What this crate keeps between two runs (glue of wasm that did not change, stamps).
pub fn kept(build: Build) -> PathBuf {
    target().join("xtask").join(build.wasm_folder())
}

/// A wasm file as cargo leaves it.
pub fn raw_wasm(build: Build, bin: &str) -> PathBuf {
    target().join("wasm32-unknown-unknown").join(build.wasm_folder()).join(format!("{bin}.wasm"))
}

/// The relay's binary.
pub fn server(build: Build) -> PathBuf {
    let folder = match build {
        Build::Quick => "debug",
        Build::Real => "release",
    };
    target().join(folder).join(format!("server{}", env::consts::EXE_SUFFIX))
}
