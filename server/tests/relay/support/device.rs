//! A device on its socket: it says what it is told to say and keeps what it gets.

use std::collections::BTreeMap;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use sync::account::Me;
use sync::chain::Chain;
use sync::chunk;
use sync::name::{DealershipId, DeviceId, DocId, Shelf};
use sync::wire::packed::{Batch, Push, Pushed};
use sync::wire::part::{Go, Mode, Position, Trouble};
use sync::wire::{Ack, CaughtUp, Frame, Hello, PROTOCOL, Welcome};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{WebSocketStream, client_async};

use crate::support::browser::Browser;

/// No answer takes longer, or the test has failed.
const PATIENCE: Duration = Duration::from_secs(20);

/// What has gone over a socket, in both directions.
#[derive(Default)]
pub struct Wire {
    pub bytes: usize,
    pub messages: usize,
}

/// A device with an open socket.
pub struct Device {
    socket: WebSocketStream<TcpStream>,
    pub wire: Wire,
    pub dealership: DealershipId,
    pub id: DeviceId,
    /// What it has of each shelf, in order.
    pub kept: BTreeMap<Shelf, Vec<(DocId, Vec<u8>)>>,
    chains: BTreeMap<Shelf, Chain>,
    /// How far each shelf was told to be complete.
    complete: BTreeMap<Shelf, u64>,
    /// High-water marks: number and chain proof of what was acknowledged.
    marks: BTreeMap<Shelf, Ack>,
    requests: u32,
    /// The last erasure it has carried out.
    pub purged: u64,
}

/// Opens a socket with this browser's cookie; gives the status when the relay does not.
pub async fn knock(browser: &Browser, origin: Option<&str>) -> Result<WebSocketStream<TcpStream>, u16> {
    match open(browser, origin).await {
        Ok(socket) => Ok(socket),
        Err(Error::Http(answer)) => Err(answer.status().as_u16()),
        Err(error) => panic!("{error}"),
    }
}

/// A socket to a relay that may be gone the next moment.
pub struct Socket {
    stream: WebSocketStream<TcpStream>,
    pub greeted: bool,
}

/// Opens a socket, if the relay is there.
pub async fn try_knock(browser: &Browser) -> Option<Socket> {
    let stream = open(browser, Some(&browser.origin)).await.ok()?;
    Some(Socket { stream, greeted: false })
}

impl Socket {
    /// Sends a frame; `None` when the relay is gone.
    pub async fn say(&mut self, bytes: Vec<u8>) -> Option<()> {
        self.stream.send(Message::Binary(bytes.into())).await.ok()
    }

    /// The answer to this push; `None` when the relay is gone.
    pub async fn acknowledgement(&mut self, request: u32) -> Option<Ack> {
        loop {
            let Message::Binary(bytes) = self.next().await? else { continue };
            match Frame::decode(&bytes).unwrap() {
                Frame::Ack(ack) if ack.request == request => return Some(ack),
                Frame::Err(_) => return None,
                _ => {}
            }
        }
    }

    async fn next(&mut self) -> Option<Message> {
        timeout(PATIENCE, self.stream.next()).await.expect("an answer")?.ok()
    }
}

async fn open(browser: &Browser, origin: Option<&str>) -> Result<WebSocketStream<TcpStream>, Error> {
    let stream = TcpStream::connect(browser.address).await?;
    stream.set_nodelay(true)?;
    let host = browser.origin.split_once("://").unwrap().1;
    let mut request = format!("ws://{host}/api/sync").into_client_request().unwrap();
    let cookie = browser.cookie.as_deref().map(|cookie| ("cookie", cookie));
    for (name, value) in cookie.into_iter().chain(origin.map(|origin| ("origin", origin))) {
        request.headers_mut().append(name, value.parse().unwrap());
    }
    for (name, value) in &browser.extra {
        request.headers_mut().append(name.parse::<axum::http::HeaderName>().unwrap(), value.parse().unwrap());
    }
    Ok(client_async(request, stream).await?.0)
}

impl Device {
    /// A device that has said nothing yet.
    pub async fn connect(browser: &Browser, me: &Me) -> Device {
        let socket = knock(browser, Some(&browser.origin)).await.unwrap();
        let (kept, chains, complete, marks) = Default::default();
        Device {
            socket,
            wire: Wire::default(),
            dealership: me.dealership,
            id: me.device,
            kept,
            chains,
            complete,
            marks,
            requests: 0,
            purged: 0,
        }
    }

    /// A new device that has everything its role may see.
    pub async fn current(browser: &Browser, me: &Me) -> Device {
        let mut device = Device::connect(browser, me).await;
        device.catch_up().await;
        device
    }

    /// Comes back with what it has, on a new socket.
    pub async fn reconnect(&mut self, browser: &Browser) {
        self.socket = knock(browser, Some(&browser.origin)).await.unwrap();
    }

    /// Says hello and takes everything until each shelf on which there is something is told to be complete.
    pub async fn catch_up(&mut self) -> Welcome {
        let mut welcome = self.greet().await;
        // First what was erased; only then is anything opened.
        while self.purged < welcome.purge_head {
            assert!(welcome.shelves.is_empty());
            self.until_erased().await;
            if self.purged == welcome.purge_head {
                welcome = self.greet().await;
            }
        }
        let lags = |go: &&Go| {
            go.mode == Mode::Resume && go.head > self.kept.get(&go.shelf).map_or(0, Vec::len) as u64
        };
        for _ in 0..welcome.shelves.iter().filter(lags).count() {
            self.until_caught_up().await;
        }
        welcome
    }

    async fn greet(&mut self) -> Welcome {
        let hello = self.hello();
        self.say(&Frame::Hello(hello)).await;
        let Frame::Welcome(welcome) = self.hear().await else { panic!("no welcome") };
        welcome
    }

    /// Takes what comes until documents were erased; gives them.
    pub async fn until_erased(&mut self) -> Vec<DocId> {
        loop {
            match self.hear().await {
                Frame::Purge(purge) => {
                    assert_eq!(purge.from, self.purged + 1);
                    self.purged += purge.erased.len() as u64;
                    return purge.erased.iter().map(|erased| erased.doc).collect();
                }
                other => self.keep(other),
            }
        }
    }

    pub fn hello(&self) -> Hello {
        let shelves = Shelf::ALL.into_iter().map(|shelf| self.position(shelf)).collect();
        Hello {
            protocol: PROTOCOL,
            dealership: self.dealership,
            device: self.id,
            build: "test".into(),
            shelves,
            waiting: 0,
            purged: self.purged,
            handshake: 1,
        }
    }

    /// Pushes and waits for the acknowledgement.
    pub async fn push(&mut self, shelf: Shelf, items: Vec<Pushed>) -> Ack {
        self.start_push(shelf, items).await;
        loop {
            match self.hear().await {
                Frame::Ack(ack) => return self.remember(ack),
                other => self.keep(other),
            }
        }
    }

    /// Pushes and waits for the acknowledgement, whatever else comes meanwhile.
    pub async fn push_from_here(&mut self, shelf: Shelf, items: Vec<Pushed>) -> Ack {
        self.start_push(shelf, items).await;
        loop {
            if let Frame::Ack(ack) = self.hear().await {
                return ack;
            }
        }
    }

    pub async fn start_push(&mut self, shelf: Shelf, items: Vec<Pushed>) {
        self.requests += 1;
        self.say(&Frame::Push(Push { request: self.requests, shelf, items })).await;
    }

    pub async fn say(&mut self, frame: &Frame) {
        self.say_bytes(frame.encode().unwrap()).await;
    }

    pub async fn say_bytes(&mut self, bytes: Vec<u8>) {
        self.count(bytes.len());
        self.socket.send(Message::Binary(bytes.into())).await.unwrap();
    }

    fn count(&mut self, bytes: usize) {
        self.wire.bytes += bytes;
        self.wire.messages += 1;
    }

    pub async fn say_text(&mut self, text: &str) {
        self.socket.send(Message::Text(text.into())).await.unwrap();
    }

    /// The next frame.
    pub async fn hear(&mut self) -> Frame {
        self.hear_if_open().await.expect("the socket was closed")
    }

    /// The next frame, unless the socket is closed.
    pub async fn hear_if_open(&mut self) -> Option<Frame> {
        loop {
            match timeout(PATIENCE, self.socket.next()).await.expect("an answer") {
                Some(Ok(Message::Binary(bytes))) => {
                    self.count(bytes.len());
                    return Some(Frame::decode(&bytes).unwrap());
                }
                Some(Ok(Message::Close(_)) | Err(_)) | None => return None,
                Some(Ok(_)) => {}
            }
        }
    }

    /// Takes what comes until the relay refuses to go on and closes.
    pub async fn refused(&mut self) -> Trouble {
        loop {
            match self.hear().await {
                Frame::Err(refusal) => {
                    assert_eq!(self.hear_if_open().await, None, "closed after a refusal");
                    return refusal.code;
                }
                other => self.keep(other),
            }
        }
    }

    /// Takes records until a shelf is complete; gives that shelf.
    pub async fn until_caught_up(&mut self) -> Shelf {
        loop {
            match self.hear().await {
                Frame::CaughtUp(done) => {
                    self.note_complete(&done);
                    return done.shelf;
                }
                other => self.keep(other),
            }
        }
    }

    /// Hears one frame and keeps what it brings; gives an acknowledgement.
    pub async fn hear_and_keep(&mut self) -> Option<Ack> {
        match self.hear().await {
            Frame::Ack(ack) => Some(self.remember(ack)),
            other => {
                self.keep(other);
                None
            }
        }
    }

    /// Waits until it was told that a shelf is complete this far; that may have come before the acknowledgement.
    pub async fn until_complete(&mut self, shelf: Shelf, seq: u64) {
        while self.complete.get(&shelf).is_none_or(|told| *told < seq) && seq > 0 {
            self.hear_and_keep().await;
        }
    }

    /// The texts it has of a shelf, in order.
    pub fn texts(&self, shelf: Shelf) -> Vec<String> {
        let changes = self.kept.get(&shelf).into_iter().flatten();
        let whole = changes.filter(|(_, bytes)| !bytes.is_empty());
        whole.map(|(_, bytes)| String::from_utf8_lossy(&bytes[10..]).into_owned()).collect()
    }

    fn keep(&mut self, frame: Frame) {
        match frame {
            Frame::Batch(batch) => self.keep_batch(batch),
            Frame::CaughtUp(done) => self.note_complete(&done),
            other => panic!("{other:?}"),
        }
    }

    fn note_complete(&mut self, done: &CaughtUp) {
        assert_eq!(self.kept.get(&done.shelf).map_or(0, Vec::len) as u64, done.head);
        self.complete.insert(done.shelf, done.head);
    }

    /// Keeps a batch, if it follows what is here and proves it.
    fn keep_batch(&mut self, batch: Batch) {
        let kept = self.kept.entry(batch.shelf).or_default();
        let chain = self.chains.entry(batch.shelf).or_insert(Chain::EMPTY);
        assert_eq!(batch.from, kept.len() as u64 + 1, "a batch follows the one before");
        for item in batch.items {
            *chain = match item.erased {
                Some(left) => left,
                None => chain.then(chunk::hash(&item.bytes).unwrap()),
            };
            kept.push((item.doc, item.bytes));
        }
        assert_eq!((kept.len() as u64, chain.proof()), (batch.to, batch.proof));
    }

    fn remember(&mut self, ack: Ack) -> Ack {
        if self.marks.get(&ack.shelf).is_none_or(|known| known.seq < ack.seq) {
            self.marks.insert(ack.shelf, ack.clone());
        }
        ack
    }

    fn position(&self, shelf: Shelf) -> Position {
        let seq = self.kept.get(&shelf).map_or(0, Vec::len) as u64;
        let proof = self.chains.get(&shelf).copied().unwrap_or(Chain::EMPTY).proof();
        let mark = self.marks.get(&shelf).filter(|mark| mark.seq > 0);
        let (mark, mark_proof) = mark.map_or((seq, proof), |mark| (mark.seq, mark.proof));
        Position { shelf, seq, proof, mark, mark_proof, held: 0 }
    }
}
