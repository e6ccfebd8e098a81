//! The dealership itself: what stands on its letters.

use crate::record;

record!(
    /// The dealership ("Autohaus"): one record, known to every device.
    House / HouseField {
        Name: name: String = "name",
        Street: street: String = "address.street",
        PostalCode: postal_code: String = "address.postal" as PostalCode,
        Town: town: String = "address.town",
        Phone: phone: String = "phone" as Phone,
        Mail: mail: String = "mail" as Mail,
        Web: web: String = "web" as Web,
        /// Commercial register ("Handelsregister"), court and number.
        Register: register: String = "register",
        /// "Geschäftsführer" or owner.
        Director: director: String = "director",
        /// "Steuernummer".
        TaxNumber: tax_number: String = "tax_number",
        VatId: vat_id: String = "vat_id" as VatId,
        Bank: bank: String = "bank",
        Iban: iban: String = "iban" as Iban,
        Bic: bic: String = "bic",
        /// PNG or JPEG.
        Logo: logo: Vec<u8> = "logo",
        /// How many days an offer binds the dealership ("freibleibend" when zero).
        OfferDays: offer_days: Option<i64> = "offer.days",
    }
);

/// How long an offer is good for where the dealership has set nothing else.
pub const OFFER_DAYS: i64 = 14;
