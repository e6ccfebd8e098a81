//! What the bookkeeping knows of a customer. One record a customer, on the shelf of the books.

pub mod aging;
pub mod book;
pub mod doubt;
pub mod dunning;
pub mod interest;
pub mod item;
pub mod payment;
pub mod profit;
pub mod revenue;
pub mod terms;
