//! The typesetter: texts to lines, cells to rows, and the tree of what they mean.

use crate::breaks;
use crate::fault::PaperError;
use crate::font::{Fonts, Weight};
use crate::measure::{Length, pt};
use crate::page::{Draw, Ink, Item, Mark, Node, Role, Run};
use crate::shape::{Shaped, Shaper, Style, scaled};
use crate::strip::{Strip, tie};
use domain::tongue::Tongue;

/// Almost black.
pub const INK: Ink = Ink(0x16, 0x19, 0x1d);
/// For what is said beside.
pub const MUTED: Ink = Ink(0x54, 0x5b, 0x66);
/// For rules.
pub const HAIR: Ink = Ink(0xb4, 0xba, 0xc2);
/// For rules between rows.
pub const FAINT: Ink = Ink(0xd6, 0xda, 0xe0);
/// How thick a rule is.
pub const RULE: Length = pt(40);

/// Running text.
pub const BODY: Style = Style { weight: Weight::Regular, size: pt(950), ink: INK, tabular: false };
/// Running text, stressed.
pub const STRONG: Style = Style { weight: Weight::Semibold, ..BODY };
/// Values in tables.
pub const VALUE: Style = Style { size: pt(900), ..BODY };
/// Amounts in columns.
pub const FIGURE: Style = Style { tabular: true, ..VALUE };
/// Captions beside values, and notes.
pub const CAPTION: Style = Style { size: pt(800), ink: MUTED, ..BODY };

/// Line to line in running text.
pub const LEADING: Length = pt(1380);
/// Line to line in tables.
pub const ROW_LEADING: Length = pt(1220);
/// Line to line in notes.
pub const NOTE_LEADING: Length = pt(1120);

/// How close lines stand, in steps: from 0, as they should, to [`Density::CLOSEST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Density(pub i32);

impl Density {
    /// Closer than that would be seen.
    pub const CLOSEST: i32 = 4;
}

/// Which edge a text stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
}

/// A text in a column.
#[derive(Clone, Debug)]
pub struct Cell {
    pub text: String,
    pub style: Style,
    pub x: Length,
    pub width: Length,
    pub align: Align,
    pub mark: Mark,
}

/// The dealership's colour. Where it is too light to be read, only rules and bars have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    pub text: Ink,
    pub rule: Ink,
}

impl Accent {
    /// The inks of a colour; `None`: black.
    pub fn of(parts: Option<[u8; 3]>) -> Accent {
        let Some([red, green, blue]) = parts else { return Accent { text: INK, rule: INK } };
        let rule = Ink(red, green, blue);
        // As bright as the eye has it, from 0 to 255,000; beyond 140,000 too little contrast is left on white.
        let bright = u32::from(red) * 299 + u32::from(green) * 587 + u32::from(blue) * 114;
        Accent { text: if bright <= 140_000 { rule } else { INK }, rule }
    }
}

/// Sets texts and grows the tree.
pub struct Setter<'a> {
    pub shaper: Shaper<'a>,
    pub nodes: Vec<Node>,
    pub tongue: Tongue,
    pub accent: Accent,
    density: Density,
}

impl<'a> Setter<'a> {
    /// Begins a document.
    pub fn new(fonts: &'a Fonts, tongue: Tongue, density: Density, accent: Accent) -> Setter<'a> {
        let document = Node { role: Role::Document, parent: None, alt: None };
        Setter { shaper: Shaper::new(fonts), nodes: vec![document], tongue, accent, density }
    }

    /// A distance between lines.
    fn leading(&self, leading: Length) -> Length {
        leading * (100 - 2 * self.density.0) / 100
    }

    /// An empty space.
    pub fn gap(&self, gap: Length) -> Length {
        gap * (100 - 10 * self.density.0) / 100
    }

    /// A new node below another.
    pub fn node(&mut self, parent: usize, role: Role) -> usize {
        self.nodes.push(Node { role, parent: Some(parent), alt: None });
        self.nodes.len() - 1
    }

    /// A new leaf below another node, to mark what is drawn.
    pub fn leaf(&mut self, parent: usize, role: Role) -> Mark {
        Mark::Node(self.node(parent, role))
    }

    /// A picture's leaf, with what it shows.
    pub fn figure(&mut self, parent: usize, alt: String) -> Mark {
        self.nodes.push(Node { role: Role::Figure, parent: Some(parent), alt: Some(alt) });
        Mark::Node(self.nodes.len() - 1)
    }

    /// The lines of a cell, each with its base line at zero. A line end in the text ends a line.
    ///
    /// The blank at which a line ends is set behind it, where nobody sees it, for those to whom the page is read.
    pub fn lines(&mut self, cell: &Cell) -> Result<Vec<Vec<Item>>, PaperError> {
        let mut lines = Vec::new();
        let parts: Vec<&str> = cell.text.lines().map(str::trim).filter(|part| !part.is_empty()).collect();
        for (at, part) in parts.iter().enumerate() {
            let end = if at + 1 < parts.len() { " " } else { "" };
            let shaped = self.shaper.shape(&format!("{part}{end}"), cell.style)?;
            for range in breaks::lines(&shaped, cell.width) {
                let room = cell.width - shaped.width(range.start, range.end);
                let x = cell.x + if cell.align == Align::Right { room } else { 0 };
                let blank = usize::from(shaped.text[shaped.text_at(range.end)..].starts_with(' '));
                lines.push(self.runs(&shaped, range.start..range.end + blank, x, cell.mark));
            }
        }
        Ok(lines)
    }

    /// One run for each font in a range of glyphs.
    fn runs(&self, shaped: &Shaped, range: std::ops::Range<usize>, x: Length, mark: Mark) -> Vec<Item> {
        let (start, end) = (range.start, range.end);
        let mut items = Vec::new();
        let mut from = start;
        while from < end {
            let font = shaped.glyphs[from].0;
            let to = (from..end).find(|at| shaped.glyphs[*at].0 != font).unwrap_or(end);
            let (text_from, text_to) = (shaped.text_at(from), shaped.text_at(to));
            let place =
                |glyph: &crate::page::Glyph| crate::page::Glyph { text: glyph.text - text_from, ..*glyph };
            let run = Run {
                font,
                size: shaped.style.size,
                x: x + shaped.width(start, from),
                y: 0,
                ink: shaped.style.ink,
                glyphs: shaped.glyphs[from..to].iter().map(|(_, glyph)| place(glyph)).collect(),
                text: shaped.text[text_from..text_to].to_owned(),
            };
            items.push(Item { mark, draw: Draw::Text(run) });
            from = to;
        }
        items
    }

    /// How wide a text is in one line.
    pub fn width(&mut self, text: &str, style: Style) -> Result<Length, PaperError> {
        Ok(self.shaper.shape(text, style)?.whole_width())
    }

    /// A text as strips, one for each line; two lines at least stay together at either end.
    pub fn paragraph(&mut self, cell: &Cell, leading: Length) -> Result<Vec<Strip>, PaperError> {
        let leading = self.leading(leading);
        let base = base_line(leading, cell.style.size);
        let lines = self.lines(cell)?;
        let mut strips: Vec<Strip> = lines
            .into_iter()
            .map(|line| Strip { height: leading, items: at(line, base), ..Strip::default() })
            .collect();
        tie(&mut strips, 3);
        Ok(strips)
    }

    /// Cells side by side, as strips of one line each; short rows stay together.
    pub fn row(&mut self, cells: &[Cell], leading: Length) -> Result<Vec<Strip>, PaperError> {
        let leading = self.leading(leading);
        let mut strips: Vec<Strip> = Vec::new();
        for cell in cells {
            let base = base_line(leading, VALUE.size);
            for (line, items) in self.lines(cell)?.into_iter().enumerate() {
                if strips.len() <= line {
                    strips.push(Strip::space(leading));
                }
                strips[line].items.extend(at(items, base));
            }
        }
        if strips.is_empty() {
            strips.push(Strip::space(leading));
        }
        tie(&mut strips, 8);
        Ok(strips)
    }
}

/// Where the base line stands in a line of this height: capitals are centred.
pub fn base_line(leading: Length, size: Length) -> Length {
    // Inter's capitals are 1490 of 2048 units high.
    (leading + scaled(1490, size, 2048)) / 2
}

/// Items at a base line.
pub fn at(items: Vec<Item>, y: Length) -> Vec<Item> {
    items.into_iter().map(|item| crate::strip::lowered(item, y)).collect()
}

/// A rule from left to right.
pub fn rule(x: Length, y: Length, width: Length, height: Length, ink: Ink) -> Item {
    Item { mark: Mark::Rule, draw: Draw::Rect { x, y, width, height, ink } }
}
