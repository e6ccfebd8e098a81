//! Whom a line means: customers by number and name, members of staff and contact persons by name. What nobody is known for
//! waits under number and name, and is taken up once the customer is here.

use std::collections::BTreeMap;

use bridge::listing::{Listing, Stranger};
use bridge::reply::{Failure, Reply};
use domain::field::{Edit, Value};
use domain::id::Id;
use domain::record::Kind;
use exchange::about::subject::About;
use exchange::heading::fold;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::store::kin::{WAITING, WAITING_NAME};
use crate::store::library::Library;

/// The leaf of whatever belongs to a customer.
pub const CUSTOMER: &str = "customer";

/// Everybody whom lists may name.
pub struct Whom {
    by_number: BTreeMap<String, Id>,
    /// By what the bookkeeping calls them; none where several have one account.
    by_account: BTreeMap<String, Option<Id>>,
    /// None where several have one name.
    by_name: BTreeMap<String, Option<Id>>,
    staff: BTreeMap<String, Option<Id>>,
}

/// What a list is about, as its reader says it.
pub fn about(listing: Listing) -> About {
    match listing {
        Listing::Persons => About::Persons,
        Listing::Cars => About::Cars,
        Listing::Cases => About::Cases,
        Listing::Talks => About::Talks,
        Listing::Orders => About::Orders,
        Listing::Positions => About::Positions,
        Listing::Items => About::Items,
        Listing::Revenue => About::Revenue,
        Listing::Profit => About::Profit,
    }
}

impl Whom {
    /// Everybody who is here. Who was merged keeps their own number: the other program knows nothing of merging.
    pub fn of(library: &Library) -> Whom {
        let mut whom = Whom {
            by_number: BTreeMap::new(),
            by_account: BTreeMap::new(),
            by_name: BTreeMap::new(),
            staff: BTreeMap::new(),
        };
        let merged: Vec<Id> = library.merged().collect();
        let own = library.customers().map(|(id, _)| id);
        for id in own.chain(merged) {
            let Some(card) = library.customer_record(id) else { continue };
            let number = fold(&card.row.number);
            if !number.is_empty() {
                whom.by_number.entry(number).or_insert(id);
            }
            named(&mut whom.by_account, &card.account, id);
            named(&mut whom.by_name, &card.row.name, id);
        }
        library.staff().for_each(|(id, staff)| named(&mut whom.staff, &staff.name, id));
        whom
    }

    /// The customer whom a line names: by number, else by account, and by name only where it gives no number.
    pub fn customer(&self, number: &str, name: &str) -> Option<Id> {
        if fold(number).is_empty() {
            return self.by_name.get(&fold(name)).copied().flatten();
        }
        let by_account = || self.by_account.get(&fold(number)).copied().flatten();
        self.by_number.get(&fold(number)).copied().or_else(by_account)
    }

    /// The member of staff of a name.
    pub fn staff(&self, name: &str) -> Option<Id> {
        self.staff.get(&fold(name)).copied().flatten()
    }
}

fn named(names: &mut BTreeMap<String, Option<Id>>, name: &str, id: Id) {
    let name = fold(name);
    if !name.is_empty() {
        names.entry(name).and_modify(|known| *known = known.filter(|known| *known == id)).or_insert(Some(id));
    }
}

impl<W: World> Engine<W> {
    /// Customers of whom lists have told and who are not here, by number.
    pub fn strangers(&self) -> Reply {
        let library = self.records.library.borrow();
        let mut strangers: BTreeMap<(&str, &str), Stranger> = BTreeMap::new();
        for (_, number, name) in library.waiting() {
            let told = Stranger { number: number.to_owned(), name: name.to_owned(), lines: 0 };
            strangers.entry((number, name)).or_insert(told).lines += 1;
        }
        Reply::Strangers(strangers.into_values().collect())
    }

    /// Whether this device holds the shelf on which a list's records lie.
    pub fn may_bring_in(&self, listing: Listing) -> Result<(), Failure> {
        let role = self.role();
        let may = match about(listing).kind() {
            Kind::Ledger => role.sees_purchases(),
            Kind::Order => role.sees_workshop(),
            _ => true,
        };
        may.then_some(()).ok_or(Failure::NotAllowed)
    }

    /// Gives what waits for customers to those who are here by now.
    pub async fn take_up(&self) -> Result<(), Failure> {
        let found: Vec<(Id, Id)> = {
            let library = self.records.library.borrow();
            if library.waiting().next().is_none() {
                return Ok(());
            }
            let whom = Whom::of(&library);
            let customer = |(id, number, name): (Id, &str, &str)| Some((id, whom.customer(number, name)?));
            library.waiting().filter_map(customer).collect()
        };
        if found.is_empty() {
            return Ok(());
        }
        self.write(async |draft| {
            for (record, customer) in &found {
                let edit = Edit::from([
                    (CUSTOMER.to_owned(), customer.write()),
                    (WAITING.to_owned(), None),
                    (WAITING_NAME.to_owned(), None),
                ]);
                draft.edit(*record, &edit).await?;
            }
            Ok(())
        })
        .await
    }
}
