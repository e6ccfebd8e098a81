//! A small chart: a bar for each name, perhaps of several parts. What it shows is also told in words.

use markup::view;

use crate::ui::pen::view::{DrawAll, View};
use crate::ui::text::Text;

/// A bar.
pub struct Bar {
    pub name: String,
    /// From below; what is below zero takes no room.
    pub parts: Vec<i64>,
    /// The value in words.
    pub told: String,
}

/// Bars beside each other. `names`: what the parts are, for the key beneath.
pub fn bars(label: &Text, all: &[Bar], names: &[Text]) -> View {
    let most = all.iter().map(whole).max().unwrap_or(0);
    let told = all.iter().map(|bar| format!("{} {}", bar.name, bar.told)).collect::<Vec<_>>().join(", ");
    let bar = |bar: &Bar| {
        let part = |(at, part): (usize, &i64)| {
            view! { <i class=format!("part-{}", at % PARTS) style:block-size=share(*part, most)></i> }
        };
        let parts = bar.parts.iter().enumerate().filter(|(_, part)| **part > 0).rev().map(part);
        view! {
            <span class="bar">
                <span class="bar-told">{bar.told.clone()}</span>
                <span class="bar-room">{parts.collect_view()}</span>
                <span class="bar-name">{bar.name.clone()}</span>
            </span>
        }
    };
    let key = |(at, name): (usize, &Text)| {
        view! { <span><i class=format!("part-{}", at % PARTS)></i> {name.clone()}</span> }
    };
    let key = (names.len() > 1)
        .then(|| view! { <p class="bars-key" aria-hidden="true">{names.iter().enumerate().map(key).collect_view()}</p> });
    view! {
        <div class="bars" role="img" aria-label=format!("{label}: {told}")>
            {all.iter().map(bar).collect_view()}
        </div>
        {key}
    }
}

/// So many parts have a colour of their own.
const PARTS: usize = 6;

fn whole(bar: &Bar) -> i64 {
    bar.parts.iter().filter(|part| **part > 0).fold(0, |sum: i64, part| sum.saturating_add(*part))
}

/// How tall a part is, in hundredths of a percent of the tallest bar, written as a percentage.
fn share(part: i64, most: i64) -> String {
    let share = part.max(0).saturating_mul(10_000) / most.max(1);
    format!("{}.{:02}%", share / 100, share % 100)
}

#[cfg(test)]
mod tests {
    use super::{Bar, share, whole};

    #[test]
    fn the_tallest_bar_fills_the_room_and_nothing_below_zero_takes_any() {
        assert_eq!(share(1_596_000, 1_596_000), "100.00%");
        assert_eq!(share(245_122, 1_596_000), "15.35%");
        assert_eq!(share(-5, 10), "0.00%");
        assert_eq!(share(0, 0), "0.00%");
        let bar = Bar { name: String::new(), parts: vec![5, -3, 7], told: String::new() };
        assert_eq!(whole(&bar), 12);
    }
}
