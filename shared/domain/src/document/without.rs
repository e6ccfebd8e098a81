//! Why an invoice has no electronic one. `words` makes the sentence.

use serde::{Deserialize, Serialize};

/// Why there is no electronic invoice. The paper alone is then an "other invoice" (§ 14 (1) UStG), which is allowed where the
/// buyer is private or abroad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Without {
    /// The paper is no invoice.
    Kind,
    /// It has no number yet.
    Number,
    /// Nobody to bill.
    Customer,
    /// Nothing that is billed.
    Lines,
    /// A tax that this program does not know.
    Tax,
    /// The dealership has no number to be known by.
    SellerNumber,
    /// A sale abroad, and the dealership has no VAT id (BR-IC-02, BR-G-02).
    SellerVatId,
    /// Tax-free because of the buyer's VAT id, which is not there: a new vehicle sold to a private person in the EU, too
    /// (BR-IC-02, BR-AE-02).
    BuyerVatId,
    /// A public buyer's reference ("Leitweg-ID") is not there (BR-DE-15).
    Leitweg,
    /// A public buyer wants a name, a telephone number and a mail address of the seller (BR-DE-5 to 7).
    Contact,
}
