//! German words of letters.

use domain::party::customer::{Customer, Salutation};

use crate::letter::caption::Word;
use crate::letter::titled::titled;

/// The months of the year.
pub const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// The caption or sentence.
pub fn word(word: Word) -> &'static str {
    match word {
        Word::Offer => "Angebot",
        Word::OfferNumber => "Angebotsnummer",
        Word::Date => "Datum",
        Word::ValidUntil => "Gültig bis",
        Word::WithoutObligation => "freibleibend",
        Word::CustomerNumber => "Kundennummer",
        Word::Contact => "Ansprechpartner",
        Word::Phone => "Telefon",
        Word::VehicleKind => "Fahrzeugart",
        Word::Power => "Leistung",
        Word::Displacement => "Hubraum",
        Word::InspectionDue => "Nächste HU",
        Word::Equipment => "Ausstattung",
        Word::Yes => "ja",
        Word::Position => "Pos.",
        Word::Description => "Bezeichnung",
        Word::Quantity => "Menge",
        Word::UnitPrice => "Einzelpreis\u{a0}€",
        Word::Tax => "USt.",
        Word::Amount => "Betrag\u{a0}€",
        Word::Carried => "Übertrag",
        Word::PricesNote => "Alle Preise sind Endpreise in Euro.",
        Word::NoTax => "Ohne Umsatzsteuer",
        Word::MarginZone => "Differenzbesteuert, §\u{a0}25a\u{a0}UStG",
        Word::Sum => "Zwischensumme",
        Word::Total => "Gesamtbetrag",
        Word::IntraCommunityZone => "Innergemeinschaftliche Lieferung, steuerfrei",
        Word::ExportZone => "Ausfuhrlieferung, steuerfrei",
        Word::ReverseChargeZone => "Steuer schuldet der Empfänger",
        Word::IntraCommunityNote => {
            "Steuerfreie innergemeinschaftliche Lieferung (§\u{a0}4 Nr.\u{a0}1b i.\u{a0}V.\u{a0}m. §\u{a0}6a\u{a0}UStG)."
        }
        Word::NewVehicleNote => {
            "Steuerfreie innergemeinschaftliche Lieferung (§\u{a0}4 Nr.\u{a0}1b i.\u{a0}V.\u{a0}m. §\u{a0}6a\u{a0}UStG) \
             eines neuen Fahrzeugs nach §\u{a0}1b\u{a0}UStG."
        }
        Word::ExportNote => "Steuerfreie Ausfuhrlieferung (§\u{a0}4 Nr.\u{a0}1a, §\u{a0}6\u{a0}UStG).",
        Word::ReverseChargeNote => "Steuerschuldnerschaft des Leistungsempfängers.",
        Word::SmallBusinessNote => {
            "Steuerbefreiung für Kleinunternehmer (§\u{a0}19\u{a0}UStG), Umsatzsteuer nicht ausgewiesen."
        }
        Word::YourVatId => "Ihre USt-IdNr.:",
        Word::LessTradeIn => "abzüglich Inzahlungnahme",
        Word::Due => "Verbleibender Betrag",
        Word::MarginNote => {
            "Gebrauchtgegenstände/Sonderregelung: Differenzbesteuerung nach §\u{a0}25a\u{a0}UStG, \
             Umsatzsteuer nicht ausgewiesen."
        }
        Word::EnergyHead => "Verbrauch und Emissionen nach WLTP",
        Word::Consumption => "Energieverbrauch (kombiniert)",
        Word::PowerConsumption => "Stromverbrauch (kombiniert)",
        Word::Co2 => "CO₂-Emissionen (kombiniert)",
        Word::Co2Discharged => "CO₂-Emissionen bei entladener Batterie (kombiniert)",
        Word::Co2Class => "CO₂-Klasse",
        Word::Co2ClassDischarged => "CO₂-Klasse bei entladener Batterie",
        Word::Range => "Elektrische Reichweite",
        Word::EnergyCost => "Energiekosten bei 15.000\u{a0}km Jahresfahrleistung",
        Word::VehicleTax => "Kraftfahrzeugsteuer im Jahr",
        Word::Co2Cost => "Mögliche CO₂-Kosten über 10\u{a0}Jahre (mittlerer CO₂-Preis)",
        Word::EnergyNote => {
            "Angaben nach der Pkw-Energieverbrauchskennzeichnungsverordnung (Pkw-EnVKV), ermittelt im \
             Messverfahren WLTP. Die CO₂-Klasse folgt aus den CO₂-Emissionen dieses Fahrzeugs."
        }
        Word::ScaleOf => "Skala der CO₂-Klassen von A bis G. Dieses Fahrzeug:",
        Word::PlaceDaySignature => "Ort, Datum, Unterschrift",
        Word::SigningRecord => "Protokoll der Unterschriften",
        Word::DocumentHash => "SHA-256 des Dokuments vor dem Unterschreiben",
        Word::SignedBy => "Name",
        Word::SignedAt => "Unterschrieben am",
        Word::SignedPlace => "Ort",
        Word::SignedDevice => "Gerät",
        Word::SignedWitness => "Zeuge",
        Word::PaidTo => "Empfänger",
        Word::BankName => "Bank",
        Word::PaymentText => "Verwendungszweck",
        Word::AmountDue => "Betrag",
        Word::PayUntil => "Zahlbar bis",
        Word::WithDiscount => "Mit Skonto bis",
        Word::PaymentCode => "Zahlen mit GiroCode",
        Word::NothingGiven => "nichts",
        Word::NoDamages => "Bei der Übergabe wurden keine festgestellt.",
        Word::FuelLevel => "Tank oder Batterie",
        Word::Address => "Anschrift",
        Word::LicenceSeen => "Führerschein gesehen",
        Word::Plate => "Kennzeichen",
        Word::MileageOut => "km bei Abfahrt",
        Word::MileageBack => "km bei Rückkehr",
        Word::KnownDamage => "Bekannte Unfälle, Mängel und Umbauten",
        Word::Vehicle => "Fahrzeug",
        Word::Name => "Name",
        Word::ServiceDay => "Leistungsdatum",
        Word::OriginalNumber => "Zur Rechnung",
        Word::BuyerReference => "Leitweg-ID",
        Word::CreditLeft => "Guthaben zu Ihren Gunsten",
        Word::PriceRegular => "Gesamtpreis einschließlich 19\u{a0}% Mehrwertsteuer (ausweisbar)",
        Word::PriceMargin => {
            "Gesamtpreis, differenzbesteuert nach §\u{a0}25a\u{a0}UStG (Mehrwertsteuer nicht ausweisbar)"
        }
        Word::PriceSmallBusiness => {
            "Gesamtpreis, steuerfrei nach §\u{a0}19\u{a0}UStG (Kleinunternehmer, Mehrwertsteuer nicht ausweisbar)"
        }
        Word::LicenceNumber => "Führerschein-Nr.",
        Word::LicenceClass => "Klasse",
        Word::HandoverMileage => "km bei Übergabe",
        Word::Authority => "Behörde",
        Word::Director => "Geschäftsführung",
        Word::TaxNumber => "Steuernummer",
        Word::VatId => "USt-IdNr.",
        Word::LogoOf => "Logo",
        Word::WithdrawalInstruction => "Widerrufsbelehrung",
        Word::WithdrawalForm => "Muster-Widerrufsformular",
        Word::NoItems => "Noch keine Posten",
    }
}

/// How a letter to a person begins.
pub fn salutation(customer: &Customer) -> String {
    let name = titled(customer.title.trim(), customer.last_name.trim());
    match customer.salutation {
        Salutation::Mr => format!("Sehr geehrter Herr {name},"),
        Salutation::Ms => format!("Sehr geehrte Frau {name},"),
        Salutation::Family => format!("Sehr geehrte Familie {},", customer.last_name.trim()),
        Salutation::None | Salutation::Unknown => format!("Guten Tag {},", customer.person()),
    }
}
