//! Attributes: `name`, `class:name`, `style:name`, `prop:name`, `on:event`, `node_ref`, `inner_html`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use rstml::node::KeyedAttribute;
use syn::{Expr, Lit};

/// The call that puts an attribute on an element.
pub fn call(attribute: &KeyedAttribute) -> TokenStream {
    let key = attribute.key.to_string();
    let key = key.strip_prefix("r#").unwrap_or(&key);
    let value = attribute.value().map_or_else(|| quote!(true), plain);
    match key.split_once(':') {
        Some(("class", name)) => quote!(.toggle(#name, #value)),
        Some(("style", name)) => quote!(.style(#name, #value)),
        Some(("prop", name)) => quote!(.property(#name, #value)),
        Some(("on", event)) => {
            let kind = format_ident!("{}", kind(event));
            quote!(.on::<::web_sys::#kind>(#event, #value))
        }
        _ if key == "node_ref" => quote!(.hold(#value)),
        _ if key == "inner_html" => quote!(.inner_html(#value)),
        _ => quote!(.attribute(#key, #value)),
    }
}

/// Name and value of an attribute that is always the same.
pub fn fixed(attribute: &KeyedAttribute) -> Option<(String, String)> {
    let key = attribute.key.to_string();
    if key.contains(':') || key == "node_ref" || key == "inner_html" {
        return None;
    }
    let value = match attribute.value() {
        None => String::new(),
        Some(Expr::Lit(literal)) => match &literal.lit {
            Lit::Str(text) => text.value(),
            Lit::Bool(yes) if yes.value => String::new(),
            _ => return None,
        },
        Some(_) => return None,
    };
    Some((key.strip_prefix("r#").unwrap_or(&key).to_owned(), value))
}

/// The interface of an event.
fn kind(event: &str) -> &'static str {
    match event {
        "click" => "MouseEvent",
        "keydown" | "keyup" => "KeyboardEvent",
        "pointerdown" | "pointermove" | "pointerup" | "pointercancel" => "PointerEvent",
        "focus" | "blur" => "FocusEvent",
        "submit" => "SubmitEvent",
        _ => "Event",
    }
}

/// A value in braces stands for what is in them.
fn plain(value: &Expr) -> TokenStream {
    match value {
        Expr::Block(block) if block.attrs.is_empty() && block.label.is_none() => {
            match block.block.stmts.as_slice() {
                [syn::Stmt::Expr(inner, None)] => quote!(#inner),
                _ => quote!(#value),
            }
        }
        _ => quote!(#value),
    }
}
