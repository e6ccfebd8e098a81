//! The sheet of a customer, as its registers see it.

use std::sync::Arc;

use bridge::register::Summary;
use bridge::reply::Reply;
use bridge::request::Request;
use bridge::sheet::CustomerSheet;
use domain::contact::kind::Kinds;
use domain::field::Leaves;
use domain::id::Id;
use domain::party::person::PersonField;
use domain::record::Kind;
use domain::time::Day;
use leptos::task::spawn_local;
use words::screen::Say;

use crate::browser::engine;
use crate::state::index::Index;
use crate::state::place::Place;
use crate::state::save::{failed, offer_undo, one_gone};
use crate::state::shop::Shop;
use crate::ui::signal::{Memo, RwSignal};

/// The sheet of a customer, as its registers see it.
#[derive(Clone, Copy)]
pub struct Sheet {
    pub shop: Shop,
    pub id: Id,
    pub head: Memo<Arc<CustomerSheet>>,
    /// The registers that are shown, in their order.
    pub order: Memo<Vec<Index>>,
    /// The one that is open.
    pub index: Memo<Index>,
    /// The years whose gross profit is seen; none is the last.
    pub years: RwSignal<Vec<i32>>,
    /// The contact that is looked at.
    pub talk: RwSignal<Option<Id>>,
    /// Kinds of cases and contacts.
    pub kinds: Memo<Kinds>,
}

impl Sheet {
    /// Opens another register.
    pub fn go(self, index: Index) {
        self.shop.guide.instead(Place::CustomerIndex(self.id, index));
    }

    /// Makes a record of this customer, opens it, and offers to take it back.
    pub fn create(self, kind: Kind, mut leaves: Leaves, told: Say, open: RwSignal<Option<Id>>) {
        domain::field::write(&mut leaves, PersonField::Customer.key(), &self.id);
        spawn_local(async move {
            match engine::ask(Request::Create { kind, leaves }).await {
                Ok(Reply::Created(id)) => {
                    open.set(Some(id));
                    self.undo_created(id, told);
                }
                Ok(_) => {}
                Err(failure) => self.shop.notes.tell(failed(&failure)),
            }
        });
    }

    /// Tells of a new record and offers to take it back.
    pub fn undo_created(self, id: Id, told: Say) {
        offer_undo(self.shop, id, one_gone(), told);
    }

    /// Whether somebody should look into a register.
    pub fn warns(self, index: Index) -> bool {
        self.head.with(|head| summary(head, index).is_some_and(|one| one.warns))
    }

    /// How much a register holds and the day of the last; nothing where it holds nothing.
    pub fn held(self, index: Index) -> Option<(u32, Option<Day>)> {
        self.head.with(|head| held(head, index))
    }
}

/// How much a register holds and the day of the last; nothing where it holds nothing.
pub fn held(head: &CustomerSheet, index: Index) -> Option<(u32, Option<Day>)> {
    let summary = summary(head, index)?;
    (summary.count > 0).then_some((summary.count, summary.last))
}

fn summary(head: &CustomerSheet, index: Index) -> Option<&Summary> {
    let register = index.register()?;
    head.head.registers.iter().find(|one| one.register == register)
}
