//! Who may withdraw is told so, with the form for it; nobody else is.

use domain::document::kind::PaperKind;
use domain::document::missing::Missing;
use domain::money::Cents;
use domain::party::customer::{Customer, Party};
use domain::party::house::HouseField;
use domain::tongue::Tongue;
use paper::fact::Facts;
use paper::fact::lack::missing;
use paper::render::pages;

use crate::reading::{leaves, solid};
use crate::{facts, kinds};

fn sold(kind: PaperKind, party: Party, distance: bool) -> Facts {
    let facts = kinds::sample(kind, Tongue::German);
    let customer = facts.customer.clone().map(|customer| Customer { party, ..customer });
    let mut facts = Facts { customer, ..facts };
    facts.detail.distance = distance;
    facts
}

fn read(facts: &Facts) -> String {
    let pages = pages(facts, &facts::fonts()).expect("the paper can be laid out");
    leaves(&pages).into_iter().map(|(_, text)| text).collect()
}

#[test]
fn a_consumer_who_buys_at_a_distance_gets_instruction_and_form_and_nobody_else_does() {
    for (kind, party, distance, instructed) in [
        (PaperKind::Order, Party::Person, true, true),
        (PaperKind::Contract, Party::Person, true, true),
        (PaperKind::Contract, Party::Person, false, false),
        (PaperKind::Order, Party::Company, true, false),
        (PaperKind::Confirmation, Party::Person, true, false),
        (PaperKind::Invoice, Party::Person, true, false),
    ] {
        let text = read(&sold(kind, party, distance));
        let said = [text.contains("Widerrufsbelehrung"), text.contains("Muster-Widerrufsformular")];
        assert_eq!(said, [instructed; 2], "{kind:?} {party:?} {distance}");
    }
}

#[test]
fn the_instruction_names_the_dealership_and_who_pays_for_sending_back() {
    let mut facts = sold(PaperKind::Contract, Party::Person, true);
    let whole = "müssen Sie uns (Autohaus Sonnfeld GmbH, Am Sonnfeld 12, 85521 Ottobrunn, 089 99998-0, \
                 info@autohaus-sonnfeld.example) mittels";
    assert!(read(&facts).contains(&solid(whole)));
    assert!(read(&facts).contains(&solid("Wir tragen die Kosten der Rücksendung der Waren.")));
    facts.detail.return_cost = Some(Cents(45_000));
    assert!(read(&facts).contains(&solid("auf höchstens etwa 450,00 € geschätzt.")));
}

#[test]
fn without_telephone_number_or_mail_address_there_is_no_instruction_and_no_contract() {
    let lacks = |facts: &Facts, field| missing(facts).contains(&Missing::HouseField(field));
    for (distance, lacking) in [(true, true), (false, false)] {
        let mut facts = sold(PaperKind::Contract, Party::Person, distance);
        (facts.house.phone, facts.house.mail) = (String::new(), String::new());
        for field in [HouseField::Phone, HouseField::Mail] {
            assert_eq!(lacks(&facts, field), lacking, "{field:?}");
        }
    }
}
