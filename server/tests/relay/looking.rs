//! Who looks at what: told to everybody else while it lasts, on one relay and across two.

use sync::account::Me;
use sync::name::{DocId, UserId};
use sync::wire::Frame;
use sync::wire::presence::{Look, Onlooker};

use crate::power::Power;
use crate::support::device::Device;
use crate::support::on::{On, on_both};
use crate::support::people::{PASSWORD, begin, sign_in};

const JOB: DocId = DocId([7; 16]);

on_both! {
    others_are_told_who_looks_at_what_until_it_is_over,
    who_comes_later_is_told_at_once_and_a_look_before_the_greeting_is_none,
}

async fn others_are_told_who_looks_at_what_until_it_is_over(on: On) {
    let mut power = Power::on(on).await;
    let (mut one, mut other, user) = two_devices(&mut power, None).await;
    look(&mut one, Some(JOB)).await;
    assert_eq!(looking(&mut other).await, [Onlooker { doc: JOB, user, device: one.id }]);
    look(&mut one, Some(DocId([8; 16]))).await;
    assert_eq!(looking(&mut other).await[0].doc, DocId([8; 16]));
    look(&mut one, None).await;
    assert_eq!(looking(&mut other).await, []);
    look(&mut one, Some(JOB)).await;
    assert_eq!(looking(&mut other).await.len(), 1);
    drop(one);
    assert_eq!(looking(&mut other).await, [], "whoever is gone looks at nothing");
}

async fn who_comes_later_is_told_at_once_and_a_look_before_the_greeting_is_none(on: On) {
    let mut power = Power::on(on).await;
    let (mut one, _, user) = two_devices(&mut power, None).await;
    look(&mut one, Some(JOB)).await;
    let mut browser = power.browser();
    let me: Me = browser.post("/api/sign-in", &sign_in("maria@keller.example", PASSWORD)).await.message();
    let mut late = Device::current(&browser, &me).await;
    assert_eq!(looking(&mut late).await, [Onlooker { doc: JOB, user, device: one.id }]);
    let mut rude = Device::connect(&browser, &me).await;
    look(&mut rude, Some(JOB)).await;
    rude.refused().await;
}

#[tokio::test]
async fn onlookers_of_one_relay_are_told_to_the_devices_of_another() {
    let mut two = crate::neighbours::Two::relays().await;
    let there = two.there.browser();
    let (mut here, mut there, user) = two_devices(&mut two.here, Some(there)).await;
    look(&mut here, Some(JOB)).await;
    assert_eq!(looking(&mut there).await, [Onlooker { doc: JOB, user, device: here.id }]);
    drop(here);
    assert_eq!(looking(&mut there).await, []);
}

/// Two devices of one person, the second one perhaps at another relay.
async fn two_devices(
    power: &mut Power,
    elsewhere: Option<crate::support::browser::Browser>,
) -> (Device, Device, UserId) {
    power.answers().await;
    let mut browser = power.browser();
    let me: Me = match elsewhere.is_some() {
        true => browser.post("/api/sign-in", &sign_in("maria@keller.example", PASSWORD)).await.message(),
        false => browser.post("/api/begin", &begin(&power.token().await)).await.message(),
    };
    let mut second = elsewhere.unwrap_or_else(|| power.browser());
    let its: Me = second.post("/api/sign-in", &sign_in("maria@keller.example", PASSWORD)).await.message();
    (Device::current(&browser, &me).await, Device::current(&second, &its).await, me.user)
}

async fn look(device: &mut Device, doc: Option<DocId>) {
    device.say(&Frame::Look(Look { doc })).await;
}

/// What the device is told next.
async fn looking(device: &mut Device) -> Vec<Onlooker> {
    loop {
        if let Frame::Looking(looking) = device.hear().await {
            return looking.others;
        }
    }
}
