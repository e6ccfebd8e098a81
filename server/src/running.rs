//! A relay that runs: how it starts and stops.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::serve::ListenerExt;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::auth::cookie::CookieKind;
use crate::auth::limit::{Limit, PER_ADDRESS, PER_LOGIN};
use crate::auth::origin::Origin;
use crate::auth::password::Passwords;
use crate::bell::Bell;
use crate::clock::{Clock, Dice};
use crate::door;
use crate::erasing;
use crate::metrics::Metrics;
use crate::onlookers::Onlookers;
use crate::presence::Presence;
use crate::relay::{Relay, Shared};
use crate::routes;
use crate::schedule;
use crate::settings::Settings;
use crate::site::Site;
use crate::start_error::StartError;
use crate::store::{Store, ledger, log};
use crate::writer;

/// So long a relay that stops waits for its open sockets.
const PATIENCE: Duration = Duration::from_secs(5);

/// A relay that runs.
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    /// The address people type.
    pub origin: Origin,
    /// The first sign-in's one-time link, as long as nobody has an account.
    pub link: Option<String>,
    relay: Shared,
    serving: JoinHandle<io::Result<()>>,
    writing: JoinHandle<()>,
    presence: Presence,
    schedule: Option<JoinHandle<()>>,
}

/// Starts a relay; it serves when this returns.
pub async fn start(settings: Settings, clock: Clock, dice: Dice) -> Result<Running, StartError> {
    // Leptos renders on this runtime; a second relay in the same process finds it told already.
    let _ = any_spawner::Executor::init_tokio();
    let site = Site::find(settings.site.as_deref())?;
    let place = settings.place();
    let store = Store::open(&place).await?;
    let heads = log::heads(&mut store.read().await?.line()).await?.into_iter().collect();
    let (bell, words) = Bell::new(heads, ledger::head(&store).await?);
    let onlookers = Onlookers::nobody();
    let name = dice.bytes().map_err(StartError::from)?;
    let presence = Presence::claim(&place, &store, (&bell, words), (&onlookers, name)).await?;
    // Before anybody is let in: a restore must not bring back who was erased.
    erasing::apply(&store, &dice).await?;
    let listener = listen(&settings.listen).await?;
    let address =
        listener.local_addr().map_err(|error| StartError::Listen(settings.listen.clone(), error))?;
    let origin = settings.origin.clone().unwrap_or_else(|| Origin::of_listener(address));
    let link = door::first_link(&store, &origin, &clock, &dice).await?;
    let metrics = Arc::new(Metrics::default());
    let (log, writing) = writer::start(store.clone(), bell.clone(), settings.storage, metrics.clone());
    let schedule = schedule::start(&settings, &store);
    let relay = Arc::new(Relay {
        store,
        log,
        site,
        clock,
        dice,
        cookie: CookieKind::new(origin.is_secure()),
        origin: origin.clone(),
        passwords: Passwords::default(),
        tries_by_address: Limit::new(PER_ADDRESS),
        tries_by_login: Limit::new(PER_LOGIN),
        storage: settings.storage,
        places: Arc::new(Semaphore::new(settings.sockets)),
        metrics,
        behind_proxy: settings.behind_proxy,
        bell,
        onlookers,
        stopping: watch::Sender::new(false),
    });
    let serving = tokio::spawn(serve(listener, relay.clone()));
    Ok(Running { address, origin, link, relay, serving, writing, presence, schedule })
}

impl Running {
    /// Ends every socket, finishes what is being written and closes the database.
    pub async fn stop(self) {
        self.relay.stopping.send_replace(true);
        report("serving", self.serving.await.map_err(io::Error::other).flatten());
        // Every socket holds a receiver while it talks; one that does not come to an end is left behind.
        report("sockets", timeout(PATIENCE, self.relay.stopping.closed()).await.map_err(io::Error::from));
        self.relay.log.close();
        report("writing", self.writing.await.map_err(io::Error::other));
        self.schedule.iter().for_each(JoinHandle::abort);
        drop(self.presence);
        self.relay.store.close().await;
    }
}

async fn listen(address: &str) -> Result<TcpListener, StartError> {
    TcpListener::bind(address).await.map_err(|error| StartError::Listen(address.to_owned(), error))
}

async fn serve(listener: TcpListener, relay: Shared) -> io::Result<()> {
    // Without this every answer on an open socket waits 40 ms for the other side's acknowledgement (Nagle).
    let listener = listener.tap_io(|stream| report("nodelay", stream.set_nodelay(true)));
    let mut stopping = relay.stopping.subscribe();
    let routes = routes::all(relay).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, routes)
        .with_graceful_shutdown(async move {
            let _ = stopping.wait_for(|stop| *stop).await;
        })
        .await
}

fn report(what: &'static str, result: io::Result<()>) {
    if let Err(error) = result {
        tracing::warn!(%error, what, "not done");
    }
}
