//! A relay of memory: accounts without passwords, and the log with the decisions that the real relay shares.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Weak;

use crdt::change::Actor;
use crdt::replica::Replica;
use engine::browser::world::{Answered, Happening, Unreachable};
use sync::account::{self, Me, Problem, Role};
use sync::blob::BlobId;
use sync::chain::{Chain, Proof};
use sync::name::{DealershipId, DeviceId, DocId, Hash, Shelf, UserId};
use sync::relay::log::{LogHashes, LogView, Record};
use sync::relay::{self, Session};
use sync::wire::packed::Push;
use sync::wire::part::{EraseWhy, Rejected, RejectedWhy};
use sync::wire::presence::{Looking, Onlooker};
use sync::wire::rights::{Erased, Grant, Purge, Revoke};
use sync::wire::snapshot::{CURRENT, Manifest, PartInfo, PartName, Saved, pack};
use sync::wire::{Ack, Frame, Hello};

use crate::blob_store::BlobStore;
use crate::shop::Tab;
use crate::world::good;

#[derive(Default)]
struct Log {
    records: Vec<(Hash, Record)>,
    snapshot: Option<Manifest>,
    /// Nobody is sent the records up to here any more.
    floor: u64,
}

struct Line {
    tab: Weak<Tab>,
    connection: u32,
    session: Session,
}

/// The relay.
#[derive(Default)]
pub struct Relay {
    pub reachable: Cell<bool>,
    /// Whether sockets are answered.
    pub talks: Cell<bool>,
    devices: Cell<u16>,
    logs: RefCell<BTreeMap<Shelf, Log>>,
    lines: RefCell<Vec<Line>>,
    /// Somebody's session, as the cookie would tell.
    pub cookie: RefCell<Option<Me>>,
    pub signed_out: Cell<u32>,
    pub blobs: BlobStore,
    /// Documents that take no further change.
    pub closed: RefCell<Vec<DocId>>,
    pub erased: RefCell<Vec<DocId>>,
    /// Who was given which role.
    pub roles: RefCell<Vec<(u8, Role)>>,
    /// The parts of snapshots by the ends of their addresses.
    parts: RefCell<BTreeMap<String, Vec<u8>>>,
    /// How many of them were given away, and after how many the network gives up.
    pub parts_given: Cell<usize>,
    pub parts_at_most: Cell<Option<usize>>,
    /// What devices have said that they look at.
    pub looks: RefCell<Vec<Option<DocId>>>,
}

impl Relay {
    pub fn call(&self, path: &str, body: Option<Vec<u8>>) -> Result<Answered, Unreachable> {
        if !self.reachable.get() {
            return Err(Unreachable);
        }
        if path.starts_with("/api/blob/") {
            return self.blobs.call(path, body);
        }
        if let Some(shelf) = path.strip_prefix("/api/snapshot/") {
            return self.manifest(Shelf::from_number(shelf.parse().unwrap()));
        }
        if let Some(name) = path.strip_prefix("/api/part/") {
            return self.part(name);
        }
        let body = body.unwrap_or_default();
        match path {
            "/api/begin" => {
                let begin: account::Begin = account::decode(&body).unwrap();
                good(&self.seat(1, &begin.name, Role::Administrator))
            }
            "/api/sign-in" => {
                let sign_in: account::SignIn = account::decode(&body).unwrap();
                match sign_in.login.as_str() {
                    "jan" => good(&self.seat(1, "Jan Weber", Role::Administrator)),
                    "eva" => good(&self.seat(2, "Eva Özdemir", Role::Sales)),
                    "nonsense" => Ok(Answered { good: true, body: b"<html>".to_vec() }),
                    _ => Ok(Answered { good: false, body: account::encode(&Problem::WrongPassword) }),
                }
            }
            "/api/role" => {
                let new: account::NewRole = account::decode(&body).unwrap();
                self.roles.borrow_mut().push((new.user.0[0], new.role));
                good(&account::SignOut {})
            }
            "/api/erase" => {
                let erase: account::Erase = account::decode(&body).unwrap();
                erase.docs.iter().for_each(|doc| self.erase(*doc));
                good(&account::ErasedUpTo { last: self.erased.borrow().len() as u64 })
            }
            "/api/join" => good(&self.seat(2, "Eva Özdemir", Role::Sales)),
            "/api/sign-out" => {
                self.signed_out.set(self.signed_out.get() + 1);
                self.cookie.borrow_mut().take();
                good(&account::SignOut {})
            }
            "/api/again" => {
                let again: account::Again = account::decode(&body).unwrap();
                assert!(!again.device_name.is_empty());
                let me = self.cookie.borrow().clone().expect("somebody is signed in");
                let renewed = self.seat(me.user.0[0], &me.name, me.role);
                *self.cookie.borrow_mut() = Some(renewed.clone());
                good(&renewed)
            }
            "/api/me" => match self.cookie.borrow().as_ref() {
                Some(me) => good(me),
                None => Ok(Answered { good: false, body: account::encode(&Problem::NotSignedIn) }),
            },
            other => panic!("{other}"),
        }
    }

    pub fn seat(&self, user: u8, name: &str, role: Role) -> Me {
        self.devices.set(self.devices.get() + 1);
        Me {
            user: UserId([user; 16]),
            name: name.to_owned(),
            initials: name.split(' ').filter_map(|part| part.chars().next()).collect(),
            role,
            device: DeviceId([self.devices.get() as u8; 16]),
            device_number: self.devices.get(),
            dealership: DealershipId([9; 16]),
            house_name: "Autohaus Weber".to_owned(),
            shelves: Shelf::ALL.to_vec(),
        }
    }

    pub fn connect(&self, tab: Weak<Tab>, connection: u32) -> bool {
        if !self.reachable.get() {
            return false;
        }
        if let Some(tab) = tab.upgrade() {
            tab.happen(Happening::SocketOpen(connection));
        }
        self.lines.borrow_mut().push(Line { tab, connection, session: Session::default() });
        true
    }

    pub fn disconnect(&self, tab: &Weak<Tab>, connection: u32) {
        self.lines.borrow_mut().retain(|line| !line.tab.ptr_eq(tab) || line.connection != connection);
    }

    /// Every device is told who looks at what.
    pub fn point_out(&self, others: &[Onlooker]) {
        let looking = Frame::Looking(Looking { others: others.to_vec() });
        self.lines.borrow().iter().for_each(|line| line.say(&looking));
    }

    /// The network is gone.
    pub fn cut(&self) {
        self.reachable.set(false);
        for line in self.lines.take() {
            if let Some(tab) = line.tab.upgrade() {
                tab.happen(Happening::SocketClosed(line.connection));
            }
        }
    }

    pub fn receive(&self, tab: &Weak<Tab>, connection: u32, bytes: &[u8]) {
        let frame = Frame::decode(bytes).expect("devices send frames");
        let mut lines = self.lines.borrow_mut();
        let Some(line) = lines.iter_mut().find(|line| line.tab.ptr_eq(tab) && line.connection == connection)
        else {
            return;
        };
        if !self.talks.get() {
            return;
        }
        let (mut logs, erased) = (self.logs.borrow_mut(), self.erased.borrow().len() as u64);
        match frame {
            Frame::Hello(hello) => {
                let views: Vec<_> = Shelf::ALL.iter().map(|shelf| view(&mut logs, &hello, *shelf)).collect();
                let welcome = line.session.hello(&hello, &views, erased);
                line.say(&Frame::Welcome(welcome));
                line.tell_erased(&self.erased.borrow(), hello.purged);
            }
            Frame::Push(push) if line.session.may_push(push.shelf) => {
                let ack = store(&mut logs, push, &mut self.closed.borrow_mut());
                line.say(&Frame::Ack(ack));
            }
            Frame::Look(look) => self.looks.borrow_mut().push(look.doc),
            Frame::Ping(ping) => line.say(&Frame::Pong(line.session.pong(ping.number, &Shelf::ALL, erased))),
            Frame::Have(have) => {
                let log = logs.entry(have.shelf).or_default();
                let hashes = log.records.iter().map(|(hash, record)| (record.seq, *hash));
                let records: Vec<(u64, Hash)> = hashes.collect();
                let chain = log.records.last().map_or(Chain::EMPTY, |(_, record)| record.chain);
                let held = LogHashes { head: records.len() as u64, chain, records: &records };
                line.session.have(&have, &held).into_iter().for_each(|want| line.say(&Frame::Want(want)));
                while let Some((shelf, numbers)) = line.session.filling() {
                    let record = |seq: &u64| log.records[*seq as usize - 1].1.clone();
                    let records: Vec<Record> = numbers.iter().map(record).collect();
                    let fill = line.session.fill(shelf, &numbers, &records);
                    fill.into_iter().for_each(|fill| line.say(&Frame::Fill(fill)));
                }
            }
            _ => {}
        }
        lines.iter_mut().for_each(|line| line.feed(&logs));
    }

    /// Says something that is no frame to everybody.
    pub fn babble(&self) {
        for line in self.lines.borrow().iter() {
            if let Some(tab) = line.tab.upgrade() {
                tab.happen(Happening::SocketFrame(line.connection, b"\x05<html>502</html>".to_vec()));
            }
        }
    }

    /// All is forgotten, as after restoring an empty backup.
    pub fn restore_nothing(&self) {
        self.logs.borrow_mut().clear();
        self.blobs.forget();
    }

    /// A document is no more; everybody who is there hears of it.
    pub fn erase(&self, doc: DocId) {
        let before = self.erased.borrow().len() as u64;
        self.erased.borrow_mut().push(doc);
        self.lines.borrow().iter().for_each(|line| line.tell_erased(&self.erased.borrow(), before));
    }

    /// Somebody may see this shelf from now on.
    pub fn grant(&self, shelf: Shelf) {
        self.lines.borrow().iter().for_each(|line| line.say(&Frame::Grant(Grant { shelf })));
    }

    /// Nobody may see this shelf any more.
    pub fn revoke(&self, shelf: Shelf) {
        for line in self.lines.borrow_mut().iter_mut() {
            line.session.revoke(shelf);
            line.say(&Frame::Revoke(Revoke { shelf }));
        }
    }

    /// Puts every shelf's documents into parts of three and forgets the log.
    pub fn compact(&self) {
        for (shelf, log) in self.logs.borrow_mut().iter_mut() {
            let mut documents: BTreeMap<DocId, Vec<&[u8]>> = BTreeMap::new();
            for (_, record) in &log.records {
                documents.entry(record.doc).or_default().push(&record.bytes);
            }
            let save = |(doc, changes): (DocId, Vec<&[u8]>)| Saved {
                doc,
                bytes: Replica::load(&changes, Actor([0; 16])).0.save_plain(),
            };
            let saved: Vec<Saved> = documents.into_iter().map(save).collect();
            let parts: Vec<PartInfo> = saved.chunks(3).map(|documents| self.press(documents)).collect();
            let Some((_, last)) = log.records.last() else { continue };
            (log.floor, log.snapshot) = (
                last.seq,
                Some(Manifest { shelf: *shelf, base: last.seq, chain: last.chain, parts, purged: 0 }),
            );
        }
    }

    fn press(&self, documents: &[Saved]) -> PartInfo {
        let bytes = pack(documents).unwrap();
        let (size, count) = (bytes.len() as u32, documents.len() as u32);
        let sha256 = PartName::of(&bytes);
        self.parts.borrow_mut().insert(BlobId(sha256.0).hex(), bytes);
        PartInfo { sha256, bytes: size, documents: count, class: CURRENT }
    }

    fn manifest(&self, shelf: Shelf) -> Result<Answered, Unreachable> {
        let logs = self.logs.borrow();
        let manifest = logs.get(&shelf).and_then(|log| log.snapshot.as_ref()).ok_or(Unreachable)?;
        Ok(Answered { good: true, body: manifest.encode().unwrap() })
    }

    fn part(&self, name: &str) -> Result<Answered, Unreachable> {
        if self.parts_at_most.get().is_some_and(|most| self.parts_given.get() >= most) {
            return Err(Unreachable);
        }
        self.parts_given.set(self.parts_given.get() + 1);
        Ok(Answered { good: true, body: self.parts.borrow().get(name).cloned().ok_or(Unreachable)? })
    }

    pub fn part_count(&self) -> usize {
        self.parts.borrow().len()
    }

    /// Spoils every part, as a broken disk would.
    pub fn spoil_parts(&self) {
        self.parts.borrow_mut().values_mut().for_each(|part| part[0] ^= 1);
    }

    pub fn head(&self, shelf: Shelf) -> usize {
        self.logs.borrow().get(&shelf).map_or(0, |log| log.records.len())
    }
}

impl Line {
    fn say(&self, frame: &Frame) {
        if let Some(tab) = self.tab.upgrade() {
            tab.happen(Happening::SocketFrame(self.connection, frame.encode().expect("within the limits")));
        }
    }

    fn tell_erased(&self, erased: &[DocId], known: u64) {
        let untold = erased.iter().skip(known as usize);
        let erased: Vec<Erased> = untold.map(|doc| Erased { doc: *doc, why: EraseWhy::Asked }).collect();
        if !erased.is_empty() {
            self.say(&Frame::Purge(Purge { from: known + 1, erased }));
        }
    }

    fn feed(&mut self, logs: &BTreeMap<Shelf, Log>) {
        let open: Vec<(Shelf, u64)> = self.session.open_shelves().collect();
        for (shelf, mut sent) in open {
            let Some(log) = logs.get(&shelf) else { continue };
            let records: Vec<Record> = log.records.iter().map(|(_, record)| record.clone()).collect();
            let head = records.len() as u64;
            if sent >= head {
                continue;
            }
            while let Some((batch, _)) = relay::batch(shelf, &records[sent as usize..]) {
                sent = batch.to;
                self.say(&Frame::Batch(batch));
                self.session.mark_sent(shelf, sent);
                if sent >= head {
                    break;
                }
            }
            self.say(&Frame::CaughtUp(relay::caught_up(shelf, head)));
        }
    }
}

fn view(logs: &mut BTreeMap<Shelf, Log>, hello: &Hello, shelf: Shelf) -> LogView {
    let log = logs.entry(shelf).or_default();
    let position = relay::position(hello, shelf);
    let chain_at = |seq: u64| match seq {
        0 => Some(Chain::EMPTY),
        seq => log.records.get(seq as usize - 1).map(|(_, record)| record.chain),
    };
    LogView {
        shelf,
        head: log.records.len() as u64,
        chain_at_cursor: chain_at(position.seq),
        chain_at_mark: chain_at(position.mark),
        snapshot: log.snapshot.as_ref().map_or(0, |manifest| manifest.base),
        floor: log.floor,
    }
}

fn store(logs: &mut BTreeMap<Shelf, Log>, push: Push, closed: &mut Vec<DocId>) -> Ack {
    let (sound, rejected) = relay::check(push.items);
    let log = logs.entry(push.shelf).or_default();
    let mut ack = Ack {
        request: push.request,
        shelf: push.shelf,
        seq: 0,
        proof: Proof::EMPTY,
        stored: 0,
        duplicate: 0,
        rejected,
    };
    for item in sound {
        if closed.contains(&item.doc) && !log.records.iter().any(|(hash, _)| *hash == item.hash) {
            ack.rejected.push(Rejected { hash: item.hash, why: RejectedWhy::Sealed });
            continue;
        }
        if item.seals {
            closed.push(item.doc);
        }
        let known = log.records.iter().position(|(hash, _)| *hash == item.hash);
        let place = known.unwrap_or(log.records.len());
        if known.is_none() {
            let before = log.records.last().map_or(Chain::EMPTY, |(_, record)| record.chain);
            let seq = place as u64 + 1;
            let record = Record { seq, doc: item.doc, bytes: item.bytes, chain: before.then(item.hash) };
            log.records.push((item.hash, record));
        }
        if ack.seq < place as u64 + 1 {
            ack.seq = place as u64 + 1;
            ack.proof = log.records[place].1.chain.proof();
        }
    }
    ack
}
