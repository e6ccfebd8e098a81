//! Customers who are perhaps the same ("Dubletten").

use bridge::row::AlikeRow;
use domain::id::Id;
use domain::party::alike::{Alike, alike, code};
use domain::party::customer::Customer;
use domain::party::phonetic;
use domain::record::Kind;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::store::fold;
use crate::store::index::CustomerCard;

/// So many are shown.
const MOST: usize = 5;

impl<W: World> Engine<W> {
    /// Customers who look like this one, the strongest sign first. The cards tell who may be meant; only their records
    /// are read.
    pub fn alike(&self, customer: &Customer, but: Option<Id>) -> Vec<AlikeRow> {
        let library = self.records.library.borrow();
        let (traces, all) = (Traces::of(customer), self.role().may_set());
        let mut rows: Vec<(Alike, AlikeRow)> = library
            .customers()
            .filter(|(id, card)| Some(*id) != but && (all || !card.row.hidden) && traces.lead_to(card))
            .filter_map(|(id, card)| {
                let other = Customer::read(&library.leaves(id, Kind::Customer)?);
                let sign = alike(customer, &other)?;
                let place = format!("{} {}", card.row.postal_code, card.row.town).trim().to_owned();
                Some((sign, AlikeRow { id, name: card.row.name.clone(), place, alike: sign }))
            })
            .collect();
        rows.sort_by_key(|(sign, _)| *sign);
        rows.into_iter().take(MOST).map(|(_, row)| row).collect()
    }
}

/// What of a customer can be found on cards without reading records.
struct Traces {
    /// Folded: telephone numbers, the mail address, VAT id and bank account.
    words: Vec<String>,
    /// How the name sounds, without its first digit: a name within a text begins otherwise than one that stands alone.
    name: String,
    town: String,
}

impl Traces {
    fn of(customer: &Customer) -> Traces {
        let mut numbers = String::new();
        fold::add_phone(&mut numbers, &customer.phone);
        fold::add_phone(&mut numbers, &customer.mobile);
        let words = numbers.split_whitespace().map(str::to_owned);
        let codes = [&customer.vat_id, &customer.iban].map(|text| fold::fold(&code(text)));
        let mail = fold::fold(&customer.mail);
        let exact = codes.into_iter().chain([mail]).filter(|word| !word.is_empty());
        let name = if customer.company.is_empty() { &customer.last_name } else { &customer.company };
        let first = name.split_whitespace().next().unwrap_or_default();
        Traces {
            words: words.chain(exact).collect(),
            name: phonetic::code(first).chars().skip(1).collect(),
            town: phonetic::code(&customer.town),
        }
    }

    fn lead_to(&self, card: &CustomerCard) -> bool {
        let reached = self.words.iter().any(|word| fold::found(std::slice::from_ref(word), &[&card.hay]));
        let town = || !self.town.is_empty() && phonetic::code(&card.row.town) == self.town;
        reached || town() && phonetic::code(&card.row.name).contains(&self.name)
    }
}
