//! Register "Basis": status, customer, vehicle, remark, resubmission, owner.

use std::sync::Arc;

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::sheet::JobSheet;
use domain::field::{Input, Leaf, Value};
use domain::id::Id;
use domain::party::staff::Staff;
use domain::record::Kind;
use domain::sale::job::{JobField, Progress, Status};
use leptos::prelude::*;
use markup::view;
use words::screen::Say;

use crate::parts::customer_change::customer_change;
use crate::parts::customer_entry::CustomerEntry;
use crate::parts::doubt::{Doubts, doubt_mark};
use crate::parts::fields::{self, Row};
use crate::parts::form::{Form, field, stored};
use crate::parts::job_cars::job_cars;
use crate::parts::job_form::job_form;
use crate::parts::job_status::{Asking, status_questions};
use crate::parts::picker::{Picker, Sought};
use crate::parts::status::{colour, set_progress, shape};
use crate::state::live::live;
use crate::state::save::{one, with_undo};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, say};
use crate::ui::button::{Button, Look};
use crate::ui::dialog::Dialog;
use crate::ui::icon::{PEN, USERS, X};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::select::{Options, SelectField};
use crate::ui::signal::{Callback, Memo, RwSignal, Signal};
use crate::ui::text::Text;

/// The register.
#[component]
pub fn JobBasis(id: Id, sheet: Memo<Arc<JobSheet>>) -> View {
    let shop = shop();
    let form = job_form(id, sheet.into());
    let row = fields::job;
    let sold = Memo::new(move || sheet.with(|sheet| sheet.job.status == Status::Sold));
    let lost = Memo::new(move || sheet.with(|sheet| sheet.job.status == Status::Lost));
    view! {
        <div class="form basis">
            <section class="group">
                <h2 class="group-title">{say(Say::GroupParties)}</h2>
                <div class="group-fields group-halves">
                    <Party form sheet/>
                    {job_cars(shop, id, sheet)}
                </div>
            </section>
            <section class="group">
                <h2 class="group-title">{label(JobField::Remark)}</h2>
                <div class="group-fields group-wide">{field(form, row(JobField::Remark))}</div>
            </section>
            <section class="group">
                <h2 class="group-title">{say(Say::GroupStatus)}</h2>
                <div class="group-fields">
                    <div class="cell">{status(shop, form, sheet)}</div>
                    <div class="cell cell-wide">{progress(shop, form, sheet)}</div>
                    {field(form, row(JobField::Resubmission))}
                    {move || sold.get().then(|| field(form, Row { input: Input::Day, ..row(JobField::SoldOn) }))}
                    {field(form, row(JobField::Delivery))}
                    {move || lost.get().then(|| view! { {field(form, row(JobField::LostReason))} {field(form, row(JobField::LostNote))} })}
                    <div class="cell">{owner(shop, form, sheet)}</div>
                </div>
            </section>
        </div>
    }
}

fn status(shop: Shop, form: Form, sheet: Memo<Arc<JobSheet>>) -> View {
    let asking = Asking::new();
    let options: Options = Status::ALL.iter().map(|status| (status.word(), label(*status))).collect();
    let value = Signal::derive(move || sheet.with(|sheet| sheet.job.status.word().to_owned()));
    let choose = Callback::new(move |word: String| {
        let progress = sheet.with_untracked(|sheet| sheet.job.progress);
        asking.choose(shop, form.record, Status::of(&word), progress);
    });
    let show = Callback::new(|leaf: Option<Leaf>| {
        label(leaf.as_ref().and_then(Status::read).unwrap_or_default()).into_owned()
    });
    let mark = mark(form, JobField::Status, show);
    view! { <SelectField id="job-status" label=label(JobField::Status) options value choose mark/> {status_questions(asking)} }
}

/// The four colours side by side, each with its shape and word.
fn progress(shop: Shop, form: Form, sheet: Memo<Arc<JobSheet>>) -> View {
    let now = Memo::new(move || sheet.with(|sheet| sheet.job.progress));
    let button = move |progress: &'static Progress| {
        let progress = *progress;
        let press = move |_| with_undo(shop, form.record, set_progress(progress), Say::StatusChanged);
        view! {
            <button
                type="button"
                role="radio"
                class=colour(progress)
                aria-checked=move || (now.get() == progress).to_string()
                tabindex=move || if now.get() == progress { "0" } else { "-1" }
                on:click=press
            >
                {shape(progress)}
                <span>{label(progress)}</span>
            </button>
        }
    };
    let show = Callback::new(|leaf: Option<Leaf>| {
        label(leaf.as_ref().and_then(Progress::read).unwrap_or_default()).into_owned()
    });
    view! {
        <div class="field">
            <div class="field-head">
                <span class="field-name">{label(JobField::Progress)}</span>
                {mark(form, JobField::Progress, show)}
            </div>
            <div class="segmented colours" role="radiogroup" aria-label=label(JobField::Progress) on:keydown=crate::ui::move_focus::by_arrows>
                {Progress::ALL.iter().map(button).collect_view()}
            </div>
        </div>
    }
}

fn owner(shop: Shop, form: Form, sheet: Memo<Arc<JobSheet>>) -> View {
    let staff = live(
        shop.changes,
        &[Kind::Staff],
        || Some(Request::Staff),
        |reply| match reply {
            Reply::Staff(staff) => Some(staff),
            _ => None,
        },
    );
    let names = move || staff.get().here().cloned().unwrap_or_default();
    let value = move || sheet.with(|sheet| sheet.job.owner.hex());
    let option = move |(id, person): (Id, Staff)| {
        view! { <option value=id.hex() selected=move || value() == id.hex()>{person.name}</option> }
    };
    // Nobody who has left is given a job; whoever has it already is shown.
    let offered = move || {
        let owner = sheet.with(|sheet| sheet.job.owner);
        names().into_iter().filter(move |(id, person)| !person.disabled || *id == owner)
    };
    let choose = move |event| {
        let owner = Id::parse(&event_target_value(&event)).unwrap_or_default();
        with_undo(shop, form.record, one(JobField::Owner.key(), owner.write()), Say::OwnerChanged);
    };
    let show = Callback::new(move |leaf: Option<Leaf>| {
        let id = leaf.as_ref().and_then(Id::read).unwrap_or_default();
        names().into_iter().find(|(other, _)| *other == id).map(|(_, person)| person.name).unwrap_or_default()
    });
    view! {
        <div class="field">
            <div class="field-head">
                <label for="job-owner">{label(JobField::Owner)}</label>
                {mark(form, JobField::Owner, show)}
            </div>
            <span class="select">
                <select id="job-owner" class="input" on:change=choose>
                    <option value="" selected=move || sheet.with(|sheet| sheet.job.owner.is_none())>"–"</option>
                    {move || offered().map(option).collect_view()}
                </select>
                {crate::ui::icon::icon(crate::ui::icon::CHEVRON_DOWN)}
            </span>
        </div>
    }
}

/// The customer: who it is, or the search for one.
#[component]
fn Party(form: Form, sheet: Memo<Arc<JobSheet>>) -> View {
    let shop = shop();
    let changing = RwSignal::new(false);
    let creating = RwSignal::new(false);
    let editing = RwSignal::new(false);
    let named = RwSignal::new(String::new());
    let chosen = Memo::new(move || sheet.with(customer_words));
    let choose = Callback::new(move |id: Id| {
        changing.set(false);
        creating.set(false);
        with_undo(shop, form.record, one(JobField::Customer.key(), id.write()), Say::CustomerChanged);
    });
    let create = Callback::new(move |text: String| {
        named.set(text);
        creating.set(true);
    });
    let take_off =
        move || with_undo(shop, form.record, one(JobField::Customer.key(), None), Say::CustomerChanged);
    let picker = move || {
        view! { <Picker sought=Sought::Customer label=say(Say::SeekCustomer) id="job-customer" choose create/> }
    };
    let show = Callback::new(move |leaf: Option<Leaf>| {
        let id = leaf.as_ref().and_then(Id::read).unwrap_or_default();
        sheet.with_untracked(|sheet| shown_id(sheet, id))
    });
    let body = move || match chosen.get().filter(|_| !changing.get()) {
        Some((title, detail)) => view! {
            <div class="party">
                <p class="party-title">{title}</p>
                <p class="party-detail">{detail}</p>
                <div class="party-acts">
                    {(!sheet.with_untracked(|sheet| sheet.customer.is_none())).then(|| view! { <Button label=say(Say::Change) icon=PEN look=Look::Quiet press=move |()| editing.set(true)/> })}
                    <Button label=say(Say::OtherCustomer) icon=USERS look=Look::Quiet press=move |()| changing.set(true)/>
                    <Button label=say(Say::TakeOff) icon=X look=Look::Quiet press=move |()| take_off()/>
                </div>
            </div>
        },
        None => picker(),
    };
    view! {
        <div class="cell party-cell" role="group" aria-label=label(JobField::Customer)>
            <div class="field-head">
                <span class="field-name">{label(JobField::Customer)}</span> {mark(form, JobField::Customer, show)}
            </div>
            {body}
            <Dialog open=creating title=say(Say::NewCustomer) close=say(Say::Close)>
                <CustomerEntry named=named.get_untracked() created=choose/>
            </Dialog>
            <Dialog open=editing title=say(Say::CustomerData) close=say(Say::Close)>
                {customer_change(sheet.with_untracked(|sheet| sheet.job.customer), editing, choose)}
            </Dialog>
        </div>
    }
}

/// Name and address; of one whose data were erased, that they were.
fn customer_words(sheet: &Arc<JobSheet>) -> Option<(String, String)> {
    let Some(customer) = &sheet.customer else {
        let erased = !sheet.job.customer.is_none();
        return erased.then(|| (say(Say::CustomerErased).into_owned(), String::new()));
    };
    let place = format!("{} {}", customer.postal_code, customer.town);
    let parts =
        [customer.street.clone(), place.trim().to_owned(), customer.phone.clone(), customer.mail.clone()];
    let kept = parts.into_iter().filter(|part| !part.is_empty());
    Some((customer.name(), kept.collect::<Vec<_>>().join("\u{a0}· ")))
}

/// Only the chosen one is at hand by name; another answer is told by the beginning of its id.
fn shown_id(sheet: &Arc<JobSheet>, id: Id) -> String {
    match customer_words(sheet) {
        Some((title, _)) if id == sheet.job.customer => title,
        _ if id.is_none() => String::new(),
        _ => id.hex().chars().take(8).collect(),
    }
}

fn mark(form: Form, job_field: JobField, show: Callback<Option<Leaf>, String>) -> View {
    let doubts = Doubts { record: form.record, all: form.doubts };
    let name: Text = label(job_field);
    doubt_mark(doubts, job_field.key().to_owned(), name, stored(form, job_field.key()), show)
}
