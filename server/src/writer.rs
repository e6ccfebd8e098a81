//! The one writer of the log. It takes everything that is waiting into one transaction (group commit), answers only
//! after the commit is on disk, and then rings the bell; readers read again from their own place.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use sync::chain::{Chain, Proof};
use sync::name::Shelf;
use sync::wire::packed::Pushed;
use sync::wire::part::{Rejected, RejectedWhy};
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinHandle;

use crate::store::log::{self, Head, Stamp};
use crate::store::{Store, StoreError, Write};

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
pub struct NotKept;

/// The way to the writer.
pub struct LogWriter {
    queue: Mutex<Option<mpsc::Sender<Job>>>,
    bell: watch::Sender<u64>,
}

struct Job {
    delivery: Delivery,
    answer: oneshot::Sender<Result<Receipt, NotKept>>,
}

/// Starts the writer. It ends when its way is closed and what was waiting is done.
pub async fn start(store: Store) -> Result<(LogWriter, JoinHandle<()>), StoreError> {
    let (queue, jobs) = mpsc::channel(QUEUE);
    let bell = watch::Sender::new(0);
    let task = tokio::spawn(write(store, jobs, bell.clone()));
    Ok((LogWriter { queue: Mutex::new(Some(queue)), bell }, task))
}

impl LogWriter {
    /// Hands a delivery over; the answer comes after the commit.
    pub async fn deliver(&self, delivery: Delivery) -> oneshot::Receiver<Result<Receipt, NotKept>> {
        let (answer, receipt) = oneshot::channel();
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(queue) = queue {
            // A writer that has gone drops the answer, which the other end hears.
            let _ = queue.send(Job { delivery, answer }).await;
        }
        receipt
    }

    /// Rings after each commit.
    pub fn bell(&self) -> watch::Receiver<u64> {
        self.bell.subscribe()
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

async fn write(store: Store, mut jobs: mpsc::Receiver<Job>, bell: watch::Sender<u64>) {
    let mut group = Vec::with_capacity(GROUP);
    while jobs.recv_many(&mut group, GROUP).await > 0 {
        let deliveries: Vec<&Delivery> = group.iter().map(|job| &job.delivery).collect();
        let receipts = match keep(&store, &deliveries).await {
            Ok(receipts) => receipts.into_iter().map(Ok).collect(),
            Err(error) => one_by_one(&store, &deliveries, error).await,
        };
        for (job, receipt) in group.drain(..).zip(receipts) {
            // A device that has gone asks again when it is back.
            let _ = job.answer.send(receipt);
        }
        bell.send_modify(|rings| *rings += 1);
    }
}

/// After a failed group: what made it fail shall not take the others with it.
async fn one_by_one(
    store: &Store,
    deliveries: &[&Delivery],
    error: StoreError,
) -> Vec<Result<Receipt, NotKept>> {
    tracing::error!(%error, pushes = deliveries.len(), "a commit failed");
    let mut receipts = Vec::with_capacity(deliveries.len());
    for delivery in deliveries {
        let kept = keep(store, &[delivery]).await;
        receipts.push(kept.map_err(|_| NotKept).and_then(|mut kept| kept.pop().ok_or(NotKept)));
    }
    receipts
}

/// One transaction, one commit.
async fn keep(store: &Store, deliveries: &[&Delivery]) -> Result<Vec<Receipt>, StoreError> {
    let mut pen = Pen { write: store.write().await?, heads: BTreeMap::new() };
    let mut receipts = Vec::with_capacity(deliveries.len());
    for delivery in deliveries {
        receipts.push(pen.take(delivery).await?);
    }
    pen.finish().await?;
    Ok(receipts)
}

struct Pen {
    write: Write<'static>,
    /// The ends of the shelves touched so far, as they will be after the commit.
    heads: BTreeMap<Shelf, Head>,
}

enum Fate {
    Stored(Head),
    Duplicate(Head),
    Refused,
}

impl Pen {
    async fn take(&mut self, delivery: &Delivery) -> Result<Receipt, StoreError> {
        let mut receipt = Receipt::NOTHING;
        for change in &delivery.changes {
            match self.place(delivery.shelf, change, delivery.stamp).await? {
                Fate::Stored(place) => {
                    receipt.stored += 1;
                    receipt.count(place);
                }
                Fate::Duplicate(place) => {
                    receipt.duplicate += 1;
                    receipt.count(place);
                }
                Fate::Refused => {
                    receipt.rejected.push(Rejected { hash: change.hash, why: RejectedWhy::NotAllowed });
                }
            }
        }
        Ok(receipt)
    }

    async fn place(&mut self, shelf: Shelf, change: &Pushed, stamp: Stamp) -> Result<Fate, StoreError> {
        if let Some(place) = log::place_of(&mut self.write, shelf, change.hash).await? {
            return Ok(Fate::Duplicate(place));
        }
        if log::shelve(&mut self.write, change.doc, shelf).await? != shelf {
            return Ok(Fate::Refused);
        }
        let before = self.head(shelf).await?;
        let place = Head { seq: before.seq + 1, chain: before.chain.then(change.hash) };
        log::append(&mut self.write, shelf, place, change, stamp).await?;
        self.heads.insert(shelf, place);
        Ok(Fate::Stored(place))
    }

    async fn head(&mut self, shelf: Shelf) -> Result<Head, StoreError> {
        match self.heads.get(&shelf) {
            Some(head) => Ok(*head),
            None => log::head(&mut self.write, shelf).await,
        }
    }

    async fn finish(mut self) -> Result<(), StoreError> {
        for (shelf, head) in self.heads {
            log::set_head(&mut self.write, shelf, head).await?;
        }
        Ok(self.write.commit().await?)
    }
}
