//! Pictures as they go into a file: the compressed bytes of PNG and JPEG, passed through and never decoded.

use crate::fault::PictureFault;

/// A picture that can be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub width: u32,
    pub height: u32,
    pub colours: Colours,
    pub bits: u8,
    pub data: Data,
    /// The whole file, for the screen.
    pub file: Vec<u8>,
    /// Media type of the file.
    pub media: &'static str,
}

/// How a pixel says its colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Colours {
    Grey,
    Rgb,
    /// Red, green and blue of each colour.
    Palette(Vec<u8>),
}

/// The compressed pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Data {
    /// A zlib stream with PNG's line filters.
    Png(Vec<u8>),
    Jpeg,
}

impl Picture {
    /// Reads the head of a file and keeps its pixels as they are.
    pub fn read(file: &[u8]) -> Result<Picture, PictureFault> {
        if file.starts_with(b"\x89PNG\r\n\x1a\n") {
            png(file)
        } else if file.starts_with(b"\xff\xd8\xff") {
            jpeg(file)
        } else {
            Err(PictureFault::Unknown)
        }
    }
}

fn number(bytes: &[u8], at: usize) -> Result<u32, PictureFault> {
    let four = bytes.get(at..at + 4).and_then(|b| <[u8; 4]>::try_from(b).ok());
    four.map(u32::from_be_bytes).ok_or(PictureFault::Damaged)
}

/// PNG (ISO 15948): the header, the palette and all pixel chunks joined.
fn png(file: &[u8]) -> Result<Picture, PictureFault> {
    let (mut head, mut palette, mut pixels) = (None, Vec::new(), Vec::new());
    let mut at = 8;
    loop {
        let length = usize::try_from(number(file, at)?).map_err(|_| PictureFault::Damaged)?;
        let kind = file.get(at + 4..at + 8).ok_or(PictureFault::Damaged)?;
        let end = (at + 8).checked_add(length).ok_or(PictureFault::Damaged)?;
        let body = file.get(at + 8..end).ok_or(PictureFault::Damaged)?;
        match kind {
            b"IHDR" => head = Some(png_head(body)?),
            b"PLTE" => palette = body.to_vec(),
            b"tRNS" => return Err(PictureFault::NotFlat),
            b"IDAT" => pixels.extend_from_slice(body),
            b"IEND" => break,
            _ => {}
        }
        at = end + 4;
    }
    let (width, height, bits, kind) = head.ok_or(PictureFault::Damaged)?;
    let colours = match kind {
        0 => Colours::Grey,
        2 => Colours::Rgb,
        _ if palette.is_empty() || palette.len() % 3 != 0 => return Err(PictureFault::Damaged),
        _ => Colours::Palette(palette),
    };
    if pixels.is_empty() {
        return Err(PictureFault::Damaged);
    }
    Ok(Picture {
        width,
        height,
        colours,
        bits,
        data: Data::Png(pixels),
        file: file.to_vec(),
        media: "image/png",
    })
}

/// Width, height, bits and colour type.
fn png_head(body: &[u8]) -> Result<(u32, u32, u8, u8), PictureFault> {
    let (width, height) = (number(body, 0)?, number(body, 4)?);
    let &[bits, kind, 0, 0, interlaced] = body.get(8..13).ok_or(PictureFault::Damaged)? else {
        return Err(PictureFault::Damaged);
    };
    if interlaced != 0 || matches!(kind, 4 | 6) {
        return Err(PictureFault::NotFlat);
    }
    // Sixteen bits are fine in PDF 1.5 and later.
    let known = matches!((kind, bits), (0, 1 | 2 | 4 | 8 | 16) | (2, 8 | 16) | (3, 1 | 2 | 4 | 8));
    if width == 0 || height == 0 || !known {
        Err(PictureFault::Damaged)
    } else {
        Ok((width, height, bits, kind))
    }
}

/// JPEG (ISO 10918): the first frame header tells size and colours.
fn jpeg(file: &[u8]) -> Result<Picture, PictureFault> {
    let mut at = 2;
    loop {
        let &[0xff, marker] = file.get(at..at + 2).ok_or(PictureFault::Damaged)? else {
            return Err(PictureFault::Damaged);
        };
        if marker == 0xff {
            at += 1;
            continue;
        }
        if marker == 0x01 || (0xd0..=0xd8).contains(&marker) {
            at += 2;
            continue;
        }
        if marker == 0xd9 || marker == 0xda {
            return Err(PictureFault::Damaged);
        }
        let two = |at: usize| -> Result<u32, PictureFault> {
            match file.get(at..at + 2) {
                Some(&[high, low]) => Ok(u32::from(high) << 8 | u32::from(low)),
                _ => Err(PictureFault::Damaged),
            }
        };
        // Frames but not the tables of Huffman codes, arithmetic codes and extensions in between.
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            return jpeg_frame(file, two(at + 7)?, two(at + 5)?, file.get(at + 4..at + 10));
        }
        at += 2 + usize::try_from(two(at + 2)?.max(2)).map_err(|_| PictureFault::Damaged)?;
    }
}

fn jpeg_frame(file: &[u8], width: u32, height: u32, head: Option<&[u8]>) -> Result<Picture, PictureFault> {
    let &[bits, _, _, _, _, components] = head.ok_or(PictureFault::Damaged)? else {
        return Err(PictureFault::Damaged);
    };
    let colours = match components {
        1 => Colours::Grey,
        3 => Colours::Rgb,
        _ => return Err(PictureFault::Colours),
    };
    if width == 0 || height == 0 || bits != 8 {
        return Err(PictureFault::Damaged);
    }
    Ok(Picture { width, height, colours, bits, data: Data::Jpeg, file: file.to_vec(), media: "image/jpeg" })
}
