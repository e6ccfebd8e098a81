//! What the lines add up to: by tax, together, and what is left to pay below the total.

use std::sync::Arc;

use bridge::sheet::JobSheet;
use domain::money::Cents;
use domain::sale::tax::LineTax;
use domain::sale::total::Zone;
use markup::view;
use words::format;
use words::screen::Say;

use crate::state::tongue::{label, say, tongue};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::Signal;
use crate::ui::text::Text;

/// The totals of a job.
pub fn totals(sheet: Signal<Arc<JobSheet>>) -> View {
    view! { <dl class="totals" aria-label=say(Say::Totals)>{move || rows(&sheet.get())}</dl> }
}

fn rows(sheet: &JobSheet) -> View {
    let zones = sheet.total.zones.iter().map(zone).collect_view();
    let taken = sheet.trade_ins.iter().map(|(_, one)| {
        let name = format!("{} {}", say(Say::LessTradeIn), one.title());
        row("total-row", Text::Owned(name), Cents(0) - one.value)
    });
    let due = (!sheet.trade_ins.is_empty()).then(|| row("total-row total-due", say(Say::Due), sheet.due));
    let margin = sheet.margin.map(|margin| row("total-row total-margin", say(Say::MarginLine), margin));
    view! {
        {zones}
        {row("total-row total-gross", say(Say::TotalGross), sheet.total.gross)}
        {taken.collect_view()}
        {due}
        {margin}
    }
}

fn row(class: &'static str, name: Text, amount: Cents) -> View {
    view! { <div class=class><dt>{name}</dt><dd>{format::money(tongue(), amount)}</dd></div> }
}

fn zone(zone: &Zone) -> View {
    let (name, tax) = match zone.tax.percent() {
        Some(percent) if percent > 0 => (say(Say::NetAmount(percent)), Some(say(Say::TaxAmount(percent)))),
        _ if zone.tax == LineTax::Margin => (say(Say::MarginAmount), None),
        _ if zone.tax.is_exempt() => (label(zone.tax), None),
        _ => (say(Say::UntaxedAmount), None),
    };
    let tax = tax.map(|name| row("total-row", name, zone.inside));
    view! { {row("total-row", name, zone.net())} {tax} }
}
