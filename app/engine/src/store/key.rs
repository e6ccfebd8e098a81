//! The keys of the database.
//!
//! | store   | key                                  | value                              |
//! |---------|--------------------------------------|------------------------------------|
//! | rows    | document                             | the decoded value (`row`)          |
//! | changes | document ‖ shelf ‖ hash              | the change                         |
//! | outbox  | hash                                 | order ‖ shelf ‖ document ‖ hash    |
//! | packs   | document                             | many changes (`pack`)              |
//! | blobs   | SHA-256                              | the bytes                          |
//! | uploads | SHA-256                              | shelf ‖ size ‖ media type          |
//! | meta    | a word                               | as the word says                   |

use domain::id::Id;
use sync::name::Shelf;
use sync::wire::snapshot::PartName;

use crate::browser::disk::Key;

/// Who is signed in here.
pub const SEAT: &[u8] = b"seat";

/// Somebody signed out here, so that a session that the relay still knows is not taken up again.
pub const LEFT: &[u8] = b"left";

/// How far stored values have been brought to today's form.
pub const VERSION: &[u8] = b"version";

/// The number of the last erasure carried out.
pub const PURGED: &[u8] = b"purged";

/// What the last import has done, for taking it back.
pub const LAST_IMPORT: &[u8] = b"import/last";

/// What the relay will never keep, each under its hash.
pub const ASIDE: &[u8] = b"aside/";

/// The parts of snapshots that are stored while the others are still to come: shelf and name.
pub const PARTS: &[u8] = b"part/";

/// Where it is noted that a part is stored.
pub fn part(shelf: Shelf, name: PartName) -> Key {
    [&parts(shelf)[..], &name.0].concat()
}

/// Where the stored parts of a shelf are noted.
pub fn parts(shelf: Shelf) -> Key {
    [PARTS, &[shelf.number()]].concat()
}

/// Shelf and name of a noted part; `None` if it is none.
pub fn read_part(key: &[u8]) -> Option<(Shelf, PartName)> {
    let (shelf, name) = key.strip_prefix(PARTS)?.split_first()?;
    Some((Shelf::from_number(*shelf), PartName(name.try_into().ok()?)))
}

/// Where a change that was laid aside lies.
pub fn aside(hash: &[u8; 32]) -> Key {
    [ASIDE, hash].concat()
}

/// Where a change lies.
pub fn change(doc: Id, shelf: Shelf, hash: &[u8; 32]) -> Key {
    [&doc.0[..], &[shelf.number()], hash].concat()
}

/// Document, shelf and hash of a change's key; `None` if it is none.
pub fn read_change(key: &[u8]) -> Option<(Id, Shelf, [u8; 32])> {
    let (doc, rest) = key.split_first_chunk::<16>()?;
    let (shelf, hash) = rest.split_first()?;
    Some((Id(*doc), Shelf::from_number(*shelf), hash.try_into().ok()?))
}

/// How far a shelf has been read.
pub fn cursor(shelf: Shelf) -> Key {
    [b"cursor/", &[shelf.number()][..]].concat()
}

/// What the relay has acknowledged of a shelf.
pub fn mark(shelf: Shelf) -> Key {
    [b"mark/", &[shelf.number()][..]].concat()
}

#[cfg(test)]
mod tests {
    use super::{change, part, parts, read_change, read_part};
    use domain::id::Id;
    use sync::name::Shelf;
    use sync::wire::snapshot::PartName;

    #[test]
    fn a_changes_key_tells_its_document_shelf_and_hash() {
        let key = change(Id([7; 16]), Shelf::Vehicles, &[9; 32]);
        assert_eq!(read_change(&key), Some((Id([7; 16]), Shelf::Vehicles, [9; 32])));
        assert_eq!(read_change(&key[1..]), None);
    }

    #[test]
    fn a_noted_part_tells_its_shelf_and_name() {
        let key = part(Shelf::Books, PartName([4; 32]));
        assert_eq!(read_part(&key), Some((Shelf::Books, PartName([4; 32]))));
        assert!(key.starts_with(&parts(Shelf::Books)) && !key.starts_with(&parts(Shelf::Sales)));
        assert_eq!(read_part(&key[1..]), None);
    }
}
