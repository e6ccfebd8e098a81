//! Somebody does something else: shelves are given and taken while they are connected, and nobody but administrators decides.

use sync::account::{Me, NewRole, Problem, Role};
use sync::name::Shelf;
use sync::wire::Frame;
use sync::wire::part::{Mode, RejectedWhy};

use crate::support::change::change;
use crate::support::device::Device;
use crate::support::on::{On, on_both};
use crate::support::people::{colleague, maria};
use crate::support::shop::Shop;

on_both! {
    a_new_role_gives_and_takes_shelves_at_once,
    only_administrators_give_roles_and_never_to_themselves,
}

async fn a_new_role_gives_and_takes_shelves_at_once(on: On) {
    let shop = Shop::open_on(on).await;
    let (mut host, maria_is) = maria(&shop).await;
    let (mut jörg, me) = colleague(&shop, &mut host, "jörg", Role::Sales).await;
    Device::current(&host, &maria_is).await.push(Shelf::Workshop, vec![change(1, "oil")]).await;
    let mut device = Device::current(&jörg, &me).await;
    let role = NewRole { user: me.user, role: Role::Service };
    assert_eq!(host.post("/api/role", &role).await.status, 200);
    let (mut given, mut taken) = (Vec::new(), Vec::new());
    while given.len() + taken.len() < 2 {
        match device.hear().await {
            Frame::Grant(grant) => given.push(grant.shelf),
            Frame::Revoke(revoke) => taken.push(revoke.shelf),
            _ => {}
        }
    }
    assert_eq!((given, taken), (vec![Shelf::Workshop], vec![Shelf::Sales]));
    let ack = device.push_from_here(Shelf::Sales, vec![change(2, "an offer")]).await;
    assert_eq!(ack.rejected[0].why, RejectedWhy::NotAllowed);

    device.say(&Frame::Hello(device.hello())).await;
    let welcome = loop {
        if let Frame::Welcome(welcome) = device.hear().await {
            break welcome;
        }
    };
    let mode = |shelf| welcome.shelves.iter().find(|go| go.shelf == shelf).map(|go| go.mode);
    assert_eq!(mode(Shelf::Workshop), Some(Mode::Resume));
    assert_ne!(mode(Shelf::Sales), Some(Mode::Resume));
    let now: Me = jörg.get("/api/me").await.message();
    assert_eq!((now.role, now.shelves.contains(&Shelf::Sales)), (Role::Service, false));
    assert_eq!(Device::current(&jörg, &now).await.texts(Shelf::Workshop), ["oil"]);
}

async fn only_administrators_give_roles_and_never_to_themselves(on: On) {
    let shop = Shop::open_on(on).await;
    let (mut host, maria_is) = maria(&shop).await;
    let (mut boss, boss_is) = colleague(&shop, &mut host, "chef", Role::SalesManager).await;
    let refused = (403, Some(Problem::NotAllowed));
    let grab = NewRole { user: boss_is.user, role: Role::Administrator };
    assert_eq!(boss.post("/api/role", &grab).await.problem(), refused);
    let down = NewRole { user: maria_is.user, role: Role::Sales };
    assert_eq!(host.post("/api/role", &down).await.problem(), refused, "the last administrator stays one");
    let unknown = NewRole { user: boss_is.user, role: Role::Unknown(77) };
    assert_eq!(host.post("/api/role", &unknown).await.problem(), refused);
    let nobody = NewRole { user: sync::name::UserId([9; 16]), role: Role::Sales };
    assert_eq!(host.post("/api/role", &nobody).await.problem(), refused);
    assert_eq!(boss.get("/api/me").await.message::<Me>().role, Role::SalesManager);
}
