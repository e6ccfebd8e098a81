//! A device as it really is: the engine of `sync` with a store in memory and a real socket to the relay.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use sync::account::Me;
use sync::device::Device;
use sync::device::effect::{Effect, Phase, SyncStatus};
use sync::device::event::{Connection, Cursor, Event, Mark, OutboxItem, OutboxKey, ShelfState, Start};
use sync::name::{Hash, Shelf};
use sync::wire::packed::Pushed;
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep_until, timeout};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;

use crate::support::browser::Browser;
use crate::support::device::knock;

const PATIENCE: Duration = Duration::from_secs(60);

/// What is durable on a device.
#[derive(Default, Clone)]
struct Disk {
    shelves: BTreeMap<Shelf, (Cursor, Mark)>,
    changes: BTreeMap<(Shelf, Hash), OutboxItem>,
    /// In the order it was made.
    outbox: Vec<(Shelf, Hash)>,
}

/// A device with its engine running.
pub struct Engine {
    browser: Browser,
    device: Device,
    disk: Disk,
    begin: Instant,
    socket: Option<(Connection, WebSocketStream<TcpStream>)>,
    events: VecDeque<Event>,
    wake: Option<Instant>,
    status: Option<SyncStatus>,
}

impl Engine {
    /// Starts on an empty device.
    pub fn start(browser: &Browser, me: &Me) -> Engine {
        let begin = Instant::now();
        let start = Start {
            dealership: me.dealership,
            device: me.device,
            build: "test".into(),
            shelves: Vec::<ShelfState>::new(),
            outbox: Vec::new(),
            purged: 0,
            parts: Vec::new(),
            online: true,
        };
        let (device, effects) = Device::start(start, 0);
        let mut engine = Engine {
            browser: browser.clone(),
            device,
            disk: Disk::default(),
            begin,
            socket: None,
            events: VecDeque::new(),
            wake: None,
            status: None,
        };
        engine.later(effects);
        engine
    }

    /// A person changes something; it is durable here before the engine hears of it.
    pub fn edit(&mut self, shelf: Shelf, change: Pushed) {
        let key = OutboxKey { shelf, doc: change.doc, hash: change.hash, seals: change.seals };
        self.disk.changes.insert((shelf, change.hash), OutboxItem { key, bytes: change.bytes.clone() });
        self.disk.outbox.push((shelf, change.hash));
        self.events.push_back(Event::LocalChange(OutboxItem { key, bytes: change.bytes }));
    }

    /// Whether everything here has reached the relay and everything there has reached this device.
    pub fn is_current(&self) -> bool {
        self.disk.outbox.is_empty()
            && self.status.is_some_and(|status| status.phase == Phase::Current && status.waiting == 0)
    }

    /// How many changes are not acknowledged.
    pub fn waiting(&self) -> usize {
        self.disk.outbox.len()
    }

    /// The hashes it has of a shelf.
    pub fn hashes(&self, shelf: Shelf) -> Vec<Hash> {
        self.disk.changes.keys().filter(|(of, _)| *of == shelf).map(|(_, hash)| *hash).collect()
    }

    /// Runs until it is as asked for.
    pub async fn until(&mut self, done: impl Fn(&Engine) -> bool) {
        let run = async {
            while !done(self) {
                self.step().await;
            }
        };
        timeout(PATIENCE, run).await.expect("the engine gets there");
    }

    async fn step(&mut self) {
        let event = match self.events.pop_front() {
            Some(event) => event,
            None => self.wait().await,
        };
        let effects = self.device.handle(event, self.now());
        for effect in effects {
            self.perform(effect).await;
        }
    }

    async fn wait(&mut self) -> Event {
        let wake = self.wake.unwrap_or_else(|| Instant::now() + PATIENCE);
        let Some((connection, socket)) = &mut self.socket else {
            sleep_until(wake).await;
            self.wake = None;
            return Event::Tick;
        };
        let connection = *connection;
        tokio::select! {
            message = socket.next() => match message {
                Some(Ok(Message::Binary(bytes))) => Event::Frame(connection, bytes.to_vec()),
                Some(Ok(Message::Close(_)) | Err(_)) | None => {
                    self.socket = None;
                    Event::Disconnected { connection, chance: 7 }
                }
                Some(Ok(_)) => Event::Tick,
            },
            () = sleep_until(wake) => {
                self.wake = None;
                Event::Tick
            }
        }
    }

    /// The effects of a start, before there is anything to wait for.
    fn later(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Connect(connection) => {
                    self.events.push_back(Event::Disconnected { connection, chance: 0 });
                }
                Effect::Wake { at_ms } => self.wake = Some(self.at(at_ms)),
                Effect::Status(status) => self.status = Some(status),
                other => panic!("a start wants {other:?}"),
            }
        }
    }

    async fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Connect(connection) => self.connect(connection).await,
            Effect::Disconnect(connection) => {
                self.socket = None;
                self.events.push_back(Event::Disconnected { connection, chance: 3 });
            }
            Effect::Send(connection, bytes) => {
                if let Some((open, socket)) = &mut self.socket
                    && *open == connection
                {
                    // A socket that breaks says so when it is read next.
                    let _ = socket.send(Message::Binary(bytes.into())).await;
                }
            }
            Effect::Wake { at_ms } => self.wake = Some(self.at(at_ms)),
            Effect::Status(status) => self.status = Some(status),
            Effect::Looking(_) => {}
            Effect::Refused { key, why } => panic!("{key:?} was refused: {why:?}"),
            effect => self.store(effect),
        }
    }

    async fn connect(&mut self, connection: Connection) {
        let origin = self.browser.origin.clone();
        let reachable = TcpStream::connect(self.browser.address).await.is_ok();
        let opened = if reachable { knock(&self.browser, Some(&origin)).await.ok() } else { None };
        self.events.push_back(match opened {
            Some(socket) => {
                self.socket = Some((connection, socket));
                Event::Connected(connection)
            }
            None => Event::Disconnected { connection, chance: 1 },
        });
    }

    fn store(&mut self, effect: Effect) {
        let event = match effect {
            Effect::StoreBatch { shelf, changes, cursor, token } => {
                for change in changes {
                    let key = OutboxKey { shelf, doc: change.doc, hash: change.hash, seals: false };
                    self.disk.changes.insert((shelf, change.hash), OutboxItem { key, bytes: change.bytes });
                }
                self.disk.shelves.entry(shelf).or_insert((Cursor::START, Mark::START)).0 = cursor;
                Event::Stored(token)
            }
            Effect::Acknowledge { shelf, hashes, mark, token } => {
                self.disk.outbox.retain(|(of, hash)| *of != shelf || !hashes.contains(hash));
                self.disk.shelves.entry(shelf).or_insert((Cursor::START, Mark::START)).1 = mark;
                Event::Stored(token)
            }
            Effect::ResetShelf { shelf, token } => {
                self.disk.shelves.insert(shelf, (Cursor::START, Mark::START));
                self.disk.outbox.retain(|(of, _)| *of != shelf);
                let all: Vec<_> = self.disk.changes.values().filter(|item| item.key.shelf == shelf).collect();
                let outbox: Vec<OutboxKey> = all.iter().map(|item| item.key).collect();
                self.disk.outbox.extend(outbox.iter().map(|key| (shelf, key.hash)));
                Event::ShelfReset { token, outbox }
            }
            Effect::LoadOutbox { token, keys } => {
                let waiting = keys.iter().filter(|key| self.disk.outbox.contains(&(key.shelf, key.hash)));
                let items = waiting
                    .filter_map(|key| self.disk.changes.get(&(key.shelf, key.hash)).cloned())
                    .collect();
                Event::OutboxLoaded { token, items }
            }
            other => panic!("no storage effect: {other:?}"),
        };
        self.events.push_back(event);
    }

    fn now(&self) -> i64 {
        self.begin.elapsed().as_millis() as i64
    }

    fn at(&self, at_ms: i64) -> Instant {
        self.begin + Duration::from_millis(at_ms.max(0) as u64)
    }
}
