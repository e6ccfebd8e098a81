//! `view!`: markup in the window's sources, compiled to plain calls of the window's pen (`crate::ui::pen`).
//!
//! The syntax is Leptos' own, and so are components. What differs is what comes out: Leptos gives every piece of markup
//! a type of its own and the compiler writes code to build, compare and hydrate each; here every element is drawn by
//! the same few functions. For this window that is the difference between 377 and under 180 kilobytes.

mod attribute;
mod component;
mod element;
mod node;

use proc_macro::TokenStream;
use quote::quote;
use rstml::{Parser, ParserConfig};

/// Draws markup; gives a `View`.
#[proc_macro]
pub fn view(tokens: TokenStream) -> TokenStream {
    let (nodes, errors) = Parser::new(ParserConfig::default()).parse_recoverable(tokens).split_vec();
    let drawn = node::view(&nodes);
    let errors = errors.into_iter().map(|error| error.emit_as_expr_tokens());
    quote!({ #(#errors;)* #drawn }).into()
}
