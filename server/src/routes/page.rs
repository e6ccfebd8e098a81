//! Everything else: a file of the app, or its one page.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ALLOW, HOST};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};

use crate::relay::{Relay, Shared};
use crate::shell;
use crate::site::file;

/// Answers with the file of this path, or with the shell where the app may have a route.
pub async fn page(State(relay): State<Shared>, request: Request<Body>) -> Response {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD")]).into_response();
    }
    if let Some(there) = elsewhere(&relay, request.uri(), request.headers()) {
        return there.into_response();
    }
    let path = request.uri().path();
    match file::answer(&relay.site, path, request.headers()).await {
        Some(file) => file,
        None if is_route(path) => shell::answer(&relay.site, request).await,
        None => no_such().await,
    }
}

/// There is nothing here.
pub async fn no_such() -> Response {
    StatusCode::NOT_FOUND.into_response()
}

/// A file that is gone must not come as a page: a browser would take it for a script.
fn is_route(path: &str) -> bool {
    !path.rsplit('/').next().is_some_and(|last| last.contains('.')) && !path.starts_with("/build/")
}

/// On one's own machine 127.0.0.1 and localhost are two origins to a browser; all data is kept under the one printed.
fn elsewhere(relay: &Relay, uri: &Uri, headers: &HeaderMap) -> Option<Redirect> {
    let asked = headers.get(HOST)?.to_str().ok()?;
    let own = relay.origin.authority();
    let both_here = is_this_machine(asked) && is_this_machine(own) && !relay.origin.is_secure();
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    (both_here && asked != own).then(|| Redirect::temporary(&format!("{}{path}", relay.origin)))
}

fn is_this_machine(authority: &str) -> bool {
    let host = authority.rsplit_once(':').map_or(authority, |(host, _)| host);
    ["localhost", "127.0.0.1", "[::1]"].contains(&host)
}

#[cfg(test)]
mod tests {
    use super::is_route;

    #[test]
    fn a_route_of_the_app_has_no_ending() {
        for (path, route) in [
            ("/", true),
            ("/jobs", true),
            ("/jobs/0198c0de", true),
            ("/start", true),
            ("/sw.js", false),
            ("/build/old.0123456789abcdef.js", false),
            ("/build/x", false),
            ("/icons/icon.svg", false),
        ] {
            assert_eq!(is_route(path), route, "{path}");
        }
    }
}
