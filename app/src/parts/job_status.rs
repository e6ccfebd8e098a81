//! What has to be known when a status is set: the day of a sale, the reason why a deal came to nothing.

use bridge::reply::Reply;
use bridge::request::Request;
use domain::field::{Edit, Input, Leaf, Problem, Value};
use domain::id::Id;
use domain::record::Kind;
use domain::sale::job::{JobField, LostReason, Progress, Status};
use leptos::prelude::*;
use markup::view;
use words::format;
use words::screen::Say;

use crate::browser::clock;
use crate::parts::status::set_status;
use crate::state::entry;
use crate::state::live::live;
use crate::state::save::with_undo;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{problem, say, start_label, tongue};
use crate::ui::button::Submit;
use crate::ui::day_picker::DayWords;
use crate::ui::dialog::Dialog;
use crate::ui::field::Care;
use crate::ui::pen::view::View;
use crate::ui::select::{Options, SelectField};
use crate::ui::signal::{Callback, RwSignal, Signal};
use crate::ui::text_field::{TextField, Typed};

/// The job whose status is about to be set.
#[derive(Clone, Copy)]
pub struct Asking {
    job: RwSignal<(Id, Progress)>,
    sold: RwSignal<bool>,
    lost: RwSignal<bool>,
}

impl Asking {
    /// Nothing is asked.
    pub fn new() -> Asking {
        Asking {
            job: RwSignal::new((Id::default(), Progress::Unknown)),
            sold: RwSignal::new(false),
            lost: RwSignal::new(false),
        }
    }

    /// Sets a status at once, or asks first.
    pub fn choose(self, shop: Shop, job: Id, status: Status, progress: Progress) {
        self.job.set((job, progress));
        match status {
            Status::Sold => self.sold.set(true),
            Status::Lost => self.lost.set(true),
            _ => with_undo(shop, job, set_status(status, progress), Say::StatusChanged),
        }
    }

    fn write(self, shop: Shop, status: Status, more: Edit) {
        let (job, progress) = self.job.get_untracked();
        self.sold.set(false);
        self.lost.set(false);
        let mut edit = set_status(status, progress);
        edit.extend(more);
        with_undo(shop, job, edit, Say::StatusChanged);
    }
}

/// The dialogues.
pub fn status_questions(asking: Asking) -> View {
    view! {
        <Dialog open=asking.sold title=start_label(JobField::SoldOn) close=say(Say::Close)><Sold asking/></Dialog>
        <Dialog open=asking.lost title=say(Say::LostTitle) close=say(Say::Close)><Lost asking/></Dialog>
    }
}

#[component]
fn Sold(asking: Asking) -> View {
    let shop = shop();
    let text = RwSignal::new(format::day(tongue(), clock::today()));
    let wrong = RwSignal::new(None::<Problem>);
    let lacking = RwSignal::new(false);
    let optional = live(
        shop.changes,
        &[Kind::House],
        || Some(Request::House),
        |reply| match reply {
            Reply::House(sheet) => Some(sheet.house.sold_day_optional),
            _ => None,
        },
    );
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let needed = !optional.with_untracked(|optional| optional.here().copied().unwrap_or(false));
        match entry::leaf(Input::Day, &text.get_untracked()) {
            Err(problem) => wrong.set(Some(problem)),
            Ok(None) if needed => lacking.set(true),
            Ok(day) => {
                asking.write(shop, Status::Sold, Edit::from([(JobField::SoldOn.key().to_owned(), day)]))
            }
        }
    };
    let told = move || {
        let lacking = lacking.get() && text.with(String::is_empty);
        lacking.then(|| say(Say::SoldDayNeeded)).or_else(|| wrong.get().map(problem))
    };
    let care = Care { problem: Signal::derive(told), saved: Signal::stored(false) };
    let day = DayWords { open: say(Say::PickDay), form: say(Say::DayForm) };
    view! {
        <form class="entry" on:submit=save novalidate=true>
            <p class="doubt-lead">{say(Say::SoldLead)}</p>
            <TextField id="ask-sold-on" label=start_label(JobField::SoldOn) text typed=Typed::Day care day=Some(day)/>
            <div class="acts"><Submit label=say(Say::SaveSold)/></div>
        </form>
    }
}

#[component]
fn Lost(asking: Asking) -> View {
    let shop = shop();
    let reason = RwSignal::new(None::<LostReason>);
    let note = RwSignal::new(String::new());
    // Who says nothing falsifies no figure.
    let mut options: Options = vec![("", say(Say::NoReasonTold))];
    options.extend(LostReason::ALL.iter().map(|reason| (reason.word(), start_label(*reason))));
    let value = Signal::derive(move || reason.get().map_or("", LostReason::word).to_owned());
    let choose =
        Callback::new(move |word: String| reason.set((!word.is_empty()).then(|| LostReason::of(&word))));
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let note = note.with_untracked(|note| note.trim().to_owned());
        let leaves: [(JobField, Option<Leaf>); 2] =
            [(JobField::LostReason, reason.get_untracked().write()), (JobField::LostNote, note.write())];
        let edit = leaves.into_iter().map(|(field, leaf)| (field.key().to_owned(), leaf));
        asking.write(shop, Status::Lost, edit.collect());
    };
    view! {
        <form class="entry" on:submit=save novalidate=true>
            <p class="doubt-lead">{say(Say::LostLead)}</p>
            <SelectField id="ask-lost-reason" label=start_label(JobField::LostReason) options value choose/>
            <TextField id="ask-lost-note" label=start_label(JobField::LostNote) text=note typed=Typed::Paragraph/>
            <div class="acts"><Submit label=say(Say::ArchiveJob)/></div>
        </form>
    }
}
