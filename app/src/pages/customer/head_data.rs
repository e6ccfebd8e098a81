//! Register "Stammdaten": the customer's own record, field by field, and what has become of it.

use bridge::request::Request;
use domain::party::customer::CustomerField;
use domain::party::staff::Role;
use domain::record::Kind;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::engine;
use crate::pages::customer::sheet::Sheet;
use crate::parts::fields::{Group, customer_groups};
use crate::parts::form::{Form, groups};
use crate::parts::past::past;
use crate::state::place::Place;
use crate::state::save::failed;
use crate::state::tongue::say;
use crate::ui::button::{Button, Look};
use crate::ui::dialog::Dialog;
use crate::ui::icon::TRASH_2;
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::{Memo, RwSignal, Signal};

/// The register.
pub fn head_data(sheet: Sheet) -> View {
    let head = sheet.head;
    let form = Form {
        record: sheet.id,
        within: None,
        leaves: Memo::new(move || head.with(|head| head.customer.leaves())).into(),
        problems: Signal::derive(move || {
            head.with(|head| {
                head.customer.problems().into_iter().map(|(field, problem)| (field.key(), problem)).collect()
            })
        }),
        doubts: Memo::new(move || head.with(|head| head.doubts.clone())).into(),
    };
    let me = sheet.shop.session.me;
    let may_erase = me.with_untracked(|me| me.as_ref().is_some_and(|me| me.role == Role::Administrator));
    view! {
        {groups(form, shown(me.with_untracked(|me| me.as_ref().is_some_and(|me| me.role.may_set()))))}
        {past(sheet.id, &[Kind::Customer])}
        {may_erase.then(|| erasing(sheet))}
    }
}

/// All fields; who does not manage hides nobody.
fn shown(manages: bool) -> Vec<Group> {
    let mut groups = customer_groups();
    for group in groups.iter_mut().filter(|_| !manages) {
        group.rows.retain(|row| row.key != CustomerField::Hidden.key());
    }
    groups
}

/// The way to forget a customer for good, behind a question that names who else goes.
fn erasing(sheet: Sheet) -> View {
    let open = RwSignal::new(false);
    let body = move || {
        let merged = sheet.head.with(|head| head.head.merged.clone());
        let names = merged.iter().map(|one| view! { <li>{one.name.clone()}</li> }).collect_view();
        let also = (!merged.is_empty())
            .then(|| view! { <p>{say(Say::EraseAlso)}</p> <ul class="erase-also">{names}</ul> });
        view! {
            <p>{say(Say::EraseLead)}</p>
            {also}
            <div class="acts"><Button label=say(Say::EraseNow) icon=TRASH_2 look=Look::Filled press=move |()| erase(sheet, open)/></div>
        }
    };
    view! {
        <section class="group group-full">
            <Button label=say(Say::EraseCustomer) icon=TRASH_2 look=Look::Quiet press=move |()| open.set(true)/>
        </section>
        <Dialog open title=say(Say::EraseCustomer) close=say(Say::Close) children=body.into()/>
    }
}

fn erase(sheet: Sheet, open: RwSignal<bool>) {
    let shop = sheet.shop;
    spawn_local(async move {
        match engine::ask(Request::EraseCustomer(sheet.id)).await {
            Ok(_) => {
                open.set(false);
                shop.guide.instead(Place::Customers(None));
                shop.notes.tell(say(Say::ErasedNow));
            }
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
    });
}
