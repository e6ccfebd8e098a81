//! The engine's view of everything outside. The browser fulfils it in `here`; tests fulfil it from memory.

use std::future::Future;
use std::pin::Pin;

use bridge::message::Tell;
use domain::time::Moment;

use crate::browser::disk::{Fault, Found, Plan, Read};

/// What reaches the engine.
#[derive(Clone, Debug)]
pub enum Happening {
    /// The worker has started.
    Begins,
    /// The window asks: a request in bytes.
    Asked(Vec<u8>),
    /// Another tab says something.
    Heard(Vec<u8>),
    /// This tab leads from now on: it holds the socket.
    Leads,
    SocketOpen(u32),
    SocketFrame(u32, Vec<u8>),
    /// The socket is gone or could not be opened.
    SocketClosed(u32),
    /// What was to be fetched, or nothing if it could not be had.
    Fetched(Fetch, Option<Vec<u8>>),
    /// A timer that was set by [`World::wake`].
    Woken(Timer),
    Online,
    Offline,
    /// Another build holds the database (`true`), or holds it no longer.
    Blocked(bool),
}

/// What the engine wants to be woken for. Setting a timer again replaces the earlier wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timer {
    Sync,
    Screen,
    Status,
    /// Nothing has happened for a while.
    Tidy,
    /// Blobs wait for another attempt.
    Upload,
}

/// Names something that is fetched: whoever asked, and their own number for it.
pub type Fetch = (u32, u64);

/// What is ready later. Boxed, so that its code stands in the program once and not wherever it is awaited.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// The relay cannot be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreachable;

/// What the relay answers to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Whether the status was 2xx.
    pub good: bool,
    pub body: Vec<u8>,
}

/// How full the device is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Space {
    pub used: u64,
    pub quota: u64,
    pub persistent: bool,
}

/// Everything outside.
pub trait World {
    /// Carries a plan out in one transaction; returns after it is complete and on disk.
    fn commit(&self, plan: Plan) -> Later<'_, Result<(), Fault>>;
    /// Reads in one transaction.
    fn read(&self, reads: Vec<Read>) -> Later<'_, Result<Found, Fault>>;
    /// Asks the relay over HTTP: with a body a POST, without one a GET.
    fn call<'a>(&'a self, path: &'a str, body: Option<Vec<u8>>) -> Later<'a, Result<Answered, Unreachable>>;
    /// The bytes of a font file.
    fn font(&self, name: &'static str) -> Later<'_, Option<Vec<u8>>>;
    /// How full the device is.
    fn space(&self) -> Later<'_, Space>;
    /// Lets everything else have a turn.
    fn breathe(&self) -> Later<'_, ()>;

    /// Says something to the window.
    fn tell(&self, tell: &Tell);
    /// Says something to the other tabs.
    fn broadcast(&self, bytes: &[u8]);
    /// Opens a socket to the relay under a number.
    fn connect(&self, connection: u32);
    /// Closes it; nothing more is heard of it.
    fn disconnect(&self, connection: u32);
    /// Sends a frame.
    fn send(&self, connection: u32, bytes: &[u8]);
    /// Fetches something from the relay over HTTP.
    fn fetch(&self, fetch: Fetch, path: String);
    /// Sets a timer.
    fn wake(&self, timer: Timer, at: Moment);
    /// Notes something for whoever looks for a fault.
    fn warn(&self, text: &str);

    /// What time it is.
    fn now(&self) -> Moment;
    /// Minutes east of UTC, now.
    fn offset(&self) -> i32;
    /// 16 random bytes.
    fn dice(&self) -> [u8; 16];
    /// Whether the platform believes in a network.
    fn online(&self) -> bool;
    /// The id of this build.
    fn build(&self) -> String;
}
