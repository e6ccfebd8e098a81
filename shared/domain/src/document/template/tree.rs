//! A template as a tree: read once from left to right, never deeper than [`DEEPEST`], whatever somebody has typed.

use crate::document::template::fault::{Fault, TemplateFault};
use crate::document::template::variable::{List, Variable};

/// So many conditions and lists may stand in each other.
pub const DEEPEST: usize = 32;

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node<'a> {
    Text(&'a str),
    Value(Variable),
    If { variable: Variable, test: Test<'a>, then: Vec<Node<'a>>, otherwise: Vec<Node<'a>> },
    Each { list: List, body: Vec<Node<'a>> },
}

/// What a condition asks of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Test<'a> {
    /// That there is one.
    There,
    Is(&'a str),
    IsNot(&'a str),
}

/// The tree of a template with everything that is wrong with it, in the order of the text.
pub fn read(template: &str) -> (Vec<Node<'_>>, Vec<Fault>) {
    let mut reader = Reader { template, at: 0, faults: Vec::new(), list: None };
    let mut nodes = Vec::new();
    loop {
        let end = reader.block(&mut nodes, 0);
        match end {
            // What closes here was never opened.
            End::Else(tag) | End::Close(tag) => reader.fault(TemplateFault::Unbalanced, tag),
            End::Over => break,
        }
    }
    reader.faults.sort_by_key(|fault| fault.from);
    (nodes, reader.faults)
}

/// From where to where a tag stands, with its braces.
#[derive(Clone, Copy)]
struct Span {
    from: usize,
    until: usize,
}

/// How a block ends.
enum End {
    Else(Span),
    Close(Span),
    /// The text is over, or too deep to go on.
    Over,
}

struct Reader<'a> {
    template: &'a str,
    at: usize,
    faults: Vec<Fault>,
    /// The list in which it reads.
    list: Option<List>,
}

impl<'a> Reader<'a> {
    /// Reads up to the tag that ends the block.
    fn block(&mut self, nodes: &mut Vec<Node<'a>>, depth: usize) -> End {
        while let Some((text, tag, span)) = self.step() {
            if !text.is_empty() {
                nodes.push(Node::Text(text));
            }
            let Some(tag) = tag else { return End::Over };
            if tag == "sonst" {
                return End::Else(span);
            } else if tag == "ende" {
                return End::Close(span);
            } else if let Some(condition) = tag.strip_prefix("wenn ") {
                let node = self.condition(condition, span, depth);
                nodes.extend(node);
            } else if let Some(name) = tag.strip_prefix("liste ") {
                let node = self.each(name.trim(), span, depth);
                nodes.extend(node);
            } else {
                let node = self.variable(tag, span).map(Node::Value);
                nodes.extend(node);
            }
        }
        End::Over
    }

    /// The text up to the next tag and the tag; no tag at the end of the template.
    fn step(&mut self) -> Option<(&'a str, Option<&'a str>, Span)> {
        let rest = self.template.get(self.at..).filter(|rest| !rest.is_empty())?;
        let Some((text, after)) = rest.split_once("{{") else {
            self.at = self.template.len();
            return Some((rest, None, Span { from: self.at, until: self.at }));
        };
        let from = self.at + text.len();
        let Some((tag, _)) = after.split_once("}}") else {
            self.at = self.template.len();
            let begins = after.chars().take(40).collect();
            let until = self.template.len();
            self.fault(TemplateFault::Unclosed(begins), Span { from, until });
            return Some((text, None, Span { from, until }));
        };
        self.at = from + tag.len() + 4;
        Some((text, Some(tag.trim()), Span { from, until: self.at }))
    }

    fn condition(&mut self, condition: &'a str, span: Span, depth: usize) -> Option<Node<'a>> {
        let (name, test) = match (condition.split_once("!="), condition.split_once('=')) {
            (Some((name, value)), _) => (name, Test::IsNot(value.trim())),
            (None, Some((name, value))) => (name, Test::Is(value.trim())),
            (None, None) => (condition, Test::There),
        };
        let variable = self.variable(name.trim(), span);
        let (mut then, mut otherwise) = (Vec::new(), Vec::new());
        if !self.deeper(depth, span) {
            return None;
        }
        let mut end = self.block(&mut then, depth + 1);
        if matches!(end, End::Else(_)) {
            end = self.block(&mut otherwise, depth + 1);
        }
        // A second `sonst`.
        while let End::Else(twice) = end {
            self.fault(TemplateFault::Unbalanced, twice);
            end = self.block(&mut otherwise, depth + 1);
        }
        self.closed(&end, span);
        variable.map(|variable| Node::If { variable, test, then, otherwise })
    }

    fn each(&mut self, name: &'a str, span: Span, depth: usize) -> Option<Node<'a>> {
        let list = List::of(name);
        if list.is_none() {
            self.fault(TemplateFault::UnknownList(name.to_owned()), span);
        }
        if self.list.is_some() {
            self.fault(TemplateFault::ListInList, span);
        }
        if !self.deeper(depth, span) {
            return None;
        }
        let around = std::mem::replace(&mut self.list, list);
        let mut body = Vec::new();
        let mut end = self.block(&mut body, depth + 1);
        while let End::Else(wrong) = end {
            self.fault(TemplateFault::Unbalanced, wrong);
            end = self.block(&mut body, depth + 1);
        }
        self.closed(&end, span);
        self.list = around;
        list.map(|list| Node::Each { list, body })
    }

    fn variable(&mut self, name: &str, span: Span) -> Option<Variable> {
        let Some(variable) = Variable::of(name) else {
            self.fault(TemplateFault::UnknownVariable(name.to_owned()), span);
            return None;
        };
        if let Some(list) = variable.list().filter(|list| self.list != Some(*list)) {
            self.fault(TemplateFault::OutsideList(list.name().to_owned()), span);
        }
        Some(variable)
    }

    /// Whether another block may stand here; otherwise nothing more is read.
    fn deeper(&mut self, depth: usize, span: Span) -> bool {
        let fits = depth < DEEPEST;
        if !fits {
            self.fault(TemplateFault::TooDeep, span);
            self.at = self.template.len();
        }
        fits
    }

    fn closed(&mut self, end: &End, opened: Span) {
        let broken =
            |fault: &Fault| matches!(fault.what, TemplateFault::TooDeep | TemplateFault::Unclosed(_));
        if matches!(end, End::Over) && !self.faults.iter().any(broken) {
            self.fault(TemplateFault::Unbalanced, opened);
        }
    }

    fn fault(&mut self, what: TemplateFault, span: Span) {
        self.faults.push(Fault { what, from: span.from, until: span.until });
    }
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, read};
    use crate::document::template::fault::TemplateFault as T;

    fn faults(template: &str) -> Vec<(T, &str)> {
        read(template).1.into_iter().map(|fault| (fault.what, &template[fault.from..fault.until])).collect()
    }

    #[test]
    fn every_fault_is_told_at_once_and_where_it_stands() {
        let text = |text: &str| text.to_owned();
        assert_eq!(
            faults(
                "ä{{kunde.nmae}} {{wenn falsch}}{{liste autos}}{{ende}}{{ende}} {{posten.text}}{{ende}}{{wenn kunde.ort}}"
            ),
            [
                (T::UnknownVariable(text("kunde.nmae")), "{{kunde.nmae}}"),
                (T::UnknownVariable(text("falsch")), "{{wenn falsch}}"),
                (T::UnknownList(text("autos")), "{{liste autos}}"),
                (T::OutsideList(text("posten")), "{{posten.text}}"),
                (T::Unbalanced, "{{ende}}"),
                (T::Unbalanced, "{{wenn kunde.ort}}"),
            ]
        );
        assert_eq!(
            faults("{{liste posten}}{{liste posten}}{{sonst}}{{ende}}{{ende}}"),
            [(T::ListInList, "{{liste posten}}"), (T::Unbalanced, "{{sonst}}")]
        );
        assert_eq!(faults("{{wenn kunde.ort}}a{{kunde"), [(T::Unclosed(text("kunde")), "{{kunde")]);
    }

    #[test]
    fn ten_thousand_conditions_in_each_other_are_one_fault() {
        let nested = |count: usize| "{{wenn kunde.ort}}".repeat(count) + &"{{ende}}".repeat(count);
        assert_eq!(faults(&nested(DEEPEST)), []);
        let deep = nested(10_000);
        assert_eq!(faults(&deep), [(T::TooDeep, "{{wenn kunde.ort}}")]);
    }
}
