//! What a sale lacks for its tax, and what the law forbids in it.

use crate::car::purchase::Purchase;
use crate::car::vehicle::Vehicle;
use crate::id::Id;
use crate::party::customer::{Customer, Party};
use crate::party::house::House;
use crate::sale::job::Job;
use crate::sale::line::{Line, LineKind};
use crate::sale::newness::is_new;
use crate::sale::tax::{LineTax, Taxation};
use crate::sale::total::total;
use crate::sale::treatment::{Forbidden, Proof, Treatment, treatment};
use crate::time::Day;

/// Everything that a sale's tax depends on.
#[derive(Clone, Copy, Debug)]
pub struct Sale<'a> {
    pub job: &'a Job,
    pub lines: &'a [Line],
    pub vehicle: Option<&'a Vehicle>,
    pub customer: Option<&'a Customer>,
    pub house: &'a House,
    /// `None` where it is not known, `Some(None)` where it may be seen and is not there.
    pub purchase: Option<Option<&'a Purchase>>,
    /// The vehicles that the job sells beside its first one.
    pub others: &'a [Other],
    pub today: Day,
}

/// A further vehicle of a sale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Other {
    pub id: Id,
    pub vehicle: Vehicle,
    /// What it cost, where that may be seen.
    pub purchase: Option<Purchase>,
}

impl Sale<'_> {
    /// The vehicle that a line sells and what it cost, as far as both are known.
    fn sold_by(&self, line: &Line) -> (Option<&Vehicle>, Option<&Purchase>) {
        if self.is_first(line) {
            return (self.vehicle, self.purchase.flatten());
        }
        let other = self.others.iter().find(|other| other.id == line.vehicle);
        (other.map(|other| &other.vehicle), other.and_then(|other| other.purchase.as_ref()))
    }

    /// Whether a line sells the job's own vehicle.
    fn is_first(&self, line: &Line) -> bool {
        line.vehicle.is_none() || line.vehicle == self.job.vehicle
    }
}

/// The other countries of the EU (ISO 3166-1).
const EU: [&str; 26] = [
    "AT", "BE", "BG", "CY", "CZ", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
    "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// What is needed and is not there.
pub fn missing(sale: &Sale) -> Vec<Proof> {
    let case = treatment(sale.job.treatment, sale.vehicle, sale.house);
    Proof::ALL.iter().copied().filter(|proof| needs(case, *proof, sale) && !has(*proof, sale)).collect()
}

/// What may not be.
pub fn forbidden(sale: &Sale) -> Vec<Forbidden> {
    let case = treatment(sale.job.treatment, sale.vehicle, sale.house);
    Forbidden::ALL.iter().copied().filter(|fault| is_forbidden(case, *fault, sale)).collect()
}

fn needs(case: Treatment, proof: Proof, sale: &Sale) -> bool {
    use Treatment::{Export, IntraCommunity, Margin, NewVehicle, Regular, ReverseCharge, SmallBusiness};
    let abroad = matches!(case, IntraCommunity | NewVehicle | Export);
    let plain = sale.vehicle.is_none() && !sale.house.small_business;
    let suggested = plain || Treatment::suggested(sale.vehicle, sale.house) == case;
    match proof {
        Proof::Reason => sale.job.treatment.is_some() && !suggested,
        Proof::Customer => !matches!(case, Regular | SmallBusiness),
        Proof::Country | Proof::Delivery => abroad,
        Proof::BuyerVatId | Proof::VatIdConfirmed => matches!(case, IntraCommunity | ReverseCharge),
        Proof::HouseVatId => abroad || case == ReverseCharge,
        Proof::Arrival => matches!(case, IntraCommunity | NewVehicle),
        Proof::Exported => case == Export,
        Proof::FirstRegistration | Proof::Mileage => case == NewVehicle,
        Proof::PurchasePrice => case == Margin && sale.purchase.is_some(),
        Proof::Unknown => false,
    }
}

fn has(proof: Proof, sale: &Sale) -> bool {
    let buyer = |has: fn(&Customer) -> bool| sale.customer.is_some_and(has);
    match proof {
        Proof::Reason => !sale.job.tax_reason.trim().is_empty(),
        Proof::Customer => sale.customer.is_some(),
        Proof::Country => buyer(|customer| !customer.country.is_empty()),
        Proof::BuyerVatId => buyer(|customer| !customer.vat_id.trim().is_empty()),
        Proof::HouseVatId => !sale.house.vat_id.trim().is_empty(),
        Proof::VatIdConfirmed => sale.job.vat_id_confirmed.is_some(),
        Proof::Delivery => sale.job.delivery.is_some(),
        Proof::Arrival => sale.job.arrival.is_some(),
        Proof::Exported => sale.job.exported.is_some(),
        // A car that was never registered has no such day.
        Proof::FirstRegistration => {
            sale.vehicle.is_some_and(|car| car.first_registration.is_some() || car.mileage.is_some())
        }
        Proof::Mileage => sale.vehicle.is_some_and(|car| car.mileage.is_some()),
        Proof::PurchasePrice => sale.purchase.flatten().is_some_and(|purchase| purchase.price.is_some()),
        Proof::Unknown => true,
    }
}

fn is_forbidden(case: Treatment, fault: Forbidden, sale: &Sale) -> bool {
    use Treatment::{Export, IntraCommunity, Margin, NewVehicle, ReverseCharge, SmallBusiness};
    let present = || sale.lines.iter().filter(|line| !line.gone);
    let cars = || present().filter(|line| line.kind == LineKind::Vehicle);
    let exempt = matches!(case, IntraCommunity | NewVehicle | Export);
    let country = sale.customer.map(|customer| customer.country.as_str());
    let abroad = country.is_some_and(|country| !matches!(country, "" | "DE"));
    let eu = country.is_some_and(|country| EU.contains(&country));
    let supplied = sale.job.delivery.or(sale.job.sold_on).unwrap_or(sale.today);
    let new = sale.vehicle.is_some_and(|car| is_new(car, supplied));
    let known = sale.vehicle.is_some_and(|car| car.first_registration.is_some() || car.mileage.is_some());
    let private = sale.customer.is_some_and(|buyer| buyer.party == Party::Person && buyer.vat_id.is_empty());
    match fault {
        Forbidden::ShownTaxOnMargin => {
            let owed = |line: &&Line| {
                let margin = sale.sold_by(line).0.is_some_and(|car| car.taxation == Taxation::Margin);
                sale.is_first(line) || margin
            };
            case == Margin && cars().filter(owed).any(|line| line.tax.is_shown())
        }
        Forbidden::MarginWithInputTax => {
            let taxed = |purchase: Option<&Purchase>| purchase.is_some_and(|purchase| purchase.taxed);
            let own = case == Margin && taxed(sale.purchase.flatten());
            own || cars().any(|line| line.tax == LineTax::Margin && taxed(sale.sold_by(line).1))
        }
        Forbidden::MarginOnRegular => {
            let regular = |car: Option<&Vehicle>| car.is_some_and(|car| car.taxation == Taxation::Regular);
            cars().any(|line| line.tax == LineTax::Margin && regular(sale.sold_by(line).0))
        }
        Forbidden::TaxBelowZero => {
            total(sale.lines.iter()).zones.iter().any(|zone| zone.tax.is_shown() && zone.inside.0 < 0)
                && !present().any(Line::is_unclear)
        }
        Forbidden::MarginToEu => {
            let margin = cars().any(|line| line.tax == LineTax::Margin);
            margin && (matches!(case, IntraCommunity | NewVehicle) || case == Margin && eu && new && known)
        }
        Forbidden::TaxOnExempt => {
            exempt && cars().any(|line| line.tax.is_shown())
                || case == ReverseCharge && present().all(|line| line.tax != LineTax::ReverseCharge)
        }
        Forbidden::ExemptWithoutCase => present().any(|line| line.tax.is_exempt() && line.tax != case.line()),
        Forbidden::BuyerAtHome => exempt && country.is_some() && !abroad,
        Forbidden::BuyerOutsideEu => matches!(case, IntraCommunity | NewVehicle) && abroad && !eu,
        Forbidden::BuyerInEu => case == Export && eu,
        Forbidden::UsedToPrivate => case == IntraCommunity && private && sale.vehicle.is_some(),
        Forbidden::NotNew => case == NewVehicle && sale.vehicle.is_some() && !new,
        Forbidden::ReverseChargeToPrivate => case == ReverseCharge && private,
        Forbidden::TaxBySmallBusiness => {
            let own = |line: &Line| matches!(line.tax, LineTax::SmallBusiness | LineTax::Zero);
            let mixed = case == SmallBusiness && present().any(|line| !own(line) && !line.is_off_all());
            mixed
                || sale.house.small_business
                    && present().any(|line| line.tax.is_shown() && !line.is_off_all())
        }
        Forbidden::NotSmallBusiness => case == SmallBusiness && !sale.house.small_business,
        Forbidden::Unknown => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Sale, forbidden, missing};
    use crate::car::vehicle::Vehicle;
    use crate::id::Id;
    use crate::money::Cents;
    use crate::party::customer::{Customer, Party};
    use crate::party::house::House;
    use crate::sale::job::Job;
    use crate::sale::line::{Line, LineKind};
    use crate::sale::tax::{LineTax, Taxation};
    use crate::sale::treatment::{Forbidden, Proof, Treatment};
    use crate::time::Day;

    const TODAY: Option<Day> = Some(Day(20_780));

    fn day(year: i32, month: u8, date: u8) -> Option<Day> {
        Day::new(year, month, date)
    }

    fn car(taxation: Taxation, registered: Option<Day>, mileage: Option<i64>) -> Vehicle {
        Vehicle { taxation, first_registration: registered, mileage, ..Vehicle::default() }
    }

    fn used(taxation: Taxation) -> Vehicle {
        car(taxation, day(2022, 3, 17), Some(48_350))
    }

    fn firm(country: &str) -> Customer {
        let vat_id = if country == "AT" { "ATU12345675" } else { "" };
        Customer {
            party: Party::Company,
            country: country.to_owned(),
            vat_id: vat_id.to_owned(),
            ..Customer::default()
        }
    }

    fn person(country: &str) -> Customer {
        Customer { country: country.to_owned(), ..Customer::default() }
    }

    fn sells(tax: LineTax) -> Line {
        Line { kind: LineKind::Vehicle, price: Cents(2_000_000), tax, ..Line::default() }
    }

    fn job(treatment: Option<Treatment>) -> Job {
        Job { treatment, customer: Id([1; 16]), ..Job::default() }
    }

    fn sale<'a>(
        job: &'a Job,
        lines: &'a [Line],
        car: &'a Vehicle,
        buyer: &'a Customer,
        house: &'a House,
    ) -> Sale<'a> {
        let today = TODAY.unwrap_or(Day(0));
        Sale {
            job,
            lines,
            vehicle: Some(car),
            customer: Some(buyer),
            house,
            purchase: None,
            others: &[],
            today,
        }
    }

    #[test]
    fn what_the_law_forbids_is_named_and_what_it_allows_is_not() {
        use Treatment::{Export, IntraCommunity, Margin, NewVehicle, Regular, ReverseCharge};
        let (margin, regular) = (used(Taxation::Margin), used(Taxation::Regular));
        let new = car(Taxation::Regular, day(2026, 9, 1), Some(900));
        let none: &[Forbidden] = &[];
        for (case, car, buyer, tax, faults) in [
            (None, &regular, person(""), LineTax::Standard, none),
            (None, &margin, person(""), LineTax::Margin, none),
            (None, &margin, person(""), LineTax::Standard, &[Forbidden::ShownTaxOnMargin]),
            // § 25a (8): who waives the scheme shows tax.
            (Some(Regular), &margin, person(""), LineTax::Standard, none),
            (Some(IntraCommunity), &regular, firm("AT"), LineTax::IntraCommunity, none),
            (Some(IntraCommunity), &regular, firm("AT"), LineTax::Standard, &[Forbidden::TaxOnExempt]),
            (Some(IntraCommunity), &margin, firm("AT"), LineTax::Margin, &[Forbidden::MarginToEu]),
            (Some(IntraCommunity), &regular, firm("DE"), LineTax::IntraCommunity, &[Forbidden::BuyerAtHome]),
            (
                Some(IntraCommunity),
                &regular,
                firm("CH"),
                LineTax::IntraCommunity,
                &[Forbidden::BuyerOutsideEu],
            ),
            (
                Some(IntraCommunity),
                &regular,
                person("AT"),
                LineTax::IntraCommunity,
                &[Forbidden::UsedToPrivate],
            ),
            (Some(NewVehicle), &new, person("AT"), LineTax::IntraCommunity, none),
            (Some(NewVehicle), &regular, person("AT"), LineTax::IntraCommunity, &[Forbidden::NotNew]),
            (Some(Export), &regular, person("CH"), LineTax::Export, none),
            (Some(Export), &regular, person("AT"), LineTax::Export, &[Forbidden::BuyerInEu]),
            (Some(Export), &regular, person(""), LineTax::Export, &[Forbidden::BuyerAtHome]),
            (Some(Regular), &regular, person("CH"), LineTax::Export, &[Forbidden::ExemptWithoutCase]),
            (Some(ReverseCharge), &regular, firm("AT"), LineTax::ReverseCharge, none),
            (
                Some(ReverseCharge),
                &regular,
                person("AT"),
                LineTax::ReverseCharge,
                &[Forbidden::ReverseChargeToPrivate],
            ),
            (Some(ReverseCharge), &regular, firm("AT"), LineTax::Standard, &[Forbidden::TaxOnExempt]),
            (
                Some(Margin),
                &car(Taxation::Margin, day(2026, 9, 1), Some(900)),
                person("AT"),
                LineTax::Margin,
                &[Forbidden::MarginToEu],
            ),
        ] {
            let (job, lines, house) = (job(case), [sells(tax)], House::default());
            let found = forbidden(&sale(&job, &lines, car, &buyer, &house));
            assert_eq!(found, faults, "{case:?} {tax:?} {:?}", buyer.country);
        }
    }

    #[test]
    fn a_small_business_shows_no_tax_and_nobody_else_claims_to_be_one() {
        use Treatment::{Regular, SmallBusiness};
        let (car, buyer) = (used(Taxation::Margin), person(""));
        let shown = [Forbidden::TaxBySmallBusiness];
        for (small, case, taxes, faults) in [
            (true, None, [LineTax::SmallBusiness, LineTax::SmallBusiness], &[][..]),
            (true, None, [LineTax::SmallBusiness, LineTax::Zero], &[]),
            (true, None, [LineTax::SmallBusiness, LineTax::Standard], &shown),
            (true, None, [LineTax::Margin, LineTax::SmallBusiness], &shown),
            (true, Some(Regular), [LineTax::Standard, LineTax::Standard], &shown),
            (
                false,
                Some(SmallBusiness),
                [LineTax::SmallBusiness, LineTax::SmallBusiness],
                &[Forbidden::NotSmallBusiness],
            ),
            (
                false,
                Some(Regular),
                [LineTax::Standard, LineTax::SmallBusiness],
                &[Forbidden::ExemptWithoutCase],
            ),
        ] {
            let house = House { small_business: small, ..House::default() };
            let (job, lines) = (job(case), taxes.map(sells));
            let sale = sale(&job, &lines, &car, &buyer, &house);
            assert_eq!(forbidden(&sale), faults, "{small} {case:?} {taxes:?}");
        }
        let (job, house) = (job(None), House { small_business: true, ..House::default() });
        assert_eq!(missing(&sale(&job, &[], &car, &buyer, &house)), []);
    }

    #[test]
    fn each_case_lists_the_proofs_that_it_lacks() {
        use Treatment::{Export, IntraCommunity, NewVehicle, Regular, ReverseCharge};
        let (buyer, house) = (person(""), House::default());
        let unknown = Vehicle::default();
        for (case, lacking) in [
            (None, Vec::new()),
            (Some(Regular), Vec::new()),
            (
                Some(IntraCommunity),
                vec![
                    Proof::Reason,
                    Proof::Country,
                    Proof::BuyerVatId,
                    Proof::HouseVatId,
                    Proof::VatIdConfirmed,
                    Proof::Delivery,
                    Proof::Arrival,
                ],
            ),
            (
                Some(NewVehicle),
                vec![
                    Proof::Reason,
                    Proof::Country,
                    Proof::HouseVatId,
                    Proof::Delivery,
                    Proof::Arrival,
                    Proof::FirstRegistration,
                    Proof::Mileage,
                ],
            ),
            (
                Some(Export),
                vec![Proof::Reason, Proof::Country, Proof::HouseVatId, Proof::Delivery, Proof::Exported],
            ),
            (
                Some(ReverseCharge),
                vec![Proof::Reason, Proof::BuyerVatId, Proof::HouseVatId, Proof::VatIdConfirmed],
            ),
        ] {
            let job = job(case);
            assert_eq!(missing(&sale(&job, &[], &unknown, &buyer, &house)), lacking, "{case:?}");
        }
    }

    #[test]
    fn with_all_proofs_nothing_is_missing() {
        let job = Job {
            tax_reason: "Händler in Wien".to_owned(),
            vat_id_confirmed: TODAY,
            delivery: TODAY,
            arrival: TODAY,
            ..job(Some(Treatment::IntraCommunity))
        };
        let house = House { vat_id: "DE998143400".to_owned(), ..House::default() };
        let (car, buyer) = (used(Taxation::Regular), firm("AT"));
        assert_eq!(missing(&sale(&job, &[], &car, &buyer, &house)), []);
    }
}
