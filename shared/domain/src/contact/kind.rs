//! Kinds of cases and contacts ("Vorgangsarten", "Kontaktarten"): those that every dealership begins with are words that
//! each language has a name for; a dealership's own are stored as they are typed.

use crate::choice;

choice!(
    /// Kinds of cases that every dealership has.
    CaseKind {
        /// "Verkaufschance".
        Opportunity = "opportunity",
        /// "Reklamation".
        Complaint = "complaint",
        /// "Schriftwechsel".
        Correspondence = "correspondence",
        /// "Probefahrt".
        TestDrive = "test_drive",
        /// "Serviceanfrage".
        Service = "service",
        /// "Finanzierung".
        Financing = "financing",
        /// "Leasingende".
        LeaseEnd = "lease_end",
    }
);

choice!(
    /// Kinds of contacts that every dealership has.
    TalkKind {
        Phone = "phone",
        /// "Brief".
        Letter = "letter",
        Mail = "mail",
        /// "Besuch im Autohaus".
        Visit = "visit",
        /// "Probefahrt".
        TestDrive = "test_drive",
        Messenger = "messenger",
    }
);

/// What can be chosen: the words that every dealership has, without those that this one has struck out, and its own
/// behind them. `own` has one a line; a line that begins with a minus strikes a word out.
pub fn offered(known: &[&'static str], own: &str) -> Vec<String> {
    let lines = || own.lines().map(str::trim).filter(|line| !line.is_empty());
    let struck = |word: &str| {
        lines().any(|line| line.strip_prefix(['-', '−']).is_some_and(|rest| rest.trim() == word))
    };
    let kept = known.iter().filter(|word| !struck(word)).map(|word| (*word).to_owned());
    let added = lines().filter(|line| !line.starts_with(['-', '−']) && !known.contains(line));
    kept.chain(added.map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::{CaseKind, TalkKind, offered};

    #[test]
    fn a_dealership_adds_kinds_of_its_own_and_strikes_out_others() {
        let known: Vec<&str> = TalkKind::ALL.iter().map(|kind| kind.word()).collect();
        assert_eq!(offered(&known, ""), known);
        let own = "Messe\n- letter\n\n phone \n";
        assert_eq!(offered(&known, own), ["phone", "mail", "visit", "test_drive", "messenger", "Messe"]);
        assert_eq!(CaseKind::of("Messe"), CaseKind::Unknown);
    }
}
