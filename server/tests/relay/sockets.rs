//! The door of the socket, and those who speak nonsense behind it.

use std::time::Duration;

use sync::account::{Role, SignOut};
use sync::name::{DealershipId, Shelf};
use sync::wire::limit::MAX_FRAME;
use sync::wire::part::Trouble;
use sync::wire::{CaughtUp, Frame, Hello, Ping};

use crate::support::change::change;
use crate::support::device::{Device, knock};
use crate::support::people::{colleague, maria};
use crate::support::shop::Shop;

#[tokio::test]
async fn a_socket_wants_a_session_and_exactly_our_origin() {
    let shop = Shop::open().await;
    let (browser, _) = maria(&shop).await;
    let own = browser.origin.clone();
    for (origin, status) in [
        (None, 403),
        (Some("https://evil.example"), 403),
        (Some("null"), 403),
        (Some("http://localhost"), 403),
        (Some(own.replace("http", "https").as_str()), 403),
        (Some(format!("{own}.evil.example").as_str()), 403),
    ] {
        assert_eq!(knock(&browser, origin).await.err(), Some(status), "{origin:?}");
    }
    assert_eq!(
        knock(&browser.clone().with("sec-fetch-site", "cross-site"), Some(&own)).await.err(),
        Some(403)
    );
    assert_eq!(knock(&shop.browser(), Some(&own)).await.err(), Some(401));
    let mut stranger = browser.clone();
    stranger.cookie = Some("jobmappe=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".into());
    assert_eq!(knock(&stranger, Some(&own)).await.err(), Some(401));
    assert!(knock(&browser.with("sec-fetch-site", "same-origin"), Some(&own)).await.is_ok());
}

#[tokio::test]
async fn nonsense_closes_the_socket_with_a_reason_and_the_relay_goes_on() {
    let shop = Shop::open().await;
    let (browser, me) = maria(&shop).await;
    let hello = Frame::Hello(Device::connect(&browser, &me).await.hello()).encode().unwrap();
    for (bytes, trouble) in [
        (vec![], Trouble::Malformed),
        (vec![1], Trouble::Malformed),
        (vec![1, 0xff], Trouble::Malformed),
        (vec![3, 0xa0], Trouble::Malformed),
        (hello[..hello.len() / 2].to_vec(), Trouble::Malformed),
        (Frame::CaughtUp(CaughtUp { shelf: Shelf::Sales, head: 1 }).encode().unwrap(), Trouble::Malformed),
        (vec![3; MAX_FRAME + 1], Trouble::TooLarge),
    ] {
        let mut device = Device::connect(&browser, &me).await;
        device.say_bytes(bytes.clone()).await;
        assert_eq!(device.refused().await, trouble, "{:?}", &bytes[..bytes.len().min(9)]);
    }
    let mut device = Device::connect(&browser, &me).await;
    device.say_text("hello").await;
    assert_eq!(device.refused().await, Trouble::Malformed);
    let mut device = Device::current(&browser, &me).await;
    assert_eq!(device.push(Shelf::Sales, vec![change(1, "still here")]).await.stored, 1);
}

#[tokio::test]
async fn random_bytes_never_break_the_relay() {
    let shop = Shop::open().await;
    let (browser, me) = maria(&shop).await;
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    for _ in 0..200 {
        let mut device = Device::connect(&browser, &me).await;
        let kind = (next() % 12) as u8;
        let bytes: Vec<u8> = (0..next() % 64).map(|_| next() as u8).collect();
        device.say_bytes([&[kind], bytes.as_slice()].concat()).await;
    }
    assert_eq!(shop.browser().get("/healthz").await.text(), "ok");
    assert_eq!(Device::current(&browser, &me).await.push(Shelf::Sales, vec![change(1, "a")]).await.stored, 1);
}

#[tokio::test]
async fn a_frame_far_too_large_closes_the_socket() {
    let shop = Shop::open().await;
    let (browser, me) = maria(&shop).await;
    let mut device = Device::connect(&browser, &me).await;
    device.say_bytes(vec![3; 3 * MAX_FRAME]).await;
    while let Some(frame) = device.hear_if_open().await {
        assert!(matches!(frame, Frame::Err(refusal) if refusal.code == Trouble::TooLarge), "{frame:?}");
    }
}

#[tokio::test]
async fn a_push_before_the_greeting_is_refused() {
    let shop = Shop::open().await;
    let (browser, me) = maria(&shop).await;
    let mut device = Device::connect(&browser, &me).await;
    device.start_push(Shelf::Sales, vec![change(1, "too early")]).await;
    assert_eq!(device.refused().await, Trouble::Malformed);
}

#[tokio::test]
async fn another_dealership_and_an_old_app_are_told_why_they_cannot_stay() {
    let shop = Shop::open().await;
    let (browser, me) = maria(&shop).await;
    let good = Device::connect(&browser, &me).await.hello();
    for (hello, trouble) in [
        (Hello { dealership: DealershipId([9; 16]), ..good.clone() }, Trouble::WrongDealership),
        (Hello { protocol: 0, ..good.clone() }, Trouble::UpgradeRequired),
    ] {
        let mut device = Device::connect(&browser, &me).await;
        device.say(&Frame::Hello(hello)).await;
        assert_eq!(device.refused().await, trouble);
    }
}

#[tokio::test]
async fn a_frame_of_a_newer_version_is_passed_over() {
    let shop = Shop::open().await;
    let (browser, me) = maria(&shop).await;
    let mut device = Device::current(&browser, &me).await;
    device.say_bytes(vec![200, 1, 2, 3]).await;
    assert_eq!(device.push(Shelf::Sales, vec![change(1, "a")]).await.stored, 1);
}

#[tokio::test]
async fn a_question_is_answered_with_what_has_been_sent_so_far() {
    let shop = Shop::open().await;
    let (browser, me) = maria(&shop).await;
    let mut device = Device::current(&browser, &me).await;
    device.push(Shelf::Vehicles, vec![change(1, "a"), change(2, "b")]).await;
    device.until_complete(Shelf::Vehicles, 2).await;
    device.say(&Frame::Ping(Ping { number: 7 })).await;
    let Frame::Pong(pong) = device.hear().await else { panic!("no answer") };
    let heads: Vec<_> = pong.heads.iter().map(|head| (head.shelf, head.head)).collect();
    assert_eq!((pong.number, heads.len()), (7, 6));
    assert!(heads.contains(&(Shelf::Vehicles, 2)) && heads.contains(&(Shelf::Sales, 0)), "{heads:?}");
}

#[tokio::test]
async fn signing_out_closes_the_open_socket_of_that_device_alone() {
    let shop = Shop::open().await;
    let (mut maria, maria_is) = maria(&shop).await;
    let (mut jörg, jörg_is) = colleague(&shop, &mut maria, "jörg", Role::Sales).await;
    let mut hers = Device::current(&maria, &maria_is).await;
    let mut his = Device::current(&jörg, &jörg_is).await;
    jörg.post("/api/sign-out", &SignOut {}).await.message::<SignOut>();
    let refused = tokio::time::timeout(Duration::from_secs(5), his.refused()).await;
    assert_eq!(refused.expect("at once"), Trouble::Auth);
    assert_eq!(hers.push(Shelf::Sales, vec![change(1, "a")]).await.stored, 1);
}

#[tokio::test]
async fn a_relay_that_stops_closes_its_sockets_and_keeps_what_it_acknowledged() {
    let mut shop = Shop::open().await;
    let (browser, me) = maria(&shop).await;
    let mut device = Device::current(&browser, &me).await;
    device.push(Shelf::Sales, vec![change(1, "a")]).await;
    device.until_complete(Shelf::Sales, 1).await;
    let stopped = tokio::time::timeout(Duration::from_secs(10), shop.stop()).await;
    assert!(stopped.is_ok(), "an open socket does not hold the relay");
    assert_eq!(device.hear_if_open().await, None);
    shop.start().await;
    assert_eq!(Device::current(&browser, &me).await.texts(Shelf::Sales), ["a"]);
}
