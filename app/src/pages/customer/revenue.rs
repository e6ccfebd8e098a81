//! Register "Umsätze": revenue by year and division, warranty apart. A year leads to its gross profit.

use domain::ledger::revenue::{YearField, YearRevenue, divisions};
use domain::money::Cents;
use markup::view;
use words::format;
use words::screen::Say;

use crate::pages::customer::Sheet;
use crate::parts::figures::{breaks, cents};
use crate::state::index::Index;
use crate::state::tongue::{label, say, tongue};
use crate::ui::bars::{Bar, bars};
use crate::ui::pen::view::View;
use crate::ui::signal::Callback;
use crate::ui::table::{Cell, Column, Line, Table, Way, table, words};
use crate::ui::text::Text;

/// The register.
pub fn revenue(sheet: Sheet, years: &[YearRevenue]) -> View {
    if years.is_empty() {
        return view! { <p class="group-none">{say(Say::NoRevenue)}</p> };
    }
    let broken: Vec<_> =
        years.iter().flat_map(|year| year.breaks().into_iter().map(|one| (year.year.to_string(), one))).collect();
    view! {
        {breaks(&broken)}
        {chart(years)}
        {of_years(sheet, years)}
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

fn of_years(sheet: Sheet, years: &[YearRevenue]) -> View {
    let divisions = divisions(years);
    let column = |name: Text, figures: bool| Column { name, figures };
    let mut columns = vec![
        column(say(Say::Year), false),
        column(label(YearField::Revenue), true),
        column(label(YearField::Warranty), true),
        column(label(YearField::Total), true),
    ];
    columns.extend(divisions.iter().map(|name| column(Text::Owned(name.clone()), true)));
    let figures = |all: Vec<Cents>| all.into_iter().map(cents);
    let sum = |of: &dyn Fn(&YearRevenue) -> Cents| years.iter().map(of).sum::<Cents>();
    let mut sums: Vec<Cell> = vec![words(say(Say::Sum))];
    sums.extend(figures(vec![
        sum(&|year| year.figures.revenue),
        sum(&|year| year.figures.warranty),
        sum(&YearRevenue::total),
    ]));
    sums.extend(divisions.iter().map(|name| cents(sum(&|year| of_division(year, name)))));
    let line = |year: &YearRevenue| {
        let mut cells = vec![words(year.year.to_string())];
        cells.extend(figures(vec![year.figures.revenue, year.figures.warranty, year.total()]));
        cells.extend(divisions.iter().map(|name| cents(of_division(year, name))));
        let number = year.year;
        let press = Callback::new(move |()| {
            sheet.years.set(vec![number]);
            sheet.go(Index::Profit);
        });
        Line { way: Way::Press(press), ..Line::of(cells) }
    };
    table(Table {
        label: say(Say::IndexRevenue),
        class: "",
        columns,
        sums,
        lines: years.iter().map(line).collect(),
    })
}

fn of_division(year: &YearRevenue, name: &str) -> Cents {
    year.divisions.get(name).copied().unwrap_or_default()
}
