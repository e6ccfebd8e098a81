//! Text to glyphs: which font draws which character, with kerning and, where asked for, tabular figures.

use rustybuzz::{Direction, Face, Feature, Language, ShapePlan, UnicodeBuffer};

use domain::tongue::Tongue;

use crate::fault::PaperError;
use crate::font::{Fonts, Weight};
use crate::measure::Length;
use crate::page::{Glyph, Ink};

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    pub weight: Weight,
    pub size: Length,
    pub ink: Ink,
    /// Figures of equal width, for columns.
    pub tabular: bool,
}

/// A text as glyphs, in one line as long as it needs.
#[derive(Clone, Debug)]
pub struct Shaped {
    pub text: String,
    pub style: Style,
    /// Each glyph with its font; the text place counts in `text`.
    pub glyphs: Vec<(usize, Glyph)>,
    /// Where each glyph begins, and in the end the width of all.
    pub edges: Vec<Length>,
}

/// Shapes texts in one language.
pub struct Shaper<'a> {
    fonts: &'a Fonts,
    faces: Vec<Face<'a>>,
    language: Option<Language>,
    /// Plans by font and kind of figures, made once.
    plans: Vec<[ShapePlan; 2]>,
    /// Emptied between texts, so that its memory serves all.
    buffer: Option<UnicodeBuffer>,
}

impl<'a> Shaper<'a> {
    /// Reads the fonts.
    pub fn new(fonts: &'a Fonts, tongue: Tongue) -> Shaper<'a> {
        let faces = fonts.faces();
        let language: Option<Language> = (if tongue == Tongue::English { "en" } else { "de" }).parse().ok();
        let plan = |face: &Face, features: &[Feature]| {
            ShapePlan::new(
                face,
                Direction::LeftToRight,
                Some(rustybuzz::script::LATIN),
                language.as_ref(),
                features,
            )
        };
        let plans = faces.iter().map(|face| [plan(face, &[]), plan(face, &[tabular()])]).collect();
        Shaper { fonts, faces, language, plans, buffer: None }
    }

    /// A font's units in one em.
    pub fn units(&self, font: usize) -> i64 {
        self.faces.get(font).map_or(1000, |face| i64::from(face.units_per_em()))
    }

    /// Text to glyphs. Line ends and tabs become blanks, other control characters vanish.
    pub fn shape(&mut self, text: &str, style: Style) -> Result<Shaped, PaperError> {
        let text: String = text.chars().filter_map(printable).collect();
        let mut shaped = Shaped { text, style, glyphs: Vec::new(), edges: vec![0] };
        let pieces = self.pieces(&shaped.text, style.weight)?;
        for (font, from, to) in pieces {
            self.piece(&mut shaped, font, from, to);
        }
        Ok(shaped)
    }

    /// Cuts a text where the font changes.
    fn pieces(&self, text: &str, weight: Weight) -> Result<Vec<(usize, usize, usize)>, PaperError> {
        let mut pieces: Vec<(usize, usize, usize)> = Vec::new();
        for (at, sign) in text.char_indices() {
            let end = at + sign.len_utf8();
            match pieces.last_mut() {
                Some((font, _, to)) if self.has(*font, sign) => {
                    // Prefer the first font of the chain again as soon as it can.
                    let first = self.fonts.chain(weight).start;
                    if *font == first || !self.has(first, sign) {
                        *to = end;
                    } else {
                        pieces.push((first, at, end));
                    }
                }
                _ => {
                    let font = self.fonts.chain(weight).find(|font| self.has(*font, sign));
                    pieces.push((font.ok_or(PaperError::NoGlyph(sign))?, at, end));
                }
            }
        }
        Ok(pieces)
    }

    fn has(&self, font: usize, sign: char) -> bool {
        self.faces.get(font).is_some_and(|face| face.glyph_index(sign).is_some_and(|glyph| glyph.0 != 0))
    }

    fn piece(&mut self, shaped: &mut Shaped, font: usize, from: usize, to: usize) {
        let (Some(face), Some(plans), Some(text)) =
            (self.faces.get(font), self.plans.get(font), shaped.text.get(from..to))
        else {
            return;
        };
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(rustybuzz::script::LATIN);
        if let Some(language) = &self.language {
            buffer.set_language(language.clone());
        }
        let plan = &plans[usize::from(shaped.style.tabular)];
        let glyphs = rustybuzz::shape_with_plan(face, plan, buffer);
        let units = i64::from(face.units_per_em());
        for (info, position) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
            let glyph = Glyph {
                id: u16::try_from(info.glyph_id).unwrap_or(0),
                advance: position.x_advance,
                shift: (position.x_offset, position.y_offset),
                text: from + usize::try_from(info.cluster).unwrap_or(0),
            };
            let edge = shaped.edges.last().copied().unwrap_or(0);
            shaped.glyphs.push((font, glyph));
            shaped.edges.push(edge + scaled(glyph.advance, shaped.style.size, units));
        }
        self.buffer = Some(glyphs.clear());
    }
}

impl Shaped {
    /// The width of some glyphs.
    pub fn width(&self, from: usize, to: usize) -> Length {
        let edge = |at: usize| self.edges.get(at).copied().unwrap_or(0);
        edge(to) - edge(from)
    }

    /// The width of all.
    pub fn whole_width(&self) -> Length {
        self.edges.last().copied().unwrap_or(0)
    }

    /// Where a glyph's text begins; the end of the text behind the last.
    pub fn text_at(&self, glyph: usize) -> usize {
        self.glyphs.get(glyph).map_or(self.text.len(), |(_, glyph)| glyph.text)
    }
}

/// Font units at a size.
pub fn scaled(value: i32, size: Length, units: i64) -> Length {
    let product = i64::from(value) * i64::from(size);
    Length::try_from((product + units / 2).div_euclid(units)).unwrap_or(0)
}

/// "tnum" of OpenType.
fn tabular() -> Feature {
    Feature::new(rustybuzz::ttf_parser::Tag::from_bytes(b"tnum"), 1, ..)
}

/// What a character is on paper: a blank for tabs and line ends, nothing for what cannot be seen.
fn printable(sign: char) -> Option<char> {
    match sign {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => None,
        sign if sign.is_control() => None,
        sign => Some(sign),
    }
}
