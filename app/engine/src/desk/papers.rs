//! Papers before they are made, and their making: facts out of records, pages out of facts.

use std::rc::Rc;

use bridge::paper::{Preview, Signing};
use bridge::reply::{Failure, Reply};
use domain::document::block::Block;
use domain::document::kind::PaperKind;
use domain::document::paper::Paper;
use domain::document::without::Without;
use domain::id::Id;
use domain::party::house::Typeface;
use domain::tongue::Tongue;
use paper::einvoice;
use paper::einvoice::profile::Profile;
use paper::fact::Facts;
use paper::fact::lack::missing;
use paper::fault::PaperError;
use paper::font::Fonts;
use paper::render;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::facts::{Subjects, Wanted};
use crate::desk::signing;
use crate::desk::wording::Wording;

/// Regular and semibold.
const SANS: [&str; 2] = ["inter-regular.ttf", "inter-semibold.ttf"];
const SERIF: [&str; 2] = ["serif-regular.ttf", "serif-semibold.ttf"];

impl<W: World> Engine<W> {
    /// The pages as they would be now, under the number that would be next.
    pub async fn preview(&self, wanted: Wanted) -> Result<Reply, Failure> {
        let (subjects, wording) = self.subjects(wanted).await?;
        self.shown(wanted, &subjects, &wording).await
    }

    /// The pages with texts that nobody keeps.
    pub async fn try_texts(
        &self,
        job: Option<Id>,
        kind: PaperKind,
        tongue: Tongue,
        texts: Vec<(Block, String)>,
    ) -> Result<Reply, Failure> {
        let job = job.or_else(|| self.sample_job()).ok_or(Failure::NotFound)?;
        let wanted = Wanted { job, kind, tongue };
        let (subjects, mut wording) = self.subjects(wanted).await?;
        wording.try_out(texts);
        self.shown(wanted, &subjects, &wording).await
    }

    /// Makes a paper: number, frozen facts and file in one transaction, sealed from then on.
    pub async fn make_paper(&self, wanted: Wanted, signatures: Vec<Signing>) -> Result<Reply, Failure> {
        if matches!(wanted.kind, PaperKind::Cancellation | PaperKind::Unknown) {
            return Err(Failure::NotAllowed);
        }
        let (subjects, wording) = self.subjects(wanted).await?;
        if let Some(broken) = wording.faults().into_iter().next() {
            return Err(Failure::Template(broken.fault));
        }
        let facts = subjects.facts(wanted, &wording, self.world.now(), self.world.offset());
        if !missing(&facts).is_empty() {
            return Err(Failure::Incomplete);
        }
        let paper = Paper { job: wanted.job, customer: subjects.job.customer, ..Paper::default() };
        self.issue(facts, paper, &subjects.job.number, signatures).await
    }

    async fn shown(&self, wanted: Wanted, subjects: &Subjects, wording: &Wording) -> Result<Reply, Failure> {
        let mut facts = subjects.facts(wanted, wording, self.world.now(), self.world.offset());
        let fonts = self.fonts(facts.house.typeface).await?;
        facts.number = self.next_number(&facts, &subjects.job.number).await?;
        let pages = render::pages(&facts, &fonts).map_err(failure)?;
        let missing = missing(&facts);
        let svg = (0..pages.pages.len()).map(|page| render::svg(&pages, page, &fonts)).collect();
        Ok(Reply::Preview(Box::new(Preview {
            pages: svg,
            without: missing.is_empty().then(|| without(&facts)).flatten(),
            missing,
            fields: signing::fields(&facts, &pages),
            texts: wording.texts.clone(),
            faults: wording.faults(),
            details: wanted.kind.details().to_vec(),
            detail_leaves: subjects.detail_leaves.clone(),
            standing: self.standing(wanted.job, |kind| asks_again(kind, wanted.kind)),
            clock_behind: self.clock_behind(wanted.kind, facts.day),
            number: facts.number,
        })))
    }

    /// The fonts of a typeface; fetched once. What the serif lacks, the other draws.
    pub async fn fonts(&self, typeface: Typeface) -> Result<Rc<Fonts>, Failure> {
        let known = self
            .fonts
            .borrow()
            .iter()
            .find(|(known, _)| *known == typeface)
            .map(|(_, fonts)| Rc::clone(fonts));
        if let Some(fonts) = known {
            return Ok(fonts);
        }
        let names: &[[&str; 2]] = if typeface == Typeface::Serif { &[SERIF, SANS] } else { &[SANS] };
        let (mut regular, mut semibold) = (Vec::new(), Vec::new());
        for [light, strong] in names {
            regular.push(self.world.font(light).await.ok_or(Failure::FontsMissing)?);
            semibold.push(self.world.font(strong).await.ok_or(Failure::FontsMissing)?);
        }
        let fonts = Rc::new(Fonts::new(regular, semibold).map_err(failure)?);
        self.fonts.borrow_mut().push((typeface, Rc::clone(&fonts)));
        Ok(fonts)
    }
}

/// Why an invoice has no electronic one.
fn without(facts: &Facts) -> Option<Without> {
    let public = !facts.detail.leitweg.trim().is_empty();
    let profile = if public { Profile::Public } else { Profile::Core };
    facts.kind.is_invoice().then(|| einvoice::write(facts, profile).err()).flatten()
}

/// Whether two papers of one job would ask for the same money.
fn asks_again(there: PaperKind, wanted: PaperKind) -> bool {
    let whole = |kind: PaperKind| matches!(kind, PaperKind::Invoice | PaperKind::FinalInvoice);
    wanted.asks_for_money() && (there == wanted || whole(there) && whole(wanted))
}

/// The file of facts: the same facts give the same bytes.
pub fn drawn(facts: &Facts, fonts: &Fonts) -> Result<Vec<u8>, Failure> {
    let pages = render::pages(facts, fonts).map_err(failure)?;
    render::pdf(&pages, fonts).map_err(failure)
}

/// What the window is told about a fault of a paper.
pub fn failure(error: PaperError) -> Failure {
    match error {
        PaperError::Font(_) => Failure::FontsMissing,
        PaperError::NoGlyph(c) => Failure::NoGlyph(c),
        PaperError::Picture(_) => Failure::Picture,
        PaperError::Template(fault) => Failure::Template(fault),
    }
}
