//! Cases whose resubmission has come ("Wiedervorlage"): they stand on Today beside the jobs.

use bridge::reply::Reply;
use bridge::task::CaseTask;
use domain::party::customer::Customer;
use domain::record::Kind;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::finding::sorted;
use crate::desk::present::{leaves_of, staff};
use crate::desk::today::dialled;
use crate::store::kin::What;

/// More than this nobody does in a day.
const MOST: usize = 200;

impl<W: World> Engine<W> {
    /// The due cases of whoever is here and of those whom they stand in for, or of everybody; the longest due first. A case
    /// that nobody looks after is everybody's.
    pub fn due_cases(&self, everybody: bool) -> Reply {
        let library = self.records.library.borrow();
        let present = self.present(&library);
        let mut keyed = Vec::new();
        for (id, entry) in library.all() {
            let Some(kin) = entry.kin() else { continue };
            let What::Case(case) = &kin.what else { continue };
            let due = case.resubmission.filter(|day| *day <= present.today && !case.done);
            let carer = present.carer(case.owner);
            let nobodys = staff(&library, carer).is_none_or(|staff| staff.disabled);
            if let Some(day) = due.filter(|_| everybody || nobodys || carer == present.me) {
                keyed.push(((day.0.cast_unsigned() ^ 1 << 31).to_be_bytes().to_vec(), id));
            }
        }
        let order = sorted(keyed);
        let tasks = order.into_iter().take(MOST).filter_map(|id| {
            let kin = library.kin_card(id)?;
            let What::Case(case) = &kin.what else { return None };
            let customer = library.root(kin.customer);
            let facts = Customer::read(&leaves_of(&library, customer, Kind::Customer));
            let phone = if facts.mobile.is_empty() { &facts.phone } else { &facts.mobile };
            Some(CaseTask {
                case: id,
                customer,
                name: facts.name(),
                gist: case.gist.clone(),
                day: case.resubmission?,
                owner: staff(&library, case.owner).map(|staff| staff.initials.clone()).unwrap_or_default(),
                phone: dialled(phone),
                mail: facts.mail,
            })
        });
        Reply::DueCases(tasks.collect())
    }
}
