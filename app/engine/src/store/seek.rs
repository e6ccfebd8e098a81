//! How well a word stands in what can be found of a record. A sign of 128 bits tells at once where it cannot.

use domain::party::{distance, phonetic};

use crate::store::fold;

/// Which pairs of neighbouring letters stand in a text, each as one of 128 bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sign(u128);

/// How well a word was found; less is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    Whole,
    Beginning,
    Inside,
    /// It sounds alike.
    Sound,
}

/// A word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    /// Folded.
    pub text: String,
    sign: Sign,
    /// Its sound as names carry it; empty where a word is too short to sound like another.
    sound: String,
    sound_sign: Sign,
}

/// Stands in front of a sound among the words of a text; no folded text has it.
const SOUND: char = '~';
/// A shorter word sounds like too many.
const SHORTEST: usize = 4;
/// So many slips at most are between two names that sound alike.
const SLIPS: usize = 3;

/// Adds how the words of a name sound to what can be found.
pub fn add_sounds(hay: &mut String, name: &str) {
    let folded = fold::fold(name);
    for sound in folded.split(' ').filter_map(sound) {
        hay.push(' ');
        hay.push_str(&sound);
    }
}

impl Sign {
    /// The sign of a text.
    pub fn of(text: &str) -> Sign {
        let pairs = text.as_bytes().windows(2).filter(|pair| !pair.contains(&b' '));
        Sign(pairs.fold(0, |sign, pair| sign | 1 << bit(pair)))
    }

    /// The sign of two texts.
    #[must_use]
    pub fn with(self, other: Sign) -> Sign {
        Sign(self.0 | other.0)
    }

    /// Whether a text of the other sign may stand in a text of this one.
    pub fn may_hold(self, other: Sign) -> bool {
        other.0 & !self.0 == 0
    }
}

impl Sought {
    /// The words of what was typed.
    pub fn words(typed: &str) -> Vec<Sought> {
        let word = |text: String| {
            let sound = sound(&text).filter(|_| text.len() >= SHORTEST).unwrap_or_default();
            Sought { sign: Sign::of(&text), sound_sign: Sign::of(&sound), sound, text }
        };
        fold::words(typed).into_iter().map(word).collect()
    }

    /// How well it stands in a text of this sign.
    pub fn fit(&self, sign: Sign, hay: &str) -> Option<Fit> {
        let literal = sign.may_hold(self.sign).then(|| self.literal(hay)).flatten();
        literal.or_else(|| self.sounds_in(sign, hay).then_some(Fit::Sound))
    }

    /// Whether this word of a text sounds like it.
    pub fn sounds_like(&self, word: &str) -> bool {
        !self.sound.is_empty()
            && sound(word).as_deref() == Some(&self.sound)
            && distance::within(&self.text, word, SLIPS)
    }

    fn literal(&self, hay: &str) -> Option<Fit> {
        let (word, hay) = (self.text.as_bytes(), hay.as_bytes());
        let mut best = None;
        let mut from = 0;
        while let Some(at) = fold::place(word, hay.get(from..)?).map(|at| from + at) {
            let begins = at == 0 || hay.get(at - 1) == Some(&b' ');
            let ends = matches!(hay.get(at + word.len()), None | Some(b' '));
            let fit = match (begins, ends) {
                (true, true) => return Some(Fit::Whole),
                (true, false) => Fit::Beginning,
                (false, _) => Fit::Inside,
            };
            best = Some(best.map_or(fit, |best: Fit| best.min(fit)));
            from = at + 1;
        }
        best
    }

    fn sounds_in(&self, sign: Sign, hay: &str) -> bool {
        !self.sound.is_empty()
            && sign.may_hold(self.sound_sign)
            && hay.split(' ').any(|word| word == self.sound)
            && hay.split(' ').any(|word| self.sounds_like(word))
    }
}

fn sound(word: &str) -> Option<String> {
    let letters = word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    let code = if letters { phonetic::code(word) } else { String::new() };
    (code.len() > 1).then(|| format!("{SOUND}{code}"))
}

fn bit(pair: &[u8]) -> u32 {
    let mixed = pair.iter().fold(7_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    (mixed >> 11) & 127
}

#[cfg(test)]
mod tests {
    use super::{Fit, Sign, Sought, add_sounds};
    use crate::store::fold::add;
    use proptest::prelude::*;

    fn fit(name: &str, typed: &str) -> Option<Fit> {
        let mut hay = String::new();
        add(&mut hay, name);
        add_sounds(&mut hay, name);
        let fits = Sought::words(typed).into_iter().map(|word| word.fit(Sign::of(&hay), &hay));
        fits.collect::<Option<Vec<_>>>()?.into_iter().max()
    }

    #[test]
    fn whole_words_stand_before_beginnings_and_names_that_sound_alike_stand_last() {
        for (name, typed, found) in [
            ("Harald Meier", "meier", Some(Fit::Whole)),
            ("Harald Meier", "Mei", Some(Fit::Beginning)),
            ("Harald Meier", "eie", Some(Fit::Inside)),
            ("Harald Meier", "Meyer", Some(Fit::Sound)),
            ("Harald Meier", "Mayr", Some(Fit::Sound)),
            ("Harald Meier", "Maier harald", Some(Fit::Sound)),
            ("Harald Meier", "Huber", None),
            ("Harald Meier", "Maler", None),
            ("Obermeier Meier", "meier", Some(Fit::Whole)),
            ("Müller", "mueller", Some(Fit::Whole)),
            ("Müller", "muller", Some(Fit::Whole)),
            ("Schmidt", "Schmitt", Some(Fit::Sound)),
            ("K 4711", "4711", Some(Fit::Whole)),
            ("K 4711", "471", Some(Fit::Beginning)),
        ] {
            assert_eq!(fit(name, typed), found, "{name}: {typed}");
        }
    }

    proptest! {
        #[test]
        fn a_sign_never_hides_what_is_there(text in "[a-z0-9 ]{0,40}", from in 0_usize..40, long in 1_usize..8) {
            let part: String = text.chars().skip(from).take(long).collect();
            for word in part.split(' ') {
                prop_assert!(Sign::of(&text).may_hold(Sign::of(word)));
            }
        }
    }
}
