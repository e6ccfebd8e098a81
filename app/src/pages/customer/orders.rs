//! Registers "akt. Aufträge" and "Auftragsgesamt", the journal of the workshop: orders with their positions, and what was
//! done to each car.

use std::collections::BTreeMap;

use domain::id::Id;
use domain::money::{Cents, Quantity};
use domain::workshop::labour::hours;
use domain::workshop::order::{Order, OrderField};
use domain::workshop::position::{Position, PositionField, Register};
use markup::view;
use words::format;
use words::screen::Say;

use crate::parts::figures::{breaks, cents, day, day_text};
use crate::state::tongue::{label, say, tongue};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::{Callback, RwSignal};
use crate::ui::table::{Cell, Line, Table, Way, columns, drawn, figure, table, words};
use crate::ui::text::Text;

/// An order as the register shows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Job {
    pub id: Id,
    pub order: Order,
    pub positions: Vec<(String, Position)>,
    /// Labour units an hour of its make.
    pub per_hour: i64,
}

/// The register; `open` is the order whose positions are seen.
pub fn orders(title: Text, all: &[Job], open: RwSignal<Option<Id>>, journal: bool) -> View {
    if all.is_empty() {
        return view! { <p class="group-none">{say(Say::NoOrders)}</p> };
    }
    let here = open.get();
    let sum = |of: fn(&Order) -> Cents| cents(all.iter().map(|one| of(&one.order)).sum());
    let sums = vec![
        words(say(Say::Sum)),
        words(""),
        words(""),
        words(""),
        sum(|order| order.amount),
        words(""),
        sum(|order| order.labour),
        sum(|order| order.parts),
        sum(Order::other),
    ];
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
        lines: all.iter().map(|one| line(one, here == Some(one.id), open)).collect(),
    };
    let times = journal.then(|| timelines(all));
    view! { {table(orders)} {times} }
}

fn line(one: &Job, here: bool, open: RwSignal<Option<Id>>) -> Line {
    let order = &one.order;
    let id = one.id;
    let press = Callback::new(move |()| open.set((!here).then_some(id)));
    let number = if order.invoice.is_empty() { order.order_kind.clone() } else { order.invoice.clone() };
    let cells = vec![
        words(order.name()),
        drawn(view! { {order.title.clone()} " " <small>{car(order)}</small> }),
        words(number),
        day(order.invoice_day.or(order.date)),
        cents(order.amount),
        words(order.seag.clone()),
        cents(order.labour),
        cents(order.parts),
        cents(order.other()),
    ];
    Line { way: Way::Press(press), here, below: here.then(|| positions(one)), ..Line::of(cells) }
}

fn car(order: &Order) -> String {
    let mileage = order.mileage.map(|km| format::unit(tongue(), km, "km")).unwrap_or_default();
    [order.make.clone(), order.plate.clone(), mileage]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The positions in their four registers.
fn positions(one: &Job) -> View {
    if one.positions.is_empty() {
        return view! { <p>{say(Say::NoPositions)}</p> };
    }
    let name = one.order.name();
    let broken: Vec<_> = one.order.breaks(&one.positions).into_iter().map(|one| (name.clone(), one)).collect();
    let part = |register: &Register| {
        let of: Vec<&Position> =
            one.positions.iter().map(|(_, one)| one).filter(|one| one.register == *register).collect();
        (!of.is_empty()).then(|| view! { <h4>{label(*register)}</h4> {sub_register(one, *register, &of)} })
    };
    view! { {breaks(&broken)} {Register::ALL.iter().map(part).collect_view()} }
}

fn sub_register(one: &Job, register: Register, of: &[&Position]) -> View {
    let units = |position: &Position| position.units().map(|units| units.0);
    let unit_sum: i64 = of.iter().filter_map(|one| units(one)).sum();
    let quantity = |of: Option<i64>| figure(of.map(|n| format::quantity(tongue(), Quantity(n))).unwrap_or_default(), false);
    let amount = |position: &Position| {
        if register == Register::Labour { units(position) } else { position.quantity.map(|quantity| quantity.0) }
    };
    let line = |position: &&Position| -> Line {
        let cells: Vec<Cell> = vec![
            words(position.number.to_string()),
            words(position.article.clone()),
            words(position.text.clone()),
            quantity(amount(position)),
            cents(position.refunded),
            cents(position.amount),
            position.price.map_or_else(|| words(""), cents),
        ];
        Line::of(cells)
    };
    let labour = register == Register::Labour;
    let sums = vec![
        words(say(Say::Sum)),
        words(""),
        words(if labour { hours_told(unit_sum, one.per_hour) } else { String::new() }),
        quantity(labour.then_some(unit_sum)),
        cents(of.iter().map(|one| one.refunded).sum()),
        cents(of.iter().map(|one| one.amount).sum()),
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
fn hours_told(units: i64, per_hour: i64) -> String {
    let hours = format::hundredths(tongue(), hours(Quantity(units), per_hour));
    say(Say::HoursAt(hours, per_hour.to_string())).into_owned()
}

/// What was done to each car, the oldest first, with its kilometres.
fn timelines(all: &[Job]) -> View {
    let mut cars: BTreeMap<String, Vec<&Order>> = BTreeMap::new();
    for one in all {
        let order = &one.order;
        let name = [&order.plate, &order.vin].into_iter().find(|name| !name.is_empty());
        if let Some(name) = name {
            let title = format!("{} {name}", order.make);
            cars.entry(title.trim().to_owned()).or_default().push(order);
        }
    }
    let stop = |order: &&Order| {
        let mileage = order.mileage.map(|km| format::unit(tongue(), km, "km"));
        view! {
            <li>
                <span class="stop-day">{day_text(order.date.or(order.invoice_day))}</span>
                <span>{order.title.clone()} " " <small>{order.name()}</small></span>
                <span class="stop-km">{mileage}</span>
            </li>
        }
    };
    let car = |(name, mut orders): (String, Vec<&Order>)| {
        orders.sort_by_key(|order| order.date.or(order.invoice_day));
        view! {
            <h3 class="index-title">{name.clone()}</h3>
            <ol class="stops" aria-label=name>{orders.iter().map(stop).collect_view()}</ol>
        }
    };
    cars.into_iter().map(car).collect_view()
}
