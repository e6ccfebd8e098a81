//! The pages.

pub mod about;
pub mod customer;
pub mod customers;
pub mod device;
pub mod door;
pub mod house;
pub mod import;
pub mod job;
pub mod job_basis;
pub mod job_papers;
pub mod jobs;
pub mod looks;
pub mod more;
pub mod staff;
pub mod vehicle;
pub mod vehicles;
