//! Attributes: `name`, `class:name`, `style:name`, `prop:value`, `prop:checked`, `on:event`, `node_ref`, `inner_html`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use rstml::node::KeyedAttribute;
use syn::spanned::Spanned;
use syn::{Expr, Lit};

/// The crate that knows the interfaces of events; it is named in what comes out and not used here.
const EVENTS: &str = "web_sys";

/// The call that puts an attribute on an element.
pub fn call(attribute: &KeyedAttribute) -> TokenStream {
    let key = name(attribute);
    let value = attribute.value().map_or_else(|| quote!(true), plain);
    match key.split_once(':') {
        Some(("class", name)) => quote!(.toggle(#name, #value)),
        Some(("style", name)) => quote!(.style(#name, #value)),
        Some(("prop", "value")) => quote!(.value(#value)),
        Some(("prop", "checked")) => quote!(.checked(#value)),
        Some(("on", event)) => {
            let kind = format_ident!("{}", kind(event));
            let events = format_ident!("{EVENTS}");
            quote!(.on::<::#events::#kind>(#event, #value))
        }
        Some(_) => {
            let told = format!("`{key}` is nothing that an element can be told");
            quote_spanned!(attribute.key.span()=> .attribute(#key, compile_error!(#told)))
        }
        None if key == "node_ref" => quote!(.hold(#value)),
        None if key == "inner_html" => quote!(.inner_html(#value)),
        None => quote!(.attribute(#key, #value)),
    }
}

/// Name and value of an attribute that is always the same.
pub fn fixed(attribute: &KeyedAttribute) -> Option<(String, String)> {
    let key = name(attribute);
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
    Some((key, value))
}

fn name(attribute: &KeyedAttribute) -> String {
    let name = attribute.key.to_string();
    name.strip_prefix("r#").unwrap_or(&name).to_owned()
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
pub fn plain(value: &Expr) -> TokenStream {
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
