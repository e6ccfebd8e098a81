//! Numbers: out of each device's own range, given once, and every gap explained.

use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use domain::document::paper::Paper;
use domain::document::range::{Gap, GapReason};
use domain::id::Id;
use domain::record::Kind;
use domain::time::Moment;
use engine::browser::disk::Table;
use engine::store::ranges::LAST;

use crate::issuing::{INVOICE, furnish, make, number, papers, preview, ranges, row, sale};
use crate::shop::{Shop, created};

#[test]
fn a_clock_set_back_to_last_year_reuses_nothing_and_is_noticed() {
    let (_shop, disk, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    created(make(&tab, job, INVOICE));
    let now = tab.world.now.get();
    tab.world.now.set(now - 400 * 86_400_000);
    let behind = preview(&tab, job, INVOICE);
    assert_eq!(behind.number, "RE-1-26-0002");
    assert_eq!(behind.clock_behind, Some(Moment(now).day(60)));
    assert_eq!(number(&tab, created(make(&tab, job, INVOICE))), "RE-1-26-0002");
    tab.world.now.set(now + 60 * 86_400_000);
    assert_eq!(number(&tab, created(make(&tab, job, INVOICE))), "RE-1-27-0001");
    tab.world.now.set(now);
    // Whoever has counted in the new year does not count in the old one again, even without the stored counters.
    for (key, _) in disk.values(Table::Meta).into_iter().filter(|(key, _)| key.starts_with(b"counter/paper"))
    {
        disk.remove(Table::Meta, &key);
    }
    assert_eq!(number(&tab, created(make(&tab, job, INVOICE))), "RE-1-27-0002");
}

#[test]
fn a_number_that_another_device_claims_is_not_given_again() {
    let (shop, _, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    let (_, other) = shop.second();
    for (id, number, count) in [(Id([7; 16]), "RE-1-26-0001", 1), (Id([8; 16]), "RE-1-26-0003", 0)] {
        let device = i64::from(count > 0);
        let claimed = Paper {
            kind: INVOICE,
            number: number.to_owned(),
            range_device: device,
            range_year: 2026,
            range_count: count,
            ..Paper::default()
        };
        other.put(Kind::Paper, id, claimed.leaves());
    }
    tab.wait(60_000);
    assert_eq!(papers(&tab, "").len(), 2);
    let numbers: Vec<String> = (0..2).map(|_| number(&tab, created(make(&tab, job, INVOICE)))).collect();
    assert_eq!(numbers, ["RE-1-26-0002", "RE-1-26-0004"]);
}

#[test]
fn a_range_that_is_used_up_issues_nothing() {
    let (_shop, disk, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    created(make(&tab, job, INVOICE));
    disk.put(Table::Meta, b"counter/paper/invoice/2026", LAST.to_be_bytes().to_vec());
    let before = disk.tables.borrow().clone();
    assert_eq!(make(&tab, job, INVOICE), Err(Failure::RangeUsedUp));
    assert_eq!(*disk.tables.borrow(), before);
}

#[test]
fn numbers_follow_the_pattern_of_the_house_and_a_broken_one_issues_nothing() {
    let (_shop, _, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    tab.write(Id::HOUSE, "numbers.pattern", "{Filiale}/{Art}-{Gerät}-{NNNNN}");
    tab.write(Id::HOUSE, "numbers.branch", "01");
    assert_eq!(ranges(&tab).example, "01/RE-1-00001");
    let invoice = created(make(&tab, job, INVOICE));
    assert_eq!(row(&tab, invoice).paper.name, "Rechnung 01-RE-1-00001.pdf");
    tab.wait(400 * 86_400_000);
    assert_eq!(number(&tab, created(make(&tab, job, INVOICE))), "01/RE-1-00002", "it goes on over the years");
    tab.write(Id::HOUSE, "numbers.pattern", "{Art}-{NNNN}");
    assert!(matches!(make(&tab, job, INVOICE), Err(Failure::Pattern(_))));
    let Ok(Reply::House(house)) = tab.ask(Request::House) else { panic!() };
    assert_eq!(house.problems.len(), 1);
}

#[test]
fn the_register_tells_each_range_its_gaps_and_why() {
    let (shop, _, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    for _ in 0..2 {
        created(make(&tab, job, INVOICE));
    }
    let late = Paper {
        kind: INVOICE,
        number: "RE-2-26-0003".to_owned(),
        range_device: 2,
        range_year: 2026,
        range_count: 3,
        ..Paper::default()
    };
    let (_, other) = shop.second();
    other.put(Kind::Paper, Id([7; 16]), late.leaves());
    tab.wait(60_000);
    let sheet = ranges(&tab);
    assert_eq!(sheet.rows.len(), 2);
    let (mine, theirs) = (&sheet.rows[0], &sheet.rows[1]);
    assert_eq!((mine.first.as_str(), mine.last.as_str()), ("RE-1-26-0001", "RE-1-26-0002"));
    assert!(mine.mine && mine.gaps.is_empty() && mine.twice.is_empty());
    assert_eq!(theirs.gaps, [Gap { from: 1, until: 2, why: GapReason::NotHereYet }]);
    let close = |device: u16, note: &str| tab.ask(Request::CloseRange { device, note: note.to_owned() });
    assert!(close(2, "Tablet gestohlen").is_ok());
    let closed = &ranges(&tab).rows[1];
    assert_eq!((closed.closed.as_str(), closed.gaps[0].why), ("Tablet gestohlen", GapReason::DeviceClosed));
    assert_eq!(closed.closed_on, Some(Moment(tab.world.now.get()).day(60)));
    assert_eq!(close(1, "das eigene"), Err(Failure::NotAllowed));
    assert!(close(2, "").is_ok());
    assert_eq!(ranges(&tab).rows[1].closed_on, None);
}
