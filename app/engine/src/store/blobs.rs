//! Blobs on this device: photos, scans and papers under the SHA-256 of their bytes.

use bridge::reply::Failure;
use domain::document::paper::PDF;
use sha2::{Digest as _, Sha256};
use sync::blob::BlobId;
use sync::name::Shelf;

use crate::browser::disk::{Fault, Plan, Read, Table};
use crate::browser::world::{Later, World};
use crate::store::records::{Records, failure};
use crate::store::word::Word;

/// A blob that the relay has not confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    pub shelf: Shelf,
    pub size: u64,
    pub media: String,
}

impl Upload {
    /// The stored value; the key is the blob's name.
    pub fn encode(&self) -> Vec<u8> {
        [&[self.shelf.number()][..], &self.size.to_be_bytes(), self.media.as_bytes()].concat()
    }

    /// Reads a stored value; `None` if it is damaged.
    pub fn decode(bytes: &[u8]) -> Option<Upload> {
        let (shelf, rest) = bytes.split_first()?;
        let (size, media) = rest.split_first_chunk::<8>()?;
        let media = String::from_utf8(media.to_vec()).ok()?;
        Some(Upload { shelf: Shelf::from_number(*shelf), size: u64::from_be_bytes(*size), media })
    }
}

/// What bytes are, by how they begin: a name may say anything.
pub fn media(bytes: &[u8]) -> Option<&'static str> {
    let behind = |at: usize, mark: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(mark));
    let heic = [&b"heic"[..], b"heix", b"mif1", b"msf1"].iter().any(|brand| behind(8, brand));
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        _ if behind(0, b"\x89PNG\r\n\x1a\n") => Some("image/png"),
        _ if behind(0, b"RIFF") && behind(8, b"WEBP") => Some("image/webp"),
        _ if behind(4, b"ftyp") && heic => Some("image/heic"),
        _ if behind(0, b"%PDF-") => Some(PDF),
        _ => None,
    }
}

/// The name of bytes.
pub fn name(bytes: &[u8]) -> BlobId {
    BlobId(Sha256::digest(bytes).into())
}

/// Puts a blob and its upload into a plan: together with the record that names it, or not at all.
pub fn put(plan: &mut Plan, shelf: Shelf, media: &str, bytes: Vec<u8>) -> Result<BlobId, Failure> {
    let size = bytes.len() as u64;
    match sync::blob::refused(size, media) {
        Some(sync::account::Problem::BlobType) => return Err(Failure::FileType),
        Some(_) => return Err(Failure::FileSize(size)),
        None => {}
    }
    let blob = name(&bytes);
    plan.put(Table::Uploads, blob.0, Upload { shelf, size, media: media.to_owned() }.encode());
    plan.put(Table::Blobs, blob.0, bytes);
    Ok(blob)
}

impl<W: World> Records<W> {
    /// A blob of this device; one whose bytes do not have their name is none.
    pub fn blob_here(&self, blob: BlobId) -> Later<'_, Result<Option<Vec<u8>>, Fault>> {
        Box::pin(async move {
            let found = self.read(vec![Read::One(Table::Blobs, blob.0.to_vec())]).await?;
            let bytes = found.into_iter().flatten().next();
            if bytes.as_ref().is_some_and(|bytes| name(bytes) != blob) {
                self.world.warn(&format!("blob {} is damaged", blob.hex()));
                return Ok(None);
            }
            Ok(bytes)
        })
    }

    /// What waits to be uploaded; damaged entries are left out.
    pub fn uploads(&self) -> Later<'_, Result<Vec<(BlobId, Upload)>, Fault>> {
        Box::pin(async move {
            let all = || Table::Uploads;
            let found =
                self.read(vec![Read::Keys(all(), Vec::new()), Read::Values(all(), Vec::new())]).await?;
            let [keys, values] = found.as_slice() else { return Ok(Vec::new()) };
            let read = |(key, value): (&Vec<u8>, &Vec<u8>)| {
                Some((BlobId(key.as_slice().try_into().ok()?), Upload::decode(value)?))
            };
            Ok(keys.iter().zip(values).filter_map(read).collect())
        })
    }

    /// Counts the blobs that wait: other tabs keep and upload them, too.
    pub fn count_blobs(&self) -> Later<'_, Result<(), Fault>> {
        Box::pin(async move {
            let found = self.read(vec![Read::Keys(Table::Uploads, Vec::new())]).await?;
            let count = found.iter().map(Vec::len).sum::<usize>();
            self.blobs.set(u32::try_from(count).unwrap_or(u32::MAX));
            Ok(())
        })
    }

    /// How much the relay does not have yet, as the disk knows it.
    pub async fn unsent(&self) -> Result<u32, Failure> {
        self.count_blobs().await.map_err(failure)?;
        Ok(self.waiting())
    }

    /// The relay may have lost the blobs of a shelf with its log: those that are here wait again.
    pub async fn upload_again(&self, shelf: Shelf, plan: &mut Plan) -> Result<(), Fault> {
        let here = self.read(vec![Read::Keys(Table::Blobs, Vec::new())]).await?.concat();
        let library = self.library.borrow();
        for named in
            library.blobs().filter(|named| named.shelf == shelf && here.contains(&named.blob.0.to_vec()))
        {
            let upload = Upload { shelf, size: named.size, media: named.media.to_owned() };
            plan.put(Table::Uploads, named.blob.0, upload.encode());
            self.upload.set(true);
        }
        Ok(())
    }

    /// The relay has the blob, or will never have it.
    pub async fn uploaded(&self, blob: BlobId) -> Result<(), Fault> {
        let mut plan = Plan::default();
        plan.remove(Table::Uploads, blob.0);
        self.commit(self.seated(plan)).await?;
        self.say(&Word::Blobs);
        self.count_blobs().await
    }
}

#[cfg(test)]
mod tests {
    use super::{Upload, media, put};
    use crate::browser::disk::Plan;
    use bridge::reply::Failure;
    use sync::blob::MAX_BLOB;
    use sync::name::Shelf;

    #[test]
    fn an_upload_survives_its_bytes() {
        let upload = Upload { shelf: Shelf::Vehicles, size: 70_000, media: "image/jpeg".to_owned() };
        assert_eq!(Upload::decode(&upload.encode()), Some(upload));
        assert_eq!(Upload::decode(&[1, 2]), None);
    }

    #[test]
    fn bytes_say_what_they_are() {
        for (bytes, said) in [
            (&b"\xff\xd8\xff\xe0JFIF"[..], Some("image/jpeg")),
            (b"\x89PNG\r\n\x1a\n", Some("image/png")),
            (b"RIFF\x01\x02\x03\x04WEBPVP8 ", Some("image/webp")),
            (b"\0\0\0\x18ftypheic", Some("image/heic")),
            (b"%PDF-1.7", Some("application/pdf")),
            (b"RIFF\x01\x02\x03\x04WAVE", None),
            (b"\0\0\0\x18ftypmp42", None),
            (b"<svg>", None),
            (b"MZ", None),
            (b"", None),
        ] {
            assert_eq!(media(bytes), said, "{bytes:?}");
        }
    }

    #[test]
    fn what_cannot_be_kept_is_refused_with_its_reason_before_anything_is_planned() {
        let mut plan = Plan::default();
        let long = vec![0; MAX_BLOB as usize + 1];
        assert_eq!(put(&mut plan, Shelf::Sales, "image/jpeg", long), Err(Failure::FileSize(MAX_BLOB + 1)));
        assert_eq!(put(&mut plan, Shelf::Sales, "image/jpeg", Vec::new()), Err(Failure::FileSize(0)));
        assert_eq!(put(&mut plan, Shelf::Sales, "text/html", vec![1]), Err(Failure::FileType));
        assert_eq!(plan, Plan::default());
    }
}
