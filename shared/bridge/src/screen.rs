//! The stored first screen: what the window paints before the engine is ready.
//!
//! The engine writes these entries after each change of what they show; the window only reads them. They carry the
//! build's id in their key, because another build may encode them otherwise. The engine learns the build from its
//! worker's name: `new Worker(url, { type: "module", name: build })`.

use serde::{Deserialize, Serialize};

use crate::event::SyncState;
use crate::row::{Counts, CustomerRow, JobRow, Page, VehicleRow};
use crate::session::Me;
use crate::task::Task;

/// The name of the database.
pub const DATABASE: &str = "jobmappe";

/// The object store that holds the screens, keyed by text.
pub const STORE: &str = "screens";

/// How many rows a stored screen holds.
pub const ROWS: u32 = 60;

/// Everything for the first paint.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Screen {
    pub me: Option<Me>,
    pub jobs: Page<JobRow>,
    pub counts: Counts,
    /// What is to be done today.
    pub tasks: Vec<Task>,
    pub vehicles: Page<VehicleRow>,
    pub customers: Page<CustomerRow>,
    pub sync: SyncState,
}

/// The key of the screen of a build.
pub fn key(build: &str) -> String {
    format!("screen/{build}")
}
