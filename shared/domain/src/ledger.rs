//! What the bookkeeping knows of a customer. One record a customer, on the shelf of the books.

pub mod book;
pub mod item;
pub mod profit;
pub mod revenue;
