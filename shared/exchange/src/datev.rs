//! DATEV's list of debtors and creditors (EXTF, category 16, version 5) as a list of customers: the columns that only DATEV
//! has, and what follows from them.

use domain::field::{Input, Leaf, Problem};
use domain::party::customer::CustomerField as F;

use crate::heading::{Heading, Words};
use crate::line::Line;
use crate::problem::RowProblem;

/// Columns that are no fields of a customer.
const ACCOUNT: &str = "datev.account";
const COMPANY: &str = "datev.company";
const UNKNOWN: &str = "datev.name";
const KIND: &str = "datev.kind";
const EU_LAND: &str = "datev.eu_land";
const EU_NUMBER: &str = "datev.eu_number";
const DAYS: &str = "datev.days";

/// The keys of columns that are never written.
pub const PREFIX: &str = "datev.";

/// The columns that only DATEV has.
pub fn headings() -> Vec<Heading> {
    vec![
        Heading::of(ACCOUNT, Input::Line, &["Konto", "Kontonummer"]),
        Heading::of(COMPANY, Input::Line, &["Name (Adressattyp Unternehmen)"]),
        Heading::of(UNKNOWN, Input::Line, &["Name (Adressattyp keine Angabe)"]),
        Heading::chosen(KIND, Input::Choice, &["Adressattyp"], KINDS),
        Heading::of(EU_LAND, Input::Line, &["EU-Land", "EU-Mitgliedstaat"]),
        Heading::of(EU_NUMBER, Input::Line, &["EU-UStID", "EU-USt-IdNr."]),
        Heading::of(DAYS, Input::Number, &["Fälligkeit in Tagen (Debitor)"]),
    ]
}

/// "Adressattyp": natural person, firm, or nothing said, which is taken for a firm.
const KINDS: Words = &[("person", &["1"]), ("company", &["2", "0"])];

/// Puts what the columns of DATEV say into the fields of a customer.
///
/// # Errors
/// If the account is a creditor's.
pub fn settle(line: &mut Line, columns: &[&str]) -> Result<(), RowProblem> {
    let account = text(line, ACCOUNT);
    let (company, unknown, kind) = (text(line, COMPANY), text(line, UNKNOWN), text(line, KIND));
    let (land, number) = (text(line, EU_LAND), text(line, EU_NUMBER));
    let days = number_of(line, DAYS);
    let datev = columns.contains(&COMPANY);
    if datev && is_creditor(&account) {
        return Err(RowProblem::Lacking(Problem::Creditor));
    }
    if !line.leaves.contains_key(F::Number.key()) {
        put(line, F::Number, &account);
    }
    if !datev {
        return Ok(());
    }
    let name =
        if company.is_empty() && !line.leaves.contains_key(F::LastName.key()) { unknown } else { company };
    // Its open items name the account, whatever the house calls the customer.
    put(line, F::Account, &account);
    put(line, F::Company, &name);
    put(line, F::Party, &kind);
    let bare = number.starts_with(|c: char| c.is_ascii_alphabetic());
    put(line, F::VatId, &if bare || number.is_empty() { number } else { format!("{land}{number}") });
    terms(line, days);
    Ok(())
}

/// DATEV keeps a key of terms that it defines elsewhere; the days beside it say what is meant.
fn terms(line: &mut Line, days: Option<i64>) {
    line.leaves.remove(F::Terms.key());
    line.given.retain(|key| *key != F::Terms.key());
    if let Some(days) = days {
        put(line, F::Terms, &format!("{days} NETTO"));
    }
}

/// Debtors' accounts begin with 1 to 6, creditors' with 7 to 9.
fn is_creditor(account: &str) -> bool {
    account.len() >= 5 && account.starts_with(['7', '8', '9'])
}

fn text(line: &mut Line, key: &'static str) -> String {
    line.given.retain(|given| *given != key);
    line.leaves.remove(key).and_then(|leaf| leaf.text().map(str::to_owned)).unwrap_or_default()
}

fn number_of(line: &mut Line, key: &'static str) -> Option<i64> {
    line.given.retain(|given| *given != key);
    line.leaves.remove(key).and_then(|leaf| leaf.int())
}

fn put(line: &mut Line, field: F, text: &str) {
    if text.is_empty() {
        return;
    }
    line.leaves.insert(field.key().to_owned(), Leaf::Text(text.to_owned()));
    if !line.given.contains(&field.key()) {
        line.given.push(field.key());
    }
}

#[cfg(test)]
mod tests {
    use crate::about::subject::About;
    use crate::about::{File, Piece};
    use crate::customer::read_customers;
    use crate::difference::{Coverage, change};
    use crate::mapping::Mapping;
    use crate::problem::RowProblem;
    use domain::field::{Leaves, Problem, apply};
    use domain::ledger::item;
    use domain::money::Cents;
    use domain::party::customer::Party;

    const HEAD: &str = "\"EXTF\";700;16;\"Debitoren/Kreditoren\";5;20261123120000000;;\"RE\";\"\";\"\";29098;55003;20260101;4;;;\"\";\"\";;;;\"\";;\"\";;;\"03\";;;\"\";\"\"\r\n\
        Konto;Name (Adressattyp Unternehmen);Unternehmensgegenstand;Name (Adressattyp natürl. Person);Vorname (Adressattyp natürl. Person);Name (Adressattyp keine Angabe);Adressattyp;Kurzbezeichnung;EU-Land;EU-UStID;Anrede;Straße;Postleitzahl;Ort;Land;Telefon;E-Mail;Kundennummer;Kreditlimit (Debitor);Zahlungsbedingung;Fälligkeit in Tagen (Debitor);Skonto in Prozent (Debitor);Leerfeld;Leerfeld\r\n";

    fn read(lines: &str) -> crate::import::Import<domain::party::customer::Customer> {
        let text = format!("{HEAD}{lines}");
        let bytes: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        read_customers(&bytes).unwrap()
    }

    #[test]
    fn debtors_are_customers() {
        let import = read(
            "10001;\"Meier Vakuumtechnik GmbH\";\"\";\"\";\"\";\"\";\"2\";\"MEIER\";\"DE\";\"123456788\";\"\";\"Meier-Hess-Anlage 4\";\"85521\";\"Ottobrunn\";\"DE\";\"089 99998-024\";\"\";\"24107\";8000,00;10;30;2,00;;\r\n\
             10002;\"\";\"\";\"Groß\";\"Änne\";\"\";\"1\";\"GROSS\";\"\";\"\";\"Frau\";\"\";\"\";\"Haar\";\"\";\"\";\"\";\"\";;;;;;\r\n\
             10003;\"\";\"\";\"\";\"\";\"Kasse Schauraum\";\"0\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";;;;;;\r\n",
        );
        assert_eq!(import.rejected, []);
        let [meier, gross, till] = [0, 1, 2].map(|at: usize| import.rows[at].value.clone());
        assert_eq!(
            (meier.number.as_str(), meier.company.as_str(), meier.party),
            ("24107", "Meier Vakuumtechnik GmbH", Party::Company)
        );
        assert_eq!([&meier, &gross].map(|one| one.account.as_str()), ["10001", "10002"]);
        assert_eq!(
            (meier.vat_id.as_str(), meier.terms.as_str(), meier.credit_limit),
            ("DE123456788", "30 NETTO", Some(Cents(800_000)))
        );
        assert_eq!(
            (gross.number.as_str(), gross.name().as_str(), gross.party),
            ("10002", "Änne Groß", Party::Person)
        );
        assert_eq!((till.company.as_str(), till.terms.as_str()), ("Kasse Schauraum", ""));
        assert!(import.rows.iter().all(|row| row.given.iter().all(|key| !key.starts_with("datev"))));
    }

    #[test]
    fn creditors_are_no_customers() {
        let import = read(
            "70001;\"Teile Huber KG\";;;;;2;;;;;;;;;;;;;;;;;\r\n10001;\"Meier GmbH\";;;;;2;;;;;;;;;;;;;;;;;\r\n",
        );
        assert_eq!((import.rows.len(), import.rejected[0].line), (1, 3));
        assert_eq!(import.rejected[0].problem, RowProblem::Lacking(Problem::Creditor));
    }

    #[test]
    fn a_list_of_open_items_of_datev_comes_in() {
        let text = "Konto;Name;Rechnungs-Nr.;Rechnungsdatum;Fälligkeit;Betrag Soll;Betrag Haben;Saldo;S/H;Buchungstext;Mahnstufe\r\n\
            10001;Meier GmbH;4711;07.03.2026;06.04.2026;2.151,22;;2.151,22;S;Werkstatt;1\r\n\
            10001;Meier GmbH;4711;20.03.2026;;;500,00;500,00;H;Teilzahlung;0\r\n\
            10001;Meier GmbH;4712;09.03.2026;;-80,00;;-80,00;;Gutschrift;0\r\n";
        let table = About::Items.table();
        let file = File::open(text.as_bytes(), &table, &Mapping::default()).unwrap();
        let pieces: Vec<Piece> = file.pieces().map(|line| line.unwrap()).collect();
        let mut ledger = Leaves::new();
        apply(&mut ledger, &change(About::Items, &Leaves::new(), &pieces, Coverage::Whole).edit);
        let items: Vec<_> =
            item::open(&ledger).into_iter().map(|(_, item)| (item.number, item.balance.0)).collect();
        let expected = [("4711", 215_122), ("4712", -8_000), ("4711", -50_000)];
        assert_eq!(items, expected.map(|(number, cents)| (number.to_owned(), cents)));
        assert_eq!((pieces[0].number.as_str(), pieces[0].name.as_str()), ("10001", "Meier GmbH"));
    }
}
