//! Erasures and seals: what was erased is gone here and on every device, for ever, also after a restore; what is closed stays as it is.

use server::erasing;
use server::store::{Store, ledger};
use sync::account::{Erase, ErasedUpTo, Me, Problem, Role};
use sync::name::{DocId, Shelf};
use sync::wire::part::{EraseWhy, RejectedWhy};

use crate::restoring::{copy, set_back};
use crate::support::browser::Browser;
use crate::support::change::change;
use crate::support::device::Device;
use crate::support::on::{On, on_both};
use crate::support::people::{colleague, maria};
use crate::support::shop::Shop;

on_both! {
    what_is_erased_is_gone_from_the_log_and_told_to_every_device,
    what_was_erased_stays_so_after_a_restore_and_after_an_old_device_comes_back,
    a_relay_that_died_between_ledger_and_log_finishes_before_it_lets_anybody_in,
    only_administrators_erase,
    a_closed_document_takes_no_further_change,
}

const FIRST: DocId = DocId([1; 16]);
const SECRET: &str = "Familie Brandt, Lindenweg 4";

async fn erase(browser: &mut Browser, docs: Vec<DocId>) -> u64 {
    browser.post("/api/erase", &Erase { docs, why: EraseWhy::Asked }).await.message::<ErasedUpTo>().last
}

/// A shop with a person's document among others.
async fn shop_with_a_person(on: On) -> (Shop, Browser, Me, Device) {
    let shop = Shop::open_on(on).await;
    let (browser, me) = maria(&shop).await;
    let mut device = Device::current(&browser, &me).await;
    let items = vec![change(2, "before"), change(1, SECRET), change(1, "moved house"), change(2, "after")];
    device.push(Shelf::Customers, items).await;
    device.until_complete(Shelf::Customers, 4).await;
    (shop, browser, me, device)
}

/// Everything the relay has on its disk.
async fn disk(shop: &Shop) -> Vec<u8> {
    let mut all = Vec::new();
    if shop.database().is_none() {
        for file in std::fs::read_dir(shop.data()).unwrap() {
            all.extend(std::fs::read(file.unwrap().path()).unwrap());
        }
    } else {
        let file = shop.folder.0.join("whole.sqlite3");
        let _ = std::fs::remove_file(&file);
        let store = Store::open(&shop.settings().place()).await.unwrap();
        server::store::backup::write(&store, &file).await.unwrap();
        store.close().await;
        all.extend(std::fs::read(&file).unwrap());
    }
    all
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

async fn what_is_erased_is_gone_from_the_log_and_told_to_every_device(on: On) {
    let (shop, mut browser, me, mut device) = shop_with_a_person(on).await;
    assert!(holds(&disk(&shop).await, SECRET));
    let before = shop.stored().await;
    assert_eq!(erase(&mut browser, vec![FIRST]).await, 1);
    assert_eq!(device.until_erased().await, [FIRST]);
    let bytes = disk(&shop).await;
    assert!(!holds(&bytes, SECRET), "nothing of it is on the disk");
    let gone = change(1, SECRET).bytes.len() + change(1, "moved house").bytes.len();
    assert_eq!(shop.stored().await, before - gone as u64);

    let again =
        device.push(Shelf::Customers, vec![change(1, SECRET), change(1, "new"), change(2, "fine")]).await;
    let why: Vec<_> = again.rejected.iter().map(|rejected| rejected.why).collect();
    assert_eq!((again.stored, why), (1, vec![RejectedWhy::Purged; 2]));
    let new = Device::current(&browser, &me).await;
    assert_eq!(
        (new.purged, new.texts(Shelf::Customers)),
        (1, vec!["before".into(), "after".into(), "fine".into()])
    );
    // The log is as dense as before and its chain the same.
    assert_eq!(new.kept[&Shelf::Customers].len(), 5);
    assert_eq!(erase(&mut browser, vec![FIRST]).await, 1, "erasing twice is harmless");
}

async fn what_was_erased_stays_so_after_a_restore_and_after_an_old_device_comes_back(on: On) {
    let (mut shop, mut browser, me, mut old) = shop_with_a_person(on).await;
    let backup = copy(&shop).await;
    erase(&mut browser, vec![FIRST, DocId([77; 16])]).await;
    set_back(&mut shop, &backup).await;
    assert!(!holds(&disk(&shop).await, SECRET), "the backup has it, the relay has not");
    let new = Device::current(&browser, &me).await;
    assert_eq!((new.purged, new.texts(Shelf::Customers)), (2, vec!["before".into(), "after".into()]));
    // A tablet that was switched off all the time: it is told first, and what it sends is refused.
    old.reconnect(&browser).await;
    old.catch_up().await;
    assert_eq!(old.purged, 2);
    let ack = old.push(Shelf::Customers, vec![change(1, SECRET)]).await;
    assert_eq!((ack.stored, ack.rejected[0].why), (0, RejectedWhy::Purged));
}

async fn a_relay_that_died_between_ledger_and_log_finishes_before_it_lets_anybody_in(on: On) {
    let (mut shop, browser, me, _) = shop_with_a_person(on).await;
    shop.stop().await;
    let store = Store::open(&shop.settings().place()).await.unwrap();
    ledger::add(&store, &[FIRST], EraseWhy::Expired, 0).await.unwrap();
    store.close().await;
    shop.start().await;
    assert_eq!(Device::current(&browser, &me).await.texts(Shelf::Customers), ["before", "after"]);
    let store = Store::open(&shop.settings().place()).await.unwrap();
    assert_eq!(erasing::erase(&store, &[FIRST], EraseWhy::Expired, [0; 32], 0).await.unwrap(), 1);
    store.close().await;
}

async fn only_administrators_erase(on: On) {
    let (shop, mut browser, me, _) = shop_with_a_person(on).await;
    for role in [Role::Sales, Role::SalesManager, Role::Service, Role::Accounting] {
        let (mut other, _) = colleague(&shop, &mut browser, &format!("{role:?}"), role).await;
        let reply = other.post("/api/erase", &Erase { docs: vec![FIRST], why: EraseWhy::Asked }).await;
        assert_eq!(reply.problem(), (403, Some(Problem::NotAllowed)), "{role:?}");
    }
    let none = browser.post("/api/erase", &Erase { docs: Vec::new(), why: EraseWhy::Asked }).await;
    assert_eq!(none.problem(), (400, Some(Problem::Malformed)));
    assert_eq!(Device::current(&browser, &me).await.texts(Shelf::Customers).len(), 4);
}

async fn a_closed_document_takes_no_further_change(on: On) {
    let mut shop = Shop::open_on(on).await;
    let (browser, me) = maria(&shop).await;
    let mut device = Device::current(&browser, &me).await;
    let mut seal = change(1, "issued");
    seal.seals = true;
    let items = vec![change(1, "drafted"), seal.clone(), change(1, "too late"), change(2, "another")];
    let ack = device.push(Shelf::Sales, items).await;
    assert_eq!((ack.stored, ack.rejected.len(), ack.rejected[0].why), (3, 1, RejectedWhy::Sealed));
    let backup = copy(&shop).await;
    set_back(&mut shop, &backup).await;
    let mut device = Device::current(&browser, &me).await;
    let ack = device.push(Shelf::Sales, vec![seal, change(1, "changed afterwards")]).await;
    assert_eq!((ack.duplicate, ack.rejected[0].why), (1, RejectedWhy::Sealed));
    assert_eq!(Device::current(&browser, &me).await.texts(Shelf::Sales), ["drafted", "issued", "another"]);
}
