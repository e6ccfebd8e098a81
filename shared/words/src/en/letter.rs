//! English words of letters.

use domain::party::customer::{Customer, Salutation};

use crate::letter::caption::Word;
use crate::letter::titled::titled;

/// The months of the year.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The caption or sentence.
pub fn word(word: Word) -> &'static str {
    match word {
        Word::Offer => "Offer",
        Word::OfferNumber => "Offer number",
        Word::Date => "Date",
        Word::ValidUntil => "Valid until",
        Word::WithoutObligation => "without obligation",
        Word::CustomerNumber => "Customer number",
        Word::Contact => "Your contact",
        Word::Phone => "Phone",
        Word::VehicleKind => "Kind",
        Word::Power => "Power",
        Word::Displacement => "Displacement",
        Word::InspectionDue => "Next inspection (HU)",
        Word::Equipment => "Equipment",
        Word::Yes => "yes",
        Word::Position => "No.",
        Word::Description => "Description",
        Word::Quantity => "Quantity",
        Word::UnitPrice => "Unit price\u{a0}€",
        Word::Tax => "VAT",
        Word::Amount => "Amount\u{a0}€",
        Word::Carried => "Carried forward",
        Word::PricesNote => "All prices are final prices in euros.",
        Word::NoTax => "Without VAT",
        Word::MarginZone => "Margin scheme, §\u{a0}25a\u{a0}UStG",
        Word::Sum => "Subtotal",
        Word::Total => "Total",
        Word::IntraCommunityZone => "Intra-Community supply, tax-free",
        Word::ExportZone => "Export, tax-free",
        Word::ReverseChargeZone => "Reverse charge",
        Word::IntraCommunityNote => {
            "Steuerfreie innergemeinschaftliche Lieferung (§\u{a0}4 Nr.\u{a0}1b i.\u{a0}V.\u{a0}m. §\u{a0}6a\u{a0}UStG) \
             (tax-free intra-Community supply)."
        }
        Word::NewVehicleNote => {
            "Steuerfreie innergemeinschaftliche Lieferung (§\u{a0}4 Nr.\u{a0}1b i.\u{a0}V.\u{a0}m. §\u{a0}6a\u{a0}UStG) \
             eines neuen Fahrzeugs nach §\u{a0}1b\u{a0}UStG (tax-free intra-Community supply of a new vehicle)."
        }
        Word::ExportNote => {
            "Steuerfreie Ausfuhrlieferung (§\u{a0}4 Nr.\u{a0}1a, §\u{a0}6\u{a0}UStG) (tax-free export)."
        }
        Word::ReverseChargeNote => "Steuerschuldnerschaft des Leistungsempfängers (reverse charge).",
        Word::SmallBusinessNote => {
            "Steuerbefreiung für Kleinunternehmer (§\u{a0}19\u{a0}UStG), Umsatzsteuer nicht ausgewiesen (exemption of \
             small businesses; no VAT is shown)."
        }
        Word::YourVatId => "Your VAT ID:",
        Word::LessTradeIn => "less trade-in",
        Word::Due => "Amount due",
        Word::MarginNote => {
            "Gebrauchtgegenstände/Sonderregelung: Differenzbesteuerung nach §\u{a0}25a\u{a0}UStG, \
             Umsatzsteuer nicht ausgewiesen (margin scheme for second-hand goods; no VAT is shown)."
        }
        Word::EnergyHead => "Consumption and emissions (WLTP)",
        Word::Consumption => "Energy consumption (combined)",
        Word::PowerConsumption => "Power consumption (combined)",
        Word::Co2 => "CO₂ emissions (combined)",
        Word::Co2Discharged => "CO₂ emissions with discharged battery (combined)",
        Word::Co2Class => "CO₂ class",
        Word::Co2ClassDischarged => "CO₂ class with discharged battery",
        Word::Range => "Electric range",
        Word::EnergyCost => "Energy costs at 15,000\u{a0}km a year",
        Word::VehicleTax => "Motor vehicle tax a year",
        Word::Co2Cost => "Possible CO₂ costs over 10\u{a0}years (medium CO₂ price)",
        Word::EnergyNote => {
            "Stated as the German ordinance Pkw-EnVKV requires, measured by the WLTP procedure. The CO₂ class \
             follows from the CO₂ emissions of this vehicle."
        }
        Word::ScaleOf => "Scale of CO₂ classes from A to G. This vehicle:",
        Word::PlaceDaySignature => "Place, date, signature",
        Word::SigningRecord => "Record of signatures",
        Word::DocumentHash => "SHA-256 of the document before signing",
        Word::SignedBy => "Name",
        Word::SignedAt => "Signed on",
        Word::SignedPlace => "Place",
        Word::SignedDevice => "Device",
        Word::SignedWitness => "Witness",
        Word::PaidTo => "Payee",
        Word::BankName => "Bank",
        Word::PaymentText => "Reference",
        Word::AmountDue => "Amount",
        Word::PayUntil => "Payable by",
        Word::WithDiscount => "With discount until",
        Word::PaymentCode => "Pay with GiroCode",
        Word::NothingGiven => "nothing",
        Word::NoDamages => "None were found at handover.",
        Word::FuelLevel => "Tank or battery",
        Word::Address => "Address",
        Word::LicenceSeen => "Licence seen",
        Word::Plate => "Plate",
        Word::MileageOut => "Mileage out",
        Word::MileageBack => "Mileage back",
        Word::KnownDamage => "Known accidents, defects and modifications",
        Word::Vehicle => "Vehicle",
        Word::Name => "Name",
        Word::ServiceDay => "Date of supply",
        Word::OriginalNumber => "For invoice",
        Word::BuyerReference => "Leitweg-ID",
        Word::CreditLeft => "Balance in your favour",
        Word::PriceRegular => "Total price including 19% VAT (can be shown)",
        Word::PriceMargin => {
            "Total price, margin scheme under Section\u{a0}25a\u{a0}UStG (VAT cannot be shown)"
        }
        Word::PriceSmallBusiness => {
            "Total price, exempt under Section\u{a0}19\u{a0}UStG (small business, VAT cannot be shown)"
        }
        Word::LicenceNumber => "Licence number",
        Word::LicenceClass => "Class",
        Word::HandoverMileage => "Mileage",
        Word::Authority => "Authority",
        Word::Director => "Management",
        Word::TaxNumber => "Tax number",
        Word::VatId => "VAT ID",
        Word::LogoOf => "Logo",
        Word::WithdrawalInstruction => "Instructions on withdrawal",
        Word::WithdrawalForm => "Model withdrawal form",
        Word::NoItems => "No items yet",
    }
}

/// How a letter to a person begins.
pub fn salutation(customer: &Customer) -> String {
    let (title, name) = (customer.title.trim(), customer.last_name.trim());
    match customer.salutation {
        // A title takes the place of Mr and Ms.
        Salutation::Mr | Salutation::Ms if !title.is_empty() => format!("Dear {},", titled(title, name)),
        Salutation::Mr => format!("Dear Mr {name},"),
        Salutation::Ms => format!("Dear Ms {name},"),
        Salutation::Family => format!("Dear {name} family,"),
        Salutation::None | Salutation::Unknown => format!("Dear {},", customer.person()),
    }
}
