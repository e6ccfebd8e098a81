//! Registers "akt. Aufträge" and "Auftragsgesamt", the journal of the workshop: orders with their positions, and what was
//! done to each car.

use std::collections::BTreeMap;

use bridge::register::{OrderRow, OrderSheet, PositionRow};
use bridge::reply::Reply;
use bridge::request::Request;
use domain::id::Id;
use domain::ledger::book::Break;
use domain::money::{Cents, Quantity};
use domain::record::Kind;
use domain::workshop::labour::hours;
use domain::workshop::order::{Order, OrderField};
use domain::workshop::position::{PositionField, Register};
use markup::view;
use words::format;
use words::screen::Say;

use crate::pages::customer::cars::stop;
use crate::pages::customer::sheet::Sheet;
use crate::parts::figures::{breaks, cents, day};
use crate::parts::known::when_known;
use crate::state::live::live;
use crate::state::tongue::{label, say, tongue};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::{Callback, Memo, RwSignal};
use crate::ui::table::{Cell, Line, Table, Way, columns, drawn, figure, table, words};
use crate::ui::text::Text;

/// The register; `open` is the order whose positions are seen.
pub fn orders(
    sheet: Sheet,
    title: Text,
    all: &[OrderRow],
    open: RwSignal<Option<Id>>,
    journal: bool,
) -> View {
    if all.is_empty() {
        return view! { <p class="group-none">{say(Say::NoOrders)}</p> };
    }
    let here = open.get();
    let sum = |of: fn(&Order) -> Cents| cents(all.iter().map(|one| of(&one.order)).sum());
    let blank = || words("");
    let sums = vec![
        words(say(Say::Sum)),
        blank(),
        blank(),
        blank(),
        sum(|order| order.amount),
        blank(),
        sum(|order| order.labour),
        sum(|order| order.parts),
        sum(Order::other),
    ];
    let broken: Vec<(String, Break)> = all
        .iter()
        .flat_map(|one| one.breaks.iter().map(|broken| (one.order.name(), broken.clone())))
        .collect();
    let orders = Table {
        label: title,
        class: "cards",
        columns: columns([
            (say(Say::OrderAndSplit), false),
            (label(OrderField::Title), false),
            (label(OrderField::Invoice), false),
            (label(OrderField::InvoiceDay), false),
            (label(OrderField::Amount), true),
            (label(OrderField::Seag), false),
            (label(OrderField::Labour), true),
            (label(OrderField::Parts), true),
            (say(Say::OrderOther), true),
        ]),
        sums,
        lines: all.iter().map(|one| line(sheet, one, here == Some(one.id), open)).collect(),
    };
    let times = journal.then(|| timelines(all));
    view! { {breaks(&broken)} {table(orders)} {times} }
}

fn line(sheet: Sheet, one: &OrderRow, here: bool, open: RwSignal<Option<Id>>) -> Line {
    let (order, id) = (&one.order, one.id);
    let press = Callback::new(move |()| open.set((!here).then_some(id)));
    let kind = (!order.order_kind.is_empty()).then(|| view! { <small>{order.order_kind.clone()}</small> });
    let cells = vec![
        words(order.name()),
        drawn(view! { {order.title.clone()} " " <small>{car(order)}</small> }),
        drawn(view! { {order.invoice.clone()} " " {kind} }),
        day(order.invoice_day.or(order.date)),
        cents(order.amount),
        words(order.seag.clone()),
        cents(order.labour),
        cents(order.parts),
        cents(order.other()),
    ];
    Line { way: Way::Press(press), here, below: here.then(|| positions(sheet, id)), ..Line::of(cells) }
}

fn car(order: &Order) -> String {
    let mileage = order.mileage.map(|km| format::unit(tongue(), km, "km")).unwrap_or_default();
    [order.make.clone(), order.plate.clone(), mileage]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The positions in their four registers, asked for when somebody looks.
fn positions(sheet: Sheet, id: Id) -> View {
    let known = live(
        sheet.shop.changes,
        &[Kind::Order],
        move || Some(Request::Order(id)),
        |reply| match reply {
            Reply::Order(order) => Some(*order),
            _ => None,
        },
    );
    when_known(known, |order: Memo<OrderSheet>| (move || order.with(registers)).draw())
}

fn registers(order: &OrderSheet) -> View {
    if order.positions.is_empty() {
        return view! { <p>{say(Say::NoPositions)}</p> };
    }
    let part = |register: &Register| {
        let of: Vec<&PositionRow> =
            order.positions.iter().filter(|one| one.position.register == *register).collect();
        (!of.is_empty()).then(|| {
            view! { <h2 class="sub-register">{label(*register)}</h2> {sub_register(order, *register, &of)} }
        })
    };
    Register::ALL.iter().map(part).collect_view()
}

fn sub_register(order: &OrderSheet, register: Register, of: &[&PositionRow]) -> View {
    let labour = register == Register::Labour;
    let amount = |of: Option<Quantity>| {
        figure(of.map(|quantity| format::quantity(tongue(), quantity)).unwrap_or_default(), false)
    };
    let line = |one: &&PositionRow| {
        let position = &one.position;
        let cells: Vec<Cell> = vec![
            words(position.number.to_string()),
            words(position.article.clone()),
            words(position.text.clone()),
            amount(if labour { one.units } else { position.quantity }),
            cents(position.refunded),
            cents(position.amount),
            position.price.map_or_else(|| words(""), cents),
        ];
        Line::of(cells)
    };
    let sums = vec![
        words(say(Say::Sum)),
        words(""),
        words(if labour { hours_told(order.units, order.per_hour) } else { String::new() }),
        amount(labour.then_some(order.units)),
        cents(of.iter().map(|one| one.position.refunded).sum()),
        cents(of.iter().map(|one| one.position.amount).sum()),
        words(""),
    ];
    table(Table {
        label: label(register),
        class: "",
        columns: columns([
            (label(PositionField::Number), false),
            (label(PositionField::Article), false),
            (label(PositionField::Text), false),
            (if labour { say(Say::LabourUnits) } else { label(PositionField::Quantity) }, true),
            (label(PositionField::Refunded), true),
            (label(PositionField::Amount), true),
            (label(PositionField::Price), true),
        ]),
        sums,
        lines: of.iter().map(line).collect(),
    })
}

/// "8,20 h bei 10 AW je Stunde".
fn hours_told(units: Quantity, per_hour: i64) -> String {
    let hours = format::hundredths(tongue(), hours(units, per_hour));
    say(Say::HoursAt(hours, per_hour.to_string())).into_owned()
}

/// What was done to each car, the oldest first, with its kilometres.
fn timelines(all: &[OrderRow]) -> View {
    let mut cars: BTreeMap<String, Vec<&Order>> = BTreeMap::new();
    for one in all {
        let order = &one.order;
        let name = [&order.plate, &order.vin].into_iter().find(|name| !name.is_empty());
        if let Some(name) = name {
            cars.entry(format!("{} {name}", order.make).trim().to_owned()).or_default().push(order);
        }
    }
    let of = |order: &&Order| {
        let told = format!("{} {}", order.title, order.name());
        stop(order.date.or(order.invoice_day), told, order.mileage, None)
    };
    let car = |(name, mut orders): (String, Vec<&Order>)| {
        orders.sort_by_key(|order| order.date.or(order.invoice_day));
        view! {
            <h2 class="index-title">{name.clone()}</h2>
            <ol class="stops" aria-label=name>{orders.iter().map(of).collect_view()}</ol>
        }
    };
    cars.into_iter().map(car).collect_view()
}
