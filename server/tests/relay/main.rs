//! The relay from outside: a real one on a free port, real sockets, a real database.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod blobs;
mod coming_in;
mod compacting;
mod engines;
mod erasing;
mod inviting;
mod kill;
mod looking;
mod neighbours;
mod pages;
mod power;
mod restoring;
mod roles;
mod sockets;
mod support;
mod syncing;
mod trouble;
mod trying;
mod watching;
