//! Register "Offene Posten": what the customer owes, how long, and what was written about it.

use domain::field::Leaf;
use domain::ledger::aging::Aged;
use domain::ledger::book::{Break, counterpart};
use domain::ledger::item::{Item, ItemField, leaf};
use domain::money::Cents;
use domain::time::Day;
use markup::view;
use words::format;
use words::screen::Say;

use crate::pages::customer::Sheet;
use crate::parts::figures::{breaks, cents, day};
use crate::parts::form::set;
use crate::state::draft::{Draft, Source, write_leaf};
use crate::state::entry;
use crate::state::tongue::{label, say, tongue};
use crate::ui::bars::{Bar, bars};
use crate::ui::button::{Button, Look};
use crate::ui::dialog::Dialog;
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::{Callback, Memo, RwSignal, Signal};
use crate::ui::table::{Line, Table, columns, drawn, figure, table, words};
use crate::ui::text::Text;
use crate::ui::text_field::{TextField, Typed};
use crate::ui::toggle::Toggle;

/// An item with what follows from it today.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ItemLine {
    pub key: String,
    pub item: Item,
    pub due: Option<Day>,
    /// Days since it was due; nothing or less while it is not.
    pub overdue: i32,
    pub interest: Cents,
}

/// What the register holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OpenItems {
    pub items: Vec<ItemLine>,
    pub aged: Aged,
    pub broken: Option<Break>,
}

/// The register; `edited` is the key of the item that is written.
pub fn open_items(sheet: Sheet, value: Memo<OpenItems>) -> View {
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

fn list(value: &OpenItems, edit: Callback<String>) -> View {
    if value.items.is_empty() {
        return view! { <p class="group-none">{say(Say::NoOpenItems)}</p> };
    }
    let broken: Vec<(String, Break)> = value.broken.iter().map(|one| (String::new(), one.clone())).collect();
    view! { {breaks(&broken)} {ages(&value.aged)} {items(value, edit)} }
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

fn items(value: &OpenItems, edit: Callback<String>) -> View {
    let sum = |of: fn(&ItemLine) -> Cents| cents(value.items.iter().map(of).sum());
    let blank = || words("");
    let sums = vec![
        words(say(Say::Sum)),
        blank(),
        blank(),
        blank(),
        sum(|one| one.item.amount),
        sum(|one| one.item.balance),
        blank(),
        sum(|one| one.interest),
        blank(),
        blank(),
    ];
    table(Table {
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
        lines: value.items.iter().map(|one| line(one, edit)).collect(),
    })
}

fn line(one: &ItemLine, edit: Callback<String>) -> Line {
    let item = &one.item;
    let key = one.key.clone();
    let press = move |()| edit.run(key.clone());
    let hold = item.hold.then(|| view! { <span class="tag">{label(ItemField::Hold)}</span> });
    let note = (!item.note.is_empty()).then(|| view! { <small class="item-note">{item.note.clone()}</small> });
    let name = Text::Owned(format!("{} {}", say(Say::EditItem), item.number));
    let hint = view! {
        <span class="item-hint">
            {item.hint.clone()} {hold} {note}
            <Button label=name look=Look::Quiet press=press/>
        </span>
    };
    let interest = if one.interest == Cents(0) { words("") } else { cents(one.interest) };
    Line::of(vec![
        words(item.kind.clone()),
        words(item.number.clone()),
        day(item.date),
        words(item.text.clone()),
        cents(item.amount),
        cents(item.balance),
        due(one),
        interest,
        figure(item.level.to_string(), false),
        drawn(hint),
    ])
}

/// When it is due, and for how long it has been.
fn due(one: &ItemLine) -> crate::ui::table::Cell {
    if one.overdue <= 0 || one.item.is_credit() {
        return if one.item.is_credit() { words("") } else { day(one.due) };
    }
    let days = format::whole(tongue(), i64::from(one.overdue));
    let told = crate::parts::figures::day_text(one.due);
    drawn(view! { {told} " " <small class="below-zero">{say(Say::DaysOverdue(days))}</small> })
}

/// "Mahnsperre" and note of an item; they are written here and no file touches them.
fn form(sheet: Sheet, value: Memo<OpenItems>, key: String) -> View {
    let of = key.clone();
    let item = Memo::new(move || {
        let found = value.with(|all| all.items.iter().find(|one| one.key == of).map(|one| one.item.clone()));
        found.unwrap_or_default()
    });
    if key.is_empty() {
        return ().draw();
    }
    let (shop, ledger) = (sheet.shop, counterpart(sheet.id));
    let hold_leaf = leaf(&key, ItemField::Hold);
    let turn =
        Callback::new(move |on: bool| set(shop, ledger, &hold_leaf, on.then_some(Leaf::Flag(true))));
    let note_leaf = leaf(&key, ItemField::Note);
    let input = ItemField::Note.input();
    let stored = Memo::new(move || item.with(|item| (!item.note.is_empty()).then(|| Leaf::Text(item.note.clone()))));
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
    let told = move || item.with(|item| format!("{} {} · {}", item.kind, item.number, format::money(tongue(), item.balance)));
    view! {
        <div class="entry">
            <p class="doubt-lead">{told}</p>
            <Toggle label=label(ItemField::Hold) on=Signal::derive(move || item.with(|item| item.hold)) turn/>
            <TextField id="item-note" label=label(ItemField::Note) text=draft.text typed=Typed::Paragraph hear=draft.hear() care=draft.care()/>
        </div>
    }
}
