//! Check digits of the member states' numbers, as their tax offices publish the procedures. Digits come as values; a form
//! that was not looked at before gives `false`, never a panic.

/// Whether the check digits of a well-formed number fit; a form of number without a known procedure always does.
pub fn fits(country: &str, rest: &str) -> bool {
    let digits: Vec<u32> = rest.chars().filter_map(|c| c.to_digit(10)).collect();
    match country {
        "AT" => austria(&digits),
        "BE" => remainder(&digits, 8) == Some((97 - number(&digits[..8.min(digits.len())]) % 97) % 100),
        "BG" => bulgaria(&digits),
        "CY" => cyprus(rest, &digits),
        "CZ" => czechia(&digits),
        "DE" | "HR" => iso_7064(&digits),
        "DK" => sum(&digits, &[2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11),
        "EE" => closing(&digits, 10, sum(&digits, &[3, 7, 1, 3, 7, 1, 3, 7])),
        "EL" => last(&digits) == Some(sum(&digits, &[256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10),
        "ES" => spain(rest, &digits),
        "FI" => finland(&digits),
        "FR" => france(rest, &digits),
        "HU" => closing(&digits, 10, sum(&digits, &[9, 7, 3, 1, 9, 7, 3])),
        "IE" => ireland(rest, &digits),
        "IT" => luhn(&digits),
        "LT" => lithuania(&digits),
        "LU" => remainder(&digits, 6) == Some(number(&digits[..6.min(digits.len())]) % 89),
        "LV" => latvia(&digits),
        "MT" => remainder(&digits, 6) == Some(37 - sum(&digits, &[3, 4, 6, 7, 8, 9]) % 37),
        "NL" => netherlands(rest, &digits),
        "PL" => last(&digits) == Some(sum(&digits, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11),
        "PT" => last(&digits) == Some(eleven(sum(&digits, &[9, 8, 7, 6, 5, 4, 3, 2]), 0)),
        "RO" => romania(&digits),
        "SE" => sweden(&digits),
        "SI" => slovenia(&digits),
        "SK" => number(&digits).is_multiple_of(11),
        "XI" => kingdom(&digits),
        _ => true,
    }
}

/// The digits by their weights; digits without a weight do not count.
fn sum(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

fn last(digits: &[u32]) -> Option<u32> {
    digits.last().copied()
}

/// The digits as one number.
fn number(digits: &[u32]) -> u64 {
    digits.iter().fold(0, |number, digit| number * 10 + u64::from(*digit))
}

/// What stands behind the first `from` digits, as a number.
fn remainder<N: TryFrom<u64>>(digits: &[u32], from: usize) -> Option<N> {
    N::try_from(number(digits.get(from..)?)).ok()
}

/// Whether the last digit closes a sum to a multiple.
fn closing(digits: &[u32], to: u32, sum: u32) -> bool {
    last(digits) == Some((to - sum % to) % to)
}

/// Eleven less the remainder by eleven; ten and eleven are `high`.
fn eleven(sum: u32, high: u32) -> u32 {
    match 11 - sum % 11 {
        10 | 11 => high,
        digit => digit,
    }
}

/// Each second digit from the right but one doubled, cross sums added (ISO/IEC 7812).
fn luhn(digits: &[u32]) -> bool {
    let added = digits.iter().rev().enumerate().map(|(at, digit)| match (at % 2, digit * 2) {
        (0, _) => *digit,
        (_, double) => double / 10 + double % 10,
    });
    added.sum::<u32>().is_multiple_of(10)
}

/// ISO 7064 MOD 11,10.
fn iso_7064(digits: &[u32]) -> bool {
    let Some((check, body)) = digits.split_last() else { return false };
    let product = body.iter().fold(10, |product, digit| {
        let sum = (digit + product) % 10;
        (if sum == 0 { 20 } else { 2 * sum }) % 11
    });
    (11 - product) % 10 == *check
}

fn austria(digits: &[u32]) -> bool {
    let Some((check, body)) = digits.split_last() else { return false };
    let cross = |digit: u32| digit / 10 + digit % 10;
    let added: u32 = body.iter().enumerate().map(|(at, d)| if at % 2 == 1 { cross(d * 2) } else { *d }).sum();
    (10 - (added + 4) % 10) % 10 == *check
}

/// Nine digits are a firm's. Ten are a citizen's, a foreigner's or another's number: any of the three may fit.
fn bulgaria(digits: &[u32]) -> bool {
    if digits.len() == 9 {
        let first = sum(&digits[..8], &[1, 2, 3, 4, 5, 6, 7, 8]) % 11;
        let second = sum(&digits[..8], &[3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10;
        return last(digits) == Some(if first == 10 { second } else { first });
    }
    let check = last(digits);
    let citizen = sum(digits, &[2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10;
    let foreigner = sum(digits, &[21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10;
    let other = eleven(sum(digits, &[4, 3, 2, 7, 6, 5, 4, 3, 2]), 0);
    digits.len() == 10 && [citizen, foreigner, other].iter().any(|digit| check == Some(*digit))
}

fn cyprus(rest: &str, digits: &[u32]) -> bool {
    const ODD: [u32; 10] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
    let values = digits.iter().enumerate().map(|(at, digit)| match at % 2 {
        0 => ODD.get(usize::try_from(*digit).unwrap_or(0)).copied().unwrap_or(0),
        _ => *digit,
    });
    letter(values.sum::<u32>() % 26) == rest.chars().last() && !rest.starts_with("12")
}

/// The nth capital.
fn letter(nth: u32) -> Option<char> {
    char::from_u32(u32::from('A') + nth).filter(char::is_ascii_uppercase)
}

/// Eight digits are a firm's, nine with a leading six a special number. Other birth numbers of nine digits have no check
/// digit; ten are a multiple of eleven.
fn czechia(digits: &[u32]) -> bool {
    match (digits.len(), digits.first()) {
        (8, _) => {
            let rest = 11 - sum(digits, &[8, 7, 6, 5, 4, 3, 2]) % 11;
            last(digits) == Some(if rest == 10 { 0 } else { rest % 10 })
        }
        (9, Some(6)) => {
            let rest = sum(digits.get(1..8).unwrap_or_default(), &[8, 7, 6, 5, 4, 3, 2]) % 11;
            // Eleven less the remainder, and that taken from nine; ten and eleven go round.
            let check = match rest {
                0 => 8,
                1 => 9,
                _ => (rest + 8) % 10,
            };
            last(digits) == Some(check)
        }
        (9, _) => true,
        _ => {
            let (body, check) = (digits.get(..9).map(number), last(digits));
            let whole = number(digits).is_multiple_of(11);
            // Until 1985 a remainder of ten was written as nought.
            whole || body.is_some_and(|body| body % 11 == 10) && check == Some(0)
        }
    }
}

/// Firms have a digit or a letter behind, people a letter.
fn spain(rest: &str, digits: &[u32]) -> bool {
    const PERSON: &[u8] = b"TRWAGMYFPDXBNJZSQVHLCKE";
    const FIRM: &[u8] = b"JABCDEFGHI";
    let (Some(first), Some(end)) = (rest.bytes().next(), rest.bytes().last()) else { return false };
    let by_number =
        |number: u64| usize::try_from(number % 23).ok().and_then(|at| PERSON.get(at)) == Some(&end);
    match first {
        b'0'..=b'9' => digits.get(..8).is_some_and(|body| by_number(number(body))),
        b'K' | b'L' | b'M' => digits.get(..7).is_some_and(|body| by_number(number(body))),
        b'X' | b'Y' | b'Z' => {
            let begin = u64::from(first - b'X') * 10_000_000;
            digits.get(..7).is_some_and(|body| by_number(begin + number(body)))
        }
        _ => {
            let body = digits.get(..7).unwrap_or_default();
            let added: u32 = body
                .iter()
                .enumerate()
                .map(|(at, digit)| if at % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { *digit })
                .sum();
            let check = (10 - added % 10) % 10;
            let as_letter = usize::try_from(check).ok().and_then(|at| FIRM.get(at)) == Some(&end);
            let as_digit = char::from(end).to_digit(10) == Some(check);
            match first {
                b'A' | b'B' | b'E' | b'H' => as_digit,
                b'P' | b'Q' | b'R' | b'S' | b'W' | b'N' => as_letter,
                _ => as_digit || as_letter,
            }
        }
    }
}

fn finland(digits: &[u32]) -> bool {
    let rest = sum(digits, &[7, 9, 10, 5, 8, 4, 2]) % 11;
    rest != 1 && last(digits) == Some((11 - rest) % 11)
}

/// Two digits before the SIREN number; newer keys with letters are known by their SIREN alone. Monaco has none.
fn france(rest: &str, digits: &[u32]) -> bool {
    let (Some(key), Some(siren)) = (rest.get(..2), rest.get(2..)) else { return false };
    let body: Vec<u32> = siren.chars().filter_map(|c| c.to_digit(10)).collect();
    let monaco = siren.starts_with("000");
    match key.parse::<u64>() {
        Ok(key) => digits.len() == 11 && (monaco || luhn(&body)) && key == (number(&body) * 100 + 12) % 97,
        Err(_) => luhn(&body),
    }
}

/// An old form with a sign in second place is the new one turned round.
fn ireland(rest: &str, digits: &[u32]) -> bool {
    let letters: Vec<char> = rest.chars().filter(char::is_ascii_uppercase).collect();
    let value = |letter: char| u32::from(letter) - u32::from('A') + 1;
    let second = rest.chars().nth(1).filter(|c| !c.is_ascii_digit());
    let (body, behind, check) = match second {
        Some(_) => {
            let mut turned = vec![0];
            turned.extend(digits.get(1..).unwrap_or_default());
            turned.extend(digits.first());
            (turned, 0, letters.last())
        }
        None => {
            let behind = letters.get(1).copied().filter(|letter| *letter != 'W').map_or(0, value);
            (digits.to_vec(), behind * 9, letters.first())
        }
    };
    let added = sum(&body, &[8, 7, 6, 5, 4, 3, 2]) + behind;
    let expected = if added.is_multiple_of(23) { Some('W') } else { letter(added % 23 - 1) };
    expected.as_ref() == check
}

fn lithuania(digits: &[u32]) -> bool {
    let Some((check, body)) = digits.split_last() else { return false };
    let weighted =
        |begin: u32| (begin..).zip(body).map(|(at, digit)| ((at - 1) % 9 + 1) * digit).sum::<u32>() % 11;
    let rest = if weighted(1) == 10 { weighted(3) % 10 } else { weighted(1) };
    rest == *check
}

/// Numbers that begin above three are firms'; people's begin with their birthday and have no certain check digit.
fn latvia(digits: &[u32]) -> bool {
    if digits.first().is_some_and(|first| *first <= 3) {
        return true;
    }
    let rest = sum(digits, &[9, 1, 4, 8, 3, 10, 2, 5, 7, 6]) % 11;
    let check = match rest {
        4 if digits.first() == Some(&9) => return false,
        0..=3 => 3 - rest,
        4 => return false,
        _ => 14 - rest,
    };
    last(digits) == Some(check)
}

/// Firms by weights; since 2020 sole traders by remainder 97 over the whole number with its letters.
fn netherlands(rest: &str, digits: &[u32]) -> bool {
    let body = digits.get(..9).unwrap_or_default();
    let firm = last(body) == Some(sum(body.get(..8).unwrap_or_default(), &[9, 8, 7, 6, 5, 4, 3, 2]) % 11);
    let long = ["NL", rest].concat();
    let values = long.bytes().map(|byte| match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        _ => u32::from(byte.saturating_sub(b'A')) + 10,
    });
    let trader = values.fold(0, |rest, value| (rest * if value > 9 { 100 } else { 10 } + value) % 97) == 1;
    firm || trader
}

fn romania(digits: &[u32]) -> bool {
    let Some((check, body)) = digits.split_last() else { return false };
    let weights = [2, 3, 5, 7, 1, 2, 3, 5, 7];
    let added: u32 = body.iter().rev().zip(weights).map(|(digit, weight)| digit * weight).sum();
    *check == added * 10 % 11 % 10
}

fn sweden(digits: &[u32]) -> bool {
    digits.get(..10).is_some_and(luhn) && digits.get(10..) != Some(&[0, 0])
}

fn slovenia(digits: &[u32]) -> bool {
    let rest = 11 - sum(digits, &[8, 7, 6, 5, 4, 3, 2]) % 11;
    rest != 11 && last(digits) == Some(rest % 10)
}

/// Two procedures run side by side in the United Kingdom.
fn kingdom(digits: &[u32]) -> bool {
    let body = digits.get(..9).unwrap_or_default();
    let (added, check) = (sum(body, &[8, 7, 6, 5, 4, 3, 2]), body.get(7..).map(number).unwrap_or(100));
    let whole = u64::from(added) + check;
    body.len() == 9 && (whole.is_multiple_of(97) || (whole + 55).is_multiple_of(97))
}
