//! `view!`: markup in the window's sources, compiled to plain calls of the window's pen (`crate::ui::pen`).
//!
//! The syntax is Leptos' own, and so are components. What differs is what comes out: Leptos gives every piece of markup
//! a type of its own and the compiler writes code to build, compare and hydrate each; here every element is drawn by
//! the same few functions. For this window that halves what a browser has to fetch.

mod attribute;
mod component;
mod element;
mod node;

use proc_macro2::TokenStream;
use quote::quote;
use rstml::{Parser, ParserConfig};

/// Draws markup; gives a `View`.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    drawn(tokens.into()).into()
}

fn drawn(tokens: TokenStream) -> TokenStream {
    let (nodes, errors) = Parser::new(ParserConfig::default()).parse_recoverable(tokens).split_vec();
    let drawn = node::view(&nodes);
    let errors = errors.into_iter().map(|error| error.emit_as_expr_tokens());
    quote!({ #(#errors;)* #drawn })
}

#[cfg(test)]
mod tests {
    use super::drawn;
    use proc_macro2::TokenStream;
    use quote::quote;

    /// What comes out, without the spaces and the names that are always the same.
    fn plain(tokens: TokenStream) -> String {
        let text = drawn(tokens).to_string().replace(' ', "");
        text.replace("crate::ui::pen::", "").replace("view::Draw::draw", "draw").replace("plan::plan", "plan")
    }

    #[test]
    fn what_is_always_the_same_becomes_one_text() {
        let markup = quote! { <p class="a" hidden>"so" <b>"it is"</b></p> };
        let steps = r#""\u{1}p\0\u{3}class\0a\0\u{3}hidden\0\0\u{4}so\0\u{1}b\0\u{4}itis\0\u{6}\u{6}""#;
        assert_eq!(plain(markup), format!("{{draw(plan({steps}))}}"));
    }

    #[test]
    fn what_differs_is_told_in_the_order_of_the_markup() {
        let markup = quote! { <p class=a>{one}<i class:on=b on:click=c></i>{two}</p> };
        let steps = r#""\u{1}p\0\u{10}class\0\u{5}\u{1}i\0\u{11}on\0\u{15}click\0\u{6}\u{5}\u{6}""#;
        let calls = "__plan.tell(a);__plan.fill(one);__plan.tell(b);__plan.hear::<::web_sys::MouseEvent>(c);"
            .to_owned()
            + "__plan.fill(two);";
        assert_eq!(plain(markup), format!("{{draw({{letmut__plan=plan({steps});{calls}__plan}})}}"));
    }

    #[test]
    fn drawings_are_told_from_the_page() {
        let text = plain(quote! { <p><svg viewBox="0 0 2 2"><circle r="1"/></svg><a>"x"</a></p> });
        for part in [r"\u{1}p\0", r"\u{2}svg\0\u{3}viewBox\x00", r"\u{2}circle\0\u{3}r\x00", r"\u{1}a\0"] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }

    #[test]
    fn components_are_called_with_their_properties_and_what_is_in_them() {
        let text = plain(quote! { <Button label={say(1)} wide>"go"</Button> });
        assert!(text.contains("component_props_builder(&Button).label(say(1)).wide(wide)"), "{text}");
        assert!(text.contains(r#".children(view::Part::from(move||draw("go"))).build()"#), "{text}");
    }

    #[test]
    fn several_nodes_stand_beside_each_other_and_fragments_do_not_count() {
        assert_eq!(plain(quote! { {a} {b} }), "{view::View::of([draw(a),draw(b)])}");
        assert_eq!(plain(quote! { <><b></b></> }), r#"{draw(draw(plan("\u{1}b\0\u{6}")))}"#);
    }

    #[test]
    fn what_cannot_be_told_is_refused_by_the_compiler() {
        for wrong in [
            quote! { <p prop:href="x"></p> },
            quote! { <p bind:value=x></p> },
            quote! { <p {..rest}></p> },
            quote! { <Button {..rest}/> },
            quote! { <p><b></p> },
        ] {
            let text = plain(wrong);
            assert!(text.contains("compile_error"), "{text}");
        }
    }
}
