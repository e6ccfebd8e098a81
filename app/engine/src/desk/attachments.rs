//! Attachments: photos and scans of a job, a customer or a vehicle. The record says what it is, the blob is its bytes.

use bridge::reply::{Failure, Reply};
use domain::document::paper::Attachment;
use domain::id::Id;
use domain::record::Kind;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::store::blobs;
use crate::store::index::Card;

impl<W: World> Engine<W> {
    /// Keeps a file with a record, on its shelf: bytes, record and upload in one transaction.
    pub async fn attach(&self, to: Id, name: String, bytes: Vec<u8>) -> Result<Reply, Failure> {
        let found = self.records.library.borrow().entry(to).map(|entry| (entry.kind, entry.shelf));
        let Some((Kind::Job | Kind::Customer | Kind::Vehicle, shelf)) = found else {
            return Err(Failure::NotFound);
        };
        self.is_open(to)?;
        let id = self.fresh();
        let attachment = Attachment {
            to,
            name,
            size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
            created: self.world.now(),
            by: self.user(),
            media: blobs::media(&bytes).unwrap_or_default().to_owned(),
            ..Attachment::default()
        };
        self.write(async |draft| {
            let hash = draft.blob(shelf, &attachment.media, bytes.clone())?.hex();
            draft.create_on(shelf, Kind::Attachment, id, Attachment { hash, ..attachment.clone() }.leaves())
        })
        .await?;
        Ok(Reply::Created(id))
    }

    /// The attachments of a record, the newest first.
    pub fn attachments(&self, to: Id) -> Vec<(Id, Attachment)> {
        let library = self.records.library.borrow();
        let attachment = |id: Id| match library.entry(id).map(|entry| &entry.card) {
            Some(Card::Attachment(attachment)) => Some((id, (**attachment).clone())),
            _ => None,
        };
        library.pointing_to(to).filter_map(attachment).collect()
    }
}
