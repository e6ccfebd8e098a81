//! What is to be stored, one after the other: at most one storage effect is outstanding, so that a failed one
//! can never leave a gap behind it.

use super::effect::{Change, Effect, Refused};
use super::event::{Cursor, Mark, Token};
use crate::name::{DocId, Hash, Shelf};
use crate::wire::snapshot::{PartInfo, Saved};
use std::collections::{HashSet, VecDeque};

/// One transaction.
#[derive(Debug)]
pub(super) enum Job {
    Batch { shelf: Shelf, changes: Vec<Change>, cursor: Cursor },
    Acknowledge { shelf: Shelf, hashes: Vec<Hash>, mark: Mark },
    Reset { shelf: Shelf },
    Erase { docs: Vec<DocId>, purged: u64 },
    PutAside { refused: Vec<Refused> },
    Drop { shelf: Shelf },
    Part { shelf: Shelf, part: PartInfo, documents: Vec<Saved>, mark: Mark, cursor: Option<Cursor> },
}

/// What must be remembered of the transaction under way.
#[derive(Debug, PartialEq)]
pub(super) enum Underway {
    Batch { shelf: Shelf, cursor: Cursor },
    Acknowledge { shelf: Shelf, hashes: Vec<Hash>, mark: Mark },
    Reset { shelf: Shelf },
    Erase { docs: Vec<DocId>, purged: u64 },
    PutAside,
    Drop { shelf: Shelf },
    Part { shelf: Shelf, part: PartInfo, mark: Mark, cursor: Option<Cursor> },
}

/// The queue before the store.
#[derive(Debug, Default)]
pub(super) struct Storing {
    underway: Option<(Token, Underway)>,
    queue: VecDeque<Job>,
    /// Erased since this engine began: a record that was on its way when the erasure came must not bring it back.
    gone: HashSet<DocId>,
}

impl Storing {
    pub(super) fn push(&mut self, mut job: Job) {
        match &mut job {
            Job::Erase { docs, .. } => self.gone.extend(docs.iter().copied()),
            Job::Batch { changes, .. } => changes.retain(|change| !self.gone.contains(&change.doc)),
            _ => {}
        }
        self.queue.push_back(job);
    }

    pub(super) fn is_idle(&self) -> bool {
        self.underway.is_none() && self.queue.is_empty()
    }

    /// No reset is waiting or under way.
    pub(super) fn is_idle_of_resets(&self) -> bool {
        let underway = matches!(self.underway, Some((_, Underway::Reset { .. })));
        !underway && !self.queue.iter().any(|job| matches!(job, Job::Reset { .. }))
    }

    /// The hashes just being taken out of the stored outbox.
    pub(super) fn acknowledging(&self) -> Option<&[Hash]> {
        match &self.underway {
            Some((_, Underway::Acknowledge { hashes, .. })) => Some(hashes),
            _ => None,
        }
    }

    /// Forgets what has not been begun, on one shelf or on all.
    pub(super) fn forget(&mut self, shelf: Option<Shelf>) {
        self.queue.retain(|job| shelf.is_some_and(|shelf| job.shelf() != Some(shelf)));
    }

    /// Begins the next transaction if none is under way.
    pub(super) fn begin(&mut self, token: Token) -> Option<Effect> {
        if self.underway.is_some() {
            return None;
        }
        let (underway, effect) = self.queue.pop_front()?.split(token);
        self.underway = Some((token, underway));
        Some(effect)
    }

    /// The transaction of this token has ended.
    pub(super) fn end(&mut self, token: Token) -> Option<Underway> {
        match self.underway.take() {
            Some((running, underway)) if running == token => Some(underway),
            other => {
                self.underway = other;
                None
            }
        }
    }
}

impl Job {
    fn shelf(&self) -> Option<Shelf> {
        match self {
            Job::Batch { shelf, .. }
            | Job::Acknowledge { shelf, .. }
            | Job::Reset { shelf }
            | Job::Part { shelf, .. }
            | Job::Drop { shelf } => Some(*shelf),
            Job::Erase { .. } | Job::PutAside { .. } => None,
        }
    }

    fn split(self, token: Token) -> (Underway, Effect) {
        match self {
            Job::Batch { shelf, changes, cursor } => {
                (Underway::Batch { shelf, cursor }, Effect::StoreBatch { shelf, changes, cursor, token })
            }
            Job::Acknowledge { shelf, hashes, mark } => (
                Underway::Acknowledge { shelf, hashes: hashes.clone(), mark },
                Effect::Acknowledge { shelf, hashes, mark, token },
            ),
            Job::Reset { shelf } => (Underway::Reset { shelf }, Effect::ResetShelf { shelf, token }),
            Job::Erase { docs, purged } => {
                (Underway::Erase { docs: docs.clone(), purged }, Effect::Erase { docs, purged, token })
            }
            Job::PutAside { refused } => (Underway::PutAside, Effect::PutAside { refused, token }),
            Job::Part { shelf, part, documents, mark, cursor } => (
                Underway::Part { shelf, part, mark, cursor },
                Effect::StorePart { shelf, part: part.sha256, documents, mark, cursor, token },
            ),
            Job::Drop { shelf } => (Underway::Drop { shelf }, Effect::DropShelf { shelf, token }),
        }
    }
}
