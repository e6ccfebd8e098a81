//! Buttons, and links that look like them.

use leptos::prelude::*;
use markup::view;

use crate::ui::icon::{Icon, icon as draw};
use crate::ui::pen::view::View;
use crate::ui::signal::{Callback, Signal};
use crate::ui::text::Text;

/// How much a button presses forward.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The one likely next step of a page.
    Filled,
    #[default]
    Outline,
    Quiet,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Look::Filled => "button button-filled",
            Look::Outline => "button button-outline",
            Look::Quiet => "button button-quiet",
        }
    }
}

/// A button with a word.
#[component]
pub fn Button(
    #[prop(into)] label: Text,
    #[prop(optional)] icon: Option<Icon>,
    #[prop(optional)] look: Look,
    #[prop(into)] press: Callback<()>,
    #[prop(into, optional)] disabled: Signal<bool>,
) -> View {
    view! {
        <button type="button" class=look.class() disabled=disabled on:click=move |_| press.run(())>
            {icon.map(draw)}
            <span>{label}</span>
        </button>
    }
}

/// The button that sends a form.
#[component]
pub fn Submit(#[prop(into)] label: Text, #[prop(into, optional)] busy: Signal<bool>) -> View {
    view! {
        <button type="submit" class=Look::Filled.class() disabled=busy aria-busy=move || busy.get().to_string()>
            <span>{label}</span>
        </button>
    }
}

/// A button that shows an icon and says its word to those who cannot see it.
#[component]
pub fn IconButton(
    #[prop(into)] label: Text,
    icon: Icon,
    #[prop(into)] press: Callback<()>,
    #[prop(into, optional)] class: String,
) -> View {
    view! {
        <button
            type="button"
            class=format!("icon-button {class}")
            aria-label=label.clone()
            title=label
            on:click=move |_| press.run(())
        >
            {draw(icon)}
        </button>
    }
}

/// A link that looks like a button.
#[component]
pub fn LinkButton(
    #[prop(into)] label: Text,
    #[prop(into)] href: String,
    #[prop(optional)] icon: Option<Icon>,
    #[prop(optional)] look: Look,
) -> View {
    view! {
        <a class=look.class() href=href>
            {icon.map(draw)}
            <span>{label}</span>
        </a>
    }
}

/// A link that shows an icon only.
#[component]
pub fn IconLink(
    #[prop(into)] label: Text,
    #[prop(into)] href: String,
    icon: Icon,
    #[prop(into, optional)] class: String,
) -> View {
    view! {
        <a class=format!("icon-button {class}") href=href aria-label=label.clone() title=label>
            {draw(icon)}
        </a>
    }
}
