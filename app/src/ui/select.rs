//! A choice among few, by the platform's own list.

use std::time::Duration;

use leptos::prelude::*;
use markup::view;
use wasm_bindgen::JsCast;

use crate::ui::field::{Care, framed};
use crate::ui::icon::{CHEVRON_DOWN, icon};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::{Callback, Signal};
use crate::ui::text::Text;

/// What can be chosen: the word that is stored and the word that is read.
pub type Options = Vec<(&'static str, Text)>;

/// A choice with its name.
#[component]
pub fn SelectField(
    #[prop(into)] id: String,
    #[prop(into)] label: Text,
    options: Options,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] choose: Callback<String>,
    #[prop(optional)] care: Care,
    #[prop(optional)] mark: Option<View>,
    #[prop(optional)] locked: bool,
) -> View {
    let control = select(Some(id.clone()), None, options, value, choose, locked);
    framed(id, label, care, mark, control)
}

/// A choice whose name is not seen.
pub fn bare_select(label: Text, options: Options, value: Signal<String>, choose: Callback<String>) -> View {
    select(None, Some(label), options, value, choose, false)
}

/// A choice whose words are only known while the program runs.
pub fn free_select(
    id: String,
    label: Text,
    options: Signal<Vec<(String, Text)>>,
    value: Signal<String>,
    choose: Callback<String>,
) -> View {
    let option = move |(word, name): (String, Text)| {
        let on = value.with(|value| *value == word);
        view! { <option value=word selected=on>{name}</option> }
    };
    let control = view! {
        <span class="select">
            <select id=id.clone() class="input" on:change=move |event| chosen(&event, value, choose)>
                {move || options.get().into_iter().map(option).collect_view()}
            </select>
            {icon(CHEVRON_DOWN)}
        </span>
    };
    framed(id, label, Care::default(), None, control)
}

/// So long what was chosen may take to be kept.
const KEPT_AFTER: Duration = Duration::from_millis(1_500);

/// Hands on what was chosen. If it was refused, or the question behind it closed, the list shows again what is.
fn chosen(event: &web_sys::Event, value: Signal<String>, choose: Callback<String>) {
    choose.run(event_target_value(event));
    let list = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
    set_timeout(
        move || {
            if let (Some(list), Some(value)) = (list, value.try_get_untracked()) {
                list.set_value(&value);
            }
        },
        KEPT_AFTER,
    );
}

fn select(
    id: Option<String>,
    label: Option<Text>,
    options: Options,
    value: Signal<String>,
    choose: Callback<String>,
    locked: bool,
) -> View {
    let option = move |(word, name): (&'static str, Text)| {
        view! { <option value=word selected=move || value.with(|v| v == word)>{name}</option> }
    };
    let options = options.into_iter().map(option).collect_view();
    view! {
        <span class="select">
            <select
                id=id
                class="input"
                aria-label=label
                disabled=locked
                prop:value=value
                on:change=move |event| chosen(&event, value, choose)
            >
                {options}
            </select>
            {icon(CHEVRON_DOWN)}
        </span>
    }
}

/// A choice among very few that are all seen.
#[component]
pub fn Segmented(
    #[prop(into)] label: Text,
    options: Options,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] choose: Callback<String>,
) -> View {
    let button = move |(word, name): (&'static str, Text)| {
        let on = move || value.with(|v| v == word);
        view! {
            <button
                type="button"
                role="radio"
                aria-checked=move || on().to_string()
                tabindex=move || if on() { "0" } else { "-1" }
                on:click=move |_| choose.run(word.to_owned())
            >
                {name}
            </button>
        }
    };
    view! {
        <div class="segmented" role="radiogroup" aria-label=label on:keydown=crate::ui::move_focus::by_arrows>
            {options.into_iter().map(button).collect_view()}
        </div>
    }
}
