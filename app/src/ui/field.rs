//! What surrounds every entry: its name, what looks wrong, and the tick when it is saved.

use markup::view;

use crate::ui::icon::{CHECK, CIRCLE_ALERT, icon};
use crate::ui::pen::view::View;
use crate::ui::signal::Signal;
use crate::ui::text::Text;

/// How an entry fares.
#[derive(Clone, Copy)]
pub struct Care {
    /// What looks wrong. It never keeps anybody from typing.
    pub problem: Signal<Option<Text>>,
    /// Shown for a moment after it was saved.
    pub saved: Signal<bool>,
}

impl Default for Care {
    fn default() -> Self {
        Care { problem: Signal::stored(None), saved: Signal::stored(false) }
    }
}

/// Name above, control, problem beneath. `id` is the control's.
pub fn framed(id: String, label: Text, care: Care, mark: Option<View>, control: View) -> View {
    let problem_id = problem_id(&id);
    view! {
        <div class="field" class:field-wrong=move || care.problem.with(Option::is_some)>
            <div class="field-head">
                <label for=id>{label}</label>
                <span class="field-saved" class:on=care.saved aria-hidden="true">{icon(CHECK)}</span>
                {mark}
            </div>
            {control}
            <p class="field-problem" id=problem_id aria-live="polite">
                {move || care.problem.get().map(|text| view! { {icon(CIRCLE_ALERT)} <span>{text}</span> })}
            </p>
        </div>
    }
}

/// The id of the problem's text, for `aria-describedby`.
pub fn problem_id(id: &str) -> String {
    format!("{id}-problem")
}
