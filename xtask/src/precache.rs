//! The service worker with its list: which files of this build a device keeps, each with the hash of its content.

use crate::Done;
use crate::file::File;

/// Fills the template `public/sw.js`.
pub fn service_worker(template: &str, id: &str, files: &[File]) -> Done<String> {
    let list: serde_json::Map<_, _> = files
        .iter()
        .filter(|file| kept(&file.path))
        .map(|file| (file.path.clone(), file.hash.clone().into()))
        .collect();
    let list = serde_json::to_string_pretty(&list)?;
    let filled = replace(template, "\"__BUILD__\"", &format!("\"{id}\""))?;
    replace(&filled, "{ __FILES__: \"\" }", &list)
}

/// Everything that starting and working need; licence texts, the demo dealership and the like stay on the relay.
fn kept(path: &str) -> bool {
    if path.starts_with("/demo/") {
        return false;
    }
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    ["js", "wasm", "css", "ttf", "otf", "woff2", "png", "svg", "ico", "webmanifest"].contains(&extension)
}

fn replace(text: &str, mark: &str, value: &str) -> Done<String> {
    if text.contains(mark) {
        Ok(text.replace(mark, value))
    } else {
        Err(format!("public/sw.js lacks {mark}").into())
    }
}

#[cfg(test)]
mod tests {
    use super::{File, service_worker};

    const TEMPLATE: &str = "const BUILD = \"__BUILD__\";\nconst FILES = { __FILES__: \"\" };";

    #[test]
    fn what_starting_needs_is_kept_with_its_hash_and_licence_texts_are_not() {
        let files = [
            File::hashed("boot.js", b"x".to_vec()),
            File::plain("fonts/OFL.txt", b"y".to_vec()),
            File::plain("demo/logo.png", b"z".to_vec()),
        ];
        let filled = service_worker(TEMPLATE, "id7", &files).unwrap();
        assert!(filled.contains("const BUILD = \"id7\";"), "{filled}");
        assert!(filled.contains(&format!("\"{}\": \"{}\"", files[0].path, files[0].hash)), "{filled}");
        assert!(!filled.contains("OFL") && !filled.contains("demo"), "{filled}");
    }

    #[test]
    fn a_template_without_its_marks_is_refused() {
        assert!(service_worker("const BUILD = 1;", "id", &[]).is_err());
    }
}
