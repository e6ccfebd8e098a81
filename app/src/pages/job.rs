//! A job: its head, its registers, and the papers that can be made of it.

use std::sync::Arc;

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::sheet::JobSheet;
use domain::document::kind::PaperKind;
use domain::field::Value;
use domain::id::Id;
use domain::record::Kind;
use domain::sale::job::{JobField, Status};
use leptos::prelude::*;
use markup::view;
use words::format;
use words::screen::Say;

use crate::browser::clock;
use crate::pages::job_basis::JobBasis;
use crate::parts::attachments::attachments;
use crate::parts::carried::carried_mark;
use crate::parts::comments::comments;
use crate::parts::document_bar::DocumentBar;
use crate::parts::holding::holding;
use crate::parts::known::when_known;
use crate::parts::later::split_off;
use crate::parts::line_table::LineTable;
use crate::parts::missing::Sources;
use crate::parts::new_record::duplicate_job;
use crate::parts::onlookers::onlookers;
use crate::parts::paper_list::{Whose, paper_list};
use crate::parts::past::past_register;
use crate::parts::preview::PaperScreen;
use crate::parts::rivals::rivals;
use crate::parts::sheet_head::sheet_head;
use crate::parts::silhouette::silhouette;
use crate::parts::status::{emblem, short};
use crate::parts::status_menu::{Chosen, StatusMenu, status_menu};
use crate::state::live::live;
use crate::state::place::{Place, Register};
use crate::state::save::{one, with_undo};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, near_day, say, tongue};
use crate::ui::button::{Button, Look};
use crate::ui::icon::{ARCHIVE, BELL, CHEVRON_DOWN, COPY, ELLIPSIS, USER_PLUS, icon};
use crate::ui::menu::{Item, menu_button};
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::{Callback, Memo, RwSignal, Signal};
use crate::ui::soon::soon;
use crate::ui::tabs::{Tab, Tabs};

split_off! {
    papers: paper_screen, load_paper_screen, cut_paper_screen(open: RwSignal<Option<PaperKind>>, kind: PaperKind, sources: Sources)
        => view! { <PaperScreen open kind sources/> };
    papers: papers_of_job, load_papers_of_job, cut_papers_of_job(job: Id) => paper_list(Whose { job: Some(job), customer: None });
}

/// What a job's sheet shows.
const SHOWN: &[Kind] = &[
    Kind::Job,
    Kind::Customer,
    Kind::Vehicle,
    Kind::Paper,
    Kind::Attachment,
    Kind::Staff,
    Kind::House,
    Kind::Purchase,
];

/// The page of a job.
#[component]
pub fn JobPage(id: Id) -> View {
    let shop = shop();
    let known = live(
        shop.changes,
        SHOWN,
        move || Some(Request::Job(id)),
        |reply| match reply {
            Reply::Job(sheet) => Some(Arc::from(sheet)),
            _ => None,
        },
    );
    when_known(known, move |sheet| job(shop, id, sheet))
}

fn job(shop: Shop, id: Id, sheet: Memo<Arc<JobSheet>>) -> View {
    let menu = StatusMenu::new(".job-sheet");
    let making = RwSignal::new(None::<PaperKind>);
    let register = Memo::new(move || match shop.guide.place.get() {
        Place::Jobs { open: Some((_, register)), .. } => register,
        _ => Register::Basis,
    });
    let sources = Signal::derive(move || {
        sheet.with(|sheet| Sources {
            job: id,
            customer: sheet.job.customer.into_some(),
            vehicle: sheet.job.vehicle.into_some(),
        })
    });
    let gross = Signal::derive(move || sheet.with(|sheet| sheet.total.gross));
    let number = sheet.with_untracked(|sheet| sheet.job.number.clone());
    let attached = Memo::new(move || sheet.with(|sheet| sheet.attachments.clone()));
    let locked = Signal::derive(move || sheet.with(|sheet| !sheet.editable));
    let panel = move || match register.get() {
        Register::Basis => view! {
            <fieldset class="lockable" disabled=locked>
                <JobBasis id sheet/>
                {soon(move || view! { {holding(id, sheet)} })}
            </fieldset>
            {soon(move || view! { {comments(id, sheet)} })}
        },
        Register::Lines => {
            view! { <fieldset class="lockable" disabled=locked><LineTable job=id sheet/></fieldset> }
        }
        Register::Papers => papers_of_job(id),
        Register::Attachments => view! { <div class="form">{attachments(id, attached)}</div> },
        Register::Past => view! { <div class="form">{past_register(id, &[Kind::Job])}</div> },
    };
    view! {
        <article class="sheet job-sheet">
            {sheet_head(format!("Job {number}"), view! { {onlookers(shop, id)} {status_word(id, sheet, menu)} {job_acts(shop, id, sheet, menu)} })}
            {move || rivals(&sheet.with(|sheet| sheet.rivals.clone()))}
            {closed_note(sheet)}
            {head(shop, sheet, gross)}
            {tabs(shop, sheet, register)}
            <div
                class="panel"
                role="tabpanel"
                id=move || format!("job-{}", register.get().word())
                aria-labelledby=move || format!("job-tab-{}", register.get().word())
            >
                {panel}
            </div>
            <DocumentBar sheet gross make=Callback::new(move |kind| making.set(Some(kind)))/>
            {status_menu(menu)}
            {move || making.get().map(|kind| paper_screen(making, kind, sources.get_untracked()))}
        </article>
    }
}

fn status_word(id: Id, sheet: Memo<Arc<JobSheet>>, menu: StatusMenu) -> View {
    let state = Memo::new(move || sheet.with(|sheet| (sheet.job.status, sheet.job.progress)));
    let carried = move || carried_mark(sheet.with(|sheet| sheet.carried));
    let button = move || {
        let (status, progress) = state.get();
        let chosen = Chosen { job: id, status, progress };
        view! {
            <button
                type="button"
                class="status-word"
                aria-haspopup="menu"
                data-status=id.hex()
                on:click=move |event| menu.open(chosen, &event)
            >
                {emblem(status, progress)}
                <span class="unseen">{say(Say::ChangeStatus)} ": "</span>
                <span class="status-words"><strong>{short(status)}</strong> <small>{label(progress)}</small></span>
                {icon(CHEVRON_DOWN)}
            </button>
        }
    };
    view! { {carried} {button} }
}

/// Customer, vehicle, sum and next step: the four things one asks first.
fn head(shop: Shop, sheet: Memo<Arc<JobSheet>>, gross: Signal<domain::money::Cents>) -> View {
    let made = move || {
        let (created, owner) =
            sheet.with(|s| (s.job.created, s.owner.as_ref().map(|o| o.name.clone()).unwrap_or_default()));
        let age = format::age(tongue(), created, shop.now.get(), clock::offset());
        if owner.is_empty() { age } else { format!("{age} · {owner}") }
    };
    let next = move || {
        sheet.with(|sheet| sheet.job.resubmission).map(|day| {
        let due = day <= shop.now.get().day(clock::offset());
        view! { <span class="next-step" class:due=due>{icon(BELL)} {say(Say::ResubmissionOn)} " " {near_day(day)}</span> }
    })
    };
    view! {
        <div class="job-head">
            {move || customer_tile(&sheet.get())}
            {move || vehicle_tile(&sheet.get())}
            <div class="tile tile-sum">
                <span class="tile-name">{say(Say::TotalGross)}</span>
                <strong class="tile-figure">{move || format::money(tongue(), gross.get())}</strong>
                <span class="tile-detail">{made}</span>
                {take_over(shop, sheet)}
                {next}
            </div>
        </div>
    }
}

/// Who may not change a closed job is told so before they try.
fn closed_note(sheet: Memo<Arc<JobSheet>>) -> View {
    let closed = Memo::new(move || sheet.with(|sheet| !sheet.editable));
    (move || closed.get().then(|| view! { <p class="closed-note">{say(Say::FailedClosedJob)}</p> })).draw()
}

fn me(shop: Shop) -> Id {
    shop.session.me.with_untracked(|me| me.as_ref().map(|me| me.user).unwrap_or_default())
}

fn take(shop: Shop, id: Id) {
    with_undo(shop, id, one(JobField::Owner.key(), me(shop).write()), Say::OwnerChanged);
}

/// A colleague's job is taken over by one tap.
fn take_over(shop: Shop, sheet: Memo<Arc<JobSheet>>) -> View {
    let me = me(shop);
    let state = Memo::new(move || sheet.with(|sheet| (sheet.id, sheet.job.owner != me && sheet.editable)));
    let button = move || {
        let (id, shown) = state.get();
        let press = move |()| take(shop, id);
        shown.then(|| view! { <Button label=say(Say::TakeOver) look=Look::Quiet press/> })
    };
    button.draw()
}

fn customer_tile(sheet: &JobSheet) -> View {
    let name = view! { <span class="tile-name">{say(Say::Customer)}</span> };
    match &sheet.customer {
        Some(customer) => {
            let reach = [&customer.mobile, &customer.phone, &customer.mail]
                .into_iter()
                .find(|r| !r.is_empty())
                .cloned();
            view! {
                <a class="tile" href=Place::Customers(Some(sheet.job.customer)).path()>
                    {name}
                    <strong class="tile-title">{customer.name()}</strong>
                    <span class="tile-detail">{customer.town.clone()} " " {reach.unwrap_or_default()}</span>
                </a>
            }
        }
        None => {
            let lacking = if sheet.job.customer.is_none() { Say::NoCustomerYet } else { Say::CustomerErased };
            view! { <div class="tile">{name} <span class="tile-lacking">{say(lacking)}</span></div> }
        }
    }
}

/// What can be done with a job as a whole.
fn job_acts(shop: Shop, id: Id, sheet: Memo<Arc<JobSheet>>, menu: StatusMenu) -> View {
    let items = Callback::new(move |()| {
        let (status, from, progress) = sheet.with_untracked(|sheet| {
            (sheet.job.status, sheet.job.lost_from.unwrap_or(Status::Offered), sheet.job.progress)
        });
        let (word, next) = match status {
            Status::Lost => (Say::UnarchiveJob, from),
            _ => (Say::ArchiveJob, Status::Lost),
        };
        let item =
            |label, mark, act: Callback<()>| Item { label, mark: icon(mark), on: false, act, apart: false };
        // On phones the head has no room for the button.
        let mine = me(shop);
        let others_job = sheet.with_untracked(|sheet| sheet.editable && sheet.job.owner != mine);
        let taking =
            others_job.then(|| item(say(Say::TakeOver), USER_PLUS, Callback::new(move |()| take(shop, id))));
        let others = [
            item(say(Say::DuplicateJob), COPY, Callback::new(move |()| duplicate_job(shop, id))),
            item(say(word), ARCHIVE, Callback::new(move |()| menu.choose(shop, id, next, progress))),
        ];
        taking.into_iter().chain(others).collect()
    });
    menu_button(say(Say::JobActs), ELLIPSIS, "", items)
}

fn vehicle_tile(sheet: &JobSheet) -> View {
    let name = view! { <span class="tile-name">{say(Say::Vehicle)}</span> };
    match &sheet.vehicle {
        Some(vehicle) => {
            let price = vehicle.price.map(|price| format::price(tongue(), price)).unwrap_or_default();
            view! {
                <a class="tile tile-vehicle" href=Place::Vehicles(Some(sheet.job.vehicle)).path()>
                    <span class="tile-picture">{silhouette(vehicle.body, &vehicle.colour)}</span>
                    <span class="tile-words">
                        {name}
                        <strong class="tile-title">{format!("{} {}", vehicle.make, vehicle.model)}</strong>
                        <span class="tile-detail">{[vehicle.number.clone(), price].join(" ")}</span>
                    </span>
                </a>
            }
        }
        None => {
            view! { <div class="tile">{name} <span class="tile-lacking">{say(Say::NoVehicleYet)}</span></div> }
        }
    }
}

fn tabs(shop: Shop, sheet: Memo<Arc<JobSheet>>, register: Memo<Register>) -> View {
    let count = |count: usize| u32::try_from(count).ok().filter(|count| *count > 0);
    let lines = Signal::derive(move || count(sheet.with(|sheet| sheet.lines.len())));
    let papers = Signal::derive(move || count(sheet.with(|sheet| sheet.papers.len())));
    let attached = Signal::derive(move || count(sheet.with(|sheet| sheet.attachments.len())));
    let tabs = vec![
        Tab { key: Register::Basis.word(), label: say(Say::RegisterBasis), count: Signal::stored(None) },
        Tab { key: Register::Lines.word(), label: say(Say::RegisterLines), count: lines },
        Tab { key: Register::Papers.word(), label: say(Say::RegisterPapers), count: papers },
        Tab { key: Register::Attachments.word(), label: say(Say::RegisterAttachments), count: attached },
        Tab { key: Register::Past.word(), label: say(Say::Past), count: Signal::stored(None) },
    ];
    let choose = Callback::new(move |word: &'static str| {
        if let Place::Jobs { vehicle, open: Some((id, _)) } = shop.guide.place.get_untracked() {
            let register =
                Register::ALL.into_iter().find(|register| register.word() == word).unwrap_or_default();
            shop.guide.instead(Place::Jobs { vehicle, open: Some((id, register)) });
        }
    });
    view! { <Tabs label=say(Say::Registers) prefix="job" tabs value=Signal::derive(move || register.get().word()) choose/> }
}

/// An id that may name nothing.
trait IntoSome {
    fn into_some(self) -> Option<Id>;
}

impl IntoSome for Id {
    fn into_some(self) -> Option<Id> {
        (!self.is_none()).then_some(self)
    }
}
