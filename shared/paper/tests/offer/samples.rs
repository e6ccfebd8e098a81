//! Writes the sample papers into `target/paper`, for the conformance checks and for people to look at.

use std::path::PathBuf;

use domain::document::kind::PaperKind;
use domain::sale::tax::LineTax;
use domain::tongue::Tongue;
use paper::fact::Facts;
use paper::font::Fonts;
use paper::render::{pages, pdf, svg};

use crate::{facts, kinds};

fn folder() -> PathBuf {
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let folder = target.parent().expect("the target folder").join("paper");
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

fn write(name: &str, facts: &Facts) {
    write_in(name, facts, &facts::fonts());
}

fn write_in(name: &str, facts: &Facts, fonts: &Fonts) {
    let pages = pages(facts, fonts).expect("the offer can be laid out");
    let bytes = pdf(&pages, fonts).expect("the file can be written");
    assert_eq!(pdf(&pages, fonts).as_ref(), Ok(&bytes), "the same facts give the same bytes");
    std::fs::write(folder().join(format!("{name}.pdf")), bytes).expect("a file can be written");
    for page in 0..pages.pages.len() {
        let drawing = svg(&pages, page, fonts);
        std::fs::write(folder().join(format!("{name}-{}.svg", page + 1)), drawing)
            .expect("a file can be written");
    }
}

#[test]
fn every_kind_of_paper_is_written_in_both_languages() {
    for kind in PaperKind::ALL {
        for (tongue, name) in [(Tongue::German, "de"), (Tongue::English, "en")] {
            write(&format!("{}_{name}", kind.word()), &kinds::sample(*kind, tongue));
        }
    }
}

#[test]
fn the_serif_and_a_colour_of_the_house_are_written_too() {
    let mut facts = kinds::sample(PaperKind::Invoice, Tongue::German);
    facts.house.accent = "#1f4e79".to_owned();
    facts.house.foot_left = "Autohaus Sonnfeld GmbH\nAm Sonnfeld 12\n85521 Ottobrunn".to_owned();
    facts.house.foot_right = "Amtsgericht München, HRB 994170\nGeschäftsführung Petra Sonnfeld".to_owned();
    write_in("serif", &facts, &facts::serif());
    facts.lines.push(facts::line("Ersatzteil ↑ ⅛ ə Ω Ǻ", 1000, 100, LineTax::Standard));
    write_in("serif_fallback", &facts, &facts::serif());
}

#[test]
fn sample_papers_are_written_for_the_checks() {
    let logo = include_bytes!("../../../../demo/logo.png").to_vec();
    let mut with_logo = facts::electric_offer();
    with_logo.house.logo = logo;
    write("used", &facts::used_offer());
    write("long", &facts::long_offer());
    write("electric", &with_logo);
    write("english", &facts::english_offer());
    write("wide", &facts::wide_offer());
    write("trade", &facts::trade_offer());
    write("new_vehicle", &facts::new_vehicle_offer());
}
