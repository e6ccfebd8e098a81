//! What a list would do: its lines gathered by record, each record compared with what is here.

use std::collections::BTreeMap;

use bridge::import::{Fate, Incoming};
use bridge::listing::{List, ListForecast, Stranger};
use bridge::reply::Failure;
use domain::field::{Leaf, Leaves, Value};
use domain::id::Id;
use domain::ledger::book::{Book, Break, counterpart};
use domain::ledger::item::{broken_balance, open};
use domain::ledger::profit::statements;
use domain::ledger::revenue::years;
use domain::record::{GONE, KIND, Kind};
use domain::workshop::order::Order;
use domain::workshop::position::positions;
use exchange::about::subject::About;
use exchange::about::{File, Piece};
use exchange::difference::{Coverage, Known, change};
use exchange::heading::fold;
use exchange::rejected::Rejected;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::imports::refused;
use crate::desk::listing::planned::{Deed, Planned};
use crate::desk::listing::whom::{CUSTOMER, Whom, about};
use crate::store::kin::{WAITING, WAITING_NAME, What};

/// So many of each are shown.
const SHOWN: usize = 200;
/// So many rejected lines are shown.
const REJECTED: usize = 500;
/// So many rows are read from disk at once.
const AT_ONCE: usize = 400;

/// Lines about one record.
struct Group {
    /// None for strangers and for positions.
    customer: Option<Id>,
    number: String,
    name: String,
    pieces: Vec<Piece>,
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
        let groups: Vec<(Id, Group)> = groups.into_iter().collect();
        let mut done = lines;
        for part in groups.chunks(AT_ONCE) {
            let ids: Vec<Id> = part.iter().map(|(id, _)| *id).collect();
            let known = self.known_rows(&ids, about.kind()).await?;
            for (id, group) in part {
                done += group.pieces.len();
                self.breathe_between(done, lines * 2).await?;
                judge.judge(*id, group, known.get(id));
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
                name: piece.name.clone(),
                pieces: Vec::new(),
            };
            gathered.groups.entry(record).or_insert_with(new).pieces.push(piece.clone());
        }
        Ok(gathered)
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
                groups.entry(id).or_insert_with(|| group(Some(kin.customer), "", ""));
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

/// Compares group by group.
struct Judge {
    about: About,
    coverage: Coverage,
    planned: Planned,
    smooth: Vec<Incoming>,
}

impl Judge {
    fn new(about: About, coverage: Coverage, lines: usize) -> Judge {
        let planned = Planned {
            forecast: ListForecast { lines: count(lines), ..ListForecast::default() },
            deeds: Vec::new(),
            all_rejected: Vec::new(),
            all_strangers: Vec::new(),
            all_breaks: Vec::new(),
        };
        Judge { about, coverage, planned, smooth: Vec::new() }
    }

    fn strangers(&mut self, groups: &BTreeMap<Id, Group>) {
        if self.about == About::Positions {
            return;
        }
        let mut strangers: BTreeMap<(String, String), Stranger> = BTreeMap::new();
        for group in groups.values().filter(|group| group.customer.is_none()) {
            let key = (
                fold(&group.number),
                if group.number.is_empty() { fold(&group.name) } else { String::new() },
            );
            let (number, name) = (group.number.clone(), group.name.clone());
            let stranger = strangers.entry(key).or_insert(Stranger { number, name, lines: 0 });
            stranger.lines += count(group.pieces.len());
        }
        self.planned.all_strangers = strangers.into_values().collect();
    }

    fn judge(&mut self, record: Id, group: &Group, known: Option<&Leaves>) {
        let nothing = Leaves::new();
        let stored = known.unwrap_or(&nothing);
        // What was taken back is as if it had never been here.
        let gone = stored.contains_key(GONE);
        let before = if gone { &nothing } else { stored };
        group.pieces.iter().for_each(|piece| self.show(group, piece, before));
        let made = change(self.about, before, &group.pieces, self.coverage);
        let forecast = &mut self.planned.forecast;
        forecast.new += count(made.new);
        forecast.changed += count(made.changed);
        forecast.same += count(made.same);
        forecast.gone += count(made.gone);
        let mut after = before.clone();
        domain::field::apply(&mut after, &made.edit);
        if self.about != About::Positions {
            belongs(&mut after, group);
        }
        self.check(group, &after);
        let mut edit = domain::field::difference(stored, &after);
        edit.retain(|key, _| key != KIND);
        if !edit.is_empty() {
            self.planned.deeds.push(Deed { record, edit });
        }
    }

    fn show(&mut self, group: &Group, piece: &Piece, before: &Leaves) {
        let whole = piece.part.is_empty();
        let here =
            if whole { !before.is_empty() } else { before.beginning_with(&piece.part).next().is_some() };
        let same = piece.leaves.iter().all(|(key, leaf)| before.get(key) == Some(leaf));
        let fate = match (here, same) {
            (false, _) => Fate::New,
            (true, false) => Fate::Changed,
            (true, true) => Fate::Same,
        };
        let list =
            if piece.warnings.is_empty() { &mut self.smooth } else { &mut self.planned.forecast.incoming };
        if list.len() >= SHOWN {
            return;
        }
        let what = piece.part.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let title = [group.number.as_str(), group.name.as_str(), what];
        let title = title.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let warnings = piece.warnings.iter().map(|(key, problem)| ((*key).to_owned(), *problem)).collect();
        list.push(Incoming { line: piece.line, title, fate, warnings });
    }

    fn check(&mut self, group: &Group, after: &Leaves) {
        let breaks: Vec<Break> = match self.about {
            About::Items => {
                let open = open(after);
                let stated = Book::read(after).stated;
                broken_balance(stated, open.iter().map(|(_, item)| item)).into_iter().collect()
            }
            About::Revenue => years(after).iter().flat_map(|year| year.breaks()).collect(),
            About::Profit => statements(after).iter().flat_map(|year| year.breaks()).collect(),
            About::Orders | About::Positions => Order::read(after).breaks(&positions(after)),
            About::Persons | About::Cars | About::Cases | About::Talks => Vec::new(),
        };
        let who = || match self.about {
            About::Orders | About::Positions => Order::read(after).name(),
            _ => format!("{} {}", group.number, group.name).trim().to_owned(),
        };
        self.planned.all_breaks.extend(breaks.into_iter().map(|broken| (who(), broken)));
    }

    fn done(mut self, rejected: Vec<Rejected>) -> Planned {
        let forecast = &mut self.planned.forecast;
        forecast.incoming.append(&mut self.smooth);
        forecast.incoming.truncate(SHOWN);
        forecast.rejected_count = count(rejected.len());
        forecast.rejected = rejected.iter().take(REJECTED).cloned().map(refused).collect();
        forecast.stranger_count = count(self.planned.all_strangers.len());
        forecast.strangers = self.planned.all_strangers.iter().take(SHOWN).cloned().collect();
        forecast.break_count = count(self.planned.all_breaks.len());
        forecast.breaks = self.planned.all_breaks.iter().take(SHOWN).cloned().collect();
        Planned { all_rejected: rejected, ..self.planned }
    }
}

/// Whose it is: the customer's, or of whoever comes by this number. Who was found once is not lost again.
fn belongs(after: &mut Leaves, group: &Group) {
    let text = |text: &str| (!text.is_empty()).then(|| Leaf::Text(text.to_owned()));
    let put = |after: &mut Leaves, key: &str, leaf: Option<Leaf>| match leaf {
        Some(leaf) => drop(after.insert(key.to_owned(), leaf)),
        None => drop(after.remove(key)),
    };
    if let Some(customer) = group.customer {
        put(after, CUSTOMER, customer.write());
        put(after, WAITING, None);
        put(after, WAITING_NAME, None);
    } else if !after.contains_key(CUSTOMER) {
        put(after, WAITING, text(&group.number));
        put(after, WAITING_NAME, text(&group.name));
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
