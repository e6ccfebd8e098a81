//! One device on its socket: what it says, what it is owed, and when the door closes. One task, so that everything
//! here happens in one order; a second one only writes, and whoever produces waits for it (backpressure).

use std::time::Duration;

use axum::extract::ws::{Message, WebSocket};
use futures_util::stream::{SplitStream, StreamExt};
use sync::account::Role;
use sync::wire::part::Trouble;
use sync::wire::rights::{Grant, Revoke};
use sync::wire::{Frame, Hello, Refusal};
use tokio::sync::{broadcast, watch};
use tokio::time::{Interval, MissedTickBehavior, interval};

use crate::bell::Heads;
use crate::onlookers::Room;
use crate::relay::Shared;
use crate::rights;
use crate::socket::conversation::{AT_ONE_GO, Conversation};
use crate::socket::end::{End, Step};
use crate::socket::hearing::{Heard, hear};
use crate::socket::mouth::Mouth;
use crate::store::session::{self, Session};
use crate::store::{house, ledger, log};

mod conversation;
mod delivery;
mod end;
mod erasure;
mod feed;
mod feeding;
mod hearing;
mod mouth;
mod presence;
mod repair;

/// So often the session is looked at again, and a silent device is asked whether it is there.
const LOOK: Duration = Duration::from_secs(30);

/// A device silent for so many looks is gone.
const SILENT_LOOKS: u32 = 3;

/// So many pushes of one device may wait for their commit.
const IN_FLIGHT: usize = 8;

/// So many frames are heard at each step of its pace of a device that has used up what it may send at one go.
const A_STEP: u32 = 50;
const PACE: Duration = Duration::from_millis(100);

/// What else a conversation listens to.
struct Ears {
    socket: SplitStream<WebSocket>,
    heads: watch::Receiver<Heads>,
    ended: broadcast::Receiver<[u8; 32]>,
    erasures: watch::Receiver<u64>,
    anew: watch::Receiver<u64>,
    onlookers: watch::Receiver<Room>,
    stopping: watch::Receiver<bool>,
    look: Interval,
    pace: Interval,
}

/// Talks to a device until one side ends it.
pub async fn serve(socket: WebSocket, relay: Shared, session: Session) {
    let (sink, stream) = socket.split();
    let (mouth, speaking) = Mouth::open(sink, relay.metrics.clone());
    let mut ears = Ears::new(stream, &relay);
    let mut conversation = Conversation::new(relay, session, mouth);
    let end = loop {
        if let Err(end) = conversation.step(&mut ears).await {
            break end;
        }
    };
    if let End::Refused(code, retry_after_s) = end {
        tracing::info!(device = conversation.session.number, ?code, "a socket was closed");
        let _ = conversation.say(&Frame::Err(Refusal { code, retry_after_s })).await;
    }
    conversation.mouth.close().await;
    drop(conversation);
    let _ = speaking.await;
}

impl Ears {
    fn new(socket: SplitStream<WebSocket>, relay: &Shared) -> Ears {
        let mut look = interval(LOOK);
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        look.reset();
        let mut pace = interval(PACE);
        pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Ears {
            socket,
            heads: relay.bell.heads(),
            ended: relay.bell.endings(),
            erasures: relay.bell.erasures(),
            anew: relay.bell.anew(),
            onlookers: relay.onlookers.hear(),
            stopping: relay.stopping.subscribe(),
            look,
            pace,
        }
    }
}

impl Conversation {
    /// The next thing that happens. Every branch may be dropped half way without losing anything.
    async fn step(&mut self, ears: &mut Ears) -> Step {
        tokio::select! {
            message = ears.socket.next(), if self.breath > 0 && self.acknowledging.len() < IN_FLIGHT => self.receive(message).await,
            Some(ack) = self.acknowledging.next() => self.say(&ack?).await,
            Ok(()) = self.mouth.is_free(), if self.has_more() => self.feed_once().await,
            Ok(()) = ears.heads.changed() => { self.feed.ring(&self.talk, &ears.heads.borrow_and_update()); Ok(()) }
            ended = ears.ended.recv() => self.after_end_of(ended).await,
            _ = ears.look.tick() => self.look().await,
            _ = ears.pace.tick(), if self.breath == 0 => { self.breath = A_STEP; Ok(()) }
            Ok(()) = ears.erasures.changed(), if self.greeted => self.tell_erasures().await,
            Ok(()) = ears.onlookers.changed(), if self.greeted => {
                let room = ears.onlookers.borrow_and_update().clone();
                self.tell_others(&room).await
            }
            Ok(()) = ears.anew.changed() => Err(End::Gone),
            () = stop(&mut ears.stopping) => Err(End::Gone),
        }
    }

    async fn receive(&mut self, message: Option<Result<Message, axum::Error>>) -> Step {
        self.silent_looks = 0;
        self.breath = self.breath.saturating_sub(1);
        match message {
            Some(Ok(Message::Binary(bytes))) => {
                self.relay.metrics.frames_heard.up();
                self.relay.metrics.bytes_heard.add(bytes.len() as u64);
                self.answer(hear(bytes).await?).await
            }
            Some(Ok(Message::Text(_))) => Err(End::Refused(Trouble::Malformed, None)),
            Some(Ok(Message::Ping(_) | Message::Pong(_))) => Ok(()),
            Some(Ok(Message::Close(_))) | None => Err(End::Gone),
            // The one fault a browser's socket can commit is a message that is far too large.
            Some(Err(_)) => Err(End::Refused(Trouble::TooLarge, None)),
        }
    }

    async fn answer(&mut self, heard: Heard) -> Step {
        match heard {
            Heard::Push(delivery) => self.take(delivery).await,
            Heard::Frame(Frame::Hello(hello)) => self.greet(hello).await,
            Heard::Frame(Frame::Ping(ping)) => {
                self.say(&Frame::Pong(self.talk.pong(ping.number, self.shelves, self.purged))).await
            }
            Heard::Frame(Frame::Have(have)) if self.greeted => self.compare(have).await,
            Heard::Frame(Frame::Fetch(fetch)) if self.greeted => self.fetch(fetch).await,
            Heard::Frame(Frame::Look(look)) if self.greeted => {
                self.look_at(look);
                Ok(())
            }
            Heard::Frame(Frame::Pong(_) | Frame::Unknown(_)) => Ok(()),
            Heard::Frame(_) => Err(End::Refused(Trouble::Malformed, None)),
        }
    }

    async fn greet(&mut self, hello: Hello) -> Step {
        if sync::relay::is_too_old(&hello) {
            return Err(End::Refused(Trouble::UpgradeRequired, None));
        }
        let house = house::find(&self.relay.store).await?;
        if house.is_none_or(|house| house.id != hello.dealership.0) {
            return Err(End::Refused(Trouble::WrongDealership, None));
        }
        let places: Vec<_> = self.shelves.iter().map(|shelf| sync::relay::position(&hello, *shelf)).collect();
        let logs = log::views(&self.relay.store, &places).await?;
        let erased = ledger::head(&self.relay.store).await?;
        let welcome = self.talk.hello(&hello, &logs, erased);
        self.greeted = true;
        self.purged = hello.purged.min(erased);
        self.say(&Frame::Welcome(welcome)).await?;
        // Until a device has heard of all erasures no shelf is open and nothing is fed to it.
        self.tell_erasures().await?;
        self.feed.start(&self.talk);
        let room = self.relay.onlookers.hear().borrow().clone();
        self.tell_others(&room).await
    }

    async fn after_end_of(&mut self, ended: Result<[u8; 32], broadcast::error::RecvError>) -> Step {
        match ended {
            Ok(hash) if hash != self.session.hash => Ok(()),
            // Ours; or so many ended at once that ours may be among those not heard.
            _ => self.check_session().await,
        }
    }

    async fn look(&mut self) -> Step {
        self.check_session().await?;
        self.breath = AT_ONE_GO;
        self.silent_looks += 1;
        if self.silent_looks > SILENT_LOOKS {
            return Err(End::Gone);
        }
        self.mouth.ping().await
    }

    async fn check_session(&mut self) -> Step {
        match session::find(&self.relay.store, &self.session.hash, self.relay.clock.now()).await? {
            Some(now) if now.role == self.session.role => Ok(()),
            Some(now) => self.change_rights(now).await,
            None => Err(End::Refused(Trouble::Auth, None)),
        }
    }

    /// The person does something else from now on: shelves are taken at once, and given with the next HELLO.
    async fn change_rights(&mut self, now: Session) -> Step {
        let before = std::mem::replace(&mut self.shelves, rights::shelves(Role::from_number(now.role)));
        self.session = now;
        for shelf in before.iter().filter(|shelf| !self.shelves.contains(shelf)) {
            self.talk.revoke(*shelf);
            self.say(&Frame::Revoke(Revoke { shelf: *shelf })).await?;
        }
        for shelf in self.shelves.iter().filter(|shelf| !before.contains(shelf)) {
            self.say(&Frame::Grant(Grant { shelf: *shelf })).await?;
        }
        Ok(())
    }
}

async fn stop(stopping: &mut watch::Receiver<bool>) {
    // A relay that has gone has stopped, too.
    let _ = stopping.wait_for(|stop| *stop).await;
}
