//! Items that are often sold beside a car ("häufige Posten"): what a dealership begins with, and what it has made of it.
//! Its own stand in its record under `catalogue/<id>/`, with the leaves of a line; an item that every dealership has keeps
//! one id, so that a changed price is one leaf and two devices never make it twice.

use crate::choice;
use crate::field::{Leaf, Leaves, Value};
use crate::id::Id;
use crate::money::{Cents, Quantity};
use crate::sale::job::lines_of;
use crate::sale::line::{Line, LineField, LineKind, RANK_STEP, Unit};
use crate::sale::tax::LineTax;

choice!(
    /// What every dealership begins with; `words` has the texts. The prices are to be changed.
    Frequent {
        Transfer = "transfer",
        Registration = "registration",
        /// "Wunschkennzeichen": passed on in the customer's name.
        Plates = "plates",
        Warranty = "warranty",
        Wheels = "wheels",
        FloorMats = "floor_mats",
        Towbar = "towbar",
        Inspection = "inspection",
        GeneralInspection = "general_inspection",
        Delivery = "delivery",
        Workshop = "workshop",
    }
);

impl Frequent {
    /// Its id in every dealership.
    pub fn id(self) -> Id {
        let mut bytes = *b"catalogue item \0";
        let nth = Frequent::ALL.iter().position(|one| *one == self).unwrap_or(Frequent::ALL.len());
        bytes[15] = u8::try_from(nth).unwrap_or(u8::MAX);
        Id(bytes)
    }

    /// The item of an id.
    pub fn of_id(id: Id) -> Option<Frequent> {
        Frequent::ALL.iter().copied().find(|one| one.id() == id)
    }

    /// As it is before anybody has changed it; its text is the languages' business.
    pub fn line(self) -> Line {
        let (kind, unit, price, tax) = match self {
            Frequent::Transfer => (LineKind::Transfer, Unit::Flat, 99_000, LineTax::Standard),
            Frequent::Registration => (LineKind::Registration, Unit::Flat, 18_900, LineTax::Standard),
            Frequent::Plates => (LineKind::Registration, Unit::Flat, 1_280, LineTax::Zero),
            Frequent::Warranty => (LineKind::Warranty, Unit::Flat, 39_900, LineTax::Standard),
            Frequent::Wheels => (LineKind::Accessory, Unit::Set, 99_900, LineTax::Standard),
            Frequent::FloorMats => (LineKind::Accessory, Unit::Set, 8_900, LineTax::Standard),
            Frequent::Towbar => (LineKind::Accessory, Unit::Piece, 89_000, LineTax::Standard),
            Frequent::Inspection => (LineKind::Service, Unit::Flat, 34_900, LineTax::Standard),
            Frequent::GeneralInspection => (LineKind::Service, Unit::Flat, 14_900, LineTax::Standard),
            Frequent::Delivery => (LineKind::Transfer, Unit::Kilometre, 120, LineTax::Standard),
            Frequent::Workshop => (LineKind::Service, Unit::Hour, 12_900, LineTax::Standard),
            Frequent::Unknown => (LineKind::Other, Unit::Piece, 0, LineTax::Standard),
        };
        let nth = Frequent::ALL.iter().position(|one| *one == self).unwrap_or(0);
        let rank = i64::try_from(nth).unwrap_or(0).saturating_mul(RANK_STEP);
        Line { kind, unit, price: Cents(price), tax, rank, quantity: Quantity::default(), ..Line::default() }
    }
}

/// The leaf of an item's field in the dealership's record.
pub fn key(item: Id, field: LineField) -> String {
    format!("{NAME}{item}/{}", field.key())
}

/// The items of a dealership in their order.
pub fn catalogue(house: &Leaves) -> Vec<(Id, Line)> {
    let mut leaves = Leaves::new();
    for one in Frequent::ALL {
        let named = |(name, leaf): (String, Leaf)| (format!("{NAME}{}/{name}", one.id()), leaf);
        leaves.extend(one.line().leaves().into_iter().map(named));
    }
    leaves.extend(house.beginning_with(NAME).map(|(key, leaf)| (key.clone(), leaf.clone())));
    lines_of(&leaves, NAME)
}

/// The leaves that make an item of a dealership's own, behind all others.
pub fn fresh(id: Id, items: &[(Id, Line)]) -> Leaves {
    let rank = items.last().map_or(0, |(_, line)| line.rank.saturating_add(RANK_STEP));
    let mut leaves = Leaves::new();
    leaves.extend(rank.write().map(|leaf| (key(id, LineField::Rank), leaf)));
    leaves
}

const NAME: &str = "catalogue/";

#[cfg(test)]
mod tests {
    use super::{Frequent, catalogue, fresh, key};
    use crate::field::{Leaf, Leaves};
    use crate::id::Id;
    use crate::money::Cents;
    use crate::sale::line::LineField;

    #[test]
    fn a_dealership_begins_with_items_and_makes_them_its_own() {
        let mut house = Leaves::new();
        assert_eq!(catalogue(&house).len(), Frequent::ALL.len());
        let (transfer, towbar) = (Frequent::Transfer.id(), Frequent::Towbar.id());
        house.insert(key(transfer, LineField::Price), Leaf::Int(79_000));
        house.insert(key(towbar, LineField::Gone), Leaf::Flag(true));
        house.extend(fresh(Id([9; 16]), &catalogue(&house)));
        house.insert(key(Id([9; 16]), LineField::Text), Leaf::Text("Hohlraumversiegelung".to_owned()));
        let items = catalogue(&house);
        assert_eq!(items.len(), Frequent::ALL.len());
        assert_eq!((items[0].0, items[0].1.price), (transfer, Cents(79_000)));
        assert!(items.iter().all(|(id, _)| *id != towbar));
        assert_eq!(items.last().map(|(_, line)| line.text.as_str()), Some("Hohlraumversiegelung"));
    }

    #[test]
    fn every_frequent_item_is_known_by_its_id() {
        for one in Frequent::ALL {
            assert_eq!(Frequent::of_id(one.id()), Some(*one));
        }
        assert_eq!(Frequent::of_id(Id([9; 16])), None);
    }
}
