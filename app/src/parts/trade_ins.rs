//! Vehicles taken in part payment: what they are and what is credited.

use std::sync::Arc;

use bridge::request::Request;
use bridge::sheet::JobSheet;
use domain::field::Leaf;
use domain::id::Id;
use domain::money::Cents;
use domain::sale::line::Line;
use domain::sale::trade_in::{TradeIn, TradeInField, key};
use markup::view;
use words::format;
use words::screen::Say;

use crate::parts::fields;
use crate::parts::form::{Form, field};
use crate::state::save::{one, request, with_undo};
use crate::state::shop::Shop;
use crate::state::tongue::{say, tongue};
use crate::ui::button::{Button, Look};
use crate::ui::icon::{CIRCLE_ALERT, TRASH_2, icon};
use crate::ui::pen::each::each;
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::{Memo, Signal};

/// In the order in which they are asked for.
const SHOWN: [TradeInField; 7] = [
    TradeInField::Make,
    TradeInField::Model,
    TradeInField::Vin,
    TradeInField::Plate,
    TradeInField::Mileage,
    TradeInField::Value,
    TradeInField::Appraisal,
];

/// The section; nothing while there is none.
pub fn trade_ins(shop: Shop, job: Id, sheet: Signal<Arc<JobSheet>>) -> View {
    let order =
        Memo::new(move || sheet.with(|sheet| sheet.trade_ins.iter().map(|(id, _)| *id).collect::<Vec<_>>()));
    let some = Memo::new(move || !order.with(Vec::is_empty));
    let body = move || {
        some.get().then(|| {
            view! {
                <section class="group group-full" aria-label=say(Say::TradeIns)>
                    <h2 class="group-title">{say(Say::TradeIns)}</h2>
                    <div>{each(move || order.get(), |id| id.0, move |id| trade_in(shop, job, id, sheet))}</div>
                </section>
            }
        })
    };
    view! { <div class="form">{body}</div> }
}

fn trade_in(shop: Shop, job: Id, id: Id, sheet: Signal<Arc<JobSheet>>) -> View {
    let now = Memo::new(move || {
        let found = sheet
            .with(|sheet| sheet.trade_ins.iter().find(|(one, _)| *one == id).map(|(_, one)| one.clone()));
        found.unwrap_or_default()
    });
    let form = Form {
        record: job,
        within: Some(("trades", id)),
        leaves: Memo::new(move || now.with(TradeIn::leaves)).into(),
        problems: Signal::derive(move || {
            now.with(TradeIn::problems).into_iter().map(|(field, problem)| (field.key(), problem)).collect()
        }),
        doubts: Memo::new(move || sheet.with(|sheet| sheet.doubts.clone())).into(),
    };
    let overpaid = move || {
        now.with(TradeIn::overpaid).map(|over| {
            let told = say(Say::Overpaid(format::money(tongue(), over)));
            view! { <p class="field-problem">{icon(CIRCLE_ALERT)} <span>{told}</span></p> }
        })
    };
    let remove = move |()| {
        with_undo(shop, job, one(&key(id, TradeInField::Gone), Some(Leaf::Flag(true))), Say::TradeInRemoved);
    };
    let fields = SHOWN.into_iter().map(|one| field(form, fields::trade_in(one))).collect_view();
    view! {
        <div class="trade-in" role="group" aria-label=move || now.with(TradeIn::title)>
            <div class="group-fields">{fields}</div>
            {overpaid}
            <Button label=say(Say::RemoveTradeIn) icon=TRASH_2 look=Look::Quiet press=remove/>
        </div>
    }
}

/// Takes a vehicle in part payment, perhaps in place of a deduction that somebody has typed.
pub fn take_in(shop: Shop, job: Id, place: Option<Id>, line: Line) {
    let value = Cents(0) - line.amount();
    let trade_in = TradeIn { model: line.text, value, ..TradeIn::default() };
    request(shop, Request::AddTradeIn { job, line: place, trade_in });
}
