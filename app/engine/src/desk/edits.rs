//! New records and edits.

use bridge::reply::{Failure, Reply};
use domain::car::purchase::{PurchaseField, counterpart};
use domain::contact::case::CaseField;
use domain::contact::talk::TalkField;
use domain::field::{Edit, Leaf, Leaves, Value};
use domain::id::Id;
use domain::party::customer::CustomerField;
use domain::party::practice::is_setting;
use domain::record::Kind;
use sync::wire::limit::MAX_CHANGE;

use crate::browser::world::World;
use crate::desk::engine::Engine;

impl<W: World> Engine<W> {
    /// A new customer, vehicle, member of staff or view, or something that belongs to a customer. Jobs and papers have ways of their own.
    pub async fn create(&self, kind: Kind, leaves: Leaves) -> Result<Reply, Failure> {
        if !matches!(
            kind,
            Kind::Customer
                | Kind::Vehicle
                | Kind::Staff
                | Kind::View
                | Kind::Person
                | Kind::Case
                | Kind::Talk
                | Kind::Owned
        ) {
            return Err(Failure::NotAllowed);
        }
        self.may_hide(leaves.keys())?;
        let (id, leaves) = (self.fresh(), self.begun_here(kind, leaves));
        self.write(async |draft| draft.create(kind, id, leaves.clone())).await?;
        if kind == Kind::Customer {
            self.take_up().await?;
        }
        Ok(Reply::Created(id))
    }

    /// Who begins a case or keeps a contact, and when, unless somebody has said so.
    fn begun_here(&self, kind: Kind, leaves: Leaves) -> Leaves {
        let (by, at) = match kind {
            Kind::Case => (CaseField::Owner.key(), CaseField::Created.key()),
            Kind::Talk => (TalkField::Staff.key(), TalkField::At.key()),
            _ => return leaves,
        };
        let mut leaves = leaves;
        for (key, leaf) in [(by, self.user().write()), (at, self.world.now().write())] {
            if let (false, Some(leaf)) = (leaves.contains_key(key), leaf) {
                leaves.insert(key.to_owned(), leaf);
            }
        }
        leaves
    }

    /// Writes leaves of a record. Papers and files are sealed, templates have a way of their own.
    pub async fn edit(&self, record: Id, edit: Edit) -> Result<Reply, Failure> {
        let kind = self.records.library.borrow().entry(record).map(|entry| entry.kind);
        if record == Id::HOUSE && !self.role().may_set() && edit.keys().any(|key| is_setting(key)) {
            return Err(Failure::NotAllowed);
        }
        if kind == Some(Kind::Customer) {
            self.may_hide(edit.keys())?;
        }
        if edit.iter().any(|(_, leaf)| leaf.as_ref().is_some_and(is_large)) {
            return Err(Failure::TooLarge);
        }
        match kind {
            Some(Kind::Paper | Kind::File | Kind::Template) => return Err(Failure::NotAllowed),
            Some(Kind::Purchase | Kind::Ledger) if !self.sees_purchases() => return Err(Failure::NotAllowed),
            Some(_) => {}
            None if record == Id::HOUSE => return self.edit_new(Kind::House, record, edit).await,
            None => return self.edit_purchase(record, edit).await,
        }
        let undo = self
            .write(async |draft| match kind {
                Some(Kind::Job) => self.edit_job(draft, record, &edit).await,
                _ => draft.edit(record, &edit).await,
            })
            .await?;
        if kind == Some(Kind::Customer) {
            self.take_up().await?;
        }
        Ok(Reply::Edited { record, undo })
    }

    /// Refuses to hide or show a customer to whoever does not manage.
    pub fn may_hide<'k>(&self, mut keys: impl Iterator<Item = &'k String>) -> Result<(), Failure> {
        let hides = keys.any(|key| key == CustomerField::Hidden.key());
        if hides && !self.role().may_set() { Err(Failure::NotAllowed) } else { Ok(()) }
    }

    /// What a vehicle cost begins with its first entry.
    async fn edit_purchase(&self, record: Id, edit: Edit) -> Result<Reply, Failure> {
        let vehicle = counterpart(record);
        if self.records.library.borrow().vehicle(vehicle).is_none() {
            return Err(Failure::NotFound);
        }
        if !self.sees_purchases() {
            return Err(Failure::NotAllowed);
        }
        let mut edit = edit;
        edit.insert(PurchaseField::Vehicle.key().to_owned(), vehicle.write());
        self.edit_new(Kind::Purchase, record, edit).await
    }

    /// Whether this device holds the books.
    pub fn sees_purchases(&self) -> bool {
        self.role().sees_purchases()
    }

    /// Writes a record that is there once only, and makes it where it is not there yet.
    pub async fn edit_new(&self, kind: Kind, record: Id, edit: Edit) -> Result<Reply, Failure> {
        let undo = self
            .write(async |draft| {
                if !draft.has(record) {
                    let leaves = edit.iter().filter_map(|(key, leaf)| Some((key.clone(), leaf.clone()?)));
                    draft.create(kind, record, leaves.collect())?;
                    return Ok(edit.keys().map(|key| (key.clone(), None)).collect());
                }
                draft.edit(record, &edit).await
            })
            .await?;
        Ok(Reply::Edited { record, undo })
    }
}

/// More than travels, even if it could be packed: whoever opens it has to hold all of it.
fn is_large(leaf: &Leaf) -> bool {
    match leaf {
        Leaf::Text(text) => text.len() > MAX_CHANGE,
        Leaf::Bytes(bytes) => bytes.len() > MAX_CHANGE,
        Leaf::Int(_) | Leaf::Flag(_) => false,
    }
}
