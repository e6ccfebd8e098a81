//! The register of number ranges ("Nummernkreise"): what each device has issued, and what is missing between.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::document::kind::PaperKind;
use crate::document::paper::Paper;
use crate::record;
use crate::time::Day;

record!(
    /// That nothing more will come from a device ("Nummernkreis geschlossen"). Lies in the dealership's record under
    /// `ranges/<device>/`.
    Closing / ClosingField {
        /// Why: lost, stolen, sold.
        Note: note: String = "note" as Paragraph,
        On: on: Option<Day> = "on",
    }
);

/// The leaf of a device's range inside the dealership's record.
pub fn key(device: u16, field: ClosingField) -> String {
    format!("ranges/{device}/{}", field.key())
}

/// Where a paper stands in its range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub kind: PaperKind,
    pub device: u16,
    pub year: i32,
    pub count: u32,
}

/// Numbers that are not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    pub from: u32,
    pub until: u32,
    pub why: GapReason,
}

/// Why numbers are missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GapReason {
    /// The device that has given them has not sent them yet.
    NotHereYet,
    /// Its device is lost; what it had not sent is gone.
    DeviceClosed,
    /// This very device has given them and does not have them: its memory was deleted before the relay had them.
    Forgotten,
}

/// A range with what is known of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Range {
    pub first: String,
    pub last: String,
    pub count: u32,
    /// From and until, without a reason.
    pub gaps: Vec<(u32, u32)>,
    pub twice: Vec<String>,
}

impl Paper {
    /// Where it stands in its range; `None` for a number that nobody can tell.
    pub fn place(&self) -> Option<Place> {
        let (device, year, count) = match self.range_device {
            0 => old_number(&self.number)?,
            device => (u16::try_from(device).ok()?, i32::try_from(self.range_year).ok()?, self.range_count),
        };
        Some(Place { kind: self.kind, device, year, count: u32::try_from(count).ok()? })
    }
}

/// Numbers of the first version: `AG-3-26-0007`.
fn old_number(number: &str) -> Option<(u16, i32, i64)> {
    let mut parts = number.strip_prefix("AG-")?.split('-');
    let (device, year, count) = (parts.next()?, parts.next()?, parts.next()?);
    let year: i32 = year.parse().ok()?;
    parts.next().is_none().then_some(())?;
    Some((device.parse().ok()?, 2000 + year, count.parse().ok()?))
}

/// Whose range it is: device, kind and year.
pub type Whose = (u16, PaperKind, i32);

/// The ranges of papers.
pub fn ranges<'a>(papers: impl Iterator<Item = &'a Paper>) -> BTreeMap<Whose, Range> {
    let mut known: BTreeMap<Whose, Vec<(u32, &str)>> = BTreeMap::new();
    for paper in papers {
        if let Some(Place { kind, device, year, count }) = paper.place() {
            known.entry((device, kind, year)).or_default().push((count, &paper.number));
        }
    }
    known.into_iter().map(|(key, numbers)| (key, range(numbers))).collect()
}

fn range(mut numbers: Vec<(u32, &str)>) -> Range {
    numbers.sort_unstable();
    let mut range = Range { count: u32::try_from(numbers.len()).unwrap_or(u32::MAX), ..Range::default() };
    let name = |end: Option<&(u32, &str)>| end.map(|(_, number)| (*number).to_owned()).unwrap_or_default();
    (range.first, range.last) = (name(numbers.first()), name(numbers.last()));
    let mut next = 1;
    for (count, number) in numbers {
        if count.saturating_add(1) == next {
            range.twice.push(number.to_owned());
        } else if count > next {
            range.gaps.push((next, count - 1));
        }
        next = next.max(count.saturating_add(1));
    }
    range
}

#[cfg(test)]
mod tests {
    use super::{Place, ranges};
    use crate::document::kind::PaperKind;
    use crate::document::paper::Paper;

    fn paper(number: &str, count: i64) -> Paper {
        Paper {
            kind: PaperKind::Offer,
            number: number.to_owned(),
            range_device: 3,
            range_year: 2026,
            range_count: count,
            ..Paper::default()
        }
    }

    #[test]
    fn gaps_and_double_numbers_are_found() {
        let papers = [paper("A-3", 3), paper("A-4", 4), paper("B-4", 4), paper("A-9", 9)];
        let all = ranges(papers.iter());
        let range = all.get(&(3, PaperKind::Offer, 2026)).expect("there is one");
        assert_eq!((range.first.as_str(), range.last.as_str(), range.count), ("A-3", "A-9", 4));
        assert_eq!(
            (range.gaps.as_slice(), range.twice.as_slice()),
            (&[(1, 2), (5, 8)][..], &["B-4".to_owned()][..])
        );
    }

    #[test]
    fn numbers_of_the_first_version_stand_in_their_range() {
        for (number, place) in [
            ("AG-12-26-0007", Some((12, 2026, 7))),
            ("AG-1-26-12345", Some((1, 2026, 12_345))),
            ("AG-1-26", None),
            ("AG-1-26-0001-2", None),
            ("2026/17", None),
        ] {
            let old = Paper { kind: PaperKind::Offer, number: number.to_owned(), ..Paper::default() };
            let wanted =
                place.map(|(device, year, count)| Place { kind: PaperKind::Offer, device, year, count });
            assert_eq!(old.place(), wanted, "{number}");
        }
    }
}
