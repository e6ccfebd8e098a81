//! A contact with a customer ("Kundenkontakt"): a call, a letter, a visit.

use crate::id::Id;
use crate::record;
use crate::time::Moment;

record!(
    /// A contact; lies beside the customer, as a record of its own. Without a case it is one of the
    /// "unverknüpfte Kundenkontakte".
    Talk / TalkField {
        Customer: customer: Id = "customer",
        At: at: Moment = "at",
        /// "Mitarbeiter".
        Staff: staff: Id = "staff",
        /// The member of staff's name as a file gave it, where nobody here is called so.
        StaffName: staff_name: String = "staff.name",
        /// "Ansprechpartner".
        Person: person: Id = "person",
        /// The contact person's name as a file gave it, where the customer has nobody of that name.
        PersonName: person_name: String = "person.name",
        /// A word of [`crate::contact::kind::TalkKind`], or any other word of the dealership's own.
        Kind: kind: String = "talk.kind",
        Note: note: String = "note" as Paragraph,
        /// The case that it belongs to, if any.
        Case: case: Id = "case",
    }
);
