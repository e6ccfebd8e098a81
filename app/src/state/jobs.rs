//! The list of jobs and its filters.

use bridge::request::{JobQuery, Span};
use bridge::row::{Colours, JobRow};
use domain::id::Id;
use domain::sale::job::Progress;

use crate::state::list::List;
use crate::ui::signal::RwSignal;

/// The list and what narrows it.
#[derive(Clone, Copy)]
pub struct Jobs {
    pub list: List<JobRow>,
    pub colours: RwSignal<Colours>,
    pub progress: RwSignal<Option<Progress>>,
    /// Only jobs that this person looks after.
    pub owner: RwSignal<Option<Id>>,
}

impl Jobs {
    /// Everything, newest first.
    pub fn new() -> Jobs {
        Jobs {
            list: List::new(),
            colours: RwSignal::new(Colours::default()),
            progress: RwSignal::new(None),
            owner: RwSignal::new(None),
        }
    }

    /// Puts a colour on as the filter, or takes it off.
    pub fn toggle(self, progress: Progress) {
        let next = (self.progress.get_untracked() != Some(progress)).then_some(progress);
        self.progress.set(next);
        self.list.rewind();
    }

    /// Whether any filter is on.
    pub fn is_narrowed(self) -> bool {
        self.progress.get().is_some()
            || self.owner.get().is_some()
            || self.list.text.with(|text| !text.trim().is_empty())
    }

    /// Takes all filters off.
    pub fn widen(self) {
        self.progress.set(None);
        self.owner.set(None);
        self.list.text.set(String::new());
        self.list.rewind();
    }

    /// The question for the engine.
    pub fn query(self, vehicle: Option<Id>) -> JobQuery {
        query(&self.list.text.get(), self.progress.get(), self.owner.get(), vehicle, self.list.span.get())
    }
}

/// How many jobs have a colour.
pub fn count(colours: Colours, progress: Progress) -> u32 {
    match progress {
        Progress::Untouched => colours.untouched,
        Progress::InWork => colours.in_work,
        Progress::Done => colours.done,
        Progress::Closed => colours.closed,
        Progress::Unknown => 0,
    }
}

fn query(
    text: &str,
    progress: Option<Progress>,
    owner: Option<Id>,
    vehicle: Option<Id>,
    span: Span,
) -> JobQuery {
    JobQuery { text: text.trim().to_owned(), vehicle, owner, progress, span, ..JobQuery::default() }
}

#[cfg(test)]
mod tests {
    use bridge::request::Span;
    use bridge::row::Colours;
    use domain::id::Id;
    use domain::sale::job::Progress;

    use super::{count, query};

    #[test]
    fn filters_become_the_question_and_blanks_around_a_search_do_not() {
        let span = Span { from: 30, count: 60 };
        let (vehicle, owner) = (Some(Id([1; 16])), Some(Id([2; 16])));
        let asked = query("  Müller Golf ", Some(Progress::Done), owner, vehicle, span);
        assert_eq!(asked.text, "Müller Golf");
        assert_eq!((asked.progress, asked.vehicle, asked.span), (Some(Progress::Done), vehicle, span));
        assert_eq!((asked.owner, asked.status, asked.customer), (owner, None, None));
    }

    #[test]
    fn each_colour_has_its_own_count() {
        let colours = Colours { untouched: 1, in_work: 2, done: 3, closed: 4 };
        assert_eq!(
            Progress::ALL.iter().map(|progress| count(colours, *progress)).collect::<Vec<_>>(),
            [1, 2, 3, 4]
        );
    }
}
