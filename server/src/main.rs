//! Starts the relay: the only place that knows the machine's clock, its dice, its environment and its signals.

use std::error::Error;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use server::auth::origin::Origin;
use server::clock::{Clock, Dice, Millis};
use server::settings::{Command, HELP, Settings};
use server::store::{Store, backup};
use server::{compaction, door, running, settings};

type Done = Result<(), Box<dyn Error>>;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Done {
    log_to_stderr();
    match settings::read(std::env::args_os().skip(1), |name| std::env::var_os(name))? {
        Command::Serve(settings) => serve(settings).await,
        Command::NewLink(settings) => new_link(settings).await,
        Command::Backup(settings, file) => copy(&settings, &file).await,
        Command::Restore(settings, file) => Ok(backup::restore(&settings.place(), &file).await?),
        Command::Compact(settings, least) => compact(&settings, least).await,
        Command::Help => say(HELP.trim_end()),
    }
}

async fn serve(mut settings: Settings) -> Done {
    if settings.compaction {
        settings.program = Some(std::env::current_exe()?);
    }
    let running = running::start(settings, clock(), dice()).await?;
    say(&running.origin.to_string())?;
    if let Some(link) = &running.link {
        say(link)?;
    }
    asked_to_stop().await?;
    running.stop().await;
    Ok(())
}

async fn new_link(settings: Settings) -> Done {
    let origin = match &settings.origin {
        Some(origin) => origin.clone(),
        None => Origin::of_listener(settings.listen.parse()?),
    };
    let store = Store::open(&settings.place()).await?;
    say(&door::new_link(&store, &origin, &clock(), &dice()).await?)?;
    store.close().await;
    Ok(())
}

async fn copy(settings: &Settings, file: &Path) -> Done {
    let store = Store::open(&settings.place()).await?;
    backup::write(&store, file).await?;
    store.close().await;
    Ok(())
}

async fn compact(settings: &Settings, least: u64) -> Done {
    let store = Store::open(&settings.place()).await?;
    compaction::all(&store, least, clock().now(), settings.forget_old).await;
    store.close().await;
    Ok(())
}

fn say(line: &str) -> Done {
    let mut out = io::stdout();
    writeln!(out, "{line}")?;
    Ok(out.flush()?)
}

/// Only what happened, never who it happened to: no names, no addresses, no content.
fn log_to_stderr() {
    tracing_subscriber::fmt()
        .with_ansi(io::stderr().is_terminal())
        .with_writer(io::stderr)
        .with_max_level(tracing::Level::INFO)
        .init();
}

#[cfg(unix)]
async fn asked_to_stop() -> io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        stop = tokio::signal::ctrl_c() => stop,
        _ = terminate.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn asked_to_stop() -> io::Result<()> {
    tokio::signal::ctrl_c().await
}

#[expect(clippy::disallowed_methods, reason = "the one place of the relay that knows the time")]
fn clock() -> Clock {
    Clock::new(|| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Millis::try_from(since.as_millis()).unwrap_or(Millis::MAX)
    })
}

#[expect(clippy::disallowed_methods, reason = "the one place of the relay that knows chance")]
fn dice() -> Dice {
    Dice::new(|bytes| getrandom::fill(bytes).is_ok())
}
