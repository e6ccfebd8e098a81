//! What the lines add up to: by tax, and together.

use domain::sale::line::Line;
use domain::sale::tax::LineTax;
use domain::sale::total::{Total, Zone, total};
use leptos::prelude::*;
use words::format;
use words::screen::Say;

use crate::state::tongue::{say, tongue};

/// The totals of lines.
pub fn totals(lines: impl Fn() -> Vec<Line> + Send + Sync + 'static) -> AnyView {
    let sum = Memo::new(move |_| {
        let lines = lines();
        total(lines.iter())
    });
    view! { <dl class="totals" aria-label=say(Say::Totals)>{move || rows(&sum.get())}</dl> }.into_any()
}

fn rows(total: &Total) -> AnyView {
    let zones = total.zones.iter().map(zone).collect_view();
    view! {
        {zones}
        <div class="total-row total-gross">
            <dt>{say(Say::TotalGross)}</dt>
            <dd>{format::money(tongue(), total.gross)}</dd>
        </div>
    }
    .into_any()
}

fn zone(zone: &Zone) -> AnyView {
    let (name, detail) = match zone.tax.percent() {
        Some(percent) if percent > 0 => (
            say(Say::NetAmount(percent)),
            Some((say(Say::TaxAmount(percent)), format::money(tongue(), zone.inside))),
        ),
        _ if zone.tax == LineTax::Margin => (say(Say::MarginAmount), None),
        _ => (say(Say::UntaxedAmount), None),
    };
    let tax =
        detail.map(|(name, amount)| view! { <div class="total-row"><dt>{name}</dt><dd>{amount}</dd></div> });
    view! {
        <div class="total-row"><dt>{name}</dt><dd>{format::money(tongue(), zone.net())}</dd></div>
        {tax}
    }
    .into_any()
}
