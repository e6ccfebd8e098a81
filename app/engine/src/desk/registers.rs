//! The registers of a customer sheet: each in full when it is asked for.

use bridge::register::{CarEntry, Filling, Filter, Place, Post, PostOrigin, Register, Shut, Visit};
use bridge::reply::{Failure, Reply};
use domain::car::owned::{Owned, nearness};
use domain::document::paper::{Attachment, PDF, Paper};
use domain::field::Leaves;
use domain::id::Id;
use domain::party::customer::Customer;
use domain::party::person::Person;
use domain::record::Kind;
use domain::time::Day;
use domain::workshop::order::Order;

use crate::browser::disk::{Read, Table};
use crate::browser::world::{Later, World};
use crate::desk::engine::Engine;
use crate::store::index::Card;
use crate::store::kin::What;
use crate::store::library::Library;
use crate::store::records::failure;
use crate::store::row::Row;

/// The rows of records with their ids.
pub type Rows = Vec<(Id, Leaves)>;

impl<W: World> Engine<W> {
    /// A register of a customer.
    pub async fn register(&self, customer: Id, register: Register, filter: Filter) -> Result<Reply, Failure> {
        let root = self.records.library.borrow().root(customer);
        self.stored(Kind::Customer, root)?;
        let filling = match self.shut(register) {
            Some(shut) => Filling::Shut(shut),
            None => self.filling(root, register, filter).await?,
        };
        Ok(Reply::Register(Box::new(filling)))
    }

    fn filling(
        &self,
        customer: Id,
        register: Register,
        filter: Filter,
    ) -> Later<'_, Result<Filling, Failure>> {
        Box::pin(async move {
            Ok(match register {
                Register::Persons => Filling::Persons(self.persons(customer).await?),
                Register::Contacts => Filling::Contacts(self.contacts(customer, filter).await?),
                Register::Mailbox => Filling::Mailbox(self.posts(customer, true)),
                Register::Revenue => Filling::Revenue(self.revenue(customer).await?),
                Register::Items => Filling::Items(self.items(customer).await?),
                Register::Cars => Filling::Cars(self.owned_cars(customer).await?),
                Register::OpenOrders => Filling::Orders(self.orders(customer, true).await?),
                Register::Orders => Filling::Orders(self.orders(customer, false).await?),
                Register::Profit => Filling::Profit(self.profit(customer).await?),
                Register::Place => Filling::Place(self.place(customer)?),
                Register::Jobs => Filling::Jobs(self.jobs_pointing_to(customer)),
                Register::Documents => Filling::Documents(self.posts(customer, false)),
            })
        })
    }

    /// Why this device has nothing to show in a register.
    pub fn shut(&self, register: Register) -> Option<Shut> {
        let role = self.role();
        match register {
            Register::Revenue | Register::Items | Register::Profit => {
                (!role.sees_purchases()).then_some(Shut::Books)
            }
            Register::OpenOrders | Register::Orders => (!role.sees_workshop()).then_some(Shut::Workshop),
            Register::Jobs | Register::Documents => (!role.sees_jobs()).then_some(Shut::Sales),
            Register::Persons | Register::Contacts | Register::Mailbox | Register::Cars | Register::Place => {
                None
            }
        }
    }

    /// The rows of what belongs to a customer, one kind of it; those that stay on disk are read in one go.
    pub fn rows_of(&self, customer: Id, kind: Kind) -> Later<'_, Result<Rows, Failure>> {
        Box::pin(async move {
            let ids: Vec<Id> = {
                let library = self.records.library.borrow();
                let is = |id: &Id| library.entry(*id).is_some_and(|entry| entry.kind == kind);
                library.kin(customer).map(|(id, _)| id).filter(is).collect()
            };
            self.rows(&ids, kind).await
        })
    }

    /// The rows of records of a kind.
    pub fn rows<'a>(&'a self, ids: &'a [Id], kind: Kind) -> Later<'a, Result<Rows, Failure>> {
        Box::pin(async move {
            let known = |id: &Id| Some((*id, self.records.library.borrow().leaves(*id, kind)?));
            let here: Rows = ids.iter().filter_map(known).collect();
            if here.len() == ids.len() {
                return Ok(here);
            }
            let reads = ids.iter().map(|id| Read::One(Table::Rows, id.0.to_vec())).collect();
            let found = self.records.read(reads).await.map_err(failure)?;
            let row = |bytes: &Vec<u8>| Row::decode(bytes).map(|row| (row.doc, row.leaves));
            Ok(found.iter().filter_map(|values| values.first().and_then(row)).collect())
        })
    }

    /// Contact persons by name.
    async fn persons(&self, customer: Id) -> Result<Vec<(Id, Person)>, Failure> {
        let rows = self.rows_of(customer, Kind::Person).await?;
        let mut persons: Vec<(Id, Person)> =
            rows.into_iter().map(|(id, leaves)| (id, Person::read(&leaves))).collect();
        let key = |person: &Person| (person.last_name.clone(), person.first_name.clone());
        persons.sort_by_cached_key(|(id, person)| (key(person), *id));
        Ok(persons)
    }

    async fn owned_cars(&self, customer: Id) -> Result<Vec<CarEntry>, Failure> {
        let rows = self.rows_of(customer, Kind::Owned).await?;
        let orders = match self.shut(Register::Orders) {
            None => self.rows_of(customer, Kind::Order).await?,
            Some(_) => Vec::new(),
        };
        let orders: Vec<(Id, Order)> =
            orders.into_iter().map(|(id, leaves)| (id, Order::read(&leaves))).collect();
        let (library, today) = (self.records.library.borrow(), self.today_is());
        let entry =
            |(id, leaves): (Id, Leaves)| car_entry(&library, id, Owned::read(&leaves), &orders, today);
        Ok(rows.into_iter().map(entry).collect())
    }

    /// What lies in a customer's mailbox, or with the customer's jobs; the newest first.
    fn posts(&self, customer: Id, mailbox: bool) -> Vec<Post> {
        let library = self.records.library.borrow();
        let own: Vec<Id> = library.pointing_to(customer).collect();
        let of_jobs = own.iter().filter(|id| library.job(**id).is_some());
        let of_jobs = of_jobs.flat_map(|job| library.pointing_to(*job)).collect();
        let ids: Vec<Id> = if mailbox { own } else { of_jobs };
        let mut posts: Vec<Post> = ids.into_iter().filter_map(|id| post(&library, id)).collect();
        posts.sort_by_key(|post| (std::cmp::Reverse(post.at), post.record));
        posts.dedup_by_key(|post| post.record);
        posts
    }

    fn place(&self, customer: Id) -> Result<Place, Failure> {
        let customer = Customer::read(&self.stored(Kind::Customer, customer)?);
        let town = format!("{} {}", customer.postal_code, customer.town);
        let parts = [customer.street.trim(), town.trim(), customer.country.trim()];
        let line = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let Customer { street, postal_code, town, country, .. } = customer;
        Ok(Place { street, postal_code, town, country, line })
    }

    /// The day it is where the dealership is.
    pub fn today_is(&self) -> Day {
        self.world.now().day(self.world.offset())
    }
}

fn car_entry(library: &Library, id: Id, car: Owned, orders: &[(Id, Order)], today: Day) -> CarEntry {
    let mine = |order: &Order| {
        order.car == id
            || !car.vin.is_empty() && order.vin == car.vin
            || !car.plate.is_empty() && order.plate == car.plate
    };
    let visit = |(order, facts): &(Id, Order)| Visit {
        order: *order,
        name: facts.name(),
        title: facts.title.clone(),
        day: facts.date,
        mileage: facts.mileage,
        amount: facts.amount,
    };
    CarEntry {
        id,
        inspection: car.inspection_due.map(|day| nearness(day, today)),
        contract: car.contract_end.map(|day| nearness(day, today)),
        visits: orders.iter().filter(|(_, order)| mine(order)).map(visit).collect(),
        vehicle: library.vehicle(car.vehicle).map(|_| car.vehicle),
        car,
    }
}

fn post(library: &Library, id: Id) -> Option<Post> {
    match &library.entry(id)?.card {
        Card::Paper(paper) => Some(of_paper(id, paper)),
        Card::Attachment(one) => Some(of_attachment(library, id, one)),
        _ => None,
    }
}

fn of_paper(record: Id, paper: &Paper) -> Post {
    Post {
        record,
        file: if paper.file.is_none() { record } else { paper.file },
        origin: PostOrigin::Paper(paper.kind),
        name: paper.name.clone(),
        number: paper.number.clone(),
        day: paper.day,
        at: paper.created,
        job: paper.job,
        gross: Some(paper.gross),
        media: PDF.to_owned(),
        size: paper.size,
        ..Post::default()
    }
}

fn of_attachment(library: &Library, record: Id, one: &Attachment) -> Post {
    Post {
        record,
        file: record,
        origin: PostOrigin::Added,
        name: one.name.clone(),
        filed: one.kind.unwrap_or_default(),
        number: one.number.clone(),
        day: one.day,
        at: one.created,
        job: library.job(one.to).map(|_| one.to).unwrap_or_default(),
        media: one.media.clone(),
        size: one.size,
        ..Post::default()
    }
}

/// Whether something that belongs to a customer counts in a register.
pub fn counts_in(what: &What) -> &'static [Register] {
    match what {
        What::Person(_) => &[Register::Persons],
        What::Case(_) | What::Talk(_) => &[Register::Contacts],
        What::Car(_) => &[Register::Cars],
        What::Order(order) if order.open => &[Register::OpenOrders, Register::Orders],
        What::Order(_) => &[Register::Orders],
        What::Ledger => &[],
    }
}
