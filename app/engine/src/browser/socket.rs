//! The socket to the relay.

use js_sys::Uint8Array;
use web_sys::{BinaryType, WebSocket};

use crate::browser::scope;
use crate::browser::settle::listener;

/// What a socket reports.
pub enum News {
    Open,
    Frame(Vec<u8>),
    Closed,
}

/// An open or opening socket.
pub struct Socket(WebSocket);

impl Socket {
    /// Opens a socket to the relay that served this page. `None` if the browser refuses at once.
    pub fn open(hear: impl Fn(News) + Clone + 'static) -> Option<Socket> {
        let socket = WebSocket::new(&address()).ok()?;
        socket.set_binary_type(BinaryType::Arraybuffer);
        let (opened, framed, closed) = (hear.clone(), hear.clone(), hear);
        socket.set_onopen(Some(&listener(move |_| opened(News::Open))));
        socket.set_onmessage(Some(&listener(move |event| {
            // Text is no frame of ours: it goes on as an empty one, which is none either.
            framed(News::Frame(scope::bytes(&event).unwrap_or_default()));
        })));
        socket.set_onclose(Some(&listener(move |_| closed(News::Closed))));
        Some(Socket(socket))
    }

    /// Sends a frame. On a socket that is closing it goes nowhere, and `Closed` follows.
    pub fn send(&self, bytes: &[u8]) {
        let _ = self.0.send_with_js_u8_array(&Uint8Array::from(bytes));
    }

    /// Closes it and hears nothing more of it.
    pub fn close(&self) {
        self.0.set_onopen(None);
        self.0.set_onmessage(None);
        self.0.set_onclose(None);
        let _ = self.0.close();
    }
}

fn address() -> String {
    let location = scope::global().location();
    let scheme = if location.protocol() == "https:" { "wss" } else { "ws" };
    format!("{scheme}://{}/api/sync", location.host())
}
