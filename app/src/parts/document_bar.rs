//! The bar at the lower edge of a job: the sum, and the papers that can be made, the likely next one first.

use std::sync::Arc;

use bridge::sheet::JobSheet;
use domain::document::course;
use domain::document::kind::PaperKind;
use domain::money::Cents;
use leptos::prelude::*;
use markup::view;
use words::format;
use words::screen::Say;

use crate::state::tongue::{label, say, tongue};
use crate::ui::button::{Button, Look};
use crate::ui::icon::{ELLIPSIS, FILE_TEXT, icon};
use crate::ui::menu::{Item, menu_button};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::{Callback, Memo, Signal};

/// The bar.
#[component]
pub fn DocumentBar(
    sheet: Memo<Arc<JobSheet>>,
    #[prop(into)] gross: Signal<Cents>,
    make: Callback<PaperKind>,
) -> View {
    let next = Memo::new(move || sheet.with(|sheet| course::next(sheet.job.status, &made(sheet))));
    let items = Callback::new(move |()| items(make));
    view! {
        <div class="document-bar" role="toolbar" aria-label=say(Say::DocumentBar)>
            <p class="document-sum">
                <span>{say(Say::TotalGross)}</span>
                <strong>{move || format::money(tongue(), gross.get())}</strong>
            </p>
            {move || next.get().into_iter().enumerate().map(|(at, kind)| button(at, kind, make)).collect_view()}
            {menu_button(say(Say::MorePapers), ELLIPSIS, "", items)}
        </div>
    }
}

fn made(sheet: &JobSheet) -> Vec<PaperKind> {
    sheet.papers.iter().map(|(_, paper)| paper.kind).collect()
}

fn button(at: usize, kind: PaperKind, make: Callback<PaperKind>) -> View {
    let press = move |()| make.run(kind);
    if at == 0 {
        view! { <Button label=label(kind) icon=FILE_TEXT look=Look::Filled press/> }
    } else {
        view! { <Button label=label(kind) press/> }
    }
}

/// All of them, in their groups.
fn items(make: Callback<PaperKind>) -> Vec<Item> {
    let mut items = Vec::new();
    for (nth, group) in course::groups().into_iter().enumerate() {
        for (at, kind) in group.iter().copied().enumerate() {
            let act = Callback::new(move |()| make.run(kind));
            items.push(Item {
                label: label(kind),
                mark: icon(FILE_TEXT).draw(),
                on: false,
                act,
                apart: nth > 0 && at == 0,
            });
        }
    }
    items
}
