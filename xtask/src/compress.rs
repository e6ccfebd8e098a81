//! Brotli and gzip beside each file that gets smaller by them, so that the relay never compresses while serving.

use crate::Done;
use crate::site::names_below;
use flate2::Compression;
use flate2::write::GzEncoder;
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

fn gzip(bytes: &[u8]) -> Done<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use super::{brotli, gzip};
    use std::io::Read;

    #[test]
    fn what_was_squeezed_comes_back_as_it_was() {
        let text = "Angebot über einen Gebrauchtwagen. ".repeat(500).into_bytes();
        let (small, mut back) = (brotli(&text).unwrap(), Vec::new());
        brotli::Decompressor::new(small.as_slice(), 4096).read_to_end(&mut back).unwrap();
        assert_eq!(back, text);
        assert!(small.len() * 20 < text.len());
        let (small, mut back) = (gzip(&text).unwrap(), Vec::new());
        flate2::read::GzDecoder::new(small.as_slice()).read_to_end(&mut back).unwrap();
        assert_eq!(back, text);
    }
}
