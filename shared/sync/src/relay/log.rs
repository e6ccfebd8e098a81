//! What the relay's log says.

use crate::chain::Chain;
use crate::name::{DocId, Hash, Shelf};
use crate::wire::limit::MAX_ITEMS;

/// A batch or a fill stops growing here, so that the frame stays within its limit even if nothing deflates.
const BATCH_BYTES: usize = 512 << 10;

/// What the relay's log says about one shelf, read in one transaction.
#[derive(Clone, Copy, Debug)]
pub struct LogView {
    pub shelf: Shelf,
    /// The number of the last record; 0 when empty.
    pub head: u64,
    /// The chain at the device's cursor; `None` above the head.
    pub chain_at_cursor: Option<Chain>,
    /// The chain at the device's high-water mark; `None` above the head.
    pub chain_at_mark: Option<Chain>,
    /// The number up to which there is a snapshot; 0 without one. A device that has nothing begins with it if it holds
    /// most of the log: whole documents come in the order in which they are wanted.
    pub snapshot: u64,
    /// Up to this number the log has forgotten its records: there is a snapshot that has them, and whoever stands below
    /// starts with it.
    pub floor: u64,
}

/// A row of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub seq: u64,
    pub doc: DocId,
    /// Empty once the document was erased.
    pub bytes: Vec<u8>,
    /// The chain at `seq`.
    pub chain: Chain,
}

/// What a shelf's log holds, read at one moment; erased records are left out.
#[derive(Clone, Copy, Debug)]
pub struct LogHashes<'l> {
    /// The number of the last record, and the chain there.
    pub head: u64,
    pub chain: Chain,
    pub records: &'l [(u64, Hash)],
}

/// As many of these records, from the first on, as one frame carries; at least one.
pub(super) fn of_one_frame(records: &[Record]) -> Vec<&Record> {
    let mut size = 0;
    let fits = |record: &&Record| {
        let first = size == 0;
        size += record.bytes.len() + 32;
        first || size <= BATCH_BYTES
    };
    records.iter().take(MAX_ITEMS).take_while(fits).collect()
}
