//! Requests to the relay over HTTP: CBOR bodies, the session in the browser's cookie.

use js_sys::{ArrayBuffer, Promise, Uint8Array};
use sync::account::MEDIA_TYPE;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{RequestInit, Response};

use crate::browser::settle::Settle;
use crate::browser::world::{Answered, Unreachable};
use crate::browser::{clock, scope};

/// What has not come after so many milliseconds never will: networks die without a word.
const PATIENCE: i32 = 60_000;

/// Asks the relay: with a body a POST, without one a GET.
pub async fn call(path: &str, body: Option<&[u8]>) -> Result<Answered, Unreachable> {
    let settle = Settle::new();
    let (answered, late) = (settle.clone(), settle.clone());
    let asking = send(path, body).map_err(|_| Unreachable)?;
    spawn_local(async move { answered.set(answer(asking).await.map_err(|_| Unreachable)) });
    let timer = clock::after(PATIENCE, move |_| late.set(Err(Unreachable)));
    let end = settle.await;
    timer.into_iter().for_each(clock::forget);
    end
}

/// A file of this site; `None` if it cannot be had.
pub async fn fetch(path: &str) -> Option<Vec<u8>> {
    let promise = scope::global().fetch_with_str(path);
    let response: Response = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    if response.ok() { whole(&response).await.ok() } else { None }
}

fn send(path: &str, body: Option<&[u8]>) -> Result<Promise, JsValue> {
    let init = RequestInit::new();
    if let Some(body) = body {
        let headers = web_sys::Headers::new()?;
        headers.set("content-type", MEDIA_TYPE)?;
        init.set_method("POST");
        init.set_headers(&headers);
        init.set_body(&Uint8Array::from(body));
    }
    Ok(scope::global().fetch_with_str_and_init(path, &init))
}

async fn answer(asking: Promise) -> Result<Answered, JsValue> {
    let response: Response = JsFuture::from(asking).await?.dyn_into()?;
    let body = whole(&response).await?;
    Ok(Answered { good: response.ok(), body })
}

async fn whole(response: &Response) -> Result<Vec<u8>, JsValue> {
    let buffer: ArrayBuffer = JsFuture::from(response.array_buffer()?).await?.dyn_into()?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
