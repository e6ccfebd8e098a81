//! A wasm file, cut into what a start needs and the parts that are fetched when they are wanted.
//!
//! The functions that carry `#[wasm_split]` say where to cut. What only they reach goes into their part; what the start reaches,
//! too, stays; what several parts reach and the start does not becomes a part of its own.

use crate::Done;
use crate::folder::names_below;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use wasm_split_cli_support::{Options, transform};

/// The module that loads parts, as the wasm file imports it.
pub const LOADER: &str = "./parts.js";
/// The glue, as the loader imports it.
pub const GLUE: &str = "./glue.js";

/// A wasm file in pieces.
pub struct Cut {
    /// What is loaded at the start; it wants glue yet.
    pub main: Vec<u8>,
    /// The script that loads the parts.
    pub loader: String,
    /// The parts, under the names by which the loader fetches them (`split_import.wasm`).
    pub parts: BTreeMap<String, Vec<u8>>,
}

/// Cuts; `folder` is emptied and holds what the cutter writes.
pub fn cut(raw: &[u8], folder: &Path) -> Done<Cut> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(raw);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LOADER;
    options.main_module = GLUE;
    transform(options).map_err(|error| format!("cutting the wasm file: {error:#}"))?;
    let mut parts = BTreeMap::new();
    for name in names_below(folder)?.into_iter().filter(|name| name.ends_with(".wasm") && name != "main.wasm")
    {
        let bytes = fs::read(folder.join(&name))?;
        parts.insert(name, nameless(&bytes).ok_or("a part is no wasm file")?);
    }
    Ok(Cut { main: fs::read(&main)?, loader: fs::read_to_string(folder.join(LOADER))?, parts })
}

/// A wasm file without the sections that no browser needs: names, who made it, what to relocate.
fn nameless(wasm: &[u8]) -> Option<Vec<u8>> {
    const HEAD: usize = 8;
    let mut kept = wasm.get(..HEAD)?.to_vec();
    let mut rest = wasm.get(HEAD..)?;
    while let Some(kind) = rest.first() {
        let (length, at) = number(rest.get(1..)?)?;
        let end = at.checked_add(1)?.checked_add(length)?;
        // Kind 0 are those that mean nothing to whoever runs the file.
        if *kind != 0 {
            kept.extend(rest.get(..end)?);
        }
        rest = rest.get(end..)?;
    }
    Some(kept)
}

/// A number as wasm writes it, seven bits a byte, the lowest first; and how many bytes it takes.
fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, at + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{nameless, number};

    #[test]
    fn names_are_left_out_and_everything_else_stays() {
        let head = *b"\0asm\x01\0\0\0";
        let (code, names) = ([10, 0x83, 0x80, 0, 1, 2, 3], [0, 5, 4, b'n', b'a', b'm', b'e']);
        let whole = [&head[..], &names, &code, &names].concat();
        assert_eq!(nameless(&whole).unwrap(), [&head[..], &code].concat());
        assert_eq!(nameless(&whole[..whole.len() - 1]), None);
        assert_eq!(number(&[0xe5, 0x8e, 0x26]), Some((624_485, 3)));
        assert_eq!(number(&[0x80]), None);
    }
}
