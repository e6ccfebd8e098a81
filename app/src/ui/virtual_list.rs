//! A list of any length, of which only what can be seen exists. All rows are equally high.

use leptos::html;
use leptos::prelude::*;

use crate::ui::text::Text;

/// Rows beyond the edges that are kept ready.
const SPARE: u32 = 6;

/// The items of lines that a scrolled window shows: first item and how many.
pub fn visible(scroll: f64, height: f64, row: f64, columns: u32, total: u32) -> (u32, u32) {
    let columns = columns.max(1);
    // Pulled beyond its edge (iOS) a list is scrolled to less than nothing.
    let scroll = scroll.max(0.0);
    let first_line = whole(scroll / row).saturating_sub(SPARE);
    let last_line = whole((scroll + height) / row).saturating_add(SPARE + 1);
    let from = first_line.saturating_mul(columns).min(total);
    let to = last_line.saturating_mul(columns).min(total);
    (from, to - from)
}

/// How high all lines are together.
pub fn whole_height(row: f64, columns: u32, total: u32) -> f64 {
    f64::from(total.div_ceil(columns.max(1))) * row
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the range first")]
fn whole(lines: f64) -> u32 {
    lines.clamp(0.0, f64::from(u32::MAX)) as u32
}

/// How items are laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    pub columns: u32,
    pub row: f64,
}

/// The list. `grid` says from its width how items stand; `item` draws the item of an index.
#[component]
pub fn VirtualList(
    #[prop(into)] label: Text,
    #[prop(into)] total: Signal<u32>,
    /// Where the list is scrolled to; kept by the caller, so that it survives the page.
    scroll: RwSignal<f64>,
    grid: fn(f64) -> Grid,
    /// Told which items are seen: first and count.
    want: Callback<(u32, u32)>,
    item: Callback<u32, AnyView>,
    /// Measure anew when this changes.
    #[prop(into, optional)]
    remeasure: Signal<bool>,
) -> AnyView {
    let frame: NodeRef<html::Div> = NodeRef::new();
    let width = RwSignal::new(0.0);
    let measure = move || {
        // The page may be gone before the next frame.
        if let Some(frame) = frame.try_get_untracked().flatten() {
            width.set(f64::from(frame.client_width()));
        }
    };
    Effect::new(move |_| {
        remeasure.track();
        if let Some(frame) = frame.get() {
            request_animation_frame(measure);
            frame.set_scroll_top(whole(scroll.get_untracked()).cast_signed());
        }
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());

    let grid = Memo::new(move |_| grid(width.get()));
    let span = Memo::new(move |_| {
        let height = window().inner_height().ok().and_then(|h| h.as_f64()).unwrap_or(800.0);
        visible(scroll.get(), height, grid.get().row, grid.get().columns, total.get())
    });
    Effect::new(move |_| want.run(span.get()));
    let scrolled = move |_| {
        if let Some(frame) = frame.get_untracked() {
            scroll.set(f64::from(frame.scroll_top()));
        }
    };
    let place = move |index: u32| {
        let Grid { columns, row } = grid.get();
        (
            f64::from(index / columns) * row,
            f64::from(index % columns) * 100.0 / f64::from(columns),
            100.0 / f64::from(columns),
        )
    };
    let draw = move |index: u32| {
        view! {
            <li
                class="virtual-item"
                aria-posinset=index + 1
                aria-setsize=move || total.get()
                style:top=move || format!("{}px", place(index).0)
                style:left=move || format!("{}%", place(index).1)
                style:width=move || format!("{}%", place(index).2)
                style:height=move || format!("{}px", grid.get().row)
            >
                {item.run(index)}
            </li>
        }
    };
    let indexes = move || {
        let (from, count) = span.get();
        from..from + count
    };
    view! {
        <div class="virtual" node_ref=frame on:scroll=scrolled tabindex="-1">
            <ul
                class="virtual-whole"
                aria-label=label
                style:height=move || format!("{}px", whole_height(grid.get().row, grid.get().columns, total.get()))
            >
                <For each=indexes key=|index| *index children=draw/>
            </ul>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::{visible, whole_height};

    #[test]
    fn only_what_can_be_seen_and_a_few_more_exist() {
        assert_eq!(visible(0.0, 720.0, 72.0, 1, 10_000), (0, 17));
        assert_eq!(visible(7_200.0, 720.0, 72.0, 1, 10_000), (94, 23));
        assert_eq!(visible(0.0, 720.0, 72.0, 1, 3), (0, 3));
        assert_eq!(visible(0.0, 720.0, 72.0, 1, 0), (0, 0));
    }

    #[test]
    fn a_grid_counts_in_whole_lines() {
        assert_eq!(visible(600.0, 600.0, 300.0, 3, 100), (0, 33));
        assert_eq!(whole_height(300.0, 3, 100), 10_200.0);
        assert_eq!(whole_height(300.0, 0, 2), 600.0);
    }

    #[test]
    fn scrolling_past_the_end_shows_nothing_and_breaks_nothing() {
        assert_eq!(visible(1e9, 700.0, 72.0, 1, 50), (50, 0));
        assert_eq!(visible(-300.0, 700.0, 72.0, 1, 50), (0, 16));
        assert_eq!(visible(f64::NAN, 700.0, 72.0, 1, 50).0, 0);
    }
}
