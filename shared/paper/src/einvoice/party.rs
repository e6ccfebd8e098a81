//! Who sells and who buys (BG-4, BG-7).

use domain::party::customer::Customer;
use domain::party::vat_id;

use crate::einvoice::category::Category;
use crate::einvoice::profile::Profile;
use crate::einvoice::sums::Sums;
use crate::einvoice::xml::Xml;
use crate::fact::Facts;

/// Writes both, and the buyer's reference (BT-10).
pub fn write(xml: &mut Xml, facts: &Facts, sums: &Sums, profile: Profile) {
    let Some(customer) = &facts.customer else { return };
    let untaxed = outside(sums);
    xml.element("ram:ApplicableHeaderTradeAgreement", |xml| {
        xml.text("ram:BuyerReference", &facts.detail.leitweg);
        xml.element("ram:SellerTradeParty", |xml| seller(xml, facts, untaxed));
        xml.element("ram:BuyerTradeParty", |xml| buyer(xml, facts, customer, (untaxed, profile)));
    });
}

/// Whether all that is billed is outside of the tax, so that no VAT id may be named (BR-O-02).
fn outside(sums: &Sums) -> bool {
    sums.groups.iter().all(|group| group.category == Category::Outside)
}

/// The dealership. It is known by its VAT id, its register or its tax number (BR-CO-26).
fn seller(xml: &mut Xml, facts: &Facts, untaxed: bool) {
    let house = &facts.house;
    let vat_id = if untaxed { "" } else { house.vat_id.trim() };
    let nameless = vat_id.is_empty() && house.register.trim().is_empty();
    xml.text("ram:ID", if nameless { &house.tax_number } else { "" });
    xml.text("ram:Name", &house.name);
    xml.element("ram:SpecifiedLegalOrganization", |xml| xml.text("ram:ID", &house.register));
    let [name, phone, mail] = contact(facts);
    xml.element("ram:DefinedTradeContact", |xml| {
        xml.text("ram:PersonName", &name);
        xml.element("ram:TelephoneUniversalCommunication", |xml| xml.text("ram:CompleteNumber", &phone));
        xml.element("ram:EmailURIUniversalCommunication", |xml| xml.text("ram:URIID", &mail));
    });
    let address = [&house.postal_code, &house.street, "", &house.town].map(str::to_owned);
    postal(xml, &address, "DE");
    electronic(xml, "EM", if house.mail.trim().is_empty() { &mail } else { &house.mail });
    registration(xml, "FC", &house.tax_number);
    registration(xml, "VA", &vat_id::normal(vat_id));
}

fn buyer(xml: &mut Xml, facts: &Facts, customer: &Customer, (untaxed, profile): (bool, Profile)) {
    xml.text("ram:ID", &customer.number);
    xml.text("ram:Name", &customer.name());
    let person = if customer.company.trim().is_empty() { String::new() } else { customer.person() };
    xml.element("ram:DefinedTradeContact", |xml| xml.text("ram:PersonName", &person));
    let address = [&customer.postal_code, &customer.street, &customer.addition, &customer.town];
    postal(xml, &address.map(Clone::clone), &country(customer));
    match profile {
        // The scheme of electronic addresses that "Leitweg-ID" stands under.
        Profile::Public => electronic(xml, "0204", &facts.detail.leitweg),
        Profile::Core => electronic(xml, "EM", &customer.mail),
    }
    registration(xml, "VA", &vat_id::normal(if untaxed { "" } else { &customer.vat_id }));
}

/// Postal code, street, what stands below it, and town.
fn postal(xml: &mut Xml, [code, street, addition, town]: &[String; 4], country: &str) {
    xml.element("ram:PostalTradeAddress", |xml| {
        xml.text("ram:PostcodeCode", code);
        xml.text("ram:LineOne", street);
        xml.text("ram:LineTwo", addition);
        xml.text("ram:CityName", town);
        xml.text("ram:CountryID", country);
    });
}

fn electronic(xml: &mut Xml, scheme: &str, address: &str) {
    let scheme = format!("schemeID=\"{scheme}\"");
    xml.element("ram:URIUniversalCommunication", |xml| xml.marked("ram:URIID", &scheme, address));
}

fn registration(xml: &mut Xml, scheme: &str, number: &str) {
    let scheme = format!("schemeID=\"{scheme}\"");
    xml.element("ram:SpecifiedTaxRegistration", |xml| xml.marked("ram:ID", &scheme, number));
}

/// Name, telephone and mail of who made the invoice, else of the dealership.
pub fn contact(facts: &Facts) -> [String; 3] {
    let (house, seller) = (&facts.house, &facts.seller);
    let first = |texts: [&str; 3]| {
        let found = texts.into_iter().map(str::trim).find(|text| !text.is_empty());
        found.unwrap_or_default().to_owned()
    };
    [
        first([&seller.name, &house.director, &house.name]),
        first([&seller.phone, &house.phone, ""]),
        first([&seller.mail, &house.mail, ""]),
    ]
}

/// ISO 3166-1 alpha-2; where nothing or something else is known: Germany.
pub fn country(customer: &Customer) -> String {
    let code = customer.country.trim().to_ascii_uppercase();
    let formed = code.len() == 2 && code.bytes().all(|sign| sign.is_ascii_uppercase());
    if formed { code } else { "DE".to_owned() }
}
