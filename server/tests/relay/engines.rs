//! The relay and the real engine of a device together: the two halves of the protocol were written apart.

use sync::account::{Me, Role};
use sync::name::Shelf;

use crate::power::Power;
use crate::restoring::{copy, set_back};
use crate::support::change::change;
use crate::support::engine::Engine;
use crate::support::on::{On, on_both};
use crate::support::people::{begin, colleague, maria};
use crate::support::shop::Shop;

on_both! {
    two_engines_edit_apart_and_end_up_with_the_same,
    engines_heal_a_relay_that_was_set_back,
    power_cuts_while_engines_push_lose_nothing,
}

/// Runs both until both have everything.
async fn settle(one: &mut Engine, two: &mut Engine, shelf: Shelf, changes: usize) {
    let done = |engine: &Engine| engine.is_current() && engine.hashes(shelf).len() == changes;
    tokio::join!(one.until(done), two.until(done));
}

async fn two_engines_edit_apart_and_end_up_with_the_same(on: On) {
    let shop = Shop::open_on(on).await;
    let (mut maria, maria_is) = maria(&shop).await;
    let (jörg, jörg_is) = colleague(&shop, &mut maria, "jörg", Role::Sales).await;
    let (mut hers, mut his) = (Engine::start(&maria, &maria_is), Engine::start(&jörg, &jörg_is));
    for number in 0..300 {
        hers.edit(Shelf::Sales, change(1, &format!("hers {number}")));
        his.edit(Shelf::Sales, change(2, &format!("his {number}")));
    }
    settle(&mut hers, &mut his, Shelf::Sales, 600).await;
    assert_eq!(hers.hashes(Shelf::Sales), his.hashes(Shelf::Sales));
    hers.edit(Shelf::Sales, change(1, "live"));
    settle(&mut hers, &mut his, Shelf::Sales, 601).await;
}

async fn engines_heal_a_relay_that_was_set_back(on: On) {
    let mut shop = Shop::open_on(on).await;
    let (mut maria, maria_is) = maria(&shop).await;
    let (jörg, jörg_is) = colleague(&shop, &mut maria, "jörg", Role::Sales).await;
    let (mut hers, mut his) = (Engine::start(&maria, &maria_is), Engine::start(&jörg, &jörg_is));
    hers.edit(Shelf::Sales, change(1, "in the copy"));
    settle(&mut hers, &mut his, Shelf::Sales, 1).await;
    let old = copy(&shop).await;
    for number in 0..20 {
        his.edit(Shelf::Sales, change(2, &format!("after the copy {number}")));
    }
    settle(&mut hers, &mut his, Shelf::Sales, 21).await;
    set_back(&mut shop, &old).await;
    his.edit(Shelf::Sales, change(2, "while it was set back"));
    settle(&mut hers, &mut his, Shelf::Sales, 22).await;
    let mut new = Engine::start(&maria, &maria_is);
    new.until(|engine| engine.is_current() && engine.hashes(Shelf::Sales).len() == 22).await;
}

async fn power_cuts_while_engines_push_lose_nothing(on: On) {
    let mut power = Power::on(on).await;
    power.answers().await;
    let token = power.token().await;
    let mut browser = power.browser();
    let me: Me = browser.post("/api/begin", &begin(&token)).await.message();
    let (mut one, mut two) = (Engine::start(&browser, &me), Engine::start(&browser, &me));
    for round in 0..5 {
        for number in 0..40 {
            one.edit(Shelf::Vehicles, change(1, &format!("one {round}/{number}")));
            two.edit(Shelf::Vehicles, change(2, &format!("two {round}/{number}")));
        }
        let waiting = one.waiting();
        one.until(|engine| engine.waiting() < waiting).await;
        power.cut();
        power.back();
        power.answers().await;
    }
    settle(&mut one, &mut two, Shelf::Vehicles, 400).await;
    assert_eq!(one.hashes(Shelf::Vehicles), two.hashes(Shelf::Vehicles));
}
