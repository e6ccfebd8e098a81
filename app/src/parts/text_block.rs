//! A text of a paper that can be worded: variables are completed, faults named with their place, and one tap leads back.

use bridge::paper::{TextFault, VariableRow};
use domain::document::block::Block;
use domain::document::template::fault::TemplateFault;
use domain::field::Leaf;
use markup::view;
use words::screen::Say;

use crate::state::draft::{Draft, Source};
use crate::state::shop::Shop;
use crate::state::tongue::{label, say};
use crate::ui::button::{Button, Look};
use crate::ui::completing::{Choice, Completing};
use crate::ui::field::Care;
use crate::ui::icon::UNDO_2;
use crate::ui::pen::view::View;
use crate::ui::signal::{Callback, Memo, Signal, effect};
use crate::ui::text::Text;

/// A text, where it comes from and where it goes.
#[derive(Clone)]
pub struct Wording {
    pub id: String,
    pub block: Block,
    pub text: Signal<String>,
    /// Whether it differs from what stands there otherwise.
    pub own: Signal<bool>,
    pub faults: Signal<Vec<TextFault>>,
    pub choices: Signal<Vec<Choice>>,
    /// Writes it, or takes it back to what stands there otherwise.
    pub write: Callback<(Option<String>, Callback<bool>)>,
    /// What the way back is called.
    pub back: Say,
    pub locked: bool,
    /// Is told what is typed before it is written.
    pub typed: Option<Callback<String>>,
}

/// Variables as words that can be put in.
pub fn choices(variables: Vec<VariableRow>) -> Vec<Choice> {
    let choice = |row: VariableRow| Choice { word: row.name, means: row.means };
    variables.into_iter().map(choice).collect()
}

/// The text with all that belongs to it.
pub fn wording(shop: Shop, wording: Wording) -> View {
    let Wording { id, block, text, own, faults, choices, write, back, locked, typed } = wording;
    let draft = Draft::new(
        shop,
        Source {
            stored: Memo::new(move || Some(Leaf::Text(text.get()))).into(),
            show: Callback::new(|leaf: Option<Leaf>| {
                leaf.as_ref().and_then(Leaf::text).unwrap_or_default().to_owned()
            }),
            read: Callback::new(|typed: String| Ok(Some(Leaf::Text(typed)))),
            write: Callback::new(move |(leaf, done): (Option<Leaf>, Callback<bool>)| {
                write.run((leaf.as_ref().and_then(Leaf::text).map(str::to_owned), done));
            }),
            doubtful: Signal::stored(None),
        },
    );
    if let Some(typed) = typed {
        effect(move || typed.run(draft.text.get()));
    }
    let problem = move || faults.with(|all| all.first().map(|one| told(&text.get(), one)));
    let care = Care { problem: Signal::derive(problem), ..draft.care() };
    let ignored = Callback::new(|_| ());
    let word = back;
    let way_back = move || {
        (own.get() && !locked).then(|| {
            view! { <Button label=say(word.clone()) icon=UNDO_2 look=Look::Quiet press=move |()| write.run((None, ignored))/> }
        })
    };
    view! {
        <div class="cell cell-wide wording">
            <Completing id label=label(block) offer=say(Say::PutVariable) text=draft.text hear=draft.hear() care choices locked/>
            {way_back}
        </div>
    }
}

/// What is wrong, and in which line.
fn told(text: &str, one: &TextFault) -> Text {
    let before = text.encode_utf16().take(usize::try_from(one.from).unwrap_or(usize::MAX));
    let line = u32::try_from(before.filter(|unit| *unit == u16::from(b'\n')).count()).unwrap_or(0) + 1;
    say(Say::FaultInLine(line, say(fault(&one.fault))))
}

fn fault(fault: &TemplateFault) -> Say {
    match fault {
        TemplateFault::UnknownVariable(name) => Say::FailedUnknownVariable(name.clone()),
        TemplateFault::UnknownList(name) => Say::FaultUnknownList(name.clone()),
        TemplateFault::OutsideList(name) => Say::FaultOutsideList(name.clone()),
        TemplateFault::ListInList => Say::FaultListInList,
        TemplateFault::Unclosed(_) => Say::FaultUnclosed,
        TemplateFault::Unbalanced => Say::FaultUnbalanced,
        TemplateFault::TooDeep => Say::FaultTooDeep,
        TemplateFault::TooLong => Say::FaultTooLong,
    }
}

#[cfg(test)]
mod tests {
    use bridge::paper::TextFault;
    use domain::document::block::Block;
    use domain::document::template::fault::TemplateFault;

    use super::told;

    #[test]
    fn a_fault_is_told_with_its_line() {
        let unknown = TemplateFault::UnknownVariable("kunde.nmae".to_owned());
        for (text, from, fault, said) in [
            ("{{kunde.nmae}}", 0, unknown.clone(), "Zeile 1: "),
            ("Grüße 🚗\nan {{kunde.nmae}}", 12, unknown, "Zeile 2: "),
            ("a\n\n{{kunde", 3, TemplateFault::Unclosed("kunde".to_owned()), "Zeile 3: Hier fehlen"),
        ] {
            let fault = TextFault { block: Block::Closing, fault, from, until: from };
            let told = told(text, &fault);
            assert!(told.starts_with(said), "{told}");
            assert!(told.ends_with("der Standardtext."), "{told}");
        }
    }
}
