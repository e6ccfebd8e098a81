//! Kinds of cases and contacts ("Vorgangsarten", "Kontaktarten"): those that every dealership begins with are words that
//! each language has a name for; a dealership's own are stored as they are typed. What it has made of them stands in its
//! record: another name, or that a kind is not offered any more.

use serde::{Deserialize, Serialize};

use crate::field::Leaves;
use crate::part;
use crate::{choice, record};

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

record!(
    /// What a dealership has made of a kind.
    Own / OwnField {
        /// What it is called here; empty: as everywhere, or as the word itself.
        Name: name: String = "name",
        /// It is not offered any more; what has it, keeps it.
        Out: out: bool = "out",
    }
);

/// What kinds are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Of {
    Cases,
    Talks,
}

/// A kind of a dealership.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindRow {
    /// What records hold.
    pub word: String,
    /// What it is called here; empty: what each language calls it.
    pub name: String,
    /// It is not offered any more.
    pub out: bool,
}

/// The kinds of a dealership: those that every one has, its own behind them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kinds {
    pub cases: Vec<KindRow>,
    pub talks: Vec<KindRow>,
}

impl Of {
    /// The words that every dealership has.
    fn known(self) -> Vec<&'static str> {
        match self {
            Of::Cases => CaseKind::ALL.iter().map(|kind| kind.word()).collect(),
            Of::Talks => TalkKind::ALL.iter().map(|kind| kind.word()).collect(),
        }
    }

    /// Under what the dealership's record has them.
    pub fn prefix(self) -> &'static str {
        match self {
            Of::Cases => CASES,
            Of::Talks => TALKS,
        }
    }

    /// The leaf of a kind in the dealership's record.
    pub fn key(self, word: &str, field: OwnField) -> String {
        format!("{}{}/{}", self.prefix(), part::name(word), field.key())
    }

    fn rows(self, house: &Leaves) -> Vec<KindRow> {
        let mut own = part::parts(house, self.prefix());
        let row = |word: &str, own: Option<Leaves>| {
            let Own { name, out } = own.map(|leaves| Own::read(&leaves)).unwrap_or_default();
            KindRow { word: word.to_owned(), name, out }
        };
        let mut rows: Vec<KindRow> =
            self.known().into_iter().map(|word| row(word, own.remove(&part::name(word)))).collect();
        let mut others: Vec<KindRow> =
            own.into_iter().map(|(name, leaves)| row(&part::text(&name), Some(leaves))).collect();
        others.iter_mut().filter(|row| row.name.is_empty()).for_each(|row| row.name.clone_from(&row.word));
        others.sort_by(|one, other| one.name.cmp(&other.name));
        rows.extend(others);
        rows
    }
}

impl Kinds {
    /// Reads them from the dealership's record.
    pub fn read(house: &Leaves) -> Kinds {
        Kinds { cases: Of::Cases.rows(house), talks: Of::Talks.rows(house) }
    }

    /// The kinds of one sort.
    pub fn of(&self, of: Of) -> &[KindRow] {
        match of {
            Of::Cases => &self.cases,
            Of::Talks => &self.talks,
        }
    }
}

/// The word for a new kind: its name, as files may have it already; with a number where another kind, which is called
/// otherwise by now, has that word.
pub fn fresh(rows: &[KindRow], name: &str) -> String {
    let taken = |word: &str| rows.iter().any(|row| row.word == word);
    let numbered = (2..).map(|number: u32| format!("{name} {number}"));
    std::iter::once(name.to_owned()).chain(numbered).find(|word| !taken(word)).unwrap_or_default()
}

/// Whether a leaf of the dealership's record belongs to a kind.
pub fn is_kind(key: &str) -> bool {
    key.starts_with(CASES) || key.starts_with(TALKS)
}

const CASES: &str = "contact.kinds/cases/";
const TALKS: &str = "contact.kinds/talks/";

#[cfg(test)]
mod tests {
    use super::{CaseKind, Kinds, Of, OwnField, TalkKind, fresh, is_kind};
    use crate::field::{Leaf, Leaves};

    fn house(of: Of, leaves: &[(&str, OwnField, Leaf)]) -> Leaves {
        leaves.iter().map(|(word, field, leaf)| (of.key(word, *field), leaf.clone())).collect()
    }

    fn text(text: &str) -> Leaf {
        Leaf::Text(text.to_owned())
    }

    #[test]
    fn a_dealership_adds_kinds_of_its_own_renames_them_and_puts_others_out_of_use() {
        let plain = Kinds::read(&Leaves::new());
        assert_eq!(plain.talks.len(), TalkKind::ALL.len());
        assert!(plain.talks.iter().all(|row| row.name.is_empty() && !row.out));
        let house = house(
            Of::Talks,
            &[
                ("letter", OwnField::Out, Leaf::Flag(true)),
                ("Messe", OwnField::Name, text("Messekontakt")),
                ("Fax/Telex", OwnField::Name, text("")),
                ("visit", OwnField::Name, text("Besuch")),
            ],
        );
        let kinds = Kinds::read(&house);
        assert_eq!(kinds.cases, plain.cases);
        let found = |word: &str| kinds.of(Of::Talks).iter().find(|row| row.word == word).unwrap().clone();
        assert!(found("letter").out && !found("phone").out);
        assert_eq!((found("visit").name.as_str(), found("Messe").name.as_str()), ("Besuch", "Messekontakt"));
        assert_eq!(found("Fax/Telex").name, "Fax/Telex");
        assert_eq!(
            kinds.talks.last().map(|row| row.word.as_str()),
            Some("Messe"),
            "own ones by name, behind"
        );
        assert!(house.keys().all(|key| is_kind(key)) && !is_kind("contact.kinds"));
    }

    #[test]
    fn a_new_kind_never_takes_the_word_of_another() {
        let renamed = house(Of::Cases, &[("Messe", OwnField::Name, text("Ausstellung"))]);
        let rows = Kinds::read(&renamed).cases;
        assert_eq!([fresh(&rows, "Messe"), fresh(&rows, "Leasing")], ["Messe 2", "Leasing"]);
        assert_eq!(CaseKind::of("Messe"), CaseKind::Unknown);
    }
}
