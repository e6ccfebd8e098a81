//! What is to be paid, how and until when, and what is in it (BG-16, BG-20 to 23).

use domain::money::Cents;
use domain::party::iban;
use words::format;
use words::letter::machine;

use crate::einvoice::category::Category;
use crate::einvoice::lines::{DISCOUNT, indicator, tax};
use crate::einvoice::profile::Profile;
use crate::einvoice::sums::{Deduction, Group, Sums};
use crate::einvoice::xml::{Xml, date};
use crate::fact::Facts;

/// Writes it.
pub fn write(xml: &mut Xml, facts: &Facts, sums: &Sums, profile: Profile) {
    xml.element("ram:ApplicableHeaderTradeSettlement", |xml| {
        let asks = sums.due > Cents(0);
        xml.text("ram:PaymentReference", if asks { &facts.number } else { "" });
        xml.text("ram:InvoiceCurrencyCode", "EUR");
        means(xml, facts, asks, profile);
        for group in &sums.groups {
            xml.element("ram:ApplicableTradeTax", |xml| breakdown(xml, group, profile));
        }
        for one in &sums.deductions {
            xml.element("ram:SpecifiedTradeAllowanceCharge", |xml| deduction(xml, facts, one));
        }
        if asks {
            xml.element("ram:SpecifiedTradePaymentTerms", |xml| terms(xml, facts, profile));
        }
        xml.element("ram:SpecifiedTradeSettlementHeaderMonetarySummation", |xml| totals(xml, sums));
        references(xml, facts);
    });
}

/// A transfer to the dealership's account. XRechnung wants it said even where nothing is to be paid (BR-DE-1).
fn means(xml: &mut Xml, facts: &Facts, asks: bool, profile: Profile) {
    let house = &facts.house;
    let account = iban::normal(&house.iban);
    let transfer = asks && !account.is_empty();
    if !transfer && profile == Profile::Core {
        return;
    }
    xml.element("ram:SpecifiedTradeSettlementPaymentMeans", |xml| {
        // UNTDID 4461: a SEPA transfer, or nothing that is agreed.
        xml.text("ram:TypeCode", if transfer { "58" } else { "1" });
        if !transfer {
            return;
        }
        xml.element("ram:PayeePartyCreditorFinancialAccount", |xml| {
            xml.text("ram:IBANID", &account);
            xml.text("ram:AccountName", &house.name);
        });
        xml.element("ram:PayeeSpecifiedCreditorFinancialInstitution", |xml| {
            xml.text("ram:BICID", &iban::normal(&house.bic));
        });
    });
}

fn breakdown(xml: &mut Xml, group: &Group, profile: Profile) {
    xml.amount("ram:CalculatedAmount", group.tax);
    xml.text("ram:TypeCode", "VAT");
    xml.text("ram:ExemptionReason", &group.reasons.join(" "));
    xml.amount("ram:BasisAmount", group.base);
    xml.text("ram:CategoryCode", group.category.code());
    xml.text("ram:ExemptionReasonCode", group.code.unwrap_or_default());
    // BR-DE-14 wants a rate even where there is no tax.
    if group.category != Category::Outside || profile == Profile::Public {
        xml.text("ram:RateApplicablePercent", &group.percent.to_string());
    }
}

fn deduction(xml: &mut Xml, facts: &Facts, one: &Deduction) {
    let put_on = one.net < Cents(0);
    indicator(xml, put_on);
    xml.amount("ram:ActualAmount", Cents(one.net.0.abs()));
    xml.text("ram:ReasonCode", if put_on { "" } else { DISCOUNT });
    let text = one.line.text.trim();
    xml.text("ram:Reason", if text.is_empty() { machine::reduced(facts.tongue, put_on) } else { text });
    xml.element("ram:CategoryTradeTax", |xml| tax(xml, one.kind));
}

/// Until when, and what is taken off for paying early; XRechnung has a grammar for that (BR-DE-18).
fn terms(xml: &mut Xml, facts: &Facts, profile: Profile) {
    let (tongue, due) = (facts.tongue, facts.pay_by());
    let skonto = facts.skonto().map(|one| (format::percent(tongue, one.percent), one.until));
    let skonto = skonto.filter(|_| profile == Profile::Core);
    let mut text = machine::terms(tongue, due, skonto);
    if let Some(one) = facts.skonto().filter(|_| profile == Profile::Public) {
        let (whole, part) = (one.percent / 100, one.percent % 100);
        text.push_str(&format!("\n#SKONTO#TAGE={}#PROZENT={whole}.{part:02}#\n", one.days));
    }
    xml.text("ram:Description", &text);
    xml.day("ram:DueDateDateTime", due.unwrap_or(facts.day));
}

fn totals(xml: &mut Xml, sums: &Sums) {
    let some = |amount: Cents| (amount != Cents(0)).then_some(amount);
    xml.amount("ram:LineTotalAmount", sums.net);
    for (name, amount) in
        [("ram:ChargeTotalAmount", sums.charges), ("ram:AllowanceTotalAmount", sums.allowances)]
    {
        if let Some(amount) = some(amount) {
            xml.amount(name, amount);
        }
    }
    xml.amount("ram:TaxBasisTotalAmount", sums.gross - sums.tax);
    xml.marked("ram:TaxTotalAmount", "currencyID=\"EUR\"", &crate::einvoice::xml::euros(sums.tax));
    xml.amount("ram:GrandTotalAmount", sums.gross);
    if let Some(amount) = some(sums.prepaid) {
        xml.amount("ram:TotalPrepaidAmount", amount);
    }
    xml.amount("ram:DuePayableAmount", sums.due);
}

/// The invoice that is taken back, and those for deposits (BG-3).
fn references(xml: &mut Xml, facts: &Facts) {
    let original = facts.original.iter().map(|one| (&one.number, one.day));
    let deposits = facts.prepaid.iter().map(|one| (&one.number, one.day));
    for (number, day) in original.chain(deposits) {
        xml.element("ram:InvoiceReferencedDocument", |xml| {
            xml.text("ram:IssuerAssignedID", number);
            xml.element("ram:FormattedIssueDateTime", |xml| {
                xml.marked("qdt:DateTimeString", "format=\"102\"", &date(day));
            });
        });
    }
}
