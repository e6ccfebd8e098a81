//! The instruction on withdrawal and the form for it, as the law words them: annexes 1 and 2 to Art. 246a § 1 (2) EGBGB, in
//! English annex I to directive 2011/83/EU, filled in for one thing that is bought and cannot be sent as a parcel. Whoever
//! changes a word loses the law's promise that it is right.
//!
//! Not yet compared with the printed statute; the online function of § 356a BGB is not in it, for nothing is sold online here.

use domain::tongue::Tongue;

use crate::letter::withdrawal::notice::{Form, Section};
use crate::{de, en};

pub mod notice;

/// The instruction. `dealer` is name, address, telephone number and mail address; `cost` what it costs at most to send the
/// goods back, where the buyer is to pay for it.
pub fn instruction(tongue: Tongue, dealer: &str, cost: Option<&str>) -> [Section; 2] {
    match tongue {
        Tongue::English => en::withdrawal::instruction(dealer, cost),
        _ => de::withdrawal::instruction(dealer, cost),
    }
}

/// The form.
pub fn form(tongue: Tongue) -> Form {
    match tongue {
        Tongue::English => en::withdrawal::FORM,
        _ => de::withdrawal::FORM,
    }
}

#[cfg(test)]
mod tests {
    use domain::tongue::Tongue::{English, German};

    use super::instruction;

    #[test]
    fn who_pays_for_sending_back_is_said_and_by_what_amount() {
        for (tongue, cost, said) in [
            (German, None, "Wir tragen die Kosten der Rücksendung der Waren."),
            (
                German,
                Some("450,00 €"),
                "Sie tragen die unmittelbaren Kosten der Rücksendung der Waren. Die Kosten werden auf höchstens etwa 450,00 € geschätzt.",
            ),
            (English, None, "We will bear the cost of returning the goods."),
            (English, Some("€450.00"), "The cost is estimated at a maximum of approximately €450.00."),
        ] {
            let [right, effects] = instruction(tongue, "Autohaus Sonnfeld GmbH, Am Sonnfeld 12", cost);
            assert!(right.paragraphs.concat().contains("(Autohaus Sonnfeld GmbH, Am Sonnfeld 12)"));
            assert!(effects.paragraphs.concat().contains(said), "{said}");
        }
    }
}
