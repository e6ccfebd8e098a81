//! What a paper still lacks. All of it is told at once; `words` makes the sentence, the window the jump to the field.

use serde::{Deserialize, Serialize};

use crate::car::vehicle::VehicleField;
use crate::document::detail::DetailField;
use crate::party::customer::CustomerField;
use crate::party::house::HouseField;
use crate::sale::treatment::Forbidden;

/// One missing fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Missing {
    /// The job has no customer.
    Customer,
    /// The job has no vehicle.
    Vehicle,
    /// The job has no items.
    Lines,
    /// A deduction of which nobody has said whether it is a discount or a trade-in.
    Deduction,
    HouseField(HouseField),
    CustomerField(CustomerField),
    VehicleField(VehicleField),
    /// What this kind of paper wants beside the sale.
    Detail(DetailField),
    /// The invoice that is cancelled.
    Original,
    /// Deductions are larger than what is sold: an invoice over less than nothing.
    NegativeTotal,
    /// A tax that the law forbids in this sale.
    Forbidden(Forbidden),
    /// Data that the Pkw-EnVKV wants in every offer of a new car.
    EnergyLabel(VehicleField),
}
