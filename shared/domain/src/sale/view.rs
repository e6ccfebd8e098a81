//! Views of the list of jobs ("Ansichten"): filters and an order, kept under a name.

use crate::field::Leaves;
use crate::id::Id;
use crate::record::{GONE, KIND};
use crate::sale::job::{Origin, Progress, Status};
use crate::time::Day;
use crate::{choice, record};

choice!(
    /// Since when jobs have come in.
    Period { Today = "today", Week = "week", Month = "month", Year = "year" }
);

choice!(
    /// The order of the list.
    Order { Newest = "newest", Oldest = "oldest", Resubmission = "resubmission", Price = "price", Customer = "customer" }
);

record!(
    /// Filters, all of which a job must pass, and an order. Without a filter everything but the archive is shown.
    View / ViewField {
        Name: name: String = "name",
        /// Whose view it is.
        Owner: owner: Id = "owner",
        /// Everybody of the team has it.
        Shared: shared: bool = "shared",
        Text: text: String = "filter.text",
        Progress: progress: Option<Progress> = "filter.progress",
        Status: status: Option<Status> = "filter.status",
        Origin: origin: Option<Origin> = "filter.origin",
        /// Who looks after the jobs, deputies included.
        Person: person: Id = "filter.person",
        Period: period: Option<Period> = "filter.period",
        /// In work, and without a day on which they come up again.
        Adrift: adrift: bool = "filter.adrift",
        /// Enquiries that have waited too long.
        Late: late: bool = "filter.late",
        /// Red and orange ones: what is still to be done.
        Open: open: bool = "filter.open",
        /// Where the vehicle stands (branch, "Standort").
        Place: place: String = "filter.place",
        Vehicle: vehicle: Id = "filter.vehicle",
        Order: order: Order = "order",
    }
);

/// Whether a stored view has filters that this version does not know. They are kept, and pass everything.
pub fn has_foreign(leaves: &Leaves) -> bool {
    let view = View::read(leaves);
    let values = view.progress == Some(Progress::Unknown)
        || view.status == Some(Status::Unknown)
        || view.origin == Some(Origin::Unknown)
        || view.period == Some(Period::Unknown)
        || view.order == Order::Unknown;
    values || leaves.keys().any(|key| key != KIND && key != GONE && ViewField::of(key).is_none())
}

impl View {
    /// The view with the filters that this version understands.
    #[must_use]
    pub fn understood(mut self) -> View {
        self.progress = self.progress.filter(|value| *value != Progress::Unknown);
        self.status = self.status.filter(|value| *value != Status::Unknown);
        self.origin = self.origin.filter(|value| *value != Origin::Unknown);
        self.period = self.period.filter(|value| *value != Period::Unknown);
        self
    }

    /// Whether anything is filtered at all.
    pub fn is_narrowed(&self) -> bool {
        let all = View {
            name: self.name.clone(),
            owner: self.owner,
            shared: self.shared,
            order: self.order,
            ..View::default()
        };
        *self != all
    }
}

impl Period {
    /// The first day that lies in it.
    pub fn first(self, today: Day) -> Day {
        today.plus(match self {
            Period::Today => 0,
            Period::Week => -6,
            Period::Month => -30,
            Period::Year => -365,
            Period::Unknown => i32::MIN / 2,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Period, View, has_foreign};
    use crate::field::{Leaf, Leaves, apply, difference};
    use crate::record::Kind;
    use crate::sale::job::{Progress, Status};
    use crate::time::Day;

    fn leaves(view: &View) -> Leaves {
        Kind::View.stamp(view.leaves())
    }

    #[test]
    fn filters_of_a_newer_version_are_kept_and_told() {
        let view = View { name: "Meine".to_owned(), status: Some(Status::Ordered), ..View::default() };
        assert!(!has_foreign(&leaves(&view)));
        let mut newer = leaves(&view);
        newer.insert("filter.moon".to_owned(), Leaf::Text("full".to_owned()));
        assert!(has_foreign(&newer));
        let mut newer = leaves(&view);
        newer.insert("filter.progress".to_owned(), Leaf::Text("violet".to_owned()));
        assert!(has_foreign(&newer));
        let read = View::read(&newer);
        assert_eq!(read.clone().understood().progress, None);
        // Renaming it here leaves the newer filter as it is.
        let renamed = View { name: "Andere".to_owned(), ..read.clone() };
        apply(&mut newer, &difference(&read.leaves(), &renamed.leaves()));
        assert_eq!(newer.get("filter.progress"), Some(&Leaf::Text("violet".to_owned())));
    }

    #[test]
    fn a_name_and_an_order_narrow_nothing() {
        assert!(!View { name: "Alle".to_owned(), shared: true, ..View::default() }.is_narrowed());
        assert!(View { progress: Some(Progress::Done), ..View::default() }.is_narrowed());
        assert!(View { late: true, ..View::default() }.is_narrowed());
    }

    #[test]
    fn a_period_begins_so_many_days_ago() {
        let first = |period: Period| period.first(Day(1_000)).0;
        assert_eq!([Period::Today, Period::Week, Period::Month].map(first), [1_000, 994, 970]);
    }
}
