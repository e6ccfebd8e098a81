//! Ranges of bytes, as browsers ask for them when they go on with something.

use std::ops::Range;

use axum::http::StatusCode;
use axum::http::header::{ACCEPT_RANGES, CONTENT_RANGE, HeaderName};
use axum::response::{AppendHeaders, IntoResponse, Response};

/// What is asked for.
#[derive(Debug, PartialEq)]
pub enum Asked {
    /// These bytes.
    Part(Range<u64>),
    /// None that are there.
    Beyond,
    /// Not one range of bytes: the whole is an answer to that.
    Nonsense,
}

/// What a `Range` line asks for of so many bytes. Reads `bytes=5-9`, `bytes=5-` and `bytes=-5`.
pub fn wanted(line: &str, size: u64) -> Asked {
    let part = line.strip_prefix("bytes=").and_then(|range| range.split_once('-'));
    let Some((first, last)) = part else { return Asked::Nonsense };
    let (start, end) = match (first.parse::<u64>(), last.parse::<u64>()) {
        (Ok(first), Ok(last)) if first <= last => (first, last.saturating_add(1).min(size)),
        (Ok(first), Err(_)) if last.is_empty() => (first, size),
        (Err(_), Ok(last)) if first.is_empty() => (size.saturating_sub(last), size),
        _ => return Asked::Nonsense,
    };
    if start < end { Asked::Part(start..end) } else { Asked::Beyond }
}

/// Bytes that are at hand, or what is asked for of them.
pub fn of_bytes(bytes: Vec<u8>, asked: Option<&str>, headers: [(HeaderName, &'static str); 2]) -> Response {
    let size = bytes.len() as u64;
    let headers = (AppendHeaders(headers), [(ACCEPT_RANGES, "bytes")]);
    match asked.map(|asked| wanted(asked, size)) {
        None | Some(Asked::Nonsense) => (headers, bytes).into_response(),
        Some(Asked::Beyond) => {
            (StatusCode::RANGE_NOT_SATISFIABLE, [(CONTENT_RANGE, format!("bytes */{size}"))]).into_response()
        }
        Some(Asked::Part(range)) => {
            let told = format!("bytes {}-{}/{size}", range.start, range.end - 1);
            let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
            let part = bytes.get(place(range.start)..place(range.end)).unwrap_or_default().to_vec();
            (StatusCode::PARTIAL_CONTENT, headers, [(CONTENT_RANGE, told)], part).into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Asked, wanted};

    #[test]
    fn a_range_is_what_it_says_and_nonsense_is_the_whole() {
        for (line, asked) in [
            ("bytes=0-9", Asked::Part(0..10)),
            ("bytes=5-", Asked::Part(5..100)),
            ("bytes=-5", Asked::Part(95..100)),
            ("bytes=-500", Asked::Part(0..100)),
            ("bytes=90-200", Asked::Part(90..100)),
            ("bytes=100-", Asked::Beyond),
            ("bytes=-0", Asked::Beyond),
            ("bytes=9-5", Asked::Nonsense),
            ("bytes=0-1,4-5", Asked::Nonsense),
            ("lines=1-2", Asked::Nonsense),
            ("bytes=-", Asked::Nonsense),
        ] {
            assert_eq!(wanted(line, 100), asked, "{line}");
        }
    }
}
