//! Packs bytes (zlib). One press serves a whole file: to make its tables anew costs as much as to pack a small stream.

use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params,
};

/// How hard it looks for what was there before. One that looks harder (4) leaves a sixth of an invoice off, and the whole
/// invoice takes a quarter longer for it.
const LEVEL: i32 = 1;

/// Packs one stream after another.
pub struct Press(Box<CompressorOxide>);

impl Default for Press {
    fn default() -> Press {
        Press(Box::new(CompressorOxide::new(create_comp_flags_from_zip_params(LEVEL, 1, 0))))
    }
}

impl Press {
    /// The bytes packed, as if they were the first.
    pub fn pack(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut packed = Vec::with_capacity(bytes.len() / 4);
        self.0.reset();
        compress_to_output(&mut self.0, bytes, TDEFLFlush::Finish, |piece| {
            packed.extend_from_slice(piece);
            true
        });
        packed
    }
}

#[cfg(test)]
mod tests {
    use super::Press;
    use miniz_oxide::inflate::decompress_to_vec_zlib;

    #[test]
    fn what_was_packed_comes_out_again_and_does_not_depend_on_what_was_packed_before() {
        let long: Vec<u8> = (0..90_000_u32).map(|at| (at % 613 * at % 251) as u8).collect();
        let mut press = Press::default();
        let first = press.pack(b"Autohaus Sonnfeld");
        for bytes in [&long[..], b"", b"a", &b"ab".repeat(40_000)] {
            assert_eq!(decompress_to_vec_zlib(&press.pack(bytes)).unwrap(), bytes);
        }
        assert_eq!(press.pack(b"Autohaus Sonnfeld"), first);
        assert_eq!(decompress_to_vec_zlib(&first).unwrap(), b"Autohaus Sonnfeld");
    }
}
