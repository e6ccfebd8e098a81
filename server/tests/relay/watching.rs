//! Those who watch over a relay: its limits, its numbers, and a log in which nobody is named.

use std::time::Duration;

use sha2::{Digest, Sha256};
use sync::account::{Invite, InviteCode, Me, Role, SignOut};
use sync::blob::{BlobId, HELD_PATH, PIECE_PATH, Piece, Wanted};
use sync::name::Shelf;
use sync::wire::part::Trouble;
use sync::wire::{Frame, Ping};

use crate::power::Power;
use crate::support::change::change;
use crate::support::device::{Device, knock};
use crate::support::on::{On, on_both};
use crate::support::people::{PASSWORD, begin, join, maria, sign_in};
use crate::support::shop::Shop;

on_both! {
    a_log_of_a_whole_day_names_nobody,
    a_push_without_room_is_told_so_and_what_is_there_can_be_read,
    the_numbers_are_told_to_this_machine_alone,
}

async fn a_log_of_a_whole_day_names_nobody(on: On) {
    let mut power = Power::on(on).await;
    power.answers().await;
    let token = power.token().await;
    let mut maria = power.browser();
    let me: Me = maria.post("/api/begin", &begin(&token)).await.message();
    let invite = Invite { name: "Jörg Özdemir".into(), initials: "JÖ".into(), role: Role::Sales };
    let code = maria.post("/api/invite", &invite).await.message::<InviteCode>().code;
    let mut jörg = power.browser();
    jörg.post("/api/join", &join("0000-0000", "joerg@keller.example")).await;
    let him: Me = jörg.post("/api/join", &join(&code, "joerg@keller.example")).await.message();
    let mut device = Device::current(&maria, &me).await;
    device.push(Shelf::Sales, vec![change(1, "Familie Brandt, Tel. 0171 5550123")]).await;
    let his = Device::current(&jörg, &him).await;
    assert_eq!(his.texts(Shelf::Sales).len(), 1);
    let scan = b"a scan of an identity card".to_vec();
    let blob = BlobId(Sha256::digest(&scan).into());
    maria.post(HELD_PATH, &Wanted { blob, shelf: Shelf::Sales }).await;
    let size = scan.len() as u64;
    let piece = Piece { blob, shelf: Shelf::Sales, size, media: "image/png".into(), at: 0, bytes: scan };
    maria.post(PIECE_PATH, &piece).await;
    maria.post(PIECE_PATH, &Piece { blob: BlobId([7; 32]), ..piece }).await;
    let mut nonsense = Device::connect(&maria, &me).await;
    nonsense.say_text("Maria was here").await;
    nonsense.refused().await;
    maria.post("/api/sign-in", &sign_in("maria@keller.example", "Falsches Wort 9")).await;
    let before = maria.cookie.clone().unwrap();
    maria.post("/api/sign-in", &sign_in("maria@keller.example", PASSWORD)).await.message::<Me>();
    maria.clone().with("origin", "https://evil.example").send("POST", "/api/sign-out", &[], b"").await;
    maria.post("/api/sign-out", &SignOut {}).await.message::<SignOut>();
    power.cut();
    let logged = power.logged();
    for happened in ["somebody came in", "a sign-in was refused", "somebody signed out"] {
        assert!(logged.contains(happened), "{happened}\n{logged}");
    }
    let secrets = [token, code.clone(), code.replace('-', ""), before];
    let cookies = [maria.cookie, jörg.cookie].into_iter().flatten();
    let secrets = secrets
        .into_iter()
        .chain(cookies)
        .map(|secret| secret.split_once('=').map_or(secret.clone(), |(_, value)| value.to_owned()));
    let people = [
        "maria",
        "Maria",
        "Keller",
        "keller.example",
        "joerg",
        "Jörg",
        "Özdemir",
        "Brandt",
        "0171",
        "Falsches",
        "Kurbelwelle",
        "Zylinderkopf",
        "Tablet am Empfang",
        "127.0.0.1",
        "postgres://",
    ];
    for secret in secrets.chain(people.map(str::to_owned)) {
        assert!(!logged.contains(&secret), "{secret}\n{logged}");
    }
}

async fn a_push_without_room_is_told_so_and_what_is_there_can_be_read(on: On) {
    let shop = Shop::open_with(on, |settings| settings.storage = 60).await;
    let (browser, me) = maria(&shop).await;
    let mut device = Device::current(&browser, &me).await;
    assert_eq!(device.push(Shelf::Sales, vec![change(1, "first")]).await.stored, 1);
    device.start_push(Shelf::Sales, vec![change(1, &"much ".repeat(20))]).await;
    assert_eq!(device.refused().await, Trouble::Quota);
    let mut again = Device::current(&browser, &me).await;
    assert_eq!(again.texts(Shelf::Sales), ["first"]);
    assert_eq!(again.push(Shelf::Sales, vec![change(1, "first")]).await.duplicate, 1);
    assert_eq!(again.push(Shelf::Sales, vec![change(1, "small")]).await.stored, 1);
    assert_eq!(shop.stored().await, 2 * change(1, "first").bytes.len() as u64);
}

async fn the_numbers_are_told_to_this_machine_alone(on: On) {
    let shop = Shop::open_on(on).await;
    let (browser, me) = maria(&shop).await;
    let mut device = Device::current(&browser, &me).await;
    device.push(Shelf::Books, vec![change(1, "a"), change(1, "b")]).await;
    device.push(Shelf::Books, vec![change(1, "a")]).await;
    let text = shop.browser().get("/metrics").await;
    assert_eq!(text.status, 200);
    for line in [
        "jobmappe_sockets 1",
        "jobmappe_changes_stored_total 2",
        "jobmappe_changes_duplicate_total 1",
        "jobmappe_log_records{shelf=\"books\"} 2",
    ] {
        assert!(text.text().lines().any(|told| told == line), "{line}\n{}", text.text());
    }
    for header in ["x-forwarded-for", "forwarded"] {
        assert_eq!(shop.browser().with(header, "for=203.0.113.9").get("/metrics").await.status, 404);
    }
}

#[tokio::test]
async fn more_sockets_than_there_are_places_are_refused_until_one_is_free() {
    let shop = Shop::open_with(On::Lite, |settings| settings.sockets = 2).await;
    let (browser, me) = maria(&shop).await;
    let own = browser.origin.clone();
    let first = Device::connect(&browser, &me).await;
    let mut second = Device::current(&browser, &me).await;
    assert_eq!(knock(&browser, Some(&own)).await.err(), Some(429));
    assert_eq!(second.push(Shelf::Sales, vec![change(1, "still here")]).await.stored, 1);
    drop(first);
    for _ in 0..100 {
        if knock(&browser, Some(&own)).await.is_ok() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("the place is never free");
}

#[tokio::test]
async fn who_talks_without_a_breath_is_heard_more_slowly_and_loses_nothing() {
    let shop = Shop::open().await;
    let (browser, me) = maria(&shop).await;
    let mut device = Device::current(&browser, &me).await;
    const MANY: u32 = 2200;
    let start = tokio::time::Instant::now();
    for number in 0..MANY {
        device.say(&Frame::Ping(Ping { number })).await;
        let Frame::Pong(pong) = device.hear().await else { panic!("no answer") };
        assert_eq!(pong.number, number);
    }
    // 2,000 at one go, the rest at 50 in a tenth of a second.
    assert!(start.elapsed() > Duration::from_millis(250), "{:?}", start.elapsed());
}
