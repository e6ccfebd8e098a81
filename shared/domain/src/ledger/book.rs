//! A customer's ledger: one record, whose id follows from the customer's. Its parts are open items (`items/`), revenue
//! (`years/`) and gross profit (`profit/`).

use serde::{Deserialize, Serialize};

use crate::field::Problem;
use crate::id::Id;
use crate::money::Cents;
use crate::record;
use crate::time::Day;

record!(
    /// What stands at the head of a ledger.
    Book / BookField {
        Customer: customer: Id = "customer",
        /// "Offener Saldo" as the source states it, whatever its items add up to.
        Stated: stated: Option<Cents> = "stated.balance",
        /// The day of which the source speaks.
        AsOf: as_of: Option<Day> = "stated.day",
        /// "Kreditlimit".
        CreditLimit: credit_limit: Option<Cents> = "credit.limit",
        /// "Debitorenkonto".
        Account: account: String = "account",
    }
);

/// A figure of the source that does not follow from its own parts. It is shown, never mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Break {
    pub figure: Figure,
    /// Number of the invoice or position, where the figure belongs to one.
    pub part: String,
    /// As the source has it.
    pub stated: Cents,
    /// What its parts add up to.
    pub computed: Cents,
}

/// Which figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Figure {
    /// The balance at the head of the sheet and the sum of the open items.
    Balance,
    /// Revenue and warranty of a year make its total.
    YearTotal,
    /// The divisions ("Sparten") of a year make its total.
    Divisions,
    /// The gross profit of a year's statement.
    Profit,
    /// A line of the statement and that column of its invoices.
    Revenue,
    Reductions,
    Goods,
    Labour,
    ProfitOfInvoices,
    /// The gross profit of one invoice.
    Invoice,
    /// The revenue of a year and that of its statement of gross profit.
    YearRevenue,
    /// "Summe Lohn" of an order and its labour positions.
    OrderLabour,
    /// "Summe ET" of an order and its parts.
    OrderParts,
    /// A labour position that is no whole number of units.
    Position,
}

impl Break {
    /// The break, if there is one.
    pub fn between(figure: Figure, stated: Cents, computed: Cents) -> Option<Break> {
        (stated != computed).then(|| Break { figure, part: String::new(), stated, computed })
    }

    /// The same of an invoice or a position.
    pub fn of(self, part: &str) -> Break {
        Break { part: part.to_owned(), ..self }
    }

    /// Stated less computed.
    pub fn difference(&self) -> Cents {
        self.stated - self.computed
    }
}

/// By how much a balance exceeds a credit limit; `None` while it does not.
pub fn overrun(balance: Cents, limit: Cents) -> Option<Cents> {
    let over = balance - limit;
    (over > Cents(0)).then_some(over)
}

/// What is wrong with a credit limit.
pub fn limit_problem(limit: Cents) -> Option<Problem> {
    (limit < Cents(0)).then_some(Problem::Negative)
}

/// Distinguishes a ledger's id from its customer's.
const MARK: [u8; 16] = *b"ledger of person";

/// The ledger of a customer, or the customer of a ledger: devices that never met make the same record.
pub fn counterpart(id: Id) -> Id {
    let mut bytes = id.0;
    bytes.iter_mut().zip(MARK).for_each(|(byte, mark)| *byte ^= mark);
    Id(bytes)
}

#[cfg(test)]
mod tests {
    use super::{Break, Figure, counterpart, overrun};
    use crate::id::Id;
    use crate::money::Cents;

    #[test]
    fn a_ledger_leads_to_its_customer_and_back() {
        let meier = Id([7; 16]);
        assert_ne!(counterpart(meier), meier);
        assert_ne!(counterpart(meier), crate::car::purchase::counterpart(meier));
        assert_eq!(counterpart(counterpart(meier)), meier);
    }

    #[test]
    fn meiers_limit_is_overrun_by_the_header_and_by_the_rows() {
        for (balance, over) in
            [(935_763, Some(135_763)), (936_693, Some(136_693)), (800_000, None), (-5, None)]
        {
            assert_eq!(overrun(Cents(balance), Cents(800_000)), over.map(Cents), "{balance}");
        }
    }

    #[test]
    fn the_header_and_the_sum_of_the_rows_are_9_30_apart() {
        let broken = Break::between(Figure::Balance, Cents(935_763), Cents(936_693));
        assert_eq!(broken.map(|one| one.difference()), Some(Cents(-930)));
        assert_eq!(Break::between(Figure::Balance, Cents(5), Cents(5)), None);
    }
}
