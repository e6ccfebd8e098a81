//! Rows of forms: every field with its name, its way of being entered, and its choices.

use domain::car::energy::Fuel;
use domain::car::purchase::PurchaseField;
use domain::car::vehicle::{Body, Condition, Gearbox, VehicleField};
use domain::document::detail::DetailField;
use domain::field::Input;
use domain::party::customer::{CustomerField, Party, Salutation, Standing};
use domain::party::house::{HouseField, Typeface};
use domain::party::staff::Role;
use domain::sale::job::{JobField, LostReason};
use domain::sale::line::{LineField, LineKind, Unit};
use domain::sale::tax::{LineTax, Taxation};
use domain::sale::trade_in::TradeInField;
use words::screen::Say;

use crate::state::tongue::{label, say};
use crate::ui::select::Options;
use crate::ui::text::Text;

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub key: &'static str,
    pub label: Text,
    pub input: Input,
    pub options: Options,
}

/// Rows under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub title: Text,
    pub rows: Vec<Row>,
}

macro_rules! options {
    ($choice:ident) => {
        $choice::ALL.iter().map(|value| (value.word(), label(*value))).collect::<Options>()
    };
}

/// A customer's field.
pub fn customer(field: CustomerField) -> Row {
    let options = match field {
        CustomerField::Party => options!(Party),
        CustomerField::Salutation => options!(Salutation),
        CustomerField::Standing => options!(Standing),
        _ => Vec::new(),
    };
    Row { key: field.key(), label: label(field), input: field.input(), options }
}

/// A vehicle's field.
pub fn vehicle(field: VehicleField) -> Row {
    let options = match field {
        VehicleField::Condition => options!(Condition),
        VehicleField::Body => options!(Body),
        VehicleField::Fuel => options!(Fuel),
        VehicleField::Gearbox => options!(Gearbox),
        VehicleField::Taxation => options!(Taxation),
        _ => Vec::new(),
    };
    Row { key: field.key(), label: label(field), input: field.input(), options }
}

/// A field of the dealership.
pub fn house(field: HouseField) -> Row {
    let options = match field {
        HouseField::Typeface => options!(Typeface),
        _ => Vec::new(),
    };
    Row { key: field.key(), label: label(field), input: field.input(), options }
}

/// A job's field.
pub fn job(field: JobField) -> Row {
    let options = match field {
        JobField::LostReason => options!(LostReason),
        _ => Vec::new(),
    };
    Row { key: field.key(), label: label(field), input: field.input(), options }
}

/// What a paper asks beside the sale.
pub fn detail(field: DetailField) -> Row {
    Row { key: field.key(), label: label(field), input: field.input(), options: Vec::new() }
}

/// A field of a vehicle taken in part payment.
pub fn trade_in(field: TradeInField) -> Row {
    Row { key: field.key(), label: label(field), input: field.input(), options: Vec::new() }
}

/// What a vehicle cost.
pub fn purchase_group() -> Group {
    use PurchaseField as F;
    let row =
        |field: &F| Row { key: field.key(), label: label(*field), input: field.input(), options: Vec::new() };
    Group {
        title: say(Say::GroupPurchase),
        rows: [F::Price, F::Day, F::Document, F::Taxed].iter().map(row).collect(),
    }
}

/// A field of an item.
pub fn line(field: LineField) -> Row {
    let options = match field {
        LineField::Kind => options!(LineKind),
        LineField::Unit => options!(Unit),
        LineField::Tax => options!(LineTax),
        _ => Vec::new(),
    };
    Row { key: field.key(), label: label(field), input: field.input(), options }
}

/// The choices of roles.
pub fn roles() -> Options {
    options!(Role)
}

/// A customer's sheet.
pub fn customer_groups() -> Vec<Group> {
    use CustomerField as F;
    let group = |title: Say, fields: &[F]| Group {
        title: say(title),
        rows: fields.iter().map(|f| customer(*f)).collect(),
    };
    vec![
        group(
            Say::GroupName,
            &[
                F::Party,
                F::Company,
                F::Addition,
                F::Salutation,
                F::Title,
                F::FirstName,
                F::LastName,
                F::Number,
            ],
        ),
        group(Say::GroupAddress, &[F::Street, F::PostalCode, F::Town, F::Country, F::Coordinates]),
        group(Say::GroupReach, &[F::Phone, F::Mobile, F::Messenger, F::Mail, F::Web, F::Social, F::Birthday]),
        group(
            Say::GroupTerms,
            &[
                F::VatId,
                F::Iban,
                F::Standing,
                F::CreditLimit,
                F::Balance,
                F::Terms,
                F::PaymentDays,
                F::PaymentDaysLast,
                F::PaymentDaysBefore,
                F::Class,
                F::Group,
                F::Account,
            ],
        ),
        group(Say::GroupRemark, &[F::Remark, F::Hidden]),
    ]
}

/// A vehicle's sheet.
pub fn vehicle_groups() -> Vec<Group> {
    use VehicleField as F;
    let group = |title: Say, fields: &[F]| Group {
        title: say(title),
        rows: fields.iter().map(|f| vehicle(*f)).collect(),
    };
    vec![
        group(Say::GroupOffer, &[F::Price, F::Taxation, F::Condition, F::Number, F::Arrived, F::Location]),
        group(Say::GroupModel, &[F::Make, F::Model, F::Variant, F::Body, F::Colour, F::Doors, F::Seats]),
        group(Say::GroupPapers, &[F::Vin, F::Plate, F::Hsn, F::Tsn, F::FirstRegistration, F::InspectionDue]),
        group(Say::GroupState, &[F::Mileage, F::Owners, F::AccidentFree]),
        group(Say::GroupEngine, &[F::Fuel, F::Power, F::Displacement, F::Gearbox]),
        group(
            Say::GroupEnergy,
            &[
                F::Consumption,
                F::PowerConsumption,
                F::Co2,
                F::Co2Discharged,
                F::Range,
                F::EnergyCost,
                F::VehicleTax,
                F::Co2Cost,
            ],
        ),
        group(Say::GroupText, &[F::Equipment, F::Remark, F::Picture]),
    ]
}

/// The dealership's sheet.
pub fn house_groups() -> Vec<Group> {
    use HouseField as F;
    let group = |title: Say, fields: &[F]| Group {
        title: say(title),
        rows: fields.iter().map(|f| house(*f)).collect(),
    };
    vec![
        group(Say::GroupHouse, &[F::Name, F::Street, F::PostalCode, F::Town, F::Phone, F::Mail, F::Web]),
        group(Say::GroupLegal, &[F::Register, F::Director, F::TaxNumber, F::VatId, F::SmallBusiness]),
        group(Say::GroupBank, &[F::Bank, F::Iban, F::Bic]),
        group(
            Say::GroupLetters,
            &[
                F::Logo,
                F::Accent,
                F::Typeface,
                F::FootLeft,
                F::FootMiddle,
                F::FootRight,
                F::OfferDays,
                F::PaymentDays,
                F::DiscountPercent,
                F::DiscountDays,
                F::Branch,
                F::NumberPattern,
                F::SoldDayOptional,
                F::Distance,
            ],
        ),
        group(Say::GroupHours, &[F::OpeningHours, F::ClosedDays, F::ResponseMinutes]),
    ]
}

#[cfg(test)]
mod tests {
    use domain::car::vehicle::VehicleField;
    use domain::field::Input;
    use domain::party::customer::CustomerField;
    use domain::party::house::HouseField;

    use super::{Group, customer_groups, house_groups, vehicle_groups};

    fn keys(groups: &[Group]) -> Vec<&'static str> {
        let mut keys: Vec<_> = groups.iter().flat_map(|group| group.rows.iter().map(|row| row.key)).collect();
        keys.sort_unstable();
        keys
    }

    fn sorted(mut keys: Vec<&'static str>) -> Vec<&'static str> {
        keys.sort_unstable();
        keys
    }

    #[test]
    fn every_field_stands_on_its_sheet_exactly_once() {
        assert_eq!(
            keys(&customer_groups()),
            sorted(CustomerField::ALL.iter().map(|field| field.key()).collect())
        );
        assert_eq!(
            keys(&vehicle_groups()),
            sorted(VehicleField::ALL.iter().map(|field| field.key()).collect())
        );
        assert_eq!(keys(&house_groups()), sorted(HouseField::ALL.iter().map(|field| field.key()).collect()));
    }

    #[test]
    fn every_choice_has_something_to_choose() {
        for group in [customer_groups(), vehicle_groups(), house_groups()].concat() {
            for row in group.rows {
                assert_eq!(row.options.is_empty(), row.input != Input::Choice, "{}", row.key);
            }
        }
    }
}
