//! What has become of a record: who wrote what, and when.

use domain::field::Leaf;
use domain::id::Id;
use domain::record::Kind;
use domain::time::Moment;
use serde::{Deserialize, Serialize};

/// What one person wrote at one moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Past {
    /// Names the change.
    pub change: [u8; 32],
    /// None for what the program itself has made.
    pub author: Id,
    pub author_name: String,
    /// The number of the device, where it is known.
    pub device: Option<u16>,
    /// By the clock of that device.
    pub at: Moment,
    /// The record came into being.
    pub first: bool,
    /// In the order of the keys. Pictures and files are told as empty bytes.
    pub fields: Vec<PastField>,
    /// Who asks wrote it, and nobody has written these fields since: it can be taken back.
    pub mine: bool,
}

/// What became of one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastField {
    pub key: String,
    /// `None`: it was empty.
    pub before: Option<Leaf>,
    pub after: Option<Leaf>,
    /// The names of the records that these leaves point to; empty where they point to none.
    pub before_name: String,
    pub after_name: String,
    /// What the part of the record is called that the field belongs to, as it stood then: the text of an item, make and model
    /// of a trade-in.
    pub part: String,
}

/// What one person wrote here and the relay will never keep.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaidAside {
    pub record: Id,
    pub kind: Kind,
    /// Its name, as far as it is known here.
    pub name: String,
    /// The record is here, and can be opened.
    pub here: bool,
    pub why: Reason,
    /// Before it stands what the record says now.
    pub past: Past,
}

/// Why the relay does not keep something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// The record was closed before.
    Closed,
    /// The person's role does not see this any more.
    NotAllowed,
    TooLarge,
    Damaged,
}
