//! What a list would do: its lines gathered by record, each record compared with what is here.

use std::collections::BTreeMap;

use bridge::listing::List;
use bridge::reply::Failure;
use domain::field::{Leaf, Leaves, Value};
use domain::id::Id;
use domain::ledger::book::counterpart;
use domain::record::Kind;
use exchange::about::subject::About;
use exchange::about::{File, Piece};
use exchange::difference::{Coverage, Known};
use exchange::heading::fold;
use exchange::rejected::Rejected;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::listing::judge::Judge;
use crate::desk::listing::planned::Planned;
use crate::desk::listing::whom::{Whom, about};
use crate::store::kin::What;

/// So many rows are read from disk at once.
const AT_ONCE: usize = 400;

/// Lines about one record.
pub struct Group {
    /// None for strangers and for positions.
    pub customer: Option<Id>,
    pub number: String,
    pub name: String,
    pub pieces: Vec<Piece>,
}

/// All groups, and what could not be read.
struct Gathered {
    groups: BTreeMap<Id, Group>,
    rejected: Vec<Rejected>,
    lines: usize,
}

impl<W: World> Engine<W> {
    /// Reads a list and compares it.
    pub async fn plan(&self, list: &List, file: &File<'_>) -> Result<Planned, Failure> {
        let about = about(list.listing);
        let Gathered { mut groups, rejected, lines } = self.gather(about, file).await?;
        // A line that could not be read may be the very one that would be missed.
        let whole = list.whole && !file.cut && rejected.is_empty();
        let coverage = if whole { Coverage::Whole } else { Coverage::Part };
        let mut judge = Judge::new(about, coverage, lines);
        judge.strangers(&groups);
        if whole && about == About::Items {
            self.unnamed(&mut groups);
        }
        let mut groups: Vec<(Id, Group)> = groups.into_iter().collect();
        let mut done = lines;
        for part in groups.chunks_mut(AT_ONCE) {
            let ids: Vec<Id> = part.iter().map(|(id, _)| *id).collect();
            let known = self.known_rows(&ids, about.kind()).await?;
            for (id, group) in part {
                done += group.pieces.len();
                self.breathe_between(done, lines * 2).await?;
                judge.judge(*id, group, known.get(id));
                // Of half a million lines only what they write is kept.
                group.pieces = Vec::new();
            }
        }
        Ok(judge.done(rejected))
    }

    async fn gather(&self, about: About, file: &File<'_>) -> Result<Gathered, Failure> {
        let whom = Whom::of(&self.records.library.borrow());
        let all = file.lines as usize;
        let mut gathered = Gathered { groups: BTreeMap::new(), rejected: Vec::new(), lines: 0 };
        let mut known = BTreeMap::new();
        for piece in file.pieces() {
            gathered.lines += 1;
            self.breathe_between(gathered.lines, all * 2).await?;
            let mut piece = match piece {
                Ok(piece) => piece,
                Err(rejected) => {
                    gathered.rejected.push(rejected);
                    continue;
                }
            };
            let customer = whom.customer(&piece.number, &piece.name);
            self.resolve(about, &whom, customer, &mut piece);
            let record = self.target(about, customer, &piece, &mut known);
            let new = || Group {
                customer,
                number: piece.number.clone(),
                name: if piece.name.is_empty() { self.named(customer) } else { piece.name.clone() },
                pieces: Vec::new(),
            };
            gathered.groups.entry(record).or_insert_with(new).pieces.push(piece);
        }
        Ok(gathered)
    }

    /// What somebody whom a list knows by number alone is called here.
    fn named(&self, customer: Option<Id>) -> String {
        let library = self.records.library.borrow();
        let card = customer.and_then(|customer| library.customer_record(customer));
        card.map(|card| card.row.name.clone()).unwrap_or_default()
    }

    /// Ledgers that a list of everything does not name at all: nothing of theirs is open any more.
    fn unnamed(&self, groups: &mut BTreeMap<Id, Group>) {
        let library = self.records.library.borrow();
        let group = |customer, number: &str, name: &str| Group {
            customer,
            number: number.to_owned(),
            name: name.to_owned(),
            pieces: Vec::new(),
        };
        for (id, entry) in library.all().filter(|(_, entry)| entry.kind == Kind::Ledger) {
            if let Some(kin) = entry.kin().filter(|kin| !kin.customer.is_none()) {
                let row = library.customer_record(kin.customer).map(|customer| &customer.row);
                let (number, name) = row.map_or(("", ""), |row| (row.number.as_str(), row.name.as_str()));
                groups.entry(id).or_insert_with(|| group(Some(kin.customer), number, name));
            }
        }
        for (id, number, name) in library.waiting() {
            if library.entry(id).is_some_and(|entry| entry.kind == Kind::Ledger) {
                groups.entry(id).or_insert_with(|| group(None, number, name));
            }
        }
    }

    /// The record that a line goes into.
    fn target(
        &self,
        about: About,
        customer: Option<Id>,
        piece: &Piece,
        known: &mut BTreeMap<Id, Known>,
    ) -> Id {
        let library = self.records.library.borrow();
        match (about.kind(), customer) {
            (Kind::Ledger, Some(customer)) => {
                let own = library.kin(customer).filter(|(_, kin)| kin.customer == customer);
                let ledger = own.filter(|(_, kin)| kin.what == What::Ledger).map(|(id, _)| id).min();
                ledger.unwrap_or_else(|| counterpart(customer))
            }
            (Kind::Ledger, None) => {
                let whose = if piece.number.is_empty() { fold(&piece.name) } else { fold(&piece.number) };
                Id::named("ledger of a stranger", &whose)
            }
            (Kind::Order, _) | (_, None) => piece.id,
            (kind, Some(customer)) => {
                let here = known.entry(customer).or_insert_with(|| {
                    let ids = library.kin(customer).map(|(id, _)| id);
                    let rows: Vec<(Id, Leaves)> =
                        ids.filter_map(|id| Some((id, library.leaves(id, kind)?))).collect();
                    Known::of(about, rows.iter().map(|(id, leaves)| (*id, leaves)))
                });
                here.find(piece).unwrap_or(piece.id)
            }
        }
    }

    /// Names of a line that are known here become references.
    fn resolve(&self, about: About, whom: &Whom, customer: Option<Id>, piece: &mut Piece) {
        match about {
            About::Cases => refer(&mut piece.leaves, "owner.name", "owner", |name| whom.staff(name)),
            About::Talks => {
                refer(&mut piece.leaves, "staff.name", "staff", |name| whom.staff(name));
                let Some(customer) = customer else { return };
                refer(&mut piece.leaves, "person.name", "person", |name| self.person_named(customer, name));
                refer(&mut piece.leaves, "case.number", "case", |number| {
                    self.case_numbered(customer, number)
                });
            }
            _ => {}
        }
    }

    fn person_named(&self, customer: Id, name: &str) -> Option<Id> {
        let library = self.records.library.borrow();
        let mut found = library.kin(customer).filter_map(|(id, kin)| match &kin.what {
            What::Person(person) if fold(&person.name) == fold(name) => Some(id),
            _ => None,
        });
        found.next().filter(|_| found.next().is_none())
    }

    fn case_numbered(&self, customer: Id, number: &str) -> Option<Id> {
        let library = self.records.library.borrow();
        let is = |(id, _): &(Id, _)| {
            let leaves = library.leaves(*id, Kind::Case);
            let own = leaves.as_ref().and_then(|leaves| leaves.get("number")).and_then(Leaf::text);
            own.is_some_and(|own| fold(own) == fold(number))
        };
        library.kin(customer).find(is).map(|(id, _)| id)
    }

    /// Rows that are here, by id; those marked gone, too.
    async fn known_rows(&self, ids: &[Id], kind: Kind) -> Result<BTreeMap<Id, Leaves>, Failure> {
        let here: Vec<Id> = {
            let library = self.records.library.borrow();
            ids.iter()
                .copied()
                .filter(|id| library.entry(*id).is_some_and(|entry| entry.kind == kind))
                .collect()
        };
        let mut known = BTreeMap::new();
        if !here.is_empty() {
            known.extend(self.rows(&here, kind).await?);
        }
        Ok(known)
    }
}

/// Puts a reference in place of a name, if somebody is called so.
fn refer(leaves: &mut Leaves, name: &str, key: &str, find: impl Fn(&str) -> Option<Id>) {
    let found = leaves.get(name).and_then(Leaf::text).and_then(find);
    if let Some(leaf) = found.and_then(|id| id.write()) {
        leaves.remove(name);
        leaves.insert(key.to_owned(), leaf);
    }
}
