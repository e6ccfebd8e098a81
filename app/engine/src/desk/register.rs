//! The register of number ranges: who has given which numbers, and why some are missing.

use bridge::paper::{RangeRow, RangesSheet};
use bridge::reply::{Failure, Reply};
use domain::document::kind::PaperKind;
use domain::document::pattern::{Numbered, Pattern};
use domain::document::range::{Closing, ClosingField, Gap, GapReason, key, ranges};
use domain::field::{Edit, Leaf, Leaves, Value};
use domain::id::Id;
use domain::party::house::House;
use domain::record::Kind;

use crate::browser::world::World;
use crate::desk::engine::Engine;

impl<W: World> Engine<W> {
    /// All ranges, by device, kind and year.
    pub async fn ranges(&self) -> Result<Reply, Failure> {
        let house = self.value(Kind::House, Id::HOUSE).await?.unwrap_or_default();
        let mine = self.device().unwrap_or(0);
        let library = self.records.library.borrow();
        let known = ranges(library.papers().map(|(_, paper)| paper));
        let rows = known.into_iter().map(|((device, kind, year), range)| {
            let closing = closing(&house, device);
            let why = match (device == mine, closing.note.is_empty()) {
                (true, _) => GapReason::Forgotten,
                (false, true) => GapReason::NotHereYet,
                (false, false) => GapReason::DeviceClosed,
            };
            RangeRow {
                kind,
                device,
                mine: device == mine,
                year,
                first: range.first,
                last: range.last,
                count: range.count,
                gaps: range.gaps.into_iter().map(|(from, until)| Gap { from, until, why }).collect(),
                twice: range.twice,
                closed: closing.note,
                closed_on: closing.on,
            }
        });
        Ok(Reply::Ranges(Box::new(RangesSheet {
            rows: rows.collect(),
            example: self.example(&House::read(&house)),
        })))
    }

    /// Notes that nothing more will come from a device, or takes it back.
    pub async fn close_range(&self, device: u16, note: String) -> Result<Reply, Failure> {
        if !self.role().may_set() || self.device() == Some(device) {
            return Err(Failure::NotAllowed);
        }
        let note = note.trim().to_owned();
        let today = self.world.now().day(self.world.offset());
        let on = (!note.is_empty()).then(|| today.write()).flatten();
        let edit = Edit::from([
            (key(device, ClosingField::Note), note.write()),
            (key(device, ClosingField::On), on),
        ]);
        self.edit(Id::HOUSE, edit).await
    }

    /// How this device's invoices are numbered; empty while the pattern cannot be read.
    fn example(&self, house: &House) -> String {
        let (year, ..) = self.world.now().day(self.world.offset()).parts();
        let Ok(pattern) = Pattern::read(&house.number_pattern) else { return String::new() };
        let device = self.device().unwrap_or(1);
        pattern.number(Numbered { kind: PaperKind::Invoice, branch: &house.branch, device, year, count: 1 })
    }
}

fn closing(house: &Leaves, device: u16) -> Closing {
    let of = |field: ClosingField| {
        house.get(&key(device, field)).map(|leaf| (field.key().to_owned(), leaf.clone()))
    };
    let leaves: Vec<(String, Leaf)> = ClosingField::ALL.iter().filter_map(|field| of(*field)).collect();
    Closing::read(&leaves.into_iter().collect())
}
