//! `build.json`: the names this build's files have got, as the build task wrote them down.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::site::Site;

/// One build of the app.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Build {
    /// Its id; glue, wasm, worker and service worker of one id belong together.
    #[serde(rename = "build")]
    pub id: String,
    /// From `window.js` to `/build/window.0123456789abcdef.js`.
    files: BTreeMap<String, String>,
}

/// The site has no usable `build.json`, or one that does not name this file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoBuild(pub String);

impl Build {
    /// The build that lies in the site.
    pub async fn of(site: &Site) -> Result<Build, NoBuild> {
        let json = site.read("/build.json").await.ok_or_else(|| NoBuild("build.json".into()))?;
        serde_json::from_slice(&json).map_err(|error| NoBuild(format!("build.json ({error})")))
    }

    /// Where a file is.
    pub fn path(&self, name: &str) -> Result<String, NoBuild> {
        self.files.get(name).cloned().ok_or_else(|| NoBuild(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Build, NoBuild};

    #[test]
    fn a_build_says_where_its_files_are_and_names_what_is_missing() {
        let build: Build =
            serde_json::from_str(r#"{"build":"b1","files":{"boot.js":"/build/boot.1.js"},"more":1}"#)
                .unwrap();
        assert_eq!((build.id.as_str(), build.path("boot.js")), ("b1", Ok("/build/boot.1.js".into())));
        assert_eq!(build.path("window.js"), Err(NoBuild("window.js".into())));
    }
}
