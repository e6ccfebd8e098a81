//! Text to glyphs: which font draws which character, with kerning and, where asked for, tabular figures.

use crate::compose::{composed, is_accent};
use crate::fault::PaperError;
use crate::font::{Fonts, Weight};
use crate::kern::Rules;
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

/// Shapes texts.
pub struct Shaper<'a> {
    fonts: &'a Fonts,
    rules: Vec<Rules<'a>>,
}

impl<'a> Shaper<'a> {
    /// Reads the fonts.
    pub fn new(fonts: &'a Fonts) -> Shaper<'a> {
        Shaper { fonts, rules: fonts.faces().into_iter().map(Rules::new).collect() }
    }

    /// Text to glyphs. Line ends and tabs become blanks, other control characters vanish.
    pub fn shape(&self, text: &str, style: Style) -> Result<Shaped, PaperError> {
        let text: String = text.chars().filter_map(printable).collect();
        let mut shaped = Shaped { text, style, glyphs: Vec::new(), edges: vec![0] };
        let mut piece: Vec<Glyph> = Vec::new();
        let mut font = self.fonts.chain(style.weight).start;
        for (at, sign) in composed(&shaped.text) {
            let next = self.font(sign, style.weight, font).ok_or(PaperError::NoGlyph(sign))?;
            if next != font {
                self.append(&mut shaped, font, &mut piece);
                font = next;
            }
            piece.extend(self.glyph(font, sign, at, style.tabular));
        }
        self.append(&mut shaped, font, &mut piece);
        Ok(shaped)
    }

    /// The first font of the chain that has a character; an accent stays with its letter if it can.
    fn font(&self, sign: char, weight: Weight, present: usize) -> Option<usize> {
        let has =
            |font: &usize| self.rules.get(*font).is_some_and(|rules| rules.glyph(sign, false).is_some());
        let stays = Some(present).filter(|font| is_accent(sign) && has(font));
        stays.or_else(|| self.fonts.chain(weight).find(has))
    }

    fn glyph(&self, font: usize, sign: char, text: usize, tabular: bool) -> Option<Glyph> {
        let rules = self.rules.get(font)?;
        let id = rules.glyph(sign, tabular)?;
        let advance = rules.face().advance(id).map_or(0, i32::from);
        Some(Glyph { id: id.0, advance, shift: (0, 0), text })
    }

    /// Positions what one font draws, and puts it behind what is there.
    fn append(&self, shaped: &mut Shaped, font: usize, piece: &mut Vec<Glyph>) {
        let Some(rules) = self.rules.get(font) else { return };
        rules.position(piece, shaped.text.chars().any(is_accent));
        let units = i64::from(rules.face().units());
        for glyph in piece.drain(..) {
            let edge = shaped.whole_width();
            shaped.glyphs.push((font, glyph));
            shaped.edges.push(edge + scaled(glyph.advance, shaped.style.size, units));
        }
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

/// What a character is on paper: a blank for tabs and line ends, nothing for what cannot be seen.
fn printable(sign: char) -> Option<char> {
    match sign {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => None,
        sign if sign.is_control() => None,
        sign => Some(sign),
    }
}
