//! Compaction: a snapshot holds exactly what the log holds, a new device begins with it, and nothing is forgotten that is not in it.

use crdt::change::{Actor, Change, Stamp};
use crdt::leaf::{Leaf, Leaves};
use crdt::replica::Replica;
use server::clock::DAY;
use server::compaction::fault::Fault;
use server::compaction::{self, Outcome};
use server::schedule;
use server::store::{Store, snapshot};
use sync::account::{Erase, ErasedUpTo, Me, Role};
use sync::chain::{Chain, Proof};
use sync::name::{DocId, Hash, Shelf};
use sync::wire::packed::Pushed;
use sync::wire::part::{EraseWhy, Mode};
use sync::wire::snapshot::{CURRENT, Manifest, PartInfo, PartName, REST, Saved, pack, unpack};
use sync::wire::{Frame, Welcome};

use crate::support::browser::Browser;
use crate::support::change::change;
use crate::support::device::Device;
use crate::support::on::{On, on_both};
use crate::support::people::{colleague, maria};
use crate::support::shop::Shop;

on_both! {
    a_new_device_begins_with_a_snapshot_and_goes_on_with_the_log,
    a_compaction_that_may_not_forget_makes_a_snapshot_and_leaves_the_log_whole,
    a_part_that_lacks_a_change_is_found_out_before_anything_is_forgotten,
    what_cannot_be_opened_leaves_its_shelf_as_it_was,
    an_erased_document_is_cut_out_of_its_snapshot,
    a_snapshot_of_which_everything_was_erased_is_none,
    what_is_being_worked_on_comes_first_with_what_it_points_to,
    a_relay_notices_that_a_shelf_has_outgrown_its_snapshot,
    who_is_still_being_sent_what_the_log_forgets_hangs_up_and_begins_with_the_snapshot,
}

/// A document with so many changes.
struct Record {
    doc: DocId,
    changes: Vec<Pushed>,
    leaves: Leaves,
}

fn record(doc: u8, edits: i64) -> Record {
    let (id, stamp) = (DocId([doc; 16]), Stamp { time_s: 1, author: None });
    let leaves = Leaves::from([("name".to_owned(), Leaf::Text(format!("Familie {doc}")))]);
    let (mut replica, first) = Replica::create(&leaves, Actor([doc; 16]), stamp).unwrap();
    let mut changes = vec![first];
    for edit in 0..edits {
        let written = vec![(format!("note.{}", edit % 3), Some(Leaf::Text(format!("{doc} said {edit}"))))];
        changes.extend(replica.edit(&written, stamp).unwrap());
    }
    let pushed = |Change { hash, bytes }| Pushed { doc: id, hash: Hash(hash), bytes, seals: false };
    Record { doc: id, changes: changes.into_iter().map(pushed).collect(), leaves: replica.leaves() }
}

/// A shop whose sales shelf has five documents with ten changes each, and a hundred days that went by.
async fn grown(on: On) -> (Shop, Browser, Me, Vec<Record>) {
    let shop = Shop::open_on(on).await;
    let (browser, me) = maria(&shop).await;
    let records: Vec<Record> = (1..=5).map(|doc| record(doc, 9)).collect();
    let mut device = Device::current(&browser, &me).await;
    for record in &records {
        let ack = device.push(Shelf::Sales, record.changes.clone()).await;
        assert_eq!((ack.stored as usize, ack.rejected.len()), (record.changes.len(), 0));
    }
    shop.wait(100 * DAY);
    (shop, browser, me, records)
}

async fn compact(shop: &Shop) -> Result<Outcome, Fault> {
    let store = Store::open(&shop.settings().place()).await.unwrap();
    let outcome = compaction::compact(&store, Shelf::Sales, 1, shop.now()).await;
    store.close().await;
    outcome
}

async fn manifest(browser: &mut Browser) -> Manifest {
    Manifest::decode(&browser.get("/api/snapshot/0").await.body).unwrap()
}

/// Fetches a snapshot as a device does; gives its documents opened.
async fn fetch(browser: &mut Browser, manifest: &Manifest) -> Vec<(DocId, Replica)> {
    let mut documents = Vec::new();
    for info in &manifest.parts {
        let reply = browser.get(&path(info.sha256)).await;
        assert_eq!((reply.status, reply.body.len()), (200, info.bytes as usize));
        assert_eq!(PartName::of(&reply.body), info.sha256);
        for saved in unpack(&reply.body).unwrap() {
            documents.push((saved.doc, Replica::open(&saved.bytes, Actor([9; 16])).unwrap()));
        }
    }
    documents
}

fn path(name: PartName) -> String {
    format!("/api/part/{}", sync::blob::BlobId(name.0).hex())
}

/// Says hello from a place on the sales shelf.
async fn hello(browser: &Browser, me: &Me, seq: u64, proof: Proof) -> (Device, Welcome) {
    let mut device = Device::connect(browser, me).await;
    let mut hello = device.hello();
    for place in hello.shelves.iter_mut().filter(|place| place.shelf == Shelf::Sales) {
        (place.seq, place.proof, place.mark, place.mark_proof) = (seq, proof, seq, proof);
    }
    hello.purged = 1;
    device.say(&Frame::Hello(hello)).await;
    let Frame::Welcome(welcome) = device.hear().await else { panic!("no welcome") };
    (device, welcome)
}

fn mode(welcome: &Welcome) -> Mode {
    welcome.shelves.iter().find(|go| go.shelf == Shelf::Sales).unwrap().mode
}

async fn a_new_device_begins_with_a_snapshot_and_goes_on_with_the_log(on: On) {
    let (shop, mut browser, me, records) = grown(on).await;
    let before = shop.stored().await;
    assert_eq!(compact(&shop).await.unwrap(), Outcome::Made { base: 50, floor: 50 });
    assert!(shop.stored().await < before / 2, "{} of {before} bytes", shop.stored().await);
    assert_eq!(compact(&shop).await.unwrap(), Outcome::Left, "nothing has grown");

    let (_, welcome) = hello(&browser, &me, 0, Proof::EMPTY).await;
    assert_eq!(mode(&welcome), Mode::Snapshot);
    let told = manifest(&mut browser).await;
    assert_eq!((told.base, told.parts.iter().map(|part| part.documents).sum::<u32>()), (50, 5));
    assert!(told.parts.iter().all(|part| part.class == REST));
    let documents = fetch(&mut browser, &told).await;
    for record in &records {
        let (_, replica) = documents.iter().find(|(doc, _)| *doc == record.doc).unwrap();
        assert_eq!(
            (replica.leaves(), replica.changes().len()),
            (record.leaves.clone(), record.changes.len())
        );
    }
    let (_, welcome) = hello(&browser, &me, told.base, told.chain.proof()).await;
    assert_eq!(mode(&welcome), Mode::Resume);

    // An old device brings all of it again, and something new of a document the log has forgotten.
    let newer = record(2, 12);
    let (mut writer, _) = hello(&browser, &me, told.base, told.chain.proof()).await;
    let ack = writer.push_from_here(Shelf::Sales, newer.changes.clone()).await;
    assert_eq!((ack.duplicate, ack.stored, ack.seq), (10, 3, 53));
    // The next snapshot takes what was forgotten out of the one before, and keeps what is young in the log.
    assert_eq!(compact(&shop).await.unwrap(), Outcome::Made { base: 53, floor: 50 });
    let told = manifest(&mut browser).await;
    assert!(told.parts.iter().any(|part| part.class == CURRENT));
    let documents = fetch(&mut browser, &told).await;
    let (_, replica) = documents.iter().find(|(doc, _)| *doc == newer.doc).unwrap();
    assert_eq!((documents.len(), replica.leaves()), (5, newer.leaves));
}

async fn a_compaction_that_may_not_forget_makes_a_snapshot_and_leaves_the_log_whole(on: On) {
    let (shop, mut browser, me, records) = grown(on).await;
    let store = Store::open(&shop.settings().place()).await.unwrap();
    compaction::all(&store, 1, shop.now(), false).await;
    store.close().await;
    assert_eq!(manifest(&mut browser).await.base, 50);
    let (_, welcome) = hello(&browser, &me, 0, Proof::EMPTY).await;
    assert_eq!(mode(&welcome), Mode::Snapshot, "it is quicker");
    // Whoever has read anything reads on in the log.
    let seen = records[0].changes.iter().take(7).fold(Chain::EMPTY, |chain, change| chain.then(change.hash));
    let (mut device, welcome) = hello(&browser, &me, 7, seen.proof()).await;
    assert_eq!(mode(&welcome), Mode::Resume);
    let Frame::Batch(batch) = device.hear().await else { panic!("no batch") };
    assert_eq!((batch.from, batch.to), (8, 50));
}

async fn a_part_that_lacks_a_change_is_found_out_before_anything_is_forgotten(on: On) {
    let (shop, _, _, records) = grown(on).await;
    let store = Store::open(&shop.settings().place()).await.unwrap();
    assert_eq!(compaction::make(&store, Shelf::Sales, 1, shop.now()).await.unwrap(), Some(50));
    let before = shop.stored().await;
    // The same snapshot, but the last document was saved without its last change; every name fits.
    let saved = |record: &Record, leave_out: usize| {
        let bytes: Vec<&[u8]> = record.changes.iter().map(|change| &change.bytes[..]).collect();
        let (replica, _) = Replica::load(&bytes[..bytes.len() - leave_out], Actor([9; 16]));
        Saved { doc: record.doc, bytes: replica.save_plain() }
    };
    for documents in [
        records.iter().enumerate().map(|(place, record)| saved(record, place / 4)).collect::<Vec<_>>(),
        records[1..].iter().map(|record| saved(record, 0)).collect(),
    ] {
        let bytes = pack(&documents).unwrap();
        let (size, documents) = (bytes.len() as u32, documents.len() as u32);
        let info = PartInfo { sha256: PartName::of(&bytes), bytes: size, documents, class: REST };
        let mut work = store.write().await.unwrap();
        let told = snapshot::manifest(&mut work.line(), Shelf::Sales).await.unwrap().unwrap();
        let told = Manifest { parts: vec![info], ..told };
        snapshot::replace(&mut work.line(), &told, &[snapshot::Part { info, bytes }]).await.unwrap();
        work.commit().await.unwrap();
        let refused = compaction::forget(&store, Shelf::Sales, shop.now()).await;
        assert!(matches!(refused, Err(Fault::Lacks)), "{refused:?}");
    }
    assert_eq!(shop.stored().await, before, "nothing was forgotten");
    assert_eq!(compaction::compact(&store, Shelf::Sales, 0, shop.now()).await.unwrap(), Outcome::Left);
    store.close().await;
}

async fn what_cannot_be_opened_leaves_its_shelf_as_it_was(on: On) {
    let (shop, browser, me, _) = grown(on).await;
    let (mut device, _) = hello(&browser, &me, 0, Proof::EMPTY).await;
    device.push_from_here(Shelf::Sales, vec![change(77, "no document at all")]).await;
    let refused = compact(&shop).await;
    assert!(matches!(refused, Err(Fault::Unreadable)), "{refused:?}");
    assert_eq!(Device::current(&browser, &me).await.kept[&Shelf::Sales].len(), 51);
}

async fn an_erased_document_is_cut_out_of_its_snapshot(on: On) {
    let (shop, mut browser, _, records) = grown(on).await;
    compact(&shop).await.unwrap();
    let (mut service, _) = colleague(&shop, &mut browser, "werkstatt", Role::Service).await;
    let told = manifest(&mut browser).await;
    assert_eq!(service.get("/api/snapshot/0").await.status, 404, "another role's shelf");
    assert_eq!(service.get(&path(told.parts[0].sha256)).await.status, 404);
    let erase = Erase { docs: vec![records[0].doc], why: EraseWhy::Asked };
    browser.post("/api/erase", &erase).await.message::<ErasedUpTo>();
    let after = manifest(&mut browser).await;
    assert_eq!((after.base, after.purged), (50, 1));
    let documents: Vec<DocId> = fetch(&mut browser, &after).await.into_iter().map(|(doc, _)| doc).collect();
    assert_eq!(documents.len(), 4);
    assert!(!documents.contains(&records[0].doc));
    assert_eq!(browser.get(&path(told.parts[0].sha256)).await.status, 404, "the part it was in is no more");
}

async fn a_snapshot_of_which_everything_was_erased_is_none(on: On) {
    let (shop, mut browser, me, records) = grown(on).await;
    compact(&shop).await.unwrap();
    let erase = Erase { docs: records.iter().map(|record| record.doc).collect(), why: EraseWhy::Asked };
    browser.post("/api/erase", &erase).await.message::<ErasedUpTo>();
    let mut device = Device::connect(&browser, &me).await;
    device.catch_up().await;
    assert_eq!(device.texts(Shelf::Sales), [""; 0], "nothing is left, and the log leads past it");
}

/// A document with one leaf, as a change to be pushed.
fn single(doc: DocId, name: &str, text: String) -> Pushed {
    let leaves = Leaves::from([(name.to_owned(), Leaf::Text(text))]);
    let stamp = Stamp { time_s: 1, author: None };
    let (_, Change { hash, bytes }) = Replica::create(&leaves, Actor(doc.0), stamp).unwrap();
    Pushed { doc, hash: Hash(hash), bytes, seals: false }
}

async fn what_is_being_worked_on_comes_first_with_what_it_points_to(on: On) {
    let shop = Shop::open_on(on).await;
    let (mut browser, me) = maria(&shop).await;
    let (job, customer) = (|nth: u8| DocId([nth; 16]), |nth: u8| DocId([100 + nth; 16]));
    let hex = |doc: DocId| doc.0.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let mut device = Device::current(&browser, &me).await;
    let customers = (1..=4).map(|nth| single(customer(nth), "name", format!("Familie {nth}"))).collect();
    device.push(Shelf::Customers, customers).await;
    device.push(Shelf::Sales, vec![single(job(1), "customer", hex(customer(1)))]).await;
    shop.wait(100 * DAY);
    let mut device = Device::current(&browser, &me).await;
    device.push(Shelf::Sales, vec![single(job(2), "customer", hex(customer(2)))]).await;
    shop.wait(DAY);
    device.push(Shelf::Sales, vec![single(job(3), "customer", hex(customer(3)))]).await;
    let store = Store::open(&shop.settings().place()).await.unwrap();
    compaction::all(&store, 1, shop.now(), false).await;
    store.close().await;

    for (shelf, current, rest) in
        [(0, [job(3), job(2)], vec![job(1)]), (1, [customer(3), customer(2)], vec![customer(1), customer(4)])]
    {
        let told = Manifest::decode(&browser.get(&format!("/api/snapshot/{shelf}")).await.body).unwrap();
        assert_eq!(told.parts.iter().map(|part| part.class).collect::<Vec<_>>(), [CURRENT, REST]);
        let documents = fetch(&mut browser, &told).await;
        let order: Vec<DocId> = documents.into_iter().map(|(doc, _)| doc).collect();
        assert_eq!(order[..2], current, "the newest comes first");
        assert!(rest.iter().all(|doc| order[2..].contains(doc)));
    }
}

async fn a_relay_notices_that_a_shelf_has_outgrown_its_snapshot(on: On) {
    let shop = Shop::open_on(on).await;
    let (browser, me) = maria(&shop).await;
    let store = Store::open(&shop.settings().place()).await.unwrap();
    let mut device = Device::current(&browser, &me).await;
    for (nth, outgrown) in [(0, false), (1, false), (2, false), (3, true)] {
        let changes = (0..500).map(|edit| change(nth as u8, &format!("{nth} {edit}"))).collect();
        device.push(Shelf::Sales, changes).await;
        assert_eq!(schedule::outgrown(&store).await.unwrap(), outgrown, "{nth}");
    }
    store.close().await;
}

/// So large that a device which does not read leaves most of it with the relay.
fn heavy(nth: u8) -> Pushed {
    let mut state = u64::from(nth) + 1;
    let mut noise = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b' ' + (state >> 40) as u8 % 90)
    };
    change(nth, &(0..200_000).map(|_| noise()).collect::<String>())
}

/// The log forgets everything, as after a compaction whose snapshot holds it.
async fn forget_all(shop: &Shop, base: u64) {
    let store = Store::open(&shop.settings().place()).await.unwrap();
    let bytes = pack(&[Saved { doc: DocId([1; 16]), bytes: vec![1] }]).unwrap();
    let info =
        PartInfo { sha256: PartName::of(&bytes), bytes: bytes.len() as u32, documents: 1, class: REST };
    let told = Manifest { shelf: Shelf::Sales, base, chain: Chain::EMPTY, parts: vec![info], purged: 0 };
    let mut work = store.write().await.unwrap();
    snapshot::replace(&mut work.line(), &told, &[snapshot::Part { info, bytes }]).await.unwrap();
    snapshot::forget(&mut work.line(), Shelf::Sales, base).await.unwrap();
    work.commit().await.unwrap();
    store.close().await;
}

async fn who_is_still_being_sent_what_the_log_forgets_hangs_up_and_begins_with_the_snapshot(on: On) {
    const RECORDS: u8 = 100;
    let shop = Shop::open_on(on).await;
    let (browser, me) = maria(&shop).await;
    let mut device = Device::current(&browser, &me).await;
    for nth in (0..RECORDS).step_by(4) {
        let ack = device.push(Shelf::Sales, (nth..nth + 4).map(heavy).collect()).await;
        assert_eq!(ack.stored, 4);
    }
    // It says hello and does not read: the relay has sent a part, and the rest is still to come.
    let mut slow = Device::connect(&browser, &me).await;
    slow.say(&Frame::Hello(slow.hello())).await;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    forget_all(&shop, RECORDS.into()).await;
    let mut next = 1;
    while let Some(frame) = slow.hear_if_open().await {
        let Frame::Batch(batch) = frame else { continue };
        assert_eq!(batch.from, next);
        assert!(batch.items.iter().all(|item| item.erased.is_none()), "forgotten is not erased");
        next = batch.to + 1;
    }
    assert!(next < u64::from(RECORDS), "the device was as quick as the relay: this test says nothing");
    let (_, welcome) = hello(&browser, &me, 0, Proof::EMPTY).await;
    assert_eq!(mode(&welcome), Mode::Snapshot);
}
