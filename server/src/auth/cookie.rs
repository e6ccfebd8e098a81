//! The session cookie. `__Host-` where there is TLS; a plain name on http://localhost, where browsers refuse the prefix.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

use crate::clock::{DAY, Millis};

/// A session lives this long after it was last used; browsers keep no cookie longer.
pub const LIFETIME: Millis = 400 * DAY;

const PLAIN: &str = "jobmappe";
const HOST: &str = "__Host-jobmappe";

/// The cookie's name and attributes for this relay's origin.
#[derive(Debug, Clone, Copy)]
pub struct CookieKind {
    secure: bool,
}

impl CookieKind {
    /// The kind for an origin with or without TLS.
    pub fn new(secure: bool) -> CookieKind {
        CookieKind { secure }
    }

    /// The secret a browser sent, if any.
    pub fn read(self, headers: &HeaderMap) -> Option<String> {
        let pairs = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs = pairs.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(name, _)| *name == self.name()).map(|(_, secret)| secret.to_owned())
    }

    /// The header line that hands a secret to the browser.
    pub fn set(self, secret: &str) -> String {
        self.line(secret, LIFETIME / 1000)
    }

    /// The header line that takes it back.
    pub fn clear(self) -> String {
        self.line("", 0)
    }

    fn name(self) -> &'static str {
        if self.secure { HOST } else { PLAIN }
    }

    fn line(self, secret: &str, seconds: i64) -> String {
        let secure = if self.secure { "; Secure" } else { "" };
        format!("{}={secret}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}", self.name())
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue};

    use super::CookieKind;

    #[test]
    fn behind_tls_the_cookie_is_bound_to_the_host() {
        assert_eq!(
            CookieKind::new(true).set("x"),
            "__Host-jobmappe=x; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure"
        );
    }

    #[test]
    fn the_secret_is_found_among_other_cookies_and_never_under_another_name() {
        for (line, found) in [
            ("a=b; jobmappe=s3; c=d", Some("s3")),
            ("jobmappe=s3", Some("s3")),
            ("xjobmappe=s3", None),
            ("__Host-jobmappe=s3", None),
            ("", None),
            ("jobmappe", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert("cookie", HeaderValue::from_static(line));
            assert_eq!(CookieKind::new(false).read(&headers).as_deref(), found, "{line}");
        }
    }
}
