//! A start from a snapshot: what everything needs first, then what is being worked on, then the rest. Every part
//! that is stored stays, so that it may break off at any point; the cursor moves with the last one.

use super::Device;
use super::effect::{Effect, Progress};
use super::event::{Cursor, Mark, Token};
use super::link::{Deadline, Line};
use super::reading::{Gate, Reading};
use super::snapshot::Snapshot;
use super::storing::Job;
use crate::name::Shelf;
use crate::wire::part::Go;
use crate::wire::snapshot::{Manifest, PartInfo, PartName, unpack};

/// So many parts are on their way at a time.
const AT_ONCE: usize = 2;
/// What could not be had is asked for again after this.
const FETCH_PAUSE_MS: i64 = 5_000;

impl Device {
    /// The relay proposes a snapshot.
    pub(super) fn fetch_snapshot(&mut self, go: &Go) {
        let fetch = self.next_fetch();
        let reading = self.reading(go.shelf);
        reading.gate = Gate::Fetching;
        reading.head = go.head;
        reading.snapshot = Some(Snapshot::new(fetch));
        self.effects.push(Effect::FetchManifest { shelf: go.shelf, fetch });
    }

    pub(super) fn fetched(&mut self, fetch: Token, bytes: &[u8]) {
        let taken = match self.asked_by(fetch) {
            None => return,
            Some((shelf, None)) => self.take_manifest(shelf, bytes),
            Some((shelf, Some(part))) => self.take_part(shelf, fetch, part, bytes),
        };
        match taken {
            Some(()) => self.fetch_parts(),
            None => self.fetch_failed(fetch),
        }
    }

    /// Not to be had, or not what it should be: parts that are stored stay, the rest is asked for anew.
    pub(super) fn fetch_failed(&mut self, fetch: Token) {
        if self.asked_by(fetch).is_some() {
            self.link.fetch = self.link.fetch.or(Some(Deadline::after(self.now_ms, FETCH_PAUSE_MS)));
        }
    }

    pub(super) fn part_stored(&mut self, shelf: Shelf, part: PartInfo, mark: Mark, cursor: Option<Cursor>) {
        let reading = self.reading(shelf);
        reading.mark = mark;
        if let Some(snapshot) = &mut reading.snapshot {
            snapshot.count(&part);
        }
        let Some(cursor) = cursor else {
            self.parts.insert((shelf, part.sha256));
            return;
        };
        reading.stored = cursor;
        reading.begun = cursor.seq;
        reading.snapshot = None;
        let fetching = self.shelves.iter().any(|reading| reading.snapshot.is_some());
        if let (Line::Open(connection), false) = (self.link.line, fetching) {
            self.greet(connection);
        }
    }

    /// Documents, records and bytes of all shelves; `None` when nothing is missing.
    pub(super) fn progress(&self) -> Option<Progress> {
        let mut sum = Progress { class: u8::MAX, ..Progress::default() };
        for reading in self.shelves.iter().filter(|reading| reading.gate != Gate::Closed) {
            let one = reading.progress();
            sum.done += one.done;
            sum.of += one.of;
            sum.bytes += one.bytes;
            sum.of_bytes += one.of_bytes;
            if one.done < one.of {
                sum.class = sum.class.min(one.class);
            }
        }
        (sum.done < sum.of).then_some(sum)
    }

    fn next_fetch(&mut self) -> Token {
        self.next_token += 1;
        Token(self.next_token - 1)
    }

    /// The shelf this was fetched for, and the part; `None` for the part if it is the manifest.
    fn asked_by(&self, fetch: Token) -> Option<(Shelf, Option<PartInfo>)> {
        self.shelves.iter().find_map(|reading| {
            let snapshot = reading.snapshot.as_ref()?;
            let part = snapshot.flying.iter().find(|(token, _)| *token == fetch).map(|(_, part)| *part);
            (part.is_some() || snapshot.asked == Some(fetch)).then_some((reading.shelf, part))
        })
    }

    fn take_manifest(&mut self, shelf: Shelf, bytes: &[u8]) -> Option<()> {
        let manifest = Manifest::decode(bytes).ok()?;
        // One made before an erasure that is carried out here would bring the document back.
        let fits = manifest.shelf == shelf && manifest.purged >= self.purge_taken;
        let known = self.parts.clone();
        let reading = self.reading(shelf);
        let ahead = manifest.base > reading.stored.seq && !manifest.parts.is_empty();
        let snapshot = reading.snapshot.as_mut().filter(|_| fits && ahead)?;
        snapshot.asked = None;
        snapshot.plan(manifest, |name| known.contains(&(shelf, *name)));
        Some(())
    }

    fn take_part(&mut self, shelf: Shelf, fetch: Token, part: PartInfo, bytes: &[u8]) -> Option<()> {
        if PartName::of(bytes) != part.sha256 {
            return None;
        }
        let documents = unpack(bytes).ok()?;
        let reading = self.reading(shelf);
        let snapshot = reading.snapshot.as_mut()?;
        let (seq, chain) = snapshot.manifest.as_ref().map(|manifest| (manifest.base, manifest.chain))?;
        snapshot.flying.retain(|(token, _)| *token != fetch);
        let last = snapshot.left.is_empty() && snapshot.flying.is_empty();
        if seq > reading.promised.seq {
            reading.promised = Mark { seq, proof: chain.proof() };
        }
        let (mark, cursor) = (reading.promised, last.then_some(Cursor { seq, chain }));
        self.storing.push(Job::Part { shelf, part, documents, mark, cursor });
        Some(())
    }

    /// The next parts: of all shelves the lowest class first, and of one class the shelves in turns, so that a job does
    /// not wait for its customer behind all other jobs. Not before all manifests are here.
    fn fetch_parts(&mut self) {
        let waits = |reading: &Reading| reading.snapshot.as_ref().is_some_and(|it| it.manifest.is_none());
        if self.shelves.iter().any(waits) {
            return;
        }
        let flying = self.shelves.iter().filter_map(|reading| reading.snapshot.as_ref());
        let mut flying: usize = flying.map(|snapshot| snapshot.flying.len()).sum();
        while flying < AT_ONCE {
            let fetch = self.next_fetch();
            let waiting = self.shelves.iter_mut().filter_map(|it| Some((it.shelf, it.snapshot.as_mut()?)));
            let next = waiting.min_by_key(|(_, snapshot)| snapshot.turn());
            let Some((shelf, part)) = next.and_then(|(shelf, it)| Some((shelf, it.begin(fetch)?))) else {
                return;
            };
            self.effects.push(Effect::FetchPart { shelf, part, fetch });
            flying += 1;
        }
    }
}
