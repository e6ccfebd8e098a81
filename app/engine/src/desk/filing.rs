//! Files, byte for byte: of papers and of attachments.

use bridge::reply::{Failure, Reply};
use bridge::sheet::StoredFile;
use domain::document::paper::{Attachment, File, FileField, PDF, Paper};
use domain::field::{Leaf, Leaves};
use domain::id::Id;
use domain::record::Kind;
use sync::blob::BlobId;
use words::label::label;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::papers::drawn;
use crate::store::{blobs, records};

impl<W: World> Engine<W> {
    /// A stored file, byte for byte: of a paper or of an attachment.
    pub async fn file(&self, id: Id) -> Result<Reply, Failure> {
        let paper = self.records.library.borrow().paper(id).map(|(id, paper)| (id, paper.clone()));
        match paper {
            Some((record, paper)) => self.paper_file(record, &paper).await,
            None => self.attachment_file(id).await,
        }
    }

    async fn paper_file(&self, record: Id, paper: &Paper) -> Result<Reply, Failure> {
        let old =
            self.records.library.borrow().entry(paper.file).is_some_and(|entry| entry.kind == Kind::File);
        let blob = BlobId::from_hex(&paper.hash).ok_or(Failure::NotFound)?;
        let here = self.records.blob_here(blob).await.map_err(records::failure)?;
        if let (None, true) = (&here, old) {
            return self.old_file(paper).await;
        }
        let bytes = match here {
            Some(bytes) => bytes,
            None => match self.made_again(record, blob).await {
                Some(bytes) => bytes,
                None => self.blob(blob).await?,
            },
        };
        let name = match paper.name.as_str() {
            "" => format!("{} {}.pdf", label(paper.tongue, paper.kind), paper.number),
            name => name.to_owned(),
        };
        Ok(Reply::File(StoredFile { name, media: PDF.to_owned(), bytes }))
    }

    /// A paper out of its frozen facts: without the network, on any device. Only if it is the very same.
    async fn made_again(&self, record: Id, blob: BlobId) -> Option<Vec<u8>> {
        let facts = self.frozen(record).await.ok()?;
        let fonts = self.fonts(facts.house.typeface).await.ok()?;
        let bytes = drawn(&facts, &fonts).ok()?;
        (blobs::name(&bytes) == blob).then_some(bytes)
    }

    /// A paper that an older version has made elsewhere: its bytes lie in a record.
    async fn old_file(&self, paper: &Paper) -> Result<Reply, Failure> {
        let leaves = self.whole(paper.file).await?.leaves;
        let bytes = joined(&leaves);
        if blobs::name(&bytes).hex() != paper.hash {
            self.world.warn(&format!("file {} is not what was made", paper.file));
            return Err(Failure::NotFound);
        }
        let File { name, media, .. } = File::read(&leaves);
        Ok(Reply::File(StoredFile { name, media, bytes }))
    }

    async fn attachment_file(&self, id: Id) -> Result<Reply, Failure> {
        let leaves = self.records.library.borrow().leaves(id, Kind::Attachment).ok_or(Failure::NotFound)?;
        let Attachment { name, media, hash, .. } = Attachment::read(&leaves);
        let bytes = self.blob(BlobId::from_hex(&hash).ok_or(Failure::NotFound)?).await?;
        Ok(Reply::File(StoredFile { name, media, bytes }))
    }
}

/// The bytes of a file in its old form, out of its pieces.
pub fn joined(leaves: &Leaves) -> Vec<u8> {
    let piece = |nth| match leaves.get(&piece_key(nth)) {
        Some(Leaf::Bytes(bytes)) => Some(bytes.as_slice()),
        _ => None,
    };
    (0..).map_while(piece).collect::<Vec<_>>().concat()
}

fn piece_key(nth: usize) -> String {
    let key = FileField::Bytes.key();
    if nth == 0 { key.to_owned() } else { format!("{key}.{nth}") }
}

#[cfg(test)]
mod tests {
    use super::{joined, piece_key};
    use domain::field::{Leaf, Leaves};

    #[test]
    fn a_file_of_several_pieces_is_whole_again() {
        let piece = |nth: usize| (piece_key(nth), Leaf::Bytes(vec![nth as u8; 3]));
        let leaves: Leaves = (0..12).map(piece).collect();
        let bytes: Vec<u8> = (0..12).flat_map(|nth| [nth; 3]).collect();
        assert_eq!(joined(&leaves), bytes);
        assert_eq!(joined(&Leaves::new()), []);
    }
}
