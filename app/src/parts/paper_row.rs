//! An issued paper in a list: what it is, how it stands, and the ways out.

use bridge::paper::PaperRow;
use bridge::request::Request;
use domain::id::Id;
use markup::view;
use words::format;
use words::screen::Say;

use crate::browser::page;
use crate::parts::cancelling::Cancelling;
use crate::parts::handing_over::{Way, hand_out, hand_paper, sent_word, ways};
use crate::state::place::{Place, Register};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, moment, say, tongue};
use crate::ui::icon::{ELLIPSIS, FILE_TEXT, Icon, MAIL, PEN, PRINTER, UNDO_2, icon};
use crate::ui::menu::{Item, menu_button};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::Callback;
use crate::ui::text::Text;

/// The row. `with_job` names the job that it was made for.
pub fn paper_row(row: PaperRow, with_job: bool, question: Cancelling) -> View {
    let name = format!("{} {}", label(row.paper.kind), row.paper.number);
    let told = name.clone();
    let void = !row.cancelled_by.is_empty();
    let when = if row.by_name.is_empty() {
        moment(row.paper.created)
    } else {
        format!("{} · {}", moment(row.paper.created), row.by_name)
    };
    let job = (with_job && !row.job_number.is_empty()).then(|| job_link(&row));
    view! {
        <li class="paper-line" class:void=void aria-label=told data-paper=row.id.hex()>
            <span class="paper-mark">{icon(FILE_TEXT)}</span>
            <div class="row-main">
                <p class="row-first">{name}</p>
                <p class="row-second">{when} {job}</p>
                <p class="paper-state">{states(&row)}</p>
            </div>
            <span class="row-price">{format::money(tongue(), row.paper.gross)}</span>
            <div class="paper-acts">{ways(row.id, hand_paper)} {more(row, question)}</div>
        </li>
    }
}

fn job_link(row: &PaperRow) -> View {
    let place = Place::Jobs { vehicle: None, open: Some((row.paper.job, Register::Papers)) };
    view! { <a href=place.path()>{format!("Job {}", row.job_number)}</a> }
}

/// Signed, taken back, replaced, handed over.
fn states(row: &PaperRow) -> View {
    let tag = |text: Text| view! { <span class="tag">{text}</span> };
    let signed = (row.paper.signed > 0)
        .then(|| view! { <span class="tag tag-good">{icon(PEN)} {say(Say::PaperSigned)}</span> });
    let void = row
        .cancelled_by
        .iter()
        .map(|(id, number)| other(*id, Say::CancelledBy(number.clone()), "tag tag-wrong"));
    let cancels = row.cancels.iter().map(|(id, number)| other(*id, Say::CancelsPaper(number.clone()), "tag"));
    let twice = (row.cancelled_by.len() > 1).then(|| {
        view! { <span class="paper-twice" role="alert">{say(Say::CancelledTwice)}</span> }
    });
    let replaced = row.replaced.then(|| tag(say(Say::PaperReplaced)));
    let sent = row.sent.first().map(|sent| {
        let how = say(sent_word(sent.way));
        view! { <span class="paper-sent">{format!("{how} {}", moment(sent.at))}</span> }
    });
    view! { {signed} {void.collect_view()} {cancels.collect_view()} {twice} {replaced} {sent} }
}

/// A tag that leads to another row of the list.
fn other(id: Id, told: Say, class: &'static str) -> View {
    let go = move |_| {
        page::show(&format!("[data-paper='{id}'] button"));
    };
    view! { <button type="button" class=class on:click=go>{say(told)}</button> }
}

/// E-mail, print, take back.
fn more(row: PaperRow, question: Cancelling) -> View {
    let shop = shop();
    let items = Callback::new(move |()| items(shop, &row, question));
    menu_button(say(Say::PaperActs), ELLIPSIS, "", items)
}

fn items(shop: Shop, row: &PaperRow, question: Cancelling) -> Vec<Item> {
    let item = |word: Say, mark: Icon, apart: bool, act: Callback<()>| Item {
        label: say(word),
        mark: icon(mark),
        on: false,
        act,
        apart,
    };
    let id = row.id;
    let out = |way: Way| Callback::new(move |()| hand_paper(shop, id, way));
    let mut items = vec![
        item(Say::ByMail, MAIL, false, out(Way::Mail)),
        item(Say::Print, PRINTER, false, out(Way::Print)),
    ];
    if row.paper.kind.is_invoice() {
        let save = Callback::new(move |()| hand_out(shop, Request::PublicXml(id)));
        items.push(item(Say::SavePublicXml, FILE_TEXT, false, save));
    }
    if row.cancellable {
        let number = row.paper.number.clone();
        items.push(item(
            Say::CancelPaper,
            UNDO_2,
            true,
            Callback::new(move |()| question.ask(id, number.clone())),
        ));
    }
    items
}
