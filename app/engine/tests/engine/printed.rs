//! The sample sheet as it is printed, reading errors and all: everything comes in as it stands, what does not add up is named,
//! nothing is mended (A2.5, A2.6, A2.8, A2.9).

use bridge::listing::{List, ListForecast, Listing};
use bridge::register::{Filling, Register};
use bridge::request::Request;
use domain::ledger::book::{Break, Figure};
use domain::money::Cents;

use crate::listing::{demo, list, propose, take_in};
use crate::registers::filled;
use crate::shop::{Shop, Tab};

/// A file of the demo dealership with the figures that the sample sheet prints in place of those that must be meant.
fn printed(name: &str, misread: &[(&str, &str)]) -> Vec<u8> {
    let mut bytes = demo(name);
    for (meant, read) in misread {
        let place = bytes.windows(meant.len()).position(|window| window == meant.as_bytes());
        let place = place.unwrap_or_else(|| panic!("{name} has no {meant}"));
        bytes.splice(place..place + meant.len(), read.bytes());
    }
    bytes
}

fn brought(tab: &Tab, listing: Listing, name: &str, misread: &[(&str, &str)]) -> ListForecast {
    let list = List { name: name.to_owned(), bytes: printed(name, misread), ..list(listing, "") };
    let forecast = propose(tab, &list).forecast.unwrap();
    assert_eq!(forecast.rejected, [], "{name}: nothing is turned away for a figure that is odd");
    let report = take_in(tab, &list);
    let again = take_in(tab, &list);
    assert_eq!((again.undo, again.done.new, again.done.changed), (None, 0, 0), "{name}: it stays as printed");
    assert!(report.done.new > 0, "{name}");
    forecast
}

fn meiers(forecast: &ListForecast, figure: Figure) -> Vec<(Cents, Cents)> {
    let of = |broken: &&(String, Break)| broken.0.contains("24107") || broken.0.starts_with("403865");
    let breaks = forecast.breaks.iter().filter(of).map(|(_, broken)| broken);
    breaks.filter(|one| one.figure == figure).map(|one| (one.stated, one.computed)).collect()
}

#[test]
fn the_printed_sheet_comes_in_as_it_stands_and_each_reading_error_is_named() {
    let (_shop, _, tab) = Shop::begun();
    let subject = bridge::import::Subject::Customers;
    tab.ask(Request::BringIn { subject, name: String::new(), bytes: demo("kunden.csv") }).unwrap();
    let meier = tab.customers("meier vakuumtechnik")[0].id;

    let misread = [
        ("R;01101891;08.06.2010", "R;01061891;08.06.2010"),
        ("R;01111892;07.03.2011", "R;0111892;07.03.2011"),
        ("2.151,22;2.151,22", "2.151,32;2.151,32"),
        ("R;01111893;07.03.2011", "R;0111893;07.03.2011"),
    ];
    let items = brought(&tab, Listing::Items, "offene-posten.csv", &misread);
    assert_eq!(meiers(&items, Figure::Balance), [(Cents(935_763), Cents(936_693))]);
    let odd: Vec<&str> = items
        .incoming
        .iter()
        .filter(|one| one.title.contains("24107") && !one.warnings.is_empty())
        .filter_map(|one| one.title.split(" · ").last())
        .collect();
    assert_eq!(odd.len(), 1, "{odd:?}");
    assert!(odd[0].contains("01061891"), "{odd:?}");
    let Filling::Items(shown) = filled(&tab, meier, Register::Items) else { panic!() };
    let row = |number: &str| shown.rows.iter().find(|row| row.item.number == number).unwrap();
    assert!(row("01061891").odd, "its number says 2006, its day 2010");
    assert_eq!(row("0111892").item.balance, Cents(215_132));
    assert_eq!(shown.rows.iter().map(|row| row.item.balance).sum::<Cents>(), Cents(936_693));

    let revenue = brought(&tab, Listing::Revenue, "umsaetze.csv", &[("1.566,13", "1.266,13")]);
    assert_eq!(meiers(&revenue, Figure::Divisions), [(Cents(250_616), Cents(220_616))]);

    let misread = [("01111892;1.807,75", "01111892;1.807,73")];
    let profit = brought(&tab, Listing::Profit, "rohertrag.csv", &misread);
    assert_eq!(meiers(&profit, Figure::Revenue), [(Cents(250_616), Cents(250_614))]);
    assert_eq!(meiers(&profit, Figure::Invoice), [(Cents(157_274), Cents(157_272))]);

    brought(&tab, Listing::Orders, "auftraege.csv", &[]);
    let misread = [
        ("Arbeitswerte;2;;;0,00;153,00", "Arbeitswerte;2;;;0,00;150,00"),
        ("Arbeitswerte;3;;;0,00;153,00", "Arbeitswerte;3;;;0,00;150,00"),
        ("Arbeitswerte;11;;;0,00;63,00", "Arbeitswerte;11;;;0,00;61,00"),
        ("403865;1;Arbeitswerte;14;;;0,00;36,00;9,00\r\n", ""),
    ];
    let positions = brought(&tab, Listing::Positions, "auftragspositionen.csv", &misread);
    assert_eq!(meiers(&positions, Figure::OrderLabour), [(Cents(73_800), Cents(69_400))]);
    assert_eq!(meiers(&positions, Figure::Position).len(), 3, "150,00 twice and 61,00 are no whole units");
}
