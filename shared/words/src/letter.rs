//! Words of letters: captions, sentences that the law words, how a person is addressed, standard texts.

use domain::document::kind::PaperKind;
use domain::document::signature::SignField;
use domain::party::customer::{Customer, Salutation};
use domain::time::Day;
use domain::tongue::Tongue;

use crate::letter::caption::Word;
use crate::{de, en};

pub mod caption;
pub mod country;
pub mod machine;
pub mod standard;
pub(crate) mod titled;
pub mod withdrawal;

/// The caption or sentence in a language.
pub fn word(tongue: Tongue, word: Word) -> &'static str {
    match tongue {
        Tongue::English => en::letter::word(word),
        Tongue::German | Tongue::Unknown => de::letter::word(word),
    }
}

/// "Seite 1 von 3".
pub fn page_of(tongue: Tongue, page: usize, pages: usize) -> String {
    match tongue {
        Tongue::English => format!("Page\u{a0}{page} of\u{a0}{pages}"),
        _ => format!("Seite\u{a0}{page} von\u{a0}{pages}"),
    }
}

/// "7. Dezember 2026".
pub fn long_day(tongue: Tongue, day: Day) -> String {
    let (year, month, date) = day.parts();
    let at = usize::from(month.saturating_sub(1));
    match tongue {
        Tongue::English => {
            format!("{date}\u{a0}{}\u{a0}{year}", en::letter::MONTHS.get(at).copied().unwrap_or_default())
        }
        _ => {
            format!("{date}.\u{a0}{}\u{a0}{year}", de::letter::MONTHS.get(at).copied().unwrap_or_default())
        }
    }
}

/// "7. Dezember 2026, 14.30 Uhr".
pub fn clock(tongue: Tongue, day: Day, hour: u8, minute: u8) -> String {
    let day = long_day(tongue, day);
    match tongue {
        Tongue::English => format!("{day}, {hour:02}:{minute:02}"),
        _ => format!("{day}, {hour:02}.{minute:02}\u{a0}Uhr"),
    }
}

/// The one item of an invoice for a deposit.
pub fn deposit_for(tongue: Tongue, what: &str) -> String {
    match tongue {
        Tongue::English => format!("Deposit on {what}"),
        _ => format!("Anzahlung auf {what}"),
    }
}

/// What the number of a paper is called.
pub fn number_caption(tongue: Tongue, kind: PaperKind) -> &'static str {
    match tongue {
        Tongue::English => en::paper::number_caption(kind),
        _ => de::paper::number_caption(kind),
    }
}

/// As who somebody signs a paper: the dealership is the seller, but of a car that it buys the buyer.
pub fn signs_as(tongue: Tongue, kind: PaperKind, field: SignField) -> &'static str {
    match tongue {
        Tongue::English => en::paper::signs_as(kind, field),
        _ => de::paper::signs_as(kind, field),
    }
}

/// What a drawn signature shows, for those who do not see it.
pub fn signature_of(tongue: Tongue, name: &str, day: Day) -> String {
    let day = long_day(tongue, day);
    match tongue {
        Tongue::English => format!("Signature of {name}, {day}"),
        _ => format!("Unterschrift von {name}, {day}"),
    }
}

/// Where and when somebody signed: "Ottobrunn, 23. November 2026, 14.30 Uhr".
pub fn signed_at(place: &str, moment: &str) -> String {
    if place.trim().is_empty() { moment.to_owned() } else { format!("{}, {moment}", place.trim()) }
}

/// What a signature on glass is, above the record of it (Art. 3 No. 10 eIDAS).
pub fn signed_notice(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::English => en::paper::SIGNED_NOTICE,
        _ => de::paper::SIGNED_NOTICE,
    }
}

/// "abzüglich Anzahlungsrechnung RE-1-26-0041 vom 3.11.2026".
pub fn less_prepaid(tongue: Tongue, number: &str, day: &str) -> String {
    match tongue {
        Tongue::English => format!("less deposit invoice {number} of {day}"),
        _ => format!("abzüglich Anzahlungsrechnung {number} vom {day}"),
    }
}

/// "darin Umsatzsteuer 19 %".
pub fn thereof_tax(tongue: Tongue, percent: i64) -> String {
    match tongue {
        Tongue::English => format!("including {}", tax_inside(tongue, percent)),
        _ => format!("darin {}", tax_inside(tongue, percent)),
    }
}

/// "gemäß Ankaufvertrag AK-1-26-0007".
pub fn as_purchased(tongue: Tongue, number: &str) -> String {
    match tongue {
        Tongue::English => format!("as per vehicle purchase contract {number}"),
        _ => format!("gemäß Ankaufvertrag {number}"),
    }
}

/// How long an offer binds, as a sentence.
pub fn validity(tongue: Tongue, until: Option<Day>) -> String {
    match (tongue, until) {
        (Tongue::English, Some(day)) => {
            format!("We are bound by this offer until {}.", long_day(tongue, day))
        }
        (Tongue::English, None) => "This offer is without obligation.".to_owned(),
        (_, Some(day)) => format!("An dieses Angebot sind wir bis zum {} gebunden.", long_day(tongue, day)),
        (_, None) => "Dieses Angebot ist freibleibend.".to_owned(),
    }
}

/// "Nettobetrag", and where there are several taxes "Nettobetrag zu 19 %".
pub fn net(tongue: Tongue, percent: i64, several: bool) -> String {
    match (tongue, several) {
        (Tongue::English, false) => "Net amount".to_owned(),
        (Tongue::English, true) => format!("Net amount at {percent}%"),
        (_, false) => "Nettobetrag".to_owned(),
        (_, true) => format!("Nettobetrag zu {percent}\u{a0}%"),
    }
}

/// "Umsatzsteuer 19 %".
pub fn tax_inside(tongue: Tongue, percent: i64) -> String {
    match tongue {
        Tongue::English => format!("VAT {percent}%"),
        _ => format!("Umsatzsteuer {percent}\u{a0}%"),
    }
}

/// What a line's own discount adds to its text: "abzüglich 5 % Rabatt".
pub fn reduced(tongue: Tongue, by: &str) -> String {
    match tongue {
        Tongue::English => format!("less {by} discount"),
        _ => format!("abzüglich {by} Rabatt"),
    }
}

/// A discount on all items that has no text of its own.
pub fn off_all(tongue: Tongue, by: &str) -> String {
    match tongue {
        Tongue::English => format!("Discount of {by} on all items"),
        _ => format!("Rabatt {by} auf alle Posten"),
    }
}

/// The word before a person's name in an address ("Herrn").
pub fn honorific(tongue: Tongue, salutation: Salutation) -> &'static str {
    match (tongue, salutation) {
        (Tongue::English, Salutation::Mr) => "Mr",
        (Tongue::English, Salutation::Ms) => "Ms",
        (_, Salutation::Mr) => "Herrn",
        (_, Salutation::Ms) => "Frau",
        (Tongue::English, Salutation::Family) => "",
        (_, Salutation::Family) => "Familie",
        (_, Salutation::None | Salutation::Unknown) => "",
    }
}

/// How a letter begins ("Sehr geehrte Frau Dr. Groß,"), with its comma.
pub fn salutation(tongue: Tongue, customer: &Customer) -> String {
    if customer.last_name.trim().is_empty() {
        return match tongue {
            Tongue::English => "Dear Sir or Madam,",
            _ => "Sehr geehrte Damen und Herren,",
        }
        .to_owned();
    }
    match tongue {
        Tongue::English => en::letter::salutation(customer),
        _ => de::letter::salutation(customer),
    }
}

#[cfg(test)]
mod tests {
    use domain::party::customer::{Customer, Salutation};
    use domain::time::Day;
    use domain::tongue::Tongue::{English, German};

    use super::{long_day, salutation, validity};

    fn person(salutation: Salutation, title: &str, first: &str, last: &str) -> Customer {
        Customer {
            salutation,
            title: title.to_owned(),
            first_name: first.to_owned(),
            last_name: last.to_owned(),
            ..Customer::default()
        }
    }

    #[test]
    fn everybody_is_addressed_as_they_should_be() {
        for (customer, german, english) in [
            (person(Salutation::Mr, "", "Max", "Groß"), "Sehr geehrter Herr Groß,", "Dear Mr Groß,"),
            (
                person(Salutation::Ms, "Dr.", "Änne", "Özdemir"),
                "Sehr geehrte Frau Dr. Özdemir,",
                "Dear Dr. Özdemir,",
            ),
            (
                person(Salutation::Family, "", "", "Łukasik"),
                "Sehr geehrte Familie Łukasik,",
                "Dear Łukasik family,",
            ),
            (person(Salutation::None, "", "Kim", "Lee"), "Guten Tag Kim Lee,", "Dear Kim Lee,"),
            (person(Salutation::Unknown, "Dr.", "", "Lee"), "Guten Tag Dr. Lee,", "Dear Dr. Lee,"),
            (Customer::default(), "Sehr geehrte Damen und Herren,", "Dear Sir or Madam,"),
        ] {
            assert_eq!(salutation(German, &customer), german);
            assert_eq!(salutation(English, &customer), english);
        }
    }

    #[test]
    fn days_and_validity_are_written_out() {
        let day = Day::new(2026, 12, 7);
        assert_eq!(day.map(|day| long_day(German, day)).as_deref(), Some("7.\u{a0}Dezember\u{a0}2026"));
        assert_eq!(day.map(|day| long_day(English, day)).as_deref(), Some("7\u{a0}December\u{a0}2026"));
        assert!(validity(German, None).contains("freibleibend"));
        assert!(validity(English, day).contains("7\u{a0}December"));
    }
}
