//! The last import of this device, as long as it can be taken back: also after the page was left.

use bridge::listing::LastImport;
use bridge::reply::Reply;
use bridge::request::Request;
use domain::record::Kind;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::engine;
use crate::state::live::live;
use crate::state::save::failed;
use crate::state::shop::Shop;
use crate::state::tongue::{moment, say};
use crate::ui::button::{Button, Look};
use crate::ui::icon::UNDO_2;
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::RwSignal;

/// What an import can write.
pub const WRITTEN: &[Kind] = &[
    Kind::House,
    Kind::Staff,
    Kind::Customer,
    Kind::Vehicle,
    Kind::Person,
    Kind::Owned,
    Kind::Case,
    Kind::Talk,
    Kind::Order,
    Kind::Ledger,
];

/// The section; nothing where there is nothing to take back.
pub fn last(shop: Shop) -> View {
    let known = live(
        shop.changes,
        WRITTEN,
        || Some(Request::LastImport),
        |reply| match reply {
            Reply::LastImport(last) => Some(last),
            _ => None,
        },
    );
    let busy = RwSignal::new(false);
    let found = move || known.with(|known| known.here().cloned().flatten());
    (move || found().map(|last| section(shop, &last, busy))).draw()
}

fn section(shop: Shop, last: &LastImport, busy: RwSignal<bool>) -> View {
    let name = if last.name.is_empty() { say(Say::NamelessList).into_owned() } else { last.name.clone() };
    let told = say(Say::LastImportTold(name, moment(last.at), last.count));
    let import = last.import;
    let press = move |()| {
        busy.set(true);
        spawn_local(async move {
            match engine::ask(Request::TakeImportBack(import)).await {
                Ok(_) => shop.notes.tell(say(Say::ListTakenBack)),
                Err(failure) => shop.notes.tell(failed(&failure)),
            }
            busy.set(false);
        });
    };
    view! {
        <section class="import-way import-lists" aria-labelledby="import-last">
            <h2 id="import-last" class="group-title">{say(Say::LastImport)}</h2>
            <p>{told}</p>
            <p>{say(Say::LastImportHint)}</p>
            <div class="acts"><Button label=say(Say::TakeLastImportBack) icon=UNDO_2 look=Look::Outline disabled=busy press/></div>
        </section>
    }
}
