//! The bell: tells every open socket how far the log goes and whose session has ended, and the neighbours that something happened.
//! It is never the truth: who hears it reads again from their own place.

use std::collections::BTreeMap;

use sync::name::Shelf;
use tokio::sync::{broadcast, mpsc, watch};

/// So many endings of sessions may wait to be heard by the open sockets.
const ENDINGS: usize = 64;

/// So many words may wait to be told to the neighbours; what finds no place is healed by their looking.
const WORDS: usize = 64;

/// How far each shelf's log goes.
pub type Heads = BTreeMap<Shelf, u64>;

/// What the neighbours are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Something was written into the log.
    Written,
    /// The session of this hash has ended, or its rights have changed.
    Ended([u8; 32]),
}

/// A bell in many hands.
#[derive(Clone)]
pub struct Bell {
    heads: watch::Sender<Heads>,
    ended: broadcast::Sender<[u8; 32]>,
    erased: watch::Sender<u64>,
    anew: watch::Sender<u64>,
    outward: mpsc::Sender<Word>,
}

impl Bell {
    /// A bell over a log and a ledger of erasures that go this far, and the words that are for the neighbours.
    pub fn new(heads: Heads, erased: u64) -> (Bell, mpsc::Receiver<Word>) {
        let (outward, words) = mpsc::channel(WORDS);
        let (heads, anew) = (watch::Sender::new(heads), watch::Sender::new(0));
        let (ended, erased) = (broadcast::Sender::new(ENDINGS), watch::Sender::new(erased));
        (Bell { heads, ended, erased, anew, outward }, words)
    }

    /// This relay has committed.
    pub fn written_here(&self, heads: impl IntoIterator<Item = (Shelf, u64)>) {
        self.reaches(heads);
        // A full queue tells the same already.
        let _ = self.outward.try_send(Word::Written);
    }

    /// Documents were erased at this relay.
    pub fn erased_here(&self, last: u64) {
        self.erasures_reach(last);
        let _ = self.outward.try_send(Word::Written);
    }

    /// The ledger of erasures goes at least this far.
    pub fn erasures_reach(&self, last: u64) {
        self.erased.send_if_modified(|known| {
            let further = last > *known;
            *known = last.max(*known);
            further
        });
    }

    /// What a session may do was changed at this relay, or it was ended: its socket looks at it anew.
    pub fn changed_here(&self, hash: [u8; 32]) {
        self.ended(hash);
        let _ = self.outward.try_send(Word::Ended(hash));
    }

    /// The log goes at least this far.
    pub fn reaches(&self, heads: impl IntoIterator<Item = (Shelf, u64)>) {
        self.heads.send_if_modified(|known| {
            heads.into_iter().fold(false, |changed, (shelf, seq)| {
                let head = known.entry(shelf).or_insert(0);
                let further = seq > *head;
                *head = seq.max(*head);
                changed || further
            })
        });
    }

    /// A session has ended somewhere, or its rights have changed.
    pub fn ended(&self, hash: [u8; 32]) {
        // Nobody may be listening.
        let _ = self.ended.send(hash);
    }

    /// The database was out of sight: nobody knows what it is now, and every socket begins anew.
    pub fn begin_anew(&self) {
        self.anew.send_modify(|times| *times += 1);
    }

    /// Hears how far the log goes.
    pub fn heads(&self) -> watch::Receiver<Heads> {
        self.heads.subscribe()
    }

    /// Hears how far the ledger of erasures goes.
    pub fn erasures(&self) -> watch::Receiver<u64> {
        self.erased.subscribe()
    }

    /// Hears the hashes of sessions that have ended or whose rights have changed.
    pub fn endings(&self) -> broadcast::Receiver<[u8; 32]> {
        self.ended.subscribe()
    }

    /// Hears when every socket has to begin anew.
    pub fn anew(&self) -> watch::Receiver<u64> {
        self.anew.subscribe()
    }
}

#[cfg(test)]
mod tests {
    use sync::name::Shelf;

    use super::{Bell, Heads, Word};

    #[test]
    fn the_bell_rings_for_news_and_never_goes_back() {
        let (bell, mut words) = Bell::new(Heads::from([(Shelf::Sales, 4)]), 0);
        let mut heads = bell.heads();
        bell.reaches([(Shelf::Sales, 3), (Shelf::Books, 0)]);
        assert!(!heads.has_changed().unwrap());
        bell.written_here([(Shelf::Sales, 6)]);
        assert!(heads.has_changed().unwrap());
        assert_eq!(heads.borrow_and_update()[&Shelf::Sales], 6);
        assert_eq!(words.try_recv(), Ok(Word::Written));
    }
}
