//! Register "Umsätze": revenue by year and division, warranty apart. A year leads to its gross profit.

use bridge::register::Revenue;
use domain::ledger::revenue::{YearField, YearRevenue};
use domain::money::Cents;
use markup::view;
use words::format;
use words::screen::Say;

use crate::pages::customer::sheet::Sheet;
use crate::parts::figures::{breaks, cents};
use crate::state::index::Index;
use crate::state::tongue::{label, say, tongue};
use crate::ui::bars::{Bar, bars};
use crate::ui::pen::view::View;
use crate::ui::signal::Callback;
use crate::ui::table::{Cell, Column, Line, Table, Way, table, words};
use crate::ui::text::Text;

/// The register.
pub fn revenue(sheet: Sheet, value: &Revenue) -> View {
    if value.years.is_empty() {
        return view! { <p class="group-none">{say(Say::NoRevenue)}</p> };
    }
    let broken: Vec<_> = value.breaks.iter().map(|(year, one)| (year.to_string(), one.clone())).collect();
    view! {
        {breaks(&broken)}
        {chart(&value.years)}
        {of_years(sheet, value)}
    }
}

fn chart(years: &[YearRevenue]) -> View {
    let bar = |year: &YearRevenue| Bar {
        name: year.year.to_string(),
        parts: vec![year.figures.revenue.0, year.figures.warranty.0],
        told: format::price(tongue(), Cents(year.total().0 / 100 * 100)),
    };
    let all: Vec<Bar> = years.iter().map(bar).collect();
    bars(&say(Say::YearlyRevenue), &all, &[label(YearField::Revenue), label(YearField::Warranty)])
}

fn of_years(sheet: Sheet, value: &Revenue) -> View {
    let column = |name: Text, figures: bool| Column { name, figures };
    let mut columns = vec![
        column(say(Say::Year), false),
        column(label(YearField::Revenue), true),
        column(label(YearField::Warranty), true),
        column(label(YearField::Total), true),
    ];
    columns.extend(value.divisions.iter().map(|name| column(Text::Owned(name.clone()), true)));
    let cells = |name: Cell, year: &YearRevenue| {
        let mut cells =
            vec![name, cents(year.figures.revenue), cents(year.figures.warranty), cents(year.total())];
        cells.extend(value.divisions.iter().map(|name| cents(of_division(year, name))));
        cells
    };
    let line = |year: &YearRevenue| {
        let number = year.year;
        let press = Callback::new(move |()| {
            sheet.years.set(vec![number]);
            sheet.go(Index::Profit);
        });
        Line { way: Way::Press(press), ..Line::of(cells(words(number.to_string()), year)) }
    };
    table(Table {
        label: say(Say::IndexRevenue),
        class: "",
        columns,
        sums: cells(words(say(Say::Sum)), &value.sum),
        lines: value.years.iter().map(line).collect(),
    })
}

fn of_division(year: &YearRevenue, name: &str) -> Cents {
    year.divisions.get(name).copied().unwrap_or_default()
}
