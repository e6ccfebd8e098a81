//! Photos, scans and papers: their bytes travel beside the log.

use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use domain::id::Id;
use engine::browser::disk::{Fault, Table};
use engine::browser::world::Timer;

use crate::shop::{Shop, Tab, created};

/// More than three pieces.
const LARGE: usize = 800_000;

fn photo(seed: u8, bytes: usize) -> Vec<u8> {
    let noise = (0..bytes).map(|nth| (nth % 251) as u8 ^ seed);
    [0xff, 0xd8, 0xff, 0xe0].into_iter().chain(noise).take(bytes).collect()
}

fn attach(tab: &Tab, to: Id, name: &str, bytes: Vec<u8>) -> Result<Reply, Failure> {
    tab.ask(Request::Attach { to, name: name.to_owned(), bytes })
}

fn bytes(tab: &Tab, id: Id) -> Result<Vec<u8>, Failure> {
    match tab.ask(Request::File(id))? {
        Reply::File(file) => Ok(file.bytes),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_photo_goes_up_in_pieces_and_is_fetched_where_it_is_wanted() {
    let (shop, disk, one) = Shop::begun();
    let (other, two) = shop.second();
    let job = one.job(None, None);
    let id = created(attach(&one, job, "Schaden vorn.jpg", photo(1, LARGE)));
    assert_eq!((shop.relay.blobs.whole(), shop.relay.blobs.pieces.get()), (1, 4));
    assert_eq!((disk.count(Table::Blobs), disk.count(Table::Uploads)), (1, 0));
    let listed = two.sheet(job).attachments;
    assert_eq!((listed.len(), listed[0].0, listed[0].1.name.as_str()), (1, id, "Schaden vorn.jpg"));
    assert_eq!((listed[0].1.size, other.count(Table::Blobs)), (LARGE as i64, 0));
    assert_eq!(bytes(&two, id), Ok(photo(1, LARGE)));
    shop.relay.cut();
    assert_eq!(bytes(&two, id), Ok(photo(1, LARGE)), "from here, without a network");
    let row = one.engine.records.library.borrow().entry(id).unwrap().row.len();
    assert!(row < 400, "the record holds the name of the bytes alone: {row}");
}

#[test]
fn an_upload_goes_on_where_it_stood_after_either_side_has_died() {
    let (shop, disk, one) = Shop::begun();
    let job = one.job(None, None);
    // The relay dies with the second piece on its disk and its answer on the way.
    shop.relay.blobs.dies_after.set(Some(1));
    attach(&one, job, "a.jpg", photo(2, LARGE)).unwrap();
    assert_eq!((shop.relay.blobs.pieces.get(), disk.count(Table::Uploads)), (2, 1));
    // The tab dies, too.
    drop(one);
    let again = shop.tab(&disk, true);
    again.wait(1_000);
    assert_eq!((shop.relay.blobs.pieces.get(), shop.relay.blobs.whole()), (4, 1), "no piece twice");
    assert_eq!(disk.count(Table::Uploads), 0);
}

#[test]
fn without_a_network_it_waits_and_signing_out_says_so() {
    let (shop, disk, one) = Shop::begun();
    let job = one.job(None, None);
    shop.relay.cut();
    let id = created(attach(&one, job, "a.jpg", photo(3, 10)));
    assert_eq!(bytes(&one, id), Ok(photo(3, 10)));
    assert_eq!(one.ask(Request::SignOut { anyway: false }), Err(Failure::Unsent(2)));
    shop.relay.reachable.set(true);
    one.ask(Request::Reconnect).unwrap();
    one.wait(60_000);
    assert_eq!((shop.relay.blobs.whole(), disk.count(Table::Uploads)), (1, 0));
}

#[test]
fn the_same_photo_twice_lies_and_travels_once() {
    let (shop, disk, one) = Shop::begun();
    let (first, second) = (one.job(None, None), one.job(None, None));
    for job in [first, second] {
        attach(&one, job, "a.jpg", photo(4, 10)).unwrap();
    }
    assert_eq!((disk.count(Table::Blobs), shop.relay.blobs.pieces.get()), (1, 1));
    assert_eq!((one.sheet(first).attachments.len(), one.sheet(second).attachments.len()), (1, 1));
}

#[test]
fn what_cannot_be_kept_is_refused_with_its_reason() {
    let (_shop, disk, one) = Shop::begun();
    let job = one.job(None, None);
    let before = disk.tables.borrow().clone();
    assert_eq!(attach(&one, job, "leer.jpg", Vec::new()), Err(Failure::FileSize(0)));
    assert_eq!(attach(&one, job, "x.jpg", b"<html>".to_vec()), Err(Failure::FileType));
    assert_eq!(attach(&one, Id([7; 16]), "a.jpg", photo(5, 10)), Err(Failure::NotFound));
    disk.faults.borrow_mut().push(Fault::Full);
    assert_eq!(attach(&one, job, "a.jpg", photo(5, 10)), Err(Failure::DiskFull));
    assert_eq!(*disk.tables.borrow(), before);
}

#[test]
fn damaged_bytes_are_fetched_again_and_what_is_nowhere_says_so() {
    let (shop, disk, one) = Shop::begun();
    let job = one.job(None, None);
    let id = created(attach(&one, job, "a.jpg", photo(6, 10)));
    let key = disk.values(Table::Blobs).remove(0).0;
    disk.put(Table::Blobs, &key, vec![1, 2, 3]);
    assert_eq!(bytes(&one, id), Ok(photo(6, 10)));
    assert_eq!(disk.values(Table::Blobs).remove(0).1, photo(6, 10));
    disk.put(Table::Blobs, &key, vec![1, 2, 3]);
    shop.relay.cut();
    assert_eq!(bytes(&one, id), Err(Failure::FileAway));
}

#[test]
fn a_full_relay_is_tried_again_and_the_photo_stays_here() {
    let (shop, disk, one) = Shop::begun();
    let job = one.job(None, None);
    shop.relay.blobs.full.set(true);
    let id = created(attach(&one, job, "a.jpg", photo(7, 10)));
    one.wait(1_000);
    assert_eq!((disk.count(Table::Uploads), bytes(&one, id)), (1, Ok(photo(7, 10))));
    let told = || one.engine.records.sync.get().waiting;
    assert_eq!(told(), 1, "it is not transmitted as long as its bytes wait");
    shop.relay.blobs.full.set(false);
    one.tick(Timer::Upload);
    assert_eq!(told(), 0);
    assert_eq!((disk.count(Table::Uploads), shop.relay.blobs.whole()), (0, 1));
}

#[test]
fn a_relay_that_lost_everything_gets_the_photos_again() {
    let (shop, _, one) = Shop::begun();
    let job = one.job(None, None);
    attach(&one, job, "a.jpg", photo(8, LARGE)).unwrap();
    shop.relay.cut();
    shop.relay.restore_nothing();
    assert_eq!(shop.relay.blobs.whole(), 0);
    shop.relay.reachable.set(true);
    one.ask(Request::Reconnect).unwrap();
    one.wait(60_000);
    assert_eq!(shop.relay.blobs.whole(), 1);
}

#[test]
fn what_is_new_is_fetched_in_idle_time() {
    let (shop, _, one) = Shop::begun();
    let (disk, two) = shop.second();
    let job = one.job(None, None);
    let id = created(attach(&one, job, "a.jpg", photo(9, 10)));
    two.wait(700_000);
    assert_eq!(disk.count(Table::Blobs), 1);
    shop.relay.cut();
    assert_eq!(bytes(&two, id), Ok(photo(9, 10)));
}

#[test]
fn with_an_erased_record_its_bytes_go_but_not_those_that_another_names() {
    let (_shop, disk, one) = Shop::begun();
    let (first, second) = (one.job(None, None), one.job(None, None));
    let erased = created(attach(&one, first, "a.jpg", photo(11, 10)));
    attach(&one, first, "b.jpg", photo(12, 10)).unwrap();
    attach(&one, second, "b.jpg", photo(12, 10)).unwrap();
    let shared = one.sheet(first).attachments.into_iter().find(|(_, one)| one.name == "b.jpg").unwrap().0;
    assert_eq!(disk.count(Table::Blobs), 2);
    one.erase(&[erased, shared], 1);
    assert_eq!((disk.count(Table::Blobs), one.sheet(first).attachments.len()), (1, 0));
    let last = one.sheet(second).attachments[0].0;
    assert_eq!(bytes(&one, last), Ok(photo(12, 10)));
}

#[test]
fn a_photo_of_a_tab_that_does_not_lead_is_uploaded_by_the_leader() {
    let (shop, disk, leader) = Shop::begun();
    let other = shop.tab(&disk, false);
    crate::shop::acquaint(&leader, &other);
    let job = leader.job(None, None);
    attach(&other, job, "a.jpg", photo(10, 10)).unwrap();
    assert_eq!((disk.count(Table::Uploads), shop.relay.blobs.whole()), (0, 1));
}
