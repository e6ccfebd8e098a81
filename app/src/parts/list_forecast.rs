//! What a list of another program would do, or has done: counts, and each line that needs somebody's eye.

use bridge::import::{Incoming, LineProblem, Rejected};
use bridge::listing::{Going, ListField, ListForecast, Stranger};
use domain::ledger::book::Break;
use markup::view;
use words::format;
use words::screen::Say;

use crate::parts::figures::breaks;
use crate::parts::forecast::{fate_word, line_told};
use crate::state::tongue::{problem, say, tongue};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::text::Text;

/// So many lines without anything to look at are shown.
const FIRST: usize = 20;

/// Counts and lines.
pub fn list_forecast(found: &ListForecast, fields: &[ListField]) -> View {
    let broken: Vec<(String, Break)> = found.breaks.clone();
    view! {
        {counts(found)}
        {going(&found.going, found.gone)}
        {breaks(&broken)}
        {rejected(&found.rejected, found.rejected_count, fields)}
        {strangers(&found.strangers, found.stranger_count)}
        {warnings(&found.incoming, fields)}
        {incoming(found)}
    }
}

/// New, changed, the same, gone, and what does not come in.
pub fn counts(found: &ListForecast) -> View {
    let count = |(name, count, class): (Say, u32, &'static str)| {
        let told = format::whole(tongue(), i64::from(count));
        view! { <div class=format!("count {class}")><dt>{say(name)}</dt><dd>{told}</dd></div> }
    };
    let bad = |count: u32| if count > 0 { "count-bad" } else { "" };
    let all = [
        (Say::ImportNew, found.new, ""),
        (Say::ImportChanged, found.changed, ""),
        (Say::ImportSame, found.same, ""),
        (Say::ImportGone, found.gone, ""),
        (Say::ImportRejected, found.rejected_count, bad(found.rejected_count)),
        (Say::ImportStrangers, found.stranger_count, bad(found.stranger_count)),
        (Say::ImportBreaks, found.break_count, bad(found.break_count)),
    ];
    view! { <dl class="counts">{all.into_iter().map(count).collect_view()}</dl> }
}

fn lines(title: Text, open: bool, lines: View) -> View {
    view! { <details class="import-lines" open=open><summary>{title}</summary> <ul>{lines}</ul></details> }
}

fn rejected(all: &[Rejected], count: u32, fields: &[ListField]) -> View {
    if all.is_empty() {
        return ().draw();
    }
    let line = |one: &Rejected| {
        view! {
            <li>
                <strong>{say(Say::LineNumber(one.line))}</strong>
                <span>{told(&one.problem, fields)}</span>
                <code>{one.excerpt.clone()}</code>
            </li>
        }
    };
    lines(titled(Say::ImportRejectedLines, count), true, all.iter().map(line).collect_view())
}

fn told(problem: &LineProblem, fields: &[ListField]) -> Text {
    line_told(problem, &|key| name(fields, key))
}

fn strangers(all: &[Stranger], count: u32) -> View {
    if all.is_empty() {
        return ().draw();
    }
    let line = |one: &Stranger| {
        view! { <li><strong>{one.number.clone()}</strong> <span>{one.name.clone()}</span> <span class="tag">{say(Say::StrangerLines(one.lines.to_string()))}</span></li> }
    };
    let hint = view! { <li><span>{say(Say::StrangersHint)}</span></li> };
    lines(titled(Say::ImportStrangers, count), true, view! { {hint} {all.iter().map(line).collect_view()} })
}

fn warnings(all: &[Incoming], fields: &[ListField]) -> View {
    let warned: Vec<&Incoming> = all.iter().filter(|line| !line.warnings.is_empty()).collect();
    if warned.is_empty() {
        return ().draw();
    }
    let line = |line: &&Incoming| {
        let told: Vec<String> = line
            .warnings
            .iter()
            .map(|(key, wrong)| format!("{}: {}", name(fields, key), problem(*wrong)))
            .collect();
        view! { <li><strong>{say(Say::LineNumber(line.line))}</strong> <span>{line.title.clone()}</span> <span>{told.join(" ")}</span></li> }
    };
    let count = u32::try_from(warned.len()).unwrap_or(u32::MAX);
    lines(say(Say::ImportWarnings(count)), false, warned.iter().map(line).collect_view())
}

/// What a list that names everything does not name any more.
fn going(all: &[Going], count: u32) -> View {
    if all.is_empty() {
        return ().draw();
    }
    let line = |one: &Going| {
        view! { <li><strong>{one.what.clone()}</strong> <span>{one.whose.clone()}</span></li> }
    };
    let more = further(all.len(), count);
    lines(titled(Say::ImportGoing, count), true, view! { {all.iter().map(line).collect_view()} {more} })
}

/// The first lines that come in without anything to look at.
fn incoming(found: &ListForecast) -> View {
    let plain: Vec<&Incoming> = found.incoming.iter().filter(|line| line.warnings.is_empty()).collect();
    if plain.is_empty() {
        return ().draw();
    }
    let warned = u32::try_from(found.incoming.len() - plain.len()).unwrap_or(u32::MAX);
    let count = (found.new + found.changed + found.same).saturating_sub(warned);
    let line = |line: &&Incoming| {
        let fate = say(fate_word(line.fate));
        view! { <li><strong>{say(Say::LineNumber(line.line))}</strong> <span>{line.title.clone()}</span> <span class="tag">{fate}</span></li> }
    };
    let more = further(plain.len().min(FIRST), count);
    let first = plain.iter().take(FIRST).map(line).collect_view();
    lines(titled(Say::ImportLines, count), false, view! { {first} {more} })
}

/// How many there are behind those that are shown.
fn further(shown: usize, count: u32) -> Option<View> {
    let more = i64::from(count) - i64::try_from(shown).unwrap_or(i64::MAX);
    (more > 0)
        .then(|| view! { <li><span>{say(Say::FurtherLines(format::whole(tongue(), more)))}</span></li> })
}

fn titled(word: Say, count: u32) -> Text {
    Text::Owned(format!("{} ({})", say(word), format::whole(tongue(), i64::from(count))))
}

/// The name of a field; one that no list has stands for itself.
fn name(fields: &[ListField], key: &str) -> Text {
    let found = fields.iter().find(|field| field.key == key);
    Text::Owned(found.map_or_else(|| key.to_owned(), |field| field.name.clone()))
}
