//! The single items of a job ("Rechnungsposten").

use crate::id::Id;
use crate::money::{Cents, Quantity, share};
use crate::sale::tax::LineTax;
use crate::{choice, record};

choice!(
    /// What an item is.
    LineKind {
        Other = "other",
        Vehicle = "vehicle",
        Accessory = "accessory",
        Service = "service",
        /// "Überführung".
        Transfer = "transfer",
        /// "Zulassung".
        Registration = "registration",
        /// "Garantie".
        Warranty = "warranty",
        /// "Rabatt": in euros by its price, or in percent of all items.
        Discount = "discount",
    }
);

choice!(
    /// What a quantity counts.
    Unit { Piece = "piece", Hour = "hour", Kilometre = "km", Flat = "flat", Set = "set", Month = "month" }
);

record!(
    /// One item. Its leaves lie in the job under `lines/<id>/`.
    Line / LineField {
        Kind: kind: LineKind = "kind",
        Text: text: String = "text",
        Quantity: quantity: Quantity = "quantity",
        Unit: unit: Unit = "unit",
        /// Gross price of one unit, cents; negative for a deduction.
        Price: price: Cents = "price",
        /// Off this item, in hundredths of a percent; of a discount: off all items.
        Discount: discount: Option<i64> = "discount" as Quantity,
        /// Off this item, cents.
        Reduction: reduction: Option<Cents> = "reduction",
        Tax: tax: LineTax = "tax",
        /// The vehicle that it sells.
        Vehicle: vehicle: Id = "vehicle",
        /// Order among the lines: smaller stands higher, equal ranks are ordered by id.
        Rank: rank: i64 = "rank",
        /// Removed; kept so that it can come back.
        Gone: gone: bool = "gone",
    }
);

/// The distance between neighbouring ranks of fresh lines.
pub const RANK_STEP: i64 = 1 << 32;

/// All of something, in hundredths of a percent.
pub const WHOLE: i64 = 10_000;

impl Line {
    /// Quantity times price less the item's own discount, gross. A discount on all items has no amount of its own.
    pub fn amount(&self) -> Cents {
        if self.is_off_all() {
            return Cents(0);
        }
        let full = self.price.times(self.quantity);
        full - share(full, self.discount.unwrap_or(0), WHOLE) - self.reduction.unwrap_or_default()
    }

    /// A discount in percent of all items.
    pub fn is_off_all(&self) -> bool {
        self.kind == LineKind::Discount && self.discount.is_some()
    }

    /// Whether something is taken off that the price does not tell.
    pub fn is_reduced(&self) -> bool {
        let percent = self.discount.is_some_and(|percent| percent != 0);
        !self.is_off_all() && (percent || self.reduction.is_some_and(|cents| cents != Cents(0)))
    }

    /// A deduction of which nobody has said yet whether it is a discount or a vehicle taken in part payment.
    pub fn is_unclear(&self) -> bool {
        self.kind != LineKind::Discount && self.amount() < Cents(0)
    }
}

/// The leaf of a line's field inside its job.
pub fn key(line: Id, field: LineField) -> String {
    format!("lines/{line}/{}", field.key())
}

/// A rank between two neighbours (`None` = end of the list); `None` when there is no room and all lines need new ranks.
pub fn rank_between(above: Option<i64>, below: Option<i64>) -> Option<i64> {
    match (above, below) {
        (None, None) => Some(0),
        (Some(above), None) => above.checked_add(RANK_STEP),
        (None, Some(below)) => below.checked_sub(RANK_STEP),
        (Some(above), Some(below)) => {
            let middle = above + below.checked_sub(above)? / 2;
            (middle > above && middle < below).then_some(middle)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, LineKind, rank_between};
    use crate::money::{Cents, Quantity};

    #[test]
    fn a_line_fits_between_two_others_until_there_is_no_room() {
        assert_eq!(rank_between(Some(10), Some(20)), Some(15));
        assert_eq!(rank_between(Some(10), Some(11)), None);
        assert!(rank_between(None, Some(5)) < Some(5));
        assert!(rank_between(Some(5), None) > Some(5));
    }

    #[test]
    fn an_item_is_reduced_by_percent_and_by_euros_and_rounded_once() {
        for (price, quantity, discount, reduction, amount) in [
            (10_000, 1000, None, None, 10_000),
            (24_975, 4000, Some(500), None, 94_905),
            (3_333, 3000, Some(333), None, 9_666),
            (10_000, 1000, None, Some(2_500), 7_500),
            (10_000, 1000, Some(1_000), Some(1), 8_999),
            (10_000, 1000, Some(10_000), None, 0),
            (9_999_999_999, 1000, None, None, 9_999_999_999),
        ] {
            let line = Line {
                price: Cents(price),
                quantity: Quantity(quantity),
                discount,
                reduction: reduction.map(Cents),
                ..Line::default()
            };
            assert_eq!(line.amount(), Cents(amount), "{price} × {quantity}");
        }
    }

    #[test]
    fn a_deduction_is_unclear_until_it_is_called_a_discount() {
        let minus = Line { price: Cents(-300_000), ..Line::default() };
        assert!(minus.is_unclear());
        assert!(!Line { kind: LineKind::Discount, ..minus }.is_unclear());
        assert!(!Line::default().is_unclear());
    }
}
