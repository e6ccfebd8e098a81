//! What a sale leaves over: the margin of a car (§ 25a UStG and without it) and of a job.

use crate::car::purchase::Purchase;
use crate::id::Id;
use crate::money::{Cents, share};
use crate::sale::line::{Line, LineKind, WHOLE};
use crate::sale::tax::LineTax;

/// The margin of one car and what of it is tax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Margin {
    /// Sale less purchase; negative when the car is sold at a loss.
    pub margin: Cents,
    /// 19/119 of the margin, never negative; cars are not set off against each other (§ 25a (3) UStG).
    pub tax: Cents,
}

impl Margin {
    /// What is left after tax.
    pub fn net(self) -> Cents {
        self.margin - self.tax
    }
}

/// The margin of a car that was bought without input tax ("Einzeldifferenz").
pub fn scheme(sale: Cents, purchase: Cents) -> Margin {
    let margin = sale - purchase;
    Margin { margin, tax: share(Cents(margin.0.max(0)), 19, 119) }
}

/// What the vehicles of a job leave over, before all other costs; `None` unless the purchase price of each is known.
/// `main` is the vehicle of lines that name none.
pub fn of_job(lines: &[Line], main: Id, purchases: &[(Id, Purchase)]) -> Option<Cents> {
    let present = || lines.iter().filter(|line| !line.gone);
    let mut cars = present().filter(|line| line.kind == LineKind::Vehicle).peekable();
    let first = cars.peek().map(|line| line.tax)?;
    // What is taken off in the tax of the first car is taken off that car.
    let off = |line: &&Line| line.kind == LineKind::Discount && !line.is_off_all() && line.tax == first;
    let mut taken: Cents = present().filter(off).map(Line::amount).sum();
    let mut left = Cents(0);
    for line in cars {
        let vehicle = if line.vehicle.is_none() { main } else { line.vehicle };
        let (_, purchase) = purchases.iter().find(|(id, _)| *id == vehicle)?;
        let full = line.amount();
        let percents = present().filter(|line| line.is_off_all()).filter_map(|line| line.discount);
        let share_off: Cents = percents.map(|percent| share(full, percent, WHOLE)).sum();
        left = left + left_of(full + std::mem::take(&mut taken) - share_off, line.tax, purchase.price?);
    }
    Some(left)
}

fn left_of(sale: Cents, tax: LineTax, purchase: Cents) -> Cents {
    match tax {
        LineTax::Margin => scheme(sale, purchase).net(),
        _ => sale - tax.inside(sale) - purchase,
    }
}

#[cfg(test)]
mod tests {
    use super::{of_job, scheme};
    use crate::car::purchase::Purchase;
    use crate::id::Id;
    use crate::money::Cents;
    use crate::sale::line::{Line, LineKind};
    use crate::sale::tax::LineTax;

    #[test]
    fn the_tax_of_a_margin_is_inside_it_and_a_loss_has_none() {
        for (purchase, sale, tax, net) in [
            (200_000, 300_000, 15_966, 84_034),
            (60_000, 90_000, 4_790, 25_210),
            (2_000_000, 1_800_000, 0, -200_000),
            (500, 500, 0, 0),
        ] {
            let margin = scheme(Cents(sale), Cents(purchase));
            assert_eq!((margin.tax, margin.net()), (Cents(tax), Cents(net)), "{purchase} → {sale}");
        }
    }

    fn car(id: u8, price: i64, tax: LineTax) -> Line {
        Line { kind: LineKind::Vehicle, vehicle: Id([id; 16]), price: Cents(price), tax, ..Line::default() }
    }

    fn bought(id: u8, price: i64) -> (Id, Purchase) {
        (Id([id; 16]), Purchase { price: Some(Cents(price)), ..Purchase::default() })
    }

    #[test]
    fn a_job_leaves_over_what_its_cars_leave_over_each_by_itself() {
        let lines = [car(1, 300_000, LineTax::Margin), car(2, 1_190_000, LineTax::Standard)];
        let purchases = [bought(1, 200_000), bought(2, 900_000)];
        assert_eq!(of_job(&lines, Id::default(), &purchases), Some(Cents(84_034 + 100_000)));
        assert_eq!(of_job(&lines, Id::default(), &purchases[..1]), None);
        assert_eq!(of_job(&[], Id::default(), &purchases), None);
    }

    #[test]
    fn discounts_come_out_of_the_margin() {
        let discount = |line: Line| Line { kind: LineKind::Discount, ..line };
        let euros = discount(Line { price: Cents(-50_000), tax: LineTax::Margin, ..Line::default() });
        let percent = discount(Line { discount: Some(1_000), ..Line::default() });
        let fee = Line { price: Cents(11_900), ..Line::default() };
        let main = Id([1; 16]);
        let unnamed = Line { vehicle: Id::default(), ..car(1, 300_000, LineTax::Margin) };
        let lines = [unnamed, euros, percent, fee];
        // 3,000 less 500 less 300, bought for 2,000: a margin of 200.
        assert_eq!(
            of_job(&lines, main, &[bought(1, 200_000)]),
            Some(scheme(Cents(220_000), Cents(200_000)).net())
        );
    }
}
