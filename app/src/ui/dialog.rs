//! Dialogues on the browser's own `<dialog>`: it keeps the focus inside and lets Escape out.

use leptos::html;
use leptos::prelude::*;

use crate::ui::button::IconButton;
use crate::ui::icon::X;
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
    children: ChildrenFn,
) -> AnyView {
    (move || {
        open.get().then(|| {
            view! { <Panel open title=title.clone() close=close.clone() class=class.clone() children=children.clone()/> }
        })
    }
    ).into_any()
}

#[component]
fn Panel(open: RwSignal<bool>, title: Text, close: Text, class: String, children: ChildrenFn) -> AnyView {
    let dialog: NodeRef<html::Dialog> = NodeRef::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            let _ = dialog.show_modal();
        }
    });
    let outside = move |event: leptos::ev::MouseEvent| {
        let target = event.target().map(wasm_bindgen::JsValue::from);
        if target.is_some() && target == dialog.get_untracked().map(wasm_bindgen::JsValue::from) {
            open.set(false);
        }
    };
    view! {
        <dialog node_ref=dialog class=format!("dialog {class}") aria-label=title on:close=move |_| open.set(false) on:click=outside>
            <div class="dialog-body">
                <header class="dialog-head">
                    <h2>{title.clone()}</h2>
                    <IconButton label=close icon=X press=move |()| open.set(false)/>
                </header>
                {children()}
            </div>
        </dialog>
    }
    .into_any()
}
