//! The relay's blobs, in memory, by the rules of `sync::blob`.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use engine::browser::world::{Answered, Unreachable};
use engine::store::blobs::name;
use sync::account::{self, Problem};
use sync::blob::{BlobId, HELD_PATH, Held, PIECE_PATH, Piece, Wanted, refused};

use crate::world::good;

#[derive(Default)]
struct Part {
    size: u64,
    bytes: Vec<u8>,
}

/// What the relay has of each blob.
#[derive(Default)]
pub struct BlobStore {
    parts: RefCell<BTreeMap<BlobId, Part>>,
    /// So many pieces have come.
    pub pieces: Cell<u32>,
    /// After so many more pieces the relay dies: the piece is on its disk, the answer is lost.
    pub dies_after: Cell<Option<u32>>,
    /// The dealership has used up its storage.
    pub full: Cell<bool>,
}

impl BlobStore {
    pub fn call(&self, path: &str, body: Option<Vec<u8>>) -> Result<Answered, Unreachable> {
        let body = body.unwrap_or_default();
        match path {
            HELD_PATH => {
                let wanted: Wanted = account::decode(&body).unwrap();
                good(&self.held(wanted.blob))
            }
            PIECE_PATH => self.piece(account::decode(&body).unwrap()),
            path => {
                let hex = path.strip_prefix("/api/blob/").unwrap();
                let blob = BlobId::from_hex(hex).unwrap();
                let whole = self.held(blob).whole;
                let body = if whole { self.parts.borrow()[&blob].bytes.clone() } else { Vec::new() };
                Ok(Answered { good: whole, body })
            }
        }
    }

    /// All is forgotten.
    pub fn forget(&self) {
        self.parts.borrow_mut().clear();
    }

    /// How many blobs are whole.
    pub fn whole(&self) -> usize {
        let names: Vec<BlobId> = self.parts.borrow().keys().copied().collect();
        names.into_iter().filter(|blob| self.held(*blob).whole).count()
    }

    fn held(&self, blob: BlobId) -> Held {
        let parts = self.parts.borrow();
        let Some(part) = parts.get(&blob) else { return Held { received: 0, whole: false } };
        let received = part.bytes.len() as u64;
        Held { received, whole: received == part.size && name(&part.bytes) == blob }
    }

    fn piece(&self, piece: Piece) -> Result<Answered, Unreachable> {
        let problem = refused(piece.size, &piece.media).or(self.full.get().then_some(Problem::StorageFull));
        if let Some(problem) = problem {
            return Ok(Answered { good: false, body: account::encode(&problem) });
        }
        self.pieces.set(self.pieces.get() + 1);
        let mut parts = self.parts.borrow_mut();
        let part = parts.entry(piece.blob).or_default();
        part.size = piece.size;
        if piece.at == part.bytes.len() as u64 {
            part.bytes.extend(piece.bytes);
        }
        drop(parts);
        if let Some(left) = self.dies_after.get() {
            self.dies_after.set(left.checked_sub(1));
            if left == 0 {
                return Err(Unreachable);
            }
        }
        good(&self.held(piece.blob))
    }
}
