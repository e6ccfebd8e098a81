//! The people of the dealership, for choosing one of them.

use bridge::reply::Reply;
use bridge::request::Request;
use domain::id::Id;
use domain::party::staff::Staff;
use domain::record::Kind;
use leptos::prelude::*;
use markup::view;

use crate::state::live::{Known, live};
use crate::state::shop::shop;
use crate::ui::icon::{CHEVRON_DOWN, icon};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::{Callback, RwSignal, Signal};
use crate::ui::text::Text;

/// Everybody, as the engine knows them.
#[derive(Clone, Copy)]
pub struct Team(RwSignal<Known<Vec<(Id, Staff)>>>);

/// Asks who works here; asked anew when somebody changes.
pub fn team() -> Team {
    Team(live(
        shop().changes,
        &[Kind::Staff],
        || Some(Request::Staff),
        |reply| match reply {
            Reply::Staff(staff) => Some(staff),
            _ => None,
        },
    ))
}

impl Team {
    /// The name of somebody.
    pub fn name(self, id: Id) -> String {
        let found = |staff: &Vec<(Id, Staff)>| {
            staff.iter().find(|(one, _)| *one == id).map(|(_, one)| one.name.clone())
        };
        self.0.with(|known| known.here().and_then(found)).unwrap_or_default()
    }

    /// A choice among those who work here; whoever is chosen already is offered, too. `none` names nobody.
    pub fn select(
        self,
        id: &'static str,
        label: Text,
        none: Text,
        value: Signal<Id>,
        choose: Callback<Id>,
    ) -> View {
        let option = move |(id, person): (Id, Staff)| {
            view! { <option value=id.hex() selected=move || value.get() == id>{person.name}</option> }
        };
        let options = move || {
            let staff = self.0.get().here().cloned().unwrap_or_default();
            staff
                .into_iter()
                .filter(|(id, staff)| !staff.disabled || *id == value.get())
                .map(option)
                .collect_view()
        };
        let chosen = move |event| choose.run(Id::parse(&event_target_value(&event)).unwrap_or_default());
        view! {
            <div class="field">
                <div class="field-head"><label for=id>{label}</label></div>
                <span class="select">
                    <select id=id class="input" on:change=chosen>
                        <option value="" selected=move || value.get().is_none()>{none}</option>
                        {options}
                    </select>
                    {icon(CHEVRON_DOWN)}
                </span>
            </div>
        }
    }
}
