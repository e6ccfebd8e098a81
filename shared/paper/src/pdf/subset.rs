//! A font with only the glyphs that a paper shows, as a PDF wants it: no names, no characters, TrueType outlines.
//!
//! `subsetter` does this for every kind of font and weighs six times as much; it stays as the judge in the tests.

use ttf_parser::GlyphId;

use crate::face::Face;

/// What PDF asks of a font, in the order of the names; the program tables only where a font has them.
const TABLES: [&[u8; 4]; 9] =
    [b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"prep"];

/// A smaller font.
pub struct Subset {
    pub file: Vec<u8>,
    /// The new number of each glyph that was wanted.
    pub places: Vec<u16>,
}

/// The glyphs that stay, in their new order. The first is the sign for what is missing.
struct Chosen(Vec<u16>);

/// Takes the wanted glyphs, and those that they are put together from, into a font of their own.
pub fn subset(face: &Face, wanted: &[u16]) -> Option<Subset> {
    let mut chosen = Chosen(vec![0]);
    let places = wanted.iter().map(|glyph| chosen.place(*glyph)).collect::<Option<Vec<u16>>>()?;
    let (mut glyf, mut loca, mut hmtx) = (Vec::new(), Vec::new(), Vec::new());
    let mut next = 0;
    while let Some(glyph) = chosen.0.get(next).copied() {
        next += 1;
        loca.extend(u32::try_from(glyf.len()).ok()?.to_be_bytes());
        glyf.extend(chosen.outline(face, glyph)?);
        glyf.resize(glyf.len().next_multiple_of(4), 0);
        hmtx.extend(face.advance(GlyphId(glyph)).unwrap_or_default().to_be_bytes());
        hmtx.extend(face.bearing(GlyphId(glyph)).unwrap_or_default().to_be_bytes());
    }
    loca.extend(u32::try_from(glyf.len()).ok()?.to_be_bytes());
    let count = u16::try_from(next).ok()?;
    let mut tables = Vec::new();
    for tag in TABLES {
        let table = match tag {
            b"glyf" => std::mem::take(&mut glyf),
            b"loca" => std::mem::take(&mut loca),
            b"hmtx" => std::mem::take(&mut hmtx),
            // The checksum is nought until the whole file is summed up; places are long ones.
            b"head" => {
                let unsummed = patched(face.table(tag)?.to_vec(), 8, 0_u32.to_be_bytes())?;
                patched(unsummed, 50, 1_u16.to_be_bytes())?
            }
            b"hhea" => patched(face.table(tag)?.to_vec(), 34, count.to_be_bytes())?,
            b"maxp" => patched(face.table(tag)?.to_vec(), 4, count.to_be_bytes())?,
            other => match face.table(other) {
                Some(table) => table.to_vec(),
                None => continue,
            },
        };
        tables.push((tag, table));
    }
    Some(Subset { file: file(&tables)?, places })
}

impl Chosen {
    /// A glyph's new number.
    fn place(&mut self, glyph: u16) -> Option<u16> {
        let place = self.0.iter().position(|known| *known == glyph).unwrap_or_else(|| {
            self.0.push(glyph);
            self.0.len() - 1
        });
        u16::try_from(place).ok()
    }

    /// A glyph's outline, with the new numbers of its parts.
    fn outline(&mut self, face: &Face, glyph: u16) -> Option<Vec<u8>> {
        let mut outline = face.outline(GlyphId(glyph)).to_vec();
        for at in parts(&outline) {
            let place = self.place(word(&outline, at)?)?;
            outline = patched(outline, at, place.to_be_bytes())?;
        }
        Some(outline)
    }
}

/// Where in an outline the numbers stand of the glyphs that it is put together from.
fn parts(outline: &[u8]) -> Vec<usize> {
    const WORDS: u16 = 1;
    const SCALES: [(u16, usize); 3] = [(8, 2), (0x40, 4), (0x80, 8)];
    const MORE: u16 = 0x20;
    let mut found = Vec::new();
    // As many contours as a negative number: none of its own.
    let mut at = if word(outline, 0).is_some_and(|contours| contours > 0x7fff) { 10 } else { outline.len() };
    while let Some(flags) = word(outline, at) {
        found.push(at + 2);
        let scale = SCALES.iter().find(|(flag, _)| flags & flag != 0).map_or(0, |(_, bytes)| *bytes);
        at += if flags & WORDS != 0 { 8 } else { 6 } + scale;
        if flags & MORE == 0 {
            break;
        }
    }
    found
}

/// Directory and tables, with their checksums.
fn file(tables: &[(&[u8; 4], Vec<u8>)]) -> Option<Vec<u8>> {
    let count = u16::try_from(tables.len()).ok()?;
    let log = count.checked_ilog2()?;
    let range = 16 << log;
    let mut file = vec![0, 1, 0, 0];
    for number in [count, range, u16::try_from(log).ok()?, count * 16 - range] {
        file.extend(number.to_be_bytes());
    }
    let mut offset = 12 + 16 * tables.len();
    let mut head = 0;
    for (tag, table) in tables {
        head = if *tag == b"head" { offset } else { head };
        file.extend(*tag);
        for number in [sum(table), u32::try_from(offset).ok()?, u32::try_from(table.len()).ok()?] {
            file.extend(number.to_be_bytes());
        }
        offset = (offset + table.len()).next_multiple_of(4);
    }
    for (_, table) in tables {
        file.extend(table);
        file.resize(file.len().next_multiple_of(4), 0);
    }
    let whole = 0xb1b0_afba_u32.wrapping_sub(sum(&file));
    patched(file, head + 8, whole.to_be_bytes())
}

/// The sum of a table's words.
fn sum(table: &[u8]) -> u32 {
    let word =
        |four: &[u8]| four.iter().zip([24, 16, 8, 0]).map(|(byte, up)| u32::from(*byte) << up).sum::<u32>();
    table.chunks(4).map(word).fold(0, u32::wrapping_add)
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|two| u16::from_be_bytes(*two))
}

fn patched<const N: usize>(mut bytes: Vec<u8>, at: usize, number: [u8; N]) -> Option<Vec<u8>> {
    *bytes.get_mut(at..)?.first_chunk_mut()? = number;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{file, parts, subset, sum};
    use crate::face::Face;
    use subsetter::GlyphRemapper;
    use ttf_parser::{GlyphId, OutlineBuilder};

    const FONT: &[u8] = include_bytes!("../../../../public/fonts/inter-regular.ttf");

    #[derive(Debug, Default, PartialEq)]
    struct Drawn(Vec<(char, [f32; 4])>);

    impl OutlineBuilder for Drawn {
        fn move_to(&mut self, x: f32, y: f32) {
            self.0.push(('M', [x, y, 0.0, 0.0]));
        }
        fn line_to(&mut self, x: f32, y: f32) {
            self.0.push(('L', [x, y, 0.0, 0.0]));
        }
        fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
            self.0.push(('Q', [x1, y1, x, y]));
        }
        fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, _: f32, _: f32) {
            self.0.push(('C', [0.0; 4]));
        }
        fn close(&mut self) {
            self.0.push(('Z', [0.0; 4]));
        }
    }

    /// What a PDF reader takes out of an embedded font: outline and width of a glyph.
    fn seen(font: &[u8], glyph: u16) -> (Drawn, Option<u16>, Option<i16>) {
        // Embedded fonts have no table of characters, which the whole parser does not miss.
        let face = ttf_parser::Face::parse(font, 0).unwrap();
        let mut drawn = Drawn::default();
        face.outline_glyph(GlyphId(glyph), &mut drawn);
        (drawn, face.glyph_hor_advance(GlyphId(glyph)), face.glyph_hor_side_bearing(GlyphId(glyph)))
    }

    fn glyphs(text: &str) -> Vec<u16> {
        let face = Face::read(FONT).unwrap();
        text.chars().map(|sign| face.glyph(sign).unwrap().0).collect()
    }

    #[test]
    fn a_subset_shows_the_same_glyphs_as_the_whole_font_and_as_the_judges_subset() {
        let wanted = glyphs("Autohaus Sonnfeld: 1.117,11\u{a0}€ für ÄÖÜß, Łódź, ½, ẞ und „Öl“");
        let ours = subset(&Face::read(FONT).unwrap(), &wanted).unwrap();
        let mut map = GlyphRemapper::new();
        let theirs_at: Vec<u16> = wanted.iter().map(|glyph| map.remap(*glyph)).collect();
        let theirs = subsetter::subset(FONT, 0, &map).unwrap();
        assert!(ours.file.len() < theirs.len() + 500, "{} and {}", ours.file.len(), theirs.len());
        for ((glyph, place), judged) in wanted.iter().zip(&ours.places).zip(theirs_at) {
            assert_eq!(seen(&ours.file, *place), seen(FONT, *glyph), "glyph {glyph}");
            assert_eq!(seen(&ours.file, *place), seen(&theirs, judged), "glyph {glyph}");
        }
        assert_eq!(seen(&ours.file, 0), seen(FONT, 0));
    }

    #[test]
    fn a_glyph_that_is_wanted_twice_stands_once() {
        let (face, wanted) = (Face::read(FONT).unwrap(), glyphs("ABA"));
        let subset = subset(&face, &wanted).unwrap();
        assert_eq!(subset.places, [1, 2, 1]);
        assert_eq!(ttf_parser::Face::parse(&subset.file, 0).unwrap().number_of_glyphs(), 3);
    }

    #[test]
    fn the_whole_file_sums_up_to_what_fonts_sum_up_to() {
        let whole = subset(&Face::read(FONT).unwrap(), &glyphs("Ab")).unwrap();
        assert_eq!(sum(&whole.file), 0xb1b0_afba);
        assert!(file(&[]).is_none());
    }

    #[test]
    fn the_parts_of_a_glyph_are_found_whatever_their_scale() {
        let head = [0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0];
        let part = |flags: u16, glyph: u8, rest: usize| {
            [&flags.to_be_bytes()[..], &[0, glyph], &vec![0; rest]].concat()
        };
        let whole =
            [&head[..], &part(0x21, 7, 4), &part(0x28, 8, 4), &part(0x60, 9, 6), &part(0x80, 5, 10)].concat();
        let found: Vec<u8> = parts(&whole).iter().map(|at| whole[at + 1]).collect();
        assert_eq!(found, [7, 8, 9, 5]);
        assert!(parts(&[0, 2, 0, 0]).is_empty() && parts(&[]).is_empty());
        assert_eq!(parts(&whole[..20]), [12, 20]);
    }
}
