//! A contact person of a customer ("Ansprechpartner").

use crate::field::Problem;
use crate::id::Id;
use crate::party::customer::{Salutation, mail_problem, phone_problem};
use crate::time::Day;
use crate::{choice, record};

choice!(
    /// A way to reach somebody ("Kanal").
    Channel { Phone = "phone", Mobile = "mobile", Mail = "mail", Messenger = "messenger", Post = "post" }
);

choice!(
    /// Whether somebody may be approached for advertising by a channel (§ 7 UWG).
    Consent {
        /// Nobody has asked.
        Open = "open",
        /// "Einwilligung".
        Given = "given",
        /// "Widerspruch".
        Refused = "refused",
    }
);

record!(
    /// A contact person; lies beside the customer, as a record of its own.
    Person / PersonField {
        Customer: customer: Id = "customer",
        /// Function in the firm ("Funktion").
        Role: role: String = "role",
        Salutation: salutation: Salutation = "salutation",
        Title: title: String = "title",
        FirstName: first_name: String = "name.first",
        LastName: last_name: String = "name.last",
        /// "Durchwahl".
        Phone: phone: String = "phone.fixed" as Phone,
        Mobile: mobile: String = "phone.mobile" as Phone,
        Mail: mail: String = "mail" as Mail,
        /// Name or number in a messenger.
        Messenger: messenger: String = "messenger",
        Birthday: birthday: Option<Day> = "birthday",
        /// The channel that the person prefers.
        Preferred: preferred: Option<Channel> = "preferred",
        /// Consent to advertising by telephone; where it comes from and since when (§ 7a UWG).
        PhoneConsent: phone_consent: Consent = "consent.phone.state",
        PhoneConsentSource: phone_consent_source: String = "consent.phone.source",
        PhoneConsentDay: phone_consent_day: Option<Day> = "consent.phone.day",
        MailConsent: mail_consent: Consent = "consent.mail.state",
        MailConsentSource: mail_consent_source: String = "consent.mail.source",
        MailConsentDay: mail_consent_day: Option<Day> = "consent.mail.day",
        MessengerConsent: messenger_consent: Consent = "consent.messenger.state",
        MessengerConsentSource: messenger_consent_source: String = "consent.messenger.source",
        MessengerConsentDay: messenger_consent_day: Option<Day> = "consent.messenger.day",
        PostConsent: post_consent: Consent = "consent.post.state",
        PostConsentSource: post_consent_source: String = "consent.post.source",
        PostConsentDay: post_consent_day: Option<Day> = "consent.post.day",
        Remark: remark: String = "remark" as Paragraph,
    }
);

impl Person {
    /// Title, first and last name.
    pub fn name(&self) -> String {
        let parts = [&self.title, &self.first_name, &self.last_name];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ")
    }

    /// The consent for a channel; mobile is telephone.
    pub fn consent(&self, channel: Channel) -> Consent {
        match channel {
            Channel::Phone | Channel::Mobile => self.phone_consent,
            Channel::Mail => self.mail_consent,
            Channel::Messenger => self.messenger_consent,
            Channel::Post => self.post_consent,
            Channel::Unknown => Consent::Open,
        }
    }

    /// Everything that looks wrong. Nothing of it keeps anybody from saving. A consent without a source or a day
    /// proves nothing.
    pub fn problems(&self) -> Vec<(PersonField, Problem)> {
        use PersonField as F;
        let check = |field, text: &str, problem: fn(&str) -> Option<Problem>| {
            (!text.trim().is_empty()).then(|| problem(text.trim())).flatten().map(|found| (field, found))
        };
        let proof = |consent, source: &str, day: Option<Day>, field| {
            let proven = consent != Consent::Given || !source.trim().is_empty() && day.is_some();
            (!proven).then_some((field, Problem::ConsentUnproven))
        };
        let found = [
            self.name().is_empty().then_some((F::LastName, Problem::NameMissing)),
            check(F::Phone, &self.phone, phone_problem),
            check(F::Mobile, &self.mobile, phone_problem),
            check(F::Mail, &self.mail, mail_problem),
            proof(self.phone_consent, &self.phone_consent_source, self.phone_consent_day, F::PhoneConsent),
            proof(self.mail_consent, &self.mail_consent_source, self.mail_consent_day, F::MailConsent),
            proof(
                self.messenger_consent,
                &self.messenger_consent_source,
                self.messenger_consent_day,
                F::MessengerConsent,
            ),
            proof(self.post_consent, &self.post_consent_source, self.post_consent_day, F::PostConsent),
        ];
        found.into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Channel, Consent, Person, PersonField};
    use crate::field::Problem;
    use crate::time::Day;

    #[test]
    fn a_consent_is_worth_something_with_source_and_day() {
        let harald = Person {
            first_name: "Harald".to_owned(),
            last_name: "Meier".to_owned(),
            phone: "089 99998-1".to_owned(),
            phone_consent: Consent::Given,
            ..Person::default()
        };
        assert_eq!(harald.problems(), [(PersonField::PhoneConsent, Problem::ConsentUnproven)]);
        let proven = Person {
            phone_consent_source: "Karte vom 3. Mai".to_owned(),
            phone_consent_day: Some(Day(15_000)),
            ..harald
        };
        assert_eq!((proven.problems(), proven.name().as_str()), (Vec::new(), "Harald Meier"));
        assert_eq!(proven.consent(Channel::Mobile), Consent::Given);
        assert_eq!(proven.consent(Channel::Mail), Consent::Open);
    }

    #[test]
    fn somebody_without_a_name_or_with_half_an_address_is_noticed() {
        let wrong = Person { mail: "harald@".to_owned(), mobile: "1".to_owned(), ..Person::default() };
        assert_eq!(
            wrong.problems(),
            [
                (PersonField::LastName, Problem::NameMissing),
                (PersonField::Mobile, Problem::NotAPhoneNumber),
                (PersonField::Mail, Problem::NotAMailAddress),
            ]
        );
    }
}
