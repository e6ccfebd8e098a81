//! How a dealership keeps its customer sheets: leaves of its own record, beside those of [`crate::party::house::House`].

use crate::contact::kind::is_kind;
use crate::field::{Leaves, Problem};
use crate::ledger::interest::BaseRates;
use crate::party::staff::Role;
use crate::record;
use crate::workshop::labour::LabourUnits;

record!(
    /// What the customer sheets of a dealership go by.
    Practice / PracticeField {
        /// Labour units an hour ("Arbeitswerte je Stunde") by make, one a line; see [`crate::workshop::labour`].
        LabourUnits: labour_units: String = "workshop.labour_units" as Paragraph,
        /// Base rates of interest ("Basiszinssatz") that are newer than this version; see [`crate::ledger::interest`].
        BaseRates: base_rates: String = "ledger.base_rates" as Paragraph,
    }
);

/// The leaf that arranges the registers of the customer sheet for a role: words in their order, hidden ones with a minus
/// in front. Empty: the usual order.
pub fn registers_key(role: Role) -> String {
    format!("{REGISTERS}{}", role.word())
}

/// How the registers are arranged for each role for which somebody has done it.
pub fn registers(house: &Leaves) -> Vec<(Role, String)> {
    let of = |role: &Role| Some((*role, house.get(&registers_key(*role))?.text()?.to_owned()));
    Role::ALL.iter().filter_map(of).collect()
}

/// Whether only those may write a leaf of the dealership's record who may change its settings.
pub fn is_setting(key: &str) -> bool {
    key.starts_with(REGISTERS) || is_kind(key)
}

const REGISTERS: &str = "sheet.registers/";

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
    use super::{Practice, PracticeField, is_setting, registers, registers_key};
    use crate::field::{Leaf, Leaves, Problem};
    use crate::party::staff::Role;

    #[test]
    fn registers_are_arranged_role_by_role() {
        let mut house = Leaves::from([("name".to_owned(), Leaf::Text("Weber".to_owned()))]);
        assert_eq!(registers(&house), []);
        house.insert(registers_key(Role::Service), Leaf::Text("werkstatt -ort".to_owned()));
        house.insert("sheet.registers/astronaut".to_owned(), Leaf::Text("ort".to_owned()));
        assert_eq!(registers(&house), [(Role::Service, "werkstatt -ort".to_owned())]);
        assert!(is_setting(&registers_key(Role::Sales)) && !is_setting("name"));
    }

    #[test]
    fn tables_that_cannot_be_read_are_noticed() {
        let wrong = Practice { labour_units: "BMW zwölf".to_owned(), base_rates: "bald mehr".to_owned() };
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
