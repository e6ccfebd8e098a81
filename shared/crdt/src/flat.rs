//! The gate before Automerge. Automerge trusts a change whose checksum is right and panics on a forged one;
//! in the browser a panic is the end of the engine. So only changes of the one shape this crate writes come
//! through: scalars at the root, founded on operations that are there.

use crate::fault::Fault;
use crate::shape;
use automerge::legacy::{Key, ObjectId, Op, OpId, OpType};
use automerge::{ActorId, Automerge, Change, ExpandedChange, ScalarValue};
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use std::collections::HashMap;

/// A deflated change may grow to this much: 2 MiB.
const MAX_INFLATED: usize = 2 << 20;
const DEFLATED_CHANGE: u8 = 2;
const CHANGE: u8 = 1;

/// What the document contains, as far as the gate must know.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ledger {
    /// Each change and the last operation number it or its ancestors used.
    changes: HashMap<[u8; 32], u64>,
    actors: HashMap<ActorId, Made>,
}

/// What one actor has made.
#[derive(Clone, Debug, Default)]
struct Made {
    changes: u64,
    /// Of each change the first operation's number and what every operation wrote; the numbers rise.
    operations: Vec<(u64, Vec<Key>)>,
}

/// A change that writes scalars at the root and nothing else.
#[derive(Clone, Debug)]
pub(crate) struct FlatChange {
    pub(crate) change: Change,
    content: ExpandedChange,
}

/// Reads one change; hostile bytes give a fault.
pub(crate) fn read(bytes: &[u8]) -> Result<FlatChange, Fault> {
    let plain = plain(bytes)?;
    if !shape::is_plausible(&plain) {
        return Err(Fault::Malformed);
    }
    let change = Change::try_from(&*plain).map_err(|_| Fault::Malformed)?;
    // Automerge reads a change without looking at its checksum.
    if bytes.get(4..8) != change.hash().0.get(..4) {
        return Err(Fault::Malformed);
    }
    let content = change.decode();
    if !is_canonical(&change, &content) {
        return Err(Fault::Malformed);
    }
    let flat = content.operations.iter().all(is_flat);
    let ours = content.actor_id.to_bytes().len() == 16 && change.author().is_none();
    if flat && ours { Ok(FlatChange { change, content }) } else { Err(Fault::NotFlat) }
}

impl Made {
    /// The number of the last operation.
    fn last(&self) -> u64 {
        self.operations.last().map_or(0, |(first, written)| first + written.len() as u64 - 1)
    }
}

impl Ledger {
    /// The ledger of a document.
    pub(crate) fn of(doc: &Automerge) -> Ledger {
        let mut ledger = Ledger::default();
        doc.get_changes(&[]).iter().for_each(|change| ledger.add(change));
        ledger
    }

    pub(crate) fn has(&self, hash: &[u8; 32]) -> bool {
        self.changes.contains_key(hash)
    }

    /// The dependencies that are not there yet.
    pub(crate) fn missing<'a>(&'a self, flat: &'a FlatChange) -> impl Iterator<Item = [u8; 32]> + 'a {
        flat.change.deps().iter().map(|hash| hash.0).filter(|hash| !self.has(hash))
    }

    /// May this change, whose dependencies are all there, be applied?
    pub(crate) fn allows(&self, flat: &FlatChange) -> Result<(), Fault> {
        let content = &flat.content;
        let made = self.actors.get(&content.actor_id);
        let (made, last) = made.map_or((0, 0), |made| (made.changes, made.last()));
        if content.seq <= made {
            return Err(Fault::ActorTwice);
        }
        let after = content.deps.iter().filter_map(|hash| self.changes.get(&hash.0)).max().unwrap_or(&0);
        let start = content.start_op.get();
        let founded = content.seq == made + 1 && start == after + 1 && start > last && self.knows_all(flat);
        if founded { Ok(()) } else { Err(Fault::Unfounded) }
    }

    /// The change is part of the document now.
    pub(crate) fn add(&mut self, change: &Change) {
        self.note(change, &change.decode());
    }

    /// The same for a change that has been read.
    pub(crate) fn add_flat(&mut self, flat: &FlatChange) {
        self.note(&flat.change, &flat.content);
    }

    fn note(&mut self, change: &Change, content: &ExpandedChange) {
        self.changes.insert(change.hash().0, change.max_op());
        let written = content.operations.iter().map(|operation| operation.key.clone()).collect();
        let made = self.actors.entry(content.actor_id.clone()).or_default();
        made.changes += 1;
        made.operations.push((content.start_op.get(), written));
    }

    /// Every operation it replaces wrote the same leaf, and is there or stands before it in the same change.
    fn knows_all(&self, flat: &FlatChange) -> bool {
        let content = &flat.content;
        let actors = flat.change.other_actor_ids().iter().all(|actor| self.actors.contains_key(actor));
        let own = |before: usize, id: &OpId| {
            let place = id
                .counter()
                .checked_sub(content.start_op.get())
                .and_then(|place| usize::try_from(place).ok());
            place.filter(|place| *id.actor() == content.actor_id && *place < before)
        };
        let founded = |(place, operation): (usize, &Op)| {
            operation.pred.iter().all(|id| match own(place, id) {
                Some(earlier) => content.operations[earlier].key == operation.key,
                None => self.writer(id.actor(), id.counter()) == Some(&operation.key),
            })
        };
        actors && content.operations.iter().enumerate().all(founded)
    }

    /// What an operation of the document wrote.
    fn writer(&self, actor: &ActorId, number: u64) -> Option<&Key> {
        let made = self.actors.get(actor)?;
        let after = made.operations.partition_point(|(first, _)| *first <= number);
        let (first, written) = made.operations.get(after.checked_sub(1)?)?;
        written.get(usize::try_from(number - first).ok()?)
    }
}

/// Automerge forgets a change's bytes and makes them again when asked; bytes it would make otherwise would
/// change the hash, and with it break the document.
fn is_canonical(change: &Change, content: &ExpandedChange) -> bool {
    let in_order = |operation: &Op| operation.pred.iter().zip(operation.pred.iter().skip(1)).all(is_before);
    content.operations.iter().all(in_order) && Change::from(content.clone()).hash() == change.hash()
}

fn is_before((one, other): (&OpId, &OpId)) -> bool {
    (one.counter(), one.actor()) < (other.counter(), other.actor())
}

fn is_flat(operation: &Op) -> bool {
    let scalar = match &operation.action {
        OpType::Put(value) => !matches!(value, ScalarValue::Counter(_)),
        _ => false,
    };
    scalar && operation.obj == ObjectId::Root && matches!(operation.key, Key::Map(_)) && !operation.insert
}

/// A deflated change, inflated within bounds; Automerge itself would inflate without end.
fn plain(bytes: &[u8]) -> Result<std::borrow::Cow<'_, [u8]>, Fault> {
    if bytes.get(8) != Some(&DEFLATED_CHANGE) {
        return Ok(bytes.into());
    }
    let length = bytes[9..].iter().position(|byte| byte & 0x80 == 0).ok_or(Fault::Malformed)? + 1;
    let deflated = &bytes[9 + length..];
    if length > 5 || leb128(deflated.len()) != bytes[9..9 + length] {
        return Err(Fault::Malformed);
    }
    let data = decompress_to_vec_with_limit(deflated, MAX_INFLATED).map_err(|_| Fault::Malformed)?;
    Ok([&bytes[..8], &[CHANGE], &leb128(data.len()), &data].concat().into())
}

fn leb128(mut number: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(5);
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
    out
}
