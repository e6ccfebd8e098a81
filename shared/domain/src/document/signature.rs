//! Signatures on glass: a simple electronic signature (Art. 3 No. 10 eIDAS), with all that lends it weight.

use serde::{Deserialize, Serialize};

use crate::choice;
use crate::time::Moment;

choice!(
    /// Whose hand is wanted, and for what.
    SignField {
        /// The buyer, under the whole paper.
        Buyer = "buyer",
        /// The dealership.
        House = "house",
        /// The buyer, under the notice of what the car is not.
        Deviation = "deviation",
        /// The buyer, under the shorter time for claims.
        Shortening = "shortening",
        /// Who takes the car or the goods over.
        Receiver = "receiver",
        /// Who drives on trial.
        Driver = "driver",
        /// Who sells a car to the dealership.
        Seller = "seller",
        /// Somebody of the dealership who has seen the others sign.
        Witness = "witness",
    }
);

/// A place of the pen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Hundredths of a millimetre from the left edge of the field.
    pub x: i32,
    /// Hundredths of a millimetre from its upper edge.
    pub y: i32,
    /// From 0 to 255; a finger has none and writes with 128.
    pub pressure: u8,
}

/// One signature.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    pub field: SignField,
    /// Who signed, in letters.
    pub name: String,
    pub at: Moment,
    /// What the device is called.
    pub device: String,
    pub place: String,
    /// Each stroke from where the pen came down to where it was lifted.
    pub strokes: Vec<Vec<Point>>,
    /// Who of the dealership was there; empty: nobody.
    pub witness: String,
}

/// How large a field is to sign in, in hundredths of a millimetre.
pub const FIELD_WIDTH: i32 = 7_500;
/// How high.
pub const FIELD_HEIGHT: i32 = 1_800;

impl Signature {
    /// Whether a pen has left anything to see.
    pub fn is_drawn(&self) -> bool {
        self.strokes.iter().any(|stroke| !stroke.is_empty())
    }
}
