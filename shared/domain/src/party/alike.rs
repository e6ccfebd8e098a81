//! Whether two entries mean the same customer ("Dublette").

use crate::choice;
use crate::letter_case::small;
use crate::party::customer::Customer;
use crate::party::{distance, phonetic};

choice!(
    /// What two customers have in common.
    Alike {
        /// "USt-IdNr."
        VatId = "vat_id",
        /// One bank account.
        Iban = "iban",
        Phone = "phone",
        Mail = "mail",
        NameAndTown = "name_and_town",
    }
);

/// A number shorter than this is an extension or a slip.
const SHORTEST_NUMBER: usize = 6;

/// In a shorter name one other letter makes another name.
const LONG_NAME: usize = 6;

/// What makes two customers look like one; the strongest sign, `None` if there is none.
pub fn alike(one: &Customer, other: &Customer) -> Option<Alike> {
    if !code(&one.vat_id).is_empty() && code(&one.vat_id) == code(&other.vat_id) {
        return Some(Alike::VatId);
    }
    if !code(&one.iban).is_empty() && code(&one.iban) == code(&other.iban) {
        return Some(Alike::Iban);
    }
    if phones(one).iter().any(|number| phones(other).contains(number)) {
        return Some(Alike::Phone);
    }
    let mail = |customer: &Customer| customer.mail.trim().to_lowercase();
    if !mail(one).is_empty() && mail(one) == mail(other) {
        return Some(Alike::Mail);
    }
    (same_name(one, other) && same_sound(&one.town, &other.town)).then_some(Alike::NameAndTown)
}

/// Firms by their names, people by last and first name; a first name that nobody gave does not tell them apart.
fn same_name(one: &Customer, other: &Customer) -> bool {
    if !one.company.trim().is_empty() && !other.company.trim().is_empty() {
        return same_sound(&essential(&one.company), &essential(&other.company));
    }
    let unknown = one.first_name.trim().is_empty() || other.first_name.trim().is_empty();
    same_sound(&one.last_name, &other.last_name)
        && (unknown || same_sound(&one.first_name, &other.first_name))
}

/// The same sound, or one slip of the finger in a word that is long enough to tell.
fn same_sound(one: &str, other: &str) -> bool {
    let code = phonetic::code(one);
    let letters = |text: &str| text.chars().map(small).filter(|c| c.is_alphabetic()).collect::<String>();
    !code.is_empty()
        && (code == phonetic::code(other)
            || one.chars().count() >= LONG_NAME && distance::within(&letters(one), &letters(other), 1))
}

/// A number of letters and digits without what people write between them.
pub fn code(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect()
}

/// A firm's name without its legal form.
fn essential(company: &str) -> String {
    const FORMS: [&str; 12] = ["gmbh", "mbh", "ag", "kg", "ohg", "ug", "se", "eg", "ek", "gbr", "co", "cie"];
    let bare = |word: &str| word.to_lowercase().replace(['.', ','], "");
    let kept = company.split(|c: char| c.is_whitespace() || c == '&' || c == '+');
    kept.filter(|word| !FORMS.contains(&bare(word).as_str())).collect::<Vec<_>>().join(" ")
}

/// Both telephone numbers as digits behind the national 0.
pub fn phones(customer: &Customer) -> Vec<String> {
    let numbers = [&customer.phone, &customer.mobile].into_iter().map(|text| national(text));
    numbers.filter(|number| number.len() >= SHORTEST_NUMBER).collect()
}

fn national(text: &str) -> String {
    let digits: String = text.replace("(0)", "").chars().filter(char::is_ascii_digit).collect();
    let abroad = text.trim_start().starts_with('+') || digits.starts_with("00");
    let bare = digits.trim_start_matches('0');
    match bare.strip_prefix("49").filter(|_| abroad) {
        Some(rest) => rest.trim_start_matches('0').to_owned(),
        None => bare.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Alike, alike};
    use crate::party::customer::Customer;

    fn customer(name: &str, town: &str, phone: &str, mail: &str) -> Customer {
        let (first, last) = name.split_once(' ').unwrap_or(("", name));
        Customer {
            first_name: first.to_owned(),
            last_name: last.to_owned(),
            town: town.to_owned(),
            mobile: phone.to_owned(),
            mail: mail.to_owned(),
            ..Customer::default()
        }
    }

    #[test]
    fn the_same_phone_mail_or_name_and_town_look_like_one_person() {
        let meier = customer("Harald Meier", "Ottobrunn", "0171 / 234 56-78", "Harald@Meier.example");
        for (other, sign) in [
            (customer("Anna Groß", "Bonn", "+49 (0)171 2345678", ""), Some(Alike::Phone)),
            (customer("Anna Groß", "Bonn", "0049 171 2345678", ""), Some(Alike::Phone)),
            (customer("Anna Groß", "Bonn", "", " harald@meier.example"), Some(Alike::Mail)),
            (customer("Harald Mayr", "Otto-Brunn", "", ""), Some(Alike::NameAndTown)),
            (customer("Maier", "Ottobrunn", "0171 99", ""), Some(Alike::NameAndTown)),
            (customer("Harlad Meier", "Ottobrun", "", ""), Some(Alike::NameAndTown)),
            (customer("Eva Meier", "Ottobrunn", "", ""), None),
            (customer("Harald Meier", "Bonn", "", ""), None),
            (customer("Harald Meier", "", "", ""), None),
            (customer("", "Ottobrunn", "", ""), None),
        ] {
            assert_eq!(alike(&meier, &other), sign, "{other:?}");
            assert_eq!(alike(&other, &meier), sign, "{other:?}");
        }
    }

    #[test]
    fn one_vat_id_is_one_firm_however_it_is_written() {
        let firm = |vat_id: &str| Customer { vat_id: vat_id.to_owned(), ..Customer::default() };
        for (one, other, sign) in [
            ("DE123456788", "de 123 456 788", Some(Alike::VatId)),
            ("DE123456788", "DE115235681", None),
            ("", "", None),
        ] {
            assert_eq!(alike(&firm(one), &firm(other)), sign, "{one} {other}");
        }
    }

    #[test]
    fn one_bank_account_is_one_customer() {
        let with = |iban: &str| Customer { iban: iban.to_owned(), ..Customer::default() };
        let one = with("DE02 1203 0000 0000 2020 51");
        assert_eq!(alike(&one, &with("de02120300000000202051")), Some(Alike::Iban));
        assert_eq!(alike(&one, &with("DE02500105170137075030")), None);
    }

    #[test]
    fn a_firm_is_known_without_its_legal_form() {
        let firm = |company: &str, town: &str| Customer {
            company: company.to_owned(),
            town: town.to_owned(),
            ..Customer::default()
        };
        let meier = firm("Meier Vakuumtechnik GmbH", "Ottobrunn");
        for (other, sign) in [
            (firm("Maier Vakuum-Technik GmbH & Co. KG", "Ottobrunn"), Some(Alike::NameAndTown)),
            (firm("Meier Vakuumtechnik", "Ottobrunn"), Some(Alike::NameAndTown)),
            (firm("Meier Hochvakuum GmbH", "Ottobrunn"), None),
            (firm("GmbH", "Ottobrunn"), None),
        ] {
            assert_eq!(alike(&meier, &other), sign, "{}", other.company);
        }
    }
}
