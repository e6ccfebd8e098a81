//! People and firms: customers, the dealership itself and its staff.

pub mod alike;
pub mod customer;
pub mod house;
pub mod iban;
pub mod person;
pub mod phonetic;
pub mod practice;
pub mod staff;
pub mod vat_id;
