//! Compaction: a snapshot holds exactly what the log holds, a new device begins with it, and nothing is forgotten that is not in it.

use crdt::change::{Actor, Change, Stamp};
use crdt::leaf::{Leaf, Leaves};
use crdt::replica::Replica;
use server::clock::DAY;
use server::compaction::{self, Fault, Outcome};
use server::store::{Store, snapshot};
use sync::account::{Erase, ErasedUpTo, Me, Role};
use sync::chain::Proof;
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
    let (shop, mut browser, me, _) = grown(on).await;
    let store = Store::open(&shop.settings().place()).await.unwrap();
    compaction::all(&store, 1, shop.now(), false).await;
    store.close().await;
    assert_eq!(manifest(&mut browser).await.base, 50);
    let (_, welcome) = hello(&browser, &me, 0, Proof::EMPTY).await;
    assert_eq!(mode(&welcome), Mode::Resume);
    assert_eq!(Device::current(&browser, &me).await.texts(Shelf::Sales).len(), 50);
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
