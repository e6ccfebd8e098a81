//! An entry of text. It calls back; when to save is not its business.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::view;

use crate::ui::day_picker::{DayWords, with_calendar};
use crate::ui::field::{Care, framed, problem_id};
use crate::ui::hear::Hear;
use crate::ui::palette::with_palette;
use crate::ui::pen::view::View;
use crate::ui::signal::RwSignal;
use crate::ui::text::Text;

/// What is typed, for the keyboard that a touch screen offers and for the browser's own filling in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Typed {
    #[default]
    Line,
    Paragraph,
    Mail,
    Phone,
    Web,
    Postal,
    /// Letters and digits in capitals: VIN, plate, IBAN.
    Code,
    Decimal,
    Whole,
    Day,
    Login,
    Password,
    NewPassword,
}

impl Typed {
    fn kind(self) -> &'static str {
        match self {
            Typed::Mail => "email",
            Typed::Phone => "tel",
            Typed::Password | Typed::NewPassword => "password",
            _ => "text",
        }
    }

    fn mode(self) -> Option<&'static str> {
        match self {
            Typed::Decimal | Typed::Day => Some("decimal"),
            Typed::Whole => Some("numeric"),
            Typed::Web => Some("url"),
            _ => None,
        }
    }

    fn complete(self) -> &'static str {
        match self {
            Typed::Login => "username",
            Typed::Password => "current-password",
            Typed::NewPassword => "new-password",
            _ => "off",
        }
    }

    fn class(self) -> &'static str {
        match self {
            Typed::Decimal | Typed::Whole => "input input-number",
            Typed::Code => "input input-code",
            _ => "input",
        }
    }
}

/// A text field with its name and problem.
#[component]
pub fn TextField(
    #[prop(into)] id: String,
    #[prop(into)] label: Text,
    text: RwSignal<String>,
    #[prop(optional)] typed: Typed,
    #[prop(optional)] hear: Hear,
    #[prop(optional)] care: Care,
    #[prop(optional)] mark: Option<View>,
    #[prop(optional)] needed: bool,
    #[prop(optional)] locked: bool,
    #[prop(optional_no_strip)] day: Option<DayWords>,
    // The name of the palette beside a colour.
    #[prop(optional_no_strip)] palette: Option<Text>,
) -> View {
    let hint = day.as_ref().map(|day| day.form.clone());
    let control = if typed == Typed::Paragraph {
        area(id.clone(), text, hear, care, locked)
    } else {
        input(&id, text, typed, hint, hear, care, [needed, locked])
    };
    let control = match (day, palette) {
        (Some(day), _) if !locked => with_calendar(control, day.open, text, hear),
        (_, Some(palette)) => with_palette(control, palette, text, hear, locked),
        _ => control,
    };
    framed(id, label, care, mark, control)
}

fn input(
    id: &str,
    text: RwSignal<String>,
    typed: Typed,
    hint: Option<Text>,
    hear: Hear,
    care: Care,
    [needed, locked]: [bool; 2],
) -> View {
    view! {
        <input
            id=id.to_owned()
            class=typed.class()
            type=typed.kind()
            inputmode=typed.mode()
            placeholder=hint
            autocomplete=typed.complete()
            enterkeyhint="next"
            required=needed
            readonly=locked
            spellcheck="false"
            aria-describedby=problem_id(id)
            aria-invalid=move || care.problem.with(Option::is_some).to_string()
            prop:value=text
            on:input=move |event| {
                text.set(event_target_value(&event));
                hear.typed.run(());
            }
            on:focus=move |_| hear.entered.run(())
            on:blur=move |_| hear.left.run(())
            on:keydown=move |event: KeyboardEvent| {
                if event.key() == "Enter" && !event.is_composing() {
                    hear.left.run(());
                }
            }
        />
    }
}

fn area(id: String, text: RwSignal<String>, hear: Hear, care: Care, locked: bool) -> View {
    view! {
        <textarea
            aria-describedby=problem_id(&id)
            aria-invalid=move || care.problem.with(Option::is_some).to_string()
            id=id
            class="input input-area"
            rows="3"
            readonly=locked
            prop:value=text
            on:input=move |event| {
                text.set(event_target_value(&event));
                hear.typed.run(());
            }
            on:focus=move |_| hear.entered.run(())
            on:blur=move |_| hear.left.run(())
        ></textarea>
    }
}
