//! A customer's car ("Fahrzeugstamm").

use crate::car::vin;
use crate::field::Problem;
use crate::id::Id;
use crate::time::Day;
use crate::{choice, record};

choice!(
    /// What the customer is to the car.
    Relation {
        /// "Halter".
        Holder = "holder",
        /// "Fahrer".
        Driver = "driver",
        /// Had it once.
        Former = "former",
    }
);

choice!(
    /// How the car is paid for.
    Contract { None = "none", Lease = "lease", Finance = "finance" }
);

record!(
    /// A car of a customer; lies beside the customer, as a record of its own.
    Owned / OwnedField {
        Customer: customer: Id = "customer",
        Plate: plate: String = "plate" as Plate,
        Vin: vin: String = "vin" as Vin,
        Make: make: String = "make",
        Model: model: String = "model",
        /// "Erstzulassung".
        FirstRegistration: first_registration: Option<Day> = "first_registration",
        /// Kilometres.
        Mileage: mileage: Option<i64> = "mileage",
        /// When the kilometres were read.
        MileageDay: mileage_day: Option<Day> = "mileage.day",
        /// General inspection due ("HU").
        InspectionDue: inspection_due: Option<Day> = "inspection_due",
        Contract: contract: Contract = "contract",
        /// End of lease or finance.
        ContractEnd: contract_end: Option<Day> = "contract.end",
        Relation: relation: Relation = "relation",
        /// The dealership would take it in part payment ("Inzahlungnahme-Kandidat").
        TradeIn: trade_in: bool = "trade_in",
        /// Sold by this house: the record of the vehicle.
        Vehicle: vehicle: Id = "vehicle",
        Remark: remark: String = "remark" as Paragraph,
    }
);

/// How near a day is that must not be missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Nearness {
    Far,
    /// Within sixty days.
    Soon,
    Over,
}

/// How near a day is.
pub fn nearness(day: Day, today: Day) -> Nearness {
    match day.0 - today.0 {
        ..0 => Nearness::Over,
        0..=60 => Nearness::Soon,
        _ => Nearness::Far,
    }
}

impl Owned {
    /// Make and model.
    pub fn title(&self) -> String {
        [self.make.trim(), self.model.trim()].join(" ").trim().to_owned()
    }

    /// Everything that looks wrong. Nothing of it keeps anybody from saving.
    pub fn problems(&self) -> Vec<(OwnedField, Problem)> {
        let nameless = self.title().is_empty() && self.plate.trim().is_empty() && self.vin.trim().is_empty();
        let vin = Some(self.vin.as_str()).filter(|vin| !vin.is_empty()).and_then(vin::problem);
        let found = [
            nameless.then_some((OwnedField::Plate, Problem::NameMissing)),
            vin.map(|problem| (OwnedField::Vin, problem)),
            self.mileage.filter(|km| *km < 0).map(|_| (OwnedField::Mileage, Problem::Negative)),
        ];
        found.into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Nearness, Owned, OwnedField, nearness};
    use crate::field::Problem;
    use crate::time::Day;

    #[test]
    fn an_inspection_is_warned_of_two_months_before() {
        for (day, near) in
            [(99, Nearness::Over), (100, Nearness::Soon), (160, Nearness::Soon), (161, Nearness::Far)]
        {
            assert_eq!(nearness(Day(day), Day(100)), near, "{day}");
        }
    }

    #[test]
    fn a_car_is_known_by_plate_chassis_number_or_name() {
        assert_eq!(Owned::default().problems(), [(OwnedField::Plate, Problem::NameMissing)]);
        let plate = Owned { plate: "M-XY 12".to_owned(), mileage: Some(-5), ..Owned::default() };
        assert_eq!(plate.problems(), [(OwnedField::Mileage, Problem::Negative)]);
        let short = Owned { vin: "WDB".to_owned(), ..Owned::default() };
        assert_eq!(short.problems(), [(OwnedField::Vin, Problem::VinLength)]);
    }
}
