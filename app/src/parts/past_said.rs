//! What the past of a job says about its comments and its papers: what was said, what its papers say, and which were made.

use domain::document::block::Block;
use domain::document::detail::DetailField;
use domain::field::Leaf;
use domain::sale::comment::CommentField;
use words::screen::Say;

use crate::parts::fields;
use crate::parts::past::{Show, of_row};
use crate::state::tongue::{label, say};
use crate::ui::text::Text;

/// What a leaf of these is called and how its values are shown; `None` for any other, and for those that tell people nothing.
pub fn of_said(key: &str) -> Option<(Text, Show)> {
    if let Some((_, field)) = key.strip_prefix("comments/").and_then(|rest| rest.split_once('/')) {
        return match CommentField::of(field)? {
            CommentField::Text => Some((say(Say::Comments), text())),
            _ => None,
        };
    }
    if key.starts_with("made/") {
        return Some((say(Say::PastPaper), Box::new(|_| String::new())));
    }
    if let Some(rest) = key.strip_prefix("paper/text/") {
        let block = rest.rsplit('/').next().map(Block::of)?;
        return Some((label(block), text()));
    }
    Some(of_row(fields::detail(DetailField::of(key)?)))
}

fn text() -> Show {
    Box::new(|leaf| leaf.and_then(Leaf::text).unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use domain::field::Leaf;

    use super::of_said;

    #[test]
    fn comments_papers_and_what_papers_say_are_told_by_their_names() {
        let id = "00112233445566778899aabbccddeeff";
        let text = |text: &str| Some(Leaf::Text(text.to_owned()));
        for (key, leaf, wanted) in [
            (format!("comments/{id}/text"), text("Bitte anrufen"), Some(("Kommentare", "Bitte anrufen"))),
            (format!("comments/{id}/by"), text(id), None),
            (format!("comments/{id}/seen/{id}"), Some(Leaf::Flag(true)), None),
            ("paper/service.day".to_owned(), text("2026-12-24"), Some(("Leistungsdatum", "24.12.2026"))),
            (format!("made/{id}"), text(id), Some(("Dokument erstellt", ""))),
            ("paper/unheard".to_owned(), text("x"), None),
        ] {
            let told = of_said(&key).map(|(name, show)| (name.into_owned(), show(leaf.as_ref())));
            assert_eq!(told, wanted.map(|(name, value)| (name.to_owned(), value.to_owned())), "{key}");
        }
    }
}
