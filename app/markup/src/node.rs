//! Nodes of every kind.

use proc_macro2::TokenStream;
use quote::quote;
use rstml::node::{Node, NodeBlock};

use crate::{component, element};

/// An expression that is the view of these nodes.
pub fn view(nodes: &[Node]) -> TokenStream {
    match nodes {
        [one] => {
            let one = child(one);
            quote!(crate::ui::pen::view::Draw::draw(#one))
        }
        many => {
            let many = many.iter().map(child);
            quote!(crate::ui::pen::view::View::of([#(crate::ui::pen::view::Draw::draw(#many)),*]))
        }
    }
}

/// An expression that can be drawn.
pub fn child(node: &Node) -> TokenStream {
    match node {
        Node::Element(node) if component::is_component(node) => {
            component::call(node, (!node.children.is_empty()).then(|| view(&node.children)))
        }
        Node::Element(node) => element::call(node, child),
        Node::Text(text) => {
            let text = text.value_string();
            quote!(#text)
        }
        Node::RawText(text) => {
            let text = text.to_string_best();
            quote!(#text)
        }
        Node::Block(NodeBlock::ValidBlock(block)) => match block.stmts.as_slice() {
            [syn::Stmt::Expr(expression, None)] => quote!(#expression),
            _ => quote!(#block),
        },
        Node::Fragment(fragment) => view(&fragment.children),
        Node::Block(_) | Node::Comment(_) | Node::Doctype(_) | Node::Custom(_) => quote!(()),
    }
}
