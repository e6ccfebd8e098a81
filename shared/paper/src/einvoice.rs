//! The electronic invoice: EN 16931 as UN/CEFACT Cross Industry Invoice, from the same facts as the pages. In a hybrid the
//! XML leads, so its sums are those that are printed, to the cent.

pub mod category;
pub mod head;
pub mod lines;
pub mod party;
pub mod profile;
pub mod settlement;
pub mod sums;
pub mod xml;

use domain::document::without::Without;
use words::letter::machine;

use crate::einvoice::category::Category;
use crate::einvoice::profile::Profile;
use crate::einvoice::sums::Sums;
use crate::einvoice::xml::Xml;
use crate::fact::Facts;
use crate::page::Attachment;

/// The name that readers look for (Factur-X 1.0, 6.2.1).
pub const FILE: &str = "factur-x.xml";

/// The file, or why there is none.
pub fn write(facts: &Facts, profile: Profile) -> Result<Vec<u8>, Without> {
    let sums = Sums::of(facts).ok_or(Without::Tax)?;
    possible(facts, &sums, profile)?;
    let mut xml = Xml::new();
    xml.root(|xml| {
        head::context(xml, profile);
        head::document(xml, facts, profile);
        xml.element("rsm:SupplyChainTradeTransaction", |xml| {
            lines::write(xml, facts, &sums);
            party::write(xml, facts, &sums, profile);
            head::delivery(xml, facts);
            settlement::write(xml, facts, &sums, profile);
        });
    });
    Ok(xml.finish())
}

/// The file that goes along within the PDF of an invoice; nothing where there is none.
pub fn attachment(facts: &Facts) -> Option<Attachment> {
    let bytes = write(facts, Profile::Core).ok()?;
    let description = machine::attachment(facts.tongue).to_owned();
    Some(Attachment { name: FILE.to_owned(), description, level: "EN 16931", bytes })
}

/// Whether the rules can be kept.
fn possible(facts: &Facts, sums: &Sums, profile: Profile) -> Result<(), Without> {
    let (house, there) = (&facts.house, |text: &str| !text.trim().is_empty());
    let customer = facts.customer.as_ref().ok_or(Without::Customer)?;
    let occurs = |category: Category| sums.groups.iter().any(|group| group.category == category);
    let abroad = occurs(Category::IntraCommunity) || occurs(Category::Export);
    let theirs = occurs(Category::IntraCommunity) || occurs(Category::ReverseCharge);
    let contact = party::contact(facts);
    let known = there(&house.tax_number) || there(&house.vat_id) && !occurs(Category::Outside);
    let public = profile == Profile::Public;
    let rows = [
        (Without::Kind, !facts.kind.is_invoice()),
        (Without::Number, !there(&facts.number)),
        (Without::Customer, !there(&customer.name())),
        (Without::Lines, sums.rows.is_empty()),
        (Without::SellerVatId, abroad && !there(&house.vat_id)),
        (Without::BuyerVatId, theirs && !there(&customer.vat_id)),
        (Without::SellerNumber, !known),
        (Without::Leitweg, public && !there(&facts.detail.leitweg)),
        (Without::Contact, public && contact.iter().any(|part| !there(part))),
    ];
    rows.into_iter().find(|(_, lacks)| *lacks).map_or(Ok(()), |(without, _)| Err(without))
}
