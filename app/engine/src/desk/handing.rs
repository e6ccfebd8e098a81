//! Appointments for other calendars, contact persons for other address books, and theirs for ours.

use bridge::reply::{Failure, Reply};
use bridge::sheet::StoredFile;
use domain::contact::case::Case;
use domain::field::Leaves;
use domain::id::Id;
use domain::party::customer::Customer;
use domain::party::person::Person;
use domain::record::Kind;
use exchange::calendar::{Event, USUAL_MINUTES, uid, write_calendar};
use exchange::card::{Card, Version, read_cards, write_cards};
use exchange::decode;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::imports::file_problem;
use crate::store::fold::fold;
use crate::store::kin::What;

/// So much of what a case is about stands in the title of its appointment.
const TITLE: usize = 80;

impl<W: World> Engine<W> {
    /// The appointment of a case, or all those of whoever asks, as a calendar file. The same appointment again replaces
    /// itself in the calendar.
    pub fn calendar(&self, case: Option<Id>) -> Result<Reply, Failure> {
        let library = self.records.library.borrow();
        let me = self.user();
        let all = library.all().filter_map(|(id, entry)| Some((id, entry.kin()?)));
        let meant = all.filter(|(id, kin)| match &kin.what {
            What::Case(card) => match case {
                Some(case) => *id == case,
                None => card.owner == me && !card.done && card.appointment.is_some(),
            },
            _ => false,
        });
        let event = |id: Id, customer: Id| {
            let facts = Case::read(&library.leaves(id, Kind::Case)?);
            let name = library.customer(customer).map(|card| card.row.name.clone()).unwrap_or_default();
            event(id, &facts, &name)
        };
        let events: Vec<Event> = meant.filter_map(|(id, kin)| event(id, kin.customer)).collect();
        if events.is_empty() {
            return Err(Failure::NotFound);
        }
        let bytes = write_calendar(&events, self.world.now()).into_bytes();
        let name = if case.is_some() { "termin.ics" } else { "termine.ics" };
        Ok(file(name, "text/calendar;charset=utf-8", bytes))
    }

    /// The contact persons of a customer, or one of them, as a card file; without any, the customer.
    pub async fn cards(&self, customer: Id, person: Option<Id>) -> Result<Reply, Failure> {
        let root = self.records.library.borrow().root(customer);
        let facts = Customer::read(&self.stored(Kind::Customer, root)?);
        let rows = self.rows_of(root, Kind::Person).await?;
        let meant = rows.iter().filter(|(id, _)| person.is_none_or(|person| person == *id));
        let mut cards: Vec<Card> =
            meant.map(|(_, leaves)| Card::of_person(&Person::read(leaves), &facts)).collect();
        if cards.is_empty() && person.is_some() {
            return Err(Failure::NotFound);
        }
        if cards.is_empty() {
            cards.push(Card::of_customer(&facts));
        }
        Ok(file("kontakt.vcf", "text/vcard;charset=utf-8", write_cards(&cards, Version::Three).into_bytes()))
    }

    /// Takes contact persons in from a card file; who is there under the same name is left alone.
    pub async fn take_cards(&self, customer: Id, bytes: &[u8]) -> Result<Reply, Failure> {
        let root = self.records.library.borrow().root(customer);
        self.stored(Kind::Customer, root)?;
        let (text, _) = decode::text(bytes).map_err(|problem| Failure::File(file_problem(problem)))?;
        let here = self.rows_of(root, Kind::Person).await?;
        let mut names: Vec<String> = here.iter().map(|(_, leaves)| named(leaves)).collect();
        let mut fresh = Vec::new();
        for card in read_cards(&text) {
            let person = Person { customer: root, ..card.person() };
            let leaves = person.leaves();
            let name = named(&leaves);
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
                fresh.push((self.fresh(), leaves));
            }
        }
        let count = u32::try_from(fresh.len()).unwrap_or(u32::MAX);
        if count > 0 {
            self.write(async |draft| {
                fresh.iter().try_for_each(|(id, leaves)| draft.create(Kind::Person, *id, leaves.clone()))
            })
            .await?;
        }
        Ok(Reply::CardsTaken(count))
    }
}

fn named(leaves: &Leaves) -> String {
    fold(&Person::read(leaves).name())
}

fn event(id: Id, case: &Case, customer: &str) -> Option<Event> {
    let gist = case.text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let gist: String = gist.chars().take(TITLE).collect();
    let title = [customer, gist.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    Some(Event {
        uid: uid(id),
        day: case.appointment?,
        minute: case.appointment_time,
        minutes: USUAL_MINUTES,
        title: title.join(": "),
        note: case.text.clone(),
        place: case.appointment_place.clone(),
    })
}

fn file(name: &str, media: &str, bytes: Vec<u8>) -> Reply {
    Reply::File(StoredFile { name: name.to_owned(), media: media.to_owned(), bytes })
}
