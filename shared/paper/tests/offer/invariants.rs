//! What holds for every offer: nothing is lost, nothing falls off, sums are right, pages are numbered.

use domain::sale::line::Line;
use domain::sale::tax::LineTax;
use domain::tongue::Tongue;
use paper::fact::Facts;
use paper::measure::mm;
use paper::page::{Draw, Mark, Pages, Role};
use paper::render;
use proptest::prelude::{Just, Strategy, prop, prop_oneof};
use words::format;

use crate::facts::{self, line};
use crate::reading::{extent, leaves, repeated, runs, solid};

fn pages(facts: &Facts) -> Pages {
    render::pages(facts, &facts::fonts()).expect("the offer can be laid out")
}

/// Every text within the margins, and no two on each other.
pub fn nothing_overlaps_or_falls_off(pages: &Pages) {
    for page in &pages.pages {
        let mut seen: Vec<([i32; 4], &str)> = Vec::new();
        for (mark, run) in runs(page) {
            let [left, top, right, bottom] = extent(run);
            assert!(left >= mm(2_500) && right <= mm(19_000) + 200, "{} from {left} to {right}", run.text);
            assert!(top >= mm(500) && bottom <= mm(29_200), "{} from {top} to {bottom}", run.text);
            if !matches!(mark, Mark::Node(node) if pages.nodes[node].role == Role::Figure) {
                let other =
                    seen.iter().find(|([l, t, r, b], _)| left < *r && *l < right && top < *b && *t < bottom);
                assert!(other.is_none(), "{:?} lies on {:?}", run.text, other);
                seen.push(([left, top, right, bottom], &run.text));
            }
        }
    }
}

fn pages_are_numbered(pages: &Pages) {
    let count = pages.pages.len();
    for (at, page) in (1..).zip(&pages.pages) {
        let number = format!("Seite\u{a0}{at} von\u{a0}{count}");
        assert_eq!(repeated(page, Mark::Footer).iter().filter(|text| **text == number).count(), 1);
    }
}

/// The cells of the items, row by row.
fn items(pages: &Pages) -> Vec<Vec<String>> {
    let cells: Vec<String> = leaves(pages)
        .into_iter()
        .skip_while(|(role, _)| *role != Role::ColumnHead)
        .skip(6)
        .take_while(|(role, _)| matches!(role, Role::Cell(_)))
        .map(|(_, text)| text)
        .collect();
    cells.chunks(6).map(<[String]>::to_vec).collect()
}

/// Each sum that is carried is that of the items above: at the foot of a page on which the items do not end (a very long one
/// may go on overleaf), at the top of the next, and nowhere else.
fn carried_sums_are_right(pages: &Pages, lines: &[Line]) {
    let (mut done, mut top) = (0, None);
    for at in 0..pages.pages.len() {
        done += numbers(pages, at);
        let foot = (done > 0 && has_items(pages, at + 1)).then(|| {
            let sum = lines.iter().take(done).map(Line::amount).sum();
            format::amount(Tongue::German, sum)
        });
        let expected: Vec<String> = [top.take(), foot.clone()].into_iter().flatten().collect();
        top = foot;
        let heads = repeated(&pages.pages[at], Mark::Header);
        let sums = heads.windows(2).filter(|pair| pair[0] == "Übertrag").map(|pair| pair[1].clone());
        assert_eq!(sums.collect::<Vec<_>>(), expected, "page {}", at + 1);
    }
    assert_eq!(done, lines.len());
}

/// How many items begin on a page: positions stand at the left margin, muted and tabular.
fn numbers(pages: &Pages, at: usize) -> usize {
    runs(&pages.pages[at]).filter(|(mark, run)| is_item(pages, *mark) && run.x == mm(2_500)).count()
}

/// Whether anything of an item stands on a page.
fn has_items(pages: &Pages, at: usize) -> bool {
    pages.pages.get(at).is_some_and(|page| runs(page).any(|(mark, _)| is_item(pages, mark)))
}

fn is_item(pages: &Pages, mark: Mark) -> bool {
    let body = |node: usize| pages.nodes[node].parent.and_then(|row| pages.nodes[row].parent);
    matches!(mark, Mark::Node(node) if body(node).is_some_and(|body| pages.nodes[body].role == Role::TableBody))
}

/// Where the total stands, an item or its end stands above it.
fn totals_are_never_alone(pages: &Pages) {
    let total = pages.pages.iter().position(|page| runs(page).any(|(_, run)| run.text == "Gesamtbetrag"));
    assert!(has_items(pages, total.expect("there is a total")));
}

fn line_strategy() -> impl Strategy<Value = (String, i64, i64, LineTax)> {
    let tax = prop_oneof![
        Just(LineTax::Standard),
        Just(LineTax::Reduced),
        Just(LineTax::Margin),
        Just(LineTax::Zero)
    ];
    let text =
        prop::collection::vec("[A-Za-zÄÖÜäöüßŁž0-9/.-]{1,30}", 1..12).prop_map(|words| words.join(" "));
    (text, 1_i64..20_000, -3_000_000_i64..8_000_000, tax)
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 48, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_number_of_items_is_set_whole_and_added_up(rows in prop::collection::vec(line_strategy(), 0..200)) {
        let lines: Vec<Line> = rows.iter().enumerate()
            .map(|(at, (text, quantity, price, tax))| line(&format!("{at}# {text}"), *quantity, *price, *tax))
            .collect();
        let facts = Facts { lines: lines.clone(), ..facts::used_offer() };
        let pages = pages(&facts);
        nothing_overlaps_or_falls_off(&pages);
        pages_are_numbered(&pages);
        let texts: Vec<String> = leaves(&pages).into_iter().map(|(_, text)| text).collect();
        let total = solid(&format::money(Tongue::German, lines.iter().map(Line::amount).sum()));
        proptest::prop_assert!(texts.contains(&total));
        if !lines.is_empty() {
            for (row, line) in items(&pages).iter().zip(&lines) {
                proptest::prop_assert_eq!(&row[1], &solid(&line.text));
                proptest::prop_assert_eq!(&row[5], &solid(&format::amount(Tongue::German, line.amount())));
            }
            proptest::prop_assert_eq!(items(&pages).len(), lines.len());
            carried_sums_are_right(&pages, &lines);
            totals_are_never_alone(&pages);
        }
    }

    #[test]
    fn names_of_any_length_are_wrapped_and_whole(
        company in "[A-Za-zäöüß-]{1,40}( [A-Za-zäöüß&.-]{1,40}){0,5}",
        first in "[A-ZÄÖÜ][a-zäöüß]{0,30}",
        last in "[A-ZÄÖÜ][a-zäöüß-]{0,60}",
        street in "[A-Za-zäöüß. -]{1,80} [0-9]{1,4}",
        model in "[A-Za-z0-9.]{1,20}( [A-Za-z0-9./-]{1,25}){0,8}",
        house in "[A-Za-zäöüß-]{1,30}( [A-Za-zäöüß&.-]{1,30}){0,6}",
        mail in "[a-z.-]{1,40}@[a-z-]{1,40}\\.example",
    ) {
        let mut facts = facts::used_offer();
        let mut customer = facts.customer.take().expect("the sample has a customer");
        (customer.company, customer.first_name, customer.last_name, customer.street) = (company, first, last, street);
        facts.vehicle.as_mut().expect("the sample has a vehicle").model = model;
        (facts.house.name, facts.house.mail, facts.seller.mail) = (house, mail.clone(), mail);
        facts.customer = Some(customer.clone());
        let pages = pages(&facts);
        nothing_overlaps_or_falls_off(&pages);
        let texts = leaves(&pages);
        let address = [&customer.company, "FrauDr.", &customer.first_name, &customer.last_name, &customer.street, "81735München"];
        let address: String = address.iter().map(|part| solid(part)).collect();
        proptest::prop_assert_eq!(texts.iter().filter(|(_, text)| *text == address).count(), 1, "{}", address);
    }
}

#[test]
fn every_drawing_belongs_to_a_leaf_or_repeats() {
    for facts in [facts::used_offer(), facts::long_offer(), facts::electric_offer(), facts::wide_offer()] {
        let pages = pages(&facts);
        for item in pages.pages.iter().flat_map(|page| &page.items) {
            match (item.mark, &item.draw) {
                (Mark::Node(node), _) => {
                    assert!(
                        pages.nodes.iter().all(|other| other.parent != Some(node)),
                        "a mark lies in a mark"
                    );
                }
                (_, Draw::Picture { .. }) => panic!("a picture without its words"),
                _ => {}
            }
        }
    }
}
