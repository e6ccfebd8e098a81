//! Labour units ("Arbeitswerte"): how many make an hour differs from make to make.

use crate::money::{Cents, Quantity, share};

/// Units an hour where nobody has said anything: six minutes each.
pub const USUAL: i64 = 10;

/// Makes whose manuals count otherwise, before a dealership says anything.
pub const MAKES: [(&str, i64); 8] = [
    ("BMW", 12),
    ("MINI", 12),
    ("Mercedes", 12),
    ("Volkswagen", 100),
    ("VW", 100),
    ("Audi", 100),
    ("SEAT", 100),
    ("Škoda", 100),
];

/// Units an hour for each make.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LabourUnits(Vec<(String, i64)>);

impl LabourUnits {
    /// Reads "BMW 12", one make a line; a number alone is for all others. Gives the first line that is not understood.
    pub fn read(text: &str) -> Result<LabourUnits, String> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let entries = lines.map(|line| entry(line).ok_or_else(|| line.to_owned()));
        let own: Vec<(String, i64)> = entries.collect::<Result<_, _>>()?;
        Ok(LabourUnits(own.into_iter().map(|(make, units)| (folded(&make), units)).collect()))
    }

    /// The dealership's own entries in their order, makes as they were typed. Lines that are not understood are left out.
    pub fn own(text: &str) -> Vec<(String, i64)> {
        text.lines().filter_map(|line| entry(line.trim())).collect()
    }

    /// The dealership's own lines with the units of a make set anew or, without units, taken out. Other lines stay.
    pub fn with(text: &str, make: &str, units: Option<i64>) -> String {
        let make = make.trim();
        let is_other =
            |line: &&str| entry(line.trim()).is_none_or(|(known, _)| folded(&known) != folded(make));
        let mut lines: Vec<String> = text.lines().filter(is_other).map(str::to_owned).collect();
        lines.extend(units.map(|units| format!("{make} {units}").trim_start().to_owned()));
        lines.join("\n")
    }

    /// Reads how many make an hour.
    pub fn units(text: &str) -> Option<i64> {
        text.trim().parse().ok().filter(|units| (1..=1000).contains(units))
    }

    /// Units an hour of a make.
    pub fn per_hour(&self, make: &str) -> i64 {
        let make = folded(make);
        let own = || self.0.iter().find(|(name, _)| !name.is_empty() && make.starts_with(name.as_str()));
        let usual = || MAKES.iter().find(|(name, _)| make.starts_with(&folded(name)));
        let all = || self.0.iter().find(|(name, _)| name.is_empty());
        own()
            .map(|(_, units)| *units)
            .or_else(|| usual().map(|(_, units)| *units))
            .or_else(|| all().map(|(_, units)| *units))
            .unwrap_or(USUAL)
    }
}

fn entry(line: &str) -> Option<(String, i64)> {
    let begin = line.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1);
    let (make, units) = line.split_at_checked(begin)?;
    Some((make.trim_end_matches([' ', ':', '\t', ';', '=']).to_owned(), LabourUnits::units(units)?))
}

fn folded(make: &str) -> String {
    let plain = make.to_lowercase().replace('š', "s");
    plain.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Hours in hundredths.
pub fn hours(units: Quantity, per_hour: i64) -> i64 {
    share(Cents(units.0), 1, per_hour.saturating_mul(10)).0
}

/// What an hour costs when a unit costs this.
pub fn hourly(price_of_unit: Cents, per_hour: i64) -> Cents {
    Cents(price_of_unit.0.saturating_mul(per_hour))
}

#[cfg(test)]
mod tests {
    use super::{LabourUnits, MAKES, hourly, hours};
    use crate::field::Leaves;
    use crate::ledger::book::Figure;
    use crate::money::{Cents, Quantity};
    use crate::workshop::order::Order;
    use crate::workshop::position::{Position, Register, key, positions, put};

    /// Amounts and prices of the sample order, as printed.
    const MEIER: [(i64, i64); 13] = [
        (10_800, 900),
        (15_000, 900),
        (15_000, 900),
        (0, 730),
        (0, 730),
        (3_600, 900),
        (3_600, 900),
        (2_700, 900),
        (3_600, 900),
        (1_800, 900),
        (6_100, 900),
        (3_600, 900),
        (3_600, 900),
    ];

    #[test]
    fn own_units_are_set_and_taken_out_line_by_line() {
        let text = LabourUnits::with("MINI: 10\nOpel 11", "Mini", Some(12));
        assert_eq!(text, "Opel 11\nMini 12");
        let text = LabourUnits::with(&text, "", Some(20));
        let own: Vec<(String, i64)> = LabourUnits::own(&text);
        assert_eq!(own, [("Opel".to_owned(), 11), ("Mini".to_owned(), 12), (String::new(), 20)]);
        let read = LabourUnits::read(&text).unwrap();
        assert_eq!(["Opel", "MINI", "Dacia", "Audi"].map(|make| read.per_hour(make)), [11, 12, 20, 100]);
        assert_eq!(LabourUnits::with(&text, "opel", None), "Mini 12\n20");
        assert_eq!(
            [LabourUnits::units("12 "), LabourUnits::units("0"), LabourUnits::units("zwölf")],
            [Some(12), None, None]
        );
        let usual = LabourUnits::default();
        assert!(MAKES.iter().all(|(make, units)| usual.per_hour(make) == *units));
    }

    fn order(amounts: &[(i64, i64)]) -> Vec<(String, Position)> {
        let mut leaves = Leaves::new();
        for (number, (amount, price)) in (1..).zip(amounts) {
            let position = Position {
                register: Register::Labour,
                number,
                amount: Cents(*amount),
                price: Some(Cents(*price)),
                ..Position::default()
            };
            put(&mut leaves, &key(position.register, number, 0), &position);
        }
        positions(&leaves)
    }

    fn meier() -> Order {
        Order { amount: Cents(139_621), labour: Cents(73_800), parts: Cents(43_647), ..Order::default() }
    }

    #[test]
    fn the_samples_positions_add_up_to_694_and_three_are_no_whole_units() {
        let found: Vec<_> =
            meier().breaks(&order(&MEIER)).into_iter().map(|b| (b.figure, b.part, b.computed.0)).collect();
        let odd = |number: &str, nearest| (Figure::Position, number.to_owned(), nearest);
        assert_eq!(
            found,
            [
                (Figure::OrderLabour, String::new(), 69_400),
                odd("2", 15_300),
                odd("3", 15_300),
                odd("11", 6_300)
            ]
        );
    }

    #[test]
    fn eighty_two_units_at_nine_euros_are_738() {
        let mut mended = MEIER;
        (mended[1].0, mended[2].0, mended[10].0) = (15_300, 15_300, 6_300);
        let mut positions = order(&mended);
        let four = Position { number: 14, amount: Cents(3_000), quantity: None, ..positions[0].1.clone() };
        positions.push(("labour 0014".to_owned(), four));
        let units = |all: &[(String, Position)]| -> Option<i64> {
            all.iter().map(|(_, one)| one.units().map(|units| units.0)).sum()
        };
        assert_eq!(units(&positions), None, "30 euros are no whole units of 9");
        positions[13].1.amount = Cents(3_600);
        let sum: Cents = positions.iter().map(|(_, one)| one.amount).sum();
        assert_eq!((units(&positions), sum), (Some(82_000), Cents(73_800)));
        assert_eq!(meier().breaks(&positions), []);
        assert_eq!(Cents(900).times(Quantity(82_000)), Cents(73_800));
    }

    #[test]
    fn an_hour_is_ten_twelve_or_a_hundred_units_by_make() {
        let own = LabourUnits::read("Opel 12\nMercedes-Benz 10\n11").unwrap();
        for (make, usual, set) in [
            ("BMW", 12, 12),
            ("Volkswagen", 100, 100),
            ("Škoda", 100, 100),
            ("Mercedes-Benz", 12, 10),
            ("Opel", 10, 12),
            ("", 10, 11),
        ] {
            assert_eq!((LabourUnits::default().per_hour(make), own.per_hour(make)), (usual, set), "{make}");
        }
        assert_eq!(LabourUnits::read("BMW 12\nviele"), Err("viele".to_owned()));
        assert_eq!(LabourUnits::read("BMW 0"), Err("BMW 0".to_owned()));
        assert_eq!([10, 12].map(|per_hour| hourly(Cents(900), per_hour)), [Cents(9_000), Cents(10_800)]);
        assert_eq!([10, 12].map(|per_hour| hours(Quantity(82_000), per_hour)), [820, 683]);
    }
}
