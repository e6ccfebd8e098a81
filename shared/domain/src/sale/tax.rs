//! Tax kinds of vehicles and lines (UStG).

use crate::choice;
use crate::money::{Cents, share};

choice!(
    /// How a vehicle is taxed when sold.
    Taxation {
        /// "MwSt. ausweisbar".
        Regular = "regular",
        /// "Differenzbesteuerung", § 25a UStG: no tax is shown.
        Margin = "margin",
    }
);

choice!(
    /// The tax of one line.
    LineTax {
        /// § 12 (1) UStG: 19 %.
        Standard = "standard",
        /// § 12 (2) UStG: 7 %.
        Reduced = "reduced",
        /// § 25a UStG, tax inside and not shown.
        Margin = "margin",
        /// Not taxable, or passed on in another's name ("durchlaufender Posten").
        Zero = "zero",
        /// § 4 No. 1b with § 6a UStG: tax-free to another country of the EU; new vehicles to anybody there.
        IntraCommunity = "intra_community",
        /// § 4 No. 1a with § 6 UStG: tax-free to a third country ("Ausfuhr").
        Export = "export",
        /// § 13b UStG: the recipient owes the tax.
        ReverseCharge = "reverse_charge",
        /// § 19 (1) UStG: a small business shows no tax.
        SmallBusiness = "small_business",
    }
);

impl LineTax {
    /// The rate shown on paper, in percent; `None` where no tax may be shown.
    pub fn percent(self) -> Option<i64> {
        match self {
            LineTax::Standard => Some(19),
            LineTax::Reduced => Some(7),
            LineTax::Zero | LineTax::IntraCommunity | LineTax::Export | LineTax::ReverseCharge => Some(0),
            LineTax::Margin | LineTax::SmallBusiness | LineTax::Unknown => None,
        }
    }

    /// The tax contained in a gross amount.
    pub fn inside(self, gross: Cents) -> Cents {
        let percent = self.percent().unwrap_or(0);
        share(gross, percent, 100 + percent)
    }

    /// Whether tax is shown separately on paper.
    pub fn is_shown(self) -> bool {
        self.percent().is_some_and(|percent| percent > 0)
    }

    /// Tax-free, or owed by somebody else, because of who sells, where and to whom.
    pub fn is_exempt(self) -> bool {
        use LineTax::{Export, IntraCommunity, ReverseCharge, SmallBusiness};
        matches!(self, IntraCommunity | Export | ReverseCharge | SmallBusiness)
    }
}

impl Taxation {
    /// The tax of the line that sells such a vehicle.
    pub fn line(self) -> LineTax {
        match self {
            Taxation::Margin => LineTax::Margin,
            Taxation::Regular | Taxation::Unknown => LineTax::Standard,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::LineTax;
    use crate::money::Cents;

    #[test]
    fn tax_inside_a_gross_amount() {
        for (tax, gross, inside) in [
            (LineTax::Standard, 3_570_000, 570_000),
            (LineTax::Standard, 100_000, 15_966),
            (LineTax::Reduced, 10_700, 700),
            (LineTax::Zero, 10_000, 0),
            (LineTax::Margin, 1_000_000, 0),
            (LineTax::IntraCommunity, 3_000_000, 0),
            (LineTax::Export, 3_000_000, 0),
            (LineTax::ReverseCharge, 50_000, 0),
            (LineTax::SmallBusiness, 1_000_000, 0),
        ] {
            assert_eq!(tax.inside(Cents(gross)), Cents(inside), "{tax:?} {gross}");
        }
    }

    #[test]
    fn only_taxed_lines_show_tax() {
        let shown: Vec<LineTax> = LineTax::ALL.iter().copied().filter(|tax| tax.is_shown()).collect();
        assert_eq!(shown, [LineTax::Standard, LineTax::Reduced]);
    }
}
