//! A device on the bench: events go in, what it did last can be looked at.

use sha2::{Digest, Sha256};
use sync::chain::{Chain, Proof};
use sync::chunk;
use sync::device::Device;
use sync::device::effect::{Effect, SyncStatus};
use sync::device::event::{Connection, Event, OutboxItem, OutboxKey, ShelfState, Start, Token};
use sync::name::{DealershipId, DeviceId, DocId, Hash, Shelf};
use sync::relay::limits;
use sync::wire::packed::{Batch, Push, Stored};
use sync::wire::part::{Go, Mode, Rejected};
use sync::wire::{Ack, Frame, Hello, Welcome};

pub const SHELF: Shelf = Shelf::Sales;
pub const DOC: DocId = DocId([5; 16]);

/// A device under test: what it did last, and its time.
pub struct Bench {
    pub device: Device,
    pub effects: Vec<Effect>,
    pub now_ms: i64,
}

pub fn change(number: u8) -> (Hash, Vec<u8>) {
    let body = [1, 1, number];
    let bytes = [&[0x85, 0x6f, 0x4a, 0x83], &Sha256::digest(body)[..4], &body].concat();
    (chunk::hash(&bytes).unwrap(), bytes)
}

pub fn key(number: u8) -> OutboxKey {
    OutboxKey { shelf: SHELF, doc: DOC, hash: change(number).0, seals: false }
}

/// The person makes a change.
pub fn made(number: u8) -> Event {
    Event::LocalChange(OutboxItem { key: key(number), bytes: change(number).1 })
}

pub fn chain(numbers: &[u8]) -> Chain {
    numbers.iter().fold(Chain::EMPTY, |chain, number| chain.then(change(*number).0))
}

/// Records 1.. of a log, from this number on.
pub fn batch(log: &[u8], from: u64) -> Frame {
    let numbered = log.iter().zip(1..).filter(|(_, seq)| *seq >= from);
    let items = numbered.map(|(number, seq)| Stored::new(seq, DOC, change(*number).1)).collect();
    Frame::Batch(Batch { shelf: SHELF, from, to: log.len() as u64, proof: chain(log).proof(), items })
}

impl Bench {
    pub fn new(shelves: Vec<ShelfState>, outbox: &[u8]) -> Bench {
        let start = Start {
            dealership: DealershipId([1; 16]),
            device: DeviceId([2; 16]),
            build: "test".into(),
            shelves,
            outbox: outbox.iter().map(|number| key(*number)).collect(),
            purged: 0,
            parts: Vec::new(),
            online: true,
        };
        let (device, effects) = Device::start(start, 0);
        Bench { device, effects, now_ms: 0 }
    }

    /// A new device, its line open and agreed.
    pub fn open(outbox: &[u8]) -> Bench {
        let mut bench = Bench::new(Vec::new(), outbox);
        bench.welcome(Mode::Resume, 0);
        bench
    }

    pub fn tell(&mut self, event: Event) -> &mut Bench {
        self.effects = self.device.handle(event, self.now_ms);
        self
    }

    pub fn hear(&mut self, frame: Frame) -> &mut Bench {
        let connection = self.connection();
        self.tell(Event::Frame(connection, frame.encode().unwrap()))
    }

    /// Connects and is welcomed.
    pub fn welcome(&mut self, mode: Mode, head: u64) -> &mut Bench {
        let connection = self.connection();
        let hello = match self.hello() {
            Some(hello) => hello,
            None => self.tell(Event::Connected(connection)).hello().unwrap(),
        };
        self.answer(&hello, mode, head)
    }

    pub fn answer(&mut self, hello: &Hello, mode: Mode, head: u64) -> &mut Bench {
        let shelves = vec![Go { shelf: SHELF, head, mode }];
        self.hear(Frame::Welcome(Welcome {
            limits: limits(),
            shelves,
            purge_head: 0,
            handshake: hello.handshake,
        }))
    }

    /// The connection the device last asked for; it numbers them from 1.
    pub fn connection(&self) -> Connection {
        Connection(self.connections())
    }

    pub fn connections(&self) -> u32 {
        let asked = self.effects.iter().find_map(|effect| match effect {
            Effect::Connect(connection) => Some(connection.0),
            Effect::Send(connection, _) => Some(connection.0),
            _ => None,
        });
        asked.unwrap_or(1)
    }

    pub fn sent(&self) -> Vec<Frame> {
        let bytes = self.effects.iter().filter_map(|effect| match effect {
            Effect::Send(_, bytes) => Some(Frame::decode(bytes).unwrap()),
            _ => None,
        });
        bytes.collect()
    }

    pub fn hello(&self) -> Option<Hello> {
        self.sent()
            .into_iter()
            .find_map(|frame| if let Frame::Hello(hello) = frame { Some(hello) } else { None })
    }

    pub fn pushed(&self) -> Vec<Push> {
        let sent = self.sent().into_iter();
        sent.filter_map(|frame| if let Frame::Push(push) = frame { Some(push) } else { None }).collect()
    }

    /// The storage effect asked for, and its token.
    pub fn asked(&self) -> Option<(Effect, Token)> {
        self.effects.iter().find_map(|effect| match effect {
            Effect::StoreBatch { token, .. }
            | Effect::Acknowledge { token, .. }
            | Effect::ResetShelf { token, .. }
            | Effect::Erase { token, .. }
            | Effect::PutAside { token, .. }
            | Effect::DropShelf { token, .. }
            | Effect::LoadOutbox { token, .. } => Some((effect.clone(), *token)),
            _ => None,
        })
    }

    pub fn stored(&mut self) -> &mut Bench {
        let token = self.asked().unwrap().1;
        self.tell(Event::Stored(token))
    }

    /// Answers the wish for the outbox.
    pub fn loaded(&mut self) -> &mut Bench {
        let Some((Effect::LoadOutbox { token, keys }, _)) = self.asked() else {
            panic!("{:?}", self.effects)
        };
        let find = |key: &OutboxKey| (0..=u8::MAX).find(|number| change(*number).0 == key.hash).unwrap();
        let items = keys.iter().map(|key| OutboxItem { key: *key, bytes: change(find(key)).1 }).collect();
        self.tell(Event::OutboxLoaded { token, items })
    }

    pub fn ack(&mut self, push: &Push, seq: u64, rejected: Vec<Rejected>) -> &mut Bench {
        let (proof, stored) = (Proof([seq as u8; 16]), 1);
        self.hear(Frame::Ack(Ack {
            request: push.request,
            shelf: push.shelf,
            seq,
            proof,
            stored,
            duplicate: 0,
            rejected,
        }))
    }

    pub fn status(&self) -> Option<SyncStatus> {
        let find = |effect: &Effect| if let Effect::Status(status) = effect { Some(*status) } else { None };
        self.effects.iter().rev().find_map(find)
    }

    pub fn has(&self, wanted: impl Fn(&Effect) -> bool) -> bool {
        self.effects.iter().any(wanted)
    }

    pub fn hangs_up(&self) -> bool {
        self.has(|effect| matches!(effect, Effect::Disconnect(_)))
    }

    pub fn wake_ms(&self) -> i64 {
        let wake = |effect: &Effect| if let Effect::Wake { at_ms } = effect { Some(*at_ms) } else { None };
        self.effects.iter().find_map(wake).unwrap()
    }
}
