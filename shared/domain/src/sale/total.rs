//! Totals of a job: gross amounts per tax, the tax inside each, the sum, and what is left to pay.

use serde::{Deserialize, Serialize};

use crate::money::{Cents, share};
use crate::sale::line::{Line, WHOLE};
use crate::sale::tax::LineTax;
use crate::sale::trade_in::TradeIn;

/// All lines of one tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    pub tax: LineTax,
    pub gross: Cents,
    /// Tax contained in `gross`, computed once on the sum (not line by line).
    pub inside: Cents,
}

impl Zone {
    /// Gross without the tax inside.
    pub fn net(&self) -> Cents {
        self.gross - self.inside
    }
}

/// The totals of lines that are not gone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Total {
    pub gross: Cents,
    /// In the order of [`LineTax::ALL`]; only taxes that occur.
    pub zones: Vec<Zone>,
}

/// Adds up lines.
pub fn total<'a>(lines: impl Iterator<Item = &'a Line> + Clone) -> Total {
    let present = lines.filter(|line| !line.gone);
    let zones: Vec<Zone> = bases(present.clone())
        .into_iter()
        .map(|(tax, base)| {
            let off: Cents = percents(present.clone()).map(|percent| share(base, percent, WHOLE)).sum();
            Zone { tax, gross: base - off, inside: tax.inside(base - off) }
        })
        .collect();
    Total { gross: zones.iter().map(|zone| zone.gross).sum(), zones }
}

/// What each line amounts to, in their order: a discount on all items takes its share of every tax, so that the
/// amounts add up to the total to the cent.
pub fn amounts<'a>(lines: impl Iterator<Item = &'a Line> + Clone) -> Vec<Cents> {
    let bases = bases(lines.clone().filter(|line| !line.gone));
    let off = |percent: i64| {
        let taken: Cents = bases.iter().map(|(_, base)| share(*base, percent, WHOLE)).sum();
        Cents(0) - taken
    };
    lines
        .map(|line| match line.discount {
            _ if line.gone => Cents(0),
            Some(percent) if line.is_off_all() => off(percent),
            _ => line.amount(),
        })
        .collect()
}

/// What is left to pay once the vehicles taken in part payment are counted in. They are payments: the total and its
/// tax stay what they are (§ 10 (1), § 3 (12) UStG).
pub fn due<'a>(total: &Total, trade_ins: impl Iterator<Item = &'a TradeIn>) -> Cents {
    let credited: Cents = trade_ins.filter(|one| !one.gone).map(|one| one.value).sum();
    total.gross - credited
}

/// The sum of each tax that occurs, before discounts on all items.
fn bases<'a>(present: impl Iterator<Item = &'a Line> + Clone) -> Vec<(LineTax, Cents)> {
    let own = present.filter(|line| !line.is_off_all());
    let taxes = LineTax::ALL.iter().chain([&LineTax::Unknown]);
    taxes
        .filter(|tax| own.clone().any(|line| line.tax == **tax))
        .map(|tax| (*tax, own.clone().filter(|line| line.tax == *tax).map(Line::amount).sum()))
        .collect()
}

fn percents<'a>(present: impl Iterator<Item = &'a Line>) -> impl Iterator<Item = i64> {
    present.filter(|line| line.is_off_all()).filter_map(|line| line.discount)
}

#[cfg(test)]
mod tests {
    use super::{amounts, due, total};
    use crate::money::{Cents, Quantity};
    use crate::sale::line::{Line, LineKind};
    use crate::sale::tax::LineTax;
    use crate::sale::trade_in::TradeIn;

    fn line(price: i64, quantity: i64, tax: LineTax) -> Line {
        Line { price: Cents(price), quantity: Quantity(quantity), tax, ..Line::default() }
    }

    fn off_all(percent: i64) -> Line {
        Line { kind: LineKind::Discount, discount: Some(percent), ..Line::default() }
    }

    #[test]
    fn a_margin_scheme_car_and_a_fee_stay_in_their_zones() {
        let lines = [line(1_000_000, 1000, LineTax::Margin), line(11_900, 1000, LineTax::Standard)];
        let sum = total(lines.iter());
        assert_eq!(sum.gross, Cents(1_011_900));
        assert_eq!(sum.zones.len(), 2);
        assert_eq!(
            (sum.zones[0].tax, sum.zones[0].net(), sum.zones[0].inside),
            (LineTax::Standard, Cents(10_000), Cents(1_900))
        );
        assert_eq!((sum.zones[1].tax, sum.zones[1].inside), (LineTax::Margin, Cents(0)));
    }

    #[test]
    fn removed_lines_do_not_count_and_nothing_adds_up_to_nothing() {
        let gone = Line { gone: true, ..line(5_000, 1000, LineTax::Standard) };
        assert_eq!(total([gone].iter()), super::Total::default());
    }

    /// C1.6: a new car for 35,700, 20,000 credited, 15,700 to pay: the tax is that of 35,700.
    #[test]
    fn a_trade_in_is_a_payment_and_leaves_the_tax_alone() {
        let car = [line(3_570_000, 1000, LineTax::Standard)];
        let sum = total(car.iter());
        let old = TradeIn { value: Cents(2_000_000), ..TradeIn::default() };
        assert_eq!((sum.gross, sum.zones[0].inside), (Cents(3_570_000), Cents(570_000)));
        assert_eq!(due(&sum, [&old].into_iter()), Cents(1_570_000));
        let taken_off = TradeIn { gone: true, ..old.clone() };
        assert_eq!(due(&sum, [&old, &taken_off].into_iter()), Cents(1_570_000));
    }

    #[test]
    fn a_discount_on_all_items_takes_its_share_of_every_tax() {
        let lines =
            [line(1_000_000, 1000, LineTax::Margin), line(11_900, 1000, LineTax::Standard), off_all(500)];
        let sum = total(lines.iter());
        assert_eq!(amounts(lines.iter()), [Cents(1_000_000), Cents(11_900), Cents(-50_595)]);
        assert_eq!(sum.gross, Cents(961_305));
        assert_eq!((sum.zones[0].gross, sum.zones[0].inside), (Cents(11_305), Cents(1_805)));
        assert_eq!(sum.zones[1].gross, Cents(950_000));
    }

    proptest::proptest! {
        #[test]
        fn zones_add_up_to_the_cent(
            prices in proptest::collection::vec((-5_000_000_i64..5_000_000, 1_i64..9_000, 0_usize..8, proptest::option::of(0_i64..=10_000), 0_i64..50_000), 0..40),
            off in proptest::collection::vec(0_i64..=10_000, 0..3),
        ) {
            let mut lines: Vec<Line> = prices.iter().map(|(price, quantity, tax, discount, reduction)| {
                Line { discount: *discount, reduction: Some(Cents(*reduction)), ..line(*price, *quantity, LineTax::ALL[*tax]) }
            }).collect();
            lines.extend(off.into_iter().map(off_all));
            let sum = total(lines.iter());
            let by_line: Cents = amounts(lines.iter()).into_iter().sum();
            let by_zone: Cents = sum.zones.iter().map(|zone| zone.net() + zone.inside).sum();
            proptest::prop_assert_eq!(sum.gross, by_line);
            proptest::prop_assert_eq!(sum.gross, by_zone);
        }
    }
}
