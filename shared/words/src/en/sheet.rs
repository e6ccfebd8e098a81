//! English names of what stands on a customer sheet.

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
        Channel::Phone => "Phone",
        Channel::Mobile => "Mobile",
        Channel::Mail => "E-mail",
        Channel::Messenger => "Messenger",
        Channel::Post => "Post",
        Channel::Unknown => "unknown",
    }
}

fn consent(item: Consent) -> &'static str {
    match item {
        Consent::Open => "not asked",
        Consent::Given => "consented",
        Consent::Refused => "refused",
        Consent::Unknown => "unknown",
    }
}

fn person_field(item: PersonField) -> &'static str {
    match item {
        PersonField::Customer => "Customer",
        PersonField::Role => "Role",
        PersonField::Salutation => "Salutation",
        PersonField::Title => "Title",
        PersonField::FirstName => "First name",
        PersonField::LastName => "Last name",
        PersonField::Phone => "Direct phone",
        PersonField::Mobile => "Mobile",
        PersonField::Mail => "E-mail",
        PersonField::Messenger => "Messenger",
        PersonField::Birthday => "Birthday",
        PersonField::Preferred => "Preferred channel",
        PersonField::PhoneConsent => "Advertising by phone",
        PersonField::PhoneConsentSource => "Phone: proof",
        PersonField::PhoneConsentDay => "Phone: since",
        PersonField::MailConsent => "Advertising by e-mail",
        PersonField::MailConsentSource => "E-mail: proof",
        PersonField::MailConsentDay => "E-mail: since",
        PersonField::MessengerConsent => "Advertising by messenger",
        PersonField::MessengerConsentSource => "Messenger: proof",
        PersonField::MessengerConsentDay => "Messenger: since",
        PersonField::PostConsent => "Advertising by post",
        PersonField::PostConsentSource => "Post: proof",
        PersonField::PostConsentDay => "Post: since",
        PersonField::Remark => "Remark",
    }
}

fn case_status(item: CaseStatus) -> &'static str {
    match item {
        CaseStatus::Open => "open",
        CaseStatus::InWork => "in progress",
        CaseStatus::Waiting => "waiting for the customer",
        CaseStatus::Done => "closed",
        CaseStatus::Unknown => "unknown",
    }
}

fn outcome(item: Outcome) -> &'static str {
    match item {
        Outcome::Won => "won",
        Outcome::Lost => "lost",
        Outcome::Settled => "settled",
        Outcome::Unknown => "unknown",
    }
}

fn case_field(item: CaseField) -> &'static str {
    match item {
        CaseField::Customer => "Customer",
        CaseField::Text => "Case",
        CaseField::Kind => "Kind",
        CaseField::Status => "Status",
        CaseField::Owner => "Responsible",
        CaseField::OwnerName => "Responsible as in the file",
        CaseField::Person => "Contact person",
        CaseField::Appointment => "Appointment",
        CaseField::AppointmentTime => "Time",
        CaseField::AppointmentPlace => "Place",
        CaseField::Resubmission => "Resubmission",
        CaseField::Created => "Created",
        CaseField::Outcome => "Outcome",
        CaseField::Reason => "Reason",
        CaseField::Closed => "Closed on",
        CaseField::Number => "Case number",
    }
}

fn case_kind(item: CaseKind) -> &'static str {
    match item {
        CaseKind::Opportunity => "Sales opportunity",
        CaseKind::Complaint => "Complaint",
        CaseKind::Correspondence => "Correspondence",
        CaseKind::TestDrive => "Test drive",
        CaseKind::Service => "Service enquiry",
        CaseKind::Financing => "Financing",
        CaseKind::LeaseEnd => "End of lease",
        CaseKind::Unknown => "unknown",
    }
}

fn talk_kind(item: TalkKind) -> &'static str {
    match item {
        TalkKind::Phone => "Phone",
        TalkKind::Letter => "Letter",
        TalkKind::Mail => "E-mail",
        TalkKind::Visit => "Visit to the dealership",
        TalkKind::TestDrive => "Test drive",
        TalkKind::Messenger => "Messenger",
        TalkKind::Unknown => "unknown",
    }
}

fn talk_field(item: TalkField) -> &'static str {
    match item {
        TalkField::Customer => "Customer",
        TalkField::At => "Date and time",
        TalkField::Staff => "Member of staff",
        TalkField::StaffName => "Member of staff as in the file",
        TalkField::Person => "Contact person",
        TalkField::PersonName => "Contact person as in the file",
        TalkField::Kind => "Kind",
        TalkField::Note => "Note",
        TalkField::Case => "Case",
    }
}

fn relation(item: Relation) -> &'static str {
    match item {
        Relation::Holder => "Holder",
        Relation::Driver => "Driver",
        Relation::Former => "formerly",
        Relation::Unknown => "unknown",
    }
}

fn contract(item: Contract) -> &'static str {
    match item {
        Contract::None => "none",
        Contract::Lease => "Lease",
        Contract::Finance => "Finance",
        Contract::Unknown => "unknown",
    }
}

fn owned_field(item: OwnedField) -> &'static str {
    match item {
        OwnedField::Customer => "Customer",
        OwnedField::Plate => "Plate",
        OwnedField::Vin => "VIN",
        OwnedField::Make => "Make",
        OwnedField::Model => "Model",
        OwnedField::FirstRegistration => "First registration",
        OwnedField::Mileage => "Mileage",
        OwnedField::MileageDay => "Mileage of",
        OwnedField::InspectionDue => "Inspection due",
        OwnedField::Contract => "Contract",
        OwnedField::ContractEnd => "End of contract",
        OwnedField::Relation => "Role",
        OwnedField::TradeIn => "Trade-in candidate",
        OwnedField::Vehicle => "Vehicle of our stock",
        OwnedField::Remark => "Remark",
    }
}

fn book_field(item: BookField) -> &'static str {
    match item {
        BookField::Customer => "Customer",
        BookField::Stated => "Open balance as in the books",
        BookField::AsOf => "As of",
        BookField::CreditLimit => "Credit limit",
        BookField::Account => "Debtor account",
    }
}

fn figure(item: Figure) -> &'static str {
    match item {
        Figure::Balance => "Balance and sum of the open items",
        Figure::YearTotal => "Total and revenue with warranty",
        Figure::Divisions => "Total and sum of the divisions",
        Figure::Profit => "Gross profit and sum of its lines",
        Figure::Revenue => "Revenue and sum of the invoices",
        Figure::Reductions => "Reductions and sum of the invoices",
        Figure::Goods => "Cost of goods and sum of the invoices",
        Figure::Labour => "Labour and sum of the invoices",
        Figure::ProfitOfInvoices => "Gross profit and sum of the invoices",
        Figure::Invoice => "Gross profit of the invoice and sum of its columns",
        Figure::YearRevenue => "Revenue of the year and of the gross profit",
        Figure::OrderLabour => "Labour sum and labour positions",
        Figure::OrderParts => "Parts sum and parts",
        Figure::Position => "Amount and whole labour units",
    }
}

fn item_field(item: ItemField) -> &'static str {
    match item {
        ItemField::Kind => "Kind",
        ItemField::Number => "Number",
        ItemField::Date => "Date",
        ItemField::Text => "Text",
        ItemField::Amount => "Amount",
        ItemField::Balance => "Balance",
        ItemField::Level => "Dunning level",
        ItemField::Hint => "Dunning hint",
        ItemField::Due => "Due",
        ItemField::Paid => "Paid on",
        ItemField::Hold => "Dunning hold",
        ItemField::Note => "Note",
        ItemField::Gone => "Settled as in the books",
    }
}

fn year_field(item: YearField) -> &'static str {
    match item {
        YearField::Revenue => "Revenue",
        YearField::Warranty => "Warranty",
        YearField::Total => "Total",
    }
}

fn lines_field(item: LinesField) -> &'static str {
    match item {
        LinesField::Revenue => "Revenue",
        LinesField::Reductions => "Reductions",
        LinesField::Goods => "Cost of goods",
        LinesField::Labour => "Imputed labour",
        LinesField::Profit => "Gross profit",
    }
}

fn invoice_head_field(item: InvoiceHeadField) -> &'static str {
    match item {
        InvoiceHeadField::Number => "Invoice no.",
        InvoiceHeadField::Date => "Invoice date",
    }
}

fn order_state(item: OrderState) -> &'static str {
    match item {
        OrderState::Open => "open",
        OrderState::Invoiced => "invoiced",
        OrderState::Unknown => "unknown",
    }
}

fn order_field(item: OrderField) -> &'static str {
    match item {
        OrderField::Customer => "Customer",
        OrderField::Number => "Order",
        OrderField::Split => "Split",
        OrderField::State => "State",
        OrderField::Kind => "Order kind",
        OrderField::Title => "Title",
        OrderField::Date => "Order date",
        OrderField::Invoice => "Invoice no.",
        OrderField::InvoiceDay => "Invoice date",
        OrderField::Amount => "Amount",
        OrderField::Labour => "Labour",
        OrderField::Parts => "Parts",
        OrderField::Seag => "SEAG",
        OrderField::Car => "Car",
        OrderField::Make => "Make",
        OrderField::Plate => "Plate",
        OrderField::Vin => "VIN",
        OrderField::Mileage => "Mileage",
    }
}

fn register(item: Register) -> &'static str {
    match item {
        Register::Labour => "Labour units",
        Register::Parts => "Parts",
        Register::Sundry => "Sundry",
        Register::Other => "Other",
        Register::Unknown => "unknown",
    }
}

fn position_field(item: PositionField) -> &'static str {
    match item {
        PositionField::Register => "Register",
        PositionField::Number => "No.",
        PositionField::Text => "Text",
        PositionField::Article => "Article no.",
        PositionField::Quantity => "Quantity",
        PositionField::Refunded => "Refunded",
        PositionField::Amount => "Amount",
        PositionField::Price => "Unit price",
        PositionField::Gone => "Removed",
    }
}

fn list_column(item: ListColumn) -> &'static str {
    match item {
        ListColumn::CustomerNumber => "Customer number",
        ListColumn::CustomerName => "Customer name",
        ListColumn::CaseNumber => "Case number",
        ListColumn::OrderNumber => "Order number",
        ListColumn::OrderAndSplit => "Order and split in one column",
        ListColumn::Year => "Year",
        ListColumn::Division => "Division (a column of its own)",
        ListColumn::DivisionName => "Name of the division",
        ListColumn::Debit => "Debit",
        ListColumn::Credit => "Credit",
        ListColumn::Side => "Debit or credit (S/H)",
        ListColumn::Stated => "Customer’s balance as in the file",
        ListColumn::InvoiceNumber => "Invoice no.",
        ListColumn::InvoiceDate => "Invoice date",
        ListColumn::Unknown => "unknown",
    }
}

fn practice_field(item: PracticeField) -> &'static str {
    match item {
        PracticeField::LabourUnits => "Labour units",
        PracticeField::BaseRates => "Base rates of interest",
    }
}

fn filed(item: Filed) -> &'static str {
    match item {
        Filed::Other => "Other",
        Filed::Invoice => "Invoice",
        Filed::Letter => "Letter",
        Filed::Contract => "Contract",
        Filed::Report => "Report",
        Filed::Photo => "Photo",
        Filed::Unknown => "unknown",
    }
}
