//! A font as papers read it: characters, widths, outlines of the TrueType kind, measures and layout tables.
//!
//! `ttf_parser::Face` reads every kind of font there is, and all of that would travel to each device. So this takes
//! the parser's single tables, and only those.

use ttf_parser::gdef;
use ttf_parser::{GlyphId, OutlineBuilder, Permissions, RawFace, Rect, Tag, name_id};
use ttf_parser::{cmap, glyf, head, hhea, hmtx, loca, maxp, name, os2};

/// A font, read.
#[derive(Clone)]
pub struct Face<'a> {
    raw: RawFace<'a>,
    head: head::Table,
    hhea: hhea::Table,
    hmtx: hmtx::Table<'a>,
    cmap: cmap::Table<'a>,
    loca: loca::Table<'a>,
    glyf: &'a [u8],
    os2: os2::Table<'a>,
}

impl<'a> Face<'a> {
    /// Reads a TrueType file; `None` for what is none or lacks a table.
    pub fn read(file: &'a [u8]) -> Option<Face<'a>> {
        let raw = RawFace::parse(file, 0).ok()?;
        let table = |tag: &[u8; 4]| raw.table(Tag::from_bytes(tag));
        let head = head::Table::parse(table(b"head")?)?;
        let hhea = hhea::Table::parse(table(b"hhea")?)?;
        let glyphs = maxp::Table::parse(table(b"maxp")?)?.number_of_glyphs;
        Some(Face {
            head,
            hhea,
            hmtx: hmtx::Table::parse(hhea.number_of_metrics, glyphs, table(b"hmtx")?)?,
            cmap: cmap::Table::parse(table(b"cmap")?)?,
            loca: loca::Table::parse(glyphs, head.index_to_location_format, table(b"loca")?)?,
            glyf: table(b"glyf")?,
            os2: os2::Table::parse(table(b"OS/2")?)?,
            raw,
        })
    }

    /// A table's bytes.
    pub fn table(&self, tag: &[u8; 4]) -> Option<&'a [u8]> {
        self.raw.table(Tag::from_bytes(tag))
    }

    /// Whether its makers permit that it is embedded.
    pub fn embeddable(&self) -> bool {
        !matches!(self.os2.permissions(), None | Some(Permissions::Restricted))
    }

    /// Units in one em.
    pub fn units(&self) -> u16 {
        self.head.units_per_em
    }

    /// The glyph of a character.
    pub fn glyph(&self, sign: char) -> Option<GlyphId> {
        let unicode = self.cmap.subtables.into_iter().filter(cmap::Subtable::is_unicode);
        unicode.into_iter().find_map(|subtable| subtable.glyph_index(u32::from(sign)))
    }

    /// How far a glyph moves the pen.
    pub fn advance(&self, glyph: GlyphId) -> Option<u16> {
        self.hmtx.advance(glyph)
    }

    /// How far a glyph's outline begins from the pen.
    pub fn bearing(&self, glyph: GlyphId) -> Option<i16> {
        self.hmtx.side_bearing(glyph)
    }

    /// Draws a glyph; false if it has no outline.
    pub fn draw(&self, glyph: GlyphId, pen: &mut dyn OutlineBuilder) -> bool {
        let outlines = glyf::Table::parse(self.loca, self.glyf);
        outlines.and_then(|outlines| outlines.outline(glyph, pen)).is_some()
    }

    /// A glyph's outline as it is stored; nothing for a blank.
    pub fn outline(&self, glyph: GlyphId) -> &'a [u8] {
        self.loca.glyph_range(glyph).and_then(|range| self.glyf.get(range)).unwrap_or_default()
    }

    /// The box around all glyphs.
    pub fn bounds(&self) -> Rect {
        self.head.global_bbox
    }

    /// How high letters reach over the line.
    pub fn ascender(&self) -> i16 {
        if self.os2.use_typographic_metrics() { self.os2.typographic_ascender() } else { self.hhea.ascender }
    }

    /// How deep letters reach under the line, as a negative number.
    pub fn descender(&self) -> i16 {
        if self.os2.use_typographic_metrics() {
            self.os2.typographic_descender()
        } else {
            self.hhea.descender
        }
    }

    /// The height of capitals.
    pub fn capitals(&self) -> i16 {
        self.os2.capital_height().unwrap_or_else(|| self.ascender())
    }

    /// 400 for regular, 600 for semibold.
    pub fn weight(&self) -> u16 {
        self.os2.weight().to_number()
    }

    /// Its name for programs: "Inter-Regular".
    pub fn name(&self) -> String {
        let names = self.table(b"name").and_then(name::Table::parse).map(|table| table.names);
        let mut names = names.into_iter().flatten();
        let found = names.find(|name| name.name_id == name_id::POST_SCRIPT_NAME);
        // One or two bytes a letter: what is left of either coding are its plain letters.
        let letters = found.map_or(&[][..], |name| name.name).iter().map(|byte| char::from(*byte));
        letters.filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
    }

    /// Which glyphs are accents.
    pub fn classes(&self) -> Option<gdef::Table<'a>> {
        self.table(b"GDEF").and_then(gdef::Table::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::Face;

    const FONTS: [&[u8]; 4] = [
        include_bytes!("../../../public/fonts/inter-regular.ttf"),
        include_bytes!("../../../public/fonts/inter-semibold.ttf"),
        include_bytes!("../../../public/fonts/serif-regular.ttf"),
        include_bytes!("../../../public/fonts/serif-semibold.ttf"),
    ];

    #[test]
    fn a_font_says_of_itself_what_the_whole_parser_reads_in_it() {
        for file in FONTS {
            let (ours, theirs) = (Face::read(file).unwrap(), ttf_parser::Face::parse(file, 0).unwrap());
            assert_eq!(ours.units(), theirs.units_per_em());
            assert_eq!(ours.bounds(), theirs.global_bounding_box());
            assert_eq!(
                (ours.ascender(), ours.descender(), Some(ours.capitals()), ours.weight()),
                (theirs.ascender(), theirs.descender(), theirs.capital_height(), theirs.weight().to_number())
            );
            for sign in (' '..='ž').chain("ẞẠỹ–„•…€−≤ΩЖ中".chars()) {
                let glyph = theirs.glyph_index(sign);
                assert_eq!(ours.glyph(sign), glyph, "{sign}");
                let Some(glyph) = glyph else { continue };
                assert_eq!(ours.advance(glyph), theirs.glyph_hor_advance(glyph), "{sign}");
                assert_eq!(ours.bearing(glyph), theirs.glyph_hor_side_bearing(glyph), "{sign}");
            }
        }
    }

    #[test]
    fn a_font_has_a_name_for_programs() {
        let names = FONTS.map(|file| Face::read(file).unwrap().name());
        assert_eq!(names, ["Inter-Regular", "Inter-SemiBold", "BriefSerif-Regular", "BriefSerif-SemiBold"]);
    }

    #[test]
    fn half_a_font_is_none() {
        assert!(Face::read(&FONTS[0][..300]).is_none() && Face::read(b"").is_none());
    }
}
