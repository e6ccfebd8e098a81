//! Relays on one database: each has its own lines and sessions, and one at a time writes. The decisions are the crate's.

use crate::bug::{Bug, Tally};
use crate::log::{Base, Fate, SHELVES, place};
use sync::chain::{Chain, Proof};
use sync::compare;
use sync::device::effect::Effect;
use sync::name::{Hash, Shelf};
use sync::relay::log::{LogHashes, LogView, Record};
use sync::relay::repair::fetched;
use sync::relay::{Session, batch, caught_up, check, is_too_old, position};
use sync::wire::packed::Push;
use sync::wire::part::{EraseWhy, Position, Rejected, RejectedWhy};
use sync::wire::repair::{Fetch, Have, Said};
use sync::wire::rights::{Erased, Grant, Purge, Revoke};
use sync::wire::{Ack, Frame, Hello};

pub const RELAYS: usize = 2;

/// A line and the relay that has taken it.
struct Line {
    session: Session,
    relay: usize,
    /// The last erasure told.
    purged: u64,
}

pub struct Relays {
    pub base: Base,
    /// Which shelves each device's user may see; accounts are not part of the log.
    pub rights: Vec<[bool; 2]>,
    /// Acknowledgements waiting for the commit, with the line they go to.
    unsaid: Vec<(usize, Frame)>,
    /// Whose transaction is open.
    writer: usize,
    lines: Vec<Option<Line>>,
    /// A relay whose machine stands still.
    pub paused: [bool; RELAYS],
    pub bug: Option<Bug>,
}

impl Relays {
    pub fn new(devices: usize, bug: Option<Bug>) -> Relays {
        Relays {
            base: Base::default(),
            rights: vec![[true; 2]; devices],
            unsaid: Vec::new(),
            writer: 0,
            lines: (0..devices).map(|_| None).collect(),
            paused: [false; RELAYS],
            bug,
        }
    }

    pub fn accept(&mut self, line: usize, relay: usize) {
        self.lines[line] = Some(Line { session: Session::default(), relay, purged: u64::MAX });
    }

    /// Can this line's relay do anything with this frame now? A push waits while another relay's transaction is open.
    pub fn is_busy(&self, line: usize, frame: &Frame) -> bool {
        let Some(relay) = self.relay_of(line) else { return false };
        let locked = self.writer != relay && self.base.has_open_transaction();
        self.paused[relay] || (locked && matches!(frame, Frame::Push(_)))
    }

    pub fn relay_of(&self, line: usize) -> Option<usize> {
        self.lines[line].as_ref().map(|line| line.relay)
    }

    /// What one line says; the answers that may go at once.
    pub fn hear(&mut self, line: usize, frame: Frame, tally: &mut Tally) -> Vec<Frame> {
        if self.lines[line].is_none() {
            return Vec::new();
        }
        match frame {
            Frame::Hello(hello) => self.hello(line, &hello),
            Frame::Push(push) => self.push(line, push, tally),
            Frame::Ping(ping) => self.pong(line, ping.number),
            Frame::Have(have) => self.have(line, have, tally),
            Frame::Fetch(fetch) => self.fetch(line, &fetch),
            _ => Vec::new(),
        }
    }

    fn pong(&self, line: usize, number: u32) -> Vec<Frame> {
        let Some(here) = &self.lines[line] else { return Vec::new() };
        let mine = (0..2).filter(|shelf| self.rights[line][*shelf]);
        let mine: Vec<Shelf> = mine.map(|shelf| SHELVES[shelf]).collect();
        vec![Frame::Pong(here.session.pong(number, &mine, here.purged))]
    }

    fn hello(&mut self, line: usize, hello: &Hello) -> Vec<Frame> {
        assert!(!is_too_old(hello));
        let mine = (0..2).filter(|shelf| self.rights[line][*shelf]);
        let views: Vec<LogView> =
            mine.map(|shelf| self.view(shelf, &position(hello, SHELVES[shelf]))).collect();
        let told = if self.bug == Some(Bug::PurgeNotTold) { 0 } else { self.base.ledger.len() as u64 };
        let Some(here) = &mut self.lines[line] else { return Vec::new() };
        let welcome = here.session.hello(hello, &views, told);
        here.purged = hello.purged;
        let open: Vec<Shelf> = here.session.open_shelves().map(|(shelf, _)| shelf).collect();
        let mut out = vec![Frame::Welcome(welcome)];
        out.extend(self.news(line));
        let end = |shelf: Shelf| Frame::CaughtUp(caught_up(shelf, self.visible(place(shelf)) as u64));
        out.extend(open.into_iter().map(end));
        out
    }

    fn view(&self, shelf: usize, position: &Position) -> LogView {
        let head = self.visible(shelf) as u64;
        let log = &self.base.logs.0[shelf];
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
            snapshot: log.snapshot.as_ref().map_or(0, |snapshot| snapshot.manifest.base),
            floor: log.floor,
        }
    }

    fn push(&mut self, line: usize, push: Push, tally: &mut Tally) -> Vec<Frame> {
        let Some(here) = &self.lines[line] else { return Vec::new() };
        if !here.session.may_push(push.shelf) && self.bug != Some(Bug::PushDuringReset) {
            return Vec::new();
        }
        self.writer = here.relay;
        let shelf = place(push.shelf);
        let (sound, mut rejected) = check(push.items);
        let (mut stored, mut duplicate, mut highest) = (0, 0, 0);
        for item in sound {
            let hash = item.hash;
            match self.base.take(shelf, item, self.bug) {
                Fate::Stored(seq) => {
                    stored += 1;
                    highest = highest.max(seq);
                }
                Fate::Duplicate(seq) => {
                    duplicate += 1;
                    highest = highest.max(seq);
                }
                Fate::Rejected(why) => {
                    tally.erased_refused += u64::from(why == RejectedWhy::Purged);
                    tally.seals_refused += u64::from(why == RejectedWhy::Sealed);
                    rejected.push(Rejected { hash, why });
                }
            }
        }
        let proof = self.base.logs.0[shelf].chain(highest).unwrap().proof();
        let (request, shelf) = (push.request, push.shelf);
        let ack = Frame::Ack(Ack { request, shelf, seq: highest, proof, stored, duplicate, rejected });
        if self.bug == Some(Bug::AckBeforeSync) {
            return vec![ack];
        }
        self.unsaid.push((line, ack));
        Vec::new()
    }

    fn have(&mut self, line: usize, mut have: Have, tally: &mut Tally) -> Vec<Frame> {
        let (shelf, head) = (place(have.shelf), self.visible(place(have.shelf)));
        let log = &self.base.logs.0[shelf];
        let whole = log.rows[..head].iter().filter(|row| !row.is_erased());
        let records: Vec<(u64, Hash)> = whole.map(|row| (row.record.seq, row.hash)).collect();
        if let (Some(Bug::BucketsOnlyCounted), Said::Buckets(theirs)) = (self.bug, &mut have.said) {
            let ours = compare::buckets(records.iter().map(|(_, hash)| hash), compare::bits_of(theirs));
            for (theirs, ours) in
                theirs.iter_mut().zip(ours).filter(|(theirs, ours)| theirs.count == ours.count)
            {
                theirs.fold = ours.fold;
            }
        }
        let chain = log.chain(head as u64).unwrap();
        let Some(here) = &mut self.lines[line] else { return Vec::new() };
        tally.comparisons += u64::from(matches!(have.said, Said::Buckets(_)));
        let want = here.session.have(&have, &LogHashes { head: head as u64, chain, records: &records });
        let mut out: Vec<Frame> = want.map(Frame::Want).into_iter().collect();
        while let Some((shelf, numbers)) = here.session.filling() {
            let rows = &log.rows;
            let numbers = &numbers[..numbers.len().min(2)];
            let records: Vec<Record> =
                numbers.iter().map(|seq| rows[*seq as usize - 1].record.clone()).collect();
            out.extend(here.session.fill(shelf, numbers, &records).map(Frame::Fill));
        }
        out.extend(self.news(line));
        out
    }

    fn fetch(&mut self, line: usize, fetch: &Fetch) -> Vec<Frame> {
        let shelf = place(fetch.shelf);
        let may = self.lines[line].as_ref().is_some_and(|line| line.session.may_push(fetch.shelf));
        if !may {
            return Vec::new();
        }
        let head = self.visible(shelf);
        let log = &self.base.logs.0[shelf];
        let wanted = log.rows[..head].iter().filter(|row| fetch.docs.contains(&row.record.doc));
        let wanted = wanted.filter(|row| row.record.seq > log.floor);
        let records: Vec<Record> = wanted.map(|row| row.record.clone()).collect();
        let end = (head as u64, log.chain(head as u64).unwrap());
        fetched(fetch.shelf, fetch.request, &records, end).into_iter().map(Frame::Fill).collect()
    }

    /// The commit: only now acknowledgements go out and other lines see the records.
    pub fn commit(&mut self) -> Vec<(usize, Frame)> {
        if self.paused[self.writer] {
            return Vec::new();
        }
        self.base.commit();
        std::mem::take(&mut self.unsaid)
    }

    /// What a line has not been told yet: first what was erased.
    pub fn news(&mut self, line: usize) -> Vec<Frame> {
        let visible = [self.visible(0), self.visible(1)];
        let Some(here) = &mut self.lines[line] else { return Vec::new() };
        if self.paused[here.relay] {
            return Vec::new();
        }
        let mut out = Vec::new();
        let untold = self.base.ledger.iter().skip(usize::try_from(here.purged).unwrap_or(usize::MAX));
        let erased: Vec<Erased> = untold.map(|doc| Erased { doc: *doc, why: EraseWhy::Asked }).collect();
        if !erased.is_empty() && self.bug != Some(Bug::PurgeNotTold) {
            let from = here.purged + 1;
            here.purged += erased.len() as u64;
            out.push(Frame::Purge(Purge { from, erased }));
        }
        for (shelf, sent) in here.session.open_shelves().collect::<Vec<_>>() {
            let log = &self.base.logs.0[place(shelf)];
            assert!(sent >= log.floor, "these records are forgotten");
            let rows = log.rows.get(sent as usize..visible[place(shelf)]).unwrap_or_default();
            let mut records: Vec<Record> = rows.iter().map(|row| row.record.clone()).collect();
            while let Some((next, taken)) = batch(shelf, &records[..records.len().min(3)]) {
                here.session.mark_sent(shelf, next.to);
                records.drain(..taken);
                out.push(Frame::Batch(next));
            }
        }
        out
    }

    /// A snapshot of a shelf; what every open line has passed may be forgotten.
    pub fn compact(&mut self, shelf: usize, forgets: bool) {
        let base = self.base.committed[shelf] as u64;
        let purged = self.base.ledger.len() as u64;
        let log = &mut self.base.logs.0[shelf];
        log.compact(shelf, base, purged, self.bug);
        let sent = |line: &Line| line.session.needs_after(SHELVES[shelf]).unwrap_or(base);
        let passed = self.lines.iter().flatten().all(|line| sent(line) >= base);
        if forgets && passed && log.snapshot.is_some() {
            log.floor = base;
        }
    }

    /// What HTTPS answers to a device.
    pub fn serve(&self, device: usize, wanted: &Effect) -> Option<Vec<u8>> {
        let (Effect::FetchManifest { shelf, .. } | Effect::FetchPart { shelf, .. }) = wanted else {
            return None;
        };
        let snapshot = self.base.logs.0[place(*shelf)].snapshot.as_ref();
        let snapshot = snapshot.filter(|_| self.rights[device][place(*shelf)])?;
        match wanted {
            Effect::FetchPart { part, .. } => snapshot.parts.get(&part.sha256).cloned(),
            _ => snapshot.manifest.encode().ok(),
        }
    }

    /// A right is given or taken; what the line is told of it.
    pub fn turn_right(&mut self, line: usize, shelf: usize) -> Option<Frame> {
        let may = !self.rights[line][shelf];
        self.rights[line][shelf] = may;
        let here = self.lines[line].as_mut()?;
        let shelf = SHELVES[shelf];
        if may {
            return Some(Frame::Grant(Grant { shelf }));
        }
        here.session.revoke(shelf);
        Some(Frame::Revoke(Revoke { shelf }))
    }

    /// A line is gone: its acknowledgements must not reach the next one.
    pub fn hang_up(&mut self, line: usize) {
        self.lines[line] = None;
        self.unsaid.retain(|(to, _)| *to != line);
    }

    /// The open transaction fails: the disk is full, or its relay is gone. The lines whose pushes were in it.
    pub fn roll_back(&mut self) -> Vec<usize> {
        self.base.roll_back();
        std::mem::take(&mut self.unsaid).into_iter().map(|(line, _)| line).collect()
    }

    pub fn writer(&self) -> usize {
        self.writer
    }

    fn visible(&self, shelf: usize) -> usize {
        match self.bug {
            Some(Bug::VisibleBeforeCommit) => self.base.logs.0[shelf].rows.len(),
            _ => self.base.committed[shelf],
        }
    }
}
