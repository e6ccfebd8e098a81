//! How a dealership keeps its customer sheets: leaves of its own record, beside those of [`crate::party::house::House`].

use crate::field::Problem;
use crate::ledger::interest::BaseRates;
use crate::record;
use crate::workshop::labour::LabourUnits;

record!(
    /// What the customer sheets of a dealership go by.
    Practice / PracticeField {
        /// Kinds of cases of its own, one a line; see [`crate::contact::kind::offered`].
        CaseKinds: case_kinds: String = "contact.case_kinds" as Paragraph,
        /// Kinds of contacts of its own, one a line.
        TalkKinds: talk_kinds: String = "contact.talk_kinds" as Paragraph,
        /// Labour units an hour ("Arbeitswerte je Stunde") by make, one a line; see [`crate::workshop::labour`].
        LabourUnits: labour_units: String = "workshop.labour_units" as Paragraph,
        /// Base rates of interest ("Basiszinssatz") that are newer than this version; see [`crate::ledger::interest`].
        BaseRates: base_rates: String = "ledger.base_rates" as Paragraph,
    }
);

impl Practice {
    /// Everything that looks wrong. Nothing of it keeps anybody from saving.
    pub fn problems(&self) -> Vec<(PracticeField, Problem)> {
        let units = LabourUnits::read(&self.labour_units).is_err();
        let rates = BaseRates::problem(&self.base_rates);
        let units = units.then_some((PracticeField::LabourUnits, Problem::NotLabourUnits));
        units.into_iter().chain(rates.map(|problem| (PracticeField::BaseRates, problem))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Practice, PracticeField};
    use crate::field::Problem;

    #[test]
    fn tables_that_cannot_be_read_are_noticed() {
        let wrong = Practice {
            labour_units: "BMW zwölf".to_owned(),
            base_rates: "bald mehr".to_owned(),
            ..Practice::default()
        };
        assert_eq!(
            wrong.problems(),
            [
                (PracticeField::LabourUnits, Problem::NotLabourUnits),
                (PracticeField::BaseRates, Problem::NotABaseRate)
            ]
        );
        assert_eq!(Practice::default().problems(), []);
    }
}
