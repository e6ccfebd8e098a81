//! With feature `embed`: writes a table of the site's files, so that the binary carries them.

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=JOBMAPPE_SITE_DIR");
    let out = PathBuf::from(env::var("OUT_DIR")?).join("carried.rs");
    let files = if env::var_os("CARGO_FEATURE_EMBED").is_some() { site_files()? } else { Vec::new() };
    fs::write(out, table(&files)?)?;
    Ok(())
}

fn site_files() -> Result<Vec<(String, PathBuf)>, Box<dyn Error>> {
    let folder = env::var("JOBMAPPE_SITE_DIR")
        .map_err(|_| "feature `embed` wants JOBMAPPE_SITE_DIR: the site folder")?;
    let folder = fs::canonicalize(&folder).map_err(|error| format!("{folder}: {error}"))?;
    println!("cargo::rerun-if-changed={}", folder.display());
    if !folder.join("build.json").is_file() {
        return Err(format!("{} holds no build.json", folder.display()).into());
    }
    let mut files = Vec::new();
    collect(&folder, "", &mut files)?;
    files.sort();
    Ok(files)
}

fn collect(folder: &Path, above: &str, files: &mut Vec<(String, PathBuf)>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name =
            entry.file_name().into_string().map_err(|name| format!("{}: not UTF-8", name.display()))?;
        let path = format!("{above}/{name}");
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &path, files)?
        } else {
            files.push((path, entry.path()))
        }
    }
    Ok(())
}

fn table(files: &[(String, PathBuf)]) -> Result<String, Box<dyn Error>> {
    let mut text = String::from("static FILES: &[(&str, &[u8])] = &[\n");
    for (path, file) in files {
        writeln!(text, "    ({path:?}, include_bytes!({:?})),", file.display().to_string())?;
    }
    text.push_str("];\n");
    Ok(text)
}
