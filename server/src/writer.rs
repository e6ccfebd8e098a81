//! The one writer of the log. It takes everything that is waiting into one transaction (group commit), answers only
//! after the commit is on disk, and then rings the bell; readers read again from their own place.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use sync::chain::{Chain, Proof};
use sync::name::Shelf;
use sync::wire::packed::Pushed;
use sync::wire::part::{Rejected, RejectedWhy};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

use crate::bell::{Bell, Heads};
use crate::metrics::Metrics;
use crate::store::error::StoreError;
use crate::store::line::Work;
use crate::store::log::{self, Entry, Head, Stamp};
use crate::store::{Store, ledger, seal, stored};

/// So many pushes may wait; further ones wait at their sockets.
const QUEUE: usize = 256;

/// So many pushes share one commit at most.
const GROUP: usize = 64;

/// Sound changes on their way into the log.
#[derive(Debug)]
pub struct Delivery {
    /// The shelf they are for.
    pub shelf: Shelf,
    /// The changes, verified.
    pub changes: Vec<Pushed>,
    /// Who brings them, and when.
    pub stamp: Stamp,
}

/// What became of a delivery. It is on disk.
#[derive(Debug, Clone, PartialEq)]
pub struct Receipt {
    /// The highest number any of the changes stands at, old or new; 0 if none was kept.
    pub seq: u64,
    /// The chain at that number.
    pub chain: Chain,
    /// Changes written now.
    pub stored: u32,
    /// Changes that were there already.
    pub duplicate: u32,
    /// Changes that do not belong on this shelf.
    pub rejected: Vec<Rejected>,
}

/// Nothing of the delivery is known to be kept; bring it again later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotKept {
    /// The database failed.
    Failed,
    /// The dealership has used up its room.
    Full,
}

type Answer = Result<Receipt, NotKept>;

/// The way to the writer.
pub struct LogWriter {
    queue: Mutex<Option<mpsc::Sender<Job>>>,
}

struct Job {
    delivery: Delivery,
    answer: oneshot::Sender<Answer>,
}

/// Starts the writer. It ends when its way is closed and what was waiting is done.
pub fn start(store: Store, bell: Bell, storage: u64, metrics: Arc<Metrics>) -> (LogWriter, JoinHandle<()>) {
    let (queue, jobs) = mpsc::channel(QUEUE);
    let task = tokio::spawn(write(Desk { store, storage, metrics }, jobs, bell));
    (LogWriter { queue: Mutex::new(Some(queue)) }, task)
}

impl LogWriter {
    /// Hands a delivery over; the answer comes after the commit.
    pub async fn deliver(&self, delivery: Delivery) -> oneshot::Receiver<Answer> {
        let (answer, receipt) = oneshot::channel();
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(queue) = queue {
            // A writer that has gone drops the answer, which the other end hears.
            let _ = queue.send(Job { delivery, answer }).await;
        }
        receipt
    }

    /// Takes nothing more.
    pub fn close(&self) {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}

impl Receipt {
    const NOTHING: Receipt =
        Receipt { seq: 0, chain: Chain::EMPTY, stored: 0, duplicate: 0, rejected: Vec::new() };

    /// The chain as it is sent.
    pub fn proof(&self) -> Proof {
        self.chain.proof()
    }

    fn count(&mut self, place: Head) {
        if place.seq > self.seq {
            (self.seq, self.chain) = (place.seq, place.chain);
        }
    }
}

async fn write(desk: Desk, mut jobs: mpsc::Receiver<Job>, bell: Bell) {
    let mut group = Vec::with_capacity(GROUP);
    while jobs.recv_many(&mut group, GROUP).await > 0 {
        let deliveries: Vec<&Delivery> = group.iter().map(|job| &job.delivery).collect();
        let receipts = match desk.keep(&deliveries).await {
            Ok(receipts) => receipts,
            Err(error) => desk.one_by_one(&deliveries, error).await,
        };
        desk.count(&receipts);
        let mut reached = Heads::new();
        for (job, receipt) in group.drain(..).zip(receipts) {
            if let Ok(receipt) = &receipt
                && receipt.stored > 0
            {
                let head = reached.entry(job.delivery.shelf).or_insert(0);
                *head = receipt.seq.max(*head);
            }
            // A device that has gone asks again when it is back.
            let _ = job.answer.send(receipt);
        }
        if !reached.is_empty() {
            bell.written_here(reached);
        }
    }
}

/// What the writer works with.
struct Desk {
    store: Store,
    storage: u64,
    metrics: Arc<Metrics>,
}

impl Desk {
    /// One transaction, one commit.
    async fn keep(&self, deliveries: &[&Delivery]) -> Result<Vec<Answer>, StoreError> {
        let mut pen = Pen {
            store: self.store.clone(),
            write: self.store.write_log().await?,
            heads: BTreeMap::new(),
            room: 0,
            taken: 0,
        };
        let stored = stored::bytes(&mut pen.write.line()).await?;
        pen.room = self.storage.saturating_sub(stored);
        // In one order everywhere, so that two relays never wait for each other.
        for shelf in deliveries.iter().map(|delivery| delivery.shelf).collect::<BTreeSet<Shelf>>() {
            let head = log::lock_head(&mut pen.write.line(), shelf).await?;
            pen.heads.insert(shelf, head);
        }
        let mut answers = Vec::with_capacity(deliveries.len());
        for delivery in deliveries {
            answers.push(pen.take(delivery).await?);
        }
        stored::change(&mut pen.write.line(), i64::try_from(pen.taken).unwrap_or(i64::MAX)).await?;
        pen.write.commit().await?;
        self.metrics.commits.up();
        Ok(answers)
    }

    /// After a failed group: what made it fail shall not take the others with it.
    async fn one_by_one(&self, deliveries: &[&Delivery], error: StoreError) -> Vec<Answer> {
        tracing::error!(%error, pushes = deliveries.len(), "a commit failed");
        self.metrics.commits_failed.up();
        let mut answers = Vec::with_capacity(deliveries.len());
        for delivery in deliveries {
            let kept = self.keep(&[delivery]).await.ok().and_then(|mut kept| kept.pop());
            answers.push(kept.unwrap_or(Err(NotKept::Failed)));
        }
        answers
    }

    fn count(&self, answers: &[Answer]) {
        for receipt in answers.iter().flatten() {
            self.metrics.changes_stored.add(receipt.stored.into());
            self.metrics.changes_duplicate.add(receipt.duplicate.into());
            self.metrics.changes_refused.add(receipt.rejected.len() as u64);
        }
    }
}

struct Pen {
    store: Store,
    write: Work,
    /// The ends of the shelves, as they will be after the commit.
    heads: BTreeMap<Shelf, Head>,
    /// Bytes that may still be written.
    room: u64,
    /// Bytes written.
    taken: u64,
}

impl Pen {
    async fn take(&mut self, delivery: &Delivery) -> Result<Answer, StoreError> {
        let Delivery { shelf, changes, stamp } = delivery;
        let line = &mut self.write.line();
        let mut known = log::places_of(line, *shelf, changes).await?;
        let news: Vec<Pushed> =
            changes.iter().filter(|change| !known.contains_key(&change.hash)).cloned().collect();
        let erased = ledger::among(&self.store, line, news.iter().map(|change| change.doc)).await?;
        let mut sealed = seal::among(line, news.iter().map(|change| change.doc)).await?;
        let news: Vec<Pushed> = news.into_iter().filter(|change| !erased.contains(&change.doc)).collect();
        let weight: u64 = news.iter().map(|change| change.bytes.len() as u64).sum();
        if weight > 0 && self.taken + weight > self.room {
            tracing::warn!("a push finds no room");
            return Ok(Err(NotKept::Full));
        }
        let shelves = log::shelve(line, *shelf, &news).await?;
        let mut head = self.heads.get(shelf).copied().unwrap_or(Head::EMPTY);
        let (mut receipt, mut entries) = (Receipt::NOTHING, Vec::new());
        for change in changes {
            if let Some(place) = known.get(&change.hash) {
                receipt.duplicate += 1;
                receipt.count(*place);
            } else if erased.contains(&change.doc) {
                receipt.rejected.push(Rejected { hash: change.hash, why: RejectedWhy::Purged });
            } else if sealed.contains(&change.doc) {
                receipt.rejected.push(Rejected { hash: change.hash, why: RejectedWhy::Sealed });
            } else if shelves.get(&change.doc) == Some(shelf) {
                if change.seals {
                    seal::set(line, change.doc).await?;
                    sealed.insert(change.doc);
                }
                head = Head { seq: head.seq + 1, chain: head.chain.then(change.hash) };
                known.insert(change.hash, head);
                entries.push(Entry { place: head, change, stamp: *stamp });
                receipt.stored += 1;
                self.taken += change.bytes.len() as u64;
                receipt.count(head);
            } else {
                receipt.rejected.push(Rejected { hash: change.hash, why: RejectedWhy::NotAllowed });
            }
        }
        log::append(line, *shelf, &entries).await?;
        self.heads.insert(*shelf, head);
        Ok(Ok(receipt))
    }
}
