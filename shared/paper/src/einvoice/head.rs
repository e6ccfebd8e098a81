//! What the file is, which invoice it is, and when was delivered.

use domain::document::kind::PaperKind;
use domain::money::Cents;
use domain::sale::tax::LineTax;
use domain::time::Day;
use words::format;
use words::letter::machine;

use crate::einvoice::party::country;
use crate::einvoice::profile::Profile;
use crate::einvoice::xml::Xml;
use crate::fact::{Facts, Prepaid};

const CORE: &str = "urn:cen.eu:en16931:2017";
const PUBLIC: &str = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";
/// The process that XRechnung wants named (BT-23).
const PROCESS: &str = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

/// Whose rules it follows.
pub fn context(xml: &mut Xml, profile: Profile) {
    let public = profile == Profile::Public;
    xml.element("rsm:ExchangedDocumentContext", |xml| {
        xml.element("ram:BusinessProcessSpecifiedDocumentContextParameter", |xml| {
            xml.text("ram:ID", if public { PROCESS } else { "" });
        });
        xml.element("ram:GuidelineSpecifiedDocumentContextParameter", |xml| {
            xml.text("ram:ID", if public { PUBLIC } else { CORE });
        });
    });
}

/// Number, kind, day, and what else must be said.
pub fn document(xml: &mut Xml, facts: &Facts, profile: Profile) {
    xml.element("rsm:ExchangedDocument", |xml| {
        xml.text("ram:ID", &facts.number);
        xml.text("ram:TypeCode", type_code(facts.kind, profile));
        xml.day("ram:IssueDateTime", facts.day);
        for (text, code) in notes(facts) {
            xml.element("ram:IncludedNote", |xml| {
                xml.text("ram:Content", &text);
                xml.text("ram:SubjectCode", code);
            });
        }
    });
}

/// UNTDID 1001. A deposit is 386 in Europe, and 326 where XRechnung is read (BR-DE-17); what takes an invoice back is the
/// corrected one.
fn type_code(kind: PaperKind, profile: Profile) -> &'static str {
    match (kind, profile) {
        (PaperKind::Cancellation, _) => "384",
        (PaperKind::DepositInvoice, Profile::Core) => "386",
        (PaperKind::DepositInvoice, Profile::Public) => "326",
        _ => "380",
    }
}

/// The dealership's register, and the payments that EN 16931 has no fields for (§ 14 (5) UStG).
fn notes(facts: &Facts) -> Vec<(String, &'static str)> {
    let (tongue, house) = (facts.tongue, &facts.house);
    let register = [&house.name, &house.register, &house.director].map(|part| part.trim().to_owned());
    let register: Vec<String> = register.into_iter().filter(|part| !part.is_empty()).collect();
    let taken = facts.trade_ins.iter().filter(|one| !one.gone);
    let taken = taken.take_while(|_| facts.kind != PaperKind::DepositInvoice);
    let traded = taken.map(|one| machine::traded(tongue, &one.title(), &format::money(tongue, one.value)));
    let paid = facts.prepaid.iter().map(|one| prepaid(facts, one));
    let back = facts.original.iter().map(|one| machine::cancelled(tongue, &one.number, one.day));
    let others = traded.chain(paid).chain(back).map(|text| (text, ""));
    std::iter::once((register.join(", "), "REG")).chain(others).collect()
}

fn prepaid(facts: &Facts, one: &Prepaid) -> String {
    let tongue = facts.tongue;
    let money = |amount: Cents| format::money(tongue, amount);
    let shown = one.zones.iter().filter(|zone| zone.tax.is_shown());
    let taxes = shown.map(|zone| machine::tax_of_it(tongue, percent(zone.tax), &money(zone.inside)));
    machine::prepaid(tongue, &one.number, one.day, &money(one.gross), &taxes.collect::<String>())
}

fn percent(tax: LineTax) -> i64 {
    tax.percent().unwrap_or(0)
}

/// When was delivered, and where to (BT-72, BT-80: BR-IC-11, BR-IC-12). Where there is no day yet, the country stands alone:
/// nothing may be empty.
pub fn delivery(xml: &mut Xml, facts: &Facts) {
    let abroad = facts.printed().iter().any(|line| line.tax == LineTax::IntraCommunity);
    let day = delivered(facts, abroad);
    let customer = facts.customer.as_ref().filter(|_| abroad || day.is_none());
    xml.element("ram:ApplicableHeaderTradeDelivery", |xml| {
        xml.element("ram:ShipToTradeParty", |xml| {
            xml.element("ram:PostalTradeAddress", |xml| {
                xml.text("ram:CountryID", &customer.map(country).unwrap_or_default());
            });
        });
        xml.element("ram:ActualDeliverySupplyChainEvent", |xml| {
            if let Some(day) = day {
                xml.day("ram:OccurrenceDateTime", day);
            }
        });
    });
}

/// A deposit is paid before anything is delivered.
fn delivered(facts: &Facts, abroad: bool) -> Option<Day> {
    let service = facts.detail.service_day.filter(|_| facts.kind != PaperKind::DepositInvoice);
    service.or(abroad.then_some(facts.day))
}
