//! Time and chance as arguments. Only `main` and the tests make one; nothing else in the relay asks the machine.

use std::sync::Arc;

/// Milliseconds since 1970-01-01 UTC.
pub type Millis = i64;

/// One day.
pub const DAY: Millis = 24 * 60 * 60 * 1000;

/// Tells the time.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Millis + Send + Sync>);

/// Gives random bytes fit for secrets.
#[derive(Clone)]
pub struct Dice(Arc<Fill>);

type Fill = dyn Fn(&mut [u8]) -> bool + Send + Sync;

/// The machine has no chance to give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoDice;

impl Clock {
    /// A clock that asks `tell` each time.
    pub fn new(tell: impl Fn() -> Millis + Send + Sync + 'static) -> Clock {
        Clock(Arc::new(tell))
    }

    /// The time now.
    pub fn now(&self) -> Millis {
        (self.0)()
    }
}

impl Dice {
    /// Dice that ask `fill` for bytes; `fill` says whether it could.
    pub fn new(fill: impl Fn(&mut [u8]) -> bool + Send + Sync + 'static) -> Dice {
        Dice(Arc::new(fill))
    }

    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> Result<[u8; N], NoDice> {
        let mut bytes = [0; N];
        if (self.0)(&mut bytes) { Ok(bytes) } else { Err(NoDice) }
    }
}
