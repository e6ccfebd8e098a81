//! Workshop orders: a customer's journal, and one order with its positions.

use bridge::register::{OrderRow, OrderSheet, PositionRow, Register};
use bridge::reply::{Failure, Reply};
use domain::id::Id;
use domain::money::{Cents, Quantity};
use domain::party::practice::Practice;
use domain::record::Kind;
use domain::workshop::labour::{LabourUnits, hours};
use domain::workshop::order::{Order, OrderState};
use domain::workshop::position::{self, positions};

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::present::leaves_of;

impl<W: World> Engine<W> {
    /// The orders of a customer, the newest first; open ones alone, or all of them ("Werkstattjournal").
    pub async fn orders(&self, customer: Id, open: bool) -> Result<Vec<OrderRow>, Failure> {
        let rows = self.rows_of(customer, Kind::Order).await?.into_iter();
        let orders = rows.map(|(id, leaves)| {
            let (order, positions) = (Order::read(&leaves), positions(&leaves));
            let breaks = order.breaks(&positions);
            OrderRow { id, order, breaks, positions: u32::try_from(positions.len()).unwrap_or(u32::MAX) }
        });
        Ok(orders.filter(|row| !open || row.order.state == OrderState::Open).collect())
    }

    /// An order with its positions.
    pub async fn order_sheet(&self, id: Id) -> Result<Reply, Failure> {
        if self.shut(Register::Orders).is_some() {
            return Err(Failure::NotAllowed);
        }
        let known = self.records.library.borrow().entry(id).is_some_and(|entry| entry.kind == Kind::Order);
        let row = if known { self.rows(&[id], Kind::Order).await?.pop() } else { None };
        let (_, leaves) = row.ok_or(Failure::NotFound)?;
        let order = Order::read(&leaves);
        let library = self.records.library.borrow();
        let practice = Practice::read(&leaves_of(&library, Id::HOUSE, Kind::House));
        let per_hour = LabourUnits::read(&practice.labour_units).unwrap_or_default().per_hour(&order.make);
        let all = positions(&leaves);
        let sum = |register: &position::Register| {
            let of = all.iter().filter(|(_, one)| one.register == *register);
            (*register, of.map(|(_, one)| one.amount).sum::<Cents>())
        };
        let rows: Vec<PositionRow> = all.iter().map(|(key, one)| row_of(key, one, per_hour)).collect();
        Ok(Reply::Order(Box::new(OrderSheet {
            id,
            customer_name: library
                .customer(order.customer)
                .map(|card| card.row.name.clone())
                .unwrap_or_default(),
            sums: position::Register::ALL.iter().map(sum).collect(),
            units: Quantity(rows.iter().filter_map(|row| Some(row.units?.0)).sum()),
            breaks: order.breaks(&all),
            positions: rows,
            per_hour,
            order,
        })))
    }
}

fn row_of(key: &str, position: &position::Position, per_hour: i64) -> PositionRow {
    let units = position.units();
    PositionRow {
        key: key.to_owned(),
        position: position.clone(),
        hours: units.map(|units| hours(units, per_hour)),
        units,
    }
}
