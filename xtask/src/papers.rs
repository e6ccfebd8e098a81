//! `cargo xtask papers`: the corpus of papers, every kind, tax and language, into a folder.

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::{Done, place, program, say, tool};

/// Writes the corpus into the folder that is named; `--pictures` makes the small ones of `docs/papers` anew as well.
pub fn papers(arguments: &[String]) -> Done {
    let named = arguments.iter().find(|argument| !argument.starts_with("--"));
    let folder = named.map_or_else(folder, |named| env::current_dir().map(|here| here.join(named)))?;
    write(&folder)?;
    if arguments.iter().any(|argument| argument == "--pictures") {
        tool::of_the_system()?;
        let python = tool::of_python()?;
        let script = place::root().join("docs/papers/pictures.py");
        program::run(program::named(&python).arg(script).arg(&folder))?;
    }
    say::line(&format!("{}", folder.display()));
    Ok(())
}

/// The folder that the checks read.
pub fn folder() -> std::io::Result<PathBuf> {
    Ok(place::target().join("paper"))
}

/// Writes it from nothing, so that no paper of an earlier corpus stays.
pub fn write(folder: &Path) -> Done {
    if folder == place::target().join("paper") && folder.is_dir() {
        fs::remove_dir_all(folder)?;
    }
    let mut corpus = program::cargo();
    corpus.args(["run", "--quiet", "--package", "paper", "--example", "corpus", "--"]).arg(folder);
    program::run(&mut corpus)
}
