//! A task that waits until another day: the button, its menu of days, and what is written then.

use bridge::task::Why;
use domain::field::{Edit, Value};
use domain::id::Id;
use domain::sale::job::JobField;
use domain::time::Day;
use markup::view;
use words::screen::Say;

use crate::browser::clock;
use crate::state::save::{one, with_undo};
use crate::state::shop::Shop;
use crate::state::tongue::{named_day, near_day, say};
use crate::ui::icon::{CALENDAR, icon};
use crate::ui::menu::{Anchor, Item, Menu};
use crate::ui::pen::view::View;
use crate::ui::signal::{Callback, RwSignal};
use crate::ui::text::Text;

/// The task that is to wait, and where its menu hangs.
#[derive(Clone, Copy)]
pub struct Later {
    task: RwSignal<Option<(Id, Why)>>,
    open: RwSignal<Option<Anchor>>,
}

impl Later {
    /// No task waits yet.
    pub fn new() -> Later {
        Later { task: RwSignal::new(None), open: RwSignal::new(None) }
    }
}

/// The button that opens the menu of days.
pub fn postpone_button(later: Later, id: Id, why: Why) -> View {
    let press = move |event: leptos::ev::MouseEvent| {
        later.task.set(Some((id, why.clone())));
        later.open.set(Some(Anchor::of(&event)));
    };
    view! {
        <button type="button" class="icon-button" aria-haspopup="menu" aria-label=say(Say::Postpone) title=say(Say::Postpone) on:click=press>
            {icon(CALENDAR)}
        </button>
    }
}

/// The menu of days.
pub fn later_menu(shop: Shop, later: Later) -> View {
    let items = Callback::new(move |()| {
        let item = |(word, day): (Say, Day)| Item {
            label: Text::Owned(format!("{} ({})", say(word), named_day(day))),
            mark: icon(CALENDAR),
            on: false,
            act: Callback::new(move |()| {
                if let Some((id, edit)) =
                    later.task.get_untracked().and_then(|(id, why)| Some((id, postponed(&why, day)?)))
                {
                    with_undo(shop, id, edit, Say::Postponed(near_day(day).into_owned()));
                }
            }),
            apart: false,
        };
        waits(clock::today()).into_iter().map(item).collect()
    });
    view! { <Menu open=later.open label=say(Say::Postpone) items/> }
}

/// What is written when it waits until another day. Enquiries and double sales do not wait.
pub fn postponed(why: &Why, to: Day) -> Option<Edit> {
    match why {
        Why::Enquiry | Why::Clash | Why::Mention { .. } => None,
        Why::Resubmission(_) | Why::Offer(_) => Some(one(JobField::Resubmission.key(), to.write())),
        Why::Delivery(_) => Some(one(JobField::Delivery.key(), to.write())),
    }
}

/// Until when a task can wait; each day is offered once.
fn waits(today: Day) -> Vec<(Say, Day)> {
    // Monday of the next week.
    let monday = today.plus(7 - i32::from(today.weekday()));
    let mut waits = vec![(Say::InOneDay, today.plus(1)), (Say::InThreeDays, today.plus(3))];
    if waits.iter().all(|(_, day)| *day != monday) {
        waits.push((Say::NextWeek, monday));
    }
    waits.push((Say::InFourWeeks, today.plus(28)));
    waits
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::time::Day;

    use super::waits;

    #[test]
    fn a_task_can_wait_until_four_days_at_most_and_none_is_offered_twice() {
        // Sunday 29 November 2026; Monday is tomorrow.
        let sunday = Day::new(2026, 11, 29).unwrap();
        for (today, offered) in
            [(0, 3), (1, 4), (4, 4), (5, 3), (6, 4)].map(|(on, offered)| (sunday.plus(on), offered))
        {
            let days: BTreeSet<i32> = waits(today).into_iter().map(|(_, day)| day.0).collect();
            assert_eq!(days.len(), offered, "{today:?}");
            assert_eq!(waits(today).len(), offered, "{today:?}");
        }
    }
}
