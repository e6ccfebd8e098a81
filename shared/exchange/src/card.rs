//! Address cards (vCard): versions 3.0 (RFC 2426) and 4.0 (RFC 6350) out; these and 2.1 in, as telephones send them.

use domain::party::customer::{Customer, Party};
use domain::party::person::Person;
use domain::time::Day;

use crate::content_line::{ContentLine, escaped, plain, read, split, write};
use crate::country;

/// Which version is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// What every telephone takes.
    Three,
    Four,
}

/// A card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    pub title: String,
    pub first_name: String,
    pub last_name: String,
    pub company: String,
    pub role: String,
    pub phone: String,
    pub mobile: String,
    pub mail: String,
    pub web: String,
    pub street: String,
    pub postal_code: String,
    pub town: String,
    /// ISO 3166-1 alpha-2, or as it stands in the card.
    pub country: String,
    pub birthday: Option<Day>,
    pub note: String,
}

impl Card {
    /// The card of a contact person of a firm.
    pub fn of_person(person: &Person, customer: &Customer) -> Card {
        Card {
            title: person.title.clone(),
            first_name: person.first_name.clone(),
            last_name: person.last_name.clone(),
            role: person.role.clone(),
            phone: person.phone.clone(),
            mobile: person.mobile.clone(),
            mail: person.mail.clone(),
            birthday: person.birthday,
            note: String::new(),
            ..Card::of_customer(customer)
        }
    }

    /// The card of a customer; what the house thinks of him stays here.
    pub fn of_customer(customer: &Customer) -> Card {
        Card {
            title: customer.title.clone(),
            first_name: customer.first_name.clone(),
            last_name: customer.last_name.clone(),
            company: customer.company.clone(),
            role: String::new(),
            phone: customer.phone.clone(),
            mobile: customer.mobile.clone(),
            mail: customer.mail.clone(),
            web: customer.web.clone(),
            street: customer.street.clone(),
            postal_code: customer.postal_code.clone(),
            town: customer.town.clone(),
            country: customer.country.clone(),
            birthday: customer.birthday,
            note: String::new(),
        }
    }

    /// As a contact person.
    pub fn person(self) -> Person {
        Person {
            title: self.title,
            first_name: self.first_name,
            last_name: self.last_name,
            role: self.role,
            phone: self.phone,
            mobile: self.mobile,
            mail: self.mail,
            birthday: self.birthday,
            remark: self.note,
            ..Person::default()
        }
    }

    /// As a customer.
    pub fn customer(self) -> Customer {
        let party = if self.company.is_empty() { Party::Person } else { Party::Company };
        Customer {
            party,
            title: self.title,
            first_name: self.first_name,
            last_name: self.last_name,
            company: self.company,
            phone: self.phone,
            mobile: self.mobile,
            mail: self.mail,
            web: self.web,
            street: self.street,
            postal_code: self.postal_code,
            town: self.town,
            country: if self.country.is_empty() { String::new() } else { country::code(&self.country) },
            birthday: self.birthday,
            remark: self.note,
            ..Customer::default()
        }
    }

    /// The name on the card.
    fn full_name(&self) -> String {
        let parts = [&self.title, &self.first_name, &self.last_name].map(|part| part.trim());
        let person = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        if person.is_empty() { self.company.clone() } else { person }
    }

    fn is_empty(&self) -> bool {
        self.full_name().is_empty() && self.phone.is_empty() && self.mobile.is_empty() && self.mail.is_empty()
    }
}

/// Cards one after another.
pub fn write_cards(cards: &[Card], version: Version) -> String {
    let mut out = String::new();
    cards.iter().for_each(|card| put(&mut out, card, version));
    out
}

fn put(out: &mut String, card: &Card, version: Version) {
    let four = version == Version::Four;
    write(out, "BEGIN", "VCARD");
    write(out, "VERSION", if four { "4.0" } else { "3.0" });
    write(out, "FN", &escaped(&card.full_name()));
    let name = [&card.last_name, &card.first_name, "", &card.title, ""].map(escaped);
    write(out, "N", &name.join(";"));
    let address = ["", "", &card.street, &card.town, "", &card.postal_code, &card.country].map(escaped);
    if !(card.street.is_empty() && card.town.is_empty() && card.postal_code.is_empty()) {
        write(out, "ADR;TYPE=WORK", &address.join(";"));
    }
    let day = card.birthday.map(|day| if four { day.iso().replace('-', "") } else { day.iso() });
    let (fixed, mobile) =
        if four { ("TEL;TYPE=work", "TEL;TYPE=cell") } else { ("TEL;TYPE=WORK,VOICE", "TEL;TYPE=CELL") };
    for (name, text) in [
        ("ORG", &card.company),
        ("TITLE", &card.role),
        (fixed, &card.phone),
        (mobile, &card.mobile),
        ("EMAIL", &card.mail),
        ("URL", &card.web),
        ("BDAY", &day.unwrap_or_default()),
        ("NOTE", &card.note),
    ] {
        if !text.is_empty() {
            write(out, name, &escaped(text));
        }
    }
    write(out, "END", "VCARD");
}

/// The cards of a file. One that says neither a name nor how to reach anybody is left out.
pub fn read_cards(text: &str) -> Vec<Card> {
    let (mut cards, mut open): (Vec<Card>, Option<Card>) = (Vec::new(), None);
    for line in read(text) {
        match (line.name.as_str(), line.value.trim().to_ascii_uppercase().as_str()) {
            ("BEGIN", "VCARD") => open = Some(Card::default()),
            ("END", "VCARD") => cards.extend(open.take().filter(|card| !card.is_empty())),
            _ => {
                if let Some(card) = &mut open {
                    take(card, &line);
                }
            }
        }
    }
    cards
}

fn take(card: &mut Card, line: &ContentLine) {
    let parts: Vec<String> =
        split(&line.value, ';').iter().map(|part| plain(part).trim().to_owned()).collect();
    let part = |at: usize| parts.get(at).cloned().unwrap_or_default();
    let first = |field: &mut String, text: String| {
        if field.is_empty() {
            *field = text;
        }
    };
    let whole = || plain(&line.value).trim().to_owned();
    match line.name.as_str() {
        "N" => (card.last_name, card.first_name, card.title) = (part(0), part(1), part(3)),
        "FN" if card.last_name.is_empty() && card.company.is_empty() => first(&mut card.last_name, whole()),
        "ORG" => {
            // A firm's own card has its name twice.
            card.company = part(0);
            if card.last_name == card.company {
                card.last_name.clear();
            }
        }
        "TITLE" | "ROLE" => first(&mut card.role, whole()),
        "TEL" => phone(card, line, whole()),
        "EMAIL" => first(&mut card.mail, whole()),
        "URL" => first(&mut card.web, whole()),
        "BDAY" => card.birthday = birthday(&whole()),
        "NOTE" => first(&mut card.note, whole()),
        "ADR" if card.town.is_empty() => {
            (card.street, card.town, card.postal_code, card.country) = (part(2), part(3), part(5), part(6));
        }
        _ => {}
    }
}

fn phone(card: &mut Card, line: &ContentLine, number: String) {
    let number = number.strip_prefix("tel:").unwrap_or(&number).to_owned();
    let types: String =
        line.parameters.iter().filter(|(name, _)| name == "TYPE").map(|(_, value)| value.as_str()).collect();
    let field = match () {
        () if types.contains("FAX") || types.contains("PAGER") => return,
        () if types.contains("CELL") || types.contains("IPHONE") => &mut card.mobile,
        () => &mut card.phone,
    };
    if field.is_empty() {
        *field = number;
    }
}

/// "1958-02-12", "19580212", with a time behind or not. A birthday without a year is none.
fn birthday(text: &str) -> Option<Day> {
    let date = text.split('T').next().unwrap_or_default();
    let digits = date.len() == 8 && date.bytes().all(|byte| byte.is_ascii_digit());
    let dashed =
        digits.then(|| Some(format!("{}-{}-{}", date.get(..4)?, date.get(4..6)?, date.get(6..)?))).flatten();
    Day::parse(dashed.as_deref().unwrap_or(date))
}

#[cfg(test)]
mod tests {
    use super::{Card, Version, read_cards, write_cards};
    use domain::party::customer::Party;
    use domain::time::Day;

    fn harald() -> Card {
        Card {
            title: "Dr.".to_owned(),
            first_name: "Harald".to_owned(),
            last_name: "Meier; Sohn".to_owned(),
            company: "Meier, Vakuumtechnik GmbH".to_owned(),
            role: "Geschäftsführung".to_owned(),
            phone: "089 99998-024".to_owned(),
            mobile: "0171 3920099".to_owned(),
            mail: "h.meier@meier.example".to_owned(),
            web: "https://www.meier.example".to_owned(),
            street: "Meier-Hess-Anlage 4".to_owned(),
            postal_code: "85521".to_owned(),
            town: "Ottobrunn".to_owned(),
            country: "DE".to_owned(),
            birthday: Day::new(1958, 2, 12),
            note: "sammelt Modelle\nnur vormittags".to_owned(),
        }
    }

    #[test]
    fn a_card_comes_back_as_it_went_out_in_both_versions() {
        for version in [Version::Three, Version::Four] {
            let text = write_cards(&[harald(), Card { title: String::new(), ..harald() }], version);
            assert_eq!(read_cards(&text), [harald(), Card { title: String::new(), ..harald() }], "{text}");
        }
    }

    #[test]
    fn cards_of_telephones_are_read() {
        let old = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;\r\nTEL;CELL;PREF:+491713920033\r\nTEL;FAX:1\r\nEND:VCARD\r\n";
        let card = &read_cards(old)[0];
        assert_eq!((card.last_name.as_str(), card.first_name.as_str()), ("Müller", "Jörg"));
        assert_eq!((card.mobile.as_str(), card.phone.as_str()), ("+491713920033", ""));
        let apple = "BEGIN:VCARD\nVERSION:3.0\nFN:Firma Huber\nORG:Firma Huber;\nitem1.TEL:tel:089 1\nBDAY;VALUE=date:1604-05-06\nEND:VCARD";
        let card = read_cards(apple).remove(0);
        assert_eq!(
            (card.company.as_str(), card.last_name.as_str(), card.phone.as_str()),
            ("Firma Huber", "", "089 1")
        );
        assert_eq!(card.customer().party, Party::Company);
        assert_eq!(read_cards("BEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:x"), []);
    }

    proptest::proptest! {
        #[test]
        fn any_file_is_read_without_harm(text in "(BEGIN:VCARD\n|END:VCARD\n|N:|TEL;|ADR:|BDAY:|;|,|\\\\|ß|=|\n| ){0,40}") {
            let _ = read_cards(&text);
        }
    }
}
