//! The pages of the samples, word by word and place by place. `GOLDEN=write` writes them anew; look at them then.

use std::path::PathBuf;

use domain::document::kind::PaperKind;
use domain::tongue::Tongue;
use paper::fact::Facts;
use paper::render::pages;

use crate::{facts, kinds, reading};

fn compare(name: &str, facts: &Facts) {
    let pages = pages(facts, &facts::fonts()).expect("the offer can be laid out");
    let parts = (1..).zip(&pages.pages).map(|(at, page)| format!("Seite {at}\n{}", reading::written(page)));
    let text = parts.collect::<Vec<_>>().join("\n");
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/offer/golden/{name}.txt"));
    if std::env::var_os("GOLDEN").is_some() {
        std::fs::write(&path, &text).expect("a golden file can be written");
    }
    let golden = std::fs::read_to_string(&path).expect("the golden file is in the project");
    let first = golden.lines().zip(text.lines()).find(|(golden, text)| golden != text);
    assert!(golden == text, "{name} has changed, first at {first:?}");
}

#[test]
fn every_kind_of_paper_stands_as_it_stood() {
    for kind in PaperKind::ALL {
        for (tongue, name) in [(Tongue::German, "de"), (Tongue::English, "en")] {
            compare(&format!("{}_{name}", kind.word()), &kinds::sample(*kind, tongue));
        }
    }
}

#[test]
fn a_used_car_under_the_margin_scheme_stands_on_one_page() {
    compare("used", &facts::used_offer());
}

#[test]
fn forty_items_run_over_three_pages() {
    compare("long", &facts::long_offer());
}

#[test]
fn a_new_electric_car_has_its_label() {
    compare("electric", &facts::electric_offer());
}

#[test]
fn an_english_offer_goes_abroad() {
    compare("english", &facts::english_offer());
}

#[test]
fn names_and_texts_of_any_length_are_wrapped() {
    compare("wide", &facts::wide_offer());
}

#[test]
fn a_trade_in_stands_below_the_total_with_what_is_left_to_pay() {
    compare("trade", &facts::trade_offer());
}

#[test]
fn a_new_vehicle_goes_to_the_eu_without_tax_and_says_why() {
    compare("new_vehicle", &facts::new_vehicle_offer());
}
