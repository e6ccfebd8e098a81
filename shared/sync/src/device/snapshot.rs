//! What is known of a shelf's snapshot, and in which order its parts are fetched.

use super::effect::Progress;
use super::event::Token;
use crate::wire::snapshot::{Manifest, PartInfo, PartName};

/// What is known of a shelf's snapshot.
#[derive(Debug)]
pub(super) struct Snapshot {
    pub(super) manifest: Option<Manifest>,
    /// The manifest's way here.
    pub(super) asked: Option<Token>,
    /// The parts to come, the next one last.
    pub(super) left: Vec<PartInfo>,
    pub(super) flying: Vec<(Token, PartInfo)>,
    /// How many parts of the class under way have been asked for.
    turn: (u8, usize),
    pub(super) done: Progress,
}

impl Snapshot {
    /// Nothing of it is here.
    pub(super) fn new(asked: Token) -> Snapshot {
        Snapshot {
            manifest: None,
            asked: Some(asked),
            left: Vec::new(),
            flying: Vec::new(),
            turn: (0, 0),
            done: Progress::default(),
        }
    }

    /// What is stored already is left out; but the last part is always fetched, for the cursor moves with it.
    pub(super) fn plan(&mut self, manifest: Manifest, is_known: impl Fn(&PartName) -> bool) {
        // The next one last: within a class they come in the manifest's order.
        let mut parts: Vec<PartInfo> = manifest.parts.iter().rev().copied().collect();
        parts.sort_by_key(|part| std::cmp::Reverse(part.class));
        for part in &parts {
            self.done.of += u64::from(part.documents);
            self.done.of_bytes += u64::from(part.bytes);
        }
        let (known, mut left): (Vec<PartInfo>, Vec<PartInfo>) =
            parts.iter().partition(|part| is_known(&part.sha256));
        if left.is_empty() {
            left.extend(parts.first());
        }
        for part in known.iter().filter(|part| !left.contains(part)) {
            self.count(part);
        }
        self.left = left;
        self.manifest = Some(manifest);
    }

    /// Class of the next part, and how many of the class have been asked for; the lowest comes first.
    pub(super) fn turn(&self) -> (u16, usize) {
        match self.left.last() {
            None => (u16::MAX, 0),
            Some(part) if part.class == self.turn.0 => (part.class.into(), self.turn.1),
            Some(part) => (part.class.into(), 0),
        }
    }

    pub(super) fn begin(&mut self, fetch: Token) -> Option<PartInfo> {
        let part = self.left.pop()?;
        let before = if part.class == self.turn.0 { self.turn.1 } else { 0 };
        self.turn = (part.class, before + 1);
        self.flying.push((fetch, part));
        Some(part)
    }

    pub(super) fn count(&mut self, part: &PartInfo) {
        self.done.done += u64::from(part.documents);
        self.done.bytes += u64::from(part.bytes);
    }
}
