//! What stands around the text of a paper: address, information block, foot.

use domain::document::kind::PaperKind;
use domain::letter_case::capitals;
use domain::party::customer::Customer;
use domain::party::house::House;
use domain::party::iban;
use domain::time::Day;
use domain::tongue::Tongue;
use words::format::{self, NBSP};
use words::label::label;
use words::letter::caption::Word;
use words::letter::country::country;
use words::letter::{honorific, number_caption, word};

use crate::fact::Facts;
use crate::fault::PaperError;
use crate::letter::Frame;
use crate::picture::Picture;

/// The frame of a paper.
pub fn frame(facts: &Facts) -> Result<Frame, PaperError> {
    let (house, tongue) = (&facts.house, facts.tongue);
    let logo = (!house.logo.is_empty()).then(|| Picture::read(&house.logo)).transpose()?;
    let customer = facts.customer.clone().unwrap_or_default();
    let running = [title(facts), format::day(tongue, facts.day), customer.name()];
    Ok(Frame {
        name: house.name.clone(),
        logo,
        logo_alt: format!("{} {}", word(tongue, Word::LogoOf), house.name),
        sender: joined(&[house.name.clone(), house.street.clone(), place(house)], " · "),
        recipient: recipient(tongue, &customer),
        info: info(facts, &customer),
        running: joined(&running, " · "),
        foot: foot(tongue, house),
    })
}

/// "Angebot A-2026-0042".
pub fn title(facts: &Facts) -> String {
    joined(&[label(facts.tongue, facts.kind).to_owned(), facts.number.clone()], " ")
}

/// What is not empty, with something in between.
pub fn joined(parts: &[String], between: &str) -> String {
    let present: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    present.join(between)
}

/// Postal code and town of the dealership, which no line end parts.
pub fn place(house: &House) -> String {
    joined(&[house.postal_code.clone(), house.town.clone()], "\u{a0}")
}

/// The lines of an address as DIN 5008 has them; abroad, town and country stand in capitals.
fn recipient(tongue: Tongue, customer: &Customer) -> Vec<String> {
    let person = joined(&[honorific(tongue, customer.salutation).to_owned(), customer.person()], " ");
    let person = if customer.person().is_empty() { String::new() } else { person };
    let town = joined(&[customer.postal_code.clone(), customer.town.clone()], " ");
    let abroad = !matches!(customer.country.trim(), "" | "DE");
    let land = country(tongue, customer.country.trim()).unwrap_or(customer.country.trim());
    let lines = [
        customer.company.clone(),
        customer.addition.clone(),
        person,
        customer.street.clone(),
        if abroad { capitals(&town) } else { town },
        if abroad { capitals(land) } else { String::new() },
    ];
    lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// The address of a customer in one line.
pub fn address_line(customer: &Customer) -> String {
    let town = joined(&[customer.postal_code.clone(), customer.town.clone()], "\u{a0}");
    joined(&[customer.street.clone(), town], ", ")
}

/// What the kind says of itself: its number, its days, what it refers to.
fn dated(facts: &Facts) -> Vec<(String, String)> {
    let (tongue, kind, detail) = (facts.tongue, facts.kind, &facts.detail);
    let day = |day: Option<Day>| day.map(|day| format::day(tongue, day)).unwrap_or_default();
    let said = |caption: Word, value: String| (word(tongue, caption).to_owned(), value);
    let until = facts.valid_until.map(|until| day(Some(until)));
    let until = until.unwrap_or_else(|| word(tongue, Word::WithoutObligation).to_owned());
    let only = |wanted: bool, value: String| if wanted { value } else { String::new() };
    let original = facts.original.as_ref().map(|one| one.number.clone()).unwrap_or_default();
    vec![
        (number_caption(tongue, kind).to_owned(), facts.number.clone()),
        said(Word::Date, day(Some(facts.day))),
        said(Word::ValidUntil, only(kind == PaperKind::Offer, until)),
        said(Word::ServiceDay, only(kind.is_invoice(), day(detail.service_day))),
        said(Word::OriginalNumber, only(kind == PaperKind::Cancellation, original)),
        said(Word::BuyerReference, only(kind.is_invoice(), detail.leitweg.trim().to_owned())),
    ]
}

fn info(facts: &Facts, customer: &Customer) -> Vec<(String, String)> {
    let tongue = facts.tongue;
    let seller = &facts.seller;
    let mut rows = dated(facts);
    rows.push((word(tongue, Word::CustomerNumber).to_owned(), customer.number.clone()));
    let person = [(Word::Contact, seller.name.clone()), (Word::Phone, seller.phone.clone())];
    let said = |rows: &[(Word, String)]| -> Vec<(String, String)> {
        let present = rows.iter().filter(|(_, value)| !value.trim().is_empty());
        present.map(|(caption, value)| (word(tongue, *caption).to_owned(), value.clone())).collect()
    };
    // A mail address needs no caption to be known as one, but often the whole width.
    let mail = (!seller.mail.trim().is_empty()).then(|| (String::new(), seller.mail.clone()));
    let below: Vec<_> = said(&person).into_iter().chain(mail).collect();
    let gap = (!below.is_empty()).then(Default::default);
    let present = rows.into_iter().filter(|(_, value)| !value.trim().is_empty());
    present.chain(gap).chain(below).collect()
}

/// The foot that the dealership has written, else what follows from its data.
fn foot(tongue: Tongue, house: &House) -> [Vec<String>; 4] {
    let own = [&house.foot_left, &house.foot_middle, &house.foot_right];
    if own.iter().all(|column| column.trim().is_empty()) {
        return usual_foot(tongue, house);
    }
    let lines = |text: &String| {
        text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    };
    let [left, middle, right] = own.map(lines);
    [left, middle, right, Vec::new()]
}

/// Address, ways to reach the house, bank, and what § 35a GmbHG wants on letters.
fn usual_foot(tongue: Tongue, house: &House) -> [Vec<String>; 4] {
    let captioned = |caption: Word, value: &str| match value.trim() {
        "" => String::new(),
        value => format!("{} {value}", word(tongue, caption)),
    };
    let iban = iban::grouped(&house.iban).replace(' ', &NBSP.to_string());
    let bic =
        if house.bic.trim().is_empty() { String::new() } else { format!("BIC{NBSP}{}", house.bic.trim()) };
    let columns = [
        vec![house.name.clone(), house.street.clone(), place(house)],
        vec![house.phone.clone(), house.mail.clone(), house.web.clone()],
        vec![house.bank.clone(), iban, bic],
        vec![
            house.register.clone(),
            captioned(Word::Director, &house.director),
            captioned(Word::VatId, &house.vat_id),
            captioned(Word::TaxNumber, &house.tax_number),
        ],
    ];
    columns.map(|lines| lines.into_iter().filter(|line| !line.trim().is_empty()).collect())
}
