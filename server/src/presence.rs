//! A running relay's claim on its database: alone on an embedded one, among others on PostgreSQL, never beside a restore.

use std::fs::File;

use tokio::sync::mpsc;

use crate::bell::{Bell, Word};
use crate::neighbours::Neighbours;
use crate::onlookers::{Onlookers, RelayName};
use crate::store::error::StoreError;
use crate::store::neighbour::Seat;
use crate::store::{Place, Store, lite};

/// The claim; it ends when this is dropped.
pub struct Presence {
    _lock: Option<File>,
    _neighbours: Neighbours,
}

impl Presence {
    /// Claims the database.
    pub async fn claim(
        place: &Place,
        store: &Store,
        bell: (&Bell, mpsc::Receiver<Word>),
        onlookers: (&Onlookers, RelayName),
    ) -> Result<Presence, StoreError> {
        let lock = match place {
            Place::Folder(folder) => Some(lite::lock(folder)?),
            Place::Server(_) => None,
        };
        let neighbours = match store {
            Store::Lite(_) => Neighbours::nobody(),
            Store::Post(post) => Neighbours::meet(post, Seat::enter(post).await?, bell, onlookers),
        };
        Ok(Presence { _lock: lock, _neighbours: neighbours })
    }
}
