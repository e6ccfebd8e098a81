//! What a font says about its glyphs beside their outlines: figures of equal width, kerning, places of accents.
//!
//! No shaper for the world's scripts: exactly what the fonts in `public/fonts` can do, and their script does not keep more.
//! That is a third of the weight; `rustybuzz` stays as the judge in the tests.

use ttf_parser::GlyphId;
use ttf_parser::gdef;
use ttf_parser::gpos::{Anchor, PairAdjustment, PositioningSubtable};
use ttf_parser::gsub::{SingleSubstitution, SubstitutionSubtable};
use ttf_parser::opentype_layout::LookupSubtable;

use crate::face::Face;
use crate::known::Known;
use crate::layout::{Lookup, lookups};
use crate::page::Glyph;

/// The kinds of tables that are read, by their numbers; without the others half the reader stays out of the engine.
const PAIR: u16 = 2;
const ACCENT: u16 = 4;
const STACKED: u16 = 6;
const SINGLE: u16 = 1;

/// Which accents a set of pairs passes over: those outside of a filter, all, or none.
#[derive(Clone, Copy)]
struct Accents {
    filter: Option<u16>,
    all: bool,
}

/// A set of pairs.
struct Kerning<'a> {
    passed: Accents,
    tables: Vec<PositioningSubtable<'a>>,
    known: Known<i32>,
}

/// A font's rules, found once.
pub struct Rules<'a> {
    face: Face<'a>,
    classes: Option<gdef::Table<'a>>,
    tabular: Vec<SubstitutionSubtable<'a>>,
    kerning: Vec<Kerning<'a>>,
    accents: Vec<PositioningSubtable<'a>>,
    stacked: Vec<PositioningSubtable<'a>>,
    known: Known<Option<GlyphId>>,
}

impl<'a> Rules<'a> {
    /// Finds the rules for Latin script, which our fonts share with Greek and Cyrillic.
    pub fn new(face: Face<'a>) -> Rules<'a> {
        let found = |table, feature, extension| {
            lookups(face.table(table).unwrap_or_default(), feature, extension).into_iter()
        };
        let kerning = found(b"GPOS", b"kern", 9)
            .map(|one| Kerning {
                passed: Accents { filter: one.marks, all: one.bare },
                tables: positions(&one, PAIR),
                known: Known::default(),
            })
            .collect();
        let accents = found(b"GPOS", b"mark", 9).flat_map(|one| positions(&one, ACCENT)).collect();
        let stacked = found(b"GPOS", b"mkmk", 9).flat_map(|one| positions(&one, STACKED)).collect();
        let single =
            |(kind, table): (u16, _)| SubstitutionSubtable::parse(table, SINGLE).filter(|_| kind == SINGLE);
        let tabular = found(b"GSUB", b"tnum", 7).flat_map(|one| one.tables).filter_map(single).collect();
        let classes = face.classes();
        Rules { face, classes, tabular, kerning, accents, stacked, known: Known::default() }
    }

    /// The font itself.
    pub fn face(&self) -> &Face<'a> {
        &self.face
    }

    /// The glyph of a character; `None` if the font has none.
    pub fn glyph(&self, sign: char, tabular: bool) -> Option<GlyphId> {
        self.known.get(u32::from(sign) << 1 | u32::from(tabular), || self.find(sign, tabular))
    }

    fn find(&self, sign: char, tabular: bool) -> Option<GlyphId> {
        let glyph = self.face.glyph(sign).filter(|glyph| glyph.0 != 0)?;
        let equal = self.tabular.iter().filter(|_| tabular).find_map(|table| match table {
            SubstitutionSubtable::Single(single) => substituted(single, glyph),
            _ => None,
        });
        Some(equal.unwrap_or(glyph))
    }

    /// Moves glyphs together or apart, and, if there are any, accents over their letters.
    pub fn position(&self, glyphs: &mut [Glyph], accents: bool) {
        for kerning in &self.kerning {
            kerning.kern(glyphs, |glyph| accents && self.passes(kerning.passed, glyph));
        }
        if !accents {
            return;
        }
        for mark in glyphs.iter_mut().filter(|glyph| self.is_mark(glyph.id)) {
            mark.advance = 0;
        }
        for at in 1..glyphs.len() {
            if self.is_mark(glyphs[at].id) {
                self.place(glyphs, at);
            }
        }
    }

    fn is_mark(&self, glyph: u16) -> bool {
        use ttf_parser::gdef::GlyphClass;
        let class = self.classes.and_then(|gdef| gdef.glyph_class(GlyphId(glyph)));
        class == Some(GlyphClass::Mark)
    }

    /// Whether a set of pairs passes over a glyph.
    fn passes(&self, passed: Accents, glyph: u16) -> bool {
        let filter = passed.filter.zip(self.classes);
        let kept = filter.is_none_or(|(set, gdef)| gdef.is_mark_glyph(GlyphId(glyph), Some(set)));
        (passed.all || !kept) && self.is_mark(glyph)
    }

    /// An accent over the letter before it, or over the accent before it.
    fn place(&self, glyphs: &mut [Glyph], at: usize) {
        let base = (0..at).rev().find(|base| !self.is_mark(glyphs[*base].id));
        let mark = GlyphId(glyphs[at].id);
        if let Some(base) = base {
            let found = self.accents.iter().rev().find_map(|table| match table {
                PositioningSubtable::MarkToBase(table) => {
                    let (class, anchor) = table.marks.get(table.mark_coverage.get(mark)?)?;
                    let row = table.base_coverage.get(GlyphId(glyphs[base].id))?;
                    table.anchors.get(row, class).map(|on| between(on, anchor))
                }
                _ => None,
            });
            if let Some((x, y)) = found {
                let advance: i32 = glyphs[base..at].iter().map(|glyph| glyph.advance).sum();
                glyphs[at].shift = (x - advance, y);
            }
        }
        let above = glyphs[at - 1];
        let found = self.stacked.iter().filter(|_| self.is_mark(above.id)).find_map(|table| match table {
            PositioningSubtable::MarkToMark(table) => {
                let (class, anchor) = table.marks.get(table.mark1_coverage.get(mark)?)?;
                let row = table.mark2_coverage.get(GlyphId(above.id))?;
                table.mark2_matrix.get(row, class).map(|on| between(on, anchor))
            }
            _ => None,
        });
        if let Some((x, y)) = found {
            glyphs[at].shift = (above.shift.0 + x, above.shift.1 + y);
        }
    }
}

impl Kerning<'_> {
    /// Moves the pairs that it speaks of; accents may be passed over.
    fn kern(&self, glyphs: &mut [Glyph], passed: impl Fn(u16) -> bool) {
        let mut at = 0;
        while at < glyphs.len() {
            let next = (at + 1..glyphs.len()).find(|next| !passed(glyphs[*next].id));
            let Some(next) = next else { return };
            if !passed(glyphs[at].id) {
                let pair = (GlyphId(glyphs[at].id), GlyphId(glyphs[next].id));
                glyphs[at].advance += self.closer(pair);
            }
            at = next;
        }
    }

    /// How much closer a pair stands.
    fn closer(&self, pair: (GlyphId, GlyphId)) -> i32 {
        let find = || self.tables.iter().find_map(|table| closer(table, pair)).unwrap_or(0);
        self.known.get(u32::from(pair.0.0) << 16 | u32::from(pair.1.0), find)
    }
}

fn between(on: Anchor, anchor: Anchor) -> (i32, i32) {
    (i32::from(on.x) - i32::from(anchor.x), i32::from(on.y) - i32::from(anchor.y))
}

/// Tables that say where a glyph stands: of one kind, which the fonts in `public/fonts` have.
fn positions<'a>(lookup: &Lookup<'a>, wanted: u16) -> Vec<PositioningSubtable<'a>> {
    let known = lookup.tables.iter().filter(|(kind, _)| *kind == wanted);
    known.filter_map(|(_, table)| PositioningSubtable::parse(table, wanted)).collect()
}

fn substituted(single: &SingleSubstitution, glyph: GlyphId) -> Option<GlyphId> {
    match single {
        SingleSubstitution::Format1 { coverage, delta } => {
            coverage.get(glyph).map(|_| GlyphId(glyph.0.wrapping_add_signed(*delta)))
        }
        SingleSubstitution::Format2 { coverage, substitutes } => substitutes.get(coverage.get(glyph)?),
    }
}

/// How much closer a pair stands; `None` if this table does not speak of it.
fn closer(table: &PositioningSubtable, (first, second): (GlyphId, GlyphId)) -> Option<i32> {
    let PositioningSubtable::Pair(pair) = table else { return None };
    let (value, _) = match pair {
        PairAdjustment::Format1 { coverage, sets } => sets.get(coverage.get(first)?)?.get(second)?,
        PairAdjustment::Format2 { coverage, classes, matrix } => {
            coverage.get(first)?;
            matrix.get((classes.0.get(first), classes.1.get(second)))?
        }
    };
    Some(i32::from(value.x_advance))
}

#[cfg(test)]
mod tests {
    use super::Rules;
    use crate::compose::{composed, is_accent};
    use crate::face::Face;
    use crate::page::Glyph;

    const FONTS: [&[u8]; 4] = [
        include_bytes!("../../../public/fonts/inter-regular.ttf"),
        include_bytes!("../../../public/fonts/inter-semibold.ttf"),
        include_bytes!("../../../public/fonts/serif-regular.ttf"),
        include_bytes!("../../../public/fonts/serif-semibold.ttf"),
    ];

    /// Glyph, advance and shift of each character, as this shaper has them.
    fn ours(font: &[u8], text: &str, tabular: bool) -> Vec<(u16, i32, (i32, i32))> {
        let rules = Rules::new(Face::read(font).unwrap());
        let mut glyphs: Vec<Glyph> = composed(text)
            .into_iter()
            .map(|(text, sign)| {
                let id = rules.glyph(sign, tabular).unwrap();
                let advance = i32::from(rules.face().advance(id).unwrap_or(0));
                Glyph { id: id.0, advance, shift: (0, 0), text }
            })
            .collect();
        rules.position(&mut glyphs, text.chars().any(is_accent));
        glyphs.into_iter().map(|glyph| (glyph.id, glyph.advance, glyph.shift)).collect()
    }

    /// The same as HarfBuzz's port has them.
    fn theirs(font: &[u8], text: &str, tabular: bool) -> Vec<(u16, i32, (i32, i32))> {
        let face = rustybuzz::Face::from_slice(font, 0).unwrap();
        let mut buffer = rustybuzz::UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(rustybuzz::Direction::LeftToRight);
        buffer.set_script(rustybuzz::script::LATIN);
        let tag = rustybuzz::ttf_parser::Tag::from_bytes(b"tnum");
        let features = [rustybuzz::Feature::new(tag, u32::from(tabular), ..)];
        let shaped = rustybuzz::shape(&face, &features, buffer);
        let rows = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
        rows.map(|(i, p)| (u16::try_from(i.glyph_id).unwrap(), p.x_advance, (p.x_offset, p.y_offset)))
            .collect()
    }

    #[test]
    fn texts_of_letters_are_shaped_as_harfbuzz_shapes_them() {
        for text in [
            "Autohaus Sonnfeld GmbH · Am Sonnfeld 12 · 85521 Ottobrunn",
            "AVATAR To. LTd Wa Yo P. „Tä“ r.—f’ 1.117,11\u{a0}€ −7.774,50 % 11:14 2×4 (A) [V] /T/",
            "Łódź ẞtraße Þór Żółć Čapek Ňutella Ğül Ţăran Nguyễn Đặng Ελλάδα Ταύρος Жданов Україна Ґудзик",
            "q\u{308} x\u{301}y\u{30c} Q\u{323} Mu\u{308}ller и\u{306} A\u{30a}V T\u{301}o",
        ] {
            for font in FONTS {
                assert_eq!(ours(font, text, false), theirs(font, text, false), "{text}");
                assert_eq!(ours(font, text, true), theirs(font, text, true), "{text}");
            }
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

        #[test]
        fn any_text_in_the_fonts_characters_is_shaped_as_harfbuzz_shapes_it(
            text in "[ -~\u{a0}-\u{ac}\u{ae}-ňŊ-\u{17f}Ș-țΑ-ΡΣ-Ωά-ώЀ-џẀ-ẅẞẠ-ỹ‐-—‘-„•…€−≤≥]{0,40}",
            font in 0..FONTS.len(),
            tabular: bool,
        ) {
            let font = FONTS[font];
            let rules = Rules::new(Face::read(font).unwrap());
            let text: String = text.chars().filter(|sign| rules.glyph(*sign, false).is_some()).collect();
            proptest::prop_assert_eq!(ours(font, &text, tabular), theirs(font, &text, tabular));
        }
    }
}
