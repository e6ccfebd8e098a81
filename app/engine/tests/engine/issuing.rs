//! Invoices: issued without a network, frozen, opened and cancelled elsewhere.

use bridge::paper::{PaperQuery, PaperRow, Preview, RangesSheet, Signing};
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use bridge::sheet::StoredFile;
use domain::document::detail::DetailField;
use domain::document::kind::PaperKind;
use domain::document::sent::Way;
use domain::document::signature::{Point, SignField};
use domain::document::without::Without;
use domain::field::{Edit, Value};
use domain::id::Id;
use domain::money::Cents;
use domain::party::house::Typeface;
use domain::sale::trade_in::TradeIn;
use domain::time::{Day, Moment};
use domain::tongue::Tongue;
use engine::browser::disk::{Fault, Table};
use engine::desk::papers::drawn;

use crate::shop::{ALL, Shop, Tab, created};

pub const INVOICE: PaperKind = PaperKind::Invoice;

pub fn make(tab: &Tab, job: Id, kind: PaperKind) -> Result<Reply, Failure> {
    tab.ask(Request::MakePaper { job, kind, tongue: Tongue::German, signatures: Vec::new() })
}

pub fn preview(tab: &Tab, job: Id, kind: PaperKind) -> Preview {
    match tab.ask(Request::Preview { job, kind, tongue: Tongue::German }) {
        Ok(Reply::Preview(preview)) => *preview,
        other => panic!("{other:?}"),
    }
}

pub fn papers(tab: &Tab, text: &str) -> Vec<PaperRow> {
    list(tab, PaperQuery { text: text.to_owned(), span: ALL, ..PaperQuery::default() })
}

fn list(tab: &Tab, query: PaperQuery) -> Vec<PaperRow> {
    match tab.ask(Request::Papers(query)) {
        Ok(Reply::Papers(page)) => page.rows,
        other => panic!("{other:?}"),
    }
}

pub fn row(tab: &Tab, id: Id) -> PaperRow {
    papers(tab, "").into_iter().find(|row| row.id == id).expect("it is in the list")
}

pub fn number(tab: &Tab, id: Id) -> String {
    row(tab, id).paper.number
}

fn file(tab: &Tab, paper: Id) -> StoredFile {
    match tab.ask(Request::File(paper)) {
        Ok(Reply::File(file)) => file,
        other => panic!("{other:?}"),
    }
}

fn cancel(tab: &Tab, paper: Id) -> Result<Reply, Failure> {
    tab.ask(Request::CancelPaper { paper, reason: "falscher Kunde".to_owned() })
}

pub fn ranges(tab: &Tab) -> RangesSheet {
    match tab.ask(Request::Ranges) {
        Ok(Reply::Ranges(sheet)) => *sheet,
        other => panic!("{other:?}"),
    }
}

pub fn set<V: Value>(tab: &Tab, record: Id, key: &str, value: V) {
    let edit = Edit::from([(key.to_owned(), value.write())]);
    assert!(matches!(tab.ask(Request::Edit { record, edit }), Ok(Reply::Edited { .. })));
}

/// A dealership that may write invoices.
pub fn furnish(tab: &Tab) {
    for (key, text) in [
        ("address.street", "Werkstr. 3"),
        ("address.postal", "80331"),
        ("address.town", "München"),
        ("vat_id", "DE136695976"),
        ("iban", "DE02120300000000202051"),
    ] {
        tab.write(Id::HOUSE, key, text);
    }
}

/// A car of the margin scheme, sold against a trade-in.
pub fn sale(tab: &Tab) -> Id {
    let car = tab.car("Golf", 1_299_000);
    tab.write(car, "condition", "used");
    tab.write(car, "taxation", "margin");
    tab.write(car, "vin", "WVWZZZ1JZ3W386752");
    let job = tab.job(Some(car), Some(tab.customer("Müller")));
    let trade_in = TradeIn {
        make: "VW".to_owned(),
        model: "Polo".to_owned(),
        value: Cents(300_000),
        ..TradeIn::default()
    };
    tab.ask(Request::AddTradeIn { job, line: None, trade_in }).expect("it is taken in part payment");
    set(tab, job, DetailField::ServiceDay.key(), Day(20_775));
    job
}

#[test]
fn a_public_buyer_gets_the_file_of_an_invoice_and_whoever_lacks_something_is_told_what() {
    let (_shop, _disk, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    assert_eq!(preview(&tab, job, INVOICE).without, None);
    tab.write(job, DetailField::Leitweg.key(), "04011000-12345-34");
    assert_eq!(preview(&tab, job, INVOICE).without, Some(Without::Contact));
    let plain = created(make(&tab, job, INVOICE));
    assert_eq!(tab.ask(Request::PublicXml(plain)), Err(Failure::NoXml(Without::Contact)));

    created(cancel(&tab, plain));
    tab.write(Id::HOUSE, "phone", "089 123456");
    tab.write(Id::HOUSE, "mail", "verkauf@sonnfeld.example");
    assert_eq!(preview(&tab, job, INVOICE).without, None);
    let invoice = created(make(&tab, job, INVOICE));
    let Ok(Reply::File(xml)) = tab.ask(Request::PublicXml(invoice)) else { panic!("there is a file") };
    assert_eq!((xml.name.as_str(), xml.media.as_str()), ("Rechnung RE-1-26-0002.xml", "application/xml"));
    let text = String::from_utf8(xml.bytes).unwrap();
    assert!(
        text.contains("urn:xeinkauf.de:kosit:xrechnung_3.0") && text.contains("04011000-12345-34"),
        "{text}"
    );
    // An offer has none.
    assert_eq!(preview(&tab, job, PaperKind::Offer).without, None);
}

#[test]
fn an_invoice_issued_offline_is_opened_and_cancelled_on_another_device() {
    let (shop, disk, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    let (other_disk, other) = shop.second();
    shop.relay.cut();
    assert_eq!(preview(&tab, job, INVOICE).number, "RE-1-26-0001");
    let invoice = created(make(&tab, job, INVOICE));
    let made = file(&tab, invoice);
    assert_eq!(made.name, "Rechnung RE-1-26-0001.pdf");
    assert_eq!(preview(&tab, job, INVOICE).standing, [(invoice, "RE-1-26-0001".to_owned())]);

    shop.relay.reachable.set(true);
    tab.ask(Request::Reconnect).unwrap();
    tab.wait(60_000);
    other.wait(60_000);
    let here = row(&other, invoice);
    assert_eq!((here.paper.gross, here.paper.due), (Cents(1_299_000), Cents(999_000)));
    assert!(here.cancellable && here.cancelled_by.is_empty() && here.by_name == "Jan Weber");
    // The other device has only the record; the file is made from its frozen facts, to the byte.
    assert_eq!(other_disk.count(Table::Blobs), 0);
    shop.relay.cut();
    tab.write(job, "remark", "später geändert");
    assert_eq!(file(&other, invoice), made);

    let storno = created(cancel(&other, invoice));
    assert_eq!(number(&other, storno), "ST-2-26-0001");
    let (old, new) = (row(&other, invoice), row(&other, storno));
    assert_eq!((new.paper.gross, new.paper.due), (Cents(-1_299_000), Cents(-1_299_000)));
    assert_eq!(old.cancelled_by, [(storno, "ST-2-26-0001".to_owned())]);
    assert_eq!((new.cancels, new.cancellable), (Some((invoice, "RE-1-26-0001".to_owned())), false));
    assert_eq!(new.paper.reason, "falscher Kunde");
    assert_eq!(cancel(&other, invoice), Err(Failure::AlreadyCancelled("ST-2-26-0001".to_owned())));
    assert_eq!(cancel(&other, storno), Err(Failure::NotCancellable));

    shop.relay.reachable.set(true);
    other.ask(Request::Reconnect).unwrap();
    tab.ask(Request::Reconnect).unwrap();
    other.wait(60_000);
    tab.wait(60_000);
    assert_eq!(file(&tab, storno), file(&other, storno));
    assert_eq!(preview(&tab, job, INVOICE).standing, []);
    let corrected = created(make(&tab, job, INVOICE));
    assert_eq!(number(&tab, corrected), "RE-1-26-0002");
    assert_eq!(file(&shop.tab(&disk, false), invoice), made);
}

#[test]
fn two_devices_that_cancel_without_knowing_of_each_other_are_both_shown() {
    let (shop, _, tab) = Shop::begun();
    furnish(&tab);
    let invoice = created(make(&tab, sale(&tab), INVOICE));
    let (_, other) = shop.second();
    shop.relay.cut();
    created(cancel(&tab, invoice));
    created(cancel(&other, invoice));
    shop.relay.reachable.set(true);
    for device in [&tab, &other, &tab] {
        device.ask(Request::Reconnect).unwrap();
        device.wait(60_000);
    }
    for device in [&tab, &other] {
        let mut numbers: Vec<String> =
            row(device, invoice).cancelled_by.into_iter().map(|(_, number)| number).collect();
        numbers.sort();
        assert_eq!(numbers, ["ST-1-26-0001", "ST-2-26-0001"]);
    }
}

#[test]
fn a_disk_that_fails_in_the_moment_of_issuing_leaves_nothing_and_loses_no_number() {
    let (_shop, disk, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    let before = disk.tables.borrow().clone();
    for (fault, failure) in [
        (Fault::Full, Failure::DiskFull),
        (Fault::Lost, Failure::Database),
        (Fault::Other, Failure::Database),
    ] {
        disk.faults.borrow_mut().push(fault);
        assert_eq!(make(&tab, job, INVOICE), Err(failure));
        assert_eq!(*disk.tables.borrow(), before);
    }
    assert_eq!(papers(&tab, ""), []);
    let invoice = created(make(&tab, job, INVOICE));
    assert_eq!(number(&tab, invoice), "RE-1-26-0001");
    disk.faults.borrow_mut().push(Fault::Full);
    assert_eq!(cancel(&tab, invoice), Err(Failure::DiskFull));
    assert_eq!(number(&tab, created(cancel(&tab, invoice))), "ST-1-26-0001");
}

#[test]
fn every_kind_is_made_again_from_its_frozen_facts_to_the_byte() {
    let (_shop, disk, tab) = Shop::begun();
    furnish(&tab);
    let logo =
        std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../demo/logo.png")).expect("there is one");
    set(&tab, Id::HOUSE, "logo", logo);
    let job = sale(&tab);
    set(&tab, job, DetailField::Deposit.key(), Cents(100_000));
    set(&tab, job, DetailField::ReservedUntil.key(), Day(20_800));
    set(&tab, job, DetailField::LicenceSeen.key(), Day(20_775));
    for field in [DetailField::HandoverAt, DetailField::DriveFrom, DetailField::DriveUntil] {
        set(&tab, job, field.key(), Moment(1_795_000_000_000));
    }
    for field in [DetailField::HandoverMileage, DetailField::Keys] {
        set(&tab, job, field.key(), 2_i64);
    }
    for field in DetailField::ALL.iter().filter(|field| {
        use domain::field::Input as I;
        matches!(field.input(), I::Line | I::Paragraph)
    }) {
        tab.write(job, field.key(), "Angaben, wie sie sind");
    }
    let kinds = PaperKind::ALL.iter().filter(|kind| **kind != PaperKind::Cancellation);
    let mut made: Vec<(Id, StoredFile)> = Vec::new();
    for kind in kinds {
        assert_eq!(preview(&tab, job, *kind).missing, [], "{kind:?}");
        let paper = created(make(&tab, job, *kind));
        made.push((paper, file(&tab, paper)));
    }
    let invoice = papers(&tab, "").iter().find(|row| row.paper.kind == INVOICE).expect("there is one").id;
    let storno = created(cancel(&tab, invoice));
    made.push((storno, file(&tab, storno)));
    // Another logo, no files and no network: only what is frozen.
    set(&tab, Id::HOUSE, "logo", Vec::<u8>::new());
    tab.write(Id::HOUSE, "name", "Ein anderes Autohaus");
    let logos: Vec<Vec<u8>> = disk
        .values(Table::Blobs)
        .into_iter()
        .filter(|(_, bytes)| bytes.starts_with(b"%PDF"))
        .map(|(key, _)| key)
        .collect();
    assert_eq!(logos.len(), made.len());
    logos.iter().for_each(|key| disk.remove(Table::Blobs, key));
    tab.world.relay.cut();
    for (paper, first) in &made {
        assert_eq!(&file(&tab, *paper), first, "{}", first.name);
    }
}

#[test]
fn a_signed_paper_tells_who_signed_what_and_the_file_that_was_signed_can_be_made_again() {
    let (_shop, _, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    let strokes =
        vec![vec![Point { x: 100, y: 200, pressure: 128 }, Point { x: 900, y: 400, pressure: 200 }]];
    let at = Moment(tab.world.now.get());
    let signing = Signing {
        field: SignField::Buyer,
        name: " Max Müller ".to_owned(),
        at,
        place: "München".to_owned(),
        strokes,
        witness: "Jan Weber".to_owned(),
    };
    let empty = Signing { field: SignField::House, ..Signing::default() };
    let many = Signing { strokes: vec![vec![Point::default(); 20_000]], ..signing.clone() };
    let ask = |signatures: Vec<Signing>| {
        tab.ask(Request::MakePaper { job, kind: PaperKind::Contract, tongue: Tongue::German, signatures })
    };
    assert_eq!(ask(vec![many]), Err(Failure::TooLarge));
    let paper = created(ask(vec![signing, empty]));
    assert_eq!(row(&tab, paper).paper.signed, 1);
    let frozen = tab.run(|engine| async move { engine.frozen(paper).await.expect("it is frozen") });
    let signature = &frozen.signatures[0];
    assert_eq!(
        (signature.name.as_str(), signature.device.as_str(), signature.at),
        ("Max Müller", "Tablet", at)
    );
    let mut unsigned = frozen.clone();
    unsigned.signatures.clear();
    unsigned.unsigned_hash.clear();
    let fonts = tab.run(|engine| async move { engine.fonts(Typeface::Sans).await.expect("they are here") });
    let signed = drawn(&unsigned, &fonts).expect("it can be drawn");
    assert_eq!(engine::store::blobs::name(&signed).hex(), frozen.unsigned_hash);
    assert_ne!(signed, file(&tab, paper).bytes);
}

#[test]
fn papers_are_found_by_number_kind_recipient_car_and_vin_and_outlive_their_customer() {
    let (_shop, _, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    let customer = tab.sheet(job).job.customer;
    let offer = created(make(&tab, job, PaperKind::Offer));
    let invoice = created(make(&tab, job, INVOICE));
    let second = created(make(&tab, job, PaperKind::Offer));
    for (text, found) in [
        ("", vec![second, invoice, offer]),
        ("rechnung", vec![invoice]),
        ("invoice", vec![invoice]),
        ("RE-1-26-0001", vec![invoice]),
        ("re1260001", vec![invoice]),
        ("mueller golf angebot", vec![second, offer]),
        ("wvwzzz1jz3w386752", vec![second, invoice, offer]),
        ("nichts", vec![]),
    ] {
        assert_eq!(papers(&tab, text).iter().map(|row| row.id).collect::<Vec<_>>(), found, "{text}");
    }
    assert!(row(&tab, offer).replaced && !row(&tab, second).replaced && !row(&tab, invoice).replaced);
    let of = |query: PaperQuery| list(&tab, PaperQuery { span: ALL, ..query }).len();
    assert_eq!(of(PaperQuery { customer: Some(customer), ..PaperQuery::default() }), 3);
    assert_eq!(of(PaperQuery { job: Some(job), kind: Some(INVOICE), ..PaperQuery::default() }), 1);
    assert_eq!(of(PaperQuery { job: Some(Id([9; 16])), ..PaperQuery::default() }), 0);
    tab.erase(&[customer, job], 1);
    assert_eq!(papers(&tab, "müller").len(), 3, "what was issued stays as the law wants it");
    assert!(file(&tab, invoice).bytes.starts_with(b"%PDF"));
    assert_eq!(number(&tab, created(cancel(&tab, invoice))), "ST-1-26-0001");
}

#[test]
fn what_was_handed_over_stands_in_the_job_and_at_the_paper() {
    let (_shop, _, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    let paper = created(make(&tab, job, INVOICE));
    for way in [Way::Mail, Way::Print] {
        assert_eq!(tab.ask(Request::NoteSent { paper, way }), Ok(Reply::Done));
    }
    let sent = row(&tab, paper).sent;
    assert_eq!(sent.iter().map(|one| one.way).collect::<Vec<_>>(), [Way::Print, Way::Mail]);
    assert_eq!(sent[0].by_name, "Jan Weber");
    let Ok(Reply::History(past)) = tab.ask(Request::History(job)) else { panic!() };
    let told = past[0].fields.iter().find(|field| field.key.ends_with("/paper")).expect("the job tells it");
    assert_eq!(told.after_name, "Rechnung RE-1-26-0001.pdf");
    assert_eq!(tab.ask(Request::NoteSent { paper: job, way: Way::Mail }), Err(Failure::NotFound));
}

#[test]
fn a_final_invoice_deducts_the_deposits_that_still_stand() {
    let (_shop, _, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    set(&tab, job, DetailField::Deposit.key(), Cents(100_000));
    let first = created(make(&tab, job, PaperKind::DepositInvoice));
    created(make(&tab, job, PaperKind::DepositInvoice));
    created(cancel(&tab, first));
    let paper = created(make(&tab, job, PaperKind::FinalInvoice));
    let frozen = tab.run(|engine| async move { engine.frozen(paper).await.expect("it is frozen") });
    assert_eq!(frozen.prepaid.iter().map(|one| one.number.as_str()).collect::<Vec<_>>(), ["AR-1-26-0002"]);
    assert_eq!(row(&tab, paper).paper.due, Cents(1_299_000 - 300_000 - 100_000));
    assert_eq!(tab.sheet(job).papers.len(), 4);
}

#[test]
fn a_reservation_on_paper_keeps_the_car_until_its_day() {
    let (_shop, _, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    let until = Moment(tab.world.now.get()).day(0).plus(5);
    set(&tab, job, DetailField::ReservedUntil.key(), until);
    created(make(&tab, job, PaperKind::Reservation));
    let sheet = tab.sheet(job);
    assert_eq!(sheet.job.reserved_until, Some(until));
    assert!(sheet.job.claimed.is_some());
}
