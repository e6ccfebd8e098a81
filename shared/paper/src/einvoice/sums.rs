//! Gross prices to the net amounts of EN 16931, so that every sum is the one that is printed.
//!
//! The paper computes the tax once, on the gross sum of each tax. Net amounts of single items would not add up to its net sum
//! if each were rounded by itself. So each takes what the net of the running gross sum grows by: it is off by less than a cent
//! from its own net, and all of them together are exact (BR-CO-10 to 16, BR-S-08). The tax of a group is the printed one; it
//! may differ by a cent from net × rate, which BR-CO-17 lets pass.

use domain::money::{Cents, Quantity, share};
use domain::sale::line::{Line, LineKind, WHOLE};
use domain::sale::tax::LineTax;

use crate::einvoice::category::{Category, code, reason};
use crate::fact::Facts;

/// All that is added up.
#[derive(Clone, Debug, PartialEq)]
pub struct Sums {
    pub rows: Vec<Row>,
    pub deductions: Vec<Deduction>,
    pub groups: Vec<Group>,
    /// Of the rows, net (BT-106).
    pub net: Cents,
    /// Taken off the whole, net (BT-107).
    pub allowances: Cents,
    /// Put on the whole, net (BT-108).
    pub charges: Cents,
    pub tax: Cents,
    pub gross: Cents,
    /// Vehicles taken in part payment, and deposits (BT-113).
    pub prepaid: Cents,
    pub due: Cents,
}

/// An item. Its price is never negative (BR-27); what is taken back has a negative quantity.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The position that is printed.
    pub position: usize,
    pub line: Line,
    pub quantity: Quantity,
    /// Of all of it, before what is taken off.
    pub full: Cents,
    /// Taken off; negative: put on.
    pub off: Cents,
    pub net: Cents,
    pub kind: Kind,
}

/// Taken off the whole ("Rabatt"); negative: put on.
#[derive(Clone, Debug, PartialEq)]
pub struct Deduction {
    pub line: Line,
    pub net: Cents,
    pub kind: Kind,
}

/// Category and rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    pub category: Category,
    pub percent: i64,
}

/// Everything of one category and rate (BG-23).
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub category: Category,
    pub percent: i64,
    pub base: Cents,
    pub tax: Cents,
    /// Why there is no tax.
    pub reasons: Vec<&'static str>,
    pub code: Option<&'static str>,
}

/// The gross sum of each tax so far.
#[derive(Default)]
struct Running(Vec<(LineTax, Cents)>);

impl Running {
    /// Adds, and says by how much the net has grown.
    fn add(&mut self, tax: LineTax, gross: Cents) -> Cents {
        let net = |gross: Cents| gross - tax.inside(gross);
        let before = self.of(tax);
        match self.0.iter_mut().find(|(known, _)| *known == tax) {
            Some((_, sum)) => *sum = before + gross,
            None => self.0.push((tax, gross)),
        }
        net(before + gross) - net(before)
    }

    fn of(&self, tax: LineTax) -> Cents {
        self.0.iter().find(|(known, _)| *known == tax).map_or(Cents(0), |(_, sum)| *sum)
    }
}

impl Sums {
    /// Adds up; `None` if a tax is none that we know.
    pub fn of(facts: &Facts) -> Option<Sums> {
        let (lines, total) = (facts.printed(), facts.total());
        let alone = total.zones.len() == 1;
        let kind = |tax: LineTax| {
            let category = Category::of(tax, alone)?;
            Some(Kind { category, percent: tax.percent().unwrap_or(0) })
        };
        let mut running = Running::default();
        let (mut rows, mut deductions) = (Vec::new(), Vec::new());
        for (position, line) in (1..).zip(&lines).filter(|(_, line)| !line.is_off_all()) {
            let net = running.add(line.tax, line.amount());
            match line.kind {
                LineKind::Discount => deductions.push(deduction(line, net, kind(line.tax)?)),
                _ => rows.push(row((position, line), net, kind(line.tax)?)),
            }
        }
        let bases: Vec<(LineTax, Cents)> = running.0.clone();
        for line in lines.iter().filter(|line| line.is_off_all()) {
            for (tax, base) in &bases {
                let off = share(*base, line.discount.unwrap_or(0), WHOLE);
                let net = running.add(*tax, Cents(0) - off);
                deductions.push(deduction(line, net, kind(*tax)?));
            }
        }
        deductions.retain(|one| one.net != Cents(0));
        let groups = groups(facts, alone)?;
        let due = facts.due();
        let part = |sign: i64| deductions.iter().map(|one| Cents((one.net.0 * sign).max(0))).sum();
        Some(Sums {
            net: rows.iter().map(|row| row.net).sum(),
            allowances: part(1),
            charges: part(-1),
            tax: groups.iter().map(|group| group.tax).sum(),
            gross: total.gross,
            prepaid: total.gross - due,
            due,
            rows,
            deductions,
            groups,
        })
    }
}

fn deduction(line: &Line, net: Cents, kind: Kind) -> Deduction {
    Deduction { line: line.clone(), net: Cents(0) - net, kind }
}

fn row((position, line): (usize, &Line), net: Cents, kind: Kind) -> Row {
    let turned = line.price < Cents(0);
    let quantity = Quantity(if turned { -line.quantity.0 } else { line.quantity.0 });
    let taken = line.price.times(line.quantity) - line.amount();
    let full = net + (taken - line.tax.inside(taken));
    // What is billed has the sign of its quantity: the price is never negative.
    let full = if full.0.signum() * quantity.0.signum() < 0 || quantity.0 == 0 { Cents(0) } else { full };
    Row { position, line: line.clone(), quantity, full, off: full - net, net, kind }
}

/// Taxes of one category and rate together: there is one group of each (BR-E-01).
fn groups(facts: &Facts, alone: bool) -> Option<Vec<Group>> {
    let mut groups: Vec<Group> = Vec::new();
    for zone in facts.total().zones {
        let (category, percent) = (Category::of(zone.tax, alone)?, zone.tax.percent().unwrap_or(0));
        let reasons: Vec<&str> = reason(facts.tongue, zone.tax, facts.treatment).into_iter().collect();
        let code = code(zone.tax, category);
        match groups.iter_mut().find(|group| (group.category, group.percent) == (category, percent)) {
            Some(group) => {
                group.base = group.base + zone.net();
                group.tax = group.tax + zone.inside;
                group.reasons.extend(reasons);
                group.code = group.code.or(code);
            }
            None => {
                groups.push(Group { category, percent, base: zone.net(), tax: zone.inside, reasons, code })
            }
        }
    }
    Some(groups)
}

impl Row {
    /// The price of one, in euros, with as many decimals as it takes for price × quantity to round to the amount.
    pub fn price(&self) -> String {
        let (full, quantity) = (i128::from(self.full.0), i128::from(self.quantity.0));
        if quantity == 0 {
            return decimal(i128::from((self.line.price - self.line.tax.inside(self.line.price)).0.abs()), 2);
        }
        let mut scaled = (0, 2);
        for places in 2..=12 {
            let factor = 10_i128.pow(places - 2);
            let price = rounded(full * factor * 1000, quantity);
            scaled = (price, places);
            if rounded(price * quantity, 1000 * factor) == full {
                break;
            }
        }
        decimal(scaled.0, scaled.1)
    }
}

/// Half away from zero.
fn rounded(number: i128, divisor: i128) -> i128 {
    let (number, divisor) = if divisor < 0 { (-number, -divisor) } else { (number, divisor) };
    (number + number.signum() * (divisor / 2)) / divisor
}

/// An integer with so many decimals, without zeros behind the second.
fn decimal(number: i128, places: u32) -> String {
    let factor = 10_u128.pow(places);
    let (sign, number) = (if number < 0 { "-" } else { "" }, number.unsigned_abs());
    let width = usize::try_from(places).unwrap_or(2);
    let fraction = format!("{:0width$}", number % factor);
    let fraction = format!("{:0<2}", fraction.trim_end_matches('0'));
    format!("{sign}{}.{fraction}", number / factor)
}
