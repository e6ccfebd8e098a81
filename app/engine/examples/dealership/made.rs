//! What the records say. Made up, varied enough that a search finds some and not all, the same each time.

use std::error::Error;

use domain::car::vehicle::Vehicle;
use domain::field::{Leaf, Leaves};
use domain::id::Id;
use domain::ledger::book::{self, Book};
use domain::ledger::item::{self, Item};
use domain::ledger::revenue::{self, Year, YearRevenue};
use domain::money::{Cents, Quantity};
use domain::party::customer::{Customer, Party};
use domain::party::staff::{Role, Staff};
use domain::record::Kind;
use domain::sale::job::{Job, Origin, Progress, Status};
use domain::sale::line::{Line, LineKind};
use domain::time::{Day, Moment};
use domain::workshop::order::{self, Order, OrderState};
use domain::workshop::position::{self, Position, Register};
use engine::desk::jobs::{selling, with_lines};

/// The house opened on 1 January 2024; the newest job is of November 2026.
pub const BEGAN: i64 = 1_704_067_200_000;
const DAYS: u32 = 1_050;
const DAY_MS: i64 = 86_400_000;
const FIRST_DAY: i32 = 19_723;

const STAFF: [&str; 6] =
    ["Petra Sonnfeld", "Andreas Adler", "Eva Özdemir", "Jonas Kraft", "Mira Lang", "Toni Vogel"];
const FIRST: [&str; 12] = [
    "Anna", "Bernd", "Claudia", "Dieter", "Elif", "Franz", "Gerda", "Hakan", "Ilse", "Jörg", "Katrin",
    "Ludwig",
];
const LAST: [&str; 20] = [
    "Müller",
    "Schmidt",
    "Huber",
    "Wagner",
    "Yılmaz",
    "Becker",
    "Hoffmann",
    "Schäfer",
    "Koch",
    "Bauer",
    "Richter",
    "Klein",
    "Wolf",
    "Schröder",
    "Neumann",
    "Schwarz",
    "Zimmermann",
    "Braun",
    "Krüger",
    "Hartmann",
];
const TOWNS: [(&str, &str); 6] = [
    ("85521", "Ottobrunn"),
    ("81735", "München"),
    ("82008", "Unterhaching"),
    ("85640", "Putzbrunn"),
    ("85662", "Hohenbrunn"),
    ("83022", "Rosenheim"),
];
const CARS: [(&str, &str, i64); 8] = [
    ("Volkswagen", "Polo 1.0 TSI Life", 2_649_000),
    ("Volkswagen", "Golf 1.5 eTSI Style", 3_412_000),
    ("Škoda", "Kodiaq 2.0 TDI", 2_029_000),
    ("Škoda", "Octavia Combi 1.5 TSI", 2_489_000),
    ("Audi", "A4 Avant 40 TDI", 3_199_000),
    ("Seat", "Leon 1.5 TSI FR", 2_190_000),
    ("Opel", "Corsa 1.2 Elegance", 1_579_000),
    ("BMW", "320d Touring", 3_349_000),
];
const REMARKS: [&str; 5] = [
    "",
    "Ruft am Freitag um zehn wieder an",
    "Möchte den Wagen noch einmal fahren",
    "Finanzierung über die Hausbank",
    "Winterräder dazu, Übergabe im Haus",
];

/// How many there are of each kind.
pub struct House {
    pub jobs: u32,
    pub customers: u32,
    pub vehicles: u32,
    pub orders: u32,
}

type Take<'a> = &'a mut dyn FnMut(Kind, Id, Leaves) -> Result<(), Box<dyn Error>>;

impl House {
    /// Hands over every record, shelf by shelf.
    pub fn each(&self, take: Take<'_>) -> Result<(), Box<dyn Error>> {
        for (number, name) in (0..).zip(STAFF) {
            let initials = name.split(' ').filter_map(|word| word.chars().next()).collect();
            let staff = Staff { name: name.to_owned(), initials, role: Role::Sales, ..Staff::default() };
            take(Kind::Staff, id("staff", number), staff.leaves())?;
        }
        for number in 0..self.customers {
            take(Kind::Customer, id("customer", number), customer(number).leaves())?;
        }
        for number in 0..self.vehicles {
            take(Kind::Vehicle, id("vehicle", number), vehicle(number).leaves())?;
        }
        for number in 0..self.jobs {
            take(Kind::Job, id("job", number), self.job(number))?;
        }
        for number in 0..self.customers {
            take(Kind::Ledger, book::counterpart(id("customer", number)), ledger(number))?;
        }
        for number in 0..self.orders {
            take(Kind::Order, order::id(&order_number(number), 1), self.order(number))?;
        }
        Ok(())
    }

    fn job(&self, number: u32) -> Leaves {
        let created = created(number, self.jobs);
        // None lies in the archive: the list shows all of them.
        let (status, progress) = match number % 10 {
            0 => (Status::CallbackWanted, Progress::Untouched),
            1 => (Status::Offered, Progress::InWork),
            2 => (Status::Ordered, Progress::Done),
            _ => (Status::Sold, Progress::Closed),
        };
        let of = |kind, all: u32| if all == 0 { Id::default() } else { id(kind, spread(number, all)) };
        let vehicle = of("vehicle", self.vehicles);
        let job = Job {
            number: format!("9-2026-{:05}", number + 1),
            origin: if number % 3 == 0 { Origin::Internet } else { Origin::Own },
            status,
            progress,
            customer: of("customer", self.customers),
            vehicle,
            owner: id("staff", number % STAFF.len() as u32),
            created,
            remark: (*pick(&REMARKS, number)).to_owned(),
            sold_on: (status == Status::Sold).then(|| day(created)),
            closed: (progress == Progress::Closed).then_some(Moment(created.0 + 14 * DAY_MS)),
            ..Job::default()
        };
        let car = self::vehicle(spread(number, self.vehicles.max(1)));
        let wheels = Line {
            kind: LineKind::Accessory,
            text: "Winterräder".to_owned(),
            quantity: Quantity(1_000),
            price: Cents(89_000),
            rank: 1,
            ..Line::default()
        };
        with_lines(&job, &[(id("car line", number), selling(vehicle, &car)), (id("wheels", number), wheels)])
    }

    fn order(&self, number: u32) -> Leaves {
        let created = created(number, self.orders);
        let (labour, parts) =
            (Cents(9_000 + i64::from(number % 40) * 900), Cents(4_350 + i64::from(number % 90) * 115));
        // The first customer is one of those who come all the time.
        let customer = if number < 40 { 0 } else { spread(number, self.customers.max(1)) };
        let order = Order {
            customer: id("customer", customer),
            number: order_number(number),
            split: 1,
            state: if number % 20 == 0 { OrderState::Open } else { OrderState::Invoiced },
            order_kind: "4".to_owned(),
            title: "Inspektion mit Ölwechsel".to_owned(),
            date: Some(day(created)),
            invoice: format!("01{number:07}"),
            invoice_day: Some(day(created)),
            amount: labour + parts,
            labour,
            parts,
            plate: format!("M-JM {}", 100 + number % 9_000),
            mileage: Some(i64::from(20_000 + number)),
            ..Order::default()
        };
        let mut leaves = order.leaves();
        for (register, number, text, amount) in [
            (Register::Labour, 1, "Inspektion nach Vorgabe", labour),
            (Register::Parts, 1, "Ölfilter mit Dichtung", Cents(4_350)),
            (Register::Parts, 2, "Motoröl 0W-30", parts - Cents(4_350)),
        ] {
            let text = text.to_owned();
            let one = Position { register, number, text, amount, ..Position::default() };
            position::put(&mut leaves, &position::key(register, number, 0), &one);
        }
        leaves
    }
}

fn customer(number: u32) -> Customer {
    let (postal_code, town) = pick(&TOWNS, number / 7);
    let last = pick(&LAST, number);
    let company = number % 8 == 0;
    Customer {
        number: customer_number(number),
        party: if company { Party::Company } else { Party::Person },
        first_name: if company { String::new() } else { (*pick(&FIRST, number / 20)).to_owned() },
        last_name: if company { String::new() } else { (*last).to_owned() },
        company: if company { format!("{last} Haustechnik {number} GmbH") } else { String::new() },
        street: format!("Am Sonnfeld {}", number % 200 + 1),
        postal_code: (*postal_code).to_owned(),
        town: (*town).to_owned(),
        phone: format!("089 99998-{:03}", number % 1_000),
        mail: format!("kunde{number}@mail.example"),
        balance: (number % 3 == 0).then_some(Cents(11_900)),
        credit_limit: Some(Cents(500_000)),
        terms: "30 NETTO".to_owned(),
        ..Customer::default()
    }
}

fn vehicle(number: u32) -> Vehicle {
    let (make, model, price) = pick(&CARS, number);
    Vehicle {
        number: format!("GW26-{number:04}"),
        make: (*make).to_owned(),
        model: (*model).to_owned(),
        mileage: Some(i64::from(5_000 + number * 37 % 120_000)),
        power: Some(85),
        colour: "Deep Black Perleffekt".to_owned(),
        price: Some(Cents(price + i64::from(number % 100) * 1_000)),
        arrived: Some(Day(FIRST_DAY + 900 + (number % 100) as i32)),
        ..Vehicle::default()
    }
}

fn ledger(number: u32) -> Leaves {
    let items = if number == 0 { 40 } else { number % 3 };
    let book = Book {
        customer: id("customer", number),
        stated: Some(Cents(11_900 * i64::from(items))),
        as_of: Some(Day(FIRST_DAY + DAYS as i32)),
        credit_limit: Some(Cents(500_000)),
        account: customer_number(number),
    };
    let mut leaves = book.leaves();
    for nth in 0..items {
        let date = Some(Day(FIRST_DAY + 500 + nth as i32 * 11));
        let item = Item {
            kind: "R".to_owned(),
            number: format!("01{number:05}{nth:02}"),
            date,
            text: "Inspektion".to_owned(),
            amount: Cents(11_900),
            balance: Cents(11_900),
            ..Item::default()
        };
        item::put(&mut leaves, &item::key("R", &item.number, date, 0), &item);
    }
    for year in 2024..=2026 {
        let revenue = Cents(i64::from(number % 700) * 1_000);
        let figures = Year { revenue, warranty: Cents(0), total: Some(revenue) };
        let divisions = [("Werkstatt".to_owned(), revenue)].into();
        revenue::put(&mut leaves, &YearRevenue { year, figures, divisions });
    }
    leaves.retain(|_, leaf| *leaf != Leaf::Text(String::new()));
    leaves
}

/// The number under which the bookkeeping knows a customer; the lists that a bench imports name it.
fn customer_number(number: u32) -> String {
    (20_000 + number).to_string()
}

fn order_number(number: u32) -> String {
    (400_000 + number).to_string()
}

fn created(number: u32, all: u32) -> Moment {
    Moment(BEGAN + i64::from(number) * i64::from(DAYS) * DAY_MS / i64::from(all.max(1)))
}

fn day(moment: Moment) -> Day {
    Day(FIRST_DAY + i32::try_from((moment.0 - BEGAN) / DAY_MS).unwrap_or(0))
}

/// Some of so many, not one after the other.
fn spread(number: u32, all: u32) -> u32 {
    number.wrapping_mul(2_654_435_761) % all
}

fn pick<T>(all: &[T], number: u32) -> &T {
    &all[number as usize % all.len()]
}

fn id(kind: &str, number: u32) -> Id {
    Id::named(kind, &number.to_string())
}
