//! Columns of lists about customers with English headings.

use exchange::about::subject::About;
use exchange::mapping::Mapping;
use exchange::preview::preview;

#[test]
fn english_columns_are_guessed_as_german_ones_are() {
    for (about, headings, keys) in [
        (
            About::Persons,
            "Customer no;Customer name;Function;Salutation;First name;Surname;Direct dial;Mobile phone;Email;Date of birth;Preferred channel;Notes",
            "customer.number customer.name role salutation name.first name.last phone.fixed phone.mobile mail birthday preferred remark",
        ),
        (
            About::Items,
            "Account no;Customer;Document type;Invoice no;Invoice date;Description;Invoice amount;Open amount;Dunning level;Due date;Paid on",
            "customer.number customer.name kind number date text amount balance level due paid",
        ),
        (
            About::Items,
            "Customer id;Document no;Posting date;Debit amount;Credit amount;Account balance",
            "customer.number number date debit credit stated.balance",
        ),
        (
            About::Revenue,
            "Customer number;Customer;Fiscal year;Turnover;Warranty revenue;Total revenue;Workshop;Parts;Used cars",
            "customer.number customer.name year revenue warranty total + + +",
        ),
        (
            About::Profit,
            "Customer no;Fiscal year;Invoice date;Invoice no;Revenue;Discounts;Cost of goods sold;Labour cost;Gross margin",
            "customer.number year date number revenue reductions goods labour profit",
        ),
        (
            About::Orders,
            "Customer no;Order number;Split;Order status;Order type;Description;Order date;Invoice no;Invoice date;Total;Total labour;Total parts;Brand;Licence plate;VIN;Odometer",
            "customer.number number split state order.kind title date invoice.number invoice.day amount sum.labour sum.parts make plate vin mileage",
        ),
        (
            About::Positions,
            "Order no;Split;Type;Item no;Description;Part number;Labour units;Unit price;Amount",
            "order.number split register number text article quantity price amount",
        ),
        (
            About::Cars,
            "Customer no;License plate;VIN;Brand;Model;First registration;Mileage;Next inspection;Contract type;Lease end;Relation;Trade-in;Comment",
            "customer.number plate vin make model first_registration mileage inspection_due contract contract.end relation trade_in remark",
        ),
    ] {
        let text = format!("{}\n1\n", headings.replace(';', ","));
        let table = about.table();
        let found = preview(text.as_bytes(), &table, &Mapping::default()).unwrap();
        assert_eq!(found.missing, Vec::<Vec<&str>>::new(), "{about:?}");
        for (column, key) in found.columns.iter().zip(keys.split(' ')) {
            let guessed = column.key.as_deref();
            assert!(guessed.is_some(), "{about:?}: {}", column.heading);
            assert!(key == "+" || guessed == Some(key), "{about:?}: {} is {guessed:?}", column.heading);
        }
        assert_eq!(found.columns.len(), keys.split(' ').count(), "{about:?}");
    }
}
