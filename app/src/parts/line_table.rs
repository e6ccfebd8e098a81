//! The items of a job: a table where there is room, cards where there is not.

use std::sync::Arc;

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::sheet::JobSheet;
use domain::field::Edit;
use domain::id::Id;
use domain::sale::line::{Line, LineField};
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::{engine, page};
use crate::parts::catalogue::catalogue_menu;
use crate::parts::doubt::Doubts;
use crate::parts::line_handles::Hands;
use crate::parts::line_questions::line_questions;
use crate::parts::line_row::line_row;
use crate::parts::tax_case::tax_case;
use crate::parts::totals::totals;
use crate::parts::trade_ins::trade_ins;
use crate::state::save::failed;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, say};
use crate::ui::button::Button;
use crate::ui::icon::PLUS;
use crate::ui::pen::each::each;
use crate::ui::pen::view::View;
use crate::ui::signal::{Callback, Memo, RwSignal, Signal, effect};

/// The table with its totals.
#[component]
pub fn LineTable(job: Id, #[prop(into)] sheet: Signal<Arc<JobSheet>>) -> View {
    let shop = shop();
    let order =
        Memo::new(move || sheet.with(|sheet| sheet.lines.iter().map(|(id, _)| *id).collect::<Vec<Id>>()));
    let hands = Hands {
        job,
        order,
        dragged: RwSignal::new(None),
        over: RwSignal::new(None),
        fresh: RwSignal::new(None),
        held: RwSignal::new(None),
        asked: RwSignal::new(Id::default()),
        asking: RwSignal::new(false),
        cut: RwSignal::new(Id::default()),
        cutting: RwSignal::new(false),
        doubts: Doubts { record: job, all: Signal::derive(move || sheet.with(|sheet| sheet.doubts.clone())) },
        add: Callback::new(move |()| ()),
    };
    let hands = Hands { add: Callback::new(move |()| add(shop, job, hands.fresh)), ..hands };
    effect(move || {
        order.track();
        if let Some(held) = hands.held.get_untracked() {
            // A row that changes its place in the page loses the focus.
            request_animation_frame(move || {
                let _ = page::focus(&format!("[data-line='{held}'] .grip"));
            });
            hands.held.set(None);
        }
    });
    let line_of = move |id: Id| {
        Memo::new(move || {
            sheet.with(|sheet| {
                sheet
                    .lines
                    .iter()
                    .find(|(line, _)| *line == id)
                    .map(|(_, line)| line.clone())
                    .unwrap_or_default()
            })
        })
    };
    let worth = move |id: Id| {
        Signal::derive(move || {
            sheet.with(|sheet| {
                let place = sheet.lines.iter().position(|(line, _)| *line == id);
                place.and_then(|place| sheet.amounts.get(place)).copied().unwrap_or_default()
            })
        })
    };
    let empty = move || {
        order.with(Vec::is_empty).then(|| view! { <p class="lines-empty">{say(Say::NoLinesYet)}</p> })
    };
    view! {
        <div class="lines" role="table" aria-label=say(Say::RegisterLines)>
            <div class="lines-head" role="row">
                <span></span>
                <span role="columnheader">{label(LineField::Text)}</span>
                <span role="columnheader" class="number">{label(LineField::Quantity)}</span>
                <span role="columnheader" class="number">{label(LineField::Price)}</span>
                <span role="columnheader">{label(LineField::Tax)}</span>
                <span role="columnheader" class="number">{say(Say::Amount)}</span>
                <span></span>
            </div>
            {each(move || order.get(), |id| id.0, move |id| line_row(id, line_of(id), worth(id), hands))}
        </div>
        {empty}
        <div class="lines-foot">
            <span id="add-line" class="acts" tabindex="-1">
                <Button label=say(Say::AddLine) icon=PLUS press=move |()| hands.add.run(())/>
                {catalogue_menu(shop, job)}
            </span>
            {totals(sheet)}
        </div>
        {trade_ins(shop, job, sheet)}
        {tax_case(shop, job, sheet)}
        {line_questions(shop, hands, sheet)}
    }
}

fn add(shop: Shop, job: Id, fresh: RwSignal<Option<Id>>) {
    spawn_local(async move {
        match engine::ask(Request::AddLine { job, after: None, line: Line::default() }).await {
            Ok(Reply::Edited { undo, .. }) => {
                fresh.set(added_line(&undo));
            }
            Ok(_) => {}
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
    });
}

/// The line that an answer has added: what would take it back marks it gone.
fn added_line(undo: &Edit) -> Option<Id> {
    undo.keys().find_map(|key| {
        let (line, field) = key.strip_prefix("lines/")?.split_once('/')?;
        (field == LineField::Gone.key()).then(|| Id::parse(line)).flatten()
    })
}

#[cfg(test)]
mod tests {
    use domain::field::{Edit, Leaf};
    use domain::id::Id;

    use super::added_line;

    #[test]
    fn a_new_line_is_known_by_what_would_take_it_back() {
        let id = Id([9; 16]);
        let gone = (format!("lines/{id}/gone"), Some(Leaf::Flag(true)));
        let moved = (format!("lines/{}/rank", Id([1; 16])), Some(Leaf::Int(4)));
        assert_eq!(added_line(&Edit::from([moved.clone(), gone])), Some(id));
        assert_eq!(added_line(&Edit::from([moved])), None);
    }
}
