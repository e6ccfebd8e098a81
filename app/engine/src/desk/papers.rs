//! Papers: facts out of records, pages out of facts, and what is made is kept byte for byte.

use std::rc::Rc;

use bridge::reply::{Failure, Reply};
use bridge::sheet::{Preview, StoredFile};
use domain::document::kind::PaperKind;
use domain::document::paper::{Attachment, File, FileField, PDF, Paper};
use domain::document::template::TemplateFault;
use domain::field::{Leaf, Leaves};
use domain::id::Id;
use domain::record::Kind;
use domain::tongue::Tongue;
use paper::fact::{Facts, missing};
use paper::fault::PaperError;
use paper::font::Fonts;
use paper::render;
use sync::blob::BlobId;
use sync::name::Shelf;
use words::label::label;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::facts::Subjects;
use crate::store::counter::Counter;
use crate::store::{blobs, records};

const REGULAR: &str = "inter-regular.ttf";
const SEMIBOLD: &str = "inter-semibold.ttf";

impl<W: World> Engine<W> {
    /// The pages as they would be now, under the number that would be next.
    pub async fn preview(&self, job: Id, kind: PaperKind, tongue: Tongue) -> Result<Reply, Failure> {
        let counter = self.counter(kind)?;
        let fonts = self.fonts().await?;
        let subjects = self.subjects(job).await?;
        let device = self.device().unwrap_or(0);
        let counted = self.records.count(counter, device).await.map_err(records::failure)?;
        let number = counter.number(device, counted.next);
        let facts = self.facts(subjects, kind, number, tongue);
        let pages = render::pages(&facts, &fonts).map_err(failure)?;
        let svg = (0..pages.pages.len()).map(|page| render::svg(&pages, page, &fonts)).collect();
        Ok(Reply::Preview(Preview { pages: svg, missing: missing(&facts) }))
    }

    /// Makes a paper: number, facts and file in one transaction, sealed from then on.
    pub async fn make_paper(&self, job: Id, kind: PaperKind, tongue: Tongue) -> Result<Reply, Failure> {
        let counter = self.counter(kind)?;
        let device = self.device().ok_or(Failure::NotAllowed)?;
        let fonts = self.fonts().await?;
        let subjects = self.subjects(job).await?;
        let facts = self.facts(subjects, kind, String::new(), tongue);
        if !missing(&facts).is_empty() {
            return Err(Failure::Incomplete);
        }
        let paper_id = self.fresh();
        let customer = self.records.library.borrow().job(job).map(|job| job.customer).unwrap_or_default();
        let draft_of = Paper { kind, job, customer, by: self.user(), file: paper_id, ..Paper::default() };
        self.write(async |draft| {
            let number = draft.number(counter, device).await?;
            let facts = Facts { number, ..facts.clone() };
            let bytes = drawn(&facts, &fonts)?;
            let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
            let hash = draft.blob(Shelf::Sales, PDF, bytes)?.hex();
            let paper = Paper { size, hash, ..issued(&draft_of, &facts) };
            draft.create(Kind::Paper, paper_id, paper.leaves())
        })
        .await?;
        Ok(Reply::Created(paper_id))
    }

    /// A stored file, byte for byte: of a paper or of an attachment.
    pub async fn file(&self, id: Id) -> Result<Reply, Failure> {
        let paper = self.records.library.borrow().paper(id).cloned();
        match paper {
            Some(paper) => self.paper_file(&paper).await,
            None => self.attachment_file(id).await,
        }
    }

    async fn paper_file(&self, paper: &Paper) -> Result<Reply, Failure> {
        let old =
            self.records.library.borrow().entry(paper.file).is_some_and(|entry| entry.kind == Kind::File);
        let blob = BlobId::from_hex(&paper.hash).ok_or(Failure::NotFound)?;
        let here = self.records.blob_here(blob).await.map_err(records::failure)?;
        if let (None, true) = (&here, old) {
            return self.old_file(paper).await;
        }
        let bytes = match here {
            Some(bytes) => bytes,
            None => self.blob(blob).await?,
        };
        let name = match paper.name.as_str() {
            "" => format!("{} {}.pdf", label(Tongue::German, paper.kind), paper.number),
            name => name.to_owned(),
        };
        Ok(Reply::File(StoredFile { name, media: PDF.to_owned(), bytes }))
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

    /// The facts of a paper of today.
    fn facts(&self, subjects: Subjects, kind: PaperKind, number: String, tongue: Tongue) -> Facts {
        let (now, offset) = (self.world.now(), self.world.offset());
        Facts { offset, ..subjects.facts(kind, number, tongue, now, now.day(offset)) }
    }

    fn counter(&self, kind: PaperKind) -> Result<Counter, Failure> {
        let (year, ..) = self.world.now().day(self.world.offset()).parts();
        match kind {
            PaperKind::Offer => Ok(Counter::Offer(year)),
            _ => Err(Failure::NotAllowed),
        }
    }

    /// The fonts; fetched once.
    async fn fonts(&self) -> Result<Rc<Fonts>, Failure> {
        if let Some(fonts) = self.fonts.borrow().as_ref() {
            return Ok(Rc::clone(fonts));
        }
        let regular = self.world.font(REGULAR).await.ok_or(Failure::FontsMissing)?;
        let semibold = self.world.font(SEMIBOLD).await.ok_or(Failure::FontsMissing)?;
        let fonts = Rc::new(Fonts::new(vec![regular], vec![semibold]).map_err(failure)?);
        *self.fonts.borrow_mut() = Some(Rc::clone(&fonts));
        Ok(fonts)
    }
}

fn drawn(facts: &Facts, fonts: &Fonts) -> Result<Vec<u8>, Failure> {
    let pages = render::pages(facts, fonts).map_err(failure)?;
    render::pdf(&pages, fonts).map_err(failure)
}

/// The record of a paper that was made.
fn issued(paper: &Paper, facts: &Facts) -> Paper {
    Paper {
        number: facts.number.clone(),
        day: Some(facts.day),
        created: facts.made,
        gross: facts.total().gross,
        name: file_name(facts),
        ..paper.clone()
    }
}

fn file_name(facts: &Facts) -> String {
    format!("{} {}.pdf", label(facts.tongue, facts.kind), facts.number)
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

fn failure(error: PaperError) -> Failure {
    match error {
        PaperError::Font(_) => Failure::FontsMissing,
        PaperError::NoGlyph(c) => Failure::NoGlyph(c),
        PaperError::Picture(_) => Failure::Picture,
        PaperError::Template(fault) => Failure::UnknownVariable(match fault {
            TemplateFault::UnknownVariable(name) => name,
            other => format!("{other:?}"),
        }),
    }
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
