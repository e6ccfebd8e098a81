//! The registers of a customer sheet: what each holds at a glance, and each in full once it is looked at.

use domain::car::owned::{Nearness, Owned};
use domain::contact::case::Case;
use domain::contact::talk::Talk;
use domain::document::filed::Filed;
use domain::document::kind::PaperKind;
use domain::id::Id;
use domain::ledger::aging::Aged;
use domain::ledger::book::Break;
use domain::ledger::interest::Interest;
use domain::ledger::item::Item;
use domain::ledger::profit::{Lines, Statement};
use domain::ledger::revenue::YearRevenue;
use domain::money::{Cents, Quantity};
use domain::party::person::Person;
use domain::time::{Day, Moment};
use domain::workshop::order::Order;
use domain::workshop::position::{self, Position};
use serde::{Deserialize, Serialize};

use crate::double::MergedRow;
use crate::row::JobRow;

/// A register of the sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Register {
    /// "Ansprechpartner".
    #[default]
    Persons,
    /// "Vorgänge und Kundenkontakte".
    Contacts,
    /// "Briefkästen".
    Mailbox,
    /// "Umsätze".
    Revenue,
    /// "Offene Posten".
    Items,
    /// "Fahrzeugstamm".
    Cars,
    /// "akt. Aufträge".
    OpenOrders,
    /// "Auftragsgesamt", the workshop's journal.
    Orders,
    /// "Rohertrag".
    Profit,
    /// "Ort".
    Place,
    Jobs,
    /// Papers, photos and scans of the customer's jobs.
    Documents,
}

impl Register {
    /// All of them, in the order of the sheet.
    pub const ALL: [Register; 12] = [
        Register::Persons,
        Register::Contacts,
        Register::Mailbox,
        Register::Revenue,
        Register::Items,
        Register::Cars,
        Register::OpenOrders,
        Register::Orders,
        Register::Profit,
        Register::Place,
        Register::Jobs,
        Register::Documents,
    ];
}

/// Why a register shows nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shut {
    /// This role does not see the books.
    Books,
    /// This role does not see the workshop.
    Workshop,
    /// This role does not see jobs and their papers.
    Sales,
}

/// A register at a glance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    pub register: Register,
    pub count: u32,
    /// The last day of anything in it.
    pub last: Option<Day>,
    /// Somebody should look: something is overdue, due soon, or does not add up.
    pub warns: bool,
    pub shut: Option<Shut>,
}

/// The last contact, for one sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastContact {
    pub talk: Id,
    pub at: Moment,
    /// A word of [`domain::contact::kind::TalkKind`], or one of the dealership's own.
    pub kind: String,
    pub staff: String,
    pub person: String,
    pub note: String,
}

/// What is to be done next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    pub day: Day,
    /// The case; none where it is a job.
    pub case: Id,
    /// The job; none where it is a case.
    pub job: Id,
    /// What the case is about, or the number of the job.
    pub text: String,
}

/// What the head of the sheet shows beside the customer's own record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// All registers in their order.
    pub registers: Vec<Summary>,
    pub last_contact: Option<LastContact>,
    pub next: Option<NextStep>,
    /// "Offener Saldo" as the bookkeeping states it, on the customer's record or on the ledger.
    pub balance: Option<Cents>,
    /// The sum of the open items; `None` on devices without the books, and where no list of items has come.
    pub items: Option<Cents>,
    /// Balance less sum, where both are known and differ.
    pub difference: Option<Cents>,
    pub limit: Option<Cents>,
    /// By how much the balance exceeds the limit.
    pub overrun: Option<Cents>,
    /// The days to pay and their two comparison values, as the record has them, else out of paid items.
    pub days_to_pay: [Option<i64>; 3],
    /// Gross profit of the last years, the oldest first.
    pub profits: Vec<(i32, Cents)>,
    /// Who was merged into this customer.
    pub merged: Vec<MergedRow>,
}

/// Which cases are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// "abgeschlossene Vorgänge" as well.
    pub done: bool,
    /// Only those whose resubmission comes until this day.
    pub until: Option<Day>,
}

/// A register in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Filling {
    Shut(Shut),
    /// By name.
    Persons(Vec<(Id, Person)>),
    Contacts(Contacts),
    /// The newest first.
    Mailbox(Vec<Post>),
    Revenue(Revenue),
    Items(Items),
    Cars(Vec<CarEntry>),
    /// Of both registers of orders; the newest first.
    Orders(Vec<OrderRow>),
    /// The newest year first.
    Profit(Vec<ProfitYear>),
    Place(Place),
    /// The newest first.
    Jobs(Vec<JobRow>),
    /// The newest first.
    Documents(Vec<Post>),
}

/// Cases, and contacts with a case or without.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contacts {
    /// Those that the filter shows, the newest first.
    pub cases: Vec<CaseRow>,
    /// All contacts, the newest first; those without a case, or whose case is gone, have none.
    pub talks: Vec<TalkRow>,
    /// How many cases the filter hides.
    pub hidden: u32,
}

/// A case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseRow {
    pub id: Id,
    pub case: Case,
    /// Who looks after it, as people are called here.
    pub owner: String,
    pub person: String,
    /// Its resubmission has come.
    pub due: bool,
}

/// A contact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkRow {
    pub id: Id,
    pub talk: Talk,
    pub staff: String,
    pub person: String,
}

/// Something in a mailbox.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    pub record: Id,
    /// Under this id its bytes are asked for.
    pub file: Id,
    pub origin: PostOrigin,
    pub name: String,
    /// What was added, as somebody has filed it.
    pub filed: Filed,
    pub number: String,
    pub day: Option<Day>,
    pub at: Moment,
    /// The job that it belongs to, if any.
    pub job: Id,
    pub gross: Option<Cents>,
    pub media: String,
    pub size: i64,
}

/// Where something in a mailbox comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PostOrigin {
    /// Issued here.
    Paper(PaperKind),
    /// Added by somebody: a PDF, a scan, a photo.
    #[default]
    Added,
}

/// Revenue, year by year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revenue {
    /// The oldest first.
    pub years: Vec<YearRevenue>,
    /// The names of all divisions, in their order.
    pub divisions: Vec<String>,
    /// The sum of all years; its own year says nothing.
    pub sum: YearRevenue,
    /// Years whose figures do not follow from their parts.
    pub breaks: Vec<(i32, Break)>,
}

/// Open items.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Items {
    /// As they were booked.
    pub rows: Vec<ItemRow>,
    pub aged: Aged,
    /// As the bookkeeping states it.
    pub stated: Option<Cents>,
    /// What the rows add up to.
    pub sum: Cents,
    pub interest: Cents,
    /// "Verzugspauschale", § 288 (5) BGB.
    pub lump_sum: Cents,
    /// The day of which the list speaks.
    pub as_of: Option<Day>,
    /// Terms that are not understood; items without a day of their own are due at once then.
    pub terms_unread: bool,
    /// Somebody should enter a newer base rate.
    pub outdated: bool,
    pub breaks: Vec<Break>,
}

/// An open item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemRow {
    /// The ledger in which it stands; note and hold are edited there, under [`domain::ledger::item::leaf`].
    pub ledger: Id,
    pub key: String,
    pub item: Item,
    pub due: Option<Day>,
    /// Days overdue; nothing or less while it is not.
    pub overdue: i32,
    /// § 288 BGB; nothing for credits and what is not in default.
    pub interest: Interest,
    /// The dunning level that it has earned but not got.
    pub earned: Option<i64>,
    /// Its number says another year than its day: probably read wrong, told and never mended.
    pub odd: bool,
}

/// A customer's car.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarEntry {
    pub id: Id,
    pub car: Owned,
    /// How near the general inspection ("HU") is.
    pub inspection: Option<Nearness>,
    /// How near the end of lease or finance is.
    pub contract: Option<Nearness>,
    /// Its orders in the workshop, the newest first; none on devices that do not hold the workshop.
    pub visits: Vec<Visit>,
    /// The record of the vehicle that this house has sold, if it is here.
    pub vehicle: Option<Id>,
}

/// A visit of a car to the workshop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    pub order: Id,
    pub name: String,
    pub title: String,
    pub day: Option<Day>,
    pub mileage: Option<i64>,
    pub amount: Cents,
}

/// A workshop order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderRow {
    pub id: Id,
    pub order: Order,
    /// How many positions it has.
    pub positions: u32,
    /// Sums that do not follow from its positions.
    pub breaks: Vec<Break>,
}

/// A workshop order with its positions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderSheet {
    pub id: Id,
    pub order: Order,
    pub customer_name: String,
    /// By register and number.
    pub positions: Vec<PositionRow>,
    /// What the positions of each register add up to, in the order of [`position::Register::ALL`].
    pub sums: Vec<(position::Register, Cents)>,
    /// Labour units an hour of this make.
    pub per_hour: i64,
    /// Labour units of all positions, thousandths.
    pub units: Quantity,
    pub breaks: Vec<Break>,
}

/// A position.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PositionRow {
    pub key: String,
    pub position: Position,
    /// Labour units, thousandths.
    pub units: Option<Quantity>,
    /// Their time, hundredths of an hour.
    pub hours: Option<i64>,
}

/// Gross profit of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfitYear {
    pub statement: Statement,
    /// The year's lines: the source's own, else the sum of its invoices.
    pub lines: Lines,
    /// Revenue, reductions, goods, labour and gross profit in hundredths of a percent of the revenue; `None` is "–".
    pub percents: [Option<i64>; 5],
    /// The gross profit of each invoice in hundredths of a percent of its revenue.
    pub margins: Vec<Option<i64>>,
    pub breaks: Vec<Break>,
}

/// Where the customer is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub street: String,
    pub postal_code: String,
    pub town: String,
    pub country: String,
    /// Street and town in one line, for a map.
    pub line: String,
}

/// What was understood of a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Understood {
    pub day: Day,
    /// Minutes since midnight, where an hour is named.
    pub minute: Option<i64>,
    /// The words that name the day.
    pub words: String,
}

/// A contact or a note as somebody enters it with one tap.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    pub customer: Id,
    /// The contact person, if one was meant.
    pub person: Option<Id>,
    /// The case that it belongs to, if any.
    pub case: Option<Id>,
    /// A word of [`domain::contact::kind::TalkKind`], or one of the dealership's own; empty for a note.
    pub kind: String,
    pub text: String,
}
