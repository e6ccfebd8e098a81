//! Issued papers of a job, of a customer, or of the house: to be found, opened, handed over and taken back.

use bridge::paper::{PaperQuery, PaperRow};
use bridge::reply::Reply;
use bridge::request::Request;
use bridge::row::Page;
use bridge::span::Span;
use domain::id::Id;
use domain::record::Kind;
use markup::view;
use words::screen::Say;

use crate::parts::cancelling::{Cancelling, cancelling};
use crate::parts::list_search::list_search;
use crate::parts::paper_row::paper_row;
use crate::state::live::{Known, live};
use crate::state::save::failed;
use crate::state::shop::shop;
use crate::state::tongue::say;
use crate::ui::button::{Button, Look};
use crate::ui::empty::{Empty, skeleton};
use crate::ui::icon::{CIRCLE_ALERT, FILE_TEXT};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::{Callback, Memo, RwSignal};

/// So many are shown first, and so many more each time.
const STEP: u32 = 30;

/// From so many on there is something to search.
const SEARCHED: u32 = 6;

/// Whose papers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Whose {
    pub job: Option<Id>,
    pub customer: Option<Id>,
}

/// The list.
pub fn paper_list(whose: Whose) -> View {
    let shop = shop();
    let text = RwSignal::new(String::new());
    let count = RwSignal::new(STEP);
    let request = move || {
        let Whose { job, customer } = whose;
        let span = Span { from: 0, count: count.get() };
        Some(Request::Papers(PaperQuery { text: text.get(), kind: None, job, customer, span }))
    };
    let known = live(shop.changes, &[Kind::Paper, Kind::Job, Kind::Staff], request, |reply| match reply {
        Reply::Papers(page) => Some(page),
        _ => None,
    });
    let question = Cancelling::new();
    let searched = Memo::new(move || {
        let many = known.with(|known| known.here().is_some_and(|page| page.total >= SEARCHED));
        many || text.with(|text| !text.is_empty())
    });
    let search = move || {
        let changed = Callback::new(move |()| count.set(STEP));
        searched.get().then(|| list_search(say(Say::SearchPapers), text, changed))
    };
    let list = move || match known.get() {
        Known::Not => skeleton(3),
        Known::Failed(failure) => view! { <Empty icon=CIRCLE_ALERT title=failed(&failure)/> },
        Known::Here(page) if page.rows.is_empty() => nothing(text.with_untracked(String::is_empty)),
        Known::Here(page) => rows(page, whose, question, count),
    };
    view! { <div class="papers">{search} {list} {cancelling(question)}</div> }
}

fn nothing(at_all: bool) -> View {
    if at_all {
        view! { <Empty icon=FILE_TEXT title=say(Say::NoPapersYet) hint=say(Say::NoPapersYetHint)/> }
    } else {
        view! { <Empty icon=FILE_TEXT title=say(Say::NothingFound)/> }
    }
}

fn rows(page: Page<PaperRow>, whose: Whose, question: Cancelling, count: RwSignal<u32>) -> View {
    let more = page.total > u32::try_from(page.rows.len()).unwrap_or(u32::MAX);
    let more = more.then(|| {
        view! { <Button label=say(Say::ShowMore) look=Look::Quiet press=move |()| count.update(|count| *count += STEP)/> }
    });
    let row = move |row: PaperRow| paper_row(row, whose.job.is_none(), question);
    view! {
        <ul>{page.rows.into_iter().map(row).collect_view()}</ul>
        {more}
    }
}
