//! The dealership itself: what stands on its letters.

use crate::document::pattern::Pattern;
use crate::field::Problem;
use crate::sale::hours::Hours;
use crate::sale::promise::{Promise, TARGET};
use crate::{choice, record};

choice!(
    /// The typeface of letters.
    Typeface {
        /// Without feet: Inter.
        Sans = "sans",
        /// With feet: Source Serif, and Inter for what it lacks.
        Serif = "serif",
    }
);

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
        /// "Kleinunternehmer", § 19 UStG: no tax is shown.
        SmallBusiness: small_business: bool = "small_business",
        Bank: bank: String = "bank",
        Iban: iban: String = "iban" as Iban,
        Bic: bic: String = "bic",
        /// PNG or JPEG.
        Logo: logo: Vec<u8> = "logo",
        /// Colour of headings and rules on letters, `#1f4e79`; empty: black.
        Accent: accent: String = "letters.accent" as Colour,
        Typeface: typeface: Typeface = "letters.typeface",
        /// Columns at the foot of letters, a line each; where all are empty they follow from the other fields.
        FootLeft: foot_left: String = "letters.foot.left" as Paragraph,
        FootMiddle: foot_middle: String = "letters.foot.middle" as Paragraph,
        FootRight: foot_right: String = "letters.foot.right" as Paragraph,
        /// "Zahlungsziel" of invoices that say nothing else, days.
        PaymentDays: payment_days: Option<i64> = "terms.days",
        /// "Skonto", hundredths of a percent.
        DiscountPercent: discount_percent: Option<i64> = "terms.discount" as Quantity,
        DiscountDays: discount_days: Option<i64> = "terms.discount_days",
        /// "Filiale" in numbers of papers.
        Branch: branch: String = "numbers.branch",
        /// Of numbers of papers, `{Art}-{Filiale}-{Gerät}-{JJ}-{NNNN}`; empty: this one.
        NumberPattern: number_pattern: String = "numbers.pattern",
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
        /// New jobs are sales at a distance, so that consumers get the instruction on withdrawal (§ 312g BGB).
        Distance: distance: bool = "sale.distance",
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

    /// Red, green and blue of the letters' colour; `None`: black.
    pub fn accent_parts(&self) -> Option<[u8; 3]> {
        let digits = self.accent.trim().strip_prefix('#')?;
        let hex = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let number = hex.then(|| u32::from_str_radix(digits, 16).ok()).flatten()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some([red, green, blue])
    }

    /// Everything that looks wrong. Nothing of it keeps anybody from saving.
    pub fn problems(&self) -> Vec<(HouseField, Problem)> {
        let hours = Hours::read(&self.opening_hours, "").is_err();
        let closed = Hours::read("", &self.closed_days).is_err();
        let wrong = |field, wrong: bool, problem| wrong.then_some((field, problem));
        let hours = wrong(HouseField::OpeningHours, hours, Problem::NotOpeningHours);
        let pattern = Pattern::read(&self.number_pattern).is_err();
        let colour = !self.accent.trim().is_empty() && self.accent_parts().is_none();
        [
            hours,
            wrong(HouseField::ClosedDays, closed, Problem::NotADay),
            wrong(HouseField::NumberPattern, pattern, Problem::NotANumberPattern),
            wrong(HouseField::Accent, colour, Problem::NotAColour),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{House, HouseField};
    use crate::field::Problem;

    #[test]
    fn a_colour_and_a_pattern_that_nobody_can_read_are_named() {
        let house = |accent: &str, pattern: &str| House {
            accent: accent.to_owned(),
            number_pattern: pattern.to_owned(),
            ..House::default()
        };
        assert_eq!(house("#1f4E79", "{Art}-{Gerät}-{NNNN}").problems(), []);
        assert_eq!(house("#1f4E79", "").accent_parts(), Some([0x1f, 0x4e, 0x79]));
        assert_eq!(
            house("blau", "{NNNN}").problems(),
            [
                (HouseField::NumberPattern, Problem::NotANumberPattern),
                (HouseField::Accent, Problem::NotAColour)
            ]
        );
        assert_eq!(house("#+12345", "").accent_parts(), None);
    }
}
