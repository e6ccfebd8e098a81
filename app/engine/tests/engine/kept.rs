//! Databases as earlier versions left them. A fixture is made once, by the version it is of, and never again:
//! `KEEP_DATABASE=FILE cargo test -p engine --test engine a_database_is_kept_and_read_back`.

use std::rc::Rc;

use bridge::reply::Reply;
use bridge::request::Request;
use domain::document::kind::PaperKind;
use domain::id::Id;
use domain::tongue::Tongue;
use engine::browser::disk::Table;

use crate::shop::{Shop, Tab};
use crate::world::Disk;

type Kept = Vec<(String, Vec<(Vec<u8>, Vec<u8>)>)>;

/// All of a disk in bytes.
pub fn keep(disk: &Disk) -> Vec<u8> {
    let kept: Kept = Table::ALL.iter().map(|table| (table.name().to_owned(), disk.values(*table))).collect();
    bridge::message::encode(&kept)
}

/// A disk out of its bytes.
pub fn disk(bytes: &[u8]) -> Rc<Disk> {
    let kept: Kept = bridge::message::decode(bytes).expect("a kept database");
    let disk = Rc::new(Disk::default());
    for (name, values) in kept {
        let table = Table::ALL.into_iter().find(|table| table.name() == name).expect("a store of ours");
        values.into_iter().for_each(|(key, value)| disk.put(table, &key, value));
    }
    disk
}

/// A dealership at the end of a day: an often edited customer, a job with its offer, and a change that waits.
pub fn day() -> (Shop, Rc<Disk>, Rc<Tab>) {
    let (shop, disk, tab) = Shop::begun();
    for (key, text) in
        [("address.street", "Werkstr. 3"), ("address.postal", "80331"), ("address.town", "München")]
    {
        tab.write(Id::HOUSE, key, text);
    }
    let (car, customer) = (tab.car("Golf", 1_299_000), tab.customer("Müller"));
    tab.write(car, "condition", "used");
    for nth in 0..40 {
        tab.write(customer, "remark", &format!("Gespräch {nth}"));
    }
    let job = tab.job(Some(car), Some(customer));
    tab.ask(Request::MakePaper { job, kind: PaperKind::Offer, tongue: Tongue::German }).unwrap();
    shop.relay.cut();
    tab.write(customer, "mail", "mueller@example.org");
    tab.wait(1_000);
    (shop, disk, tab)
}

#[test]
fn a_database_is_kept_and_read_back() {
    let (_shop, today, tab) = day();
    let kept = keep(&today);
    if let Ok(path) = std::env::var("KEEP_DATABASE") {
        std::fs::write(path, &kept).unwrap();
    }
    let again = disk(&kept);
    assert_eq!(*again.tables.borrow(), *today.tables.borrow());
    assert_eq!((tab.waiting(), again.count(Table::Outbox)), (1, 1));
    let Ok(Reply::Storage(storage)) = tab.ask(Request::Storage) else { panic!() };
    assert!(storage.records >= 6);
}
