//! The bar of registers: each with what it holds and the day of the last.

use markup::view;
use words::format;
use words::screen::Say;

use crate::pages::customer::sheet::Sheet;
use crate::state::index::Index;
use crate::state::tongue::{say, tongue};
use crate::ui::icon::{CHEVRON_DOWN, TRIANGLE_ALERT, icon};
use crate::ui::menu::{Item, menu_button};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::{Callback, RwSignal};

/// The bar, and a menu of all registers for those who cannot see its end. Who may arrange them is offered it there.
pub fn bar(sheet: Sheet, arranging: Option<RwSignal<bool>>) -> View {
    let tabs = move || sheet.order.get().into_iter().map(|index| tab(sheet, index)).collect_view();
    view! {
        <div class="index-bar">
            <div class="index-tabs" role="tablist" aria-label=say(Say::Registers) on:keydown=crate::ui::move_focus::by_arrows>
                {tabs}
            </div>
            {all(sheet, arranging)}
        </div>
    }
}

fn tab(sheet: Sheet, index: Index) -> View {
    let on = move || sheet.index.get() == index;
    let word = index.word();
    let held = move || {
        let (count, last) = sheet.held(index)?;
        let last = last.map(|day| format::day(tongue(), day));
        let told = last.clone().map(|day| say(Say::IndexLast(day)));
        Some(view! {
            <span class="tab-count">{count}</span>
            <small class="index-last" aria-label=told>{last.unwrap_or_default()}</small>
        })
    };
    let warns = move || {
        sheet.warns(index).then(|| {
            view! { <span class="tab-warns" title=say(Say::RegisterWarns)>{icon(TRIANGLE_ALERT)} <span class="unseen">{say(Say::RegisterWarns)}</span></span> }
        })
    };
    view! {
        <button
            type="button"
            role="tab"
            id=format!("index-tab-{word}")
            aria-controls=format!("index-{word}")
            aria-selected=move || on().to_string()
            tabindex=move || if on() { "0" } else { "-1" }
            on:click=move |_| sheet.go(index)
        >
            <span>{say(index.name())} " " {warns}</span>
            {held}
        </button>
    }
}

fn all(sheet: Sheet, arranging: Option<RwSignal<bool>>) -> View {
    let items = Callback::new(move |()| {
        let item = |index: Index| {
            let count = sheet.held(index).map(|(count, _)| format!(" ({count})")).unwrap_or_default();
            let mark = if sheet.warns(index) { icon(TRIANGLE_ALERT) } else { ().draw() };
            Item {
                label: format!("{}{count}", say(index.name())).into(),
                mark,
                on: sheet.index.get_untracked() == index,
                act: Callback::new(move |()| sheet.go(index)),
                apart: false,
            }
        };
        let arrange = arranging.map(|arranging| Item {
            label: say(Say::ArrangeRegisters),
            mark: ().draw(),
            on: false,
            act: Callback::new(move |()| arranging.set(true)),
            apart: true,
        });
        sheet.order.get_untracked().into_iter().map(item).chain(arrange).collect()
    });
    menu_button(say(Say::IndexAll), CHEVRON_DOWN, "index-all", items)
}
