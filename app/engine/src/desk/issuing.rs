//! Issuing ("Festschreiben"): a number of this device's own range, all facts frozen, the file made from them; in one
//! transaction or not at all.

use bridge::paper::Signing;
use bridge::reply::{Failure, Reply};
use bridge::sheet::StoredFile;
use domain::document::kind::PaperKind;
use domain::document::paper::{Attachment, PDF, Paper};
use domain::document::pattern::Pattern;
use domain::field::{Edit, Leaves, Value};
use domain::id::Id;
use domain::party::house::House;
use domain::record::Kind;
use domain::sale::job::{JobField, Status};
use domain::time::Day;
use paper::fact::Facts;
use paper::font::Fonts;
use paper::frozen::{freeze, thaw};
use paper::render;
use sync::blob::BlobId;
use sync::name::Shelf;
use words::label::label;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::papers::drawn;
use crate::desk::signing;
use crate::store::draft::Draft;
use crate::store::ranges::{Placed, Range};
use crate::store::{blobs, flat};

/// So many bytes of frozen facts travel in one change, with room for the rest of the record.
const MOST: usize = 200 << 10;

impl<W: World> Engine<W> {
    /// Issues a paper with these facts. Those of no range of their own bear the number of their job.
    pub async fn issue(
        &self,
        facts: Facts,
        paper: Paper,
        job_number: &str,
        signatures: Vec<Signing>,
    ) -> Result<Reply, Failure> {
        let range = self.range(facts.kind, &facts.house)?;
        let fonts = self.fonts(facts.house.typeface).await?;
        let signatures = signing::signed(signatures, &self.device_name())?;
        let id = self.fresh();
        let (year, ..) = facts.day.parts();
        self.write(async |draft| {
            let mut facts = facts.clone();
            let mut paper = Paper { file: id, by: self.user(), ..paper.clone() };
            if facts.kind.is_numbered_range() {
                let Placed { number, year, count } = draft.place(&range, year).await?;
                facts.number = number;
                paper.range_device = i64::from(range.device);
                (paper.range_year, paper.range_count) = (i64::from(year), i64::from(count));
            } else {
                facts.number = job_number.to_owned();
            }
            sign(&mut facts, &signatures, &fonts)?;
            let bytes = drawn(&facts, &fonts)?;
            paper.size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
            paper.hash = draft.blob(Shelf::Sales, PDF, bytes)?.hex();
            paper.logo = self.keep_logo(draft, &facts)?;
            paper.facts = flat::encode(&freeze(&facts));
            if paper.facts.len() > MOST {
                return Err(Failure::TooLarge);
            }
            if let Some(edit) = self.reserving(paper.job, &facts) {
                self.edit_job(draft, paper.job, &edit).await?;
            }
            draft.create(Kind::Paper, id, issued(paper, &facts).leaves())
        })
        .await?;
        Ok(Reply::Created(id))
    }

    /// What a reservation on paper writes into its job: the car is kept until the day that is printed.
    fn reserving(&self, job: Id, facts: &Facts) -> Option<Edit> {
        let until = facts.detail.reserved_until.filter(|_| facts.kind == PaperKind::Reservation)?;
        let known = self.records.library.borrow().job(job).is_some_and(|job| {
            job.reserved_until == Some(until)
                || matches!(job.status, Status::Ordered | Status::Sold | Status::Lost)
        });
        let writes = !known && self.is_open(job).is_ok();
        writes.then(|| Edit::from([(JobField::ReservedUntil.key().to_owned(), until.write())]))
    }

    /// The number that a paper with these facts would have if it were issued now.
    pub async fn next_number(&self, facts: &Facts, job_number: &str) -> Result<String, Failure> {
        if !facts.kind.is_numbered_range() {
            return Ok(job_number.to_owned());
        }
        let range = self.range(facts.kind, &facts.house)?;
        let (year, ..) = facts.day.parts();
        Ok(self.records.next(&range, year).await?.placed.number)
    }

    /// The frozen facts of an issued paper.
    pub async fn frozen(&self, paper: Id) -> Result<Facts, Failure> {
        let leaves = self.value(Kind::Paper, paper).await?.ok_or(Failure::NotFound)?;
        let Paper { facts, logo, .. } = Paper::read(&leaves);
        let leaves: Leaves = flat::decode(&facts).ok_or(Failure::NotCancellable)?;
        let logo = self.logo(&logo).await;
        thaw(&leaves, logo).ok_or(Failure::NotCancellable)
    }

    /// The electronic invoice of an issued invoice as public buyers take it, out of the frozen facts.
    pub async fn public_xml(&self, paper: Id) -> Result<Reply, Failure> {
        let facts = self.frozen(paper).await?;
        let bytes = render::xrechnung(&facts).map_err(Failure::NoXml)?;
        let name = file_name(&facts, "xml");
        Ok(Reply::File(StoredFile { name, media: "application/xml".to_owned(), bytes }))
    }

    /// Issued invoices of a job, of certain kinds, that nobody has cancelled; the newest first.
    pub fn standing(&self, job: Id, kind: impl Fn(PaperKind) -> bool) -> Vec<(Id, String)> {
        let library = self.records.library.borrow();
        let stands = |id: &Id, paper: &Paper| {
            paper.job == job && kind(paper.kind) && library.cancelled_by(*id).next().is_none()
        };
        let papers = library.pointing_to(job).filter_map(|id| Some((id, library.paper_of(id)?)));
        papers.filter(|(id, paper)| stands(id, paper)).map(|(id, paper)| (id, paper.number.clone())).collect()
    }

    /// The day of the last paper of a kind, where this device's clock now stands before it.
    pub fn clock_behind(&self, kind: PaperKind, today: Day) -> Option<Day> {
        let device = self.device()?;
        let library = self.records.library.borrow();
        let mine = library.papers().filter(|(_, paper)| {
            paper.kind == kind && paper.place().is_some_and(|place| place.device == device)
        });
        mine.filter_map(|(_, paper)| paper.day).max().filter(|last| *last > today)
    }

    fn range(&self, kind: PaperKind, house: &House) -> Result<Range, Failure> {
        let device = self.device().ok_or(Failure::NotAllowed)?;
        let pattern = Pattern::read(&house.number_pattern).map_err(Failure::Pattern)?;
        Ok(Range { kind, device, branch: house.branch.clone(), pattern })
    }

    fn device_name(&self) -> String {
        self.seat.borrow().as_ref().map(|seat| seat.device_name.clone()).unwrap_or_default()
    }

    /// The logo of a paper lies beside it once for all papers: a picture that belongs to the dealership.
    fn keep_logo(&self, draft: &mut Draft<'_, W>, facts: &Facts) -> Result<String, Failure> {
        let bytes = &facts.house.logo;
        if bytes.is_empty() {
            return Ok(String::new());
        }
        let blob = blobs::name(bytes);
        let record = logo_record(blob);
        if !draft.has(record) {
            let media = blobs::media(bytes).ok_or(Failure::Picture)?;
            draft.blob(Shelf::House, media, bytes.clone())?;
            let attachment = Attachment {
                to: Id::HOUSE,
                name: "Logo".to_owned(),
                media: media.to_owned(),
                size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
                hash: blob.hex(),
                created: facts.made,
                by: self.user(),
                ..Attachment::default()
            };
            draft.create_on(Shelf::House, Kind::Attachment, record, attachment.leaves())?;
        }
        Ok(blob.hex())
    }

    /// The bytes of a logo; nothing if they are nowhere in reach.
    async fn logo(&self, hash: &str) -> Vec<u8> {
        let Some(blob) = BlobId::from_hex(hash) else { return Vec::new() };
        // A house that cannot be read has no logo, either.
        let house = self.value(Kind::House, Id::HOUSE).await.ok().flatten().unwrap_or_default();
        let today = House::read(&house).logo;
        if !today.is_empty() && blobs::name(&today) == blob {
            return today;
        }
        self.blob(blob).await.unwrap_or_default()
    }
}

/// The record of a logo: of its hash, so that devices that never met make the same one.
fn logo_record(blob: BlobId) -> Id {
    Id(blob.0.first_chunk().copied().unwrap_or_default())
}

/// Puts signatures under facts, with the hash of what was signed.
fn sign(
    facts: &mut Facts,
    signatures: &[domain::document::signature::Signature],
    fonts: &Fonts,
) -> Result<(), Failure> {
    if !signatures.is_empty() {
        facts.unsigned_hash = blobs::name(&drawn(facts, fonts)?).hex();
        facts.signatures = signatures.to_vec();
    }
    Ok(())
}

/// The record of a paper that was made.
fn issued(paper: Paper, facts: &Facts) -> Paper {
    let (customer, vehicle) = (facts.customer.clone().unwrap_or_default(), facts.vehicle.clone());
    Paper {
        kind: facts.kind,
        tongue: facts.tongue,
        number: facts.number.clone(),
        day: Some(facts.day),
        created: facts.made,
        gross: facts.total().gross,
        due: facts.due(),
        signed: i64::try_from(facts.signatures.len()).unwrap_or(i64::MAX),
        recipient: customer.name(),
        car: vehicle.as_ref().map(|vehicle| vehicle.title()).unwrap_or_default(),
        vin: vehicle.map(|vehicle| vehicle.vin).unwrap_or_default(),
        name: file_name(facts, "pdf"),
        ..paper
    }
}

/// The name of the file; signs that some system does not take in names become a stroke.
fn file_name(facts: &Facts, ending: &str) -> String {
    let number = facts.number.replace(['/', '*', '\\', ':'], "-");
    format!("{} {number}.{ending}", label(facts.tongue, facts.kind))
}
