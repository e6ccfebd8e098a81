//! One field that searches everything.

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::search::{Found, Group, Hit, Seeking};
use domain::car::vehicle::Vehicle;
use domain::id::Id;
use domain::party::customer::Customer;
use domain::record::Kind;

use crate::shop::{Shop, Tab};

pub fn search(tab: &Tab, text: &str) -> Vec<Found> {
    match tab.ask(Request::Search(Seeking { text: text.to_owned(), most: 5 })) {
        Ok(Reply::Found(found)) => found,
        other => panic!("{other:?}"),
    }
}

pub fn hits(tab: &Tab, text: &str, group: Group) -> Vec<Hit> {
    search(tab, text).into_iter().filter(|found| found.group == group).flat_map(|found| found.hits).collect()
}

fn marked(text: &str, marks: &[(u32, u32)]) -> Vec<String> {
    let part =
        |(from, to): &(u32, u32)| text.chars().skip(*from as usize).take((to - from) as usize).collect();
    marks.iter().map(part).collect()
}

fn firm(tab: &Tab, company: &str, number: &str, phone: &str) -> Id {
    let customer = Customer {
        company: company.to_owned(),
        number: number.to_owned(),
        phone: phone.to_owned(),
        town: "Ottobrunn".to_owned(),
        ..Customer::default()
    };
    tab.create(Kind::Customer, customer.leaves())
}

#[test]
fn a_customer_is_found_however_the_name_is_typed_and_the_part_is_marked() {
    let (_shop, _, tab) = Shop::begun();
    let meier = firm(&tab, "Meier Vakuumtechnik GmbH", "K-4711", "+49 89 123456");
    firm(&tab, "Müller KG", "K-4712", "");
    for (typed, in_title, in_note) in [
        ("Meier", &["Meier"][..], &[][..]),
        ("meyer", &["Meier"], &[]),
        ("mayer vak", &["Meier", "Vak"], &[]),
        ("4711", &[], &["4711"]),
        ("k471", &[], &["K-471"]),
        ("089 1234", &[], &["89", "1234"]),
        ("0891234", &[], &["89 1234"]),
        ("technik otto", &["technik"], &["Otto"]),
    ] {
        let found = hits(&tab, typed, Group::Customers);
        assert_eq!(found.first().map(|hit| hit.id), Some(meier), "{typed}");
        assert_eq!(marked(&found[0].title, &found[0].title_marks), in_title, "{typed}");
        assert_eq!(marked(&found[0].note, &found[0].note_marks), in_note, "{typed}");
    }
    assert_eq!(hits(&tab, "muller", Group::Customers).len(), 1);
    assert_eq!(search(&tab, "gibtesnicht"), []);
    assert_eq!(search(&tab, " - "), []);
}

#[test]
fn a_vehicle_is_found_by_its_plate_without_gaps_and_a_job_by_everybody_in_it() {
    let (_shop, _, tab) = Shop::begun();
    let car = Vehicle {
        make: "VW".to_owned(),
        model: "Golf".to_owned(),
        plate: "M-AB 1234".to_owned(),
        vin: "WVWZZZ1JZ3W386752".to_owned(),
        ..Vehicle::default()
    };
    let golf = tab.create(Kind::Vehicle, car.leaves());
    let meier = firm(&tab, "Meier GmbH", "K-1", "");
    let job = tab.job(Some(golf), Some(meier));
    for typed in ["mab1234", "m-ab 12", "386752", "golf"] {
        assert_eq!(hits(&tab, typed, Group::Stock)[0].id, golf, "{typed}");
        let found = &hits(&tab, typed, Group::Jobs)[0];
        assert_eq!((found.id, found.customer), (job, meier), "{typed}");
    }
    assert_eq!(search(&tab, "1-0001")[0].group, Group::Jobs, "its own number stands before all else");
    assert_eq!(search(&tab, "meier")[0].group, Group::Customers);
    assert_eq!(hits(&tab, "meyer golf", Group::Jobs)[0].id, job);
    assert_eq!(hits(&tab, "meyer golf", Group::Customers), []);
}

#[test]
fn the_better_find_stands_first_and_all_are_counted() {
    let (_shop, _, tab) = Shop::begun();
    for name in ["Obermeier", "Meierhof", "Mayr", "Meier"] {
        tab.customer(name);
    }
    for nth in 0..9 {
        tab.customer(&format!("Meier{nth}"));
    }
    let found = search(&tab, "meier").remove(0);
    assert_eq!((found.group, found.total, found.hits.len()), (Group::Customers, 13, 5));
    assert_eq!(found.hits[0].title, "Max Meier");
    assert!(found.hits[1].title.starts_with("Max Meier"));
    let titles: Vec<String> = search(&tab, "mayr").remove(0).hits.into_iter().map(|hit| hit.title).collect();
    assert_eq!(titles, ["Max Mayr", "Max Meier"]);
    assert_eq!(tab.engine.records.opened.get(), 0, "no document is opened");
}

#[test]
fn photos_and_scans_are_found_by_their_names() {
    let (_shop, _, tab) = Shop::begun();
    let meier = firm(&tab, "Meier GmbH", "K-1", "");
    let bytes = b"%PDF-1.7\n%%EOF".to_vec();
    tab.ask(Request::Attach { to: meier, name: "Fahrzeugschein.pdf".to_owned(), bytes }).unwrap();
    let found = &hits(&tab, "fahrzeugsch", Group::Documents)[0];
    assert_eq!((found.customer, found.job, found.note.as_str()), (meier, Id::default(), "Meier GmbH"));
    assert_eq!(hits(&tab, "meier", Group::Documents).len(), 1);
}
