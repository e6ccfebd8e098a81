//! The pen of the screen: pages as SVG, with the outlines of the very glyphs that the PDF embeds.

use std::collections::BTreeMap;
use std::fmt::Write;

use ttf_parser::{GlyphId, OutlineBuilder};

use crate::curve;
use crate::face::Face;
use crate::font::Fonts;
use crate::measure::{Length, PAGE_HEIGHT, PAGE_WIDTH};
use crate::page::{Draw, Ink, Item, Mark, Page, Pages, Run};

/// Writes one page. Text is drawn as outlines and said in labels.
pub fn write(pages: &Pages, page: usize, fonts: &Fonts) -> String {
    let Some(content) = pages.pages.get(page) else { return String::new() };
    let faces = fonts.faces();
    let mut svg = String::with_capacity(64_000);
    svg.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    pair(&mut svg, PAGE_WIDTH, PAGE_HEIGHT);
    svg.push_str("\" role=\"document\" aria-label=\"");
    let label = words::letter::page_of(pages.meta.tongue, page + 1, pages.pages.len());
    escape(&mut svg, &pages.meta.title);
    svg.push_str(", ");
    escape(&mut svg, &label);
    svg.push_str("\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
    let known = outlines(content, &faces);
    let pen = Pen { pages, faces, known };
    pen.groups(&mut svg, content);
    svg.push_str("</svg>");
    svg
}

/// The outline of each glyph of the page, without those that show nothing.
fn outlines(page: &Page, faces: &[Face]) -> BTreeMap<(usize, u16), String> {
    let mut known = BTreeMap::new();
    for item in &page.items {
        let Draw::Text(run) = &item.draw else { continue };
        for glyph in &run.glyphs {
            known.entry((run.font, glyph.id)).or_insert_with(|| {
                let mut outline = Outline::default();
                if let Some(face) = faces.get(run.font) {
                    face.draw(GlyphId(glyph.id), &mut outline);
                }
                outline.path
            });
        }
    }
    known.retain(|_, path: &mut String| !path.is_empty());
    known
}

struct Pen<'a> {
    pages: &'a Pages,
    faces: Vec<Face<'a>>,
    known: BTreeMap<(usize, u16), String>,
}

impl Pen<'_> {
    /// Everything drawn, in groups that say what they are.
    fn groups(&self, svg: &mut String, page: &Page) {
        for group in page.items.chunk_by(|a, b| a.mark == b.mark) {
            self.open(svg, group);
            group.iter().for_each(|item| self.draw(svg, &item.draw));
            svg.push_str("</g>");
        }
    }

    /// A leaf is announced as its text, or by what it shows; what repeats is not announced.
    fn open(&self, svg: &mut String, group: &[Item]) {
        let node = match group.first().map(|item| item.mark) {
            Some(Mark::Node(node)) => self.pages.nodes.get(node),
            _ => None,
        };
        let Some(node) = node else {
            svg.push_str("<g aria-hidden=\"true\">");
            return;
        };
        svg.push_str("<g role=\"img\" aria-label=\"");
        escape(svg, &node.alt.clone().unwrap_or_else(|| text(group)));
        svg.push_str("\">");
    }

    fn draw(&self, svg: &mut String, draw: &Draw) {
        match draw {
            Draw::Text(run) => self.glyphs(svg, run),
            Draw::Rect { x, y, width, height, ink } => {
                svg.push_str("<rect");
                place(svg, *x, *y, *width, *height);
                fill(svg, *ink);
                svg.push_str("/>");
            }
            Draw::Shape { corners, ink } => {
                svg.push_str("<polygon points=\"");
                for (x, y) in corners {
                    pair(svg, *x, *y);
                    svg.push(' ');
                }
                svg.push('"');
                fill(svg, *ink);
                svg.push_str("/>");
            }
            Draw::Field { .. } => {}
            Draw::Stroke { points, width, ink } => stroke(svg, points, *width, *ink),
            Draw::Tiles { x, y, square, tiles, ink } => {
                svg.push_str("<path shape-rendering=\"crispEdges\" d=\"");
                for [left, top, width, height] in tiles {
                    svg.push('M');
                    pair(svg, x + left * square, y + top * square);
                    for (way, far) in [('h', *width), ('v', *height), ('h', -*width)] {
                        svg.push(way);
                        length(svg, far * square);
                    }
                    svg.push('z');
                }
                svg.push('"');
                fill(svg, *ink);
                svg.push_str("/>");
            }
            Draw::Picture { picture, x, y, width, height } => {
                let Some(picture) = self.pages.pictures.get(*picture) else { return };
                svg.push_str("<image preserveAspectRatio=\"none\"");
                place(svg, *x, *y, *width, *height);
                svg.push_str(" href=\"data:");
                svg.push_str(picture.media);
                svg.push_str(";base64,");
                base64(svg, &picture.file);
                svg.push_str("\"/>");
            }
        }
    }

    /// A run: one scale for all its glyphs, each at its place in font units, and all of them one path. A browser needs ten times as
    /// long for a page on which each glyph is an element.
    fn glyphs(&self, svg: &mut String, run: &Run) {
        let units = self.faces.get(run.font).map_or(1000, |face| i64::from(face.units()));
        // Billionths of a point for one unit of the font, so that no floating point is needed.
        let scale = i64::from(run.size) * 1_000_000 / units;
        let mut pen = 0;
        let mut open = false;
        for glyph in &run.glyphs {
            if let Some(outline) = self.known.get(&(run.font, glyph.id)) {
                if !open {
                    svg.push_str("<path transform=\"translate(");
                    pair(svg, run.x, run.y);
                    let _ = write!(svg, ")scale(.{scale:09} -.{scale:09})\"");
                    fill(svg, run.ink);
                    svg.push_str(" d=\"");
                    open = true;
                }
                let _ = write!(svg, "M{} {}{outline}", pen + glyph.shift.0, glyph.shift.1);
            }
            pen += glyph.advance;
        }
        if open {
            svg.push_str("\"/>");
        }
    }
}

/// A pen's line.
fn stroke(svg: &mut String, points: &[(Length, Length)], width: Length, Ink(red, green, blue): Ink) {
    let (first, curves) = curve::through(points);
    svg.push_str("<path fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\" stroke-width=\"");
    length(svg, width);
    let _ = write!(svg, "\" stroke=\"#{red:02x}{green:02x}{blue:02x}\" d=\"M");
    pair(svg, first.0, first.1);
    for corners in curves {
        svg.push('C');
        for (x, y) in corners {
            pair(svg, x, y);
            svg.push(' ');
        }
    }
    svg.push_str("\"/>");
}

/// The text of a group, line by line.
fn text(group: &[Item]) -> String {
    let runs = group.iter().filter_map(|item| match &item.draw {
        Draw::Text(run) => Some(run.text.trim()),
        _ => None,
    });
    runs.collect::<Vec<_>>().join(" ")
}

/// Collects an outline as path commands, each relative to where the pen stands; the first to the glyph's own place.
#[derive(Default)]
struct Outline {
    path: String,
    pen: (f32, f32),
    start: (f32, f32),
}

impl Outline {
    fn command(&mut self, letter: char, points: &[(f32, f32)]) {
        self.path.push(letter);
        let mut first = true;
        for (x, y) in points {
            for number in [x - self.pen.0, y - self.pen.1] {
                // Outlines of static fonts lie on whole units, half ones at curves' implied points.
                let halves = (number * 2.0) as i32;
                if !first && halves >= 0 {
                    self.path.push(' ');
                }
                first = false;
                let sign = if halves < 0 { "-" } else { "" };
                let _ = write!(self.path, "{sign}{}", halves.abs() / 2);
                if halves % 2 != 0 {
                    self.path.push_str(".5");
                }
            }
        }
        self.pen = points.last().copied().unwrap_or(self.pen);
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.command('m', &[(x, y)]);
        self.start = (x, y);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.command('l', &[(x, y)]);
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.command('q', &[(x1, y1), (x, y)]);
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.command('c', &[(x1, y1), (x2, y2), (x, y)]);
    }
    fn close(&mut self) {
        self.path.push('z');
        self.pen = self.start;
    }
}

fn place(svg: &mut String, x: Length, y: Length, width: Length, height: Length) {
    for (name, value) in [(" x=\"", x), (" y=\"", y), (" width=\"", width), (" height=\"", height)] {
        svg.push_str(name);
        length(svg, value);
        svg.push('"');
    }
}

fn pair(svg: &mut String, x: Length, y: Length) {
    length(svg, x);
    svg.push(' ');
    length(svg, y);
}

/// Thousandths as a decimal number.
fn length(svg: &mut String, value: Length) {
    let sign = if value < 0 { "-" } else { "" };
    let _ = write!(svg, "{sign}{}.{:03}", (value / 1000).abs(), (value % 1000).abs());
}

fn fill(svg: &mut String, Ink(red, green, blue): Ink) {
    let _ = write!(svg, " fill=\"#{red:02x}{green:02x}{blue:02x}\"");
}

fn escape(svg: &mut String, text: &str) {
    for sign in text.chars() {
        match sign {
            '<' => svg.push_str("&lt;"),
            '&' => svg.push_str("&amp;"),
            '"' => svg.push_str("&quot;"),
            sign if sign.is_control() => svg.push(' '),
            sign => svg.push(sign),
        }
    }
}

/// RFC 4648, with padding.
fn base64(svg: &mut String, bytes: &[u8]) {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let sign = SIGNS[(bits >> (18 - 6 * at)) as usize & 63];
            svg.push(if at <= three.len() { char::from(sign) } else { '=' });
        }
    }
}

#[cfg(test)]
mod tests {
    use ttf_parser::OutlineBuilder;

    use super::Outline;

    #[test]
    fn an_outline_is_told_from_where_the_pen_stands() {
        let mut outline = Outline::default();
        outline.move_to(10.0, -20.0);
        outline.line_to(15.0, -20.0);
        outline.quad_to(20.0, -10.5, 10.0, 0.0);
        outline.close();
        // After a closed part the pen stands where that part began.
        outline.move_to(30.0, 40.0);
        outline.curve_to(31.0, 40.0, 32.0, 41.0, 30.0, 45.0);
        outline.close();
        assert_eq!(outline.path, "m10-20l5 0q5 9.5-5 20zm20 60c1 0 2 1 0 5z");
    }
}
