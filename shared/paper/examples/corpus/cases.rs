//! The papers of the corpus.

use domain::document::kind::PaperKind;
use domain::document::signature::SignField;
use domain::money::Cents;
use domain::party::customer::Customer;
use domain::sale::tax::LineTax;
use domain::tongue::Tongue;
use paper::fact::Facts;

use crate::facts;
use crate::made::{cancelled, deducting, of_kind, original, public, signed, text, turned};
use crate::sales::{SALES, Sale, earlier, of_items};

/// A paper and what is known of it beforehand.
pub struct Case {
    pub name: String,
    pub facts: Facts,
    /// At least and at most so many pages.
    pub pages: (usize, usize),
    /// Set in the serif.
    pub serif: bool,
    /// Of the electronic invoice; empty: there is none.
    pub categories: &'static [&'static str],
}

impl Case {
    fn new(name: String, facts: Facts) -> Case {
        Case { name, facts, pages: (1, 3), serif: false, categories: &[] }
    }
}

/// All papers that can be printed.
pub fn all() -> Vec<Case> {
    let groups = [
        offers(),
        kinds(),
        at_a_distance(),
        invoices(),
        cancellations(),
        payments(),
        long(),
        names(),
        with_signatures(),
        serif(),
    ];
    groups.into_iter().flatten().collect()
}

/// The offers that the tests know.
fn offers() -> Vec<Case> {
    let mut electric = facts::electric_offer();
    electric.house.logo = include_bytes!("../../../../demo/logo.png").to_vec();
    let offers = [
        ("used", facts::used_offer()),
        ("electric", electric),
        ("english", facts::english_offer()),
        ("trade", facts::trade_offer()),
        ("new_vehicle", facts::new_vehicle_offer()),
    ];
    let mut cases: Vec<Case> = offers.into_iter().map(|(name, facts)| Case::new(text(name), facts)).collect();
    cases.push(Case { pages: (2, 4), ..Case::new(text("long"), facts::long_offer()) });
    cases.push(Case { pages: (2, 3), ..Case::new(text("wide"), facts::wide_offer()) });
    cases
}

/// Every kind in both languages.
fn kinds() -> Vec<Case> {
    let tongues = [(Tongue::German, "de"), (Tongue::English, "en")];
    let each = PaperKind::ALL.iter().flat_map(|kind| tongues.map(|tongue| (*kind, tongue)));
    let case = |(kind, (tongue, suffix)): (PaperKind, (Tongue, &str))| {
        let name = format!("{}-{suffix}", kind.word());
        let categories: &[&str] = match kind {
            PaperKind::DepositInvoice => &["E"],
            kind if kind.is_invoice() => &["S", "E"],
            _ => &[],
        };
        Case { categories, ..Case::new(name, of_kind(kind, tongue)) }
    };
    each.map(case).collect()
}

/// With the instruction on withdrawal behind them.
fn at_a_distance() -> Vec<Case> {
    let rows = [
        ("order-distance", PaperKind::Order, Tongue::German, None),
        ("contract-distance-en", PaperKind::Contract, Tongue::English, Some(Cents(45_000))),
    ];
    let case = |(name, kind, tongue, return_cost)| {
        let mut facts = of_kind(kind, tongue);
        (facts.detail.distance, facts.detail.return_cost) = (true, return_cost);
        Case { pages: (2, 5), ..Case::new(text(name), facts) }
    };
    rows.map(case).into_iter().collect()
}

/// Every tax, in both languages.
fn invoices() -> Vec<Case> {
    let case = |sale: Sale, tongue: Tongue, suffix: &str| {
        let name = format!("invoice-{}{suffix}", sale.name());
        Case { categories: sale.categories(), ..Case::new(name, sale.facts(tongue)) }
    };
    let german = SALES.into_iter().map(|sale| case(sale, Tongue::German, ""));
    let abroad = [
        Sale::IntraCommunity,
        Sale::Export,
        Sale::ReverseCharge,
        Sale::MarginAndService,
        Sale::SmallBusiness,
    ];
    let english = abroad.into_iter().map(|sale| case(sale, Tongue::English, "-en"));
    german.chain(english).collect()
}

/// Taken back, by tax.
fn cancellations() -> Vec<Case> {
    let sales = [
        Sale::Regular,
        Sale::PassedOn,
        Sale::IntraCommunity,
        Sale::TradeIn,
        Sale::Discounts,
        Sale::Cents,
        Sale::SmallBusiness,
    ];
    let case = |sale: Sale| {
        let facts = cancelled(&sale.facts(Tongue::German));
        let name = format!("cancellation-{}", sale.name());
        Case { categories: sale.categories(), ..Case::new(name, facts) }
    };
    let mut cases: Vec<Case> = sales.into_iter().map(case).collect();
    let deposits = cancelled(&deducting(turned(
        Sale::Regular.facts(Tongue::German),
        PaperKind::FinalInvoice,
        Tongue::German,
    )));
    cases.push(Case { categories: &["S"], ..Case::new(text("cancellation-final"), deposits) });
    let mut by_hand = cancelled(&Sale::Margin.facts(Tongue::English));
    by_hand.original = Some(original("2019/00815"));
    cases.push(Case { categories: &["E"], ..Case::new(text("cancellation-old-number-en"), by_hand) });
    cases
}

/// Terms, deposits, public buyers, nothing left to pay.
fn payments() -> Vec<Case> {
    let regular = || Sale::Regular.facts(Tongue::German);
    let mut skonto = earlier(regular());
    (skonto.detail.payment_days, skonto.detail.discount_days) = (Some(30), Some(14));
    skonto.detail.discount_percent = Some(200);
    let mut public_buyer = Facts { customer: Some(public()), ..skonto.clone() };
    public_buyer.detail.leitweg = text("04011000-12345-03");
    let mut public_back = cancelled(&public_buyer);
    public_back.detail.leitweg = text("04011000-12345-03");
    let at_once = |facts: Facts| {
        let mut facts = facts;
        facts.detail.payment_days = None;
        facts
    };
    let whole = Facts { trade_ins: vec![crate::made::polo(3_588_900)], ..regular() };
    let deposit = turned(regular(), PaperKind::DepositInvoice, Tongue::German);
    let settled = deducting(turned(regular(), PaperKind::FinalInvoice, Tongue::German));
    let margin =
        deducting(turned(Sale::Margin.facts(Tongue::German), PaperKind::FinalInvoice, Tongue::German));
    let rows: [(&str, Facts, &'static [&'static str]); 8] = [
        ("invoice-skonto", skonto, &["S"]),
        ("invoice-public", public_buyer, &["S"]),
        ("cancellation-public", public_back, &["S"]),
        ("invoice-at-once", at_once(regular()), &["S"]),
        ("invoice-all-credited", whole, &["S"]),
        ("deposit-regular", deposit, &["S"]),
        ("final-regular", settled, &["S"]),
        ("final-margin", margin, &["E"]),
    ];
    let case = |(name, facts, categories)| Case { categories, ..Case::new(text(name), facts) };
    rows.into_iter().map(case).collect()
}

/// From two pages to more than eight.
fn long() -> Vec<Case> {
    let case = |(count, name, pages): (i64, &str, (usize, usize))| {
        let facts = of_items(count, Tongue::German);
        Case { pages, categories: &["S", "E"], ..Case::new(text(name), facts) }
    };
    [(40, "invoice-40-items", (2, 3)), (90, "invoice-90-items", (3, 6)), (200, "invoice-200-items", (6, 12))]
        .map(case)
        .into_iter()
        .collect()
}

/// Names in other scripts, and the longest ones.
fn names() -> Vec<Case> {
    let named = |first: &str, last: &str| {
        let customer = Customer { first_name: text(first), last_name: text(last), ..facts::customer() };
        Facts { customer: Some(customer), ..Sale::Margin.facts(Tongue::German) }
    };
    let wide = turned(facts::wide_offer(), PaperKind::Invoice, Tongue::German);
    let mut cases: Vec<Case> = [
        ("invoice-greek", named("Γεώργιος", "Παπαδόπουλος")),
        ("invoice-cyrillic", named("Светлана", "Жданова-Щукина")),
        ("invoice-extended", named("Đặng Thị", "Łukasiewicz-Škvorecký")),
    ]
    .map(|(name, facts)| Case { categories: &["E"], ..Case::new(text(name), facts) })
    .into_iter()
    .collect();
    cases.push(Case { categories: &["S", "S", "E"], pages: (2, 3), ..Case::new(text("invoice-wide"), wide) });
    let mut controls = Sale::Margin.facts(Tongue::German);
    for line in &mut controls.lines {
        line.text = text("Volkswagen <Golf> & \u{1}Co. „]]>“");
    }
    cases.push(Case { categories: &["E"], ..Case::new(text("invoice-signs"), controls) });
    cases
}

fn with_signatures() -> Vec<Case> {
    let rows = [
        (PaperKind::Order, vec![SignField::Buyer, SignField::House]),
        (PaperKind::Contract, vec![SignField::Buyer, SignField::House]),
        (PaperKind::Notices, vec![SignField::Deviation, SignField::Shortening]),
        (PaperKind::Handover, vec![SignField::Receiver, SignField::House]),
        (PaperKind::TestDrive, vec![SignField::Driver]),
        (PaperKind::Purchase, vec![SignField::Seller, SignField::House]),
    ];
    let case = |(kind, fields): (PaperKind, Vec<SignField>)| {
        let name = format!("signed-{}", kind.word());
        Case { pages: (1, 5), ..Case::new(name, signed(of_kind(kind, Tongue::German), &fields)) }
    };
    rows.into_iter().map(case).collect()
}

/// In the other typeface, with the dealership's colour and its own columns at the foot; signs that it lacks come from the first.
fn serif() -> Vec<Case> {
    let mut facts = Sale::MarginAndService.facts(Tongue::German);
    facts.house.accent = text("#1f4e79");
    facts.house.foot_left = text("Autohaus Sonnfeld GmbH\nAm Sonnfeld 12\n85521 Ottobrunn");
    facts.house.foot_right = text("Amtsgericht München, HRB 994170\nGeschäftsführung Petra Sonnfeld");
    let mut mixed = facts.clone();
    mixed.lines.push(facts::line("Ersatzteil ↑ ⅛ ə Ω Ǻ", 1000, 100, LineTax::Standard));
    let case = |(name, facts)| Case { serif: true, categories: &["S", "E"], ..Case::new(text(name), facts) };
    [("invoice-serif", facts), ("invoice-serif-and-signs", mixed)].map(case).into_iter().collect()
}

/// Names that no font here has: told, never printed with a gap.
pub fn refused() -> Vec<Case> {
    let named = |name: &str| {
        let customer = Customer { last_name: text(name), ..facts::customer() };
        Facts { customer: Some(customer), ..Sale::Margin.facts(Tongue::German) }
    };
    let rows = [("chinese", "王小明"), ("arabic", "محمد"), ("hebrew", "כהן"), ("emoji", "Huber 🚗")];
    rows.into_iter().map(|(name, last)| Case::new(text(name), named(last))).collect()
}
