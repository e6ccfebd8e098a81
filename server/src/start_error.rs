//! Why a relay does not start.

use std::fmt;
use std::io;

use crate::clock::NoDice;
use crate::site::NoSite;
use crate::store::error::StoreError;

/// Why the relay does not start.
#[derive(Debug)]
pub enum StartError {
    /// Nobody can listen there.
    Listen(String, io::Error),
    /// There are no files of the app.
    NoSite,
    /// The database does not open.
    Store(StoreError),
    /// The machine has no chance to give.
    NoDice,
}

impl From<StoreError> for StartError {
    fn from(error: StoreError) -> StartError {
        StartError::Store(error)
    }
}

impl From<NoDice> for StartError {
    fn from(_: NoDice) -> StartError {
        StartError::NoDice
    }
}

impl From<NoSite> for StartError {
    fn from(_: NoSite) -> StartError {
        StartError::NoSite
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StartError::Listen(address, error) => write!(f, "cannot listen on {address}: {error}"),
            StartError::NoSite => write!(f, "this binary carries no app; name its folder with --site"),
            StartError::Store(error) => write!(f, "{error}"),
            StartError::NoDice => write!(f, "this machine gives no random bytes"),
        }
    }
}

impl std::error::Error for StartError {}
