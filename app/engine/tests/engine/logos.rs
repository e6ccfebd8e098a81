//! Logos that are none, and one that is far too large: told at once, nothing half issued, nothing lost.

use bridge::reply::Failure;
use bridge::request::Request;
use domain::document::kind::PaperKind;
use domain::field::{Edit, Leaf};
use domain::id::Id;
use domain::tongue::Tongue;

use crate::issuing::{INVOICE, furnish, make, number, papers, sale, set};
use crate::shop::{Shop, Tab, created};

fn logo() -> Vec<u8> {
    std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../demo/logo.png")).expect("there is one")
}

fn preview(tab: &Tab, job: Id) -> Option<Failure> {
    tab.ask(Request::Preview { job, kind: PaperKind::Offer, tongue: Tongue::German }).err()
}

#[test]
fn a_logo_that_is_no_picture_is_told_and_no_number_is_used_until_it_is_gone() {
    let (_shop, disk, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    let half = logo()[..200].to_vec();
    let none =
        [b"<html>Logo</html>".to_vec(), b"GIF89a\x01\0\x01\0".to_vec(), b"\x89PNG\r\n\x1a\n".to_vec(), half];
    for bytes in none {
        set(&tab, Id::HOUSE, "logo", bytes);
        let before = disk.tables.borrow().clone();
        assert_eq!(preview(&tab, job), Some(Failure::Picture));
        assert_eq!(make(&tab, job, INVOICE), Err(Failure::Picture));
        assert_eq!(*disk.tables.borrow(), before, "nothing is half issued");
    }
    assert_eq!(papers(&tab, ""), []);
    set(&tab, Id::HOUSE, "logo", logo());
    assert_eq!(preview(&tab, job), None);
    assert_eq!(number(&tab, created(make(&tab, job, INVOICE))), "RE-1-26-0001");
}

#[test]
fn a_logo_of_fifty_megabytes_is_refused_and_the_one_before_stays() {
    let (_shop, disk, tab) = Shop::begun();
    furnish(&tab);
    set(&tab, Id::HOUSE, "logo", logo());
    let job = sale(&tab);
    let before = disk.tables.borrow().clone();
    let mut large = logo();
    large.resize(50 << 20, 0);
    let edit = Edit::from([("logo".to_owned(), Some(Leaf::Bytes(large)))]);
    assert_eq!(tab.ask(Request::Edit { record: Id::HOUSE, edit }).err(), Some(Failure::TooLarge));
    assert_eq!(*disk.tables.borrow(), before);
    assert_eq!(preview(&tab, job), None);
    assert_eq!(number(&tab, created(make(&tab, job, INVOICE))), "RE-1-26-0001");
}
