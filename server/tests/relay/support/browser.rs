//! A browser as far as the relay sees one: requests, one cookie, an origin.

use std::net::SocketAddr;

use minicbor::{Decode, Encode};
use sync::account::{self, Problem};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A browser with its one cookie.
#[derive(Clone)]
pub struct Browser {
    pub address: SocketAddr,
    pub origin: String,
    /// `name=secret`, as it is sent back.
    pub cookie: Option<String>,
    /// Header lines sent with each request beside the usual ones.
    pub extra: Vec<(String, String)>,
}

/// What the relay answered.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Browser {
    pub fn at(address: SocketAddr, origin: &str) -> Browser {
        Browser { address, origin: origin.to_owned(), cookie: None, extra: Vec::new() }
    }

    pub fn with(mut self, name: &str, value: &str) -> Browser {
        self.extra.push((name.to_owned(), value.to_owned()));
        self
    }

    pub async fn get(&mut self, path: &str) -> Reply {
        self.send("GET", path, &[], b"").await
    }

    /// Posts a message the way our page does.
    pub async fn post<T: Encode<()>>(&mut self, path: &str, message: &T) -> Reply {
        let origin = self.origin.clone();
        let lines = [("origin", origin.as_str()), ("content-type", "application/cbor")];
        self.send("POST", path, &lines, &account::encode(message)).await
    }

    /// Sends anything and keeps the cookie of the answer.
    pub async fn send(&mut self, method: &str, path: &str, lines: &[(&str, &str)], body: &[u8]) -> Reply {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(&self.request(method, path, lines, body)).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        let reply = Reply::read(&answer);
        self.keep_cookie(&reply);
        reply
    }

    fn request(&self, method: &str, path: &str, lines: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
        let host = self.origin.split_once("://").unwrap().1;
        let mut head = format!("{method} {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n");
        let cookie = self.cookie.iter().map(|cookie| ("cookie", cookie.as_str()));
        let extra = self.extra.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        for (name, value) in cookie.chain(extra).chain(lines.iter().copied()) {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str(&format!("content-length: {}\r\n\r\n", body.len()));
        [head.as_bytes(), body].concat()
    }

    fn keep_cookie(&mut self, reply: &Reply) {
        if let Some(line) = reply.header("set-cookie") {
            let pair = line.split(';').next().unwrap();
            self.cookie = if pair.ends_with('=') { None } else { Some(pair.to_owned()) };
        }
    }
}

impl Reply {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    /// The message of a good answer.
    pub fn message<T: for<'b> Decode<'b, ()>>(&self) -> T {
        assert_eq!(self.status, 200, "{:?}", self.problem());
        account::decode(&self.body).unwrap()
    }

    /// Status and problem of a refusal.
    pub fn problem(&self) -> (u16, Option<Problem>) {
        (self.status, account::decode(&self.body).ok())
    }

    fn read(answer: &[u8]) -> Reply {
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let head = std::str::from_utf8(&answer[..end]).unwrap();
        let mut lines = head.split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let pair = |line: &str| {
            line.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned())).unwrap()
        };
        let mut reply =
            Reply { status, headers: lines.map(pair).collect(), body: answer[end + 4..].to_vec() };
        if reply.header("transfer-encoding") == Some("chunked") {
            reply.body = unchunk(&reply.body);
        }
        reply
    }
}

fn unchunk(mut rest: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    loop {
        let end = rest.windows(2).position(|two| two == b"\r\n").unwrap();
        let size = usize::from_str_radix(std::str::from_utf8(&rest[..end]).unwrap(), 16).unwrap();
        if size == 0 {
            return whole;
        }
        whole.extend_from_slice(&rest[end + 2..end + 2 + size]);
        rest = &rest[end + 4 + size..];
    }
}
