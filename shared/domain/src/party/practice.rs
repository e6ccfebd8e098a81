//! How a dealership keeps its customer sheets: leaves of its own record, beside those of [`crate::party::house::House`].

use crate::record;

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
