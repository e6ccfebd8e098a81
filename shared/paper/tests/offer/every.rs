//! What holds for every kind of paper, whatever stands on it.

use domain::document::detail::DetailField;
use domain::document::kind::PaperKind;
use domain::document::missing::Missing;
use domain::document::signature::{FIELD_HEIGHT, FIELD_WIDTH, SignField};
use domain::money::Cents;
use domain::party::customer::{Customer, CustomerField, Party};
use domain::party::house::HouseField;
use domain::sale::tax::LineTax;
use domain::sale::treatment::Treatment;
use domain::tongue::Tongue::{self, English, German};
use paper::fact::Facts;
use paper::fact::lack::missing;
use paper::measure::{hundredths, mm};
use paper::page::{Draw, Mark, Pages, Role};
use paper::render;
use proptest::prelude::{Just, Strategy, prop, prop_oneof};
use words::format;
use words::label::label;

use crate::invariants::nothing_overlaps_or_falls_off;
use crate::reading::{leaves, repeated, runs, solid};
use crate::{facts, kinds};

fn pages(facts: &Facts) -> Pages {
    render::pages(facts, &facts::fonts()).expect("the paper can be laid out")
}

fn all() -> impl Iterator<Item = (PaperKind, Tongue)> {
    PaperKind::ALL.iter().flat_map(|kind| [(*kind, German), (*kind, English)])
}

#[test]
fn no_sample_lacks_anything() {
    for (kind, tongue) in all() {
        assert_eq!(missing(&kinds::sample(kind, tongue)), [], "{kind:?}");
    }
}

#[test]
fn every_kind_says_what_it_is_and_leaves_no_variable_open() {
    for (kind, tongue) in all() {
        let pages = pages(&kinds::sample(kind, tongue));
        nothing_overlaps_or_falls_off(&pages);
        assert!(pages.meta.title.starts_with(label(tongue, kind)), "{}", pages.meta.title);
        let said: String = leaves(&pages).into_iter().map(|(_, text)| text).collect();
        assert!(!said.contains("{{") && !said.contains("}}") && !said.contains("()"), "{kind:?}: {said}");
        let titles = leaves(&pages).iter().filter(|(role, _)| *role == Role::Title).count();
        assert_eq!(titles, 1, "{kind:?}");
    }
}

#[test]
fn every_hand_that_is_wanted_has_a_field_of_its_own() {
    use PaperKind as K;
    use SignField as F;
    for (kind, wanted) in [
        (K::Order, vec![F::Buyer]),
        (K::Contract, vec![F::Buyer, F::House]),
        (K::Notices, vec![F::Deviation, F::Shortening]),
        (K::DeliveryNote, vec![F::Receiver]),
        (K::Handover, vec![F::Receiver, F::House]),
        (K::TestDrive, vec![F::Driver, F::House]),
        (K::Purchase, vec![F::Seller, F::House]),
        (K::Invoice, vec![]),
        (K::Offer, vec![]),
    ] {
        let pages = pages(&kinds::sample(kind, German));
        let places = render::fields(&pages);
        assert_eq!(places.iter().map(|place| place.field).collect::<Vec<_>>(), wanted, "{kind:?}");
        assert_eq!(kind.is_signed(), !wanted.is_empty(), "{kind:?}");
        for place in places {
            assert_eq!((hundredths(place.width), hundredths(place.height)), (FIELD_WIDTH, FIELD_HEIGHT));
            assert!(place.x >= mm(2_500) && place.x + place.width <= mm(19_000) + 200);
            for (_, run) in runs(&pages.pages[place.page]) {
                let beside = run.x >= place.x + place.width
                    || run.y <= place.y
                    || run.y - run.size >= place.y + place.height;
                assert!(beside || run.x < place.x, "{} lies in the field of {:?}", run.text, place.field);
            }
        }
    }
}

#[test]
fn a_notice_that_says_nothing_wants_no_hand() {
    let mut facts = kinds::sample(PaperKind::Notices, German);
    facts.detail.deviations = " \n".to_owned();
    let fields =
        |facts: &Facts| render::fields(&pages(facts)).iter().map(|place| place.field).collect::<Vec<_>>();
    assert_eq!(fields(&facts), [SignField::Shortening]);
    facts.customer = Some(Customer { party: Party::Company, ..facts::customer() });
    assert_eq!(fields(&facts), []);
}

#[test]
fn strokes_are_paths_with_words_and_the_record_names_who_when_where_and_the_hash() {
    let facts = kinds::sample(PaperKind::Contract, German);
    let pages = pages(&facts);
    let figures: Vec<&str> = pages.nodes.iter().filter_map(|node| node.alt.as_deref()).collect();
    assert_eq!(
        figures,
        [
            "Unterschrift von Dr. Änne Özdemir-Groß, 23.\u{a0}November\u{a0}2026",
            "Unterschrift von Walter Rathelz, 23.\u{a0}November\u{a0}2026"
        ]
    );
    let strokes = pages.pages.iter().flat_map(|page| &page.items);
    let strokes: Vec<_> = strokes.filter(|item| matches!(item.draw, Draw::Stroke { .. })).collect();
    assert!(strokes.len() > 4);
    assert!(
        strokes.iter().all(|item| matches!(item.mark, Mark::Node(node) if pages.nodes[node].alt.is_some()))
    );
    let last = pages.pages.last().expect("there is a page");
    let said: String = runs(last).map(|(_, run)| solid(&run.text)).collect();
    for wanted in
        ["ProtokollderUnterschriften", "TabletVerkauf2", "Ottobrunn", "WalterRathelz", &facts.unsigned_hash]
    {
        assert!(said.contains(wanted), "{wanted} is not in {said}");
    }
}

#[test]
fn strokes_beside_their_field_are_drawn_at_its_edge() {
    let mut facts = kinds::sample(PaperKind::Contract, German);
    for signature in &mut facts.signatures {
        for point in signature.strokes.iter_mut().flatten() {
            (point.x, point.y) = (point.x * 1_000 - 500_000, i32::MIN / 2 + point.y);
        }
    }
    let pages = pages(&facts);
    let places = render::fields(&pages);
    for item in pages.pages.iter().flat_map(|page| &page.items) {
        let Draw::Stroke { points, .. } = &item.draw else { continue };
        let inside = |(x, y): &(i32, i32)| {
            places.iter().any(|place| {
                (place.x..=place.x + place.width + 9).contains(x)
                    && (place.y..=place.y + place.height + 9).contains(y)
            })
        };
        assert!(points.iter().all(inside));
    }
}

#[test]
fn a_delivery_note_has_neither_prices_nor_deductions() {
    let mut facts = kinds::sample(PaperKind::DeliveryNote, German);
    let said: String = leaves(&pages(&facts)).into_iter().map(|(_, text)| text).collect();
    assert!(
        !said.contains("249,75")
            && !said.contains("Rabatt")
            && !said.contains("Nachlass")
            && !said.contains('€'),
        "{said}"
    );
    facts.lines =
        (0..120).map(|at| facts::line(&format!("Teil {at}"), 1000, 100, LineTax::Standard)).collect();
    let pages = pages(&facts);
    for page in &pages.pages[1..pages.pages.len() - 1] {
        let heads = repeated(page, Mark::Header);
        assert!(heads.contains(&"Bezeichnung".to_owned()) && !heads.contains(&"Übertrag".to_owned()));
    }
}

#[test]
fn a_cancellation_asks_for_nothing_and_names_what_it_cancels() {
    let facts = kinds::sample(PaperKind::Cancellation, German);
    let pages = pages(&facts);
    let said: String = leaves(&pages).into_iter().map(|(_, text)| text).collect();
    assert!(said.contains("26-1-0041") && said.contains("−27.154,29") && !said.contains("Gutschrift"));
    assert!(!said.contains("GiroCode") && !said.contains("Verwendungszweck"));
    assert!(pages.nodes.iter().all(|node| node.alt.is_none()));
}

#[test]
fn an_invoice_for_a_deposit_has_one_item_and_a_final_one_takes_it_off_with_its_tax() {
    let deposit = kinds::sample(PaperKind::DepositInvoice, German);
    assert_eq!(deposit.total().gross, Cents(500_000));
    assert_eq!(deposit.printed().len(), 1);
    assert_eq!(deposit.printed()[0].text, "Anzahlung auf Volkswagen ID.3 Pro S");
    let last = kinds::sample(PaperKind::FinalInvoice, German);
    assert_eq!(last.due(), last.total().gross - Cents(500_000));
    let said: Vec<String> = leaves(&pages(&last)).into_iter().map(|(_, text)| text).collect();
    for wanted in ["−798,32\u{a0}€", "6.274,79\u{a0}€", "39.300,00\u{a0}€"] {
        assert!(said.contains(&solid(wanted)), "{wanted}");
    }
}

#[test]
fn the_margin_scheme_never_shows_tax_and_says_its_sentence_on_every_invoice() {
    let only = facts::used_offer().lines.into_iter().take(1).collect::<Vec<_>>();
    for kind in PaperKind::ALL.iter().filter(|kind| kind.is_invoice()) {
        let mut facts = kinds::sample(*kind, English);
        (facts.lines, facts.prepaid, facts.vehicle) = (only.clone(), Vec::new(), Some(facts::used_car()));
        let said: String = leaves(&pages(&facts)).into_iter().map(|(_, text)| text).collect();
        assert!(said.contains("Gebrauchtgegenstände/Sonderregelung"), "{kind:?}");
        assert!(!said.contains("VAT19%") && !said.contains("Netamount"), "{kind:?}");
    }
}

#[test]
fn what_each_kind_lacks_is_told_at_once() {
    use DetailField as D;
    use PaperKind as K;
    let detail = |fields: &[DetailField]| fields.iter().copied().map(Missing::Detail).collect::<Vec<_>>();
    for (kind, lacks) in [
        (K::Invoice, detail(&[D::ServiceDay])),
        (K::DepositInvoice, detail(&[D::Deposit])),
        (K::Handover, detail(&[D::HandoverAt, D::HandoverMileage, D::Keys])),
        (
            K::TestDrive,
            detail(&[D::LicenceClass, D::LicenceNumber, D::LicenceSeen, D::DriveFrom, D::DriveUntil]),
        ),
        (K::Purchase, detail(&[D::PurchasePayment, D::IdDocument, D::IdNumber])),
        (K::Reservation, detail(&[D::ReservedUntil])),
        (K::Letter, detail(&[D::Body])),
        (K::Contract, Vec::new()),
    ] {
        let facts = Facts { detail: Default::default(), ..kinds::sample(kind, German) };
        assert_eq!(missing(&facts), lacks, "{kind:?}");
    }
    let mut facts = kinds::sample(K::Invoice, German);
    (facts.house.tax_number, facts.house.vat_id, facts.house.iban) = Default::default();
    facts.treatment = Treatment::IntraCommunity;
    let house = [HouseField::TaxNumber, HouseField::VatId, HouseField::Iban].map(Missing::HouseField);
    let expected: Vec<Missing> =
        house.into_iter().chain([Missing::CustomerField(CustomerField::VatId)]).collect();
    assert_eq!(missing(&facts), expected);
    facts = kinds::sample(K::Invoice, German);
    facts.lines = vec![facts::line("Nachlass", 1000, -100, LineTax::Standard)];
    assert_eq!(missing(&facts), [Missing::NegativeTotal]);
    facts = Facts { original: None, ..kinds::sample(K::Cancellation, German) };
    assert_eq!(missing(&facts), [Missing::Original]);
    facts = Facts { vehicle: None, ..kinds::sample(K::Contract, German) };
    assert_eq!(missing(&facts), [Missing::Vehicle]);
}

#[test]
fn facts_survive_being_frozen() {
    for (kind, tongue) in all() {
        let facts = kinds::sample(kind, tongue);
        let bytes = postcard::to_allocvec(&facts).expect("facts can be written");
        assert_eq!(postcard::from_bytes::<Facts>(&bytes).expect("facts can be read"), facts);
    }
}

fn kind_strategy() -> impl Strategy<Value = PaperKind> {
    prop::sample::select(PaperKind::ALL)
}

fn lines_strategy() -> impl Strategy<Value = String> {
    prop::collection::vec("[A-Za-zÄÖÜäöüß0-9 ,.-]{0,160}", 0..40).prop_map(|lines| lines.join("\n"))
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 64, failure_persistence: None, ..Default::default() })]

    #[test]
    fn texts_of_any_length_are_set_whole_on_every_kind(
        kind in kind_strategy(),
        tongue in prop_oneof![Just(German), Just(English)],
        lists in (lines_strategy(), lines_strategy(), lines_strategy()),
        body in prop::collection::vec("[A-Za-zäöüß ,.-]{1,900}", 1..12),
        name in "[A-ZÄÖÜ][a-zäöüß-]{0,60}",
        words in "[A-Za-z0-9-]{1,60}( [A-Za-z0-9-]{1,60}){0,3}",
        items in 0_usize..60,
        hands in proptest::bool::ANY,
    ) {
        let mut facts = kinds::sample(kind, tongue);
        let body = body.join("\n\n");
        (facts.detail.deviations, facts.detail.given, facts.detail.damages) = lists;
        facts.detail.body = body.clone();
        for field in [&mut facts.detail.driver, &mut facts.detail.licence_class, &mut facts.detail.licence_number,
            &mut facts.detail.drive_plate, &mut facts.detail.id_document, &mut facts.detail.id_number,
            &mut facts.detail.id_authority, &mut facts.detail.purchase_payment, &mut facts.number] {
            field.clone_from(&words);
        }
        if let Some(customer) = &mut facts.customer {
            (customer.last_name, customer.street) = (name, words.clone());
        }
        facts.lines.extend((0..items).map(|at| facts::line(&format!("{words} {at}"), 1000, 1_000, LineTax::Standard)));
        if hands {
            facts = kinds::signed(facts);
        }
        let pages = pages(&facts);
        nothing_overlaps_or_falls_off(&pages);
        let said: String = leaves(&pages).into_iter().map(|(_, text)| text).collect();
        if kind == PaperKind::Letter {
            proptest::prop_assert!(said.contains(&solid(&body)));
        }
        if kind == PaperKind::Handover {
            let damages = facts.detail.damages.lines().map(solid).filter(|line| !line.is_empty());
            proptest::prop_assert!(damages.into_iter().all(|line| said.contains(&line)));
        }
    }

    #[test]
    fn an_invoice_and_its_cancellation_come_to_nothing_to_the_cent(
        prices in prop::collection::vec((-2_000_000_i64..8_000_000, 1_i64..9_000, 0_usize..4, prop::option::of(0_i64..=10_000)), 1..30),
        off in prop::option::of(0_i64..=10_000),
    ) {
        let taxes = [LineTax::Standard, LineTax::Reduced, LineTax::Margin, LineTax::Zero];
        let mut facts = kinds::sample(PaperKind::Invoice, German);
        facts.lines = prices.iter().map(|(price, quantity, tax, discount)| domain::sale::line::Line {
            discount: *discount, kind: domain::sale::line::LineKind::Other, ..facts::line("Posten", *quantity, *price, taxes[*tax])
        }).collect();
        facts.lines.extend(off.map(|percent| domain::sale::line::Line {
            kind: domain::sale::line::LineKind::Discount, discount: Some(percent), ..Default::default()
        }));
        let back = facts.cancelled("26-1-0043".to_owned(), facts.day, facts.made);
        let (one, other) = (facts.total(), back.total());
        proptest::prop_assert_eq!(one.gross + other.gross, Cents(0));
        for (zone, counter) in one.zones.iter().zip(&other.zones) {
            proptest::prop_assert_eq!(zone.tax, counter.tax);
            proptest::prop_assert_eq!((zone.gross + counter.gross, zone.inside + counter.inside), (Cents(0), Cents(0)));
        }
        let total = solid(&format::money(German, other.gross));
        proptest::prop_assert!(leaves(&pages(&back)).iter().any(|(_, text)| *text == total));
    }
}
