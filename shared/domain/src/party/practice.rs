//! How a dealership keeps its customer sheets: leaves of its own record, beside those of [`crate::party::house::House`].

use crate::contact::kind::is_kind;
use crate::field::Leaves;
use crate::party::staff::Role;
use crate::record;

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
    key.starts_with(REGISTERS) || is_kind(key) || PracticeField::ALL.iter().any(|field| field.key() == key)
}

const REGISTERS: &str = "sheet.registers/";

#[cfg(test)]
mod tests {
    use super::{is_setting, registers, registers_key};
    use crate::field::{Leaf, Leaves};
    use crate::party::staff::Role;

    #[test]
    fn registers_are_arranged_role_by_role() {
        let mut house = Leaves::from([("name".to_owned(), Leaf::Text("Weber".to_owned()))]);
        assert_eq!(registers(&house), []);
        house.insert(registers_key(Role::Service), Leaf::Text("werkstatt -ort".to_owned()));
        house.insert("sheet.registers/astronaut".to_owned(), Leaf::Text("ort".to_owned()));
        assert_eq!(registers(&house), [(Role::Service, "werkstatt -ort".to_owned())]);
        assert!(
            is_setting(&registers_key(Role::Sales)) && is_setting("ledger.base_rates") && !is_setting("name")
        );
    }
}
