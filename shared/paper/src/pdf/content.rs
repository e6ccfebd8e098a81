//! What is drawn on one page: each drawing within a mark that says what it belongs to.

use crate::curve;
use crate::measure::{Length, PAGE_HEIGHT};
use crate::page::{Draw, Ink, Item, Mark, Page, Pages, Run};
use crate::pdf::operators::Operators;
use crate::pdf::role::role_name;
use crate::pdf::typeface::Typefaces;

/// A page's drawing.
pub struct Content {
    pub bytes: Vec<u8>,
    /// The node that each mark on the page belongs to, in their order.
    pub marks: Vec<usize>,
}

/// What a font is called on pages.
pub fn font_name(font: usize) -> String {
    format!("F{font}")
}

/// What a picture is called on pages.
pub fn picture_name(picture: usize) -> String {
    format!("I{picture}")
}

/// Draws a page.
pub fn write(page: &Page, pages: &Pages, typefaces: &mut Typefaces) -> Content {
    let mut pen = Pen { out: Operators::default(), ink: None, font: None, typefaces };
    let mut marks = Vec::new();
    for group in page.items.chunk_by(|a, b| a.mark == b.mark) {
        pen.open(group, pages, &mut marks);
        group.iter().for_each(|item| pen.draw(&item.draw));
        pen.out.put(&[], "EMC");
    }
    Content { bytes: pen.out.finish(), marks }
}

struct Pen<'a, 'f> {
    out: Operators,
    /// The colour that is set.
    ink: Option<Ink>,
    /// The font that is set, and its size.
    font: Option<(usize, Length)>,
    typefaces: &'a mut Typefaces<'f>,
}

impl Pen<'_, '_> {
    fn open(&mut self, group: &[Item], pages: &Pages, marks: &mut Vec<usize>) {
        match group.first().map_or(Mark::Rule, |item| item.mark) {
            Mark::Node(node) => {
                self.out.word("/");
                self.out.word(pages.nodes.get(node).map_or("Span", |node| role_name(node.role)));
                self.out.word("<</MCID ");
                self.out.whole(u32::try_from(marks.len()).unwrap_or(0));
                self.out.word(">>BDC\n");
                marks.push(node);
            }
            Mark::Header => self.out.word("/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"),
            Mark::Footer => self.out.word("/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"),
            Mark::Rule => self.out.word("/Artifact<</Type/Layout>>BDC\n"),
        }
    }

    fn draw(&mut self, draw: &Draw) {
        match draw {
            Draw::Text(run) => self.text(run),
            Draw::Rect { x, y, width, height, ink } => {
                self.fill(*ink);
                self.out.put(&[*x, up(y + height), *width, *height], "re f");
            }
            Draw::Field { .. } => {}
            Draw::Stroke { points, width, ink } => self.stroke(points, *width, *ink),
            Draw::Shape { corners, ink } => {
                self.fill(*ink);
                for (at, (x, y)) in corners.iter().enumerate() {
                    self.out.put(&[*x, up(*y)], if at == 0 { "m" } else { "l" });
                }
                self.out.put(&[], "h f");
            }
            Draw::Tiles { x, y, square, tiles, ink } => {
                self.fill(*ink);
                self.out.put(&[], "q");
                self.out.put(&[*square, 0, 0, -square, *x, up(*y)], "cm");
                for tile in tiles {
                    self.out.put(&tile.map(|squares| squares * 1000), "re");
                }
                self.out.put(&[], "f Q");
            }
            Draw::Picture { picture, x, y, width, height } => {
                self.out.put(&[], "q");
                self.out.put(&[*width, 0, 0, *height, *x, up(y + height)], "cm");
                self.out.word("/");
                self.out.word(&picture_name(*picture));
                self.out.put(&[], " Do Q");
            }
        }
    }

    fn fill(&mut self, ink: Ink) {
        if self.ink.replace(ink) != Some(ink) {
            self.out.put(&parts(ink), "rg");
        }
    }

    /// A pen's line.
    fn stroke(&mut self, line: &[(Length, Length)], width: Length, ink: Ink) {
        self.out.put(&parts(ink), "RG");
        self.out.put(&[width], "w 1 J 1 j");
        let (first, curves) = curve::through(line);
        self.out.put(&[first.0, up(first.1)], "m");
        for [(x1, y1), (x2, y2), (x, y)] in curves {
            self.out.put(&[x1, up(y1), x2, up(y2), x, up(y)], "c");
        }
        self.out.put(&[], "S");
    }

    fn text(&mut self, run: &Run) {
        self.fill(run.ink);
        let units = self.typefaces.units(run.font);
        if self.font.replace((run.font, run.size)) != Some((run.font, run.size)) {
            self.out.word("/");
            self.out.word(&font_name(run.font));
            self.out.word(" ");
            self.out.put(&[run.size], "Tf");
        }
        self.out.word("BT ");
        self.out.put(&[run.x, up(run.y)], "Td");
        let glyphs = self.coded(run);
        for group in glyphs.chunk_by(|a, b| a.rise == b.rise) {
            let rise = group.first().map_or(0, |glyph| glyph.rise);
            if rise != 0 {
                self.out.put(&[share(i64::from(run.size) * i64::from(rise), units)], "Ts");
            }
            self.show(group, units);
            if rise != 0 {
                self.out.put(&[0], "Ts");
            }
        }
        self.out.put(&[], "ET");
    }

    /// Codes in one string as long as nothing moves between them.
    fn show(&mut self, glyphs: &[Coded], units: i32) {
        self.out.word("[<");
        for glyph in glyphs {
            if glyph.before != 0 {
                self.out.word(">");
                self.out.number(share(i64::from(-glyph.before) * 1_000_000, units));
                self.out.word("<");
            }
            self.out.code(glyph.code);
        }
        self.out.put(&[], ">]TJ");
    }

    fn coded(&mut self, run: &Run) -> Vec<Coded> {
        let mut coded = Vec::with_capacity(run.glyphs.len());
        // How far the pen stands from where the file's own widths have brought it.
        let mut behind = 0;
        for (at, glyph) in run.glyphs.iter().enumerate() {
            let code = self.typefaces.code(run.font, glyph.id, said(run, at));
            coded.push(Coded { code, before: behind + glyph.shift.0, rise: glyph.shift.1 });
            behind = glyph.advance - glyph.shift.0 - self.typefaces.advance(run.font, glyph.id);
        }
        coded
    }
}

/// A glyph in the file's code.
struct Coded {
    code: u16,
    /// Font units to move before it.
    before: i32,
    rise: i32,
}

/// What a glyph says: its share of its cluster's characters, the last glyph the rest of them.
fn said(run: &Run, at: usize) -> &str {
    let start = run.glyphs[at].text;
    let first = at - run.glyphs[..at].iter().rev().take_while(|glyph| glyph.text == start).count();
    let end = run.glyphs[at..].iter().map(|glyph| glyph.text).find(|text| *text != start);
    let cluster = run.text.get(start..end.unwrap_or(run.text.len())).unwrap_or_default();
    let last = run.glyphs.get(at + 1).is_none_or(|next| next.text != start);
    let place = |count: usize| cluster.char_indices().nth(count).map_or(cluster.len(), |(at, _)| at);
    let from = place(at - first);
    let to = if last { cluster.len() } else { place(at - first + 1) };
    // A glyph without a character of its own says nothing, which a file must say by a joiner.
    cluster.get(from..to).filter(|text| !text.is_empty()).unwrap_or("\u{2060}")
}

/// Red, green and blue in thousandths.
fn parts(ink: Ink) -> [Length; 3] {
    [ink.0, ink.1, ink.2].map(|value| (Length::from(value) * 1000 + 127) / 255)
}

/// From the upper edge to the lower: PDF's y grows upwards.
fn up(y: Length) -> Length {
    PAGE_HEIGHT - y
}

/// A product by the units of an em, rounded.
fn share(product: i64, units: i32) -> Length {
    let units = i64::from(units.max(1));
    Length::try_from((product + units / 2).div_euclid(units)).unwrap_or(0)
}
