//! The pages on the screen: what is drawn is also said, and no text breaks the drawing.

use paper::page::Mark;
use paper::render::{pages, svg};

use crate::facts;
use crate::reading::{runs, solid};

#[test]
fn every_text_that_is_drawn_is_said_and_what_repeats_is_not() {
    let (facts, fonts) = (facts::long_offer(), facts::fonts());
    let pages = pages(&facts, &fonts).expect("the offer can be laid out");
    for (at, page) in pages.pages.iter().enumerate() {
        let drawing = svg(&pages, at, &fonts);
        let labels = drawing.split("aria-label=\"").skip(2).filter_map(|rest| rest.split('"').next());
        let said: String = labels.map(solid).collect();
        let drawn = runs(page).filter(|(mark, _)| matches!(mark, Mark::Node(_)));
        let drawn: String = drawn.map(|(_, run)| solid(&run.text)).collect();
        assert_eq!(said, drawn, "page {}", at + 1);
        assert!(
            drawing.contains(&format!("aria-label=\"Angebot A-26-0042, Seite\u{a0}{} von\u{a0}3\"", at + 1))
        );
    }
    assert_eq!(svg(&pages, pages.pages.len(), &fonts), "");
}

#[test]
fn signs_of_markup_in_names_stay_signs() {
    let (mut facts, fonts) = (facts::used_offer(), facts::fonts());
    facts.house.name = "A & B <script>\"GmbH\"".to_owned();
    facts.number = "<&\">".to_owned();
    let pages = pages(&facts, &fonts).expect("the offer can be laid out");
    let drawing = svg(&pages, 0, &fonts);
    assert!(drawing.contains("aria-label=\"A &amp; B &lt;script>&quot;GmbH&quot;\""));
    assert!(!drawing.contains("<script") && !drawing.contains("<&"));
}

#[test]
fn a_line_of_text_is_one_element_however_many_signs_it_has() {
    let (facts, fonts) = (facts::wide_offer(), facts::fonts());
    let pages = pages(&facts, &fonts).expect("the offer can be laid out");
    for (at, page) in pages.pages.iter().enumerate() {
        let drawing = svg(&pages, at, &fonts);
        let inked = runs(page).filter(|(_, run)| !run.text.trim().is_empty()).count();
        assert_eq!(drawing.matches("<path transform=").count(), inked, "page {}", at + 1);
        assert!(drawing.matches('<').count() < 4 * page.items.len() + 4, "page {}", at + 1);
        assert!(!drawing.contains("<use"));
    }
}
