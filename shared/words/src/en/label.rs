//! English names of fields and choices.

use domain::car::energy::Fuel;
use domain::car::purchase::PurchaseField;
use domain::car::vehicle::{Body, Condition, Gearbox, VehicleField};
use domain::document::missing::Missing;
use domain::field::Problem;
use domain::party::alike::Alike;
use domain::party::customer::{CustomerField, Party, Salutation, Standing};
use domain::party::house::{HouseField, Typeface};
use domain::party::staff::{Role, StaffField};
use domain::sale::catalogue::Frequent;
use domain::sale::job::{JobField, LostReason, Origin, Progress, Status, Turn};
use domain::sale::line::{LineField, LineKind, Unit};
use domain::sale::tax::{LineTax, Taxation};
use domain::sale::trade_in::TradeInField;
use domain::sale::treatment::{Forbidden, Proof, Treatment};
use domain::sale::view::{Order, Period};

use crate::en::paper;
use crate::en::sheet;
use crate::named::{Label, StartLabel};

/// The name.
pub fn label(item: Label) -> &'static str {
    match item {
        Label::Start(item) => start_label(item),
        Label::CustomerField(item) => customer_field(item),
        Label::VehicleField(item) => vehicle_field(item),
        Label::LineField(item) => line_field(item),
        Label::LineKind(item) => line_kind(item),
        Label::Unit(item) => unit(item),
        Label::Treatment(item) => treatment(item),
        Label::Proof(item) => proof(item),
        Label::Forbidden(item) => forbidden(item),
        Label::TradeInField(item) => trade_in_field(item),
        Label::PurchaseField(item) => purchase_field(item),
        Label::Frequent(item) => frequent(item),
        Label::Alike(item) => alike(item),
        Label::Party(item) => party(item),
        Label::Salutation(item) => salutation(item),
        Label::Standing(item) => standing(item),
        Label::Role(item) => role(item),
        Label::Condition(item) => condition(item),
        Label::Gearbox(item) => gearbox(item),
        Label::Body(item) => body(item),
        Label::Fuel(item) => fuel(item),
        Label::Taxation(item) => taxation(item),
        Label::LineTax(item) => line_tax(item),
        Label::Typeface(item) => typeface(item),
        Label::PaperKind(item) => paper::paper_kind(item),
        Label::DetailField(item) => paper::detail_field(item),
        Label::Block(item) => paper::block(item),
        Label::SignField(item) => paper::sign_field(item),
        Label::Sheet(item) => sheet::label(item),
        Label::Missing(item) => missing(item),
    }
}

/// The name of what the start shows.
pub fn start_label(item: StartLabel) -> &'static str {
    match item {
        StartLabel::HouseField(item) => house_field(item),
        StartLabel::StaffField(item) => staff_field(item),
        StartLabel::JobField(item) => job_field(item),
        StartLabel::LostReason(item) => lost_reason(item),
        StartLabel::Origin(item) => origin(item),
        StartLabel::Status(item) => status(item),
        StartLabel::Progress(item) => progress(item),
        StartLabel::Turn(item) => turn(item),
        StartLabel::Period(item) => period(item),
        StartLabel::Order(item) => order(item),
        StartLabel::Problem(item) => problem(item),
        StartLabel::Without(item) => paper::without(item),
    }
}

fn customer_field(item: CustomerField) -> &'static str {
    match item {
        CustomerField::Number => "Customer number",
        CustomerField::Party => "Kind",
        CustomerField::Salutation => "Salutation",
        CustomerField::Title => "Title",
        CustomerField::FirstName => "First name",
        CustomerField::LastName => "Last name",
        CustomerField::Company => "Company",
        CustomerField::Addition => "Addition",
        CustomerField::Street => "Street",
        CustomerField::PostalCode => "Postal code",
        CustomerField::Town => "Town",
        CustomerField::Country => "Country",
        CustomerField::Phone => "Phone",
        CustomerField::Mobile => "Mobile",
        CustomerField::Mail => "E-mail",
        CustomerField::Web => "Website",
        CustomerField::Birthday => "Birthday",
        CustomerField::VatId => "VAT ID",
        CustomerField::Iban => "IBAN",
        CustomerField::PaymentDays => "Days to pay",
        CustomerField::PaymentDaysLast => "Days to pay, last year",
        CustomerField::PaymentDaysBefore => "Days to pay, year before last",
        CustomerField::Balance => "Open balance",
        CustomerField::CreditLimit => "Credit limit",
        CustomerField::Standing => "Credit standing",
        CustomerField::Class => "Class",
        CustomerField::Terms => "Terms",
        CustomerField::Group => "Customer group",
        CustomerField::Remark => "Remark",
        CustomerField::Account => "Debtor account",
        CustomerField::Messenger => "Messenger",
        CustomerField::Social => "Social networks",
        CustomerField::Coordinates => "Coordinates",
        CustomerField::Hidden => "Do not show",
    }
}

fn typeface(item: Typeface) -> &'static str {
    match item {
        Typeface::Sans => "Sans serif (Inter)",
        Typeface::Serif => "Serif (Source Serif)",
        Typeface::Unknown => "unknown",
    }
}

fn house_field(item: HouseField) -> &'static str {
    match item {
        HouseField::Name => "Name of the dealership",
        HouseField::Street => "Street",
        HouseField::PostalCode => "Postal code",
        HouseField::Town => "Town",
        HouseField::Phone => "Phone",
        HouseField::Mail => "E-mail",
        HouseField::Web => "Website",
        HouseField::Register => "Commercial register",
        HouseField::Director => "Management",
        HouseField::TaxNumber => "Tax number",
        HouseField::VatId => "VAT ID",
        HouseField::SmallBusiness => "Small business (§\u{a0}19 UStG)",
        HouseField::Bank => "Bank",
        HouseField::Iban => "IBAN",
        HouseField::Bic => "BIC",
        HouseField::Logo => "Logo",
        HouseField::Accent => "Colour of letters",
        HouseField::Typeface => "Typeface of letters",
        HouseField::FootLeft => "Footer left",
        HouseField::FootMiddle => "Footer middle",
        HouseField::FootRight => "Footer right",
        HouseField::PaymentDays => "Days to pay",
        HouseField::DiscountPercent => "Early payment discount, per cent",
        HouseField::DiscountDays => "Early payment discount, days",
        HouseField::Branch => "Branch in numbers",
        HouseField::NumberPattern => "Pattern of numbers",
        HouseField::OfferDays => "Offers valid, days",
        HouseField::OpeningHours => "Opening hours",
        HouseField::ClosedDays => "Closed on",
        HouseField::ResponseMinutes => "Answer enquiries within, minutes",
        HouseField::Distance => "Preset the instruction on withdrawal (distance selling)",
        HouseField::SoldDayOptional => "Allow sold without “Sold on”",
    }
}

fn staff_field(item: StaffField) -> &'static str {
    match item {
        StaffField::Name => "Name",
        StaffField::Initials => "Initials",
        StaffField::Role => "Role",
        StaffField::Phone => "Phone",
        StaffField::Mail => "E-mail",
        StaffField::AbsentFrom => "Absent from",
        StaffField::AbsentUntil => "Absent until",
        StaffField::Deputy => "Deputy",
        StaffField::Disabled => "Has left",
    }
}

fn vehicle_field(item: VehicleField) -> &'static str {
    match item {
        VehicleField::Number => "Stock number",
        VehicleField::Make => "Make",
        VehicleField::Model => "Model",
        VehicleField::Variant => "Variant",
        VehicleField::Condition => "Condition",
        VehicleField::Body => "Body",
        VehicleField::Vin => "VIN",
        VehicleField::Plate => "Plate",
        VehicleField::Hsn => "HSN",
        VehicleField::Tsn => "TSN",
        VehicleField::FirstRegistration => "First registration",
        VehicleField::Mileage => "Mileage",
        VehicleField::Power => "Power (kW)",
        VehicleField::Displacement => "Displacement (cc)",
        VehicleField::Fuel => "Fuel",
        VehicleField::Gearbox => "Gearbox",
        VehicleField::Colour => "Colour",
        VehicleField::Doors => "Doors",
        VehicleField::Seats => "Seats",
        VehicleField::Owners => "Previous owners",
        VehicleField::AccidentFree => "Accident-free",
        VehicleField::InspectionDue => "Inspection due",
        VehicleField::Price => "Price",
        VehicleField::Taxation => "Taxation",
        VehicleField::Arrived => "In stock since",
        VehicleField::Location => "Location",
        VehicleField::Equipment => "Equipment",
        VehicleField::Remark => "Remark",
        VehicleField::Consumption => "Combined consumption (l/100 km)",
        VehicleField::PowerConsumption => "Combined power consumption (kWh/100 km)",
        VehicleField::Co2 => "Combined CO₂ (g/km)",
        VehicleField::Co2Discharged => "CO₂ with discharged battery (g/km)",
        VehicleField::Range => "Electric range (km)",
        VehicleField::EnergyCost => "Energy costs at 15,000 km a year",
        VehicleField::VehicleTax => "Vehicle tax a year",
        VehicleField::Co2Cost => "Possible CO₂ costs over 10 years",
        VehicleField::Picture => "Picture",
    }
}

fn job_field(item: JobField) -> &'static str {
    match item {
        JobField::Number => "Job number",
        JobField::Origin => "Origin",
        JobField::Status => "Status",
        JobField::Progress => "Progress",
        JobField::Customer => "Customer",
        JobField::Vehicle => "Vehicle",
        JobField::Owner => "Owner",
        JobField::Created => "Created",
        JobField::Remark => "Remark",
        JobField::Resubmission => "Resubmission",
        JobField::SoldOn => "Sold on",
        JobField::Delivery => "Delivered on",
        JobField::LostReason => "Reason",
        JobField::Turn => "Whose turn",
        JobField::ReservedUntil => "Reserved until",
        JobField::Answered => "Answered",
        JobField::Claimed => "Vehicle taken since",
        JobField::LostAt => "Archived at",
        JobField::Closed => "Closed at",
        JobField::ClosedBy => "Closed by",
        JobField::LostNote => "Note on the reason",
        JobField::LostFrom => "Status before the archive",
        JobField::Treatment => "Tax case",
        JobField::TaxReason => "Explanation",
        JobField::VatIdConfirmed => "VAT ID confirmed (qualified) on",
        JobField::Arrival => "Entry certificate of",
        JobField::Exported => "Proof of export of",
    }
}

fn line_field(item: LineField) -> &'static str {
    match item {
        LineField::Text => "Text",
        LineField::Quantity => "Quantity",
        LineField::Price => "Unit price",
        LineField::Tax => "Tax",
        LineField::Kind => "Kind",
        LineField::Unit => "Unit",
        LineField::Discount => "Discount in %",
        LineField::Reduction => "Discount in €",
        LineField::Vehicle => "Vehicle",
        LineField::Rank => "Order",
        LineField::Gone => "Removed",
    }
}

fn party(item: Party) -> &'static str {
    match item {
        Party::Person => "Person",
        Party::Company => "Company",
        Party::Unknown => "unknown",
    }
}

fn salutation(item: Salutation) -> &'static str {
    match item {
        Salutation::None => "none",
        Salutation::Mr => "Mr",
        Salutation::Ms => "Ms",
        Salutation::Family => "Family",
        Salutation::Unknown => "unknown",
    }
}

fn standing(item: Standing) -> &'static str {
    match item {
        Standing::Open => "open",
        Standing::Credit => "Credit customer",
        Standing::Cash => "Cash customer",
        Standing::Unknown => "unknown",
    }
}

fn role(item: Role) -> &'static str {
    match item {
        Role::Sales => "Sales",
        Role::SalesManager => "Sales manager",
        Role::Service => "Service",
        Role::Accounting => "Accounting",
        Role::Administrator => "Administrator",
        Role::Unknown => "unknown",
    }
}

fn condition(item: Condition) -> &'static str {
    match item {
        Condition::Used => "Used",
        Condition::New => "New",
        Condition::Demonstration => "Demonstration",
        Condition::DayRegistration => "Day registration",
        Condition::Employee => "Employee car",
        Condition::Classic => "Classic",
        Condition::Unknown => "unknown",
    }
}

fn gearbox(item: Gearbox) -> &'static str {
    match item {
        Gearbox::Manual => "Manual",
        Gearbox::Automatic => "Automatic",
        Gearbox::Unknown => "unknown",
    }
}

fn body(item: Body) -> &'static str {
    match item {
        Body::Hatchback => "Hatchback",
        Body::Saloon => "Saloon",
        Body::Estate => "Estate",
        Body::Suv => "SUV",
        Body::Convertible => "Convertible",
        Body::Coupe => "Coupé",
        Body::Van => "Van",
        Body::Transporter => "Transporter",
        Body::Pickup => "Pickup",
        Body::Other => "Other",
        Body::Unknown => "unknown",
    }
}

fn fuel(item: Fuel) -> &'static str {
    match item {
        Fuel::Petrol => "Petrol",
        Fuel::Diesel => "Diesel",
        Fuel::Electric => "Electric",
        Fuel::PlugInHybrid => "Plug-in hybrid",
        Fuel::Hybrid => "Hybrid",
        Fuel::Gas => "Gas",
        Fuel::Hydrogen => "Hydrogen",
        Fuel::Other => "Other",
        Fuel::Unknown => "unknown",
    }
}

fn taxation(item: Taxation) -> &'static str {
    match item {
        Taxation::Regular => "VAT deductible",
        Taxation::Margin => "Margin scheme (§\u{a0}25a UStG)",
        Taxation::Unknown => "unknown",
    }
}

fn line_tax(item: LineTax) -> &'static str {
    match item {
        LineTax::Standard => "19%",
        LineTax::Reduced => "7%",
        LineTax::Margin => "§\u{a0}25a",
        LineTax::Zero => "no VAT",
        LineTax::IntraCommunity => "intra-EU",
        LineTax::Export => "export",
        LineTax::ReverseCharge => "§\u{a0}13b",
        LineTax::SmallBusiness => "§\u{a0}19",
        LineTax::Unknown => "unknown",
    }
}

fn origin(item: Origin) -> &'static str {
    match item {
        Origin::Own => "Self-created",
        Origin::Internet => "Internet",
        Origin::Callback => "Callback",
        Origin::SupplierOrder => "Supplier order",
        Origin::Duplicate => "Duplicate",
        Origin::Unknown => "unknown",
    }
}

fn status(item: Status) -> &'static str {
    match item {
        Status::CallbackWanted => "Customer asks for a callback",
        Status::Offered => "offered to the customer",
        Status::Ordered => "ordered by the customer",
        Status::Sold => "sold",
        Status::Lost => "not concluded",
        Status::Unknown => "unknown",
    }
}

fn turn(item: Turn) -> &'static str {
    match item {
        Turn::Ours => "Our turn",
        Turn::Theirs => "Customer’s turn",
        Turn::Unknown => "Unknown",
    }
}

fn progress(item: Progress) -> &'static str {
    match item {
        Progress::Untouched => "Unprocessed",
        Progress::InWork => "In progress",
        Progress::Done => "Done",
        Progress::Closed => "Closed",
        Progress::Unknown => "unknown",
    }
}

fn problem(item: Problem) -> &'static str {
    match item {
        Problem::NotAnAmount => "This is not an amount. Example: 12,490.00",
        Problem::AmountTooLarge => "The amount is too large: at most 999,999,999.99.",
        Problem::NotAPercentage => "A discount lies between 0 and 100%.",
        Problem::NotANumber => "This is not a number.",
        Problem::NotADay => "This is not a date. Example: 23.11.2026",
        Problem::NotAMailAddress => "This does not look like an e-mail address.",
        Problem::NotAPhoneNumber => "This does not look like a phone number.",
        Problem::NotAPostalCode => "A German postal code has five digits.",
        Problem::NotACountry => "Please give the country code, e.g. AT.",
        Problem::VatIdFormat => "The VAT ID does not have this country’s form.",
        Problem::VatIdCheckDigit => "The check digit of the VAT ID is wrong.",
        Problem::IbanFormat => "The IBAN does not have the right form.",
        Problem::IbanCheckDigits => "The check digits of the IBAN are wrong.",
        Problem::VinLength => "A VIN has 17 characters.",
        Problem::VinCharacter => "A VIN has only digits and letters without I, O and Q.",
        Problem::UnknownChoice => "This entry is not known.",
        Problem::DecidedByAccount => "Stays as it is: the person already has an account.",
        Problem::NameMissing => "A name is missing.",
        Problem::Negative => "The value must not be negative.",
        Problem::DayInFuture => "The date lies in the future.",
        Problem::NotANumberPattern => {
            "The pattern needs {Art}, {Gerät} and {NNNN}, once each and parted by strokes; 36 characters at most."
        }
        Problem::NotAColour => "Please enter a colour like #1f4e79.",
        Problem::NotOpeningHours => "These opening hours cannot be read. Write for example “Mon–Fri 9–18”.",
        Problem::NotABaseRate => "The rate is in percent. Example: 1.52",
        Problem::NotLabourUnits => "That is 1 to 1000 labour units an hour. Example: 12",
        Problem::PlaceholderDay => "A date of 1900 is a placeholder and stays empty.",
        Problem::OddNumber => "The number does not fit the date. Please check it in the books.",
        Problem::CustomerMissing => {
            "Customer number and name are missing. Without them the line belongs to nobody."
        }
        Problem::YearMissing => "The year is missing or is none.",
        Problem::OrderMissing => "The order number is missing.",
        Problem::ItemUnnamed => "Invoice number and text are missing.",
        Problem::Creditor => "A creditor’s account belongs to no customer.",
        Problem::ConsentUnproven => "A consent needs a proof and a date.",
        Problem::TooLong => "The text is too long.",
        Problem::NotCoordinates => "Latitude and longitude in degrees. Example: 48.0637, 11.6596",
        Problem::NotAnHour => "That is not a time of day. Example: 14:30",
    }
}

fn missing(item: Missing) -> &'static str {
    match item {
        Missing::Customer => "The job has no customer.",
        Missing::Vehicle => "The job has no vehicle.",
        Missing::Lines => "The job has no items yet.",
        Missing::Deduction => "A deduction is not clear yet: discount or trade-in?",
        Missing::Forbidden(fault) => forbidden(fault),
        Missing::Original => "The invoice to be cancelled is missing.",
        Missing::NegativeTotal => "Deductions exceed the items: an invoice must not be below zero.",
        Missing::Detail(field) => paper::detail_field(field),
        Missing::HouseField(field) => house_field(field),
        Missing::CustomerField(field) => customer_field(field),
        Missing::VehicleField(field) | Missing::EnergyLabel(field) => vehicle_field(field),
    }
}

fn line_kind(item: LineKind) -> &'static str {
    match item {
        LineKind::Other => "Other",
        LineKind::Vehicle => "Vehicle",
        LineKind::Accessory => "Accessory",
        LineKind::Service => "Service",
        LineKind::Transfer => "Transfer",
        LineKind::Registration => "Registration",
        LineKind::Warranty => "Warranty",
        LineKind::Discount => "Discount",
        LineKind::Unknown => "unknown",
    }
}

fn unit(item: Unit) -> &'static str {
    match item {
        Unit::Piece => "pc.",
        Unit::Hour => "h",
        Unit::Kilometre => "km",
        Unit::Flat => "flat",
        Unit::Set => "set",
        Unit::Month => "mo.",
        Unit::Unknown => "–",
    }
}

fn treatment(item: Treatment) -> &'static str {
    match item {
        Treatment::Regular => "Regular taxation",
        Treatment::Margin => "Margin scheme",
        Treatment::IntraCommunity => "Intra-Community supply",
        Treatment::NewVehicle => "New vehicle to the EU",
        Treatment::Export => "Export to a third country",
        Treatment::ReverseCharge => "Reverse charge",
        Treatment::SmallBusiness => "Small business",
        Treatment::Unknown => "unknown",
    }
}

fn proof(item: Proof) -> &'static str {
    match item {
        Proof::Reason => "Explanation",
        Proof::Customer => "Customer",
        Proof::Country => "Customer’s country",
        Proof::BuyerVatId => "Customer’s VAT ID",
        Proof::HouseVatId => "Dealership’s VAT ID",
        Proof::VatIdConfirmed => "Qualified confirmation of the VAT ID",
        Proof::Delivery => "Day of supply",
        Proof::Arrival => "Entry certificate",
        Proof::Exported => "Proof of export",
        Proof::FirstRegistration => "First registration of the vehicle",
        Proof::Mileage => "Mileage of the vehicle",
        Proof::PurchasePrice => "Purchase price of the vehicle",
        Proof::Unknown => "unknown",
    }
}

fn forbidden(item: Forbidden) -> &'static str {
    match item {
        Forbidden::ShownTaxOnMargin => {
            "Under the margin scheme no VAT may be shown; it would be owed on top (§\u{a0}14c UStG). Set the vehicle to §\u{a0}25a, or choose regular taxation."
        }
        Forbidden::MarginWithInputTax => {
            "The vehicle was bought with input tax. The margin scheme is not possible then (§\u{a0}25a (1) UStG)."
        }
        Forbidden::MarginToEu => {
            "Under the margin scheme there is no tax-free supply to the EU (§\u{a0}25a (7) UStG). Waive the margin scheme, or sell under it."
        }
        Forbidden::TaxOnExempt => "The tax case has no VAT, but an item shows some. Change the item’s tax.",
        Forbidden::ExemptWithoutCase => {
            "An item is tax-free, the job’s tax case is not. Choose the tax case, or change the item."
        }
        Forbidden::BuyerAtHome => {
            "The customer has a German address. A tax-free supply abroad is not possible like this."
        }
        Forbidden::BuyerOutsideEu => "The customer’s country does not belong to the EU. Choose export.",
        Forbidden::BuyerInEu => "The customer’s country belongs to the EU. This is not an export.",
        Forbidden::UsedToPrivate => {
            "A used vehicle to a private person in the EU is taxed here. Enter the VAT ID if the customer is a business."
        }
        Forbidden::NotNew => {
            "The vehicle is not new in the sense of §\u{a0}1b UStG: older than six months and beyond 6,000\u{a0}km."
        }
        Forbidden::ReverseChargeToPrivate => "Only businesses can owe the tax. Enter the customer’s VAT ID.",
        Forbidden::TaxBySmallBusiness => {
            "An item shows VAT or stands in another tax case. A small business owes the VAT it shows (§\u{a0}14c UStG). Choose the tax case of a small business; it changes all items."
        }
        Forbidden::NotSmallBusiness => {
            "The dealership is not entered as a small business. Choose another tax case, or change it in the settings."
        }
        Forbidden::MarginOnRegular => {
            "The vehicle is marked as sold with VAT shown; only what was bought without input tax is sold under the margin scheme (§\u{a0}25a (1) UStG). Choose regular taxation, or correct the taxation of the vehicle."
        }
        Forbidden::TaxBelowZero => {
            "A deduction stands in another tax than the item that it lowers. Give both the same tax."
        }
        Forbidden::Unknown => "unknown",
    }
}

fn lost_reason(item: LostReason) -> &'static str {
    match item {
        LostReason::Price => "Price",
        LostReason::Elsewhere => "Bought elsewhere",
        LostReason::CarGone => "Vehicle gone",
        LostReason::Financing => "Financing refused",
        LostReason::TradeIn => "No agreement on the trade-in",
        LostReason::NoAnswer => "Cannot be reached",
        LostReason::ChangedMind => "No longer needed",
        LostReason::Other => "Other reason",
        LostReason::Unknown => "unknown",
    }
}

fn trade_in_field(item: TradeInField) -> &'static str {
    match item {
        TradeInField::Make => "Make",
        TradeInField::Model => "Model",
        TradeInField::Vin => "VIN",
        TradeInField::Plate => "Plate",
        TradeInField::Mileage => "Mileage",
        TradeInField::Value => "Credited",
        TradeInField::Appraisal => "Appraised at",
        TradeInField::Gone => "Removed",
    }
}

fn purchase_field(item: PurchaseField) -> &'static str {
    match item {
        PurchaseField::Vehicle => "Vehicle",
        PurchaseField::Price => "Purchase price",
        PurchaseField::Day => "Bought on",
        PurchaseField::Document => "Purchase document",
        PurchaseField::Taxed => "Bought with input tax (net price)",
    }
}

fn frequent(item: Frequent) -> &'static str {
    match item {
        Frequent::Transfer => "Transfer and preparation",
        Frequent::Registration => "Registration",
        Frequent::Plates => "Personal plates (outlay)",
        Frequent::Warranty => "Used car warranty, 12 months",
        Frequent::Wheels => "Winter wheels, fitted",
        Frequent::FloorMats => "Floor mats",
        Frequent::Towbar => "Tow bar, fitted",
        Frequent::Inspection => "Service inspection",
        Frequent::GeneralInspection => "General inspection (HU/AU)",
        Frequent::Delivery => "Delivery to the door",
        Frequent::Workshop => "Workshop labour",
        Frequent::Unknown => "unknown",
    }
}

fn alike(item: Alike) -> &'static str {
    match item {
        Alike::VatId => "same VAT id",
        Alike::Iban => "same bank account",
        Alike::Phone => "same phone number",
        Alike::Mail => "same e-mail address",
        Alike::NameAndTown => "same name and town",
        Alike::Unknown => "unknown",
    }
}

fn period(item: Period) -> &'static str {
    match item {
        Period::Today => "today",
        Period::Week => "last 7 days",
        Period::Month => "last 30 days",
        Period::Year => "last year",
        Period::Unknown => "unknown",
    }
}

fn order(item: Order) -> &'static str {
    match item {
        Order::Newest => "Newest first",
        Order::Oldest => "Oldest first",
        Order::Resubmission => "By resubmission",
        Order::Price => "By price",
        Order::Customer => "By customer",
        Order::Unknown => "unknown",
    }
}
