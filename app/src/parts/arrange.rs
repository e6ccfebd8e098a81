//! Which registers a role sees on this device, and in which order.

use domain::party::staff::Role;
use markup::view;
use words::screen::Say;

use crate::browser::keep;
use crate::state::index::{Index, kept, read, usual};
use crate::state::tongue::say;
use crate::ui::button::{Button, IconButton, Look};
use crate::ui::dialog::Dialog;
use crate::ui::icon::{ARROW_DOWN, ARROW_UP};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::{RwSignal, Signal};
use crate::ui::toggle::Toggle;

/// The order as it is on this device.
pub fn arranged(role: Role) -> Vec<(Index, bool)> {
    read(&keep::get(&name(role)).unwrap_or_default(), role)
}

fn name(role: Role) -> String {
    format!("registers-{}", role.word())
}

/// The dialogue in which it is changed.
pub fn arrange(role: Role, order: RwSignal<Vec<(Index, bool)>>, open: RwSignal<bool>) -> View {
    let list = move || {
        let all = order.get();
        let last = all.len().saturating_sub(1);
        let lines = all.into_iter().enumerate();
        lines.map(move |(at, (index, shown))| line(role, order, at, last, index, shown)).collect_view()
    };
    let reset =
        move |()| keep_order(role, order, usual(role).into_iter().map(|index| (index, true)).collect());
    view! {
        <Dialog open title=say(Say::ArrangeRegisters) close=say(Say::Close)>
            <p class="doubt-lead">{say(Say::ArrangeLead)}</p>
            <ol class="arrange">{list}</ol>
            <Button label=say(Say::ArrangeUsual) look=Look::Quiet press=reset/>
        </Dialog>
    }
}

fn line(
    role: Role,
    order: RwSignal<Vec<(Index, bool)>>,
    at: usize,
    last: usize,
    index: Index,
    shown: bool,
) -> View {
    let name = say(index.name());
    let turn = move |on: bool| {
        let next = changed(order.get_untracked(), at, at, on);
        keep_order(role, order, next);
    };
    let step = move |to: usize| {
        let next = changed(order.get_untracked(), at, to, shown);
        keep_order(role, order, next);
    };
    let up = format!("{}: {name}", say(Say::MoveUp));
    let down = format!("{}: {name}", say(Say::MoveDown));
    view! {
        <li>
            <Toggle label=name on=Signal::stored(shown) turn/>
            <span class="push"></span>
            {(at > 0).then(|| view! { <IconButton label=up icon=ARROW_UP press=move |()| step(at.saturating_sub(1))/> })}
            {(at < last).then(|| view! { <IconButton label=down icon=ARROW_DOWN press=move |()| step(at + 1)/> })}
        </li>
    }
}

/// The order with one register moved, shown or hidden. The last one that is shown stays.
fn changed(mut order: Vec<(Index, bool)>, from: usize, to: usize, shown: bool) -> Vec<(Index, bool)> {
    let others = order.iter().enumerate().any(|(at, (_, shown))| *shown && at != from);
    if from < order.len() && to < order.len() {
        let (index, was) = order.remove(from);
        order.insert(to, (index, if others { shown } else { was }));
    }
    order
}

fn keep_order(role: Role, order: RwSignal<Vec<(Index, bool)>>, next: Vec<(Index, bool)>) {
    keep::set(&name(role), &kept(&next));
    order.set(next);
}

#[cfg(test)]
mod tests {
    use super::changed;
    use crate::state::index::Index;

    #[test]
    fn registers_change_places_and_the_last_one_shown_stays() {
        let order = vec![(Index::People, true), (Index::Contacts, true), (Index::Mailbox, false)];
        let moved = changed(order.clone(), 0, 2, true);
        assert_eq!(moved[2], (Index::People, true));
        assert_eq!(changed(order.clone(), 1, 1, false)[1], (Index::Contacts, false));
        let lonely = vec![(Index::People, true), (Index::Contacts, false)];
        assert_eq!(changed(lonely.clone(), 0, 0, false), lonely);
        assert_eq!(changed(order.clone(), 0, 9, true), order);
    }
}
