//! Passwords that are tried first: well-known ones, with any digits and signs around them, runs of the keyboard,
//! one character repeated, and the person's own login name.

/// Words from published lists of leaked passwords, English and German, in small letters without digits and signs.
const WORDS: &str = include_str!("guessed.txt");

/// Runs whose parts people type, forwards or backwards.
const RUNS: &[&str] = &[
    "01234567890123456789",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "1q2w3e4r5t6z7u8i9o0p",
    "1q2w3e4r5t6y7u8i9o0p",
    "1qaz2wsx3edc4rfv5tgb6zhn7ujm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
];

/// Whether somebody guessing would try this early.
pub fn is_common(password: &str, login: &str) -> bool {
    let small = password.to_lowercase();
    let word = plain(&small);
    let login = login.trim().to_lowercase();
    is_word(&word) || is_run(&small) || has_two_characters(&small) || is_about(&small, &login)
}

fn is_word(word: &str) -> bool {
    WORDS.split_whitespace().any(|known| known == word)
}

/// The word inside: leet letters read, digits and signs around it dropped.
fn plain(small: &str) -> String {
    let core = small.trim_matches(|letter: char| !letter.is_alphabetic() && !"@$".contains(letter));
    core.chars().map(read_leet).filter(|letter| letter.is_alphabetic()).collect()
}

fn read_leet(letter: char) -> char {
    match letter {
        '@' | '4' => 'a',
        '3' => 'e',
        '1' | '!' => 'i',
        '0' => 'o',
        '$' | '5' => 's',
        other => other,
    }
}

fn is_run(small: &str) -> bool {
    let backwards: String = small.chars().rev().collect();
    RUNS.iter().any(|run| run.contains(small) || run.contains(&backwards))
}

fn has_two_characters(small: &str) -> bool {
    let mut seen: Vec<char> = small.chars().collect();
    seen.sort_unstable();
    seen.dedup();
    seen.len() <= 2
}

/// Made of the login name: a part of it, or its first half with hardly a letter beside it.
fn is_about(small: &str, login: &str) -> bool {
    let name = login.split('@').next().unwrap_or(login);
    let rest = small.replacen(name, "", 1);
    let own = letters(small);
    own.len() >= 3 && letters(login).contains(&own)
        || name.len() >= 3 && small.contains(name) && letters(&rest).chars().count() < 3
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphabetic()).collect()
}

#[cfg(test)]
mod tests {
    use super::is_common;

    #[test]
    fn what_is_tried_first_is_refused() {
        for password in [
            "12345678",
            "123456789",
            "87654321",
            "password",
            "Password1",
            "P@ssw0rd",
            "passwort123",
            "Passwort2026!",
            "qwertzuiop",
            "QWERTY123",
            "1q2w3e4r",
            "1qaz2wsx",
            "11111111",
            "abababab",
            "Sommer2026",
            "Sommer2026!",
            "iloveyou1",
            "!!geheim!!",
            "willkommen1",
            "Autohaus2026",
            "lkjhgfdsa",
        ] {
            assert!(is_common(password, "maria"), "{password}");
        }
    }

    #[test]
    fn what_is_hard_to_guess_is_not() {
        for password in [
            "Kurbelwelle 17",
            "korrekt pferd batterie",
            "x7#Lq9!mZ2",
            "Sommerreifen auf Lager",
            "7313 0921 55",
        ] {
            assert!(!is_common(password, "maria"), "{password}");
        }
    }

    #[test]
    fn a_password_that_only_shares_a_word_with_the_name_is_fine() {
        assert!(!is_common("Maria kauft 7 Kurbelwellen", "maria.keller@autohaus.de"));
        assert!(!is_common("7313 0921 55", ""));
    }

    #[test]
    fn the_own_name_is_no_password() {
        for password in
            ["maria.keller", "Maria.Keller1", "maria.keller2026!", "Autohaus1234", "keller@autohaus"]
        {
            assert!(is_common(password, "Maria.Keller@autohaus.de"), "{password}");
        }
    }
}
