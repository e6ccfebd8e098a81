//! Register "Offene Posten": what the customer owes, how long, and what was written about it.

use bridge::register::{ItemRow, Items};
use domain::field::{Leaf, Problem};
use domain::ledger::aging::Aged;
use domain::ledger::book::Break;
use domain::ledger::interest::Segment;
use domain::ledger::item::{ItemField, leaf};
use domain::money::Cents;
use markup::view;
use words::format;
use words::screen::Say;

use crate::pages::customer::sheet::Sheet;
use crate::parts::figures::{breaks, cents, day, day_text, percent};
use crate::parts::form::set;
use crate::state::draft::{Draft, Source, write_leaf};
use crate::state::entry;
use crate::state::tongue::{label, problem, say, tongue};
use crate::ui::bars::{Bar, bars};
use crate::ui::button::IconButton;
use crate::ui::dialog::Dialog;
use crate::ui::icon::{PEN, TRIANGLE_ALERT, icon};
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::{Callback, Memo, RwSignal, Signal};
use crate::ui::table::{Cell, Line, Table, columns, drawn, long_table, table, words};
use crate::ui::text::Text;
use crate::ui::text_field::{TextField, Typed};
use crate::ui::toggle::Toggle;

/// So many are drawn at once; a screen shows no more.
const AT_FIRST: usize = 8;

/// The register; `edited` is the key of the item that is written.
pub fn open_items(sheet: Sheet, value: Memo<Items>) -> View {
    let edited = RwSignal::new(String::new());
    let writing = RwSignal::new(false);
    let edit = Callback::new(move |key: String| {
        edited.set(key);
        writing.set(true);
    });
    let form = move || form(sheet, value, edited.get());
    view! {
        {move || value.with(|value| list(value, edit))}
        <Dialog open=writing title=say(Say::EditItem) close=say(Say::Close)>{form}</Dialog>
    }
}

fn list(value: &Items, edit: Callback<String>) -> View {
    if value.rows.is_empty() {
        return view! { <p class="group-none">{say(Say::NoOpenItems)}</p> };
    }
    let broken: Vec<(String, Break)> = value.breaks.iter().map(|one| (String::new(), one.clone())).collect();
    view! { {breaks(&broken)} {ages(&value.aged)} {hints(value)} {items(value, edit)} }
}

/// What is open, by age; credits apart.
fn ages(aged: &Aged) -> View {
    let ages = [
        (Say::AgeNotDue, aged.not_due),
        (Say::AgeMonth, aged.month),
        (Say::AgeTwoMonths, aged.two_months),
        (Say::AgeThreeMonths, aged.three_months),
        (Say::AgeOlder, aged.older),
    ];
    let bar = |(word, amount): (Say, Cents)| Bar {
        name: say(word).into_owned(),
        parts: vec![amount.0],
        told: format::amount(tongue(), amount),
    };
    let money = |amount: Cents| format::money(tongue(), amount);
    view! {
        {bars(&say(Say::AgedBalance), &ages.map(bar), &[])}
        <p class="bars-key">{say(Say::AgedTotals(money(aged.overdue()), money(aged.credit), money(aged.total())))}</p>
    }
}

/// The day of the list, and what somebody should enter.
fn hints(value: &Items) -> View {
    let told = [
        value.as_of.map(|day| say(Say::ItemsAsOf(format::day(tongue(), day)))),
        (value.lump_sum > Cents(0)).then(|| say(Say::LumpSum(format::money(tongue(), value.lump_sum)))),
        value.terms_unread.then(|| say(Say::TermsUnread)),
        value.outdated.then(|| say(Say::RateOutdated)),
    ];
    let told: Vec<Text> = told.into_iter().flatten().collect();
    if told.is_empty() {
        return ().draw();
    }
    view! { <p class="bars-key">{told.join(" · ")}</p> }
}

fn items(value: &Items, edit: Callback<String>) -> View {
    let sum = |of: fn(&ItemRow) -> Cents| cents(value.rows.iter().map(of).sum());
    let blank = || words("");
    let sums = vec![
        words(say(Say::Sum)),
        blank(),
        blank(),
        blank(),
        sum(|one| one.item.amount),
        sum(|one| one.item.balance),
        blank(),
        cents(value.interest),
        blank(),
        blank(),
    ];
    let rest: Vec<ItemRow> = value.rows.iter().skip(AT_FIRST).cloned().collect();
    let items = Table {
        label: say(Say::IndexOpenItems),
        class: "cards cards-second",
        columns: columns([
            (label(ItemField::Kind), false),
            (label(ItemField::Number), false),
            (label(ItemField::Date), false),
            (label(ItemField::Text), false),
            (label(ItemField::Amount), true),
            (label(ItemField::Balance), true),
            (label(ItemField::Due), false),
            (say(Say::Interest), true),
            (label(ItemField::Level), true),
            (label(ItemField::Hint), false),
        ]),
        sums,
        lines: value.rows.iter().take(AT_FIRST).map(|one| line(one, edit)).collect(),
    };
    long_table(items, move || rest.iter().map(|one| line(one, edit)).collect())
}

fn line(one: &ItemRow, edit: Callback<String>) -> Line {
    let item = &one.item;
    let key = one.key.clone();
    let press = move |()| edit.run(key.clone());
    let hold = item.hold.then(|| view! { <span class="tag">{label(ItemField::Hold)}</span> });
    let note =
        (!item.note.is_empty()).then(|| view! { <small class="item-note">{item.note.clone()}</small> });
    let name = Text::Owned(format!("{} {}", say(Say::EditItem), item.number));
    let hint = view! {
        <span class="item-hint">
            {item.hint.clone()} {hold} {note}
            <IconButton label=name icon=PEN press=press/>
        </span>
    };
    let total = one.interest.total;
    let interest = if total == Cents(0) { words("") } else { cents(total) };
    Line::of(vec![
        words(item.kind.clone()),
        number(one),
        day(item.date),
        words(item.text.clone()),
        cents(item.amount),
        cents(item.balance),
        due(one),
        interest,
        level(one),
        drawn(hint),
    ])
}

/// The number; one that its day gives the lie is marked, and nobody mends it.
fn number(one: &ItemRow) -> Cell {
    if !one.odd {
        return words(one.item.number.clone());
    }
    drawn(
        view! { <span class="due-mark" title=problem(Problem::OddNumber)>{icon(TRIANGLE_ALERT)} {one.item.number.clone()}</span> <small class="item-odd">{say(Say::OddNumber)}</small> },
    )
}

/// The dunning level, and the one that it has earned.
fn level(one: &ItemRow) -> Cell {
    let earned =
        one.earned.map(|level| view! { <small>{say(Say::DunningEarned(level.to_string()))}</small> });
    drawn(view! { {one.item.level.to_string()} " " {earned} })
}

/// When it is due, and for how long it has been.
fn due(one: &ItemRow) -> Cell {
    if one.overdue <= 0 || one.item.is_credit() {
        return if one.item.is_credit() { words("") } else { day(one.due) };
    }
    let days = format::whole(tongue(), i64::from(one.overdue));
    let told = day_text(one.due);
    drawn(view! { {told} " " <small class="below-zero">{say(Say::DaysOverdue(days))}</small> })
}

/// "Mahnsperre" and note of an item; they are written here and no file touches them.
fn form(sheet: Sheet, value: Memo<Items>, key: String) -> View {
    let of = key.clone();
    let item = Memo::new(move || {
        let found = value.with(|all| all.rows.iter().find(|one| one.key == of).map(|one| one.item.clone()));
        found.unwrap_or_default()
    });
    let found = value.with_untracked(|all| all.rows.iter().find(|one| one.key == key).map(|one| one.ledger));
    let Some(ledger) = found else { return ().draw() };
    let shop = sheet.shop;
    let hold_leaf = leaf(&key, ItemField::Hold);
    let turn = Callback::new(move |on: bool| set(shop, ledger, &hold_leaf, on.then_some(Leaf::Flag(true))));
    let note_leaf = leaf(&key, ItemField::Note);
    let input = ItemField::Note.input();
    let stored =
        Memo::new(move || item.with(|item| (!item.note.is_empty()).then(|| Leaf::Text(item.note.clone()))));
    let draft = Draft::new(
        shop,
        Source {
            stored: stored.into(),
            show: Callback::new(move |leaf: Option<Leaf>| entry::text(tongue(), input, leaf.as_ref())),
            read: Callback::new(move |typed: String| entry::leaf(input, &typed)),
            write: Callback::new(move |(leaf, done)| write_leaf(shop, ledger, note_leaf.clone(), leaf, done)),
            doubtful: Signal::stored(None),
        },
    );
    let told = move || {
        item.with(|item| format!("{} {} · {}", item.kind, item.number, format::money(tongue(), item.balance)))
    };
    view! {
        <div class="entry">
            <p class="doubt-lead">{told}</p>
            <Toggle label=label(ItemField::Hold) on=Signal::derive(move || item.with(|item| item.hold)) turn/>
            <TextField id="item-note" label=label(ItemField::Note) text=draft.text typed=Typed::Paragraph hear=draft.hear() care=draft.care()/>
            {move || interest(&item_row(value, &key))}
        </div>
    }
}

fn item_row(value: Memo<Items>, key: &str) -> ItemRow {
    value.with(|all| all.rows.iter().find(|one| one.key == key).cloned()).unwrap_or_default()
}

/// The interest of an item, span by span.
fn interest(one: &ItemRow) -> View {
    if one.interest.segments.is_empty() {
        return ().draw();
    }
    let line = |segment: &Segment| {
        Line::of(vec![
            day(Some(segment.from)),
            day(Some(segment.until)),
            words(segment.days.to_string()),
            percent(Some(segment.rate)),
            cents(segment.interest),
        ])
    };
    let sums = vec![words(say(Say::Sum)), words(""), words(""), words(""), cents(one.interest.total)];
    table(Table {
        label: say(Say::Interest),
        class: "",
        columns: columns([
            (say(Say::From), false),
            (say(Say::Until), false),
            (say(Say::Days), true),
            (say(Say::Rate), true),
            (say(Say::Interest), true),
        ]),
        sums,
        lines: one.interest.segments.iter().map(line).collect(),
    })
}
