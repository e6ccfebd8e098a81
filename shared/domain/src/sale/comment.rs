//! Comments in a job: said by one colleague to others, never changed, with @names.

use std::collections::BTreeMap;

use crate::field::Leaves;
use crate::id::Id;
use crate::party::staff::Staff;
use crate::record;
use crate::time::Moment;

record!(
    /// A comment. Its leaves lie in the job under `comments/<id>/`, so that two devices never write the same ones.
    Comment / CommentField {
        Text: text: String = "text" as Paragraph,
        By: by: Id = "by",
        At: at: Moment = "at",
        /// Who is meant, as ids with blanks between them.
        To: to: String = "to",
        Gone: gone: bool = "gone",
    }
);

/// The comments of a job, the oldest first.
pub fn comments(leaves: &Leaves) -> Vec<(Id, Comment)> {
    let mut parts: BTreeMap<Id, Leaves> = BTreeMap::new();
    for (key, leaf) in leaves.beginning_with("comments/") {
        let found = key.strip_prefix("comments/").and_then(|rest| rest.split_once('/'));
        if let Some((id, field)) = found.and_then(|(id, field)| Some((Id::parse(id)?, field))) {
            parts.entry(id).or_default().insert(field.to_owned(), leaf.clone());
        }
    }
    let mut comments: Vec<(Id, Comment)> =
        parts.iter().map(|(id, leaves)| (*id, Comment::read(leaves))).filter(|(_, one)| !one.gone).collect();
    comments.sort_by_key(|(id, comment)| (comment.at, *id));
    comments
}

/// The leaf of a comment's field inside its job.
pub fn key(comment: Id, field: CommentField) -> String {
    format!("comments/{comment}/{}", field.key())
}

/// The leaf by which somebody says that they have dealt with a comment.
pub fn seen(comment: Id, person: Id) -> String {
    format!("comments/{comment}/seen/{person}")
}

/// Whether a leaf is one of those by which somebody says that they have dealt with a comment.
pub fn is_seen(key: &str) -> bool {
    key.strip_prefix("comments/").and_then(|rest| rest.split('/').nth(1)) == Some("seen")
}

impl Comment {
    /// Who is meant.
    pub fn meant(&self) -> impl Iterator<Item = Id> + '_ {
        self.to.split(' ').filter_map(Id::parse)
    }
}

/// Who is meant by the @names of a text: initials, first name, last name, or both without the blank. A name that several
/// have means all of them.
pub fn mentioned(text: &str, staff: &[(Id, Staff)]) -> Vec<Id> {
    // An address of mail has a letter before its @.
    let begins = |at: &usize| !text[..*at].ends_with(char::is_alphanumeric);
    let words = text.match_indices('@').map(|(at, _)| at).filter(begins).map(|at| {
        let rest = &text[at + 1..];
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '-').unwrap_or(rest.len());
        rest[..end].to_lowercase()
    });
    let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    let called = |staff: &Staff| {
        let name = staff.name.to_lowercase();
        let whole = name.replace(' ', "");
        words.iter().any(|word| {
            *word == staff.initials.to_lowercase()
                || *word == whole
                || name.split(' ').any(|part| part == word)
        })
    };
    staff.iter().filter(|(_, staff)| !staff.disabled && called(staff)).map(|(id, _)| *id).collect()
}

#[cfg(test)]
mod tests {
    use super::{Comment, comments, mentioned, seen};
    use crate::field::{Leaf, Leaves};
    use crate::id::Id;
    use crate::party::staff::Staff;
    use crate::time::Moment;

    fn person(id: u8, name: &str, initials: &str) -> (Id, Staff) {
        (Id([id; 16]), Staff { name: name.to_owned(), initials: initials.to_owned(), ..Staff::default() })
    }

    #[test]
    fn an_at_and_a_name_mean_a_colleague() {
        let mut staff =
            vec![person(1, "Jan Weber", "JW"), person(2, "Eva Özdemir", "EÖ"), person(3, "Jan Groß", "JG")];
        let meant = |text: &str, staff: &[(Id, Staff)]| -> Vec<u8> {
            mentioned(text, staff).iter().map(|id| id.0[0]).collect()
        };
        for (text, wanted) in [
            ("@Eva bitte anrufen", vec![2]),
            ("frag @özdemir, oder @jw.", vec![1, 2]),
            ("@JanWeber und @EÖ!", vec![1, 2]),
            ("@Jan weiß es", vec![1, 3]),
            ("jan@weber.de", vec![]),
            ("ohne Namen @ und @niemand", vec![]),
            ("Eva", vec![]),
        ] {
            assert_eq!(meant(text, &staff), wanted, "{text}");
        }
        staff[1].1.disabled = true;
        assert_eq!(meant("@Eva", &staff), Vec::<u8>::new());
    }

    #[test]
    fn comments_stand_in_their_order_and_two_devices_do_not_meet() {
        let (one, two) = (Id([9; 16]), Id([1; 16]));
        let mut job = Leaves::new();
        let said = |at, text: &str| Comment { text: text.to_owned(), at: Moment(at), ..Comment::default() };
        for (id, comment) in [(one, said(5, "erstens")), (two, said(7, "zweitens"))] {
            for (key, leaf) in comment.leaves() {
                job.insert(format!("comments/{id}/{key}"), leaf);
            }
        }
        job.insert(seen(one, two), Leaf::Flag(true));
        let texts: Vec<String> = comments(&job).into_iter().map(|(_, comment)| comment.text).collect();
        assert_eq!(texts, ["erstens", "zweitens"]);
        let to = Comment { to: format!("{one} {two}"), ..Comment::default() };
        assert_eq!(to.meant().collect::<Vec<_>>(), [one, two]);
    }
}
