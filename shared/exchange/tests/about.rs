//! Lists about customers, as bookkeeping, workshop and address books write them.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

use domain::contact::case::Case;
use domain::contact::talk::Talk;
use domain::field::{Leaves, Problem};
use domain::ledger::{item, profit, revenue};
use domain::money::Cents;
use domain::time::Day;
use domain::workshop::{order, position};
use domain::zone;
use exchange::about::subject::About;
use exchange::about::{File, Piece};
use exchange::difference::{Change, Coverage, Known, change};
use exchange::mapping::Mapping;
use exchange::preview::preview;
use exchange::problem::{FileProblem, RowProblem};
use exchange::rejected::Rejected;

fn read(about: About, text: &str) -> (Vec<Piece>, Vec<Rejected>) {
    with(about, text.as_bytes(), &Mapping::default()).unwrap()
}

fn with(about: About, bytes: &[u8], mapping: &Mapping) -> Result<(Vec<Piece>, Vec<Rejected>), FileProblem> {
    let table = about.table();
    let file = File::open(bytes, &table, mapping)?;
    let (mut pieces, mut rejected) = (Vec::new(), Vec::new());
    for line in file.pieces() {
        match line {
            Ok(piece) => pieces.push(piece),
            Err(line) => rejected.push(line),
        }
    }
    Ok((pieces, rejected))
}

fn brought(about: About, before: &Leaves, text: &str, coverage: Coverage) -> (Leaves, Change) {
    let (pieces, rejected) = read(about, text);
    assert_eq!(rejected, []);
    let found = change(about, before, &pieces, coverage);
    let mut after = before.clone();
    domain::field::apply(&mut after, &found.edit);
    (after, found)
}

fn tally(change: &Change) -> (usize, usize, usize, usize) {
    (change.new, change.changed, change.same, change.gone.len())
}

const ITEMS: &str = "Kd.-Nr.;Rg.Art;Rg.Nummer;Rg.Datum;Buchungstext;Rg.Betrag;Saldo;MSt;H.Mahn\r\n\
    24107;;U2004;15.06.2009;U2004/15.06.09/2012500;0,00;-1.112,88;0;\r\n\
    24107;R;0107091089;14.05.2007;272237/NA-PT 193 S;785,00;785,00;0;\r\n\
    24107;R;01061891;08.06.2010;R0068013250000000 MEIER010618;2.651,22;2.651,22;1;\r\n";

#[test]
fn open_items_come_in_with_all_their_columns() {
    let (ledger, found) = brought(About::Items, &Leaves::new(), ITEMS, Coverage::Whole);
    assert_eq!(tally(&found), (3, 0, 0, 0));
    let items = item::open(&ledger);
    assert_eq!(
        items.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>(),
        ["R 0107091089 2007-05-14", "U2004 2009-06-15", "R 01061891 2010-06-08"]
    );
    let one = &items[2].1;
    assert_eq!((one.kind.as_str(), one.number.as_str(), one.level), ("R", "01061891", 1));
    assert_eq!(
        (one.text.as_str(), one.amount, one.balance),
        ("R0068013250000000 MEIER010618", Cents(265_122), Cents(265_122))
    );
    assert_eq!(item::balance(items.iter().map(|(_, item)| item)), Cents(232_334));
}

#[test]
fn the_same_list_twice_changes_nothing_and_the_next_nights_list_what_differs() {
    let (ledger, _) = brought(About::Items, &Leaves::new(), ITEMS, Coverage::Whole);
    let (same, found) = brought(About::Items, &ledger, ITEMS, Coverage::Whole);
    assert_eq!((tally(&found), found.edit.is_empty(), same == ledger), ((0, 0, 3, 0), true, true));
    let next = ITEMS
        .replace("785,00;785,00;0", "785,00;500,00;1")
        .replace("24107;;U2004;15.06.2009;U2004/15.06.09/2012500;0,00;-1.112,88;0;\r\n", "");
    let (after, found) = brought(About::Items, &ledger, &next, Coverage::Whole);
    assert_eq!((tally(&found), found.edit.len()), ((0, 1, 1, 1), 3));
    assert_eq!((item::open(&after).len(), item::all(&after).len()), (2, 3), "what is gone is kept");
    let (back, found) = brought(About::Items, &after, ITEMS, Coverage::Whole);
    assert_eq!((tally(&found), item::open(&back).len()), ((0, 2, 1, 0), 3));
    let (_, found) = brought(About::Items, &ledger, &next, Coverage::Part);
    assert_eq!(tally(&found), (0, 1, 1, 0), "a list of a part takes nothing away");
    let unnamed = change(About::Items, &ledger, &[], Coverage::Whole);
    assert_eq!(tally(&unnamed), (0, 0, 0, 3), "whoever is not named owes nothing any more");
}

#[test]
fn a_note_and_a_hold_of_ours_outlive_every_list() {
    let (mut ledger, _) = brought(About::Items, &Leaves::new(), ITEMS, Coverage::Whole);
    let key = item::leaf("R 0107091089 2007-05-14", item::ItemField::Note);
    ledger.insert(key.clone(), domain::field::Leaf::Text("klärt Frau Kroiß".to_owned()));
    let (after, found) = brought(About::Items, &ledger, ITEMS, Coverage::Whole);
    assert!(found.edit.is_empty() && after.contains_key(&key));
}

#[test]
fn debit_credit_and_sides_make_one_signed_balance() {
    for (heading, cells, amount, balance) in [
        ("Betrag Soll;Betrag Haben", "100,00;", 10_000, 10_000),
        ("Betrag Soll;Betrag Haben", ";30,00", -3_000, -3_000),
        ("Betrag Soll;Betrag Haben;Saldo;S/H", "100,00;;40,00;S", 10_000, 4_000),
        ("Saldo;S/H", "40,00;H", -4_000, -4_000),
        ("Betrag", "-12,50", -1_250, -1_250),
        ("Betrag;Saldo", "100,00;0,00", 10_000, 0),
    ] {
        let (pieces, rejected) =
            read(About::Items, &format!("Konto;Rechnungs-Nr.;{heading}\n10001;7;{cells}\n"));
        assert_eq!(rejected, []);
        let mut ledger = Leaves::new();
        let edit = change(About::Items, &ledger, &pieces, Coverage::Part).edit;
        domain::field::apply(&mut ledger, &edit);
        let item = &item::all(&ledger)[0].1;
        assert_eq!((item.amount.0, item.balance.0), (amount, balance), "{heading} {cells}");
    }
}

#[test]
fn the_sources_own_total_is_kept_beside_the_sum() {
    let text = "Kd.-Nr.;Rg.Nummer;Saldo;Kundensaldo\n1;a;10,00;25,00\n1;b;20,00;25,00\n";
    let (ledger, _) = brought(About::Items, &Leaves::new(), text, Coverage::Whole);
    let book = domain::ledger::book::Book::read(&ledger);
    let items: Vec<item::Item> = item::open(&ledger).into_iter().map(|(_, item)| item).collect();
    let broken = item::broken_balance(book.stated, &items).unwrap();
    assert_eq!((broken.stated, broken.computed), (Cents(2_500), Cents(3_000)));
}

#[test]
fn a_number_that_stands_twice_is_two_items() {
    let text = "Kd.-Nr.;Rg.Nummer;Rg.Datum;Saldo\n1;7;01.02.2026;10,00\n1;7;01.02.2026;20,00\n2;7;01.02.2026;30,00\n";
    let (pieces, _) = read(About::Items, text);
    let parts: Vec<&str> = pieces.iter().map(|piece| piece.part.as_str()).collect();
    assert_eq!(parts, ["items/7 2026-02-01/", "items/7 2026-02-01 #2/", "items/7 2026-02-01/"]);
}

#[test]
fn days_of_1900_stay_empty_and_are_told() {
    let text = "Kd.-Nr.;Rg.Nummer;Rg.Datum;Saldo;Bezahlt am\n1;7;00.01.1900;10,00;01.01.1900\n1;8;31.02.2026;10,00;\n";
    let (pieces, rejected) = read(About::Items, text);
    assert_eq!(pieces[0].warnings, [("date", Problem::PlaceholderDay), ("paid", Problem::PlaceholderDay)]);
    assert_eq!(pieces[0].part, "items/7/");
    assert!(matches!(&rejected[0].problem, RowProblem::Unreadable { key, .. } if key == "date"));
}

#[test]
fn english_dates_are_read_as_their_column_shows() {
    let dates = |text: &str| -> Vec<Option<Day>> {
        let (pieces, _) = read(About::Items, text);
        pieces
            .iter()
            .map(|piece| {
                let (ledger, _) = (Leaves::from_iter(piece.leaves.clone()), ());
                item::all(&ledger)[0].1.date
            })
            .collect()
    };
    let american =
        "Account,Invoice no,Invoice date,Balance\n1,a,3/5/2026,10.00\n1,b,3/25/2026,\"1,250.50\"\n";
    assert_eq!(dates(american), [Day::new(2026, 3, 5), Day::new(2026, 3, 25)]);
    let british = "Account,Invoice no,Invoice date,Balance\n1,a,3/5/2026,10.00\n1,b,25/3/2026,20.00\n";
    assert_eq!(dates(british), [Day::new(2026, 5, 3), Day::new(2026, 3, 25)]);
    let unclear = "Account,Invoice no,Invoice date,Balance\n1,a,3/5/2026,10.00\n";
    let (pieces, rejected) = read(About::Items, unclear);
    assert_eq!((pieces.len(), rejected.len()), (0, 1), "nobody guesses");
}

#[test]
fn revenue_comes_with_a_column_or_a_line_for_each_division() {
    let wide = "Kd.-Nr.;Jahr;Umsatz;Garantie;Gesamt;Sparte 1;Sparte 3;Besuche\n24107;2011;2.506,16;0,00;2.506,16;1.266,13;940,03;7\n";
    let long = "Kd.-Nr.;Jahr;Sparte;Umsatz\n24107;2011;Sparte 1;1.266,13\n24107;2011;Sparte 3;940,03\n";
    let (ledger, _) = brought(About::Revenue, &Leaves::new(), wide, Coverage::Whole);
    let year = &revenue::years(&ledger)[0];
    assert_eq!((year.year, year.figures.revenue, year.divisions.len()), (2011, Cents(250_616), 2));
    assert_eq!(
        year.breaks().iter().map(|b| b.difference().0).collect::<Vec<_>>(),
        [30_000],
        "flagged, not mended"
    );
    let table = About::Revenue.table();
    let look = preview(wide.as_bytes(), &table, &Mapping::default()).unwrap();
    let keys: Vec<Option<&str>> = look.columns.iter().skip(5).map(|column| column.key.as_deref()).collect();
    assert_eq!(keys, [Some("division"), Some("division"), None]);
    assert!(look.choices.iter().any(|choice| choice.key == "division"));
    let (again, found) = brought(About::Revenue, &ledger, long, Coverage::Part);
    assert_eq!((tally(&found), again == ledger), ((0, 0, 2, 0), true));
    let (_, rejected) = read(About::Revenue, "Kd.-Nr.;Jahr;Umsatz\n1;11;5,00\n");
    assert_eq!(rejected[0].problem, RowProblem::Lacking(Problem::YearMissing));
}

#[test]
fn a_statement_comes_with_its_invoices_and_its_own_lines() {
    let text = "Kd.-Nr.;Buchungsjahr;Rech.-Dt.;Rech.-Nr.;Erlöse;Erlösminderung;Wareneinsatz;Kalk. Fertiglöhne;Rohertrag\n\
        24107;2011;;;2.506,16;0,00;-467,93;-235,01;1.803,22\n\
        24107;2011;07.03.2011;01111892;1.807,73;0,00;0,00;-235,01;1.572,74\n\
        24107;2011;07.03.2011;01111893;698,41;0,00;-467,93;0,00;230,48\n";
    let (ledger, found) = brought(About::Profit, &Leaves::new(), text, Coverage::Whole);
    assert_eq!(tally(&found), (3, 0, 0, 0));
    let year = &profit::statements(&ledger)[0];
    assert_eq!((year.year, year.lines().margin(), year.invoices.len()), (2011, Some(7195), 2));
    let breaks: Vec<_> = year.breaks().iter().map(|b| (b.part.clone(), b.difference().0)).collect();
    assert_eq!(breaks, [("01111892".to_owned(), 2), (String::new(), 2)], "the reading error is flagged");
}

#[test]
fn an_order_and_its_positions_find_each_other_without_the_customer() {
    let orders = "Kd.-Nr.;Auftr./Sp.z.;Auftragsart;Auftragsdatum;Betrag;SEAG;Summe Lohn;Summe ET;Stand\n24107;403865 / 1;4;02.09.2009;1.396,21;;738,00;436,47;offen\n";
    let positions = "Auftrag;Splitt;Register;Pos.;Erstattet;Betrag;Einzelpreis\n403865;1;Arbeitswerte;1;0,00;108,00;9,00\n403865;1;Arbeitswerte;2;0,00;150,00;9,00\n";
    let (one, _) = read(About::Orders, orders);
    let (two, rejected) = read(About::Positions, positions);
    assert_eq!((rejected.len(), one[0].id, two[0].id), (0, order::id("403865", 1), order::id("403865", 1)));
    let mut leaves = Leaves::new();
    for (about, pieces) in [(About::Orders, &one), (About::Positions, &two)] {
        let edit = change(about, &leaves, pieces, Coverage::Whole).edit;
        domain::field::apply(&mut leaves, &edit);
    }
    let order = order::Order::read(&leaves);
    assert_eq!(
        (order.name().as_str(), order.order_kind.as_str(), order.other()),
        ("403865 / 1", "4", Cents(22_174))
    );
    let positions = position::positions(&leaves);
    assert_eq!(positions[0].1.units(), Some(domain::money::Quantity(12_000)));
    assert_eq!(order.breaks(&positions).len(), 2, "labour is not complete, and 150 are no whole units");
}

#[test]
fn persons_and_cars_are_recognised_by_what_they_are() {
    let text = "Kd.-Nr.;Anrede;Vorname;Nachname;Durchwahl;Werbung Telefon\n24107;Herr;Harald;Meier;089 99998-024;ja\n";
    let (pieces, _) = read(About::Persons, text);
    assert_eq!(pieces[0].warnings, [("consent.phone.state", Problem::ConsentUnproven)]);
    let here = domain::id::Id([5; 16]);
    let by_hand: Leaves = domain::party::person::Person {
        first_name: "HARALD".into(),
        last_name: "Meier".into(),
        ..Default::default()
    }
    .leaves();
    assert_eq!(Known::of(About::Persons, [(here, &by_hand)]).find(&pieces[0]), Some(here));
    assert_eq!(Known::of(About::Persons, []).find(&pieces[0]), None);
    let cars = "Kd.-Nr.;FIN;Kennzeichen;Marke\n1;WVWZZZ1JZ3W386752;M-XY 12;VW\n1;WVWZZZ1JZ3W386752;M-XY 13;VW\n1;;M-XY 14;\n";
    let (pieces, rejected) = read(About::Cars, cars);
    assert_eq!(pieces.iter().map(|piece| piece.marks.len()).collect::<Vec<_>>(), [2, 1]);
    assert!(matches!(rejected[0].problem, RowProblem::Twice { first_line: 2, .. }));
}

#[test]
fn cases_and_contacts_keep_the_hours_that_clocks_showed() {
    let cases = "Kd.-Nr.;Vorgangsnummer;Vorgang;Art;Status;Verantwortlicher;Termin;Wiedervorlage;Erstellt am/um\n\
        24107;1;Kunde hat Interesse an GW;Verkaufschance;In Bearbeitung;Walter Rathelz;15.07.2011;10.07.2011;17.07.2011 13:11\n";
    let (pieces, rejected) = read(About::Cases, cases);
    assert_eq!(rejected, [], "created after both days, and that is all right");
    let case = Case::read(&pieces[0].leaves);
    assert_eq!((case.kind.as_str(), case.owner_name.as_str()), ("opportunity", "Walter Rathelz"));
    assert_eq!(case.created, zone::moment(Day::new(2011, 7, 17).unwrap(), 13 * 60 + 11));
    let cases = "Kd.-Nr.;Vorgang;Termin;Uhrzeit\n1;Übergabe;15.07.2026;14:30\n1;Rückruf;15.07.2026;\n1;Probefahrt;15.07.2026;bald\n";
    let (pieces, rejected) = read(About::Cases, cases);
    let hours: Vec<_> = pieces.iter().map(|piece| Case::read(&piece.leaves).appointment_time).collect();
    assert_eq!(hours, [Some(870), None]);
    let unreadable = RowProblem::Unreadable {
        key: "appointment.minute".to_owned(),
        text: "bald".to_owned(),
        problem: Problem::NotAnHour,
    };
    assert_eq!((rejected.len(), &rejected[0].problem), (1, &unreadable));
    let talks = "Kd.-Nr.;Datum/Uhrzeit;Mitarbeiter;Ansprechpartner;Art;Notiz;Vorgangsnummer\n\
        24107;08.10.2012 12:53;Walter Rathelz;Harald Meier;Besuch im Autohaus;zu gering;\n24107;20.07.2011 12:12;Walter Rathelz;Harald Meier;Messe;;1\n";
    let (pieces, _) = read(About::Talks, talks);
    let kinds: Vec<String> = pieces.iter().map(|piece| Talk::read(&piece.leaves).kind).collect();
    assert_eq!(kinds, ["visit", "Messe"], "a word of the dealership's own stays");
    assert_eq!(pieces[1].leaves.get(exchange::about::talk::CASE).and_then(|leaf| leaf.text()), Some("1"));
}

#[test]
fn a_line_about_nobody_is_named_and_a_file_cut_in_the_middle_is_noticed() {
    let (pieces, rejected) = read(About::Items, "Kd.-Nr.;Rg.Nummer;Saldo\n;7;1,00\n1;8;2,00\n");
    assert_eq!((pieces.len(), rejected[0].line), (1, 2));
    assert_eq!(rejected[0].problem, RowProblem::Lacking(Problem::CustomerMissing));
    let table = About::Items.table();
    let cut = |text: &str| File::open(text.as_bytes(), &table, &Mapping::default()).map(|file| file.cut);
    assert_eq!(cut("Kd.-Nr.;Rg.Nummer;Saldo\n1;7;1,00\n1;8"), Ok(true));
    assert_eq!(cut("Kd.-Nr.;Rg.Nummer;Saldo\n1;7;1,00\n1;8;2,00"), Ok(false));
    assert_eq!(cut("Kd.-Nr.;Rg.Nummer;Saldo\n").err(), Some(FileProblem::NoRows));
    let missing = cut("Kd.-Nr.;Rg.Nummer;Datum\n1;7;01.01.2026\n").err();
    assert!(matches!(missing, Some(FileProblem::ColumnMissing { any_of }) if any_of[0] == "balance"));
}

#[test]
fn encodings_of_offices_make_no_difference() {
    let text = "Kd.-Nr.;Rg.Nummer;Buchungstext;Saldo\n1;7;Müller Ölwechsel;1,00\n";
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let wide: Vec<u8> = ["\u{feff}", text].concat().encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mapping = Mapping::default();
    let expected = with(About::Items, text.as_bytes(), &mapping).unwrap();
    assert_eq!(with(About::Items, &latin, &mapping).unwrap(), expected);
    assert_eq!(with(About::Items, &wide, &mapping).unwrap(), expected);
}

#[test]
fn what_somebody_says_about_columns_goes_before_what_is_guessed() {
    let text = "Nummer des Kunden|Beleg|Wert|Saldo\n1|7|100,00|5\n";
    let table = About::Items.table();
    let guess = preview(text.as_bytes(), &table, &Mapping::default()).unwrap();
    let keys: Vec<Option<&str>> = guess.columns.iter().map(|column| column.key.as_deref()).collect();
    assert_eq!(keys, [None, Some("number"), None, Some("balance")]);
    assert_eq!(guess.columns[2].cells, ["100,00"]);
    assert_eq!(guess.missing, [["customer.number", "customer.name"]]);
    assert!(guess.choices.iter().any(|choice| choice.key == "balance" && choice.needed));
    let mut mapping = Mapping::default();
    mapping.say(0, "Nummer des Kunden", "customer.number");
    mapping.say(2, "Wert", "balance");
    mapping.say(3, "Saldo", "");
    let mapping = Mapping::read(&mapping.text());
    let (pieces, rejected) = with(About::Items, text.as_bytes(), &mapping).unwrap();
    assert_eq!((rejected.len(), pieces[0].number.as_str()), (0, "1"));
    assert_eq!(pieces[0].leaves.get("items/7/balance").and_then(|leaf| leaf.int()), Some(10_000));
    let again = preview(text.replace("100,00", "9,00").as_bytes(), &table, &mapping).unwrap();
    assert_eq!(again.signature, guess.signature, "the same source, whatever its lines");
    let foreign = preview(b"a;b;c\n1;2;3\n", &table, &Mapping::default()).unwrap();
    assert!(
        foreign.columns.iter().all(|column| column.key.is_none()) && foreign.signature != guess.signature
    );
    assert!(matches!(
        with(About::Items, b"a;b;c\n1;2;3\n", &Mapping::default()),
        Err(FileProblem::NoHeadings { .. })
    ));
}

#[test]
fn half_a_million_lines_are_read_one_after_another() {
    let mut text = String::from("Kd.-Nr.;Rg.Nummer;Rg.Datum;Saldo\n");
    for nth in 0..500_000 {
        text.push_str(&format!(
            "{};{nth};01.02.2026;{}\n",
            nth % 9_973,
            if nth % 1_000 == 0 { "kaputt" } else { "1,50" }
        ));
    }
    let table = About::Items.table();
    let file = File::open(text.as_bytes(), &table, &Mapping::default()).unwrap();
    assert_eq!(file.lines, 500_001);
    let (mut read, mut refused, mut sum) = (0, 0, 0);
    for line in file.pieces() {
        match line {
            Ok(piece) => {
                read += 1;
                sum += piece
                    .leaves
                    .iter()
                    .find(|(key, _)| key.ends_with("/balance"))
                    .and_then(|(_, leaf)| leaf.int())
                    .unwrap();
            }
            Err(_) => refused += 1,
        }
    }
    assert_eq!((read, refused, sum), (499_500, 500, 499_500 * 150));
}

#[test]
fn two_files_about_one_customer_make_one_ledger() {
    let (first, _) = brought(About::Items, &Leaves::new(), ITEMS, Coverage::Part);
    let other = "Debitor;Belegnummer;Belegdatum;Offener Betrag\n24107;0107091089;14.05.2007;700,00\n24107;neu;01.01.2012;1,00\n";
    let (both, found) = brought(About::Items, &first, other, Coverage::Part);
    assert_eq!(
        (tally(&found), item::open(&both).len()),
        ((2, 0, 0, 0), 5),
        "without its kind it is another item"
    );
}

proptest::proptest! {
    #[test]
    fn every_line_comes_in_or_is_named(lines in proptest::collection::vec("[0-9;,a\"R]{0,16}", 1..20)) {
        let text = format!("Kd.-Nr.;Rg.Nummer;Saldo\n{}\n", lines.join("\n"));
        let table = About::Items.table();
        if let Ok(file) = File::open(text.as_bytes(), &table, &Mapping::default()) {
            let named: Vec<u32> = file.pieces().map(|line| line.map_or_else(|bad| bad.line, |good| good.line)).collect();
            proptest::prop_assert!(named.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }

    #[test]
    fn a_list_twice_never_writes_twice(lines in proptest::collection::vec((0..3_u8, 0..4_u8, -500_i64..500), 1..30)) {
        let body: String = lines.iter().map(|(customer, number, cents)| format!("{customer};{number};01.02.2026;{cents},00\n")).collect();
        let (pieces, _) = read(About::Items, &format!("Kd.-Nr.;Rg.Nummer;Rg.Datum;Saldo\n{body}"));
        let mine: Vec<Piece> = pieces.into_iter().filter(|piece| piece.number == "0").collect();
        let mut ledger = Leaves::new();
        let edit = change(About::Items, &ledger, &mine, Coverage::Whole).edit;
        domain::field::apply(&mut ledger, &edit);
        let twice = change(About::Items, &ledger, &mine, Coverage::Whole);
        proptest::prop_assert!(twice.edit.is_empty() && twice.same == mine.len());
    }
}
