//! A relay that was set back to an older copy: nothing is accepted on a broken promise, and its devices heal it.

use std::path::{Path, PathBuf};

use server::store::{Store, backup};
use sync::name::Shelf;
use sync::wire::part::Mode;
use sync::wire::{Frame, Ping};

use crate::support::change::change;
use crate::support::device::Device;
use crate::support::on::{On, on_both};
use crate::support::people::maria;
use crate::support::shop::Shop;

on_both! {
    a_copy_is_complete_and_never_overwrites,
    a_device_that_knows_more_than_a_restored_relay_is_reset_and_brings_it_back,
    the_same_number_over_another_past_is_not_the_same_log,
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
    device.until_caught_up().await;
    set_back(&mut shop, &old).await;

    let mut other = Device::current(&browser, &me).await;
    other.push(Shelf::Sales, vec![change(1, "x"), change(1, "b"), change(1, "y")]).await;
    device.reconnect(&browser).await;
    device.say(&Frame::Hello(device.hello())).await;
    let Frame::Welcome(welcome) = device.hear().await else { panic!("no welcome") };
    let sales = welcome.shelves.iter().find(|go| go.shelf == Shelf::Sales).unwrap();
    assert_eq!((sales.mode, sales.head), (Mode::Reset, 3));
}
