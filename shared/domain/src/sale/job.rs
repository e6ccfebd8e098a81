//! A job: a vehicle, a customer and what is going on between them ("Jobvorgang").

use std::collections::BTreeMap;

use crate::field::Leaves;
use crate::id::Id;
use crate::sale::line::Line;
use crate::sale::trade_in::TradeIn;
use crate::sale::treatment::Treatment;
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

choice!(
    /// Who has to act next.
    Turn {
        /// The dealership: a bell.
        Ours = "ours",
        /// The customer: an hourglass.
        Theirs = "theirs",
    }
);

choice!(
    /// Why a job came to nothing.
    LostReason {
        Price = "price",
        Elsewhere = "elsewhere",
        CarGone = "car_gone",
        Financing = "financing",
        TradeIn = "trade_in",
        NoAnswer = "no_answer",
        ChangedMind = "changed_mind",
        Other = "other",
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
        /// "Auslieferung"; the day of supply.
        Delivery: delivery: Option<Day> = "delivery",
        /// Why it came to nothing.
        LostReason: lost_reason: Option<LostReason> = "lost.reason",
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
        LostNote: lost_note: String = "lost.note",
        /// The status that it had before it went into the archive.
        LostFrom: lost_from: Option<Status> = "lost.from",
        /// How the sale is taxed ("Steuerfall"); while nobody has decided, the vehicle's taxation says it.
        Treatment: treatment: Option<Treatment> = "tax.case",
        /// Why it is taxed so.
        TaxReason: tax_reason: String = "tax.reason",
        /// The buyer's VAT ID was confirmed by the tax office ("qualifizierte Bestätigung").
        VatIdConfirmed: vat_id_confirmed: Option<Day> = "proof.vat_id",
        /// The buyer's confirmation that it arrived is here ("Gelangensbestätigung").
        Arrival: arrival: Option<Day> = "proof.arrival",
        /// The proof of export is here ("Ausfuhrvermerk").
        Exported: exported: Option<Day> = "proof.export",
    }
);

/// The lines of a job that are not gone, in their order.
pub fn lines(leaves: &Leaves) -> Vec<(Id, Line)> {
    lines_of(leaves, "lines/")
}

/// The lines that stand under a name in any record and are not gone, in their order.
pub fn lines_of(leaves: &Leaves, name: &str) -> Vec<(Id, Line)> {
    let parts = parts(leaves, name).into_iter();
    let mut lines: Vec<(Id, Line)> =
        parts.map(|(id, leaves)| (id, Line::read(&leaves))).filter(|(_, line)| !line.gone).collect();
    lines.sort_by_key(|(id, line)| (line.rank, *id));
    lines
}

/// The vehicles that a job takes in part payment.
pub fn trade_ins(leaves: &Leaves) -> Vec<(Id, TradeIn)> {
    let read = parts(leaves, "trades/").into_iter().map(|(id, leaves)| (id, TradeIn::read(&leaves)));
    read.filter(|(_, one)| !one.gone).collect()
}

/// The vehicles of a job, each once: the main one first, then those of its lines.
pub fn vehicles(main: Id, lines: &[(Id, Line)]) -> Vec<Id> {
    let mut vehicles: Vec<Id> = Vec::new();
    for id in std::iter::once(main).chain(lines.iter().map(|(_, line)| line.vehicle)) {
        if !id.is_none() && !vehicles.contains(&id) {
            vehicles.push(id);
        }
    }
    vehicles
}

/// What lies under `<name><id>/`, by id.
fn parts(leaves: &Leaves, name: &str) -> BTreeMap<Id, Leaves> {
    let mut parts: BTreeMap<Id, Leaves> = BTreeMap::new();
    for (key, leaf) in leaves.beginning_with(name) {
        let Some((id, field)) = key.strip_prefix(name).and_then(|rest| rest.split_once('/')) else {
            continue;
        };
        if let Some(id) = Id::parse(id) {
            parts.entry(id).or_default().insert(field.to_owned(), leaf.clone());
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::{lines, trade_ins, vehicles};
    use crate::field::{Leaf, Leaves};
    use crate::id::Id;
    use crate::money::Cents;
    use crate::sale::line::{Line, LineField, key};
    use crate::sale::trade_in::{self, TradeInField};

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

    #[test]
    fn trade_ins_stand_apart_from_lines() {
        let id = Id([4; 16]);
        let field = |field: TradeInField| trade_in::key(id, field);
        let mut job = Leaves::from([(field(TradeInField::Value), Leaf::Int(300_000))]);
        assert_eq!(lines(&job), []);
        assert_eq!(trade_ins(&job).first().map(|(id, one)| (*id, one.value)), Some((id, Cents(300_000))));
        job.insert(field(TradeInField::Gone), Leaf::Flag(true));
        assert_eq!(trade_ins(&job), []);
    }

    #[test]
    fn every_vehicle_of_a_job_stands_once_and_the_main_one_first() {
        let line = |vehicle: u8| (Id([vehicle; 16]), Line { vehicle: Id([vehicle; 16]), ..Line::default() });
        let [one, two, none] = [line(1), line(2), line(0)];
        assert_eq!(vehicles(Id([2; 16]), &[one, none, two]), [Id([2; 16]), Id([1; 16])]);
        assert_eq!(vehicles(Id::default(), &[]), []);
    }
}
