//! Dialogues on the browser's own `<dialog>`: it keeps the focus inside and lets Escape out.

use leptos::prelude::*;
use markup::view;
use web_sys::HtmlDialogElement;

use crate::ui::button::IconButton;
use crate::ui::icon::X;
use crate::ui::pen::element::Held;
use crate::ui::pen::view::{Draw, Part, View};
use crate::ui::signal::{RwSignal, effect};
use crate::ui::text::Text;

/// A dialogue that is there while `open` is set.
#[component]
pub fn Dialog(
    open: RwSignal<bool>,
    #[prop(into)] title: Text,
    /// The name of the button that closes it.
    #[prop(into)]
    close: Text,
    #[prop(into, optional)] class: String,
    children: Part,
) -> View {
    (move || {
        open.get().then(|| {
            view! { <Panel open title=title.clone() close=close.clone() class=class.clone() children=children.clone()/> }
        })
    }
    ).draw()
}

/// Remembers a `<dialog>` and opens it over the page as soon as it stands there.
pub fn modal() -> Held<HtmlDialogElement> {
    let held: Held<HtmlDialogElement> = Held::new();
    effect(move || {
        if let Some(dialog) = held.get() {
            let _ = dialog.show_modal();
        }
    });
    held
}

#[component]
fn Panel(open: RwSignal<bool>, title: Text, close: Text, class: String, children: Part) -> View {
    let dialog = modal();
    let outside = move |event: leptos::ev::MouseEvent| {
        let target = event.target().map(wasm_bindgen::JsValue::from);
        if target.is_some() && target == dialog.get().map(wasm_bindgen::JsValue::from) {
            open.set(false);
        }
    };
    view! {
        <dialog node_ref=dialog class=format!("dialog {class}") aria-label=title.clone() on:close=move |_| open.set(false) on:click=outside>
            <div class="dialog-body">
                <div class="dialog-head">
                    <h2>{title}</h2>
                    <IconButton label=close icon=X press=move |()| open.set(false)/>
                </div>
                {children.run()}
            </div>
        </dialog>
    }
}
