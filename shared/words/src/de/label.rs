//! German names of fields and choices.

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

use crate::de::paper;
use crate::de::sheet;
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
        CustomerField::Number => "Kundennummer",
        CustomerField::Party => "Art",
        CustomerField::Salutation => "Anrede",
        CustomerField::Title => "Titel",
        CustomerField::FirstName => "Vorname",
        CustomerField::LastName => "Nachname",
        CustomerField::Company => "Firma",
        CustomerField::Addition => "Zusatz",
        CustomerField::Street => "Straße und Hausnummer",
        CustomerField::PostalCode => "PLZ",
        CustomerField::Town => "Ort",
        CustomerField::Country => "Land",
        CustomerField::Phone => "Telefon",
        CustomerField::Mobile => "Mobil",
        CustomerField::Mail => "E-Mail",
        CustomerField::Web => "Website",
        CustomerField::Birthday => "Geburtstag",
        CustomerField::VatId => "USt-IdNr.",
        CustomerField::Iban => "IBAN",
        CustomerField::PaymentDays => "Zahlungstage",
        CustomerField::PaymentDaysLast => "Zahlungstage, Vorjahr",
        CustomerField::PaymentDaysBefore => "Zahlungstage, vorletztes Jahr",
        CustomerField::Balance => "Offener Saldo",
        CustomerField::CreditLimit => "Kreditlimit",
        CustomerField::Standing => "Bonität",
        CustomerField::Class => "Klassifizierung",
        CustomerField::Terms => "Kondition",
        CustomerField::Group => "Kundengruppe",
        CustomerField::Remark => "Bemerkung",
        CustomerField::Account => "Debitorenkonto",
        CustomerField::Messenger => "Messenger",
        CustomerField::Social => "Soziale Netzwerke",
        CustomerField::Coordinates => "Koordinaten",
        CustomerField::Hidden => "Nicht anzeigen",
    }
}

fn typeface(item: Typeface) -> &'static str {
    match item {
        Typeface::Sans => "Serifenlos (Inter)",
        Typeface::Serif => "Mit Serifen (Source Serif)",
        Typeface::Unknown => "unbekannt",
    }
}

fn house_field(item: HouseField) -> &'static str {
    match item {
        HouseField::Name => "Name des Autohauses",
        HouseField::Street => "Straße und Hausnummer",
        HouseField::PostalCode => "PLZ",
        HouseField::Town => "Ort",
        HouseField::Phone => "Telefon",
        HouseField::Mail => "E-Mail",
        HouseField::Web => "Website",
        HouseField::Register => "Handelsregister",
        HouseField::Director => "Geschäftsführung",
        HouseField::TaxNumber => "Steuernummer",
        HouseField::VatId => "USt-IdNr.",
        HouseField::SmallBusiness => "Kleinunternehmer (§\u{a0}19 UStG)",
        HouseField::Bank => "Bank",
        HouseField::Iban => "IBAN",
        HouseField::Bic => "BIC",
        HouseField::Logo => "Logo",
        HouseField::Accent => "Farbe der Briefe",
        HouseField::Typeface => "Schrift der Briefe",
        HouseField::FootLeft => "Fußzeile links",
        HouseField::FootMiddle => "Fußzeile Mitte",
        HouseField::FootRight => "Fußzeile rechts",
        HouseField::PaymentDays => "Zahlungsziel, Tage",
        HouseField::DiscountPercent => "Skonto, Prozent",
        HouseField::DiscountDays => "Skonto, Tage",
        HouseField::Branch => "Filiale in Nummern",
        HouseField::NumberPattern => "Muster der Nummern",
        HouseField::OfferDays => "Angebote gültig, Tage",
        HouseField::OpeningHours => "Öffnungszeiten",
        HouseField::ClosedDays => "Geschlossen am",
        HouseField::ResponseMinutes => "Anfragen beantworten binnen, Minuten",
        HouseField::Distance => "Widerrufsbelehrung vorbelegen (Fernabsatz)",
        HouseField::SoldDayOptional => "Verkauft ohne „Verkauft am“ erlauben",
    }
}

fn staff_field(item: StaffField) -> &'static str {
    match item {
        StaffField::Name => "Name",
        StaffField::Initials => "Kürzel",
        StaffField::Role => "Rolle",
        StaffField::Phone => "Telefon",
        StaffField::Mail => "E-Mail",
        StaffField::AbsentFrom => "Abwesend ab",
        StaffField::AbsentUntil => "Abwesend bis",
        StaffField::Deputy => "Vertretung",
        StaffField::Disabled => "Ausgeschieden",
    }
}

fn vehicle_field(item: VehicleField) -> &'static str {
    match item {
        VehicleField::Number => "Interne Nummer",
        VehicleField::Make => "Marke",
        VehicleField::Model => "Modell",
        VehicleField::Variant => "Ausführung",
        VehicleField::Condition => "Zustand",
        VehicleField::Body => "Karosserie",
        VehicleField::Vin => "FIN",
        VehicleField::Plate => "Kennzeichen",
        VehicleField::Hsn => "HSN",
        VehicleField::Tsn => "TSN",
        VehicleField::FirstRegistration => "Erstzulassung",
        VehicleField::Mileage => "Kilometerstand",
        VehicleField::Power => "Leistung (kW)",
        VehicleField::Displacement => "Hubraum (cm³)",
        VehicleField::Fuel => "Kraftstoff",
        VehicleField::Gearbox => "Getriebe",
        VehicleField::Colour => "Farbe",
        VehicleField::Doors => "Türen",
        VehicleField::Seats => "Sitze",
        VehicleField::Owners => "Vorbesitzer",
        VehicleField::AccidentFree => "Unfallfrei",
        VehicleField::InspectionDue => "HU fällig",
        VehicleField::Price => "Preis",
        VehicleField::Taxation => "Besteuerung",
        VehicleField::Arrived => "Im Bestand seit",
        VehicleField::Location => "Standort",
        VehicleField::Equipment => "Ausstattung",
        VehicleField::Remark => "Bemerkung",
        VehicleField::Consumption => "Verbrauch kombiniert (l/100 km)",
        VehicleField::PowerConsumption => "Stromverbrauch kombiniert (kWh/100 km)",
        VehicleField::Co2 => "CO₂ kombiniert (g/km)",
        VehicleField::Co2Discharged => "CO₂ bei entladener Batterie (g/km)",
        VehicleField::Range => "Elektrische Reichweite (km)",
        VehicleField::EnergyCost => "Energiekosten bei 15.000 km im Jahr",
        VehicleField::VehicleTax => "Kraftfahrzeugsteuer im Jahr",
        VehicleField::Co2Cost => "Mögliche CO₂-Kosten über 10 Jahre",
        VehicleField::Picture => "Bild",
    }
}

fn job_field(item: JobField) -> &'static str {
    match item {
        JobField::Number => "Jobnummer",
        JobField::Origin => "Herkunft",
        JobField::Status => "Status",
        JobField::Progress => "Bearbeitung",
        JobField::Customer => "Kunde",
        JobField::Vehicle => "Fahrzeug",
        JobField::Owner => "Verantwortlich",
        JobField::Created => "Angelegt",
        JobField::Remark => "Bemerkung",
        JobField::Resubmission => "Wiedervorlage",
        JobField::SoldOn => "Verkauft am",
        JobField::Delivery => "Auslieferung am",
        JobField::LostReason => "Grund",
        JobField::Turn => "Am Zug",
        JobField::ReservedUntil => "Reserviert bis",
        JobField::Answered => "Beantwortet",
        JobField::Claimed => "Fahrzeug vergeben seit",
        JobField::LostAt => "Archiviert am",
        JobField::Closed => "Abgeschlossen am",
        JobField::ClosedBy => "Abgeschlossen von",
        JobField::LostNote => "Bemerkung zum Grund",
        JobField::LostFrom => "Status vor dem Archiv",
        JobField::Treatment => "Steuerfall",
        JobField::TaxReason => "Begründung",
        JobField::VatIdConfirmed => "USt-IdNr. qualifiziert bestätigt am",
        JobField::Arrival => "Gelangensbestätigung vom",
        JobField::Exported => "Ausfuhrnachweis vom",
    }
}

fn line_field(item: LineField) -> &'static str {
    match item {
        LineField::Text => "Text",
        LineField::Quantity => "Menge",
        LineField::Price => "Einzelpreis",
        LineField::Tax => "Steuer",
        LineField::Kind => "Art",
        LineField::Unit => "Einheit",
        LineField::Discount => "Rabatt in\u{a0}%",
        LineField::Reduction => "Rabatt in\u{a0}€",
        LineField::Vehicle => "Fahrzeug",
        LineField::Rank => "Reihenfolge",
        LineField::Gone => "Entfernt",
    }
}

fn party(item: Party) -> &'static str {
    match item {
        Party::Person => "Person",
        Party::Company => "Firma",
        Party::Unknown => "unbekannt",
    }
}

fn salutation(item: Salutation) -> &'static str {
    match item {
        Salutation::None => "keine",
        Salutation::Mr => "Herr",
        Salutation::Ms => "Frau",
        Salutation::Family => "Familie",
        Salutation::Unknown => "unbekannt",
    }
}

fn standing(item: Standing) -> &'static str {
    match item {
        Standing::Open => "offen",
        Standing::Credit => "Kreditkunde",
        Standing::Cash => "Barkunde",
        Standing::Unknown => "unbekannt",
    }
}

fn role(item: Role) -> &'static str {
    match item {
        Role::Sales => "Verkauf",
        Role::SalesManager => "Verkaufsleitung",
        Role::Service => "Service",
        Role::Accounting => "Buchhaltung",
        Role::Administrator => "Administration",
        Role::Unknown => "unbekannt",
    }
}

fn condition(item: Condition) -> &'static str {
    match item {
        Condition::Used => "Gebraucht",
        Condition::New => "Neu",
        Condition::Demonstration => "Vorführwagen",
        Condition::DayRegistration => "Tageszulassung",
        Condition::Employee => "Jahreswagen",
        Condition::Classic => "Oldtimer",
        Condition::Unknown => "unbekannt",
    }
}

fn gearbox(item: Gearbox) -> &'static str {
    match item {
        Gearbox::Manual => "Schaltgetriebe",
        Gearbox::Automatic => "Automatik",
        Gearbox::Unknown => "unbekannt",
    }
}

fn body(item: Body) -> &'static str {
    match item {
        Body::Hatchback => "Kleinwagen/Schrägheck",
        Body::Saloon => "Limousine",
        Body::Estate => "Kombi",
        Body::Suv => "SUV/Geländewagen",
        Body::Convertible => "Cabrio/Roadster",
        Body::Coupe => "Coupé",
        Body::Van => "Van/Minibus",
        Body::Transporter => "Transporter",
        Body::Pickup => "Pick-up",
        Body::Other => "Andere",
        Body::Unknown => "unbekannt",
    }
}

fn fuel(item: Fuel) -> &'static str {
    match item {
        Fuel::Petrol => "Benzin",
        Fuel::Diesel => "Diesel",
        Fuel::Electric => "Elektro",
        Fuel::PlugInHybrid => "Plug-in-Hybrid",
        Fuel::Hybrid => "Hybrid",
        Fuel::Gas => "Gas",
        Fuel::Hydrogen => "Wasserstoff",
        Fuel::Other => "Andere",
        Fuel::Unknown => "unbekannt",
    }
}

fn taxation(item: Taxation) -> &'static str {
    match item {
        Taxation::Regular => "MwSt. ausweisbar",
        Taxation::Margin => "Differenzbesteuert (§\u{a0}25a UStG)",
        Taxation::Unknown => "unbekannt",
    }
}

fn line_tax(item: LineTax) -> &'static str {
    match item {
        LineTax::Standard => "19\u{a0}%",
        LineTax::Reduced => "7\u{a0}%",
        LineTax::Margin => "§\u{a0}25a",
        LineTax::Zero => "ohne USt",
        LineTax::IntraCommunity => "ig.\u{a0}Lieferung",
        LineTax::Export => "Ausfuhr",
        LineTax::ReverseCharge => "§\u{a0}13b",
        LineTax::SmallBusiness => "§\u{a0}19",
        LineTax::Unknown => "unbekannt",
    }
}

fn origin(item: Origin) -> &'static str {
    match item {
        Origin::Own => "Selbst erstellt",
        Origin::Internet => "Internet",
        Origin::Callback => "Rückruf",
        Origin::SupplierOrder => "Lieferantenbestellung",
        Origin::Duplicate => "Duplizierung",
        Origin::Unknown => "unbekannt",
    }
}

fn status(item: Status) -> &'static str {
    match item {
        Status::CallbackWanted => "Kunde bittet um Rückruf",
        Status::Offered => "dem Kunden angeboten",
        Status::Ordered => "vom Kunden bestellt",
        Status::Sold => "verkauft",
        Status::Lost => "nicht zustande gekommen",
        Status::Unknown => "unbekannt",
    }
}

fn turn(item: Turn) -> &'static str {
    match item {
        Turn::Ours => "Wir sind am Zug",
        Turn::Theirs => "Kunde ist am Zug",
        Turn::Unknown => "Unbekannt",
    }
}

fn progress(item: Progress) -> &'static str {
    match item {
        Progress::Untouched => "Unbearbeitet",
        Progress::InWork => "In Bearbeitung",
        Progress::Done => "Erledigt",
        Progress::Closed => "Abgeschlossen",
        Progress::Unknown => "unbekannt",
    }
}

fn problem(item: Problem) -> &'static str {
    match item {
        Problem::NotAnAmount => "Das ist kein Betrag. Beispiel: 12.490,00",
        Problem::AmountTooLarge => "Der Betrag ist zu groß: höchstens 999.999.999,99.",
        Problem::NotAPercentage => "Ein Rabatt liegt zwischen 0 und 100\u{a0}%.",
        Problem::NotANumber => "Das ist keine Zahl.",
        Problem::NotADay => "Das ist kein Datum. Beispiel: 23.11.2026",
        Problem::NotAMailAddress => "Das sieht nicht nach einer E-Mail-Adresse aus.",
        Problem::NotAPhoneNumber => "Das sieht nicht nach einer Telefonnummer aus.",
        Problem::NotAPostalCode => "Eine deutsche PLZ hat fünf Ziffern.",
        Problem::NotACountry => "Bitte das Länderkürzel angeben, z. B. AT.",
        Problem::VatIdFormat => "Die USt-IdNr. hat nicht die Form dieses Landes.",
        Problem::VatIdCheckDigit => "Die Prüfziffer der USt-IdNr. stimmt nicht.",
        Problem::IbanFormat => "Die IBAN hat nicht die richtige Form.",
        Problem::IbanCheckDigits => "Die Prüfziffern der IBAN stimmen nicht.",
        Problem::VinLength => "Eine FIN hat 17 Zeichen.",
        Problem::VinCharacter => "Eine FIN enthält nur Ziffern und Buchstaben ohne I, O und Q.",
        Problem::UnknownChoice => "Diese Angabe ist nicht bekannt.",
        Problem::DecidedByAccount => "Bleibt, wie sie ist: Die Person hat schon einen Zugang.",
        Problem::NameMissing => "Ein Name fehlt.",
        Problem::Negative => "Der Wert darf nicht negativ sein.",
        Problem::DayInFuture => "Das Datum liegt in der Zukunft.",
        Problem::NotANumberPattern => {
            "Das Muster braucht {Art}, {Gerät} und {NNNN}, je einmal und durch Striche getrennt; höchstens 36 Zeichen."
        }
        Problem::NotAColour => "Bitte eine Farbe wie #1f4e79 eingeben.",
        Problem::NotOpeningHours => {
            "Diese Öffnungszeiten sind nicht zu lesen. Schreiben Sie zum Beispiel „Mo–Fr 9–18“."
        }
        Problem::NotABaseRate => "Der Zinssatz steht in Prozent. Beispiel: 1,52",
        Problem::NotLabourUnits => "Das sind 1 bis 1000 Arbeitswerte je Stunde. Beispiel: 12",
        Problem::PlaceholderDay => "Ein Datum von 1900 ist ein Platzhalter und bleibt leer.",
        Problem::OddNumber => "Die Nummer passt nicht zum Datum. Bitte in der Buchhaltung nachsehen.",
        Problem::CustomerMissing => {
            "Kundennummer und Kundenname fehlen. Ohne sie gehört die Zeile zu niemandem."
        }
        Problem::YearMissing => "Das Jahr fehlt oder ist keines.",
        Problem::OrderMissing => "Die Auftragsnummer fehlt.",
        Problem::ItemUnnamed => "Rechnungsnummer und Buchungstext fehlen.",
        Problem::Creditor => "Ein Kreditorenkonto gehört zu keinem Kunden.",
        Problem::ConsentUnproven => "Eine Einwilligung braucht Nachweis und Datum.",
        Problem::TooLong => "Der Text ist zu lang.",
        Problem::NotCoordinates => "Breite und Länge in Grad. Beispiel: 48.0637, 11.6596",
        Problem::NotAnHour => "Das ist keine Uhrzeit. Beispiel: 14:30",
    }
}

fn missing(item: Missing) -> &'static str {
    match item {
        Missing::Customer => "Dem Job fehlt ein Kunde.",
        Missing::Vehicle => "Dem Job fehlt ein Fahrzeug.",
        Missing::Lines => "Der Job hat noch keine Rechnungsposten.",
        Missing::Deduction => "Ein Abzug ist noch nicht geklärt: Rabatt oder Inzahlungnahme?",
        Missing::Forbidden(fault) => forbidden(fault),
        Missing::Original => "Die Rechnung, die storniert wird, fehlt.",
        Missing::NegativeTotal => {
            "Die Abzüge sind größer als die Posten: Eine Rechnung darf nicht unter null liegen."
        }
        Missing::Detail(field) => paper::detail_field(field),
        Missing::HouseField(field) => house_field(field),
        Missing::CustomerField(field) => customer_field(field),
        Missing::VehicleField(field) | Missing::EnergyLabel(field) => vehicle_field(field),
    }
}

fn line_kind(item: LineKind) -> &'static str {
    match item {
        LineKind::Other => "Sonstiges",
        LineKind::Vehicle => "Fahrzeug",
        LineKind::Accessory => "Zubehör",
        LineKind::Service => "Leistung",
        LineKind::Transfer => "Überführung",
        LineKind::Registration => "Zulassung",
        LineKind::Warranty => "Garantie",
        LineKind::Discount => "Rabatt",
        LineKind::Unknown => "unbekannt",
    }
}

fn unit(item: Unit) -> &'static str {
    match item {
        Unit::Piece => "Stk.",
        Unit::Hour => "Std.",
        Unit::Kilometre => "km",
        Unit::Flat => "pauschal",
        Unit::Set => "Satz",
        Unit::Month => "Mon.",
        Unit::Unknown => "–",
    }
}

fn treatment(item: Treatment) -> &'static str {
    match item {
        Treatment::Regular => "Regelbesteuerung",
        Treatment::Margin => "Differenzbesteuerung",
        Treatment::IntraCommunity => "Innergemeinschaftliche Lieferung",
        Treatment::NewVehicle => "Neufahrzeug in die EU",
        Treatment::Export => "Ausfuhr in ein Drittland",
        Treatment::ReverseCharge => "Steuerschuld des Empfängers",
        Treatment::SmallBusiness => "Kleinunternehmer",
        Treatment::Unknown => "unbekannt",
    }
}

fn proof(item: Proof) -> &'static str {
    match item {
        Proof::Reason => "Begründung",
        Proof::Customer => "Kunde",
        Proof::Country => "Land des Kunden",
        Proof::BuyerVatId => "USt-IdNr. des Kunden",
        Proof::HouseVatId => "USt-IdNr. des Autohauses",
        Proof::VatIdConfirmed => "Qualifizierte Bestätigung der USt-IdNr.",
        Proof::Delivery => "Tag der Lieferung",
        Proof::Arrival => "Gelangensbestätigung",
        Proof::Exported => "Ausfuhrnachweis",
        Proof::FirstRegistration => "Erstzulassung des Fahrzeugs",
        Proof::Mileage => "Kilometerstand des Fahrzeugs",
        Proof::PurchasePrice => "Einkaufspreis des Fahrzeugs",
        Proof::Unknown => "unbekannt",
    }
}

fn forbidden(item: Forbidden) -> &'static str {
    match item {
        Forbidden::ShownTaxOnMargin => {
            "Bei Differenzbesteuerung darf keine Umsatzsteuer ausgewiesen sein; sie wäre zusätzlich geschuldet (§\u{a0}14c UStG). Stellen Sie das Fahrzeug auf §\u{a0}25a, oder wählen Sie die Regelbesteuerung."
        }
        Forbidden::MarginWithInputTax => {
            "Das Fahrzeug wurde mit Vorsteuer eingekauft. Differenzbesteuerung ist dann nicht möglich (§\u{a0}25a Abs.\u{a0}1 UStG)."
        }
        Forbidden::MarginToEu => {
            "Differenzbesteuert ist keine steuerfreie Lieferung in die EU möglich (§\u{a0}25a Abs.\u{a0}7 UStG). Verzichten Sie auf die Differenzbesteuerung, oder liefern Sie differenzbesteuert."
        }
        Forbidden::TaxOnExempt => {
            "Der Steuerfall ist ohne Umsatzsteuer, ein Posten weist aber Steuer aus. Stellen Sie die Steuer des Postens um."
        }
        Forbidden::ExemptWithoutCase => {
            "Ein Posten ist steuerfrei gestellt, der Steuerfall des Jobs ist es nicht. Wählen Sie den Steuerfall, oder stellen Sie den Posten um."
        }
        Forbidden::BuyerAtHome => {
            "Der Kunde hat eine deutsche Anschrift. Eine steuerfreie Lieferung ins Ausland ist so nicht möglich."
        }
        Forbidden::BuyerOutsideEu => "Das Land des Kunden gehört nicht zur EU. Wählen Sie die Ausfuhr.",
        Forbidden::BuyerInEu => "Das Land des Kunden gehört zur EU. Eine Ausfuhr ist das nicht.",
        Forbidden::UsedToPrivate => {
            "Ein gebrauchtes Fahrzeug an eine Privatperson in der EU ist hier zu versteuern. Tragen Sie die USt-IdNr. ein, wenn der Kunde Unternehmer ist."
        }
        Forbidden::NotNew => {
            "Das Fahrzeug ist nicht neu im Sinne von §\u{a0}1b UStG: älter als sechs Monate und mehr als 6.000\u{a0}km."
        }
        Forbidden::ReverseChargeToPrivate => {
            "Die Steuerschuld geht nur auf Unternehmer über. Tragen Sie die USt-IdNr. des Kunden ein."
        }
        Forbidden::TaxBySmallBusiness => {
            "Ein Posten weist Umsatzsteuer aus oder steht in einem anderen Steuerfall. Ein Kleinunternehmer schuldet ausgewiesene Steuer (§\u{a0}14c UStG). Wählen Sie den Steuerfall Kleinunternehmer; er stellt alle Posten um."
        }
        Forbidden::NotSmallBusiness => {
            "Das Autohaus ist nicht als Kleinunternehmer eingetragen. Wählen Sie einen anderen Steuerfall, oder ändern Sie es in den Einstellungen."
        }
        Forbidden::MarginOnRegular => {
            "Am Fahrzeug steht „MwSt. ausweisbar“; differenzbesteuert verkauft wird nur, was ohne Vorsteuer eingekauft wurde (§\u{a0}25a Abs.\u{a0}1 UStG). Wählen Sie die Regelbesteuerung, oder berichtigen Sie die Besteuerung am Fahrzeug."
        }
        Forbidden::TaxBelowZero => {
            "Ein Abzug steht in einer anderen Steuer als der Posten, den er mindert. Geben Sie beiden dieselbe Steuer."
        }
        Forbidden::Unknown => "unbekannt",
    }
}

fn lost_reason(item: LostReason) -> &'static str {
    match item {
        LostReason::Price => "Preis",
        LostReason::Elsewhere => "Anderswo gekauft",
        LostReason::CarGone => "Fahrzeug vergeben",
        LostReason::Financing => "Finanzierung abgelehnt",
        LostReason::TradeIn => "Inzahlungnahme nicht einig",
        LostReason::NoAnswer => "Nicht erreichbar",
        LostReason::ChangedMind => "Kein Bedarf mehr",
        LostReason::Other => "Anderer Grund",
        LostReason::Unknown => "unbekannt",
    }
}

fn trade_in_field(item: TradeInField) -> &'static str {
    match item {
        TradeInField::Make => "Marke",
        TradeInField::Model => "Modell",
        TradeInField::Vin => "FIN",
        TradeInField::Plate => "Kennzeichen",
        TradeInField::Mileage => "Kilometerstand",
        TradeInField::Value => "Anrechnung",
        TradeInField::Appraisal => "Gutachtenwert",
        TradeInField::Gone => "Entfernt",
    }
}

fn purchase_field(item: PurchaseField) -> &'static str {
    match item {
        PurchaseField::Vehicle => "Fahrzeug",
        PurchaseField::Price => "Einkaufspreis",
        PurchaseField::Day => "Eingekauft am",
        PurchaseField::Document => "Ankaufbeleg Nr.",
        PurchaseField::Taxed => "Mit Vorsteuer eingekauft (Preis netto)",
    }
}

fn frequent(item: Frequent) -> &'static str {
    match item {
        Frequent::Transfer => "Überführung und Bereitstellung",
        Frequent::Registration => "Zulassung",
        Frequent::Plates => "Wunschkennzeichen (Auslage)",
        Frequent::Warranty => "Gebrauchtwagengarantie 12 Monate",
        Frequent::Wheels => "Winterkompletträder, montiert",
        Frequent::FloorMats => "Fußmatten",
        Frequent::Towbar => "Anhängerkupplung, montiert",
        Frequent::Inspection => "Inspektion",
        Frequent::GeneralInspection => "Hauptuntersuchung und AU",
        Frequent::Delivery => "Anlieferung",
        Frequent::Workshop => "Werkstattleistung",
        Frequent::Unknown => "unbekannt",
    }
}

fn alike(item: Alike) -> &'static str {
    match item {
        Alike::VatId => "gleiche USt-IdNr.",
        Alike::Iban => "gleiche Bankverbindung",
        Alike::Phone => "gleiche Telefonnummer",
        Alike::Mail => "gleiche E-Mail-Adresse",
        Alike::NameAndTown => "gleicher Name und Ort",
        Alike::Unknown => "unbekannt",
    }
}

fn period(item: Period) -> &'static str {
    match item {
        Period::Today => "heute",
        Period::Week => "letzte 7 Tage",
        Period::Month => "letzte 30 Tage",
        Period::Year => "letztes Jahr",
        Period::Unknown => "unbekannt",
    }
}

fn order(item: Order) -> &'static str {
    match item {
        Order::Newest => "Neueste zuerst",
        Order::Oldest => "Älteste zuerst",
        Order::Resubmission => "Nach Wiedervorlage",
        Order::Price => "Nach Preis",
        Order::Customer => "Nach Kunde",
        Order::Unknown => "unbekannt",
    }
}
