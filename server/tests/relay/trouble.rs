//! A database that cannot be written: nothing is acknowledged, what is there can be read, and it heals by itself.

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{Connection, Executor};
use sync::name::Shelf;
use sync::wire::Frame;
use sync::wire::part::Trouble;

use crate::support::change::change;
use crate::support::device::Device;
use crate::support::people::maria;
use crate::support::shop::Shop;

async fn behind_its_back(shop: &Shop, sql: &'static str) {
    let options = SqliteConnectOptions::new().filename(shop.data().join("jobmappe.sqlite3"));
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    connection.execute(sql).await.unwrap();
    connection.close().await.unwrap();
}

const FULL: &str = "CREATE TRIGGER full BEFORE INSERT ON log BEGIN SELECT RAISE(ABORT, 'disk full'); END";

const ONE_BAD: &str = "CREATE TRIGGER bad BEFORE INSERT ON log WHEN new.doc = zeroblob(16)
    BEGIN SELECT RAISE(ABORT, 'bad page'); END";

#[tokio::test]
async fn a_full_disk_acknowledges_nothing_and_can_still_be_read() {
    let shop = Shop::open().await;
    let (browser, me) = maria(&shop).await;
    Device::current(&browser, &me).await.push(Shelf::Sales, vec![change(1, "before")]).await;
    behind_its_back(&shop, FULL).await;
    for _ in 0..2 {
        let mut device = Device::current(&browser, &me).await;
        assert_eq!(device.texts(Shelf::Sales), ["before"]);
        device.start_push(Shelf::Sales, vec![change(1, "too much")]).await;
        assert_eq!(device.refused().await, Trouble::Busy);
    }
    behind_its_back(&shop, "DROP TRIGGER full").await;
    let mut device = Device::current(&browser, &me).await;
    assert_eq!(device.texts(Shelf::Sales), ["before"]);
    assert_eq!(device.push(Shelf::Sales, vec![change(1, "too much")]).await.seq, 2);
}

#[tokio::test]
async fn a_push_that_cannot_be_written_does_not_take_the_others_with_it() {
    let shop = Shop::open().await;
    let (browser, me) = maria(&shop).await;
    behind_its_back(&shop, ONE_BAD).await;
    let mut bad = Device::current(&browser, &me).await;
    let mut good = Device::current(&browser, &me).await;
    let kept = async {
        for number in 0..50 {
            good.start_push(Shelf::Sales, vec![change(1, &format!("{number}"))]).await;
        }
        let mut acknowledged = 0;
        while acknowledged < 50 {
            if let Some(ack) = good.hear_and_keep().await {
                acknowledged += ack.stored;
            }
        }
    };
    let lost = async {
        bad.start_push(Shelf::Sales, vec![change(0, "bad")]).await;
        while let Some(frame) = bad.hear_if_open().await {
            assert!(!matches!(frame, Frame::Ack(_)), "{frame:?}");
        }
    };
    tokio::join!(lost, kept);
    assert_eq!(Device::current(&browser, &me).await.texts(Shelf::Sales).len(), 50);
}
