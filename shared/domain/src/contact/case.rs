//! A case with a customer ("Vorgang"): an opportunity, a complaint, correspondence.

use crate::id::Id;
use crate::time::{Day, Moment};
use crate::{choice, record};

choice!(
    /// How far a case is.
    CaseStatus {
        /// "offen".
        Open = "open",
        /// "In Bearbeitung".
        InWork = "in_work",
        /// "wartet auf Kunde".
        Waiting = "waiting",
        /// "abgeschlossen".
        Done = "done",
    }
);

choice!(
    /// What came of a case that is done.
    Outcome {
        /// "gewonnen".
        Won = "won",
        /// "verloren".
        Lost = "lost",
        /// "erledigt": there was nothing to win.
        Settled = "settled",
    }
);

record!(
    /// A case; lies beside the customer, as a record of its own. Its days may stand in any order.
    Case / CaseField {
        Customer: customer: Id = "customer",
        Text: text: String = "text" as Paragraph,
        /// A word of [`crate::contact::kind::CaseKind`], or any other word of the dealership's own.
        Kind: kind: String = "case.kind",
        Status: status: CaseStatus = "status",
        /// "Verantwortlicher", a member of staff.
        Owner: owner: Id = "owner",
        /// The owner's name as a file gave it, where nobody here is called so.
        OwnerName: owner_name: String = "owner.name",
        /// The contact person whom it is about.
        Person: person: Id = "person",
        /// "Termin".
        Appointment: appointment: Option<Day> = "appointment.day",
        /// Minutes since midnight, where the dealership is.
        AppointmentTime: appointment_time: Option<i64> = "appointment.minute",
        AppointmentPlace: appointment_place: String = "appointment.place",
        /// "Wiedervorlage".
        Resubmission: resubmission: Option<Day> = "resubmission",
        /// "Erstellt am/um".
        Created: created: Moment = "created",
        Outcome: outcome: Option<Outcome> = "outcome",
        /// Why it was won or lost.
        Reason: reason: String = "reason",
        /// When it was done.
        Closed: closed: Option<Day> = "closed",
        /// The number that a file knows it by.
        Number: number: String = "number",
    }
);

impl Case {
    /// Whether it is done ("abgeschlossen").
    pub fn is_done(&self) -> bool {
        self.status == CaseStatus::Done
    }

    /// Whether it wants attention on a day: its resubmission has come and it is not done.
    pub fn is_due(&self, today: Day) -> bool {
        !self.is_done() && self.resubmission.is_some_and(|day| day <= today)
    }
}

#[cfg(test)]
mod tests {
    use super::{Case, CaseStatus};
    use crate::time::Day;

    #[test]
    fn a_case_wants_attention_from_its_resubmission_until_it_is_done() {
        let case = Case { resubmission: Some(Day(100)), ..Case::default() };
        assert_eq!([99, 100, 101].map(|day| case.is_due(Day(day))), [false, true, true]);
        assert!(!Case { status: CaseStatus::Done, ..case }.is_due(Day(101)));
        assert!(!Case::default().is_due(Day(0)));
    }
}
