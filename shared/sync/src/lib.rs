//! The protocol between a device and the relay: its messages, its chunks and its two pure engines.
//! Bytes in, decisions out. Never a socket, a clock, dice, a database or Automerge.

pub mod account;
pub mod blob;
pub mod chain;
pub mod chunk;
pub mod compare;
pub mod device;
pub mod name;
pub mod relay;
pub mod wire;
