//! Strokes of a pen: where it went and how hard it was pressed, in hundredths of a millimetre, and the lines that show
//! it. Whole numbers only: fractions would bring all of the standard library's arithmetic of fractions along.

use std::fmt::Write;

/// A place that the pen has touched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dot {
    pub x: i32,
    pub y: i32,
    /// How hard it was pressed; 255 is as hard as can be told.
    pub force: u8,
}

/// From where the pen was set down to where it was lifted.
pub type Stroke = Vec<Dot>;

/// Widths that a line can have, in hundredths of a millimetre.
pub const WIDTHS: [i32; 4] = [35, 50, 65, 85];

/// Dots that are nearer to each other tell nothing.
const NEAR: i32 = 8;

/// Puts a dot at the end of a stroke, unless the pen has hardly moved.
pub fn go_on(stroke: &mut Stroke, dot: Dot) {
    let near = |last: &Dot| (last.x - dot.x).abs() < NEAR && (last.y - dot.y).abs() < NEAR;
    if !stroke.last().is_some_and(near) {
        stroke.push(dot);
    }
}

/// Which of the widths belongs to a force.
pub fn level(force: u8) -> usize {
    usize::from(force) * WIDTHS.len() / 256
}

/// The path of all that is drawn in one of the widths: soft curves through the middles between dots.
pub fn path(strokes: &[Stroke], width: usize) -> String {
    let mut path = String::new();
    for stroke in strokes {
        match stroke.as_slice() {
            [only] if level(only.force) == width => piece(&mut path, *only, *only, *only),
            dots => {
                for at in 0..dots.len().saturating_sub(1) {
                    bend(&mut path, dots, at, width);
                }
            }
        }
    }
    path
}

/// The piece that a dot bends: from the middle before it to the middle behind it; the ends reach to the ends.
fn bend(path: &mut String, dots: &[Dot], at: usize, width: usize) {
    let (Some(here), Some(next)) = (dots.get(at), dots.get(at + 1)) else { return };
    if level(here.force) != width {
        return;
    }
    let from =
        at.checked_sub(1).and_then(|before| dots.get(before)).map_or(*here, |before| middle(*before, *here));
    let to = if at + 2 == dots.len() { *next } else { middle(*here, *next) };
    piece(path, from, *here, to);
}

fn middle(one: Dot, other: Dot) -> Dot {
    Dot { x: i32::midpoint(one.x, other.x), y: i32::midpoint(one.y, other.y), force: one.force }
}

fn piece(path: &mut String, from: Dot, over: Dot, to: Dot) {
    let _ = write!(path, "M{} {}Q{} {} {} {}", from.x, from.y, over.x, over.y, to.x, to.y);
}

#[cfg(test)]
mod tests {
    use super::{Dot, Stroke, WIDTHS, go_on, level, path};

    fn dot(x: i32, y: i32, force: u8) -> Dot {
        Dot { x, y, force }
    }

    #[test]
    fn a_stroke_goes_through_its_middles_and_reaches_its_ends() {
        let strokes = vec![vec![dot(0, 0, 0), dot(100, 0, 0), dot(100, 100, 0)]];
        assert_eq!(path(&strokes, 0), "M0 0Q0 0 50 0M50 0Q100 0 100 100");
        assert_eq!(path(&strokes, 1), "");
        assert_eq!(path(&[vec![dot(7, 9, 0)]], 0), "M7 9Q7 9 7 9");
    }

    #[test]
    fn who_presses_harder_draws_a_wider_line() {
        for (force, wide) in [(0, 0), (63, 0), (64, 1), (128, 2), (192, 3), (255, 3)] {
            assert_eq!(level(force), wide, "{force}");
        }
    }

    #[test]
    fn a_resting_pen_leaves_one_dot() {
        let mut stroke = Stroke::new();
        for x in [100, 103, 106, 107, 108] {
            go_on(&mut stroke, dot(x, 50, 90));
        }
        assert_eq!(stroke, [dot(100, 50, 90), dot(108, 50, 90)]);
    }

    #[test]
    fn every_piece_of_a_stroke_is_drawn_in_exactly_one_width() {
        for length in 2..40_usize {
            let stroke: Stroke = (0..length)
                .map(|at| (at * 7919 % 9001, at * 104_729 % 4001, at * 97 % 256))
                .map(|(x, y, force)| dot(x as i32, y as i32, force as u8))
                .collect();
            let drawn: usize = (0..WIDTHS.len())
                .map(|width| path(std::slice::from_ref(&stroke), width).matches('M').count())
                .sum();
            assert_eq!(drawn, length - 1);
            assert!(path(&[stroke], WIDTHS.len()).is_empty());
        }
    }
}
