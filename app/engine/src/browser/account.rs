//! Requests to the relay over HTTP: CBOR bodies, the session in the browser's cookie.

use js_sys::{ArrayBuffer, Uint8Array};
use sync::account::MEDIA_TYPE;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

use crate::browser::scope;
use crate::browser::world::{Answered, Unreachable};

/// Asks the relay: with a body a POST, without one a GET.
pub async fn call(path: &str, body: Option<&[u8]>) -> Result<Answered, Unreachable> {
    let response = send(path, body).await.map_err(|_| Unreachable)?;
    let body = whole(&response).await.map_err(|_| Unreachable)?;
    Ok(Answered { good: response.ok(), body })
}

/// A file of this site; `None` if it cannot be had.
pub async fn fetch(path: &str) -> Option<Vec<u8>> {
    let promise = scope::global().fetch_with_str(path);
    let response: Response = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    if response.ok() { whole(&response).await.ok() } else { None }
}

async fn send(path: &str, body: Option<&[u8]>) -> Result<Response, JsValue> {
    let init = RequestInit::new();
    if let Some(body) = body {
        let headers = web_sys::Headers::new()?;
        headers.set("content-type", MEDIA_TYPE)?;
        init.set_method("POST");
        init.set_headers(&headers);
        init.set_body(&Uint8Array::from(body));
    }
    let promise = scope::global().fetch_with_str_and_init(path, &init);
    JsFuture::from(promise).await?.dyn_into()
}

async fn whole(response: &Response) -> Result<Vec<u8>, JsValue> {
    let buffer: ArrayBuffer = JsFuture::from(response.array_buffer()?).await?.dyn_into()?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
