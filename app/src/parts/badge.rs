//! Initials where there is no picture, in a colour of their own.

use markup::view;

use crate::ui::pen::view::{Draw, View};

/// How many colours the style sheet has for badges.
const COLOURS: u32 = 6;

/// The initials of a member of staff or a customer; `name` is read out.
pub fn badge(initials: &str, name: &str) -> View {
    if initials.is_empty() {
        return ().draw();
    }
    view! {
        <span class=format!("badge badge-{}", colour(initials)) title=name.to_owned()>
            {initials.to_owned()}
        </span>
    }
}

/// The same initials always have the same colour.
fn colour(initials: &str) -> u32 {
    initials.chars().fold(7_u32, |sum, c| sum.wrapping_mul(31).wrapping_add(u32::from(c))) % COLOURS
}

#[cfg(test)]
mod tests {
    use super::{COLOURS, colour};

    #[test]
    fn colours_are_steady_and_differ() {
        assert_eq!(colour("AB"), colour("AB"));
        let some: std::collections::BTreeSet<u32> =
            ["AB", "MK", "WR", "ÄÖ", "TS", "LN", "PQ"].map(colour).into();
        assert!(some.len() >= 3 && some.iter().all(|c| *c < COLOURS), "{some:?}");
    }
}
