//! Colleagues who have the same record open.

use domain::id::Id;
use markup::view;
use words::screen::Say;

use crate::parts::badge::badge;
use crate::state::shop::Shop;
use crate::state::tongue::say;
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::Memo;

/// Their initials, and a sentence for those who cannot see them.
pub fn onlookers(shop: Shop, record: Id) -> View {
    let here = Memo::new(move || {
        let of = |all: &Vec<bridge::event::Onlooker>| {
            all.iter().filter(|one| one.record == record).cloned().collect::<Vec<_>>()
        };
        shop.onlookers.with(of)
    });
    (move || {
        let here = here.get();
        if here.is_empty() {
            return ().draw();
        }
        let names: Vec<&str> = here.iter().map(|one| one.name.as_str()).collect();
        let told = say(Say::AlsoOpen(names.join(", ")));
        view! {
            <span class="onlookers" role="status" title=told.clone()>
                <span class="unseen">{told}</span>
                <span class="onlookers-badges" aria-hidden="true">
                    {here.iter().map(|one| badge(&one.initials, &one.name)).collect_view()}
                </span>
            </span>
        }
    })
    .draw()
}
