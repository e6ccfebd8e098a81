//! The head data of a customer sheet ("Kundeninformationen").

use crate::field::Problem;
use crate::letter_case::capitals;
use crate::money::Cents;
use crate::party::{coordinates, iban, vat_id};
use crate::time::Day;
use crate::{choice, record};

choice!(
    /// Person or company.
    Party { Person = "person", Company = "company" }
);

choice!(
    /// How a letter addresses the person ("Anrede").
    Salutation { None = "none", Mr = "mr", Ms = "ms", Family = "family" }
);

choice!(
    /// Credit standing ("Bonität").
    Standing { Open = "open", Credit = "credit", Cash = "cash" }
);

record!(
    /// A customer or prospect.
    Customer / CustomerField {
        Number: number: String = "number",
        Party: party: Party = "party",
        Salutation: salutation: Salutation = "salutation",
        Title: title: String = "title",
        FirstName: first_name: String = "name.first",
        LastName: last_name: String = "name.last",
        Company: company: String = "name.company",
        /// Second line of a firm's name, a department.
        Addition: addition: String = "name.addition",
        Street: street: String = "address.street",
        PostalCode: postal_code: String = "address.postal" as PostalCode,
        Town: town: String = "address.town",
        /// ISO 3166-1 alpha-2; empty means Germany.
        Country: country: String = "address.country" as Country,
        Phone: phone: String = "phone.fixed" as Phone,
        Mobile: mobile: String = "phone.mobile" as Phone,
        Mail: mail: String = "mail" as Mail,
        Web: web: String = "web" as Web,
        Birthday: birthday: Option<Day> = "birthday",
        /// "USt-IdNr."
        VatId: vat_id: String = "vat_id" as VatId,
        /// Bank account.
        Iban: iban: String = "iban" as Iban,
        /// "Zahlungstage": average days to pay.
        PaymentDays: payment_days: Option<i64> = "payment.days",
        /// The first comparison value in brackets behind the days to pay.
        PaymentDaysLast: payment_days_last: Option<i64> = "payment.days_last",
        /// The second comparison value.
        PaymentDaysBefore: payment_days_before: Option<i64> = "payment.days_before",
        /// "Offener Saldo", as the bookkeeping last told.
        Balance: balance: Option<Cents> = "balance",
        /// "Kreditlimit".
        CreditLimit: credit_limit: Option<Cents> = "credit_limit",
        Standing: standing: Standing = "standing",
        /// "Klassifizierung".
        Class: class: String = "class",
        /// "Kondition", e.g. "30 NETTO".
        Terms: terms: String = "terms",
        /// "Kundengruppe".
        Group: group: String = "group",
        Remark: remark: String = "remark" as Paragraph,
        /// "Debitorenkonto": what the bookkeeping calls the customer, where that is another number.
        Account: account: String = "account",
        Messenger: messenger: String = "phone.messenger" as Phone,
        /// Addresses in social networks, one in a line.
        Social: social: String = "social" as Paragraph,
        /// Latitude and longitude ([`coordinates::Coordinates`]).
        Coordinates: coordinates: String = "address.coordinates",
        /// "Aus der Anzeige ausgeschlossen": only who manages finds the customer.
        Hidden: hidden: bool = "hidden",
    }
);

impl Customer {
    /// The name on lists and letters: firm, or title and names.
    pub fn name(&self) -> String {
        let person = self.person();
        match (self.company.is_empty(), person.is_empty()) {
            (false, _) => self.company.clone(),
            (true, false) => person,
            (true, true) => String::new(),
        }
    }

    /// Title, first and last name.
    pub fn person(&self) -> String {
        [&self.title, &self.first_name, &self.last_name]
            .into_iter()
            .filter(|part| !part.is_empty())
            .cloned()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Up to two letters that stand for the customer where there is no picture.
    pub fn initials(&self) -> String {
        let name = if self.company.is_empty() {
            format!("{} {}", self.first_name, self.last_name)
        } else {
            self.company.clone()
        };
        let letters: String = name
            .split_whitespace()
            .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()))
            .take(2)
            .collect();
        capitals(&letters)
    }

    /// The addresses in social networks.
    pub fn social_addresses(&self) -> impl Iterator<Item = &str> {
        let parts = self.social.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
        parts.filter(|address| !address.is_empty())
    }

    /// By how much the open balance exceeds the credit limit; `None` while it does not, or no limit is set.
    pub fn overrun(&self) -> Option<Cents> {
        let over = self.balance? - self.credit_limit?;
        (over > Cents(0)).then_some(over)
    }

    /// Everything that looks wrong. Nothing of it keeps anybody from saving.
    pub fn problems(&self) -> Vec<(CustomerField, Problem)> {
        let mut found = Vec::new();
        if self.name().is_empty() {
            let field =
                if self.party == Party::Company { CustomerField::Company } else { CustomerField::LastName };
            found.push((field, Problem::NameMissing));
        }
        let mut check = |field, text: &str, problem: fn(&str) -> Option<Problem>| {
            found.extend(
                (!text.trim().is_empty()).then(|| problem(text.trim())).flatten().map(|p| (field, p)),
            );
        };
        check(CustomerField::Mail, &self.mail, mail_problem);
        check(CustomerField::Phone, &self.phone, phone_problem);
        check(CustomerField::Mobile, &self.mobile, phone_problem);
        check(CustomerField::Messenger, &self.messenger, phone_problem);
        check(CustomerField::Coordinates, &self.coordinates, coordinates::problem);
        check(CustomerField::Country, &self.country, country_problem);
        check(CustomerField::VatId, &self.vat_id, vat_id::problem);
        check(CustomerField::Iban, &self.iban, iban::problem);
        if matches!(self.country.as_str(), "" | "DE") {
            check(CustomerField::PostalCode, &self.postal_code, german_postal_code_problem);
        }
        found
    }
}

/// A mail address needs one @ between two parts and a dot in the second.
pub fn mail_problem(text: &str) -> Option<Problem> {
    let well_formed = text.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty()
            && !domain.contains('@')
            && domain.contains('.')
            && !domain.starts_with('.')
            && !domain.ends_with('.')
            && !text.contains(char::is_whitespace)
    });
    (!well_formed).then_some(Problem::NotAMailAddress)
}

/// A telephone number has 3 to 15 digits (ITU-T E.164) and else only separators.
pub fn phone_problem(text: &str) -> Option<Problem> {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let clean = text
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '/' | '(' | ')' | '.' | '\u{a0}'));
    (!clean || !(3..=15).contains(&digits)).then_some(Problem::NotAPhoneNumber)
}

fn country_problem(text: &str) -> Option<Problem> {
    (text.len() != 2 || !text.chars().all(|c| c.is_ascii_uppercase())).then_some(Problem::NotACountry)
}

fn german_postal_code_problem(text: &str) -> Option<Problem> {
    (text.len() != 5 || !text.chars().all(|c| c.is_ascii_digit())).then_some(Problem::NotAPostalCode)
}

#[cfg(test)]
mod tests {
    use super::{Customer, CustomerField, Party};
    use crate::field::Problem;
    use crate::money::Cents;

    #[test]
    fn meier_is_over_the_limit_by_1357_63() {
        let meier = Customer {
            balance: Some(Cents(935_763)),
            credit_limit: Some(Cents(800_000)),
            ..Customer::default()
        };
        assert_eq!(meier.overrun(), Some(Cents(135_763)));
        assert_eq!(Customer { balance: Some(Cents(800_000)), ..meier.clone() }.overrun(), None);
        assert_eq!(Customer { credit_limit: None, ..meier }.overrun(), None);
    }

    #[test]
    fn wrong_entries_are_named_and_right_ones_are_not() {
        let wrong = Customer {
            mail: "info@".to_owned(),
            phone: "12".to_owned(),
            postal_code: "1234".to_owned(),
            country: "Deutschland".to_owned(),
            vat_id: "DE123456789".to_owned(),
            messenger: "1".to_owned(),
            coordinates: "Ottobrunn".to_owned(),
            ..Customer::default()
        };
        let fields: Vec<_> = wrong.problems();
        assert!(fields.contains(&(CustomerField::LastName, Problem::NameMissing)));
        assert!(fields.contains(&(CustomerField::Mail, Problem::NotAMailAddress)));
        assert!(fields.contains(&(CustomerField::Phone, Problem::NotAPhoneNumber)));
        assert!(fields.contains(&(CustomerField::Country, Problem::NotACountry)));
        assert!(fields.contains(&(CustomerField::VatId, Problem::VatIdCheckDigit)));
        assert!(fields.contains(&(CustomerField::Messenger, Problem::NotAPhoneNumber)));
        assert!(fields.contains(&(CustomerField::Coordinates, Problem::NotCoordinates)));
        let right = Customer {
            company: "Meier Vakuumtechnik GmbH".to_owned(),
            mail: "info@meier.example".to_owned(),
            phone: "+49 (0) 89 / 12 34-56".to_owned(),
            postal_code: "1234".to_owned(),
            country: "AT".to_owned(),
            vat_id: "DE123456788".to_owned(),
            ..Customer::default()
        };
        assert_eq!(right.problems(), []);
        let nameless = Customer { party: Party::Company, ..Customer::default() };
        assert_eq!(nameless.problems(), [(CustomerField::Company, Problem::NameMissing)]);
    }

    #[test]
    fn addresses_in_social_networks_stand_in_lines_or_behind_commas() {
        let social = "linkedin.com/company/meier\nhttps://xing.com/meier, instagram.com/meier;".to_owned();
        let meier = Customer { social, ..Customer::default() };
        let addresses: Vec<&str> = meier.social_addresses().collect();
        assert_eq!(
            addresses,
            ["linkedin.com/company/meier", "https://xing.com/meier", "instagram.com/meier"]
        );
    }

    #[test]
    fn a_name_is_the_firm_or_the_person() {
        let person = Customer {
            title: "Dr.".to_owned(),
            first_name: "Änne".to_owned(),
            last_name: "Özdemir-Groß".to_owned(),
            ..Customer::default()
        };
        assert_eq!((person.name().as_str(), person.initials().as_str()), ("Dr. Änne Özdemir-Groß", "ÄÖ"));
        let firm = Customer { company: "Meier Vakuumtechnik GmbH".to_owned(), ..person };
        assert_eq!((firm.name().as_str(), firm.initials().as_str()), ("Meier Vakuumtechnik GmbH", "MV"));
    }
}
