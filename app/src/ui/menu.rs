//! A menu beside what opened it; on phones a sheet at the lower edge.

use leptos::prelude::*;
use markup::view;
use wasm_bindgen::JsCast;

use crate::ui::icon::{CHECK, Icon, icon};
use crate::ui::pen::element::Held;
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::{Callback, RwSignal, effect};
use crate::ui::text::Text;

/// Where a menu hangs: the edges of what opened it, and the size of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Anchor {
    pub left: i32,
    pub top: i32,
    pub bottom: i32,
    pub width: i32,
    pub height: i32,
}

/// One line of a menu.
pub struct Item {
    pub label: Text,
    pub mark: View,
    pub on: bool,
    pub act: Callback<()>,
    /// A hairline stands above it.
    pub apart: bool,
}

/// A button that shows an icon and opens a menu beneath itself.
pub fn menu_button(label: Text, mark: Icon, class: &'static str, items: Callback<(), Vec<Item>>) -> View {
    let open = RwSignal::new(None::<Anchor>);
    view! {
        <button
            type="button"
            class=format!("icon-button {class}")
            aria-label=label.clone()
            title=label.clone()
            aria-haspopup="menu"
            on:click=move |event| open.set(Some(Anchor::of(&event)))
        >
            {icon(mark)}
        </button>
        <Menu open label items/>
    }
}

/// As wide as the style sheet makes a menu.
const WIDTH: i32 = 312;
const LINE: i32 = 48;
const GAP: i32 = 8;

impl Anchor {
    /// The edges of the element that an event was given to.
    pub fn of(event: &web_sys::Event) -> Anchor {
        let element = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let root = document().document_element();
        element.zip(root).map_or_else(Anchor::default, |(element, root)| {
            let edges = element.get_bounding_client_rect();
            Anchor {
                left: whole(edges.left()),
                top: whole(edges.top()),
                bottom: whole(edges.bottom()),
                width: root.client_width(),
                height: root.client_height(),
            }
        })
    }

    /// Left and top edge of a menu of so many lines: beneath, or above where beneath there is no room.
    fn place(self, lines: usize) -> (i32, i32) {
        let tall = i32::try_from(lines).unwrap_or(0) * LINE + 2 * GAP;
        let left = self.left.min(self.width - WIDTH - GAP).max(GAP);
        let beneath = self.bottom + 4;
        let fits = beneath + tall <= self.height - GAP;
        (left, if fits { beneath } else { (self.top - 4 - tall).max(GAP) })
    }
}

/// A menu that is there while it has an anchor.
#[component]
pub fn Menu(
    open: RwSignal<Option<Anchor>>,
    #[prop(into)] label: Text,
    items: Callback<(), Vec<Item>>,
    /// Called when it closes, to give the focus back.
    #[prop(into, optional)]
    closed: Option<Callback<()>>,
) -> View {
    let shut = move || {
        open.set(None);
        closed.iter().for_each(|closed| closed.run(()));
    };
    (move || {
        open.get().map(|anchor| sheet(anchor, label.clone(), items.run(()), Callback::new(move |()| shut())))
    })
    .draw()
}

fn sheet(anchor: Anchor, label: Text, items: Vec<Item>, shut: Callback<()>) -> View {
    let menu: Held<web_sys::HtmlElement> = Held::new();
    let (left, top) = anchor.place(items.len());
    effect(move || {
        if let Some(menu) = menu.get() {
            let _ = menu.show_popover();
            let find = |selector| menu.query_selector(selector).ok().flatten();
            let first = find("[aria-checked=true]").or_else(|| find("button"));
            if let Some(first) = first.and_then(|first| first.dyn_into::<web_sys::HtmlElement>().ok()) {
                let _ = first.focus();
            }
        }
    });
    // The browser tells a little later: by then another may stand in this one's place.
    let toggled = move |_| {
        let closed = |menu: &web_sys::HtmlElement| {
            menu.is_connected() && !menu.matches(":popover-open").unwrap_or(false)
        };
        if menu.get().as_ref().is_some_and(closed) {
            shut.run(());
        }
    };
    view! {
        <div
            node_ref=menu
            class="menu"
            role="menu"
            popover="auto"
            aria-label=label
            style:left=format!("{left}px")
            style:top=format!("{top}px")
            on:toggle=toggled
            on:keydown=crate::ui::move_focus::by_arrows
        >
            {items.into_iter().map(|item| line(item, shut)).collect_view()}
        </div>
    }
}

/// Whole pixels; fractions would bring all of the standard library's arithmetic of fractions along.
#[expect(clippy::cast_possible_truncation, reason = "coordinates of the screen")]
fn whole(length: f64) -> i32 {
    length as i32
}

fn line(item: Item, shut: Callback<()>) -> View {
    let act = item.act;
    view! {
        <button
            type="button"
            role="menuitemradio"
            class="menu-item"
            class:apart=item.apart
            aria-checked=item.on.to_string()
            on:click=move |_| {
                shut.run(());
                act.run(());
            }
        >
            {item.mark}
            <span>{item.label}</span>
            {item.on.then(|| icon(CHECK))}
        </button>
    }
}

#[cfg(test)]
mod tests {
    use super::Anchor;

    #[test]
    fn a_menu_hangs_beneath_and_rises_where_there_is_no_room() {
        let button = Anchor { left: 20, top: 100, bottom: 140, width: 1180, height: 820 };
        assert_eq!(button.place(6), (20, 144));
        let low = Anchor { top: 700, bottom: 740, ..button };
        assert_eq!(low.place(6), (20, 700 - 4 - 304));
        let edge = Anchor { left: 1150, ..button };
        assert_eq!(edge.place(1).0, 1180 - 312 - 8);
        let tiny = Anchor { height: 200, width: 200, ..button };
        assert_eq!(tiny.place(6), (8, 8));
    }
}
