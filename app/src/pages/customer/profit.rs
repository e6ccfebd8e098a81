//! Register "Rohertrag": the statement of a year or of several beside each other, and the invoices that they come from.

use domain::ledger::profit::{Invoice, InvoiceHeadField, Lines, LinesField, Statement, percent};
use domain::money::Cents;
use markup::view;
use words::screen::Say;

use crate::pages::customer::Sheet;
use crate::parts::figures::{breaks, cents, day, percent as percent_cell};
use crate::state::tongue::{label, say};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::table::{Cell, Column, Line, Table, columns, table, words};
use crate::ui::text::Text;

/// The register.
pub fn profit(sheet: Sheet, statements: &[Statement]) -> View {
    if statements.is_empty() {
        return view! { <p class="group-none">{say(Say::NoProfit)}</p> };
    }
    let chosen = chosen(statements, &sheet.years.get());
    let broken: Vec<_> = chosen
        .iter()
        .flat_map(|one| one.breaks().into_iter().map(|broken| (one.year.to_string(), broken)))
        .collect();
    view! {
        {choice(sheet, statements, &chosen)}
        {breaks(&broken)}
        {statement(&chosen)}
        {chosen.iter().map(|one| invoices(one)).collect_view()}
    }
}

/// The statements of the chosen years; of the last one while none is chosen.
fn chosen<'a>(all: &'a [Statement], years: &[i32]) -> Vec<&'a Statement> {
    let some: Vec<&Statement> = all.iter().filter(|one| years.contains(&one.year)).collect();
    if some.is_empty() { all.iter().rev().take(1).collect() } else { some }
}

fn choice(sheet: Sheet, all: &[Statement], chosen: &[&Statement]) -> View {
    let shown: Vec<i32> = chosen.iter().map(|one| one.year).collect();
    let chip = |one: &Statement| {
        let (year, shown) = (one.year, shown.clone());
        let on = shown.contains(&year);
        let press = move |_| sheet.years.set(toggled(&shown, year));
        view! {
            <button type="button" class="chip" aria-pressed=on.to_string() on:click=press>
                <span class="chip-word">{year.to_string()}</span>
            </button>
        }
    };
    view! {
        <div class="index-acts" role="group" aria-label=say(Say::BookingYear)>
            <span>{say(Say::BookingYear)}</span>
            {all.iter().map(chip).collect_view()}
        </div>
    }
}

/// The years after one was tapped; the last one stays.
fn toggled(shown: &[i32], year: i32) -> Vec<i32> {
    let mut years: Vec<i32> = shown.iter().copied().filter(|one| *one != year).collect();
    if years.len() == shown.len() || years.is_empty() {
        years.push(year);
    }
    years.sort_unstable();
    years.dedup();
    years
}

fn of(lines: &Lines, field: LinesField) -> Cents {
    match field {
        LinesField::Revenue => lines.revenue,
        LinesField::Reductions => lines.reductions,
        LinesField::Goods => lines.goods,
        LinesField::Labour => lines.labour,
        LinesField::Profit => lines.gross_profit(),
    }
}

fn statement(chosen: &[&Statement]) -> View {
    let mut names = vec![Column { name: Text::Borrowed(""), figures: false }];
    for one in chosen {
        names.push(Column { name: Text::Owned(one.year.to_string()), figures: true });
        names.push(Column { name: say(Say::ShareOfRevenue), figures: true });
    }
    let all: Vec<Lines> = chosen.iter().map(|one| one.lines()).collect();
    let line = |field: &LinesField| {
        let mut cells: Vec<Cell> = vec![words(label(*field))];
        for lines in &all {
            let amount = of(lines, *field);
            cells.push(cents(amount));
            cells.push(percent_cell(percent(amount, lines.revenue)));
        }
        Line { here: *field == LinesField::Profit, ..Line::of(cells) }
    };
    table(Table {
        label: say(Say::IndexProfit),
        class: "statement",
        columns: names,
        sums: Vec::new(),
        lines: LinesField::ALL.iter().map(line).collect(),
    })
}

fn invoices(of_year: &Statement) -> View {
    if of_year.invoices.is_empty() {
        return view! { <p class="group-none">{say(Say::NoInvoicesOfYear(of_year.year.to_string()))}</p> };
    }
    let figures = |lines: &Lines| LinesField::ALL.iter().map(|field| cents(of(lines, *field))).collect::<Vec<_>>();
    let summed = of_year.summed();
    let mut sums = vec![words(say(Say::Sum)), words("")];
    sums.extend(figures(&summed));
    sums.push(percent_cell(summed.margin()));
    let line = |(_, invoice): &(String, Invoice)| {
        let mut cells = vec![day(invoice.head.date), words(invoice.head.number.clone())];
        cells.extend(figures(&invoice.lines));
        cells.push(percent_cell(invoice.lines.margin()));
        Line::of(cells)
    };
    let title = say(Say::InvoicesOfYear(of_year.year.to_string()));
    let invoices = Table {
        label: title.clone(),
        class: "cards",
        columns: columns([
            (label(InvoiceHeadField::Date), false),
            (label(InvoiceHeadField::Number), false),
            (label(LinesField::Revenue), true),
            (label(LinesField::Reductions), true),
            (label(LinesField::Goods), true),
            (label(LinesField::Labour), true),
            (label(LinesField::Profit), true),
            (say(Say::ShareOfRevenue), true),
        ]),
        sums,
        lines: of_year.invoices.iter().map(line).collect(),
    };
    view! { <h3 class="index-title">{title}</h3> {table(invoices)} }
}

#[cfg(test)]
mod tests {
    use domain::ledger::profit::Statement;

    use super::{chosen, toggled};

    #[test]
    fn the_last_year_is_shown_until_others_are_chosen() {
        let all = [2009, 2010, 2011].map(|year| Statement { year, ..Statement::default() });
        let years = |wanted: &[i32]| chosen(&all, wanted).iter().map(|one| one.year).collect::<Vec<_>>();
        assert_eq!(years(&[]), [2011]);
        assert_eq!(years(&[2009, 2011]), [2009, 2011]);
        assert_eq!(years(&[1999]), [2011]);
    }

    #[test]
    fn years_come_and_go_by_a_tap_and_the_last_one_stays() {
        assert_eq!(toggled(&[2011], 2009), [2009, 2011]);
        assert_eq!(toggled(&[2009, 2011], 2011), [2009]);
        assert_eq!(toggled(&[2009], 2009), [2009]);
    }
}
