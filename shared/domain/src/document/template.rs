//! Texts with variables ("Textvariablen"): a closed grammar whose lists are the paper's own, so that every text comes to
//! an end.
//!
//! `{{kunde.anrede}}` puts a value in; `{{wenn fahrzeug.fin}} … {{sonst}} … {{ende}}` asks whether there is one,
//! `{{wenn fahrzeug.zustand = neu}}` (or `!=`) which; `{{liste posten}} … {{ende}}` repeats what stands in it.
//! A variable that does not exist is a fault, an empty value is not.

pub mod fault;
pub mod tree;
pub mod variable;

use crate::document::template::fault::{Fault, TemplateFault};
use crate::document::template::tree::{Node, Test};
use crate::document::template::variable::{List, Variable};
use crate::letter_case;

/// Where the values come from. A plain function will do where there are no lists.
pub trait Source {
    /// The value of a variable; of those of a list, that of its item `nth`.
    fn value(&self, variable: Variable, nth: usize) -> String;

    /// How many items a list has.
    fn count(&self, _: List) -> usize {
        0
    }
}

impl<F: Fn(Variable) -> String> Source for F {
    fn value(&self, variable: Variable, _: usize) -> String {
        self(variable)
    }
}

/// A text is no longer than this when its values are in.
pub const LONGEST: usize = 64 << 10;

/// A list counts up no more items than this.
const MOST: usize = 500;

/// Puts the values in. What comes out never is read as a template.
pub fn fill(template: &str, source: impl Source) -> Result<String, TemplateFault> {
    let (nodes, faults) = tree::read(template);
    if let Some(fault) = faults.into_iter().next() {
        return Err(fault.what);
    }
    let mut filled = String::new();
    put(&nodes, &source, 0, &mut filled)?;
    Ok(filled)
}

/// The first fault of a template.
pub fn fault(template: &str) -> Option<TemplateFault> {
    faults(template).into_iter().next().map(|fault| fault.what)
}

/// Everything that is wrong with a template, for an editor; in the order of the text.
pub fn faults(template: &str) -> Vec<Fault> {
    let (_, mut faults) = tree::read(template);
    if template.len() > LONGEST {
        faults.push(Fault { what: TemplateFault::TooLong, from: 0, until: template.len() });
    }
    faults
}

fn put(
    nodes: &[Node<'_>],
    source: &impl Source,
    nth: usize,
    filled: &mut String,
) -> Result<(), TemplateFault> {
    for node in nodes {
        match node {
            Node::Text(text) => filled.push_str(text),
            Node::Value(variable) => filled.push_str(&source.value(*variable, nth)),
            Node::If { variable, test, then, otherwise } => {
                let holds = holds(*test, &source.value(*variable, nth));
                put(if holds { then } else { otherwise }, source, nth, filled)?;
            }
            Node::Each { list, body } => {
                for nth in 0..source.count(*list).min(MOST) {
                    put(body, source, nth, filled)?;
                }
            }
        }
        if filled.len() > LONGEST {
            return Err(TemplateFault::TooLong);
        }
    }
    Ok(())
}

/// Case and blanks at the ends do not count.
fn holds(test: Test<'_>, value: &str) -> bool {
    let same = |other: &str| small(value.trim()) == small(other);
    match test {
        Test::There => !value.is_empty(),
        Test::Is(other) => same(other),
        Test::IsNot(other) => !same(other),
    }
}

fn small(text: &str) -> String {
    text.chars().map(letter_case::small).collect()
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Source, fault, fill};
    use crate::document::template::fault::TemplateFault;
    use crate::document::template::variable::{List, Variable};

    struct Sale;

    impl Source for Sale {
        fn value(&self, variable: Variable, nth: usize) -> String {
            match variable {
                Variable::LineText => ["Golf", "Räder"].get(nth).copied().unwrap_or_default().to_owned(),
                Variable::VehicleCondition => "Neu ".to_owned(),
                other => value(other),
            }
        }

        fn count(&self, list: List) -> usize {
            if list == List::Lines { 2 } else { 0 }
        }
    }

    fn value(variable: Variable) -> String {
        match variable {
            Variable::CustomerName => "Meier".to_owned(),
            Variable::VehicleTitle => "{{kunde.name}}".to_owned(),
            _ => String::new(),
        }
    }

    #[test]
    fn values_are_put_in_and_never_read_as_templates() {
        for (template, text) in [
            ("Hallo {{kunde.name}}!", "Hallo Meier!"),
            ("{{ kunde.name }}{{kunde.ort}}", "Meier"),
            ("{{fahrzeug.titel}}", "{{kunde.name}}"),
            ("}} { }", "}} { }"),
            ("", ""),
        ] {
            assert_eq!(fill(template, value).as_deref(), Ok(text), "{template}");
        }
    }

    #[test]
    fn a_condition_asks_whether_there_is_a_value() {
        for (template, text) in [
            ("{{wenn kunde.name}}ja{{sonst}}nein{{ende}}.", "ja."),
            ("{{wenn kunde.ort}}ja{{sonst}}nein{{ende}}.", "nein."),
            ("{{wenn kunde.ort}}a{{wenn kunde.name}}b{{sonst}}c{{ende}}{{ende}}", ""),
            ("{{wenn kunde.name}}a{{wenn kunde.ort}}b{{sonst}}c{{ende}}{{ende}}", "ac"),
        ] {
            assert_eq!(fill(template, value).as_deref(), Ok(text), "{template}");
        }
    }

    #[test]
    fn a_condition_compares_and_a_list_counts_up() {
        for (template, text) in [
            ("{{wenn fahrzeug.zustand = neu}}ja{{sonst}}nein{{ende}}", "ja"),
            ("{{wenn fahrzeug.zustand != neu}}ja{{sonst}}nein{{ende}}", "nein"),
            ("{{wenn kunde.ort = }}leer{{ende}}", "leer"),
            (
                "{{liste posten}}- {{posten.text}} für {{kunde.name}}\n{{ende}}",
                "- Golf für Meier\n- Räder für Meier\n",
            ),
            ("{{liste inzahlungnahmen}}{{inzahlungnahmen.titel}}{{ende}}.", "."),
            ("{{liste posten}}{{wenn posten.text = golf}}x{{sonst}}y{{ende}}{{ende}}", "xy"),
        ] {
            assert_eq!(fill(template, Sale).as_deref(), Ok(text), "{template}");
        }
    }

    #[test]
    fn a_text_that_would_fill_the_paper_with_itself_stops() {
        let long = format!("{{{{liste posten}}}}{}{{{{ende}}}}", "x".repeat(LONGEST - 100));
        assert_eq!(fill(&long, Sale), Err(TemplateFault::TooLong));
    }

    #[test]
    fn faults_are_named_even_where_the_text_would_not_be_printed() {
        for (template, wrong) in [
            ("{{kunde.nmae}}", TemplateFault::UnknownVariable("kunde.nmae".to_owned())),
            ("{{wenn kunde.ort}}{{falsch}}{{ende}}", TemplateFault::UnknownVariable("falsch".to_owned())),
            ("a {{kunde.name", TemplateFault::Unclosed("kunde.name".to_owned())),
            ("{{wenn kunde.name}}", TemplateFault::Unbalanced),
            ("{{ende}}", TemplateFault::Unbalanced),
            ("{{wenn kunde.name}}{{sonst}}{{sonst}}{{ende}}", TemplateFault::Unbalanced),
        ] {
            assert_eq!(fault(template), Some(wrong), "{template}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_comes_to_an_end(text in "(\\{\\{|\\}\\}|wenn kunde\\.name|liste posten|posten\\.text|sonst|ende| = |[a-z ä])*") {
            let filled = fill(&text, Sale);
            proptest::prop_assert_eq!(filled.is_err(), fault(&text).is_some(), "{}", text);
        }
    }
}
