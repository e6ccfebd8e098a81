//! Pictures: made small enough to travel with a record, and shown.

use js_sys::{Array, Object, Reflect, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, ImageBitmap, Url,
};

use crate::browser::wait::{called, promised};

/// Pictures up to this size stay as they are, if paper can carry them.
const SMALL: usize = 160_000;

/// The longest edge of a picture that had to be made smaller.
const EDGE: f64 = 1200.0;

const QUALITY: f64 = 0.88;

/// Larger files are no pictures for a letter; to open them would stop a small device.
const MOST: usize = 30 << 20;

/// Why something cannot be taken for a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    NoPicture,
    TooLarge,
}

/// A picture that a record can carry: JPEG, or PNG without transparency.
pub async fn fit(bytes: &[u8]) -> Result<Vec<u8>, Unfit> {
    if bytes.len() > MOST {
        return Err(Unfit::TooLarge);
    }
    if bytes.len() <= SMALL && is_plain(bytes) {
        // What only begins like a picture would stop every paper.
        return bitmap(bytes).await.map(|_| bytes.to_vec()).ok_or(Unfit::NoPicture);
    }
    redraw(bytes).await.ok_or(Unfit::NoPicture)
}

/// An address under which the page can show the bytes; to be given back with [`forget`].
pub fn address(bytes: &[u8]) -> String {
    blob(bytes).and_then(|blob| Url::create_object_url_with_blob(&blob).ok()).unwrap_or_default()
}

/// Gives an address back.
pub fn forget(address: &str) {
    let _ = Url::revoke_object_url(address);
}

/// JPEG of the colours of screens (JFIF knows no others), or PNG neither interlaced nor transparent.
fn is_plain(bytes: &[u8]) -> bool {
    let jpeg = bytes.starts_with(&[0xff, 0xd8, 0xff, 0xe0]) && bytes.get(6..10) == Some(b"JFIF");
    let opaque = bytes.get(25).is_some_and(|kind| matches!(kind, 0 | 2));
    let whole = bytes.get(28) == Some(&0) && !bytes.windows(4).any(|name| name == b"tRNS");
    jpeg || (bytes.starts_with(b"\x89PNG\r\n\x1a\n") && opaque && whole)
}

/// Drawings and PNG stay sharp as long as they stay small.
async fn redraw(bytes: &[u8]) -> Option<Vec<u8>> {
    let canvas = if is_drawing(bytes) { drawing(bytes).await? } else { bitmap(bytes).await? };
    if media(bytes) != "image/jpeg" {
        let sharp = encoded(&canvas, "image/png").await?;
        if sharp.len() <= SMALL && is_plain(&sharp) {
            return Some(sharp);
        }
    }
    encoded(&canvas, "image/jpeg").await
}

async fn encoded(canvas: &HtmlCanvasElement, media: &'static str) -> Option<Vec<u8>> {
    let canvas = canvas.clone();
    let drawn = promised(called(move |kept, _| {
        let kept = kept.clone();
        let give = Closure::once_into_js(move |blob: JsValue| {
            let _ = kept.call1(&JsValue::NULL, &blob);
        });
        let _ = canvas.to_blob_with_type_and_encoder_options(give.unchecked_ref(), media, &QUALITY.into());
    }))
    .await?;
    let buffer = promised(drawn.dyn_into::<Blob>().ok()?.array_buffer()).await?;
    Some(Uint8Array::new(&buffer).to_vec())
}

async fn bitmap(bytes: &[u8]) -> Option<HtmlCanvasElement> {
    let bitmap = promised(window().create_image_bitmap_with_blob(&blob(bytes)?).ok()?).await?;
    let bitmap: ImageBitmap = bitmap.dyn_into().ok()?;
    let (width, height) = (f64::from(bitmap.width()), f64::from(bitmap.height()));
    let (canvas, pen, scale) = ground(width, height, 1.0)?;
    pen.draw_image_with_image_bitmap_and_dw_and_dh(&bitmap, 0.0, 0.0, width * scale, height * scale).ok()?;
    Some(canvas)
}

/// SVG, as large as a letter can want it. Inside a picture no script of it runs.
async fn drawing(bytes: &[u8]) -> Option<HtmlCanvasElement> {
    let image: HtmlImageElement = document().create_element("img").ok()?.dyn_into().ok()?;
    let address = address(bytes);
    image.set_src(&address);
    let ready = promised(image.decode()).await;
    forget(&address);
    ready?;
    let (width, height) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    let (width, height) = if width * height > 0.0 { (width, height) } else { (300.0, 150.0) };
    let (canvas, pen, scale) = ground(width, height, EDGE)?;
    pen.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width * scale, height * scale)
        .ok()?;
    Some(canvas)
}

/// A white ground without transparency, no larger than the longest edge; small ones are enlarged up to `most`.
fn ground(width: f64, height: f64, most: f64) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d, f64)> {
    let scale = (EDGE / width.max(height).max(1.0)).min(most);
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(pixels(width * scale));
    canvas.set_height(pixels(height * scale));
    let opaque = Object::new();
    Reflect::set(&opaque, &"alpha".into(), &JsValue::FALSE).ok()?;
    let pen = canvas.get_context_with_context_options("2d", &opaque).ok()??;
    let pen: CanvasRenderingContext2d = pen.dyn_into().ok()?;
    pen.set_fill_style_str("#fff");
    pen.fill_rect(0.0, 0.0, width * scale, height * scale);
    Some((canvas, pen, scale))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and the longest edge")]
fn pixels(length: f64) -> u32 {
    length.round().clamp(1.0, EDGE) as u32
}

fn blob(bytes: &[u8]) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(media(bytes));
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options).ok()
}

fn media(bytes: &[u8]) -> &'static str {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        _ if is_drawing(bytes) => "image/svg+xml",
        _ => "image/jpeg",
    }
}

/// SVG, perhaps behind a byte order mark, a declaration or a comment.
fn is_drawing(bytes: &[u8]) -> bool {
    let text = bytes.trim_ascii_start();
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    let begins = |mark: &[u8]| text.starts_with(mark);
    let named =
        text.get(..2000.min(text.len())).is_some_and(|head| head.windows(4).any(|part| part == b"<svg"));
    begins(b"<svg") || (named && (begins(b"<?xml") || begins(b"<!")))
}

#[cfg(test)]
mod tests {
    use super::{is_drawing, is_plain};

    #[test]
    fn a_drawing_is_known_by_how_it_begins() {
        for (text, drawing) in [
            ("<svg xmlns=''/>", true),
            ("\n <?xml version='1.0'?><!-- x --><svg/>", true),
            ("\u{feff}<!DOCTYPE svg><svg/>", true),
            ("<?xml version='1.0'?><html/>", false),
            ("<html><svg/></html>", false),
            ("", false),
        ] {
            assert_eq!(is_drawing(text.as_bytes()), drawing, "{text}");
        }
    }

    #[test]
    fn only_pictures_that_paper_can_carry_stay_as_they_are() {
        let png = |kind: u8, interlaced: u8, rest: &[u8]| {
            let head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08";
            [&head[..], &[kind, 0, 0, interlaced], rest].concat()
        };
        for (bytes, plain) in [
            (png(2, 0, b""), true),
            (png(0, 0, b""), true),
            (png(6, 0, b""), false),
            (png(2, 1, b""), false),
            (png(2, 0, b"\0\0\0\x06tRNS"), false),
            (b"\xff\xd8\xff\xe0\0\x10JFIF\0".to_vec(), true),
            // Of a printer, in four colours.
            (b"\xff\xd8\xff\xee\0\x0eAdobe\0".to_vec(), false),
            (b"GIF89a".to_vec(), false),
            (Vec::new(), false),
        ] {
            assert_eq!(is_plain(&bytes), plain, "{bytes:?}");
        }
    }
}
