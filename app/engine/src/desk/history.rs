//! What has become of a record, and taking one's own last words back.

use std::collections::BTreeMap;

use bridge::history::{Past, PastField};
use bridge::reply::{Failure, Reply};
use crdt::history::Edit as Written;
use domain::document::sent::SentField;
use domain::field::{Edit, Leaf, Leaves, Value};
use domain::id::Id;
use domain::record::{KIND, Kind};
use domain::sale::job::JobField;
use domain::sale::line::LineField;
use domain::sale::trade_in::TradeInField;
use domain::time::Moment;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::store::actor;
use crate::store::index::Card;
use crate::store::records::failure;
use crate::store::row::LIGHT;
use crate::store::told::Told;
use crate::store::value::{from_crdt, gathered};

/// So many changes are told, the newest.
const MOST: usize = 200;

impl<W: World> Engine<W> {
    /// Who wrote what and when, the newest first.
    pub async fn history(&self, record: Id) -> Result<Reply, Failure> {
        if self.records.library.borrow().entry(record).is_none() {
            return Err(Failure::NotFound);
        }
        let opened = self.records.open(record).await.map_err(failure)?;
        let told = Told::of(&opened.replica);
        self.records.keep(record, opened.digest, opened.replica);
        let mut past = self.past(&told);
        past.reverse();
        // The order of the changes stays: clocks of different devices may disagree, and changes know seconds only.
        let second = |past: &Past| past.at.0.div_euclid(1000);
        for made in self.papers_made(record) {
            let place = past.iter().position(|one| second(one) < second(&made)).unwrap_or(past.len());
            past.insert(place, made);
        }
        past.truncate(MOST);
        Ok(Reply::History(past))
    }

    /// The papers that were made of a job: records of their own, and part of what became of it.
    fn papers_made(&self, job: Id) -> Vec<Past> {
        let library = self.records.library.borrow();
        let papers = library.pointing_to(job).filter_map(|id| Some((id, library.paper_of(id)?)));
        let made = papers.filter(|(_, paper)| paper.job == job).map(|(id, paper)| Past {
            change: [0; 32],
            author: paper.by,
            author_name: self.name_of(paper.by),
            device: None,
            at: paper.created,
            first: false,
            fields: vec![PastField {
                key: format!("made/{id}"),
                before: None,
                after: id.write(),
                before_name: String::new(),
                after_name: paper.name.clone(),
                part: String::new(),
            }],
            mine: false,
        });
        made.collect()
    }

    /// Writes the fields of one's own change as they were before. Refused where somebody has written them since.
    pub async fn take_back(&self, record: Id, change: [u8; 32]) -> Result<Reply, Failure> {
        let kind = self.records.library.borrow().entry(record).map(|entry| entry.kind);
        if matches!(kind, Some(Kind::Paper | Kind::File | Kind::Attachment)) {
            return Err(Failure::NotAllowed);
        }
        let undo = self
            .write(async |draft| {
                let told = draft.told(record).await?;
                let past = self.past(&told).into_iter().find(|past| past.change == change);
                let past = past.ok_or(Failure::NotFound)?;
                if !past.mine {
                    return Err(Failure::ChangedSince);
                }
                let back: Edit = before(&told, change).into_iter().collect();
                match kind {
                    Some(Kind::Job) => self.edit_job(draft, record, &back).await,
                    _ => draft.edit(record, &back).await,
                }
            })
            .await?;
        Ok(Reply::Edited { record, undo })
    }

    /// A field as the window reads it.
    pub fn told(&self, field: Step) -> PastField {
        let Step { key, before, after, part } = field;
        let points = [JobField::Customer, JobField::Vehicle, JobField::Owner, JobField::ClosedBy]
            .iter()
            .any(|field| field.key() == key)
            || key.starts_with("lines/") && key.ends_with(LineField::Vehicle.key())
            || key.starts_with("sent/") && key.ends_with(SentField::Paper.key());
        let name = |leaf: &Option<Leaf>| match leaf.as_ref().and_then(Id::read) {
            Some(id) if points => self.name_of(id),
            _ => String::new(),
        };
        let (before_name, after_name) = (name(&before), name(&after));
        PastField { key, before: light(before), after: light(after), before_name, after_name, part }
    }

    /// What a record is called.
    pub fn name_of(&self, id: Id) -> String {
        match self.records.library.borrow().entry(id).map(|entry| &entry.card) {
            Some(Card::Customer(customer)) => customer.row.name.clone(),
            Some(Card::Vehicle(vehicle)) => vehicle.title.clone(),
            Some(Card::Staff(staff)) => staff.name.clone(),
            Some(Card::Job(job)) => job.number.clone(),
            Some(Card::Paper(paper)) => paper.name.clone(),
            Some(Card::Attachment(one)) => one.name.clone(),
            _ => String::new(),
        }
    }

    fn past(&self, told: &Told) -> Vec<Past> {
        let steps = replay(&told.edits);
        let mut past = Vec::with_capacity(steps.len());
        for (nth, (edit, fields)) in steps.into_iter().enumerate() {
            if fields.is_empty() && nth > 0 {
                continue;
            }
            let author = edit.author.map(|author| Id(author.0)).unwrap_or_default();
            let stands = |field: &Step| {
                told.now.get(&field.key) == field.after.as_ref() && !told.disputed.contains(&field.key)
            };
            past.push(Past {
                change: edit.hash,
                author,
                author_name: self.author_name(edit.author),
                device: actor::device(edit.actor),
                at: Moment(edit.time_s.saturating_mul(1000)),
                first: nth == 0,
                mine: nth > 0 && author == self.user() && fields.iter().all(stands),
                fields: fields.into_iter().map(|field| self.told(field)).collect(),
            });
        }
        past
    }
}

/// One field of a step.
pub struct Step {
    pub key: String,
    pub before: Option<Leaf>,
    pub after: Option<Leaf>,
    /// What the part of the record is called that it belongs to.
    pub part: String,
}

/// Pictures and files stay where they are.
fn light(leaf: Option<Leaf>) -> Option<Leaf> {
    match leaf {
        Some(Leaf::Bytes(bytes)) if bytes.len() > LIGHT => Some(Leaf::Bytes(Vec::new())),
        other => other,
    }
}

/// Every change with the fields that it made other, one after the other.
fn replay(edits: &[Written]) -> Vec<(&Written, Vec<Step>)> {
    let mut state = Leaves::new();
    let mut steps = Vec::with_capacity(edits.len());
    for edit in edits {
        let mut fields = Vec::new();
        for (key, leaf) in edit.written.iter().filter(|(key, _)| key != KIND) {
            let after = leaf.clone().map(from_crdt);
            let before = match after.clone() {
                Some(leaf) => state.insert(key.clone(), leaf),
                None => state.remove(key),
            };
            if before != after {
                fields.push(Step { key: key.clone(), before, after, part: String::new() });
            }
        }
        fields.iter_mut().for_each(|field| field.part = part(&field.key, &state));
        steps.push((edit, fields));
    }
    steps
}

/// What the item or the trade-in is called that a field belongs to.
pub fn part(key: &str, state: &Leaves) -> String {
    let named = |list: &str, of: &[&str]| {
        let (id, _) = key.strip_prefix(list)?.split_once('/')?;
        let words = of.iter().filter_map(|field| state.get(&format!("{list}{id}/{field}"))?.text());
        Some(words.collect::<Vec<_>>().join(" "))
    };
    let item = || named("lines/", &[LineField::Text.key()]);
    let trade_in = || named("trades/", &[TradeInField::Make.key(), TradeInField::Model.key()]);
    item().or_else(trade_in).unwrap_or_default()
}

fn before(told: &Told, change: [u8; 32]) -> BTreeMap<String, Option<Leaf>> {
    let steps = replay(&told.edits);
    let fields = steps.into_iter().find(|(edit, _)| edit.hash == change).map(|(_, fields)| fields);
    gathered(fields.unwrap_or_default().into_iter().map(|field| (field.key, field.before)))
}
