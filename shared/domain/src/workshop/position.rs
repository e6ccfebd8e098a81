//! Positions of an order, in four registers.

use crate::field::Leaves;
use crate::ledger::book::{Break, Figure};
use crate::money::{Cents, Quantity, share};
use crate::part;
use crate::{choice, record};

choice!(
    /// The register of a position.
    Register {
        /// "Arbeitswerte".
        Labour = "labour",
        /// "Ersatzteile".
        Parts = "parts",
        /// "Diverses", "Fremdleistung".
        Sundry = "sundry",
        /// "Sonstige".
        Other = "other",
    }
);

record!(
    /// A position. Its leaves lie in the order under `positions/<key>/`.
    Position / PositionField {
        Register: register: Register = "register",
        /// Its number inside the register.
        Number: number: i64 = "number",
        Text: text: String = "text",
        /// Number of the part or of the labour operation.
        Article: article: String = "article",
        /// Pieces; of labour: units ("AW"), if the source says them.
        Quantity: quantity: Option<Quantity> = "quantity",
        /// The source's column beside the amount, whose meaning nobody has said.
        Refunded: refunded: Cents = "refunded",
        Amount: amount: Cents = "amount",
        /// Price of one piece or labour unit.
        Price: price: Option<Cents> = "price",
        /// No longer in the source.
        Gone: gone: bool = "gone",
    }
);

/// Where positions lie in an order.
pub const POSITIONS: &str = "positions/";

/// What a position is called inside its order.
pub fn key(register: Register, number: i64, nth: usize) -> String {
    let again = if nth > 0 { format!(" #{}", nth + 1) } else { String::new() };
    format!("{} {number:04}{again}", register.word())
}

/// The positions of an order that are not gone, by register and number.
pub fn positions(order: &Leaves) -> Vec<(String, Position)> {
    let parts = part::parts(order, POSITIONS).into_iter();
    let read = parts.map(|(key, leaves)| (key, Position::read(&leaves)));
    let mut positions: Vec<(String, Position)> = read.filter(|(_, one)| !one.gone).collect();
    positions.sort_by(|(a, one), (b, two)| (one.register, one.number, a).cmp(&(two.register, two.number, b)));
    positions
}

/// Puts a position into an order.
pub fn put(order: &mut Leaves, key: &str, position: &Position) {
    part::put(order, POSITIONS, key, &position.leaves());
}

impl Position {
    /// Labour units in thousandths: as the source says, else the amount by the price of one. `None` where that is no
    /// whole number of units, or the position is no labour.
    pub fn units(&self) -> Option<Quantity> {
        if self.register != Register::Labour {
            return None;
        }
        let price = self.price.filter(|price| price.0 > 0);
        self.quantity.or_else(|| {
            price
                .filter(|price| self.amount.0 % price.0 == 0)
                .map(|price| Quantity(self.amount.0 / price.0 * 1000))
        })
    }

    /// A labour position whose amount is not its units at its price, beside the nearest amount that would be.
    pub fn odd(&self, key: &str) -> Option<Break> {
        let price = self.price.filter(|price| price.0 > 0 && self.register == Register::Labour)?;
        let units = self.quantity.unwrap_or_else(|| Quantity(share(self.amount, 1, price.0).0 * 1000));
        let number = if self.number > 0 { self.number.to_string() } else { key.to_owned() };
        Break::between(Figure::Position, self.amount, price.times(units)).map(|broken| broken.of(&number))
    }
}
