//! German names of what papers are made of.

use domain::document::block::Block;
use domain::document::detail::DetailField;
use domain::document::kind::PaperKind;
use domain::document::signature::SignField;
use domain::document::without::Without;

/// What a paper is called.
pub fn paper_kind(item: PaperKind) -> &'static str {
    match item {
        PaperKind::Offer => "Angebot",
        PaperKind::Order => "Verbindliche Bestellung",
        PaperKind::Confirmation => "Auftragsbestätigung",
        PaperKind::Notices => "Hinweise vor dem Kauf",
        PaperKind::Contract => "Kaufvertrag",
        PaperKind::Invoice => "Rechnung",
        PaperKind::DepositInvoice => "Anzahlungsrechnung",
        PaperKind::FinalInvoice => "Schlussrechnung",
        PaperKind::Cancellation => "Stornorechnung",
        PaperKind::DeliveryNote => "Lieferschein",
        PaperKind::Handover => "Übergabeprotokoll",
        PaperKind::TestDrive => "Probefahrtvereinbarung",
        PaperKind::Purchase => "Ankaufvertrag",
        PaperKind::Reservation => "Reservierung",
        PaperKind::Letter => "Brief",
        PaperKind::PriceSheet => "Preisschild",
        PaperKind::Unknown => "unbekannt",
    }
}

/// Above the record of signatures.
pub const SIGNED_NOTICE: &str = "Dieses Dokument wurde auf dem Bildschirm eines Geräts des Autohauses mit Finger oder Stift \
    unterschrieben (einfache elektronische Signatur, Art.\u{a0}3 Nr.\u{a0}10 der Verordnung (EU) \
    Nr.\u{a0}910/2014). Die Unterschriften sind Teil dieser Datei; die Prüfsumme gehört zu der Fassung, \
    die den Unterzeichnern vorlag.";

/// What the number of a paper is called.
pub fn number_caption(item: PaperKind) -> &'static str {
    match item {
        PaperKind::Offer => "Angebotsnummer",
        PaperKind::Order => "Bestellnummer",
        PaperKind::Confirmation => "Auftragsnummer",
        PaperKind::Contract => "Vertragsnummer",
        kind if kind.is_invoice() => "Rechnungsnummer",
        PaperKind::DeliveryNote => "Lieferschein-Nr.",
        PaperKind::Purchase => "Ankaufnummer",
        _ => "Nummer",
    }
}

/// A text that a dealership may word itself.
pub fn block(item: Block) -> &'static str {
    match item {
        Block::Subject => "Betreff",
        Block::Intro => "Anrede und Einleitung",
        Block::Binding => "Bindung an die Bestellung",
        Block::Delivery => "Lieferung",
        Block::TradeIn => "Inzahlungnahme",
        Block::Payment => "Zahlung",
        Block::Title => "Eigentum",
        Block::Defects => "Sachmängelhaftung",
        Block::Deviation => "Abweichende Beschaffenheit",
        Block::Shortening => "Verkürzte Verjährung",
        Block::Withdrawal => "Widerruf",
        Block::Declaration => "Erklärung",
        Block::Rules => "Vereinbarung",
        Block::Liability => "Haftung",
        Block::Privacy => "Datenschutz",
        Block::Closing => "Schluss",
        Block::Unknown => "unbekannt",
    }
}

/// Whose signature.
pub fn sign_field(item: SignField) -> &'static str {
    match item {
        SignField::Buyer => "Käufer",
        SignField::House => "Verkäufer",
        SignField::Deviation => "Käufer: abweichende Beschaffenheit",
        SignField::Shortening => "Käufer: verkürzte Verjährung",
        SignField::Receiver => "Empfänger",
        SignField::Driver => "Fahrer",
        SignField::Seller => "Verkäufer des Fahrzeugs",
        SignField::Witness => "Zeuge",
        SignField::Unknown => "unbekannt",
    }
}

/// As who somebody signs a paper.
pub fn signs_as(kind: PaperKind, field: SignField) -> &'static str {
    match (kind, field) {
        (PaperKind::Purchase, SignField::House) | (_, SignField::Deviation | SignField::Shortening) => {
            "Käufer"
        }
        (PaperKind::Purchase, SignField::Seller) => "Verkäufer",
        (PaperKind::TestDrive | PaperKind::Handover, SignField::House) => "Autohaus",
        (_, field) => sign_field(field),
    }
}

/// What a single paper of a job says beside the sale.
pub fn detail_field(item: DetailField) -> &'static str {
    match item {
        DetailField::ServiceDay => "Leistungsdatum",
        DetailField::DeliveryDay => "Liefertermin",
        DetailField::DeliveryBinding => "Liefertermin ist verbindlich",
        DetailField::PaymentDays => "Zahlungsziel in Tagen",
        DetailField::DiscountPercent => "Skonto in Prozent",
        DetailField::DiscountDays => "Skonto innerhalb von Tagen",
        DetailField::Deposit => "Anzahlung",
        DetailField::Leitweg => "Leitweg-ID",
        DetailField::Distance => "Vertrag im Fernabsatz oder außer Haus",
        DetailField::ReturnCost => "Rücksendung zahlt der Käufer, höchstens",
        DetailField::Deviations => "Abweichende Beschaffenheit",
        DetailField::ReservedUntil => "Reserviert bis",
        DetailField::Subject => "Betreff des Briefs",
        DetailField::Body => "Text des Briefs",
        DetailField::HandoverAt => "Übergabe am",
        DetailField::HandoverMileage => "Kilometerstand bei Übergabe",
        DetailField::Keys => "Schlüssel",
        DetailField::FuelLevel => "Tank oder Batterie in Prozent",
        DetailField::Given => "Mitgegeben",
        DetailField::Damages => "Schäden und Mängel",
        DetailField::Driver => "Fahrer",
        DetailField::LicenceClass => "Führerscheinklasse",
        DetailField::LicenceNumber => "Führerscheinnummer",
        DetailField::LicenceSeen => "Führerschein gesehen am",
        DetailField::DriveFrom => "Probefahrt ab",
        DetailField::DriveUntil => "Probefahrt bis",
        DetailField::DriveMileage => "Kilometerstand bei Abfahrt",
        DetailField::DriveMileageBack => "Kilometerstand bei Rückkehr",
        DetailField::DrivePlate => "Kennzeichen der Probefahrt",
        DetailField::Deductible => "Selbstbeteiligung",
        DetailField::IdDocument => "Ausweis",
        DetailField::IdNumber => "Ausweisnummer",
        DetailField::IdAuthority => "Ausstellende Behörde",
        DetailField::PurchaseDamages => "Bekannte Schäden am Ankauf",
        DetailField::PurchasePrice => "Ankaufspreis",
        DetailField::PurchasePayment => "Zahlungsweise",
        DetailField::PurchaseTaxed => "Verkäufer weist Umsatzsteuer aus",
    }
}

/// Why an invoice has no electronic one, and what helps.
pub fn without(item: Without) -> &'static str {
    match item {
        Without::Kind => "Nur Rechnungen haben eine E-Rechnung.",
        Without::Number => "Die Rechnung hat noch keine Nummer.",
        Without::Customer => "Es fehlt, an wen die Rechnung geht.",
        Without::Lines => "Es gibt nichts zu berechnen.",
        Without::Tax => "Ein Posten hat eine Steuer, die diese Version nicht kennt.",
        Without::SellerNumber => "Unter Mehr › Autohaus fehlen Steuernummer und USt-IdNr.",
        Without::SellerVatId => "Für einen Verkauf ins Ausland fehlt die USt-IdNr. unter Mehr › Autohaus.",
        Without::BuyerVatId => {
            "Der Käufer hat keine USt-IdNr. An Privatpersonen genügt die Rechnung auf Papier oder als PDF."
        }
        Without::Leitweg => "Für eine XRechnung fehlt die Leitweg-ID in den Angaben zum Dokument.",
        Without::Contact => {
            "Für eine XRechnung fehlen Name, Telefon oder E-Mail des Autohauses. Ergänzen Sie sie unter Mehr › Autohaus."
        }
    }
}
