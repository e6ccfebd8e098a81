//! Brotli and gzip beside each file that gets smaller by them, so that the relay never compresses while serving.

use crate::Done;
use crate::folder::names_below;
use miniz_oxide::deflate::compress_to_vec;
use std::fs;
use std::io::Write;
use std::path::Path;

const WORTH_IT: [&str; 9] = ["js", "wasm", "css", "json", "webmanifest", "svg", "ttf", "otf", "txt"];

/// Writes `FILE.br` and `FILE.gz` where they are missing or older than the file.
pub fn beside(site: &Path) -> Done {
    for name in names_below(site)? {
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        if WORTH_IT.contains(&extension) {
            let file = site.join(&name);
            renew(&file, &site.join(format!("{name}.br")), brotli)?;
            renew(&file, &site.join(format!("{name}.gz")), gzip)?;
        }
    }
    Ok(())
}

fn renew(file: &Path, beside: &Path, squeeze: fn(&[u8]) -> Done<Vec<u8>>) -> Done {
    let written = fs::metadata(file)?.modified()?;
    if fs::metadata(beside).and_then(|known| known.modified()).is_ok_and(|known| known >= written) {
        return Ok(());
    }
    fs::write(beside, squeeze(&fs::read(file)?)?)?;
    Ok(())
}

/// Brotli at its strongest: quality 11, window of 16 MB.
pub fn brotli(bytes: &[u8]) -> Done<Vec<u8>> {
    let mut squeezed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut squeezed, 1 << 16, 11, 24);
    writer.write_all(bytes)?;
    writer.flush()?;
    drop(writer);
    Ok(squeezed)
}

/// RFC 1952: no name, no time, packed as small as can be.
fn gzip(bytes: &[u8]) -> Done<Vec<u8>> {
    const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255];
    let length = u32::try_from(bytes.len())?;
    Ok([&HEAD[..], &compress_to_vec(bytes, 9), &crc(bytes).to_le_bytes(), &length.to_le_bytes()].concat())
}

/// The checksum of gzip.
fn crc(bytes: &[u8]) -> u32 {
    let shifted = |sum: u32, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
    !bytes.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), shifted))
}

#[cfg(test)]
mod tests {
    use super::{brotli, crc, gzip};
    use miniz_oxide::inflate::decompress_to_vec;
    use std::io::Read;

    #[test]
    fn what_was_squeezed_comes_back_as_it_was() {
        let text = "Angebot über einen Gebrauchtwagen. ".repeat(500).into_bytes();
        let (small, mut back) = (brotli(&text).unwrap(), Vec::new());
        brotli::Decompressor::new(small.as_slice(), 4096).read_to_end(&mut back).unwrap();
        assert_eq!(back, text);
        assert!(small.len() * 20 < text.len());
        let small = gzip(&text).unwrap();
        assert_eq!(decompress_to_vec(&small[10..small.len() - 8]).unwrap(), text);
        assert_eq!(small[small.len() - 4..], (text.len() as u32).to_le_bytes());
    }

    #[test]
    fn the_checksum_is_that_of_gzip() {
        assert_eq!((crc(b"123456789"), crc(b"")), (0xcbf4_3926, 0));
    }
}
