//! What a list would do, record by record: each compared with what is here, and told.

use std::collections::BTreeMap;

use bridge::import::{Fate, Incoming};
use bridge::listing::{Going, ListForecast, Stranger};
use domain::field::{Leaf, Leaves, Problem, Value};
use domain::id::Id;
use domain::ledger::book::{Book, Break};
use domain::ledger::doubt::odd_numbers;
use domain::ledger::item::{ITEMS, Item, ItemField, broken_balance, open};
use domain::ledger::profit::statements;
use domain::ledger::revenue::years;
use domain::part;
use domain::record::{GONE, KIND};
use domain::workshop::order::Order;
use domain::workshop::position::positions;
use exchange::about::Piece;
use exchange::about::subject::About;
use exchange::difference::{Coverage, change};
use exchange::heading::fold;
use exchange::rejected::Rejected;

use crate::desk::imports::refused;
use crate::desk::listing::plan::Group;
use crate::desk::listing::planned::{Deed, Planned};
use crate::desk::listing::whom::CUSTOMER;
use crate::store::kin::{WAITING, WAITING_NAME};

/// So many of each are shown.
const SHOWN: usize = 200;
/// So many rejected lines are shown.
const REJECTED: usize = 500;

/// Compares group by group.
pub struct Judge {
    about: About,
    coverage: Coverage,
    planned: Planned,
    smooth: Vec<Incoming>,
}

impl Judge {
    /// Nothing yet of a list of so many lines.
    pub fn new(about: About, coverage: Coverage, lines: usize) -> Judge {
        let planned = Planned {
            forecast: ListForecast { lines: count(lines), ..ListForecast::default() },
            deeds: Vec::new(),
            all_rejected: Vec::new(),
            all_warned: Vec::new(),
            all_strangers: Vec::new(),
            all_breaks: Vec::new(),
        };
        Judge { about, coverage, planned, smooth: Vec::new() }
    }

    /// Customers whom nobody here knows.
    pub fn strangers(&mut self, groups: &BTreeMap<Id, Group>) {
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

    /// Compares a record with what the list says of it.
    pub fn judge(&mut self, record: Id, group: &Group, known: Option<&Leaves>) {
        let nothing = Leaves::new();
        let stored = known.unwrap_or(&nothing);
        // What was taken back is as if it had never been here.
        let gone = stored.contains_key(GONE);
        let before = if gone { &nothing } else { stored };
        let made = change(self.about, before, &group.pieces, self.coverage);
        let forecast = &mut self.planned.forecast;
        forecast.new += count(made.new);
        forecast.changed += count(made.changed);
        forecast.same += count(made.same);
        forecast.gone += count(made.gone.len());
        let mut after = before.clone();
        domain::field::apply(&mut after, &made.edit);
        if self.about != About::Positions {
            belongs(&mut after, group);
        }
        let odd = self.odd(&after);
        group.pieces.iter().for_each(|piece| self.show(group, piece, before, &odd));
        self.going(group, before, &made.gone);
        self.check(group, &after);
        let mut edit = domain::field::difference(stored, &after);
        edit.retain(|key, _| key != KIND);
        if !edit.is_empty() {
            self.planned.deeds.push(Deed { record, edit });
        }
    }

    /// Items whose number says another year than their day, by the place of their leaves.
    fn odd(&self, after: &Leaves) -> Vec<String> {
        if self.about != About::Items {
            return Vec::new();
        }
        odd_numbers(&open(after)).into_iter().map(|key| format!("{ITEMS}{key}/")).collect()
    }

    /// What a list that names everything does not name any more.
    fn going(&mut self, group: &Group, before: &Leaves, gone: &[String]) {
        let room = SHOWN.saturating_sub(self.planned.forecast.going.len());
        let whose = match self.about {
            About::Positions => Order::read(before).name(),
            _ => format!("{} {}", group.number, group.name).trim().to_owned(),
        };
        let items = if gone.is_empty() { BTreeMap::new() } else { part::parts(before, ITEMS) };
        let going = |name: &String| {
            let what = items.get(name).map_or_else(|| part::text(name), item_told);
            Going { what, whose: whose.clone() }
        };
        self.planned.forecast.going.extend(gone.iter().take(room).map(going));
    }

    fn show(&mut self, group: &Group, piece: &Piece, before: &Leaves, odd: &[String]) {
        let whole = piece.part.is_empty();
        let here =
            if whole { !before.is_empty() } else { before.beginning_with(&piece.part).next().is_some() };
        let same = piece.leaves.iter().all(|(key, leaf)| before.get(key) == Some(leaf));
        let fate = match (here, same) {
            (false, _) => Fate::New,
            (true, false) => Fate::Changed,
            (true, true) => Fate::Same,
        };
        let mut warnings: Vec<(String, Problem)> =
            piece.warnings.iter().map(|(key, problem)| ((*key).to_owned(), *problem)).collect();
        if odd.contains(&piece.part) {
            warnings.push((ItemField::Number.key().to_owned(), Problem::OddNumber));
        }
        let what = piece.part.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let title = [group.number.as_str(), group.name.as_str(), what];
        let title = title.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let incoming = Incoming { line: piece.line, title, fate, warnings };
        // All that is warned of stands in the report.
        if !incoming.warnings.is_empty() {
            self.planned.all_warned.push(incoming);
        } else if self.smooth.len() < SHOWN {
            let place = self.smooth.partition_point(|one| one.line < incoming.line);
            self.smooth.insert(place, incoming);
        }
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

    /// What the whole list would do.
    pub fn done(mut self, rejected: Vec<Rejected>) -> Planned {
        let forecast = &mut self.planned.forecast;
        forecast.incoming = self.planned.all_warned.iter().take(SHOWN).cloned().collect();
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

/// An item by its number, else by its text.
fn item_told(leaves: &Leaves) -> String {
    let item = Item::read(leaves);
    if item.number.is_empty() { item.text } else { item.number }
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
