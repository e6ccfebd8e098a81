//! Gross profit of a customer per year ("Rohertrag"), with the invoices that it comes from. All amounts are signed: what
//! it cost is negative.

use crate::field::Leaves;
use crate::ledger::book::{Break, Figure};
use crate::money::{Cents, share};
use crate::part;
use crate::record;
use crate::time::Day;

record!(
    /// A statement's lines. A year's lie in the ledger under `profit/<year>/`, an invoice's below that under
    /// `invoices/<number>/`.
    Lines / LinesField {
        /// "Erlöse".
        Revenue: revenue: Cents = "revenue",
        /// "Erlösminderungen".
        Reductions: reductions: Cents = "reductions",
        /// "Wareneinsatz".
        Goods: goods: Cents = "goods",
        /// "Kalk. Fertigungslöhne".
        Labour: labour: Cents = "labour",
        /// "Rohertrag", as the source has it.
        Profit: profit: Option<Cents> = "profit",
    }
);

record!(
    /// What else is known of an invoice in a statement.
    InvoiceHead / InvoiceHeadField {
        /// "Rech.-Nr."
        Number: number: String = "number",
        /// "Rech.-Dt."
        Date: date: Option<Day> = "date",
    }
);

/// An invoice in a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Invoice {
    pub head: InvoiceHead,
    pub lines: Lines,
}

/// A year's statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Statement {
    /// "Buchungsjahr".
    pub year: i32,
    /// The year's own lines, if the source has them.
    pub stated: Option<Lines>,
    pub invoices: Vec<(String, Invoice)>,
}

/// Where statements lie in a ledger.
pub const PROFIT: &str = "profit/";
/// Where invoices lie in a statement.
pub const INVOICES: &str = "invoices/";

/// What an invoice is called inside its statement.
pub fn key(number: &str, date: Option<Day>, nth: usize) -> String {
    crate::ledger::item::key("", number, date, nth)
}

/// The statements of a ledger, the oldest first.
pub fn statements(ledger: &Leaves) -> Vec<Statement> {
    let parts = part::parts(ledger, PROFIT).into_iter();
    let mut all: Vec<Statement> = parts.filter_map(|(name, leaves)| read(&name, &leaves)).collect();
    all.sort_by_key(|statement| statement.year);
    all
}

fn read(name: &str, leaves: &Leaves) -> Option<Statement> {
    let parts = part::parts(leaves, INVOICES).into_iter();
    let whole = |leaves: &Leaves| Invoice { head: InvoiceHead::read(leaves), lines: Lines::read(leaves) };
    let mut invoices: Vec<(String, Invoice)> = parts.map(|(key, leaves)| (key, whole(&leaves))).collect();
    invoices.sort_by(|(a, one), (b, two)| {
        (one.head.date, &one.head.number, a).cmp(&(two.head.date, &two.head.number, b))
    });
    let stated = LinesField::ALL.iter().any(|field| leaves.contains_key(field.key()));
    Some(Statement { year: name.parse().ok()?, stated: stated.then(|| Lines::read(leaves)), invoices })
}

/// Puts a statement into a ledger.
pub fn put(ledger: &mut Leaves, statement: &Statement) {
    let mut leaves = statement.stated.as_ref().map(Lines::leaves).unwrap_or_default();
    for (key, invoice) in &statement.invoices {
        part::put(&mut leaves, INVOICES, key, &invoice.head.leaves());
        part::put(&mut leaves, INVOICES, key, &invoice.lines.leaves());
    }
    part::put(ledger, PROFIT, &statement.year.to_string(), &leaves);
}

/// An amount in hundredths of a percent of the revenue, half away from zero; `None` ("–") where there is no revenue.
pub fn percent(amount: Cents, revenue: Cents) -> Option<i64> {
    (revenue != Cents(0)).then(|| share(amount, 10_000, revenue.0).0)
}

impl Lines {
    /// Revenue and everything that goes off it.
    pub fn computed(&self) -> Cents {
        self.revenue + self.reductions + self.goods + self.labour
    }

    /// The gross profit: what the source says, if it says it.
    pub fn gross_profit(&self) -> Cents {
        self.profit.unwrap_or_else(|| self.computed())
    }

    /// The gross profit in hundredths of a percent of the revenue.
    pub fn margin(&self) -> Option<i64> {
        percent(self.gross_profit(), self.revenue)
    }

    fn own_break(&self, figure: Figure) -> Option<Break> {
        self.profit.and_then(|stated| Break::between(figure, stated, self.computed()))
    }
}

impl Statement {
    /// The lines of the year: the source's own, else the sum of its invoices.
    pub fn lines(&self) -> Lines {
        self.stated.clone().unwrap_or_else(|| self.summed())
    }

    /// What the invoices add up to.
    pub fn summed(&self) -> Lines {
        let sum = |of: fn(&Lines) -> Cents| self.invoices.iter().map(|(_, invoice)| of(&invoice.lines)).sum();
        Lines {
            revenue: sum(|lines| lines.revenue),
            reductions: sum(|lines| lines.reductions),
            goods: sum(|lines| lines.goods),
            labour: sum(|lines| lines.labour),
            profit: Some(sum(Lines::gross_profit)),
        }
    }

    /// Figures that do not follow from their parts: each invoice's profit, the year's, and each line of the year beside
    /// that column of the invoices.
    pub fn breaks(&self) -> Vec<Break> {
        let invoice = |(_, one): &(String, Invoice)| {
            one.lines.own_break(Figure::Invoice).map(|broken| broken.of(&one.head.number))
        };
        let mut found: Vec<Break> = self.invoices.iter().filter_map(invoice).collect();
        let Some(stated) = &self.stated else { return found };
        found.extend(stated.own_break(Figure::Profit));
        if !self.invoices.is_empty() {
            let sums = self.summed();
            let pairs = [
                (Figure::Revenue, stated.revenue, sums.revenue),
                (Figure::Reductions, stated.reductions, sums.reductions),
                (Figure::Goods, stated.goods, sums.goods),
                (Figure::Labour, stated.labour, sums.labour),
                (Figure::ProfitOfInvoices, stated.gross_profit(), sums.gross_profit()),
            ];
            found.extend(pairs.into_iter().filter_map(|(figure, one, two)| Break::between(figure, one, two)));
        }
        found
    }

    /// The revenue of the statement beside that of the table of years, which the source makes for itself.
    pub fn beside_revenue(&self, of_year: Cents) -> Option<Break> {
        Break::between(Figure::YearRevenue, of_year, self.lines().revenue)
    }
}

#[cfg(test)]
mod tests {
    use super::{Invoice, InvoiceHead, Lines, Statement, percent, put, statements};
    use crate::field::Leaves;
    use crate::ledger::book::Figure;
    use crate::money::Cents;
    use crate::time::Day;

    fn lines(revenue: i64, goods: i64, labour: i64, profit: i64) -> Lines {
        let [revenue, goods, labour, profit] = [revenue, goods, labour, profit].map(Cents);
        Lines { revenue, reductions: Cents(0), goods, labour, profit: Some(profit) }
    }

    fn meier(first_revenue: i64) -> Statement {
        let invoice = |number: &str, lines| {
            let head = InvoiceHead { number: number.to_owned(), date: Day::new(2011, 3, 7) };
            (super::key(number, head.date, 0), Invoice { head, lines })
        };
        Statement {
            year: 2011,
            stated: Some(lines(250_616, -46_793, -23_501, 180_322)),
            invoices: vec![
                invoice("01111892", lines(first_revenue, 0, -23_501, 157_274)),
                invoice("01111893", lines(69_841, -46_793, 0, 23_048)),
            ],
        }
    }

    #[test]
    fn the_sample_statement_is_right_to_the_cent_and_the_hundredth_of_a_percent() {
        let meier = meier(180_775);
        let year = meier.lines();
        let shares = [year.revenue, year.reductions, year.goods, year.labour, year.gross_profit()];
        assert_eq!(
            shares.map(|amount| percent(amount, year.revenue)),
            [Some(10_000), Some(0), Some(-1867), Some(-938), Some(7195)]
        );
        assert_eq!(
            meier.invoices.iter().map(|(_, i)| i.lines.margin()).collect::<Vec<_>>(),
            [Some(8700), Some(3300)]
        );
        assert_eq!(meier.breaks(), []);
        assert_eq!(meier.summed(), year);
        assert_eq!(meier.beside_revenue(Cents(250_616)), None);
    }

    #[test]
    fn the_samples_reading_error_breaks_its_invoice_and_the_years_revenue() {
        let found: Vec<_> = meier(180_773).breaks();
        let found: Vec<_> = found.iter().map(|b| (b.difference().0, b.figure, b.part.as_str())).collect();
        assert_eq!(found, [(2, Figure::Invoice, "01111892"), (2, Figure::Revenue, "")]);
    }

    #[test]
    fn without_revenue_there_is_no_percentage_and_with_returns_the_sign_stays() {
        assert_eq!(Lines::default().margin(), None);
        assert_eq!(percent(Cents(-5_000), Cents(-10_000)), Some(5_000));
        assert_eq!(percent(Cents(1), Cents(20_000)), Some(1));
        assert_eq!(percent(Cents(-1), Cents(20_000)), Some(-1));
    }

    #[test]
    fn a_statement_comes_back_out_of_the_ledger_as_it_went_in() {
        let mut ledger = Leaves::new();
        let bare = Statement { year: 2010, stated: None, ..meier(180_775) };
        put(&mut ledger, &meier(180_775));
        put(&mut ledger, &bare);
        assert_eq!(statements(&ledger), [bare.clone(), meier(180_775)]);
        assert_eq!((bare.lines(), bare.breaks()), (meier(180_775).lines(), Vec::new()));
    }

    proptest::proptest! {
        #[test]
        fn a_profit_that_is_computed_never_breaks(parts in proptest::array::uniform4(-1_000_000_i64..1_000_000)) {
            let [revenue, reductions, goods, labour] = parts.map(Cents);
            let open = Lines { revenue, reductions, goods, labour, profit: None };
            let told = Lines { profit: Some(open.computed()), ..open.clone() };
            proptest::prop_assert_eq!(open.gross_profit().0, parts.iter().sum::<i64>());
            let year = Statement { year: 1, stated: Some(told), invoices: Vec::new() };
            proptest::prop_assert_eq!(year.breaks(), Vec::new());
        }
    }
}
