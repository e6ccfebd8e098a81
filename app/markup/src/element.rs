//! Elements: what is always the same goes into the plan's text, what differs into calls that follow it.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use rstml::node::{Node, NodeAttribute, NodeElement};
use syn::spanned::Spanned;

use crate::{attribute, component};

type Element = NodeElement<rstml::Infallible>;

/// A plan and what differs from it, in the order of the markup.
struct Written {
    steps: String,
    calls: TokenStream,
    /// Draws what is no part of the plan.
    draw: fn(&Node) -> TokenStream,
}

/// The elements of drawings (SVG); the browser must be told that they are not the page's.
const DRAWN: [&str; 24] = [
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "filter",
    "foreignObject",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "svg",
    "symbol",
    "text",
    "use",
];

/// Draws an element with everything in it; `draw` draws those nodes that are no part of its plan.
pub fn call(element: &Element, draw: fn(&Node) -> TokenStream) -> TokenStream {
    let mut written = Written { steps: String::new(), calls: TokenStream::new(), draw };
    write(element, &mut written);
    let (steps, calls) = (&written.steps, &written.calls);
    if calls.is_empty() {
        return quote!(crate::ui::pen::plan::plan(#steps));
    }
    quote!({
        let mut __plan = crate::ui::pen::plan::plan(#steps);
        #calls
        __plan
    })
}

fn write(element: &Element, written: &mut Written) {
    let tag = element.name().to_string();
    let begin = if DRAWN.contains(&tag.as_str()) { '\x02' } else { '\x01' };
    written.steps.push_str(&format!("{begin}{tag}\0"));
    for attribute in element.attributes() {
        match attribute {
            NodeAttribute::Attribute(attribute) => match attribute::fixed(attribute) {
                Some((name, value)) => written.steps.push_str(&format!("\x03{name}\0{value}\0")),
                None => {
                    let (step, call) = attribute::told(attribute);
                    written.steps.push_str(&step);
                    written.calls.extend(call);
                }
            },
            NodeAttribute::Block(block) => written.calls.extend(
                quote_spanned!(block.span()=> __plan.tell(compile_error!("an attribute needs a name"));),
            ),
        }
    }
    element.children.iter().for_each(|child| write_child(child, written));
    written.steps.push('\x06');
}

fn write_child(child: &Node, written: &mut Written) {
    match child {
        Node::Element(element) if !component::is_component(element) => write(element, written),
        Node::Text(text) => written.steps.push_str(&format!("\x04{}\0", text.value_string())),
        Node::Fragment(fragment) => fragment.children.iter().for_each(|child| write_child(child, written)),
        Node::Comment(_) | Node::Doctype(_) => {}
        Node::RawText(_) | Node::Block(_) | Node::Element(_) | Node::Custom(_) => {
            let drawn = (written.draw)(child);
            written.steps.push('\x05');
            written.calls.extend(quote!(__plan.fill(#drawn);));
        }
    }
}
