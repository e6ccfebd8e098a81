//! What a device and the relay have agreed on in a conversation so far.

use std::future::Future;
use std::pin::Pin;

use futures_util::stream::FuturesOrdered;
use sync::account::Role;
use sync::name::Shelf;
use sync::relay::Session as Talk;
use sync::wire::Frame;
use sync::wire::presence::Onlooker;

use crate::relay::Shared;
use crate::rights;
use crate::socket::end::{End, Step};
use crate::socket::feed::Feed;
use crate::socket::mouth::Mouth;
use crate::store::session::Session;

/// So many frames a device may send at one go; after that it is heard a few at each step of its pace.
pub(super) const AT_ONE_GO: u32 = 2000;

/// An acknowledgement that waits for its commit.
pub type Acknowledging = Pin<Box<dyn Future<Output = Result<Frame, End>> + Send>>;

/// What a device and the relay have agreed on so far.
pub(super) struct Conversation {
    pub(super) relay: Shared,
    pub(super) session: Session,
    pub(super) shelves: &'static [Shelf],
    pub(super) mouth: Mouth,
    pub(super) talk: Talk,
    pub(super) greeted: bool,
    pub(super) feed: Feed,
    pub(super) acknowledging: FuturesOrdered<Acknowledging>,
    pub(super) silent_looks: u32,
    /// The last erasure this device was told of.
    pub(super) purged: u64,
    /// Frames that will still be heard at once.
    pub(super) breath: u32,
    /// Whom the device was told to look at something.
    pub(super) told: Vec<Onlooker>,
    /// Its number among those who look at something.
    pub(super) conversation: u64,
}

impl Conversation {
    /// A conversation in which nothing was said yet.
    pub(super) fn new(relay: Shared, session: Session, mouth: Mouth) -> Conversation {
        Conversation {
            shelves: rights::shelves(Role::from_number(session.role)),
            conversation: relay.onlookers.enter(),
            relay,
            session,
            mouth,
            talk: Talk::default(),
            greeted: false,
            feed: Feed::default(),
            acknowledging: FuturesOrdered::new(),
            silent_looks: 0,
            purged: 0,
            breath: AT_ONE_GO,
            told: Vec::new(),
        }
    }

    /// Says a frame.
    pub(super) async fn say(&mut self, frame: &Frame) -> Step {
        self.mouth.say(frame).await
    }
}
