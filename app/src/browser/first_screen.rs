//! Reads the stored first screen. Never writes, and never brings an absent database into being.

use bridge::screen::{DATABASE, STORE, Screen, key};
use bridge::wire::unpack;
use js_sys::{Promise, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbOpenDbRequest, IdbRequest};

use crate::browser::clock;
use crate::browser::wait::{called, forever, promised};

/// A database that an upgrade in another tab holds shall not keep the window from showing itself.
const PATIENCE_MS: i32 = 400;

/// The screen that this build stored last; `None` on a first visit.
pub async fn read(build: &str) -> Option<Screen> {
    let database: IdbDatabase = promised(in_time(open()?)).await?.dyn_into().ok()?;
    let screen = screen(&database, build).await;
    database.close();
    unpack(&screen?)
}

async fn screen(database: &IdbDatabase, build: &str) -> Option<Vec<u8>> {
    if !database.object_store_names().contains(STORE) {
        return None;
    }
    let store = database.transaction_with_str(STORE).ok()?.object_store(STORE).ok()?;
    let request = store.get(&JsValue::from_str(&key(build))).ok()?;
    let stored = promised(in_time(result(&request))).await?;
    stored.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}

fn open() -> Option<Promise> {
    let request = window().indexed_db().ok()??.open(DATABASE).ok()?;
    let opening = request.clone();
    request.set_onupgradeneeded(Some(&forever(move |_: web_sys::Event| abort(&opening))));
    Some(result(&request))
}

/// The database is not there yet: making it is the engine's business.
fn abort(opening: &IdbOpenDbRequest) {
    if let Some(transaction) = opening.transaction() {
        let _ = transaction.abort();
    }
}

fn result(request: &IdbRequest) -> Promise {
    let finished = request.clone();
    called(move |kept, broken| {
        let kept = kept.clone();
        let read = move |_: web_sys::Event| {
            let value = finished.result().unwrap_or(JsValue::NULL);
            let _ = kept.call1(&JsValue::NULL, &value);
        };
        request.set_onsuccess(Some(&forever(read)));
        request.set_onerror(Some(broken));
    })
}

fn in_time(promise: Promise) -> Promise {
    let late = wasm_bindgen_futures::future_to_promise(async {
        clock::wait(PATIENCE_MS).await;
        Err(JsValue::NULL)
    });
    Promise::race(&js_sys::Array::of2(&promise, &late))
}
