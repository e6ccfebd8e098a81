//! Bad files and bad lines, as they really come: each is named, none brings anything else down.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

use std::collections::BTreeMap;

use domain::car::vehicle::{Vehicle, VehicleField};
use domain::field::Problem;
use domain::party::customer::{Customer, CustomerField, Party};
use domain::party::house::{House, HouseField};
use domain::party::staff::{Staff, StaffField};
use exchange::cell::chosen;
use exchange::customer::read_customers;
use exchange::house::read_house;
use exchange::import::Import;
use exchange::listed::Listed;
use exchange::problem::{Delimiter, FileProblem, RowProblem};
use exchange::staff::read_staff;
use exchange::vehicle::read_vehicles;

fn vehicles(text: &str) -> Import<Vehicle> {
    read_vehicles(text.as_bytes()).unwrap()
}

fn rejected<T>(import: &Import<T>) -> Vec<(u32, RowProblem)> {
    import.rejected.iter().map(|line| (line.line, line.problem.clone())).collect()
}

fn unreadable(key: &str, text: &str, problem: Problem) -> RowProblem {
    RowProblem::Unreadable { key: key.to_owned(), text: text.to_owned(), problem }
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    let column =
        |keys: &[&str]| FileProblem::ColumnMissing { any_of: keys.iter().map(|k| (*k).to_owned()).collect() };
    let cases: [(&[u8], FileProblem); 8] = [
        (b"", FileProblem::Empty),
        (b"PK\x03\x04 xlsx", FileProblem::Workbook),
        (b"%PDF-1.4", FileProblem::NotText),
        (b"Marke;Farbe\nOpel;Gr\x81n\n", FileProblem::UnknownEncoding { line: 2 }),
        (
            b"4711;Golf;12000\n",
            FileProblem::NoHeadings { found: vec!["4711".into(), "Golf".into(), "12000".into()] },
        ),
        (b"FIN;Farbe\nX;rot\n", column(&["make", "model"])),
        (b"Marke;Farbe;Marke\nVW;rot;VW\n", FileProblem::ColumnTwice { heading: "Marke".into() }),
        (b"Marke;Modell\n\n;\n", FileProblem::NoRows),
    ];
    for (bytes, problem) in cases {
        assert_eq!(read_vehicles(bytes).err(), Some(problem), "{bytes:?}");
    }
    let data = read_vehicles(b"4711;Golf;12000\n4712;Modell;3\n").err();
    assert!(matches!(data, Some(FileProblem::NoHeadings { .. })), "{data:?}");
    assert_eq!(read_customers(b"Ort;PLZ\nX;1\n").err(), Some(column(&["name.last", "name.company"])));
    assert_eq!(read_staff(b"Rolle;E-Mail\nVerkauf;a@b.example\n").err(), Some(column(&["name"])));
    assert_eq!(read_house(b"Ort;Haar\n").err(), Some(column(&["name"])));
    let nothing = FileProblem::NoHeadings { found: vec!["x".into()] };
    assert_eq!(read_house(b"x;y\n").err(), Some(nothing));
}

#[test]
fn a_bad_line_is_named_and_the_lines_around_it_come_in() {
    let cases = [
        ("1;VW", RowProblem::FieldCount { expected: 6, found: 2 }),
        ("1;VW;Golf;9000;01.02.2020;5;über", RowProblem::FieldCount { expected: 6, found: 7 }),
        ("1;\"VW;Golf;9000;01.02.2020;5", RowProblem::BrokenQuotes),
        ("1;\"VW\"x;Golf;9000;01.02.2020;5", RowProblem::BrokenQuotes),
        ("1;;;9000;01.02.2020;5", RowProblem::NameMissing),
        ("1;VW;Golf;auf Anfrage;01.02.2020;5", unreadable("price", "auf Anfrage", Problem::NotAnAmount)),
        ("1;VW;Golf;9000;31.02.2020;5", unreadable("first_registration", "31.02.2020", Problem::NotADay)),
        ("1;VW;Golf;9000;02/01/2020;5", unreadable("first_registration", "02/01/2020", Problem::NotADay)),
        ("1;VW;Golf;9000;01.02.2020;ca. 5", unreadable("mileage", "ca. 5", Problem::NotANumber)),
        (
            "first;VW;Golf;1;;",
            RowProblem::Twice { key: "number".into(), text: "first".into(), first_line: 2 },
        ),
        ("1;VW;GÃ¼nstig;1;;", RowProblem::Garbled { key: "model".into(), text: "GÃ¼nstig".into() }),
    ];
    for (line, problem) in cases {
        let text = format!(
            "Int. Nr.;Marke;Modell;Preis;EZ;km\r\nfirst;VW;up!;1;;\r\n\r\n{line}\r\nlast;VW;Polo;2;;\r\n"
        );
        let import = vehicles(&text);
        assert_eq!(rejected(&import), [(4, problem)], "{line}");
        let lines: Vec<u32> = import.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [2, 5], "{line}");
    }
}

#[test]
fn a_text_that_is_too_long_is_refused_and_not_cut() {
    let import = vehicles(&format!("Marke;Modell\nVW;{}\nVW;Golf\n", "x".repeat(201)));
    let text = format!("{}…", "x".repeat(59));
    assert_eq!(rejected(&import), [(2, unreadable("model", &text, Problem::TooLong))]);
    assert_eq!(import.rejected[0].excerpt.chars().count(), 160);
    assert_eq!(import.rows.len(), 1);
}

#[test]
fn doubtful_lines_come_in_with_a_warning() {
    let text =
        "FIN;Marke;Preis;Kraftstoff;MwSt\nWVW123;VW;9.000;Kernkraft;ja\nWVWZZZ1JZ3W386752;VW;9.000;Benzin;\n";
    let import = vehicles(text);
    let warnings: Vec<_> = import.rows.iter().map(|row| row.warnings.clone()).collect();
    assert_eq!(
        warnings,
        [
            vec![("fuel", Problem::UnknownChoice), ("vin", Problem::VinLength)],
            vec![("taxation", Problem::UnknownChoice)]
        ]
    );
    let customers = read_customers(
        "Name;USt-IdNr.;E-Mail;PLZ;Land;Tel.\nMeier;DE123456789;info@;1067;D;4,9E+11\nHuber;ATU12345675;a@b.example;6330;A;089 99998-1\n"
            .as_bytes(),
    )
    .unwrap();
    let keys: Vec<&str> = customers.rows[0].warnings.iter().map(|(key, _)| *key).collect();
    assert_eq!(keys, ["mail", "phone.fixed", "vat_id", "address.postal"]);
    assert_eq!(customers.rows[1].warnings, []);
}

#[test]
fn words_that_decide_over_tax_or_rights_are_never_guessed() {
    let import = vehicles("Marke;MwSt. ausweisbar\nVW;vielleicht\nVW;nein\n");
    assert_eq!(rejected(&import), [(2, unreadable("taxation", "vielleicht", Problem::UnknownChoice))]);
    let staff =
        read_staff("Name;Rolle\nAdler;Chef von allem\nRathelz;Verkaufsleiterin\nX;\n".as_bytes()).unwrap();
    assert_eq!(rejected(&staff), [(2, unreadable("role", "Chef von allem", Problem::UnknownChoice))]);
    assert_eq!(staff.rows[0].value.role, domain::party::staff::Role::SalesManager);
    assert_eq!(staff.rows[1].warnings, [("role", Problem::UnknownChoice)]);
}

#[test]
fn the_same_columns_come_in_many_clothes() {
    let clothes = [
        ("Kd.-Nr.;Name;Straße;Hausnr.;PLZ;Ort\n7;Süß;Am Anger;3 a;01067;Dresden\n", Delimiter::Semicolon),
        ("customer no,surname,street,zip,city\n7,Süß,Am Anger 3 a,01067,Dresden\n", Delimiter::Comma),
        ("KUNDENNUMMER\tNACHNAME\tSTRASSE\tPLZ\tORT\n7\tSüß\tAm Anger 3 a\t01067\tDresden", Delimiter::Tab),
        (
            "Kundenliste vom 23.11.2026\n\nKdnr|Zuname|Adresse|Postleitzahl|Stadt\n7|Süß|Am Anger 3 a|01067|Dresden",
            Delimiter::Bar,
        ),
        (
            "sep=;\r\n\"Kunden-Nr.\";\"Familienname\";\"Str.\";\"PLZ\";\"Wohnort\"\r\n7;Süß;Am Anger 3 a;=\"01067\";Dresden;;\r\n",
            Delimiter::Semicolon,
        ),
    ];
    for (text, delimiter) in clothes {
        let import = read_customers(text.as_bytes()).unwrap();
        assert_eq!(import.delimiter, delimiter, "{text}");
        assert_eq!(import.rejected, [], "{text}");
        let customer = &import.rows[0].value;
        let expected = Customer {
            number: "7".into(),
            last_name: "Süß".into(),
            street: "Am Anger 3 a".into(),
            postal_code: "01067".into(),
            town: "Dresden".into(),
            ..Customer::default()
        };
        assert_eq!(*customer, expected, "{text}");
    }
}

#[test]
fn of_two_names_for_one_field_the_more_usual_counts_and_the_other_is_named() {
    let import = vehicles("Marke;Preis;Verkaufspreis;Bild 1\nVW;1;2;x.jpg\n");
    assert_eq!(import.ignored, ["Bild 1", "Preis"]);
    assert_eq!(import.rows[0].value.price.map(|price| price.0), Some(200));
    let keys: Vec<_> = import.columns.iter().map(|column| (column.heading.as_str(), column.key)).collect();
    assert_eq!(keys, [("Marke", "make"), ("Verkaufspreis", "price")]);
}

#[test]
fn damage_and_margin_columns_say_the_opposite() {
    let import = vehicles("Marke;Unfallwagen;Differenzbesteuert\nA;ja;ja\nB;nein;nein\n");
    let cars: Vec<_> = import.rows.iter().map(|row| (row.value.accident_free, row.value.taxation)).collect();
    use domain::sale::tax::Taxation::{Margin, Regular};
    assert_eq!(cars, [(false, Margin), (true, Regular)]);
}

#[test]
fn the_house_names_its_bad_lines_too() {
    let text = "Feld;Wert\nName;Autohaus X\nName;Autohaus Y\nAngebotsfrist;bald\nIBAN;DE02120300000000202052\n\"Ort;Haar\nFax;1\n";
    let import = read_house(text.as_bytes()).unwrap();
    assert_eq!(
        rejected(&import),
        [
            (3, RowProblem::Twice { key: "name".into(), text: "Autohaus Y".into(), first_line: 2 }),
            (4, unreadable("offer.days", "bald", Problem::NotANumber)),
            (6, RowProblem::BrokenQuotes),
        ]
    );
    assert_eq!(import.ignored, ["Feld", "Fax"]);
    assert_eq!(import.rows[0].value.name, "Autohaus X");
    assert_eq!(import.rows[0].warnings, [("iban", Problem::IbanCheckDigits)]);
}

#[test]
fn no_name_of_a_column_belongs_to_two_fields() {
    fn check<T: Listed>() {
        let mut owners: BTreeMap<String, &str> = BTreeMap::new();
        for heading in T::rules().headings {
            for name in heading.folded_names() {
                let owner = *owners.entry(name.clone()).or_insert(heading.key);
                assert_eq!(owner, heading.key, "{name}");
            }
        }
    }
    check::<Vehicle>();
    check::<Customer>();
    check::<Staff>();
    check::<House>();
}

#[test]
fn every_field_has_a_column_and_every_word_means_one_value() {
    fn check<T: Listed>(keys: Vec<&'static str>, without: &[&str]) {
        let headings = T::rules().headings;
        for key in keys.into_iter().filter(|key| !without.contains(key)) {
            assert!(headings.iter().any(|h| h.key == key && !h.names.is_empty()), "{key}");
        }
        for heading in &headings {
            for (stored, names) in heading.words {
                for name in *names {
                    assert_eq!(chosen(heading.words, name), Some(*stored), "{} {name}", heading.key);
                    assert_eq!(
                        chosen(heading.words, &name.to_uppercase()),
                        Some(*stored),
                        "{} {name}",
                        heading.key
                    );
                }
            }
        }
    }
    check::<Vehicle>(VehicleField::ALL.iter().map(|field| field.key()).collect(), &["picture"]);
    check::<Customer>(CustomerField::ALL.iter().map(|field| field.key()).collect(), &["hidden"]);
    check::<Staff>(
        StaffField::ALL.iter().map(|field| field.key()).collect(),
        &["absent.from", "absent.until", "absent.deputy", "disabled"],
    );
    check::<House>(HouseField::ALL.iter().map(|field| field.key()).collect(), &["logo", "letters.typeface"]);
}

#[test]
fn a_firm_is_found_where_people_have_their_last_name() {
    let cases = [
        ("Anrede;Name", "Firma;Müller Bau GmbH", "Müller Bau GmbH", ""),
        ("Anrede;Name", ";Obst Huber e. K.", "Obst Huber e. K.", ""),
        ("Anrede;Name", ";Riedl & Co. KG", "Riedl & Co. KG", ""),
        ("Anrede;Name", "Herr;von der Au", "", "von der Au"),
        ("Anrede;Name", ";Ag", "", "Ag"),
        ("Kundenart;Name", "Firma;Taxi Wimmer", "Taxi Wimmer", ""),
        ("Kundenart;Name", "Privat;Scherz AG", "", "Scherz AG"),
        ("Vorname;Name", "Kim;Se", "", "Se"),
    ];
    for (headings, line, company, last) in cases {
        let import = read_customers(format!("{headings}\n{line}\n").as_bytes()).unwrap();
        let row = &import.rows[0];
        assert_eq!((row.value.company.as_str(), row.value.last_name.as_str()), (company, last), "{line}");
        assert_eq!(row.value.party == Party::Company, !company.is_empty(), "{line}");
        assert_eq!(row.given.contains(&"name.last"), company.is_empty(), "{line}");
    }
}

#[test]
fn first_names_in_a_column_of_their_own_join_the_name() {
    let staff = read_staff("Vorname;Nachname;Kürzel\nPetra;Sonnfeld;PS\n;Adler;AA\n".as_bytes()).unwrap();
    let names: Vec<&str> = staff.rows.iter().map(|row| row.value.name.as_str()).collect();
    assert_eq!(names, ["Petra Sonnfeld", "Adler"]);
    assert_eq!(staff.rows[0].given, ["initials", "name"]);
}
