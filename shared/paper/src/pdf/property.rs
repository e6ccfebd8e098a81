//! What a property of the file may say, in the document information and in the XMP packet alike.

/// Control characters have no place in properties.
pub fn clean(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect()
}
