//! Pictures in a file, passed through as they came.

use pdf_writer::types::Predictor;
use pdf_writer::{Filter, Finish, Name, Ref};

use crate::pdf::store::Store;
use crate::picture::{Colours, Data, Picture};

/// Writes a picture.
pub fn write(store: &mut Store, picture: &Picture) -> Ref {
    let palette = match &picture.colours {
        Colours::Palette(palette) => Some(store.stream(palette)),
        _ => None,
    };
    let name = store.name();
    let (width, height) = (whole(picture.width), whole(picture.height));
    let pixels: &[u8] = match &picture.data {
        Data::Png(pixels) => pixels,
        Data::Jpeg => &picture.file,
    };
    store.put(name, |chunk| {
        let mut image = chunk.image_xobject(name, pixels);
        image.width(width).height(height).bits_per_component(i32::from(picture.bits));
        match (&picture.colours, palette) {
            (Colours::Grey, _) => image.color_space_name(Name(b"DeviceGray")),
            (Colours::Palette(colours), Some(palette)) => {
                let last = whole(u32::try_from(colours.len() / 3).unwrap_or(1)) - 1;
                let mut space = image.insert(Name(b"ColorSpace")).array();
                space.item(Name(b"Indexed")).item(Name(b"DeviceRGB")).item(last).item(palette);
                space.finish();
                &mut image
            }
            _ => image.color_space_name(Name(b"DeviceRGB")),
        };
        match picture.data {
            Data::Jpeg => {
                image.filter(Filter::DctDecode);
            }
            Data::Png(_) => {
                let colours = if picture.colours == Colours::Rgb { 3 } else { 1 };
                image.filter(Filter::FlateDecode);
                image
                    .decode_parms()
                    .predictor(Predictor::PngOptimum)
                    .colors(colours)
                    .bits_per_component(i32::from(picture.bits))
                    .columns(width);
            }
        }
    });
    name
}

fn whole(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
