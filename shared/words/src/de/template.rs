//! Deutsch: variables of texts, faults of texts and patterns.

use domain::document::pattern::PatternFault;
use domain::document::template::fault::TemplateFault;
use domain::document::template::variable::Variable;

/// What a variable stands for.
pub fn means(variable: Variable) -> &'static str {
    use Variable as V;
    match variable {
        V::Salutation => "ganze Anrede mit Komma",
        V::CustomerName => "Name des Kunden",
        V::CustomerFirstName => "Vorname des Kunden",
        V::CustomerLastName => "Nachname des Kunden",
        V::CustomerCompany => "Firma des Kunden",
        V::CustomerNumber => "Kundennummer",
        V::CustomerTown => "Ort des Kunden",
        V::VehicleTitle => "Marke, Modell und Ausführung",
        V::VehicleMake => "Marke des Fahrzeugs",
        V::VehicleModel => "Modell des Fahrzeugs",
        V::VehicleVariant => "Ausführung des Fahrzeugs",
        V::VehicleNumber => "interne Nummer des Fahrzeugs",
        V::VehicleVin => "Fahrzeug-Identifizierungsnummer (FIN)",
        V::VehiclePlate => "Kennzeichen des Fahrzeugs",
        V::VehicleColour => "Farbe des Fahrzeugs",
        V::VehicleMileage => "Kilometerstand des Fahrzeugs",
        V::VehicleFirstRegistration => "Erstzulassung des Fahrzeugs",
        V::VehicleLocation => "Standort des Fahrzeugs",
        V::VehicleCondition => "Zustand: neu, gebraucht …",
        V::VehicleDeviations => "worin sich das Fahrzeug von anderen seiner Art unterscheidet",
        V::LineText => "Text des Postens",
        V::LineQuantity => "Menge des Postens",
        V::LinePrice => "Einzelpreis des Postens",
        V::LineAmount => "Betrag des Postens",
        V::TradeTitle => "Marke und Modell des Fahrzeugs, das in Zahlung geht",
        V::TradeVin => "FIN des Fahrzeugs, das in Zahlung geht",
        V::TradePlate => "Kennzeichen des Fahrzeugs, das in Zahlung geht",
        V::TradeMileage => "Kilometerstand des Fahrzeugs, das in Zahlung geht",
        V::TradeValue => "Betrag, der für ein Fahrzeug angerechnet wird",
        V::OfferNumber => "Angebotsnummer",
        V::OfferDay => "Datum des Angebots",
        V::OfferValidUntil => "Tag, bis zu dem das Angebot gilt; leer: freibleibend",
        V::OfferTotal => "Summe des Angebots",
        V::Consumer => "gefüllt, wenn der Käufer Verbraucher ist",
        V::VehicleNew => "gefüllt bei einem Neuwagen",
        V::VehicleUsed => "gefüllt bei einem Gebrauchtwagen",
        V::PaperName => "Art des Dokuments",
        V::PaperNumber => "Nummer des Dokuments",
        V::PaperDay => "Datum des Dokuments",
        V::PaperTotal => "Summe des Dokuments",
        V::PaperDue => "Zahlbetrag",
        V::BindingDays => "Tage, die eine Bestellung den Käufer bindet",
        V::DeliveryDay => "Liefertermin",
        V::GraceDays => "Tage nach einem unverbindlichen Liefertermin",
        V::DeliveryBinding => "gefüllt, wenn der Liefertermin verbindlich ist",
        V::PaymentDays => "Zahlungsziel in Tagen",
        V::PaymentDay => "Tag, bis zu dem zu zahlen ist",
        V::DiscountPercent => "Skonto in Prozent",
        V::DiscountDay => "Tag, bis zu dem Skonto gilt",
        V::DiscountAmount => "Skonto in Euro",
        V::Deposit => "Anzahlung",
        V::TradeInTitle => "alle Fahrzeuge, die in Zahlung gehen",
        V::TradeInValue => "Summe, die für sie angerechnet wird",
        V::OriginalNumber => "Nummer der stornierten Rechnung",
        V::OriginalDay => "Datum der stornierten Rechnung",
        V::Distance => "gefüllt bei einem Vertrag im Fernabsatz oder außer Haus",
        V::ReservedUntil => "Tag, bis zu dem reserviert ist",
        V::Driver => "Fahrer der Probefahrt",
        V::DriveUntil => "Ende der Probefahrt",
        V::Deductible => "Selbstbeteiligung bei der Probefahrt",
        V::PurchaseTaxed => "gefüllt, wenn der Verkäufer Umsatzsteuer ausweist",
        V::PurchasePrice => "Ankaufpreis",
        V::PurchasePayment => "Zahlungsart beim Ankauf",
        V::LetterSubject => "Betreff des Briefs",
        V::LetterBody => "Text des Briefs",
        V::SellerName => "Name des Verkäufers",
        V::SellerPhone => "Telefon des Verkäufers",
        V::SellerMail => "E-Mail des Verkäufers",
        V::HouseName => "Name des Autohauses",
        V::HouseTown => "Ort des Autohauses",
        V::HousePhone => "Telefon des Autohauses",
        V::HouseMail => "E-Mail des Autohauses",
        V::HouseWeb => "Website des Autohauses",
    }
}

/// What is wrong with a text.
pub fn fault(fault: &TemplateFault) -> String {
    use TemplateFault as F;
    match fault {
        F::UnknownVariable(name) => format!("Eine Variable „{name}“ gibt es nicht. Wählen Sie eine aus der Liste."),
        F::UnknownList(name) => format!("Eine Liste „{name}“ gibt es nicht: nur posten und inzahlungnahmen."),
        F::OutsideList(list) => {
            format!("Diese Variable steht nur zwischen {{{{liste {list}}}}} und {{{{ende}}}}.")
        }
        F::ListInList => "Eine Liste kann nicht in einer Liste stehen.".to_owned(),
        F::Unclosed(text) => format!("Hier fehlt das }}}} am Ende der Variable: {text}"),
        F::Unbalanced => {
            "Zu jedem {{wenn …}} und jeder {{liste …}} gehört ein {{ende}}, und {{sonst}} steht nur einmal dazwischen."
                .to_owned()
        }
        F::TooDeep => "Mehr als 32 Bedingungen stehen ineinander. Vereinfachen Sie den Text.".to_owned(),
        F::TooLong => "Der Text ist zu lang für ein Dokument. Kürzen Sie ihn.".to_owned(),
    }
}

/// What is wrong with a pattern of numbers.
pub fn pattern_fault(fault: &PatternFault) -> String {
    use PatternFault as F;
    match fault {
        F::Unclosed => "Im Muster fehlt eine schließende Klammer }.".to_owned(),
        F::Unknown(name) => {
            format!(
                "„{{{name}}}“ gibt es nicht: nur {{Art}}, {{Filiale}}, {{Gerät}}, {{JJ}}, {{JJJJ}} und {{NNNN}}."
            )
        }
        F::Lacks(part) => format!("Im Muster fehlt {part}. Ohne diesen Teil wären Nummern nicht eindeutig."),
        F::Twice(part) => format!("{part} darf im Muster nur einmal stehen."),
        F::Glued(part) => format!("Trennen Sie {part} durch einen Strich von seinen Nachbarn."),
        F::Character(sign) => format!("Das Zeichen „{sign}“ nimmt die Buchhaltung in Nummern nicht an."),
        F::TooLong => "Nummern nach diesem Muster wären länger als 36 Zeichen.".to_owned(),
    }
}
