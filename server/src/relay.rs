//! The relay: what every request may use.

use std::net::IpAddr;
use std::sync::Arc;

use tokio::sync::{Semaphore, watch};

use crate::auth::cookie::CookieKind;
use crate::auth::limit::Limit;
use crate::auth::origin::Origin;
use crate::auth::password::Passwords;
use crate::bell::Bell;
use crate::clock::{Clock, Dice};
use crate::metrics::Metrics;
use crate::onlookers::Onlookers;
use crate::site::Site;
use crate::store::Store;
use crate::writer::LogWriter;

/// What every request may use.
pub struct Relay {
    /// The database.
    pub store: Store,
    /// The one way into the log.
    pub log: LogWriter,
    /// The app's files.
    pub site: Site,
    /// The time.
    pub clock: Clock,
    /// Chance.
    pub dice: Dice,
    /// The address people type.
    pub origin: Origin,
    /// The session cookie.
    pub cookie: CookieKind,
    /// Hashing, two at a time.
    pub passwords: Passwords,
    /// Tries from one address.
    pub tries_by_address: Limit<IpAddr>,
    /// Tries at one login name.
    pub tries_by_login: Limit<[u8; 32]>,
    /// Bytes that may be kept.
    pub storage: u64,
    /// Places for open sockets.
    pub places: Arc<Semaphore>,
    /// What is counted.
    pub metrics: Arc<Metrics>,
    /// Whether `X-Forwarded-For` is believed.
    pub behind_proxy: bool,
    /// Tells open sockets what happened.
    pub bell: Bell,
    /// Who looks at what.
    pub onlookers: Onlookers,
    /// Turns true when the relay stops.
    pub stopping: watch::Sender<bool>,
}

/// A relay in many hands.
pub type Shared = Arc<Relay>;
