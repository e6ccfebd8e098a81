//! The other relays on the same PostgreSQL. The bell is fast and may be lost; the looking is slow and never is.

use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

use crate::bell::{Bell, Word};
use crate::onlookers::{Onlookers, RelayName};
use crate::store::error::StoreError;
use crate::store::neighbour::{Ear, Heard, Seat, Voice};
use crate::store::post::Post;
use crate::store::{Store, ledger, log};

/// However often something is written, the neighbours are called no more often than this.
const BREATH: Duration = Duration::from_millis(4);

/// So often a relay looks by itself whether the log has grown.
const LOOK: Duration = Duration::from_secs(2);

/// So often the neighbours are told again who looks at what.
const REMIND: Duration = Duration::from_secs(10);

/// So long after a failure it is tried again.
const AGAIN: Duration = Duration::from_secs(1);

/// The tasks that keep in touch; they end with it.
pub struct Neighbours(Vec<JoinHandle<()>>);

impl Neighbours {
    /// Nobody: the embedded database has one relay.
    pub fn nobody() -> Neighbours {
        Neighbours(Vec::new())
    }

    /// Keeps in touch. `seat` is this relay's own.
    pub fn meet(
        post: &Post,
        seat: Seat,
        (bell, words): (&Bell, mpsc::Receiver<Word>),
        (onlookers, name): (&Onlookers, RelayName),
    ) -> Neighbours {
        Neighbours(vec![
            tokio::spawn(look(post.clone(), seat, bell.clone(), onlookers.clone())),
            tokio::spawn(listen(post.clone(), bell.clone(), (onlookers.clone(), name))),
            tokio::spawn(speak(post.clone(), words)),
            tokio::spawn(point_out(post.clone(), onlookers.clone(), name)),
        ])
    }
}

impl Drop for Neighbours {
    fn drop(&mut self) {
        self.0.iter().for_each(JoinHandle::abort);
    }
}

/// Heals every lost bell, and notices when the database was away.
async fn look(post: Post, mut seat: Seat, bell: Bell, onlookers: Onlookers) {
    loop {
        sleep(LOOK).await;
        onlookers.grow_older();
        match seat.look().await {
            Ok((heads, erased)) => {
                bell.reaches(heads);
                bell.erasures_reach(erased);
            }
            Err(error) => {
                tracing::warn!(%error, "the database is out of sight");
                seat = return_to(&post).await;
                // It may have been restored meanwhile: whatever was agreed with the devices counts no more.
                bell.begin_anew();
            }
        }
    }
}

async fn return_to(post: &Post) -> Seat {
    loop {
        match Seat::enter(post).await {
            Ok(seat) => return seat,
            Err(_) => sleep(AGAIN).await,
        }
    }
}

async fn listen(post: Post, bell: Bell, room: (Onlookers, RelayName)) {
    loop {
        if let Err(error) = hear_out(&post, &bell, &room).await {
            tracing::warn!(%error, "the bell is not heard");
        }
        sleep(AGAIN).await;
    }
}

async fn hear_out(
    post: &Post,
    bell: &Bell,
    (onlookers, own): &(Onlookers, RelayName),
) -> Result<(), StoreError> {
    let mut ear = Ear::open(post).await?;
    let store = Store::Post(post.clone());
    loop {
        // What was written before the first word is read here, too.
        bell.reaches(log::heads(&mut store.read().await?.line()).await?);
        bell.erasures_reach(ledger::head(&store).await?);
        match ear.hear().await? {
            Heard::Ended(hash) => bell.ended(hash),
            Heard::Looking(relay, others) if relay != *own => onlookers.told(relay, others),
            Heard::Looking(..) | Heard::Written | Heard::Missed => {}
        }
    }
}

async fn speak(post: Post, mut words: mpsc::Receiver<Word>) {
    let mut voice = None;
    let mut said = Vec::new();
    while words.recv_many(&mut said, 64).await > 0 {
        if let Err(error) = call_out(&post, &mut voice, &said).await {
            tracing::warn!(%error, "the bell is not rung");
            voice = None;
        }
        said.clear();
        sleep(BREATH).await;
    }
}

/// Tells the neighbours who looks at what here: when that changes, and now and then, so that a lost word is healed.
async fn point_out(post: Post, onlookers: Onlookers, name: RelayName) {
    let mut room = onlookers.hear();
    let (mut voice, mut told) = (None, None);
    loop {
        let again = timeout(REMIND, room.changed()).await.is_err();
        let here = room.borrow_and_update().here();
        if !again && told.as_ref() == Some(&here) {
            continue;
        }
        let said = async {
            let voice = match &mut voice {
                Some(voice) => voice,
                None => voice.insert(Voice::open(&post).await?),
            };
            voice.looking(name, &here).await
        };
        match said.await {
            Ok(()) => told = Some(here),
            Err(error) => {
                tracing::warn!(%error, "nobody is told who looks at what");
                voice = None;
                sleep(AGAIN).await;
            }
        }
        sleep(BREATH).await;
    }
}

/// Many commits are one call.
async fn call_out(post: &Post, voice: &mut Option<Voice>, words: &[Word]) -> Result<(), StoreError> {
    let voice = match voice {
        Some(voice) => voice,
        None => voice.insert(Voice::open(post).await?),
    };
    if words.contains(&Word::Written) {
        voice.written().await?;
    }
    for word in words {
        if let Word::Ended(hash) = word {
            voice.ended(*hash).await?;
        }
    }
    Ok(())
}
