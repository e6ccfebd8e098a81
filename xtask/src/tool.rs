//! What the commands need on the machine, installed where it is missing and pinned where it is ours to choose.

use crate::{Done, place, program, say};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program of the operating system and the Debian package that brings it.
struct Needed {
    program: &'static str,
    package: &'static str,
}

const NEEDED: [Needed; 3] = [
    Needed { program: "chromium", package: "chromium" },
    Needed { program: "qpdf", package: "qpdf" },
    Needed { program: "pdftotext", package: "poppler-utils" },
];

/// The compiler's target for browsers.
pub fn wasm_target() -> Done {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot = program::output(program::named("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    say::line(&format!("   adding the compiler's target {TARGET}"));
    program::run(program::named("rustup").args(["target", "add", TARGET]))
}

/// rustfmt and clippy.
pub fn lints() -> Done {
    for (tool, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if !program::answers("cargo", &[tool, "--version"]) {
            program::run(program::named("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// Chromium and what reads PDFs.
pub fn of_the_system() -> Done {
    let missing: Vec<&str> =
        NEEDED.iter().filter(|needed| !on_the_path(needed.program)).map(|needed| needed.package).collect();
    if missing.is_empty() { Ok(()) } else { install(&missing) }
}

/// PostgreSQL, for the relay's tests. Debian keeps its programs off the path, one folder for each version.
pub fn of_the_database() -> Done {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut folders = versions.map(|version| version.path().join("bin/initdb"));
    if on_the_path("initdb") || folders.any(|program| program.is_file()) {
        return Ok(());
    }
    install(&["postgresql"])
}

fn install(missing: &[&str]) -> Done {
    let Some(mut apt) = apt_get() else {
        return Err(format!("please install: {} (apt-get needs root or sudo)", missing.join(" ")).into());
    };
    say::line(&format!("   installing {}", missing.join(" ")));
    // Old package lists are the usual reason for a failure: renew them and try once more.
    if program::run(apt.args(["install", "-y", "--no-install-recommends"]).args(missing)).is_err() {
        let retry = || apt_get().ok_or("apt-get is gone");
        program::run(retry()?.arg("update"))?;
        program::run(retry()?.args(["install", "-y", "--no-install-recommends"]).args(missing))?;
    }
    Ok(())
}

/// Playwright and its companions, exactly as the lock file says.
pub fn of_node() -> Done {
    of_node_in(&place::root().join("end2end"))
}

/// What a folder's lock file names, exactly so.
pub fn of_node_in(folder: &Path) -> Done {
    let lock = fs::read_to_string(folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.as-locked");
    if fs::read_to_string(&stamp).is_ok_and(|known| known == lock) {
        return Ok(());
    }
    if !on_the_path("npm") {
        return Err("please install node 20 or newer with npm".into());
    }
    let mut npm = program::named("npm");
    npm.args(["ci", "--no-audit", "--no-fund"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    program::run(npm.current_dir(folder))?;
    Ok(fs::write(stamp, lock)?)
}

/// A Python of our own with the pinned packages of `end2end/paper/requirements.txt`; gives back its interpreter.
pub fn of_python() -> Done<PathBuf> {
    let venv = place::target().join("python");
    let python = venv.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let requirements = place::root().join("end2end/paper/requirements.txt");
    let wanted = fs::read_to_string(&requirements)?;
    if fs::read_to_string(venv.join("as-required")).is_ok_and(|known| known == wanted) {
        return Ok(python);
    }
    make_venv(&venv)?;
    program::run(
        program::named(&python).args(["-m", "pip", "install", "--quiet", "--requirement"]).arg(&requirements),
    )?;
    fs::write(venv.join("as-required"), wanted)?;
    Ok(python)
}

/// Debian splits `ensurepip` off into a package of its own.
fn make_venv(venv: &Path) -> Done {
    let venv_of = |python: &mut Command| program::run(python.args(["-m", "venv", "--clear"]).arg(venv));
    if venv_of(&mut program::named("python3")).is_ok() {
        return Ok(());
    }
    let mut apt = apt_get().ok_or("please install python3-venv (apt-get needs root or sudo)")?;
    program::run(apt.args(["install", "-y", "--no-install-recommends", "python3-venv"]))?;
    venv_of(&mut program::named("python3"))
}

/// `apt-get` with the right to install, if there is a way.
fn apt_get() -> Option<Command> {
    if !on_the_path("apt-get") {
        return None;
    }
    let root = program::output(program::named("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let mut command = if root {
        program::named("apt-get")
    } else if program::answers("sudo", &["-n", "true"]) {
        let mut sudo = program::named("sudo");
        sudo.args(["-n", "--preserve-env=DEBIAN_FRONTEND", "apt-get"]);
        sudo
    } else {
        return None;
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Some(command)
}

fn on_the_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}
