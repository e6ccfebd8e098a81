//! The list of jobs: its view, and what is chosen in it.

use bridge::request::JobQuery;
use bridge::row::{Counts, JobRow};
use bridge::span::Span;
use domain::id::Id;
use domain::sale::job::Progress;
use domain::sale::view::{Order, View};

use crate::state::list::List;
use crate::ui::signal::RwSignal;

/// The list and what narrows it.
#[derive(Clone, Copy)]
pub struct Jobs {
    pub list: List<JobRow>,
    pub counts: RwSignal<Counts>,
    /// Filters and order; what is searched for stands in the list.
    pub view: RwSignal<View>,
    /// While several jobs are chosen to be handed over: which ones.
    pub chosen: RwSignal<Option<Vec<Id>>>,
}

impl Jobs {
    /// Everything, newest first.
    pub fn new() -> Jobs {
        Jobs {
            list: List::new(),
            counts: RwSignal::new(Counts::default()),
            view: RwSignal::new(View::default()),
            chosen: RwSignal::new(None),
        }
    }

    /// Changes the view and begins at its top.
    pub fn change(self, change: impl FnOnce(&mut View)) {
        let mut view = self.view.get_untracked();
        change(&mut view);
        self.view.set(view);
        self.list.rewind();
    }

    /// Takes a saved view, or all filters off.
    pub fn show(self, view: View) {
        self.list.text.set(view.text.clone());
        self.change(|now| *now = view);
    }

    /// Whether any filter is on.
    pub fn is_narrowed(self) -> bool {
        self.view.with(View::is_narrowed) || self.list.text.with(|text| !text.trim().is_empty())
    }

    /// Whether there is anything to take off.
    pub fn is_narrowed_or_ordered(self) -> bool {
        self.is_narrowed() || self.view.with(|view| view.order != Order::Newest || !view.name.is_empty())
    }

    /// The view with what is searched for.
    pub fn whole(self) -> View {
        View { text: self.list.text.with(|text| text.trim().to_owned()), ..self.view.get() }
    }

    /// Takes a job into the choice, or out of it.
    pub fn choose(self, id: Id) {
        let mut chosen = self.chosen.get_untracked().unwrap_or_default();
        let before = chosen.len();
        chosen.retain(|one| *one != id);
        if chosen.len() == before {
            chosen.push(id);
        }
        self.chosen.set(Some(chosen));
    }

    /// The question for the engine.
    pub fn query(self, vehicle: Option<Id>) -> JobQuery {
        query(self.whole(), vehicle, self.list.span.get())
    }
}

/// How many jobs have a colour.
pub fn count(counts: &Counts, progress: Progress) -> u32 {
    match progress {
        Progress::Untouched => counts.untouched,
        Progress::InWork => counts.in_work,
        Progress::Done => counts.done,
        Progress::Closed => counts.closed,
        Progress::Unknown => 0,
    }
}

fn query(view: View, vehicle: Option<Id>, span: Span) -> JobQuery {
    JobQuery { view, vehicle, customer: None, span }
}

#[cfg(test)]
mod tests {
    use bridge::row::Counts;
    use bridge::span::Span;
    use domain::id::Id;
    use domain::sale::job::Progress;
    use domain::sale::view::View;

    use super::{count, query};

    #[test]
    fn filters_become_the_question() {
        let span = Span { from: 30, count: 60 };
        let view = View { progress: Some(Progress::Done), text: "Müller".to_owned(), ..View::default() };
        let asked = query(view.clone(), Some(Id([1; 16])), span);
        assert_eq!(
            (asked.view, asked.vehicle, asked.customer, asked.span),
            (view, Some(Id([1; 16])), None, span)
        );
    }

    #[test]
    fn each_colour_has_its_own_count() {
        let counts = Counts { untouched: 1, in_work: 2, done: 3, closed: 4, ..Counts::default() };
        assert_eq!(
            Progress::ALL.iter().map(|progress| count(&counts, *progress)).collect::<Vec<_>>(),
            [1, 2, 3, 4]
        );
    }
}
