//! The one origin this relay answers to, and whether a request comes from it.

use std::fmt;
use std::net::SocketAddr;

use axum::http::HeaderMap;
use axum::http::header::ORIGIN;

/// Scheme, host and port as a browser writes them in `Origin`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(String);

/// The text is not an origin such as `https://jobs.example.de`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAnOrigin(pub String);

impl Origin {
    /// Reads an origin as an administrator writes it: a trailing slash, capitals and the default port are forgiven.
    pub fn parse(text: &str) -> Result<Origin, NotAnOrigin> {
        let wrong = || NotAnOrigin(text.to_owned());
        let tidy = text.trim().trim_end_matches('/').to_ascii_lowercase();
        let (scheme, rest) = tidy.split_once("://").ok_or_else(wrong)?;
        let default = match scheme {
            "http" => ":80",
            "https" => ":443",
            _ => return Err(wrong()),
        };
        let authority = rest.strip_suffix(default).unwrap_or(rest);
        let fits = |letter: char| letter.is_ascii_alphanumeric() || "-.:[]".contains(letter);
        if authority.is_empty() || !authority.chars().all(fits) {
            return Err(wrong());
        }
        Ok(Origin(format!("{scheme}://{authority}")))
    }

    /// The origin of a relay that was given none: this machine at the port it listens on.
    pub fn of_listener(address: SocketAddr) -> Origin {
        let own = address.ip().is_loopback() || address.ip().is_unspecified();
        if own {
            Origin(format!("http://localhost:{}", address.port()))
        } else {
            Origin(format!("http://{address}"))
        }
    }

    /// Whether browsers reach it over TLS.
    pub fn is_secure(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// Host and port.
    pub fn authority(&self) -> &str {
        self.0.split_once("://").map_or("", |(_, authority)| authority)
    }

    /// Whether a request that changes something was made by our own page.
    pub fn sent(&self, headers: &HeaderMap) -> bool {
        match headers.get(ORIGIN) {
            Some(_) => self.sent_exactly(headers),
            None => headers.get("sec-fetch-site").is_some_and(|site| site == "same-origin"),
        }
    }

    /// Whether a request carries exactly this origin.
    pub fn sent_exactly(&self, headers: &HeaderMap) -> bool {
        let mut origins = headers.get_all(ORIGIN).iter();
        origins.next().is_some_and(|origin| origin == self.0.as_str()) && origins.next().is_none()
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderName, HeaderValue};

    use super::Origin;

    #[test]
    fn what_an_administrator_writes_becomes_what_a_browser_sends() {
        for (written, sent) in [
            ("https://jobs.example.de", Some("https://jobs.example.de")),
            ("https://Jobs.Example.de:443/", Some("https://jobs.example.de")),
            ("http://localhost:8080", Some("http://localhost:8080")),
            ("http://[::1]:8080", Some("http://[::1]:8080")),
            ("jobs.example.de", None),
            ("https://", None),
            ("https://jobs.example.de/app", None),
            ("ftp://jobs.example.de", None),
            ("https://user@jobs.example.de", None),
        ] {
            assert_eq!(
                Origin::parse(written).ok().map(|origin| origin.to_string()).as_deref(),
                sent,
                "{written}"
            );
        }
    }

    #[test]
    fn only_our_own_page_may_change_something() {
        let own = Origin::parse("http://localhost:8080").unwrap();
        let cases: [(&[(&str, &str)], bool); 9] = [
            (&[("origin", "http://localhost:8080")], true),
            (&[("origin", "http://localhost:8081")], false),
            (&[("origin", "https://localhost:8080")], false),
            (&[("origin", "null"), ("sec-fetch-site", "same-origin")], false),
            (&[("origin", "http://localhost:8080"), ("origin", "http://evil.example")], false),
            (&[("sec-fetch-site", "same-origin")], true),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("sec-fetch-site", "none")], false),
            (&[], false),
        ];
        for (sent, allowed) in cases {
            let mut headers = HeaderMap::new();
            for (name, value) in sent {
                headers.append(HeaderName::from_static(name), HeaderValue::from_static(value));
            }
            assert_eq!(own.sent(&headers), allowed, "{sent:?}");
        }
    }

    #[test]
    fn a_relay_that_listens_everywhere_is_known_as_localhost() {
        for (listens, known) in [
            ("127.0.0.1:8080", "http://localhost:8080"),
            ("0.0.0.0:80", "http://localhost:80"),
            ("192.0.2.7:8080", "http://192.0.2.7:8080"),
        ] {
            assert_eq!(Origin::of_listener(listens.parse().unwrap()).to_string(), known);
        }
    }
}
