//! Fields with more than one answer, and who gave which.

use bridge::event::Phase;
use bridge::reply::Failure;
use bridge::sheet::{Carried, Doubt, OtherValue};
use crdt::change::Author;
use crdt::conflict::{Answer, Conflict};
use domain::field::Leaves;
use domain::id::Id;
use domain::record::{KIND, Kind};
use domain::time::Moment;

use crate::browser::world::{Later, World};
use crate::desk::engine::Engine;
use crate::store::index::Card;
use crate::store::records::failure;
use crate::store::value;

/// What a sheet takes out of a document.
pub struct Whole {
    pub leaves: Leaves,
    pub doubts: Vec<Doubt>,
}

impl<W: World> Engine<W> {
    /// A record out of its document: everything, with its doubts.
    pub fn whole(&self, id: Id) -> Later<'_, Result<Whole, Failure>> {
        Box::pin(async move {
            let opened = self.records.open(id).await.map_err(failure)?;
            let leaves = value::leaves_from_crdt(opened.replica.leaves());
            let conflicts = opened.replica.conflicts();
            // A file is opened for its bytes and closed again.
            if Kind::of_record(&leaves) != Kind::File {
                self.records.keep(id, opened.digest, opened.replica);
            }
            let doubts = conflicts.into_iter().filter(|conflict| conflict.name != KIND);
            Ok(Whole { leaves, doubts: doubts.map(|conflict| self.doubt(conflict)).collect() })
        })
    }

    /// How far a record's changes have come.
    pub fn carried(&self, id: Id) -> Carried {
        let underway = matches!(self.records.sync.get().phase, Phase::Current | Phase::CatchingUp);
        match (self.records.outbox.borrow().has(id), underway) {
            (false, _) => Carried::There,
            (true, true) => Carried::Underway,
            (true, false) => Carried::Here,
        }
    }

    fn doubt(&self, conflict: Conflict) -> Doubt {
        Doubt {
            key: conflict.name,
            author_name: self.author_name(conflict.winner.author),
            at: moment(&conflict.winner),
            others: conflict.others.into_iter().map(|other| self.other(other)).collect(),
        }
    }

    fn other(&self, answer: Answer) -> OtherValue {
        OtherValue {
            author: answer.author.map(|author| Id(author.0)).unwrap_or_default(),
            author_name: self.author_name(answer.author),
            at: moment(&answer),
            leaf: answer.leaf.map(value::from_crdt),
        }
    }

    /// The name of whoever wrote something; empty if nobody here knows them.
    pub fn author_name(&self, author: Option<Author>) -> String {
        let library = self.records.library.borrow();
        match author.and_then(|author| library.entry(Id(author.0))).map(|entry| &entry.card) {
            Some(Card::Staff(staff)) => staff.name.clone(),
            _ => String::new(),
        }
    }
}

fn moment(answer: &Answer) -> Moment {
    Moment(answer.time_s.saturating_mul(1000))
}
