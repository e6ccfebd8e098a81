//! The rules that a file of Rust must keep, each as a function from a file to its faults.

use crate::scan::{Named, named, tokens};

/// A file under its path from the workspace's folder: `app/src/ui/button.rs`.
pub struct Source {
    pub path: String,
    pub text: String,
}

/// Where a rule is broken and how.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    pub path: String,
    pub line: usize,
    pub what: String,
}

/// A crate whose rooms lie on stairs: a room may import from lower ones only, never from its own step or above.
pub struct Stairs {
    /// The crate's sources: `app/src/`.
    pub sources: &'static str,
    /// From the lowest step to the highest; rooms on one step do not know each other.
    pub steps: &'static [&'static [&'static str]],
}

impl Stairs {
    fn step(&self, room: &str) -> Option<usize> {
        self.steps.iter().position(|rooms| rooms.contains(&room))
    }
}

/// Imports against the stairs, and rooms that the stairs do not know.
pub fn against_the_stairs(source: &Source, stairs: &Stairs) -> Vec<Fault> {
    let Some(module) = module(source, stairs.sources) else { return Vec::new() };
    let own = module.first().copied().unwrap_or("lib");
    let Some(from) = stairs.step(own) else {
        return vec![source.fault(1, format!("`{own}` is no room of {}", stairs.sources))];
    };
    let imports = named(&source.text, &module).into_iter().filter(|path| path.segments[0] == "crate");
    let checked = imports.filter_map(|path| {
        let room = path.segments.get(1).filter(|room| *room != own)?;
        let to = stairs.step(room)?;
        (to >= from).then(|| source.fault(path.line, format!("`{own}` imports from `{room}`")))
    });
    checked.collect()
}

/// Everything that touches a browser outside the rooms for it. In `app/src/ui` events and elements may be named.
pub fn side_effects_outside(source: &Source, rooms: &[&str]) -> Vec<Fault> {
    if rooms.iter().any(|room| {
        source.path.starts_with(room) || source.path == format!("{}.rs", room.trim_end_matches('/'))
    }) {
        return Vec::new();
    }
    let ui = source.path.starts_with("app/src/ui/") || source.path == "app/src/ui.rs";
    let touches = |path: &Named| {
        let browser = path
            .segments
            .iter()
            .position(|name| ["web_sys", "js_sys", "indexed_db_futures"].contains(&name.as_str()));
        browser.is_some_and(|at| {
            let last = path.segments.last().map_or("", String::as_str);
            !(ui && path.segments[at] == "web_sys" && event_or_element(last))
        })
    };
    let faults = named(&source.text, &[]).into_iter().filter(touches);
    faults
        .map(|path| source.fault(path.line, format!("`{}` outside a browser room", path.segments.join("::"))))
        .collect()
}

fn event_or_element(name: &str) -> bool {
    name.ends_with("Event") || name.ends_with("EventTarget") || name.ends_with("Element") || name == "Node"
}

/// A crate named in a file where it may not be: the server knows `crdt` only inside its compaction.
pub fn crate_outside(source: &Source, name: &str, below: &str, room: &str) -> Vec<Fault> {
    if !source.path.starts_with(below) || source.path.split(['/', '.']).any(|part| part == room) {
        return Vec::new();
    }
    let named = named(&source.text, &[]).into_iter().filter(|path| path.segments[0] == name);
    named.map(|path| source.fault(path.line, format!("`{name}` outside `{room}`"))).collect()
}

/// Files that are too long or named after nothing. Languages may be long.
pub fn size_and_name(source: &Source) -> Vec<Fault> {
    let mut faults = Vec::new();
    let lines = source.text.lines().count();
    if lines > 400 && !source.path.starts_with("shared/words/") {
        faults.push(source.fault(lines, format!("{lines} lines; 400 are the most")));
    }
    let name = source.path.rsplit('/').next().unwrap_or_default();
    let nothing =
        ["mod.rs", "util.rs", "utils.rs", "common.rs", "helper.rs", "helpers.rs", "prelude.rs", "misc.rs"];
    if nothing.contains(&name) {
        faults.push(source.fault(1, "this name says nothing".into()));
    }
    faults
}

/// Names with two paths, and imports of everything from above.
pub fn one_name_one_path(source: &Source) -> Vec<Fault> {
    let tokens = tokens(&source.text);
    let words: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
    let mut faults = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let rest = &words[at..];
        let private = rest.starts_with(&["pub", "("]) && rest.get(3..5) == Some(&[")", "use"]);
        let private = private && !names_a_macro_of_this_file(&words, rest);
        if rest.starts_with(&["pub", "use"]) || private {
            faults.push(source.fault(token.line, "a re-export".into()));
        }
        if rest.starts_with(&["super", "::", "*"]) {
            faults.push(source.fault(token.line, "`use super::*`".into()));
        }
    }
    faults
}

/// `pub(crate) use numbered;` after `macro_rules! numbered` is the language's only way to give a macro a path.
fn names_a_macro_of_this_file(words: &[&str], rest: &[&str]) -> bool {
    let macros = words.windows(3).filter(|window| window[..2] == ["macro_rules", "!"]);
    rest.get(6) == Some(&";") && macros.into_iter().any(|window| rest.get(5) == Some(&window[2]))
}

/// `style=` in a view: the content policy forbids style attributes; classes and `style:name=` work.
pub fn style_attribute(source: &Source) -> Vec<Fault> {
    if !source.path.starts_with("app/src/") {
        return Vec::new();
    }
    let tokens = tokens(&source.text);
    let windows = tokens.windows(4).filter(|window| {
        let [before, name, equals, after] = window else { return false };
        let bound = ["let", "mut", ".", ":", ",", "("].contains(&before.text.as_str());
        name.text == "style" && equals.text == "=" && after.text != "=" && !bound
    });
    windows.map(|window| source.fault(window[1].line, "`style=` in a view".into())).collect()
}

/// Where a file hangs in its crate: `["pages", "jobs"]`, nothing for `lib.rs`; `None` for the bin and for other crates.
fn module<'a>(source: &'a Source, sources: &str) -> Option<Vec<&'a str>> {
    let inside = source.path.strip_prefix(sources)?.strip_suffix(".rs")?;
    match inside {
        "main" => None,
        "lib" => Some(Vec::new()),
        _ => Some(inside.split('/').collect()),
    }
}

impl Source {
    fn fault(&self, line: usize, what: String) -> Fault {
        Fault { path: self.path.clone(), line, what }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Fault, Source, Stairs, against_the_stairs, crate_outside, one_name_one_path, side_effects_outside,
        size_and_name, style_attribute,
    };

    const APP: Stairs =
        Stairs { sources: "app/src/", steps: &[&["browser", "ui"], &["state"], &["pages"], &["lib"]] };
    const ROOMS: [&str; 2] = ["app/src/browser/", "app/engine/src/browser/"];

    fn source(path: &str, text: &str) -> Source {
        Source { path: path.into(), text: text.into() }
    }

    fn said(faults: Vec<Fault>) -> Vec<String> {
        faults.into_iter().map(|fault| format!("{}: {}", fault.line, fault.what)).collect()
    }

    #[test]
    fn downstairs_is_allowed_and_upstairs_is_not() {
        let rules = |path, text| said(against_the_stairs(&source(path, text), &APP));
        assert!(
            rules("app/src/pages/jobs.rs", "use crate::{state::x, ui::y};\nuse crate::pages::z;").is_empty()
        );
        assert!(rules("app/src/lib.rs", "mod ui; use crate::pages::z;").is_empty());
        assert!(rules("app/src/main.rs", "fn main() { app::pages::start() }").is_empty());
        assert_eq!(rules("app/src/state.rs", "\nuse crate::pages::z;"), ["2: `state` imports from `pages`"]);
        assert_eq!(
            rules("app/src/ui/b.rs", "fn f() { crate::state::x() }"),
            ["1: `ui` imports from `state`"]
        );
        assert_eq!(rules("app/src/ui/b.rs", "use super::super::state::x;"), ["1: `ui` imports from `state`"]);
        assert_eq!(rules("app/src/ui.rs", "use crate::browser::x;"), ["1: `ui` imports from `browser`"]);
        assert_eq!(rules("app/src/cellar/x.rs", ""), ["1: `cellar` is no room of app/src/"]);
    }

    #[test]
    fn a_browser_is_touched_in_its_rooms_only() {
        let rules = |path, text| said(side_effects_outside(&source(path, text), &ROOMS));
        assert!(rules("app/src/browser/clock.rs", "use js_sys::Date;").is_empty());
        assert!(rules("app/engine/src/browser.rs", "use indexed_db_futures::Build;").is_empty());
        assert!(rules("app/src/ui/input.rs", "use web_sys::{KeyboardEvent, HtmlInputElement};").is_empty());
        assert_eq!(
            rules("app/src/ui/input.rs", "web_sys::window()"),
            ["1: `web_sys::window` outside a browser room"]
        );
        assert_eq!(
            rules("app/src/ui/input.rs", "js_sys::Event::x()"),
            ["1: `js_sys::Event::x` outside a browser room"]
        );
        assert_eq!(
            rules("app/src/pages/a.rs", "use web_sys::Event;"),
            ["1: `web_sys::Event` outside a browser room"]
        );
        let through_leptos = rules("app/src/pages/a.rs", "use leptos::web_sys::window;");
        assert_eq!(through_leptos, ["1: `leptos::web_sys::window` outside a browser room"]);
        assert_eq!(rules("shared/domain/src/time.rs", "js_sys::Date::now()").len(), 1);
    }

    #[test]
    fn the_post_office_opens_letters_in_its_compaction_only() {
        let rules =
            |path, text| said(crate_outside(&source(path, text), "crdt", "server/src/", "compaction"));
        assert!(rules("server/src/store/compaction.rs", "use crdt::replica::Replica;").is_empty());
        assert!(rules("server/src/compaction/plan.rs", "use crdt::replica::Replica;").is_empty());
        assert!(rules("app/engine/src/store/library.rs", "use crdt::replica::Replica;").is_empty());
        assert_eq!(rules("server/src/socket.rs", "crdt::replica::x()"), ["1: `crdt` outside `compaction`"]);
    }

    #[test]
    fn a_file_stays_short_and_is_named_after_what_it_is() {
        let long = "\n".repeat(401);
        assert!(size_and_name(&source("app/src/ui/a.rs", &"\n".repeat(400))).is_empty());
        assert!(size_and_name(&source("shared/words/src/de.rs", &long)).is_empty());
        assert_eq!(
            said(size_and_name(&source("app/src/ui/a.rs", &long))),
            ["401: 401 lines; 400 are the most"]
        );
        for name in ["mod.rs", "utils.rs", "common.rs", "helpers.rs"] {
            assert_eq!(size_and_name(&source(&format!("app/src/ui/{name}"), "")).len(), 1, "{name}");
        }
    }

    #[test]
    fn a_name_has_one_path() {
        let rules = |text| said(one_name_one_path(&source("app/src/lib.rs", text)));
        assert!(rules("pub used: u64; use crate::a::B; mod tests { use super::a; }").is_empty());
        assert!(rules("macro_rules! numbered { () => {} }\npub(crate) use numbered;").is_empty());
        assert_eq!(rules("macro_rules! a { () => {} }\npub(crate) use b;"), ["2: a re-export"]);
        assert_eq!(rules("pub use crate::a::B;"), ["1: a re-export"]);
        assert_eq!(rules("pub(crate) use crate::a::B;"), ["1: a re-export"]);
        assert_eq!(rules("mod tests {\n    use super::*;\n}"), ["2: `use super::*`"]);
    }

    #[test]
    fn a_view_has_classes_and_no_style_attribute() {
        let rules = |path, text| said(style_attribute(&source(path, text)));
        assert_eq!(
            rules("app/src/ui/bar.rs", "view! { <div style=move || w()></div> }"),
            ["1: `style=` in a view"]
        );
        assert!(rules("app/src/ui/bar.rs", "view! { <div class=\"a\" style:width=w></div> }").is_empty());
        assert!(rules("app/src/ui/bar.rs", "let style = x; row.style = y; if style == z {}").is_empty());
        assert!(rules("shared/paper/src/a.rs", "a style= b").is_empty());
    }
}
