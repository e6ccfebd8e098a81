//! Customers who are perhaps the same: all of them in a list, two side by side, and one merged into the other.

use std::collections::BTreeSet;

use bridge::double::{Comparison, MergedRow, Pair, Side};
use bridge::reply::{Failure, Reply};
use bridge::row::Page;
use bridge::span::Span;
use domain::field::{Edit, Leaves};
use domain::id::Id;
use domain::party::alike::{self, Alike};
use domain::party::customer::{Customer, CustomerField};
use domain::party::merged::{MERGED, is_apart, merging};
use domain::party::phonetic;
use domain::record::Kind;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::finding::sorted;
use crate::store::fold;
use crate::store::index::Card;
use crate::store::kin::What;
use crate::store::library::Library;

/// After so many customers everything else has a turn.
const BREATH: usize = 500;
/// Of more customers with one sign each is compared with so many neighbours only.
const NEIGHBOURS: usize = 40;

/// A customer whose signs are compared.
struct Known {
    id: Id,
    leaves: Leaves,
    customer: Customer,
}

impl<W: World> Engine<W> {
    /// Customers who look alike and of whom nobody has said that they are two. No document is opened.
    pub async fn doubles(&self, span: Span) -> Page<Pair> {
        let known = self.known_customers().await;
        let mut keyed = Vec::new();
        for (nth, one) in known.iter().enumerate() {
            keyed.extend(signs(&one.customer).into_iter().map(|sign| (sign, place_of(nth))));
        }
        let pairs = pairs(&known, &in_runs(keyed));
        let shown = pairs.iter().skip(span.from as usize).take(span.count as usize);
        let library = self.records.library.borrow();
        let row = |id: Id| library.customer(id).map(|card| card.row.clone());
        let rows = shown.filter_map(|(alike, one, other)| {
            Some(Pair { alike: *alike, one: row(*one)?, other: row(*other)? })
        });
        let total = u32::try_from(pairs.len()).unwrap_or(u32::MAX);
        Page { total, from: span.from, rows: rows.collect() }
    }

    async fn known_customers(&self) -> Vec<Known> {
        let all = self.role().may_set();
        let ids: Vec<Id> = {
            let library = self.records.library.borrow();
            let shown = library.customers().filter(|(_, customer)| all || !customer.row.hidden);
            shown.map(|(id, _)| id).collect()
        };
        let mut known = Vec::with_capacity(ids.len());
        for part in ids.chunks(BREATH) {
            self.world.breathe().await;
            let library = self.records.library.borrow();
            let read = |id: &Id| {
                let leaves = library.leaves(*id, Kind::Customer)?;
                Some(Known { id: *id, customer: Customer::read(&leaves), leaves })
            };
            known.extend(part.iter().filter_map(read));
        }
        known
    }

    /// Two customers side by side.
    pub fn compare_two(&self, one: Id, other: Id) -> Result<Reply, Failure> {
        let library = self.records.library.borrow();
        let side = |id: Id| {
            let leaves = library.leaves(id, Kind::Customer).ok_or(Failure::NotFound)?;
            Ok::<Side, Failure>(counted(&library, id, Customer::read(&leaves)))
        };
        let (one, other) = (side(one)?, side(other)?);
        let (mine, theirs) = (one.customer.leaves(), other.customer.leaves());
        let keys = CustomerField::ALL.iter().map(|field| field.key());
        let differs = keys.filter(|key| mine.get(key) != theirs.get(key)).map(str::to_owned).collect();
        let alike = alike::alike(&one.customer, &other.customer);
        Ok(Reply::Compared(Box::new(Comparison { one, other, alike, differs })))
    }

    /// Merges a customer into another, who gets the chosen fields. Nothing is deleted: what points to the one means the
    /// other from then on, on every device.
    pub async fn merge(&self, from: Id, into: Id, chosen: Edit) -> Result<Reply, Failure> {
        self.stored(Kind::Customer, from)?;
        self.stored(Kind::Customer, into)?;
        let known = chosen.keys().all(|key| CustomerField::of(key).is_some());
        if !known || self.records.library.borrow().is_same(from, into) {
            return Err(Failure::NotAllowed);
        }
        self.may_hide(chosen.keys())?;
        let undo = self
            .write(async |draft| {
                let mark = draft.edit(from, &merging(into)).await?;
                let fields = draft.edit(into, &chosen).await?;
                Ok(vec![(from, mark), (into, fields)])
            })
            .await?;
        Ok(Reply::EditedAll(undo))
    }

    /// Everybody who was merged into somebody, by their names.
    pub fn merged(&self) -> Vec<MergedRow> {
        let library = self.records.library.borrow();
        let named = |id| Some((library.customer_record(id)?.sort.clone().into_bytes(), id));
        let order = sorted(library.merged().filter_map(named).collect());
        order.into_iter().filter_map(|id| merged_row(&library, id)).collect()
    }

    /// Those who were merged into a customer.
    pub fn merged_of(&self, customer: Id) -> Vec<MergedRow> {
        let library = self.records.library.borrow();
        library.merged_into(customer).iter().filter_map(|id| merged_row(&library, *id)).collect()
    }
}

fn merged_row(library: &Library, id: Id) -> Option<MergedRow> {
    let (row, into) = (&library.customer_record(id)?.row, library.root(id));
    let into_name = library.customer(into).map(|card| card.row.name.clone()).unwrap_or_default();
    Some(MergedRow { id, name: row.name.clone(), number: row.number.clone(), into, into_name })
}

/// A customer with how much of everything points to them.
fn counted(library: &Library, id: Id, customer: Customer) -> Side {
    let mut side = Side { id, customer, ..Side::default() };
    for pointing in library.pointing_to(id) {
        let count = match library.entry(pointing).map(|entry| &entry.card) {
            Some(Card::Job(_)) => &mut side.jobs,
            Some(Card::Paper(_)) => &mut side.papers,
            Some(Card::Attachment(_)) => &mut side.attachments,
            Some(Card::Kin(kin)) => match kin.what {
                What::Person(_) => &mut side.persons,
                What::Car(_) => &mut side.cars,
                What::Case(_) | What::Talk(_) => &mut side.contacts,
                What::Order(_) => &mut side.orders,
                What::Ledger => &mut side.ledgers,
            },
            _ => continue,
        };
        *count += 1;
    }
    side
}

/// What customers have in common, if they are the same: each a word that can be compared.
fn signs(customer: &Customer) -> Vec<Vec<u8>> {
    let phones = alike::phones(customer).into_iter().map(|number| format!("p{number}"));
    let own = |mark: char, text: String| (!text.is_empty()).then(|| format!("{mark}{text}"));
    let name = if customer.company.is_empty() { &customer.last_name } else { &customer.company };
    let first = phonetic::code(name.split([' ', '-', '&']).next().unwrap_or_default());
    let town = phonetic::code(&customer.town);
    let street = fold::fold(&customer.street);
    let named = (!first.is_empty() && !town.is_empty()).then(|| format!("n{town}/{first}"));
    let lives = (!street.is_empty()).then(|| format!("s{}/{street}", customer.postal_code));
    let rest = [
        own('m', customer.mail.trim().to_lowercase()),
        own('v', alike::code(&customer.vat_id)),
        own('i', alike::code(&customer.iban)),
        named,
        lives,
    ];
    phones.chain(rest.into_iter().flatten()).map(String::into_bytes).collect()
}

/// The place of a customer in the list, in the clothes of an id.
fn place_of(nth: usize) -> Id {
    Id((nth as u128).to_be_bytes())
}

fn nth_of(place: Id) -> usize {
    usize::try_from(u128::from_be_bytes(place.0)).unwrap_or(usize::MAX)
}

/// The places of customers with one sign, sign by sign.
fn in_runs(keyed: Vec<(Vec<u8>, Id)>) -> Vec<Vec<usize>> {
    let mut keyed = keyed;
    keyed.sort();
    let runs = keyed.chunk_by(|(one, _), (other, _)| one == other).filter(|run| run.len() > 1);
    runs.map(|run| run.iter().map(|(_, place)| nth_of(*place)).collect()).collect()
}

/// Pairs that really are alike, the strongest signs first and else by name.
fn pairs(known: &[Known], runs: &[Vec<usize>]) -> Vec<(Alike, Id, Id)> {
    let (mut met, mut found) = (BTreeSet::new(), Vec::new());
    for run in runs {
        for (at, one) in run.iter().enumerate() {
            for other in run.iter().skip(at + 1).take(NEIGHBOURS) {
                let pair = (*one.min(other), *one.max(other));
                if met.insert(pair) {
                    found.extend(compared(known, pair));
                }
            }
        }
    }
    found.sort_unstable();
    found.into_iter().map(|(alike, (one, other))| (alike, known[one].id, known[other].id)).collect()
}

fn compared(known: &[Known], pair: (usize, usize)) -> Option<(Alike, (usize, usize))> {
    let (one, other) = (known.get(pair.0)?, known.get(pair.1)?);
    let apart = is_apart(&one.leaves, other.id) || is_apart(&other.leaves, one.id);
    // In a circle of marks that devices made without each other, nobody is merged twice.
    let merged = one.leaves.contains_key(MERGED) && other.leaves.contains_key(MERGED);
    let alike = alike::alike(&one.customer, &other.customer)?;
    (!apart && !merged).then_some((alike, pair))
}
