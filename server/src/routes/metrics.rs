//! `GET /metrics`: what the relay counts, for a watcher on the same machine. Through a proxy there is nothing here.

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, State};
use axum::http::HeaderMap;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, FORWARDED};
use axum::response::{IntoResponse, Response};

use crate::problem::Answer;
use crate::relay::Shared;
use crate::routes::page;
use crate::store::stored;

/// The text format of Prometheus.
const TEXT: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Tells the numbers to this machine alone.
pub async fn metrics(
    State(relay): State<Shared>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Answer<Response> {
    let sent_on = headers.contains_key("x-forwarded-for") || headers.contains_key(FORWARDED);
    if sent_on || !peer.ip().to_canonical().is_loopback() {
        return Ok(page::no_such().await);
    }
    let stored = stored::bytes(&mut relay.store.read().await?.line()).await?;
    let text = relay.metrics.text(stored, &relay.bell.heads().borrow());
    Ok(([(CONTENT_TYPE, TEXT), (CACHE_CONTROL, "no-store")], text).into_response())
}
