//! What the window's start may say. The sentences and names of what lies behind it come with the parts (decision 17), so a file
//! that is at work before one is there must do without them.

use crate::rule::{Fault, Source};
use crate::scan::{named, tokens};
use std::collections::{BTreeMap, BTreeSet};

const WINDOW: &str = "app/src/";
/// Where the start starts.
const FIRST: &str = "app/src/start.rs";
/// Where the sentences are divided.
const SENTENCES: &str = "shared/words/src/screen.rs";
/// The only one who may cut: what it cuts off brings the words first.
const CUTTER: &str = "app/src/parts/later.rs";

/// The files that are at work before a part is there: all that the first one names, and so on. What `split_off!` draws is not
/// followed, nor the tests.
pub fn files(sources: &[Source]) -> BTreeMap<&str, String> {
    let known: BTreeMap<&str, &Source> =
        sources.iter().map(|source| (source.path.as_str(), source)).collect();
    let mut found = BTreeMap::new();
    let mut todo = vec![FIRST];
    while let Some(path) = todo.pop() {
        let Some(source) = known.get(path).filter(|_| !found.contains_key(path)) else { continue };
        let (text, cut) = without_parts(&source.text);
        let module: Vec<&str> = path.trim_start_matches(WINDOW).trim_end_matches(".rs").split('/').collect();
        for name in named(&text, &module) {
            let last = name.segments.last().map_or("", String::as_str);
            if name.segments[0] == "crate" && !cut.contains(last) {
                todo.extend(file_of(&name.segments[1..], &known));
            }
        }
        found.insert(source.path.as_str(), text);
    }
    found
}

/// The file that has what is named.
fn file_of<'a>(segments: &[String], known: &BTreeMap<&'a str, &'a Source>) -> Option<&'a str> {
    let paths = (1..=segments.len()).rev().map(|most| format!("{WINDOW}{}.rs", segments[..most].join("/")));
    paths.filter_map(|path| known.get_key_value(path.as_str()).map(|(path, _)| *path)).next()
}

/// A file without its tests and without what its parts draw, and the names that nothing but these needs.
fn without_parts(text: &str) -> (String, BTreeSet<String>) {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let (mut kept, mut cut) = (String::new(), String::new());
    let mut rest = text;
    while let Some((before, opened)) = rest.split_once("\nsplit_off! {\n") {
        let (block, after) = opened.split_once("\n}\n").unwrap_or((opened, ""));
        kept.push_str(before);
        kept.push_str("\nsplit_off! {\n");
        for part in block.split_inclusive(';') {
            let (opening, drawn) = part.split_once("=>").unwrap_or((part, ""));
            kept.push_str(opening);
            cut.push_str(drawn);
            // Lines are counted on.
            kept.extend(drawn.chars().filter(|sign| *sign == '\n'));
        }
        kept.push_str("\n}\n");
        rest = after;
    }
    kept.push_str(rest);
    let still = needed(&kept);
    let listed =
        named(&kept, &[]).into_iter().filter(|name| name.segments.last().is_some_and(|last| last == "PARTS"));
    let listed = listed.filter_map(|name| name.segments.into_iter().nth_back(1));
    let gone = needed(&cut).into_iter().chain(listed).filter(|word| !still.contains(word)).collect();
    (kept, gone)
}

/// The words of a file, apart from what it imports and what it takes only the parts of.
fn needed(text: &str) -> BTreeSet<String> {
    let tokens = tokens(text);
    let mut words = BTreeSet::new();
    let mut importing = false;
    for (at, token) in tokens.iter().enumerate() {
        importing = (importing || token.text == "use") && token.text != ";";
        let listed =
            tokens.get(at + 1..at + 3).is_some_and(|next| next[0].text == "::" && next[1].text == "PARTS");
        if !importing && !listed {
            words.insert(token.text.clone());
        }
    }
    words
}

/// Where the start says what only the parts bring.
pub fn said_too_early(sources: &[Source]) -> Vec<Fault> {
    let behind = sources.iter().find(|source| source.path == SENTENCES).map_or_else(BTreeSet::new, behind);
    let mut faults = Vec::new();
    for (path, text) in files(sources) {
        for name in named(&text, &[]) {
            let fault = |what| Fault { path: path.into(), line: name.line, what };
            let said = name.segments.iter().skip_while(|word| *word != "Say").nth(1);
            if let Some(said) = said.filter(|said| behind.contains(*said)) {
                faults.push(fault(format!(
                    "the start says `{said}`, which only the parts bring: move it up to `start` in {SENTENCES} and its arms \
                     from `behind.rs` to `screen.rs` in both languages"
                )));
            }
            if name.segments.join("::") == "crate::state::tongue::label" {
                faults.push(fault(
                    "the start names things with `start_label`; `label` has the names of the parts".into(),
                ));
            }
        }
    }
    faults
}

/// The sentences that come with the parts.
fn behind(source: &Source) -> BTreeSet<String> {
    let block = source.text.split("\n    behind {\n").nth(1).and_then(|rest| rest.split("\n    }").next());
    let names = block.unwrap_or_default().lines().map(str::trim).filter(|line| !line.starts_with("//"));
    names.filter_map(|line| line.split([',', '(']).next()).map(str::to_owned).collect()
}

/// Who cuts the window without bringing the words.
pub fn cut_without_words(source: &Source) -> Option<Fault> {
    let ours = source.path.starts_with(WINDOW) && source.path != CUTTER;
    let cuts = |name: &crate::scan::Named| name.segments.last().is_some_and(|last| last == "wasm_split");
    let cut = named(&source.text, &[]).into_iter().find(|name| ours && cuts(name))?;
    let what = "cut with `split_off!`, which brings the words of the parts".into();
    Some(Fault { path: source.path.clone(), line: cut.line, what })
}

#[cfg(test)]
mod tests {
    use super::{cut_without_words, files, said_too_early};
    use crate::rule::Source;

    fn source(path: &str, text: &str) -> Source {
        Source { path: path.into(), text: text.into() }
    }

    fn window(page: &str) -> Vec<Source> {
        vec![
            source(
                "shared/words/src/screen.rs",
                "x! {\n    start {\n        A,\n    }\n    behind {\n        // C\n        B(u8),\n    }\n}",
            ),
            source(
                "app/src/start.rs",
                "use crate::pages::page;\nuse crate::pages::other;\nconst ALL: [&[Load]; 1] = [other::PARTS];\nfn f() { page::page() }",
            ),
            source("app/src/pages/page.rs", page),
            source("app/src/pages/far.rs", "fn f() { say(Say::B(1)) }"),
            source("app/src/pages/other.rs", "fn f() { say(Say::B(1)) }"),
        ]
    }

    #[test]
    fn what_only_a_part_draws_is_not_at_the_start() {
        let page = "use crate::pages::far::Far;\n\nsplit_off! {\n    far: far, load, cut(id: Id)\n        => view! { <Far id/> };\n}\n";
        let sources = window(page);
        let found: Vec<&str> = files(&sources).into_keys().collect();
        assert_eq!(found, ["app/src/pages/page.rs", "app/src/start.rs"]);
        assert!(said_too_early(&sources).is_empty());
        let sources = window(&format!("{page}fn f() {{ Far::f() }}"));
        assert!(files(&sources).contains_key("app/src/pages/far.rs"));
        assert_eq!(said_too_early(&sources).len(), 1);
    }

    #[test]
    fn the_start_says_and_names_only_what_it_has() {
        let faults = |page: &str| {
            said_too_early(&window(page)).into_iter().map(|fault| fault.line).collect::<Vec<_>>()
        };
        assert!(faults("fn f() { say(Say::A) }\n#[cfg(test)]\nmod tests { use x::Say::B; }").is_empty());
        assert_eq!(faults("fn f() {\n say(Say::B(1)) }"), [2]);
        assert_eq!(faults("use words::screen::Say::B;"), [1]);
        assert_eq!(faults("use crate::state::tongue::{label, say};"), [1]);
        assert!(faults("use crate::state::tongue::{start_label, say};").is_empty());
    }

    #[test]
    fn nobody_cuts_but_the_one_who_brings_the_words() {
        let text = "#[wasm_split_helpers::wasm_split(far)]\nfn f() {}";
        assert!(cut_without_words(&source("app/src/parts/later.rs", text)).is_none());
        assert!(cut_without_words(&source("app/engine/src/desk/opening.rs", text)).is_none());
        assert!(cut_without_words(&source("app/src/pages/a.rs", text)).is_some());
    }
}
