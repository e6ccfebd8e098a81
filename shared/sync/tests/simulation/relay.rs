//! A relay in memory: a log for each shelf with a synced part and a tail that a power loss takes,
//! backups, and one session per line. The decisions are the crate's own.

use crate::world::Bug;
use sync::chain::{Chain, Proof};
use sync::name::{Hash, Shelf};
use sync::relay::{LogView, Record, Session, batch, caught_up, check, position};
use sync::wire::part::{Position, ShelfHead};
use sync::wire::{Ack, Frame, Hello, Pong, Push};

pub const SHELVES: [Shelf; 2] = [Shelf::Sales, Shelf::House];

#[derive(Clone, Default)]
pub struct Log {
    pub rows: Vec<(Hash, Record)>,
}

#[derive(Clone, Default)]
pub struct Logs(pub [Log; 2]);

pub struct Relay {
    pub logs: Logs,
    /// How many rows of each shelf are on disk.
    pub synced: [usize; 2],
    pub backups: Vec<Logs>,
    /// Acknowledgements waiting for the next fsync, with the line they go to.
    pub unsaid: Vec<(usize, Frame)>,
    pub sessions: Vec<Option<Session>>,
    pub bug: Option<Bug>,
}

impl Log {
    fn chain(&self, seq: u64) -> Option<Chain> {
        match seq {
            0 => Some(Chain::EMPTY),
            _ => self.rows.get(seq as usize - 1).map(|(_, record)| record.chain),
        }
    }

    fn append(&mut self, hash: Hash, doc: sync::name::DocId, bytes: Vec<u8>, bug: Option<Bug>) {
        let seq = self.rows.len() as u64 + 1;
        let before = self.chain(seq - 1).unwrap();
        let skip = bug == Some(Bug::ChainSkipsRecords) && seq.is_multiple_of(5);
        let chain = if skip { before } else { before.then(hash) };
        self.rows.push((hash, Record { seq, doc, bytes, chain }));
    }
}

impl Relay {
    pub fn new(lines: usize, bug: Option<Bug>) -> Relay {
        let sessions = (0..lines).map(|_| None).collect();
        let logs = Logs::default();
        Relay { logs, synced: [0, 0], backups: Vec::new(), unsaid: Vec::new(), sessions, bug }
    }

    /// What one line says; the answers that may go at once.
    pub fn hear(&mut self, line: usize, frame: Frame) -> Vec<Frame> {
        match frame {
            Frame::Hello(hello) => self.hello(line, hello),
            Frame::Push(push) => self.push(line, push),
            Frame::Ping(ping) => vec![Frame::Pong(Pong { number: ping.number, heads: self.heads(line) })],
            _ => Vec::new(),
        }
    }

    fn heads(&self, line: usize) -> Vec<ShelfHead> {
        let open: Vec<Shelf> = match &self.sessions[line] {
            Some(session) => session.open_shelves().map(|(shelf, _)| shelf).collect(),
            None => Vec::new(),
        };
        let places = (0..2).filter(|place| open.contains(&SHELVES[*place]));
        places.map(|place| ShelfHead { shelf: SHELVES[place], head: self.visible(place) as u64 }).collect()
    }

    fn hello(&mut self, line: usize, hello: Hello) -> Vec<Frame> {
        let views: Vec<LogView> =
            (0..2).map(|shelf| self.view(shelf, &position(&hello, SHELVES[shelf]))).collect();
        let mut session = Session::default();
        let welcome = session.hello(&hello, &views);
        let open: Vec<Shelf> = session.open_shelves().map(|(shelf, _)| shelf).collect();
        self.sessions[line] = Some(session);
        let mut out = vec![Frame::Welcome(welcome)];
        out.extend(self.news(line));
        out.extend(open.into_iter().map(|shelf| {
            Frame::CaughtUp(caught_up(
                shelf,
                self.visible(SHELVES.iter().position(|s| *s == shelf).unwrap()) as u64,
            ))
        }));
        out
    }

    fn view(&self, shelf: usize, position: &Position) -> LogView {
        let head = self.visible(shelf) as u64;
        let log = &self.logs.0[shelf];
        let chain = |seq: u64, proof: Proof| match self.bug {
            // Answers whatever the device wants to hear.
            Some(Bug::NoChain) => {
                let mut full = [0; 32];
                full[..16].copy_from_slice(&proof.0);
                Some(Chain(full))
            }
            _ if seq <= head => log.chain(seq),
            _ => None,
        };
        LogView {
            shelf: SHELVES[shelf],
            head,
            chain_at_cursor: chain(position.seq, position.proof),
            chain_at_mark: chain(position.mark, position.mark_proof),
        }
    }

    fn push(&mut self, line: usize, push: Push) -> Vec<Frame> {
        let open = self.sessions[line].as_ref().is_some_and(|session| session.may_push(push.shelf));
        if !open && self.bug != Some(Bug::PushDuringReset) {
            return Vec::new();
        }
        let Some(shelf) = SHELVES.iter().position(|shelf| *shelf == push.shelf) else { return Vec::new() };
        let (sound, rejected) = check(push.items);
        let log = &mut self.logs.0[shelf];
        let (mut stored, mut duplicate, mut highest) = (0, 0, 0);
        for item in sound {
            let old = log.rows.iter().position(|(hash, _)| *hash == item.hash);
            match old.filter(|_| self.bug != Some(Bug::NoDeduplication)) {
                Some(place) => {
                    duplicate += 1;
                    highest = highest.max(place as u64 + 1);
                }
                None => {
                    stored += 1;
                    log.append(item.hash, item.doc, item.bytes, self.bug);
                    highest = log.rows.len() as u64;
                }
            }
        }
        let proof = log.chain(highest).unwrap().proof();
        let ack = Ack {
            request: push.request,
            shelf: push.shelf,
            seq: highest,
            proof,
            stored,
            duplicate,
            rejected,
        };
        if self.bug == Some(Bug::AckBeforeSync) {
            return vec![Frame::Ack(ack)];
        }
        self.unsaid.push((line, Frame::Ack(ack)));
        Vec::new()
    }

    /// fsync: only now acknowledgements go out and other lines see the records.
    pub fn sync(&mut self) -> Vec<(usize, Frame)> {
        self.synced = [self.logs.0[0].rows.len(), self.logs.0[1].rows.len()];
        std::mem::take(&mut self.unsaid)
    }

    /// What a line has not been sent yet.
    pub fn news(&mut self, line: usize) -> Vec<Frame> {
        let visible = [self.visible(0), self.visible(1)];
        let Some(session) = &mut self.sessions[line] else { return Vec::new() };
        let mut out = Vec::new();
        for (shelf, sent) in session.open_shelves().collect::<Vec<_>>() {
            let place = SHELVES.iter().position(|known| *known == shelf).unwrap();
            let rows = self.logs.0[place].rows.get(sent as usize..visible[place]).unwrap_or_default();
            let mut records: Vec<Record> = rows.iter().map(|(_, record)| record.clone()).collect();
            while let Some((next, taken)) = batch(shelf, &records[..records.len().min(3)]) {
                session.mark_sent(shelf, next.to);
                records.drain(..taken);
                out.push(Frame::Batch(next));
            }
        }
        out
    }

    /// A line is gone: its acknowledgements must not reach the next one.
    pub fn hang_up(&mut self, line: usize) {
        self.sessions[line] = None;
        self.unsaid.retain(|(to, _)| *to != line);
    }

    /// Power loss: what was not synced is gone, and so are all lines.
    pub fn crash(&mut self) {
        for (log, synced) in self.logs.0.iter_mut().zip(self.synced) {
            log.rows.truncate(synced);
        }
        self.unsaid.clear();
        self.sessions.iter_mut().for_each(|session| *session = None);
    }

    pub fn back_up(&mut self) {
        let mut copy = self.logs.clone();
        for (log, synced) in copy.0.iter_mut().zip(self.synced) {
            log.rows.truncate(synced);
        }
        self.backups.push(copy);
    }

    /// An older state comes back.
    pub fn restore(&mut self, backup: usize) {
        self.crash();
        self.logs = self.backups[backup].clone();
        self.synced = [self.logs.0[0].rows.len(), self.logs.0[1].rows.len()];
    }

    fn visible(&self, shelf: usize) -> usize {
        match self.bug {
            Some(Bug::VisibleBeforeCommit) => self.logs.0[shelf].rows.len(),
            _ => self.synced[shelf],
        }
    }
}
