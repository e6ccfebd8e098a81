//! What an electronic invoice says in words: short, without layout.

use domain::time::Day;
use domain::tongue::Tongue;

use crate::format::day;

/// What the file within the file is.
pub fn attachment(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::English => "Electronic invoice (EN 16931, Factur-X, ZUGFeRD)",
        _ => "Elektronische Rechnung (EN 16931, ZUGFeRD, Factur-X)",
    }
}

/// Why an item bears no tax that none of the special rules speaks of.
pub fn untaxed(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::English => {
            "Not taxable, or paid on behalf of and passed on to the recipient (§ 10 Abs. 1 UStG)."
        }
        _ => "Nicht steuerbar oder durchlaufender Posten (§ 10 Abs. 1 UStG).",
    }
}

/// A discount without a text of its own, or something put on.
pub fn reduced(tongue: Tongue, put_on: bool) -> &'static str {
    match (tongue, put_on) {
        (Tongue::English, false) => "Discount",
        (Tongue::English, true) => "Surcharge or discount taken back",
        (_, false) => "Rabatt",
        (_, true) => "Zuschlag oder zurückgenommener Rabatt",
    }
}

/// Until when is to be paid (`None`: at once), and what may be deducted until which day.
pub fn terms(tongue: Tongue, due: Option<Day>, discount: Option<(String, Day)>) -> String {
    let date = |at: Day| day(tongue, at);
    let due = match (tongue, due) {
        (Tongue::English, Some(due)) => format!("Payable by {} without deduction.", date(due)),
        (Tongue::English, None) => "Payable at once without deduction.".to_owned(),
        (_, Some(due)) => format!("Zahlbar bis {} ohne Abzug.", date(due)),
        (_, None) => "Sofort zahlbar ohne Abzug.".to_owned(),
    };
    match (tongue, discount) {
        (_, None) => due,
        (Tongue::English, Some((percent, until))) => {
            format!("{due} {percent} discount for payment by {}.", date(until))
        }
        (_, Some((percent, until))) => format!("{due} {percent} Skonto bei Zahlung bis {}.", date(until)),
    }
}

/// A vehicle taken in part payment.
pub fn traded(tongue: Tongue, title: &str, value: &str) -> String {
    match tongue {
        Tongue::English => format!("Vehicle taken in part payment: {title}, {value}."),
        _ => format!("In Zahlung genommenes Fahrzeug: {title}, {value}."),
    }
}

/// An invoice for a deposit that was paid, with the taxes in it (§ 14 (5) UStG).
pub fn prepaid(tongue: Tongue, number: &str, at: Day, gross: &str, taxes: &str) -> String {
    let date = day(tongue, at);
    match tongue {
        Tongue::English => format!("Less deposit invoice {number} of {date}: {gross}{taxes}."),
        _ => format!("Abzüglich Anzahlungsrechnung {number} vom {date}: {gross}{taxes}."),
    }
}

/// ", darin 19 % USt. 159,66 €".
pub fn tax_of_it(tongue: Tongue, percent: i64, tax: &str) -> String {
    match tongue {
        Tongue::English => format!(", including {percent}% VAT {tax}"),
        _ => format!(", darin {percent} % USt. {tax}"),
    }
}

/// Which invoice is taken back.
pub fn cancelled(tongue: Tongue, number: &str, at: Day) -> String {
    let date = day(tongue, at);
    match tongue {
        Tongue::English => format!("Cancels invoice {number} of {date}."),
        _ => format!("Storno der Rechnung {number} vom {date}."),
    }
}

#[cfg(test)]
mod tests {
    use super::terms;
    use domain::time::Day;
    use domain::tongue::Tongue::{English, German};

    #[test]
    fn terms_of_payment_are_sentences() {
        let (due, early) = (Day::new(2026, 12, 23), Day::new(2026, 12, 7));
        let discount = || early.map(|day| ("2\u{a0}%".to_owned(), day));
        assert_eq!(terms(German, None, None), "Sofort zahlbar ohne Abzug.");
        assert_eq!(
            terms(German, due, discount()),
            "Zahlbar bis 23.12.2026 ohne Abzug. 2\u{a0}% Skonto bei Zahlung bis 07.12.2026."
        );
        assert!(terms(English, due, discount()).starts_with("Payable by 23\u{a0}Dec\u{a0}2026"));
    }
}
