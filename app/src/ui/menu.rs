//! A menu beside what opened it; on phones a sheet at the lower edge.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::ui::icon::{CHECK, icon};
use crate::ui::text::Text;

/// Where a menu hangs: the edges of what opened it, and the size of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Anchor {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
    pub width: f64,
    pub height: f64,
}

/// One line of a menu.
pub struct Item {
    pub label: Text,
    pub mark: AnyView,
    pub on: bool,
    pub act: Callback<()>,
    /// A hairline stands above it.
    pub apart: bool,
}

/// As wide as the style sheet makes a menu.
const WIDTH: f64 = 312.0;
const LINE: f64 = 48.0;
const GAP: f64 = 8.0;

impl Anchor {
    /// The edges of the element that an event was given to.
    pub fn of(event: &leptos::ev::MouseEvent) -> Anchor {
        let element = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let size =
            |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|v| v.as_f64()).unwrap_or(0.0);
        let (width, height) = (size(window().inner_width()), size(window().inner_height()));
        element.map_or_else(Anchor::default, |element| {
            let edges = element.get_bounding_client_rect();
            Anchor {
                left: edges.left(),
                top: edges.top(),
                right: edges.right(),
                bottom: edges.bottom(),
                width,
                height,
            }
        })
    }

    /// Left and top edge of a menu of so many lines: beneath, or above where beneath there is no room.
    fn place(self, lines: usize) -> (f64, f64) {
        #[expect(clippy::cast_precision_loss, reason = "a menu has few lines")]
        let tall = lines as f64 * LINE + 2.0 * GAP;
        let left = self.left.min(self.width - WIDTH - GAP).max(GAP);
        let beneath = self.bottom + 4.0;
        let fits = beneath + tall <= self.height - GAP;
        (left, if fits { beneath } else { (self.top - 4.0 - tall).max(GAP) })
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
) -> AnyView {
    let shut = move || {
        open.set(None);
        closed.iter().for_each(|closed| closed.run(()));
    };
    (move || {
        open.get().map(|anchor| sheet(anchor, label.clone(), items.run(()), Callback::new(move |()| shut())))
    })
    .into_any()
}

fn sheet(anchor: Anchor, label: Text, items: Vec<Item>, shut: Callback<()>) -> AnyView {
    let menu: NodeRef<html::Div> = NodeRef::new();
    let (left, top) = anchor.place(items.len());
    Effect::new(move |_| {
        if let Some(menu) = menu.get() {
            let _ = menu.show_popover();
            let find = |selector| menu.query_selector(selector).ok().flatten();
            let first = find("[aria-checked=true]").or_else(|| find("button"));
            if let Some(first) = first.and_then(|first| first.dyn_into::<web_sys::HtmlElement>().ok()) {
                let _ = first.focus();
            }
        }
    });
    let toggled = move |_| {
        let shown = menu.get_untracked().is_some_and(|menu| menu.matches(":popover-open").unwrap_or(false));
        if !shown {
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
    .into_any()
}

fn line(item: Item, shut: Callback<()>) -> AnyView {
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
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::Anchor;

    #[test]
    fn a_menu_hangs_beneath_and_rises_where_there_is_no_room() {
        let button =
            Anchor { left: 20.0, top: 100.0, right: 60.0, bottom: 140.0, width: 1180.0, height: 820.0 };
        assert_eq!(button.place(6), (20.0, 144.0));
        let low = Anchor { top: 700.0, bottom: 740.0, ..button };
        assert_eq!(low.place(6), (20.0, 700.0 - 4.0 - 304.0));
        let edge = Anchor { left: 1150.0, ..button };
        assert_eq!(edge.place(1).0, 1180.0 - 312.0 - 8.0);
        let tiny = Anchor { height: 200.0, width: 200.0, ..button };
        assert_eq!(tiny.place(6), (8.0, 8.0));
    }
}
