//! Files: chosen by the person, fetched from the site, handed over.

use js_sys::{Array, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, File, FilePropertyBag, HtmlAnchorElement, HtmlInputElement, ShareData, Url,
};

use crate::browser::clock;
use crate::browser::wait::{called, forever, promised};

/// How a hand-over ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    Done,
    /// The person closed the sheet.
    Cancelled,
    /// The browser wants another tap: too much time has passed since the last one.
    TapAgain,
}

/// Lets the person choose files; empty when they think better of it.
pub async fn pick(accept: &str, several: bool) -> Vec<(String, Vec<u8>)> {
    let Some(input) = file_input(accept, several) else { return Vec::new() };
    chosen(input).await
}

/// Lets the person take a photo where there is a camera, else choose one; empty when they think better of it.
pub async fn photo() -> Vec<(String, Vec<u8>)> {
    let Some(input) = file_input("image/*", false) else { return Vec::new() };
    let _ = input.set_attribute("capture", "environment");
    chosen(input).await
}

async fn chosen(input: HtmlInputElement) -> Vec<(String, Vec<u8>)> {
    let chosen = input.clone();
    let promise = called(move |kept, _| {
        let kept = kept.clone();
        let listen = forever(move |_: web_sys::Event| {
            let _ = kept.call0(&JsValue::NULL);
        });
        let _ = chosen.add_event_listener_with_callback("change", &listen);
        let _ = chosen.add_event_listener_with_callback("cancel", &listen);
        chosen.click();
    });
    promised(promise).await;
    let mut read = Vec::new();
    if let Some(files) = input.files() {
        for at in 0..files.length() {
            if let Some(file) = files.item(at) {
                read.extend(bytes_of(&file).await.map(|bytes| (file.name(), bytes)));
            }
        }
    }
    read
}

/// A file of the site.
pub async fn fetch(path: &str) -> Option<Vec<u8>> {
    let response: web_sys::Response = promised(window().fetch_with_str(path)).await?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = promised(response.array_buffer().ok()?).await?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Puts a file where the browser puts downloads.
pub fn download(name: &str, media: &str, bytes: &[u8]) {
    through_link(media, bytes, |link| link.set_download(name));
}

/// Shows a file in a tab of its own. Not for installed apps on iOS, which cannot get out of it again.
pub fn open(media: &str, bytes: &[u8]) {
    through_link(media, bytes, |link| link.set_target("_blank"));
}

/// Whether this device has a sheet through which files can be handed to other apps.
pub fn can_share() -> bool {
    let navigator = window().navigator();
    let known = js_sys::Reflect::has(&navigator, &JsValue::from_str("canShare")).unwrap_or(false);
    known
        && share_data("a.pdf", "application/pdf", b"%PDF")
            .is_some_and(|data| navigator.can_share_with_data(&data))
}

/// Hands a file to another app.
pub async fn share(name: &str, media: &str, bytes: &[u8]) -> Shared {
    let Some(data) = share_data(name, media, bytes) else { return Shared::Cancelled };
    match wasm_bindgen_futures::JsFuture::from(window().navigator().share_with_data(&data)).await {
        Ok(_) => Shared::Done,
        Err(error) => {
            let late = js_sys::Error::from(error).name() == "NotAllowedError";
            if late { Shared::TapAgain } else { Shared::Cancelled }
        }
    }
}

fn file_input(accept: &str, several: bool) -> Option<HtmlInputElement> {
    let input: HtmlInputElement = document().create_element("input").ok()?.dyn_into().ok()?;
    input.set_type("file");
    input.set_accept(accept);
    input.set_multiple(several);
    Some(input)
}

async fn bytes_of(file: &File) -> Option<Vec<u8>> {
    Some(Uint8Array::new(&promised(file.array_buffer()).await?).to_vec())
}

fn through_link(media: &str, bytes: &[u8], set: impl FnOnce(&HtmlAnchorElement)) {
    let options = BlobPropertyBag::new();
    options.set_type(media);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &options) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        set(&link);
        link.click();
    }
    wasm_bindgen_futures::spawn_local(async move {
        clock::wait(60_000).await;
        let _ = Url::revoke_object_url(&address);
    });
}

fn share_data(name: &str, media: &str, bytes: &[u8]) -> Option<ShareData> {
    let options = FilePropertyBag::new();
    options.set_type(media);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let file = File::new_with_u8_array_sequence_and_options(&parts, name, &options).ok()?;
    let data = ShareData::new();
    data.set_files(&Array::of1(&file));
    Some(data)
}
