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
fn each_glyph_is_defined_before_it_is_used() {
    let (facts, fonts) = (facts::wide_offer(), facts::fonts());
    let pages = pages(&facts, &fonts).expect("the offer can be laid out");
    for page in 0..pages.pages.len() {
        let drawing = svg(&pages, page, &fonts);
        let (definitions, rest) = drawing.split_once("</defs>").expect("there are definitions");
        let used = rest.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
        for glyph in used {
            assert_eq!(definitions.matches(&format!("id=\"{glyph}\"")).count(), 1, "{glyph}");
        }
    }
}
