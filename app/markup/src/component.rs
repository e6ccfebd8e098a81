//! Components: functions under `#[component]`, with their properties by name.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use rstml::node::{NodeAttribute, NodeElement, NodeName};
use syn::spanned::Spanned;

use crate::attribute;

type Element = NodeElement<rstml::Infallible>;

/// A component's name begins with a capital.
pub fn is_component(element: &Element) -> bool {
    match element.name() {
        NodeName::Path(path) => {
            let last = path.path.segments.last().map(|segment| segment.ident.to_string());
            last.is_some_and(|name| name.starts_with(char::is_uppercase))
        }
        NodeName::Punctuated(_) | NodeName::Block(_) => false,
    }
}

/// Calls it; `children` is the view of what stands in it.
pub fn call(element: &Element, children: Option<TokenStream>) -> TokenStream {
    let name = element.name();
    let properties = element.attributes().iter().map(property);
    let children =
        children.map(|children| quote!(.children(crate::ui::pen::view::Part::from(move || #children))));
    quote!(::leptos::component::component_view(
        #name,
        ::leptos::component::component_props_builder(&#name)#(#properties)*#children.build()
    ))
}

fn property(attribute: &NodeAttribute) -> TokenStream {
    match attribute {
        NodeAttribute::Attribute(attribute) => {
            let key = attribute.key.to_string();
            let name = format_ident!("{}", key, span = attribute.key.span());
            match attribute.value() {
                Some(value) => {
                    let value = attribute::plain(value);
                    quote!(.#name(#value))
                }
                None => quote!(.#name(#name)),
            }
        }
        NodeAttribute::Block(block) => {
            quote_spanned!(block.span()=> .attribute(compile_error!("a property needs a name")))
        }
    }
}
