//! Whether a licence expression can be met with the licences that `deny.toml` allows.

use std::error::Error;

/// The list under `[licenses]` in `deny.toml`.
pub fn allowed(deny: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let section = deny.split_once("[licenses]").ok_or("deny.toml has no [licenses]")?.1;
    let list = section.split_once("allow = [").ok_or("deny.toml allows no licence")?.1;
    let list = list.split_once(']').ok_or("deny.toml: the list of licences does not end")?.0;
    Ok(list.split('"').skip(1).step_by(2).map(str::to_owned).collect())
}

/// `MIT OR (Apache-2.0 AND ISC)`: an `OR` needs one side, an `AND` both; `A/B` is an old way to write `OR`.
pub fn is_met(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let met = either(&words, &mut at, allowed);
    met && at == words.len()
}

fn either(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let mut met = both(words, at, allowed);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        met |= both(words, at, allowed);
    }
    met
}

fn both(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let mut met = one(words, at, allowed);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        met &= one(words, at, allowed);
    }
    met
}

fn one(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let Some(word) = words.get(*at) else { return false };
    *at += 1;
    if *word == "(" {
        let met = either(words, at, allowed);
        *at += 1;
        return met && words.get(*at - 1) == Some(&")");
    }
    let mut name = (*word).to_owned();
    if words.get(*at) == Some(&"WITH") {
        name = format!("{name} WITH {}", words.get(*at + 1).copied().unwrap_or_default());
        *at += 2;
    }
    allowed.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::{allowed, is_met};

    #[test]
    fn an_expression_is_met_as_its_words_say() {
        let list =
            allowed("[licenses]\nallow = [\n  \"MIT\", # note\n  \"ISC\",\n  \"A WITH b\",\n]\n").unwrap();
        assert_eq!(list, ["MIT", "ISC", "A WITH b"]);
        for good in
            ["MIT", "GPL-3.0 OR MIT", "MIT/GPL-3.0", "MIT AND ISC", "(GPL-3.0 OR MIT) AND ISC", "A WITH b"]
        {
            assert!(is_met(good, &list), "{good}");
        }
        for bad in
            ["GPL-3.0", "MIT AND GPL-3.0", "(MIT OR ISC) AND GPL-3.0", "A", "A WITH c", "", "MIT ISC", "(MIT"]
        {
            assert!(!is_met(bad, &list), "{bad}");
        }
    }
}
