//! Pictures: made small enough to travel with a record, and shown.

use js_sys::{Array, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap, Url};

use crate::browser::wait::{called, promised};

/// Pictures up to this size stay as they are, if paper can carry them.
const SMALL: usize = 160_000;

/// The longest edge of a picture that had to be made smaller.
const EDGE: f64 = 1200.0;

const QUALITY: f64 = 0.88;

/// A picture that a record can carry: JPEG, or PNG without transparency. `None` if it is no picture.
pub async fn fit(bytes: &[u8]) -> Option<Vec<u8>> {
    if bytes.len() <= SMALL && is_plain(bytes) { Some(bytes.to_vec()) } else { redraw(bytes).await }
}

/// An address under which the page can show the bytes; to be given back with [`forget`].
pub fn address(bytes: &[u8]) -> String {
    blob(bytes).and_then(|blob| Url::create_object_url_with_blob(&blob).ok()).unwrap_or_default()
}

/// Gives an address back.
pub fn forget(address: &str) {
    let _ = Url::revoke_object_url(address);
}

/// JPEG, or PNG of a colour type without alpha.
fn is_plain(bytes: &[u8]) -> bool {
    let png = bytes.starts_with(b"\x89PNG\r\n\x1a\n");
    bytes.starts_with(&[0xff, 0xd8, 0xff]) || (png && bytes.get(25).is_some_and(|kind| matches!(kind, 0 | 2)))
}

async fn redraw(bytes: &[u8]) -> Option<Vec<u8>> {
    let bitmap = promised(window().create_image_bitmap_with_blob(&blob(bytes)?).ok()?).await?;
    let canvas = draw(&bitmap.dyn_into().ok()?)?;
    let drawn = promised(called(move |kept, _| {
        let kept = kept.clone();
        let give = Closure::once_into_js(move |blob: JsValue| {
            let _ = kept.call1(&JsValue::NULL, &blob);
        });
        let _ =
            canvas.to_blob_with_type_and_encoder_options(give.unchecked_ref(), "image/jpeg", &QUALITY.into());
    }))
    .await?;
    let buffer = promised(drawn.dyn_into::<Blob>().ok()?.array_buffer()).await?;
    Some(Uint8Array::new(&buffer).to_vec())
}

fn draw(bitmap: &ImageBitmap) -> Option<HtmlCanvasElement> {
    let (width, height) = (f64::from(bitmap.width()), f64::from(bitmap.height()));
    let scale = (EDGE / width.max(height).max(1.0)).min(1.0);
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(pixels(width * scale));
    canvas.set_height(pixels(height * scale));
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    pen.set_fill_style_str("#fff");
    pen.fill_rect(0.0, 0.0, width * scale, height * scale);
    pen.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, width * scale, height * scale).ok()?;
    Some(canvas)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and the longest edge")]
fn pixels(length: f64) -> u32 {
    length.round().clamp(1.0, EDGE) as u32
}

fn blob(bytes: &[u8]) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(if bytes.starts_with(b"\x89PNG") { "image/png" } else { "image/jpeg" });
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options).ok()
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn only_pictures_that_paper_can_carry_stay_as_they_are() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02".to_vec();
        assert!(is_plain(&png));
        *png.last_mut().unwrap() = 6;
        assert!(!is_plain(&png));
        assert!(is_plain(&[0xff, 0xd8, 0xff, 0xe0]));
        assert!(!is_plain(b"GIF89a"));
        assert!(!is_plain(b""));
    }
}
