//! How many slips of the finger lie between two words: letters too many, missing, wrong, or two in the wrong order.

/// Whether at most `most` slips lead from one word to the other (Damerau–Levenshtein, each place touched once).
pub fn within(one: &str, other: &str, most: usize) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > most {
        return false;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let next = next_row(&one, &other, at, *letter, &row, &before);
        if next.iter().min().is_some_and(|least| *least > most) {
            return false;
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().is_some_and(|slips| *slips <= most)
}

fn next_row(
    one: &[char],
    other: &[char],
    at: usize,
    letter: char,
    row: &[usize],
    before: &[usize],
) -> Vec<usize> {
    let mut next = Vec::with_capacity(row.len());
    next.push(at + 1);
    for (place, theirs) in other.iter().enumerate() {
        let mut least = row[place] + usize::from(*theirs != letter);
        least = least.min(row[place + 1] + 1).min(next[place] + 1);
        if at > 0 && place > 0 && one[at - 1] == *theirs && other[place - 1] == letter {
            least = least.min(before[place - 1] + 1);
        }
        next.push(least);
    }
    next
}

#[cfg(test)]
mod tests {
    use super::within;
    use proptest::prelude::*;

    #[test]
    fn slips_are_counted() {
        for (one, other, slips) in [
            ("meier", "meier", 0),
            ("meier", "meyer", 1),
            ("schmitd", "schmidt", 1),
            ("muller", "müller", 1),
            ("mayr", "meier", 3),
            ("", "abc", 3),
            ("vakuum", "vakum", 1),
            ("hansen", "jansen", 1),
            ("groß", "klein", 5),
        ] {
            assert!(within(one, other, slips), "{one} {other}");
            assert!(slips == 0 || !within(one, other, slips - 1), "{one} {other}");
        }
    }

    proptest! {
        #[test]
        fn both_ways_are_equally_long(one in "[a-c]{0,6}", other in "[a-c]{0,6}", most in 0_usize..5) {
            prop_assert_eq!(within(&one, &other, most), within(&other, &one, most));
            prop_assert!(within(&one, &one, 0));
        }
    }
}
