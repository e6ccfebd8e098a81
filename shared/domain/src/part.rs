//! Parts of a record: leaves under `items/<name>/…`, where the name is the source's own (an invoice number, a year), so
//! that the same file twice, or on two devices, fills the same leaves.

use std::collections::BTreeMap;

use crate::field::{Edit, Leaves};

/// A text as the name of a part: what would break a leaf's name is written as `%` and two hexadecimal digits.
pub fn name(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    for letter in text.trim().chars() {
        match letter {
            '/' | '%' => name.push_str(&format!("%{:02x}", u32::from(letter))),
            control if control.is_control() => name.push(' '),
            other => name.push(other),
        }
    }
    name
}

/// The text that a part is named after.
pub fn text(name: &str) -> String {
    name.replace("%2f", "/").replace("%25", "%")
}

/// What lies under `<prefix><name>/`, by name. `prefix` ends in a stroke.
pub fn parts(leaves: &Leaves, prefix: &str) -> BTreeMap<String, Leaves> {
    let mut parts: BTreeMap<String, Leaves> = BTreeMap::new();
    for (key, leaf) in leaves.beginning_with(prefix) {
        let found = key.strip_prefix(prefix).and_then(|rest| rest.split_once('/'));
        if let Some((name, field)) = found {
            parts.entry(name.to_owned()).or_default().insert(field.to_owned(), leaf.clone());
        }
    }
    parts
}

/// Puts leaves under `<prefix><name>/`.
pub fn put(leaves: &mut Leaves, prefix: &str, name: &str, part: &Leaves) {
    leaves.extend(part.iter().map(|(key, leaf)| (format!("{prefix}{name}/{key}"), leaf.clone())));
}

/// An edit of a part as an edit of its record.
pub fn within(prefix: &str, name: &str, edit: &Edit) -> Edit {
    edit.iter().map(|(key, leaf)| (format!("{prefix}{name}/{key}"), leaf.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::{name, parts, put, text};
    use crate::field::{Leaf, Leaves};

    #[test]
    fn parts_are_found_under_their_names() {
        let mut record =
            Leaves::from([("items".to_owned(), Leaf::Int(1)), ("items/x".to_owned(), Leaf::Int(2))]);
        let part = |number| Leaves::from([("amount".to_owned(), Leaf::Int(number))]);
        put(&mut record, "items/", &name("R 01/07"), &part(5));
        put(&mut record, "items/", "b", &part(6));
        let found: Vec<_> = parts(&record, "items/").into_iter().collect();
        assert_eq!(found, [("R 01%2f07".to_owned(), part(5)), ("b".to_owned(), part(6))]);
    }

    proptest::proptest! {
        #[test]
        fn a_name_gives_its_text_back_and_has_no_stroke(word in "[a-zA-ZäöüÄÖÜß0-9/%.,&+-]{0,20}") {
            proptest::prop_assert!(!name(&word).contains('/'));
            proptest::prop_assert_eq!(text(&name(&word)), word);
        }
    }
}
