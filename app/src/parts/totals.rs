//! What the lines add up to: by tax, and together.

use domain::sale::line::Line;
use domain::sale::tax::LineTax;
use domain::sale::total::{Total, Zone, total};
use markup::view;
use words::format;
use words::screen::Say;

use crate::state::tongue::{say, tongue};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::Memo;

/// The totals of lines.
pub fn totals(lines: impl Fn() -> Vec<Line> + Send + Sync + 'static) -> View {
    let sum = Memo::new(move || {
        let lines = lines();
        total(lines.iter())
    });
    view! { <dl class="totals" aria-label=say(Say::Totals)>{move || rows(&sum.get())}</dl> }
}

fn rows(total: &Total) -> View {
    let zones = total.zones.iter().map(zone).collect_view();
    view! {
        {zones}
        <div class="total-row total-gross">
            <dt>{say(Say::TotalGross)}</dt>
            <dd>{format::money(tongue(), total.gross)}</dd>
        </div>
    }
}

fn zone(zone: &Zone) -> View {
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
}
