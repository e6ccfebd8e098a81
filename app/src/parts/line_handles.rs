//! Moving and removing items: the handle, the arrow keys, the menu.

use bridge::reply::Reply;
use bridge::request::Request;
use domain::field::Leaf;
use domain::id::Id;
use domain::money::Cents;
use domain::sale::line::{Line, LineField, LineKind, key};
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::engine;
use crate::parts::doubt::Doubts;
use crate::state::save::{failed, offer_undo, one, with_undo};
use crate::state::shop::Shop;
use crate::state::tongue::say;
use crate::ui::drag;
use crate::ui::icon::{ARROW_DOWN, ARROW_UP, ELLIPSIS, GRIP_VERTICAL, Icon, PERCENT, TRASH_2, icon};
use crate::ui::menu::{Anchor, Item, Menu};
use crate::ui::pen::view::View;
use crate::ui::signal::{Callback, Memo, RwSignal};
use crate::ui::text::Text;

/// What the lines of a table share.
#[derive(Clone, Copy)]
pub struct Hands {
    pub job: Id,
    pub order: Memo<Vec<Id>>,
    pub dragged: RwSignal<Option<Id>>,
    pub over: RwSignal<Option<Id>>,
    /// The line that was just added and wants the focus.
    pub fresh: RwSignal<Option<Id>>,
    /// The line that is being moved by keys and keeps the focus.
    pub held: RwSignal<Option<Id>>,
    pub doubts: Doubts,
    pub add: Callback<()>,
    /// The line whose deduction is to be explained, and whether the question is open.
    pub asked: RwSignal<Id>,
    pub asking: RwSignal<bool>,
    /// The line whose discount is entered, and whether it is.
    pub cut: RwSignal<Id>,
    pub cutting: RwSignal<bool>,
}

impl Hands {
    /// Asks what a deduction is.
    pub fn ask(self, line: Id) {
        self.asked.set(line);
        self.asking.set(true);
    }

    /// Asks where somebody has typed a deduction that is no discount yet.
    pub fn doubt_deduction(self, id: Id, line: &Line, typed: &str) {
        if line.kind != LineKind::Discount && Cents::parse(typed).is_some_and(|price| price < Cents(0)) {
            self.ask(id);
        }
    }
}

/// The handle by which a line is dragged, or moved by the arrow keys.
pub fn grip(id: Id, hands: Hands, shop: Shop) -> View {
    let keys = move |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowUp" => -1,
            "ArrowDown" => 1,
            _ => return,
        };
        event.prevent_default();
        hands.held.set(Some(id));
        shift(shop, id, hands, by);
    };
    let down = move |event: PointerEvent| {
        drag::hold(&event);
        hands.dragged.set(Some(id));
    };
    let moved = move |event: PointerEvent| {
        if hands.dragged.get_untracked() == Some(id) {
            let over = drag::under(&event, "data-line").as_deref().and_then(Id::parse);
            hands.over.set(over.filter(|over| *over != id));
        }
    };
    let up = move |_| {
        let over = hands.over.get_untracked();
        hands.dragged.set(None);
        hands.over.set(None);
        if let Some(before) =
            over.and_then(|over| hands.order.with_untracked(|order| dropped(order, id, over)))
        {
            move_line(shop, hands.job, id, before);
        }
    };
    let cancel = move |_| {
        hands.dragged.set(None);
        hands.over.set(None);
    };
    view! {
        <button
            type="button"
            class="icon-button grip"
            aria-label=say(Say::MoveLine)
            title=say(Say::MoveLineHint)
            on:keydown=keys
            on:pointerdown=down
            on:pointermove=moved
            on:pointerup=up
            on:pointercancel=cancel
        >
            {icon(GRIP_VERTICAL)}
        </button>
    }
}

/// The menu of a line.
pub fn acts(id: Id, hands: Hands, shop: Shop) -> View {
    let open = RwSignal::new(None::<Anchor>);
    let remove = move || {
        with_undo(shop, hands.job, one(&key(id, LineField::Gone), Some(Leaf::Flag(true))), Say::LineRemoved)
    };
    let item = move |label: Text, mark: Icon, act: Callback<()>| Item {
        label,
        mark: icon(mark),
        on: false,
        act,
        apart: false,
    };
    let items = Callback::new(move |()| {
        vec![
            item(say(Say::MoveUp), ARROW_UP, Callback::new(move |()| shift(shop, id, hands, -1))),
            item(say(Say::MoveDown), ARROW_DOWN, Callback::new(move |()| shift(shop, id, hands, 1))),
            item(
                say(Say::LineDiscount),
                PERCENT,
                Callback::new(move |()| {
                    hands.cut.set(id);
                    hands.cutting.set(true);
                }),
            ),
            item(say(Say::RemoveLine), TRASH_2, Callback::new(move |()| remove())),
        ]
    });
    view! {
        <button
            type="button"
            class="icon-button"
            aria-label=say(Say::LineActs)
            aria-haspopup="menu"
            on:click=move |event| open.set(Some(Anchor::of(&event)))
        >
            {icon(ELLIPSIS)}
        </button>
        <Menu open label=say(Say::LineActs) items/>
    }
}

/// Moves a line in front of another, or to the end, and offers to take it back.
fn move_line(shop: Shop, job: Id, line: Id, before: Option<Id>) {
    spawn_local(async move {
        match engine::ask(Request::MoveLine { job, line, before }).await {
            Ok(Reply::Edited { record, undo }) => offer_undo(shop, record, undo, Say::LineMoved),
            Ok(_) => {}
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
    });
}

fn shift(shop: Shop, id: Id, hands: Hands, by: isize) {
    if let Some(before) = hands.order.with_untracked(|order| shifted(order, id, by)) {
        move_line(shop, hands.job, id, before);
    }
}

/// In front of which line a line stands after going up or down by one; `None` at the edge.
fn shifted(order: &[Id], line: Id, by: isize) -> Option<Option<Id>> {
    let at = order.iter().position(|id| *id == line)?;
    let target = at.checked_add_signed(by).filter(|target| *target < order.len())?;
    Some(order.get(if by < 0 { target } else { target + 1 }).copied())
}

/// In front of which line a dragged line stands after being dropped on another: it takes that one's place.
fn dropped(order: &[Id], line: Id, over: Id) -> Option<Option<Id>> {
    let from = order.iter().position(|id| *id == line)?;
    let to = order.iter().position(|id| *id == over)?;
    (from != to).then(|| order.get(if from < to { to + 1 } else { to }).copied())
}

#[cfg(test)]
mod tests {
    use domain::id::Id;

    use super::{dropped, shifted};

    const A: Id = Id([1; 16]);
    const B: Id = Id([2; 16]);
    const C: Id = Id([3; 16]);

    fn after(order: &[Id], line: Id, before: Option<Id>) -> Vec<Id> {
        let mut rest: Vec<Id> = order.iter().copied().filter(|id| *id != line).collect();
        let at = before.and_then(|before| rest.iter().position(|id| *id == before)).unwrap_or(rest.len());
        rest.insert(at, line);
        rest
    }

    #[test]
    fn a_line_goes_up_and_down_by_one_and_stops_at_the_edges() {
        let order = [A, B, C];
        assert_eq!(shifted(&order, B, -1).map(|before| after(&order, B, before)), Some(vec![B, A, C]));
        assert_eq!(shifted(&order, B, 1).map(|before| after(&order, B, before)), Some(vec![A, C, B]));
        assert_eq!(shifted(&order, A, 1).map(|before| after(&order, A, before)), Some(vec![B, A, C]));
        assert_eq!(shifted(&order, A, -1), None);
        assert_eq!(shifted(&order, C, 1), None);
    }

    #[test]
    fn a_dropped_line_takes_the_place_of_the_one_beneath() {
        let order = [A, B, C];
        assert_eq!(dropped(&order, A, C).map(|before| after(&order, A, before)), Some(vec![B, C, A]));
        assert_eq!(dropped(&order, C, A).map(|before| after(&order, C, before)), Some(vec![C, A, B]));
        assert_eq!(dropped(&order, A, A), None);
    }
}
