//! Two real relays on one PostgreSQL: what is pushed at one is delivered by the other.

use std::sync::Arc;
use std::time::{Duration, Instant};

use sqlx::{Connection, Executor};
use sync::account::{Me, SignOut};
use sync::name::Shelf;
use sync::wire::part::Trouble;

use crate::power::Power;
use crate::support::browser::Browser;
use crate::support::change::change;
use crate::support::device::Device;
use crate::support::people::begin;
use crate::support::postgres::Database;

/// A relay that hears no bell looks for itself this often.
const BETWEEN_LOOKS: Duration = Duration::from_secs(2);

/// Two relays and somebody who has signed in at the first.
pub struct Two {
    database: Arc<Database>,
    pub here: Power,
    pub there: Power,
    browser: Browser,
    me: Me,
}

impl Two {
    /// Two relays that run.
    pub async fn relays() -> Two {
        let database = Arc::new(Database::new().await);
        let here = Power::beside(Some(database.clone()));
        here.answers().await;
        let mut browser = here.browser();
        let me: Me = browser.post("/api/begin", &begin(&here.token().await)).await.message();
        let there = Power::beside(Some(database.clone()));
        there.answers().await;
        Two { database, here, there, browser, me }
    }

    /// The same browser as the other relay's proxy would send it on.
    fn there(&self) -> Browser {
        Browser { cookie: self.browser.cookie.clone(), ..self.there.browser() }
    }

    /// One device at each relay.
    async fn devices(&self) -> (Device, Device) {
        (Device::current(&self.browser, &self.me).await, Device::current(&self.there(), &self.me).await)
    }
}

/// How long it takes until `to` has what `from` pushes.
async fn delivered(from: &mut Device, to: &mut Device, text: &str) -> Duration {
    let start = now();
    from.start_push(Shelf::Sales, vec![change(1, text)]).await;
    while to.texts(Shelf::Sales).last().is_none_or(|last| last != text) {
        to.hear_and_keep().await;
    }
    start.elapsed()
}

#[expect(clippy::disallowed_methods, reason = "how long a delivery takes is what is tested")]
fn now() -> Instant {
    Instant::now()
}

#[tokio::test]
async fn what_is_pushed_at_one_relay_is_delivered_by_the_other_before_it_would_look_by_itself() {
    let two = Two::relays().await;
    let (mut here, mut there) = two.devices().await;
    let mut taken = Vec::new();
    for round in 0..20 {
        taken.push(delivered(&mut here, &mut there, &format!("from here {round}")).await);
        taken.push(delivered(&mut there, &mut here, &format!("from there {round}")).await);
    }
    taken.sort_unstable();
    assert!(taken[20] < BETWEEN_LOOKS, "{taken:?}");
    assert_eq!(Device::current(&two.browser, &two.me).await.texts(Shelf::Sales).len(), 40);
}

#[tokio::test]
async fn two_relays_at_once_give_every_number_once_and_leave_none_out() {
    let two = Two::relays().await;
    let (mut here, mut there) = two.devices().await;
    let push = async |device: &mut Device, who: u8| {
        for round in 0..60 {
            // Half of it is pushed at both.
            let items = vec![change(who, &format!("{who} {round}")), change(9, &format!("both {round}"))];
            device.start_push(Shelf::Sales, items).await;
        }
        let mut acks = 0;
        while acks < 60 || device.texts(Shelf::Sales).len() < 180 {
            acks += usize::from(device.hear_and_keep().await.is_some());
        }
    };
    tokio::join!(push(&mut here, 1), push(&mut there, 2));
    assert_eq!(here.texts(Shelf::Sales), there.texts(Shelf::Sales));
    assert_eq!(here.texts(Shelf::Sales).len(), 180);
}

#[tokio::test]
async fn a_lost_bell_is_healed_by_looking() {
    let two = Two::relays().await;
    let (mut here, mut there) = two.devices().await;
    let mut knife = two.database.connect().await;
    // Every listener is cut, and nobody can be called any more.
    const CUT: &str = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'LISTEN%'";
    let cut = knife.execute(CUT).await.unwrap().rows_affected();
    assert!(cut >= 2, "{cut} listeners were cut");
    let taken = delivered(&mut here, &mut there, "nobody was called").await;
    assert!(taken < Duration::from_secs(10), "{taken:?}");
    tokio::time::sleep(Duration::from_millis(1500)).await;
    let taken = delivered(&mut here, &mut there, "called again").await;
    assert!(taken < Duration::from_secs(10), "{taken:?}");
    knife.close().await.unwrap();
}

#[tokio::test]
async fn a_relay_that_stands_still_holds_nobody_up_and_catches_up() {
    let two = Two::relays().await;
    let (mut here, mut there) = two.devices().await;
    delivered(&mut here, &mut there, "before").await;
    two.there.signal("-STOP");
    for number in 0..5 {
        here.push(Shelf::Sales, vec![change(1, &format!("meanwhile {number}"))]).await;
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    two.there.signal("-CONT");
    while there.texts(Shelf::Sales).len() < 6 {
        there.hear_and_keep().await;
    }
    assert_eq!(there.texts(Shelf::Sales)[5], "meanwhile 4");
    delivered(&mut there, &mut here, "after").await;
}

#[tokio::test]
async fn a_relay_that_stands_still_with_the_pen_in_its_hand_loses_it() {
    let two = Two::relays().await;
    let (mut here, _) = two.devices().await;
    let mut still = two.database.connect().await;
    // As a relay that was stopped between its UPDATE and its COMMIT, with the settings that relays have.
    for setting in server::store::post::SETTINGS {
        still.execute(sqlx::AssertSqlSafe(format!("SET {} = '{}'", setting.0, setting.1))).await.unwrap();
    }
    still.execute("BEGIN").await.unwrap();
    still
        .execute("INSERT INTO head VALUES (0, 0, decode(repeat('00', 32), 'hex')) ON CONFLICT DO NOTHING")
        .await
        .unwrap();
    still.execute("UPDATE head SET seq = seq WHERE shelf = 0").await.unwrap();
    let ack = here.push(Shelf::Sales, vec![change(1, "waited")]).await;
    assert_eq!((ack.seq, ack.stored), (1, 1));
    drop(still);
}

#[tokio::test]
async fn who_signs_out_at_one_relay_is_out_at_the_other() {
    let mut two = Two::relays().await;
    let (_here, mut there) = two.devices().await;
    two.browser.post("/api/sign-out", &SignOut {}).await.message::<SignOut>();
    let refused = tokio::time::timeout(Duration::from_secs(5), there.refused()).await;
    assert_eq!(refused.expect("at once"), Trouble::Auth);
}

#[tokio::test]
async fn nobody_restores_under_a_relay_that_runs() {
    let two = Two::relays().await;
    let file = two.here.folder.0.join("copy");
    let name = file.to_str().unwrap();
    assert!(two.here.command(&["backup", name]).status.success());
    let refused = two.there.command(&["restore", name]);
    assert!(!refused.status.success());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("another relay"), "{refused:?}");
    let (mut here, mut there) = two.devices().await;
    delivered(&mut here, &mut there, "still at work").await;
}
