//! Attributes: `name`, `class:name`, `style:name`, `prop:value`, `prop:checked`, `on:event`, `node_ref`, `inner_html`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use rstml::node::KeyedAttribute;
use syn::spanned::Spanned;
use syn::{Expr, Lit};

/// The crate that knows the interfaces of events; it is named in what comes out and not used here.
const EVENTS: &str = "web_sys";

/// An attribute that differs: its step in the plan, and the call that tells its value.
pub fn told(attribute: &KeyedAttribute) -> (String, TokenStream) {
    let key = name(attribute);
    let value = attribute.value().map_or_else(|| quote!(true), plain);
    let tell = quote!(__plan.tell(#value););
    let (step, name, call) = match key.split_once(':') {
        Some(("class", name)) => (17, name, tell),
        Some(("style", name)) => (18, name, tell),
        Some(("prop", "value")) => (19, "", tell),
        Some(("prop", "checked")) => (20, "", tell),
        Some(("on", event)) => {
            let (events, kind) = (format_ident!("{EVENTS}"), format_ident!("{}", kind(event)));
            (21, event, quote!(__plan.hear::<::#events::#kind>(#value);))
        }
        Some(_) => {
            let told = format!("`{key}` is nothing that an element can be told");
            (16, "", quote_spanned!(attribute.key.span()=> __plan.tell(compile_error!(#told));))
        }
        None if key == "node_ref" => (22, "", quote!(__plan.hold(#value);)),
        None if key == "inner_html" => (23, "", quote!(__plan.html(#value);)),
        None => (16, key.as_str(), tell),
    };
    (format!("{}{name}\0", char::from(step)), call)
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
