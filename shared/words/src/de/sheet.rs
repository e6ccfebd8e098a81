//! German names of what stands on a customer sheet.

use domain::car::owned::{Contract, OwnedField, Relation};
use domain::contact::case::{CaseField, CaseStatus, Outcome};
use domain::contact::kind::{CaseKind, TalkKind};
use domain::contact::talk::TalkField;
use domain::document::filed::Filed;
use domain::ledger::book::{BookField, Figure};
use domain::ledger::item::ItemField;
use domain::ledger::profit::{InvoiceHeadField, LinesField};
use domain::ledger::revenue::YearField;
use domain::list::ListColumn;
use domain::party::person::{Channel, Consent, PersonField};
use domain::party::practice::PracticeField;
use domain::workshop::order::{OrderField, OrderState};
use domain::workshop::position::{PositionField, Register};

use crate::sheet::SheetLabel;

/// The name.
pub fn label(item: SheetLabel) -> &'static str {
    match item {
        SheetLabel::Channel(item) => channel(item),
        SheetLabel::Consent(item) => consent(item),
        SheetLabel::PersonField(item) => person_field(item),
        SheetLabel::CaseStatus(item) => case_status(item),
        SheetLabel::Outcome(item) => outcome(item),
        SheetLabel::CaseField(item) => case_field(item),
        SheetLabel::CaseKind(item) => case_kind(item),
        SheetLabel::TalkKind(item) => talk_kind(item),
        SheetLabel::TalkField(item) => talk_field(item),
        SheetLabel::Relation(item) => relation(item),
        SheetLabel::Contract(item) => contract(item),
        SheetLabel::OwnedField(item) => owned_field(item),
        SheetLabel::BookField(item) => book_field(item),
        SheetLabel::Figure(item) => figure(item),
        SheetLabel::ItemField(item) => item_field(item),
        SheetLabel::YearField(item) => year_field(item),
        SheetLabel::LinesField(item) => lines_field(item),
        SheetLabel::InvoiceHeadField(item) => invoice_head_field(item),
        SheetLabel::OrderState(item) => order_state(item),
        SheetLabel::OrderField(item) => order_field(item),
        SheetLabel::Register(item) => register(item),
        SheetLabel::PositionField(item) => position_field(item),
        SheetLabel::ListColumn(item) => list_column(item),
        SheetLabel::PracticeField(item) => practice_field(item),
        SheetLabel::Filed(item) => filed(item),
    }
}

fn channel(item: Channel) -> &'static str {
    match item {
        Channel::Phone => "Telefon",
        Channel::Mobile => "Mobil",
        Channel::Mail => "E-Mail",
        Channel::Messenger => "Messenger",
        Channel::Post => "Post",
        Channel::Unknown => "unbekannt",
    }
}

fn consent(item: Consent) -> &'static str {
    match item {
        Consent::Open => "nicht gefragt",
        Consent::Given => "eingewilligt",
        Consent::Refused => "widersprochen",
        Consent::Unknown => "unbekannt",
    }
}

fn person_field(item: PersonField) -> &'static str {
    match item {
        PersonField::Customer => "Kunde",
        PersonField::Role => "Funktion",
        PersonField::Salutation => "Anrede",
        PersonField::Title => "Titel",
        PersonField::FirstName => "Vorname",
        PersonField::LastName => "Nachname",
        PersonField::Phone => "Durchwahl",
        PersonField::Mobile => "Mobil",
        PersonField::Mail => "E-Mail",
        PersonField::Messenger => "Messenger",
        PersonField::Birthday => "Geburtstag",
        PersonField::Preferred => "Bevorzugter Weg",
        PersonField::PhoneConsent => "Werbung per Telefon",
        PersonField::PhoneConsentSource => "Telefon: Nachweis",
        PersonField::PhoneConsentDay => "Telefon: seit",
        PersonField::MailConsent => "Werbung per E-Mail",
        PersonField::MailConsentSource => "E-Mail: Nachweis",
        PersonField::MailConsentDay => "E-Mail: seit",
        PersonField::MessengerConsent => "Werbung per Messenger",
        PersonField::MessengerConsentSource => "Messenger: Nachweis",
        PersonField::MessengerConsentDay => "Messenger: seit",
        PersonField::PostConsent => "Werbung per Post",
        PersonField::PostConsentSource => "Post: Nachweis",
        PersonField::PostConsentDay => "Post: seit",
        PersonField::Remark => "Bemerkung",
    }
}

fn case_status(item: CaseStatus) -> &'static str {
    match item {
        CaseStatus::Open => "offen",
        CaseStatus::InWork => "in Bearbeitung",
        CaseStatus::Waiting => "wartet auf Kunde",
        CaseStatus::Done => "abgeschlossen",
        CaseStatus::Unknown => "unbekannt",
    }
}

fn outcome(item: Outcome) -> &'static str {
    match item {
        Outcome::Won => "gewonnen",
        Outcome::Lost => "verloren",
        Outcome::Settled => "erledigt",
        Outcome::Unknown => "unbekannt",
    }
}

fn case_field(item: CaseField) -> &'static str {
    match item {
        CaseField::Customer => "Kunde",
        CaseField::Text => "Vorgang",
        CaseField::Kind => "Art",
        CaseField::Status => "Status",
        CaseField::Owner => "Verantwortlicher",
        CaseField::OwnerName => "Verantwortlicher laut Datei",
        CaseField::Person => "Ansprechpartner",
        CaseField::Appointment => "Termin",
        CaseField::AppointmentTime => "Uhrzeit",
        CaseField::AppointmentPlace => "Treffpunkt",
        CaseField::Resubmission => "Wiedervorlage",
        CaseField::Created => "Erstellt am/um",
        CaseField::Outcome => "Ergebnis",
        CaseField::Reason => "Grund",
        CaseField::Closed => "Abgeschlossen am",
        CaseField::Number => "Vorgangsnummer",
    }
}

fn case_kind(item: CaseKind) -> &'static str {
    match item {
        CaseKind::Opportunity => "Verkaufschance",
        CaseKind::Complaint => "Reklamation",
        CaseKind::Correspondence => "Schriftwechsel",
        CaseKind::TestDrive => "Probefahrt",
        CaseKind::Service => "Serviceanfrage",
        CaseKind::Financing => "Finanzierung",
        CaseKind::LeaseEnd => "Leasingende",
        CaseKind::Unknown => "unbekannt",
    }
}

fn talk_kind(item: TalkKind) -> &'static str {
    match item {
        TalkKind::Phone => "Telefon",
        TalkKind::Letter => "Brief",
        TalkKind::Mail => "E-Mail",
        TalkKind::Visit => "Besuch im Autohaus",
        TalkKind::TestDrive => "Probefahrt",
        TalkKind::Messenger => "Messenger",
        TalkKind::Unknown => "unbekannt",
    }
}

fn talk_field(item: TalkField) -> &'static str {
    match item {
        TalkField::Customer => "Kunde",
        TalkField::At => "Datum/Uhrzeit",
        TalkField::Staff => "Mitarbeiter",
        TalkField::StaffName => "Mitarbeiter laut Datei",
        TalkField::Person => "Ansprechpartner",
        TalkField::PersonName => "Ansprechpartner laut Datei",
        TalkField::Kind => "Art",
        TalkField::Note => "Notiz",
        TalkField::Case => "Vorgang",
    }
}

fn relation(item: Relation) -> &'static str {
    match item {
        Relation::Holder => "Halter",
        Relation::Driver => "Fahrer",
        Relation::Former => "früher",
        Relation::Unknown => "unbekannt",
    }
}

fn contract(item: Contract) -> &'static str {
    match item {
        Contract::None => "keiner",
        Contract::Lease => "Leasing",
        Contract::Finance => "Finanzierung",
        Contract::Unknown => "unbekannt",
    }
}

fn owned_field(item: OwnedField) -> &'static str {
    match item {
        OwnedField::Customer => "Kunde",
        OwnedField::Plate => "Kennzeichen",
        OwnedField::Vin => "FIN",
        OwnedField::Make => "Marke",
        OwnedField::Model => "Modell",
        OwnedField::FirstRegistration => "Erstzulassung",
        OwnedField::Mileage => "Kilometerstand",
        OwnedField::MileageDay => "Kilometerstand vom",
        OwnedField::InspectionDue => "HU fällig",
        OwnedField::Contract => "Vertrag",
        OwnedField::ContractEnd => "Vertragsende",
        OwnedField::Relation => "Rolle",
        OwnedField::TradeIn => "Inzahlungnahme denkbar",
        OwnedField::Vehicle => "Fahrzeug aus unserem Bestand",
        OwnedField::Remark => "Bemerkung",
    }
}

fn book_field(item: BookField) -> &'static str {
    match item {
        BookField::Customer => "Kunde",
        BookField::Stated => "Offener Saldo laut Buchhaltung",
        BookField::AsOf => "Stand",
        BookField::CreditLimit => "Kreditlimit",
        BookField::Account => "Debitorenkonto",
    }
}

fn figure(item: Figure) -> &'static str {
    match item {
        Figure::Balance => "Saldo und Summe der offenen Posten",
        Figure::YearTotal => "Gesamtumsatz und Umsatz mit Garantie",
        Figure::Divisions => "Gesamtumsatz und Summe der Sparten",
        Figure::Profit => "Rohertrag und Summe seiner Zeilen",
        Figure::Revenue => "Erlöse und Summe der Rechnungen",
        Figure::Reductions => "Erlösminderungen und Summe der Rechnungen",
        Figure::Goods => "Wareneinsatz und Summe der Rechnungen",
        Figure::Labour => "Fertigungslöhne und Summe der Rechnungen",
        Figure::ProfitOfInvoices => "Rohertrag und Summe der Rechnungen",
        Figure::Invoice => "Rohertrag der Rechnung und Summe ihrer Spalten",
        Figure::YearRevenue => "Jahresumsatz und Erlöse im Rohertrag",
        Figure::OrderLabour => "Summe Lohn und Arbeitswerte",
        Figure::OrderParts => "Summe ET und Ersatzteile",
        Figure::Position => "Betrag und ganze Arbeitswerte",
    }
}

fn item_field(item: ItemField) -> &'static str {
    match item {
        ItemField::Kind => "Rg.Art",
        ItemField::Number => "Rg.Nummer",
        ItemField::Date => "Rg.Datum",
        ItemField::Text => "Buchungstext",
        ItemField::Amount => "Rg.Betrag",
        ItemField::Balance => "Saldo",
        ItemField::Level => "MSt",
        ItemField::Hint => "H.Mahn",
        ItemField::Due => "Fällig",
        ItemField::Paid => "Bezahlt am",
        ItemField::Hold => "Mahnsperre",
        ItemField::Note => "Notiz",
        ItemField::Gone => "Erledigt laut Buchhaltung",
    }
}

fn year_field(item: YearField) -> &'static str {
    match item {
        YearField::Revenue => "Umsatz",
        YearField::Warranty => "Garantie",
        YearField::Total => "Gesamt",
    }
}

fn lines_field(item: LinesField) -> &'static str {
    match item {
        LinesField::Revenue => "Erlöse",
        LinesField::Reductions => "Erlösminderungen",
        LinesField::Goods => "Wareneinsatz",
        LinesField::Labour => "Kalk. Fertigungslöhne",
        LinesField::Profit => "Rohertrag",
    }
}

fn invoice_head_field(item: InvoiceHeadField) -> &'static str {
    match item {
        InvoiceHeadField::Number => "Rech.-Nr.",
        InvoiceHeadField::Date => "Rech.-Dt.",
    }
}

fn order_state(item: OrderState) -> &'static str {
    match item {
        OrderState::Open => "offen",
        OrderState::Invoiced => "abgerechnet",
        OrderState::Unknown => "unbekannt",
    }
}

fn order_field(item: OrderField) -> &'static str {
    match item {
        OrderField::Customer => "Kunde",
        OrderField::Number => "Auftrag",
        OrderField::Split => "Splitt",
        OrderField::State => "Stand",
        OrderField::Kind => "Auftragsart",
        OrderField::Title => "Titel",
        OrderField::Date => "Auftragsdatum",
        OrderField::Invoice => "Rech.-Nr.",
        OrderField::InvoiceDay => "Rech.-Dt.",
        OrderField::Amount => "Betrag",
        OrderField::Labour => "Summe Lohn",
        OrderField::Parts => "Summe ET",
        OrderField::Seag => "SEAG",
        OrderField::Car => "Fahrzeug",
        OrderField::Make => "Marke",
        OrderField::Plate => "Kennzeichen",
        OrderField::Vin => "FIN",
        OrderField::Mileage => "Kilometerstand",
    }
}

fn register(item: Register) -> &'static str {
    match item {
        Register::Labour => "Arbeitswerte",
        Register::Parts => "Ersatzteile",
        Register::Sundry => "Diverses",
        Register::Other => "Sonstige",
        Register::Unknown => "unbekannt",
    }
}

fn position_field(item: PositionField) -> &'static str {
    match item {
        PositionField::Register => "Register",
        PositionField::Number => "Pos.",
        PositionField::Text => "Text",
        PositionField::Article => "Artikelnummer",
        PositionField::Quantity => "Menge",
        PositionField::Refunded => "Erstattet",
        PositionField::Amount => "Betrag",
        PositionField::Price => "Einzelpreis",
        PositionField::Gone => "Entfallen",
    }
}

fn list_column(item: ListColumn) -> &'static str {
    match item {
        ListColumn::CustomerNumber => "Kundennummer",
        ListColumn::CustomerName => "Kundenname",
        ListColumn::CaseNumber => "Vorgangsnummer",
        ListColumn::OrderNumber => "Auftragsnummer",
        ListColumn::OrderAndSplit => "Auftrag und Splitt in einer Spalte",
        ListColumn::Year => "Buchungsjahr",
        ListColumn::Division => "Sparte (eigene Spalte)",
        ListColumn::DivisionName => "Name der Sparte",
        ListColumn::Debit => "Soll",
        ListColumn::Credit => "Haben",
        ListColumn::Side => "Soll oder Haben (S/H)",
        ListColumn::Stated => "Saldo des Kunden laut Datei",
        ListColumn::InvoiceNumber => "Rech.-Nr.",
        ListColumn::InvoiceDate => "Rech.-Dt.",
        ListColumn::Unknown => "unbekannt",
    }
}

fn practice_field(item: PracticeField) -> &'static str {
    match item {
        PracticeField::LabourUnits => "Arbeitswerte",
        PracticeField::BaseRates => "Basiszinssätze",
    }
}

fn filed(item: Filed) -> &'static str {
    match item {
        Filed::Other => "Sonstiges",
        Filed::Invoice => "Rechnung",
        Filed::Letter => "Brief",
        Filed::Contract => "Vertrag",
        Filed::Report => "Gutachten",
        Filed::Photo => "Foto",
        Filed::Unknown => "unbekannt",
    }
}
