//! What goes out comes in again; nothing that comes in breaks anything; the same file twice changes nothing.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

use domain::car::energy::Fuel;
use domain::car::vehicle::{Body, Condition, Gearbox, Vehicle};
use domain::field::apply;
use domain::id::Id;
use domain::money::Cents;
use domain::party::customer::{Customer, Party, Salutation, Standing};
use domain::sale::tax::Taxation;
use domain::time::Day;
use exchange::customer::read_customers;
use exchange::existing::{Fate, Tally, match_existing, tally};
use exchange::house::read_house;
use exchange::listed::Listed;
use exchange::problem::Encoding;
use exchange::staff::read_staff;
use exchange::vehicle::read_vehicles;
use exchange::write::{write_customers, write_vehicles};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::select;

/// Text as fields hold it: no blanks at the ends, no doubled ones, all kinds of signs that tables stumble over.
fn line() -> impl Strategy<Value = String> {
    "[a-zA-ZäöüßŁş;,\"'=+@|0-9.-]{0,6}( [a-zA-Zäöü;\"'=&0-9]{1,5}){0,2}"
        .prop_map(|text| text.trim().to_owned())
}

fn paragraph() -> impl Strategy<Value = String> {
    vec(line(), 0..3).prop_map(|lines| lines.join("\n").trim().to_owned())
}

fn day() -> impl Strategy<Value = Option<Day>> {
    of((-10_000_i32..50_000).prop_map(Day))
}

fn vehicle() -> impl Strategy<Value = Vehicle> {
    let words = (
        select(Condition::ALL),
        select(Body::ALL),
        select(Fuel::ALL),
        select(Gearbox::ALL),
        select(Taxation::ALL),
    );
    let texts = (line(), line(), paragraph(), "[A-HJ-NPR-Z0-9]{17}");
    let figures = (of(any::<i32>()), of(0_i64..10_000), of(any::<i32>()), day(), any::<bool>());
    (words, texts, figures).prop_map(
        |((condition, body, fuel, gearbox, taxation), (model, colour, equipment, vin), figures)| {
            let (mileage, consumption, price, registered, accident_free) = figures;
            Vehicle {
                make: "Škoda".to_owned(),
                mileage: mileage.map(i64::from),
                price: price.map(|price| Cents(i64::from(price))),
                first_registration: registered,
                inspection_due: registered,
                condition,
                body,
                fuel,
                gearbox,
                taxation,
                model,
                colour,
                equipment,
                vin,
                consumption,
                accident_free,
                ..Vehicle::default()
            }
        },
    )
}

fn customer() -> impl Strategy<Value = Customer> {
    let words = (
        select(Party::ALL),
        select(Salutation::ALL),
        select(Standing::ALL),
        select(["", "DE", "AT", "NO"].as_slice()),
    );
    (words, line(), line(), paragraph(), of(any::<i32>()), day()).prop_map(
        |(words, company, street, remark, balance, birthday)| Customer {
            party: words.0,
            salutation: words.1,
            standing: words.2,
            country: words.3.to_owned(),
            last_name: "Süß-O'Neill".to_owned(),
            balance: balance.map(|cents| Cents(i64::from(cents))),
            payment_days: balance.map(i64::from),
            company,
            street,
            remark,
            birthday,
            ..Customer::default()
        },
    )
}

/// Gives every record its number, so that no two are the same.
fn numbered<T>(mut values: Vec<T>, number: fn(&mut T) -> &mut String) -> Vec<T> {
    for (at, value) in values.iter_mut().enumerate() {
        *number(value) = format!("N{at}");
    }
    values
}

fn known<T>(values: &[T]) -> Vec<(Id, &T)> {
    values.iter().enumerate().map(|(at, value)| (Id([u8::try_from(at).unwrap() + 1; 16]), value)).collect()
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused_and_nothing_breaks(bytes in vec(any::<u8>(), 0..400)) {
        let _ = (read_vehicles(&bytes), read_customers(&bytes), read_staff(&bytes), read_house(&bytes));
    }

    #[test]
    fn any_table_is_read_and_every_line_is_accounted_for(
        cells in vec(vec("[\"';,=ÄÃ¼a0-9. €/-]{0,9}", 0..6), 0..12),
        end in select(["\n", "\r\n", "\r"].as_slice()),
    ) {
        let body: Vec<String> = cells.iter().map(|row| row.join(";")).collect();
        let text = format!("Marke;Modell;Preis;EZ;km{end}{}{end}VW;Golf;1;;", body.join(end));
        let import = read_vehicles(text.as_bytes()).unwrap();
        let lines = import.rows.iter().map(|row| row.line).chain(import.rejected.iter().map(|line| line.line));
        let unique: std::collections::BTreeSet<u32> = lines.clone().collect();
        prop_assert_eq!(unique.len(), lines.count());
        let last = u32::try_from(body.len().max(1)).unwrap() + 2;
        prop_assert!(unique.contains(&last), "{:?} in {:?}", last, text);
    }

    #[test]
    fn vehicles_that_go_out_come_in_again(values in vec(vehicle(), 1..5)) {
        let mut values = numbered(values, |v| &mut v.number);
        for (at, value) in values.iter_mut().enumerate() {
            value.vin.replace_range(..1, &at.to_string());
        }
        let bytes = write_vehicles(&values);
        let import = read_vehicles(&bytes).unwrap();
        prop_assert_eq!(&import.rejected, &vec![]);
        prop_assert_eq!(import.encoding, Encoding::Utf8);
        let back: Vec<Vehicle> = import.rows.iter().map(|row| row.value.clone()).collect();
        prop_assert_eq!(&back, &values);
        prop_assert_eq!(write_vehicles(&back), bytes);
    }

    #[test]
    fn customers_that_go_out_come_in_again_and_change_nothing(values in vec(customer(), 1..5)) {
        let values = numbered(values, |c| &mut c.number);
        let import = read_customers(&write_customers(&values)).unwrap();
        prop_assert_eq!(&import.rejected, &vec![]);
        let back: Vec<Customer> = import.rows.iter().map(|row| row.value.clone()).collect();
        prop_assert_eq!(&back, &values);
        let fates = match_existing(&import, &known(&values));
        prop_assert_eq!(tally(&import, &fates), Tally { same: values.len(), ..Tally::default() });
    }

    #[test]
    fn after_its_changes_were_made_a_list_changes_nothing(before in customer(), after in customer()) {
        let (before, after) = (numbered(vec![before], |c| &mut c.number), numbered(vec![after], |c| &mut c.number));
        let import = read_customers(&write_customers(&after)).unwrap();
        let mut leaves = before[0].to_leaves();
        if let [Fate::Changed(_, edit)] = match_existing(&import, &known(&before)).as_slice() {
            apply(&mut leaves, edit);
        }
        let now = [Customer::of_leaves(&leaves)];
        let fates = match_existing(&import, &known(&now));
        prop_assert!(matches!(fates.as_slice(), [Fate::Same(_)]), "{:?}", fates);
    }
}

fn customers(text: &str, existing: &[Customer]) -> Vec<Fate> {
    match_existing(&read_customers(text.as_bytes()).unwrap(), &known(existing))
}

fn huber(number: &str) -> Customer {
    let text = |text: &str| text.to_owned();
    Customer {
        number: text(number),
        last_name: text("Huber"),
        street: text("Am Anger 3"),
        postal_code: text("85521"),
        mobile: text("0171 3920001"),
        ..Customer::default()
    }
}

#[test]
fn a_customer_is_recognised_by_number_else_by_name_and_address() {
    let id = Id([1; 16]);
    for (existing, line, changed) in [
        (huber("7"), "7;Huber;Am Anger 3;85521;", Some(vec![])),
        (huber("7"), "7;Huber;Am Anger 4;85521;", Some(vec!["address.street"])),
        (huber("7"), ";HUBER;am Anger 3;85521;", Some(vec!["address.street", "name.last"])),
        (huber(""), "7;Huber;Am Anger 3;85521;0171", Some(vec!["number", "phone.mobile"])),
        (huber("8"), "7;Huber;Am Anger 3;85521;", None),
        (huber(""), "7;Huber;Am Anger 33;85521;", None),
    ] {
        let fates =
            customers(&format!("Kd.-Nr.;Name;Straße;PLZ;Handy\n{line}\n"), std::slice::from_ref(&existing));
        match (changed, &fates[0]) {
            (Some(keys), Fate::Same(found)) => assert!(keys.is_empty() && *found == id, "{line}"),
            (Some(keys), Fate::Changed(found, edit)) => {
                assert_eq!(
                    (edit.keys().map(String::as_str).collect::<Vec<_>>(), *found),
                    (keys, id),
                    "{line}"
                );
            }
            (None, Fate::New) => {}
            (_, fate) => panic!("{line}: {fate:?}"),
        }
    }
}

#[test]
fn a_record_is_met_by_one_line_only() {
    let fates = customers(
        "Kd.-Nr.;Name;Straße;PLZ\n7;Huber;Am Anger 3;85521\n8;Huber;Am Anger 3;85521\n",
        &[huber("")],
    );
    assert!(matches!(fates.as_slice(), [Fate::Changed(..), Fate::New]), "{fates:?}");
}

#[test]
fn a_vehicle_is_recognised_by_vin_else_by_number() {
    let golf = |vin: &str, number: &str| Vehicle {
        make: "VW".into(),
        vin: vin.into(),
        number: number.into(),
        ..Vehicle::default()
    };
    let fate = |line: &str, existing: Vehicle| {
        let import = read_vehicles(format!("FIN;Int. Nr.;Marke;km\n{line}\n").as_bytes()).unwrap();
        match_existing(&import, &[(Id([1; 16]), &existing)]).remove(0)
    };
    assert_eq!(fate("WVWZZZ1JZ3W386752;5;VW;", golf("WVWZZZ1JZ3W386752", "5")), Fate::Same(Id([1; 16])));
    assert!(
        matches!(fate("WVWZZZ1JZ3W386752;6;VW;10", golf("WVWZZZ1JZ3W386752", "5")), Fate::Changed(_, edit) if edit.len() == 2)
    );
    assert!(
        matches!(fate("WVWZZZ1JZ3W386752;5;VW;", golf("", "5")), Fate::Changed(_, edit) if edit.contains_key("vin"))
    );
    assert_eq!(fate("WVWZZZ1JZ3W386752;5;VW;", golf("WVWZZZ1JZ3W386753", "5")), Fate::New);
}

#[test]
fn a_list_never_empties_a_field_but_may_take_back_a_yes() {
    let car = Vehicle {
        make: "VW".into(),
        number: "5".into(),
        colour: "rot".into(),
        accident_free: true,
        ..Vehicle::default()
    };
    let import = read_vehicles(b"Int. Nr.;Marke;Farbe;Unfallfrei\n5;VW;;nein\n").unwrap();
    let fates = match_existing(&import, &[(Id([1; 16]), &car)]);
    let Some(Fate::Changed(_, edit)) = fates.first() else { panic!("{fates:?}") };
    assert_eq!(edit.iter().collect::<Vec<_>>(), [(&"accident_free".to_owned(), &None)]);
}

#[test]
fn formulas_are_defused_on_the_way_out() {
    let hostile = Customer {
        last_name: "=HYPERLINK(\"http://x\")".into(),
        street: "+cmd|' /C calc'!A0".into(),
        ..Customer::default()
    };
    let phone = Customer {
        last_name: "'s-Hertogenbosch".into(),
        phone: "+49 89 99998-1".into(),
        ..Customer::default()
    };
    let bytes = write_customers(&[hostile.clone(), phone.clone()]);
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(
        text.contains("\"'=HYPERLINK") && text.contains("'+cmd") && text.contains(";'s-Hertogenbosch;"),
        "{text}"
    );
    assert!(text.contains(";+49 89 99998-1;"), "{text}");
    let back: Vec<Customer> = read_customers(&bytes).unwrap().rows.into_iter().map(|row| row.value).collect();
    assert_eq!(back, [hostile, phone]);
}
