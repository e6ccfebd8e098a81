//! What keeps an offer from being drawn, and what it lacks.

use domain::car::vehicle::VehicleField;
use domain::document::block::Block;
use domain::document::missing::Missing;
use domain::document::template::fault::TemplateFault;
use domain::party::customer::{Customer, CustomerField};
use domain::party::house::{House, HouseField};
use domain::sale::tax::LineTax;
use paper::fact::Facts;
use paper::fact::lack::missing;
use paper::fault::{PaperError, PictureFault};
use paper::font::Fonts;
use paper::picture::{Colours, Picture};
use paper::render::pages;

use crate::facts::{self, line};

fn fault(facts: &Facts) -> Option<PaperError> {
    pages(facts, &facts::fonts()).err()
}

#[test]
fn a_character_that_no_font_has_is_named() {
    for (text, sign) in [("Łódź 漢 ẞ", '漢'), ("Daumen hoch 👍", '👍'), ("שלום", 'ש')] {
        let facts = Facts { lines: vec![line(text, 1000, 100, LineTax::Standard)], ..facts::used_offer() };
        assert_eq!(fault(&facts), Some(PaperError::NoGlyph(sign)), "{text}");
    }
}

#[test]
fn letters_of_europe_and_signs_of_letters_are_all_there() {
    let text = "ÄÖÜäöüß ẞ ŁłŃńŚśŹźŻż ČčĚěŘřŠšŽž ĞğİıŞş ŐőŰű ĂăÂâÎîȘșȚț ĐđŊŋ ÅåÆæØø ÞþÐð Çç Ññ Œœ ΑΩάώ АЯёЇґ Ễễ \
                €§©®™ „“‚‘«»‹›–—… ²³½ ·•×−±≤≥ CO₂ n\u{308} 1\u{202f}000\u{a0}€ Zeile\u{2028}neu\tTab";
    let facts = Facts { lines: vec![line(text, 1000, 100, LineTax::Standard)], ..facts::used_offer() };
    assert_eq!(fault(&facts), None);
}

#[test]
fn a_text_with_an_unknown_variable_names_it() {
    let mut facts = facts::used_offer();
    let intro = "Guten Tag {{kunde.vorname}}, Ihr {{fahrzeug.modell}} in {{fahrzeug.lack}}";
    facts.texts.set(Block::Intro, intro.to_owned());
    let wrong = TemplateFault::UnknownVariable("fahrzeug.lack".to_owned());
    assert_eq!(fault(&facts), Some(PaperError::Template(wrong)));
}

#[test]
fn files_that_are_no_fonts_are_refused() {
    assert_eq!(Fonts::new(vec![vec![1, 2, 3]], vec![vec![]]).err(), Some(PaperError::Font(0)));
    assert!(Fonts::new(vec![], vec![]).is_err());
}

#[test]
fn pictures_are_passed_through_or_refused_for_a_reason() {
    let logo = include_bytes!("../../../../demo/logo.png");
    let picture = Picture::read(logo).expect("the demo's logo can be printed");
    assert_eq!((picture.width, picture.height, picture.colours, picture.bits), (900, 300, Colours::Rgb, 8));
    let mut interlaced = logo.to_vec();
    interlaced[28] = 1;
    let mut transparent = logo.to_vec();
    transparent[25] = 6;
    for (bytes, fault) in [
        (&b"GIF89a"[..], PictureFault::Unknown),
        (&b""[..], PictureFault::Unknown),
        (&logo[..40], PictureFault::Damaged),
        (&logo[..logo.len() - 12], PictureFault::Damaged),
        (&interlaced, PictureFault::NotFlat),
        (&transparent, PictureFault::NotFlat),
        (b"\xff\xd8\xff\xe0\0\x04ab\xff\xda", PictureFault::Damaged),
        (b"\xff\xd8\xff\xc0\0\x14\x08\0\x10\0\x20\x04abcdefghijkl", PictureFault::Colours),
    ] {
        assert_eq!(Picture::read(bytes).err(), Some(fault));
    }
    let jpeg = Picture::read(b"\xff\xd8\xff\xe0\0\x04ab\xff\xc2\0\x11\x08\0\x10\0\x20\x03abcdefghi");
    assert_eq!(
        jpeg.map(|picture| (picture.width, picture.height, picture.colours)),
        Ok((32, 16, Colours::Rgb))
    );
}

#[test]
fn a_logo_that_cannot_be_printed_is_no_logo_left_out_in_silence() {
    let mut facts = facts::used_offer();
    facts.house.logo = b"GIF89a".to_vec();
    assert_eq!(fault(&facts), Some(PaperError::Picture(PictureFault::Unknown)));
}

#[test]
fn whole_samples_lack_nothing() {
    for facts in [facts::used_offer(), facts::electric_offer(), facts::english_offer(), facts::wide_offer()] {
        assert_eq!(missing(&facts), []);
    }
}

#[test]
fn everything_missing_is_told_at_once() {
    let mut facts = facts::used_offer();
    facts.house = House { name: "Auto Muster GmbH & Co. KG".to_owned(), ..House::default() };
    facts.customer = Some(Customer { last_name: "Groß".to_owned(), ..Customer::default() });
    facts.vehicle = Some(Default::default());
    facts.lines = vec![line(" ", 1000, 0, LineTax::Standard)];
    let house = [
        HouseField::Street,
        HouseField::PostalCode,
        HouseField::Town,
        HouseField::Register,
        HouseField::Director,
    ];
    let customer = [CustomerField::Street, CustomerField::PostalCode, CustomerField::Town];
    let vehicle = [VehicleField::Make, VehicleField::Vin];
    let expected: Vec<Missing> = house
        .map(Missing::HouseField)
        .into_iter()
        .chain(customer.map(Missing::CustomerField))
        .chain(vehicle.map(Missing::VehicleField))
        .chain([Missing::Lines])
        .collect();
    assert_eq!(missing(&facts), expected);
    facts.customer = None;
    assert!(missing(&facts).contains(&Missing::Customer));
}

#[test]
fn a_sole_trader_needs_no_register_on_letters() {
    let mut facts = facts::used_offer();
    facts.house.name = "Kfz-Meisterbetrieb Hans Muster".to_owned();
    (facts.house.register, facts.house.director) = (String::new(), String::new());
    assert_eq!(missing(&facts), []);
    facts.house.name = "Hans Muster e.K.".to_owned();
    assert_eq!(missing(&facts), [Missing::HouseField(HouseField::Register)]);
}

#[test]
fn an_offer_of_a_new_car_without_its_label_is_incomplete() {
    use VehicleField as F;
    let cases = [
        (facts::electric_car(), vec![F::PowerConsumption, F::Range, F::EnergyCost, F::VehicleTax]),
        (
            facts::hybrid_car(),
            vec![
                F::Consumption,
                F::PowerConsumption,
                F::Co2,
                F::Co2Discharged,
                F::Range,
                F::EnergyCost,
                F::VehicleTax,
                F::Co2Cost,
            ],
        ),
    ];
    for (mut car, fields) in cases {
        (car.consumption, car.power_consumption, car.co2, car.co2_discharged) = (None, None, None, None);
        (car.range, car.energy_cost, car.vehicle_tax, car.co2_cost) = (None, None, None, None);
        let facts = Facts { vehicle: Some(car), ..facts::electric_offer() };
        let expected: Vec<Missing> = fields.into_iter().map(Missing::EnergyLabel).collect();
        assert_eq!(missing(&facts), expected);
        assert_eq!(fault(&facts), None);
    }
}

#[test]
fn an_offer_of_nothing_to_nobody_can_be_previewed() {
    let mut facts = facts::used_offer();
    (facts.house, facts.seller) = Default::default();
    (facts.customer, facts.vehicle) = (None, None);
    facts.lines.clear();
    assert_eq!(fault(&facts), None);
}
