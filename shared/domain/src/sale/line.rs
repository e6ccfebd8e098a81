//! The single items of a job ("Rechnungsposten").

use crate::id::Id;
use crate::money::{Cents, Quantity};
use crate::record;
use crate::sale::tax::LineTax;

record!(
    /// One item. Its leaves lie in the job under `lines/<id>/`.
    Line / LineField {
        Text: text: String = "text",
        Quantity: quantity: Quantity = "quantity",
        /// Gross price of one unit, cents; negative for a deduction.
        Price: price: Cents = "price",
        Tax: tax: LineTax = "tax",
        /// Order among the lines: smaller stands higher, equal ranks are ordered by id.
        Rank: rank: i64 = "rank",
        /// Removed; kept so that it can come back.
        Gone: gone: bool = "gone",
    }
);

/// The distance between neighbouring ranks of fresh lines.
pub const RANK_STEP: i64 = 1 << 32;

impl Line {
    /// Quantity times price, gross.
    pub fn amount(&self) -> Cents {
        self.price.times(self.quantity)
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
    use super::rank_between;

    #[test]
    fn a_line_fits_between_two_others_until_there_is_no_room() {
        assert_eq!(rank_between(Some(10), Some(20)), Some(15));
        assert_eq!(rank_between(Some(10), Some(11)), None);
        assert!(rank_between(None, Some(5)) < Some(5));
        assert!(rank_between(Some(5), None) > Some(5));
    }
}
