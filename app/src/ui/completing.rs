//! A paragraph in which words between double braces are completed while they are typed.

use leptos::prelude::*;
use markup::view;
use web_sys::{HtmlTextAreaElement, KeyboardEvent};

use crate::ui::field::{Care, framed, problem_id};
use crate::ui::hear::Hear;
use crate::ui::pen::element::Held;
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::{Memo, RwSignal, Signal};
use crate::ui::text::Text;

/// A word that can be put in, and what it means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    pub word: String,
    pub means: String,
}

/// How high the style sheet makes a word of the list.
const LINE: i32 = 48;

/// The paragraph while somebody writes in it.
#[derive(Clone, Copy)]
struct Writing {
    area: Held<HtmlTextAreaElement>,
    text: RwSignal<String>,
    hear: Hear,
    /// What is typed of a word so far; nothing while no word is wanted.
    sought: RwSignal<Option<String>>,
    /// Which of the words that fit is marked.
    marked: RwSignal<usize>,
    fitting: Memo<Vec<Choice>>,
}

/// The paragraph. `offer` names the list of words and the button that opens it.
#[component]
pub fn Completing(
    #[prop(into)] id: String,
    #[prop(into)] label: Text,
    #[prop(into)] offer: Text,
    text: RwSignal<String>,
    hear: Hear,
    care: Care,
    choices: Signal<Vec<Choice>>,
    #[prop(optional)] locked: bool,
) -> View {
    let sought = RwSignal::new(None::<String>);
    let fitting = Memo::new(move || {
        sought.get().map_or_else(Vec::new, |sought| choices.with(|all| fitting(all, &sought)))
    });
    let writing = Writing { area: Held::new(), text, hear, sought, marked: RwSignal::new(0), fitting };
    let list = format!("{id}-words");
    let open = Memo::new(move || !fitting.with(Vec::is_empty));
    let button = (!locked).then(|| {
        view! { <button type="button" class="field-act" on:click=move |_| writing.begin()>{offer.clone()}</button> }
    });
    let (options, named) = (list.clone(), offer);
    let area = view! {
        <textarea
            node_ref=writing.area
            aria-describedby=problem_id(&id)
            aria-invalid=move || care.problem.with(Option::is_some).to_string()
            aria-autocomplete="list"
            aria-controls=list.clone()
            aria-activedescendant=move || open.get().then(|| format!("{list}-{}", writing.marked.get()))
            id=id.clone()
            class="input input-area"
            rows="3"
            readonly=locked
            prop:value=text
            on:input=move |event| writing.typed(event_target_value(&event))
            on:focus=move |_| hear.entered.run(())
            on:blur=move |_| writing.left()
            on:keydown=move |event: KeyboardEvent| writing.key(&event)
        ></textarea>
        <div class="words" role="listbox" id=options.clone() aria-label=named hidden=move || !open.get()>
            {move || writing.list(&options)}
        </div>
    };
    framed(id, label, care, button, area)
}

impl Writing {
    fn typed(self, value: String) {
        self.text.set(value);
        self.seek();
        self.hear.typed.run(());
    }

    /// Looks whether the caret stands in an open pair of braces.
    fn seek(self) {
        self.marked.set(0);
        self.sought.set(open_word(&self.before()).map(str::to_owned));
    }

    /// What stands before the caret.
    fn before(self) -> String {
        self.text.with_untracked(|text| split(text, self.caret()).0.to_owned())
    }

    fn caret(self) -> u32 {
        self.area.get().and_then(|area| area.selection_end().ok().flatten()).unwrap_or(u32::MAX)
    }

    /// Opens a pair of braces where the caret stands, and with it the list of words.
    fn begin(self) {
        self.put(0, "{{");
        self.seek();
    }

    /// Puts something in place of the last units before the caret, and sets the caret behind it.
    fn put(self, taken: usize, piece: &str) {
        let caret = self.caret();
        let (text, caret) = self.text.with_untracked(|text| replaced(text, caret, taken, piece));
        self.text.set(text.clone());
        if let Some(area) = self.area.get() {
            area.set_value(&text);
            let _ = area.focus();
            let _ = area.set_selection_range(caret, caret);
        }
        self.hear.typed.run(());
    }

    fn choose(self, word: &str) {
        let typed = self.sought.get_untracked().unwrap_or_default();
        self.put(typed.encode_utf16().count(), &format!("{word}}}}}"));
        self.sought.set(None);
    }

    fn left(self) {
        self.sought.set(None);
        self.hear.left.run(());
    }

    fn key(self, event: &KeyboardEvent) {
        let all = self.fitting.get_untracked();
        let step = match event.key().as_str() {
            _ if all.is_empty() || event.is_composing() => return,
            "ArrowDown" => 1,
            "ArrowUp" => all.len() - 1,
            "Enter" | "Tab" => {
                if let Some(choice) = all.get(self.marked.get_untracked()) {
                    self.choose(&choice.word);
                }
                return event.prevent_default();
            }
            "Escape" => {
                self.sought.set(None);
                event.stop_propagation();
                return event.prevent_default();
            }
            _ => return,
        };
        event.prevent_default();
        self.marked.update(|at| *at = (*at + step) % all.len());
        self.show_marked();
    }

    /// The list scrolls by itself, and the page does not.
    fn show_marked(self) {
        let list = self.area.get().and_then(|area| area.next_element_sibling());
        let marked = i32::try_from(self.marked.get_untracked()).unwrap_or(0);
        if let Some(list) = list {
            list.set_scroll_top((marked - 2) * LINE);
        }
    }

    fn list(self, id: &str) -> View {
        let option = |(at, choice): (usize, Choice)| {
            let word = choice.word.clone();
            view! {
                <div
                    class="word"
                    role="option"
                    id=format!("{id}-{at}")
                    aria-selected=move || (self.marked.get() == at).to_string()
                    on:mousedown=|event: web_sys::Event| event.prevent_default()
                    on:click=move |_| self.choose(&word)
                >
                    <code>{choice.word}</code>
                    <span>{choice.means}</span>
                </div>
            }
        };
        self.fitting.get().into_iter().enumerate().map(option).collect_view()
    }
}

/// The words in which what is typed occurs, or whose meaning it is; those that begin with it come first.
fn fitting(all: &[Choice], sought: &str) -> Vec<Choice> {
    let sought = sought.trim().to_lowercase();
    let mut found: Vec<Choice> = Vec::new();
    found.extend(all.iter().filter(|choice| choice.word.starts_with(&sought)).cloned());
    let within = |choice: &&Choice| {
        !choice.word.starts_with(&sought)
            && (holds(&choice.word, &sought) || holds(&choice.means.to_lowercase(), &sought))
    };
    found.extend(all.iter().filter(within).cloned());
    found
}

/// `str::contains` would bring a searcher for long texts along.
fn holds(text: &str, part: &str) -> bool {
    text.as_bytes().windows(part.len().max(1)).any(|piece| piece == part.as_bytes())
}

/// The word that is typed between the last two opening braces and the end, if they are still open.
fn open_word(before: &str) -> Option<&str> {
    let (_, word) = before.rsplit_once("{{")?;
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | ' ');
    let open = word.chars().all(plain) && word.len() < 60;
    open.then(|| word.rsplit(' ').next().unwrap_or_default())
}

/// A text before and behind a place that is counted as browsers count (UTF-16).
fn split(text: &str, place: u32) -> (&str, &str) {
    let mut units = 0;
    for (at, c) in text.char_indices() {
        if units >= place {
            return text.split_at(at);
        }
        units += if c.len_utf16() == 2 { 2 } else { 1 };
    }
    (text, "")
}

/// A text in which something stands in place of what was taken away before the caret, and where the caret is then.
fn replaced(text: &str, caret: u32, taken: usize, piece: &str) -> (String, u32) {
    let (before, behind) = split(text, caret);
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    let kept = units(before).saturating_sub(u32::try_from(taken).unwrap_or(u32::MAX));
    let before = format!("{}{piece}", split(before, kept).0);
    let caret = units(&before);
    // Braces that were closed already are not closed twice.
    let behind = if piece.ends_with("}}") { behind.strip_prefix("}}").unwrap_or(behind) } else { behind };
    (format!("{before}{behind}"), caret)
}

#[cfg(test)]
mod tests {
    use super::{Choice, fitting, open_word, replaced};

    #[test]
    fn a_word_is_sought_only_inside_open_braces() {
        for (before, sought) in [
            ("Guten Tag {{", Some("")),
            ("Guten Tag {{kunde.na", Some("kunde.na")),
            ("{{kunde.name}} und {{wenn fahr", Some("fahr")),
            ("{{kunde.name}}", None),
            ("ohne Klammern", None),
            ("{{ein\nUmbruch", None),
        ] {
            assert_eq!(open_word(before), sought, "{before}");
        }
    }

    #[test]
    fn words_that_begin_so_come_first_and_meanings_are_found_too() {
        let choice = |word: &str, means: &str| Choice { word: word.to_owned(), means: means.to_owned() };
        let all = [
            choice("fahrzeug.modell", "Modell"),
            choice("kunde.fahrer", "Fahrer"),
            choice("kunde.name", "Name des Kunden"),
        ];
        let words = |sought: &str| fitting(&all, sought).into_iter().map(|one| one.word).collect::<Vec<_>>();
        assert_eq!(words("fahr"), ["fahrzeug.modell", "kunde.fahrer"]);
        assert_eq!(words("des k"), ["kunde.name"]);
        assert_eq!(words("").len(), 3);
        assert!(words("xyz").is_empty());
    }

    #[test]
    fn what_was_typed_is_replaced_where_the_caret_stands() {
        for (text, caret, taken, piece, wanted, behind) in [
            ("Hallo {{ku, danke", 10, 2, "kunde.name}}", "Hallo {{kunde.name}}, danke", 20),
            ("Hallo {{ku}}", 10, 2, "kunde.name}}", "Hallo {{kunde.name}}", 20),
            ("🚗 {{", 5, 0, "haus.ort}}", "🚗 {{haus.ort}}", 15),
            ("ab", 1, 0, "{{", "a{{b", 3),
            ("", u32::MAX, 0, "{{", "{{", 2),
        ] {
            assert_eq!(replaced(text, caret, taken, piece), (wanted.to_owned(), behind), "{text}");
        }
    }
}
