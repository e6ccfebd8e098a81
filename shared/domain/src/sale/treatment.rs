//! How a sale is taxed ("Steuerfall"), and what a case may lack or break. No advice: everything here can be read and
//! corrected by a tax adviser, paragraph by paragraph. `guard` holds a sale against it.

use crate::car::vehicle::Vehicle;
use crate::choice;
use crate::party::house::House;
use crate::sale::line::{Line, LineKind};
use crate::sale::tax::{LineTax, Taxation};

choice!(
    /// The case. It is decided at the sale, with a reason.
    Treatment {
        /// § 12 (1) UStG; for a car of the margin scheme its waiver, § 25a (8) UStG.
        Regular = "regular",
        /// § 25a UStG ("Differenzbesteuerung").
        Margin = "margin",
        /// § 4 No. 1b with § 6a UStG, to a business in another country of the EU.
        IntraCommunity = "intra_community",
        /// § 1b UStG: a new vehicle to anybody in another country of the EU.
        NewVehicle = "new_vehicle",
        /// § 4 No. 1a with § 6 UStG ("Ausfuhr").
        Export = "export",
        /// § 13b UStG ("Steuerschuldnerschaft des Leistungsempfängers").
        ReverseCharge = "reverse_charge",
        /// § 19 UStG ("Kleinunternehmer"): everything that the dealership sells at home.
        SmallBusiness = "small_business",
    }
);

choice!(
    /// What a case needs and does not have yet.
    Proof {
        /// A word on why the sale is taxed so.
        Reason = "reason",
        Customer = "customer",
        Country = "country",
        BuyerVatId = "buyer_vat_id",
        HouseVatId = "house_vat_id",
        /// § 18e UStG.
        VatIdConfirmed = "vat_id_confirmed",
        /// The day of supply: BT-72 with an intra-community supply.
        Delivery = "delivery",
        /// § 17b UStDV.
        Arrival = "arrival",
        /// §§ 9, 10 UStDV.
        Exported = "exported",
        /// § 1b (2), (3) UStG.
        FirstRegistration = "first_registration",
        Mileage = "mileage",
        /// § 25a (6) UStG.
        PurchasePrice = "purchase_price",
    }
);

choice!(
    /// What the law forbids.
    Forbidden {
        /// § 14a (6), § 14c UStG: a car of the margin scheme with tax shown; the tax would be owed on top.
        ShownTaxOnMargin = "shown_tax_on_margin",
        /// § 25a (1) UStG: bought with input tax, so never under the margin scheme.
        MarginWithInputTax = "margin_with_input_tax",
        /// § 25a (7) UStG: neither exempt as an intra-community supply nor for a new vehicle to the EU.
        MarginToEu = "margin_to_eu",
        /// Exempt, and yet the car shows tax or stands under the margin scheme.
        TaxOnExempt = "tax_on_exempt",
        /// The car stands in a tax that the sale's case does not have.
        ExemptWithoutCase = "exempt_without_case",
        /// Tax-free across a border to a buyer at home.
        BuyerAtHome = "buyer_at_home",
        /// An intra-community supply to a third country.
        BuyerOutsideEu = "buyer_outside_eu",
        /// An export to a country of the EU.
        BuyerInEu = "buyer_in_eu",
        /// § 6a UStG: a used car to a private person in the EU is taxed here.
        UsedToPrivate = "used_to_private",
        /// § 1b (3) UStG: older than six months and beyond 6,000 km.
        NotNew = "not_new",
        /// § 13b UStG asks for a business.
        ReverseChargeToPrivate = "reverse_charge_to_private",
        /// § 19 (1), § 14c UStG: a small business shows tax, or sells in a zone beside its own.
        TaxBySmallBusiness = "tax_by_small_business",
        /// § 19 UStG is not for this dealership.
        NotSmallBusiness = "not_small_business",
        /// § 25a (1) No. 2 UStG: the vehicle's record says that its tax can be shown, so it was bought with input tax.
        MarginOnRegular = "margin_on_regular",
        /// § 17 UStG: what is taken off stands in another tax than what it is taken off from.
        TaxBelowZero = "tax_below_zero",
    }
);

impl Treatment {
    /// The tax of the line that sells the vehicle.
    pub fn line(self) -> LineTax {
        match self {
            Treatment::Margin => LineTax::Margin,
            Treatment::IntraCommunity | Treatment::NewVehicle => LineTax::IntraCommunity,
            Treatment::Export => LineTax::Export,
            Treatment::ReverseCharge => LineTax::ReverseCharge,
            Treatment::SmallBusiness => LineTax::SmallBusiness,
            Treatment::Regular | Treatment::Unknown => LineTax::Standard,
        }
    }

    /// The paragraph that it rests on.
    pub fn paragraph(self) -> &'static str {
        match self {
            Treatment::Regular => "§\u{a0}12 Abs.\u{a0}1 UStG",
            Treatment::Margin => "§\u{a0}25a UStG",
            Treatment::IntraCommunity => "§\u{a0}4 Nr.\u{a0}1b i.\u{a0}V.\u{a0}m. §\u{a0}6a UStG",
            Treatment::NewVehicle => "§\u{a0}1b i.\u{a0}V.\u{a0}m. §\u{a0}6a UStG",
            Treatment::Export => "§\u{a0}4 Nr.\u{a0}1a i.\u{a0}V.\u{a0}m. §\u{a0}6 UStG",
            Treatment::ReverseCharge => "§\u{a0}13b UStG",
            Treatment::SmallBusiness => "§\u{a0}19 UStG",
            Treatment::Unknown => "",
        }
    }

    /// The case that suggests itself: that of a small business, else by the vehicle's own taxation.
    pub fn suggested(vehicle: Option<&Vehicle>, house: &House) -> Treatment {
        match vehicle.map(|vehicle| vehicle.taxation) {
            _ if house.small_business => Treatment::SmallBusiness,
            Some(Taxation::Margin) => Treatment::Margin,
            _ => Treatment::Regular,
        }
    }

    /// The tax that a line of the job takes when the case becomes this one; `None`: it stays as it is. Under the margin
    /// scheme only the vehicles change and what is taken off them; what is sold beside them stays taxed in a zone of its own
    /// (C1.4). `other`: how a further vehicle of the job is taxed, whose line this is; at home each vehicle keeps its own.
    pub fn retax(self, line: &Line, other: Option<Taxation>) -> Option<LineTax> {
        let wanted = match (line.kind, self) {
            _ if line.tax == LineTax::Zero || line.is_off_all() => return None,
            (LineKind::Vehicle, Treatment::Regular | Treatment::Margin) => {
                other.map_or(self.line(), Taxation::line)
            }
            (LineKind::Vehicle | LineKind::Discount, _) => self.line(),
            (_, Treatment::Regular | Treatment::Margin) if line.tax.is_exempt() => LineTax::Standard,
            (_, Treatment::Regular | Treatment::Margin | Treatment::Unknown) => return None,
            _ => self.line(),
        };
        (wanted != line.tax).then_some(wanted)
    }
}

/// The case of a sale: the one that was chosen, else the one that suggests itself.
pub fn treatment(chosen: Option<Treatment>, vehicle: Option<&Vehicle>, house: &House) -> Treatment {
    let chosen = chosen.filter(|chosen| *chosen != Treatment::Unknown);
    chosen.unwrap_or_else(|| Treatment::suggested(vehicle, house))
}

/// A new line as the dealership may sell it: a small business knows but one tax.
pub fn sold_by(house: &House, line: Line) -> Line {
    let own = house.small_business.then(|| Treatment::SmallBusiness.retax(&line, None)).flatten();
    Line { tax: own.unwrap_or(line.tax), ..line }
}

#[cfg(test)]
mod tests {
    use super::{Treatment, sold_by, treatment};
    use crate::car::vehicle::Vehicle;
    use crate::party::house::House;
    use crate::sale::line::{Line, LineKind};
    use crate::sale::tax::{LineTax, Taxation};

    #[test]
    fn under_the_margin_scheme_services_stay_in_a_zone_of_their_own() {
        let fee = Line { kind: LineKind::Registration, ..Line::default() };
        let passed_on = Line { kind: LineKind::Registration, tax: LineTax::Zero, ..Line::default() };
        let car = Line { kind: LineKind::Vehicle, ..Line::default() };
        for (case, of_car, of_fee) in [
            (Treatment::Regular, None, None),
            (Treatment::Margin, Some(LineTax::Margin), None),
            (Treatment::IntraCommunity, Some(LineTax::IntraCommunity), Some(LineTax::IntraCommunity)),
            (Treatment::Export, Some(LineTax::Export), Some(LineTax::Export)),
            (Treatment::SmallBusiness, Some(LineTax::SmallBusiness), Some(LineTax::SmallBusiness)),
        ] {
            assert_eq!((case.retax(&car, None), case.retax(&fee, None)), (of_car, of_fee), "{case:?}");
            assert_eq!(case.retax(&passed_on, None), None, "{case:?}");
        }
        let exported = Line { tax: LineTax::Export, ..fee };
        assert_eq!(Treatment::Regular.retax(&exported, None), Some(LineTax::Standard));
    }

    #[test]
    fn a_further_vehicle_keeps_its_own_tax_at_home_and_a_discount_follows_the_first() {
        let line = |kind, tax| Line { kind, tax, ..Line::default() };
        let (car, off) = (LineKind::Vehicle, LineKind::Discount);
        for (case, line, other, wanted) in [
            (Treatment::Margin, line(car, LineTax::Standard), Some(Taxation::Regular), None),
            (Treatment::Margin, line(car, LineTax::Standard), Some(Taxation::Margin), Some(LineTax::Margin)),
            (Treatment::Regular, line(car, LineTax::Margin), Some(Taxation::Margin), None),
            (Treatment::Regular, line(car, LineTax::Export), Some(Taxation::Margin), Some(LineTax::Margin)),
            (Treatment::Export, line(car, LineTax::Margin), Some(Taxation::Margin), Some(LineTax::Export)),
            (Treatment::Margin, line(off, LineTax::Standard), None, Some(LineTax::Margin)),
            (Treatment::Regular, line(off, LineTax::Margin), None, Some(LineTax::Standard)),
            (Treatment::Margin, Line { discount: Some(500), ..line(off, LineTax::Standard) }, None, None),
        ] {
            assert_eq!(case.retax(&line, other), wanted, "{case:?} {:?} {other:?}", line.kind);
        }
    }

    #[test]
    fn a_small_business_sells_everything_in_its_own_case_unless_another_is_chosen() {
        let house = |small_business| House { small_business, ..House::default() };
        let car = |taxation| Vehicle { taxation, ..Vehicle::default() };
        let (margin, regular) = (car(Taxation::Margin), car(Taxation::Regular));
        for (chosen, vehicle, small, case) in [
            (None, Some(&regular), false, Treatment::Regular),
            (None, Some(&margin), false, Treatment::Margin),
            (None, None, false, Treatment::Regular),
            (None, Some(&margin), true, Treatment::SmallBusiness),
            (None, None, true, Treatment::SmallBusiness),
            (Some(Treatment::Export), Some(&margin), true, Treatment::Export),
            (Some(Treatment::Unknown), Some(&regular), true, Treatment::SmallBusiness),
        ] {
            assert_eq!(treatment(chosen, vehicle, &house(small)), case, "{chosen:?} {small}");
        }
        let taxed = |small, tax| sold_by(&house(small), Line { tax, ..Line::default() }).tax;
        assert_eq!(taxed(true, LineTax::Standard), LineTax::SmallBusiness);
        assert_eq!(taxed(true, LineTax::Zero), LineTax::Zero);
        assert_eq!(taxed(false, LineTax::Standard), LineTax::Standard);
    }
}
