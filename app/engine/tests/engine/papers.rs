//! Offers: shown, made, kept.

use bridge::history::Reason;
use bridge::paper::Preview;
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use bridge::task::Why;
use domain::document::kind::PaperKind;
use domain::document::missing::Missing;
use domain::id::Id;
use domain::tongue::Tongue;
use engine::browser::disk::Table;
use sync::name::DocId;

use crate::shop::{Shop, Tab, created};

fn make(tab: &Tab, job: Id) -> Result<Reply, Failure> {
    tab.ask(Request::MakePaper {
        job,
        kind: PaperKind::Offer,
        tongue: Tongue::German,
        signatures: Vec::new(),
    })
}

fn preview(tab: &Tab, job: Id) -> Preview {
    match tab.ask(Request::Preview { job, kind: PaperKind::Offer, tongue: Tongue::German }) {
        Ok(Reply::Preview(preview)) => *preview,
        other => panic!("{other:?}"),
    }
}

fn furnish(tab: &Tab) {
    for (key, text) in
        [("address.street", "Werkstr. 3"), ("address.postal", "80331"), ("address.town", "München")]
    {
        tab.write(Id::HOUSE, key, text);
    }
}

fn sale(tab: &Tab) -> Id {
    let car = tab.car("Golf", 1_299_000);
    tab.write(car, "condition", "used");
    tab.job(Some(car), Some(tab.customer("Müller")))
}

#[test]
fn an_offer_comes_up_before_it_ends_until_somebody_says_when_to_look_again() {
    let (_shop, _, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    created(make(&tab, job));
    let tasks = || match tab.ask(Request::Today { everybody: false }) {
        Ok(Reply::Today(tasks)) => tasks.into_iter().map(|task| task.why).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let last = tab.sheet(job).papers[0].1.day.expect("it has a day").plus(14);
    tab.wait(10 * 86_400_000);
    assert_eq!(tasks(), [], "four days are left");
    tab.wait(86_400_000);
    assert_eq!(tasks(), [Why::Offer(last)]);
    tab.write(job, "resubmission", &last.iso());
    assert_eq!(tasks(), [], "it waits for its day");
    tab.wait(3 * 86_400_000);
    assert_eq!(tasks(), [Why::Resubmission(last)]);
}

#[test]
fn an_offer_is_made_kept_and_opened_again_byte_for_byte() {
    let (shop, disk, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    let shown = preview(&tab, job);
    assert_eq!((shown.missing, shown.pages.len()), (Vec::new(), 1));
    let paper = created(make(&tab, job));
    let sheet = tab.sheet(job);
    let (id, kept) = &sheet.papers[0];
    assert_eq!(
        (*id, kept.number.as_str(), kept.gross),
        (paper, "AG-1-26-0001", domain::money::Cents(1_299_000))
    );
    let file = |tab: &Tab| match tab.ask(Request::File(paper)) {
        Ok(Reply::File(file)) => file,
        other => panic!("{other:?}"),
    };
    let made = file(&tab);
    assert_eq!((made.name.as_str(), made.media.as_str()), ("Angebot AG-1-26-0001.pdf", "application/pdf"));
    assert!(made.bytes.starts_with(b"%PDF-") && made.bytes.len() as i64 == kept.size);
    tab.write(job, "remark", "später geändert");
    assert_eq!(file(&shop.tab(&disk, false)), made);
    let (_, two) = shop.second();
    assert_eq!(file(&two), made);
    assert_eq!(tab.sheet(tab.job(None, None)).papers, []);
    assert_eq!(tab.sheet(job).papers.len(), 1);
    assert_eq!(created(make(&tab, job)) != paper, tab.sheet(job).papers[0].1.number == "AG-1-26-0002");
}

#[test]
fn what_an_offer_lacks_is_listed_and_nothing_is_numbered() {
    let (_shop, disk, tab) = Shop::begun();
    let job = tab.job(None, None);
    let missing = preview(&tab, job).missing;
    assert!(missing.contains(&Missing::Customer) && missing.contains(&Missing::Lines), "{missing:?}");
    let before = disk.tables.borrow().clone();
    assert_eq!(make(&tab, job), Err(Failure::Incomplete));
    assert_eq!(*disk.tables.borrow(), before);
}

#[test]
fn without_fonts_and_with_letters_nobody_has_the_reason_is_told() {
    let (_shop, disk, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    tab.world.fonts.set(false);
    assert_eq!(make(&tab, job), Err(Failure::FontsMissing));
    tab.world.fonts.set(true);
    tab.write(Id::HOUSE, "address.town", "漢");
    assert_eq!(make(&tab, job), Err(Failure::NoGlyph('漢')));
    let counters = disk.values(Table::Meta).into_iter().filter(|(key, _)| key.starts_with(b"counter/offer"));
    assert_eq!(counters.count(), 0);
}

#[test]
fn a_file_that_is_not_what_was_made_is_made_again_or_not_handed_out() {
    let (shop, disk, tab) = Shop::begun();
    furnish(&tab);
    let paper = created(make(&tab, sale(&tab)));
    let (key, bytes) = disk.values(Table::Blobs).remove(0);
    disk.put(Table::Blobs, &key, bytes[..bytes.len() / 2].to_vec());
    shop.relay.cut();
    let again = shop.tab(&disk, true);
    again.world.fonts.set(false);
    assert_eq!(again.ask(Request::File(paper)), Err(Failure::FileAway));
    again.world.fonts.set(true);
    let Ok(Reply::File(made)) = again.ask(Request::File(paper)) else { panic!() };
    assert_eq!(made.bytes, bytes, "the frozen facts give the same file");
}

#[test]
fn an_offer_is_kept_as_a_blob_and_its_record_stays_small() {
    let (shop, disk, tab) = Shop::begun();
    furnish(&tab);
    let paper = created(make(&tab, sale(&tab)));
    assert_eq!((disk.count(Table::Blobs), shop.relay.blobs.whole()), (1, 1));
    assert!(tab.engine.records.library.borrow().entry(paper).unwrap().row.len() < 900);
    let english = tab.jobs("")[0].id;
    let asked = Request::MakePaper {
        job: english,
        kind: PaperKind::Offer,
        tongue: Tongue::English,
        signatures: Vec::new(),
    };
    let Ok(Reply::File(file)) = tab.ask(Request::File(created(tab.ask(asked)))) else { panic!() };
    assert_eq!(file.name, "Offer AG-1-26-0002.pdf");
}

#[test]
fn an_issued_paper_is_closed_and_what_somebody_adds_to_it_is_laid_aside() {
    let (shop, disk, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    shop.relay.cut();
    let paper = created(make(&tab, job));
    let waiting = tab.engine.records.outbox.borrow().all();
    assert!(waiting.iter().all(|waiting| waiting.seals == (waiting.doc == paper)), "{waiting:?}");
    // A tab that dies before it was sent remembers that it closes the paper.
    drop(tab);
    shop.relay.reachable.set(true);
    let tab = shop.tab(&disk, true);
    tab.wait(60_000);
    assert_eq!((tab.waiting(), shop.relay.closed.borrow().as_slice()), (0, &[DocId(paper.0)][..]));
    tab.force(paper, "number", "AG-1-26-9999");
    tab.wait(1_000);
    assert_eq!(tab.sheet(job).papers[0].1.number, "AG-1-26-0001");
    match tab.ask(Request::LaidAside) {
        Ok(Reply::LaidAside(all)) => assert_eq!((all.len(), all[0].why), (1, Reason::Closed)),
        other => panic!("{other:?}"),
    }
    // A relay that has lost everything is told again that it is closed.
    shop.relay.cut();
    shop.relay.restore_nothing();
    shop.relay.closed.borrow_mut().clear();
    shop.relay.reachable.set(true);
    tab.ask(Request::Reconnect).unwrap();
    tab.wait(60_000);
    assert_eq!((tab.waiting(), shop.relay.closed.borrow().as_slice()), (0, &[DocId(paper.0)][..]));
}
