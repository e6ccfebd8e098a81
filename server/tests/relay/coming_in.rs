//! How people come in: the one-time link, the password, the session.

use server::clock::DAY;
use sync::account::{Again, Begin, Me, Problem, Role, SignOut};

use crate::support::on::{On, on_both};
use crate::support::people::{PASSWORD, begin, maria, sign_in};
use crate::support::shop::Shop;

on_both! {
    the_first_person_founds_the_dealership_and_is_administrator,
    the_link_opens_once,
    two_people_with_one_link_at_the_same_moment_do_not_both_get_in,
    the_link_is_good_for_a_day_and_a_restart_makes_a_new_one,
    once_somebody_has_an_account_a_start_makes_no_link,
    signing_in_wants_the_right_password_and_forgives_capitals_in_the_name,
    every_sign_in_is_a_new_device_with_a_number_that_is_never_given_again,
    signing_in_again_ends_the_session_before_and_changes_the_secret,
    a_browser_that_forgot_everything_goes_on_as_a_new_device,
    signing_out_ends_the_session_on_the_relay_too,
    nobody_is_somebody_without_a_session,
    a_session_outlives_restarts_and_moves_its_end_while_it_is_used,
    weak_passwords_and_empty_names_do_not_found_a_dealership,
}

async fn the_first_person_founds_the_dealership_and_is_administrator(on: On) {
    let shop = Shop::open_on(on).await;
    let (mut browser, me) = maria(&shop).await;
    assert_eq!(
        (me.name.as_str(), me.initials.as_str(), me.role),
        ("Maria Keller", "MK", Role::Administrator)
    );
    assert_eq!((me.house_name.as_str(), me.device_number, me.shelves.len()), ("Autohaus Keller", 1, 6));
    assert_eq!(browser.get("/api/me").await.message::<Me>(), me);
}

async fn the_link_opens_once(on: On) {
    let shop = Shop::open_on(on).await;
    let token = shop.token();
    maria(&shop).await;
    let again = Begin { login: "dieb".into(), ..begin(&token) };
    let reply = shop.browser().post("/api/begin", &again).await;
    assert_eq!(reply.problem(), (410, Some(Problem::LinkUsed)));
    let reply = shop.browser().post("/api/sign-in", &sign_in("dieb", PASSWORD)).await;
    assert_eq!(reply.problem(), (401, Some(Problem::WrongPassword)));
}

async fn two_people_with_one_link_at_the_same_moment_do_not_both_get_in(on: On) {
    let shop = Shop::open_on(on).await;
    let (one, two) = (begin(&shop.token()), Begin { login: "second".into(), ..begin(&shop.token()) });
    let (mut a, mut b) = (shop.browser(), shop.browser());
    let (one, two) = tokio::join!(a.post("/api/begin", &one), b.post("/api/begin", &two));
    let mut both = [one.status, two.status];
    both.sort_unstable();
    assert_eq!(both, [200, 410]);
}

async fn the_link_is_good_for_a_day_and_a_restart_makes_a_new_one(on: On) {
    let mut shop = Shop::open_on(on).await;
    let first = shop.token();
    shop.wait(DAY);
    let reply = shop.browser().post("/api/begin", &begin(&first)).await;
    assert_eq!(reply.problem(), (410, Some(Problem::LinkExpired)));
    shop.restart().await;
    let second = shop.token();
    assert_ne!(first, second);
    shop.restart().await;
    let reply = shop.browser().post("/api/begin", &begin(&second)).await;
    assert_eq!(
        reply.problem(),
        (410, Some(Problem::LinkExpired)),
        "an older link is dead once there is a newer one"
    );
    maria(&shop).await;
}

async fn once_somebody_has_an_account_a_start_makes_no_link(on: On) {
    let mut shop = Shop::open_on(on).await;
    maria(&shop).await;
    shop.restart().await;
    assert_eq!(shop.link(), None);
}

#[tokio::test]
async fn nothing_in_the_database_opens_a_door() {
    let mut shop = Shop::open().await;
    let token = shop.token();
    let (browser, _) = maria(&shop).await;
    shop.stop().await;
    let file = std::fs::read(shop.data().join("jobmappe.sqlite3")).unwrap();
    let secret = browser.cookie.unwrap().split_once('=').unwrap().1.to_owned();
    for secret in [token.as_bytes(), secret.as_bytes(), PASSWORD.as_bytes()] {
        assert!(!file.windows(secret.len()).any(|window| window == secret));
    }
    assert!(file.windows(9).any(|window| window == b"$argon2id"), "the search does find what is there");
}

async fn signing_in_wants_the_right_password_and_forgives_capitals_in_the_name(on: On) {
    let shop = Shop::open_on(on).await;
    let (_, maria) = maria(&shop).await;
    for (login, password, status) in [
        ("maria@keller.example", "Kurbelwelle 18", 401),
        ("maria@keller.example", "", 401),
        ("niemand@keller.example", PASSWORD, 401),
        ("Maria@Keller.example ", PASSWORD, 200),
    ] {
        let reply = shop.browser().post("/api/sign-in", &sign_in(login, password)).await;
        assert_eq!(reply.status, status, "{login} {password}");
        if status == 401 {
            assert_eq!(reply.problem(), (401, Some(Problem::WrongPassword)));
            assert_eq!(reply.header("set-cookie"), None);
        }
    }
    let mut office = shop.browser();
    let me: Me = office.post("/api/sign-in", &sign_in("MARIA@keller.example", PASSWORD)).await.message();
    assert_eq!(me.user, maria.user);
    assert_ne!(me.device, maria.device);
}

async fn every_sign_in_is_a_new_device_with_a_number_that_is_never_given_again(on: On) {
    let mut shop = Shop::open_on(on).await;
    maria(&shop).await;
    let mut numbers = Vec::new();
    for _ in 0..3 {
        let mut browser = shop.browser();
        let me: Me = browser.post("/api/sign-in", &sign_in("maria@keller.example", PASSWORD)).await.message();
        numbers.push(me.device_number);
        browser.post("/api/sign-out", &SignOut {}).await.message::<SignOut>();
        shop.restart().await;
    }
    assert_eq!(numbers, [2, 3, 4]);
}

async fn signing_in_again_ends_the_session_before_and_changes_the_secret(on: On) {
    let shop = Shop::open_on(on).await;
    let (mut browser, _) = maria(&shop).await;
    let mut stolen = browser.clone();
    browser.post("/api/sign-in", &sign_in("maria@keller.example", PASSWORD)).await.message::<Me>();
    assert_ne!(browser.cookie, stolen.cookie);
    assert_eq!(stolen.get("/api/me").await.problem(), (401, Some(Problem::NotSignedIn)));
    browser.get("/api/me").await.message::<Me>();
}

async fn a_browser_that_forgot_everything_goes_on_as_a_new_device(on: On) {
    let shop = Shop::open_on(on).await;
    let (mut browser, me) = maria(&shop).await;
    let mut copy = browser.clone();
    let again = Again { device_name: "Tablet".to_owned() };
    let renewed: Me = browser.post("/api/again", &again).await.message();
    assert_eq!((renewed.user, renewed.role), (me.user, me.role));
    assert_ne!((renewed.device, renewed.device_number), (me.device, me.device_number));
    assert_eq!(browser.get("/api/me").await.message::<Me>(), renewed);
    assert_eq!(copy.get("/api/me").await.problem(), (401, Some(Problem::NotSignedIn)));
    assert_eq!(copy.post("/api/again", &again).await.problem(), (401, Some(Problem::NotSignedIn)));
}

async fn signing_out_ends_the_session_on_the_relay_too(on: On) {
    let shop = Shop::open_on(on).await;
    let (mut browser, _) = maria(&shop).await;
    let mut copy = browser.clone();
    let reply = browser.post("/api/sign-out", &SignOut {}).await;
    assert_eq!(reply.header("set-cookie"), Some("jobmappe=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"));
    assert_eq!(browser.cookie, None);
    assert_eq!(copy.get("/api/me").await.problem(), (401, Some(Problem::NotSignedIn)));
}

async fn nobody_is_somebody_without_a_session(on: On) {
    let shop = Shop::open_on(on).await;
    let mut browser = shop.browser();
    assert_eq!(browser.get("/api/me").await.problem(), (401, Some(Problem::NotSignedIn)));
    for cookie in
        ["jobmappe=", "jobmappe=x", "jobmappe=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "jobmappe"]
    {
        browser.cookie = Some(cookie.into());
        assert_eq!(browser.get("/api/me").await.problem(), (401, Some(Problem::NotSignedIn)), "{cookie}");
    }
}

async fn a_session_outlives_restarts_and_moves_its_end_while_it_is_used(on: On) {
    let mut shop = Shop::open_on(on).await;
    let (mut used, me) = maria(&shop).await;
    let mut forgotten = shop.browser();
    forgotten.post("/api/sign-in", &sign_in("maria@keller.example", PASSWORD)).await.message::<Me>();
    assert_eq!(used.get("/api/me").await.header("set-cookie"), None, "not at every request");
    for _ in 0..3 {
        shop.wait(150 * DAY);
        shop.restart().await;
        let reply = used.get("/api/me").await;
        assert!(
            reply.header("set-cookie").unwrap().contains("Max-Age=34560000"),
            "the browser keeps it longer, too"
        );
        assert_eq!(reply.message::<Me>(), me);
    }
    assert_eq!(forgotten.get("/api/me").await.problem(), (401, Some(Problem::NotSignedIn)));
}

#[tokio::test]
async fn the_cookie_is_bound_to_the_host_where_there_is_tls() {
    for (origin, start, end) in [
        (None, "jobmappe=", "; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax"),
        (
            Some("https://jobs.keller.example"),
            "__Host-jobmappe=",
            "; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure",
        ),
    ] {
        let shop = Shop::open_as(origin, false).await;
        let mut browser = shop.browser();
        let reply = browser.post("/api/begin", &begin(&shop.token())).await;
        let line = reply.header("set-cookie").unwrap();
        assert!(line.starts_with(start) && line.ends_with(end), "{line}");
        browser.get("/api/me").await.message::<Me>();
    }
}

async fn weak_passwords_and_empty_names_do_not_found_a_dealership(on: On) {
    let shop = Shop::open_on(on).await;
    let good = begin(&shop.token());
    for (begin, problem) in [
        (Begin { password: "kurz".into(), ..good.clone() }, Problem::WeakPassword),
        (Begin { password: "Passwort1".into(), ..good.clone() }, Problem::WeakPassword),
        (Begin { password: "maria@keller1".into(), ..good.clone() }, Problem::WeakPassword),
        (Begin { login: "  ".into(), ..good.clone() }, Problem::Malformed),
        (Begin { name: "".into(), ..good.clone() }, Problem::Malformed),
        (Begin { initials: "viel zu lang".into(), ..good.clone() }, Problem::Malformed),
        (Begin { house_name: "a\nb".into(), ..good.clone() }, Problem::Malformed),
        (Begin { token: "".into(), ..good.clone() }, Problem::LinkExpired),
    ] {
        let reply = shop.browser().post("/api/begin", &begin).await;
        assert_eq!(reply.problem().1, Some(problem), "{}", begin.password);
    }
    shop.browser().post("/api/begin", &good).await.message::<Me>();
}
