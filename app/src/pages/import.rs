//! Bringing files in: chosen or the demo dealership's; first what they would do, then doing it.

use bridge::import::{Fate, FileProblem, Forecast, Incoming, LineProblem, Outcome, Rejected, Subject};
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use domain::car::vehicle::VehicleField;
use domain::party::customer::CustomerField;
use domain::party::house::HouseField;
use domain::party::staff::StaffField;
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::screen::Say;

use crate::browser::{engine, files};
use crate::parts::sheet_head::sheet_head;
use crate::state::place::Place;
use crate::state::save::failed;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, problem, say};
use crate::ui::button::{Button, LinkButton, Look};
use crate::ui::icon::{CAR, CHECK, FILE_TEXT, TRIANGLE_ALERT, UPLOAD, icon};
use crate::ui::text::Text;

/// The demo dealership's files, in the order in which they have to come in.
const DEMO: [(Subject, &str); 4] = [
    (Subject::House, "autohaus.csv"),
    (Subject::Staff, "mitarbeiter.csv"),
    (Subject::Customers, "kunden.csv"),
    (Subject::Vehicles, "fahrzeuge.csv"),
];

/// A file on its way in.
#[derive(Clone, Copy)]
struct Coming {
    number: u32,
    subject: Subject,
    name: StoredValue<String>,
    bytes: StoredValue<Vec<u8>>,
    forecast: RwSignal<Option<Result<Forecast, Failure>>>,
    outcome: RwSignal<Option<Outcome>>,
}

/// The page.
#[component]
pub fn ImportPage() -> AnyView {
    let shop = shop();
    let coming = RwSignal::new(Vec::<Coming>::new());
    let busy = RwSignal::new(false);
    let choice = |subject: Subject, word: Say| {
        view! { <Button label=say(word) icon=FILE_TEXT press=move |()| choose(coming, busy, subject)/> }
    };
    view! {
        <article class="sheet">
            {sheet_head(say(Say::ChapterImport).into_owned(), ().into_any())}
            <p class="sheet-lead">{say(Say::ImportLead)}</p>
            <div class="import-ways">
                <section class="import-way" aria-labelledby="import-own">
                    <h2 id="import-own" class="group-title">{say(Say::ImportOwn)}</h2>
                    <p>{say(Say::ImportOwnHint)}</p>
                    <div class="acts">
                        {choice(Subject::Vehicles, Say::ImportVehicles)}
                        {choice(Subject::Customers, Say::ImportCustomers)}
                        {choice(Subject::Staff, Say::ImportStaff)}
                        {choice(Subject::House, Say::ImportHouse)}
                    </div>
                </section>
                <section class="import-way" aria-labelledby="import-demo">
                    <h2 id="import-demo" class="group-title">{say(Say::ImportDemo)}</h2>
                    <p>{say(Say::ImportDemoHint)}</p>
                    <div class="acts">
                        <Button label=say(Say::ImportDemoNow) icon=CAR look=Look::Filled disabled=busy press=move |()| demo(shop, coming, busy)/>
                    </div>
                </section>
            </div>
            <div class="import-files" aria-live="polite">
                <For each=move || coming.get() key=|file| file.number children=file/>
            </div>
            {move || bring(shop, coming, busy)}
        </article>
    }
    .into_any()
}

fn choose(coming: RwSignal<Vec<Coming>>, busy: RwSignal<bool>, subject: Subject) {
    spawn_local(async move {
        for (name, bytes) in files::pick(".csv,.txt,text/csv,text/plain", false).await {
            look_into(coming, busy, subject, name, bytes).await;
        }
    });
}

fn demo(shop: Shop, coming: RwSignal<Vec<Coming>>, busy: RwSignal<bool>) {
    spawn_local(async move {
        coming.set(Vec::new());
        for (subject, name) in DEMO {
            match files::fetch(&format!("/demo/{name}")).await {
                Some(bytes) => look_into(coming, busy, subject, name.to_owned(), bytes).await,
                None => return shop.notes.tell(say(Say::DemoMissing)),
            }
        }
    });
}

async fn look_into(
    coming: RwSignal<Vec<Coming>>,
    busy: RwSignal<bool>,
    subject: Subject,
    name: String,
    bytes: Vec<u8>,
) {
    let number =
        coming.with_untracked(|all| all.iter().map(|file| file.number).max().map_or(0, |last| last + 1));
    let file = Coming {
        number,
        subject,
        name: StoredValue::new(name),
        bytes: StoredValue::new(bytes.clone()),
        forecast: RwSignal::new(None),
        outcome: RwSignal::new(None),
    };
    busy.set(true);
    coming.update(|all| {
        all.retain(|other| other.subject != subject || other.outcome.get_untracked().is_some());
        all.push(file);
    });
    let answer = match engine::ask(Request::LookInto { subject, bytes }).await {
        Ok(Reply::Forecast(forecast)) => Ok(forecast),
        Ok(_) => Err(Failure::Database),
        Err(failure) => Err(failure),
    };
    file.forecast.try_set(Some(answer));
    busy.try_set(false);
}

/// The button that brings everything in that can come in.
fn bring(shop: Shop, coming: RwSignal<Vec<Coming>>, busy: RwSignal<bool>) -> AnyView {
    let all = coming.get();
    if all.is_empty() {
        return ().into_any();
    }
    let open =
        all.iter().any(|file| file.outcome.get().is_none() && matches!(file.forecast.get(), Some(Ok(_))));
    let finished = all.iter().any(|file| file.outcome.get().is_some());
    let press = move |()| bring_in(shop, coming, busy);
    let after = (finished && !open).then(|| {
        view! {
            <LinkButton label=say(Say::SectionVehicles) href=Place::Vehicles(None).path() icon=CAR look=Look::Filled/>
            <LinkButton label=say(Say::SectionCustomers) href=Place::Customers(None).path()/>
        }
    });
    view! {
        <div class="import-bar">
            {open.then(|| view! { <Button label=say(Say::BringIn) icon=UPLOAD look=Look::Filled disabled=busy press/> })}
            {after}
        </div>
    }
    .into_any()
}

fn bring_in(shop: Shop, coming: RwSignal<Vec<Coming>>, busy: RwSignal<bool>) {
    busy.set(true);
    spawn_local(async move {
        for file in coming.get_untracked() {
            if file.outcome.get_untracked().is_some() || !matches!(file.forecast.get_untracked(), Some(Ok(_)))
            {
                continue;
            }
            let asked = Request::BringIn { subject: file.subject, bytes: file.bytes.get_value() };
            match engine::ask(asked).await {
                Ok(Reply::Outcome(outcome)) => {
                    file.outcome.try_set(Some(outcome));
                }
                Ok(_) => {}
                Err(failure) => {
                    shop.notes.tell(failed(&failure));
                    break;
                }
            }
        }
        busy.try_set(false);
    });
}

fn file(file: Coming) -> AnyView {
    let body = move || {
        match file.forecast.get() {
        None => view! { <p class="import-state">{say(Say::ImportReading)}</p> }.into_any(),
        Some(Err(failure)) => view! { <p class="import-wrong" role="alert">{icon(TRIANGLE_ALERT)} <span>{file_failure(file.subject, &failure)}</span></p> }.into_any(),
        Some(Ok(forecast)) => forecast_view(file.subject, &forecast),
    }
    };
    let done = move || {
        file.outcome.get().map(|outcome| {
            let told = Say::ImportDone(outcome.created, outcome.changed, outcome.same, outcome.rejected);
            view! { <p class="import-done" role="status">{icon(CHECK)} <span>{say(told)}</span></p> }
        })
    };
    view! {
        <section class="import-file" aria-label=file.name.get_value()>
            <h2>{say(subject_word(file.subject))} <small>{file.name.get_value()}</small></h2>
            {done}
            {body}
        </section>
    }
    .into_any()
}

fn subject_word(subject: Subject) -> Say {
    match subject {
        Subject::House => Say::ImportHouse,
        Subject::Staff => Say::ImportStaff,
        Subject::Customers => Say::ImportCustomers,
        Subject::Vehicles => Say::ImportVehicles,
    }
}

fn forecast_view(subject: Subject, forecast: &Forecast) -> AnyView {
    let count = |name: Say, count: usize, class: &'static str| {
        view! { <div class=format!("count {class}")><dt>{say(name)}</dt><dd>{count}</dd></div> }
    };
    let size = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let ignored = (!forecast.ignored.is_empty()).then(
        || view! { <p class="import-state">{say(Say::ImportIgnored(forecast.ignored.join(", ")))}</p> },
    );
    let warned: Vec<Incoming> =
        forecast.incoming.iter().filter(|line| !line.warnings.is_empty()).cloned().collect();
    view! {
        <dl class="counts">
            {count(Say::ImportNew, size(forecast.new), "")}
            {count(Say::ImportChanged, size(forecast.changed), "")}
            {count(Say::ImportSame, size(forecast.same), "")}
            {count(Say::ImportRejected, forecast.rejected.len(), if forecast.rejected.is_empty() { "" } else { "count-bad" })}
        </dl>
        <p class="import-state">{say(Say::ImportEncoding(forecast.encoding.clone()))}</p>
        {ignored}
        {rejected(subject, &forecast.rejected)}
        {warnings(subject, warned)}
        {incoming(&forecast.incoming)}
    }
    .into_any()
}

fn rejected(subject: Subject, lines: &[Rejected]) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let line = move |line: &Rejected| {
        view! {
            <li>
                <strong>{say(Say::LineNumber(line.line))}</strong>
                <span>{line_problem(subject, &line.problem)}</span>
                <code>{line.excerpt.clone()}</code>
            </li>
        }
    };
    view! {
        <details class="import-lines" open=true>
            <summary>{say(Say::ImportRejectedLines)}</summary>
            <ul>{lines.iter().map(line).collect_view()}</ul>
        </details>
    }
    .into_any()
}

fn warnings(subject: Subject, lines: Vec<Incoming>) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let line = move |line: Incoming| {
        let told = line
            .warnings
            .iter()
            .map(|(key, p)| format!("{}: {}", column(subject, key), problem(*p)))
            .collect::<Vec<_>>();
        view! { <li><strong>{say(Say::LineNumber(line.line))}</strong> <span>{line.title}</span> <span>{told.join(" ")}</span></li> }
    };
    view! {
        <details class="import-lines">
            <summary>{say(Say::ImportWarnings(u32::try_from(lines.len()).unwrap_or(u32::MAX)))}</summary>
            <ul>{lines.into_iter().map(line).collect_view()}</ul>
        </details>
    }
    .into_any()
}

fn incoming(lines: &[Incoming]) -> AnyView {
    let fate = |fate: Fate| {
        say(match fate {
            Fate::New => Say::ImportNew,
            Fate::Changed => Say::ImportChanged,
            Fate::Same => Say::ImportSame,
        })
    };
    let line = |line: &Incoming| {
        view! { <li><strong>{say(Say::LineNumber(line.line))}</strong> <span>{line.title.clone()}</span> <span class="tag">{fate(line.fate)}</span></li> }
    };
    view! {
        <details class="import-lines">
            <summary>{say(Say::ImportLines)}</summary>
            <ul>{lines.iter().map(line).collect_view()}</ul>
        </details>
    }
    .into_any()
}

fn line_problem(subject: Subject, problem_of: &LineProblem) -> Text {
    say(match problem_of {
        LineProblem::FieldCount { expected, found } => Say::LineFieldCount(*expected, *found),
        LineProblem::NameMissing => return problem(domain::field::Problem::NameMissing),
        LineProblem::Unreadable { column: key, text, problem: wrong } => {
            Say::LineUnreadable(column(subject, key), text.clone(), problem(*wrong))
        }
        LineProblem::Twice { column: key, text, first } => {
            Say::LineTwice(column(subject, key), text.clone(), *first)
        }
        LineProblem::BrokenQuotes => Say::LineBrokenQuotes,
        LineProblem::Garbled { column: key, text } => Say::LineGarbled(column(subject, key), text.clone()),
        LineProblem::TooLong => Say::LineTooLong,
    })
}

fn file_failure(subject: Subject, failure: &Failure) -> Text {
    let Failure::File(wrong) = failure else { return failed(failure) };
    say(match wrong {
        FileProblem::Empty => Say::FileEmpty,
        FileProblem::NotText => Say::FileNotText,
        FileProblem::TooLarge => Say::FileTooLarge,
        FileProblem::Workbook => Say::FileWorkbook,
        FileProblem::UnknownEncoding { line } => Say::FileEncoding(*line),
        FileProblem::NoHeader { found } => Say::FileNoHeader(found.join(", ")),
        FileProblem::MissingColumns(keys) => Say::FileMissingColumns(
            keys.iter().map(|key| column(subject, key)).collect::<Vec<_>>().join(", "),
        ),
        FileProblem::ColumnTwice(heading) => Say::FileColumnTwice(heading.clone()),
        FileProblem::NoRows => Say::FileNoRows,
    })
}

/// The name of a leaf; one that no field has stands for itself.
fn column(subject: Subject, key: &str) -> Text {
    let name = match subject {
        Subject::House => HouseField::of(key).map(label),
        Subject::Staff => StaffField::of(key).map(label),
        Subject::Customers => CustomerField::of(key).map(label),
        Subject::Vehicles => VehicleField::of(key).map(label),
    };
    name.unwrap_or_else(|| Text::Owned(key.to_owned()))
}

#[cfg(test)]
mod tests {
    use bridge::import::{FileProblem, LineProblem, Subject};
    use bridge::reply::Failure;
    use domain::field::Problem;

    use super::{file_failure, line_problem};

    #[test]
    fn a_rejected_line_is_told_with_the_name_of_its_column() {
        let wrong = LineProblem::Unreadable {
            column: "price".to_owned(),
            text: "zwölf".to_owned(),
            problem: Problem::NotAnAmount,
        };
        let told = line_problem(Subject::Vehicles, &wrong);
        assert!(told.starts_with("Preis: „zwölf“."), "{told}");
        let twice = LineProblem::Twice { column: "vin".to_owned(), text: "WVW".to_owned(), first: 4 };
        assert_eq!(line_problem(Subject::Vehicles, &twice), "FIN „WVW“ steht schon in Zeile 4.");
    }

    #[test]
    fn missing_columns_are_told_by_their_names() {
        let failure = Failure::File(FileProblem::MissingColumns(vec![
            "name.last".to_owned(),
            "name.company".to_owned(),
        ]));
        assert!(file_failure(Subject::Customers, &failure).contains("Nachname, Firma"));
    }
}
