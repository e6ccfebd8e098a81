//! Devices and the log: everything arrives, in one order, once, and only where it may.

use sync::account::{Me, Role};
use sync::name::{DocId, Shelf};
use sync::wire::Frame;
use sync::wire::limit::MAX_CHANGE;
use sync::wire::part::{Mode, RejectedWhy};

use crate::support::browser::Browser;
use crate::support::change::{change, change_of};
use crate::support::device::{Device, Wire};
use crate::support::on::{On, on_both};
use crate::support::people::{colleague, maria};
use crate::support::shop::Shop;

on_both! {
    two_devices_end_up_with_the_same_log_in_the_same_order,
    pushing_twice_is_harmless_and_gives_the_old_number,
    a_device_that_was_away_gets_what_is_new_and_nothing_else,
    coming_back_after_one_change_costs_four_messages_and_less_than_a_kilobyte,
    a_long_log_comes_in_batches_within_every_limit,
    a_new_device_hears_of_the_house_before_anything_else,
    thirty_devices_that_come_back_at_once_all_have_everything,
    what_is_not_a_change_is_refused_by_name_and_the_rest_is_kept,
    a_document_stays_on_the_shelf_of_its_first_change,
    a_role_sees_and_writes_its_shelves_and_no_others,
    asking_for_a_shelf_one_has_not_gets_nothing,
    many_pushes_in_flight_are_all_acknowledged_in_order,
}

const ROLES: [Role; 5] =
    [Role::Sales, Role::SalesManager, Role::Service, Role::Accounting, Role::Administrator];

async fn two(shop: &Shop) -> ((Browser, Me), (Browser, Me)) {
    let (mut maria, maria_is) = maria(shop).await;
    let jörg = colleague(shop, &mut maria, "jörg", Role::SalesManager).await;
    ((maria, maria_is), jörg)
}

async fn two_devices_end_up_with_the_same_log_in_the_same_order(on: On) {
    let shop = Shop::open_on(on).await;
    let ((maria, maria_is), (jörg, jörg_is)) = two(&shop).await;
    let mut hers = Device::current(&maria, &maria_is).await;
    let mut his = Device::current(&jörg, &jörg_is).await;
    for round in 0..10 {
        hers.start_push(Shelf::Sales, vec![change(1, &format!("hers {round}"))]).await;
        his.start_push(Shelf::Sales, vec![change(2, &format!("his {round}"))]).await;
    }
    let (mut all_of_hers, mut all_of_his) = (Vec::new(), Vec::new());
    for (device, texts) in [(&mut hers, &mut all_of_hers), (&mut his, &mut all_of_his)] {
        while device.texts(Shelf::Sales).len() < 20 {
            device.hear_and_keep().await;
        }
        *texts = device.texts(Shelf::Sales);
    }
    assert_eq!(all_of_hers, all_of_his);
    let of_maria: Vec<_> = all_of_hers.iter().filter(|text| text.starts_with("hers")).cloned().collect();
    assert_eq!(of_maria, (0..10).map(|round| format!("hers {round}")).collect::<Vec<_>>());
    assert_eq!(Device::current(&maria, &maria_is).await.texts(Shelf::Sales), all_of_hers);
}

async fn pushing_twice_is_harmless_and_gives_the_old_number(on: On) {
    let shop = Shop::open_on(on).await;
    let (browser, me) = maria(&shop).await;
    let mut device = Device::current(&browser, &me).await;
    let items = vec![change(1, "a"), change(1, "b"), change(2, "c")];
    let first = device.push(Shelf::Sales, items.clone()).await;
    assert_eq!((first.seq, first.stored, first.duplicate), (3, 3, 0));
    device.push(Shelf::Sales, vec![change(3, "d")]).await;
    let again = device.push(Shelf::Sales, items).await;
    assert_eq!((again.seq, again.proof, again.stored, again.duplicate), (3, first.proof, 0, 3));
    let mixed =
        device.push(Shelf::Sales, vec![change(1, "a"), change(1, "a"), change(4, "e"), change(4, "e")]).await;
    assert_eq!((mixed.seq, mixed.stored, mixed.duplicate), (5, 1, 3));
    assert_eq!(Device::current(&browser, &me).await.texts(Shelf::Sales), ["a", "b", "c", "d", "e"]);
}

async fn coming_back_after_one_change_costs_four_messages_and_less_than_a_kilobyte(on: On) {
    let shop = Shop::open_on(on).await;
    let ((maria, maria_is), (jörg, jörg_is)) = two(&shop).await;
    let mut his = Device::current(&jörg, &jörg_is).await;
    let mut hers = Device::current(&maria, &maria_is).await;
    hers.push(Shelf::Sales, vec![change(1, "meanwhile")]).await;
    his.wire = Wire::default();
    his.reconnect(&jörg).await;
    his.catch_up().await;
    assert_eq!(his.texts(Shelf::Sales), ["meanwhile"]);
    assert_eq!(his.wire.messages, 4, "HELLO, WELCOME, BATCH, CAUGHT_UP");
    assert!(his.wire.bytes < 1_000, "{} bytes", his.wire.bytes);
}

async fn a_device_that_was_away_gets_what_is_new_and_nothing_else(on: On) {
    let shop = Shop::open_on(on).await;
    let ((maria, maria_is), (jörg, jörg_is)) = two(&shop).await;
    let mut his = Device::current(&jörg, &jörg_is).await;
    his.push(Shelf::Vehicles, vec![change(1, "before")]).await;
    his.until_caught_up().await;
    let mut hers = Device::current(&maria, &maria_is).await;
    hers.push(Shelf::Vehicles, vec![change(1, "meanwhile")]).await;
    his.reconnect(&jörg).await;
    let welcome = his.catch_up().await;
    for go in &welcome.shelves {
        let may = jörg_is.shelves.contains(&go.shelf);
        assert_eq!(go.mode, if may { Mode::Resume } else { Mode::Revoked });
    }
    assert_eq!(his.texts(Shelf::Vehicles), ["before", "meanwhile"]);
}

async fn a_long_log_comes_in_batches_within_every_limit(on: On) {
    let shop = Shop::open_on(on).await;
    let (browser, me) = maria(&shop).await;
    let mut device = Device::current(&browser, &me).await;
    for part in 0..3 {
        let items = (0..500).map(|number| change(1, &format!("{part}/{number}"))).collect();
        assert_eq!(device.push(Shelf::Customers, items).await.stored, 500);
    }
    // Bytes that do not deflate: five of a quarter of a megabyte do not fit one frame.
    for part in 0..5_u8 {
        let noise: Vec<u8> = noise(part).take(MAX_CHANGE - 64).collect();
        assert_eq!(device.push(Shelf::Customers, vec![change_of(DocId([3; 16]), &noise)]).await.stored, 1);
    }
    let new = Device::current(&browser, &me).await;
    assert_eq!(new.kept[&Shelf::Customers].len(), 1505);
    assert_eq!(new.kept[&Shelf::Customers][1504].1.len(), MAX_CHANGE - 64 + 12);
}

async fn a_new_device_hears_of_the_house_before_anything_else(on: On) {
    let shop = Shop::open_on(on).await;
    let (browser, me) = maria(&shop).await;
    let mut device = Device::current(&browser, &me).await;
    device.push(Shelf::Sales, vec![change(1, "a job")]).await;
    device.push(Shelf::House, vec![change(2, "the letterhead")]).await;
    let mut new = Device::connect(&browser, &me).await;
    new.say(&Frame::Hello(new.hello())).await;
    let first = loop {
        if let Frame::Batch(batch) = new.hear().await {
            break batch.shelf;
        }
    };
    assert_eq!(first, Shelf::House);
}

async fn thirty_devices_that_come_back_at_once_all_have_everything(on: On) {
    let shop = Shop::open_on(on).await;
    let (browser, me) = maria(&shop).await;
    let mut author = Device::current(&browser, &me).await;
    let mut devices = Vec::new();
    for _ in 0..30 {
        devices.push(Device::current(&browser, &me).await);
    }
    let made: Vec<String> = (0..100).map(|number| format!("change {number}")).collect();
    author.push(Shelf::Sales, made.iter().map(|text| change(1, text)).collect()).await;
    let come_back = |mut device: Device| {
        let browser = browser.clone();
        tokio::spawn(async move {
            device.reconnect(&browser).await;
            device.catch_up().await;
            device.texts(Shelf::Sales)
        })
    };
    for texts in devices.into_iter().map(come_back).collect::<Vec<_>>() {
        assert_eq!(texts.await.unwrap(), made);
    }
}

async fn what_is_not_a_change_is_refused_by_name_and_the_rest_is_kept(on: On) {
    let shop = Shop::open_on(on).await;
    let (browser, me) = maria(&shop).await;
    let mut device = Device::current(&browser, &me).await;
    let (mut forged, mut broken) = (change(1, "forged"), change(1, "broken"));
    forged.hash = change(1, "other").hash;
    broken.bytes.truncate(12);
    let empty = sync::wire::packed::Pushed { bytes: Vec::new(), ..change(1, "empty") };
    let items = vec![forged.clone(), change(1, "good"), broken.clone(), empty.clone()];
    let ack = device.push(Shelf::Sales, items).await;
    let rejected: Vec<_> = ack.rejected.iter().map(|rejected| (rejected.hash, rejected.why)).collect();
    let bad = RejectedWhy::BadHash;
    assert_eq!(rejected, [(forged.hash, bad), (broken.hash, bad), (empty.hash, bad)]);
    assert_eq!((ack.seq, ack.stored), (1, 1));
    let nothing = device.push(Shelf::Books, vec![forged]).await;
    assert_eq!((nothing.seq, nothing.stored, nothing.rejected.len()), (0, 0, 1));
}

async fn a_document_stays_on_the_shelf_of_its_first_change(on: On) {
    let shop = Shop::open_on(on).await;
    let (browser, me) = maria(&shop).await;
    let mut device = Device::current(&browser, &me).await;
    device.push(Shelf::Books, vec![change(7, "secret")]).await;
    let ack = device.push(Shelf::Sales, vec![change(7, "smuggled"), change(8, "fine")]).await;
    assert_eq!((ack.stored, ack.rejected.len(), ack.rejected[0].why), (1, 1, RejectedWhy::NotAllowed));
    assert_eq!(Device::current(&browser, &me).await.texts(Shelf::Sales), ["fine"]);
}

async fn a_role_sees_and_writes_its_shelves_and_no_others(on: On) {
    let shop = Shop::open_on(on).await;
    let (mut maria, maria_is) = maria(&shop).await;
    let mut hers = Device::current(&maria, &maria_is).await;
    for shelf in Shelf::ALL {
        hers.push(shelf, vec![change(shelf.number(), &format!("{shelf:?}"))]).await;
    }
    for role in ROLES {
        let (browser, me) = colleague(&shop, &mut maria, &format!("{role:?}"), role).await;
        let mut device = Device::connect(&browser, &me).await;
        let welcome = device.catch_up().await;
        let offered = welcome.shelves.iter().filter(|go| go.mode != Mode::Revoked).map(|go| go.shelf);
        let offered: Vec<_> = offered.collect();
        assert_eq!(offered, me.shelves, "{role:?}");
        for shelf in Shelf::ALL.into_iter().chain([Shelf::Unknown(77)]) {
            let may = me.shelves.contains(&shelf);
            let first = device.texts(shelf).first().cloned();
            assert_eq!(first, may.then(|| format!("{shelf:?}")), "{role:?} reads {shelf:?}");
            let text = format!("{role:?} on {shelf:?}");
            let ack = device.push(shelf, vec![change(100 + shelf.number(), &text)]).await;
            assert_eq!(ack.stored, u32::from(may), "{text}");
            if !may {
                assert_eq!(ack.rejected[0].why, RejectedWhy::NotAllowed, "{text}");
            }
            device.until_complete(shelf, ack.seq).await;
        }
    }
}

async fn asking_for_a_shelf_one_has_not_gets_nothing(on: On) {
    let shop = Shop::open_on(on).await;
    let (mut maria, maria_is) = maria(&shop).await;
    let mut hers = Device::current(&maria, &maria_is).await;
    let (browser, me) = colleague(&shop, &mut maria, "jörg", Role::Service).await;
    let mut his = Device::connect(&browser, &me).await;
    his.catch_up().await;
    hers.push(Shelf::Books, vec![change(1, "margin")]).await;
    hers.push(Shelf::House, vec![change(2, "news")]).await;
    assert_eq!(his.until_caught_up().await, Shelf::House);
    his.say(&Frame::Hello(his.hello())).await;
    let Frame::Welcome(welcome) = his.hear().await else { panic!("no welcome") };
    let open = welcome.shelves.iter().filter(|go| go.mode != Mode::Revoked);
    assert!(open.clone().count() > 0 && open.into_iter().all(|go| me.shelves.contains(&go.shelf)));
    assert_eq!(his.texts(Shelf::Books), [""; 0]);
}

async fn many_pushes_in_flight_are_all_acknowledged_in_order(on: On) {
    let shop = Shop::open_on(on).await;
    let (browser, me) = maria(&shop).await;
    let mut device = Device::current(&browser, &me).await;
    for number in 0..100 {
        device.start_push(Shelf::Sales, vec![change(1, &format!("{number}"))]).await;
    }
    let mut acknowledged = Vec::new();
    while acknowledged.len() < 100 {
        if let Some(ack) = device.hear_and_keep().await {
            acknowledged.push(ack.seq);
        }
    }
    assert_eq!(acknowledged, (1..=100).collect::<Vec<_>>());
}

/// The same noise for the same seed.
fn noise(seed: u8) -> impl Iterator<Item = u8> {
    let mut state = u64::from(seed) + 0x9e37_79b9_7f4a_7c15;
    std::iter::repeat_with(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    })
}
