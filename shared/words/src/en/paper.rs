//! English names of what papers are made of.

use domain::document::block::Block;
use domain::document::detail::DetailField;
use domain::document::kind::PaperKind;
use domain::document::signature::SignField;
use domain::document::without::Without;

/// What a paper is called.
pub fn paper_kind(item: PaperKind) -> &'static str {
    match item {
        PaperKind::Offer => "Offer",
        PaperKind::Order => "Binding order",
        PaperKind::Confirmation => "Order confirmation",
        PaperKind::Notices => "Notices before purchase",
        PaperKind::Contract => "Contract of sale",
        PaperKind::Invoice => "Invoice",
        PaperKind::DepositInvoice => "Deposit invoice",
        PaperKind::FinalInvoice => "Final invoice",
        PaperKind::Cancellation => "Cancellation invoice",
        PaperKind::DeliveryNote => "Delivery note",
        PaperKind::Handover => "Handover record",
        PaperKind::TestDrive => "Test drive agreement",
        PaperKind::Purchase => "Vehicle purchase contract",
        PaperKind::Reservation => "Reservation",
        PaperKind::Letter => "Letter",
        PaperKind::PriceSheet => "Price sheet",
        PaperKind::Unknown => "unknown",
    }
}

/// Above the record of signatures.
pub const SIGNED_NOTICE: &str = "This document was signed with a finger or pen on the screen of a device of the dealership (simple \
    electronic signature, Art.\u{a0}3(10) of Regulation (EU) No\u{a0}910/2014). The signatures are part \
    of this file; the checksum belongs to the version that was presented to the signatories.";

/// What the number of a paper is called.
pub fn number_caption(item: PaperKind) -> &'static str {
    match item {
        PaperKind::Offer => "Offer number",
        PaperKind::Order => "Order number",
        PaperKind::Confirmation => "Order number",
        PaperKind::Contract => "Contract number",
        kind if kind.is_invoice() => "Invoice number",
        PaperKind::DeliveryNote => "Delivery note no.",
        PaperKind::Purchase => "Purchase number",
        _ => "Number",
    }
}

/// A text that a dealership may word itself.
pub fn block(item: Block) -> &'static str {
    match item {
        Block::Subject => "Subject",
        Block::Intro => "Salutation and opening",
        Block::Binding => "How the order binds",
        Block::Delivery => "Delivery",
        Block::TradeIn => "Trade-in",
        Block::Payment => "Payment",
        Block::Title => "Ownership",
        Block::Defects => "Liability for defects",
        Block::Deviation => "Deviating condition",
        Block::Shortening => "Shortened limitation period",
        Block::Withdrawal => "Right of withdrawal",
        Block::Declaration => "Declaration",
        Block::Rules => "Agreement",
        Block::Liability => "Liability",
        Block::Privacy => "Data protection",
        Block::Closing => "Closing",
        Block::Unknown => "unknown",
    }
}

/// Whose signature.
pub fn sign_field(item: SignField) -> &'static str {
    match item {
        SignField::Buyer => "Buyer",
        SignField::House => "Dealer",
        SignField::Deviation => "Buyer: deviating condition",
        SignField::Shortening => "Buyer: shortened limitation period",
        SignField::Receiver => "Recipient",
        SignField::Driver => "Driver",
        SignField::Seller => "Seller of the vehicle",
        SignField::Witness => "Witness",
        SignField::Unknown => "unknown",
    }
}

/// As who somebody signs a paper.
pub fn signs_as(kind: PaperKind, field: SignField) -> &'static str {
    match (kind, field) {
        (PaperKind::Purchase, SignField::House) | (_, SignField::Deviation | SignField::Shortening) => {
            "Buyer"
        }
        (PaperKind::Purchase, SignField::Seller) => "Seller",
        (PaperKind::TestDrive | PaperKind::Handover, SignField::House) => "Dealership",
        (_, field) => sign_field(field),
    }
}

/// What a single paper of a job says beside the sale.
pub fn detail_field(item: DetailField) -> &'static str {
    match item {
        DetailField::ServiceDay => "Date of supply",
        DetailField::DeliveryDay => "Delivery date",
        DetailField::DeliveryBinding => "Delivery date is binding",
        DetailField::PaymentDays => "Days to pay",
        DetailField::DiscountPercent => "Cash discount in percent",
        DetailField::DiscountDays => "Cash discount within days",
        DetailField::Deposit => "Deposit",
        DetailField::Leitweg => "Leitweg-ID",
        DetailField::Distance => "Contract at a distance or off the premises",
        DetailField::ReturnCost => "Buyer pays for sending back, at most",
        DetailField::Deviations => "Deviating condition",
        DetailField::ReservedUntil => "Reserved until",
        DetailField::Subject => "Subject of the letter",
        DetailField::Body => "Text of the letter",
        DetailField::HandoverAt => "Handed over on",
        DetailField::HandoverMileage => "Mileage at handover",
        DetailField::Keys => "Keys",
        DetailField::FuelLevel => "Tank or battery in percent",
        DetailField::Given => "Handed over with the car",
        DetailField::Damages => "Damage and faults",
        DetailField::Driver => "Driver",
        DetailField::LicenceClass => "Licence class",
        DetailField::LicenceNumber => "Licence number",
        DetailField::LicenceSeen => "Licence seen on",
        DetailField::DriveFrom => "Test drive from",
        DetailField::DriveUntil => "Test drive until",
        DetailField::DriveMileage => "Mileage at departure",
        DetailField::DriveMileageBack => "Mileage at return",
        DetailField::DrivePlate => "Plate of the test drive",
        DetailField::Deductible => "Deductible",
        DetailField::IdDocument => "Identity document",
        DetailField::IdNumber => "Document number",
        DetailField::IdAuthority => "Issuing authority",
        DetailField::PurchaseDamages => "Known damage of the car bought",
        DetailField::PurchasePrice => "Purchase price",
        DetailField::PurchasePayment => "Method of payment",
        DetailField::PurchaseTaxed => "Seller shows VAT",
    }
}

/// Why an invoice has no electronic one, and what helps.
pub fn without(item: Without) -> &'static str {
    match item {
        Without::Kind => "Only invoices have an e-invoice.",
        Without::Number => "The invoice has no number yet.",
        Without::Customer => "It is not said who is billed.",
        Without::Lines => "There is nothing to bill.",
        Without::Tax => "An item has a tax that this version does not know.",
        Without::SellerNumber => "Tax number and VAT id are missing in More › Dealership.",
        Without::SellerVatId => "For a sale abroad the VAT id is missing in More › Dealership.",
        Without::BuyerVatId => {
            "The buyer has no VAT id. For private persons an invoice on paper or as PDF is enough."
        }
        Without::Leitweg => "For an XRechnung the Leitweg-ID is missing among the document's details.",
        Without::Contact => {
            "For an XRechnung the dealership's name, phone or e-mail is missing. Fill them in under More › Dealership."
        }
    }
}
