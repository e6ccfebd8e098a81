//! Which changes of a device are not in the log, and which of the log the device lacks. What is compared is the log up to
//! the head it had when the buckets came.

use super::log::{LogHashes, LogView, Record, of_one_frame};
use crate::chain::Chain;
use crate::compare;
use crate::name::{Hash, Shelf};
use crate::wire::limit::MAX_ITEMS;
use crate::wire::packed::Loose;
use crate::wire::part::Position;
use crate::wire::repair::{Bucket, Fill, Hashes, Want, Wanted};
use std::collections::HashSet;

/// Where a comparison stands.
#[derive(Clone, Debug)]
pub(super) struct Comparing {
    pub(super) handshake: u32,
    agreed: Option<Agreed>,
}

/// The buckets have come.
#[derive(Clone, Debug)]
struct Agreed {
    head: u64,
    chain: Chain,
    bits: u8,
    differing: HashSet<u16>,
    /// The next part of the device's hashes.
    part: u32,
    /// What the device has in the buckets that differ.
    named: HashSet<Hash>,
}

/// What the device lacks, on its way.
#[derive(Clone, Debug)]
pub(super) struct Filling {
    handshake: u32,
    pub(super) head: u64,
    chain: Chain,
    part: u32,
    /// The numbers of the records, the next one last.
    left: Vec<u64>,
}

pub(super) type Answer = (Want, Option<Filling>);

/// Compares a device that starts this shelf anew if it probably has at least half of it.
pub(super) fn is_worth_it(position: &Position, log: &LogView) -> bool {
    let held = u64::from(position.held);
    position.seq == 0
        && log.floor == 0
        && log.head > 0
        && held >= compare::WORTH_IT as u64
        && held * 2 >= log.head
}

impl Comparing {
    pub(super) fn new(handshake: u32) -> Comparing {
        Comparing { handshake, agreed: None }
    }

    pub(super) fn begin(&mut self, shelf: Shelf, theirs: &[Bucket], log: &LogHashes<'_>) -> Option<Answer> {
        if self.agreed.is_some() {
            return None;
        }
        let bits = compare::bits_of(theirs);
        let ours = compare::buckets(log.records.iter().map(|(_, hash)| hash), bits);
        let differing = compare::differing(&ours, theirs);
        // Of a bucket in which the device has nothing there is nothing to ask.
        let has_some = |number: &u16| theirs.get(usize::from(*number)).is_some_and(|bucket| bucket.count > 0);
        let asked: Vec<u16> = differing.iter().copied().filter(has_some).collect();
        let agreed = Agreed {
            head: log.head,
            chain: log.chain,
            bits,
            differing: differing.into_iter().collect(),
            part: 0,
            named: HashSet::new(),
        };
        let filling = asked.is_empty().then(|| agreed.filling(self.handshake, log));
        let want = agreed.want(shelf, self.handshake, Wanted::Buckets(asked));
        self.agreed = Some(agreed);
        Some((want, filling))
    }

    pub(super) fn go_on(&mut self, shelf: Shelf, said: &Hashes, log: &LogHashes<'_>) -> Option<Answer> {
        let agreed = self.agreed.as_mut()?;
        // A part that was lost, or a log that has gone back: the device will ask again from the start.
        if said.part != agreed.part || log.head < agreed.head {
            return None;
        }
        agreed.part += 1;
        agreed.named.extend(&said.hashes);
        let ours: HashSet<Hash> = agreed.compared(log).map(|(_, hash)| hash).collect();
        let hashes = said.hashes.iter().filter(|hash| !ours.contains(hash)).copied().collect();
        let wanted = Wanted::Hashes(Hashes { part: said.part, last: said.last, hashes });
        let filling = said.last.then(|| agreed.filling(self.handshake, log));
        Some((agreed.want(shelf, self.handshake, wanted), filling))
    }
}

impl Agreed {
    fn want(&self, shelf: Shelf, handshake: u32, wanted: Wanted) -> Want {
        Want { shelf, handshake, head: self.head, chain: self.chain, wanted }
    }

    fn compared(&self, log: &LogHashes<'_>) -> impl Iterator<Item = (u64, Hash)> {
        log.records.iter().copied().filter(|(seq, _)| *seq <= self.head)
    }

    fn filling(&self, handshake: u32, log: &LogHashes<'_>) -> Filling {
        let differs = |hash: &Hash| self.differing.contains(&compare::place(hash, self.bits));
        let lacks = |hash: &Hash| differs(hash) && !self.named.contains(hash);
        let missing = self.compared(log).filter(|(_, hash)| lacks(hash));
        let mut left: Vec<u64> = missing.map(|(seq, _)| seq).collect();
        left.sort_unstable_by(|one, other| other.cmp(one));
        Filling { handshake, head: self.head, chain: self.chain, part: 0, left }
    }
}

impl Filling {
    pub(super) fn next(&self) -> Vec<u64> {
        self.left.iter().rev().take(MAX_ITEMS).copied().collect()
    }

    pub(super) fn fill(&mut self, shelf: Shelf, read: usize, records: &[Record]) -> Fill {
        let (items, taken) = loose(records);
        // Records that are not there any more were erased meanwhile.
        let done = records.get(taken).map_or(read, |first| self.before(first.seq));
        self.left.truncate(self.left.len().saturating_sub(done));
        let part = self.part;
        self.part += 1;
        let last = self.left.is_empty();
        let (head, proof) = (self.head, self.chain.proof());
        Fill { shelf, handshake: self.handshake, part, last, fetched: false, head, proof, items }
    }

    fn before(&self, seq: u64) -> usize {
        self.left.iter().rev().take_while(|number| **number < seq).count()
    }
}

/// As many changes as one frame carries, and how many records they took; erased ones are left out.
pub(super) fn loose(records: &[Record]) -> (Vec<Loose>, usize) {
    let taken = of_one_frame(records);
    let whole = taken.iter().filter(|record| !record.bytes.is_empty());
    let items = whole.map(|record| Loose { doc: record.doc, bytes: record.bytes.clone() });
    (items.collect(), taken.len())
}
