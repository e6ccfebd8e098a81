//! The dealership itself: what stands on its letters.

use crate::field::Problem;
use crate::record;
use crate::sale::clock::{Promise, TARGET};
use crate::sale::hours::Hours;

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
        /// "Öffnungszeiten", one or more days a line.
        OpeningHours: opening_hours: String = "hours.open" as Paragraph,
        /// Single days on which nobody is there ("Betriebsferien").
        ClosedDays: closed_days: String = "hours.closed" as Paragraph,
        /// Within so many minutes of opening hours an enquiry is to be answered.
        ResponseMinutes: response_minutes: Option<i64> = "hours.response",
        /// A job may be set to sold without "Verkauft am".
        SoldDayOptional: sold_day_optional: bool = "sold.optional",
    }
);

/// How long an offer is good for where the dealership has set nothing else.
pub const OFFER_DAYS: i64 = 14;

impl House {
    /// When the dealership is there and how quickly it answers; what cannot be read counts as not entered.
    pub fn promise(&self, offset: i32) -> Promise {
        let week = Hours::read(&self.opening_hours, &self.closed_days);
        let target = self.response_minutes.filter(|minutes| *minutes > 0).unwrap_or(TARGET);
        Promise { hours: week.unwrap_or_else(|_| Hours::usual()), target, offset }
    }

    /// Everything that looks wrong. Nothing of it keeps anybody from saving.
    pub fn problems(&self) -> Vec<(HouseField, Problem)> {
        let hours = Hours::read(&self.opening_hours, "").is_err();
        let closed = Hours::read("", &self.closed_days).is_err();
        let wrong = |field, wrong: bool, problem| wrong.then_some((field, problem));
        let hours = wrong(HouseField::OpeningHours, hours, Problem::NotOpeningHours);
        hours.into_iter().chain(wrong(HouseField::ClosedDays, closed, Problem::NotADay)).collect()
    }
}
