//! How colleagues come in: a code, once, for a week, from those who may.

use server::clock::DAY;
use sync::account::{InviteCode, Join, Me, Problem, Role};

use crate::support::on::{On, on_both};
use crate::support::people::{colleague, invite, join, maria, sign_in};
use crate::support::shop::{MORNING, Shop};

on_both! {
    a_code_brings_in_one_colleague_with_the_role_it_was_made_for,
    a_code_ends_after_a_week,
    a_mistake_does_not_use_the_code_up,
    who_may_invite_whom,
}

async fn a_code_brings_in_one_colleague_with_the_role_it_was_made_for(on: On) {
    let shop = Shop::open_on(on).await;
    let (mut host, maria) = maria(&shop).await;
    let code: InviteCode = invite(&mut host, Role::Service).await.message();
    assert_eq!(code.code.len(), 14);
    assert_eq!(code.expires_s, (MORNING + 7 * DAY) as u64 / 1000);

    let mut jörg = shop.browser();
    let typed = code.code.to_lowercase().replace('-', " ");
    let me: Me = jörg.post("/api/join", &join(&typed, "jörg")).await.message();
    assert_eq!((me.name.as_str(), me.initials.as_str(), me.role), ("Jörg Özdemir", "JÖ", Role::Service));
    assert_eq!((me.dealership, me.device_number), (maria.dealership, 2));

    let reply = shop.browser().post("/api/join", &join(&code.code, "noch-jemand")).await;
    assert_eq!(reply.problem(), (404, Some(Problem::CodeUnknown)));
    let back = sign_in("JÖRG", "Zylinderkopf 21");
    assert_eq!(shop.browser().post("/api/sign-in", &back).await.message::<Me>().user, me.user);
}

async fn a_code_ends_after_a_week(on: On) {
    let shop = Shop::open_on(on).await;
    let (mut host, _) = maria(&shop).await;
    let code = invite(&mut host, Role::Sales).await.message::<InviteCode>().code;
    shop.wait(7 * DAY);
    let reply = shop.browser().post("/api/join", &join(&code, "jörg")).await;
    assert_eq!(reply.problem(), (404, Some(Problem::CodeUnknown)));
}

async fn a_mistake_does_not_use_the_code_up(on: On) {
    let shop = Shop::open_on(on).await;
    let (mut host, _) = maria(&shop).await;
    let code = invite(&mut host, Role::Sales).await.message::<InviteCode>().code;
    for (join, problem) in [
        (join(&code, "Maria@keller.EXAMPLE"), Problem::LoginTaken),
        (Join { password: "12345678".into(), ..join(&code, "jörg") }, Problem::WeakPassword),
        (join(&code, ""), Problem::Malformed),
        (join("0000-0000-0000", "jörg"), Problem::CodeUnknown),
    ] {
        assert_eq!(shop.browser().post("/api/join", &join).await.problem().1, Some(problem));
    }
    shop.browser().post("/api/join", &join(&code, "jörg")).await.message::<Me>();
}

async fn who_may_invite_whom(on: On) {
    let shop = Shop::open_on(on).await;
    let (mut maria, _) = maria(&shop).await;
    let roles = [Role::Sales, Role::SalesManager, Role::Service, Role::Accounting, Role::Administrator];
    for host in roles {
        let (mut browser, _) = colleague(&shop, &mut maria, &format!("{host:?}"), host).await;
        for guest in roles {
            let may = match (host, guest) {
                (Role::Administrator, _) => true,
                (Role::SalesManager, guest) => guest != Role::Administrator,
                _ => false,
            };
            let reply = invite(&mut browser, guest).await;
            assert_eq!(reply.status, if may { 200 } else { 403 }, "{host:?} invites {guest:?}");
        }
        assert_eq!(invite(&mut browser, Role::Unknown(9)).await.problem(), (403, Some(Problem::NotAllowed)));
    }
    let reply = invite(&mut shop.browser(), Role::Sales).await;
    assert_eq!(reply.problem(), (401, Some(Problem::NotSignedIn)));
}
