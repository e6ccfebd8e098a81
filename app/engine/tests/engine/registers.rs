//! The registers of a customer sheet: counts on its head, each in full on demand, and what a role does not see.

use bridge::register::{Filling, Filter, Register, Shut, Summary};
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use bridge::sheet::CustomerSheet;
use domain::car::owned::{Nearness, Owned};
use domain::field::{Edit, Leaf, Leaves, Value};
use domain::id::Id;
use domain::ledger::book::{Book, Figure, counterpart};
use domain::ledger::item::{self, Item, ItemField};
use domain::ledger::profit::{self, Invoice, InvoiceHead, Lines, Statement};
use domain::ledger::revenue::{self, Year, YearRevenue};
use domain::money::Cents;
use domain::party::customer::{Customer, Party};
use domain::party::practice::registers_key;
use domain::party::staff::Role;
use domain::record::Kind;
use domain::time::Day;
use domain::workshop::order::{self, Order, OrderState};
use domain::workshop::position::{self, Position};

use crate::shop::{Shop, Tab, text_edit};

pub fn meier() -> Customer {
    Customer {
        company: "Meier Vakuumtechnik GmbH".to_owned(),
        party: Party::Company,
        street: "Meier-Hess-Anlage 4".to_owned(),
        postal_code: "85521".to_owned(),
        town: "Ottobrunn".to_owned(),
        balance: Some(Cents(935_763)),
        credit_limit: Some(Cents(800_000)),
        terms: "30 NETTO".to_owned(),
        payment_days: Some(584),
        ..Customer::default()
    }
}

pub fn day(text: &str) -> Option<Day> {
    Day::parse(text)
}

fn item(number: &str, date: &str, balance: i64) -> Item {
    Item {
        kind: "R".to_owned(),
        number: number.to_owned(),
        date: day(date),
        amount: Cents(balance.max(0)),
        balance: Cents(balance),
        ..Item::default()
    }
}

/// Two open invoices, one credit, one settled; the year 2011 with its statement.
fn ledger(customer: Id) -> Leaves {
    let mut leaves = Book { customer, ..Book::default() }.leaves();
    for one in [
        item("01111892", "07.03.2011", 215_122),
        item("01111893", "07.03.2011", 83_111),
        item("U2004", "15.06.2009", -111_288),
        Item { paid: day("06.04.2011"), balance: Cents(0), amount: Cents(100), ..item("1", "07.03.2011", 0) },
    ] {
        item::put(&mut leaves, &item::key(&one.kind, &one.number, one.date, 0), &one);
    }
    let figures = Year { revenue: Cents(250_616), total: Some(Cents(250_616)), ..Year::default() };
    let divisions = [("Sparte 1".to_owned(), Cents(126_613)), ("Sparte 3".to_owned(), Cents(94_003))].into();
    revenue::put(&mut leaves, &YearRevenue { year: 2011, figures, divisions });
    let lines = |revenue, goods, labour, profit| Lines {
        revenue: Cents(revenue),
        goods: Cents(goods),
        labour: Cents(labour),
        profit: Some(Cents(profit)),
        ..Lines::default()
    };
    let invoice = |number: &str, lines| {
        let head = InvoiceHead { number: number.to_owned(), date: day("07.03.2011") };
        (profit::key(number, head.date, 0), Invoice { head, lines })
    };
    let invoices = vec![
        invoice("01111892", lines(180_775, 0, -23_501, 157_274)),
        invoice("01111893", lines(69_841, -46_793, 0, 23_048)),
    ];
    let stated = Some(lines(250_616, -46_793, -23_501, 180_322));
    profit::put(&mut leaves, &Statement { year: 2011, stated, invoices });
    leaves
}

pub fn at_meiers() -> (Shop, std::rc::Rc<Tab>, Id) {
    let (shop, _, tab) = Shop::begun();
    let id = tab.create(Kind::Customer, meier().leaves());
    tab.put(Kind::Ledger, counterpart(id), ledger(id));
    (shop, tab, id)
}

pub fn sheet(tab: &Tab, id: Id) -> CustomerSheet {
    match tab.ask(Request::Customer(id)) {
        Ok(Reply::Customer(sheet)) => *sheet,
        other => panic!("{other:?}"),
    }
}

fn summary(sheet: &CustomerSheet, register: Register) -> Summary {
    sheet.head.registers[register as usize]
}

pub fn filled(tab: &Tab, customer: Id, register: Register) -> Filling {
    let asked = Request::Register { customer, register, filter: Filter::default() };
    match tab.ask(asked) {
        Ok(Reply::Register(filling)) => *filling,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_head_has_balance_limit_and_what_differs_and_the_registers_stand_in_order() {
    let (_shop, tab, id) = at_meiers();
    let opened = tab.engine.records.opened.get();
    let sheet = sheet(&tab, id);
    let head = &sheet.head;
    assert_eq!(head.overrun, Some(Cents(135_763)));
    assert_eq!((head.balance, head.items), (Some(Cents(935_763)), Some(Cents(186_945))));
    assert_eq!(head.difference, Some(Cents(935_763 - 186_945)));
    assert_eq!(head.days_to_pay, [Some(584), None, None]);
    assert_eq!(head.profits, [(2011, Cents(180_322))]);
    let registers: Vec<Register> = head.registers.iter().map(|one| one.register).collect();
    assert_eq!(registers, Register::ALL);
    let items = summary(&sheet, Register::Items);
    assert_eq!((items.count, items.last, items.warns), (3, day("07.03.2011"), true));
    assert!(summary(&sheet, Register::Revenue).warns, "the divisions of 2011 are 300.00 short");
    assert!(!summary(&sheet, Register::Profit).warns);
    assert_eq!(summary(&sheet, Register::Profit).last, day("07.03.2011"));
    assert_eq!(summary(&sheet, Register::Place).count, 1);
    assert!(tab.engine.records.opened.get() - opened <= 1, "the customer's own document alone");
}

#[test]
fn open_items_have_their_ages_interest_and_the_break_of_the_balance() {
    let (_shop, tab, id) = at_meiers();
    let Filling::Items(items) = filled(&tab, id, Register::Items) else { panic!() };
    assert_eq!(items.rows.len(), 3);
    assert_eq!(
        (items.sum, items.aged.credit, items.aged.older),
        (Cents(186_945), Cents(-111_288), Cents(298_233))
    );
    assert_eq!(items.aged.total(), items.sum);
    let numbers: Vec<&str> = items.rows.iter().map(|row| row.item.number.as_str()).collect();
    assert_eq!(numbers, ["U2004", "01111892", "01111893"]);
    assert_eq!(items.rows[1].due, day("06.04.2011"));
    assert_eq!(items.rows[0].interest.total, Cents(0), "a credit bears none");
    assert!(items.rows[1].interest.total > Cents(0) && items.interest > items.rows[1].interest.total);
    assert_eq!(items.breaks.len(), 1);
    assert_eq!((items.breaks[0].figure, items.breaks[0].stated), (Figure::Balance, Cents(935_763)));
}

#[test]
fn note_and_hold_of_an_item_are_edited_in_its_ledger_and_come_back_by_undo() {
    let (_shop, tab, id) = at_meiers();
    let Filling::Items(items) = filled(&tab, id, Register::Items) else { panic!() };
    let row = &items.rows[1];
    let edit = Edit::from([
        (item::leaf(&row.key, ItemField::Hold), true.write()),
        (item::leaf(&row.key, ItemField::Note), Some(Leaf::Text("zahlt in Raten".to_owned()))),
    ]);
    let Ok(Reply::Edited { undo, .. }) = tab.ask(Request::Edit { record: row.ledger, edit }) else {
        panic!()
    };
    let again = || match filled(&tab, id, Register::Items) {
        Filling::Items(items) => items.rows[1].clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        (again().item.hold, again().item.note.as_str(), again().earned),
        (true, "zahlt in Raten", None)
    );
    tab.ask(Request::Edit { record: row.ledger, edit: undo }).unwrap();
    assert!(!again().item.hold && again().earned.is_some());
}

#[test]
fn revenue_and_gross_profit_are_shown_with_percentages_and_what_breaks() {
    let (_shop, tab, id) = at_meiers();
    let Filling::Revenue(revenue) = filled(&tab, id, Register::Revenue) else { panic!() };
    assert_eq!((revenue.years.len(), revenue.divisions.len()), (1, 2));
    assert_eq!(revenue.sum.total(), Cents(250_616));
    let broken = &revenue.breaks[0];
    assert_eq!((broken.0, broken.1.figure, broken.1.difference()), (2011, Figure::Divisions, Cents(30_000)));
    let Filling::Profit(years) = filled(&tab, id, Register::Profit) else { panic!() };
    let year = &years[0];
    assert_eq!(year.lines.gross_profit(), Cents(180_322));
    assert_eq!(year.percents, [Some(10_000), Some(0), Some(-1_867), Some(-938), Some(7_195)]);
    assert_eq!(year.margins, [Some(8_700), Some(3_300)]);
    assert_eq!(year.breaks, []);
}

#[test]
fn who_may_not_see_books_or_workshop_is_told_so() {
    let (shop, tab, id) = at_meiers();
    let (_, eva) = shop.second();
    let sheet = sheet(&eva, id);
    assert_eq!(summary(&sheet, Register::Items).shut, Some(Shut::Books));
    assert_eq!(summary(&sheet, Register::Orders).shut, Some(Shut::Workshop));
    assert_eq!(summary(&sheet, Register::Contacts).shut, None);
    assert_eq!((sheet.head.items, sheet.head.profits.len()), (None, 0));
    for (register, shut) in [
        (Register::Items, Shut::Books),
        (Register::Revenue, Shut::Books),
        (Register::Profit, Shut::Books),
        (Register::Orders, Shut::Workshop),
    ] {
        assert_eq!(filled(&eva, id, register), Filling::Shut(shut));
    }
    let edit = Edit::from([("account".to_owned(), Some(Leaf::Text("1".to_owned())))]);
    let refused = eva.ask(Request::Edit { record: counterpart(id), edit });
    assert!(matches!(refused, Err(Failure::NotAllowed | Failure::NotFound)));
    assert_eq!(eva.ask(Request::Order(Id([3; 16]))), Err(Failure::NotAllowed));
    assert_eq!(tab.ask(Request::Order(Id([3; 16]))), Err(Failure::NotFound));
}

#[test]
fn cars_know_their_visits_and_orders_their_positions() {
    let (_shop, tab, customer) = at_meiers();
    let today = domain::time::Moment(tab.world.now.get()).day(0);
    let car = Owned {
        customer,
        plate: "NA-PT 193".to_owned(),
        inspection_due: Some(today.plus(10)),
        ..Owned::default()
    };
    tab.create(Kind::Owned, car.leaves());
    let facts = Order {
        customer,
        number: "403865".to_owned(),
        split: 1,
        date: day("02.09.2009"),
        amount: Cents(139_621),
        labour: Cents(73_800),
        parts: Cents(43_647),
        plate: car.plate.clone(),
        make: "BMW".to_owned(),
        ..Order::default()
    };
    let mut leaves = facts.leaves();
    let labour = |number, amount| Position {
        register: position::Register::Labour,
        number,
        amount: Cents(amount),
        price: Some(Cents(900)),
        quantity: None,
        ..Position::default()
    };
    for (number, amount) in [(1, 10_800), (2, 63_000)] {
        let key = position::key(position::Register::Labour, number, 0);
        position::put(&mut leaves, &key, &labour(number, amount));
    }
    let id = order::id("403865", 1);
    tab.put(Kind::Order, id, leaves);
    let settled =
        Order { number: "634119".to_owned(), state: OrderState::Invoiced, plate: String::new(), ..facts };
    tab.put(Kind::Order, order::id("634119", 1), settled.leaves());

    let Filling::Cars(cars) = filled(&tab, customer, Register::Cars) else { panic!() };
    assert_eq!((cars[0].inspection, cars[0].visits.len()), (Some(Nearness::Soon), 1));
    let sheet = sheet(&tab, customer);
    assert!(summary(&sheet, Register::Cars).warns);
    assert_eq!(summary(&sheet, Register::OpenOrders).count, 1);
    assert_eq!(summary(&sheet, Register::Orders).count, 2);
    let Filling::Orders(open) = filled(&tab, customer, Register::OpenOrders) else { panic!() };
    assert_eq!((open.len(), open[0].positions, open[0].breaks.len()), (1, 2, 0));
    let Ok(Reply::Order(order)) = tab.ask(Request::Order(id)) else { panic!() };
    assert_eq!((order.units.0, order.per_hour, order.positions[0].hours), (82_000, 12, Some(100)));
    assert_eq!(order.sums[0], (position::Register::Labour, Cents(73_800)));
    assert_eq!(order.customer_name, "Meier Vakuumtechnik GmbH");
    let found = crate::searching::hits(&tab, "403865", bridge::search::Group::Orders);
    assert_eq!((found[0].id, found[0].customer), (id, customer));
    let found = crate::searching::hits(&tab, "napt193", bridge::search::Group::Cars);
    assert_eq!(found[0].customer, customer);
}

#[test]
fn the_ledgers_of_merged_customers_are_shown_together_and_parted_again() {
    let (_shop, tab, one) = at_meiers();
    let two = tab.create(Kind::Customer, Customer { balance: None, ..meier() }.leaves());
    let mut leaves = Book { customer: two, ..Book::default() }.leaves();
    item::put(&mut leaves, "R 9", &item("9", "01.01.2012", 1_000));
    tab.put(Kind::Ledger, counterpart(two), leaves);
    let merge = Request::Merge { from: two, into: one, chosen: Edit::new() };
    let Ok(Reply::EditedAll(undo)) = tab.ask(merge) else { panic!() };
    let Filling::Items(items) = filled(&tab, one, Register::Items) else { panic!() };
    assert_eq!((items.rows.len(), items.sum), (4, Cents(187_945)));
    assert_eq!(filled(&tab, two, Register::Items), Filling::Items(items));
    assert_eq!(sheet(&tab, two).head.merged.len(), 1);
    tab.ask(Request::EditAll(undo)).unwrap();
    let Filling::Items(items) = filled(&tab, two, Register::Items) else { panic!() };
    assert_eq!(items.rows.len(), 1);
}

#[test]
fn two_ledgers_of_one_customer_are_one_and_what_both_say_stands_once() {
    let (_shop, tab, id) = at_meiers();
    let mut second = ledger(id);
    item::put(&mut second, "R 9", &item("9", "01.01.2012", 1_000));
    tab.put(Kind::Ledger, Id([9; 16]), second);
    let Filling::Items(items) = filled(&tab, id, Register::Items) else { panic!() };
    assert_eq!((items.rows.len(), items.sum), (4, Cents(187_945)));
    assert_eq!(sheet(&tab, id).head.items, Some(Cents(187_945)));
}

#[test]
fn what_stays_on_disk_is_there_after_a_start_and_on_another_device() {
    let (shop, disk, tab) = Shop::begun();
    let id = tab.create(Kind::Customer, meier().leaves());
    tab.put(Kind::Ledger, counterpart(id), ledger(id));
    drop(tab);
    let again = shop.tab(&disk, true);
    assert!(matches!(filled(&again, id, Register::Items), Filling::Items(items) if items.rows.len() == 3));
    let edit = Edit::from([("account".to_owned(), Some(Leaf::Text("10001".to_owned())))]);
    again.ask(Request::Edit { record: counterpart(id), edit }).unwrap();
    again
        .ask(Request::Edit { record: counterpart(id), edit: Edit::from([("account".to_owned(), None)]) })
        .unwrap();
    assert!(matches!(filled(&again, id, Register::Items), Filling::Items(items) if items.rows.len() == 3));
}

#[test]
fn registers_are_arranged_for_a_role_once_and_every_device_of_that_role_follows() {
    let (shop, tab, _) = at_meiers();
    let (_, eva) = shop.second();
    let mine = |tab: &Tab| match tab.ask(Request::Who) {
        Ok(Reply::Who(Some(me))) => (me.role, me.registers),
        other => panic!("{other:?}"),
    };
    assert_eq!(mine(&eva), (Role::Sales, String::new()));
    tab.write(Id::HOUSE, &registers_key(Role::Sales), "rohertrag -ort");
    eva.settle();
    assert_eq!(mine(&eva), (Role::Sales, "rohertrag -ort".to_owned()));
    assert_eq!(mine(&tab), (Role::Administrator, String::new()), "another role keeps its order");
    let edit = text_edit(&registers_key(Role::Sales), "ort");
    assert_eq!(eva.ask(Request::Edit { record: Id::HOUSE, edit }), Err(Failure::NotAllowed));
    let Ok(Reply::House(house)) = tab.ask(Request::House) else { panic!() };
    assert_eq!(house.registers, [(Role::Sales, "rohertrag -ort".to_owned())]);
}
