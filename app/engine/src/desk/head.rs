//! The head of a customer sheet: what each register holds, the last contact, the next step, and the balance beside what
//! it should be. Cards tell nearly all of it; of rows only the ledger and the last contact are read.

use bridge::register::{Head, LastContact, NextStep, Register, Summary};
use bridge::reply::Failure;
use domain::car::owned::{Nearness, nearness};
use domain::contact::talk::Talk;
use domain::id::Id;
use domain::ledger::book::overrun;
use domain::money::Cents;
use domain::party::coordinates::Coordinates;
use domain::party::customer::Customer;
use domain::record::Kind;
use domain::time::Day;

use crate::browser::world::{Later, World};
use crate::desk::books::Books;
use crate::desk::engine::Engine;
use crate::desk::registers::counts_in;
use crate::store::index::Card;
use crate::store::kin::What;
use crate::store::library::Library;

/// So many years of gross profit stand in the head.
const YEARS: usize = 3;

impl<W: World> Engine<W> {
    /// The head of a customer's sheet.
    pub fn head<'a>(&'a self, id: Id, customer: &'a Customer) -> Later<'a, Result<Head, Failure>> {
        Box::pin(async move {
            let books = match self.shut(Register::Items) {
                None => self.books(id).await?,
                Some(_) => Books::default(),
            };
            let (today, offset) = (self.today_is(), self.world.offset());
            let library = self.records.library.borrow();
            let mut tally = Tally::new(today, offset);
            library.pointing_to(id).for_each(|pointing| tally.count(&library, pointing));
            tally.count_books(&books, customer);
            tally.count_place(customer);
            let sum = books.has_items().then(|| books.sum());
            let balance = customer.balance.or(books.stated());
            let limit = customer.credit_limit.or(books.limit());
            let shut = |summary: Summary| self.closed(summary);
            Ok(Head {
                registers: tally.registers.map(shut).to_vec(),
                last_contact: tally.last_talk.and_then(|talk| self.last_contact(&library, talk)),
                next: tally.next,
                difference: balance
                    .zip(sum)
                    .map(|(balance, sum)| balance - sum)
                    .filter(|one| *one != Cents(0)),
                overrun: balance.or(sum).zip(limit).and_then(|(balance, limit)| overrun(balance, limit)),
                balance,
                items: sum,
                limit,
                days_to_pay: days_to_pay(customer, &books, today),
                profits: last(books.profits(), YEARS),
                merged: self.merged_of(id),
            })
        })
    }

    /// A register that this device does not see shows nothing but why.
    fn closed(&self, summary: Summary) -> Summary {
        match self.shut(summary.register) {
            Some(shut) => Summary { count: 0, last: None, warns: false, shut: Some(shut), ..summary },
            None => summary,
        }
    }

    fn last_contact(&self, library: &Library, talk: Id) -> Option<LastContact> {
        let facts = Talk::read(&library.leaves(talk, Kind::Talk)?);
        let (staff, person) = people(library, &facts);
        Some(LastContact { talk, at: facts.at, kind: facts.kind, staff, person, note: facts.note })
    }
}

/// The names of whom a contact names: as they are called here, else as a file had them.
pub fn people(library: &Library, talk: &Talk) -> (String, String) {
    (staff_name(library, talk.staff, &talk.staff_name), person_name(library, talk.person, &talk.person_name))
}

/// The name of a member of staff, else what a file called them.
pub fn staff_name(library: &Library, id: Id, told: &str) -> String {
    match library.entry(id).map(|entry| &entry.card) {
        Some(Card::Staff(staff)) => staff.name.clone(),
        _ => told.to_owned(),
    }
}

/// The name of a contact person, else what a file called them.
pub fn person_name(library: &Library, id: Id, told: &str) -> String {
    match library.kin_card(id).map(|kin| &kin.what) {
        Some(What::Person(person)) => person.name.clone(),
        _ => told.to_owned(),
    }
}

fn last<T>(all: Vec<T>, most: usize) -> Vec<T> {
    let skipped = all.len().saturating_sub(most);
    all.into_iter().skip(skipped).collect()
}

fn days_to_pay(customer: &Customer, books: &Books, today: Day) -> [Option<i64>; 3] {
    let own = [customer.payment_days, customer.payment_days_last, customer.payment_days_before];
    if own.iter().any(Option::is_some) { own } else { books.days_to_pay(today) }
}

/// What the registers hold.
struct Tally {
    today: Day,
    offset: i32,
    registers: [Summary; 12],
    last_talk: Option<Id>,
    next: Option<NextStep>,
}

impl Tally {
    fn new(today: Day, offset: i32) -> Tally {
        let registers = Register::ALL.map(|register| Summary { register, ..Summary::default() });
        Tally { today, offset, registers, last_talk: None, next: None }
    }

    fn add(&mut self, register: Register, day: Option<Day>, warns: bool) {
        let summary = &mut self.registers[register as usize];
        summary.count += 1;
        summary.last = summary.last.max(day);
        summary.warns |= warns;
    }

    /// Something that points to the customer; the newest comes first.
    fn count(&mut self, library: &Library, id: Id) {
        match library.entry(id).map(|entry| &entry.card) {
            Some(Card::Kin(kin)) => self.count_kin(id, &kin.what, kin.at.day(self.offset)),
            Some(Card::Job(job)) => {
                self.add(Register::Jobs, Some(job.created.day(self.offset)), false);
                let own = library.pointing_to(id).filter_map(|id| library.entry(id));
                let days = own.filter_map(|entry| match &entry.card {
                    Card::Paper(paper) => Some(paper.created),
                    Card::Attachment(one) => Some(one.created),
                    _ => None,
                });
                days.for_each(|at| self.add(Register::Documents, Some(at.day(self.offset)), false));
                if job.progress != domain::sale::job::Progress::Closed {
                    let text = job.number.clone();
                    self.may_come_next(job.resubmission, |day| NextStep {
                        day,
                        case: Id::default(),
                        job: id,
                        text,
                    });
                }
            }
            Some(Card::Paper(paper)) => {
                self.add(Register::Mailbox, paper.day.or(Some(paper.created.day(self.offset))), false);
            }
            Some(Card::Attachment(one)) => {
                self.add(Register::Mailbox, one.day.or(Some(one.created.day(self.offset))), false);
            }
            _ => {}
        }
    }

    fn count_kin(&mut self, id: Id, what: &What, at: Day) {
        let today = self.today;
        let (day, warns) = match what {
            What::Person(_) | What::Ledger => (None, false),
            What::Talk(_) => {
                self.last_talk = self.last_talk.or(Some(id));
                (Some(at), false)
            }
            What::Case(case) => {
                let due = case.resubmission.filter(|_| !case.done);
                let text = case.gist.clone();
                self.may_come_next(due, |day| NextStep { day, case: id, job: Id::default(), text });
                (Some(at), due.is_some_and(|day| day <= today))
            }
            What::Car(car) => {
                let near = |day: Option<Day>| day.is_some_and(|day| nearness(day, today) != Nearness::Far);
                (car.inspection, !car.former && (near(car.inspection) || near(car.contract_end)))
            }
            What::Order(order) => (order.day, false),
        };
        counts_in(what).iter().for_each(|register| self.add(*register, day, warns));
    }

    fn may_come_next(&mut self, day: Option<Day>, step: impl FnOnce(Day) -> NextStep) {
        if let Some(day) = day.filter(|day| self.next.as_ref().is_none_or(|next| *day < next.day)) {
            self.next = Some(step(day));
        }
    }

    fn count_books(&mut self, books: &Books, customer: &Customer) {
        books.count(customer, self.today, &mut self.registers);
    }

    fn count_place(&mut self, customer: &Customer) {
        let known = !customer.street.trim().is_empty() || !customer.town.trim().is_empty();
        let known = known || Coordinates::parse(&customer.coordinates).is_some();
        self.registers[Register::Place as usize].count = u32::from(known);
    }
}
