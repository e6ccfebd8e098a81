//! What papers there are.

use crate::choice;

choice!(
    /// The kind of a paper. New or used, consumer or business follow from the facts and are no kinds of their own.
    PaperKind {
        /// "Angebot".
        Offer = "offer",
        /// "Verbindliche Bestellung": the offer of the buyer.
        Order = "order",
        /// "Auftragsbestätigung": the dealership accepts an order.
        Confirmation = "confirmation",
        /// What a buyer of a used car must know and agree to separately before the contract (§ 476 BGB).
        Notices = "notices",
        /// "Kaufvertrag".
        Contract = "contract",
        /// "Rechnung".
        Invoice = "invoice",
        /// "Anzahlungsrechnung".
        DepositInvoice = "deposit_invoice",
        /// "Schlussrechnung".
        FinalInvoice = "final_invoice",
        /// "Stornorechnung".
        Cancellation = "cancellation",
        /// "Lieferschein".
        DeliveryNote = "delivery_note",
        /// "Übergabeprotokoll".
        Handover = "handover",
        /// "Probefahrtvereinbarung".
        TestDrive = "test_drive",
        /// "Ankaufvertrag": the dealership buys; stands for the invoice that a private seller does not write.
        Purchase = "purchase",
        /// "Reservierung".
        Reservation = "reservation",
        /// "Brief".
        Letter = "letter",
        /// The sign behind the windscreen ("Preisschild"), with the label of the Pkw-EnVKV.
        PriceSheet = "price_sheet",
    }
);

impl PaperKind {
    /// Whether it is an invoice in the sense of § 14 UStG, and so carries an electronic one.
    pub fn is_invoice(self) -> bool {
        use PaperKind as K;
        matches!(self, K::Invoice | K::DepositInvoice | K::FinalInvoice | K::Cancellation)
    }

    /// Whether it asks the recipient to pay.
    pub fn asks_for_money(self) -> bool {
        self.is_invoice() && self != PaperKind::Cancellation
    }

    /// Whether the items of the sale stand on it with their prices.
    pub fn has_prices(self) -> bool {
        use PaperKind as K;
        self.is_invoice() || matches!(self, K::Offer | K::Order | K::Confirmation | K::Contract)
    }

    /// Whether it takes a number of a range of its own; the others carry that of the job.
    pub fn is_numbered_range(self) -> bool {
        !matches!(self, PaperKind::Letter | PaperKind::PriceSheet | PaperKind::Unknown)
    }

    /// Whether somebody signs it.
    pub fn is_signed(self) -> bool {
        use PaperKind as K;
        matches!(
            self,
            K::Order | K::Contract | K::Notices | K::DeliveryNote | K::Handover | K::TestDrive | K::Purchase
        )
    }

    /// Whether a sale of a car must stand behind it, so that it lacks its vehicle without one.
    pub fn needs_vehicle(self) -> bool {
        use PaperKind as K;
        matches!(
            self,
            K::Order | K::Contract | K::Notices | K::Handover | K::TestDrive | K::Reservation | K::PriceSheet
        )
    }
}

#[cfg(test)]
mod tests {
    use super::PaperKind;

    #[test]
    fn invoices_are_numbered_and_priced_and_never_signed() {
        for kind in PaperKind::ALL.iter().filter(|kind| kind.is_invoice()) {
            assert!(kind.is_numbered_range() && kind.has_prices() && !kind.is_signed(), "{kind:?}");
        }
        assert!(!PaperKind::Cancellation.asks_for_money() && PaperKind::FinalInvoice.asks_for_money());
    }
}
