//! Lists about customers out of other programs: what their columns are, what they would do, doing it, and taking it back.

use bridge::listing::{List, ListColumn, ListField, ListReport, Listing, Proposal, Said};
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use bridge::sheet::StoredFile;
use leptos::task::spawn_local;
use markup::view;
use words::format;
use words::screen::Say;

use crate::browser::{engine, files};
use crate::parts::forecast::file_told;
use crate::parts::list_forecast::{counts, list_forecast};
use crate::state::save::{failed, request};
use crate::state::shop::Shop;
use crate::state::tongue::{say, tongue};
use crate::ui::button::{Button, Look};
use crate::ui::dialog::Dialog;
use crate::ui::icon::{CHECK, DOWNLOAD, FILE_TEXT, TRIANGLE_ALERT, UNDO_2, UPLOAD, icon};
use crate::ui::pen::each::each;
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::select::free_select;
use crate::ui::signal::{Callback, RwSignal, Signal};
use crate::ui::text::Text;
use crate::ui::toggle::Toggle;

/// A list on its way in.
#[derive(Clone, Copy)]
pub struct Coming {
    number: u32,
    listing: Listing,
    name: RwSignal<String>,
    bytes: RwSignal<Vec<u8>>,
    said: RwSignal<Vec<Said>>,
    whole: RwSignal<bool>,
    proposal: RwSignal<Option<Result<Proposal, Failure>>>,
    report: RwSignal<Option<ListReport>>,
    busy: RwSignal<bool>,
    taken_back: RwSignal<bool>,
}

/// The buttons that choose lists, and the lists that were chosen.
pub fn lists(shop: Shop, coming: RwSignal<Vec<Coming>>) -> View {
    let choice = |listing: &Listing| {
        let listing = *listing;
        view! { <Button label=say(word(listing)) icon=FILE_TEXT press=move |()| choose(coming, listing)/> }
    };
    view! {
        <section class="import-way import-lists" aria-labelledby="import-lists">
            <h2 id="import-lists" class="group-title">{say(Say::ImportLists)}</h2>
            <p>{say(Say::ImportListsHint)}</p>
            <div class="acts">{Listing::ALL.iter().map(choice).collect_view()}</div>
        </section>
        <div class="import-files" aria-live="polite">
            {each(move || coming.get(), |one| one.number, move |one| list(shop, one))}
        </div>
    }
}

fn choose(coming: RwSignal<Vec<Coming>>, listing: Listing) {
    spawn_local(async move {
        for (name, bytes) in files::pick(".csv,.txt,text/csv,text/plain", false).await {
            propose(take(coming, listing, name, bytes)).await;
        }
    });
}

/// Puts a file among those that come.
pub fn take(coming: RwSignal<Vec<Coming>>, listing: Listing, name: String, bytes: Vec<u8>) -> Coming {
    // Whoever leaves the page meanwhile has the list all the same.
    let last = coming.try_with_untracked(|all| all.last().map(|last| last.number)).flatten();
    let number = last.map_or(0, |last| last + 1);
    let one = Coming {
        number,
        listing,
        name: RwSignal::new(name),
        bytes: RwSignal::new(bytes),
        said: RwSignal::new(Vec::new()),
        whole: RwSignal::new(matches!(listing, Listing::Items | Listing::Positions)),
        proposal: RwSignal::new(None),
        report: RwSignal::new(None),
        busy: RwSignal::new(false),
        taken_back: RwSignal::new(false),
    };
    coming.update(|all| {
        all.retain(|other| other.listing != listing || other.report.with_untracked(Option::is_some));
        all.push(one);
    });
    one
}

fn asked(one: Coming) -> Box<List> {
    Box::new(List {
        tongue: tongue(),
        listing: one.listing,
        name: one.name.get_untracked(),
        bytes: one.bytes.get_untracked(),
        said: one.said.get_untracked(),
        whole: one.whole.get_untracked(),
    })
}

/// Asks what the list would do, with what was said about its columns.
pub async fn propose(one: Coming) {
    one.busy.set(true);
    let answer = match engine::ask(Request::Propose(asked(one))).await {
        Ok(Reply::Proposal(proposal)) => Ok(*proposal),
        Ok(_) => Err(Failure::Database),
        Err(failure) => Err(failure),
    };
    one.proposal.set(Some(answer));
    one.busy.set(false);
}

/// Whether it can come in and has not.
pub fn waits(one: Coming) -> bool {
    let ready =
        one.proposal.with_untracked(|known| matches!(known, Some(Ok(found)) if found.forecast.is_some()));
    ready && one.report.with_untracked(Option::is_none)
}

/// Brings the list in; says whether it is in.
pub async fn take_in(shop: Shop, one: Coming) -> bool {
    one.busy.set(true);
    let answer = engine::ask(Request::TakeIn(asked(one))).await;
    one.busy.set(false);
    match answer {
        Ok(Reply::Listed(report)) => one.report.set(Some(*report)),
        Ok(_) => {}
        Err(failure) => {
            shop.notes.tell(failed(&failure));
            return false;
        }
    }
    true
}

fn list(shop: Shop, one: Coming) -> View {
    let body = move || match (one.report.get(), one.proposal.get()) {
        (Some(report), _) => done(shop, one, &report),
        (None, None) => view! { <p class="import-state">{say(Say::ImportReading)}</p> },
        (None, Some(Err(failure))) => wrong(file_told(&failure, &|key| Text::Owned(key.to_owned()))),
        (None, Some(Ok(found))) => proposal(shop, one, &found),
    };
    view! {
        <section class="import-file" aria-label=one.name.get_untracked()>
            <h2>{say(word(one.listing))} " " <small>{one.name.get_untracked()}</small></h2>
            {body}
            {move || one.busy.get().then(|| progress(shop))}
        </section>
    }
}

fn wrong(told: Text) -> View {
    view! { <p class="import-wrong" role="alert">{icon(TRIANGLE_ALERT)} <span>{told}</span></p> }
}

fn progress(shop: Shop) -> View {
    let cancel = move |()| request(shop, Request::CancelImport);
    let bar = move || {
        let at = shop.importing.get();
        (at.all > 0).then(|| {
            let told = |count: u32| format::whole(tongue(), i64::from(count));
            let label = say(Say::ImportProgress(told(at.done), told(at.all)));
            view! {
                <progress max=at.all value=at.done aria-label=label.clone()></progress>
                <span>{label}</span>
            }
        })
    };
    view! { <div class="import-progress">{bar} <Button label=say(Say::Cancel) look=Look::Quiet press=cancel/></div> }
}

fn proposal(shop: Shop, one: Coming, found: &Proposal) -> View {
    let names = |group: &Vec<String>| {
        let name = |key: &String| field_name(&found.choices, key);
        group.iter().map(name).collect::<Vec<_>>().join(" / ")
    };
    let missing = (!found.missing.is_empty()).then(|| {
        wrong(say(Say::ImportMissing(found.missing.iter().map(names).collect::<Vec<_>>().join(", "))))
    });
    let cut = found.cut.then(|| wrong(say(Say::ImportCut)));
    let remembered =
        found.remembered.then(|| view! { <p class="import-state">{say(Say::ImportRemembered)}</p> });
    let whole = matches!(one.listing, Listing::Items | Listing::Positions).then(|| {
        let turn = Callback::new(move |on: bool| {
            one.whole.set(on);
            spawn_local(propose(one));
        });
        view! { <Toggle label=say(Say::ImportWhole) on=one.whole turn/> }
    });
    let forecast = found.forecast.as_ref().map(|forecast| list_forecast(forecast, &found.choices));
    let bring = found.forecast.is_some().then(|| {
        let going = found.forecast.as_ref().map_or(0, |forecast| forecast.gone);
        bring(shop, one, going)
    });
    let report = found.report.clone().map(save);
    view! {
        <p class="import-state">{say(Say::ImportEncoding(found.encoding.clone()))}</p>
        {remembered}
        {cut}
        {missing}
        <details class="import-lines" open=!found.missing.is_empty()>
            <summary>{say(Say::ImportColumns)}</summary>
            {columns(one, found)}
        </details>
        {whole}
        {forecast}
        <div class="acts">{bring} {report}</div>
    }
}

/// The button that brings the list in. Where something goes by it, it asks first.
fn bring(shop: Shop, one: Coming, going: u32) -> View {
    let asking = RwSignal::new(false);
    let now = move || {
        asking.set(false);
        spawn_local(async move {
            take_in(shop, one).await;
        });
    };
    let press = move |()| if going > 0 { asking.set(true) } else { now() };
    let question = move || {
        view! {
            <p>{say(Say::ImportGoingAsk(going))}</p>
            <div class="acts"><Button label=say(Say::TakeListInAll) icon=UPLOAD look=Look::Filled press=move |()| now()/></div>
        }
    };
    view! {
        <Button label=say(Say::TakeListIn) icon=UPLOAD look=Look::Filled disabled=one.busy press/>
        <Dialog open=asking title=say(Say::TakeListIn) close=say(Say::Cancel) children=question.into()/>
    }
}

fn save(file: StoredFile) -> View {
    let press = move |()| files::download(&file.name, &file.media, &file.bytes);
    view! { <Button label=say(Say::SaveReport) icon=DOWNLOAD look=Look::Quiet press/> }
}

/// What each column is, with its first cells; a choice corrects what was guessed.
fn columns(one: Coming, found: &Proposal) -> View {
    let mut options = vec![(String::new(), say(Say::ImportLeaveOut))];
    options.extend(found.choices.iter().map(|field| {
        let name = if field.needed { format!("{} *", field.name) } else { field.name.clone() };
        (field.key.clone(), Text::Owned(name))
    }));
    let all = found.columns.clone();
    let line = |(at, column): (usize, &ListColumn)| {
        let columns = all.clone();
        let choose = Callback::new(move |key: String| {
            one.said.set(said(&columns, at, &key));
            spawn_local(propose(one));
        });
        let id = format!("list-{}-{at}", one.number);
        let value = Signal::stored(column.key.clone().unwrap_or_default());
        view! {
            <li class="import-column">
                {free_select(id, Text::Owned(column.heading.clone()), Signal::stored(options.clone()), value, choose)}
                <span class="import-cells">{column.cells.join(" · ")}</span>
            </li>
        }
    };
    view! { <ul class="import-columns">{found.columns.iter().enumerate().map(line).collect_view()}</ul> }
}

/// What is said of all columns after one was chosen anew: a field has one column.
fn said(columns: &[ListColumn], chosen: usize, key: &str) -> Vec<Said> {
    let of = |(at, column): (usize, &ListColumn)| {
        let old = column.key.clone().unwrap_or_default();
        let key = match () {
            () if at == chosen => key.to_owned(),
            () if old == key => String::new(),
            () => old,
        };
        Said { column: u32::try_from(at).unwrap_or(u32::MAX), heading: column.heading.clone(), key }
    };
    columns.iter().enumerate().map(of).collect()
}

fn done(shop: Shop, one: Coming, report: &ListReport) -> View {
    let undo = report.undo.map(|import| {
        let press = move |()| {
            spawn_local(async move {
                match engine::ask(Request::TakeImportBack(import)).await {
                    Ok(_) => one.taken_back.set(true),
                    Err(failure) => shop.notes.tell(failed(&failure)),
                }
            });
        };
        view! { <Button label=say(Say::TakeListBack) icon=UNDO_2 look=Look::Outline disabled=one.taken_back press/> }
    });
    let told = move || if one.taken_back.get() { Say::ListTakenBack } else { Say::ListIsIn };
    view! {
        <p class="import-done" role="status">{icon(CHECK)} <span>{move || say(told())}</span></p>
        {counts(&report.done)}
        <div class="acts">
            {undo}
            {save(report.file.clone())}
        </div>
    }
}

fn field_name(fields: &[ListField], key: &str) -> String {
    fields.iter().find(|field| field.key == key).map_or_else(|| key.to_owned(), |field| field.name.clone())
}

fn word(listing: Listing) -> Say {
    match listing {
        Listing::Persons => Say::IndexPeople,
        Listing::Cars => Say::IndexCars,
        Listing::Cases => Say::Cases,
        Listing::Talks => Say::Talks,
        Listing::Orders => Say::SearchOrders,
        Listing::Positions => Say::OrderPositions,
        Listing::Items => Say::IndexOpenItems,
        Listing::Revenue => Say::IndexRevenue,
        Listing::Profit => Say::IndexProfit,
    }
}

#[cfg(test)]
mod tests {
    use bridge::listing::ListColumn;

    use super::said;

    #[test]
    fn a_field_that_is_given_to_another_column_leaves_its_old_one() {
        let column = |heading: &str, key: Option<&str>| ListColumn {
            heading: heading.to_owned(),
            key: key.map(str::to_owned),
            cells: Vec::new(),
        };
        let columns =
            [column("Betrag", Some("amount")), column("Saldo", None), column("Datum", Some("date"))];
        let keys: Vec<String> = said(&columns, 1, "amount").into_iter().map(|one| one.key).collect();
        assert_eq!(keys, ["", "amount", "date"]);
        let keys: Vec<String> = said(&columns, 2, "").into_iter().map(|one| one.key).collect();
        assert_eq!(keys, ["amount", "", ""]);
    }
}
