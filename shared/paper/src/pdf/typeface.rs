//! The fonts of a file: only the glyphs used, and for each what it says, so that text can be copied and searched.

use std::collections::BTreeMap;

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Filter, Finish, Name, Rect, Ref, Str};
use sha2::{Digest, Sha256};
use ttf_parser::GlyphId;

use crate::face::Face;
use crate::fault::PaperError;
use crate::font::Fonts;
use crate::pdf::store::Store;
use crate::pdf::subset::{Subset, subset};

/// The fonts and what was used of them.
pub struct Typefaces<'a> {
    faces: Vec<Face<'a>>,
    used: BTreeMap<usize, Used>,
}

/// A glyph that says two things gets two codes: each code has one text.
#[derive(Default)]
struct Used {
    /// The codes of each glyph.
    codes: BTreeMap<u16, Vec<u16>>,
    glyphs: Vec<(u16, String)>,
}

const SYSTEM: SystemInfo = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

impl<'a> Typefaces<'a> {
    /// Nothing used yet.
    pub fn new(fonts: &'a Fonts) -> Typefaces<'a> {
        Typefaces { faces: fonts.faces(), used: BTreeMap::new() }
    }

    /// The code of a glyph that stands for a text.
    pub fn code(&mut self, font: usize, glyph: u16, text: &str) -> u16 {
        let used = self.used.entry(font).or_default();
        let codes = used.codes.entry(glyph).or_default();
        let says = |code: &&u16| {
            let said = used.glyphs.get(usize::from(**code) - 1);
            said.is_some_and(|(_, said)| said.chars().eq(text.chars().map(plain)))
        };
        if let Some(code) = codes.iter().find(says) {
            return *code;
        }
        used.glyphs.push((glyph, text.chars().map(plain).collect()));
        let code = u16::try_from(used.glyphs.len()).unwrap_or(u16::MAX);
        codes.push(code);
        code
    }

    /// How far a glyph moves the pen by itself, in font units.
    pub fn advance(&self, font: usize, glyph: u16) -> i32 {
        let face = self.faces.get(font);
        face.and_then(|face| face.advance(GlyphId(glyph))).map_or(0, i32::from)
    }

    /// A font's units in one em.
    pub fn units(&self, font: usize) -> i32 {
        self.faces.get(font).map_or(1000, |face| i32::from(face.units()))
    }

    /// Writes all fonts that were used.
    pub fn write(self, store: &mut Store) -> Result<Vec<(usize, Ref)>, PaperError> {
        let mut written = Vec::new();
        for (font, used) in &self.used {
            let Some(face) = self.faces.get(*font) else { continue };
            written.push((*font, write(store, (*font, face), used)?));
        }
        Ok(written)
    }
}

/// Blanks that do not break are copied as plain ones, so that amounts can be pasted into sheets.
fn plain(sign: char) -> char {
    if matches!(sign, '\u{a0}' | '\u{202f}' | '\u{2007}') { ' ' } else { sign }
}

fn write(store: &mut Store, (font, face): (usize, &Face), used: &Used) -> Result<Ref, PaperError> {
    let wanted: Vec<u16> = used.glyphs.iter().map(|(glyph, _)| *glyph).collect();
    let Subset { file, places } = subset(face, &wanted).ok_or(PaperError::Font(font))?;
    let name = base_name(face, &file);
    let (type0, cid, to_glyph) = (store.name(), store.name(), [0].into_iter().chain(places));
    let to_glyph = store.stream(&to_glyph.flat_map(u16::to_be_bytes).collect::<Vec<u8>>());
    let to_unicode = to_unicode(store, used);
    let descriptor = descriptor(store, face, &name, &file);
    let scale = |units: u16| f32::from(units) * 1000.0 / f32::from(face.units());
    let width = |glyph: u16| face.advance(GlyphId(glyph)).map_or(0.0, scale);
    store.put(cid, |chunk| {
        let mut writer = chunk.cid_font(cid);
        writer.subtype(CidFontType::Type2).base_font(Name(name.as_bytes())).system_info(SYSTEM);
        writer.font_descriptor(descriptor).default_width(0.0).cid_to_gid_map_stream(to_glyph);
        writer.widths().consecutive(1, used.glyphs.iter().map(|(glyph, _)| width(*glyph)));
    });
    store.put(type0, |chunk| {
        let mut writer = chunk.type0_font(type0);
        writer.base_font(Name(name.as_bytes())).encoding_predefined(Name(b"Identity-H"));
        writer.descendant_font(cid).to_unicode(to_unicode);
    });
    Ok(type0)
}

/// "ABCDEF+Inter-Regular": six letters that tell one subset from another.
fn base_name(face: &Face, subset: &[u8]) -> String {
    let tag: String =
        Sha256::digest(subset).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect();
    format!("{tag}+{}", face.name())
}

fn to_unicode(store: &mut Store, used: &Used) -> Ref {
    let mut cmap = UnicodeCmap::<u16>::new(Name(b"Text"), SYSTEM);
    for (code, (_, text)) in (1_u16..).zip(&used.glyphs) {
        cmap.pair_with_multiple(code, text.chars());
    }
    let (name, bytes) = (store.name(), cmap.finish());
    let packed = store.packed(bytes.as_slice());
    store.put(name, |chunk| {
        chunk.cmap(name, &packed).filter(Filter::FlateDecode);
    });
    name
}

fn descriptor(store: &mut Store, face: &Face, name: &str, subset: &[u8]) -> Ref {
    let (file, descriptor) = (store.name(), store.name());
    let packed = store.packed(subset);
    store.put(file, |chunk| {
        let mut stream = chunk.stream(file, &packed);
        stream.filter(Filter::FlateDecode);
        stream.pair(Name(b"Length1"), i32::try_from(subset.len()).unwrap_or(0));
    });
    let scale = |units: i16| f32::from(units) * 1000.0 / f32::from(face.units());
    let bounds = face.bounds();
    store.put(descriptor, |chunk| {
        let mut writer = chunk.font_descriptor(descriptor);
        writer.name(Name(name.as_bytes())).flags(FontFlags::SYMBOLIC).italic_angle(0.0);
        writer.bbox(Rect::new(
            scale(bounds.x_min),
            scale(bounds.y_min),
            scale(bounds.x_max),
            scale(bounds.y_max),
        ));
        writer.ascent(scale(face.ascender())).descent(scale(face.descender()));
        writer.cap_height(scale(face.capitals()));
        writer.stem_v(f32::from(face.weight()) / 5.0).font_file2(file);
        writer.finish();
    });
    descriptor
}
