//! What a request says about its caller: the address, the session, and a body our own page has sent.

use std::net::{IpAddr, SocketAddr};

use axum::body::{Bytes, to_bytes};
use axum::extract::{ConnectInfo, FromRequest, FromRequestParts, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use minicbor::Decode;
use sync::account::{self, MEDIA_TYPE, Problem};
use sync::blob::MAX_PIECE;

use crate::auth::cookie::LIFETIME;
use crate::auth::limit::neighbourhood;
use crate::auth::secret;
use crate::clock::DAY;
use crate::problem::{Answer, Failure};
use crate::relay::{Relay, Shared};
use crate::store::session::{self, Session};

/// No message to the account API is larger.
const LARGEST: usize = 16 * 1024;

/// No message with a piece of a blob is larger.
const LARGEST_PIECE: usize = MAX_PIECE + 1024;

/// Where the caller is, as far as counting tries goes.
#[derive(Debug, Clone, Copy)]
pub struct Address(pub IpAddr);

/// A caller with a live session.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// Who it is.
    pub session: Session,
    secret: String,
}

/// A message that our own page has sent.
pub struct Post<T>(pub T);

/// One that may hold a piece of a blob.
pub struct LargePost<T>(pub T);

impl SignedIn {
    /// Moves the session's end once a day; gives the cookie line to send along then.
    pub async fn stay(&self, relay: &Relay) -> Answer<Option<String>> {
        let now = relay.clock.now();
        if now - self.session.seen < DAY {
            return Ok(None);
        }
        session::extend(&relay.store, &self.session.hash, now, now + LIFETIME).await?;
        Ok(Some(relay.cookie.set(&self.secret)))
    }
}

impl FromRequestParts<Shared> for SignedIn {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, relay: &Shared) -> Answer<SignedIn> {
        let secret = relay.cookie.read(&parts.headers).ok_or(Problem::NotSignedIn)?;
        let found = session::find(&relay.store, &secret::hash(&secret), relay.clock.now()).await?;
        let session = found.ok_or(Problem::NotSignedIn)?;
        Ok(SignedIn { session, secret })
    }
}

impl FromRequestParts<Shared> for Address {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, relay: &Shared) -> Answer<Address> {
        let peer =
            parts.extensions.get::<ConnectInfo<SocketAddr>>().ok_or(Failure::Machine("no peer address"))?;
        let named = if relay.behind_proxy { forwarded(&parts.headers) } else { None };
        Ok(Address(neighbourhood(named.unwrap_or(peer.0.ip()))))
    }
}

impl<T: for<'b> Decode<'b, ()>> FromRequest<Shared> for Post<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, relay: &Shared) -> Answer<Post<T>> {
        read(request, relay, LARGEST).await.map(Post)
    }
}

impl<T: for<'b> Decode<'b, ()>> FromRequest<Shared> for LargePost<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, relay: &Shared) -> Answer<LargePost<T>> {
        read(request, relay, LARGEST_PIECE).await.map(LargePost)
    }
}

async fn read<T: for<'b> Decode<'b, ()>>(request: Request, relay: &Shared, largest: usize) -> Answer<T> {
    if !relay.origin.sent(request.headers()) {
        tracing::warn!("a request from elsewhere was refused");
        return Err(Problem::NotAllowed.into());
    }
    if request.headers().get(CONTENT_TYPE) != Some(&HeaderValue::from_static(MEDIA_TYPE)) {
        return Err(Problem::Malformed.into());
    }
    let body: Bytes = to_bytes(request.into_body(), largest).await.map_err(|_| Problem::Malformed)?;
    Ok(account::decode(&body).map_err(|_| Problem::Malformed)?)
}

/// The last address in the list is the one our own proxy saw; what stands before it anybody can write.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let line = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    line.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue};

    use super::forwarded;

    #[test]
    fn only_the_proxys_own_word_is_believed() {
        for (line, believed) in [
            ("203.0.113.9", Some("203.0.113.9")),
            ("10.0.0.1, 203.0.113.9", Some("203.0.113.9")),
            ("203.0.113.9, unknown", None),
            ("", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert("x-forwarded-for", HeaderValue::from_static(line));
            assert_eq!(forwarded(&headers), believed.map(|text| text.parse().unwrap()), "{line}");
        }
    }
}
