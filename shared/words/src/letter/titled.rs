//! How a person is named behind the word that addresses them.

/// Title and last name; full name where nothing is known about how to address somebody.
pub(crate) fn titled(title: &str, name: &str) -> String {
    if title.is_empty() { name.to_owned() } else { format!("{title} {name}") }
}
