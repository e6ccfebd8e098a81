//! A vehicle taken in part payment ("Inzahlungnahme"): the dealership's purchase and the customer's payment, never a
//! deduction from the price (§ 3 (12), § 10 (2) UStG; UStAE 10.5 (4)).

use crate::car::vin;
use crate::field::Problem;
use crate::id::Id;
use crate::money::Cents;
use crate::record;

record!(
    /// A vehicle taken in part payment. Its leaves lie in the job under `trades/<id>/`.
    TradeIn / TradeInField {
        Make: make: String = "make",
        Model: model: String = "model",
        Vin: vin: String = "vin" as Vin,
        Plate: plate: String = "plate" as Plate,
        /// Kilometres.
        Mileage: mileage: Option<i64> = "mileage",
        /// What is credited to the customer, cents.
        Value: value: Cents = "value",
        /// What it was appraised at ("Gutachten"); crediting more costs the dealership tax.
        Appraisal: appraisal: Option<Cents> = "appraisal",
        /// Removed; kept so that it can come back.
        Gone: gone: bool = "gone",
    }
);

/// The leaf of a field inside its job.
pub fn key(trade_in: Id, field: TradeInField) -> String {
    format!("trades/{trade_in}/{}", field.key())
}

impl TradeIn {
    /// Make and model.
    pub fn title(&self) -> String {
        [self.make.trim(), self.model.trim()].join(" ").trim().to_owned()
    }

    /// By how much the credited value exceeds the appraisal: since 2022 that no longer reduces the tax of the new
    /// car ("verdeckter Preisnachlass").
    pub fn overpaid(&self) -> Option<Cents> {
        self.appraisal.map(|appraisal| self.value - appraisal).filter(|over| *over > Cents(0))
    }

    /// Everything that looks wrong. Nothing of it keeps anybody from saving.
    pub fn problems(&self) -> Vec<(TradeInField, Problem)> {
        let nameless = self.title().is_empty().then_some((TradeInField::Make, Problem::NameMissing));
        let vin = Some(self.vin.as_str()).filter(|vin| !vin.is_empty()).and_then(vin::problem);
        let negative = |field, number: Option<i64>| {
            number.filter(|number| *number < 0).map(|_| (field, Problem::Negative))
        };
        let numbers = [
            negative(TradeInField::Mileage, self.mileage),
            negative(TradeInField::Value, Some(self.value.0)),
        ];
        let vin = vin.map(|problem| (TradeInField::Vin, problem));
        [nameless, vin].into_iter().chain(numbers).flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{TradeIn, TradeInField};
    use crate::field::Problem;
    use crate::money::Cents;

    #[test]
    fn crediting_more_than_the_appraisal_is_noticed() {
        let polo = TradeIn { value: Cents(300_000), appraisal: Some(Cents(250_000)), ..TradeIn::default() };
        assert_eq!(polo.overpaid(), Some(Cents(50_000)));
        assert_eq!(TradeIn { appraisal: Some(Cents(300_000)), ..polo.clone() }.overpaid(), None);
        assert_eq!(TradeIn { appraisal: None, ..polo }.overpaid(), None);
    }

    #[test]
    fn a_trade_in_without_a_name_or_with_a_wrong_vin_is_noticed() {
        let wrong = TradeIn {
            vin: "WVWZZZ1JZ3W38675O".to_owned(),
            mileage: Some(-1),
            value: Cents(-5),
            ..TradeIn::default()
        };
        assert_eq!(
            wrong.problems(),
            [
                (TradeInField::Make, Problem::NameMissing),
                (TradeInField::Vin, Problem::VinCharacter),
                (TradeInField::Mileage, Problem::Negative),
                (TradeInField::Value, Problem::Negative),
            ]
        );
        let right = TradeIn {
            make: "VW".to_owned(),
            vin: "WVWZZZ1JZ3W386752".to_owned(),
            mileage: Some(88_000),
            ..TradeIn::default()
        };
        assert_eq!((right.problems(), right.title()), (Vec::new(), "VW".to_owned()));
    }
}
