//! What the relay does by itself from time to time, in a process of its own, so that opening documents never takes the memory or the
//! time of those who are served.

use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;
use tokio::task::JoinHandle;
use tokio::time::sleep;

use crate::settings::{LEAST, Settings};
use crate::store::error::StoreError;
use crate::store::{Store, log, snapshot};

/// So often the relay looks whether a shelf has outgrown its snapshot.
const LOOK: Duration = Duration::from_secs(60);
/// So many looks after its start the relay compacts in any case, and then as often: every six hours.
const LOOKS: u32 = 360;

/// Compacts when a shelf has outgrown its snapshot, so that new devices begin with one, and from time to time;
/// `None` where there is no program to run.
pub fn start(settings: &Settings, store: &Store) -> Option<JoinHandle<()>> {
    let program = settings.program.clone()?;
    let mut command = Command::new(program);
    command.arg("compact").env("JOBMAPPE_DATA", &settings.data).stdin(Stdio::null()).stdout(Stdio::null());
    command.env("JOBMAPPE_FORGET_OLD", if settings.forget_old { "1" } else { "0" });
    command.envs(settings.database.as_ref().map(|address| ("JOBMAPPE_DATABASE", address))).kill_on_drop(true);
    let store = store.clone();
    Some(tokio::spawn(async move {
        for look in 1_u32.. {
            sleep(LOOK).await;
            if look % LOOKS != 0 && !outgrown(&store).await.unwrap_or(false) {
                continue;
            }
            match command.status().await {
                Ok(status) if status.success() => {}
                Ok(status) => tracing::error!(%status, "the compaction ended badly"),
                Err(error) => tracing::error!(%error, "the compaction was not started"),
            }
        }
    }))
}

/// Whether a shelf has at least as much again as its snapshot holds: pressing it anew costs less each time for each record.
pub async fn outgrown(store: &Store) -> Result<bool, StoreError> {
    let mut read = store.read().await?;
    let line = &mut read.line();
    for (shelf, head) in log::heads(line).await? {
        let (base, _) = snapshot::bounds(line, shelf).await?;
        if head.saturating_sub(base) >= base.max(LEAST) {
            return Ok(true);
        }
    }
    Ok(false)
}
