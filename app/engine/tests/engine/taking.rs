//! What the relay takes away: closed documents, erased ones, shelves of another role.

use engine::browser::disk::Table;
use engine::store::aside::Aside;
use sync::name::{DocId, Shelf};
use sync::wire::part::RejectedWhy;

use crate::shop::Shop;
use crate::world::Disk;

fn aside(disk: &Disk) -> Vec<Aside> {
    let all = disk.values(Table::Meta).into_iter().filter(|(key, _)| key.starts_with(b"aside/"));
    all.map(|(_, value)| Aside::decode(&value).expect("as it was written")).collect()
}

#[test]
fn a_change_to_a_closed_document_is_laid_aside_and_the_sheet_shows_what_everybody_has() {
    let (shop, disk, one) = Shop::begun();
    let job = one.job(None, Some(one.customer("Müller")));
    one.write(job, "remark", "wie vereinbart");
    shop.relay.closed.borrow_mut().push(DocId(job.0));
    one.write(job, "remark", "doch anders");
    one.wait(1_000);
    assert_eq!((one.waiting(), disk.count(Table::Outbox)), (0, 0));
    assert_eq!(one.sheet(job).job.remark, "wie vereinbart");
    let laid = aside(&disk);
    assert_eq!((laid.len(), laid[0].why, laid[0].waiting.doc), (1, RejectedWhy::Sealed, job));
    let again = shop.tab(&disk, true);
    again.settle();
    assert_eq!((again.waiting(), again.sheet(job).job.remark.as_str()), (0, "wie vereinbart"));
}

#[test]
fn an_erased_record_goes_everywhere_and_is_not_brought_back() {
    let (shop, disk, one) = Shop::begun();
    let (other_disk, two) = shop.second();
    let job = one.job(None, Some(one.customer("Müller")));
    two.settle();
    assert_eq!(two.jobs("").len(), 1);
    shop.relay.erase(DocId(job.0));
    for (tab, disk) in [(&one, &disk), (&two, &other_disk)] {
        tab.wait(1_000);
        assert_eq!(tab.jobs("").len(), 0);
        let left = disk.values(Table::Changes).into_iter().chain(disk.values(Table::Rows));
        assert!(left.into_iter().all(|(key, _)| !key.starts_with(&job.0)));
    }
    let again = shop.tab(&other_disk, true);
    again.settle();
    again.wait(1_000);
    assert_eq!(again.jobs("").len(), 0);
}

#[test]
fn a_shelf_that_is_taken_away_leaves_nothing_but_what_was_not_sent() {
    let (shop, disk, one) = Shop::begun();
    let job = one.job(None, Some(one.customer("Müller")));
    one.wait(1_000);
    shop.relay.talks.set(false);
    one.write(job, "remark", "noch nicht gesendet");
    assert_eq!(one.waiting(), 1);
    shop.relay.revoke(Shelf::Sales);
    one.wait(1_000);
    assert_eq!((one.jobs("").len(), one.waiting()), (0, 0));
    assert_eq!(one.customers("müller").len(), 1, "another shelf");
    let laid = aside(&disk);
    assert_eq!((laid.len(), laid[0].why), (1, RejectedWhy::NotAllowed));
}
