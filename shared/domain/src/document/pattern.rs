//! The pattern of numbers ("Nummernkreis"): `{Art}-{Filiale}-{Gerät}-{JJ}-{NNNN}`. Each device counts in a range of its
//! own (UStAE 14.5 (10), (11)), so a pattern without kind, device or count is none.

use serde::{Deserialize, Serialize};

use crate::document::kind::PaperKind;

/// The pattern of a dealership that has set none.
pub const USUAL: &str = "{Art}-{Filiale}-{Gerät}-{JJ}-{NNNN}";

/// So long a number may be: accounting takes no longer ones ("Belegfeld 1").
pub const LONGEST: usize = 36;

/// A pattern that has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    Kind,
    Branch,
    Device,
    /// With two digits or four.
    Year(usize),
    /// With at least so many digits.
    Count(usize),
}

/// What is wrong with a pattern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PatternFault {
    /// `{` without `}`.
    Unclosed,
    /// There is no such part.
    Unknown(String),
    /// A part that must be there once and is not: `{Art}`, `{Gerät}` or `{NNNN}`.
    Lacks(String),
    Twice(String),
    /// Nothing parts the device or the count from its neighbour, so that two devices could make the same number.
    Glued(String),
    /// Accounting takes letters, digits and `$ & % * + - /` alone.
    Character(char),
    TooLong,
}

/// What a number is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbered<'a> {
    pub kind: PaperKind,
    pub branch: &'a str,
    pub device: u16,
    pub year: i32,
    pub count: u32,
}

impl Pattern {
    /// The pattern that every dealership begins with.
    pub fn usual() -> Pattern {
        Pattern::read(USUAL).unwrap_or(Pattern(Vec::new()))
    }

    /// Reads a pattern; an empty one is the usual one.
    pub fn read(text: &str) -> Result<Pattern, PatternFault> {
        let mut rest = if text.trim().is_empty() { USUAL } else { text.trim() };
        let mut parts = Vec::new();
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').ok_or(PatternFault::Unclosed)?;
            text_part(&mut parts, before)?;
            parts.push(part(name).ok_or_else(|| PatternFault::Unknown(name.to_owned()))?);
            rest = after;
        }
        text_part(&mut parts, rest)?;
        let pattern = Pattern(parts);
        pattern.check()?;
        Ok(pattern)
    }

    /// The number as people read it: `RE-3-26-0042`.
    pub fn number(&self, of: Numbered) -> String {
        let branch: String = of.branch.chars().filter(char::is_ascii_alphanumeric).collect();
        let mut out = String::new();
        let mut skip = false;
        for (at, part) in self.0.iter().enumerate() {
            match part {
                Part::Text(text) if skip => out.push_str(text.get(1..).unwrap_or_default()),
                Part::Text(text) => out.push_str(text),
                Part::Kind => out.push_str(letters(of.kind)),
                Part::Branch => out.push_str(&branch),
                Part::Device => out.push_str(&of.device.to_string()),
                Part::Year(2) => out.push_str(&format!("{:02}", of.year.rem_euclid(100))),
                Part::Year(_) => out.push_str(&of.year.to_string()),
                Part::Count(width) => out.push_str(&format!("{:0width$}", of.count)),
            }
            // Where there is no branch, the sign that would part it from what follows goes with it.
            let parted = at.checked_sub(1).and_then(|at| self.0.get(at));
            skip = *part == Part::Branch
                && branch.is_empty()
                && parted.is_none_or(|part| matches!(part, Part::Text(_)));
        }
        out
    }

    /// Whether a range begins anew each year.
    pub fn is_yearly(&self) -> bool {
        self.0.iter().any(|part| matches!(part, Part::Year(_)))
    }

    fn check(&self) -> Result<(), PatternFault> {
        for (name, needed) in [("{Art}", true), ("{Gerät}", true), ("{NNNN}", true), ("{Filiale}", false)] {
            let same = |part: &&Part| named(part) == name;
            match self.0.iter().filter(same).count() {
                0 if needed => return Err(PatternFault::Lacks(name.to_owned())),
                0 | 1 => {}
                _ => return Err(PatternFault::Twice(name.to_owned())),
            }
        }
        for at in 0..self.0.len() {
            self.parted(at)?;
        }
        let longest = Numbered {
            kind: PaperKind::Invoice,
            branch: "WWWW",
            device: u16::MAX,
            year: 2026,
            count: 99_999_999,
        };
        if self.number(longest).len() > LONGEST { Err(PatternFault::TooLong) } else { Ok(()) }
    }

    /// Device and count stand between signs that are neither letter nor digit, or at an end.
    fn parted(&self, at: usize) -> Result<(), PatternFault> {
        let Some(part @ (Part::Device | Part::Count(_))) = self.0.get(at) else { return Ok(()) };
        let apart = |neighbour: Option<&Part>, end: fn(&str) -> Option<char>| match neighbour {
            None => true,
            Some(Part::Text(text)) => end(text).is_some_and(|sign| !sign.is_ascii_alphanumeric()),
            Some(_) => false,
        };
        let before = apart(at.checked_sub(1).and_then(|at| self.0.get(at)), |text| text.chars().last());
        let after = apart(self.0.get(at + 1), |text| text.chars().next());
        if before && after { Ok(()) } else { Err(PatternFault::Glued(named(part).to_owned())) }
    }
}

fn text_part(parts: &mut Vec<Part>, text: &str) -> Result<(), PatternFault> {
    let odd = text.chars().find(|sign| !sign.is_ascii_alphanumeric() && !"$&%*+-/".contains(*sign));
    if let Some(sign) = odd {
        return Err(PatternFault::Character(sign));
    }
    if !text.is_empty() {
        parts.push(Part::Text(text.to_owned()));
    }
    Ok(())
}

fn part(name: &str) -> Option<Part> {
    match name {
        "Art" => Some(Part::Kind),
        "Filiale" => Some(Part::Branch),
        "Gerät" => Some(Part::Device),
        "JJ" => Some(Part::Year(2)),
        "JJJJ" => Some(Part::Year(4)),
        _ => {
            let counts = (1..=8).contains(&name.len()) && name.bytes().all(|byte| byte == b'N');
            counts.then_some(Part::Count(name.len()))
        }
    }
}

fn named(part: &Part) -> &'static str {
    match part {
        Part::Kind => "{Art}",
        Part::Branch => "{Filiale}",
        Part::Device => "{Gerät}",
        Part::Count(_) => "{NNNN}",
        Part::Year(_) => "{JJ}",
        Part::Text(_) => "",
    }
}

/// The letters by which a range is told from others of its device.
pub fn letters(kind: PaperKind) -> &'static str {
    use PaperKind as K;
    match kind {
        K::Offer => "AG",
        K::Order => "BE",
        K::Confirmation => "AB",
        K::Notices => "HW",
        K::Contract => "KV",
        K::Invoice => "RE",
        K::DepositInvoice => "AR",
        K::FinalInvoice => "SR",
        K::Cancellation => "ST",
        K::DeliveryNote => "LS",
        K::Handover => "UP",
        K::TestDrive => "PF",
        K::Purchase => "AK",
        K::Reservation => "RV",
        K::Letter => "BR",
        K::PriceSheet => "PS",
        K::Unknown => "XX",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::strategy::Strategy;

    use super::{Numbered, Pattern, PatternFault as F, letters};
    use crate::document::kind::PaperKind;

    fn numbered(branch: &str, device: u16, count: u32) -> Numbered<'_> {
        Numbered { kind: PaperKind::Invoice, branch, device, year: 2026, count }
    }

    #[test]
    fn numbers_follow_the_pattern_and_a_dealership_without_branches_has_no_gap_in_them() {
        for (pattern, branch, number) in [
            ("", "", "RE-3-26-0042"),
            ("", "01", "RE-01-3-26-0042"),
            ("", "Köln-Süd", "RE-KlnSd-3-26-0042"),
            ("{Filiale}/{Art}T{JJJJ}-{Gerät}-{NNNNN}", "", "RET2026-3-00042"),
            ("{JJ}{Filiale}-{Gerät}-{N}-{Art}", "", "26-3-42-RE"),
        ] {
            let read = Pattern::read(pattern).expect(pattern);
            assert_eq!(read.number(numbered(branch, 3, 42)), number, "{pattern}");
        }
        assert_eq!(Pattern::usual().number(numbered("", 12, 123_456)), "RE-12-26-123456");
    }

    #[test]
    fn a_pattern_by_which_two_devices_could_meet_is_refused() {
        let text = |text: &str| text.to_owned();
        for (pattern, fault) in [
            ("{Art}-{NNNN}", F::Lacks(text("{Gerät}"))),
            ("{Art}-{Gerät}-{JJ}", F::Lacks(text("{NNNN}"))),
            ("{Gerät}-{NNNN}", F::Lacks(text("{Art}"))),
            ("{Art}-{Gerät}-{NNNN}-{NN}", F::Twice(text("{NNNN}"))),
            ("{Art}-{Gerät}{NNNN}", F::Glued(text("{Gerät}"))),
            ("{Art}-{Gerät}-1{NNNN}", F::Glued(text("{NNNN}"))),
            ("{Art}{Gerät}-{NNNN}", F::Glued(text("{Gerät}"))),
            ("{Art}-{Gerät}-{JJ}{NNNN}", F::Glued(text("{NNNN}"))),
            ("{Art}-{Gerät}-{NNNN", F::Unclosed),
            ("{Art}-{Gerät}-{NNNN}-{Tag}", F::Unknown(text("Tag"))),
            ("{Art}.{Gerät}.{NNNN}", F::Character('.')),
            ("RECHNUNG/HAUPTHAUS/VERKAUF-{Art}-{Gerät}-{NNNN}", F::TooLong),
        ] {
            assert_eq!(Pattern::read(pattern), Err(fault), "{pattern}");
        }
    }

    #[test]
    fn no_two_kinds_share_a_range() {
        let all: BTreeSet<&str> = PaperKind::ALL.iter().map(|kind| letters(*kind)).collect();
        assert_eq!(all.len(), PaperKind::ALL.len());
    }

    proptest::proptest! {
        #[test]
        fn two_devices_never_make_the_same_number(
            parts in proptest::sample::subsequence(
                &["{Art}", "{Filiale}", "{Gerät}", "{JJ}", "{NNNN}"][..], 3..=5,
            ).prop_shuffle(),
            between in proptest::collection::vec(proptest::sample::select(vec!["-", "/", "-7/", "", "A-"]), 5),
            one in 1u16..400, other in 1u16..400, first in 1u32..20_000, second in 1u32..20_000,
        ) {
            let text: String = parts.iter().zip(between).flat_map(|(part, sign)| [part, sign]).collect();
            if let Ok(pattern) = Pattern::read(&text) && (one, first) != (other, second) {
                let (left, right) = (numbered("01", one, first), numbered("01", other, second));
                proptest::prop_assert_ne!(pattern.number(left), pattern.number(right), "{}", text);
            }
        }

        #[test]
        fn any_text_is_read_or_refused(text in "(\\{|\\}|Art|Gerät|NNNN|JJ|[ -~äß]){0,12}") {
            let _ = Pattern::read(&text);
        }
    }
}
