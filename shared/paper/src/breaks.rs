//! Lines of a paragraph: all breaks are chosen together, so that the right edge is calm and no word stands alone.

use std::ops::Range;

use crate::measure::Length;
use crate::shape::Shaped;

/// Cuts a text into lines no wider than `width`; each is a range of glyphs without the blanks at its ends.
///
/// A word that is wider than a whole line is cut between letters. Nothing is ever left out.
pub fn lines(shaped: &Shaped, width: Length) -> Vec<Range<usize>> {
    if shaped.whole_width() <= width {
        let all = trimmed(shaped, 0, shaped.glyphs.len());
        return if all.is_empty() { Vec::new() } else { vec![all] };
    }
    let chances = chances(shaped, width);
    let best = best(shaped, &chances, width);
    let mut ends = Vec::new();
    let mut at = chances.len() - 1;
    while at > 0 {
        ends.push(at);
        at = best[at].from;
    }
    let mut from = 0;
    let mut lines = Vec::new();
    for end in ends.into_iter().rev() {
        lines.push(trimmed(shaped, from, chances[end].glyph));
        from = chances[end].glyph;
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// A place where a line may end.
struct Chance {
    /// The first glyph of the next line.
    glyph: usize,
    /// What it costs to end a line here.
    cost: u64,
}

/// The cheapest way to a chance.
#[derive(Clone, Copy)]
struct Way {
    cost: u64,
    from: usize,
}

/// Cutting a word is a last resort.
const CUT: u64 = 4_000_000;
/// Ending a line within a number or an address is better avoided.
const UGLY: u64 = 600_000;
/// A last line shorter than a sixth looks lost.
const LOST: u64 = 250_000;
/// Fewer lines are better than a calmer edge.
const LINE: u64 = 400_000;

fn chances(shaped: &Shaped, width: Length) -> Vec<Chance> {
    let mut chances = vec![Chance { glyph: 0, cost: 0 }];
    let mut last = 0;
    for at in 1..=shaped.glyphs.len() {
        let end = at == shaped.glyphs.len();
        let cost = if end { Some(0) } else { break_cost(&shaped.text, shaped.text_at(at)) };
        let Some(cost) = cost else { continue };
        let line = trimmed(shaped, last, at);
        if shaped.width(line.start, line.end) > width {
            let inside = (last + 1..at).filter(|glyph| starts_cluster(shaped, *glyph));
            chances.extend(inside.map(|glyph| Chance { glyph, cost: CUT }));
        }
        chances.push(Chance { glyph: at, cost });
        last = at;
    }
    chances
}

fn starts_cluster(shaped: &Shaped, glyph: usize) -> bool {
    shaped.text_at(glyph) != shaped.text_at(glyph - 1)
}

/// For each chance the cheapest way there, by dynamic programming.
fn best(shaped: &Shaped, chances: &[Chance], width: Length) -> Vec<Way> {
    let mut ways = vec![Way { cost: 0, from: 0 }];
    for to in 1..chances.len() {
        let mut best = Way { cost: u64::MAX, from: to - 1 };
        for from in (0..to).rev() {
            let line = trimmed(shaped, chances[from].glyph, chances[to].glyph);
            let needed = shaped.width(line.start, line.end);
            // A single letter wider than the line goes on it all the same.
            if needed > width && from + 1 < to {
                break;
            }
            let last = to + 1 == chances.len();
            let cost = ways[from].cost.saturating_add(chances[to].cost).saturating_add(LINE)
                + raggedness(needed, width, last);
            if cost < best.cost {
                best = Way { cost, from };
            }
        }
        ways.push(best);
    }
    ways
}

/// What a line's empty end costs: the square of its share in thousandths.
fn raggedness(needed: Length, width: Length, last: bool) -> u64 {
    let empty = u64::try_from(width.saturating_sub(needed)).unwrap_or(0);
    let share = empty * 1000 / u64::try_from(width.max(1)).unwrap_or(1);
    match last {
        false => share * share,
        true if share > 833 => LOST,
        true => 0,
    }
}

/// A range without blanks at its ends.
fn trimmed(shaped: &Shaped, from: usize, to: usize) -> Range<usize> {
    let blank = |glyph: usize| shaped.text[shaped.text_at(glyph)..].starts_with(' ');
    let end = (from..to).rev().find(|glyph| !blank(*glyph)).map_or(from, |glyph| glyph + 1);
    let start = (from..end).find(|glyph| !blank(*glyph)).unwrap_or(end);
    start..end
}

/// What it costs to end a line before the character at `at`; `None` where that is not allowed.
///
/// Lines end behind blanks, behind hyphens and slashes between words, and, at a price, within numbers and addresses.
fn break_cost(text: &str, at: usize) -> Option<u64> {
    let (before, after) = (text.get(..at)?, text.get(at..)?);
    let (last, next) = (before.chars().next_back()?, after.chars().next()?);
    let between_words =
        next.is_alphanumeric() && before.chars().rev().nth(1).is_some_and(char::is_alphanumeric);
    match last {
        ' ' if next != ' ' => Some(0),
        _ if next == '@' => Some(0),
        '-' | '–' | '—' | '/' if between_words => {
            let plain = next.is_alphabetic() && !in_address(before, after);
            Some(if plain { 0 } else { UGLY })
        }
        '.' if between_words && in_address(before, after) => Some(UGLY),
        _ => None,
    }
}

/// Whether the word around holds an @, or is an address of the web.
fn in_address(before: &str, after: &str) -> bool {
    let head = before.rsplit(' ').next().unwrap_or_default();
    let tail = after.split(' ').next().unwrap_or_default();
    head.contains('@') || tail.contains('@') || head.starts_with("www.")
}
