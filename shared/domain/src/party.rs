//! People and firms: customers, the dealership itself and its staff.

pub mod alike;
pub mod coordinates;
pub mod customer;
pub mod distance;
pub mod house;
pub mod iban;
pub mod merged;
pub mod person;
pub mod phonetic;
pub mod practice;
pub mod staff;
pub mod vat_id;
