//! What people are shown of a longer text, so that they find it again.

/// The beginning of a text.
pub fn excerpt(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    text.chars().take(longest - 1).chain(['…']).collect()
}
