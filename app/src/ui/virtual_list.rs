//! A list of any length, of which only what can be seen exists. All rows are equally high.

use leptos::prelude::*;
use markup::view;

use crate::ui::pen::each::each;
use crate::ui::pen::element::Held;
use crate::ui::pen::view::View;
use crate::ui::signal::{Callback, Memo, RwSignal, Signal, effect};
use crate::ui::text::Text;

/// Rows beyond the edges that are kept ready.
const SPARE: u32 = 6;

/// The items of lines that a scrolled window shows: first item and how many.
pub fn visible(scroll: u32, height: u32, row: u32, columns: u32, total: u32) -> (u32, u32) {
    let (row, columns) = (row.max(1), columns.max(1));
    let first_line = (scroll / row).saturating_sub(SPARE);
    let last_line = (scroll.saturating_add(height) / row).saturating_add(SPARE + 1);
    let from = first_line.saturating_mul(columns).min(total);
    let to = last_line.saturating_mul(columns).min(total);
    (from, to - from)
}

/// How high all lines are together.
pub fn whole_height(row: u32, columns: u32, total: u32) -> u32 {
    total.div_ceil(columns.max(1)).saturating_mul(row)
}

/// How items are laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    pub columns: u32,
    pub row: u32,
}

/// The list. `grid` says from its width how items stand; `item` draws the item of an index.
#[component]
pub fn VirtualList(
    #[prop(into)] label: Text,
    #[prop(into)] total: Signal<u32>,
    /// Where the list is scrolled to; kept by the caller, so that it survives the page.
    scroll: RwSignal<u32>,
    grid: fn(u32) -> Grid,
    /// Told which items are seen: first and count.
    want: Callback<(u32, u32)>,
    item: Callback<u32, View>,
    /// Measure anew when this changes.
    #[prop(into, optional)]
    remeasure: Signal<bool>,
) -> View {
    let frame: Held<web_sys::HtmlElement> = Held::new();
    let width = RwSignal::new(0);
    let measure = move || {
        // The page may be gone before the next frame.
        if let Some(frame) = frame.get() {
            frame.set_scroll_top(scroll.get_untracked().cast_signed());
            width.set(frame.client_width().unsigned_abs());
        }
    };
    effect(move || {
        remeasure.track();
        if frame.get().is_some() {
            // Here it would have the page laid out once more.
            request_animation_frame(measure);
        }
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());

    let grid = Memo::new(move || grid(width.get()));
    let span = Memo::new(move || {
        let height = document().document_element().map_or(800, |root| root.client_height().unsigned_abs());
        visible(scroll.get(), height, grid.get().row, grid.get().columns, total.get())
    });
    effect(move || want.run(span.get()));
    let scrolled = move |_| {
        if let Some(frame) = frame.get() {
            // Pulled beyond its edge (iOS) a list is scrolled to less than nothing.
            scroll.set(frame.scroll_top().max(0).unsigned_abs());
        }
    };
    let draw = move |index: u32| {
        view! {
            <li
                class="virtual-item"
                aria-posinset=index + 1
                aria-setsize=move || total.get()
                style:top=move || format!("{}px", index / grid.get().columns * grid.get().row)
                style:left=move || format!("calc(100% / {0} * {1})", grid.get().columns, index % grid.get().columns)
                style:width=move || format!("calc(100% / {})", grid.get().columns)
                style:height=move || format!("{}px", grid.get().row)
            >
                {item.run(index)}
            </li>
        }
    };
    let indexes = move || {
        let (from, count) = span.get();
        (from..from + count).collect::<Vec<u32>>()
    };
    view! {
        <div class="virtual" node_ref=frame on:scroll=scrolled tabindex="-1">
            <ul
                class="virtual-whole"
                aria-label=label
                style:height=move || format!("{}px", whole_height(grid.get().row, grid.get().columns, total.get()))
            >
                {each(indexes, |index| *index, draw)}
            </ul>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::{visible, whole_height};

    #[test]
    fn only_what_can_be_seen_and_a_few_more_exist() {
        assert_eq!(visible(0, 720, 72, 1, 10_000), (0, 17));
        assert_eq!(visible(7_200, 720, 72, 1, 10_000), (94, 23));
        assert_eq!(visible(0, 720, 72, 1, 3), (0, 3));
        assert_eq!(visible(0, 720, 72, 1, 0), (0, 0));
    }

    #[test]
    fn a_grid_counts_in_whole_lines() {
        assert_eq!(visible(600, 600, 300, 3, 100), (0, 33));
        assert_eq!(whole_height(300, 3, 100), 10_200);
        assert_eq!(whole_height(300, 0, 2), 600);
    }

    #[test]
    fn scrolling_past_the_end_shows_nothing_and_breaks_nothing() {
        assert_eq!(visible(u32::MAX, 700, 72, 1, 50), (50, 0));
        assert_eq!(visible(100, 700, 0, 0, 50), (50, 0));
    }
}
