//! How a file is answered: its type, how long it may be kept, and the smallest form the browser understands.

use std::borrow::Cow;

use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderName, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use crate::site::Site;

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ASK_FIRST: &str = "no-cache";

/// The file at `path`, if the site has it.
pub async fn answer(site: &Site, path: &str, asked: &HeaderMap) -> Option<Response> {
    if path.ends_with(".br") || path.ends_with(".gz") {
        return None;
    }
    let (content, encoding) = smallest(site, path, asked).await?;
    let mut headers = describe(path);
    if let Some(encoding) = encoding {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Some(if is_hashed(path) {
        (headers, body(content)).into_response()
    } else {
        unless_known(headers, content, asked)
    })
}

async fn smallest(
    site: &Site,
    path: &str,
    asked: &HeaderMap,
) -> Option<(Cow<'static, [u8]>, Option<&'static str>)> {
    for (encoding, ending) in [("br", ".br"), ("gzip", ".gz")] {
        if understands(asked, encoding)
            && let Some(content) = site.read(&format!("{path}{ending}")).await
        {
            return Some((content, Some(encoding)));
        }
    }
    Some((site.read(path).await?, None))
}

fn describe(path: &str) -> HeaderMap {
    let kept = if is_hashed(path) { FOR_EVER } else { ASK_FIRST };
    let line = |name: HeaderName, value| (name, HeaderValue::from_static(value));
    [line(CONTENT_TYPE, media_type(path)), line(CACHE_CONTROL, kept), line(VARY, "accept-encoding")]
        .into_iter()
        .collect()
}

/// Says "you have it" to a browser that does.
fn unless_known(mut headers: HeaderMap, content: Cow<'static, [u8]>, asked: &HeaderMap) -> Response {
    let Ok(tag) = HeaderValue::from_str(&tag(&content)) else {
        return (headers, body(content)).into_response();
    };
    let known = asked.get(IF_NONE_MATCH).is_some_and(|known| *known == tag);
    headers.insert(ETAG, tag);
    if known {
        (StatusCode::NOT_MODIFIED, headers).into_response()
    } else {
        (headers, body(content)).into_response()
    }
}

fn body(content: Cow<'static, [u8]>) -> Body {
    match content {
        Cow::Borrowed(bytes) => Body::from(bytes),
        Cow::Owned(bytes) => Body::from(bytes),
    }
}

fn tag(content: &[u8]) -> String {
    let start: String = Sha256::digest(content).iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    format!("\"{start}\"")
}

/// A name with at least eight hexadecimal digits between two dots never changes its content.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let mut parts = name.rsplit('.').skip(1);
    let hash = |part: &str| part.len() >= 8 && part.bytes().all(|letter| letter.is_ascii_hexdigit());
    parts.next().is_some_and(hash) && parts.next().is_some()
}

fn understands(asked: &HeaderMap, encoding: &str) -> bool {
    let lines = asked.get_all(ACCEPT_ENCODING).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|offer| {
        let (name, quality) = offer.split_once(';').unwrap_or((offer, ""));
        let refused = quality.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()) == Some(0.0);
        name.trim().eq_ignore_ascii_case(encoding) && !refused
    })
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("avif") => "image/avif",
        Some("ico") => "image/x-icon",
        Some("ttf") => "font/ttf",
        Some("otf") => "font/otf",
        Some("woff2") => "font/woff2",
        Some("pdf") => "application/pdf",
        Some("csv") => "text/csv; charset=utf-8",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue};

    use super::{is_hashed, understands};

    #[test]
    fn only_a_name_with_a_hash_is_kept_for_ever() {
        for (path, hashed) in [
            ("/build/window.0123456789abcdef.js", true),
            ("/build/window.0123456789abcdef.wasm", true),
            ("/sw.js", false),
            ("/manifest.webmanifest", false),
            ("/icons/icon.512.png", false),
            ("/deadbeef.js", false),
            ("/fonts/Inter.Regular.ttf", false),
        ] {
            assert_eq!(is_hashed(path), hashed, "{path}");
        }
    }

    #[test]
    fn an_encoding_counts_when_it_is_offered_and_not_refused() {
        for (line, br) in [
            ("gzip, deflate, br, zstd", true),
            ("br;q=0.5", true),
            ("br;q=0", false),
            ("br; q=0.000, gzip", false),
            ("gzip", false),
            ("brotli", false),
            ("", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert("accept-encoding", HeaderValue::from_static(line));
            assert_eq!(understands(&headers, "br"), br, "{line}");
        }
    }
}
