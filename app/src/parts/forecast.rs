//! What a file would do, and every line that it would not: told before it does it.

use bridge::import::{Fate, FileProblem, Forecast, Incoming, LineProblem, Rejected, Subject};
use bridge::reply::Failure;
use domain::car::vehicle::VehicleField;
use domain::field::Problem;
use domain::party::customer::CustomerField;
use domain::party::house::HouseField;
use domain::party::staff::StaffField;
use markup::view;
use words::report::sentence::Report;
use words::report::{line, told};
use words::screen::Say;

use crate::browser::files;
use crate::state::save::failed;
use crate::state::tongue::{label, problem, say, tongue};
use crate::ui::button::{Button, Look};
use crate::ui::icon::DOWNLOAD;
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::text::Text;

/// What a file would do. `name` is the file's.
pub fn forecast(subject: Subject, name: &str, found: &Forecast) -> View {
    let count = |name: Say, count: usize, class: &'static str| {
        view! { <div class=format!("count {class}")><dt>{say(name)}</dt><dd>{count}</dd></div> }
    };
    let size = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let ignored = (!found.ignored.is_empty())
        .then(|| view! { <p class="import-state">{say(Say::ImportIgnored(found.ignored.join(", ")))}</p> });
    let warned: Vec<Incoming> =
        found.incoming.iter().filter(|line| !line.warnings.is_empty()).cloned().collect();
    view! {
        <dl class="counts">
            {count(Say::ImportNew, size(found.new), "")}
            {count(Say::ImportChanged, size(found.changed), "")}
            {count(Say::ImportSame, size(found.same), "")}
            {count(Say::ImportRejected, found.rejected.len(), if found.rejected.is_empty() { "" } else { "count-bad" })}
        </dl>
        <p class="import-state">{say(Say::ImportEncoding(found.encoding.clone()))}</p>
        {ignored}
        {rejected(subject, &found.rejected)}
        {warnings(subject, warned)}
        {saved(subject, name, found)}
        {incoming(&found.incoming)}
    }
}

fn rejected(subject: Subject, lines: &[Rejected]) -> View {
    if lines.is_empty() {
        return ().draw();
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
}

fn warnings(subject: Subject, lines: Vec<Incoming>) -> View {
    if lines.is_empty() {
        return ().draw();
    }
    let line = move |line: Incoming| {
        let told = warned_of(subject, &line);
        view! { <li><strong>{say(Say::LineNumber(line.line))}</strong> <span>{line.title}</span> <span>{told}</span></li> }
    };
    view! {
        <details class="import-lines">
            <summary>{say(Say::ImportWarnings(u32::try_from(lines.len()).unwrap_or(u32::MAX)))}</summary>
            <ul>{lines.into_iter().map(line).collect_view()}</ul>
        </details>
    }
}

fn warned_of(subject: Subject, line: &Incoming) -> String {
    let told = |(key, wrong): &(String, Problem)| format!("{}: {}", column(subject, key), problem(*wrong));
    line.warnings.iter().map(told).collect::<Vec<_>>().join(" ")
}

/// The button that saves the report, where there is something to report.
fn saved(subject: Subject, name: &str, found: &Forecast) -> Option<View> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let (name, text) = (told(tongue(), &Report::Name(stem.to_owned())), report(subject, found)?);
    let save = move |()| files::download(&name, "text/csv;charset=utf-8", text.as_bytes());
    Some(
        view! { <div class="acts"><Button label=say(Say::SaveReport) icon=DOWNLOAD look=Look::Quiet press=save/></div> },
    )
}

/// Every line that does not come in, or only in doubt.
fn report(subject: Subject, found: &Forecast) -> Option<String> {
    let head = format!("\u{feff}{}\r\n", told(tongue(), &Report::Head));
    let mut csv = head.clone();
    for one in &found.rejected {
        line(&mut csv, &[&one.line.to_string(), &line_problem(subject, &one.problem), "", &one.excerpt, ""]);
    }
    for one in found.incoming.iter().filter(|one| !one.warnings.is_empty()) {
        line(&mut csv, &[&one.line.to_string(), &warned_of(subject, one), "", &one.title, ""]);
    }
    (csv != head).then_some(csv)
}

fn incoming(lines: &[Incoming]) -> View {
    let line = |line: &Incoming| {
        view! { <li><strong>{say(Say::LineNumber(line.line))}</strong> <span>{line.title.clone()}</span> <span class="tag">{say(fate_word(line.fate))}</span></li> }
    };
    view! {
        <details class="import-lines">
            <summary>{say(Say::ImportLines)}</summary>
            <ul>{lines.iter().map(line).collect_view()}</ul>
        </details>
    }
}

/// What would happen to a line.
pub fn fate_word(fate: Fate) -> Say {
    match fate {
        Fate::New => Say::ImportNew,
        Fate::Changed => Say::ImportChanged,
        Fate::Same => Say::ImportSame,
    }
}

fn line_problem(subject: Subject, problem_of: &LineProblem) -> Text {
    line_told(problem_of, &|key| column(subject, key))
}

/// Why a line does not come in; `column` names a leaf.
pub fn line_told(problem_of: &LineProblem, column: &dyn Fn(&str) -> Text) -> Text {
    let column = |key: &String| column(key).into_owned();
    let item = match problem_of {
        LineProblem::FieldCount { expected, found } => {
            Report::FieldCount { expected: *expected, found: *found }
        }
        LineProblem::Lacking(what) => return problem(*what),
        LineProblem::NameMissing => return problem(domain::field::Problem::NameMissing),
        LineProblem::Unreadable { column: key, text, problem: wrong } => {
            let why = problem(*wrong).into_owned();
            Report::Unreadable { column: column(key), text: text.clone(), why }
        }
        LineProblem::Twice { column: key, text, first } => {
            Report::Twice { column: column(key), text: text.clone(), first: *first }
        }
        LineProblem::BrokenQuotes => Report::BrokenQuotes,
        LineProblem::Garbled { column: key, text } => {
            Report::Garbled { column: column(key), text: text.clone() }
        }
        LineProblem::TooLong => Report::TooLong,
    };
    Text::Owned(told(tongue(), &item))
}

/// Why a whole file cannot be read.
pub fn file_failure(subject: Subject, failure: &Failure) -> Text {
    file_told(failure, &|key| column(subject, key))
}

/// Why a whole file cannot be read; `column` names a leaf.
pub fn file_told(failure: &Failure, column: &dyn Fn(&str) -> Text) -> Text {
    let Failure::File(wrong) = failure else { return failed(failure) };
    say(match wrong {
        FileProblem::Empty => Say::FileEmpty,
        FileProblem::NotText => Say::FileNotText,
        FileProblem::TooLarge => Say::FileTooLarge,
        FileProblem::Workbook => Say::FileWorkbook,
        FileProblem::UnknownEncoding { line } => Say::FileEncoding(*line),
        FileProblem::NoHeader { found } => Say::FileNoHeader(found.join(", ")),
        FileProblem::MissingColumns(keys) => {
            Say::FileMissingColumns(keys.iter().map(|key| column(key)).collect::<Vec<_>>().join(", "))
        }
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
    use bridge::import::{Fate, FileProblem, Forecast, Incoming, LineProblem, Rejected, Subject};
    use bridge::reply::Failure;
    use domain::field::Problem;

    use super::{file_failure, line_problem, report};

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
    fn the_report_names_what_does_not_come_in_and_what_is_doubtful() {
        assert_eq!(report(Subject::Customers, &Forecast::default()), None);
        let rejected = Rejected { line: 7, problem: LineProblem::BrokenQuotes, excerpt: "1;\"R".to_owned() };
        let doubtful = Incoming {
            line: 9,
            fate: Fate::New,
            title: "=Meier".to_owned(),
            warnings: vec![("mail".to_owned(), Problem::NotAMailAddress)],
        };
        let found = Forecast { rejected: vec![rejected], incoming: vec![doubtful], ..Forecast::default() };
        let text = report(Subject::Customers, &found).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[1], "7;Anführungszeichen an falscher Stelle.;;\"1;\"\"R\";");
        assert!(lines[2].starts_with("9;E-Mail: ") && lines[2].ends_with(";;'=Meier;"), "{text}");
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
