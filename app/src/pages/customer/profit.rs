//! Register "Rohertrag": the statement of a year or of several beside each other, and the invoices that they come from.

use bridge::register::ProfitYear;
use domain::ledger::profit::{Invoice, InvoiceHeadField, Lines, LinesField};
use domain::money::Cents;
use markup::view;
use words::screen::Say;

use crate::pages::customer::sheet::Sheet;
use crate::parts::figures::{breaks, cents, day, percent};
use crate::state::tongue::{label, say};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::table::{Cell, Column, Line, Table, columns, table, words};
use crate::ui::text::Text;

/// The register.
pub fn profit(sheet: Sheet, statements: &[ProfitYear]) -> View {
    if statements.is_empty() {
        return view! { <p class="group-none">{say(Say::NoProfit)}</p> };
    }
    let wanted = sheet.years.get();
    let (chosen, without) = (chosen(statements, &wanted), without(statements, &wanted));
    let broken: Vec<_> = chosen
        .iter()
        .flat_map(|one| one.breaks.iter().map(|broken| (one.statement.year.to_string(), broken.clone())))
        .collect();
    view! {
        {choice(sheet, statements, &chosen)}
        {without.map(|year| view! { <p class="group-none" role="status">{say(Say::NoProfitOfYear(year.to_string()))}</p> }).collect_view()}
        {breaks(&broken)}
        {(!chosen.is_empty()).then(|| statement(&chosen))}
        {chosen.into_iter().map(invoices).collect_view()}
    }
}

/// The statements of the chosen years, the oldest first; the newest one while no year is chosen.
fn chosen<'a>(all: &'a [ProfitYear], years: &[i32]) -> Vec<&'a ProfitYear> {
    if years.is_empty() {
        return all.iter().take(1).collect();
    }
    all.iter().rev().filter(|one| years.contains(&one.statement.year)).collect()
}

/// Chosen years of which there is no statement.
fn without<'a>(all: &'a [ProfitYear], years: &'a [i32]) -> impl Iterator<Item = i32> + 'a {
    years.iter().copied().filter(|year| all.iter().all(|one| one.statement.year != *year))
}

fn choice(sheet: Sheet, all: &[ProfitYear], chosen: &[&ProfitYear]) -> View {
    let shown: Vec<i32> = chosen.iter().map(|one| one.statement.year).collect();
    let chip = |one: &ProfitYear| {
        let (year, shown) = (one.statement.year, shown.clone());
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
            {all.iter().rev().map(chip).collect_view()}
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

fn statement(chosen: &[&ProfitYear]) -> View {
    let mut names = vec![Column { name: say(Say::BookingYear), figures: false }];
    for one in chosen {
        names.push(Column { name: Text::Owned(one.statement.year.to_string()), figures: true });
        names.push(Column { name: say(Say::ShareOfRevenue), figures: true });
    }
    let line = |(at, field): (usize, &LinesField)| {
        let mut cells: Vec<Cell> = vec![words(label(*field))];
        for one in chosen {
            cells.push(cents(of(&one.lines, *field)));
            cells.push(percent(one.percents.get(at).copied().flatten()));
        }
        Line { here: *field == LinesField::Profit, ..Line::of(cells) }
    };
    table(Table {
        label: say(Say::IndexProfit),
        class: "statement",
        columns: names,
        sums: Vec::new(),
        lines: LinesField::ALL.iter().enumerate().map(line).collect(),
    })
}

fn invoices(one: &ProfitYear) -> View {
    let of_year = &one.statement;
    if of_year.invoices.is_empty() {
        return view! { <p class="group-none">{say(Say::NoInvoicesOfYear(of_year.year.to_string()))}</p> };
    }
    let figures =
        |lines: &Lines| LinesField::ALL.iter().map(|field| cents(of(lines, *field))).collect::<Vec<_>>();
    let summed = of_year.summed();
    let mut sums = vec![words(say(Say::Sum)), words("")];
    sums.extend(figures(&summed));
    sums.push(percent(summed.margin()));
    let line = |((_, invoice), margin): (&(String, Invoice), &Option<i64>)| {
        let mut cells = vec![day(invoice.head.date), words(invoice.head.number.clone())];
        cells.extend(figures(&invoice.lines));
        cells.push(percent(*margin));
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
        lines: of_year.invoices.iter().zip(&one.margins).map(line).collect(),
    };
    view! { <h2 class="index-title">{title}</h2> {table(invoices)} }
}

#[cfg(test)]
mod tests {
    use bridge::register::ProfitYear;

    use super::{chosen, toggled, without};

    #[test]
    fn the_last_year_is_shown_until_others_are_chosen_and_a_year_without_a_statement_shows_no_other() {
        let mut all = [2011, 2010, 2009].map(|_| ProfitYear::default());
        for (one, year) in all.iter_mut().zip([2011, 2010, 2009]) {
            one.statement.year = year;
        }
        let years =
            |wanted: &[i32]| chosen(&all, wanted).iter().map(|one| one.statement.year).collect::<Vec<_>>();
        assert_eq!(years(&[]), [2011]);
        assert_eq!(years(&[2009, 2011]), [2009, 2011]);
        assert_eq!(years(&[1999]), Vec::<i32>::new());
        assert_eq!(without(&all, &[1999, 2010]).collect::<Vec<_>>(), [1999]);
        assert_eq!(without(&all, &[]).count(), 0);
    }

    #[test]
    fn years_come_and_go_by_a_tap_and_the_last_one_stays() {
        assert_eq!(toggled(&[2011], 2009), [2009, 2011]);
        assert_eq!(toggled(&[2009, 2011], 2011), [2009]);
        assert_eq!(toggled(&[2009], 2009), [2009]);
        assert_eq!(toggled(&[], 2009), [2009]);
    }
}
