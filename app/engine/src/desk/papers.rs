//! Papers: facts out of records, pages out of facts, and what is made is kept byte for byte.

use std::rc::Rc;

use bridge::reply::{Failure, Reply};
use bridge::sheet::{Preview, StoredFile};
use domain::document::kind::PaperKind;
use domain::document::paper::{File, FileField, Paper};
use domain::document::template::TemplateFault;
use domain::field::{Leaf, Leaves};
use domain::id::Id;
use domain::record::Kind;
use domain::tongue::Tongue;
use paper::fact::{OfferFacts, missing};
use paper::fault::PaperError;
use paper::font::Fonts;
use paper::render;
use sha2::{Digest, Sha256};
use words::letter::{self, Word};

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::facts::Subjects;
use crate::store::counter::Counter;
use crate::store::records;
use crate::store::value::gathered;

const REGULAR: &str = "inter-regular.ttf";
const SEMIBOLD: &str = "inter-semibold.ttf";
/// A file travels in pieces of this size, because a change has a limit.
const PIECE: usize = 200 << 10;

impl<W: World> Engine<W> {
    /// The pages as they would be now, under the number that would be next.
    pub async fn preview(&self, job: Id, kind: PaperKind, tongue: Tongue) -> Result<Reply, Failure> {
        let counter = self.counter(kind)?;
        let fonts = self.fonts().await?;
        let subjects = self.subjects(job).await?;
        let device = self.device().unwrap_or(0);
        let counted = self.records.count(counter, device).await.map_err(records::failure)?;
        let number = counter.number(device, counted.next);
        let facts = self.facts(subjects, number, tongue);
        let pages = render::offer_pages(&facts, &fonts).map_err(failure)?;
        let svg = (0..pages.pages.len()).map(|page| render::svg(&pages, page, &fonts)).collect();
        Ok(Reply::Preview(Preview { pages: svg, missing: missing(&facts) }))
    }

    /// Makes a paper: number, facts and file in one transaction, sealed from then on.
    pub async fn make_paper(&self, job: Id, kind: PaperKind, tongue: Tongue) -> Result<Reply, Failure> {
        let counter = self.counter(kind)?;
        let device = self.device().ok_or(Failure::NotAllowed)?;
        let fonts = self.fonts().await?;
        let subjects = self.subjects(job).await?;
        let facts = self.facts(subjects, String::new(), tongue);
        if !missing(&facts).is_empty() {
            return Err(Failure::Incomplete);
        }
        let (paper_id, file_id) = (self.fresh(), self.fresh());
        let customer = self.records.library.borrow().job(job).map(|job| job.customer).unwrap_or_default();
        let draft_of = Paper { kind, job, customer, by: self.user(), file: file_id, ..Paper::default() };
        self.write(async |draft| {
            let number = draft.number(counter, device).await?;
            let facts = OfferFacts { number, ..facts.clone() };
            let bytes = drawn(&facts, &fonts)?;
            let paper = issued(&draft_of, &facts, &bytes);
            let name = file_name(&facts);
            draft.create_in_parts(Kind::File, file_id, pieces(&name, &bytes))?;
            draft.create(Kind::Paper, paper_id, paper.leaves())
        })
        .await?;
        Ok(Reply::Created(paper_id))
    }

    /// A stored file, byte for byte. A paper stands for its file.
    pub async fn file(&self, id: Id) -> Result<Reply, Failure> {
        let paper = self.records.library.borrow().leaves(id, Kind::Paper).map(|leaves| Paper::read(&leaves));
        let id = paper.as_ref().map_or(id, |paper| paper.file);
        let known = self.records.library.borrow().entry(id).is_some_and(|entry| entry.kind == Kind::File);
        if !known {
            return Err(Failure::NotFound);
        }
        let leaves = self.whole(id).await?.leaves;
        let bytes = joined(&leaves);
        let whole = !bytes.is_empty()
            && paper.is_none_or(|paper| paper.hash.is_empty() || paper.hash == hash(&bytes));
        if !whole {
            self.world.warn(&format!("file {id} is not what was made"));
            return Err(Failure::NotFound);
        }
        let File { name, media, .. } = File::read(&leaves);
        Ok(Reply::File(StoredFile { name, media, bytes }))
    }

    /// The facts of an offer of today.
    fn facts(&self, subjects: Subjects, number: String, tongue: Tongue) -> OfferFacts {
        let now = self.world.now();
        subjects.offer(number, tongue, now, now.day(self.world.offset()))
    }

    fn counter(&self, kind: PaperKind) -> Result<Counter, Failure> {
        let (year, ..) = self.world.now().day(self.world.offset()).parts();
        match kind {
            PaperKind::Offer => Ok(Counter::Offer(year)),
            PaperKind::Unknown => Err(Failure::NotAllowed),
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

fn drawn(facts: &OfferFacts, fonts: &Fonts) -> Result<Vec<u8>, Failure> {
    let pages = render::offer_pages(facts, fonts).map_err(failure)?;
    render::pdf(&pages, fonts).map_err(failure)
}

/// The record of a paper that was made.
fn issued(paper: &Paper, facts: &OfferFacts, bytes: &[u8]) -> Paper {
    Paper {
        number: facts.number.clone(),
        day: Some(facts.day),
        created: facts.made,
        gross: facts.total().gross,
        size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        hash: hash(bytes),
        ..paper.clone()
    }
}

fn file_name(facts: &OfferFacts) -> String {
    format!("{} {}.pdf", letter::word(facts.tongue, Word::Offer), facts.number)
}

/// The leaves of a file, in pieces that fit into changes.
pub fn pieces(name: &str, bytes: &[u8]) -> Vec<Leaves> {
    let mut parts: Vec<Leaves> = bytes
        .chunks(PIECE)
        .enumerate()
        .map(|(nth, piece)| gathered(std::iter::once((piece_key(nth), Leaf::Bytes(piece.to_vec())))))
        .collect();
    if parts.is_empty() {
        parts.push(Leaves::new());
    }
    let head = File { name: name.to_owned(), media: "application/pdf".to_owned(), bytes: Vec::new() };
    parts[0].extend(head.leaves());
    parts
}

/// The bytes of a file out of its pieces.
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

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
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
    use super::{PIECE, joined, pieces};
    use domain::document::paper::File;
    use domain::field::Leaves;

    #[test]
    fn a_file_of_any_size_comes_back_byte_for_byte() {
        for size in [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 7] {
            let bytes: Vec<u8> = (0..size).map(|n| (n % 251) as u8).collect();
            let parts = pieces("Angebot.pdf", &bytes);
            assert_eq!(parts.len(), size.div_ceil(PIECE).max(1), "{size}");
            let all: Leaves = parts.into_iter().flatten().collect();
            assert_eq!(joined(&all), bytes, "{size}");
            assert_eq!(File::read(&all).name, "Angebot.pdf");
        }
    }
}
