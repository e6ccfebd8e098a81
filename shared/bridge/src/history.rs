//! What has become of a record: who wrote what, and when.

use domain::field::Leaf;
use domain::id::Id;
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
}
