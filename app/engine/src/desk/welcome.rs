//! Whoever comes in finds themselves among the staff, once: also if a list has brought them in before.

use bridge::event::Phase;
use bridge::reply::{Failure, Reply};
use domain::field::{Edit, Leaf, Leaves, Value};
use domain::id::Id;
use domain::party::house::House;
use domain::party::staff::{ACCOUNT, Role, Staff, StaffField};
use domain::record::{GONE, Kind};
use domain::sale::job::JobField;

use crate::browser::world::{Later, World};
use crate::desk::engine::Engine;
use crate::store::fold::fold;
use crate::store::seat::{Seat, role};

impl<W: World> Engine<W> {
    /// The first person of all: makes the house and their own record.
    pub fn found(&self) -> Later<'_, Result<Reply, Failure>> {
        Box::pin(async move {
            let Some(seat) = self.seat.borrow().clone() else { return Err(Failure::NotAllowed) };
            let house = House { name: seat.account.house_name.clone(), ..House::default() };
            self.write(async |draft| {
                if !draft.has(seat.user()) {
                    draft.create(Kind::Staff, seat.user(), arrived(&seat, &Staff::default()))?;
                }
                if !draft.has(Id::HOUSE) {
                    draft.create(Kind::House, Id::HOUSE, house.leaves())?;
                }
                Ok(())
            })
            .await?;
            self.welcomed.set(true);
            Ok(Reply::Done)
        })
    }

    /// Makes the user's own record if everything of the relay is here and they are not among the staff. A record that a
    /// list has brought in for them goes into it, and what pointed there points to the user.
    pub fn welcome(&self) -> Later<'_, ()> {
        Box::pin(async move {
            let Some(seat) = self.seat.borrow().clone() else { return };
            if self.welcomed.get()
                || !self.driver.is_awake()
                || self.records.sync.get().phase != Phase::Current
            {
                return;
            }
            if self.has_account(seat.user()) {
                return self.welcomed.set(true);
            }
            let listed = self.listed_as(&seat);
            let known = listed.as_ref().map(|(_, staff)| staff.clone()).unwrap_or_default();
            let owned = listed.as_ref().map(|(id, _)| self.owned_by(*id)).unwrap_or_default();
            let written = self
                .write(async |draft| {
                    if draft.has(seat.user()) {
                        draft.edit(seat.user(), &account(&seat)).await?;
                    } else {
                        draft.create(Kind::Staff, seat.user(), arrived(&seat, &known))?;
                    }
                    if let Some((id, _)) = &listed {
                        draft.edit(*id, &one(GONE, Leaf::Flag(true))).await?;
                    }
                    for job in &owned {
                        draft
                            .edit(
                                *job,
                                &Edit::from([(JobField::Owner.key().to_owned(), seat.user().write())]),
                            )
                            .await?;
                    }
                    Ok(())
                })
                .await;
            // What cannot be written now is tried again with the next word of the relay.
            self.welcomed.set(written.is_ok());
        })
    }

    /// Whether somebody of the staff has an account, as far as this device knows.
    pub fn has_account(&self, id: Id) -> bool {
        let library = self.records.library.borrow();
        library.leaves(id, Kind::Staff).is_some_and(|leaves| leaves.contains_key(ACCOUNT))
    }

    /// The record that a list has brought in for the user: of somebody without an account, with the same name, or with
    /// the same initials and the same last name. Never one of several.
    fn listed_as(&self, seat: &Seat) -> Option<(Id, Staff)> {
        let staff = self.list_staff();
        let open: Vec<(Id, Staff)> =
            staff.into_iter().filter(|(id, _)| *id != seat.user() && !self.has_account(*id)).collect();
        only(&open, |staff| fold(&staff.name) == fold(&seat.account.name)).or_else(|| {
            only(&open, |staff| {
                fold(&staff.initials) == fold(&seat.account.initials)
                    && last(&staff.name) == last(&seat.account.name)
            })
        })
    }

    fn owned_by(&self, id: Id) -> Vec<Id> {
        let library = self.records.library.borrow();
        library.jobs().filter(|(_, job)| job.owner == id).map(|(job, _)| job).collect()
    }
}

/// The record of somebody who has come in; what a list knew of them is kept.
fn arrived(seat: &Seat, known: &Staff) -> Leaves {
    let account = &seat.account;
    let staff = Staff {
        name: account.name.clone(),
        initials: account.initials.clone(),
        role: role(account.role),
        ..known.clone()
    };
    let mut leaves = staff.leaves();
    leaves.insert(ACCOUNT.to_owned(), Leaf::Flag(true));
    leaves
}

/// What an account says of somebody whose record is there.
fn account(seat: &Seat) -> Edit {
    let mut edit = one(ACCOUNT, Leaf::Flag(true));
    let role = role(seat.account.role);
    if role != Role::Unknown {
        edit.insert(StaffField::Role.key().to_owned(), role.write());
    }
    edit
}

fn one(key: &str, leaf: Leaf) -> Edit {
    Edit::from([(key.to_owned(), Some(leaf))])
}

fn only(staff: &[(Id, Staff)], meant: impl Fn(&Staff) -> bool) -> Option<(Id, Staff)> {
    let mut found = staff.iter().filter(|(_, staff)| meant(staff));
    let first = found.next()?;
    found.next().is_none().then(|| first.clone())
}

fn last(name: &str) -> String {
    fold(name).rsplit(' ').next().unwrap_or_default().to_owned()
}
