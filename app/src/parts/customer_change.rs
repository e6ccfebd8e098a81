//! A customer's data changed where they are met: in the job, without leaving it. Who looks like somebody else is told.

use std::sync::Arc;

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::sheet::CustomerSheet;
use domain::id::Id;
use domain::record::Kind;
use markup::view;
use words::screen::Say;

use crate::parts::customer_entry::{Lookalike, alike};
use crate::parts::fields::customer_groups;
use crate::parts::form::{Form, groups};
use crate::parts::known::when_known;
use crate::state::live::live;
use crate::state::shop::shop;
use crate::state::tongue::say;
use crate::ui::button::{Button, Look};
use crate::ui::pen::view::View;
use crate::ui::signal::{Callback, Memo, RwSignal, Signal};

/// Name, address, ways to reach: what is told across a table.
const SHOWN: usize = 3;

/// The form; `open` closes it, `take` puts another customer into the job.
pub fn customer_change(id: Id, open: RwSignal<bool>, take: Callback<Id>) -> View {
    let known = live(
        shop().changes,
        &[Kind::Customer],
        move || Some(Request::Customer(id)),
        |reply| match reply {
            Reply::Customer(sheet) => Some(Arc::from(sheet)),
            _ => None,
        },
    );
    when_known(known, move |sheet| form(sheet, open, take))
}

fn form(sheet: Memo<Arc<CustomerSheet>>, open: RwSignal<bool>, take: Callback<Id>) -> View {
    let id = sheet.with_untracked(|sheet| sheet.id);
    let customer = Memo::new(move || sheet.with(|sheet| sheet.customer.clone()));
    let form = Form {
        record: id,
        within: None,
        leaves: Memo::new(move || customer.with(|customer| customer.leaves())).into(),
        problems: Signal::derive(move || {
            customer.with(|customer| {
                customer.problems().into_iter().map(|(field, problem)| (field.key(), problem)).collect()
            })
        }),
        doubts: Memo::new(move || sheet.with(|sheet| sheet.doubts.clone())).into(),
    };
    let shown = customer_groups().into_iter().take(SHOWN).collect();
    let meant = Callback::new(move |id: Id| {
        open.set(false);
        take.run(id);
    });
    view! {
        {groups(form, shown)}
        {alike(Lookalike { customer: customer.into(), but: Some(id), take: meant })}
        <div class="acts"><Button label=say(Say::Close) look=Look::Filled press=move |()| open.set(false)/></div>
    }
}
