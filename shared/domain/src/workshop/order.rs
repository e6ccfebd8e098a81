//! An order of the workshop ("Werkstattauftrag"). One order may have several splits, each with an invoice of its own.

use crate::id::Id;
use crate::ledger::book::{Break, Figure};
use crate::money::Cents;
use crate::time::Day;
use crate::workshop::position::{Position, Register};
use crate::{choice, record};

choice!(
    /// Whether an order still runs.
    OrderState {
        /// "akt. Auftrag".
        Open = "open",
        /// "abgerechnet".
        Invoiced = "invoiced",
    }
);

record!(
    /// An order, or one split of it. Its positions lie below `positions/`.
    Order / OrderField {
        Customer: customer: Id = "customer",
        /// "Auftr."
        Number: number: String = "number",
        /// "Sp.z." ("Splitt-Zähler").
        Split: split: i64 = "split",
        State: state: OrderState = "state",
        /// "Auftragsart", as the source has it: a number or a word.
        Kind: order_kind: String = "order.kind",
        Title: title: String = "title",
        Date: date: Option<Day> = "date",
        /// "Rech.-Nr."
        Invoice: invoice: String = "invoice.number",
        /// "Rech.-Dt."
        InvoiceDay: invoice_day: Option<Day> = "invoice.day",
        /// "Betrag".
        Amount: amount: Cents = "amount",
        /// "Summe Lohn".
        Labour: labour: Cents = "sum.labour",
        /// "Summe ET" ("Ersatzteile").
        Parts: parts: Cents = "sum.parts",
        /// "SEAG", as the source has it; nobody has said what it means.
        Seag: seag: String = "seag",
        /// The customer's car.
        Car: car: Id = "car",
        Make: make: String = "make",
        Plate: plate: String = "plate" as Plate,
        Vin: vin: String = "vin" as Vin,
        /// Kilometres when it came in.
        Mileage: mileage: Option<i64> = "mileage",
    }
);

/// The id of an order: devices that read the same file make the same record.
pub fn id(number: &str, split: i64) -> Id {
    Id::named("workshop order", &format!("{}/{split}", number.trim()))
}

impl Order {
    /// "403865 / 1".
    pub fn name(&self) -> String {
        format!("{} / {}", self.number, self.split)
    }

    /// What is neither labour nor parts ("Fremdleistung", "Sonstiges"). The source does not state it.
    pub fn other(&self) -> Cents {
        self.amount - self.labour - self.parts
    }

    /// Sums that do not follow from the positions. An order that came without any says nothing.
    pub fn breaks(&self, positions: &[(String, Position)]) -> Vec<Break> {
        let sum = |register: Register| -> Option<Cents> {
            let of = positions.iter().filter(|(_, one)| one.register == register);
            let amounts: Vec<Cents> = of.map(|(_, one)| one.amount).collect();
            (!amounts.is_empty()).then(|| amounts.into_iter().sum())
        };
        let labour =
            sum(Register::Labour).and_then(|sum| Break::between(Figure::OrderLabour, self.labour, sum));
        let parts = sum(Register::Parts).and_then(|sum| Break::between(Figure::OrderParts, self.parts, sum));
        let odd = positions.iter().filter_map(|(key, one)| one.odd(key));
        labour.into_iter().chain(parts).chain(odd).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Order, id};
    use crate::money::Cents;

    #[test]
    fn the_rest_of_the_sample_orders_is_neither_labour_nor_parts() {
        for (amount, labour, parts, rest) in
            [(139_621, 73_800, 43_647, 22_174), (0, 0, 0, 0), (22_084, 5_520, 10_624, 5_940)]
        {
            let [amount, labour, parts] = [amount, labour, parts].map(Cents);
            assert_eq!(Order { amount, labour, parts, ..Order::default() }.other(), Cents(rest));
        }
    }

    #[test]
    fn two_devices_give_one_order_one_id_and_two_splits_two() {
        assert_eq!(id("634119", 2), id(" 634119", 2));
        assert_ne!(id("634119", 2), id("634119", 1));
        assert_ne!(id("63411", 92), id("634119", 2));
    }
}
