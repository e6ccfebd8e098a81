//! Reads Rust just well enough to know which paths a file names: comments and texts dropped, `use` trees spread out,
//! `super` resolved.

/// A path that a file names, from the crate's root if it lies inside the crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// `["crate", "parts", "row"]`, or `["web_sys", "Event"]` for another crate.
    pub segments: Vec<String>,
    pub line: usize,
}

/// A word or a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub text: String,
    pub line: usize,
}

/// All paths with at least two segments. `module` is where the file hangs in its crate: `["pages", "jobs"]`.
pub fn named(text: &str, module: &[&str]) -> Vec<Named> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut inner = Inner::default();
    let mut at = 0;
    while at < tokens.len() {
        inner.step(&tokens, at);
        let starts =
            is_word(&tokens[at].text) && (at == 0 || tokens[at - 1].text != "::" || !after_word(&tokens, at));
        if starts && text_at(&tokens, at + 1) == "::" {
            let mut spread = Vec::new();
            at = spread_out(&tokens, at, Vec::new(), &mut spread);
            found.extend(spread.into_iter().map(|path| inner.resolve(path, module)));
        } else {
            at += 1;
        }
    }
    found
}

/// The inline modules around a place, each with the depth of braces at which it opened.
#[derive(Default)]
struct Inner {
    depth: usize,
    open: Vec<(String, usize)>,
}

impl Inner {
    fn step(&mut self, tokens: &[Token], at: usize) {
        match tokens[at].text.as_str() {
            "{" => {
                if at >= 2 && tokens[at - 2].text == "mod" {
                    self.open.push((tokens[at - 1].text.clone(), self.depth));
                }
                self.depth += 1;
            }
            "}" => {
                self.depth = self.depth.saturating_sub(1);
                self.open.retain(|(_, opened)| *opened < self.depth);
            }
            _ => {}
        }
    }

    fn resolve(&self, mut path: Named, module: &[&str]) -> Named {
        let mut place: Vec<String> = module.iter().map(ToString::to_string).collect();
        place.extend(self.open.iter().map(|(name, _)| name.clone()));
        let ups =
            path.segments.iter().take_while(|segment| *segment == "super" || *segment == "self").count();
        if ups > 0 {
            for up in path.segments.drain(..ups) {
                if up == "super" {
                    place.pop();
                }
            }
            place.insert(0, "crate".into());
            path.segments.splice(0..0, place);
        }
        path
    }
}

/// Follows one path from `at`, branches and all; gives back where reading goes on.
fn spread_out(tokens: &[Token], mut at: usize, mut path: Vec<String>, found: &mut Vec<Named>) -> usize {
    let line = tokens[at].line;
    path.push(tokens[at].text.clone());
    at += 1;
    while text_at(tokens, at) == "::" {
        let next = text_at(tokens, at + 1);
        if next == "{" {
            return branches(tokens, at + 2, &path, found);
        }
        if next != "*" && !is_word(next) {
            break;
        }
        path.push(next.to_owned());
        at += 2;
    }
    found.push(Named { segments: path, line });
    at
}

fn branches(tokens: &[Token], mut at: usize, path: &[String], found: &mut Vec<Named>) -> usize {
    while at < tokens.len() {
        match tokens[at].text.as_str() {
            "}" => return at + 1,
            "as" => at += 2,
            word if word == "*" || is_word(word) => at = spread_out(tokens, at, path.to_vec(), found),
            _ => at += 1,
        }
    }
    at
}

fn after_word(tokens: &[Token], at: usize) -> bool {
    at >= 2 && (is_word(&tokens[at - 2].text) || tokens[at - 2].text == ">")
}

fn text_at(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.text.as_str())
}

fn is_word(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Words and signs of a file. Comments, texts and single characters are left out.
pub fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < chars.len() {
        let end = token_end(&chars, at);
        let piece: String = chars[at..end].iter().collect();
        let first = chars[at];
        let silent = first.is_whitespace() || first == '"' || first == '\'' || piece.starts_with("//");
        let silent = silent || piece.starts_with("/*") || raw_text(&chars, at).is_some();
        if !silent {
            tokens.push(Token { text: piece.clone(), line });
        }
        line += piece.matches('\n').count();
        at = end;
    }
    tokens
}

fn token_end(chars: &[char], at: usize) -> usize {
    let next = chars.get(at + 1).copied().unwrap_or(' ');
    match chars[at] {
        '/' if next == '/' => find(chars, at, |rest| rest[0] == '\n'),
        '/' if next == '*' => block_comment_end(chars, at),
        '"' => text_end(chars, at + 1),
        '\'' => character_end(chars, at),
        ':' if next == ':' => at + 2,
        c if c.is_alphanumeric() || c == '_' => raw_text(chars, at)
            .unwrap_or_else(|| find(chars, at, |rest| !(rest[0].is_alphanumeric() || rest[0] == '_'))),
        _ => at + 1,
    }
}

/// The end of `r"…"`, `r#"…"#`, `b"…"`, `br#"…"#`, `c"…"` if one starts here.
fn raw_text(chars: &[char], at: usize) -> Option<usize> {
    let letters = find(chars, at, |rest| !rest[0].is_alphabetic());
    let prefix: String = chars[at..letters].iter().collect();
    if !["r", "b", "br", "c", "cr"].contains(&prefix.as_str()) {
        return None;
    }
    let quote = find(chars, letters, |rest| rest[0] != '#');
    if chars.get(quote) != Some(&'"') {
        return None;
    }
    if !prefix.contains('r') {
        return (quote == letters).then(|| text_end(chars, quote + 1));
    }
    let hashes = quote - letters;
    let closes =
        |rest: &[char]| rest[0] == '"' && rest.len() > hashes && rest[1..=hashes].iter().all(|c| *c == '#');
    Some((find(chars, quote + 1, closes) + 1 + hashes).min(chars.len()))
}

fn text_end(chars: &[char], mut at: usize) -> usize {
    while at < chars.len() && chars[at] != '"' {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(chars.len())
}

/// A character ends at its quote, a lifetime is only the sign.
fn character_end(chars: &[char], at: usize) -> usize {
    match (chars.get(at + 1), chars.get(at + 2)) {
        (Some('\\'), _) => (find(chars, at + 3, |rest| rest[0] == '\'') + 1).min(chars.len()),
        (Some(_), Some('\'')) => at + 3,
        _ => at + 1,
    }
}

fn block_comment_end(chars: &[char], at: usize) -> usize {
    let (mut at, mut open) = (at + 2, 1);
    while at < chars.len() && open > 0 {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => (open, at) = (open + 1, at + 2),
            ('*', Some('/')) => (open, at) = (open - 1, at + 2),
            _ => at += 1,
        }
    }
    at
}

fn find(chars: &[char], from: usize, wanted: impl Fn(&[char]) -> bool) -> usize {
    (from..chars.len()).find(|at| wanted(&chars[*at..])).unwrap_or(chars.len())
}

#[cfg(test)]
mod tests {
    use super::{named, tokens};

    fn paths(text: &str, module: &[&str]) -> Vec<String> {
        named(text, module).into_iter().map(|path| path.segments.join("::")).collect()
    }

    #[test]
    fn a_tree_of_imports_is_spread_out() {
        let text = "use crate::{pages::{jobs as j, cars::*}, ui};\nuse leptos::prelude::*;";
        let spread = ["crate::pages::jobs", "crate::pages::cars::*", "crate::ui", "leptos::prelude::*"];
        assert_eq!(paths(text, &[]), spread);
    }

    #[test]
    fn a_path_in_the_middle_of_code_is_found_with_its_line() {
        let found = named("fn f() {\n    let x = crate::state::now::<u8>(web_sys::window());\n}", &[]);
        assert_eq!(found[0].segments, ["crate", "state", "now"]);
        assert_eq!((found[1].segments.join("::"), found[1].line), ("web_sys::window".to_owned(), 2));
    }

    #[test]
    fn going_up_is_resolved_from_where_the_file_hangs() {
        assert_eq!(paths("use super::list;", &["pages", "jobs"]), ["crate::pages::list"]);
        assert_eq!(paths("use super::super::ui::button;", &["pages", "jobs"]), ["crate::ui::button"]);
        assert_eq!(
            paths("mod tests { use super::f; use super::super::g; }", &["ui"]),
            ["crate::ui::f", "crate::g"]
        );
        assert_eq!(paths("mod a { fn f() {} } use super::b;", &["ui"]), ["crate::b"]);
        assert_eq!(paths("use self::row::Row;", &["ui"]), ["crate::ui::row::Row"]);
    }

    #[test]
    fn comments_texts_and_characters_name_nothing() {
        let text = r####"// crate::a::b
            /* crate::c /* crate::d */ crate::e */
            let s = "crate::f \" crate::g"; let r = r#"crate::h " crate::i"#; let b = b"crate::j";
            let c = '"'; let d = '\''; fn g<'a>(x: &'a str) { crate::k::l(x) }"####;
        assert_eq!(paths(text, &[]), ["crate::k::l"]);
    }

    #[test]
    fn lines_are_counted_through_comments_and_texts() {
        let text = "/* a\nb */ let s = \"x\ny\";\nz";
        assert_eq!(tokens(text).last().map(|token| (token.text.as_str(), token.line)), Some(("z", 4)));
    }

    #[test]
    fn a_path_from_another_root_is_found_too() {
        assert_eq!(paths("fn f(x: ::web_sys::Event) {}", &[]), ["web_sys::Event"]);
        assert_eq!(paths("<T as crate::a::B>::c()", &[]), ["crate::a::B"]);
    }
}
