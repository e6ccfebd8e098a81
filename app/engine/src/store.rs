//! The records: what is in memory, what is on disk, and how changes come in and go out.

pub mod actor;
pub mod aside;
pub mod blobs;
pub mod counter;
pub mod draft;
pub mod driver;
pub mod fold;
pub mod incoming;
pub mod index;
pub mod key;
pub mod lane;
pub mod library;
pub mod making;
pub mod opening;
pub mod outbox;
pub mod pack;
pub mod records;
pub mod replicas;
pub mod row;
pub mod seat;
pub mod snapshot;
pub mod stored;
pub mod tidy;
pub mod told;
pub mod value;
pub mod word;
