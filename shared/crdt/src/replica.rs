//! A record's document on this device: made, loaded, merged, edited, saved.

use crate::change::{Actor, Author, Change, Stamp};
use crate::conflict::{Answer, Conflict};
use crate::difference::Difference;
use crate::fault::Fault;
use crate::flat::{self, FlatChange, Ledger};
use crate::history::{self, Edit};
use crate::leaf::{self, Leaf, Leaves};
use crate::order;
use automerge::transaction::{CommitOptions, Transactable, Transaction};
use automerge::{ActorId, Automerge, AutomergeError, ChangeHash, ObjId, ROOT, ReadDoc, ScalarValue, hydrate};
use std::collections::{BTreeMap, HashMap};

/// A record that can be edited and merged. Costs memory; opened when needed, dropped afterwards.
/// An edit that could not be stored must be dropped together with its replica.
#[derive(Clone, Debug)]
pub struct Replica {
    doc: Automerge,
    /// Made when somebody else's changes are to be checked; reading and writing do without.
    ledger: Option<Ledger>,
    /// Changes whose dependencies are missing; tried again with every merge.
    waiting: BTreeMap<[u8; 32], FlatChange>,
}

/// What became of merged changes.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Changes that are part of the record now and were not before (earlier waiting ones among them).
    pub applied: Vec<[u8; 32]>,
    /// Changes without which the waiting ones cannot be applied.
    pub missing: Vec<[u8; 32]>,
    /// Changes that were refused, by their position in the input, and why.
    pub refused: Vec<(usize, Fault)>,
    /// Changes that had waited and were refused when their dependencies came.
    pub refused_late: Vec<([u8; 32], Fault)>,
}

impl Replica {
    /// A new record and its first change. Equal inputs make equal bytes.
    pub fn create(leaves: &Leaves, actor: Actor, stamp: Stamp) -> Result<(Replica, Change), Fault> {
        let mut replica = Replica::empty(actor);
        let hash = write_first(&mut replica.doc, leaves, stamp)?;
        let change = replica.take_own(hash)?;
        Ok((replica, change))
    }

    /// A record out of its changes, in any order.
    pub fn load<B: AsRef<[u8]>>(changes: &[B], actor: Actor) -> (Replica, Merged) {
        let mut replica = Replica::empty(actor);
        let merged = replica.merge(changes);
        (replica, merged)
    }

    /// A record out of what `save` gave.
    pub fn open(saved: &[u8], actor: Actor) -> Result<Replica, Fault> {
        let doc = Automerge::load(saved).map_err(|_| Fault::Malformed)?.with_actor(ActorId::from(actor.0));
        Ok(Replica { doc, ledger: None, waiting: BTreeMap::new() })
    }

    /// Takes changes in, in any order and any number of times. A refused change alters nothing.
    pub fn merge<B: AsRef<[u8]>>(&mut self, changes: &[B]) -> Merged {
        let mut merged = Merged::default();
        if changes.is_empty() {
            merged.missing = self.missing();
            return merged;
        }
        let mut positions = HashMap::new();
        for (position, bytes) in changes.iter().enumerate() {
            match flat::read(bytes.as_ref()) {
                Ok(flat) => self.offer(flat, position, &mut positions),
                Err(fault) => merged.refused.push((position, fault)),
            }
        }
        self.apply_ready(&positions, &mut merged);
        merged.missing = self.missing();
        merged
    }

    /// Writes a difference. `None` when it changes nothing. Writing a leaf settles its conflicts.
    pub fn edit(&mut self, difference: &Difference, stamp: Stamp) -> Result<Option<Change>, Fault> {
        let last: BTreeMap<&String, &Option<Leaf>> =
            difference.iter().map(|(name, leaf)| (name, leaf)).collect();
        let written: Vec<_> = last.into_iter().filter(|(name, leaf)| self.is_news(name, leaf)).collect();
        if written.is_empty() {
            return Ok(None);
        }
        let mut transaction = self.doc.transaction();
        for (name, leaf) in written {
            put(&mut transaction, name, leaf.as_ref()).map_err(|_| Fault::Refused)?;
        }
        let hash = transaction.commit_with(options(stamp)).0.ok_or(Fault::Refused)?;
        self.take_own(hash).map(Some)
    }

    /// The record as it stands. Leaves that only a newer version understands are left out, and survive.
    pub fn leaves(&self) -> Leaves {
        let all = self.doc.map_range(ROOT, ..);
        let mut leaves = Leaves::new();
        leaves.extend(
            all.filter_map(|item| Some((item.key.to_string(), leaf::from_value(&item.value.into())?))),
        );
        leaves
    }

    /// The leaves that have two or more different answers, in the order of the names.
    pub fn conflicts(&self) -> Vec<Conflict> {
        let disputed = self.doc.map_range(ROOT, ..).filter(|item| item.conflict);
        let names: Vec<String> = disputed.map(|item| item.key.to_string()).collect();
        names.into_iter().filter_map(|name| self.conflict(name)).collect()
    }

    /// Every change, in an order in which each follows those it knew.
    pub fn history(&self) -> Vec<Edit> {
        self.doc.get_changes(&[]).iter().map(history::edit).collect()
    }

    /// All changes, the waiting ones included; what a device offers a relay that has lost them.
    pub fn changes(&self) -> Vec<Change> {
        let waiting = self.waiting.values().map(|flat| flat.change.clone());
        self.doc.get_changes(&[]).into_iter().chain(waiting).map(as_change).collect()
    }

    /// The names of all changes, the waiting ones included.
    pub fn hashes(&self) -> Vec<[u8; 32]> {
        let known = self.doc.get_changes_meta(&[]).into_iter().map(|change| change.hash.0);
        known.chain(self.waiting.keys().copied()).collect()
    }

    /// The document in one chunk, without the waiting changes.
    pub fn save(&self) -> Vec<u8> {
        self.doc.save()
    }

    /// The same without compression of its own, for whoever compresses many documents as a whole.
    pub fn save_plain(&self) -> Vec<u8> {
        self.doc.save_nocompress()
    }

    fn empty(actor: Actor) -> Replica {
        let doc = Automerge::new().with_actor(ActorId::from(actor.0));
        Replica { doc, ledger: Some(Ledger::default()), waiting: BTreeMap::new() }
    }

    fn ledger(&mut self) -> &Ledger {
        let doc = &self.doc;
        self.ledger.get_or_insert_with(|| Ledger::of(doc))
    }

    /// Puts a change that is new among the waiting ones.
    fn offer(&mut self, flat: FlatChange, position: usize, positions: &mut HashMap<[u8; 32], usize>) {
        let hash = flat.change.hash().0;
        if !self.ledger().has(&hash) && !self.waiting.contains_key(&hash) {
            positions.insert(hash, position);
            self.waiting.insert(hash, flat);
        }
    }

    /// Applies every waiting change whose dependencies are there.
    fn apply_ready(&mut self, positions: &HashMap<[u8; 32], usize>, merged: &mut Merged) {
        let mut batch = Vec::new();
        let mut ledger = self.ledger().clone();
        for hash in order::ready(&self.waiting, &ledger) {
            // A change may still miss one that was refused a moment ago; then it goes on waiting.
            let sound = self.waiting.get(&hash).is_some_and(|flat| ledger.missing(flat).next().is_none());
            let Some(flat) = sound.then(|| self.waiting.remove(&hash)).flatten() else { continue };
            match ledger.allows(&flat) {
                Ok(()) => {
                    ledger.add_flat(&flat);
                    batch.push(flat.change);
                }
                Err(fault) => merged.refuse(hash, fault, positions),
            }
        }
        self.apply(batch, ledger, positions, merged);
    }

    /// Hands a checked batch to Automerge; should it still be refused, the document stays as it was.
    fn apply(
        &mut self,
        batch: Vec<automerge::Change>,
        ledger: Ledger,
        positions: &HashMap<[u8; 32], usize>,
        merged: &mut Merged,
    ) {
        if batch.is_empty() {
            return;
        }
        let hashes: Vec<[u8; 32]> = batch.iter().map(|change| change.hash().0).collect();
        let mut doc = self.doc.clone();
        match doc.apply_changes(batch) {
            Ok(()) => {
                self.doc = doc;
                self.ledger = Some(ledger);
                merged.applied = hashes;
            }
            Err(_) => hashes.into_iter().for_each(|hash| merged.refuse(hash, Fault::Refused, positions)),
        }
    }

    fn missing(&self) -> Vec<[u8; 32]> {
        // Nothing waits before the ledger was made.
        let Some(ledger) = &self.ledger else { return Vec::new() };
        let all = self.waiting.values().flat_map(|flat| ledger.missing(flat));
        let mut missing: Vec<_> = all.filter(|hash| !self.waiting.contains_key(hash)).collect();
        missing.sort_unstable();
        missing.dedup();
        missing
    }

    /// Would writing this leaf change anything, or settle a conflict?
    fn is_news(&self, name: &str, leaf: &Option<Leaf>) -> bool {
        let held = self.doc.get_all(ROOT, name).unwrap_or_default();
        match held.as_slice() {
            [] => leaf.is_some(),
            [(value, _)] => leaf::Held::of(value) != leaf::Held::wanted(leaf),
            _ => true,
        }
    }

    fn conflict(&self, name: String) -> Option<Conflict> {
        let mut held = self.doc.get_all(ROOT, name.as_str()).ok()?;
        held.reverse();
        let mut answers: Vec<Answer> = Vec::new();
        for (value, id) in &held {
            let answer = self.answer(leaf::from_value(value), id);
            if answers.iter().all(|other| other.leaf != answer.leaf) {
                answers.push(answer);
            }
        }
        let mut answers = answers.into_iter();
        let winner = answers.next()?;
        let others: Vec<Answer> = answers.collect();
        if others.is_empty() { None } else { Some(Conflict { name, winner, others }) }
    }

    fn answer(&self, leaf: Option<Leaf>, id: &ObjId) -> Answer {
        let change = self.doc.hash_for_opid(id).and_then(|hash| self.doc.get_change_meta_by_hash(&hash));
        let author = change.as_ref().and_then(|change| Author::from_message(change.message.as_deref()));
        Answer { leaf, author, time_s: change.map_or(0, |change| change.timestamp) }
    }

    /// A change this replica has just made.
    fn take_own(&mut self, hash: ChangeHash) -> Result<Change, Fault> {
        let change = self.doc.get_change_by_hash(&hash).ok_or(Fault::Refused)?;
        if let Some(ledger) = &mut self.ledger {
            ledger.add(&change);
        }
        Ok(as_change(change))
    }
}

impl Merged {
    fn refuse(&mut self, hash: [u8; 32], fault: Fault, positions: &HashMap<[u8; 32], usize>) {
        match positions.get(&hash) {
            Some(position) => self.refused.push((*position, fault)),
            None => self.refused_late.push((hash, fault)),
        }
    }
}

/// `init_root_from_hydrate` is 13 times cheaper than one put after the other.
fn write_first(doc: &mut Automerge, leaves: &Leaves, stamp: Stamp) -> Result<ChangeHash, Fault> {
    let root: HashMap<String, hydrate::Value> =
        leaves.iter().map(|(name, leaf)| (name.clone(), leaf::to_hydrate(leaf))).collect();
    let mut transaction = doc.transaction();
    transaction.init_root_from_hydrate(&root.into()).map_err(|_| Fault::Refused)?;
    Ok(match transaction.commit_with(options(stamp)).0 {
        Some(hash) => hash,
        None => doc.empty_commit(options(stamp)),
    })
}

/// One put; but Automerge answers the repetition of a disputed winner with a deletion of the others, and a
/// deletion loses the choice when somebody writes at the same time. A write of something else in between makes
/// it a choice that stands.
fn put(transaction: &mut Transaction<'_>, name: &str, leaf: Option<&Leaf>) -> Result<(), AutomergeError> {
    let value = leaf.map_or(ScalarValue::Null, leaf::to_scalar);
    let held = transaction.get_all(ROOT, name)?;
    let disputed =
        held.len() > 1 && held.last().is_some_and(|(winner, _)| winner.as_scalar() == Some(&value));
    if disputed {
        let other = if leaf.is_some() { ScalarValue::Null } else { ScalarValue::Boolean(false) };
        transaction.put(ROOT, name, other)?;
    }
    transaction.put(ROOT, name, value)
}

fn options(stamp: Stamp) -> CommitOptions {
    let options = CommitOptions::default().with_time(stamp.time_s);
    match stamp.author {
        Some(author) => options.with_message(author.to_message()),
        None => options,
    }
}

fn as_change(mut change: automerge::Change) -> Change {
    Change { hash: change.hash().0, bytes: change.bytes().into_owned() }
}
