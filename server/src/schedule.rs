//! What the relay does by itself from time to time, in a process of its own, so that opening documents never takes the memory or the
//! time of those who are served.

use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;
use tokio::task::JoinHandle;
use tokio::time::sleep;

use crate::settings::Settings;

/// So long after its start the relay compacts for the first time, and then as often.
const EVERY: Duration = Duration::from_secs(6 * 60 * 60);

/// Compacts from time to time; `None` where there is no program to run.
pub fn start(settings: &Settings) -> Option<JoinHandle<()>> {
    let program = settings.program.clone()?;
    let mut command = Command::new(program);
    command.arg("compact").env("JOBMAPPE_DATA", &settings.data).stdin(Stdio::null()).stdout(Stdio::null());
    command.env("JOBMAPPE_FORGET_OLD", if settings.forget_old { "1" } else { "0" });
    command.envs(settings.database.as_ref().map(|address| ("JOBMAPPE_DATABASE", address))).kill_on_drop(true);
    Some(tokio::spawn(async move {
        loop {
            sleep(EVERY).await;
            match command.status().await {
                Ok(status) if status.success() => {}
                Ok(status) => tracing::error!(%status, "the compaction ended badly"),
                Err(error) => tracing::error!(%error, "the compaction was not started"),
            }
        }
    }))
}
