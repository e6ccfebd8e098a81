//! Customers who are perhaps one ("Dubletten"): those who look alike, and those who were merged.

use bridge::double::{MergedRow, Pair};
use bridge::reply::Reply;
use bridge::request::Request;
use bridge::row::{CustomerRow, Page};
use bridge::span::Span;
use domain::id::Id;
use domain::party::merged::{keeping_apart, parting};
use domain::record::Kind;
use markup::view;
use words::format;
use words::screen::Say;

use crate::pages::double::DoublePage;
use crate::parts::customer_row::where_from;
use crate::parts::known::when_known;
use crate::parts::sheet_head::sheet_head;
use crate::state::live::live;
use crate::state::place::Place;
use crate::state::save::with_undo;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, say, tongue};
use crate::ui::button::{Button, LinkButton, Look};
use crate::ui::empty::Empty;
use crate::ui::icon::{CHECK, SPLIT, USERS};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::{Memo, RwSignal};

/// So many pairs are shown at once.
const MOST: u32 = 50;

/// The list, or two side by side.
pub fn doubles(pair: Option<(Id, Id)>) -> View {
    match pair {
        Some((one, other)) => view! { <DoublePage one other/> },
        None => list(),
    }
}

fn list() -> View {
    let shop = shop();
    let span = RwSignal::new(Span { from: 0, count: MOST });
    let pairs = live(
        shop.changes,
        &[Kind::Customer],
        move || Some(Request::Doubles(span.get())),
        |reply| match reply {
            Reply::Doubles(page) => Some(Some(page)),
            _ => None,
        },
    );
    let merged = live(
        shop.changes,
        &[Kind::Customer],
        || Some(Request::Merged),
        |reply| match reply {
            Reply::Merged(rows) => Some(rows),
            _ => None,
        },
    );
    let parted = move || {
        let rows = merged.get().here().cloned().filter(|rows| !rows.is_empty())?;
        Some(view! {
            <h2 class="index-title">{say(Say::MergedTitle)}</h2>
            <ul class="papers">{rows.into_iter().map(move |row| merged_line(shop, row)).collect_view()}</ul>
        })
    };
    view! {
        <article class="sheet">
            {sheet_head(say(Say::Doubles).into_owned(), ().draw())}
            <p class="sheet-lead">{say(Say::DoublesLead)}</p>
            {when_known(pairs, move |page: Memo<Option<Page<Pair>>>| (move || page.get().map(|page| all(shop, span, &page))).draw())}
            {parted}
        </article>
    }
}

fn all(shop: Shop, span: RwSignal<Span>, page: &Page<Pair>) -> View {
    if page.total == 0 {
        return view! { <Empty icon=CHECK title=say(Say::NoDoubles)/> };
    }
    let count = format::whole(tongue(), i64::from(page.total));
    let more = (page.total > span.get_untracked().count).then(|| {
        let press = move |()| span.update(|span| span.count = span.count.saturating_add(MOST));
        view! { <Button label=say(Say::ShowMore) press/> }
    });
    view! {
        <p class="index-title">{say(Say::DoublesCount(count))}</p>
        <ul class="doubles">{page.rows.iter().map(|pair| line(shop, pair)).collect_view()}</ul>
        <div class="index-acts">{more}</div>
    }
}

fn line(shop: Shop, pair: &Pair) -> View {
    let side = |row: &CustomerRow| {
        let told = [where_from(row), row.phone.clone(), row.number.clone()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ");
        view! {
            <div class="row-main">
                <a class="row-first" href=Place::Customers(Some(row.id)).path()>{row.name.clone()}</a>
                <span class="row-second">{told}</span>
            </div>
        }
    };
    let (one, other) = (pair.one.id, pair.other.id);
    let apart = move |()| with_undo(shop, one, keeping_apart(other), Say::KeptApart);
    let name = format!("{} – {}", pair.one.name, pair.other.name);
    view! {
        <li class="double" aria-label=name>
            {side(&pair.one)}
            {side(&pair.other)}
            <span class="tag">{label(pair.alike)}</span>
            <div class="double-acts">
                <LinkButton label=say(Say::CompareDoubles) href=Place::Doubles(Some((one, other))).path() icon=USERS/>
                <Button label=say(Say::AreTwo) icon=SPLIT look=Look::Quiet press=apart/>
            </div>
        </li>
    }
}

fn merged_line(shop: Shop, row: MergedRow) -> View {
    let id = row.id;
    let part = move |()| with_undo(shop, id, parting(), Say::Parted);
    let name = if row.number.is_empty() { row.name } else { format!("{} ({})", row.name, row.number) };
    view! {
        <li class="paper-line" aria-label=name.clone()>
            <div class="row-main">
                <p class="row-first">{name}</p>
                <p class="row-second">{say(Say::MergedInto(row.into_name))}</p>
            </div>
            <div class="paper-acts"><Button label=say(Say::PartAgain) icon=SPLIT look=Look::Quiet press=part/></div>
        </li>
    }
}
