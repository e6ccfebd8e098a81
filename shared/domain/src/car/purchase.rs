//! What a vehicle cost ("Einkauf"): a record of its own on the shelf of the books, because not everybody who sells the
//! car may see it.

use crate::id::Id;
use crate::money::Cents;
use crate::record;
use crate::time::Day;

record!(
    /// The purchase of a vehicle; its record's id follows from the vehicle's.
    Purchase / PurchaseField {
        Vehicle: vehicle: Id = "vehicle",
        /// What was paid, cents: without the input tax where there was some, else all of it.
        Price: price: Option<Cents> = "price",
        Day: day: Option<Day> = "day",
        /// Number of the document ("Ankaufbeleg"), § 25a (6) UStG.
        Document: document: String = "document",
        /// Bought with input tax ("mit Vorsteuer"): such a car is never sold under the margin scheme.
        Taxed: taxed: bool = "taxed",
    }
);

/// Distinguishes a purchase's id from its vehicle's.
const MARK: [u8; 16] = *b"purchase of car\0";

/// The purchase of a vehicle, or the vehicle of a purchase: devices that never met make the same record.
pub fn counterpart(id: Id) -> Id {
    let mut bytes = id.0;
    bytes.iter_mut().zip(MARK).for_each(|(byte, mark)| *byte ^= mark);
    Id(bytes)
}

#[cfg(test)]
mod tests {
    use super::counterpart;
    use crate::id::Id;

    #[test]
    fn a_purchase_leads_to_its_vehicle_and_back() {
        let car = Id([7; 16]);
        assert_ne!(counterpart(car), car);
        assert_eq!(counterpart(counterpart(car)), car);
    }
}
