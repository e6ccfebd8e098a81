//! "Nummernkreise": which device has given which numbers, and why some are missing.

use bridge::paper::{RangeRow, RangesSheet};
use bridge::reply::Reply;
use bridge::request::Request;
use domain::document::range::{Gap, GapReason};
use domain::record::Kind;
use leptos::prelude::*;
use markup::view;
use words::screen::Say;

use crate::parts::known::when_known;
use crate::parts::sheet_head::sheet_head;
use crate::state::live::live;
use crate::state::save::request;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, say};
use crate::ui::button::{Button, Look};
use crate::ui::dialog::Dialog;
use crate::ui::empty::Empty;
use crate::ui::icon::{CHECK, CIRCLE_ALERT, CLIPBOARD_LIST, icon};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::{Memo, RwSignal};
use crate::ui::text_field::TextField;

/// A device whose range is to be closed, while somebody is asked why.
#[derive(Clone, Copy)]
struct Closing {
    open: RwSignal<bool>,
    device: RwSignal<u16>,
    note: RwSignal<String>,
}

/// The page.
#[component]
pub fn RangesPage() -> View {
    let shop = shop();
    let known = live(
        shop.changes,
        &[Kind::Paper, Kind::House],
        || Some(Request::Ranges),
        |reply| match reply {
            Reply::Ranges(sheet) => Some(*sheet),
            _ => None,
        },
    );
    view! {
        <article class="sheet">
            {sheet_head(say(Say::ChapterRanges).into_owned(), ().draw())}
            <p class="sheet-lead">{say(Say::RangesLead)}</p>
            {when_known(known, move |sheet: Memo<RangesSheet>| register(shop, sheet))}
        </article>
    }
}

fn register(shop: Shop, sheet: Memo<RangesSheet>) -> View {
    let may = shop.session.me.with_untracked(|me| me.as_ref().is_some_and(|me| me.role.may_set()));
    let closing =
        Closing { open: RwSignal::new(false), device: RwSignal::new(0), note: RwSignal::new(String::new()) };
    let example = move || sheet.with(|sheet| say(Say::RangeExample(sheet.example.clone())));
    let rows =
        move || sheet.with(|sheet| sheet.rows.iter().map(|one| row(one, may, closing, shop)).collect_view());
    let head = [
        Say::RangeDevice,
        Say::RangeKind,
        Say::RangeYear,
        Say::RangeFirst,
        Say::RangeLast,
        Say::RangeCount,
        Say::RangeGaps,
    ];
    let table = move || {
        if sheet.with(|sheet| sheet.rows.is_empty()) {
            return view! { <Empty icon=CLIPBOARD_LIST title=say(Say::RangesEmpty) hint=say(Say::RangesEmptyHint)/> };
        }
        let head = head.iter().map(|word| view! { <th scope="col">{say(word.clone())}</th> }).collect_view();
        view! {
            <div class="table-wide" role="region" tabindex="0" aria-label=say(Say::ChapterRanges)>
                <table class="ranges">
                    <thead><tr>{head}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    };
    view! {
        <div class="form">
            <section class="group group-full">
                <p class="group-lead">{example}</p>
                {table}
            </section>
            {question(shop, closing)}
        </div>
    }
}

fn row(row: &RangeRow, may: bool, closing: Closing, shop: Shop) -> View {
    let mine = row.mine.then(|| view! { <small>{say(Say::RangeMine)}</small> });
    let gaps = row
        .gaps
        .iter()
        .map(|gap| view! { <p class="gap">{icon(CIRCLE_ALERT)} <span>{told(*gap)}</span></p> });
    let twice = row.twice.iter().map(|number| {
        view! { <p class="gap gap-wrong" role="alert">{icon(CIRCLE_ALERT)} <span>{say(Say::NumberTwice(number.clone()))}</span></p> }
    });
    let whole = (row.gaps.is_empty() && row.twice.is_empty())
        .then(|| view! { <p class="gap gap-none">{icon(CHECK)} <span>{say(Say::RangeWhole)}</span></p> });
    view! {
        <tr>
            <th scope="row">{u32::from(row.device)} " " {mine}</th>
            <td>{label(row.kind)}</td>
            <td>{i64::from(row.year)}</td>
            <td class="number">{row.first.clone()}</td>
            <td class="number">{row.last.clone()}</td>
            <td>{row.count}</td>
            <td>{gaps.collect_view()} {twice.collect_view()} {whole} {closed(row, may, closing, shop)}</td>
        </tr>
    }
}

fn told(gap: Gap) -> String {
    let numbers =
        if gap.from == gap.until { gap.from.to_string() } else { format!("{}–{}", gap.from, gap.until) };
    let why = say(match gap.why {
        GapReason::NotHereYet => Say::GapNotHereYet,
        GapReason::DeviceClosed => Say::GapDeviceClosed,
        GapReason::Forgotten => Say::GapForgotten,
    });
    format!("{numbers}: {why}")
}

/// Whether more can come from a device, and the step that says it cannot.
fn closed(row: &RangeRow, may: bool, closing: Closing, shop: Shop) -> View {
    let device = row.device;
    if !row.closed.is_empty() {
        let open = move |()| request(shop, Request::CloseRange { device, note: String::new() });
        let button = may.then(|| view! { <Button label=say(Say::RangeReopen) look=Look::Quiet press=open/> });
        return view! { <p class="gap">{say(Say::RangeClosed(row.closed.clone()))}</p> {button} };
    }
    let ask = move |()| {
        closing.device.set(device);
        closing.note.set(String::new());
        closing.open.set(true);
    };
    let offered = may && !row.mine;
    offered.then(|| view! { <Button label=say(Say::RangeClose) look=Look::Quiet press=ask/> }).draw()
}

fn question(shop: Shop, closing: Closing) -> View {
    let body = move || {
        let note = closing.note;
        let empty = Memo::new(move || note.with(|note| note.trim().is_empty()));
        let close = move |()| {
            let note = note.get_untracked().trim().to_owned();
            request(shop, Request::CloseRange { device: closing.device.get_untracked(), note });
            closing.open.set(false);
        };
        view! {
            <p>{say(Say::RangeCloseLead)}</p>
            <TextField id="range-note" label=say(Say::RangeNote) text=note/>
            <div class="acts"><Button label=say(Say::RangeClose) look=Look::Filled disabled=empty press=close/></div>
        }
    };
    view! { <Dialog open=closing.open title=say(Say::RangeClose) close=say(Say::Close) children=body.into()/> }
}
