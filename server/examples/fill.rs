//! Fills a relay that runs: `fill ADDRESS LOGIN PASSWORD FILE`. The file holds frames, each behind its length, as
//! `app/engine/examples/dealership` writes them. They come in as from any device: signed in, over the socket, acknowledged.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a tool of the benches may fail loudly")]
#![expect(dead_code, unused_macros, unused_imports, reason = "the support of the tests can do more than is needed here")]

#[path = "../tests/relay/support.rs"]
mod support;

use sync::account::{Me, SignIn};

use crate::support::browser::Browser;
use crate::support::device::Device;

#[tokio::main]
async fn main() {
    let [address, login, password, file] = words();
    let port = address.rsplit_once(':').expect("an address with a port").1;
    let mut browser = Browser::at(address.parse().unwrap(), &format!("http://localhost:{port}"));
    let device_name = "Umzugswagen".to_owned();
    let me: Me = browser.post("/api/sign-in", &SignIn { login, password, device_name }).await.message();
    let mut device = Device::current(&browser, &me).await;
    let frames = std::fs::read(file).unwrap();
    let mut rest = frames.as_slice();
    while let Some((length, behind)) = rest.split_first_chunk() {
        let (frame, left) = behind.split_at(u32::from_le_bytes(*length) as usize);
        device.say_bytes(frame.to_vec()).await;
        let ack = device.acknowledgement().await;
        assert!(ack.rejected.is_empty(), "{ack:?}");
        rest = left;
    }
}

/// The four arguments.
fn words() -> [String; 4] {
    let words: Vec<String> = std::env::args().skip(1).collect();
    words.try_into().expect("fill ADDRESS LOGIN PASSWORD FILE")
}
