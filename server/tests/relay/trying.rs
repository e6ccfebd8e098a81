//! Those who try what they should not: too often, from elsewhere, with nonsense.

use sync::account::{self, Me, Problem, SignOut};

use crate::support::people::{PASSWORD, begin, maria, sign_in};
use crate::support::shop::Shop;

const LOGIN: &str = "maria@keller.example";

#[tokio::test]
async fn guessing_one_persons_password_is_slowed_down_from_wherever() {
    let shop = Shop::open_as(None, true).await;
    maria(&shop).await;
    for guess in 0..8 {
        let mut from = shop.browser().with("x-forwarded-for", &format!("203.0.113.{guess}"));
        assert_eq!(from.post("/api/sign-in", &sign_in(LOGIN, "falsch")).await.status, 401);
    }
    let mut owner = shop.browser().with("x-forwarded-for", "203.0.113.99");
    let reply = owner.post("/api/sign-in", &sign_in(LOGIN, PASSWORD)).await;
    assert_eq!(reply.problem(), (429, Some(Problem::TooManyTries { retry_after_s: 60 })));
    assert_eq!(reply.header("retry-after"), Some("60"));
    shop.wait(60_000);
    owner.post("/api/sign-in", &sign_in(LOGIN, PASSWORD)).await.message::<Me>();
}

#[tokio::test]
async fn guessing_from_one_address_is_slowed_down_for_that_address_alone() {
    let shop = Shop::open_as(None, true).await;
    maria(&shop).await;
    let guess = |name: usize| sign_in(&format!("person{name}"), "falsch");
    let mut thief = shop.browser().with("x-forwarded-for", "10.9.8.7, 203.0.113.1");
    for name in 0..20 {
        assert_eq!(thief.post("/api/sign-in", &guess(name)).await.status, 401);
    }
    let reply = thief.post("/api/sign-in", &guess(20)).await;
    assert_eq!(reply.problem(), (429, Some(Problem::TooManyTries { retry_after_s: 10 })));
    let reply = thief.clone().post("/api/join", &crate::support::people::join("0000", "x")).await;
    assert_eq!(reply.status, 429, "codes are guessed from the same bucket");
    let mut other = shop.browser().with("x-forwarded-for", "10.9.8.7, 203.0.113.2");
    other.post("/api/sign-in", &sign_in(LOGIN, PASSWORD)).await.message::<Me>();
}

#[tokio::test]
async fn without_a_proxy_nobody_is_believed_about_their_address() {
    let shop = Shop::open().await;
    let mut statuses = Vec::new();
    for guess in 0..21 {
        let mut thief = shop.browser().with("x-forwarded-for", &format!("203.0.113.{guess}"));
        statuses.push(thief.post("/api/join", &crate::support::people::join("0000", "x")).await.status);
    }
    assert_eq!(statuses[..20], [404; 20]);
    assert_eq!(statuses[20], 429);
}

#[tokio::test]
async fn coming_to_work_is_not_trying_too_often() {
    let shop = Shop::open().await;
    maria(&shop).await;
    for _ in 0..25 {
        shop.browser().post("/api/sign-in", &sign_in(LOGIN, PASSWORD)).await.message::<Me>();
    }
}

#[tokio::test]
async fn a_page_from_elsewhere_can_change_nothing() {
    let shop = Shop::open().await;
    let (mut browser, _) = maria(&shop).await;
    let cbor = ("content-type", "application/cbor");
    let own = browser.origin.clone();
    let body = account::encode(&SignOut {});
    for lines in [
        vec![cbor],
        vec![cbor, ("origin", "https://evil.example")],
        vec![cbor, ("origin", "null")],
        vec![cbor, ("origin", "http://localhost:1")],
        vec![cbor, ("origin", "https://evil.example"), ("sec-fetch-site", "same-origin")],
        vec![cbor, ("origin", own.as_str()), ("origin", "https://evil.example")],
        vec![cbor, ("sec-fetch-site", "cross-site")],
        vec![cbor, ("sec-fetch-site", "same-site")],
    ] {
        let reply = browser.send("POST", "/api/sign-out", &lines, &body).await;
        assert_eq!(reply.problem(), (403, Some(Problem::NotAllowed)), "{lines:?}");
    }
    browser.get("/api/me").await.message::<Me>();
    let reply =
        browser.send("POST", "/api/sign-out", &[cbor, ("sec-fetch-site", "same-origin")], &body).await;
    reply.message::<SignOut>();
}

#[tokio::test]
async fn nonsense_is_answered_and_harms_nothing() {
    let shop = Shop::open().await;
    let mut browser = shop.browser();
    let own = browser.origin.clone();
    let good = account::encode(&begin(&shop.token()));
    let huge = vec![0xa0; 17 * 1024];
    for path in ["/api/begin", "/api/sign-in", "/api/join"] {
        for (kind, body) in [
            ("application/cbor", &b""[..]),
            ("application/cbor", b"\xff"),
            ("application/cbor", b"\xa0"),
            ("application/cbor", b"{\"token\":1}"),
            ("application/cbor", &good[..good.len() / 2]),
            ("application/cbor", &huge),
            ("application/json", &good),
            ("text/plain", &good),
        ] {
            let lines = [("origin", own.as_str()), ("content-type", kind)];
            let reply = browser.send("POST", path, &lines, body).await;
            assert_eq!(reply.problem(), (400, Some(Problem::Malformed)), "{path} {kind} {}", body.len());
        }
    }
    maria(&shop).await;
}
