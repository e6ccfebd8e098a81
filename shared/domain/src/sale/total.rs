//! Totals of a job: gross amounts per tax, the tax inside each, and the sum.

use crate::money::Cents;
use crate::sale::line::Line;
use crate::sale::tax::LineTax;

/// All lines of one tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Total {
    pub gross: Cents,
    /// In the order of [`LineTax::ALL`]; only taxes that occur.
    pub zones: Vec<Zone>,
}

/// Adds up lines.
pub fn total<'a>(lines: impl Iterator<Item = &'a Line> + Clone) -> Total {
    let present = lines.filter(|line| !line.gone);
    let taxes = LineTax::ALL.iter().chain([&LineTax::Unknown]);
    let zones: Vec<Zone> = taxes
        .filter(|tax| present.clone().any(|line| line.tax == **tax))
        .map(|tax| {
            let gross = present.clone().filter(|line| line.tax == *tax).map(Line::amount).sum();
            Zone { tax: *tax, gross, inside: tax.inside(gross) }
        })
        .collect();
    Total { gross: zones.iter().map(|zone| zone.gross).sum(), zones }
}

#[cfg(test)]
mod tests {
    use super::total;
    use crate::money::{Cents, Quantity};
    use crate::sale::line::Line;
    use crate::sale::tax::LineTax;

    fn line(price: i64, quantity: i64, tax: LineTax) -> Line {
        Line { price: Cents(price), quantity: Quantity(quantity), tax, ..Line::default() }
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

    proptest::proptest! {
        #[test]
        fn zones_add_up_to_the_cent(prices in proptest::collection::vec((-5_000_000_i64..5_000_000, 1_i64..9_000, 0_usize..4), 0..40)) {
            let lines: Vec<Line> = prices.iter().map(|(price, quantity, tax)| line(*price, *quantity, LineTax::ALL[*tax])).collect();
            let sum = total(lines.iter());
            let by_line: Cents = lines.iter().map(Line::amount).sum();
            let by_zone: Cents = sum.zones.iter().map(|zone| zone.net() + zone.inside).sum();
            proptest::prop_assert_eq!(sum.gross, by_line);
            proptest::prop_assert_eq!(sum.gross, by_zone);
        }
    }
}
