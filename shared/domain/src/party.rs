//! People and firms: customers, the dealership itself and its staff.

pub mod alike;
pub mod customer;
pub mod house;
pub mod iban;
pub mod phonetic;
pub mod staff;
pub mod vat_id;
