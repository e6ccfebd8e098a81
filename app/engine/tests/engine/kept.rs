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
    tab.ask(Request::MakePaper {
        job,
        kind: PaperKind::Offer,
        tongue: Tongue::German,
        signatures: Vec::new(),
    })
    .unwrap();
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
    assert!(keep(&again) == kept, "every store, every key, every value");
    assert_eq!((tab.waiting(), again.count(Table::Outbox)), (1, 1));
    let Ok(Reply::Storage(storage)) = tab.ask(Request::Storage) else { panic!() };
    assert!(storage.records >= 6);
}

fn paper(tab: &Tab) -> (Id, domain::document::paper::Paper) {
    tab.engine.papers(tab.jobs("")[0].id).remove(0)
}

#[test]
fn a_database_of_version_1_goes_on_and_its_papers_become_blobs() {
    let shop = Shop::new();
    shop.relay.reachable.set(false);
    let disk = disk(include_bytes!("../fixtures/version-1.bin"));
    assert_eq!((disk.count(Table::Blobs), disk.count(Table::Outbox)), (0, 1));
    let before = disk.values(Table::Changes).len();
    let tab = shop.tab(&disk, true);
    assert_eq!((tab.jobs("").len(), tab.customers("müller").len(), tab.waiting()), (1, 1, 1));
    let (id, paper) = paper(&tab);
    assert_eq!(paper.number, "AG-1-26-0001");
    assert_eq!((disk.count(Table::Blobs), disk.count(Table::Uploads)), (1, 1));
    assert_eq!(disk.values(Table::Changes).len(), before - 1, "the old form is gone, and nothing else");
    assert!(disk.values(Table::Changes).iter().all(|(key, _)| !key.starts_with(&paper.file.0)));
    for id in [id, paper.file] {
        let Ok(Reply::File(file)) = tab.ask(Request::File(id)) else { panic!() };
        assert_eq!((file.name.as_str(), file.bytes.len() as i64), ("Angebot AG-1-26-0001.pdf", paper.size));
        assert_eq!(engine::store::blobs::name(&file.bytes).hex(), paper.hash);
    }
    let once = disk.tables.borrow().clone();
    let again = shop.tab(&disk, true);
    assert_eq!(*disk.tables.borrow(), once, "a step is carried out once");
    assert_eq!(again.jobs("").len(), 1);
}

#[test]
fn a_step_that_is_cut_short_is_carried_out_at_the_next_start() {
    let shop = Shop::new();
    shop.relay.reachable.set(false);
    let disk = disk(include_bytes!("../fixtures/version-1.bin"));
    disk.faults.borrow_mut().push(engine::browser::disk::Fault::Full);
    let tab = shop.tab(&disk, true);
    let (id, _) = paper(&tab);
    assert_eq!(disk.count(Table::Blobs), 0);
    assert!(tab.ask(Request::File(id)).is_ok(), "the old form is read");
    let tab = shop.tab(&disk, true);
    assert_eq!(disk.count(Table::Blobs), 1);
    assert!(tab.ask(Request::File(id)).is_ok());
}
