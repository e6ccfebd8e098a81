//! Numbers of papers out of this device's own ranges ("Nummernkreise"): given together with the paper or not at all,
//! never twice, never backwards, whatever the clock says.

use bridge::reply::Failure;
use domain::document::kind::PaperKind;
use domain::document::pattern::{Numbered, Pattern};

use crate::browser::disk::{Key, Read, Table};
use crate::browser::world::{Later, World};
use crate::store::counter;
use crate::store::records::{Records, failure};

/// The last count of a range.
pub const LAST: u32 = 99_999_999;

/// A range of this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    pub kind: PaperKind,
    pub device: u16,
    pub branch: String,
    pub pattern: Pattern,
}

/// A number with its place in the range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    pub number: String,
    pub year: i32,
    pub count: u32,
}

/// The next number, and what has to be stored so that nobody else gets it.
pub struct Next {
    pub placed: Placed,
    pub key: Key,
    pub last: Option<Vec<u8>>,
}

impl<W: World> Records<W> {
    /// The number that comes next. The year is that of the clock, unless a later one has been counted in.
    pub fn next<'a>(&'a self, range: &'a Range, year: i32) -> Later<'a, Result<Next, Failure>> {
        Box::pin(async move {
            let stored = prefix(range.kind);
            let keys =
                self.read(vec![Read::Keys(Table::Meta, stored.clone())]).await.map_err(failure)?.concat();
            let years =
                keys.iter().filter_map(|key| str::from_utf8(key.get(stored.len()..)?).ok()?.parse().ok());
            let known = self.library.borrow().last_year(range.kind, range.device);
            let year = years.chain(known).fold(year, i32::max);
            // Where the pattern does not tell the year, the range goes on for ever.
            let counted = range.pattern.is_yearly().then_some(year);
            let key = [stored.as_slice(), counted.unwrap_or(0).to_string().as_bytes()].concat();
            let found = self.read(vec![Read::One(Table::Meta, key.clone())]).await.map_err(failure)?;
            let last = found.into_iter().flatten().next();
            // Counters are gone with an evicted database, or damaged; the papers know how far they went.
            let issued = self.library.borrow().last_count(range.kind, range.device, counted);
            let floor = last.as_deref().and_then(counter::read).unwrap_or(0).max(issued);
            let placed = self.free(range, year, floor)?;
            Ok(Next { placed, key, last })
        })
    }

    /// The first number behind a count that no paper has, for whatever reason.
    fn free(&self, range: &Range, year: i32, floor: u32) -> Result<Placed, Failure> {
        let library = self.library.borrow();
        for count in floor.saturating_add(1)..=LAST {
            let Range { kind, device, branch, pattern } = range;
            let number = pattern.number(Numbered { kind: *kind, branch, device: *device, year, count });
            if !library.has_number(&number) {
                return Ok(Placed { number, year, count });
            }
        }
        Err(Failure::RangeUsedUp)
    }
}

/// Where the ranges of a kind are stored; behind it stands the year.
fn prefix(kind: PaperKind) -> Key {
    match kind {
        PaperKind::Offer => b"counter/offer/".to_vec(),
        other => format!("counter/paper/{}/", other.word()).into_bytes(),
    }
}
