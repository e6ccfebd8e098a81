//! Cases and contacts: what goes on with a customer, and how somebody notes it with one tap.

use bridge::register::{CaseRow, Contacts, Filter, Noted, TalkRow, Understood};
use bridge::reply::{Failure, Reply};
use domain::contact::case::{Case, CaseField};
use domain::contact::phrase;
use domain::contact::talk::Talk;
use domain::field::{Edit, Leaf, Value};
use domain::id::Id;
use domain::record::Kind;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::head::{people, person_name, staff_name};
use crate::store::kin::What;

impl<W: World> Engine<W> {
    /// The three tables: cases, and contacts with a case or without.
    pub async fn contacts(&self, customer: Id, filter: Filter) -> Result<Contacts, Failure> {
        let cases = self.rows_of(customer, Kind::Case).await?;
        let talks = self.rows_of(customer, Kind::Talk).await?;
        let (library, today) = (self.records.library.borrow(), self.today_is());
        let row = |id, case: Case| CaseRow {
            id,
            owner: staff_name(&library, case.owner, &case.owner_name),
            person: person_name(&library, case.person, ""),
            due: case.is_due(today),
            case,
        };
        let all: Vec<CaseRow> = cases.into_iter().map(|(id, leaves)| row(id, Case::read(&leaves))).collect();
        let known = |case: Id| all.iter().any(|row| row.id == case);
        let talks = talks.into_iter().map(|(id, leaves)| {
            let read = Talk::read(&leaves);
            let (staff, person) = people(&library, &read);
            let case = if known(read.case) { read.case } else { Id::default() };
            TalkRow { id, talk: Talk { case, ..read }, staff, person }
        });
        let talks = talks.collect();
        let (cases, hidden): (Vec<CaseRow>, Vec<CaseRow>) =
            all.into_iter().partition(|row| shows(filter, &row.case));
        Ok(Contacts { cases, talks, hidden: u32::try_from(hidden.len()).unwrap_or(u32::MAX) })
    }

    /// What a text says about a day.
    pub fn understood(&self, text: &str) -> Option<Understood> {
        let found = phrase::understand(text, self.today_is())?;
        let words = text.get(found.from..found.to).unwrap_or_default().to_owned();
        Some(Understood { day: found.day, minute: found.minute, words })
    }

    /// Keeps a contact that has just taken place.
    pub async fn log(&self, noted: Noted) -> Result<Reply, Failure> {
        self.is_customer(&noted)?;
        let (id, talk) = (self.fresh(), self.talk(&noted));
        self.write(async |draft| draft.create(Kind::Talk, id, talk.leaves())).await?;
        Ok(Reply::Created(id))
    }

    /// Keeps a note. A day that it names becomes the resubmission of its case, or of a new one, and with an hour its
    /// appointment, unless another one is still to come; in a case that is there already the note itself stands as a
    /// contact.
    pub async fn note(&self, noted: Noted) -> Result<Reply, Failure> {
        self.is_customer(&noted)?;
        let mut understood = self.understood(&noted.text);
        let resubmission = understood.as_ref().map(|found| found.day);
        let booked = understood.as_ref().and_then(|found| Some((found.day, found.minute?)));
        let Some(case) = noted.case else {
            let id = self.fresh();
            let case = Case {
                customer: noted.customer,
                text: noted.text.clone(),
                owner: self.user(),
                person: noted.person.unwrap_or_default(),
                appointment: booked.map(|(day, _)| day),
                appointment_time: booked.map(|(_, minute)| minute),
                resubmission,
                created: self.world.now(),
                ..Case::default()
            };
            self.write(async |draft| draft.create(Kind::Case, id, case.leaves())).await?;
            return Ok(Reply::Noted { case: id, understood });
        };
        let (id, talk) = (self.fresh(), self.talk(&noted));
        let booked = booked.filter(|_| !self.is_booked(case));
        if let (None, Some(found)) = (booked, &mut understood) {
            found.minute = None;
        }
        let leaf =
            |field: CaseField, leaf: Option<Leaf>| leaf.map(|leaf| (field.key().to_owned(), Some(leaf)));
        let leaves = [
            leaf(CaseField::Resubmission, resubmission.write()),
            leaf(CaseField::Appointment, booked.and_then(|(day, _)| day.write())),
            leaf(CaseField::AppointmentTime, booked.and_then(|(_, minute)| minute.write())),
        ];
        let edit: Edit = leaves.into_iter().flatten().collect();
        self.write(async |draft| {
            draft.create(Kind::Talk, id, talk.leaves())?;
            draft.edit(case, &edit).await.map(drop)
        })
        .await?;
        Ok(Reply::Noted { case, understood })
    }

    /// Whether an appointment of a case is still to come.
    fn is_booked(&self, case: Id) -> bool {
        let library = self.records.library.borrow();
        let day = library.kin_card(case).and_then(|kin| match &kin.what {
            What::Case(case) => case.appointment,
            _ => None,
        });
        day.is_some_and(|day| day >= self.today_is())
    }

    fn talk(&self, noted: &Noted) -> Talk {
        Talk {
            customer: noted.customer,
            at: self.world.now(),
            staff: self.user(),
            person: noted.person.unwrap_or_default(),
            kind: noted.kind.clone(),
            note: noted.text.clone(),
            case: noted.case.unwrap_or_default(),
            ..Talk::default()
        }
    }

    /// Whether whoever is named is here, and the case is a case of theirs.
    fn is_customer(&self, noted: &Noted) -> Result<(), Failure> {
        let library = self.records.library.borrow();
        let known = library.customer(noted.customer).is_some();
        let theirs = |case: Id| {
            let card = library.kin_card(case).filter(|kin| matches!(kin.what, What::Case(_)));
            card.is_some_and(|kin| library.is_same(kin.customer, noted.customer))
        };
        let case = noted.case.is_none_or(theirs);
        (known && case).then_some(()).ok_or(Failure::NotFound)
    }
}

fn shows(filter: Filter, case: &Case) -> bool {
    let until = filter.until.is_none_or(|until| case.resubmission.is_some_and(|day| day <= until));
    (filter.done || !case.is_done()) && until
}
