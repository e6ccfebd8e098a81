//! One item: its entries, its handle, its menu.

use domain::field::{Leaf, Problem};
use domain::id::Id;
use domain::sale::line::{Line, LineField, key};
use domain::sale::tax::LineTax;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;
use words::format;
use words::screen::Say;

use crate::browser::page;
use crate::parts::doubt::{Doubts, doubt_mark};
use crate::parts::form::set;
use crate::parts::line_table::move_line;
use crate::state::draft::{Draft, Source, write_leaf};
use crate::state::entry;
use crate::state::save::{one, with_undo};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, say, tongue};
use crate::ui::icon::{ARROW_DOWN, ARROW_UP, ELLIPSIS, GRIP_VERTICAL, Icon, TRASH_2, icon};
use crate::ui::menu::{Anchor, Item, Menu};
use crate::ui::move_focus::to_next;
use crate::ui::select::{Options, bare_select};
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
    pub doubts: Doubts,
    pub add: Callback<()>,
}

/// The line.
pub fn line_row(id: Id, line: Memo<Line>, hands: Hands) -> AnyView {
    let shop = shop();
    let place =
        move || hands.order.with(|order| order.iter().position(|other| *other == id).unwrap_or(0) + 1);
    let name = move || format!("{} {}", say(Say::Line), place());
    let focus_fresh = move |_: Option<()>| {
        if hands.fresh.get() == Some(id) {
            hands.fresh.set(None);
            request_animation_frame(move || {
                let _ = page::focus(&format!("[data-line='{id}'] .line-entry"));
            });
        }
    };
    Effect::new(focus_fresh);
    let amount = move || format::money(tongue(), line.get().amount());
    let text = entry_of(shop, id, line, hands, LineField::Text);
    let quantity = entry_of(shop, id, line, hands, LineField::Quantity);
    let price = entry_of(shop, id, line, hands, LineField::Price);
    view! {
        <div
            class="line"
            role="row"
            aria-label=name
            data-line=id.hex()
            class:dragged=move || hands.dragged.get() == Some(id)
            class:over=move || hands.over.get() == Some(id)
            on:keydown=move |event| on_enter(&event, hands)
        >
            <span class="line-grip" role="cell">{grip(id, hands, shop)}</span>
            <span class="line-text" role="cell">{text}</span>
            <span class="line-quantity" role="cell">{quantity}</span>
            <span class="line-price" role="cell">{price}</span>
            <span class="line-tax" role="cell">{tax(shop, id, line, hands)}</span>
            <span class="line-amount" role="cell" aria-label=say(Say::Amount)>{amount}</span>
            <span class="line-acts" role="cell">{acts(id, hands, shop)}</span>
        </div>
    }
    .into_any()
}

fn entry_of(shop: Shop, id: Id, line: Memo<Line>, hands: Hands, field: LineField) -> AnyView {
    let stored: Signal<Option<Leaf>> = Memo::new(move |_| leaf_of(&line.get(), field)).into();
    let show = Callback::new(move |leaf: Option<Leaf>| show(field, leaf.as_ref()));
    let write = Callback::new(move |(leaf, done)| write_leaf(shop, hands.job, key(id, field), leaf, done));
    let read = Callback::new(move |typed: String| read(field, &typed));
    let draft = Draft::new(shop, Source { stored, show, read, write, doubtful: Signal::stored(None) });
    let (hear, care) = (draft.hear(), draft.care());
    let mark = doubt_mark(hands.doubts, key(id, field), label(field), stored, show);
    let number = field != LineField::Text;
    view! {
        <textarea
            class=if number { "line-entry input input-number" } else { "line-entry input" }
            rows="1"
            aria-label=label(field)
            inputmode=number.then_some("decimal")
            enterkeyhint="next"
            spellcheck=if number { "false" } else { "true" }
            aria-invalid=move || care.problem.with(Option::is_some).to_string()
            prop:value=draft.text
            on:input=move |event| {
                draft.text.set(event_target_value(&event));
                hear.typed.run(());
            }
            on:focus=move |_| hear.entered.run(())
            on:blur=move |_| hear.left.run(())
        ></textarea>
        {mark}
        <span class="line-problem" role="status">{move || care.problem.get()}</span>
    }
    .into_any()
}

fn leaf_of(line: &Line, field: LineField) -> Option<Leaf> {
    match field {
        LineField::Text => (!line.text.is_empty()).then(|| Leaf::Text(line.text.clone())),
        LineField::Quantity => Some(Leaf::Int(line.quantity.0)),
        LineField::Price => Some(Leaf::Int(line.price.0)),
        LineField::Tax => Some(Leaf::Text(line.tax.word().to_owned())),
        LineField::Rank | LineField::Gone => None,
    }
}

fn show(field: LineField, leaf: Option<&Leaf>) -> String {
    match (field, leaf) {
        (LineField::Quantity, Some(Leaf::Int(thousandths))) => {
            format::quantity(tongue(), domain::money::Quantity(*thousandths))
        }
        (LineField::Price, Some(leaf)) => entry::text(tongue(), domain::field::Input::Money, Some(leaf)),
        (LineField::Tax, Some(Leaf::Text(word))) => label(LineTax::of(word)).into_owned(),
        (_, leaf) => leaf.and_then(Leaf::text).unwrap_or_default().to_owned(),
    }
}

fn read(field: LineField, typed: &str) -> Result<Option<Leaf>, Problem> {
    match field {
        LineField::Quantity => entry::line_quantity(typed).map(|quantity| Some(Leaf::Int(quantity.0))),
        LineField::Price if typed.trim().is_empty() => Ok(Some(Leaf::Int(0))),
        LineField::Price => entry::leaf(domain::field::Input::Money, typed),
        _ => entry::leaf(domain::field::Input::Line, typed),
    }
}

fn tax(shop: Shop, id: Id, line: Memo<Line>, hands: Hands) -> AnyView {
    let options: Options = LineTax::ALL.iter().map(|tax| (tax.word(), label(*tax))).collect();
    let value = Signal::derive(move || line.get().tax.word().to_owned());
    let choose = Callback::new(move |word: String| {
        set(shop, hands.job, &key(id, LineField::Tax), Some(Leaf::Text(word)));
    });
    let stored: Signal<Option<Leaf>> = Memo::new(move |_| leaf_of(&line.get(), LineField::Tax)).into();
    let shown = Callback::new(move |leaf: Option<Leaf>| show(LineField::Tax, leaf.as_ref()));
    view! {
        {bare_select(label(LineField::Tax), options, value, choose)}
        {doubt_mark(hands.doubts, key(id, LineField::Tax), label(LineField::Tax), stored, shown)}
    }
    .into_any()
}

/// Enter goes on to the next entry; behind the last one a new line begins.
fn on_enter(event: &KeyboardEvent, hands: Hands) {
    let entry = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(entry) = entry.filter(|entry| entry.class_list().contains("line-entry")) else { return };
    if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
        event.prevent_default();
        if !to_next(&entry, ".lines", ".line-entry") {
            page::leave_field();
            hands.add.run(());
        }
    }
}

fn grip(id: Id, hands: Hands, shop: Shop) -> AnyView {
    let keys = move |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowUp" => -1,
            "ArrowDown" => 1,
            _ => return,
        };
        event.prevent_default();
        shift(shop, id, hands, by);
    };
    let down = move |event: PointerEvent| {
        if let Some(grip) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) {
            let _ = grip.set_pointer_capture(event.pointer_id());
        }
        hands.dragged.set(Some(id));
    };
    let moved = move |event: PointerEvent| {
        if hands.dragged.get_untracked() == Some(id) {
            hands.over.set(line_at(&event).filter(|over| *over != id));
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
    .into_any()
}

fn line_at(event: &PointerEvent) -> Option<Id> {
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    #[expect(clippy::cast_possible_truncation, reason = "coordinates of the screen")]
    let element = document().element_from_point(x as f32, y as f32)?;
    Id::parse(&element.closest("[data-line]").ok()??.get_attribute("data-line")?)
}

fn acts(id: Id, hands: Hands, shop: Shop) -> AnyView {
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
    .into_any()
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
    use domain::field::{Leaf, Problem};
    use domain::id::Id;
    use domain::sale::line::LineField;

    use super::{dropped, read, shifted};

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

    #[test]
    fn an_emptied_price_is_nothing_to_pay_and_an_emptied_quantity_is_no_number() {
        assert_eq!(read(LineField::Price, " "), Ok(Some(Leaf::Int(0))));
        assert_eq!(read(LineField::Price, "−3.000"), Ok(Some(Leaf::Int(-300_000))));
        assert_eq!(read(LineField::Quantity, ""), Err(Problem::NotANumber));
        assert_eq!(read(LineField::Quantity, "2,5"), Ok(Some(Leaf::Int(2500))));
        assert_eq!(read(LineField::Text, ""), Ok(None));
    }
}
