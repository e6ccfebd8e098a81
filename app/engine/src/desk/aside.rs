//! What was laid aside, for the person who made it: who wrote what when, and why it is not kept.

use bridge::history::{LaidAside, Past, Reason};
use bridge::reply::{Failure, Reply};
use crdt::history::{self, Edit as Written};
use domain::field::Leaves;
use domain::id::Id;
use domain::record::{KIND, Kind};
use domain::time::Moment;
use sync::wire::part::RejectedWhy;

use crate::browser::disk::{Plan, Table};
use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::history::{Step, part};
use crate::store::actor;
use crate::store::aside::Aside;
use crate::store::key;
use crate::store::records::failure;
use crate::store::value::from_crdt;

impl<W: World> Engine<W> {
    /// Everything that lies aside, the newest first.
    pub async fn laid_aside(&self) -> Result<Reply, Failure> {
        let all = self.records.aside().await.map_err(failure)?;
        let mut told: Vec<LaidAside> = all.iter().filter_map(|aside| self.aside_told(aside)).collect();
        told.sort_by_key(|one| std::cmp::Reverse(one.past.at));
        Ok(Reply::LaidAside(told))
    }

    /// Forgets what somebody has seen.
    pub async fn forget_laid_aside(&self, changes: &[[u8; 32]]) -> Result<Reply, Failure> {
        let mut plan = Plan::default();
        changes.iter().for_each(|hash| plan.remove(Table::Meta, key::aside(hash)));
        let _turn = self.records.lane.turn().await;
        self.records.commit(self.records.seated(plan)).await.map_err(failure)?;
        Ok(Reply::Done)
    }

    fn aside_told(&self, aside: &Aside) -> Option<LaidAside> {
        let record = aside.waiting.doc;
        let written = history::read(&aside.bytes).ok()?;
        let entry = self.records.library.borrow().entry(record).map(|entry| entry.kind);
        let here = entry.is_some();
        let kind = entry.unwrap_or_else(|| Kind::of_record(&leaves(&written)));
        let name = self.name_of(record);
        Some(LaidAside {
            record,
            kind,
            name,
            here,
            why: reason(aside.why),
            past: self.aside_past(record, kind, written),
        })
    }

    /// As if it were done now: before it stands what the record says.
    fn aside_past(&self, record: Id, kind: Kind, written: Written) -> Past {
        let now = self.records.library.borrow().leaves(record, kind).unwrap_or_default();
        let first = written.written.iter().any(|(key, _)| key == KIND);
        let fields = written.written.into_iter().map(|(key, leaf)| {
            let before = now.get(&key).cloned();
            let part = part(&key, &now);
            self.told(Step { key, before, after: leaf.map(from_crdt), part })
        });
        Past {
            change: written.hash,
            author: written.author.map(|author| Id(author.0)).unwrap_or_default(),
            author_name: self.author_name(written.author),
            device: actor::device(written.actor),
            at: Moment(written.time_s.saturating_mul(1000)),
            first,
            fields: fields.collect(),
            mine: false,
        }
    }
}

fn leaves(written: &Written) -> Leaves {
    let some = written.written.iter().filter_map(|(key, leaf)| Some((key.clone(), from_crdt(leaf.clone()?))));
    some.collect()
}

fn reason(why: RejectedWhy) -> Reason {
    match why {
        RejectedWhy::Sealed => Reason::Closed,
        RejectedWhy::NotAllowed => Reason::NotAllowed,
        RejectedWhy::TooLarge => Reason::TooLarge,
        _ => Reason::Damaged,
    }
}
