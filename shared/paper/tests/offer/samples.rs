//! Every sample goes into a file twice and comes out the same, byte for byte. The corpus that is looked at and validated is
//! written by `cargo xtask papers`.

use domain::document::kind::PaperKind;
use domain::sale::tax::LineTax;
use domain::tongue::Tongue;
use paper::fact::Facts;
use paper::font::Fonts;
use paper::render::{pages, pdf};

use crate::{facts, kinds};

fn write_twice(name: &str, facts: &Facts, fonts: &Fonts) {
    let write = || {
        let pages = pages(facts, fonts).expect("the paper can be laid out");
        pdf(&pages, fonts).expect("the file can be written")
    };
    assert!(write() == write(), "{name}: the same facts give the same bytes");
}

#[test]
fn every_kind_of_paper_is_the_same_file_each_time() {
    let fonts = facts::fonts();
    for kind in PaperKind::ALL {
        for tongue in [Tongue::German, Tongue::English] {
            write_twice(kind.word(), &kinds::sample(*kind, tongue), &fonts);
        }
    }
}

#[test]
fn the_serif_and_a_colour_of_the_house_are_the_same_file_each_time() {
    let mut facts = kinds::sample(PaperKind::Invoice, Tongue::German);
    facts.house.accent = "#1f4e79".to_owned();
    write_twice("serif", &facts, &facts::serif());
    facts.lines.push(facts::line("Ersatzteil ↑ ⅛ ə Ω Ǻ", 1000, 100, LineTax::Standard));
    write_twice("serif and another font", &facts, &facts::serif());
}

#[test]
fn the_sample_offers_are_the_same_files_each_time() {
    let logo = include_bytes!("../../../../demo/logo.png").to_vec();
    let mut with_logo = facts::electric_offer();
    with_logo.house.logo = logo;
    let offers = [
        ("used", facts::used_offer()),
        ("long", facts::long_offer()),
        ("electric", with_logo),
        ("english", facts::english_offer()),
        ("wide", facts::wide_offer()),
        ("trade", facts::trade_offer()),
        ("new_vehicle", facts::new_vehicle_offer()),
    ];
    for (name, facts) in offers {
        write_twice(name, &facts, &facts::fonts());
    }
}
