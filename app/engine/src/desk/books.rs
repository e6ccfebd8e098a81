//! What the books say of a customer: open items, revenue, gross profit. Of customers who were merged, all their ledgers
//! together. Figures that do not follow from their parts are shown, never mended.

use std::collections::BTreeMap;

use bridge::register::{ItemRow, Items, ProfitYear, Register, Revenue, Summary};
use bridge::reply::Failure;
use domain::field::Leaves;
use domain::id::Id;
use domain::ledger::aging::{aged, due, overdue};
use domain::ledger::book::{Book, Break};
use domain::ledger::doubt::odd_numbers;
use domain::ledger::dunning::earned;
use domain::ledger::interest::{BaseRates, Debtor, Interest, default_begins, interest};
use domain::ledger::item::{self, Item, balance, broken_balance};
use domain::ledger::payment;
use domain::ledger::profit::{Lines, Statement, percent, statements};
use domain::ledger::revenue::{YearRevenue, divisions, years};
use domain::ledger::terms::Terms;
use domain::money::Cents;
use domain::party::customer::{Customer, Party};
use domain::party::practice::Practice;
use domain::record::Kind;
use domain::time::Day;

use crate::browser::world::{Later, World};
use crate::desk::engine::Engine;
use crate::desk::present::leaves_of;

/// The ledgers of a customer as they are stored: mostly one.
#[derive(Default)]
pub struct Books(Vec<(Id, Leaves)>);

impl<W: World> Engine<W> {
    /// The ledgers of a customer.
    pub fn books(&self, customer: Id) -> Later<'_, Result<Books, Failure>> {
        Box::pin(async move { Ok(Books(together(self.rows_of(customer, Kind::Ledger).await?))) })
    }

    /// Revenue, year by year.
    pub async fn revenue(&self, customer: Id) -> Result<Revenue, Failure> {
        let years = self.books(customer).await?.years();
        let of =
            |year: &YearRevenue| year.breaks().into_iter().map(|one| (year.year, one)).collect::<Vec<_>>();
        Ok(Revenue {
            divisions: divisions(&years),
            sum: years.iter().fold(YearRevenue::default(), added),
            breaks: years.iter().flat_map(of).collect(),
            years,
        })
    }

    /// Open items with their ages and interest.
    pub async fn items(&self, id: Id) -> Result<Items, Failure> {
        let books = self.books(id).await?;
        let library = self.records.library.borrow();
        let customer = Customer::read(&leaves_of(&library, id, Kind::Customer));
        let practice = Practice::read(&leaves_of(&library, Id::HOUSE, Kind::House));
        let asks = Asking {
            terms: Terms::read(&customer.terms),
            debtor: if customer.party == Party::Company { Debtor::Business } else { Debtor::Consumer },
            rates: BaseRates::read(&practice.base_rates).or_else(|_| BaseRates::read("")).ok(),
            today: self.today_is(),
        };
        let mut items = books.items(&asks);
        items.stated = customer.balance.or(books.stated());
        items.breaks.extend(broken_balance(items.stated, items.rows.iter().map(|row| &row.item)));
        items.terms_unread = asks.terms.is_none() && !customer.terms.trim().is_empty();
        Ok(items)
    }

    /// Gross profit, the newest year first.
    pub async fn profit(&self, customer: Id) -> Result<Vec<ProfitYear>, Failure> {
        let books = self.books(customer).await?;
        let years = books.years();
        let all = books.statements().into_iter().rev();
        Ok(all.map(|statement| profit_year(statement, &years)).collect())
    }
}

/// Ledgers of one customer as one: a device that did not know of the other's has begun another. What both say stands once.
fn together(ledgers: Vec<(Id, Leaves)>) -> Vec<(Id, Leaves)> {
    let mut all: BTreeMap<Id, (Id, Leaves)> = BTreeMap::new();
    let mut ledgers = ledgers;
    ledgers.sort_by_key(|(id, _)| *id);
    for (id, leaves) in ledgers {
        let (_, whole) = all.entry(Book::read(&leaves).customer).or_insert((id, Leaves::new()));
        let missing: Vec<_> = leaves.into_iter().filter(|(key, _)| !whole.contains_key(key)).collect();
        whole.extend(missing);
    }
    all.into_values().collect()
}

/// As of when and by which terms items are looked at.
struct Asking {
    terms: Option<Terms>,
    debtor: Debtor,
    rates: Option<BaseRates>,
    today: Day,
}

impl Books {
    fn heads(&self) -> impl Iterator<Item = Book> {
        self.0.iter().map(|(_, leaves)| Book::read(leaves))
    }

    /// The balance as the source states it.
    pub fn stated(&self) -> Option<Cents> {
        self.heads().filter_map(|book| book.stated).reduce(|one, other| one + other)
    }

    /// The credit limit as the source states it.
    pub fn limit(&self) -> Option<Cents> {
        self.heads().find_map(|book| book.credit_limit)
    }

    /// Whether a list of items has come.
    pub fn has_items(&self) -> bool {
        self.0.iter().any(|(_, leaves)| leaves.beginning_with(item::ITEMS).next().is_some())
    }

    /// What the open items add up to.
    pub fn sum(&self) -> Cents {
        self.0.iter().map(|(_, leaves)| balance(item::open(leaves).iter().map(|(_, item)| item))).sum()
    }

    /// Days to pay out of paid items: of all years, of the last and of the one before.
    pub fn days_to_pay(&self, today: Day) -> [Option<i64>; 3] {
        let all: Vec<Item> =
            self.0.iter().flat_map(|(_, leaves)| item::all(leaves)).map(|(_, item)| item).collect();
        payment::compared(&all, today)
    }

    /// Gross profit by year, the oldest first.
    pub fn profits(&self) -> Vec<(i32, Cents)> {
        self.statements().iter().map(|one| (one.year, one.lines().gross_profit())).collect()
    }

    /// What the registers of the books hold.
    pub fn count(&self, customer: &Customer, today: Day, registers: &mut [Summary; 12]) {
        let terms = Terms::read(&customer.terms);
        for (_, leaves) in &self.0 {
            let open = item::open(leaves);
            let summary = &mut registers[Register::Items as usize];
            summary.count += count(open.len());
            summary.last = summary.last.max(open.iter().filter_map(|(_, item)| item.date).max());
            let late = |item: &Item| !item.is_credit() && overdue(item, terms, today) > Some(0);
            summary.warns |= open.iter().any(|(_, item)| late(item));
        }
        let stated = customer.balance.or(self.stated()).filter(|_| self.has_items());
        registers[Register::Items as usize].warns |= stated.is_some_and(|stated| stated != self.sum());
        let end = |year: i32| Day::new(year, 12, 31).map(|day| day.min(today));
        let years = self.years();
        let summary = &mut registers[Register::Revenue as usize];
        summary.count = count(years.len());
        summary.last = years.last().and_then(|year| end(year.year));
        summary.warns = years.iter().any(|year| !year.breaks().is_empty());
        let statements = self.statements();
        let summary = &mut registers[Register::Profit as usize];
        summary.count = count(statements.len());
        let days = statements.iter().flat_map(|one| &one.invoices).filter_map(|(_, one)| one.head.date);
        summary.last = days.max().or(statements.last().and_then(|one| end(one.year)));
        summary.warns = statements.iter().any(|one| !one.breaks().is_empty());
    }

    fn items(&self, asking: &Asking) -> Items {
        let mut items = Items { as_of: self.heads().filter_map(|book| book.as_of).max(), ..Items::default() };
        for (ledger, leaves) in &self.0 {
            let open = item::open(leaves);
            let odd: Vec<String> = odd_numbers(&open).into_iter().map(str::to_owned).collect();
            for (key, item) in open {
                let odd = odd.contains(&key);
                let row = ItemRow { odd, ..asking.row(*ledger, key, item) };
                items.sum = items.sum + row.item.balance;
                items.interest = items.interest + row.interest.total;
                items.lump_sum = items.lump_sum + row.interest.lump_sum;
                items.outdated |= row.interest.outdated;
                items.rows.push(row);
            }
        }
        items.aged = aged(items.rows.iter().map(|row| &row.item), asking.terms, asking.today);
        items
    }

    fn years(&self) -> Vec<YearRevenue> {
        let mut all: BTreeMap<i32, YearRevenue> = BTreeMap::new();
        for year in self.0.iter().flat_map(|(_, leaves)| years(leaves)) {
            let sum = all.remove(&year.year);
            all.insert(year.year, sum.map_or(year.clone(), |sum| added(sum, &year)));
        }
        all.into_values().collect()
    }

    fn statements(&self) -> Vec<Statement> {
        let mut all: BTreeMap<i32, Statement> = BTreeMap::new();
        for one in self.0.iter().flat_map(|(_, leaves)| statements(leaves)) {
            let year = one.year;
            let sum = match all.remove(&year) {
                Some(known) => joined(known, one),
                None => one,
            };
            all.insert(year, sum);
        }
        all.into_values().collect()
    }
}

impl Asking {
    fn row(&self, ledger: Id, key: String, item: Item) -> ItemRow {
        let due = due(&item, self.terms);
        ItemRow {
            ledger,
            key,
            overdue: overdue(&item, self.terms, self.today).unwrap_or(0),
            interest: self.interest(&item, due),
            earned: earned(&item, self.terms, self.today).map(|level| level as i64),
            due,
            item,
            odd: false,
        }
    }

    fn interest(&self, item: &Item, due: Option<Day>) -> Interest {
        let arose = item.date.or(due);
        match (&self.rates, due, arose) {
            (Some(rates), Some(due), Some(arose)) if !item.is_credit() => {
                interest(item.balance, self.debtor, arose, default_begins(due), self.today, rates)
            }
            _ => Interest::default(),
        }
    }
}

fn profit_year(statement: Statement, years: &[YearRevenue]) -> ProfitYear {
    let lines = statement.lines();
    let parts = [lines.revenue, lines.reductions, lines.goods, lines.labour, lines.gross_profit()];
    let mut breaks: Vec<Break> = statement.breaks();
    let year = years.iter().find(|year| year.year == statement.year);
    breaks.extend(year.and_then(|year| statement.beside_revenue(year.total())));
    ProfitYear {
        percents: parts.map(|part| percent(part, lines.revenue)),
        margins: statement.invoices.iter().map(|(_, invoice)| invoice.lines.margin()).collect(),
        lines,
        breaks,
        statement,
    }
}

/// Two ledgers' figures of a year; the source's own total only where both have one.
fn added(sum: YearRevenue, year: &YearRevenue) -> YearRevenue {
    let mut sum = sum;
    let total =
        (sum.figures.total.is_some() || year.figures.total.is_some()).then(|| sum.total() + year.total());
    sum.figures.revenue = sum.figures.revenue + year.figures.revenue;
    sum.figures.warranty = sum.figures.warranty + year.figures.warranty;
    sum.figures.total = total;
    for (name, amount) in &year.divisions {
        let known = sum.divisions.get(name).copied().unwrap_or_default();
        sum.divisions.insert(name.clone(), known + *amount);
    }
    sum
}

fn joined(mut one: Statement, other: Statement) -> Statement {
    let stated = one.stated.is_some() || other.stated.is_some();
    let (mine, theirs) = (one.lines(), other.lines());
    one.stated = stated.then(|| Lines {
        revenue: mine.revenue + theirs.revenue,
        reductions: mine.reductions + theirs.reductions,
        goods: mine.goods + theirs.goods,
        labour: mine.labour + theirs.labour,
        profit: Some(mine.gross_profit() + theirs.gross_profit()),
    });
    one.invoices.extend(other.invoices);
    one
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
