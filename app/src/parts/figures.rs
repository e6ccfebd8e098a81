//! Figures in the cells of tables, and what is said where a figure does not follow from its parts.

use domain::ledger::book::Break;
use domain::money::Cents;
use domain::time::Day;
use markup::view;
use words::format;
use words::screen::Say;

use crate::state::tongue::{label, say, tongue};
use crate::ui::icon::{TRIANGLE_ALERT, icon};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::table::{Cell, figure, words};

/// An amount without its currency.
pub fn cents(amount: Cents) -> Cell {
    figure(format::amount(tongue(), amount), amount < Cents(0))
}

/// Hundredths of a percent with both decimals; "–" where there is nothing to be a part of.
pub fn percent(hundredths: Option<i64>) -> Cell {
    let below = hundredths.is_some_and(|number| number < 0);
    figure(hundredths.map_or_else(|| "–".to_owned(), percent_text), below)
}

/// "−18,67 %".
pub fn percent_text(hundredths: i64) -> String {
    format!("{}{}%", format::hundredths(tongue(), hundredths), format::NBSP)
}

/// A day, or nothing.
pub fn day(day: Option<Day>) -> Cell {
    words(day_text(day))
}

/// A day, or nothing.
pub fn day_text(day: Option<Day>) -> String {
    day.map(|day| format::day(tongue(), day)).unwrap_or_default()
}

/// The badge beside figures that do not agree. They are shown as they came and never mended.
pub fn breaks(all: &[(String, Break)]) -> View {
    if all.is_empty() {
        return ().draw();
    }
    let line = |(of, one): &(String, Break)| {
        let name = [of.as_str(), &label(one.figure), &one.part]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ");
        let money = |amount: Cents| format::money(tongue(), amount);
        let told = say(Say::BreakTold(money(one.stated), money(one.computed), money(one.difference())));
        view! { <li>{name} ": " {told}</li> }
    };
    view! {
        <section class="breaks" role="note" aria-label=say(Say::BreakTitle)>
            <p>{icon(TRIANGLE_ALERT)} {say(Say::BreakTitle)}</p>
            <ul>{all.iter().map(line).collect_view()}</ul>
        </section>
    }
}
