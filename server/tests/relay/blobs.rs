//! Photos and papers: sent in pieces, verified, kept once, fetched by those who may see their shelf.

use sha2::{Digest, Sha256};
use sync::account::{Problem, Role};
use sync::blob::{BlobId, HELD_PATH, Held, MAX_PIECE, PIECE_PATH, Piece, Wanted};
use sync::name::Shelf;

use crate::support::browser::{Browser, Reply};
use crate::support::on::{On, on_both};
use crate::support::people::{colleague, maria};
use crate::support::shop::Shop;

on_both! {
    a_photo_comes_in_pieces_and_is_fetched_whole_and_in_part,
    an_upload_goes_on_after_the_relay_was_started_again,
    bytes_that_do_not_have_their_name_are_forgotten,
    a_blob_is_seen_by_those_who_see_its_shelf,
    the_same_photo_is_kept_once,
    a_dealership_that_has_used_its_room_is_told_so,
}

fn photo(seed: u8, size: usize) -> Vec<u8> {
    (0..size).map(|place| (place * 31 + place / 251) as u8 ^ seed).collect()
}

fn name(bytes: &[u8]) -> BlobId {
    BlobId(Sha256::digest(bytes).into())
}

fn piece(bytes: &[u8], shelf: Shelf, at: usize) -> Piece {
    let end = bytes.len().min(at + MAX_PIECE);
    Piece {
        blob: name(bytes),
        shelf,
        size: bytes.len() as u64,
        media: "image/jpeg".into(),
        at: at as u64,
        bytes: bytes[at..end].to_vec(),
    }
}

async fn held(browser: &mut Browser, blob: BlobId, shelf: Shelf) -> Held {
    browser.post(HELD_PATH, &Wanted { blob, shelf }).await.message()
}

/// Sends pieces from where the relay says it is until the blob is whole; gives the last answer.
async fn send(browser: &mut Browser, bytes: &[u8], shelf: Shelf) -> Reply {
    loop {
        let at = held(browser, name(bytes), shelf).await.received as usize;
        let reply = browser.post(PIECE_PATH, &piece(bytes, shelf, at)).await;
        if reply.status != 200 || reply.message::<Held>().whole {
            return reply;
        }
    }
}

async fn a_photo_comes_in_pieces_and_is_fetched_whole_and_in_part(on: On) {
    let shop = Shop::open_on(on).await;
    let (mut browser, _) = maria(&shop).await;
    let bytes = photo(1, 2 * MAX_PIECE + 77);
    assert_eq!(send(&mut browser, &bytes, Shelf::Sales).await.message::<Held>().received, bytes.len() as u64);
    let path = name(&bytes).path();
    let whole = browser.get(&path).await;
    assert_eq!((whole.status, whole.header("content-type")), (200, Some("image/jpeg")));
    assert_eq!(whole.header("content-disposition"), Some("attachment"));
    assert!(whole.header("cache-control").unwrap().starts_with("private"));
    assert!(whole.body == bytes);
    let at = MAX_PIECE - 3;
    let range = format!("bytes={at}-{}", at + 9);
    let part = browser.send("GET", &path, &[("range", &range)], b"").await;
    let told = format!("bytes {at}-{}/{}", at + 9, bytes.len());
    assert_eq!((part.status, part.header("content-range")), (206, Some(told.as_str())));
    assert!(part.body == bytes[at..at + 10]);
    let beyond = browser.send("GET", &path, &[("range", "bytes=99999999-")], b"").await;
    assert_eq!(beyond.status, 416);
}

async fn an_upload_goes_on_after_the_relay_was_started_again(on: On) {
    let mut shop = Shop::open_on(on).await;
    let (mut browser, _) = maria(&shop).await;
    let bytes = photo(2, MAX_PIECE + 1000);
    let first: Held = browser.post(PIECE_PATH, &piece(&bytes, Shelf::Sales, 0)).await.message();
    assert_eq!(first, Held { received: MAX_PIECE as u64, whole: false });
    // An answer that was lost: the same piece again, and one from too far ahead.
    for at in [0, MAX_PIECE + 500] {
        assert_eq!(browser.post(PIECE_PATH, &piece(&bytes, Shelf::Sales, at)).await.message::<Held>(), first);
    }
    assert_eq!(browser.get(&name(&bytes).path()).await.status, 404, "a part of it is nothing");
    shop.restart().await;
    assert_eq!(held(&mut browser, name(&bytes), Shelf::Sales).await, first);
    assert!(send(&mut browser, &bytes, Shelf::Sales).await.message::<Held>().whole);
    assert!(browser.get(&name(&bytes).path()).await.body == bytes);
}

async fn bytes_that_do_not_have_their_name_are_forgotten(on: On) {
    let shop = Shop::open_on(on).await;
    let (mut browser, _) = maria(&shop).await;
    let bytes = photo(3, MAX_PIECE + 5);
    browser.post(PIECE_PATH, &piece(&bytes, Shelf::Sales, 0)).await.message::<Held>();
    let mut broken = piece(&bytes, Shelf::Sales, MAX_PIECE);
    broken.bytes[2] ^= 1;
    assert_eq!(browser.post(PIECE_PATH, &broken).await.problem(), (422, Some(Problem::BlobDamaged)));
    assert_eq!(held(&mut browser, name(&bytes), Shelf::Sales).await, Held { received: 0, whole: false });
    assert!(send(&mut browser, &bytes, Shelf::Sales).await.message::<Held>().whole);
    let longer = Piece { size: 10, bytes: vec![1; 11], ..piece(&photo(9, 10), Shelf::Sales, 0) };
    assert_eq!(browser.post(PIECE_PATH, &longer).await.problem().1, Some(Problem::Malformed));
}

async fn a_blob_is_seen_by_those_who_see_its_shelf(on: On) {
    let shop = Shop::open_on(on).await;
    let (mut maria, _) = maria(&shop).await;
    let (mut jörg, _) = colleague(&shop, &mut maria, "jörg", Role::Sales).await;
    let (secret, shared) = (photo(4, 900), photo(5, 900));
    send(&mut maria, &secret, Shelf::Books).await.message::<Held>();
    send(&mut maria, &shared, Shelf::Sales).await.message::<Held>();
    assert_eq!(jörg.get(&name(&shared).path()).await.status, 200);
    assert_eq!(jörg.get(&name(&secret).path()).await.status, 404);
    assert_eq!(shop.browser().get(&name(&shared).path()).await.status, 401);
    let refused = jörg.post(PIECE_PATH, &piece(&secret, Shelf::Books, 0)).await;
    assert_eq!(refused.problem(), (403, Some(Problem::NotAllowed)));
    // Knowing a name is not having the bytes: asking for it on one's own shelf gives nothing away.
    assert_eq!(held(&mut jörg, name(&secret), Shelf::Sales).await, Held { received: 0, whole: false });
    assert_eq!(jörg.get(&name(&secret).path()).await.status, 404);
    // Who has the bytes, too, may lay them on their own shelf.
    assert!(send(&mut jörg, &secret, Shelf::Sales).await.message::<Held>().whole);
    assert!(jörg.get(&name(&secret).path()).await.body == secret);
}

async fn the_same_photo_is_kept_once(on: On) {
    let shop = Shop::open_on(on).await;
    let (mut browser, _) = maria(&shop).await;
    let bytes = photo(6, MAX_PIECE);
    send(&mut browser, &bytes, Shelf::Sales).await.message::<Held>();
    let again: Held = browser.post(PIECE_PATH, &piece(&bytes, Shelf::Vehicles, 0)).await.message();
    assert_eq!(again, Held { received: bytes.len() as u64, whole: true });
    assert_eq!(shop.stored().await, bytes.len() as u64);
}

async fn a_dealership_that_has_used_its_room_is_told_so(on: On) {
    let shop = Shop::open_with(on, |settings| settings.storage = 3 * MAX_PIECE as u64).await;
    let (mut browser, _) = maria(&shop).await;
    send(&mut browser, &photo(7, 2 * MAX_PIECE), Shelf::Sales).await.message::<Held>();
    let full = send(&mut browser, &photo(8, 2 * MAX_PIECE), Shelf::Sales).await;
    assert_eq!(full.problem(), (507, Some(Problem::StorageFull)));
    assert_eq!(shop.stored().await, 3 * MAX_PIECE as u64);
}

#[tokio::test]
async fn what_is_too_large_or_of_another_kind_is_refused_with_its_reason() {
    let shop = Shop::open().await;
    let (mut browser, _) = maria(&shop).await;
    let good = piece(&photo(9, 100), Shelf::Sales, 0);
    for (piece, problem) in [
        (Piece { size: 26 << 20, ..good.clone() }, (413, Problem::BlobSize)),
        (Piece { media: "text/html".into(), ..good.clone() }, (415, Problem::BlobType)),
        (Piece { bytes: Vec::new(), ..good.clone() }, (400, Problem::Malformed)),
        (Piece { bytes: vec![0; MAX_PIECE + 1], ..good.clone() }, (400, Problem::Malformed)),
        (Piece { bytes: vec![0; 3 * MAX_PIECE], ..good.clone() }, (400, Problem::Malformed)),
    ] {
        let reply = browser.post(PIECE_PATH, &piece).await;
        assert_eq!(reply.problem(), (problem.0, Some(problem.1)));
    }
    assert_eq!(browser.get("/api/blob/nonsense").await.status, 404);
}
