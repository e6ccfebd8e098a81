//! Packing and unpacking behind readers.

use std::io::{Cursor, ErrorKind, Read, Result};

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec;

use crate::Compression;

/// What other packers call their usual strength.
const USUAL: u8 = 6;

/// Reads packed what its source gives.
pub struct DeflateEncoder<R>(Whole<R>);

/// Reads unpacked what its source gives.
pub struct DeflateDecoder<R>(Whole<R>);

/// A source and, from the first reading on, all that comes of it.
struct Whole<R> {
    source: R,
    result: Option<Cursor<Vec<u8>>>,
}

impl<R> DeflateEncoder<R> {
    /// Packs `source`.
    pub fn new(source: R, _: Compression) -> DeflateEncoder<R> {
        DeflateEncoder(Whole { source, result: None })
    }
}

impl<R> DeflateDecoder<R> {
    /// Unpacks `source`.
    pub fn new(source: R) -> DeflateDecoder<R> {
        DeflateDecoder(Whole { source, result: None })
    }
}

impl<R: Read> Read for DeflateEncoder<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        self.0.read(buffer, |plain| Ok(compress_to_vec(plain, USUAL)))
    }
}

impl<R: Read> Read for DeflateDecoder<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        self.0.read(buffer, |packed| decompress_to_vec(packed).map_err(|_| ErrorKind::InvalidData.into()))
    }
}

impl<R: Read> Whole<R> {
    fn read(&mut self, buffer: &mut [u8], turn: fn(&[u8]) -> Result<Vec<u8>>) -> Result<usize> {
        if let Some(result) = &mut self.result {
            return result.read(buffer);
        }
        let mut all = Vec::new();
        self.source.read_to_end(&mut all)?;
        self.result.insert(Cursor::new(turn(&all)?)).read(buffer)
    }
}

#[cfg(test)]
mod tests {
    use super::{DeflateDecoder, DeflateEncoder};
    use crate::Compression;
    use std::io::Read;

    fn packed(plain: &[u8]) -> Vec<u8> {
        let mut packed = Vec::new();
        DeflateEncoder::new(plain, Compression).read_to_end(&mut packed).unwrap();
        packed
    }

    #[test]
    fn what_was_packed_comes_back() {
        for plain in [&b""[..], b"a", &b"Angebot ".repeat(400)] {
            let (small, mut back) = (packed(plain), Vec::new());
            DeflateDecoder::new(small.as_slice()).read_to_end(&mut back).unwrap();
            assert_eq!(back, plain);
        }
        assert!(packed(&b"Angebot ".repeat(400)).len() < 60);
    }

    #[test]
    fn what_zlib_has_packed_can_be_read() {
        // Python's zlib.compressobj(6, DEFLATED, -15) of "Jobmappe, Jobmappe, Jobmappe".
        let zlib = [0xf3, 0xca, 0x4f, 0xca, 0x4d, 0x2c, 0x28, 0x48, 0xd5, 0x51, 0xf0, 0xc2, 0x60, 1, 0];
        let mut back = String::new();
        DeflateDecoder::new(&zlib[..]).read_to_string(&mut back).unwrap();
        assert_eq!(back, "Jobmappe, Jobmappe, Jobmappe");
    }

    #[test]
    fn what_breaks_off_or_was_never_packed_is_refused() {
        let small = packed(&b"Angebot ".repeat(400));
        for bad in [&small[..small.len() / 2], b"", &[0xff, 0xff, 0xff]] {
            assert!(DeflateDecoder::new(bad).read_to_end(&mut Vec::new()).is_err(), "{bad:?}");
        }
    }
}
