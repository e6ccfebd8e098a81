//! The figures of a month, for managers: small charts, each with its table behind it.

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::task::{Figures, Month};
use domain::record::Kind;
use domain::time::Day;
use leptos::prelude::*;
use markup::view;
use words::format;
use words::screen::Say;

use crate::browser::clock;
use crate::parts::known::when_known;
use crate::parts::sheet_head::sheet_head;
use crate::state::live::live;
use crate::state::shop::shop;
use crate::state::tongue::{label, say, tongue};
use crate::ui::button::IconButton;
use crate::ui::icon::{ARROW_LEFT, ARROW_RIGHT};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::{Memo, RwSignal};

/// The page.
#[component]
pub fn MonthPage() -> View {
    let shop = shop();
    let day = RwSignal::new(first(clock::today()));
    let known = live(
        shop.changes,
        &[Kind::Job, Kind::Paper, Kind::Staff],
        move || Some(Request::Month(day.get())),
        |reply| match reply {
            Reply::Month(month) => Some(*month),
            _ => None,
        },
    );
    let name = move || format::month(day.get());
    let back = move |()| day.set(first(day.get_untracked().plus(-1)));
    let on = move |()| day.set(first(day.get_untracked().plus(32)));
    let acts = view! {
        <IconButton label=say(Say::MonthBefore) icon=ARROW_LEFT press=back/>
        <strong class="month-name" aria-live="polite">{name}</strong>
        <IconButton label=say(Say::MonthAfter) icon=ARROW_RIGHT press=on/>
    };
    view! {
        <article class="sheet month">
            {sheet_head(say(Say::MonthFigures).into_owned(), acts)}
            {when_known(known, |month: Memo<Month>| (move || figures(&month.get())).draw())}
        </article>
    }
}

/// The first day of a month.
fn first(day: Day) -> Day {
    day.plus(1 - i32::from(day.parts().2))
}

fn figures(month: &Month) -> View {
    let Figures { enquiries, response, offers, orders, sold, lost } = month.all;
    let tile = |name: Say, figure: String| {
        view! { <div class="tile"><dt class="tile-name">{say(name)}</dt> <dd class="tile-figure">{figure}</dd></div> }
    };
    let count = |count: u32| format::whole(tongue(), i64::from(count));
    let origins: Vec<(String, Figures)> =
        month.origins.iter().map(|(origin, figures)| (label(*origin).into_owned(), *figures)).collect();
    view! {
        <dl class="month-tiles">
            {tile(Say::FigureEnquiries, count(enquiries))}
            {tile(Say::FigureResponse, minutes(response))}
            {tile(Say::FigureOffers, count(offers))}
            {tile(Say::FigureOrders, count(orders))}
            {tile(Say::FigureSold, count(sold))}
            {tile(Say::FigureLost, count(lost))}
        </dl>
        {chart(Say::ByPerson, &month.people)}
        {chart(Say::ByOrigin, &origins)}
        {reasons(month)}
    }
}

fn minutes(response: Option<i64>) -> String {
    response.map_or_else(|| "–".to_owned(), |minutes| format::unit(tongue(), minutes, "min"))
}

/// Enquiries as bars with what was sold of them, and the table with everything.
fn chart(title: Say, rows: &[(String, Figures)]) -> View {
    if rows.is_empty() {
        return ().draw();
    }
    let most = rows.iter().map(|(_, figures)| figures.enquiries.max(figures.sold)).max().unwrap_or(0);
    let bars = rows.iter().map(|(name, figures)| bar(name, figures.enquiries, Some(figures.sold), most));
    let line = |(name, figures): &(String, Figures)| {
        let Figures { enquiries, response, offers, orders, sold, lost } = *figures;
        view! {
            <tr>
                <th scope="row">{name.clone()}</th>
                <td>{enquiries}</td> <td>{minutes(response)}</td> <td>{offers}</td> <td>{orders}</td> <td>{sold}</td> <td>{lost}</td>
            </tr>
        }
    };
    let heads = [
        Say::FigureEnquiries,
        Say::FigureResponse,
        Say::FigureOffers,
        Say::FigureOrders,
        Say::FigureSold,
        Say::FigureLost,
    ];
    let heads = heads.map(|head| view! { <th scope="col">{say(head)}</th> }).into_iter().collect_view();
    let title = say(title);
    view! {
        <section class="group">
            <h2 class="group-title">{title.clone()}</h2>
            <div>
                <div class="chart" aria-hidden="true">{bars.collect_view()}</div>
                <p class="chart-key" aria-hidden="true"><i></i> {say(Say::FigureEnquiries)} <b></b> {say(Say::FigureSold)}</p>
                <details>
                    <summary>{say(Say::AsTable)}</summary>
                    <table class="figures" aria-label=title>
                        <thead><tr><td></td> {heads}</tr></thead>
                        <tbody>{rows.iter().map(line).collect_view()}</tbody>
                    </table>
                </details>
            </div>
        </section>
    }
}

fn reasons(month: &Month) -> View {
    if month.reasons.is_empty() {
        return ().draw();
    }
    let name = |reason: &Option<domain::sale::job::LostReason>| match reason {
        Some(reason) => label(*reason).into_owned(),
        None => say(Say::NoReasonTold).into_owned(),
    };
    let most = month.reasons.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let bars = month.reasons.iter().map(|(reason, count)| bar(&name(reason), *count, None, most));
    let line = |(reason, count): &(Option<domain::sale::job::LostReason>, u32)| {
        view! { <tr><th scope="row">{name(reason)}</th> <td>{*count}</td></tr> }
    };
    let title = say(Say::ByReason);
    view! {
        <section class="group">
            <h2 class="group-title">{title.clone()}</h2>
            <div>
                <div class="chart" aria-hidden="true">{bars.collect_view()}</div>
                <details>
                    <summary>{say(Say::AsTable)}</summary>
                    <table class="figures" aria-label=title><tbody>{month.reasons.iter().map(line).collect_view()}</tbody></table>
                </details>
            </div>
        </section>
    }
}

fn bar(name: &str, count: u32, sold: Option<u32>, most: u32) -> View {
    let share = |count: u32| format!("{}%", count * 100 / most.max(1));
    let inner = sold.filter(|sold| *sold > 0).map(|sold| view! { <b style:width=share(sold)></b> });
    let outer = (count > 0).then(|| view! { <i style:width=share(count)></i> });
    view! {
        <span class="chart-name">{name.to_owned()}</span>
        <span class="chart-bar">{outer} {inner}</span>
        <span class="chart-count">{sold.map_or_else(|| count.to_string(), |sold| format!("{count} · {sold}"))}</span>
    }
}

#[cfg(test)]
mod tests {
    use domain::time::Day;

    use super::first;

    #[test]
    fn months_follow_each_other() {
        let day = |text: &str| Day::parse(text).unwrap();
        assert_eq!(first(day("2026-11-23")), day("2026-11-01"));
        assert_eq!(first(day("2026-11-01").plus(-1)), day("2026-10-01"));
        assert_eq!(first(day("2026-12-01").plus(32)), day("2027-01-01"));
        assert_eq!(first(day("2027-01-01").plus(32)), day("2027-02-01"));
    }
}
