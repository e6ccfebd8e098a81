//! Bytes to text: UTF-8 with or without a mark, UTF-16 with a mark, else Windows-1252.

use crate::problem::{Encoding, FileProblem, MOST_BYTES};

/// The text of a file and how it was stored.
///
/// # Errors
/// What keeps the file from being text at all.
pub fn text(bytes: &[u8]) -> Result<(String, Encoding), FileProblem> {
    if bytes.len() > MOST_BYTES {
        return Err(FileProblem::TooLarge);
    }
    if let Some(problem) = foreign(bytes) {
        return Err(problem);
    }
    let (text, encoding) = decode(bytes)?;
    if text.contains('\0') {
        return Err(FileProblem::NotText);
    }
    if text.trim().is_empty() { Err(FileProblem::Empty) } else { Ok((text, encoding)) }
}

fn decode(bytes: &[u8]) -> Result<(String, Encoding), FileProblem> {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, u16::from_be_bytes);
    }
    let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(plain) {
        Ok(text) => Ok((text.to_owned(), Encoding::Utf8)),
        Err(_) => Ok((windows_1252(plain)?, Encoding::Windows1252)),
    }
}

/// Files that people take for CSV, known by their first bytes.
fn foreign(bytes: &[u8]) -> Option<FileProblem> {
    const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];
    const OTHERS: [&[u8]; 5] = [b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf"];
    if WORKBOOKS.iter().any(|start| bytes.starts_with(start)) {
        return Some(FileProblem::Workbook);
    }
    OTHERS.iter().any(|start| bytes.starts_with(start)).then_some(FileProblem::NotText)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<(String, Encoding), FileProblem> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let text: Result<String, _> = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect();
    match text {
        Ok(text) if odd.is_empty() => Ok((text, Encoding::Utf16)),
        _ => Err(FileProblem::NotText),
    }
}

fn windows_1252(bytes: &[u8]) -> Result<String, FileProblem> {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    for (at, byte) in bytes.iter().enumerate() {
        let letter = match byte {
            0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
            other => Some(char::from(*other)),
        };
        text.push(letter.ok_or_else(|| FileProblem::UnknownEncoding { line: line_of(bytes, at) })?);
    }
    Ok(text)
}

fn line_of(bytes: &[u8], at: usize) -> u32 {
    let breaks = bytes.iter().take(at).filter(|byte| **byte == b'\n').count();
    u32::try_from(breaks).unwrap_or(u32::MAX).saturating_add(1)
}

/// Windows-1252 at 0x80–0x9F; the rest equals Latin-1. A byte without a letter betrays another code page (DOS "ü" is 0x81).
const HIGH: [Option<char>; 32] = [
    Some('€'),
    None,
    Some('‚'),
    Some('ƒ'),
    Some('„'),
    Some('…'),
    Some('†'),
    Some('‡'),
    Some('ˆ'),
    Some('‰'),
    Some('Š'),
    Some('‹'),
    Some('Œ'),
    None,
    Some('Ž'),
    None,
    None,
    Some('‘'),
    Some('’'),
    Some('“'),
    Some('”'),
    Some('•'),
    Some('–'),
    Some('—'),
    Some('˜'),
    Some('™'),
    Some('š'),
    Some('›'),
    Some('œ'),
    None,
    Some('ž'),
    Some('Ÿ'),
];

#[cfg(test)]
mod tests {
    use super::text;
    use crate::problem::{Encoding, FileProblem};

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        ["\u{feff}", text].concat().encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn umlauts_survive_every_encoding_that_offices_use() {
        let cases = [
            ("Größe;€".as_bytes().to_vec(), Encoding::Utf8),
            ("\u{feff}Größe;€".as_bytes().to_vec(), Encoding::Utf8),
            (b"Gr\xf6\xdfe;\x80".to_vec(), Encoding::Windows1252),
            (utf16("Größe;€", u16::to_le_bytes), Encoding::Utf16),
            (utf16("Größe;€", u16::to_be_bytes), Encoding::Utf16),
        ];
        for (bytes, encoding) in cases {
            assert_eq!(text(&bytes), Ok(("Größe;€".to_owned(), encoding)), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_not_a_text_file_is_called_by_its_name() {
        let unmarked: Vec<u8> = "Marke;Modell".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let cases: [(&[u8], FileProblem); 9] = [
            (b"", FileProblem::Empty),
            (b"\xef\xbb\xbf \r\n\r\n", FileProblem::Empty),
            (b"PK\x03\x04\x14\x00", FileProblem::Workbook),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", FileProblem::Workbook),
            (b"%PDF-1.7", FileProblem::NotText),
            (b"\x89PNG\r\n", FileProblem::NotText),
            (&unmarked, FileProblem::NotText),
            (b"\xff\xfeM\x00a", FileProblem::NotText),
            (b"Name\nM\x81ller\n", FileProblem::UnknownEncoding { line: 2 }),
        ];
        for (bytes, problem) in cases {
            assert_eq!(text(bytes), Err(problem), "{bytes:?}");
        }
        assert_eq!(text(&vec![b'a'; crate::problem::MOST_BYTES + 1]), Err(FileProblem::TooLarge));
    }
}
