//! The issued papers among the records: by age, by number, by what they cancel.

use domain::document::kind::PaperKind;
use domain::document::paper::Paper;
use domain::document::range::Place;
use domain::id::Id;

use crate::store::index::Card;
use crate::store::library::{Library, PAPERS};

impl Library {
    /// All papers, in no order.
    pub fn papers(&self) -> impl Iterator<Item = (Id, &Paper)> {
        self.all().filter_map(|(id, entry)| match &entry.card {
            Card::Paper(paper) => Some((id, &**paper)),
            _ => None,
        })
    }

    /// Whether a paper has this number.
    pub fn has_number(&self, number: &str) -> bool {
        self.papers().any(|(_, paper)| paper.number == number)
    }

    /// The last year in which a device has counted papers of a kind.
    pub fn last_year(&self, kind: PaperKind, device: u16) -> Option<i32> {
        self.places(kind, device).map(|place| place.year).max()
    }

    /// The highest count of a device's papers of a kind, in a year or ever.
    pub fn last_count(&self, kind: PaperKind, device: u16, year: Option<i32>) -> u32 {
        let within = self.places(kind, device).filter(|place| year.is_none_or(|year| place.year == year));
        within.map(|place| place.count).max().unwrap_or(0)
    }

    fn places(&self, kind: PaperKind, device: u16) -> impl Iterator<Item = Place> {
        let all = self.papers().filter_map(|(_, paper)| paper.place());
        all.filter(move |place| (place.kind, place.device) == (kind, device))
    }

    /// Papers, the newest first.
    pub fn papers_by_age(&self) -> impl Iterator<Item = (Id, &Paper)> {
        self.listed(PAPERS.to_vec()).filter_map(|id| Some((id, self.paper_of(id)?)))
    }

    /// The paper of an id: its own, or that of the file it names.
    pub fn paper(&self, id: Id) -> Option<(Id, &Paper)> {
        let own = self.paper_of(id).map(|paper| (id, paper));
        own.or_else(|| self.papers().find(|(_, paper)| paper.file == id))
    }

    /// The papers that cancel an invoice.
    pub fn cancelled_by(&self, invoice: Id) -> impl Iterator<Item = (Id, &Paper)> {
        let papers = self.pointing_to(invoice).filter_map(|id| Some((id, self.paper_of(id)?)));
        papers.filter(move |(_, paper)| paper.original == invoice)
    }

    /// A paper by its own id.
    pub fn paper_of(&self, id: Id) -> Option<&Paper> {
        match &self.entry(id)?.card {
            Card::Paper(paper) => Some(paper),
            _ => None,
        }
    }
}
