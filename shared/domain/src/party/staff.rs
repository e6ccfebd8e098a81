//! The people of the dealership.

use crate::id::Id;
use crate::time::Day;
use crate::{choice, record};

choice!(
    /// What somebody does here, and so which shelves their devices hold.
    Role {
        Sales = "sales",
        SalesManager = "sales_manager",
        Service = "service",
        Accounting = "accounting",
        Administrator = "administrator",
    }
);

record!(
    /// A member of staff. The record's id is the account's id on the relay.
    Staff / StaffField {
        Name: name: String = "name",
        Initials: initials: String = "initials",
        Role: role: Role = "role",
        Phone: phone: String = "phone" as Phone,
        Mail: mail: String = "mail" as Mail,
        /// "Abwesend von".
        AbsentFrom: absent_from: Option<Day> = "absent.from",
        /// The last day of the absence.
        AbsentUntil: absent_until: Option<Day> = "absent.until",
        /// Looks after this person's jobs meanwhile ("Vertretung").
        Deputy: deputy: Id = "absent.deputy",
        /// Works here no more; their jobs are handed over.
        Disabled: disabled: bool = "disabled",
    }
);

/// The leaf that says that this person has an account; their role is the account's from then on.
pub const ACCOUNT: &str = "account";

impl Role {
    /// Whose devices hold the books, and so see what a vehicle cost.
    pub fn sees_purchases(self) -> bool {
        matches!(self, Role::SalesManager | Role::Accounting | Role::Administrator)
    }

    /// Whose devices hold the workshop's orders.
    pub fn sees_workshop(self) -> bool {
        matches!(self, Role::Service | Role::Administrator)
    }

    /// Whose devices hold jobs and their papers.
    pub fn sees_jobs(self) -> bool {
        !matches!(self, Role::Service | Role::Unknown)
    }

    /// Who may change the dealership's own settings.
    pub fn may_set(self) -> bool {
        self.may_invite()
    }

    /// Who may invite others.
    pub fn may_invite(self) -> bool {
        self.manages()
    }

    /// Who sees the month's figures, changes closed jobs and looks after the staff.
    pub fn manages(self) -> bool {
        matches!(self, Role::Administrator | Role::SalesManager)
    }
}

impl Staff {
    /// Whether somebody is away on a day. An absence without a last day goes on.
    pub fn is_away(&self, day: Day) -> bool {
        self.absent_from.is_some_and(|from| from <= day) && self.absent_until.is_none_or(|until| day <= until)
    }
}

/// Who looks after the jobs of somebody on a day: they themselves, or their deputy, or the deputy's. Nobody is asked
/// twice, so that deputies for each other end somewhere.
pub fn stands_in(staff: &[(Id, Staff)], person: Id, day: Day) -> Id {
    let mut at = person;
    for _ in staff {
        let found = staff.iter().find(|(id, _)| *id == at).map(|(_, staff)| staff);
        match found.filter(|staff| (staff.is_away(day) || staff.disabled) && !staff.deputy.is_none()) {
            Some(staff) if staff.deputy != person => at = staff.deputy,
            Some(_) => return person,
            None => return at,
        }
    }
    person
}

#[cfg(test)]
mod tests {
    use super::{Staff, stands_in};
    use crate::id::Id;
    use crate::time::Day;

    fn person(deputy: u8, from: Option<i32>, until: Option<i32>) -> Staff {
        let deputy = if deputy == 0 { Id::default() } else { Id([deputy; 16]) };
        Staff { deputy, absent_from: from.map(Day), absent_until: until.map(Day), ..Staff::default() }
    }

    #[test]
    fn an_absence_begins_and_ends_on_its_days() {
        for (from, until, day, away) in [
            (None, None, 5, false),
            (Some(3), Some(5), 2, false),
            (Some(3), Some(5), 3, true),
            (Some(3), Some(5), 5, true),
            (Some(3), Some(5), 6, false),
            (Some(3), None, 900, true),
            (None, Some(5), 4, false),
        ] {
            assert_eq!(person(0, from, until).is_away(Day(day)), away, "{from:?} {until:?} {day}");
        }
    }

    #[test]
    fn the_deputy_of_somebody_away_looks_after_their_jobs() {
        let (one, two, three) = (Id([1; 16]), Id([2; 16]), Id([3; 16]));
        let away = |deputy| person(deputy, Some(0), Some(9));
        let staff = vec![(one, away(2)), (two, person(3, Some(5), Some(9))), (three, person(0, None, None))];
        assert_eq!(stands_in(&staff, one, Day(4)), two);
        assert_eq!(stands_in(&staff, one, Day(6)), three, "the deputy is away, too");
        assert_eq!(stands_in(&staff, one, Day(10)), one);
        assert_eq!(stands_in(&staff, three, Day(6)), three);
        let each_other = vec![(one, away(2)), (two, away(1))];
        assert_eq!(stands_in(&each_other, one, Day(4)), one);
        let itself = vec![(one, away(1))];
        assert_eq!(stands_in(&itself, one, Day(4)), one);
        let nobody = vec![(one, away(0))];
        assert_eq!(stands_in(&nobody, one, Day(4)), one);
        let gone =
            vec![(one, Staff { disabled: true, ..person(2, None, None) }), (two, person(0, None, None))];
        assert_eq!(stands_in(&gone, one, Day(4)), two);
    }
}
