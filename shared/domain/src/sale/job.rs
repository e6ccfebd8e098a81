//! A job: a vehicle, a customer and what is going on between them ("Jobvorgang").

use std::collections::BTreeMap;

use crate::field::Leaves;
use crate::id::Id;
use crate::sale::line::Line;
use crate::sale::turn::Turn;
use crate::time::{Day, Moment};
use crate::{choice, record};

choice!(
    /// How the job came about ("Herkunft"); fixed when it is made.
    Origin { Own = "own", Internet = "internet", Callback = "callback", SupplierOrder = "supplier_order", Duplicate = "duplicate" }
);

choice!(
    /// Where the job stands ("Jobstatus").
    Status {
        /// "Kunde bittet um Rückruf".
        CallbackWanted = "callback_wanted",
        /// "dem Kunden angeboten".
        Offered = "offered",
        /// "vom Kunden bestellt".
        Ordered = "ordered",
        /// "verkauft".
        Sold = "sold",
        /// "Geschäft nicht zustande gekommen | Archiv".
        Lost = "lost",
    }
);

choice!(
    /// How far it has been worked on ("Bearbeitet-Status"): the job's colour.
    Progress {
        /// Red.
        Untouched = "untouched",
        /// Orange.
        InWork = "in_work",
        /// Green: "Aufgabe erledigt".
        Done = "done",
        /// Black: "abgeschlossener Jobvorgang".
        Closed = "closed",
    }
);

record!(
    /// The fields of a job; its lines are read beside them.
    Job / JobField {
        /// The job number, unique by the device's own prefix.
        Number: number: String = "number",
        Origin: origin: Origin = "origin",
        Status: status: Status = "status",
        Progress: progress: Progress = "progress",
        Customer: customer: Id = "customer",
        Vehicle: vehicle: Id = "vehicle",
        /// The member of staff who looks after it.
        Owner: owner: Id = "owner",
        Created: created: Moment = "created",
        Remark: remark: String = "remark" as Paragraph,
        /// "Wiedervorlage".
        Resubmission: resubmission: Option<Day> = "resubmission",
        /// "Verkauft am".
        SoldOn: sold_on: Option<Day> = "sold_on",
        /// Whose turn somebody has said it is; otherwise it follows from the status.
        Turn: turn: Option<Turn> = "turn",
        /// The vehicle is kept for the customer until the evening of this day ("Reservierung").
        ReservedUntil: reserved_until: Option<Day> = "reserved.until",
        /// When the enquiry was first worked on.
        Answered: answered: Option<Moment> = "answered",
        /// Since when the vehicle is reserved, ordered or sold by this job.
        Claimed: claimed: Option<Moment> = "claimed",
        /// When the deal fell through ("nicht zustande gekommen").
        LostAt: lost_at: Option<Moment> = "lost.at",
        Closed: closed: Option<Moment> = "closed.at",
        ClosedBy: closed_by: Id = "closed.by",
    }
);

/// The lines of a job that are not gone, in their order.
pub fn lines(leaves: &Leaves) -> Vec<(Id, Line)> {
    let mut parts: BTreeMap<Id, Leaves> = BTreeMap::new();
    for (key, leaf) in leaves.beginning_with("lines/") {
        let Some((id, field)) = key.strip_prefix("lines/").and_then(|rest| rest.split_once('/')) else {
            continue;
        };
        if let Some(id) = Id::parse(id) {
            parts.entry(id).or_default().insert(field.to_owned(), leaf.clone());
        }
    }
    let mut lines: Vec<(Id, Line)> =
        parts.iter().map(|(id, leaves)| (*id, Line::read(leaves))).filter(|(_, line)| !line.gone).collect();
    lines.sort_by_key(|(id, line)| (line.rank, *id));
    lines
}

#[cfg(test)]
mod tests {
    use super::lines;
    use crate::field::{Leaf, Leaves};
    use crate::id::Id;
    use crate::sale::line::{Line, LineField, key};

    fn put(leaves: &mut Leaves, id: Id, line: &Line) {
        for (name, leaf) in line.leaves() {
            leaves.insert(format!("lines/{id}/{name}"), leaf);
        }
    }

    #[test]
    fn lines_come_in_their_order_and_without_the_removed_ones() {
        let mut job = Leaves::from([
            ("remark".to_owned(), Leaf::Text("x".to_owned())),
            ("lines/broken/text".to_owned(), Leaf::Int(1)),
        ]);
        let (first, second, third) = (Id([9; 16]), Id([1; 16]), Id([5; 16]));
        put(&mut job, first, &Line { text: "Fahrzeug".to_owned(), rank: 0, ..Line::default() });
        put(&mut job, second, &Line { text: "Zulassung".to_owned(), rank: 7, ..Line::default() });
        put(&mut job, third, &Line { text: "Räder".to_owned(), rank: 7, ..Line::default() });
        let texts = |job: &Leaves| lines(job).into_iter().map(|(_, line)| line.text).collect::<Vec<_>>();
        assert_eq!(texts(&job), ["Fahrzeug", "Zulassung", "Räder"]);
        job.insert(key(second, LineField::Gone), Leaf::Flag(true));
        assert_eq!(texts(&job), ["Fahrzeug", "Räder"]);
    }
}
