//! The engine in a browser: what a start needs, and the part that is fetched behind it.

use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::browser::clock;
use crate::browser::here::Browser;
use crate::browser::world::Later;
use crate::desk::engine::Engine;

/// So long the start has the network to itself, in milliseconds.
const AHEAD: i32 = 3_000;

/// Starts the engine in this worker.
pub fn open() {
    Browser::run(|world| Engine::new(world, behind), Engine::happen);
    spawn_local(async {
        clock::sleep(AHEAD).await;
        // Whoever asks for something of it is told if it cannot be had.
        let _ = load().await;
    });
}

fn behind(engine: &Engine<Browser>, request: Request) -> Later<'_, Result<Reply, Failure>> {
    Box::pin(async move {
        match cut(engine, request).await {
            Ok(answer) => answer.await,
            Err(_) => Err(Failure::PartAway),
        }
    })
}

/// xtask cuts the wasm file here.
#[wasm_split(behind, preload(load), fallible)]
fn cut(
    engine: &Engine<Browser>,
    request: Request,
) -> Result<Later<'_, Result<Reply, Failure>>, SplitLoaderError> {
    Ok(engine.answer_behind(request))
}
