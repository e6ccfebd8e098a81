//! A calm line through the places of a pen: curves from middle to middle, the places themselves only pull at it.

use crate::measure::Length;

/// A place on a page.
type Place = (Length, Length);

/// Where the line begins, and its curves: two corners and the end of each (cubic Bézier curves).
///
/// A single place is a dot: a curve that goes nowhere, which round ends make visible.
pub fn through(places: &[Place]) -> (Place, Vec<[Place; 3]>) {
    let Some(&first) = places.first() else { return ((0, 0), Vec::new()) };
    let mut curves = Vec::new();
    let mut from = first;
    for two in places.windows(2).skip(1) {
        let (pull, to) = (two[0], middle(two[0], two[1]));
        curves.push(cubic(from, pull, to));
        from = to;
    }
    let last = places.last().copied().unwrap_or(first);
    curves.push(cubic(from, middle(from, last), last));
    (first, curves)
}

/// A quadratic curve as a cubic one.
fn cubic(from: Place, pull: Place, to: Place) -> [Place; 3] {
    let toward = |end: Place| (end.0 + (pull.0 - end.0) * 2 / 3, end.1 + (pull.1 - end.1) * 2 / 3);
    [toward(from), toward(to), to]
}

fn middle(one: Place, other: Place) -> Place {
    ((one.0 + other.0) / 2, (one.1 + other.1) / 2)
}

#[cfg(test)]
mod tests {
    use super::through;

    #[test]
    fn a_line_begins_and_ends_where_the_pen_did() {
        let places = [(0, 0), (3_000, 6_000), (9_000, 0), (12_000, 3_000)];
        let (first, curves) = through(&places);
        assert_eq!((first, curves.last().map(|curve| curve[2])), ((0, 0), Some((12_000, 3_000))));
        assert_eq!(curves.len(), 3);
        assert!(curves.windows(2).all(|two| two[0][2] != two[1][2]));
    }

    #[test]
    fn a_dot_is_a_curve_that_goes_nowhere_and_nothing_is_nothing() {
        assert_eq!(through(&[(5, 7)]), ((5, 7), vec![[(5, 7); 3]]));
        assert_eq!(through(&[]).1, Vec::<[(i32, i32); 3]>::new());
    }

    #[test]
    fn straight_lines_stay_straight() {
        let (_, curves) = through(&[(0, 0), (600, 0), (1_200, 0)]);
        assert!(curves.iter().flatten().all(|(_, y)| *y == 0));
    }
}
