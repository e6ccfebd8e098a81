//! The pages of a paper on their ground: large, with thumbs beside them where there is room.

use leptos::prelude::*;
use markup::view;
use words::screen::Say;

use crate::browser::{page, picture};
use crate::state::tongue::say;
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::RwSignal;

/// The pages, each with an id under this name; a double tap makes them larger.
pub fn pages(name: &'static str, svgs: &[String], large: RwSignal<bool>) -> View {
    let count = svgs.len();
    let one = |(at, svg): (usize, &String)| {
        let told = say(Say::PageOf(at + 1, count));
        view! { <div class="paper" id=format!("{name}-{at}") role="img" aria-label=told inner_html=svg.clone()></div> }
    };
    let turn = move |_| large.update(|large| *large = !*large);
    view! {
        <div class="pages" class:large=large on:dblclick=turn>
            {svgs.iter().enumerate().map(one).collect_view()}
        </div>
    }
}

/// Small pages that lead to the large ones; nothing where there is only one.
pub fn thumbs(svgs: &[String]) -> View {
    let count = svgs.len();
    if count < 2 {
        return ().draw();
    }
    let one = |(at, svg): (usize, &String)| {
        let address = picture::address(svg.as_bytes());
        let kept = address.clone();
        on_cleanup(move || picture::forget(&kept));
        let go = move |_| {
            page::bring(&format!("#page-{at}"));
        };
        view! {
            <button type="button" class="thumb" aria-label=say(Say::PageOf(at + 1, count)) on:click=go>
                <img src=address alt="" loading="lazy"/>
                <span aria-hidden="true">{at + 1}</span>
            </button>
        }
    };
    view! { <nav class="thumbs" aria-label=say(Say::Pages)>{svgs.iter().enumerate().map(one).collect_view()}</nav> }
}
