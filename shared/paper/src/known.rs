//! What was looked up before, by number: texts say the same signs and pairs over and over.

use std::cell::RefCell;

/// So many answers are kept: a power of two.
const BITS: u32 = 10;

/// Answers by their numbers. A later one takes the place of an earlier one, so that it never grows.
pub struct Known<A>(RefCell<Vec<Option<(u32, A)>>>);

impl<A> Default for Known<A> {
    fn default() -> Known<A> {
        Known(RefCell::default())
    }
}

impl<A: Copy> Known<A> {
    /// The answer that is known, or else the one that is found now.
    pub fn get(&self, number: u32, find: impl FnOnce() -> A) -> A {
        let mut known = self.0.borrow_mut();
        if known.is_empty() {
            known.resize(1 << BITS, None);
        }
        // Spread by the golden ratio: signs and pairs lie close together.
        let place = usize::try_from(number.wrapping_mul(0x9e37_79b1) >> (32 - BITS)).unwrap_or(0);
        match known.get_mut(place) {
            Some(Some((same, answer))) if *same == number => *answer,
            Some(free) => free.insert((number, find())).1,
            None => find(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Known;

    #[test]
    fn an_answer_is_found_once_and_stays_right_when_others_take_its_place() {
        let (known, mut asked) = (Known::default(), 0);
        for number in (0..5_000).chain(0..5_000).map(|number: u32| number * 65_537) {
            let answer = known.get(number, || {
                asked += 1;
                u64::from(number) * 3
            });
            assert_eq!(answer, u64::from(number) * 3);
        }
        let before = asked;
        assert_eq!((known.get(7, || 1), known.get(7, || 2)), (1, 1));
        assert!((5_000..=10_000).contains(&before));
    }
}
