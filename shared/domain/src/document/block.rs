//! The texts of a paper that a dealership may word itself ("Textbausteine"): each kind has its own, `words` has the
//! standard of each. What the law words is no block.

use crate::choice;
use crate::document::kind::PaperKind;

choice!(
    /// A text of a paper.
    Block {
        Subject = "subject",
        Intro = "intro",
        /// How long an order binds the buyer, and how the contract comes about.
        Binding = "binding",
        /// When the car is delivered.
        Delivery = "delivery",
        /// "Inzahlungnahme".
        TradeIn = "trade_in",
        /// When and how is paid.
        Payment = "payment",
        /// "Eigentum": when it passes to whoever buys.
        Title = "title",
        /// Claims for defects ("Sachmängelhaftung").
        Defects = "defects",
        /// What the car is not as others of its kind are (§ 476 (1) BGB).
        Deviation = "deviation",
        /// Claims end after one year (§ 476 (2) BGB).
        Shortening = "shortening",
        /// "Widerruf" of a contract made at a distance.
        Withdrawal = "withdrawal",
        /// What somebody confirms with a signature.
        Declaration = "declaration",
        /// What somebody who drives or buys on trial agrees to.
        Rules = "rules",
        /// Who bears which damage.
        Liability = "liability",
        /// Personal data.
        Privacy = "privacy",
        Closing = "closing",
    }
);

impl PaperKind {
    /// Its texts in the order in which they are printed.
    pub fn blocks(self) -> &'static [Block] {
        use Block as B;
        use PaperKind as K;
        match self {
            K::Offer => &[B::Subject, B::Intro, B::Closing],
            K::Order => &[
                B::Subject,
                B::Intro,
                B::Binding,
                B::Delivery,
                B::TradeIn,
                B::Payment,
                B::Title,
                B::Defects,
                B::Withdrawal,
                B::Closing,
            ],
            K::Confirmation => &[B::Subject, B::Intro, B::Delivery, B::TradeIn, B::Payment, B::Closing],
            K::Contract => &[
                B::Subject,
                B::Intro,
                B::Delivery,
                B::TradeIn,
                B::Payment,
                B::Title,
                B::Defects,
                B::Withdrawal,
                B::Closing,
            ],
            K::Notices => &[B::Subject, B::Intro, B::Deviation, B::Shortening, B::Closing],
            K::Invoice | K::FinalInvoice => &[B::Subject, B::Intro, B::Payment, B::Title, B::Closing],
            K::DepositInvoice => &[B::Subject, B::Intro, B::Payment, B::Closing],
            K::Cancellation => &[B::Subject, B::Intro, B::Closing],
            K::DeliveryNote | K::Handover => &[B::Subject, B::Intro, B::Declaration, B::Closing],
            K::TestDrive => {
                &[B::Subject, B::Intro, B::Rules, B::Liability, B::Privacy, B::Declaration, B::Closing]
            }
            K::Purchase => &[
                B::Subject,
                B::Intro,
                B::Declaration,
                B::Defects,
                B::Payment,
                B::Title,
                B::Privacy,
                B::Closing,
            ],
            K::Reservation => &[B::Subject, B::Intro, B::Rules, B::Payment, B::Closing],
            K::Letter => &[B::Subject, B::Intro, B::Closing],
            K::PriceSheet => &[B::Closing],
            K::Unknown => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::document::kind::PaperKind;

    #[test]
    fn no_paper_has_a_text_twice() {
        for kind in PaperKind::ALL {
            let mut blocks = kind.blocks().to_vec();
            blocks.sort_unstable();
            blocks.dedup();
            assert_eq!(blocks.len(), kind.blocks().len(), "{kind:?}");
        }
    }
}
