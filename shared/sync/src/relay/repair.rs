//! The relay's side of HAVE and WANT, of FETCH and FILL.

use super::comparison::loose;
use super::log::{LogHashes, Record};
use super::{Session, State};
use crate::chain::Chain;
use crate::name::Shelf;
use crate::wire::repair::{Fill, Have, Said, Want};

/// All changes of documents a device has FETCHed, in frames. `end`: the head of the log they were read from.
pub fn fetched(shelf: Shelf, request: u32, mut records: &[Record], end: (u64, Chain)) -> Vec<Fill> {
    let (head, proof) = (end.0, end.1.proof());
    let mut fills = Vec::new();
    for part in 0.. {
        let (items, taken) = loose(records);
        records = records.get(taken..).unwrap_or_default();
        let last = records.is_empty();
        fills.push(Fill { shelf, handshake: request, part, last, fetched: true, head, proof, items });
        if last {
            break;
        }
    }
    fills
}

impl Session {
    /// Takes a HAVE; the answer, if there is one. `log` is the shelf's as it stands now.
    pub fn have(&mut self, have: &Have, log: &LogHashes<'_>) -> Option<Want> {
        let state = self.state_mut(have.shelf)?;
        let State::Comparing(comparing) = state else { return None };
        if comparing.handshake != have.handshake {
            return None;
        }
        let (want, filling) = match &have.said {
            Said::Buckets(buckets) => comparing.begin(have.shelf, buckets, log)?,
            Said::Hashes(hashes) => comparing.go_on(have.shelf, hashes, log)?,
        };
        if let Some(filling) = filling {
            *state = State::Filling(filling);
        }
        Some(want)
    }

    /// A shelf on which the device is owed what it lacks, and the numbers of the records to be read next.
    pub fn filling(&self) -> Option<(Shelf, Vec<u64>)> {
        self.shelves.iter().find_map(|open| match &open.state {
            State::Filling(filling) => Some((open.shelf, filling.next())),
            _ => None,
        })
    }

    /// The next FILL out of the records found under these numbers, which are the first that `filling` named. After the
    /// last FILL the shelf goes on from the head that was compared.
    pub fn fill(&mut self, shelf: Shelf, numbers: &[u64], records: &[Record]) -> Option<Fill> {
        let state = self.state_mut(shelf)?;
        let State::Filling(filling) = state else { return None };
        let fill = filling.fill(shelf, numbers.len(), records);
        if fill.last {
            *state = State::Sending(filling.head);
        }
        Some(fill)
    }
}
