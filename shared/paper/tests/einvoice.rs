//! What holds for every electronic invoice: its sums are those of the paper to the cent, whatever is sold; where the rules
//! cannot be kept there is none.

#![expect(clippy::expect_used, reason = "a test says by failing what went wrong")]

use domain::document::kind::PaperKind;
use domain::document::without::Without;
use domain::money::{Cents, Quantity};
use domain::party::customer::Customer;
use domain::party::house::House;
use domain::sale::line::{Line, LineKind};
use domain::sale::tax::LineTax;
use domain::sale::trade_in::TradeIn;
use domain::time::{Day, Moment};
use domain::tongue::Tongue;
use paper::einvoice::profile::Profile;
use paper::einvoice::sums::Sums;
use paper::einvoice::write;
use paper::fact::Facts;
use proptest::prelude::{Strategy, prop};

fn invoice(lines: Vec<Line>) -> Facts {
    let house = House {
        name: "Autohaus Sonnfeld GmbH".to_owned(),
        vat_id: "DE998143400".to_owned(),
        tax_number: "143/133/40172".to_owned(),
        ..House::default()
    };
    let customer = Customer {
        company: "Meier Vakuumtechnik GmbH".to_owned(),
        vat_id: "DE123456788".to_owned(),
        ..Customer::default()
    };
    let day = Day::new(2026, 11, 23).expect("a day");
    let new = Facts::new(PaperKind::Invoice, Tongue::German, "R-1".to_owned(), day, Moment(0));
    Facts { house, customer: Some(customer), lines, ..new }
}

fn line(price: i64, quantity: i64, tax: LineTax) -> Line {
    let kind = if price < 0 { LineKind::Discount } else { LineKind::Other };
    let text = "Ware".to_owned();
    Line { kind, text, price: Cents(price), quantity: Quantity(quantity), tax, ..Line::default() }
}

fn written(facts: &Facts, profile: Profile) -> String {
    let bytes = write(facts, profile).expect("there is an electronic invoice");
    String::from_utf8(bytes).expect("XML is UTF-8")
}

/// The text of the first element of a name.
fn value<'a>(xml: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = xml.split_once(&format!("<ram:{name}"))?;
    rest.split_once('>')?.1.split_once('<').map(|(text, _)| text)
}

fn euros(cents: Cents) -> String {
    let sign = if cents.0 < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", cents.0.abs() / 100, cents.0.abs() % 100)
}

/// A price with its decimals, as an integer of 10⁻¹² euros.
fn exact(price: &str) -> i128 {
    let (whole, fraction) = price.split_once('.').expect("a price has decimals");
    let digits = format!("{whole}{fraction:0<12}");
    digits.parse().expect("a price is a number")
}

fn sold() -> impl Strategy<Value = Line> {
    let taken = (prop::option::of(0_i64..=10_000), prop::option::of(0_i64..5_000));
    (1_i64..8_000_000, 1_i64..60_000, 0_usize..LineTax::ALL.len(), taken).prop_map(
        |(price, quantity, tax, (discount, reduction))| {
            let reduction = reduction.map(Cents);
            Line { discount, reduction, ..line(price, quantity, LineTax::ALL[tax]) }
        },
    )
}

fn deducted() -> impl Strategy<Value = Line> {
    let euros = (1_i64..90_000, 0_usize..LineTax::ALL.len())
        .prop_map(|(off, tax)| line(-off, 1000, LineTax::ALL[tax]));
    let percent = (0_i64..=3_000).prop_map(|percent| Line {
        discount: Some(percent),
        kind: LineKind::Discount,
        ..Line::default()
    });
    prop::strategy::Union::new([euros.boxed(), percent.boxed()])
}

/// All sums of a file and what they must be.
fn adds_up(facts: &Facts) {
    let (sums, total) = (Sums::of(facts).expect("all taxes are known"), facts.total());
    let rows: Cents = sums.rows.iter().map(|row| row.net).sum();
    let off: Cents = sums.deductions.iter().map(|one| one.net).sum();
    let inside: Cents = total.zones.iter().map(|zone| zone.inside).sum();
    assert_eq!((rows, off), (sums.net, sums.allowances - sums.charges));
    assert_eq!(rows - off, total.gross - inside, "net");
    assert_eq!((sums.gross, sums.tax, sums.due), (total.gross, inside, facts.due()));
    for group in &sums.groups {
        let of = |kind: paper::einvoice::sums::Kind| {
            (kind.category, kind.percent) == (group.category, group.percent)
        };
        let rows: Cents = sums.rows.iter().filter(|row| of(row.kind)).map(|row| row.net).sum();
        let off: Cents = sums.deductions.iter().filter(|one| of(one.kind)).map(|one| one.net).sum();
        assert_eq!(rows - off, group.base, "{group:?}");
        assert!((group.base.0 * group.percent - group.tax.0 * 100).abs() < 110, "{group:?}");
    }
    for row in &sums.rows {
        let (price, quantity) = (exact(&row.price()), i128::from(row.quantity.0));
        let cents = (price * quantity).abs() + 5 * 10_i128.pow(12);
        assert!(price >= 0, "a negative price");
        assert_eq!(cents / 10_i128.pow(13), i128::from(row.full.0.abs()), "{row:?}: {}", row.price());
        assert_eq!(row.full - row.off, row.net);
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 400, failure_persistence: None, ..Default::default() })]

    #[test]
    fn whatever_is_sold_the_sums_are_those_of_the_paper(
        sold in prop::collection::vec(sold(), 1..30),
        deducted in prop::collection::vec(deducted(), 0..4),
        credited in prop::option::of(1_i64..3_000_000),
    ) {
        let lines = sold.into_iter().chain(deducted).collect();
        let value = |cents| TradeIn { make: "VW".to_owned(), value: Cents(cents), ..TradeIn::default() };
        let facts = Facts { trade_ins: credited.map(value).into_iter().collect(), ..invoice(lines) };
        adds_up(&facts);
        let xml = written(&facts, Profile::Core);
        let total = facts.total();
        let inside: Cents = total.zones.iter().map(|zone| zone.inside).sum();
        for (name, amount) in [
            ("TaxBasisTotalAmount", total.gross - inside),
            ("TaxTotalAmount", inside),
            ("GrandTotalAmount", total.gross),
            ("DuePayableAmount", facts.due()),
        ] {
            proptest::prop_assert_eq!(value_of(&xml, name), Some(euros(amount)), "{}", name);
        }
        adds_up(&facts.cancelled("S-1".to_owned(), facts.day, Moment(0)));
    }
}

fn value_of(xml: &str, name: &str) -> Option<String> {
    value(xml, name).map(str::to_owned)
}

/// C1.6: 35,700 gross, 20,000 credited: the tax is that of 35,700, and 15,700 are left to pay.
#[test]
fn a_trade_in_is_prepaid_and_leaves_the_tax_alone() {
    let old = TradeIn {
        make: "VW".to_owned(),
        model: "Polo".to_owned(),
        value: Cents(2_000_000),
        ..TradeIn::default()
    };
    let facts = Facts { trade_ins: vec![old], ..invoice(vec![line(3_570_000, 1000, LineTax::Standard)]) };
    let xml = written(&facts, Profile::Core);
    for (name, amount) in [
        ("TaxTotalAmount", "5700.00"),
        ("GrandTotalAmount", "35700.00"),
        ("TotalPrepaidAmount", "20000.00"),
        ("DuePayableAmount", "15700.00"),
    ] {
        assert_eq!(value(&xml, name), Some(amount), "{name}");
    }
    assert!(xml.contains("In Zahlung genommenes Fahrzeug: VW Polo, 20.000,00 €."));
}

/// A3, vector 6: 10,000.00 under § 25a and 100.00 at 19 %.
#[test]
fn a_margin_scheme_car_and_a_service_are_two_groups() {
    let facts = invoice(vec![line(1_000_000, 1000, LineTax::Margin), line(11_900, 1000, LineTax::Standard)]);
    let xml = written(&facts, Profile::Core);
    assert_eq!(value(&xml, "GrandTotalAmount"), Some("10119.00"));
    assert_eq!(value(&xml, "TaxTotalAmount"), Some("19.00"));
    assert_eq!(xml.matches("<ram:ExemptionReasonCode>VATEX-EU-F<").count(), 1);
    assert!(xml.contains("Gebrauchtgegenstände/Sonderregelung"));
}

#[test]
fn what_is_outside_of_the_tax_stands_alone_or_is_exempt() {
    let fee = line(5_000, 1000, LineTax::Zero);
    let alone = written(&invoice(vec![fee.clone()]), Profile::Core);
    assert!(alone.contains("<ram:CategoryCode>O<") && !alone.contains("schemeID=\"VA\""));
    let mixed = [fee, line(1_000_000, 1000, LineTax::Margin), line(11_900, 1000, LineTax::Standard)];
    let mixed = written(&invoice(mixed.to_vec()), Profile::Core);
    assert!(!mixed.contains("<ram:CategoryCode>O<"), "BR-O-11");
    let reasons = mixed.matches("<ram:ExemptionReason>").count();
    assert_eq!(reasons, 1, "all that is exempt shares one group and one reason");
    assert!(mixed.contains("durchlaufender Posten") && mixed.contains("VATEX-EU-F"));
}

#[test]
fn a_small_business_is_exempt_without_a_code_and_needs_no_vat_id() {
    let lines = [1_290_000, 18_900].map(|price| line(price, 1000, LineTax::SmallBusiness));
    let mut facts = invoice(lines.to_vec());
    facts.house.vat_id = String::new();
    let xml = written(&facts, Profile::Core);
    assert_eq!(value(&xml, "CategoryCode"), Some("E"));
    assert!(!xml.contains("VATEX") && !xml.contains("DE998143400") && xml.contains("schemeID=\"FC\""));
    assert!(xml.contains("Steuerbefreiung für Kleinunternehmer"));
    assert_eq!(
        (value(&xml, "TaxTotalAmount"), value(&xml, "GrandTotalAmount")),
        (Some("0.00"), Some("13089.00"))
    );
}

#[test]
fn a_cancellation_has_negative_quantities_and_names_what_it_takes_back() {
    let car = Line { discount: Some(500), ..line(3_570_000, 1000, LineTax::Standard) };
    let facts = invoice(vec![car, line(-10_000, 1000, LineTax::Standard)]);
    let back = facts.cancelled("S-1".to_owned(), facts.day, Moment(0));
    let xml = written(&back, Profile::Core);
    assert_eq!(value(&xml, "TypeCode"), Some("384"));
    assert_eq!(value(&xml, "BilledQuantity"), Some("-1"));
    assert_eq!(value(&xml, "IssuerAssignedID"), Some("R-1"));
    assert!(!xml.contains("<ram:ChargeAmount>-") && !xml.contains("<ram:ActualAmount>-"));
    assert_eq!(value(&xml, "GrandTotalAmount"), Some(euros(Cents(0) - facts.total().gross)).as_deref());
    assert!(!xml.contains("PaymentMeans") && !xml.contains("PaymentTerms"));
}

#[test]
fn where_the_rules_cannot_be_kept_there_is_no_electronic_invoice() {
    let sold = |tax| vec![line(1_000_000, 1000, tax)];
    let facts = || invoice(sold(LineTax::Standard));
    let house = || facts().house;
    let private = |tax| {
        let customer = Customer { last_name: "Huber".to_owned(), ..Customer::default() };
        Facts { customer: Some(customer), ..invoice(sold(tax)) }
    };
    let nameless = House { vat_id: String::new(), ..house() };
    let numberless = House { tax_number: String::new(), ..nameless.clone() };
    for (facts, without) in [
        (Facts { kind: PaperKind::Offer, ..facts() }, Without::Kind),
        (Facts { number: " ".to_owned(), ..facts() }, Without::Number),
        (Facts { customer: None, ..facts() }, Without::Customer),
        (Facts { lines: Vec::new(), ..facts() }, Without::Lines),
        (invoice(sold(LineTax::Unknown)), Without::Tax),
        (private(LineTax::IntraCommunity), Without::BuyerVatId),
        (private(LineTax::ReverseCharge), Without::BuyerVatId),
        (Facts { house: nameless, ..invoice(sold(LineTax::Export)) }, Without::SellerVatId),
        (Facts { house: numberless, ..facts() }, Without::SellerNumber),
    ] {
        assert_eq!(write(&facts, Profile::Core), Err(without));
    }
    assert_eq!(write(&facts(), Profile::Public), Err(Without::Leitweg));
    let mut public = facts();
    public.detail.leitweg = "04011000-12345-03".to_owned();
    assert_eq!(write(&public, Profile::Public), Err(Without::Contact));
}

#[test]
fn a_public_buyer_gets_its_own_rules_and_the_grammar_of_early_payment() {
    let mut facts = invoice(vec![line(3_570_000, 1000, LineTax::Standard)]);
    facts.house.phone = "089 99998-0".to_owned();
    facts.house.mail = "info@autohaus-sonnfeld.example".to_owned();
    facts.detail.leitweg = "04011000-12345-03".to_owned();
    (facts.detail.payment_days, facts.detail.discount_days) = (Some(30), Some(14));
    facts.detail.discount_percent = Some(200);
    let xml = written(&facts, Profile::Public);
    assert!(xml.contains("xrechnung_3.0") && xml.contains("<ram:BuyerReference>04011000-12345-03<"));
    assert!(xml.contains("\n#SKONTO#TAGE=14#PROZENT=2.00#\n</ram:Description>"));
    assert!(!written(&facts, Profile::Core).contains("#SKONTO#"), "only XRechnung has the grammar");
}
