//! Erases documents for good ("Recht auf Löschung"). First into the ledger, then out of the log: whoever dies in between finds the
//! ledger when they start again.

use sync::name::DocId;
use sync::wire::limit::MAX_ITEMS;
use sync::wire::part::EraseWhy;

use crate::clock::{Dice, Millis};
use crate::start_error::StartError;
use crate::store::error::StoreError;
use crate::store::{Store, ledger, wipe};

/// Erases documents; gives the number of the last erasure. Erasing twice is harmless.
pub async fn erase(
    store: &Store,
    docs: &[DocId],
    why: EraseWhy,
    key: [u8; 32],
    now: Millis,
) -> Result<u64, StoreError> {
    let head = ledger::add(store, docs, why, now).await?;
    for doc in docs {
        wipe::wipe(store, *doc, key).await?;
    }
    wipe::settle(store, head).await?;
    tracing::info!(documents = docs.len(), head, "documents were erased");
    Ok(head)
}

/// Wipes whatever stands in the ledger and is in the log all the same: after a restore, or a power cut. Before anybody is let in.
pub async fn apply(store: &Store, dice: &Dice) -> Result<(), StartError> {
    let key = dice.bytes()?;
    let (mut done, mut wiped) = (0, 0);
    loop {
        let erased = ledger::after(store, done, MAX_ITEMS).await?;
        if erased.is_empty() {
            break;
        }
        done += erased.len() as u64;
        for erased in erased {
            wiped += u64::from(wipe::wipe(store, erased.doc, key).await?);
        }
    }
    if done > 0 {
        wipe::settle(store, done).await?;
    }
    if wiped > 0 {
        tracing::warn!(documents = wiped, "what had been erased was in the log and is no more");
    }
    Ok(())
}
