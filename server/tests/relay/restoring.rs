//! A relay that was set back to an older copy: nothing is accepted on a broken promise, and its devices heal it.

use std::path::{Path, PathBuf};

use server::store::{Store, backup};
use sync::account::{Erase, ErasedUpTo, Me};
use sync::name::Shelf;
use sync::wire::packed::Pushed;
use sync::wire::part::{EraseWhy, Mode, RejectedWhy};
use sync::wire::{Frame, Ping};

use crate::support::change::change;
use crate::support::device::Device;
use crate::support::on::{On, on_both};
use crate::support::people::{PASSWORD, maria, sign_in};
use crate::support::shop::Shop;

on_both! {
    a_copy_is_complete_and_never_overwrites,
    a_device_that_knows_more_than_a_restored_relay_is_reset_and_brings_it_back,
    the_same_number_over_another_past_is_not_the_same_log,
    a_copy_of_one_kind_of_database_goes_on_in_the_other,
    no_number_of_a_device_is_given_twice,
}

/// Copies the database while the relay runs.
pub async fn copy(shop: &Shop) -> PathBuf {
    let file = shop.folder.0.join("copy.sqlite3");
    let store = Store::open(&shop.settings().place()).await.unwrap();
    backup::write(&store, &file).await.unwrap();
    store.close().await;
    file
}

pub async fn set_back(shop: &mut Shop, copy: &Path) {
    shop.stop().await;
    backup::restore(&shop.settings().place(), copy).await.unwrap();
    shop.start().await;
}

async fn a_copy_is_complete_and_never_overwrites(on: On) {
    let shop = Shop::open_on(on).await;
    let (browser, me) = maria(&shop).await;
    Device::current(&browser, &me).await.push(Shelf::Sales, vec![change(1, "a")]).await;
    let file = copy(&shop).await;
    let store = Store::open(&shop.settings().place()).await.unwrap();
    assert!(backup::write(&store, &file).await.is_err());
    store.close().await;
}

async fn a_device_that_knows_more_than_a_restored_relay_is_reset_and_brings_it_back(on: On) {
    let mut shop = Shop::open_on(on).await;
    let (browser, me) = maria(&shop).await;
    let mut device = Device::current(&browser, &me).await;
    device.push(Shelf::Sales, vec![change(1, "kept")]).await;
    let old = copy(&shop).await;
    device.push(Shelf::Sales, vec![change(1, "lost")]).await;
    device.push(Shelf::Vehicles, vec![change(2, "acknowledged, never read back")]).await;
    while device.texts(Shelf::Sales).len() < 2 {
        device.hear_and_keep().await;
    }
    set_back(&mut shop, &old).await;

    device.reconnect(&browser).await;
    device.kept.remove(&Shelf::Vehicles);
    device.say(&Frame::Hello(device.hello())).await;
    let Frame::Welcome(welcome) = device.hear().await else { panic!("no welcome") };
    let mode = |shelf| welcome.shelves.iter().find(|go| go.shelf == shelf).unwrap().mode;
    assert_eq!((mode(Shelf::Sales), mode(Shelf::Vehicles)), (Mode::Reset, Mode::Reset));
    assert_eq!(mode(Shelf::Customers), Mode::Resume);

    device.start_push(Shelf::Sales, vec![change(1, "lost")]).await;
    device.say(&Frame::Ping(Ping { number: 1 })).await;
    loop {
        match device.hear().await {
            Frame::Pong(pong) => {
                let sales = pong.heads.iter().find(|head| head.shelf == Shelf::Sales).unwrap();
                break assert_eq!(sales.head, u64::MAX, "not open");
            }
            Frame::CaughtUp(_) => {}
            other => panic!("nothing is said or accepted between reset and its confirmation: {other:?}"),
        }
    }

    let mut healed = Device::connect(&browser, &me).await;
    healed.catch_up().await;
    assert_eq!(healed.texts(Shelf::Sales), ["kept"]);
    let ack = healed.push(Shelf::Sales, vec![change(1, "kept"), change(1, "lost")]).await;
    assert_eq!((ack.stored, ack.duplicate, ack.seq), (1, 1, 2));
}

async fn the_same_number_over_another_past_is_not_the_same_log(on: On) {
    let mut shop = Shop::open_on(on).await;
    let (browser, me) = maria(&shop).await;
    let old = copy(&shop).await;
    let mut device = Device::current(&browser, &me).await;
    device.push(Shelf::Sales, vec![change(1, "a"), change(1, "b")]).await;
    device.until_complete(Shelf::Sales, 2).await;
    set_back(&mut shop, &old).await;

    let mut other = Device::current(&browser, &me).await;
    other.push(Shelf::Sales, vec![change(1, "x"), change(1, "b"), change(1, "y")]).await;
    device.reconnect(&browser).await;
    device.say(&Frame::Hello(device.hello())).await;
    let Frame::Welcome(welcome) = device.hear().await else { panic!("no welcome") };
    let sales = welcome.shelves.iter().find(|go| go.shelf == Shelf::Sales).unwrap();
    assert_eq!((sales.mode, sales.head), (Mode::Reset, 3));
}

async fn a_copy_of_one_kind_of_database_goes_on_in_the_other(on: On) {
    let here = Shop::open_on(on).await;
    let (mut browser, me) = maria(&here).await;
    let mut device = Device::current(&browser, &me).await;
    device.push(Shelf::Sales, vec![change(1, "a"), change(1, "b"), change(3, "gone")]).await;
    device.push(Shelf::Books, vec![Pushed { seals: true, ..change(2, "closed") }]).await;
    let erase = Erase { docs: vec![change(3, "").doc], why: EraseWhy::Asked };
    browser.post("/api/erase", &erase).await.message::<ErasedUpTo>();
    while device.texts(Shelf::Sales).len() < 3 {
        device.hear_and_keep().await;
    }
    let file = copy(&here).await;

    let other = if on == On::Lite { On::Post } else { On::Lite };
    let mut there = Shop::open_on(other).await;
    set_back(&mut there, &file).await;
    let mut browser = there.browser();
    let again: Me = browser.post("/api/sign-in", &sign_in("maria@keller.example", PASSWORD)).await.message();
    assert_eq!((again.user, again.dealership, again.device_number), (me.user, me.dealership, 2));
    // Whoever knows the old database reads on in the new one: it is the same log.
    device.reconnect(&browser).await;
    let mut hello = device.hello();
    hello.purged = 1;
    device.say(&Frame::Hello(hello)).await;
    loop {
        let Frame::Welcome(welcome) = device.hear().await else { continue };
        let modes: Vec<Mode> = welcome.shelves.iter().map(|go| go.mode).collect();
        break assert!(modes.iter().all(|mode| *mode == Mode::Resume), "{modes:?}");
    }
    let mut new = Device::current(&browser, &again).await;
    assert_eq!(
        (new.texts(Shelf::Sales), new.texts(Shelf::Books)),
        (device.texts(Shelf::Sales)[..2].to_vec(), vec!["closed".to_owned()])
    );
    let ack = new.push(Shelf::Books, vec![change(2, "later")]).await;
    assert_eq!(ack.rejected.iter().map(|rejected| rejected.why).collect::<Vec<_>>(), [RejectedWhy::Sealed]);
    let ack = new.push(Shelf::Sales, vec![change(1, "b"), change(1, "c")]).await;
    assert_eq!((ack.duplicate, ack.stored, ack.seq), (1, 1, 4));
}

async fn no_number_of_a_device_is_given_twice(on: On) {
    let mut shop = Shop::open_on(on).await;
    let (_, me) = maria(&shop).await;
    let old = copy(&shop).await.with_extension("older");
    std::fs::rename(old.with_extension("sqlite3"), &old).unwrap();
    let come_in = async |shop: &Shop| {
        let message = sign_in("maria@keller.example", PASSWORD);
        shop.browser().post("/api/sign-in", &message).await.message::<Me>().device_number
    };
    let mut given = vec![me.device_number, come_in(&shop).await, come_in(&shop).await];
    set_back(&mut shop, &old).await;
    given.push(come_in(&shop).await);
    let newer = copy(&shop).await;
    given.push(come_in(&shop).await);
    set_back(&mut shop, &old).await;
    set_back(&mut shop, &newer).await;
    given.push(come_in(&shop).await);
    assert!(given.is_sorted_by(|one, next| one < next), "{given:?}");
}
